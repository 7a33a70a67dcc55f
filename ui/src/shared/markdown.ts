// Reads Markdown, of notes and of the manual, into a small tree that Svelte draws as elements: no HTML string is ever
// made, so nothing that a text holds can run.
import { isLink } from "./links";

/** A stretch of running text. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "strong"; children: Inline[] }
  | { kind: "emphasis"; children: Inline[] }
  | { kind: "link"; href: string; children: Inline[] };

/** A block of a text. */
export type Block =
  | { kind: "paragraph"; children: Inline[] }
  | { kind: "heading"; level: number; children: Inline[] }
  | { kind: "quotation"; children: Block[] }
  | { kind: "list"; ordered: boolean; entries: Inline[][] }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] }
  | { kind: "picture"; alt: string; src: string }
  | { kind: "code"; text: string }
  | { kind: "rule" };

/** Which addresses become links; any other stays the words it is. */
type Allowed = (href: string) => boolean;

export const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;
export const BULLET = /^\s*[-*+]\s+(.*)$/;
export const NUMBER = /^\s*\d{1,9}[.)]\s+(.*)$/;
export const QUOTE = /^\s*>\s?(.*)$/;
export const FENCE = /^\s*```/;
const PICTURE = /^!\[([^\]]*)\]\(([^\s)]+)\)\s*$/;
const ROW = /^\s*\|(.*)\|\s*$/;
const BELOW_HEAD = /^\s*\|[\s:|-]+\|\s*$/;
/** The rest of a list's entry, on a line of its own. */
const INDENTED = /^\s{2,}\S/;
const STARTS = [FENCE, HEADING, RULE, QUOTE, BULLET, NUMBER, PICTURE];

/** Reads a text. */
export function markdown(text: string, allowed: Allowed = isLink): Block[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const blocks: Block[] = [];
  while (lines.length > 0) {
    if (lines[0]?.trim() === "") lines.shift();
    else blocks.push(takeBlock(lines, allowed));
  }
  return blocks;
}

/** The first words of a note, without its marks: what lists call it. */
export function firstLine(text: string): string {
  const line = text.split("\n").find((each) => each.trim() !== "") ?? "";
  const stripped = line.replace(/^\s*(#{1,6}|[-*+]|>|\d+[.)])\s+/, "");
  return plain(inline(stripped, isLink)).trim();
}

/** The words of running text, without its marks. */
export function plain(inlines: Inline[]): string {
  return inlines.map((one) => ("children" in one ? plain(one.children) : one.text)).join("");
}

function takeBlock(lines: string[], allowed: Allowed): Block {
  const line = lines[0] ?? "";
  if (FENCE.test(line)) return takeCode(lines);
  const heading = HEADING.exec(line);
  if (heading) {
    lines.shift();
    return { kind: "heading", level: heading[1]?.length ?? 1, children: inline(heading[2] ?? "", allowed) };
  }
  if (RULE.test(line)) {
    lines.shift();
    return { kind: "rule" };
  }
  const picture = PICTURE.exec(line);
  if (picture) {
    lines.shift();
    return { kind: "picture", alt: picture[1] ?? "", src: picture[2] ?? "" };
  }
  if (isTable(lines)) return takeTable(lines, allowed);
  if (QUOTE.test(line)) {
    const quoted = takeWhile(lines, QUOTE).map((one) => QUOTE.exec(one)?.[1] ?? "");
    return { kind: "quotation", children: markdown(quoted.join("\n"), allowed) };
  }
  if (BULLET.test(line)) return takeList(lines, BULLET, allowed);
  if (NUMBER.test(line)) return takeList(lines, NUMBER, allowed);
  return takeParagraph(lines, allowed);
}

function takeCode(lines: string[]): Block {
  lines.shift();
  const end = lines.findIndex((line) => FENCE.test(line));
  const code = lines.splice(0, end < 0 ? lines.length : end);
  lines.shift();
  return { kind: "code", text: code.join("\n") };
}

function isTable([head = "", below = ""]: string[]): boolean {
  return ROW.test(head) && BELOW_HEAD.test(below);
}

function takeTable(lines: string[], allowed: Allowed): Block {
  const [head = [], , ...rows] = takeWhile(lines, ROW).map((line) => cells(line).map((cell) => inline(cell, allowed)));
  return { kind: "table", head, rows };
}

function cells(line: string): string[] {
  const inner = ROW.exec(line)?.[1] ?? "";
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|").replaceAll("<br>", "\n"));
}

function takeList(lines: string[], pattern: RegExp, allowed: Allowed): Block {
  const entries: string[] = [];
  for (;;) {
    const [line = ""] = lines;
    const entry = pattern.exec(line)?.[1];
    if (entry !== undefined) entries.push(entry);
    else if (INDENTED.test(line) && !starts(line)) entries.push(`${entries.pop() ?? ""}\n${line.trim()}`);
    else break;
    lines.shift();
  }
  return { kind: "list", ordered: pattern === NUMBER, entries: entries.map((entry) => inline(entry, allowed)) };
}

function takeParagraph(lines: string[], allowed: Allowed): Block {
  const words = [lines.shift() ?? ""];
  while (lines.length > 0) {
    const next = lines[0] ?? "";
    if (next.trim() === "" || starts(next) || isTable(lines)) break;
    words.push(next);
    lines.shift();
  }
  return { kind: "paragraph", children: inline(words.join("\n"), allowed) };
}

/** Whether a line begins another block, whatever stands before it. */
function starts(line: string): boolean {
  return STARTS.some((start) => start.test(line));
}

function takeWhile(lines: string[], pattern: RegExp): string[] {
  const end = lines.findIndex((line) => !pattern.test(line));
  return lines.splice(0, end < 0 ? lines.length : end);
}

/** Code, strong, emphasis, links and bare addresses, whichever comes first. */
export const INLINE =
  /(?<code>`[^`]+`)|(?<strong>\*\*(?=\S)(?:.+?)(?<=\S)\*\*)|(?<emphasis>\*(?=\S)[^*]+(?<=\S)\*|(?<!\w)_(?=\S)[^_]+(?<=\S)_(?!\w))|(?<link>\[[^\]\n]+\]\([^\s)]+\))|(?<address>https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'’”])/gsu;

function inline(text: string, allowed: Allowed): Inline[] {
  const inlines: Inline[] = [];
  const push = (words: string) => words !== "" && inlines.push({ kind: "text", text: words });
  let done = 0;
  for (const found of text.matchAll(INLINE)) {
    push(text.slice(done, found.index));
    inlines.push(mark(found, allowed));
    done = found.index + found[0].length;
  }
  push(text.slice(done));
  return inlines;
}

function mark(found: RegExpMatchArray, allowed: Allowed): Inline {
  const { code, strong, emphasis, link, address } = found.groups ?? {};
  if (code !== undefined) return { kind: "code", text: code.slice(1, -1) };
  if (strong !== undefined) return { kind: "strong", children: inline(strong.slice(2, -2), allowed) };
  if (emphasis !== undefined) return { kind: "emphasis", children: inline(emphasis.slice(1, -1), allowed) };
  if (link !== undefined) return linked(link, allowed);
  const href = address ?? "";
  return { kind: "link", href, children: [{ kind: "text", text: href }] };
}

function linked(link: string, allowed: Allowed): Inline {
  const border = link.lastIndexOf("](");
  const href = link.slice(border + 2, -1);
  if (!allowed(href)) return { kind: "text", text: link };
  return { kind: "link", href, children: inline(link.slice(1, border), allowed) };
}
