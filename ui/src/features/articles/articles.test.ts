import { mockIPC } from "@tauri-apps/api/mocks";
import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ArticleView, DateRemarkView, RangeView, TimeView, WhenView } from "../../ipc/bindings";
import type { Focus } from "../../shared/focus";
import { offers } from "../../shared/offers.svelte";
import { seconds } from "../../shared/moments.fixture";
import ArticleList from "./ArticleList.svelte";
import Reader from "./Reader.svelte";

const TEXT =
  "Officials warned the port in early February.\nThe harbour has been closed since the Monday before.\nالميناء مغلق.\nBoats came daily until 21 March.\n";

function where(words: string): RangeView {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function when(edtf: string, label: string, more: Partial<WhenView> = {}): WhenView {
  return {
    edtf, label, modifier: null, calendar: "gregorian", precision: "day", earliest: seconds(edtf),
    latest: seconds(`${edtf}T23:59:59`), approximate: false, uncertain: false, ...more,
  };
}

function because(line: string): DateRemarkView[] {
  return [{ code: "line", line }];
}

function time(words: string, more: Partial<TimeView>): TimeView {
  return { range: where(words), kind: "DATE", value: "", when: null, reason: because(`because of ${words}`), unresolved: false, corrected: false, weight: 100, alternatives: [], ...more };
}

const ARTICLE: ArticleView = {
  id: 1, title: "Port was warned", byline: "Ana Reis", outlet: "The Meridian", section: null, url: null, language: "en", published: null, captured: null,
  genre: "news", genre_set: null, text: TEXT,
  blocks: TEXT.trimEnd().split("\n").map((line) => ({ range: where(line), kind: "paragraph" as const, language: null, pages: [], number: null, columns: [] })),
  times: [
    time("in early February", { when: when("2019-02", "early February 2019", { modifier: "START", precision: "month" }) }),
    time("since the Monday before", { unresolved: true }),
    time("daily", { kind: "SET" }),
    time("21 March", { when: when("2019-03-21", "21 March 2019") }),
  ],
  dateless: [],
  suggestions: [
    {
      id: 5, article: 1, range: where("warned the port in early February"), headline: "Officials warned the port", when: null,
      when_words: null, when_reason: null, attribution: [], factuality: "happened", participants: [], place: null, score: 1,
      reasons: [], state: { kind: "waiting" },
    },
  ],
  cited: [{ event: 9, headline: "Boats came", range: where("Boats came daily") }],
  warnings: [], sha256: "9f2cabcdef41", media_type: "text/html", file_name: "port.html", size: 1, added: "2026-01-01T00:00:00Z", by_older: false,
};

let asked: [string, Record<string, unknown>][];
let answers: Record<string, (args: Record<string, unknown>) => unknown>;
beforeEach(() => {
  asked = [];
  answers = {
    original: () => ({ kind: "page", html: "<p>The page.</p>" }),
    article: () => ARTICLE,
    article_versions: () => [],
    list_highlights: () => [],
    article_readings: () => ({ earlier: [], displaced: [] }),
    published_candidates: () => [{ when: when("2019-03-29", "29 March 2019"), weight: 0.9, reason: because("three weekdays agree on it") }],
    understand_date: ({ text }) => (text === "29 March 2019" ? { when: when("2019-03-29", "29 March 2019"), reason: because("a day") } : null),
    correct_date: () => ({ times: 1, suggestions: 1, flagged: 0 }),
    uncorrect_date: () => ({ times: 1, suggestions: 0, flagged: 0 }),
    set_genre: () => ({ times: 2, suggestions: 0, flagged: 0 }),
    set_published: () => ({ times: 12, suggestions: 3, flagged: 1 }),
    create_event: () => 77,
  };
  mockIPC((name, args) => {
    const given = (args ?? {}) as Record<string, unknown>;
    asked.push([name, given]);
    return answers[name]?.(given) ?? null;
  });
});

function calls(name: string): Record<string, unknown>[] {
  return asked.filter(([command]) => command === name).map(([, args]) => args);
}

async function read(focus: Focus | null = null) {
  const foci: (Focus | null)[] = [];
  const notes: string[] = [];
  const opened: number[] = [];
  let changes = 0;
  const view = render(Reader, {
    article: 1, changed: 0, focus,
    onfocus: (one: Focus | null) => foci.push(one),
    onchanged: () => (changes += 1),
    onflagged: () => {},
    onopen: (id: number) => opened.push(id),
    onnote: (_article: number, text: string) => notes.push(text),
  });
  await screen.findByRole("heading", { name: "Port was warned" });
  return { view, foci, notes, opened, keys: userEvent.setup(), changes: () => changes };
}

describe("reader", () => {
  it("keeps an article in view until the next one has come, and shows none in the place of one that is gone", async () => {
    const { view } = await read();
    let come = (): void => {};
    answers["article"] = () => new Promise((answer) => (come = () => answer({ ...ARTICLE, id: 2, title: "Boats were late" })));
    await view.rerender({ article: 2 });
    expect(screen.getByRole("heading", { name: "Port was warned" })).toBeTruthy();
    come();
    await screen.findByRole("heading", { name: "Boats were late" });
    expect(screen.queryByRole("heading", { name: "Port was warned" })).toBeNull();
    answers["article"] = () => Promise.reject({ reason: { code: "not-found" }, details: "" });
    await view.rerender({ article: 3 });
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Boats were late" })).toBeNull());
  });

  it("underlines each date by how sure it is", async () => {
    await read();
    const classOf = (words: string) => screen.getByText(words).closest(".time")?.className;
    expect(classOf("in early February")).toContain("approximate");
    expect(classOf("since the Monday before")).toContain("unresolved");
    expect(classOf("21 March")).toContain("exact");
    expect(classOf("daily")).toContain("span");
  });

  it("tells when the page was captured, apart from its publication", async () => {
    answers["article"] = () => ({ ...ARTICLE, captured: when("2019-04-02", "2 April 2019") });
    await read();
    expect(document.querySelector("[data-captured]")?.textContent).toMatch(/page captured: .*2 April 2019/);
    expect(document.querySelector("[data-published]")?.textContent).not.toContain("2 April 2019");
  });

  it("says what a date means, and why, to who reaches it with the keyboard", async () => {
    await read();
    screen.getByText("21 March").closest<HTMLElement>(".time")?.focus();
    const tip = await screen.findByRole("tooltip");
    expect(tip.textContent).toContain("21 March 2019");
    expect(tip.textContent).toContain("because of 21 March");
    expect(screen.getByText("21 March").closest(".time")?.getAttribute("aria-description")).toContain("because of 21 March");
  });

  it("tells another version of the page, opens it and shows what changed", async () => {
    answers["article_versions"] = () => [{ id: 4, title: "Port was told", outlet: null, added: "2020-02-03T10:00:00Z", same_text: false }];
    answers["compare_articles"] = () => [
      { kind: "same", words: "Officials " },
      { kind: "removed", words: "warned" },
      { kind: "added", words: "told" },
      { kind: "same", words: " the port." },
    ];
    const { opened, keys } = await read();
    expect(screen.getByText(/Another version of this page .* Port was told, imported 3 Feb 2020/u)).toBeTruthy();
    await keys.click(screen.getByRole("button", { name: "What changed" }));
    const region = await screen.findByRole("region", { name: "What changed" });
    expect(region.querySelector("del")?.textContent).toBe("warned");
    expect(region.querySelector("ins")?.textContent).toBe("told");
    expect(calls("compare_articles")).toEqual([{ before: 1, after: 4 }]);
    await keys.keyboard("{Escape}");
    await keys.click(screen.getByRole("button", { name: "Open it" }));
    expect(opened).toEqual([4]);
  });

  it("leaves the text as it is, whatever it marks", async () => {
    await read();
    const shown = [...document.querySelectorAll(".text p")].map((block) => block.textContent);
    expect(shown).toEqual(TEXT.trimEnd().split("\n"));
  });

  it("lets each paragraph run in the direction of its script", async () => {
    await read();
    expect(screen.getByText("الميناء مغلق.").closest("p")?.getAttribute("dir")).toBe("auto");
  });

  it("lights the words of the card in focus, and the card of the words that are clicked", async () => {
    const { view, foci, keys } = await read({ kind: "suggestion", id: 5 });
    expect([...document.querySelectorAll(".lit")].map((one) => one.textContent).join("")).toBe("warned the port in early February");
    await view.rerender({ focus: null });
    await keys.click(screen.getByText("warned the port"));
    expect(foci.at(-1)).toEqual({ kind: "suggestion", id: 5 });
  });

  it("marks the evidence of accepted events", async () => {
    await read({ kind: "event", id: 9 });
    await waitFor(() =>
      expect([...document.querySelectorAll(".evidence.lit")].map((one) => one.textContent).join("")).toBe("Boats came daily"),
    );
  });

  it("sets the publication date as typed and tells what that changed", async () => {
    const { keys, changes } = await read();
    await keys.keyboard("d");
    await keys.type(await screen.findByLabelText("Publication date"), "29 March 2019{Enter}");
    expect(await screen.findByText("12 dates read anew, 3 suggestions changed, 1 event to look at again")).toBeTruthy();
    expect(calls("set_published")).toEqual([{ id: 1, edtf: "2019-03-29", inferred: false }]);
    expect(changes()).toBe(1);
  });

  it("sets the date of the article it was typed for, also where the next one has come before it was read", async () => {
    const { view, keys, changes } = await read();
    let understood = (): void => {};
    answers["understand_date"] = () => new Promise((answer) => (understood = () => answer({ when: when("2019-03-29", "29 March 2019"), reason: because("a day") })));
    await keys.keyboard("d");
    await keys.type(await screen.findByLabelText("Publication date"), "29 March 2019{Enter}");
    answers["article"] = () => ({ ...ARTICLE, id: 2, title: "Boats were late" });
    await view.rerender({ article: 2 });
    await screen.findByRole("heading", { name: "Boats were late" });
    understood();
    await waitFor(() => expect(changes()).toBe(1));
    expect(calls("set_published")).toEqual([{ id: 1, edtf: "2019-03-29", inferred: false }]);
    expect(screen.queryByText(/dates read anew/)).toBeNull();
  });

  it("says beside each date what it means now, until that has been seen", async () => {
    const { view, keys } = await read();
    answers["article"] = () => ({
      ...ARTICLE,
      published: { when: when("2019-03-29", "29 March 2019"), known_from: "person" },
      times: ARTICLE.times.map((one) => (one.unresolved ? { ...one, unresolved: false, when: when("2019-03-25", "25 March 2019") } : one)),
    });
    await view.rerender({ changed: 1 });
    await waitFor(() => expect([...document.querySelectorAll<HTMLElement>(".fresh")].map((one) => one.dataset["now"])).toEqual(["25 Mar 2019"]));
    expect(screen.getByText("1 date read anew")).toBeTruthy();
    await keys.click(screen.getByRole("button", { name: /^Seen/ }));
    expect(document.querySelector(".fresh")).toBeNull();
  });

  it("does not set a date that it does not understand", async () => {
    const { keys } = await read();
    await keys.keyboard("d");
    await keys.type(await screen.findByLabelText("Publication date"), "some day{Enter}");
    expect(await screen.findByText("Not understood as a date yet.")).toBeTruthy();
    expect(calls("set_published")).toEqual([]);
  });

  it("offers what the original says elsewhere of its publication", async () => {
    const dates = [
      { when: when("2013-04-03", "3 April 2013"), known_from: "byline" as const },
      { when: when("2013-03-04", "4 March 2013"), known_from: "byline" as const },
    ];
    answers["article"] = () => ({ ...ARTICLE, warnings: [{ kind: "dates-disagree", dates }] });
    const { keys } = await read();
    await keys.click(screen.getByRole("button", { name: /No publication date/ }));
    const others = within(await screen.findByRole("list", { name: "What the original says elsewhere" }));
    expect(others.getAllByRole("button")).toHaveLength(2);
    await keys.click(others.getByRole("button", { name: /4 March 2013.*from the byline/ }));
    expect(calls("set_published")).toEqual([{ id: 1, edtf: "2013-03-04", inferred: true }]);
  });

  it("offers the dates that the text suggests, with reasons, and says that they are inferred", async () => {
    const { keys } = await read();
    await keys.click(screen.getByRole("button", { name: /No publication date/ }));
    await keys.click(await screen.findByRole("button", { name: /three weekdays agree on it/ }));
    expect(calls("set_published")).toEqual([{ id: 1, edtf: "2019-03-29", inferred: true }]);
  });

  it("asks for the publication date when an unresolved date is activated", async () => {
    const { keys } = await read();
    screen.getByText("since the Monday before").closest<HTMLElement>(".time")?.focus();
    await keys.keyboard("{Enter}");
    expect(await screen.findByLabelText("Publication date")).toBeTruthy();
  });

  it("lets a person say what a date means with E, or that it is none", async () => {
    const { keys, changes } = await read();
    screen.getByText("21 March").closest<HTMLElement>(".time")?.focus();
    await keys.keyboard("e");
    const field = await screen.findByRole("textbox", { name: "Date" });
    await keys.clear(field);
    await keys.type(field, "29 March 2019{Enter}");
    const given = { edtf: "2019-03-29", modifier: null, calendar: "gregorian" };
    await waitFor(() => expect(calls("correct_date")).toEqual([{ id: 1, range: where("21 March"), when: given }]));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(changes()).toBe(1);

    screen.getByText("daily").closest<HTMLElement>(".time")?.focus();
    await keys.keyboard("e");
    await keys.click(await screen.findByRole("button", { name: "They tell no date" }));
    await waitFor(() => expect(calls("correct_date")[1]).toEqual({ id: 1, range: where("daily"), when: null }));
  });

  it("takes back what a person said of a date", async () => {
    answers["article"] = () => ({ ...ARTICLE, times: ARTICLE.times.map((one) => ({ ...one, corrected: true })) });
    const { keys } = await read();
    screen.getByText("21 March").closest<HTMLElement>(".time")?.focus();
    await keys.keyboard("e");
    await keys.click(await screen.findByRole("button", { name: "Read them as Dateline does" }));
    await waitFor(() => expect(calls("uncorrect_date")).toEqual([{ id: 1, range: where("21 March") }]));
  });

  it("takes back that words tell no date", async () => {
    answers["article"] = () => ({ ...ARTICLE, times: [], dateless: [where("21 March")] });
    const { keys } = await read();
    getSelection()?.selectAllChildren(screen.getByText(/21 March/));
    document.dispatchEvent(new Event("selectionchange"));
    await keys.click(await screen.findByRole("button", { name: "Set its date…" }));
    await keys.click(await screen.findByRole("button", { name: "Read them as Dateline does" }));
    await waitFor(() => expect(calls("uncorrect_date")).toEqual([{ id: 1, range: where("21 March") }]));
  });

  it("offers what else a date can mean, with how likely it is", async () => {
    const other = { value: "2018-03-21", when: when("2018-03-21", "21 March 2018"), weight: 30, reason: because("the one before") };
    const times = ARTICLE.times.map((one) => (one.when?.precision === "day" ? { ...one, weight: 70, alternatives: [other] } : one));
    answers["article"] = () => ({ ...ARTICLE, times });
    const { keys } = await read();
    screen.getByText("21 March").closest<HTMLElement>(".time")?.focus();
    expect((await screen.findByRole("tooltip")).textContent).toContain("21 March 2018 · 30%");
    await keys.keyboard("e");
    await keys.click(await screen.findByRole("button", { name: /the one before/ }));
    const given = { edtf: "2018-03-21", modifier: null, calendar: "gregorian" };
    await waitFor(() => expect(calls("correct_date")).toEqual([{ id: 1, range: where("21 March"), when: given }]));
  });

  it("gives selected words the date that a person says they tell", async () => {
    const { keys } = await read();
    getSelection()?.selectAllChildren(screen.getByText("الميناء مغلق.").closest("p") as Node);
    document.dispatchEvent(new Event("selectionchange"));
    await keys.click(await screen.findByRole("button", { name: "Set its date…" }));
    await keys.type(await screen.findByRole("textbox", { name: "Date" }), "29 March 2019{Enter}");
    await waitFor(() => expect(calls("correct_date")[0]?.["range"]).toEqual(where("الميناء مغلق.")));
  });

  it("shows the article's genre, and lets it be set", async () => {
    const { keys } = await read();
    const genre = screen.getByRole<HTMLSelectElement>("combobox", { name: /read as/ });
    expect(genre.selectedOptions[0]?.textContent).toBe("news, as it seems");
    await keys.selectOptions(genre, "history");
    await waitFor(() => expect(calls("set_genre")).toEqual([{ id: 1, genre: "history" }]));
  });

  it("makes an event of selected words, with the date they tell", async () => {
    const { keys, foci } = await read();
    getSelection()?.selectAllChildren(screen.getByText("21 March").closest("p") as Node);
    document.dispatchEvent(new Event("selectionchange"));
    await keys.click(await screen.findByRole("button", { name: "New event from selection" }));
    const { edit, passage } = calls("create_event")[0] as { edit: { headline: string; when: { edtf: string } }; passage: { range: RangeView } };
    expect(edit.headline).toBe("Boats came daily until 21 March.");
    expect(edit.when.edtf).toBe("2019-03-21");
    expect(passage.range).toEqual(where("Boats came daily until 21 March."));
    await waitFor(() => expect(foci.at(-1)).toEqual({ kind: "event", id: 77 }));
  });

  it("puts selected words into a note, by a button or by dragging, with a citation that leads back to them", async () => {
    const { keys, notes } = await read();
    getSelection()?.selectAllChildren(screen.getByText("21 March").closest("p") as Node);
    document.dispatchEvent(new Event("selectionchange"));
    const given: Record<string, string> = {};
    const drag = new Event("dragstart", { bubbles: true });
    Object.assign(drag, { dataTransfer: { setData: (type: string, text: string) => (given[type] = text) } });
    await screen.findByRole("button", { name: "Quote in a note" });
    screen.getByText("21 March").dispatchEvent(drag);
    await keys.click(screen.getByRole("button", { name: "Quote in a note" }));
    const { start, end } = where("Boats came daily until 21 March.");
    expect(notes[0]).toContain("> Boats came daily until 21 March.\n>\n> — [");
    expect(notes[0]).toContain(`(dateline://article/1#${start}-${end})`);
    expect(given["text/plain"]).toBe(notes[0]);
  });

  it("shows the original with O in a frame that may run nothing", async () => {
    const { keys } = await read();
    await keys.keyboard("o");
    const frame = await screen.findByTitle<HTMLIFrameElement>(/without scripts/);
    expect(frame.getAttribute("sandbox")).toBe("allow-same-origin");
    expect(frame.getAttribute("srcdoc")).toBe("<p>The page.</p>");
    expect(screen.getByText("port.html, as it arrived. Scripts do not run and nothing is fetched.")).toBeTruthy();
    await keys.keyboard("o");
    expect(screen.queryByTitle(/without scripts/)).toBeNull();
    expect(await screen.findByText("21 March")).toBeTruthy();
  });

  it("says of a format that is not shown that these are its words", async () => {
    answers["original"] = () => ({ kind: "words", html: "<p>Words.</p>" });
    const { keys } = await read();
    await keys.keyboard("o");
    expect(await screen.findByText("The words of port.html; its layout is not shown.")).toBeTruthy();
  });

  it("finds words in the article and goes from match to match", async () => {
    const { keys } = await read();
    await keys.keyboard("{Control>}f{/Control}");
    await keys.type(await screen.findByRole("searchbox"), "the");
    expect(await screen.findByText("1 of 3")).toBeTruthy();
    await keys.keyboard("{Enter}");
    expect(await screen.findByText("2 of 3")).toBeTruthy();
    await keys.keyboard("{Escape}");
    expect(document.querySelector(".found")).toBeNull();
  });
});

describe("the list of articles", () => {
  const row = (id: number, more: Record<string, unknown> = {}) => ({
    id, title: `Article ${id}`, outlet: "The Meridian", language: "en", published: { when: when("2019-03-29", "29 March 2019"), known_from: "metadata" },
    media_type: "text/html", added: "", unreviewed: 0, suggested: true, events: 0, ...more,
  });

  // Without layout every row would have no height, and all would fit.
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(68);
  });

  async function list(rows: ReturnType<typeof row>[], total = rows.length) {
    answers["list_articles"] = () => ({ rows, total });
    const selects: number[] = [];
    const opens: number[] = [];
    render(ArticleList, {
      needsReview: false, changed: 0, selected: null,
      onselect: (id: number) => selects.push(id),
      onopen: (id: number) => opens.push(id),
      onchanged: () => {},
    });
    await waitFor(() => expect(calls("list_articles").length).toBeGreaterThan(0));
    return { selects, opens, keys: userEvent.setup() };
  }

  it("says what waits: suggestions, nothing, or a date; and calls reviewed only what had something to review", async () => {
    await list([row(1, { unreviewed: 7 }), row(2), row(3, { published: null }), row(4, { suggested: false })]);
    expect(await screen.findByText("7 suggestions")).toBeTruthy();
    expect(screen.getAllByText("reviewed")).toHaveLength(1);
    expect(screen.getByText("choose a date…")).toBeTruthy();
  });

  it("goes down with J, opens with Enter, and moves to the trash with Delete", async () => {
    const { selects, opens, keys } = await list([row(1), row(2), row(3)]);
    (await screen.findByRole("listbox")).focus();
    await keys.keyboard("j{Enter}{Delete}");
    expect(selects.slice(0, 2)).toEqual([1, 2]);
    expect(opens).toEqual([2]);
    await waitFor(() => expect(calls("trash_article")).toEqual([{ id: 2 }]));
  });

  it("goes from article to article by Shift, J and K, and to the one that stands where the open one has left", async () => {
    answers["list_articles"] = () => ({ rows: [row(1), row(2), row(3)], total: 3 });
    const selects: number[] = [];
    const props = { needsReview: true, changed: 0, selected: 2, onselect: (id: number) => selects.push(id), onopen: () => {}, onchanged: () => {} };
    const { rerender } = render(ArticleList, props);
    await screen.findByText("Article 2");
    const keys = userEvent.setup();
    await keys.keyboard("{Shift>}k{/Shift}");
    await waitFor(() => expect(selects).toEqual([1]));
    await keys.keyboard("{Shift>}j{/Shift}");
    await waitFor(() => expect(selects).toEqual([1, 3]));
    answers["list_articles"] = () => ({ rows: [row(1), row(3)], total: 2 });
    await rerender({ ...props, changed: 1 });
    await waitFor(() => expect(screen.queryByText("Article 2")).toBeNull());
    await keys.keyboard("{Shift>}j{/Shift}");
    await waitFor(() => expect(selects).toEqual([1, 3, 3]));
  });

  it("offers by pointer and palette to move the chosen article to the trash, and another order", async () => {
    const { keys } = await list([row(1), row(2)]);
    expect(screen.queryByRole("button", { name: /trash/ })).toBeNull();
    expect(offers.find("article-trash")).toBeUndefined();
    cleanup();
    render(ArticleList, { needsReview: false, changed: 0, selected: 2, onselect: () => {}, onopen: () => {}, onchanged: () => {} });
    await keys.click(await screen.findByRole("button", { name: "Move the article to the trash" }));
    await waitFor(() => expect(calls("trash_article")).toEqual([{ id: 2 }]));
    expect(offers.all.map(({ title }) => title)).toContain("Move the article to the trash");
    offers.all.find(({ title }) => title === "Order of the list: by title")?.run();
    await waitFor(() => expect(calls("list_articles").at(-1)?.["query"]).toEqual({ needs_review: false, sort: "title" }));
  });

  it("leads from the list, too, to the one that stands where the open one has left", async () => {
    answers["list_articles"] = () => ({ rows: [row(1), row(2), row(3), row(4)], total: 4 });
    const selects: number[] = [];
    const props = { needsReview: true, changed: 0, selected: 2, onselect: (id: number) => selects.push(id), onopen: () => {}, onchanged: () => {} };
    const { rerender } = render(ArticleList, props);
    await screen.findByText("Article 2");
    answers["list_articles"] = () => ({ rows: [row(1), row(3), row(4)], total: 3 });
    await rerender({ ...props, changed: 1 });
    await waitFor(() => expect(screen.queryByText("Article 2")).toBeNull());
    expect(screen.queryByRole("option", { selected: true })).toBeNull();
    screen.getByRole("listbox").focus();
    await userEvent.setup().keyboard("j");
    await waitFor(() => expect(selects).toEqual([3]));
  });

  it("goes to the last article, which has not come yet", async () => {
    const { selects, keys } = await list([row(1)]);
    answers["list_articles"] = ({ window }) => {
      const { offset, limit } = window as { offset: number; limit: number };
      return { rows: Array.from({ length: Math.min(limit, 250 - offset) }, (_, index) => row(offset + index + 1)), total: 250 };
    };
    cleanup();
    render(ArticleList, {
      needsReview: false, changed: 0, selected: 1, onselect: (id: number) => selects.push(id), onopen: () => {}, onchanged: () => {},
    });
    await screen.findByText("Article 1");
    screen.getByRole("listbox").focus();
    await keys.keyboard("{End}");
    await waitFor(() => expect(selects.at(-1)).toBe(250));
    expect(await screen.findByText("Article 250")).toBeTruthy();
  });

  it("draws a screenful of ten thousand", async () => {
    await list(Array.from({ length: 100 }, (_, index) => row(index + 1)), 10_000);
    await screen.findByText("Article 1");
    expect(screen.getAllByRole("option").length).toBeLessThan(60);
    expect(screen.getByText("10,000 articles")).toBeTruthy();
  });

  it("teaches what to do when there is nothing yet", async () => {
    await list([]);
    expect(await screen.findByText(/Drop saved pages/)).toBeTruthy();
  });
});
