// The hits of the words in the search field; an answer that comes after a newer question is dropped.
import type { HitView, SearchProblemView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { report } from "../../shared/failure";

/** Hits a call, where a screen is to be filled. */
const PAGE = 50;

export class Search {
  hits = $state.raw<HitView[]>([]);
  total = $state(0);
  problems = $state.raw<SearchProblemView[]>([]);
  /** The query that these hits answer; null before the first answer. */
  answered = $state<string | null>(null);
  #round = 0;
  /** The question that waits for the answer to the one before. */
  #next: string | null = null;
  #asking = false;
  #more = false;
  readonly #page: number;

  /** Asks for so many hits a call. */
  constructor(page = PAGE) {
    this.#page = page;
  }

  /** Asks at once; while an answer is still to come, the newest question waits for it, and those before it are dropped. */
  ask(query: string): void {
    this.#round++;
    this.#next = query;
    if (!this.#asking) void this.#answer();
  }

  /** Forgets the hits, and every question that is not answered yet. */
  clear(): void {
    this.#round++;
    this.#next = null;
    this.hits = [];
    this.total = 0;
    this.problems = [];
    this.answered = null;
  }

  /** Fetches the next hits when the last ones are seen. */
  async more(): Promise<void> {
    if (this.answered === null || this.#more || this.hits.length >= this.total) return;
    this.#more = true;
    const shown = this.hits;
    try {
      const view = await call("search", { query: this.answered, window: { offset: shown.length, limit: this.#page } });
      if (this.hits === shown) this.hits = [...shown, ...view.hits];
    } catch (thrown) {
      report(thrown);
    } finally {
      this.#more = false;
    }
  }

  async #answer(): Promise<void> {
    this.#asking = true;
    while (this.#next !== null) {
      const query = this.#next;
      this.#next = null;
      await this.#ask(query);
    }
    this.#asking = false;
  }

  async #ask(query: string): Promise<void> {
    const round = this.#round;
    try {
      const view = await call("search", { query, window: { offset: 0, limit: this.#page } });
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
