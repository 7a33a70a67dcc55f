import { mockIPC } from "@tauri-apps/api/mocks";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { WhenView } from "../../ipc/bindings";
import type { TimelineEvent } from "../../shared/event";
import PasteRows from "./PasteRows.svelte";
import { guessed, headed, rowsOf } from "./pasting";
import type { Pasted } from "./pasting.svelte";

function when(edtf: string): WhenView {
  return { edtf, modifier: null, calendar: "gregorian", label: edtf, precision: "day", earliest: null, latest: null, approximate: false, uncertain: false };
}

function event(id: number, headline: string): TimelineEvent {
  return { id, headline, when: when("2019"), place: null, participants: ["A"], factuality: "happened", tags: [], sources: 0, links: 0, outlets: [], outlet: null, dates: [], conflict: [], needs_review: null, lane: null };
}

const NOTHING: Pasted = { text: "", events: [], columns: [] };

function open(pasted: Pasted) {
  const calls: Record<string, unknown>[] = [];
  mockIPC((name, args) => {
    const given = args as Record<string, unknown>;
    if (name === "paste_events") {
      calls.push(given);
      return [9];
    }
    if (name !== "understand_dates") return [];
    return (given["texts"] as string[]).map((text) => (/^\d{4}(-\d\d)*$/.test(text) ? { when: when(text), reason: [{ code: "line", line: "as written" }] } : null));
  });
  render(PasteRows, { timeline: 4, pasted, onpasted: (first: number) => calls.push({ first }), onclose: () => {} });
  return { calls, keys: userEvent.setup() };
}

it("reads cells in quotation marks with their tabs, lines and quotation marks", () => {
  expect(rowsOf('a\tb\r\n"one\nline\t""more"""\tc\r\n')).toEqual([["a", "b"], ['one\nline\t"more"', "c"]]);
  expect(rowsOf('5" pipe\tx')).toEqual([['5" pipe', "x"]]);
  expect(rowsOf("a\t\tb\n\n")).toEqual([["a", "", "b"]]);
});

it("knows headings in the language of the window and in English", () => {
  expect(headed([["When", "What happened", "Location", "Notes"]])).toEqual(["date", "headline", "place", null]);
  expect(headed([["2019-03-20", "A fire", "Lys"]])).toBeNull();
});

it("takes the column of dates for the date and the longest words for what happened", () => {
  const rows = [["Lys", "2019", "A fire broke out at the port"], ["Lys", "2020", "It was rebuilt"]];
  expect(guessed(rows, (cell) => /^\d+$/.test(cell))).toEqual([null, "date", "headline"]);
});

it("shows what it understood of each row, and writes all of them as one step", async () => {
  const { calls, keys } = open(NOTHING);
  screen.getByRole("textbox", { name: "Rows" }).focus();
  await keys.paste("Date\tEvent\tWhere\n2019-03-20\tA fire broke out\tLys\nsome day\tIt was out\t\n2019\t\tLys\n");
  const add = await screen.findByRole("button", { name: "Add 2 events" });
  expect(screen.getByText("some day")).toBeTruthy();
  expect(await screen.findByText("not understood: without a date")).toBeTruthy();
  expect(screen.getByText(/^1 row is left out.*Without a date, .* not understood: 1\.$/)).toBeTruthy();
  await keys.selectOptions(screen.getByRole("combobox", { name: "What column 3 is" }), "Tags");
  await keys.click(add);
  await waitFor(() => expect(calls).toHaveLength(2));
  expect(calls[1]).toEqual({ first: 9 });
  const told = { participants: [], factuality: "happened", place: null };
  expect(calls[0]).toEqual({
    timeline: 4,
    new: [
      { ...told, headline: "A fire broke out", when: { edtf: "2019-03-20", modifier: null, calendar: "gregorian" }, tags: ["Lys"] },
      { ...told, headline: "It was out", when: null, tags: [] },
    ],
    changed: [],
  });
});

it("fills cells from the one it was pasted at, and changes nothing else of the events", async () => {
  const events = [event(1, "First"), event(2, "Second")];
  const { calls, keys } = open({ text: "Port\nHarbour\nNowhere", events, columns: ["place", "tags"] });
  await keys.click(await screen.findByRole("button", { name: "Change 2 events" }));
  await waitFor(() => expect(calls).toHaveLength(2));
  const told = { participants: ["A"], factuality: "happened", tags: [], when: { edtf: "2019", modifier: null, calendar: "gregorian" } };
  expect(calls[0]).toEqual({
    timeline: 4,
    new: [],
    changed: [{ id: 1, edit: { ...told, headline: "First", place: "Port" } }, { id: 2, edit: { ...told, headline: "Second", place: "Harbour" } }],
  });
});
