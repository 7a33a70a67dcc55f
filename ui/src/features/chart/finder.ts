// Finds what is drawn on the page, brings it into view and gives it the focus.
import { tick } from "svelte";
import type { ChartState, Item } from "./chart.svelte";
import { ROW } from "./layout";

/** The elements of the chart, once they are on the page. */
export interface Elements {
  section: HTMLElement;
  scroller: HTMLElement | null;
}

export class Finder {
  readonly #chart: ChartState;
  readonly #elements: () => Elements;
  #last: { element: Element; at: number } | null = null;

  constructor(chart: ChartState, elements: () => Elements) {
    this.#chart = chart;
    this.#elements = elements;
  }

  /** What an element belongs to. */
  itemAt(target: EventTarget | null): Item | undefined {
    const key = target instanceof Element ? target.closest<HTMLElement>("[data-key]")?.dataset["key"] : undefined;
    return key === undefined ? undefined : this.#chart.items.find((item) => item.key === key);
  }

  /** What has the focus. */
  held(): Item | undefined {
    return this.itemAt(document.activeElement);
  }

  /** Brings an item into view and gives it the focus. */
  async focus(item: Item): Promise<void> {
    const chart = this.#chart;
    this.scrollTo(item);
    if (!chart.isSeen(item)) chart.move(1, 0, chart.placeOf(item) - chart.width / 2);
    chart.drawing.all();
    await tick();
    this.#elements().section.querySelector<HTMLElement>(`[data-key="${item.key}"]`)?.focus({ preventScroll: true });
  }

  /** Remembers what has the focus, and where it stands, in case it goes. */
  hold(): Item | undefined {
    const item = this.held();
    const element = document.activeElement;
    this.#last = item && element ? { element, at: middleOf(this.#chart, item) } : null;
    return item;
  }

  /** Forgets it, once it has lost the focus without having gone. */
  release(): void {
    queueMicrotask(() => {
      if (this.#last?.element.isConnected) this.#last = null;
    });
  }

  /** What stands nearest to where the focus was, if that has gone with what had it: a zoom parts and joins. */
  heir(items: Item[]): Item | undefined {
    const last = this.#last;
    if (!last || last.element.isConnected || document.activeElement !== document.body) return undefined;
    this.#last = null;
    const away = (item: Item): number => Math.abs(middleOf(this.#chart, item) - last.at);
    return items.reduce<Item | undefined>((best, item) => (best && away(best) <= away(item) ? best : item), undefined);
  }

  /** Brings an event into view, wherever it stands. */
  reveal(id: number): void {
    const mark = this.#chart.marks.find((one) => one.id === id);
    if (mark) this.#chart.reveal(mark, (item) => this.scrollTo(item));
  }

  /** Scrolls to an item's row, if it is not seen. */
  scrollTo({ y }: Item): void {
    const { scroller } = this.#elements();
    if (!scroller) return;
    const outside = y < scroller.scrollTop || y + ROW > scroller.scrollTop + scroller.clientHeight;
    if (outside) scroller.scrollTop = y - scroller.clientHeight / 2;
  }
}

function middleOf(chart: ChartState, item: Item): number {
  return chart.placeOf(item) + item.width / 2;
}
