import type { Channel } from "@tauri-apps/api/core";
import { mockIPC } from "@tauri-apps/api/mocks";
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { JobProgressView } from "../../ipc/bindings";
import { lines } from "../../shared/lines.fixture";
import { running } from "../../shared/running.svelte";
import { toasts } from "../../shared/toasts.svelte";
import NewTimeline from "./NewTimeline.svelte";
import { TimelineState } from "./timeline.svelte";
import TimelineWork from "./TimelineWork.svelte";

const NO_EVENTS = { whens: [], names: [], events: [] };

it("takes the parts of a timeline in their order", async () => {
  const part = (...ids: number[]) => ({
    whens: [],
    names: ["Lys"],
    events: ids.map((id) => [id, `Event ${id}`, null, 0, [], "happened", [], 0, 0, [], null, [], [], null]),
  });
  const head = { id: 1, name: "Bücken–عبور", description: "", lanes: "none", draft: 0, periods: [], as_of: 1 };
  mockIPC(() => lines(head, part(3, 1), part(2)));
  const state = new TimelineState(() => {});
  await state.load(1);
  expect(state.shown?.name).toBe("Bücken–عبور");
  expect(state.shown?.events.map(({ id, place }) => [id, place])).toEqual([[3, "Lys"], [1, "Lys"], [2, "Lys"]]);
});

it("asks for a timeline once, not again after each answer", async () => {
  let asked = 0;
  mockIPC(async (name) => {
    if (name !== "timeline") return null;
    asked++;
    await new Promise((answer) => setTimeout(answer, 1));
    return lines({ id: 1, name: "The bridge", description: "", lanes: "none", draft: 0, periods: [], as_of: 1 }, NO_EVENTS);
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
  const loading = state.load(1);
  void state.load(1);
  void state.load(1);
  answers[0]?.(lines(head, NO_EVENTS));
  await vi.waitFor(() => expect(asked).toEqual(["timeline", "timeline_news"]));
  answers[1]?.({ head: { ...head, name: "The long bridge" }, events: NO_EVENTS, before: [], gone: [] });
  await loading;
  expect(state.shown?.name).toBe("The long bridge");
  expect(asked.length).toBe(2);
});

it("tells how far a draft is, and makes none where it is cancelled", async () => {
  const asked: string[] = [];
  const made: number[] = [];
  let progress: Channel<JobProgressView> | undefined;
  let end = (): void => {};
  mockIPC((name, args) => {
    asked.push(name);
    if (name !== "draft_timeline") return null;
    progress = (args as { progress: Channel<JobProgressView> }).progress;
    return new Promise((_, refuse) => (end = () => refuse({ reason: { code: "ended" }, details: "" })));
  });
  const keys = userEvent.setup();
  render(NewTimeline, { drafted: true, search: "", onclose: () => {}, oncreated: (id: number) => made.push(id), ondrafted: () => {} });
  await keys.type(screen.getByLabelText("Name"), "Fire");
  await keys.click(screen.getByRole("button", { name: "Draft timeline" }));
  await vi.waitFor(() => expect(progress).toBeDefined());
  progress?.onmessage({ done: 2, total: 12, file: "" });
  expect(await screen.findByText("Articles read: 2 of 12")).toBeTruthy();
  await keys.click(screen.getByRole("button", { name: "Pause" }));
  expect(await screen.findAllByText("Paused at 2 of 12")).toHaveLength(2);
  await keys.click(screen.getByRole("button", { name: "Cancel" }));
  expect(asked).toEqual(["draft_timeline", "pause_job", "cancel_job"]);
  end();
  expect(await screen.findByRole("button", { name: "Draft timeline" })).toBeTruthy();
  expect(made).toEqual([]);
  expect(toasts.shown).toEqual([]);
});

it("a draft goes on when its dialog is closed, and does not take away what is read", async () => {
  let end = (_: number): void => {};
  mockIPC(() => new Promise<number>((answer) => (end = answer)));
  const [oncreated, ondrafted] = [vi.fn(), vi.fn()];
  const keys = userEvent.setup();
  const { unmount } = render(NewTimeline, { drafted: true, search: "", onclose: () => {}, oncreated, ondrafted });
  await keys.type(screen.getByLabelText("Name"), "Fire");
  await keys.click(screen.getByRole("button", { name: "Draft timeline" }));
  unmount();
  expect(running.now).toHaveLength(1);
  end(7);
  await vi.waitFor(() => expect(ondrafted).toHaveBeenCalledWith(7));
  expect(oncreated).not.toHaveBeenCalled();
  expect(running.now).toEqual([]);
});
