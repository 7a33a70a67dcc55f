// Rows as spreadsheets put them on the clipboard: which column says what, and what becomes of them.
import type { ChangedEvent, DateReadingView, EventEdit, FactualityView } from "../../ipc/bindings";
import { FACTUALITY, withDate, type TimelineEvent } from "../../shared/event";
import { asEdit } from "../../shared/when";
import { COLUMNS, type Column, type ColumnName } from "./columns";

/** Columns that can be written into. */
export const WRITABLE = COLUMNS.filter(({ written }) => written);

/** What a pasted column is; null where it is left out. */
export type Meaning = ColumnName | null;

/** The words that head such columns in other programs' tables, beside what the table itself calls them. */
const HEADINGS: Partial<Record<ColumnName, RegExp>> = {
  date: /^(date|dates|when|day|start( date)?|edtf)$/i,
  headline: /^(event|events|headline|title|what|description|summary|text)$/i,
  people: /^(people|who|participants?|actors?|persons?)$/i,
  place: /^(place|where|location)$/i,
  factuality: /^(status|factuality)$/i,
  tags: /^(tags?|category|categories|group|keywords?|labels?)$/i,
};

/** What becomes of a pasted row. */
export interface Reading {
  cells: string[];
  /** The event as it will be; null where nothing says what happened, and the row is left out. */
  edit: EventEdit | null;
  /** How its date was understood. */
  date: DateReadingView | null;
  /** Whether there are words for a date that are not understood. */
  unclear: boolean;
  /** The event that is changed; null for a new one. */
  event: TimelineEvent | null;
}

/** Cells between tabs; one in quotation marks may hold tabs, new lines and doubled quotation marks. */
export function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain ?? "").trim());
    if (end !== "\t") rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

/** What a heading says that its column is. */
function meaningOf(heading: string): Meaning {
  const is = ({ name, title }: Column): boolean =>
    title().toLocaleLowerCase() === heading.toLocaleLowerCase() || (HEADINGS[name]?.test(heading) ?? false);
  return WRITABLE.find(is)?.name ?? null;
}

/** What the first row says of the columns, if it is a row of headings: most of its cells are known as such. */
export function headed(rows: string[][]): Meaning[] | null {
  const meanings = (rows[0] ?? []).map(meaningOf);
  const known = meanings.filter((meaning) => meaning !== null).length;
  return known > 0 && known * 2 >= meanings.length ? meanings.map((one, at) => (meanings.indexOf(one) === at ? one : null)) : null;
}

/** What columns without headings are: most of the first such are dates, the longest words say what happened. */
export function guessed(rows: string[][], isDate: (cell: string) => boolean): Meaning[] {
  const columns = Array.from({ length: Math.max(0, ...rows.map(({ length }) => length)) }, (_, at) => rows.map((row) => row[at] ?? ""));
  const date = columns.findIndex((cells) => cells.filter(isDate).length * 2 > cells.length);
  const lengths = columns.map((cells, at) => (at === date ? -1 : cells.reduce((sum, cell) => sum + cell.length, 0)));
  const headline = lengths.indexOf(Math.max(...lengths));
  return columns.map((_, at) => (at === date ? "date" : at === headline ? "headline" : null));
}

/** What a row becomes: a new event, or another state of the one it is written into. */
export function read(cells: string[], meanings: Meaning[], event: TimelineEvent | null, dates: Map<string, DateReadingView | null>): Reading {
  const reading: Reading = { cells, edit: null, date: null, unclear: false, event };
  let edit: EventEdit = event
    ? withDate(event, asEdit(event.when))
    : { headline: "", when: null, place: null, participants: [], factuality: "happened", tags: [] };
  meanings.forEach((meaning, at) => {
    const text = cells[at] ?? "";
    if (meaning === "date") {
      reading.date = dates.get(text) ?? null;
      reading.unclear = dates.get(text) === null;
      // Words that are not understood, or not yet, change no date that is there.
      if (text === "" || reading.date) edit = { ...edit, when: asEdit(reading.date?.when ?? null) };
    } else if (meaning === "factuality") {
      edit = { ...edit, factuality: factualityOf(text) ?? edit.factuality };
    } else if (meaning !== null) {
      edit = WRITABLE.find(({ name }) => name === meaning)?.rewrite?.(edit, text) ?? edit;
    }
  });
  reading.edit = edit.headline === "" ? null : edit;
  return reading;
}

function factualityOf(text: string): FactualityView | null {
  const named = Object.entries(FACTUALITY).find(([value, name]) => [value, name()].some((one) => one.toLowerCase() === text.toLowerCase()));
  return (named?.[0] as FactualityView | undefined) ?? null;
}

/** What is written into the library: new events, and others changed. */
export function written(readings: Reading[]): { new: EventEdit[]; changed: ChangedEvent[] } {
  const kept = readings.flatMap(({ edit, event }) => (edit ? [{ edit, event }] : []));
  return {
    new: kept.flatMap(({ edit, event }) => (event ? [] : [edit])),
    changed: kept.flatMap(({ edit, event }) => (event ? [{ id: event.id, edit }] : [])),
  };
}
