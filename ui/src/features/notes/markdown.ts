// Reads the Markdown of notes into a small tree that Svelte draws as elements:
// no HTML string is ever made, so nothing that a note holds can run.
import { isLink } from "../../shared/links";

/** A stretch of running text. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "strong"; children: Inline[] }
  | { kind: "emphasis"; children: Inline[] }
  | { kind: "link"; href: string; children: Inline[] };

/** A block of a note. */
export type Block =
  | { kind: "paragraph"; children: Inline[] }
  | { kind: "heading"; level: number; children: Inline[] }
  | { kind: "quotation"; children: Block[] }
  | { kind: "list"; ordered: boolean; entries: Inline[][] }
  | { kind: "code"; text: string }
  | { kind: "rule" };

export const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;
export const BULLET = /^\s*[-*+]\s+(.*)$/;
export const NUMBER = /^\s*\d{1,9}[.)]\s+(.*)$/;
export const QUOTE = /^\s*>\s?(.*)$/;
export const FENCE = /^\s*```/;

/** Reads a note's text. */
export function markdown(text: string): Block[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const blocks: Block[] = [];
  while (lines.length > 0) {
    if (lines[0]?.trim() === "") lines.shift();
    else blocks.push(takeBlock(lines));
  }
  return blocks;
}

/** The first words of a note, without its marks: what lists call it. */
export function firstLine(text: string): string {
  const line = text.split("\n").find((each) => each.trim() !== "") ?? "";
  const stripped = line.replace(/^\s*(#{1,6}|[-*+]|>|\d+[.)])\s+/, "");
  return plain(inline(stripped)).trim();
}

function plain(inlines: Inline[]): string {
  return inlines.map((one) => ("children" in one ? plain(one.children) : one.text)).join("");
}

function takeBlock(lines: string[]): Block {
  const line = lines[0] ?? "";
  if (FENCE.test(line)) return takeCode(lines);
  const heading = HEADING.exec(line);
  if (heading) {
    lines.shift();
    return { kind: "heading", level: heading[1]?.length ?? 1, children: inline(heading[2] ?? "") };
  }
  if (RULE.test(line)) {
    lines.shift();
    return { kind: "rule" };
  }
  if (QUOTE.test(line)) {
    const quoted = takeWhile(lines, QUOTE).map((one) => QUOTE.exec(one)?.[1] ?? "");
    return { kind: "quotation", children: markdown(quoted.join("\n")) };
  }
  if (BULLET.test(line)) return takeList(lines, BULLET, false);
  if (NUMBER.test(line)) return takeList(lines, NUMBER, true);
  return takeParagraph(lines);
}

function takeCode(lines: string[]): Block {
  lines.shift();
  const end = lines.findIndex((line) => FENCE.test(line));
  const code = lines.splice(0, end < 0 ? lines.length : end);
  lines.shift();
  return { kind: "code", text: code.join("\n") };
}

function takeList(lines: string[], pattern: RegExp, ordered: boolean): Block {
  const entries = takeWhile(lines, pattern).map((line) => inline(pattern.exec(line)?.[1] ?? ""));
  return { kind: "list", ordered, entries };
}

function takeParagraph(lines: string[]): Block {
  const starts = [FENCE, HEADING, RULE, QUOTE, BULLET, NUMBER];
  const words = [lines.shift() ?? ""];
  while (lines.length > 0) {
    const next = lines[0] ?? "";
    if (next.trim() === "" || starts.some((start) => start.test(next))) break;
    words.push(next);
    lines.shift();
  }
  return { kind: "paragraph", children: inline(words.join("\n")) };
}

function takeWhile(lines: string[], pattern: RegExp): string[] {
  const end = lines.findIndex((line) => !pattern.test(line));
  return lines.splice(0, end < 0 ? lines.length : end);
}

/** Code, strong, emphasis, links and bare addresses, whichever comes first. */
export const INLINE =
  /(?<code>`[^`]+`)|(?<strong>\*\*(?=\S)(?:.+?)(?<=\S)\*\*)|(?<emphasis>\*(?=\S)[^*]+(?<=\S)\*|(?<!\w)_(?=\S)[^_]+(?<=\S)_(?!\w))|(?<link>\[[^\]\n]+\]\([^\s)]+\))|(?<address>https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'’”])/gsu;

function inline(text: string): Inline[] {
  const inlines: Inline[] = [];
  const push = (words: string) => words !== "" && inlines.push({ kind: "text", text: words });
  let done = 0;
  for (const found of text.matchAll(INLINE)) {
    push(text.slice(done, found.index));
    inlines.push(mark(found));
    done = found.index + found[0].length;
  }
  push(text.slice(done));
  return inlines;
}

function mark(found: RegExpMatchArray): Inline {
  const { code, strong, emphasis, link, address } = found.groups ?? {};
  if (code !== undefined) return { kind: "code", text: code.slice(1, -1) };
  if (strong !== undefined) return { kind: "strong", children: inline(strong.slice(2, -2)) };
  if (emphasis !== undefined) return { kind: "emphasis", children: inline(emphasis.slice(1, -1)) };
  if (link !== undefined) return linked(link);
  const href = address ?? "";
  return { kind: "link", href, children: [{ kind: "text", text: href }] };
}

function linked(link: string): Inline {
  const border = link.lastIndexOf("](");
  const href = link.slice(border + 2, -1);
  if (!isLink(href)) return { kind: "text", text: link };
  return { kind: "link", href, children: inline(link.slice(1, border)) };
}
