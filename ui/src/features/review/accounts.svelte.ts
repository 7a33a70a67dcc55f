// What other articles tell of the current suggestion's event, and which of it goes into one event with it.
import { SvelteSet } from "svelte/reactivity";
import type { EventEdit, RetellingsView, RetellingView, SuggestionView, WhenView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { withDate } from "../../shared/event";
import { report } from "../../shared/failure";
import { asEdit, isSame } from "../../shared/when";
import { apart } from "./others.svelte";
import { toldWhen } from "./told";

/** A date that is told of the event, and by whom. */
export interface DateTold {
  when: WhenView;
  /** Outlets or titles; none for the suggestion itself. */
  others: string[];
  own: boolean;
}

const NOTHING: RetellingsView = { tellings: [], agrees: [], differs: [], voices: 0, known: [] };
/** Holding J passes many cards: only one that stays is asked about. */
const STAYS_MS = 200;
/** What is asked now: one question at a time, so that what a person does next never waits behind many. */
let asked: Promise<unknown> = Promise.resolve();

export class Accounts {
  found = $state.raw<RetellingsView>(NOTHING);
  #suggestion = $state.raw<SuggestionView | null>(null);
  /** Those that go into the event. */
  #taken = new SvelteSet<number>();
  /** The date that a person decided for; null while they did not. */
  #decided = $state.raw<WhenView | null>(null);
  #round = 0;

  /** Looks for other accounts of what the suggestion tells. */
  async look(suggestion: SuggestionView | null): Promise<void> {
    const round = ++this.#round;
    // What was chosen stays while the same card is asked about again.
    if (suggestion?.id !== this.#suggestion?.id) this.#empty();
    this.#suggestion = suggestion;
    if (suggestion?.state.kind !== "waiting") return this.#empty();
    await new Promise((resolve) => setTimeout(resolve, STAYS_MS));
    await asked;
    if (round !== this.#round) return;
    try {
      const answer = call("retellings", { id: suggestion.id });
      asked = answer.catch(() => null);
      const found = await answer;
      if (round !== this.#round) return;
      const known = new Set(this.tellings.map(idOf));
      // Who gives another date, or says that another did it, may tell of another event: a person takes it in.
      const disputed = found.differs.includes("actor");
      for (const one of found.tellings) {
        if (!disputed && !known.has(idOf(one)) && !apart(toldWhen(one.telling.suggestion), toldWhen(suggestion))) this.#taken.add(idOf(one));
      }
      this.found = found;
    } catch (thrown) {
      report(thrown);
    }
  }

  get tellings(): RetellingView[] {
    return this.found.tellings;
  }

  isTaken(one: RetellingView): boolean {
    return this.#taken.has(idOf(one));
  }

  /** Takes an account in, or splits it off. */
  take(one: RetellingView, taken: boolean): void {
    if (taken) this.#taken.add(idOf(one));
    else this.#taken.delete(idOf(one));
  }

  /** Whether it gives a date that cannot be right if the suggestion's is. */
  clashes(one: RetellingView): boolean {
    return apart(toldWhen(one.telling.suggestion), this.#suggestion && toldWhen(this.#suggestion));
  }

  /** The suggestions that become evidence of the same event. */
  get also(): number[] {
    return this.tellings.filter((one) => this.isTaken(one)).map(idOf);
  }

  /** The dates that go into the event, the suggestion's own first. */
  get dates(): DateTold[] {
    const dates: DateTold[] = [];
    const own = this.#suggestion && toldWhen(this.#suggestion);
    if (own) dates.push({ when: own, others: [], own: true });
    for (const { telling } of this.tellings.filter((one) => this.isTaken(one))) {
      const when = toldWhen(telling.suggestion);
      if (!when) continue;
      const known = dates.find((date) => isSame(date.when, when));
      if (known) known.others.push(telling.outlet ?? telling.title);
      else dates.push({ when, others: [telling.outlet ?? telling.title], own: false });
    }
    return dates;
  }

  /** The date that the event takes; the first told until a person decides. */
  get date(): WhenView | null {
    const { dates } = this;
    return (dates.find(({ when }) => isSame(when, this.#decided)) ?? dates[0])?.when ?? null;
  }

  decide(when: WhenView): void {
    this.#decided = when;
  }

  /** The suggestion with the date decided for; null where that is its own. */
  get edit(): EventEdit | null {
    const suggestion = this.#suggestion;
    const { date } = this;
    if (!suggestion || isSame(date, toldWhen(suggestion))) return null;
    return withDate({ ...suggestion, tags: [] }, asEdit(date));
  }

  #empty(): void {
    this.found = NOTHING;
    this.#taken.clear();
    this.#decided = null;
  }
}

function idOf({ telling }: RetellingView): number {
  return telling.suggestion.id;
}
