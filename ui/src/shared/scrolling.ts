// Where the window is enlarged, it scrolls as a whole beside what scrolls within it.

/** Brings an element into view within its pane; the window stays where a person reads. */
export function bringIntoPane(element: Element | null | undefined): void {
  const whole = document.scrollingElement;
  const place = whole?.scrollTop ?? 0;
  element?.scrollIntoView({ block: "nearest" });
  if (whole) whole.scrollTop = place;
}
