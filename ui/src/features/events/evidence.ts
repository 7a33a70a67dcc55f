// Who tells an event, and when each says it was.
import type { EventView, EvidenceView, WhenView } from "../../ipc/bindings";
import { isSame } from "../../shared/when";
import { titled } from "../../shared/titled";

/** How many articles support an event; those that dispute it are not counted. */
export function sourcesOf(event: EventView): number {
  return new Set(event.evidence.filter((one) => !one.disputes).map((one) => one.article)).size;
}

/** The dates that are given, each once, and by whom: an outlet that gives several is told with the article. */
export function datesTold(event: EventView): { who: string[]; when: WhenView }[] {
  const dates: { told: EvidenceView[]; when: WhenView }[] = [];
  for (const one of event.evidence) {
    const { when } = one;
    if (!when) continue;
    const known = dates.find((date) => isSame(date.when, when));
    if (known) known.told.push(one);
    else dates.push({ told: [one], when });
  }
  const isIn = (outlet: string) => (date: { told: EvidenceView[] }) => date.told.some((one) => one.outlet === outlet);
  const who = ({ outlet, title }: EvidenceView): string => {
    if (outlet === null) return titled(title);
    return dates.filter(isIn(outlet)).length > 1 ? `${outlet}: ${titled(title)}` : outlet;
  };
  return dates.map(({ told, when }) => ({ who: [...new Set(told.map(who))], when }));
}
