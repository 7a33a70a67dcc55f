// Words for an event's sources.
import { m } from "../../paraglide/messages";

/** "2 sources", "no source". */
export function sourcesText(count: number): string {
  return count === 0 ? m.events_no_source() : m.events_sources({ count });
}
