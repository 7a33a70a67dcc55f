// Links in notes: to things of the library by kind and number, and to the world outside, which is never called up.

/** What a note can link to. */
export interface LinkTarget {
  kind: "article" | "event" | "timeline" | "note";
  id: number;
}

const INSIDE = /^dateline:\/\/(article|event|timeline|note)\/(\d{1,15})$/;
const OUTSIDE = /^(https?:|mailto:)/i;

/** The thing of the library that an address names; null for any other address. */
export function targetOf(href: string): LinkTarget | null {
  const [, kind, id] = INSIDE.exec(href) ?? [];
  return kind === undefined ? null : { kind: kind as LinkTarget["kind"], id: Number(id) };
}

/** Whether an address may be a link at all; anything else stays the words it is. */
export function isLink(href: string): boolean {
  return OUTSIDE.test(href) || targetOf(href) !== null;
}

/** The address of a thing of the library. */
export function addressOf({ kind, id }: LinkTarget): string {
  return `dateline://${kind}/${id}`;
}

/** A link as it is written in Markdown; brackets in a title would end it. */
export function linkText(target: LinkTarget, title: string): string {
  return `[${title.replace(/[[\]]/g, "").replace(/\s+/g, " ").trim()}](${addressOf(target)})`;
}
