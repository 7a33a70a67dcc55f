// The events of a timeline as the library hands them over: what many of them share comes once, and is shared here too.
import type { PackedEventsView } from "../../ipc/bindings";
import type { TimelineEvent } from "../../shared/event";
import { titled } from "../../shared/titled";

/** The events in their order. */
export function unpacked({ whens, names: told, events }: PackedEventsView): TimelineEvent[] {
  // Of all that is named, only a headline can be empty.
  const names = told.map(titled);
  const [named, dated] = [sharing(names), sharing(whens)];
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
      conflict: dated(conflict),
      needs_review,
      lane: lane === null ? null : names[lane]!,
    }),
  );
}

/** Lists of some of the values, by their places. Of 100,000 events most say what others say too: each list is kept but once. */
function sharing<Value>(values: Value[]): (places: number[]) => Value[] {
  const lists = new Map<string | number | undefined, Value[]>();
  return (places) => {
    // Most are of one value, and to write its number down takes longer than all else.
    const key = places.length === 1 ? places[0] : places.join();
    const list = lists.get(key) ?? places.map((place) => values[place]!);
    lists.set(key, list);
    return list;
  };
}
