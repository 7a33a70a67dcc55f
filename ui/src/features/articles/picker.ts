// Selecting words by keys in the text that is drawn: what `picking` says becomes the selection of the page, so that all
// that can be done with words that a pointer selected can be done with these.
import type { ArticleView, RangeView } from "../../ipc/bindings";
import { sentenceAt, sentencesOf, stepped, type Picked, type Step } from "./picking";
import { drawnRange, OFFSET, selectRange } from "./selection";

/** What the arrows do, with Shift and without; in a text that runs to the left, those to the sides change places. */
const STEPS: Record<string, Step> = {
  ArrowDown: { by: "whole", onwards: true },
  ArrowUp: { by: "whole", onwards: false },
  ArrowRight: { by: "whole", onwards: true },
  ArrowLeft: { by: "whole", onwards: false },
  "Shift+ArrowDown": { by: "sentence", onwards: true },
  "Shift+ArrowUp": { by: "sentence", onwards: false },
  "Shift+ArrowRight": { by: "word", onwards: true },
  "Shift+ArrowLeft": { by: "word", onwards: false },
};

/** Kept free above and below what is selected, for the tools beside it, in pixels. */
const ROOM = 80;

export class Picker {
  #picked: Picked | null = null;
  /** The article whose sentences are known. */
  #article: ArticleView | null = null;
  #sentences: RangeView[] = [];

  /** Whether words are being selected by keys. */
  get picks(): boolean {
    return this.#picked !== null;
  }

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

  /** Moves what is selected as an arrow says; false for other keys. */
  press(event: KeyboardEvent, text: HTMLElement, page: HTMLElement): boolean {
    if (!this.#picked || !this.#article || event.ctrlKey || event.metaKey || event.altKey) return false;
    const step = STEPS[(event.shiftKey ? "Shift+" : "") + event.key];
    if (!step) return false;
    const turned = /Left|Right/.test(event.key) && this.#runsToTheLeft(text);
    this.#picked = stepped(this.#picked, turned ? { ...step, onwards: !step.onwards } : step, this.#article.text, this.#sentences);
    this.#draw(text, page);
    return true;
  }

  /** Something else may have been selected, by a pointer. */
  see(range: RangeView | null): void {
    const picked = this.#picked?.range;
    if (picked?.start !== range?.start || picked?.end !== range?.end) this.#picked = null;
  }

  #runsToTheLeft(text: HTMLElement): boolean {
    const words = this.#picked && drawnRange(text, this.#picked.range)?.startContainer.parentElement;
    return Boolean(words) && getComputedStyle(words as Element).direction === "rtl";
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
