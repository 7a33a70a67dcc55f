// Ten thousand rows of which a change asks again for those that are seen.
import { expect, test } from "vitest";
import type { WindowView } from "../ipc/bindings";
import { Pages } from "./pages.svelte";

function pages() {
  const asked: number[] = [];
  const list = new Pages<string>(async ({ offset, limit }: WindowView) => {
    asked.push(offset);
    return { rows: Array.from({ length: limit }, (_, index) => `row ${offset + index}`), total: 10_000 };
  });
  return { asked, list };
}

test("a row is asked for once, however often it is scrolled to", async () => {
  const { asked, list } = pages();
  await list.need(0, 20);
  await list.need(90, 110);
  await list.need(0, 20);
  expect(asked).toEqual([0, 100]);
  expect(list.at(105)).toBe("row 105");
});

test("a change asks again for what is seen and for the active row, not for all that was passed", async () => {
  const { asked, list } = pages();
  await list.need(0, 950);
  await list.go(9_999);
  await list.need(480, 520);
  asked.length = 0;
  await list.again(9_999);
  expect(asked).toEqual([400, 500, 9_900]);
  expect(list.at(500)).toBe("row 500");
  await list.need(20, 40);
  expect(asked).toEqual([400, 500, 9_900, 0]);
});

test("another list starts at its top", async () => {
  const { asked, list } = pages();
  await list.go(9_999);
  await list.change(async ({ offset }) => (asked.push(offset), { rows: ["only row"], total: 1 }));
  await list.again(-1);
  expect(asked).toEqual([9_900, 0, 0]);
  expect([list.total, list.at(0), list.at(9_999)]).toEqual([1, "only row", undefined]);
});
