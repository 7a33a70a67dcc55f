import { expect, it } from "vitest";
import type { TimelineEvent } from "../../shared/event";
import type { ColumnName } from "./columns";
import { grouped, holds, ordered } from "./rows";

function event(id: number, more: Partial<TimelineEvent>): TimelineEvent {
  return {
    id, headline: `Headline ${id}`, when: null, place: null, participants: [], factuality: "happened",
    tags: [], sources: 0, outlets: [], outlet: null, dates: [], conflict: [], needs_review: null, ...more,
  };
}

function check(column: ColumnName, descending: boolean, events: TimelineEvent[], ids: number[]): void {
  expect(ordered(events, { column, descending }, "en").map(({ id }) => id)).toEqual(ids);
}

const when = { edtf: "2019", modifier: null, calendar: "gregorian", label: "2019", precision: "year", earliest: null, latest: null, approximate: false, uncertain: false } as const;

it("keeps the timeline's order by date, and turns it round", () => {
  const events = [event(1, { when }), event(2, { when }), event(3, {})];
  check("date", false, events, [1, 2, 3]);
  check("date", true, events, [2, 1, 3]);
});

it("sorts words as a person would, and what is missing last both ways", () => {
  const events = [event(1, { place: "Oslo" }), event(2, {}), event(3, { place: "älvsborg" }), event(4, { place: "Bergen" })];
  check("place", false, events, [3, 4, 1, 2]);
  check("place", true, events, [1, 4, 3, 2]);
});

it("sorts numbers in headlines by size", () => {
  check("headline", false, [event(10, {}), event(9, {})], [9, 10]);
});

it("sorts by how many sources there are, also where there are more of them than events", () => {
  const events = [event(1, { sources: 5 }), event(2, { sources: 9 }), event(3, { sources: 5 }), event(4, { sources: 0 })];
  check("sources", false, events, [4, 1, 3, 2]);
  check("sources", true, events, [2, 1, 3, 4]);
});

it("finds events by words of any column, whatever their accents and case", () => {
  const events = [event(1, { headline: "Fähre sinkt", place: "Oslo" }), event(2, { headline: "Fähre fährt" }), event(3, { tags: ["fahre"], place: "OSLO" })];
  expect(events.filter(holds(" fahre  oslo ")).map(({ id }) => id)).toEqual([1, 3]);
  expect(events.filter(holds(" "))).toEqual(events);
});

it("puts events under the heads of their lanes, those without one last, and leaves out what is closed", () => {
  const events = [event(1, {}), event(2, { place: "Oslo" }), event(3, { place: "Bergen" }), event(4, { place: "Oslo" })];
  const said = (closed: string[]): (string | number)[] =>
    grouped(events, "place", new Set(closed)).map((row) => (row.kind === "event" ? row.event.id : `${row.lane} ${row.count}`));
  expect(said([])).toEqual(["Oslo 2", 2, 4, "Bergen 1", 3, "null 1", 1]);
  expect(said(["Oslo"])).toEqual(["Oslo 2", "Bergen 1", 3, "null 1", 1]);
});
