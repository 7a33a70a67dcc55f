// What ran is listed with what came of it, in plain words; what runs now stands above.
import { mockIPC } from "@tauri-apps/api/mocks";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { JobView } from "../../ipc/bindings";
import { Running } from "../../shared/running.svelte";
import Jobs from "./Jobs.svelte";
import { noticeOf, outcomeOf } from "./words";

function job(id: number, seconds: number, report: JobView["report"]): JobView {
  return { id, begun: "2026-01-02T10:00:00Z", ended: new Date(Date.parse("2026-01-02T10:00:00Z") + seconds * 1000).toISOString(), report };
}

test("an import tells its counts, how long it took, and why each file failed", async () => {
  const failure = { reason: { code: "encrypted", file: "scan.pdf" } as const, details: "" };
  const done = { kind: "import", total: 4, new: 2, known: 1, cancelled: 0, failed: 1, failures: [{ file: "/in/scan.pdf", failure }] } as const;
  mockIPC(() => [job(1, 125, { ...done, failures: [...done.failures] })]);
  render(Jobs, { changed: 0, onclose: () => {} });
  expect(await screen.findByText("2 new · 1 already in the library · 1 failed")).toBeTruthy();
  expect(screen.getByText(/took 2\.1 min/)).toBeTruthy();
  expect(screen.getByText("scan.pdf is protected by a password.")).toBeTruthy();
});

test("what runs stands above what ran, and is ended there; a backup is not held", async () => {
  const asked: string[] = [];
  mockIPC((name) => {
    asked.push(name);
    return name === "list_jobs" ? [] : null;
  });
  let end = (): void => {};
  const job = new Running({ label: () => "Backup", said: ({ done, total }) => `${done} of ${total}`, runsThrough: true });
  const work = job.run(() => new Promise<void>((done) => (end = done)));
  render(Jobs, { changed: 0, onclose: () => {} });
  await userEvent.setup().click(await screen.findByRole("button", { name: "Cancel" }));
  expect(screen.getByText("Backup")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Pause" })).toBeNull();
  expect(asked).toContain("cancel_job");
  end();
  await work;
  await waitFor(() => expect(screen.queryByText("Backup")).toBeNull());
});

test("a job that failed says what happened and what to do", () => {
  expect(outcomeOf({ kind: "failed", of: "backup", failure: { reason: { code: "disk-full" }, details: "" } })).toEqual([
    "It failed",
    "The disk is full; nothing was changed.",
    "Free some space and try again.",
  ]);
});

test("what a newer Dateline told of a job is passed over", async () => {
  mockIPC(() => [job(1, 1, null)]);
  render(Jobs, { changed: 0, onclose: () => {} });
  expect(await screen.findByText("A job of a newer Dateline")).toBeTruthy();
});

test("the system is told counts, and neither files nor words of articles", () => {
  const failure = { reason: { code: "encrypted", file: "scan.pdf" } as const, details: "" };
  const done = { kind: "import", total: 13, new: 12, known: 0, cancelled: 0, failed: 1, failures: [{ file: "/in/scan.pdf", failure }] } as const;
  expect(noticeOf({ ...done, failures: [...done.failures] })).toEqual({ title: "Import", text: "12 new · 1 failed" });
  expect(noticeOf({ kind: "export", path: "/out/The informant.html" })).toEqual({ title: "Export", text: "Done" });
  expect(noticeOf({ kind: "failed", of: "import", failure })).toEqual({ title: "Import", text: "It failed. Jobs says why." });
});
