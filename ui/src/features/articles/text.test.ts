import { describe, expect, it } from "vitest";
import type { ArticleView, TimeView, WhenView } from "../../ipc/bindings";
import { seconds } from "../../shared/moments.fixture";
import { certainty, certaintyWords } from "./certainty";
import { quotation } from "./citation";
import { shortened } from "./comparison";
import { find } from "./find";
import { trimmed } from "./selection";

const DAY: WhenView = {
  edtf: "2013-07-25", label: "25 July 2013", modifier: null, calendar: "gregorian", precision: "day",
  earliest: seconds("2013-07-25"), latest: seconds("2013-07-25T23:59:59"), approximate: false, uncertain: false,
};
function time(more: Partial<TimeView>): TimeView {
  return { range: { start: 0, end: 8 }, kind: "DATE", value: "2013-07-25", when: DAY, reason: [], unresolved: false, corrected: false, weight: 100, alternatives: [], ...more };
}

describe("certainty", () => {
  it("is exact for a day, and for a month that is meant as a month", () => {
    expect(certainty(time({}))).toBe("exact");
    expect(certainty(time({ when: { ...DAY, precision: "month" } }))).toBe("exact");
  });

  it("is approximate for early July, for about and perhaps, for a decade and an open end", () => {
    for (const more of [{ modifier: "START" }, { approximate: true }, { uncertain: true }, { precision: "decade" }, { latest: null }] as const) {
      expect(certainty(time({ when: { ...DAY, ...more } }))).toBe("approximate");
    }
  });

  it("is approximate for nine o'clock of a day that is only supposed, and says so", () => {
    const supposed = time({ when: DAY, alternatives: [{ value: "XXXX-XX-XXT09:00", when: null, weight: 44, reason: [] }] });
    expect(certainty(supposed)).toBe("approximate");
    expect(certaintyWords(supposed)).toBe("supposed");
  });

  it("is unresolved while the date it counts from is missing", () => {
    expect(certainty(time({ when: null, unresolved: true }))).toBe("unresolved");
  });

  it("does not take a duration or a repetition for a date", () => {
    expect(certainty(time({ kind: "SET", when: null }))).toBe("span");
  });
});

describe("quotation", () => {
  it("names who, what, where, when, the address and the original", () => {
    const article = {
      byline: "Ana Reis", title: "Port chief was warned", outlet: "The Meridian", url: "https://example.org/port",
      published: { when: DAY, known_from: "metadata" }, sha256: "9f2c",
    } as ArticleView;
    expect(quotation("We sent\n the letter", article)).toBe(
      "“We sent the letter”\n— Ana Reis, “Port chief was warned”, The Meridian, 25 July 2013. https://example.org/port. SHA-256 9f2c",
    );
  });
});

describe("find", () => {
  it("finds words whatever their case and accents, where they stand in the text as it is", () => {
    const text = "🔥 Él dijo: el CAFÉ ardió. Cafe\u0301 y café.";
    const words = find(text, "cafe").map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(["CAFÉ", "Cafe\u0301", "café"]);
  });

  it("finds words over a line break, and nothing for nothing", () => {
    expect(find("two\nofficials", "two officials")).toEqual([{ start: 0, end: 13 }]);
    expect(find("text", " ")).toEqual([]);
  });

  it("finds words that hold soft hyphens, and spaces that do not break", () => {
    const text = "on Mon\u00adday,\u00a04\u00a0March";
    const words = find(text, "monday, 4 march").map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(["Mon\u00adday,\u00a04\u00a0March"]);
  });

  it("keeps offsets right where lower case is longer", () => {
    const text = "İstanbul harbour";
    expect(find(text, "harbour").map(({ start, end }) => text.slice(start, end))).toEqual(["harbour"]);
  });
});

describe("a comparison", () => {
  it("cuts short what both versions have where no change is near, and no word", () => {
    const long = "It burned all night. ".repeat(40).trimEnd();
    const [first, changed, last] = shortened([
      { kind: "same", words: long },
      { kind: "added", words: long },
      { kind: "same", words: "The end." },
    ]);
    expect(first?.words).toMatch(/^… (night|all|burned|It)/u);
    expect(first?.words.length).toBeLessThan(140);
    expect(changed?.words).toBe(long);
    expect(last?.words).toBe("The end.");
  });
});

describe("a selection", () => {
  it("is quoted without the white space around it", () => {
    expect(trimmed("  the letter \n", { start: 0, end: 14 })).toEqual({ start: 2, end: 12 });
    expect(trimmed("   ", { start: 0, end: 3 })).toBeNull();
  });
});
