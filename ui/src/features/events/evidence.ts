// Who tells an event, and when each says it was.
import type { EventView, EvidenceView, WhenView } from "../../ipc/bindings";
import { isSame } from "../../shared/when";

/** How many articles support an event; those that dispute it are not counted. */
export function sourcesOf(event: EventView): number {
  return new Set(event.evidence.filter((one) => !one.disputes).map((one) => one.article)).size;
}

/** The dates that are given, each once, and by whom. */
export function datesTold(event: EventView): { who: string[]; when: WhenView }[] {
  const dates: { who: string[]; when: WhenView }[] = [];
  for (const { when, ...one } of event.evidence) {
    if (!when) continue;
    const known = dates.find((date) => isSame(date.when, when));
    if (!known) dates.push({ who: [outletOf(one)], when });
    else if (!known.who.includes(outletOf(one))) known.who.push(outletOf(one));
  }
  return dates;
}

/** Who published a piece of evidence: the outlet, or else the article by its title. */
function outletOf(evidence: Pick<EvidenceView, "outlet" | "title">): string {
  return evidence.outlet ?? evidence.title;
}
