// Rows of which few were seen stand where all would be if they had been.
import { expect, test } from "vitest";
import { RowHeights } from "./rowPlaces";

const own = (index: number) => index;

test("rows that nobody has seen are as high as is likely", () => {
  const places = new RowHeights(30).places(100_000, own);
  expect([places.startOf(0), places.startOf(7), places.startOf(100_000)]).toEqual([0, 210, 3_000_000]);
  expect([places.at(-5), places.at(0), places.at(29), places.at(30), places.at(9_999_999)]).toEqual([0, 0, 0, 1, 99_999]);
});

test("what was measured moves all rows behind it, in whatever order it was seen", () => {
  const heights = new RowHeights(30);
  expect(heights.measured(5, 5, 50)).toBe(true);
  expect(heights.measured(2, 2, 20)).toBe(true);
  expect(heights.measured(5, 5, 50)).toBe(false);
  const places = heights.places(10, own);
  expect([2, 3, 5, 6, 10].map((index) => places.startOf(index))).toEqual([60, 80, 140, 190, 310]);
  expect([79, 80, 189, 190].map((pixel) => places.at(pixel))).toEqual([2, 3, 5, 6]);
  expect(heights.measured(5, 5, 30)).toBe(true);
  expect(heights.places(10, own).startOf(10)).toBe(290);
});

test("a row keeps its height where it goes, and no other row has it", () => {
  const heights = new RowHeights(30);
  for (const index of [0, 1, 2]) heights.measured(index, `row ${index}`, 40 + index);
  const inserted = heights.places(10, (index) => `row ${index - 1}`);
  expect([0, 1, 2, 3].map((index) => inserted.startOf(index))).toEqual([0, 30, 70, 111]);
  expect(heights.places(10, (index) => `other ${index}`).startOf(10)).toBe(300);
  expect(heights.places(2, (index) => `row ${index}`).startOf(2)).toBe(81);
});

test("a list without rows has no height", () => {
  const places = new RowHeights(30).places(0, own);
  expect([places.startOf(0), places.at(100)]).toEqual([0, 0]);
});
