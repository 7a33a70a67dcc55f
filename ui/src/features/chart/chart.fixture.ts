// Events for the chart's tests, as the library would show them.
import type { WhenView } from "../../ipc/bindings";
import type { TimelineEvent } from "../../shared/event";
import { seconds } from "../../shared/moments.fixture";

/** An exact day, unless told otherwise. */
export function when(earliest: string | null, latest: string | null, more: Partial<WhenView> = {}): WhenView {
  return {
    edtf: `${earliest?.slice(0, 10) ?? ".."}/${latest?.slice(0, 10) ?? ".."}`,
    modifier: null,
    calendar: "gregorian",
    label: `${earliest} to ${latest}`,
    precision: "day",
    earliest: earliest === null ? null : seconds(earliest),
    latest: latest === null ? null : seconds(latest),
    approximate: false,
    uncertain: false,
    ...more,
  };
}

/** One day. */
export function day(iso: string): WhenView {
  return when(`${iso}T00:00:00`, `${iso}T23:59:59`, { edtf: iso, label: iso });
}

/** An event on a date. */
export function event(id: number, date: WhenView | null, more: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id,
    headline: `Event number ${id}`,
    when: date,
    place: null,
    participants: [],
    factuality: "happened",
    tags: [],
    sources: 0,
    links: 0,
    outlets: [],
    outlet: null,
    dates: [],
    conflict: [],
    needs_review: null,
    lane: null,
    ...more,
  };
}

/** Events spread over years, with bursts, spans and lanes; the same for the same seed. */
export function manyEvents(count: number, seed = 1): TimelineEvent[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, id) => {
    const burst = next() < 0.5 ? 2015 : 1900 + Math.floor(next() * 120);
    const year = String(burst).padStart(4, "0");
    const month = String(1 + Math.floor(next() * 12)).padStart(2, "0");
    const from = `${year}-${month}-${String(1 + Math.floor(next() * 28)).padStart(2, "0")}`;
    const kind = next();
    const date =
      kind < 0.7
        ? day(from)
        : kind < 0.9
          ? when(`${year}-${month}-01T00:00:00`, `${year}-${month}-28T23:59:59`, { precision: "month", approximate: kind < 0.8 })
          : when(`${from}T00:00:00`, kind < 0.95 ? null : `${burst + 3}-01-01T23:59:59`, { precision: "interval" });
    return event(id, date, { headline: "A headline of some words ".repeat(1 + Math.floor(next() * 3)), tags: [`lane ${Math.floor(next() * 5)}`] });
  });
}

/** Mulberry32: a small repeatable generator. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
