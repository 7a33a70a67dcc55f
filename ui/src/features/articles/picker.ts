// Selecting words by keys in the text that is drawn: what `picking` says becomes the selection of the page, so that all
// that can be done with words that a pointer selected can be done with these.
import type { ArticleView, RangeView } from "../../ipc/bindings";
import { sentenceAt, sentencesOf, stepped, type Picked } from "./picking";
import { drawnRange, OFFSET, selectRange } from "./selection";

/** Kept free above and below what is selected, for the tools beside it, in pixels. */
const ROOM = 80;

/** Where the end that keys move is drawn within the text, in pixels. */
export interface Caret {
  left: number;
  top: number;
  height: number;
}

export class Picker {
  #picked: Picked | null = null;
  /** The article whose sentences are known. */
  #article: ArticleView | null = null;
  #sentences: RangeView[] = [];

  /** Selects a sentence, or goes on from what is selected; pressed again, the other end of it is moved. */
  begin(article: ArticleView, selected: RangeView | null, text: HTMLElement, page: HTMLElement): void {
    if (this.#article !== article) this.#sentences = sentencesOf(article);
    this.#article = article;
    const sentence = selected ?? sentenceAt(this.#sentences, placeToBegin(this.#sentences, text, page));
    if (this.#picked) this.#picked = { ...this.#picked, end: this.#picked.end === "end" ? "start" : "end" };
    else if (sentence) this.#picked = { range: sentence, end: "end" };
    page.focus({ preventScroll: true });
    this.#draw(text, page);
  }

  /** Moves what is selected as an arrow says, with Shift one end of it; false for other keys. */
  press(event: KeyboardEvent, text: HTMLElement, page: HTMLElement): boolean {
    if (!this.#picked || !this.#article || event.ctrlKey || event.metaKey || event.altKey) return false;
    const arrow = /^Arrow(Down|Up|Right|Left)$/.exec(event.key)?.[1];
    if (!arrow) return false;
    const isAcross = arrow === "Left" || arrow === "Right";
    const by = !event.shiftKey ? "whole" : isAcross ? "word" : "sentence";
    const onwards = arrow === "Down" || (isAcross && (arrow === "Left") === this.#runsToTheLeft(text));
    this.#picked = stepped(this.#picked, { by, onwards }, this.#article.text, this.#sentences);
    this.#draw(text, page);
    return true;
  }

  /** Something else may have been selected, by a pointer. */
  see(range: RangeView | null): void {
    const picked = this.#picked?.range;
    if (picked?.start !== range?.start || picked?.end !== range?.end) this.#picked = null;
  }

  /** Where the end that keys move stands; null while no words are selected by keys. */
  caret(text: HTMLElement): Caret | null {
    const drawn = this.#picked && drawnRange(text, this.#picked.range);
    drawn?.collapse(this.#picked?.end === "start");
    const place = drawn?.getClientRects()[0];
    const frame = text.getBoundingClientRect();
    return place ? { left: place.left - frame.left, top: place.top - frame.top, height: place.height } : null;
  }

  #runsToTheLeft(text: HTMLElement): boolean {
    const words = this.#picked && drawnRange(text, this.#picked.range)?.startContainer.parentElement;
    return words ? getComputedStyle(words).direction === "rtl" : false;
  }

  #draw(text: HTMLElement, page: HTMLElement): void {
    const drawn = this.#picked && selectRange(text, this.#picked.range);
    if (!drawn) return;
    const lines = [...drawn.getClientRects()];
    const line = this.#picked?.end === "end" ? lines.at(-1) : lines[0];
    const frame = page.getBoundingClientRect();
    if (line && line.bottom + ROOM > frame.bottom) page.scrollBy({ top: line.bottom + ROOM - frame.bottom });
    else if (line && line.top - ROOM < frame.top) page.scrollBy({ top: line.top - ROOM - frame.top });
  }
}

/** The place in the text of the date that has the focus, else of the first sentence in view. */
function placeToBegin(sentences: readonly RangeView[], text: HTMLElement, page: HTMLElement): number {
  const focused = text.contains(document.activeElement) && document.activeElement?.querySelector(`[${OFFSET}]`);
  if (focused) return Number(focused.getAttribute(OFFSET));
  const { top } = page.getBoundingClientRect();
  const isAbove = (sentence: RangeView): boolean => (drawnRange(text, sentence)?.getClientRects()[0]?.top ?? top) < top;
  let [first, last] = [0, sentences.length];
  while (first < last) {
    const middle = (first + last) >> 1;
    const sentence = sentences[middle];
    if (sentence && isAbove(sentence)) first = middle + 1;
    else last = middle;
  }
  return sentences[first]?.start ?? 0;
}
