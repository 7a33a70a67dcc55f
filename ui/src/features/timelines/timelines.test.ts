import { mockIPC } from "@tauri-apps/api/mocks";
import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import TimelineWork from "./TimelineWork.svelte";

it("asks for a timeline once, not again after each answer", async () => {
  let asked = 0;
  mockIPC(async (name) => {
    if (name !== "timeline") return null;
    asked++;
    await new Promise((answer) => setTimeout(answer, 1));
    return { head: { id: 1, name: "The bridge", description: "", lanes: "none", draft: 0, periods: [], as_of: 1 }, events: { whens: [], names: [], events: [] } };
  });
  const nothing = () => {};
  render(TimelineWork, { timeline: 1, changed: 0, focus: null, onfocus: nothing, onchanged: nothing, onevent: nothing, ondraft: nothing });
  await screen.findByText("The bridge");
  await new Promise((rest) => setTimeout(rest, 50));
  expect(asked).toBe(1);
});
