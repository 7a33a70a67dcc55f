// Looking for words in a table of any length: in slices, so that what is typed meanwhile is drawn at once.
import type { EventView } from "../../ipc/bindings";
import { holds } from "./rows";

/** Work between two chances to draw, in milliseconds. */
const SLICE_MS = 12;

export class Finding {
  /** The events that hold the words last looked for; null before anything was found. */
  found = $state.raw<EventView[] | null>(null);
  #round = 0;

  /** Looks for the words; a newer question ends an older one. */
  async look(events: EventView[], words: string): Promise<void> {
    const round = ++this.#round;
    const isWanted = holds(words);
    const found: EventView[] = [];
    let sliced = performance.now();
    for (const event of events) {
      if (isWanted(event)) found.push(event);
      if (performance.now() - sliced < SLICE_MS) continue;
      await new Promise((done) => setTimeout(done));
      if (round !== this.#round) return;
      sliced = performance.now();
    }
    this.found = found;
  }

  /** Nothing is looked for any more. */
  stop(): void {
    this.#round++;
    this.found = null;
  }
}
