// Which of the things that are laid out are drawn: all that stays, and each frame a few more of what is new, that no frame
// takes long.
import type { Item } from "./chart.svelte";

/** Things that one frame of a movement draws anew: making one takes about a quarter of a millisecond. */
const NEW_A_FRAME = 12;
/** The same for the first frame. */
const NEW_AT_REST = 60;

export class Drawing {
  drawn = $state.raw<Item[]>([]);
  /** By key, which of the page's elements draws an item: to make one is what takes long, to move it is not. */
  places: Map<string, number> = new Map();
  #frame = 0;
  #lastPlace = 0;
  readonly #items: () => Item[];
  readonly #isSeen: (item: Item) => boolean;

  /** `items` are all that are laid out, in order of time. */
  constructor(items: () => Item[], isSeen: (item: Item) => boolean) {
    this.#items = items;
    this.#isSeen = isSeen;
  }

  /** Draws all that is laid out, now. */
  all(): void {
    this.#some(Infinity);
  }

  atRest(): void {
    this.#some(NEW_AT_REST);
  }

  inMotion(): void {
    this.#some(NEW_A_FRAME);
  }

  /** Draws no more. */
  end(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** Draws what stays and at most so many of what is new, what is in view before the rest. */
  #some(most: number): void {
    this.end();
    const items = this.#items();
    const places = this.#placesLeft(items);
    const fresh = items.filter(({ key }) => !places.has(key));
    const first = [...fresh.filter(this.#isSeen), ...fresh].slice(0, most);
    for (const { key } of first) places.set(key, ++this.#lastPlace);
    this.places = places;
    this.drawn = items.filter(({ key }) => places.has(key));
    if (this.drawn.length < items.length) this.#moreSoon();
  }

  /** In the frame after the next, unless a movement draws in the next one: no frame draws twice. */
  #moreSoon(): void {
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => this.inMotion());
    });
  }

  /** The places of all that stays; clusters that are parted or joined hand theirs over in order of time. */
  #placesLeft(items: Item[]): Map<string, number> {
    const places = new Map<string, number>();
    const now = new Set(items.map(({ key }) => key));
    const free: number[] = [];
    for (const { key, kind } of this.drawn) {
      if (now.has(key)) places.set(key, this.places.get(key)!);
      else if (kind === "cluster") free.push(this.places.get(key)!);
    }
    for (const { key, kind } of items) {
      const place = kind === "cluster" && !places.has(key) ? free.shift() : undefined;
      if (place !== undefined) places.set(key, place);
    }
    return places;
  }
}
