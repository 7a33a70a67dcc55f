// What can be done with what is open, told by whoever can do it, so that the palette reaches it too.
import { untrack } from "svelte";
import type { Action } from "./keys";

/** Something that can be done here and now. */
export interface Offer {
  /** Begins with what it is done to, so that no two are the same: "article-date". */
  id: string;
  title: string;
  /** Whose keys do it; they are heard where it is offered. */
  action?: Action;
  run: () => void;
}

class Offers {
  #lists = $state.raw<readonly (() => Offer[])[]>([]);

  /** Offers what a list holds whenever it is looked at; returns how to stop. */
  make(list: () => Offer[]): () => void {
    // Whoever offers does so in an effect, which what others offer must not run again.
    const others = untrack(() => this.#lists);
    this.#lists = [...others, list];
    return () => {
      this.#lists = untrack(() => this.#lists).filter((other) => other !== list);
    };
  }

  get all(): Offer[] {
    return this.#lists.flatMap((list) => list());
  }

  /** What is offered under this id, if anybody offers it now. */
  find(id: string): Offer | undefined {
    return this.all.find((offer) => offer.id === id);
  }
}

export const offers = new Offers();
