import { mockIPC } from "@tauri-apps/api/mocks";
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import type { ArticleView, DisplacedView, RangeView, ReadingsView, VersionView } from "../../ipc/bindings";
import type { Focus } from "../../shared/focus";
import { toasts } from "../../shared/toasts.svelte";
import { freshTimes } from "./fresh";
import Reader from "./Reader.svelte";

const BEFORE = "Menu. The quay was closed. Boats stayed away.";
const TEXT = "The quay was closed. Nobody came.";

function where(text: string, words: string): RangeView {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function paragraph(text: string): ArticleView["blocks"] {
  return [{ range: { start: 0, end: text.length }, kind: "paragraph", language: null, pages: [], number: null, columns: [] }];
}

const ARTICLE: ArticleView = {
  id: 1, title: "The quay", byline: null, outlet: null, section: null, url: null, language: "en", published: null, captured: null, genre: "news", genre_set: null,
  text: TEXT, blocks: paragraph(TEXT), times: [], dateless: [], suggestions: [], cited: [], warnings: [], sha256: "9f2cabcdef41",
  media_type: "text/html", file_name: "quay.html", size: 1, added: "2026-01-01T00:00:00Z", by_older: false,
};

function displaced(evidence: number, words: string): DisplacedView {
  const found = TEXT.includes(words) ? where(TEXT, words) : null;
  const place = { text: 7, until: "2026-02-03T10:00:00Z", range: where(BEFORE, words), found, kept: false };
  return { evidence, event: 9, headline: words, words, place };
}

let article: ArticleView;
let readings: ReadingsView;
let versions: VersionView[];
let asked: [string, unknown][];
beforeEach(() => {
  readings = { earlier: [{ id: 7, until: "2026-02-03T10:00:00Z" }], displaced: [displaced(3, "The quay was closed."), displaced(4, "Boats stayed away.")] };
  versions = [];
  article = ARTICLE;
  asked = [];
  const answers: Record<string, () => unknown> = {
    article: () => ({ ...article, id: (asked.at(-1)?.[1] as { id: number }).id }),
    article_versions: () => versions,
    article_readings: () => readings,
    list_highlights: () => [],
    earlier_text: () => ({ id: 7, until: "2026-02-03T10:00:00Z", text: BEFORE, blocks: paragraph(BEFORE), cited: [] }),
    present_place: () => where(TEXT, "Nobody came."),
    compare_earlier: () => [{ kind: "removed", words: "Menu. " }, { kind: "same", words: "The quay was closed." }],
    follow_passages: () => 1,
    read_article_again: () => ({ followed: 0, moved: 1, lost: 1, quotations: 0, corrections: 0 }),
  };
  mockIPC((name, args) => {
    asked.push([name, args]);
    return answers[name]?.() ?? null;
  });
});

async function read(focus: Focus | null = null) {
  const foci: (Focus | null)[] = [];
  let changes = 0;
  const none = (): void => {};
  const onfocus = (one: Focus | null): number => foci.push(one);
  const { rerender } = render(Reader, { article: 1, changed: 0, focus, onfocus, onchanged: () => (changes += 1), onflagged: none, onopen: none, onnote: none });
  await waitFor(() => expect(document.querySelector(".text")).toBeTruthy());
  return { foci, keys: userEvent.setup(), changes: () => changes, rerender };
}

it("asks what becomes of passages that moved, and of those that are gone", async () => {
  const { foci, keys, changes } = await read();
  const [moved, gone] = within(screen.getByRole("region", { name: "Passages to check" })).getAllByRole("listitem");
  expect(moved!.textContent).toContain("Found at another place");
  expect(gone!.textContent).toContain("Not in the text as it is read now");
  expect(within(gone!).queryByRole("button", { name: "Take the new place" })).toBeNull();
  await keys.click(within(moved!).getByRole("button", { name: "Show the new place" }));
  expect(foci).toEqual([{ kind: "passage", range: where(TEXT, "The quay was closed."), text: undefined }]);
  await keys.click(within(moved!).getByRole("button", { name: "Take the new place" }));
  await keys.click(within(gone!).getByRole("button", { name: "Keep as it was" }));
  const decided = asked.filter(([name]) => name.endsWith("_passages"));
  expect(decided).toEqual([["follow_passages", { evidence: [3] }], ["keep_passages", { evidence: [4] }]]);
  await waitFor(() => expect(changes()).toBe(2));
});

it("asks no more of what a person has kept", async () => {
  readings = { ...readings, displaced: readings.displaced.map((one) => ({ ...one, place: { ...one.place, kept: true } })) };
  await read();
  expect(screen.queryByRole("region", { name: "Passages to check" })).toBeNull();
});

it("shows words in the earlier text in which they stand, and goes back", async () => {
  const { keys } = await read({ kind: "passage", range: where(BEFORE, "Boats stayed away."), text: 7 });
  const earlier = await screen.findByRole("region", { name: "Earlier text" });
  expect(earlier.textContent).toContain("as it was read until 3 Feb");
  expect(earlier.querySelector("p.paragraph")?.textContent).toBe(BEFORE);
  expect(earlier.querySelector(".lit")?.textContent).toBe("Boats stayed away.");
  await keys.click(screen.getByRole("button", { name: "Show the present text" }));
  expect(document.querySelector("p.paragraph")?.textContent).toBe(TEXT);
  expect(document.querySelector(".lit"), "places of the earlier text mean nothing in this one").toBeNull();
});

it("leads from words of the earlier text to where they stand now", async () => {
  const range = where(BEFORE, "Boats stayed away.");
  const { foci, keys } = await read({ kind: "passage", range, text: 7 });
  await keys.click(await screen.findByRole("button", { name: "Show the new place" }));
  expect(asked).toContainEqual(["present_place", { text: 7, range }]);
  expect(foci).toEqual([{ kind: "passage", range: where(TEXT, "Nobody came.") }]);
});

it("finds words and sets dates in the present text", async () => {
  const { keys } = await read({ kind: "passage", range: where(BEFORE, "Boats stayed away."), text: 7 });
  await screen.findByRole("region", { name: "Earlier text" });
  await keys.click(screen.getByRole("button", { name: "Find in this article" }));
  expect(screen.queryByRole("region", { name: "Earlier text" })).toBeNull();
  expect(screen.getByRole("button", { name: "Find in this article" }).getAttribute("aria-pressed")).toBe("true");
});

it("leaves the earlier text with its article", async () => {
  const { keys, rerender } = await read();
  await keys.click(screen.getByRole("button", { name: "Open it" }));
  await screen.findByRole("region", { name: "Earlier text" });
  await rerender({ article: 2 });
  await waitFor(() => expect(screen.queryByRole("region", { name: "Earlier text" })).toBeNull());
});

it("opens the earlier text and shows what changed", async () => {
  const { keys } = await read();
  await keys.click(screen.getByRole("button", { name: "What changed" }));
  expect((await screen.findByRole("region", { name: "What changed" })).querySelector("del")?.textContent).toBe("Menu. ");
  await keys.keyboard("{Escape}");
  await keys.click(screen.getByRole("button", { name: "Open it" }));
  expect((await screen.findByRole("region", { name: "Earlier text" })).textContent).toContain("Menu.");
});

it("marks no date of another text as read anew", () => {
  const time = {
    range: where(TEXT, "Nobody"), kind: "DATE" as const, value: "2019", when: null, reason: [], unresolved: true, corrected: false, weight: 100,
    alternatives: [],
  };
  const now = { ...ARTICLE, times: [time] };
  expect(freshTimes(ARTICLE, now)).toEqual(new Set([time.range.start]));
  expect(freshTimes({ ...ARTICLE, text: BEFORE }, now)).toBeNull();
});

it("offers to read again what an older version read, and tells what came of it", async () => {
  article = { ...ARTICLE, by_older: true };
  readings = { earlier: [], displaced: [] };
  const { keys } = await read();
  await keys.click(screen.getByRole("button", { name: "Read again" }));
  expect(asked).toContainEqual(["read_article_again", { id: 1 }]);
  await waitFor(() => expect(toasts.shown.at(-1)?.text).toBe("Read again: it is read otherwise now. Passages to check: 2."));
  expect(toasts.shown.at(-1)?.action?.label).toBe("Undo");
});

it("lists a few of many articles with the same text, and all when asked", async () => {
  readings = { earlier: [], displaced: [] };
  versions = [2, 3, 4, 5, 6].map((id) => ({ id, title: `Paper ${id}`, outlet: null, added: "2026-02-03T10:00:00Z", same_text: true }));
  const { keys } = await read();
  const told = (): number => screen.getAllByText(/The same text is in the library as Paper/).length;
  expect(told()).toBe(2);
  await keys.click(screen.getByRole("button", { name: "Show all (5)" }));
  expect(told()).toBe(5);
  expect(screen.queryByRole("button", { name: /Show all/ })).toBeNull();
});
