import { expect, it, vi } from "vitest";
import type { TimelineEvent } from "../../shared/event";
import { Finding } from "./finding.svelte";

function event(id: number): TimelineEvent {
  return {
    id, headline: `Headline ${id % 2 ? "odd" : "even"}`, when: null, place: null, participants: [], factuality: "happened",
    tags: [], sources: 0, links: 0, outlets: [], outlet: null, dates: [], conflict: [], needs_review: null, lane: null,
  };
}

it("lets the window draw while it looks through many events, and answers the last question only", async () => {
  vi.spyOn(performance, "now").mockImplementation(() => (ticks += 1));
  let ticks = 0;
  const events = Array.from({ length: 200 }, (_, id) => event(id));
  const finding = new Finding();
  const first = finding.look(events, "even");
  expect(finding.found).toBeNull();
  const last = finding.look(events, "odd");
  await Promise.all([first, last]);
  expect(finding.found?.length).toBe(100);
  expect(finding.found?.[0]?.id).toBe(1);
  finding.stop();
  expect(finding.found).toBeNull();
  vi.restoreAllMocks();
});

it("shows a screenful of what it found before it has looked through everything", async () => {
  let ticks = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (ticks += 1));
  const events = Array.from({ length: 1_000 }, (_, id) => event(id));
  const finding = new Finding();
  const looking = finding.look(events, "even");
  await vi.waitFor(() => expect(finding.found).not.toBeNull());
  const first = finding.found ?? [];
  expect(first.length).toBeLessThan(500);
  await looking;
  expect(finding.found?.length).toBe(500);
  expect(finding.found?.slice(0, first.length)).toEqual(first);
  vi.restoreAllMocks();
});

it("keeps what it shows where more letters find the same", async () => {
  const events = Array.from({ length: 300 }, (_, id) => event(id));
  const finding = new Finding();
  await finding.look(events, "headline");
  expect(finding.found).toBe(events);
  await finding.look(events, "odd");
  const odd = finding.found;
  expect(odd?.length).toBe(150);
  await finding.look(events, "headline odd");
  expect(finding.found).toBe(odd);
});

it("finds the same whether letters are typed, taken back or others written in their place", async () => {
  const events = Array.from({ length: 300 }, (_, id) => event(id));
  const finding = new Finding();
  const counts: (number | undefined)[] = [];
  for (const words of ["e", "ev", "ev odd", "e", "o", "odd", "even"]) {
    await finding.look(events, words);
    counts.push(finding.found?.length);
  }
  expect(counts).toEqual([300, 150, 0, 300, 150, 150, 150]);
  await finding.look(events.slice(0, 10), "even");
  expect(finding.found?.length).toBe(5);
});
