// What the manual says is true of the window: its words, its keys, its links and pictures.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Importing } from "../features/import/importing.svelte";
import { APPENDIX, chapterIn, chapterOf, inlinesOf } from "../features/help/chapters";
import { PAGES } from "../features/help/manual.fixture";
import { keysIn, looksLikeKeys, wordsHere } from "../features/help/words";
import { m } from "../paraglide/messages";
import { keysOf } from "../shared/keys";
import { plain, type Inline } from "../shared/markdown";
import { commandsOf } from "./commands";
import { chapterFor } from "./help";
import { shortcutsOf } from "./shortcuts";
import { Windows } from "./windows.svelte";
import { Workspace } from "./workspace.svelte";

const CHAPTERS = PAGES.map(([id, text]) => chapterOf(id, text));
const KEYS_CHAPTER = "../docs/manual/12-keys.md";
const PICTURES = Object.keys(import.meta.glob("../../../docs/manual/pictures/*")).map((path) => path.split("/").at(-1));

/** All stretches of one kind, with the chapter each stands in. */
function all<Kind extends Inline["kind"]>(kind: Kind): { chapter: string; found: Inline & { kind: Kind } }[] {
  const within = (one: Inline): Inline[] => [one, ...("children" in one ? one.children.flatMap(within) : [])];
  return CHAPTERS.flatMap((chapter) =>
    chapter.blocks
      .flatMap(inlinesOf)
      .flatMap((line) => line.flatMap(within))
      .flatMap((found) => (found.kind === kind ? [{ chapter: chapter.id, found: found as Inline & { kind: Kind } }] : [])),
  );
}

test("words in bold are words of the window", () => {
  const unknown = all("strong").map(({ chapter, found }) => ({ chapter, words: plain(found.children).replace(/\s+/g, " ") }));
  expect(unknown.filter(({ words }) => wordsHere(words) === null)).toEqual([]);
});

test("a word that the window does not have is found", () => {
  expect(wordsHere("Accept")).toBe("Accept");
  expect(wordsHere("Lanes: …")).toBe("Lanes: …");
  expect(wordsHere("Approve")).toBeNull();
});

test("what looks like keys is keys that act", () => {
  const keys = all("code").map(({ chapter, found }) => ({ chapter, keys: found.text }));
  expect(keys.filter(({ keys }) => looksLikeKeys(keys) && keysIn(keys) === null)).toEqual([]);
  expect([looksLikeKeys("Ctrl+Alt+Q"), keysIn("Ctrl+Alt+Q")]).toEqual([true, null]);
});

test("the chapter on keys lists the window's own", () => {
  const written = readFileSync(KEYS_CHAPTER, "utf8");
  const fresh = `${written.slice(0, written.indexOf("-->") + 3)}\n${keyTables()}`;
  if (process.env["UPDATE_MANUAL"]) writeFileSync(KEYS_CHAPTER, fresh);
  else expect(written).toBe(fresh);
});

function keyTables(): string {
  const groups = shortcutsOf(commandsOf(new Workspace(), new Windows(), new Importing({ changed: () => Promise.resolve(), open: () => true })));
  const tables = groups.map(({ label, lines }) => {
    const rows = lines.map(({ action, title }) => `| \`${keysOf(action, false).join("+")}\` | ${title} |`);
    return `\n## ${label}\n\n| keys | |\n|---|---|\n${rows.join("\n")}\n`;
  });
  return tables.join("");
}

test("links lead to chapters, pictures are there and all are used", () => {
  const ids = [...CHAPTERS.map(({ id }) => id), APPENDIX];
  expect(all("text").filter(({ found }) => found.text.includes("]("))).toEqual([]);
  expect(all("link").filter(({ found }) => !ids.includes(chapterIn(found.href) ?? ""))).toEqual([]);
  const shown = CHAPTERS.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "picture" ? [block.src.replace("pictures/", "")] : [])));
  expect([...shown].sort()).toEqual([...PICTURES].sort());
});

test("each view has a chapter, and the window's commands are named as the manual names them", () => {
  const workspace = new Workspace();
  const ids = CHAPTERS.map(({ id }) => id);
  for (const section of ["inbox", "articles", "events", "notes", "timeline", "search", "trash"] as const) {
    workspace.section = section;
    expect(ids).toContain(chapterFor(workspace));
  }
  expect(wordsHere(m.app_command_help())).toBe("Help");
});
