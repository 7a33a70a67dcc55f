// A long list asked for page by page: only what has been scrolled to is ever fetched.
import type { PageView, WindowView } from "../ipc/bindings";
import { report } from "./failure";

/** Rows a call; a screen shows about twenty. */
const PAGE = 100;

export class Pages<Row> {
  total = $state(0);
  /** Whether the first page has come. */
  ready = $state(false);
  #rows = $state.raw(new Map<number, Row>());
  /** The pages that were asked for, with what waits until each has come. */
  #asked = new Map<number, Promise<void>>();
  #goal: number | null = null;
  #round = 0;
  #load: (window: WindowView) => Promise<PageView<Row>>;

  constructor(load: (window: WindowView) => Promise<PageView<Row>>) {
    this.#load = load;
  }

  /** The row, if it has been fetched. */
  at(index: number): Row | undefined {
    return this.#rows.get(index);
  }

  /** The rows fetched so far, by index. */
  get rows(): ReadonlyMap<number, Row> {
    return this.#rows;
  }

  /** Whether a person has gone to a row that has not come yet. */
  get going(): boolean {
    return this.#goal !== null;
  }

  /** The row a person goes to, once it has come; nothing if they have gone on meanwhile. */
  async go(index: number): Promise<Row | undefined> {
    this.#goal = index;
    if (!this.#rows.has(index)) await this.need(index, index);
    if (this.#goal !== index) return undefined;
    this.#goal = null;
    return this.#rows.get(index);
  }

  /** Fetches what is missing between two indices. */
  async need(first: number, last: number): Promise<void> {
    const pages: Promise<void>[] = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
      pages.push(this.#asked.get(page) ?? this.#ask(page));
    }
    await Promise.all(pages);
  }

  /** Asks again for the pages that were shown, keeping the old rows until the new ones come. */
  async again(): Promise<void> {
    const pages = this.#asked.size > 0 ? [...this.#asked.keys()] : [0];
    this.#round++;
    this.#asked.clear();
    await Promise.all(pages.map((page) => this.#ask(page)));
  }

  /** Another list: forgets the rows and starts at the top. */
  async change(load: (window: WindowView) => Promise<PageView<Row>>): Promise<void> {
    this.#load = load;
    this.#round++;
    this.#asked.clear();
    await this.#ask(0);
  }

  #ask(page: number): Promise<void> {
    const coming = this.#fetch(page);
    this.#asked.set(page, coming);
    return coming;
  }

  async #fetch(page: number): Promise<void> {
    const round = this.#round;
    try {
      const view = await this.#load({ offset: page * PAGE, limit: PAGE });
      if (round === this.#round) this.#keep(page, view);
    } catch (thrown) {
      if (round !== this.#round) return;
      this.#asked.delete(page);
      report(thrown);
    }
  }

  #keep(page: number, view: PageView<Row>): void {
    const rows = new Map([...this.#rows].filter(([index]) => Math.floor(index / PAGE) !== page && this.#current(index)));
    view.rows.forEach((row, index) => rows.set(page * PAGE + index, row));
    this.#rows = rows;
    this.total = view.total;
    this.ready = true;
  }

  /** Whether the row belongs to a page of this round. */
  #current(index: number): boolean {
    return this.#asked.has(Math.floor(index / PAGE));
  }
}
