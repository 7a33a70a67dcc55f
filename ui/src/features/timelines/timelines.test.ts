import { mockIPC } from "@tauri-apps/api/mocks";
import { render, screen } from "@testing-library/svelte";
import { expect, it, vi } from "vitest";
import { TimelineState } from "./timeline.svelte";
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

it("asks once for what changed while it was asking, and shows the last", async () => {
  const head = { id: 1, name: "The bridge", description: "", lanes: "none", draft: 0, periods: [], as_of: 1 };
  const asked: string[] = [];
  const answers: ((answer: unknown) => void)[] = [];
  mockIPC((name) => {
    asked.push(name);
    return new Promise((answer) => answers.push(answer));
  });
  const state = new TimelineState(() => {});
  const events = { whens: [], names: [], events: [] };
  const loading = state.load(1);
  void state.load(1);
  void state.load(1);
  answers[0]?.({ head, events });
  await vi.waitFor(() => expect(asked).toEqual(["timeline", "timeline_news"]));
  answers[1]?.({ head: { ...head, name: "The long bridge" }, events, before: [], gone: [] });
  await loading;
  expect(state.shown?.name).toBe("The long bridge");
  expect(asked.length).toBe(2);
});
