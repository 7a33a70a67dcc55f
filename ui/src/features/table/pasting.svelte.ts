// Rows that are being pasted, as they are understood so far.
import type { DateReadingView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { getLocale } from "../../paraglide/runtime";
import type { TimelineEvent } from "../../shared/event";
import { report } from "../../shared/failure";
import type { ColumnName } from "./columns";
import { guessed, headed, read, rowsOf, written, type Meaning, type Reading } from "./pasting";

/** Long enough to finish a word, too short to notice. */
const PAUSE_MS = 120;

/** More characters than a date has: of a longer cell only these are read, which tells a sentence from a date. */
const LONGEST_DATE = 80;

/** What was pasted, and the cell it was pasted at. */
export interface Pasted {
  text: string;
  /** The events from that row on, in the table's order; none where no row was active. */
  events: TimelineEvent[];
  /** The columns from that cell on. */
  columns: ColumnName[];
}

export class Pasting {
  text = $state("");
  /** Whether cells from the active one on are written into, rather than new events made. */
  fills = $state(false);
  readonly at: Pasted;
  /** What a person said that columns are. */
  #chosen = $state.raw<Record<number, Meaning>>({});
  #dates = $state.raw(new Map<string, DateReadingView | null>());
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(at: Pasted) {
    this.at = at;
    this.fills = at.events.length > 0 && rowsOf(at.text).every(({ length }) => length === 1);
    this.write(at.text);
  }

  readonly #rows = $derived(rowsOf(this.text));
  readonly #heading = $derived(this.fills ? null : headed(this.#rows));
  readonly #body = $derived(this.#heading ? this.#rows.slice(1) : this.#rows);
  /** What each pasted column is. */
  readonly meanings = $derived.by<Meaning[]>(() => {
    const found = this.fills ? this.at.columns : (this.#heading ?? guessed(this.#body, (cell) => Boolean(this.#dates.get(cell))));
    const width = Math.max(0, ...this.#body.map(({ length }) => length));
    return Array.from({ length: width }, (_, at) => (at in this.#chosen ? (this.#chosen[at] ?? null) : (found[at] ?? null)));
  });
  /** What becomes of each row; rows that have no event to be written into are not among them. */
  readonly readings = $derived.by<Reading[]>(() => {
    const rows = this.fills ? this.#body.slice(0, this.at.events.length) : this.#body;
    return rows.map((cells, index) => read(cells, this.meanings, this.fills ? (this.at.events[index] ?? null) : null, this.#dates));
  });
  readonly written = $derived(written(this.readings));
  /** Rows of which nothing is kept. */
  readonly leftOut = $derived(this.#body.length - this.written.new.length - this.written.changed.length);

  /** Those of which words for a date are not understood. */
  readonly undated = $derived(this.readings.filter(({ edit, unclear }) => edit && unclear).length);

  write(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#understand(), PAUSE_MS);
  }

  mean(column: number, meaning: Meaning): void {
    const others = Object.entries(this.meanings).flatMap(([at, other]) => (other === meaning && meaning !== null ? [[at, null]] : []));
    this.#chosen = { ...this.#chosen, ...Object.fromEntries(others), [column]: meaning };
  }

  /** Writes it into the library as one step; the first event written, null where that failed, which is said. */
  async save(timeline: number): Promise<number | null> {
    try {
      await this.#understand();
      const [first] = await call("paste_events", { timeline, ...this.written });
      return first ?? this.written.changed[0]?.id ?? null;
    } catch (thrown) {
      report(thrown);
      return null;
    }
  }

  /** Asks how cells that may be dates are read; long ones are none. */
  async #understand(): Promise<void> {
    const cells = [...new Set(this.#rows.flat())].filter((cell) => cell !== "");
    if (cells.every((cell) => this.#dates.has(cell))) return;
    try {
      // All together: one shows in which order the others have month and day.
      const found = await call("understand_dates", { texts: cells.map((cell) => cell.slice(0, LONGEST_DATE)), language: getLocale() });
      this.#dates = new Map(cells.map((cell, at) => [cell, found[at] ?? null]));
    } catch (thrown) {
      report(thrown);
    }
  }
}
