// The last words that are typed survive closing the window.
import { emit } from "@tauri-apps/api/event";
import { clearMocks, mockIPC, mockWindows } from "@tauri-apps/api/mocks";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import NoteEditor from "../features/notes/NoteEditor.svelte";
import { toasts } from "../shared/toasts.svelte";
import { guardClosing } from "./closing";

let asked: string[];
/** How the library keeps a note. */
let keep: () => Promise<void>;
let stop: () => void;

beforeEach(async () => {
  asked = [];
  keep = () => Promise.resolve();
  mockWindows("main");
  mockIPC(
    (name, args) => {
      const text = (args as { text?: string }).text;
      asked.push(text === undefined ? name : `${name} ${text}`);
      return name === "update_note" ? keep() : null;
    },
    { shouldMockEvents: true },
  );
  stop = await guardClosing();
});

afterEach(() => {
  stop();
  clearMocks();
  for (const toast of toasts.shown) toasts.close(toast.id);
});

async function writeAndClose(words: string): Promise<void> {
  render(NoteEditor, {
    note: { id: 1, text: "", about: null, about_title: null, changed: "2026-01-01T00:00:00Z" },
    onkept: () => {},
    ontrash: () => {},
    onlink: () => {},
  });
  await userEvent.type(screen.getByRole("textbox", { name: "Note" }), words);
  await emit("tauri://close-requested");
}

const DESTROYED = "plugin:window|destroy";

test("the window closes only once the last words of a note are kept", async () => {
  let kept = (): void => {};
  keep = () => new Promise((resolve) => (kept = resolve));
  await writeAndClose("Call Holm");
  await waitFor(() => expect(asked).toEqual(["update_note Call Holm"]));
  kept();
  await waitFor(() => expect(asked).toEqual(["update_note Call Holm", DESTROYED]));
});

test("the window closes at once when nothing waits to be kept", async () => {
  await emit("tauri://close-requested");
  await waitFor(() => expect(asked).toEqual([DESTROYED]));
});

test("words that cannot be kept hold the window open until a person says to close anyway", async () => {
  keep = () => Promise.reject({ reason: { code: "disk-full" }, details: "" });
  await writeAndClose("Call Holm");
  await waitFor(() => expect(toasts.shown.map(({ action }) => action?.label)).toContain("Close anyway"));
  expect(asked).toEqual(["update_note Call Holm"]);
  toasts.shown.at(-1)?.action?.run();
  await waitFor(() => expect(asked).toContain(DESTROYED));
});
