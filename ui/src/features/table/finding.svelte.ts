// Looking for words in a table of any length: in slices, so that what is typed meanwhile is drawn at once.
import type { TimelineEvent } from "../../shared/event";
import { getLocale } from "../../paraglide/runtime";
import { fold } from "../../shared/fold";
import { Slices, UNASKED } from "../../shared/slices";
import { foldedTexts, holds } from "./rows";

/** As many rows as fill any screen are shown before all is looked through. */
const SCREENFUL = 100;

export class Finding {
  /** The events that hold the words last looked for; null before anything was found. */
  found = $state.raw<TimelineEvent[] | null>(null);
  #round = 0;
  /** What was last found to its end, for which words, folded, and in which language. */
  #last: { events: TimelineEvent[]; words: string; locale: string; found: TimelineEvent[] } | null = null;

  /** Looks for the words; a newer question ends an older one. */
  async look(events: TimelineEvent[], words: string): Promise<void> {
    const round = ++this.#round;
    const isWanted = holds(words);
    const before = this.found ?? events;
    const found: TimelineEvent[] = [];
    const slices = new Slices();
    let shown = false;
    for (const event of this.#within(events, words)) {
      if (isWanted(event)) found.push(event);
      if (!slices.isOver) continue;
      if (!shown && found.length >= SCREENFUL) {
        shown = true;
        if (!isBeginning(found, before)) this.found = [...found];
      }
      await slices.next();
      if (round !== this.#round) return;
    }
    this.#last = { events, words: fold(words), locale: getLocale(), found };
    // Nothing is drawn anew for the same events.
    this.found = found.length === before.length && isBeginning(found, before) ? before : found;
  }

  /** Where words can stand: with each letter that is typed behind others, in fewer events. */
  #within(events: TimelineEvent[], words: string): TimelineEvent[] {
    const last = this.#last;
    const goesOn = last?.events === events && last.locale === getLocale() && fold(words).startsWith(last.words);
    return goesOn ? last.found : events;
  }

  /** Folds all words before anyone looks for some; what a person does meanwhile goes first. */
  async prepare(events: TimelineEvent[], goesOn: () => boolean): Promise<void> {
    const slices = new Slices(UNASKED);
    const textOf = foldedTexts();
    for (const event of events) {
      textOf(event);
      if (slices.isOver) await slices.next();
      if (!goesOn()) return;
    }
  }

  /** Nothing is looked for any more. */
  stop(): void {
    this.#round++;
    this.found = null;
  }
}

function isBeginning(some: TimelineEvent[], all: TimelineEvent[]): boolean {
  return some.every((event, index) => event === all[index]);
}
