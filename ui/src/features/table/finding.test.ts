import { expect, it, vi } from "vitest";
import type { EventView } from "../../ipc/bindings";
import { Finding } from "./finding.svelte";

function event(id: number): EventView {
  return {
    id, headline: `Headline ${id % 2 ? "odd" : "even"}`, when: null, place: null, participants: [], factuality: "happened",
    tags: [], evidence: [], conflict: [], needs_review: null,
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
