// Which event is looked at: under the pointer or the focus it gets a card, and every other view is told.
import type { Focus } from "../../shared/focus";
import type { Item } from "./chart.svelte";

/** The pointer rests this long before an event is read out to the other views. */
const HOVER_MS = 90;
/** The card stays so long after the pointer has left, so that it can be reached (WCAG 1.4.13). */
const LEAVE_MS = 180;

export class Attention {
  /** The key of the item that last had the focus. */
  active = $state<string | null>(null);
  /** The event whose card is shown. */
  carded = $state<number | null>(null);
  #told: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #held: () => Item | undefined;
  readonly #tell: (focus: Focus | null) => void;

  /** `held` is the item that has the focus; `tell` says to the other views what to light. */
  constructor(held: () => Item | undefined, tell: (focus: Focus | null) => void) {
    this.#held = held;
    this.#tell = tell;
  }

  /** Whether the other views know of an event from here. */
  hasTold(id: number): boolean {
    return this.#told === id;
  }

  /** Lights an event everywhere; `null` lights none. */
  tell(id: number | null): void {
    if (id === this.#told) return;
    this.#told = id;
    this.#tell(id === null ? null : { kind: "event", id });
  }

  /** Shows the card of an event. */
  show(item: Item): void {
    this.stay();
    this.carded = item.kind === "event" ? item.mark.id : null;
    this.tell(this.carded);
  }

  /** Ends the card; what has the focus stays lit. */
  leave(): void {
    this.stay();
    this.carded = null;
    const held = this.#held();
    this.tell(held?.kind === "event" ? held.mark.id : null);
  }

  /** The pointer is over an item, or over none. */
  hover(item: Item | undefined): void {
    if (item) this.#after(HOVER_MS, () => this.show(item));
    else if (this.carded !== null) this.leaveSoon();
  }

  /** An item has the focus; `visibly` if it was reached by keys. */
  focus(item: Item, visibly: boolean): void {
    this.active = item.key;
    if (visibly) this.show(item);
    else if (item.kind === "event") this.tell(item.mark.id);
  }

  leaveSoon(): void {
    this.#after(LEAVE_MS, () => this.leave());
  }

  /** What was about to change stays. */
  stay(): void {
    clearTimeout(this.#timer);
  }

  #after(milliseconds: number, run: () => void): void {
    this.stay();
    this.#timer = setTimeout(run, milliseconds);
  }
}
