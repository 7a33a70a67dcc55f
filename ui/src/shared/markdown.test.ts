import { describe, expect, it } from "vitest";
import { firstLine, markdown } from "./markdown";

describe("markdown", () => {
  it("reads headings, lists, quotations and paragraphs", () => {
    const blocks = markdown("# To check\n\n- the memo\n- the *second* letter\n\n> nobody told me\n\nAsk Reis.\nToday.");
    expect(blocks.map((block) => block.kind)).toEqual(["heading", "list", "quotation", "paragraph"]);
    expect(blocks[3]).toEqual({ kind: "paragraph", children: [{ kind: "text", text: "Ask Reis.\nToday." }] });
  });

  it("reads emphasis, code and links inside a line", () => {
    const [block] = markdown("**Two** _officials_ `6 Feb` [page](https://example.org/a)");
    expect(block?.kind === "paragraph" && block.children.map((one) => one.kind)).toEqual([
      "strong", "text", "emphasis", "text", "code", "text", "link",
    ]);
  });

  it("leaves underscores inside a word alone", () => {
    expect(markdown("memo_2019_final")).toEqual([
      { kind: "paragraph", children: [{ kind: "text", text: "memo_2019_final" }] },
    ]);
  });

  it("never makes a link that could run something", () => {
    expect(JSON.stringify(markdown("[press](javascript:alert(1)) [x](data:text/html,x)"))).not.toContain('"href"');
  });

  it("keeps HTML as the words it is", () => {
    const html = "<img src=x onerror=alert(1)>";
    expect(markdown(html)).toEqual([{ kind: "paragraph", children: [{ kind: "text", text: html }] }]);
  });

  it("reads tables, with bars and lines within their cells", () => {
    const [table] = markdown("| Key | What |\n|---|---:|\n| `A` | one \\| two<br>three |\n\nAfter");
    expect(table).toEqual({
      kind: "table",
      head: [[{ kind: "text", text: "Key" }], [{ kind: "text", text: "What" }]],
      rows: [[[{ kind: "code", text: "A" }], [{ kind: "text", text: "one | two\nthree" }]]],
    });
    expect(markdown("| no table |")).toHaveLength(1);
  });

  it("keeps the indented lines of a list with their entry", () => {
    expect(markdown("1. one\n   and more\n2. two")).toMatchObject([{ kind: "list", ordered: true, entries: [[{ text: "one\nand more" }], [{ text: "two" }]] }]);
  });

  it("ends an entry where a list of another kind or code begins, indented or not", () => {
    expect(markdown("1. one\n   - inner\n2. two").map(({ kind }) => kind)).toEqual(["list", "list", "list"]);
    expect(markdown("- one\n  ```\n  code\n  ```").map(({ kind }) => kind)).toEqual(["list", "code"]);
  });

  it("reads a picture on a line of its own", () => {
    expect(markdown("![A chart](pictures/chart.webp)")).toEqual([{ kind: "picture", alt: "A chart", src: "pictures/chart.webp" }]);
  });

  it("keeps an unclosed code block", () => {
    expect(markdown("```\na\nb")).toEqual([{ kind: "code", text: "a\nb" }]);
  });

  it("reads any depth of nothing without hanging", () => {
    expect(markdown("*".repeat(5_000)).length).toBeGreaterThan(0);
    expect(markdown("")).toEqual([]);
  });
});

describe("firstLine", () => {
  it("names a note by its first words, without the marks", () => {
    expect(firstLine("\n## **To check**: the memo\n\nmore")).toBe("To check: the memo");
  });
});
