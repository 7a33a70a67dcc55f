// What events are put together by, in the chart's lanes and in the table's groups alike.
import type { LaneByView } from "../ipc/bindings";
import { m } from "../paraglide/messages";
import type { TimelineEvent } from "./event";

/** The one lane of an event: that of its first tag, participant..., or of the outlet that told it first. */
export function laneOf(event: TimelineEvent, by: LaneByView): string | null {
  switch (by) {
    case "tag":
      return event.tags[0] ?? null;
    case "place":
      return event.place;
    case "participant":
      return event.participants[0] ?? null;
    case "outlet":
      return event.outlet;
    case "hand":
      return event.lane;
    case "none":
      return null;
  }
}

/** The name of a lane; of the one for all that has no word of its kind, too. */
export function laneText(name: string | null): string {
  return name ?? m.shared_other_lane();
}
