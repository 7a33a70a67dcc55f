// Looking for words in a table of any length: in slices, so that what is typed meanwhile is drawn at once.
import type { TimelineEvent } from "../../shared/event";
import { holds } from "./rows";

/** Work between two chances to draw, in milliseconds. */
const SLICE_MS = 12;
/** As many rows as fill any screen are shown before all is looked through. */
const SCREENFUL = 100;

export class Finding {
  /** The events that hold the words last looked for; null before anything was found. */
  found = $state.raw<TimelineEvent[] | null>(null);
  #round = 0;

  /** Looks for the words; a newer question ends an older one. */
  async look(events: TimelineEvent[], words: string): Promise<void> {
    const round = ++this.#round;
    const isWanted = holds(words);
    const found: TimelineEvent[] = [];
    let sliced = performance.now();
    let shown = false;
    for (const event of events) {
      if (isWanted(event)) found.push(event);
      if (performance.now() - sliced < SLICE_MS) continue;
      if (!shown && found.length >= SCREENFUL) {
        shown = true;
        this.found = [...found];
      }
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
