// Ten thousand rows, a handful in the page, all of them within reach of the keyboard.
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { expect, test } from "vitest";
import VirtualList from "./VirtualList.svelte";

const row = createRawSnippet<[number]>((index) => ({ render: () => `<span>Row ${index()}</span>` }));

function list(count: number, key?: (index: number) => number) {
  const seen = { active: [] as number[], opened: [] as number[], ranges: [] as [number, number][] };
  render(VirtualList, {
    label: "Rows",
    count,
    estimate: 30,
    row,
    key,
    onactive: (index: number) => seen.active.push(index),
    onopen: (index: number) => seen.opened.push(index),
    onrange: (first: number, last: number) => seen.ranges.push([first, last]),
  });
  return { ...seen, box: screen.getByRole("listbox", { name: "Rows" }), user: userEvent.setup() };
}

function activeRow(box: HTMLElement): HTMLElement | null {
  return document.getElementById(box.getAttribute("aria-activedescendant") ?? "");
}

test("draws a screenful and says how many there are", () => {
  list(10_000);
  const rows = screen.getAllByRole("option");
  expect(rows.length).toBeLessThan(60);
  expect(rows[0]?.getAttribute("aria-setsize")).toBe("10000");
  expect(rows[0]?.getAttribute("aria-posinset")).toBe("1");
});

test("arrows, J and K, Home and End walk the rows, Enter opens", async () => {
  const { box, user, active, opened } = list(10_000);
  await user.tab();
  await user.keyboard("{ArrowDown}jk{End}{ArrowDown}{Home}{Enter}");
  expect(active).toEqual([0, 1, 2, 1, 9999, 0]);
  expect(opened).toEqual([0]);
  expect(activeRow(box)?.textContent).toContain("Row 0");
});

test("the active row stays in the page far from what is scrolled to", async () => {
  const { box, user } = list(10_000);
  await user.tab();
  await user.keyboard("{End}");
  expect(activeRow(box)?.textContent).toContain("Row 9999");
  expect(activeRow(box)?.getAttribute("aria-selected")).toBe("true");
});

test("what is asked for is what is seen, not all up to an active row far away", async () => {
  const { user, ranges } = list(10_000);
  await user.tab();
  await user.keyboard("{End}{Home}");
  expect(ranges.length).toBeGreaterThan(0);
  for (const [first, last] of ranges) expect(last - first).toBeLessThan(60);
});

test("a row that stands in two places while it moves is drawn once, and the others are drawn", () => {
  list(20, (index) => (index === 5 ? 4 : index));
  const rows = screen.getAllByRole("option").map(({ textContent }) => textContent);
  expect(rows.slice(3, 7)).toEqual(["Row 3", "Row 4", "Row 6", "Row 7"]);
});

test("a click chooses, a double click opens", async () => {
  const { user, active, opened } = list(20);
  await user.dblClick(screen.getByText("Row 3"));
  expect(active).toEqual([3]);
  expect(opened).toEqual([3]);
});

test("an empty list takes the focus and no key breaks it", async () => {
  const { user, active, opened } = list(0);
  await user.tab();
  await user.keyboard("{ArrowDown}{Enter}{End}");
  expect([active, opened]).toEqual([[], []]);
});
