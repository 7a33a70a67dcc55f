// Puts what is new in a timeline into what was shown of it. What has not changed stays the very same thing, so that
// nothing is drawn or counted anew for it.
import type { TimelineHeadView, TimelineNewsView } from "../../ipc/bindings";
import type { TimelineEvent } from "../../shared/event";
import { unpacked } from "./unpacking";

/** A timeline as it is shown. */
export interface ShownTimeline extends TimelineHeadView {
  /** In order of date. */
  events: TimelineEvent[];
}

/** The timeline with its news. */
export function joined(shown: ShownTimeline, { head, events: packed, before, gone }: TimelineNewsView): ShownTimeline {
  const events = unpacked(packed);
  const changed = new Set([...gone, ...events.map(({ id }) => id)]);
  const kept = changed.size === 0 ? shown.events : shown.events.filter(({ id }) => !changed.has(id));
  if (events.length === 0 && kept.length === shown.events.length) return { ...head, events: shown.events };
  const behind = new Map(events.map((event, index) => [before[index] ?? null, event]));
  const all: TimelineEvent[] = [];
  const put = (next: TimelineEvent | undefined): void => {
    for (; next; next = behind.get(next.id)) all.push(next);
  };
  put(behind.get(null));
  kept.forEach(put);
  return { ...head, events: all };
}
