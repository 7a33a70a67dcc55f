// What a link that is being written, [[like this, may lead to.
import { call } from "../../ipc/call";
import { begun } from "../../shared/begun";
import { report } from "../../shared/failure";
import { linkText, type LinkTarget } from "../../shared/links";
import { titled } from "../../shared/titled";

/** As many as are read at a glance. */
const AT_MOST = 8;
/** Long enough to finish a syllable, too short to notice. */
const PAUSE_MS = 90;
const BEGUN = /\[\[([^[\]\n]*)$/;

/** A thing that can be linked to. */
export interface Choice {
  target: LinkTarget;
  title: string;
}

export class Linking {
  choices = $state.raw<Choice[]>([]);
  active = $state(0);
  #words: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Looks at what stands before the caret: after [[ the words are looked for. */
  look(before: string): void {
    const words = BEGUN.exec(before)?.[1]?.trim() ?? null;
    if (words === this.#words) return;
    this.#words = words;
    clearTimeout(this.#timer);
    if (words === null || words === "") this.choices = [];
    else this.#timer = setTimeout(() => void this.#find(words), PAUSE_MS);
  }

  close(): void {
    this.look("");
  }

  move(step: 1 | -1): void {
    const { length } = this.choices;
    if (length > 0) this.active = (this.active + step + length) % length;
  }

  /** The text with the link in the place of what was begun, and where the caret goes. */
  put(text: string, caret: number, { target, title }: Choice): { text: string; caret: number } {
    const start = text.slice(0, caret).lastIndexOf("[[");
    const link = linkText(target, title);
    return { text: text.slice(0, start) + link + text.slice(caret), caret: start + link.length };
  }

  async #find(words: string): Promise<void> {
    try {
      const [{ hits }, timelines] = await Promise.all([
        call("search", { query: begun(words), window: { offset: 0, limit: AT_MOST } }),
        call("list_timelines", {}),
      ]);
      if (words !== this.#words) return;
      const named = timelines.filter(({ name }) => name.toLocaleLowerCase().includes(words.toLocaleLowerCase()));
      this.choices = [
        ...named.map(({ id, name }): Choice => ({ target: { kind: "timeline", id }, title: name })),
        ...hits.map(({ kind, id, title }): Choice => ({ target: { kind, id }, title: titled(title) })),
      ].slice(0, AT_MOST);
      this.active = 0;
    } catch (thrown) {
      report(thrown);
    }
  }
}
