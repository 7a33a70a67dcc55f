// What the words of an article carry besides themselves: suggestions, evidence, found words, the lit passage.
import type { ArticleView, BlockView, RangeView, TimeView } from "../../ipc/bindings";
import type { Focus } from "../../shared/focus";
import { apart, overlaps, segments, type Mark, type Segment } from "./segments";

/** One thing that words carry. */
export type Carried =
  | { kind: "suggestion"; id: number; headline: string; first: number; length: number }
  | { kind: "evidence"; event: number; headline: string; first: number; length: number }
  | { kind: "found"; index: number }
  | { kind: "passage" };

/** A piece of a block: a time expression or words between two, cut where marks begin and end. */
export interface Piece {
  start: number;
  time: TimeView | null;
  segments: Segment<Carried>[];
}

/** All marks of an article. */
export function marksOf(article: ArticleView, found: readonly RangeView[], passage: RangeView | undefined): Mark<Carried>[] {
  const marks: Mark<Carried>[] = [];
  for (const { id, range, headline, state } of article.suggestions) {
    const at = { headline, first: range.start, length: range.end - range.start };
    if (state.kind === "waiting") marks.push({ range, value: { kind: "suggestion", id, ...at } });
  }
  for (const { range, event, headline } of article.cited) {
    marks.push({ range, value: { kind: "evidence", event, headline, first: range.start, length: range.end - range.start } });
  }
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

/** Cuts a block into its dates and the words between them. */
export function piecesOf(block: BlockView, times: readonly TimeView[], marks: readonly Mark<Carried>[]): Piece[] {
  const within = marks.filter(({ range }) => overlaps(range, block.range));
  const dates = apart(times.filter(({ range }) => overlaps(range, block.range)).map((time) => ({ range: time.range, value: time })));
  return segments(block.range, dates).map(({ range, values }) => ({
    start: range.start,
    time: values[0] ?? null,
    segments: segments(range, within),
  }));
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

/** A run of blocks that are drawn together: list items make one list. */
export interface Part {
  list: boolean;
  blocks: BlockView[];
}

/** Groups list items that follow each other. */
export function partsOf(blocks: readonly BlockView[]): Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const list = block.kind === "list-item";
    const last = parts.at(-1);
    if (list && last?.list) last.blocks.push(block);
    else parts.push({ list, blocks: [block] });
  }
  return parts;
}
