// Who tells an event: counted and named the same way wherever an event is shown.
import type { EventView, EvidenceView, WhenView } from "../ipc/bindings";

/** How many articles support an event; those that dispute it are not counted. */
export function sourcesOf(event: EventView): number {
  return new Set(supporting(event).map((one) => one.article)).size;
}

/** Who published a piece of evidence: the outlet, or else the article by its title. */
export function outletOf(evidence: EvidenceView): string {
  return evidence.outlet ?? evidence.title;
}

/** Who says so, each once. */
export function outletsOf(event: EventView): string[] {
  return [...new Set(supporting(event).map(outletOf))];
}

/** Who gives which date, each pair once. */
export function datesTold(event: EventView): { who: string; when: WhenView }[] {
  const told = event.evidence.flatMap((one) => (one.when ? [{ who: outletOf(one), when: one.when }] : []));
  const keyOf = (one: { who: string; when: WhenView }): string => `${one.who}\n${one.when.edtf}\n${one.when.modifier}`;
  return [...new Map(told.map((one) => [keyOf(one), one])).values()];
}

function supporting(event: EventView): EvidenceView[] {
  return event.evidence.filter((one) => !one.disputes);
}
