import { expect, it } from "vitest";
import type { EventView } from "../../ipc/bindings";
import { ordered, type Column } from "./order";

function event(id: number, more: Partial<EventView>): EventView {
  return {
    id, headline: `Headline ${id}`, when: null, place: null, participants: [], factuality: "happened",
    tags: [], evidence: [], conflict: [], needs_review: null, ...more,
  };
}

function check(column: Column, descending: boolean, events: EventView[], ids: number[]): void {
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
