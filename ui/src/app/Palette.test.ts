// A person types a few letters and gets there.
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { HitView } from "../ipc/bindings";
import type { Command } from "./commands";
import Palette from "./Palette.svelte";
import { offers } from "../shared/offers.svelte";
import { Workspace } from "./workspace.svelte";

const hit: HitView = { kind: "event", id: 9, title: "Fire in the warehouse", snippet: "", matches: [], when: null };

/** Whether a search is answered at all. */
let answers = true;

vi.mock("../ipc/call", () => ({
  call: async (name: string) => {
    if (name !== "search") return null;
    return answers ? { hits: [hit], total: 1, problems: [] } : new Promise(() => {});
  },
}));

function open() {
  const done: string[] = [];
  const command = (id: string, title: string, enabled = true): Command => ({ id, title, group: "do", enabled, run: () => done.push(id) });
  const workspace = new Workspace();
  workspace.timelines = [{ id: 4, name: "Harbour inquiry", description: "", lanes: "none", events: 2 }];
  render(Palette, {
    workspace,
    commands: [command("import", "Import articles…"), command("backup", "Back up now"), command("redo", "Redo", false)],
    onclose: () => done.push("closed"),
    onhit: ({ kind, id }: HitView) => done.push(`${kind} ${id}`),
  });
  return { done, workspace, user: userEvent.setup() };
}

test("lists what can be done now, and not what cannot", async () => {
  open();
  expect(await screen.findByText("Back up now")).toBeTruthy();
  expect(screen.queryByText("Redo")).toBeNull();
});

test("letters in any order find a command, Enter runs it", async () => {
  const { done, user } = open();
  await user.type(await screen.findByRole("combobox"), "now back");
  expect(screen.queryByText("Import articles…")).toBeNull();
  await user.keyboard("{Enter}");
  expect(done).toEqual(["closed", "backup"]);
});

test("goes to a timeline by its name", async () => {
  const { workspace, user } = open();
  await user.type(await screen.findByRole("combobox"), "harb");
  await user.keyboard("{Enter}");
  expect([workspace.section, workspace.timeline]).toEqual(["timeline", 4]);
});

test("finds what the library holds", async () => {
  const { done, user } = open();
  await user.type(await screen.findByRole("combobox"), "warehouse");
  await user.click(await screen.findByText("Fire in the warehouse"));
  expect(done).toEqual(["closed", "event 9"]);
});

test("does not offer what was found for words that are gone", async () => {
  const { user } = open();
  const field = await screen.findByRole("combobox");
  await user.type(field, "warehouse");
  await screen.findByText("Fire in the warehouse");
  await user.clear(field);
  answers = false;
  await user.type(field, "h");
  expect(screen.queryByText("Fire in the warehouse")).toBeNull();
  answers = true;
});

test("offers what can be done with what is open, for as long as it is", async () => {
  const done: string[] = [];
  const stop = offers.make(() => [{ id: "date", title: "Set the publication date…", run: () => done.push("date") }]);
  const { user } = open();
  await user.click(await screen.findByText("Set the publication date…"));
  await waitFor(() => expect(done).toEqual(["date"]));
  stop();
  await waitFor(() => expect(screen.queryByText("Set the publication date…")).toBeNull());
});
