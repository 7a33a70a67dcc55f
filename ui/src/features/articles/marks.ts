// What the words of an article carry besides themselves: suggestions, evidence, found words, the lit passage.
import type { ArticleView, BlockView, HighlightView, RangeView, TimeView } from "../../ipc/bindings";
import type { Focus } from "../../shared/focus";
import { apart, overlaps, segments, type Mark, type Segment } from "./segments";

/** One thing that words carry. */
export type Carried =
  | { kind: "suggestion"; id: number; headline: string; first: number; length: number }
  | { kind: "evidence"; event: number; headline: string; first: number; length: number }
  | { kind: "highlight"; highlight: HighlightView }
  | { kind: "found"; index: number }
  | { kind: "passage" };

/** A piece of a block: a time expression or words between two, cut where marks begin and end. */
export interface Piece {
  start: number;
  time: TimeView | null;
  segments: Segment<Carried>[];
}

/** All marks of an article. */
export function marksOf(article: ArticleView, highlights: readonly HighlightView[], found: readonly RangeView[], passage: RangeView | undefined): Mark<Carried>[] {
  const marks: Mark<Carried>[] = [];
  for (const { id, range, headline, state } of article.suggestions) {
    const at = { headline, first: range.start, length: range.end - range.start };
    if (state.kind === "waiting") marks.push({ range, value: { kind: "suggestion", id, ...at } });
  }
  for (const { range, event, headline } of article.cited) {
    marks.push({ range, value: { kind: "evidence", event, headline, first: range.start, length: range.end - range.start } });
  }
  for (const highlight of highlights) marks.push({ range: highlight.range, value: { kind: "highlight", highlight } });
  found.forEach((range, index) => marks.push({ range, value: { kind: "found", index } }));
  if (passage) marks.push({ range: passage, value: { kind: "passage" } });
  return marks;
}

/** The words that the focus lights besides those that are marked anyway. */
export function passageOf(article: ArticleView, focus: Focus | null): RangeView | undefined {
  if (focus?.kind === "passage") return focus.text === undefined ? focus.range : undefined;
  if (focus?.kind !== "suggestion") return undefined;
  return article.suggestions.find(({ id, state }) => id === focus.id && state.kind !== "waiting")?.range;
}

/** Cuts a block or a cell into its dates and the words between them. */
export function piecesOf(part: RangeView, times: readonly TimeView[], marks: readonly Mark<Carried>[]): Piece[] {
  const within = marks.filter(({ range }) => overlaps(range, part));
  const dates = apart(times.filter(({ range }) => overlaps(range, part)).map((time) => ({ range: time.range, value: time })));
  return segments(part, dates).map(({ range, values }) => ({
    start: range.start,
    time: values[0] ?? null,
    segments: segments(range, within),
  }));
}

/** The highlights that begin in a piece. */
export function begunIn({ segments }: Piece): HighlightView[] {
  return segments.flatMap(({ range, values }) => values.flatMap((one) => (one.kind === "highlight" && one.highlight.range.start === range.start ? [one.highlight] : [])));
}

/** Whether the focus lights words that carry this. */
export function isLit(carried: Carried, focus: Focus | null): boolean {
  if (carried.kind === "passage") return true;
  if (carried.kind === "suggestion") return focus?.kind === "suggestion" && focus.id === carried.id;
  return carried.kind === "evidence" && focus?.kind === "event" && focus.id === carried.event;
}

/** What a pointer on the words means: of several passages the shortest. */
export function meant(carried: readonly Carried[]): Focus | null {
  const passages = carried.filter((one) => one.kind === "suggestion" || one.kind === "evidence");
  const shortest = passages.sort((left, right) => left.length - right.length)[0];
  if (!shortest) return null;
  return shortest.kind === "suggestion"
    ? { kind: "suggestion", id: shortest.id }
    : { kind: "event", id: shortest.event };
}

/** The blocks that are drawn: a heading that only says the title again stands above the text already. */
export function shownBlocks({ blocks, text, title }: ArticleView): BlockView[] {
  return blocks.filter(({ kind, range }) => kind !== "heading" || text.slice(range.start, range.end).trim() !== title.trim());
}

/** Blocks that are drawn together: a list's items, each with its blocks; a table's rows; any other block by itself. */
export type Part =
  | { kind: "bullets" | "numbers"; items: BlockView[][] }
  | { kind: "table"; rows: BlockView[] }
  | { kind: "block"; block: BlockView };

/** Groups items and rows that follow each other. */
export function partsOf(blocks: readonly BlockView[]): Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    const list = block.number === null ? "bullets" : "numbers";
    if (block.columns.length > 0) {
      if (last?.kind === "table") last.rows.push(block);
      else parts.push({ kind: "table", rows: [block] });
    } else if (block.kind !== "list-item") {
      parts.push({ kind: "block", block });
    } else if (last?.kind !== list) {
      parts.push({ kind: list, items: [[block]] });
    } else if (block.number !== null && last.items.at(-1)?.[0]?.number === block.number) {
      last.items.at(-1)?.push(block);
    } else {
      last.items.push([block]);
    }
  }
  return parts;
}

/** The cells of a row by their columns, null where it has none. */
export function cellsOf(row: BlockView, text: string): (RangeView | null)[] {
  const cells: (RangeView | null)[] = [];
  let { start } = row.range;
  text.slice(row.range.start, row.range.end).split("\t").forEach((words, order) => {
    while (cells.length < (row.columns[order] ?? 0)) cells.push(null);
    cells.push({ start, end: start + words.length });
    start += words.length + 1;
  });
  return cells;
}

/** Whether an item's words begin with the sign of a list, as those of a PDF do: a second one would stand before it. */
export function hasOwnSign([first]: BlockView[], text: string): boolean {
  return first !== undefined && /^[•◦▪▫‣⁃●○■□–—*·-]\s/.test(text.slice(first.range.start, first.range.start + 2));
}
