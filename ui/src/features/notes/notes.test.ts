import { mockIPC } from "@tauri-apps/api/mocks";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { toasts } from "../../shared/toasts.svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { NoteView, SubjectView } from "../../ipc/bindings";
import type { LinkTarget } from "../../shared/links";
import NoteList from "./NoteList.svelte";
import Notes from "./Notes.svelte";

const ABOUT: SubjectView = { kind: "article", id: 1 };

let notes: NoteView[];
let kept: [string, Record<string, unknown>][];
let full: boolean;

function note(id: number, text: string): NoteView {
  return { id, text, about: ABOUT, about_title: "Port was warned", changed: "2026-01-01T00:00:00Z" };
}

beforeEach(() => {
  notes = [note(1, "# To check\n\n- the **memo**\n\n<script>alert(1)</script>")];
  kept = [];
  full = false;
  mockIPC((name, args) => {
    const given = (args ?? {}) as Record<string, unknown>;
    if (name === "list_notes") return notes;
    if (name === "search") return { hits: [{ kind: "event", id: 7, title: "Letter [is] sent", snippet: "", matches: [], when: null }], total: 1, problems: [] };
    if (name === "list_timelines") return [];
    if (full) throw { reason: { code: "disk-full" }, details: "" };
    kept.push([name, given]);
    if (name === "create_note") notes = [...notes, note(notes.length + 1, String(given["text"]))];
    if (name === "update_note") notes = notes.map((one) => (one.id === given["id"] ? { ...one, text: String(given["text"]) } : one));
    return name === "update_note" ? 40 + kept.length : null;
  });
});

async function open() {
  const links: LinkTarget[] = [];
  const onchanged = (): void => void view.rerender({ changed: ++props.changed });
  const props = { about: ABOUT, changed: 0, onchanged, onlink: (target: LinkTarget) => links.push(target) };
  const view = render(Notes, props);
  await screen.findByText("To check");
  return { view, links, keys: userEvent.setup() };
}

describe("notes", () => {
  it("reads Markdown as it will look, and HTML as the words it is", async () => {
    await open();
    expect(screen.getByText("memo").tagName).toBe("STRONG");
    expect(screen.getByText(/<script>/)).toBeTruthy();
    expect(document.querySelector("script")).toBeNull();
  });

  it("keeps what is written after a pause", async () => {
    const { keys } = await open();
    await keys.click(screen.getByRole("button", { name: "New note" }));
    const fields = await screen.findAllByRole("textbox", { name: "Note" });
    expect(document.activeElement).toBe(fields[0]);
    await keys.type(fields[0] as HTMLElement, "Call Holm");
    await waitFor(() => expect(notes[1]?.text).toBe("Call Holm"), { timeout: 3_000 });
    expect(kept.filter(([name]) => name === "create_note")).toEqual([["create_note", { text: "", about: ABOUT }]]);
  });

  it("makes one step for Undo of what is written in one sitting", async () => {
    const { keys } = await open();
    await keys.click(screen.getByRole("button", { name: "Write" }));
    const field = screen.getByRole("textbox", { name: "Note" });
    for (const words of ["Call", " Holm"]) {
      await keys.type(field, words);
      const before = kept.length;
      await waitFor(() => expect(kept.length).toBe(before + 1), { timeout: 3_000 });
    }
    await keys.tab();
    await keys.type(field, "!");
    await keys.tab();
    const saves = () => kept.filter(([name]) => name === "update_note").map(([, args]) => args["begun"]);
    await waitFor(() => expect(saves()).toEqual([null, 41, null]));
  });

  it("keeps what is written when its tab closes before the pause is over", async () => {
    const { view, keys } = await open();
    await keys.click(screen.getByRole("button", { name: "Write" }));
    await keys.type(screen.getByRole("textbox", { name: "Note" }), "!");
    view.unmount();
    await waitFor(() => expect(notes[0]?.text).toMatch(/!$/));
  });

  it("keeps what is written when the field or the window loses the focus", async () => {
    const { keys } = await open();
    await keys.click(screen.getByRole("button", { name: "Write" }));
    await keys.type(screen.getByRole("textbox", { name: "Note" }), "!");
    window.dispatchEvent(new Event("blur"));
    await waitFor(() => expect(notes[0]?.text).toMatch(/!$/));
    await keys.keyboard("?{Tab}");
    await waitFor(() => expect(notes[0]?.text).toMatch(/!\?$/));
  });

  it("says that nothing is kept while the disk is full, and keeps the words", async () => {
    const { keys } = await open();
    await keys.click(screen.getByRole("button", { name: "Write" }));
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" });
    full = true;
    await keys.type(field, "!{Tab}");
    expect(await screen.findByText("Not saved yet")).toBeTruthy();
    expect(field.value).toMatch(/!$/);
    full = false;
    field.focus();
    field.blur();
    expect(await screen.findByText("Saved")).toBeTruthy();
  });

  it("never overwrites words that are being written", async () => {
    const { view, keys } = await open();
    await keys.click(screen.getByRole("button", { name: "Write" }));
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" });
    await keys.type(field, " mine");
    notes = [note(1, "theirs")];
    await view.rerender({ changed: 50 });
    expect(field.value).toMatch(/ mine$/);
  });
});

describe("links", () => {
  it("lead to what is in the library, and tell an outside address without calling it up", async () => {
    notes = [note(1, "To check\n\n[the fire](dateline://event/7), [page](https://example.org/a)")];
    const { links, keys } = await open();
    await keys.click(screen.getByRole("button", { name: "the fire" }));
    expect(links).toEqual([{ kind: "event", id: 7 }]);
    await keys.click(screen.getByRole("button", { name: "page" }));
    expect(links).toHaveLength(1);
    expect(toasts.shown.at(-1)?.text).toBe("https://example.org/a");
  });

  it("are made of what is found for the words after [[", async () => {
    const { keys } = await open();
    await keys.click(screen.getByRole("button", { name: "Write" }));
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" });
    await keys.clear(field);
    await keys.type(field, "See [[[[letter");
    field.dispatchEvent(new Event("selectionchange"));
    await screen.findByRole("option", { name: /Letter \[is\] sent/ });
    await keys.keyboard("{Enter}");
    expect(field.value).toBe("See [Letter is sent](dateline://event/7)");
  });

  it("are listed where they lead", async () => {
    notes = [...notes, { ...note(2, "Doubt\nsee [it](dateline://article/1)"), about: null }];
    const { links, keys } = await open();
    await keys.click(screen.getByRole("button", { name: "Doubt" }));
    expect(links).toEqual([{ kind: "note", id: 2 }]);
  });
});

describe("the list of notes", () => {
  it("names each by its first words and what it is about", async () => {
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(58);
    const opened: number[] = [];
    render(NoteList, { changed: 0, onopen: (one: number) => opened.push(one), onnew: () => {} });
    await userEvent.click(await screen.findByText("To check"));
    expect(screen.getByText("About: Port was warned")).toBeTruthy();
    expect(opened).toEqual([1]);
  });
});
