// Every file is accounted for; one import runs at a time; cancelling keeps what is in; tables are shown first.
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import type { ColumnTold, Failure, ImportReportView, TableView } from "../../ipc/bindings";
import { toasts } from "../../shared/toasts.svelte";
import { type Brought, Importing, type Receiver } from "./importing.svelte";
import DropOverlay from "./DropOverlay.svelte";
import ImportReport from "./ImportReport.svelte";
import TableColumns from "./TableColumns.svelte";

const calls: { name: string; paths?: string[]; columns?: ColumnTold[]; finish: (report: ImportReportView) => void; fail: (thrown: unknown) => void }[] = [];

vi.mock("@tauri-apps/api/core", () => ({ Channel: class { id = 1 } }));
vi.mock("@tauri-apps/api/webview", () => ({ getCurrentWebview: () => ({ onDragDropEvent: () => Promise.resolve(() => {}) }) }));
vi.mock("@tauri-apps/plugin-dialog", () => ({ open: () => Promise.resolve(null) }));
/** What is found to be a table among the files of the next import. */
let tables: TableView[] = [];

vi.mock("../../ipc/call", () => ({
  call: (name: string, { paths, columns }: { paths?: string[]; columns?: ColumnTold[] }) => {
    if (name === "preview_tables") return Promise.resolve(tables);
    return new Promise((finish, fail) => calls.push({ name, paths, columns, finish, fail }));
  },
}));

function result(more: Partial<ImportReportView>): ImportReportView {
  return { total: 1, new: [1], timelines: [], known: 0, cancelled: 0, failed: [], ...more };
}

const failure: Failure = { reason: { code: "encrypted", file: "scan.pdf" }, details: "scan.pdf is protected by a password" };
const message = "scan.pdf is protected by a password.";
const advice = "Open it with its password, save a copy without one, and import that.";

/** Waits until the library was asked so often to import. */
function asked(times: number): Promise<void> {
  return waitFor(() => expect(calls).toHaveLength(times));
}

/** A window in which nothing is read: what is brought is shown, and listed here. */
function receiver(opened: (Brought | null)[] = []): Receiver {
  return { changed: () => Promise.resolve(), open: (brought) => opened.push(brought) > 0 };
}

beforeEach(() => {
  calls.length = 0;
  tables = [];
  for (const toast of toasts.shown) toasts.close(toast.id);
});

test("a single new article is opened and said in a line", async () => {
  const opened: (Brought | null)[] = [];
  const importing = new Importing(receiver(opened));
  const finished = importing.files(["a.html"]);
  expect(importing.running).toBe(true);
  await asked(1);
  calls[0]?.finish(result({ new: [7] }));
  await finished;
  expect(opened).toEqual([{ kind: "article", id: 7 }]);
  expect(importing.running).toBe(false);
  expect(toasts.shown.map(({ text }) => text)).toEqual(["Imported 1 article"]);
});

test("what a person reads stays open, and what came meanwhile is shown when they ask", async () => {
  const opened: (Brought | null)[] = [];
  const open = (brought: Brought | null, wanted: boolean): boolean => wanted && opened.push(brought) > 0;
  const importing = new Importing({ ...receiver(), open });
  const finished = importing.files(["a.html", "b.html"]);
  await asked(1);
  calls[0]?.finish(result({ total: 2, new: [7, 8] }));
  await finished;
  expect(opened).toEqual([]);
  const [toast] = toasts.shown;
  expect([toast?.text, toast?.action?.label]).toEqual(["Imported 2 articles", "Show"]);
  toast?.action?.run();
  expect(opened).toEqual([null]);
});

test("a timeline that was exported is opened, and what it lacks here is said", async () => {
  const opened: (Brought | null)[] = [];
  const importing = new Importing(receiver(opened));
  const finished = importing.files(["fire.json"]);
  await asked(1);
  calls[0]?.finish(result({ new: [], timelines: [{ id: 3, new_events: 12, without_original: 1 }] }));
  await finished;
  expect(opened).toEqual([{ kind: "timeline", id: 3 }]);
  expect(toasts.shown.map(({ text }) => text)).toEqual([
    "Took in a timeline: 12 events are new here. 1 quotation is kept as a note, as its original is not in this library.",
  ]);
});

test("articles are read again as an import runs, what came of it is said, and files dropped meanwhile follow", async () => {
  const importing = new Importing(receiver());
  let changes = 0;
  const finished = importing.readOlderAgain(() => (changes += 1));
  expect([importing.running, importing.rereading]).toEqual([true, true]);
  void importing.files(["b.html"]);
  await asked(1);
  void importing.cancel();
  await asked(2);
  expect(calls.map(({ name }) => name)).toEqual(["read_older_again", "cancel_job"]);
  void importing.files(["b.html"]);
  calls[0]?.finish({ total: 1200, changed: 3, asked: 2, cancelled: 0, failed: [{ file: "Fire", failure }] } as never);
  await asked(3);
  expect([importing.rereading, changes, calls[2]?.paths]).toEqual([false, 1, ["b.html"]]);
  calls[2]?.finish(result({}));
  await finished;
  const said = toasts.shown.map(({ text }) => text);
  expect(said).toContain("Read again: 1,200. Read otherwise than before: 3. Passages to check: 2.");
  expect(said).toContain("Could not be read again: 1. The list of jobs tells why.");
});

test("files dropped during an import wait their turn", async () => {
  const importing = new Importing(receiver());
  const finished = importing.files(["a.html"]);
  void importing.files(["b.html"]);
  await asked(1);
  expect(calls.map(({ paths }) => paths)).toEqual([["a.html"]]);
  calls[0]?.finish(result({}));
  await waitFor(() => expect(calls.map(({ paths }) => paths)).toEqual([["a.html"], ["b.html"]]));
  calls[1]?.finish(result({}));
  await finished;
});

test("an import that fails as a whole is reported and leaves room for the next", async () => {
  const importing = new Importing(receiver());
  const finished = importing.files(["a.html"]);
  await asked(1);
  calls[0]?.fail(failure);
  await finished;
  expect(importing.running).toBe(false);
  expect(toasts.shown).toMatchObject([{ kind: "failed", text: message }]);
});

test("the report counts what came in and names each failure with what to do", () => {
  const report = result({ total: 5, new: [1, 2], known: 1, cancelled: 1, failed: [{ file: "scan.pdf", failure }] });
  render(ImportReport, { result: report, onclose: () => {} });
  for (const text of ["Import of 5 files", "2 new", "1 already in the library", "1 failed", "1 not read, as you cancelled", "scan.pdf", message, advice]) {
    expect(screen.getByText(text)).toBeTruthy();
  }
});

const TABLE: TableView = {
  paths: ["/home/ana/fires.csv"],
  rows: 2,
  columns: [
    { name: "Kind", values: ["Fire", "Quay"], holds: null },
    { name: "Day", values: ["2019-03-21", ""], holds: "date" },
    { name: "Words", values: ["It burned.", "It was closed."], holds: null },
  ],
};

test("of a table a person says what its columns hold, and the other files wait for nothing", async () => {
  tables = [TABLE];
  const importing = new Importing(receiver());
  const finished = importing.files(["/home/ana/fires.csv", "a.html"]);
  await waitFor(() => expect(importing.table).toEqual(TABLE));
  importing.answer([{ holds: "text", name: "Words" }]);
  await asked(1);
  expect(calls[0]).toMatchObject({ paths: ["a.html"], columns: [] });
  calls[0]?.finish(result({ new: [1] }));
  await asked(2);
  expect(calls[1]).toMatchObject({ paths: TABLE.paths, columns: [{ holds: "text", name: "Words" }] });
  calls[1]?.finish(result({ total: 2, new: [2], known: 1 }));
  await finished;
  expect(importing.result).toMatchObject({ total: 3, new: [1, 2], known: 1 });
});

test("a table that is left out is not imported", async () => {
  tables = [TABLE];
  const importing = new Importing(receiver());
  const finished = importing.files(["/home/ana/fires.csv"]);
  await waitFor(() => expect(importing.table).toEqual(TABLE));
  importing.answer(null);
  await finished;
  expect(calls).toEqual([]);
  expect(importing.running).toBe(false);
});

test("the first rows of a table are shown, and it can be imported once a column holds the text", async () => {
  let told: ColumnTold[] | null = null;
  render(TableColumns, { table: TABLE, onanswer: (columns: ColumnTold[] | null) => (told = columns) });
  expect(screen.getByText("It was closed.")).toBeTruthy();
  const button = screen.getByRole<HTMLButtonElement>("button", { name: "Import 2 articles" });
  expect(button.disabled).toBe(true);
  await fireEvent.change(screen.getByLabelText("What the column “Words” holds"), { target: { value: "text" } });
  await fireEvent.change(screen.getByLabelText("What the column “Kind” holds"), { target: { value: "date" } });
  await fireEvent.click(button);
  expect(told).toContainEqual({ holds: "text", name: "Words" });
  expect(told).toContainEqual({ holds: "date", name: "Kind" });
  expect(told).toContainEqual({ holds: "title", name: null });
});

test("an import that is held before it has begun reads nothing until it goes on", async () => {
  const importing = new Importing(receiver());
  const finished = importing.files(["a.html"]);
  await importing.pause();
  await new Promise((rest) => setTimeout(rest, 20));
  expect(calls).toEqual([]);
  expect(importing.paused).toBe(true);
  await importing.continue();
  await asked(1);
  void importing.pause();
  expect(calls.map(({ name }) => name)).toEqual(["import_paths", "pause_job"]);
  calls[0]?.finish(result({}));
  await finished;
  expect(importing.paused).toBe(false);
});

/** Pastes what another program copied, as these types. */
function paste(copied: Record<string, string>): void {
  render(DropOverlay, { importing: new Importing(receiver()) });
  const event = new Event("paste", { bubbles: true });
  document.dispatchEvent(Object.assign(event, { clipboardData: { types: Object.keys(copied), getData: (type: string) => copied[type] ?? "" } }));
}

test("of an address alone it is said that its page is not fetched", async () => {
  paste({ "text/plain": "https://news.example/port-fire" });
  await asked(1);
  calls[0]?.finish({ article: 1, known: false } as never);
  await waitFor(() => expect(toasts.shown.map(({ text }) => text)).toEqual([expect.stringContaining("Dateline never goes online")]));
});

test("files that were copied in a file manager are imported, not their paths", async () => {
  paste({ "text/uri-list": "", "text/plain": "/home/ana/quay.html" });
  await asked(1);
  expect(calls[0]?.name).toBe("copied_files");
  calls[0]?.finish(["/home/ana/quay.html"] as never);
  await asked(2);
  expect(calls.map(({ name }) => name)).toEqual(["copied_files", "import_paths"]);
});

test("a picture that was copied out of a program is said to hold nothing to read", async () => {
  paste({ Files: "", "image/png": "" });
  await asked(1);
  calls[0]?.finish([] as never);
  await waitFor(() => expect(toasts.shown.map(({ text }) => text)).toEqual([expect.stringContaining("save it as a file")]));
  expect(calls.map(({ name }) => name)).toEqual(["copied_files"]);
});

test("a copied link is no file and becomes an article", async () => {
  paste({ "text/uri-list": "", "text/plain": "https://news.example/port-fire" });
  await asked(1);
  calls[0]?.finish([] as never);
  await asked(2);
  expect(calls.map(({ name }) => name)).toEqual(["copied_files", "import_pasted"]);
});
