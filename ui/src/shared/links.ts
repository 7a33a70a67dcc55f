// Links in notes: to things of the library by kind and number, and to the world outside, which is never called up.
import type { RangeView } from "../ipc/bindings";

/** What a note can link to. */
export interface LinkTarget {
  kind: "article" | "event" | "timeline" | "note";
  id: number;
  /** The very words, of an article. */
  range?: RangeView;
  /** The earlier text of the article in which they stand, if it is not the present one. */
  text?: number;
}

const INSIDE = /^dateline:\/\/(?:(event|timeline|note|article)\/(\d{1,15})|article\/(\d{1,15})(?:\/(\d{1,15}))?#(\d{1,9})-(\d{1,9}))$/;
const OUTSIDE = /^(https?:|mailto:)/i;

/** The thing of the library that an address names; null for any other address. */
export function targetOf(href: string): LinkTarget | null {
  const [, kind, id, article, text, start, end] = INSIDE.exec(href) ?? [];
  if (kind !== undefined) return { kind: kind as LinkTarget["kind"], id: Number(id) };
  if (article === undefined) return null;
  const words = { kind: "article" as const, id: Number(article), range: { start: Number(start), end: Number(end) } };
  return text === undefined ? words : { ...words, text: Number(text) };
}

/** Whether an address may be a link at all; anything else stays the words it is. */
export function isLink(href: string): boolean {
  return OUTSIDE.test(href) || targetOf(href) !== null;
}

/** The address of a thing of the library. */
export function addressOf({ kind, id, range, text }: LinkTarget): string {
  const earlier = text === undefined ? "" : `/${text}`;
  const words = range ? `${earlier}#${range.start}-${range.end}` : "";
  return `dateline://${kind}/${id}${words}`;
}

/** Whether a note links to a thing, or to words of it. */
export function linksTo(text: string, target: LinkTarget): boolean {
  const address = addressOf(target);
  return [")", "#", "/"].some((end) => text.includes(`(${address}${end}`));
}

/** Words of an article as a quotation in Markdown, with a link that leads to them. */
export function quotationText(words: string, citation: string, target: LinkTarget): string {
  const lines = words.trim().split(/\s*\n\s*/).map((line) => `> ${line}`);
  return `${lines.join("\n>\n")}\n>\n> — ${linkText(target, citation)}\n\n`;
}

/** What was written, with a quotation that was put into a line of it in lines of its own: only there it is one. */
export function quotedApart(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const isWithin = at > 0 && after[at - 1] !== "\n" && after.startsWith("> ", at);
  return isWithin ? `${after.slice(0, at).trimEnd()}\n\n${after.slice(at)}` : after;
}

/** A link as it is written in Markdown; brackets in a title would end it. */
export function linkText(target: LinkTarget, title: string): string {
  return `[${title.replace(/[[\]]/g, "").replace(/\s+/g, " ").trim()}](${addressOf(target)})`;
}
