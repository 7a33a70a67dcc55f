// Bringing articles in: by dropping, by choosing, by pasting. One import runs at a time; others wait their turn.
import { Channel } from "@tauri-apps/api/core";
import { open } from "@tauri-apps/plugin-dialog";
import type { ImportedTimelineView, ImportProgressView, ImportReportView, PastedKind } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { m } from "../../paraglide/messages";
import { report } from "../../shared/failure";
import { toasts } from "../../shared/toasts.svelte";

/** What an import brought. */
export interface Brought {
  kind: "article" | "timeline";
  id: number;
}

export class Importing {
  progress = $state.raw<ImportProgressView | null>(null);
  /** The last import's result, until it is put away. */
  result = $state.raw<ImportReportView | null>(null);
  cancelling = $state(false);
  #waiting: string[][] = [];
  #done: (opened: Brought | null) => void;

  /** `done` is called after each import, with the article or timeline to open if there is just one. */
  constructor(done: (opened: Brought | null) => void) {
    this.#done = done;
  }

  get running(): boolean {
    return this.progress !== null;
  }

  /** Asks which files, and imports them. */
  async choose(): Promise<void> {
    try {
      const paths = await open({ multiple: true, title: m.import_choose_title() });
      if (paths !== null && paths.length > 0) await this.files(paths);
    } catch (thrown) {
      report(thrown);
    }
  }

  async files(paths: string[]): Promise<void> {
    this.#waiting.push(paths);
    if (this.running) return;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) await this.#import(next);
  }

  async pasted(text: string, kind: PastedKind): Promise<void> {
    try {
      const { article, known } = await call("import_pasted", { text, kind });
      this.#done({ kind: "article", id: article });
      toasts.show({ kind: "done", text: known ? m.import_pasted_known() : m.import_pasted() });
    } catch (thrown) {
      report(thrown);
    }
  }

  async cancel(): Promise<void> {
    this.cancelling = true;
    this.#waiting = [];
    try {
      await call("cancel_import", {});
    } catch (thrown) {
      report(thrown);
    }
  }

  async #import(paths: string[]): Promise<void> {
    this.progress = { done: 0, total: paths.length, file: "" };
    const progress = new Channel<ImportProgressView>((now) => {
      if (this.running) this.progress = now;
    });
    try {
      this.#finish(await call("import_paths", { paths, progress }));
    } catch (thrown) {
      report(thrown);
    } finally {
      this.progress = null;
      this.cancelling = false;
    }
  }

  /** A smooth import is a short message; anything to know about opens the report. */
  #finish(result: ImportReportView): void {
    const smooth = result.failed.length === 0 && result.cancelled === 0 && result.known === 0;
    if (!smooth) this.result = result;
    else if (result.new.length > 0) toasts.show({ kind: "done", text: m.import_done({ count: result.new.length }) });
    for (const timeline of result.timelines) toasts.show({ kind: "done", text: takenIn(timeline) });
    const brought: Brought[] = [
      ...result.new.map((id) => ({ kind: "article" as const, id })),
      ...result.timelines.map(({ id }) => ({ kind: "timeline" as const, id })),
    ];
    this.#done(brought.length === 1 ? (brought[0] ?? null) : null);
  }
}

function takenIn({ new_events, without_original }: ImportedTimelineView): string {
  const told = m.import_timeline({ count: new_events });
  return without_original === 0 ? told : `${told} ${m.import_timeline_notes({ count: without_original })}`;
}
