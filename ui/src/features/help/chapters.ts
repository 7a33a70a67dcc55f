// The manual's chapters: the same files that stand in docs/, which the program keeps, read into trees.
import { call } from "../../ipc/call";
import { fold } from "../../shared/fold";
import { markdown, plain, type Block, type Inline } from "../../shared/markdown";

/** A chapter's number and name, as its file is named; the appendix has no number. */
export type ChapterId = string;

export interface Chapter {
  id: ChapterId;
  title: string;
  blocks: Block[];
}

/** Where words of the manual were found: a chapter, the heading they stand under, and the words around them. */
export interface Found {
  chapter: Chapter;
  /** The number of the heading in its chapter; 0 is the title. */
  section: number;
  heading: string;
  excerpt: string;
}

/** The page on how dates are read. */
export const APPENDIX: ChapterId = "how-dateline-reads-dates";

/** Characters of what is shown around words that were found. */
const AROUND = 60;

/** The chapters in their order, and the appendix. */
export async function chapters(): Promise<readonly Chapter[]> {
  return (await call("manual", {})).map(([id, text]) => chapterOf(id, text));
}

/** The chapter that a link between chapters leads to; null for any other address. */
export function chapterIn(href: string): ChapterId | null {
  return /^(?:.*\/)?([\w-]+)\.md$/.exec(href)?.[1] ?? null;
}

/** A page read into a tree. */
export function chapterOf(id: ChapterId, text: string): Chapter {
  const blocks = markdown(text.replace(/<!--.*?-->/gs, ""), (href) => chapterIn(href) !== null);
  const [title] = blocks;
  return { id, title: title?.kind === "heading" ? plain(title.children) : id, blocks };
}

/** Where all of these words, or their beginnings, stand under one heading. */
export function findIn(chapters: readonly Chapter[], query: string): Found[] {
  const words = fold(query).split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [];
  return chapters.flatMap((chapter) =>
    sectionsOf(chapter).flatMap(({ heading, text }, section) => {
      const folded = fold(`${heading} ${text}`);
      if (!words.every((word) => folded.includes(word))) return [];
      return [{ chapter, section, heading, excerpt: excerptOf(text, words) }];
    }),
  );
}

function excerptOf(text: string, words: string[]): string {
  const folded = fold(text);
  const at = Math.max(0, Math.min(...words.map((word) => folded.indexOf(word)).filter((place) => place >= 0), text.length));
  const start = at <= AROUND ? 0 : text.lastIndexOf(" ", at - AROUND) + 1;
  const end = text.length <= at + 2 * AROUND ? text.length : text.lastIndexOf(" ", at + 2 * AROUND);
  return `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}

function sectionsOf({ blocks }: Chapter): { heading: string; text: string }[] {
  const sections: { heading: string; text: string }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") sections.push({ heading: plain(block.children), text: "" });
    const last = sections.at(-1);
    if (last && block.kind !== "heading") last.text = `${last.text} ${textOf(block)}`.trim();
  }
  return sections;
}

/** A block's words. */
function textOf(block: Block): string {
  return inlinesOf(block).map(plain).join(" ").replace(/\s+/g, " ");
}

/** All running text in a block; a picture's words are its own. */
export function inlinesOf(block: Block): Inline[][] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return [block.children];
    case "list":
      return block.entries;
    case "table":
      return [...block.head, ...block.rows.flat()];
    case "quotation":
      return block.children.flatMap(inlinesOf);
    case "picture":
      return [[{ kind: "text", text: block.alt }]];
    case "code":
      return [[{ kind: "text", text: block.text }]];
    case "rule":
      return [];
  }
}
