import { mockIPC } from "@tauri-apps/api/mocks";
import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import type { EventView } from "../../ipc/bindings";
import EventDetail from "./EventDetail.svelte";

const EVENT: EventView = {
  id: 9, headline: "The bridge closes", when: null, place: null, participants: [], factuality: "happened", tags: [],
  evidence: [], conflict: [], needs_review: null,
};

it("asks for an event once, not again after each answer", async () => {
  let asked = 0;
  mockIPC(async (name) => {
    if (name === "list_timelines") return [];
    asked++;
    await new Promise((answer) => setTimeout(answer, 1));
    return { ...EVENT };
  });
  const nothing = () => {};
  render(EventDetail, { event: 9, changed: 0, onchanged: nothing, onpassage: nothing });
  await screen.findAllByText("The bridge closes");
  await new Promise((rest) => setTimeout(rest, 50));
  expect(asked).toBe(1);
});
