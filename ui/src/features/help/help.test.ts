// A person opens Help, reads the chapter about what is shown, and finds words in the others.
import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { overwriteGetLocale } from "../../paraglide/runtime";
import { setKeys } from "../../shared/keys";
import { APPENDIX, chapterOf, findIn } from "./chapters";
import Help from "./Help.svelte";
import { PAGES } from "./manual.fixture";
import { manualFile } from "./printing";

vi.mock("../../ipc/call", async () => {
  const { PAGES } = await import("./manual.fixture");
  return { call: async () => [...PAGES, ["how-dateline-reads-dates", "# How Dateline reads dates\n\nEvery rule.\n"]] };
});

const CHAPTERS = PAGES.map(([id, text]) => chapterOf(id, text));

beforeEach(() => {
  // Nothing is drawn here, so no picture ever comes.
  vi.spyOn(HTMLImageElement.prototype, "complete", "get").mockReturnValue(true);
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({ drawImage: () => {} } as never);
  vi.spyOn(HTMLCanvasElement.prototype, "toDataURL").mockReturnValue("data:image/png;base64,AA==");
});

afterEach(() => {
  overwriteGetLocale(() => "en");
  setKeys({});
});

async function open(here = "04-review-suggestions") {
  render(Help, { here, onclose: () => {} });
  const page = await screen.findByRole("region");
  await within(page).findByRole("heading", { level: 2 });
  return { user: userEvent.setup(), page };
}

test("opens at the chapter about what is shown, ready to be read", async () => {
  const { page } = await open();
  expect(within(page).getByRole("heading", { name: "Review suggestions" })).toBeTruthy();
  expect(page.contains(document.activeElement)).toBe(true);
  expect(screen.getAllByRole("button", { current: "page" }).map(({ textContent }) => textContent.trim())).toEqual(["Review suggestions", "Review suggestions"]);
});

test("words lead to the place in the chapter that has them", async () => {
  const { user, page } = await open();
  await user.keyboard("{Control>}f{/Control}");
  await user.keyboard("spreadsh paste");
  await user.click(await screen.findByRole("button", { name: /^Paste from a spreadsheet/ }));
  expect(within(page).getByRole("heading", { name: "Timeline: the table" })).toBeTruthy();
  await user.clear(screen.getByRole("searchbox"));
  await user.type(screen.getByRole("searchbox"), "zyzzyva");
  expect(screen.getByText("Nothing in the manual has these words.")).toBeTruthy();
});

test("a link opens the chapter it names, and the next chapter follows the last word", async () => {
  const { user, page } = await open("01-first-ten-minutes");
  await user.click(within(page).getByRole("button", { name: "Export and evidence" }));
  expect(within(page).getByRole("heading", { level: 2 }).textContent).toBe("Export and evidence");
  await user.click(within(page).getByRole("button", { name: /^Next: Keys/ }));
  expect(within(page).getByRole("heading", { level: 2 }).textContent).toBe("Keys");
});

test("keys are those that a person gave, words those of the window's language", async () => {
  setKeys({ accept: ["Enter"] });
  overwriteGetLocale(() => "de");
  const { page } = await open();
  expect(within(page).getByText("Annehmen").getAttribute("lang")).toBe("de");
  const keys = [...page.querySelectorAll("kbd")].map((key) => key.textContent);
  expect(keys).toContain("↵");
  expect(keys).not.toContain("A");
});

test("finds words under their headings, whatever their case and accents", () => {
  const found = findIn(CHAPTERS, "Synchronises FOLDER");
  expect(found.map(({ chapter, heading }) => [chapter.id, heading])).toContainEqual(["13-your-data", "One folder"]);
  expect(findIn(CHAPTERS, " ")).toEqual([]);
});

test("the manual as a file stands alone: all chapters and pictures, nothing to fetch, nothing to run", async () => {
  const page = new DOMParser().parseFromString(await manualFile(), "text/html");
  expect(page.querySelectorAll("section h2")).toHaveLength(CHAPTERS.length + 1);
  expect([...page.querySelectorAll("img")].every((image) => image.src.startsWith("data:"))).toBe(true);
  expect([...page.querySelectorAll("script, link, button")]).toEqual([]);
  expect(page.getElementById(APPENDIX)?.textContent).toContain("Every rule.");
  for (const link of page.querySelectorAll("a")) expect(page.getElementById(link.hash.slice(1)), link.hash).toBeTruthy();
});
