// A person gives an action other keys, and none of them means two things.
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { actionOf, keysOf } from "../shared/keys";
import { preferences } from "../shared/preferences.svelte";
import Shortcuts from "./Shortcuts.svelte";

beforeEach(() => preferences.change({ keys: {} }));

function open() {
  render(Shortcuts, { commands: [{ id: "inbox", title: "Inbox", group: "go", action: "inbox", run: () => {} }], onclose: () => {} });
  return userEvent.setup();
}

function pressed(key: string): KeyboardEvent {
  return new KeyboardEvent("keydown", { key, ctrlKey: true });
}

test("an action acts on its new keys and no longer on the old ones", async () => {
  const user = open();
  await user.click(await screen.findByRole("button", { name: /^Inbox/ }));
  await user.keyboard("{Control>}i{/Control}");
  expect(keysOf("inbox")).toEqual(["Ctrl", "I"]);
  expect(actionOf(pressed("i"), ["inbox"])).toBe("inbox");
  expect(actionOf(pressed("1"), ["inbox"])).toBeNull();
  expect(preferences.current.keys).toEqual({ inbox: ["Mod+I"] });
});

test("keys that mean something else are refused with what they mean", async () => {
  const user = open();
  await user.click(await screen.findByRole("button", { name: /^Inbox/ }));
  await user.keyboard("a");
  expect(await screen.findByText("A already means: Accept suggestion")).toBeTruthy();
  expect(keysOf("inbox")).toEqual(["Ctrl", "1"]);
});

test("Backspace gives an action its own keys back", async () => {
  preferences.change({ keys: { inbox: ["Mod+I"] } });
  const user = open();
  await user.click(await screen.findByRole("button", { name: /^Inbox/ }));
  await user.keyboard("{Backspace}");
  expect(keysOf("inbox")).toEqual(["Ctrl", "1"]);
});

test("own keys are not given back while they mean something else", async () => {
  preferences.change({ keys: { inbox: ["Mod+I"], undo: ["Mod+1"] } });
  const user = open();
  await user.click(await screen.findByRole("button", { name: /^Inbox/ }));
  await user.keyboard("{Backspace}");
  expect(await screen.findByText(/^Ctrl\+1 already means: /)).toBeTruthy();
  expect(keysOf("inbox")).toEqual(["Ctrl", "I"]);
});

test("keys that edit text are nobody else's, whatever was kept", async () => {
  preferences.change({ keys: { articles: ["Mod+C"], paste: ["Mod+I"] } });
  expect([keysOf("articles"), keysOf("paste")]).toEqual([["Ctrl", "2"], ["Ctrl", "V"]]);
  const user = open();
  await user.click(await screen.findByRole("button", { name: /^Inbox/ }));
  for (const letter of ["c", "v", "x", "a"]) {
    await user.keyboard(`{Control>}${letter}{/Control}`);
    expect(await screen.findByText(`Ctrl+${letter.toUpperCase()} edits and copies text everywhere and stays as it is`)).toBeTruthy();
  }
  expect(keysOf("inbox")).toEqual(["Ctrl", "1"]);
});

test("pasting is listed with its keys and keeps them", async () => {
  open();
  const pasting = (await screen.findByText(/^Paste files/)).closest("div");
  expect(pasting?.querySelector("dd")?.textContent).toMatch(/Ctrl\W*V/);
  expect(screen.queryByRole("button", { name: /Ctrl\+V/ })).toBeNull();
});
