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
