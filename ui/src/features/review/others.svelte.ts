// Events of the library that may tell the same as a suggestion, and what their sources say.
import type { EventRowView, SuggestionView, WhenView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { report } from "../../shared/failure";
import { m } from "../../paraglide/messages";
import { toldWhen } from "./told";

/** An event that may be the same, with who tells it. */
export interface Other {
  event: EventRowView;
  outlets: string;
  /** Whether its date and the suggestion's cannot both be right. */
  clashes: boolean;
}

/** Candidates whose sources are looked up; more would bury the card. */
const AT_MOST = 5;

export class Others {
  found = $state.raw<Other[]>([]);
  ready = $state(false);
  #round = 0;

  /** Looks for other events that tell what the suggestion tells. */
  async look(suggestion: SuggestionView | null): Promise<void> {
    const round = ++this.#round;
    this.found = [];
    this.ready = false;
    if (!suggestion || suggestion.state.kind !== "waiting") return;
    try {
      const rows = (await call("merge_candidates", { id: suggestion.id })).slice(0, AT_MOST);
      const found = await Promise.all(rows.map((row) => other(row, suggestion)));
      if (round !== this.#round) return;
      this.found = found;
      this.ready = true;
    } catch (thrown) {
      report(thrown);
    }
  }
}

async function other(row: EventRowView, suggestion: SuggestionView): Promise<Other> {
  const { evidence } = await call("event", { id: row.id });
  const others = evidence.filter((one) => !one.disputes && one.article !== suggestion.article);
  const names = (others.length > 0 ? others : evidence).map((one) => one.outlet ?? one.title);
  const outlets = [...new Set(names)].join(", ") || m.review_another();
  return { event: row, outlets, clashes: others.length > 0 && apart(row.when, toldWhen(suggestion)) };
}

/** Whether two dates share no moment; what is open or unknown clashes with nothing. */
export function apart(one: WhenView | null, two: WhenView | null): boolean {
  if (!one || !two) return false;
  return before(one.latest, two.earliest) || before(two.latest, one.earliest);
}

function before(one: number | null, two: number | null): boolean {
  return one !== null && two !== null && one < two;
}
