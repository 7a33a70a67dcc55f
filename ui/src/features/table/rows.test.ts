import { expect, it } from "vitest";
import type { TimelineEvent } from "../../shared/event";
import { countsOf, grouped, holds } from "./rows";

function event(id: number, more: Partial<TimelineEvent>): TimelineEvent {
  return {
    id, headline: `Headline ${id}`, when: null, place: null, participants: [], factuality: "happened",
    tags: [], sources: 0, links: 0, outlets: [], outlet: null, dates: [], conflict: [], needs_review: null, lane: null, ...more,
  };
}

const when = { edtf: "2019", modifier: null, calendar: "gregorian", label: "2019", precision: "year", earliest: null, latest: null, approximate: false, uncertain: false } as const;

it("finds events by words of any column, whatever their accents and case", () => {
  const events = [event(1, { headline: "Fähre sinkt", place: "Oslo" }), event(2, { headline: "Fähre fährt" }), event(3, { tags: ["fahre"], place: "OSLO" })];
  expect(events.filter(holds(" fahre  oslo ")).map(({ id }) => id)).toEqual([1, 3]);
  expect(events.filter(holds(" "))).toEqual(events);
});

it("puts events under the heads of their lanes, those without one last, and leaves out what is closed", () => {
  const events = [event(1, {}), event(2, { place: "Oslo" }), event(3, { place: "Bergen" }), event(4, { place: "Oslo" })];
  const said = (closed: string[]): (string | number)[] =>
    [...grouped(events, "place", new Set(closed)).from(0)].map((row) => (row.kind === "event" ? row.event.id : `${row.lane} ${row.count}`));
  expect(said([])).toEqual(["Oslo 2", 2, 4, "Bergen 1", 3, "null 1", 1]);
  expect(said(["Oslo"])).toEqual(["Oslo 2", "Bergen 1", 3, "null 1", 1]);
});

it("puts events under the lanes that a person made, in their order, empty ones too", () => {
  const rows = grouped([event(1, {}), event(2, { lane: "Who knew" })], "hand", new Set(), ["What burned", "Who knew"]);
  expect([...rows.from(0)].map((row) => (row.kind === "event" ? row.event.id : `${row.lane} ${row.count}`))).toEqual(["What burned 0", "Who knew 1", 2, "null 1", 1]);
});

it("tells where each event stands below the heads", () => {
  const events = [event(1, {}), event(2, { place: "Oslo" }), event(3, { place: "Bergen" }), event(4, { place: "Oslo" })];
  const rows = grouped(events, "place", new Set(["Bergen"]));
  expect(rows.length).toBe(6);
  expect([2, 4, 3, 1].map((id) => rows.indexOf(id))).toEqual([1, 2, -1, 5]);
  expect(rows.at(3)).toEqual({ kind: "head", lane: "Bergen", count: 1 });
  expect([rows.at(-1), rows.at(6)]).toEqual([undefined, undefined]);
  expect(grouped([], "none", new Set()).length).toBe(0);
});

it("counts what is to be looked at again, disputed and undated", () => {
  const events = [event(1, { when }), event(2, {}), event(3, { conflict: [when, when] })];
  expect(countsOf(events)).toEqual({ all: 3, review: 0, disputed: 1, undated: 1 });
});
