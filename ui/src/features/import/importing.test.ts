// Every file is accounted for; one import runs at a time; cancelling keeps what is in.
import { render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import type { Failure, ImportReportView } from "../../ipc/bindings";
import { toasts } from "../../shared/toasts.svelte";
import { type Brought, Importing } from "./importing.svelte";
import ImportReport from "./ImportReport.svelte";

const calls: { name: string; paths?: string[]; finish: (report: ImportReportView) => void; fail: (thrown: unknown) => void }[] = [];

vi.mock("@tauri-apps/api/core", () => ({ Channel: class { id = 1 } }));
vi.mock("@tauri-apps/plugin-dialog", () => ({ open: () => Promise.resolve(null) }));
vi.mock("../../ipc/call", () => ({
  call: (name: string, { paths }: { paths?: string[] }) =>
    new Promise((finish, fail) => calls.push({ name, paths, finish, fail })),
}));

function result(more: Partial<ImportReportView>): ImportReportView {
  return { total: 1, new: [1], timelines: [], known: 0, cancelled: 0, failed: [], ...more };
}

const failure: Failure = { reason: { code: "encrypted", file: "scan.pdf" }, details: "scan.pdf is protected by a password" };
const message = "scan.pdf is protected by a password.";
const advice = "Open it with its password, save a copy without one, and import that.";

beforeEach(() => {
  calls.length = 0;
  for (const toast of toasts.shown) toasts.close(toast.id);
});

test("a single new article is opened and said in a line", async () => {
  const opened: (Brought | null)[] = [];
  const importing = new Importing((brought) => opened.push(brought));
  const finished = importing.files(["a.html"]);
  expect(importing.running).toBe(true);
  calls[0]?.finish(result({ new: [7] }));
  await finished;
  expect(opened).toEqual([{ kind: "article", id: 7 }]);
  expect(importing.running).toBe(false);
  expect(toasts.shown.map(({ text }) => text)).toEqual(["Imported 1 article"]);
});

test("a timeline that was exported is opened, and what it lacks here is said", async () => {
  const opened: (Brought | null)[] = [];
  const importing = new Importing((brought) => opened.push(brought));
  const finished = importing.files(["fire.json"]);
  calls[0]?.finish(result({ new: [], timelines: [{ id: 3, new_events: 12, without_original: 1 }] }));
  await finished;
  expect(opened).toEqual([{ kind: "timeline", id: 3 }]);
  expect(toasts.shown.map(({ text }) => text)).toEqual([
    "Took in a timeline: 12 events are new here. 1 quotation is kept as a note, as its original is not in this library.",
  ]);
});

test("files dropped during an import wait their turn", async () => {
  const importing = new Importing(() => {});
  const finished = importing.files(["a.html"]);
  void importing.files(["b.html"]);
  expect(calls.map(({ paths }) => paths)).toEqual([["a.html"]]);
  calls[0]?.finish(result({}));
  await waitFor(() => expect(calls.map(({ paths }) => paths)).toEqual([["a.html"], ["b.html"]]));
  calls[1]?.finish(result({}));
  await finished;
});

test("an import that fails as a whole is reported and leaves room for the next", async () => {
  const importing = new Importing(() => {});
  const finished = importing.files(["a.html"]);
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
