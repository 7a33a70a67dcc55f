// Every word of the window comes from the catalogues: its views are drawn in a language that stands in brackets.
import { clearMocks, mockIPC, mockWindows } from "@tauri-apps/api/mocks";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { overwriteGetLocale, type Locale } from "../paraglide/runtime";
import { pseudo } from "../shared/pseudo.fixture";
import App from "./App.svelte";
import { answer, status } from "./library.fixture";

vi.mock(import("../paraglide/messages"), async (original) => {
  const { pseudoMessages } = await import("../shared/pseudo.fixture");
  const messages = await original();
  return { ...messages, m: pseudoMessages(messages.m) };
});

/** What a person reads or hears besides the text. */
const ATTRIBUTES = ["aria-label", "aria-description", "aria-valuetext", "aria-roledescription", "alt", "placeholder", "title"];
/** Keys are named as they are printed on the keyboard. */
const KEYS = /\b(Ctrl|Shift|Alt|Del|PgUp|PgDn|Space|Enter|F\d+|[A-Z])\b/g;
/** What the language's own formats write in Latin letters: bytes, for one. */
const FORMATS = /\d\sbytes?\b/g;

/** What stands outside of all brackets, which may stand in each other. */
function withoutBrackets(text: string): string {
  const without = text.replace(/⟦[^⟦⟧]*⟧/g, "");
  return without === text ? text : withoutBrackets(without);
}

/** Words in Latin letters that stand outside of the brackets, with where they stand. */
function foreignWords(): string[] {
  const found: string[] = [];
  const look = (text: string | null, where: Element | null): void => {
    const own = withoutBrackets(text ?? "").replace(KEYS, "").replace(FORMATS, "");
    if (/\p{Script=Latin}/u.test(own)) found.push(`${where?.tagName.toLowerCase()}.${where?.className}: ${own.trim()}`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest("style, script, code, option[lang], body [lang=en]")) look(node.textContent, node.parentElement);
  }
  for (const element of document.body.querySelectorAll("*")) {
    for (const name of ATTRIBUTES) look(element.getAttribute(name), element);
  }
  return [...new Set(found)];
}

/** What a new library answers. */
const NOTHING: Record<string, unknown> = { status: { ...status, articles: 0, events: 0, notes: 0 }, list_timelines: [] };
let empty = false;

beforeEach(() => {
  empty = false;
  // Dates and numbers are written in the data's language: Greek has no Latin letters.
  overwriteGetLocale(() => "el" as Locale);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
  mockWindows("main");
  mockIPC((name) => (empty ? NOTHING[name] : undefined) ?? answer(name), { shouldMockEvents: true });
});

afterEach(clearMocks);

/** The window, when what it shows first has come. */
async function open(): Promise<{ press: (keys: string) => Promise<void>; click: (words: string | RegExp) => Promise<void> }> {
  const keys = userEvent.setup();
  render(App);
  await screen.findByRole("navigation");
  await waitFor(() => expect(document.querySelector("main [data-pane]")).toBeTruthy());
  return {
    press: (combination) => keys.keyboard(combination),
    click: async (words) => void (await fireEvent.click((await screen.findAllByText(words))[0]!)),
  };
}

type Window = Awaited<ReturnType<typeof open>>;

/** How each view is reached. */
const VIEWS: Record<string, (window: Window) => Promise<void>> = {
  "an article with its suggestions": ({ click }) => click(/^Το λιμάνι έκλεισε$/),
  "the choice of a publication date": async ({ click, press }) => {
    await click(/^Το λιμάνι έκλεισε$/);
    await screen.findByText(/Η φωτιά άρχισε/);
    await press("d");
  },
  "why a date is read so": async ({ click }) => {
    await click(/^Το λιμάνι έκλεισε$/);
    (await screen.findByText("την Πέμπτη")).closest<HTMLElement>(".time")?.focus();
    await screen.findByRole("tooltip");
  },
  "an event": async ({ click, press }) => {
    await press("{Control>}3{/Control}");
    await click("Το γράμμα");
    await screen.findAllByText("Το λιμάνι");
  },
  "an event that is edited": async ({ click, press }) => {
    await press("{Control>}3{/Control}");
    await click("Το γράμμα");
    await click(pseudo("Edit"));
    await screen.findByRole("form");
  },
  "notes": async ({ click, press }) => {
    await press("{Control>}4{/Control}");
    await click("Να ρωτήσω");
  },
  "a timeline as a chart": async ({ press }) => {
    await press("{Control>}5{/Control}");
    await screen.findAllByLabelText(new RegExp(pseudo("Chart")));
  },
  "a timeline as a table": async ({ click, press }) => {
    await press("{Control>}5{/Control}");
    await click(pseudo("Table"));
    await screen.findByRole("grid");
  },
  "the trash": async ({ press, click }) => {
    await press("{Control>}6{/Control}");
    await click("Παλιό");
  },
  "a search": async ({ press }) => {
    await userEvent.type(document.querySelector<HTMLElement>("[data-search]")!, "λιμάνι");
    await press("{Enter}");
    await screen.findAllByText(/πότε/);
  },
  "settings": async ({ press }) => {
    await press("{Control>},{/Control}");
    await screen.findByRole("dialog");
  },
  "the library's safety": async ({ press, click }) => {
    await press("{Control>},{/Control}");
    await screen.findByRole("dialog");
    await click(pseudo("Library"));
    await click(pseudo("Check now"));
    await screen.findByText(/σφάλμα/);
  },
  "the history": async ({ press, click }) => {
    await press("{Control>},{/Control}");
    await click(pseudo("History"));
    await screen.findByText(pseudo("Import"), { selector: "[role=dialog] *" });
  },
  "all commands": async ({ press }) => {
    await press("{Control>}k{/Control}");
    await screen.findByRole("combobox");
  },
  "the jobs": async ({ press }) => {
    await press("{Control>}j{/Control}");
    await screen.findByText("/έξοδος", { exact: false });
  },
  "the manual": async ({ press }) => {
    await press("{F1}");
    await screen.findByRole("dialog");
  },
  "all keys": async ({ press }) => {
    await press("{Control>}/{/Control}");
    await screen.findByRole("dialog");
  },
  "a new event": async ({ press }) => {
    await press("{Control>}{Shift>}n{/Shift}{/Control}");
    await screen.findByRole("dialog");
  },
  "a new timeline": async ({ press }) => {
    await press("{Control>}{Shift>}t{/Shift}{/Control}");
    await screen.findByRole("dialog");
  },
  "an export": async ({ press }) => {
    await press("{Control>}{Shift>}e{/Shift}{/Control}");
    await screen.findByRole("dialog");
  },
};

test.each(Object.entries(VIEWS))("%s has no word of its own", async (_, reach) => {
  await reach(await open());
  expect(foreignWords()).toEqual([]);
});

test("the welcome has no word of its own", async () => {
  empty = true;
  await open();
  await screen.findByText(pseudo("Nothing leaves this computer."));
  expect(foreignWords()).toEqual([]);
});

test("a word that is written into a component is found", async () => {
  await open();
  document.querySelector("footer")!.append("Ready");
  expect(foreignWords()).toHaveLength(1);
});
