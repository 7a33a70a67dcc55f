import { expect, it, vi } from "vitest";
import type { TimelineEvent } from "../../shared/event";
import type { ColumnName } from "./columns";
import { Sorting } from "./sorting.svelte";
import { WordOrder } from "./wordOrder";

function event(id: number, more: Partial<TimelineEvent>): TimelineEvent {
  return {
    id, headline: `Headline ${id}`, when: null, place: null, participants: [], factuality: "happened",
    tags: [], sources: 0, links: 0, outlets: [], outlet: null, dates: [], conflict: [], needs_review: null, lane: null, ...more,
  };
}

async function check(column: ColumnName, descending: boolean, events: TimelineEvent[], ids: number[]): Promise<void> {
  const sorting = new Sorting(events);
  await sorting.sort(events, { column, descending }, "en");
  expect(sorting.inOrder.map(({ id }) => id)).toEqual(ids);
}

const when = { edtf: "2019", modifier: null, calendar: "gregorian", label: "2019", precision: "year", earliest: null, latest: null, approximate: false, uncertain: false } as const;

it("keeps the timeline's order by date, and turns it round", async () => {
  const events = [event(1, { when }), event(2, { when }), event(3, {})];
  await check("date", false, events, [1, 2, 3]);
  await check("date", true, events, [2, 1, 3]);
});

it("sorts words as a person would, and what is missing last both ways", async () => {
  const events = [event(1, { place: "Oslo" }), event(2, {}), event(3, { place: "älvsborg" }), event(4, { place: "Bergen" })];
  await check("place", false, events, [3, 4, 1, 2]);
  await check("place", true, events, [1, 4, 3, 2]);
});

it("sorts numbers in headlines by size", async () => {
  await check("headline", false, [event(10, {}), event(9, {})], [9, 10]);
});

it("sorts by how many sources there are, also where there are more of them than events", async () => {
  const events = [event(1, { sources: 5 }), event(2, { sources: 9 }), event(3, { sources: 5 }), event(4, { sources: 0 })];
  await check("sources", false, events, [4, 1, 3, 2]);
  await check("sources", true, events, [2, 1, 3, 4]);
});


it("puts words that come one after the other where they would stand had they come at once", () => {
  const words = Array.from({ length: 300 }, (_, number) => `${["Ärger", "zoo", "Arger", "éclair", "Eclair", "10", "9"][number % 7]} ${(number * 37) % 100}`);
  const [atOnce, partly] = [new WordOrder("en"), new WordOrder("en")];
  atOnce.add(words);
  for (let begun = 0; begun < words.length; begun += 11) {
    partly.add(words.slice(begun, begun + 11));
    partly.places();
  }
  expect(partly.places()).toEqual(atOnce.places());
  const { compare } = new Intl.Collator("en", { numeric: true });
  const sorted = [...atOnce.places()].sort(([, one], [, other]) => one - other).map(([word]) => word);
  expect(sorted.map((word, index) => index === 0 || compare(sorted[index - 1]!, word) <= 0)).not.toContain(false);
});

it("lets the window draw while it sorts many events, and keeps the last order that was asked for", async () => {
  let ticks = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (ticks += 20));
  const events = Array.from({ length: 3_000 }, (_, id) => event(id, { place: `Quay ${(id * 7) % 3_000}` }));
  const sorting = new Sorting(events);
  const first = sorting.sort(events, { column: "place", descending: false }, "en");
  expect(sorting.inOrder).toBe(events);
  const last = sorting.sort(events, { column: "place", descending: true }, "en");
  await Promise.all([first, last]);
  expect(sorting.inOrder[0]?.place).toBe("Quay 2999");
  vi.restoreAllMocks();
});
