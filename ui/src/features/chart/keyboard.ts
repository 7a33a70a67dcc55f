// The chart's keys: from event to event, through time, nearer and farther.
import { actionOf } from "../../shared/keys";
import type { ChartState, Item } from "./chart.svelte";
import { momentAt } from "./scale";
import type { Moment } from "./scale";

/** What keys need of the view. */
export interface Keyed {
  chart: ChartState;
  /** The items that are drawn. */
  items: () => Item[];
  /** The item that has the focus. */
  held: () => Item | undefined;
  /** Gives an item the focus. */
  hold: (item: Item) => void;
  /** Whether time runs from right to left. */
  rtl: () => boolean;
  remove: (event: number) => void;
  /** Ends the card; `false` if none is shown. */
  leave: () => boolean;
}

/** Through time by these parts of the width. */
const STEP = 0.15;
const PAGE = 0.8;

type Direction = 1 | -1;

/** What a person can give other keys. */
const ACTIONS = ["nearer", "farther", "everything", "later", "earlier", "trash"] as const;

export class Keyboard {
  readonly #view: Keyed;
  readonly #chart: ChartState;

  constructor(view: Keyed) {
    this.#view = view;
    this.#chart = view.chart;
  }

  /** Does what a key stands for; `false` if it stands for nothing here. */
  press(event: KeyboardEvent): boolean {
    const action = actionOf(event, ACTIONS);
    if (action === null && (event.ctrlKey || event.metaKey || event.altKey)) return false;
    const act = this.#acts[action ?? event.key];
    return act !== undefined && act(event.shiftKey) !== false;
  }

  /** Arrows follow the direction of reading; 1 is towards later times. */
  readonly #acts: Record<string, ((shift: boolean) => unknown) | undefined> = {
    nearer: () => this.#chart.step(1, this.#around()),
    farther: () => this.#chart.step(-1, this.#around()),
    everything: () => this.#chart.fit(),
    later: () => this.#chart.panStep(PAGE),
    earlier: () => this.#chart.panStep(-PAGE),
    ArrowRight: (shift) => this.#along(this.#view.rtl() ? -1 : 1, shift),
    ArrowLeft: (shift) => this.#along(this.#view.rtl() ? 1 : -1, shift),
    ArrowDown: () => this.#across(1),
    ArrowUp: () => this.#across(-1),
    Home: () => this.#holdMark(this.#chart.marks.at(0)?.id),
    End: () => this.#holdMark(this.#chart.marks.at(-1)?.id),
    trash: () => this.#remove(),
    Escape: () => this.#view.leave(),
  };

  #remove(): boolean {
    const held = this.#view.held();
    if (held?.kind !== "event") return false;
    this.#view.remove(held.mark.id);
    return true;
  }

  /** The moment that stays where it is while zooming: that of what has the focus. */
  #around(): Moment | null {
    const held = this.#view.held();
    return held ? momentAt(this.#chart.scale, this.#chart.placeOf(held) + held.width / 2) : null;
  }

  /** To the next thing in order of time; with Shift, or with nothing to start from, through time. */
  #along(direction: Direction, shift: boolean): void {
    const held = this.#view.held();
    if (shift || !held) return this.#chart.panStep(STEP * direction);
    const { items } = this.#chart;
    const next = items[items.findIndex(({ key }) => key === held.key) + direction];
    if (next) this.#view.hold(next);
    else this.#holdMark(this.#chart.beyond(direction)?.id);
  }

  /** To the nearest thing in the next row that has one. */
  #across(direction: Direction): void {
    const held = this.#view.held();
    if (!held) return;
    const beyond = this.#view.items().filter((item) => (item.y - held.y) * direction > 0 && this.#chart.isSeen(item));
    const nearest = Math.min(...beyond.map((item) => Math.abs(item.y - held.y)));
    const row = beyond.filter((item) => Math.abs(item.y - held.y) === nearest);
    row.sort((one, other) => Math.abs(one.x - held.x) - Math.abs(other.x - held.x));
    if (row[0]) this.#view.hold(row[0]);
  }

  /** Brings an event into view, and when it has come gives it the focus. */
  #holdMark(id: number | undefined): void {
    const mark = this.#chart.marks.find((one) => one.id === id);
    if (!mark) return;
    this.#chart.reveal(mark, (item) => this.#view.hold(item));
  }
}
