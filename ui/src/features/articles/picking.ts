// Words that are selected by keys: a sentence to begin with, then the next one, or more and less of the text by words
// and sentences. Ranges in, ranges out; what is drawn is no matter here.
import type { ArticleView, RangeView } from "../../ipc/bindings";
import { cellsOf, shownBlocks } from "./marks";
import { trimmed } from "./selection";

/** What is selected, and which of its ends keys move. */
export interface Picked {
  range: RangeView;
  end: "start" | "end";
}

/** Whole sentences, or one end by a word or a sentence; each onwards or back. */
export type Step = { by: "whole" | "word" | "sentence"; onwards: boolean };

/** As much text as is looked at for the next word. */
const NEAR = 200;

/** The sentences of an article as it is drawn, in order; none goes over a block or a cell. */
export function sentencesOf(article: ArticleView): RangeView[] {
  const segmenter = new Intl.Segmenter(article.language ?? undefined, { granularity: "sentence" });
  const parts = shownBlocks(article).flatMap((block) => (block.columns.length > 0 ? cellsOf(block, article.text).filter((cell) => cell !== null) : [block.range]));
  return parts.flatMap(({ start, end }) => {
    const sentences = [...segmenter.segment(article.text.slice(start, end))];
    return sentences.flatMap(({ index, segment }) => trimmed(article.text, { start: start + index, end: start + index + segment.length }) ?? []);
  });
}

/** The sentence that a place stands in, or the next one. */
export function sentenceAt(sentences: readonly RangeView[], place: number): RangeView | undefined {
  return sentences.find(({ end }) => end > place) ?? sentences.at(-1);
}

/** What is selected after a step; the same where there is nowhere to go. */
export function stepped(picked: Picked, { by, onwards }: Step, text: string, sentences: readonly RangeView[]): Picked {
  const { range, end } = picked;
  if (by === "whole") {
    const next = onwards ? sentences.find(({ start }) => start >= range.end) : sentences.findLast((one) => one.end <= range.start);
    return next ? { range: next, end: "end" } : picked;
  }
  const places = by === "word" ? wordBorders(text, range[end], end) : sentences.map((sentence) => sentence[end]);
  const place = onwards ? places.find((place) => place > range[end]) : places.findLast((place) => place < range[end]);
  const moved = { ...range, [end]: place ?? range[end] };
  return moved.start < moved.end ? { range: moved, end } : picked;
}

/** Where words near a place begin or end. */
function wordBorders(text: string, place: number, border: "start" | "end"): number[] {
  const from = Math.max(0, text.lastIndexOf(" ", place - NEAR));
  const segments = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text.slice(from, place + NEAR))];
  return segments.filter(({ isWordLike }) => isWordLike).map(({ index, segment }) => from + index + (border === "end" ? segment.length : 0));
}
