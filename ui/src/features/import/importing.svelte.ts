// Bringing articles in: by dropping, by choosing, by pasting. One import runs at a time; others wait their turn.
import { Channel } from "@tauri-apps/api/core";
import { open } from "@tauri-apps/plugin-dialog";
import type { ColumnTold, ImportedTimelineView, ImportReportView, JobProgressView, PastedKind, RereadReportView, TableView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { m } from "../../paraglide/messages";
import { getLocale } from "../../paraglide/runtime";
import { report } from "../../shared/failure";
import { countText } from "../../shared/number";
import { Running } from "../../shared/running.svelte";
import { toasts } from "../../shared/toasts.svelte";

/** What an import brought. */
export interface Brought {
  kind: "article" | "timeline";
  id: number;
}

/** The window, as an import needs it. */
export interface Receiver {
  /** The library has changed. */
  changed: () => Promise<unknown>;
  /**
   * Shows what was brought, the one article or timeline or all that is new, and says whether it did: what a person reads
   * is taken away only where they asked for the other.
   */
  open: (brought: Brought | null, asked: boolean) => boolean;
}

export class Importing extends Running {
  /** The last import's result, until it is put away. */
  result = $state.raw<ImportReportView | null>(null);
  /** Whether what runs reads articles of the library again. */
  rereading = $state(false);
  /** The tables whose columns a person is asked for. */
  table = $state.raw<TableView | null>(null);
  #answer: ((columns: ColumnTold[] | null) => void) | null = null;
  #waiting: string[][] = [];
  #begun = false;
  /** Ends the waiting of an import that is held before it has begun. */
  #goOn: () => void = () => {};
  readonly #receiver: Receiver;

  constructor(receiver: Receiver) {
    super({ label: () => (rereading() ? m.jobs_reread() : m.jobs_import()), said: (counts) => (rereading() ? m.app_reading_again : m.app_importing)(counts) });
    const rereading = (): boolean => this.rereading;
    this.#receiver = receiver;
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
    if (!this.running) await this.#importWaiting();
  }

  /** Imports the files that were copied in a file manager; says whether there were any. */
  async copied(): Promise<boolean> {
    try {
      const paths = await call("copied_files", {});
      if (paths.length > 0) void this.files(paths);
      return paths.length > 0;
    } catch (thrown) {
      report(thrown);
      return true;
    }
  }

  /** Says that what was pasted or dropped cannot be read: a picture, or a program's own things. */
  nothing(): void {
    toasts.show({ kind: "failed", text: m.import_nothing() });
  }

  /** Reads all articles again that an earlier version of Dateline read: held and ended as an import is. */
  async readOlderAgain(onchanged: () => void): Promise<void> {
    if (this.running) return;
    this.rereading = this.#begun = true;
    try {
      const reread = await call("read_older_again", { number: this.next(), progress: this.watched(0) });
      tellReread(reread);
    } catch (thrown) {
      report(thrown);
    } finally {
      this.rereading = this.#begun = false;
      this.end();
    }
    onchanged();
    await this.#importWaiting();
  }

  async #importWaiting(): Promise<void> {
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) await this.#import(next);
  }

  async pasted(text: string, kind: PastedKind): Promise<void> {
    try {
      const { article, known } = await call("import_pasted", { text, kind });
      await this.#receiver.changed();
      this.#receiver.open({ kind: "article", id: article }, true);
      const isAddress = /^https?:\S+$/i.test(text.trim());
      toasts.show({ kind: "done", text: known ? m.import_pasted_known() : isAddress ? m.import_pasted_address() : m.import_pasted() });
    } catch (thrown) {
      report(thrown);
    }
  }

  override async cancel(): Promise<void> {
    this.#waiting = [];
    await super.cancel();
  }

  /** Steers what is being imported, if that has begun. */
  protected override async steer(how: "pause_job" | "continue_job" | "cancel_job"): Promise<void> {
    this.#goOn();
    if (this.#begun) await super.steer(how);
  }

  /** Imports a part, unless it was cancelled before its turn; waits first while it is held. */
  async #part(paths: string[], columns: ColumnTold[], progress: Channel<JobProgressView>): Promise<ImportReportView> {
    while (this.paused) await new Promise<void>((goOn) => (this.#goOn = goOn));
    if (this.cancelling) return unread(paths.length);
    this.#begun = true;
    const imported = call("import_paths", { number: this.next(), paths, columns, progress });
    return imported.finally(() => (this.#begun = false));
  }

  async #import(paths: string[]): Promise<void> {
    const progress = this.watched(paths.length);
    try {
      const reports: ImportReportView[] = [];
      for (const { files, columns } of await this.#parts(paths)) {
        reports.push(await this.#part(files, columns, progress));
      }
      if (reports.length > 0) await this.#finish(together(reports));
    } catch (thrown) {
      report(thrown);
    } finally {
      this.end();
    }
  }

  /** The files as they are imported: tables as a person says what their columns hold, and all others. */
  async #parts(paths: string[]): Promise<{ files: string[]; columns: ColumnTold[] }[]> {
    const parts: { files: string[]; columns: ColumnTold[] }[] = [];
    let rest = paths;
    for (const table of await call("preview_tables", { paths })) {
      const columns = await this.#ask(table);
      rest = rest.filter((path) => !table.paths.includes(path));
      if (columns !== null) parts.push({ files: table.paths, columns });
    }
    return rest.length > 0 ? [{ files: rest, columns: [] }, ...parts] : parts;
  }

  async #ask(table: TableView): Promise<ColumnTold[] | null> {
    const columns = await new Promise<ColumnTold[] | null>((answer) => {
      this.#answer = answer;
      this.table = table;
    });
    this.table = null;
    return columns;
  }

  /** Says what the columns of the table hold; null leaves it out. */
  answer(columns: ColumnTold[] | null): void {
    this.#answer?.(columns);
    this.#answer = null;
  }

  /** A smooth import is a short message; anything to know about opens the report. */
  async #finish(result: ImportReportView): Promise<void> {
    const articles = result.new.map((id) => ({ kind: "article" as const, id }));
    const timelines = result.timelines.map(({ id }) => ({ kind: "timeline" as const, id }));
    const [first = null, ...others] = [...articles, ...timelines];
    await this.#receiver.changed();
    const shown = this.#receiver.open(others.length === 0 ? first : null, false);
    const tell = (text: string, brought: Brought | null): void => {
      const action = { label: m.import_show(), run: () => void this.#receiver.open(brought, true) };
      toasts.show({ kind: "done", text, ...(!shown && { action }) });
    };
    const smooth = result.failed.length === 0 && result.cancelled === 0 && result.known === 0;
    if (!smooth) this.result = result;
    else if (articles.length > 0) tell(m.import_done({ count: articles.length }), articles.length === 1 ? first : null);
    for (const timeline of result.timelines) tell(takenIn(timeline), { kind: "timeline", id: timeline.id });
  }
}

function tellReread({ total, changed, asked, cancelled, failed }: RereadReportView): void {
  const counted = (count: number): string => countText(count, getLocale());
  const counts = { total: counted(total - cancelled), changed: counted(changed), asked: counted(asked) };
  toasts.show({ kind: "done", text: m.import_reread_done(counts) });
  if (failed.length > 0) toasts.show({ kind: "failed", text: m.import_reread_failed({ count: counted(failed.length) }) });
}

/** What is told of files that a person cancelled before their turn came. */
function unread(total: number): ImportReportView {
  return { total, new: [], timelines: [], known: 0, cancelled: total, failed: [] };
}

function together(reports: ImportReportView[]): ImportReportView {
  const sum = (count: (report: ImportReportView) => number): number => reports.reduce((all, report) => all + count(report), 0);
  return {
    total: sum((report) => report.total),
    new: reports.flatMap((report) => report.new),
    timelines: reports.flatMap((report) => report.timelines),
    known: sum((report) => report.known),
    cancelled: sum((report) => report.cancelled),
    failed: reports.flatMap((report) => report.failed),
  };
}

function takenIn({ new_events, without_original }: ImportedTimelineView): string {
  const told = m.import_timeline({ count: new_events });
  return without_original === 0 ? told : `${told} ${m.import_timeline_notes({ count: without_original })}`;
}
