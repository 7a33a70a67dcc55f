import { expect, it } from "vitest";
import type { PackedEventView } from "../../ipc/bindings";
import { event } from "../chart/chart.fixture";
import { joined, type ShownTimeline } from "./news";
import { unpacked } from "./unpacking";

const head = { id: 1, name: "The bridge", description: "", lanes: "none" as const, draft: 0, periods: [], lanes_made: [], as_of: 1 };

function shown(...ids: number[]): ShownTimeline {
  return { ...head, events: ids.map((id) => event(id, null, { headline: `${id}` })) };
}

function named(id: number, headline = `${id}`): PackedEventView {
  return [id, headline, null, null, [], "happened", [], 0, 0, [], null, [], [], null, null];
}

interface News {
  events?: PackedEventView[];
  before?: (number | null)[];
  gone?: number[];
}

function check(was: ShownTimeline, { events = [], before = [], gone = [] }: News, after: string[]): ShownTimeline {
  const now = joined(was, { head: { ...head, as_of: 2 }, events: { whens: [], names: [], events }, before, gone });
  expect(now.events.map(({ headline }) => headline)).toEqual(after);
  expect(now.as_of).toBe(2);
  return now;
}

it("puts new events, moved ones and changed ones where they stand now", () => {
  check(shown(1, 2, 3), { events: [named(4), named(5)], before: [null, 3] }, ["4", "1", "2", "3", "5"]);
  check(shown(1, 2, 3), { events: [named(3)], before: [null] }, ["3", "1", "2"]);
  check(shown(1, 2, 3), { events: [named(1, "one"), named(4)], before: [2, 1], gone: [3] }, ["2", "one", "4"]);
  check(shown(), { events: [named(1)], before: [null] }, ["1"]);
});

it("keeps the very list where no event of the timeline changed", () => {
  const before = shown(1, 2, 3);
  const after = check(before, { gone: [9] }, ["1", "2", "3"]);
  expect(after.events).toBe(before.events);
  check(before, { gone: [2] }, ["1", "3"]);
});

it("leaves what did not change as it was", () => {
  const before = shown(1, 2, 3);
  const after = check(before, { events: [named(2, "two")], before: [1] }, ["1", "two", "3"]);
  expect(after.events[0]).toBe(before.events[0]);
  expect(after.events[2]).toBe(before.events[2]);
});

it("unpacks what events share", () => {
  const date = { edtf: "2019-02-06", modifier: null, calendar: "gregorian", label: "6 February 2019", precision: "day", earliest: 0, latest: 1, approximate: false, uncertain: false } as const;
  const review = { code: "moved", words: "a letter" } as const;
  const names = ["Lys", "Ana Reis", "fire", "The Meridian", "Who knew"];
  const events = unpacked({ whens: [date], names, events: [[7, "A letter", 0, 0, [1], "announced", [2], 1, 2, [3], 3, [[3, 0]], [0], review, 4]] });
  expect(events).toEqual([
    {
      id: 7, headline: "A letter", when: date, place: "Lys", participants: ["Ana Reis"], factuality: "announced", tags: ["fire"],
      sources: 1, links: 2, outlets: ["The Meridian"], outlet: "The Meridian", dates: [{ who: "The Meridian", when: date }], conflict: [date],
      needs_review: review, lane: "Who knew",
    },
  ]);
});
