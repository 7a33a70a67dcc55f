import { describe, expect, it } from "vitest";
import type { BlockView } from "../../ipc/bindings";
import { cellsOf, hasOwnSign, partsOf } from "./marks";

/** Blocks of a text, a line each. */
function blocks(...lines: [string, Partial<BlockView>][]): { text: string; blocks: BlockView[] } {
  const text = lines.map(([words]) => words).join("\n\n");
  let start = 0;
  return {
    text,
    blocks: lines.map(([words, more]) => {
      const range = { start, end: start + words.length };
      start += words.length + 2;
      return { range, kind: "paragraph", language: null, pages: [], number: null, columns: [], ...more };
    }),
  };
}

const item = (number: number | null) => ({ kind: "list-item" as const, number });
const row = (...columns: number[]) => ({ kind: "preformatted" as const, columns });

/** How parts are drawn, in short. */
function drawn(told: ReturnType<typeof blocks>): unknown[] {
  const words = ({ range }: BlockView): string => told.text.slice(range.start, range.end);
  return partsOf(told.blocks).map((part) => {
    if (part.kind === "block") return words(part.block);
    if (part.kind === "table") return part.rows.map((one) => cellsOf(one, told.text).map((cell) => cell && told.text.slice(cell.start, cell.end)));
    return [part.kind, ...part.items.map((blocks) => blocks.map(words).join(" + "))];
  });
}

describe("the parts of a text", () => {
  it("are lists with their numbers, in which all blocks of an item stay together", () => {
    const told = blocks(["Thus:", {}], ["one", item(1)], ["more", item(1)], ["two", item(2)], ["a dot", item(null)], ["another", item(null)]);
    expect(drawn(told)).toEqual(["Thus:", ["numbers", "one + more", "two"], ["bullets", "a dot", "another"]]);
  });

  it("have no second sign before items that begin with one of their own, as in a PDF", () => {
    const told = blocks(["• a dot", item(null)], ["-5 degrees", item(null)], ["– a dash", item(null)]);
    expect(told.blocks.map((block) => hasOwnSign([block], told.text))).toEqual([true, false, true]);
  });

  it("are tables whose cells stand in their columns", () => {
    const told = blocks(["2012\t2016", row(1, 2)], ["Cracks\t4\t31", row(0, 1, 2)], ["7", row(2)], ["After it.", {}]);
    expect(drawn(told)).toEqual([[[null, "2012", "2016"], ["Cracks", "4", "31"], [null, null, "7"]], "After it."]);
  });
});
