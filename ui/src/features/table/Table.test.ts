import { mockIPC } from "@tauri-apps/api/mocks";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import type { LaneByView, WhenView } from "../../ipc/bindings";
import type { TimelineEvent } from "../../shared/event";
import { speak } from "../../shared/language.svelte";
import { preferences } from "../../shared/preferences.svelte";
import Table from "./Table.svelte";

function when(edtf: string, label: string): WhenView {
  return { edtf, modifier: null, calendar: "gregorian", label, precision: "day", earliest: null, latest: null, approximate: false, uncertain: false };
}

function event(id: number, headline: string, more: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id, headline, when: when("2019-03-21", "21 March 2019"), place: null, participants: [], factuality: "happened",
    tags: [], sources: 0, links: 0, outlets: [], outlet: null, dates: [], conflict: [], needs_review: null, lane: null, ...more,
  };
}

const EVENTS = [event(1, "Boats came", { place: "Lys" }), event(2, "The port closed", { when: null, tags: ["port"] }), event(3, "An inquiry began", { place: "Lys" })];

let edits: { id: number; edit: Record<string, unknown> }[];
beforeEach(() => {
  edits = [];
  preferences.change({ hidden_columns: ["people", "factuality"] });
  mockIPC((name, args) => {
    const given = args as Record<string, unknown>;
    if (name === "update_event") edits.push(given as { id: number; edit: Record<string, unknown> });
    if (name !== "understand_date") return null;
    if (given["text"] === "21. März 2019") return { when: when("2019-03-21", "21 March 2019"), reason: [] };
    return given["text"] === "early April 2019" ? { when: when("2019-04", "early April 2019"), reason: [{ code: "line", line: "a month, its beginning" }] } : null;
  });
});

function show(lanes: LaneByView = "none"): { keys: ReturnType<typeof userEvent.setup>; opened: number[]; pasted: string[] } {
  const opened: number[] = [];
  const pasted: string[] = [];
  const nothing = (): void => {};
  render(Table, {
    props: { events: EVENTS, lanes, hand: null, focus: null, onfocus: nothing, onopen: (id: number) => opened.push(id), onremove: nothing, onpaste: ({ text }: { text: string }) => pasted.push(text), onchanged: nothing },
  });
  screen.getByRole("grid").focus();
  return { keys: userEvent.setup(), opened, pasted };
}

function headlines(): (string | undefined)[] {
  return screen.getAllByRole("row").slice(1).map((row) => row.querySelector(".headline")?.textContent.trim());
}

it("goes by Home and End along a row, and with Ctrl to the corners", async () => {
  const { keys } = show();
  const here = (): string | null => screen.getByRole("grid").getAttribute("aria-activedescendant");
  await keys.keyboard("{End}");
  const end = here();
  expect(end).toMatch(/-0-5$/);
  await keys.keyboard("{Home}");
  expect(here()).toMatch(/-0-0$/);
  await keys.keyboard("{Control>}{End}{/Control}");
  expect(here()).toMatch(/-2-5$/);
  await keys.keyboard("{Control>}{Home}{/Control}");
  expect(here()).toMatch(/-0-0$/);
});

it("edits every cell by keyboard: F2 opens, Tab keeps and goes on, Enter keeps", async () => {
  const { keys } = show();
  await keys.keyboard("{F2}");
  await keys.clear(screen.getByRole("textbox", { name: "Date, as you would say it" }));
  await keys.keyboard("early April 2019");
  expect(await screen.findByText("a month, its beginning")).toBeTruthy();
  await keys.keyboard("{Tab}");
  await waitFor(() => expect(screen.getByRole("textbox", { name: "What happened" })).toBe(document.activeElement));
  await keys.keyboard("{Tab}");
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Where" })).toBe(document.activeElement));
  await keys.keyboard("Port of Lys{Enter}");
  await waitFor(() => expect(screen.getByRole("grid")).toBe(document.activeElement));
  expect(edits.map(({ id, edit }) => [id, edit["when"], edit["place"]])).toEqual([
    [1, { edtf: "2019-04", modifier: null, calendar: "gregorian" }, "Lys"],
    [1, { edtf: "2019-03-21", modifier: null, calendar: "gregorian" }, "Port of Lys"],
  ]);
});

it("edits the cell that was clicked", async () => {
  const { keys } = show();
  const place = screen.getAllByRole("gridcell", { name: "Lys" })[0] as HTMLElement;
  await keys.click(place);
  expect(screen.getByRole("grid").getAttribute("aria-activedescendant")).toBe(place.id);
  await keys.keyboard("{F2}");
  expect(await screen.findByRole("textbox", { name: "Where" })).toBeTruthy();
});

it("puts the whole of a date before the person in the window's words, so that typing replaces it", async () => {
  speak("de");
  const { keys } = show();
  await keys.keyboard("{F2}");
  const field = await screen.findByDisplayValue<HTMLInputElement>("21. März 2019");
  expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe("21. März 2019");
  speak("en");
});

it("keeps a date open that it does not understand, and leaves it with Escape", async () => {
  const { keys } = show();
  await keys.dblClick(screen.getAllByRole("gridcell")[0] as HTMLElement);
  await keys.clear(screen.getByRole("textbox", { name: "Date, as you would say it" }));
  await keys.keyboard("some day{Enter}");
  expect(await screen.findByText("Not understood as a date yet.")).toBeTruthy();
  await keys.keyboard("{Escape}");
  expect(screen.queryByRole("textbox", { name: "Date, as you would say it" })).toBeNull();
  expect(edits).toEqual([]);
});

it("shows the events that hold the words or lack a date, and says when none does", async () => {
  const { keys } = show();
  await keys.type(screen.getByRole("searchbox", { name: "Filter by words" }), "PORT");
  await waitFor(() => expect(headlines()).toEqual(["The port closed"]));
  await keys.type(screen.getByRole("searchbox", { name: "Filter by words" }), " nowhere");
  expect(await screen.findByText("No event of this timeline fits")).toBeTruthy();
  await keys.clear(screen.getByRole("searchbox", { name: "Filter by words" }));
  await keys.click(screen.getByRole("button", { name: "no date 1" }));
  await waitFor(() => expect(headlines()).toEqual(["The port closed"]));
});

it("puts events under the heads of their lanes, which Enter closes and opens", async () => {
  const { keys, opened } = show("place");
  const rows = (): (string | undefined)[] => screen.getAllByRole("row").slice(1).map((row) => row.querySelector(".headline, bdi")?.textContent.trim());
  expect(rows()).toEqual(["Lys", "Boats came", "An inquiry began", "Other", "The port closed"]);
  await keys.keyboard("{Enter}");
  await waitFor(() => expect(rows()).toEqual(["Lys", "Other", "The port closed"]));
  expect(opened).toEqual([]);
  await keys.keyboard("{Enter}{ArrowDown}{Enter}");
  expect(opened).toEqual([1]);
});

it("shows the columns that a person chooses, and keeps them", async () => {
  const { keys } = show();
  await keys.click(screen.getByRole("button", { name: "Columns" }));
  await keys.click(await screen.findByRole("menuitemcheckbox", { name: "Told as" }));
  await keys.click(screen.getByRole("menuitemcheckbox", { name: "Sources" }));
  const names = (): (string | null)[] => [...document.querySelectorAll("[role=columnheader] button")].map((one) => one.textContent);
  await waitFor(() => expect(names()).toEqual(["Date ↑", "What happened", "Who says so", "Where", "Told as", "Tags"]));
  expect(preferences.current.hidden_columns).toEqual(["people", "sources"]);
});

it("takes pasted cells, and leaves copied files to who imports them", async () => {
  const { keys, pasted } = show();
  await keys.keyboard("{ArrowDown}");
  const paste = (copied: Record<string, string>): void => {
    const event = new Event("paste", { bubbles: true });
    screen.getByRole("grid").dispatchEvent(Object.assign(event, { clipboardData: { types: Object.keys(copied), getData: (type: string) => copied[type] ?? "" } }));
  };
  paste({ "text/uri-list": "", "text/plain": "/home/ana/quay.html" });
  expect(pasted).toEqual([]);
  paste({ "text/plain": "2019-03-20\tA fire", "text/html": "<table></table>", Files: "" });
  expect(pasted).toEqual(["2019-03-20\tA fire"]);
});
