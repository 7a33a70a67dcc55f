// Matches are marked, and no letter of the snippet is lost.
import { expect, test } from "vitest";
import { pieces } from "./highlight";

test("marks each match and keeps the words around", () => {
  expect(pieces("a fire at Lys", [{ start: 2, end: 6 }])).toEqual([
    { text: "a ", matched: false },
    { text: "fire", matched: true },
    { text: " at Lys", matched: false },
  ]);
});

test("keeps every letter where matches overlap, touch or lie outside", () => {
  const snippet = "harbour fire";
  for (const matches of [[], [{ start: 0, end: 4 }, { start: 2, end: 9 }], [{ start: 8, end: 99 }], [{ start: 40, end: 44 }]]) {
    expect(pieces(snippet, matches).map(({ text }) => text).join("")).toBe(snippet);
  }
});
