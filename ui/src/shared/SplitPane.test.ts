// A divider moves by the keyboard, within its limits, and its place is remembered.
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { expect, test, vi } from "vitest";
import { preferences } from "./preferences.svelte";
import SplitPane from "./SplitPane.svelte";

const content = createRawSnippet(() => ({ render: () => "<p>content</p>" }));

function split(side: "start" | "end" | "bottom") {
  render(SplitPane, { name: side, label: "Width", side, initial: 200, min: 100, max: 300, rest: 50, pane: content, children: content });
  const divider = screen.getByRole("separator", { name: "Width" });
  divider.focus();
  return { divider, user: userEvent.setup(), size: () => Number(divider.getAttribute("aria-valuenow")) };
}

test("arrows move the divider the way they point", async () => {
  const start = split("start");
  await start.user.keyboard("{ArrowRight}");
  expect(start.size()).toBe(216);
});

test("the pane at the end grows as its divider moves towards the start", async () => {
  const end = split("end");
  await end.user.keyboard("{ArrowLeft}");
  expect(end.size()).toBe(216);
});

test("home and end stop at the limits", async () => {
  const bottom = split("bottom");
  await bottom.user.keyboard("{End}{ArrowUp}");
  expect(bottom.size()).toBe(300);
  await bottom.user.keyboard("{Home}{ArrowDown}");
  expect(bottom.size()).toBe(100);
});

test("where both have no room beside each other, the pane stands below", async () => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(300);
  render(SplitPane, { name: "aside", label: "Height", side: "end", initial: 200, min: 100, max: 300, rest: 50, stacks: 320, pane: content, children: content });
  const divider = await screen.findByRole("separator", { name: "Height" });
  await vi.waitFor(() => expect(divider.getAttribute("aria-orientation")).toBe("horizontal"));
  vi.restoreAllMocks();
});

test("sizes are kept in the settings, once the divider rests", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const written: Record<string, number>[] = [];
  preferences.start({ ...preferences.current, panes: {} }, async (settings) => void written.push({ ...settings.panes }));
  const start = split("start");
  await start.user.keyboard("{ArrowRight}{ArrowRight}");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(written).toEqual([{ start: 232 }]);
  vi.useRealTimers();
});
