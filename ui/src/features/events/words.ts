// Words for how an event is told and for its sources.
import type { FactualityView } from "../../ipc/bindings";
import { m } from "../../paraglide/messages";

/** Each way an event can be told. */
export const FACTUALITY: Record<FactualityView, () => string> = {
  happened: m.events_happened,
  announced: m.events_announced,
  planned: m.events_planned,
  denied: m.events_denied,
  possible: m.events_possible,
};

/** "2 sources", "no source". */
export function sourcesText(count: number): string {
  return count === 0 ? m.events_no_source() : m.events_sources({ count });
}
