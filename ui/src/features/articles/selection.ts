// Where a selection on the screen stands in the article's text. Every piece of text is drawn in an element that
// tells its offset, so that what is selected is what is quoted, whatever marks cut it.
import type { RangeView } from "../../ipc/bindings";

/** The attribute that holds the offset of an element's only text. */
export const OFFSET = "data-offset";

/** The range of the selection within `root`; null if nothing there is selected. */
export function selectedRange(root: HTMLElement, selection: Selection | null): RangeView | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const chosen = selection.getRangeAt(0);
  const pieces = [...root.querySelectorAll(`[${OFFSET}]`)].filter((piece) => chosen.intersectsNode(piece));
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const start = offsetOf(first) + lengthBefore(first, chosen.startContainer, chosen.startOffset, 0);
  const end = offsetOf(last) + lengthBefore(last, chosen.endContainer, chosen.endOffset, lengthOf(last));
  return start < end ? { start, end } : null;
}

/** A range of the article's text as it is drawn within `root`; null where it is not. */
export function drawnRange(root: HTMLElement, { start, end }: RangeView): Range | null {
  const drawn = document.createRange();
  let begun = false;
  for (const piece of root.querySelectorAll(`[${OFFSET}]`)) {
    const [offset, words] = [offsetOf(piece), piece.firstChild];
    if (!words || offset + lengthOf(piece) <= start) continue;
    if (offset >= end) break;
    if (!begun) drawn.setStart(words, Math.max(0, start - offset));
    drawn.setEnd(words, Math.min(lengthOf(piece), end - offset));
    begun = true;
  }
  return begun ? drawn : null;
}

/** Selects a range of the article's text as it is drawn within `root`; null where it is not. */
export function selectRange(root: HTMLElement, range: RangeView): Range | null {
  const drawn = drawnRange(root, range);
  if (drawn) getSelection()?.setBaseAndExtent(drawn.startContainer, drawn.startOffset, drawn.endContainer, drawn.endOffset);
  return drawn;
}

/** How much of a piece's text stands before a border of the selection; `otherwise` if the border lies outside. */
function lengthBefore(piece: Element, container: Node, offset: number, otherwise: number): number {
  if (!piece.contains(container)) return otherwise;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(container, offset);
  return before.toString().length;
}

function offsetOf(piece: Element): number {
  return Number(piece.getAttribute(OFFSET));
}

function lengthOf(piece: Element): number {
  return piece.textContent?.length ?? 0;
}

/** The range without white space at its ends; null if nothing is left. */
export function trimmed(text: string, range: RangeView): RangeView | null {
  const words = text.slice(range.start, range.end);
  const start = range.start + (words.length - words.trimStart().length);
  const end = range.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}
