import { expect, it } from "vitest";
import type { LaneByView } from "../../ipc/bindings";
import type { TimelineEvent } from "../../shared/event";
import { day, event, manyEvents } from "./chart.fixture";
import { marked, markedAgain, markedByParts } from "./marking";
import type { Marked } from "./marking";

const DATED = event(9001, day("1990-05-05"), { tags: ["lane 2"] });

/** A change of marked events must come to what marking all of them comes to. */
function check(change: (events: TimelineEvent[]) => TimelineEvent[], by: LaneByView = "tag"): { before: Marked; after: Marked } {
  const events = manyEvents(400);
  const before = marked(events, by, null);
  const after = markedAgain(change(events), by, null, before)!;
  const { silences, ...anew } = marked(after.events, by, null);
  expect(after).toMatchObject(anew);
  expect(new Set(after.silences)).toEqual(new Set(silences));
  return { before, after };
}

function without(events: TimelineEvent[], at: number): TimelineEvent[] {
  return events.filter((_, index) => index !== at);
}

it("puts in, takes out and changes events where they stand", () => {
  check((events) => [...events, DATED]);
  check((events) => [...events.slice(0, 7), DATED, ...events.slice(7, 200), { ...events[200]!, headline: "Other words" }, ...events.slice(203)]);
  check((events) => without(events, 100), "none");
  check(() => []);
});

it("keeps the events without a date in their order", () => {
  const undated = event(9002, null);
  const { after } = check((events) => [undated, ...events.slice(0, 20), { ...events[20]!, when: null }, ...events.slice(21)]);
  expect(after.undated.map(({ id }) => id)).toEqual([9002, 20]);
});

it("names the lanes anew where one is new, has gone or begins earlier", () => {
  check((events) => [...events, event(9003, day("2001-01-01"), { tags: ["another lane"] }), event(9004, day("2001-01-01"))]);
  check((events) => events.filter(({ tags }) => tags[0] !== "lane 3"));
  check((events) => [event(9005, day("1800-01-01"), { tags: ["lane 4"] }), ...events]);
});

it("keeps the lanes that a person made until they change, empty ones too", () => {
  const made = ["Empty", "Full"];
  const events = manyEvents(300).map((event) => ({ ...event, lane: "Full" }));
  const before = marked(events, "hand", null, made);
  for (const now of [events.slice(1), [...events, DATED], [...events, { ...DATED, lane: "Empty" }]]) {
    const after = markedAgain(now, "hand", null, before, made);
    expect(after?.plotted.lanes).toEqual(marked(now, "hand", null, made).plotted.lanes);
  }
  expect(markedAgain(events, "hand", null, before, ["Full", "Empty"])).toBe(null);
});

it("marks only what changed", () => {
  const { before, after } = check((events) => [...events, DATED]);
  const marks = new Set(before.plotted.marks);
  expect(after.plotted.marks.filter((mark) => !marks.has(mark)).map(({ id }) => id)).toEqual([DATED.id]);
});

it("marks by parts what marking at once comes to", async () => {
  const events = [event(30_001, null), ...manyEvents(30_000), event(30_002, null)];
  expect(await markedByParts(events, "tag", null)).toEqual(marked(events, "tag", null));
});

it("marks anew in other lanes, another zone, and where much changed", () => {
  const events = manyEvents(4_000);
  const before = marked(events, "tag", null);
  expect(markedAgain(events, "place", null, before)).toBe(null);
  expect(markedAgain(events, "tag", "UTC", before)).toBe(null);
  expect(markedAgain(events.slice(0, 1_000), "tag", null, before)).toBe(null);
});
