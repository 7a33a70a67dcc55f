// The hits of the words in the search field; an answer that comes after a newer question is dropped.
import type { HitView, SearchProblemView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { report } from "../../shared/failure";

/** Hits a call. */
const PAGE = 50;
/** Long enough to finish a syllable, too short to notice. */
const PAUSE_MS = 90;

export class Search {
  hits = $state.raw<HitView[]>([]);
  total = $state(0);
  problems = $state.raw<SearchProblemView[]>([]);
  /** The query that these hits answer; null before the first answer. */
  answered = $state<string | null>(null);
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #more = false;

  /** Asks after a short pause in typing; the first question at once. */
  ask(query: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(query), this.answered === null ? 0 : PAUSE_MS);
  }

  /** Fetches the next hits when the last ones are seen. */
  async more(): Promise<void> {
    if (this.answered === null || this.#more || this.hits.length >= this.total) return;
    this.#more = true;
    const round = this.#round;
    try {
      const view = await call("search", { query: this.answered, window: { offset: this.hits.length, limit: PAGE } });
      if (round === this.#round) this.hits = [...this.hits, ...view.hits];
    } catch (thrown) {
      report(thrown);
    } finally {
      this.#more = false;
    }
  }

  async #ask(query: string): Promise<void> {
    const round = ++this.#round;
    try {
      const view = await call("search", { query, window: { offset: 0, limit: PAGE } });
      if (round !== this.#round) return;
      this.hits = view.hits;
      this.total = view.total;
      this.problems = view.problems;
      this.answered = query;
    } catch (thrown) {
      if (round === this.#round) report(thrown);
    }
  }
}
