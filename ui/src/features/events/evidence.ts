// Who tells an event, and when each says it was.
import type { EventView, EvidenceView, WhenView } from "../../ipc/bindings";

/** How many articles support an event; those that dispute it are not counted. */
export function sourcesOf(event: EventView): number {
  return new Set(event.evidence.filter((one) => !one.disputes).map((one) => one.article)).size;
}

/** Who gives which date, each pair once. */
export function datesTold(event: EventView): { who: string; when: WhenView }[] {
  const told = event.evidence.flatMap((one) => (one.when ? [{ who: outletOf(one), when: one.when }] : []));
  const keyOf = (one: { who: string; when: WhenView }): string => `${one.who}\n${one.when.edtf}\n${one.when.modifier}`;
  return [...new Map(told.map((one) => [keyOf(one), one])).values()];
}

/** Who published a piece of evidence: the outlet, or else the article by its title. */
function outletOf(evidence: EvidenceView): string {
  return evidence.outlet ?? evidence.title;
}
