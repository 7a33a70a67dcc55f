import { expect, it } from "vitest";
import { addressOf, linksTo, quotationText, quotedApart, targetOf } from "./links";

it("an address leads to the very words of an article, or of an earlier text of it", () => {
  const target = { kind: "article", id: 3, range: { start: 120, end: 164 } } as const;
  expect(targetOf(addressOf(target))).toEqual(target);
  expect(targetOf("dateline://article/3")).toEqual({ kind: "article", id: 3 });
  const earlier = { ...target, text: 7 };
  expect(addressOf(earlier)).toBe("dateline://article/3/7#120-164");
  expect(targetOf(addressOf(earlier))).toEqual(earlier);
  expect(linksTo(`[there](${addressOf(earlier)})`, { kind: "article", id: 3 })).toBe(true);
  expect(targetOf("dateline://event/3#1-2")).toBeNull();
  expect(targetOf("dateline://article/3#1")).toBeNull();
});

it("a quotation is Markdown that links to what it quotes", () => {
  const target = { kind: "article", id: 3, range: { start: 1, end: 9 } } as const;
  const text = quotationText(" two\nlines ", "Ana Reis, [The] Meridian", target);
  expect(text).toBe("> two\n>\n> lines\n>\n> — [Ana Reis, The Meridian](dateline://article/3#1-9)\n\n");
  expect(linksTo(text, { kind: "article", id: 3 })).toBe(true);
  expect(linksTo(text, { kind: "article", id: 31 })).toBe(false);
});

it("a quotation that is put into a line stands in lines of its own", () => {
  expect(quotedApart("My note. ", "My note. > It burned.\n>\n> — Wire\n\n")).toBe("My note.\n\n> It burned.\n>\n> — Wire\n\n");
  expect(quotedApart("One.\nTwo.", "One.\n> It burned.\n\nTwo.")).toBe("One.\n> It burned.\n\nTwo.");
  expect(quotedApart("Is 3 ", "Is 3 words")).toBe("Is 3 words");
});
