import { describe, expect, it } from "vitest";
import { apart, segments, type Mark } from "./segments";

const text = "The director was told in early February that it burned.";

/** Marks the words, named by themselves. */
function mark(words: string, value = words): Mark<string> {
  const start = text.indexOf(words);
  return { range: { start, end: start + words.length }, value };
}

function drawn(marks: Mark<string>[], within = { start: 0, end: text.length }): string {
  return segments(within, marks)
    .map(({ range, values }) => {
      const words = text.slice(range.start, range.end);
      return values.length > 0 ? `[${words}|${values.join("+")}]` : words;
    })
    .join("");
}

describe("segments", () => {
  it("leaves unmarked text whole", () => {
    expect(drawn([])).toBe(text);
  });

  it("shows a date inside a suggestion as part of both", () => {
    expect(drawn([mark("told in early February that", "s"), mark("early February", "d")])).toBe(
      "The director was [told in |s][early February|s+d][ that|s] it burned.",
    );
  });

  it("cuts marks that cross", () => {
    expect(drawn([mark("was told in", "a"), mark("in early", "b")])).toBe(
      "The director [was told |a][in|a+b][ early|b] February that it burned.",
    );
  });

  it("draws a mark that goes on in the next block up to the end of this one", () => {
    expect(drawn([{ range: { start: 44, end: 999 }, value: "s" }])).toBe(`${text.slice(0, 44)}[${text.slice(44)}|s]`);
  });

  it("ignores marks of other blocks and empty ones", () => {
    expect(drawn([{ range: { start: 60, end: 70 }, value: "s" }, { range: { start: 5, end: 5 }, value: "e" }])).toBe(text);
  });

  it("joins up to exactly the text it was given", () => {
    const within = { start: 4, end: 40 };
    const pieces = segments(within, [mark("director was"), mark("was told in"), mark("early February that it")]);
    expect(pieces.map(({ range }) => text.slice(range.start, range.end)).join("")).toBe(text.slice(4, 40));
    expect(pieces.every(({ range }) => range.end > range.start)).toBe(true);
  });
});

describe("apart", () => {
  it("keeps the longer of two dates that begin together and drops what lies inside another", () => {
    const kept = apart([mark("February"), mark("early"), mark("early February")]);
    expect(kept.map(({ value }) => value)).toEqual(["early February"]);
  });
});
