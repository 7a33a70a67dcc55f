// The events of a timeline as the library hands them over: what many of them share comes once, and is shared here too.
import type { PackedEventsView } from "../../ipc/bindings";
import type { TimelineEvent } from "../../shared/event";

/** The events in their order. */
export function unpacked({ whens, names, events }: PackedEventsView): TimelineEvent[] {
  const named = (places: number[]): string[] => places.map((place) => names[place]!);
  return events.map(
    ([id, headline, when, place, participants, factuality, tags, sources, links, outlets, outlet, dates, conflict, needs_review, lane]) => ({
      id,
      headline,
      when: when === null ? null : whens[when]!,
      place: place === null ? null : names[place]!,
      participants: named(participants),
      factuality,
      tags: named(tags),
      sources,
      links,
      outlets: named(outlets),
      outlet: outlet === null ? null : names[outlet]!,
      dates: dates.map(([who, date]) => ({ who: names[who]!, when: whens[date]! })),
      conflict: conflict.map((date) => whens[date]!),
      needs_review,
      lane: lane === null ? null : names[lane]!,
    }),
  );
}
