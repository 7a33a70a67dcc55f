import { describe, expect, it } from "vitest";
import type { ArticleView } from "../../ipc/bindings";
import { sentenceAt, sentencesOf, stepped, type Picked, type Step } from "./picking";

const TEXT = "Title\n\nThe gate was shut. Nobody saw it, they said.\n\n2012\t31\n\nIt opened in May.";
const block = (words: string, columns: number[] = []) => {
  const start = TEXT.indexOf(words);
  return { range: { start, end: start + words.length }, kind: "paragraph" as const, language: null, pages: [], number: null, columns };
};
const ARTICLE = {
  title: "Title", text: TEXT, language: "en",
  blocks: [
    { ...block("Title"), kind: "heading" as const },
    block("The gate was shut. Nobody saw it, they said."),
    block("2012\t31", [0, 1]),
    block("It opened in May."),
  ],
} as Partial<ArticleView> as ArticleView;
const SENTENCES = sentencesOf(ARTICLE);

/** The words that are selected after steps from the first sentence: "w+" a word more, "s-" a sentence less, "+" the next one. */
function after(...steps: string[]): string {
  let picked: Picked = { range: sentenceAt(SENTENCES, 0) ?? { start: 0, end: 0 }, end: "end" };
  for (const step of steps) {
    const by: Step["by"] = step.startsWith("w") ? "word" : step.startsWith("s") ? "sentence" : "whole";
    if (step === "other end") picked = { ...picked, end: "start" };
    else picked = stepped(picked, { by, onwards: step.endsWith("+") }, TEXT, SENTENCES);
  }
  return TEXT.slice(picked.range.start, picked.range.end);
}

describe("selecting by keys", () => {
  it("goes from sentence to sentence and cell to cell, and stays at both ends", () => {
    expect(SENTENCES.map(({ start, end }) => TEXT.slice(start, end))).toEqual(["The gate was shut.", "Nobody saw it, they said.", "2012", "31", "It opened in May."]);
    expect(after("+")).toBe("Nobody saw it, they said.");
    expect(after("-")).toBe("The gate was shut.");
    expect(after("+", "+", "+", "+", "+", "+")).toBe("It opened in May.");
    expect(after("+", "-")).toBe("The gate was shut.");
  });

  it("grows and shrinks by words and sentences, at either end, and keeps a word", () => {
    expect(after("w+")).toBe("The gate was shut. Nobody");
    expect(after("w-")).toBe("The gate was shut");
    expect(after("w-", "w-")).toBe("The gate was");
    expect(after("s+")).toBe("The gate was shut. Nobody saw it, they said.");
    expect(after("s+", "s-")).toBe("The gate was shut.");
    expect(after("w-", "w-", "w-", "w-", "w-")).toBe("The");
    expect(after("other end", "w+")).toBe("gate was shut.");
    expect(after("+", "other end", "s-")).toBe("The gate was shut. Nobody saw it, they said.");
  });
});
