// The words that the focus means, found again in the original by themselves and by what stands around them.
import type { ArticleView, RangeView } from "../../ipc/bindings";
import type { Focus } from "../../shared/focus";

/** Words of an article, with what stands before and after them. */
export interface Quote {
  words: string;
  before: string;
  after: string;
  /** Only under the pointer: marked, but nothing scrolls to it. */
  passing: boolean;
}

/** How much around the words tells them from the same words elsewhere, in UTF-16 code units. */
const AROUND = 80;

/** The words that the focus means in the present text. */
export function quoteOf(article: ArticleView, focus: Focus | null): Quote | null {
  const range = focusedRange(article, focus);
  return range ? quoteAt(article.text, range, focus?.passing ?? false) : null;
}

function quoteAt(text: string, { start, end }: RangeView, passing: boolean): Quote {
  return { words: text.slice(start, end), before: text.slice(Math.max(0, start - AROUND), start), after: text.slice(end, end + AROUND), passing };
}

/** The words that the focus means, by the page of the original on which they stand. */
export function quotesByPage(article: ArticleView, focus: Focus | null): Map<number, Quote> {
  const range = focusedRange(article, focus);
  const pages = article.blocks.flatMap((block) => block.pages);
  const quotes = new Map<number, Quote>();
  if (!range) return quotes;
  pages.forEach(({ page, at }, number) => {
    const next = pages.slice(number + 1).find((later) => later.page !== page)?.at ?? article.text.length;
    const part = { start: Math.max(range.start, at), end: Math.min(range.end, next) };
    if (part.start < part.end && !quotes.has(page)) quotes.set(page, quoteAt(article.text, part, focus?.passing ?? false));
  });
  return quotes;
}

/** Where the words that the focus means stand in the present text. */
function focusedRange(article: ArticleView, focus: Focus | null): RangeView | undefined {
  if (!focus) return undefined;
  if (focus.kind === "passage") return focus.text === undefined ? focus.range : undefined;
  if (focus.kind === "suggestion") return article.suggestions.find(({ id }) => id === focus.id)?.range;
  return article.cited.find(({ event }) => event === focus.id)?.range;
}

/** Marks the words in a page; returns the first mark, null where the page does not have them. */
export function markQuote(page: Document, quote: Quote | null): HTMLElement | null {
  unmark(page);
  if (!quote) return null;
  const texts = textsOf(page);
  const found = placeOf(quote, texts.map(({ data }) => data));
  return found ? wrap(texts, found) : null;
}

/** Where texts begin and end: the number of a text and a place in it. */
interface Place {
  first: { text: number; at: number };
  last: { text: number; at: number };
}

/**
 * Where the words stand in texts that follow each other. Only letters and digits count: spaces, hyphens and quotation
 * marks are often others in a text than in the page it was read from.
 */
export function placeOf(quote: Quote, texts: readonly string[]): Place | null {
  const words = letters([quote.words]);
  if (words.folded === "") return null;
  const [before, after] = [letters([quote.before]).folded, letters([quote.after]).folded];
  const page = letters(texts);
  let best: { at: number; fits: number } | null = null;
  for (let at = page.folded.indexOf(words.folded); at >= 0; at = page.folded.indexOf(words.folded, at + 1)) {
    const end = at + words.folded.length;
    const fits = sameEnd(before, page.folded.slice(Math.max(0, at - AROUND), at)) + sameStart(after, page.folded.slice(end, end + AROUND));
    if (!best || fits > best.fits) best = { at, fits };
  }
  const first = best && page.places[best.at];
  const last = best && page.places[best.at + words.folded.length - 1];
  return first && last ? { first, last } : null;
}

/** Letters and digits without case, and where each stands. */
function letters(texts: readonly string[]): { folded: string; places: { text: number; at: number }[] } {
  const places: { text: number; at: number }[] = [];
  let folded = "";
  texts.forEach((data, text) => {
    for (const { 0: letter, index } of data.matchAll(/[\p{L}\p{N}]/gu)) {
      const lower = letter.toLowerCase();
      folded += lower;
      for (let unit = 0; unit < lower.length; unit++) places.push({ text, at: index });
    }
  });
  return { folded, places };
}

function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function sameEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

function textsOf(page: Document): Text[] {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** Puts marks around the words, one in each text that has some of them. */
function wrap(texts: readonly Text[], { first, last }: Place): HTMLElement | null {
  let mark: HTMLElement | null = null;
  for (let number = last.text; number >= first.text; number--) {
    const text = texts[number];
    if (!text || (text.data.trim() === "" && number !== first.text)) continue;
    if (number === last.text) text.splitText(last.at + widthAt(text.data, last.at));
    const words = number === first.text ? text.splitText(first.at) : text;
    mark = text.ownerDocument.createElement("mark");
    mark.dataset.quote = "";
    words.replaceWith(mark);
    mark.append(words);
  }
  return mark;
}

function widthAt(text: string, at: number): number {
  return String.fromCodePoint(text.codePointAt(at) ?? 0).length;
}

/** Takes our marks away again; those of the page itself stay. */
function unmark(page: Document): void {
  for (const mark of page.querySelectorAll("mark[data-quote]")) {
    const { parentNode } = mark;
    mark.replaceWith(...mark.childNodes);
    parentNode?.normalize();
  }
}
