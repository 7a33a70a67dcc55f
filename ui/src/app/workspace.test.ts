// Where one has been, what is undone, and that everyone asks again.
import { mockIPC } from "@tauri-apps/api/mocks";
import { beforeEach, expect, test, vi } from "vitest";
import type { DoneView, Failure, OperationView, StatusView } from "../ipc/bindings";
import { toasts } from "../shared/toasts.svelte";
import { Workspace } from "./workspace.svelte";

/** What the library answers; a function's failure is thrown as Rust throws it. */
const answers: Record<string, () => unknown> = {};

function status(undo: DoneView | null = null, articles = 3): StatusView {
  return {
    folder: "/tmp/A.dateline",
    name: "A",
    synchronised_by: null,
    articles,
    inbox: 1,
    waiting: 2,
    events: 0,
    flagged: 0,
    read_by_older: 0,
    notes: 0,
    trash: 0,
    changes: 0,
    last_change: null,
    last_backup: null,
    undo,
    redo: null,
    tags: [],
  };
}

function done(operation: OperationView, at = "2026-11-25T10:00:00Z"): DoneView {
  return { operation, at };
}

function timeline(id: number) {
  return { id, name: `Timeline ${id}`, description: "", lanes: "none", events: 0 };
}

beforeEach(() => {
  mockIPC((name) => answers[name]?.() ?? null);
  answers["status"] = () => status();
  answers["list_timelines"] = () => [];
  for (const toast of toasts.shown) toasts.close(toast.id);
});

test("back leads to the article one came from, and forward again", () => {
  const workspace = new Workspace();
  workspace.openArticle(1);
  workspace.openEvent(7);
  workspace.back();
  expect([workspace.section, workspace.opened]).toEqual(["inbox", { kind: "article", id: 1 }]);
  workspace.forward();
  expect([workspace.section, workspace.opened]).toEqual(["events", { kind: "event", id: 7 }]);
  expect(workspace.canGoForward).toBe(false);
});

test("going elsewhere after back forgets what lay ahead", () => {
  const workspace = new Workspace();
  workspace.openArticle(1);
  workspace.openArticle(2);
  workspace.back();
  workspace.go("notes");
  expect(workspace.canGoForward).toBe(false);
  workspace.back();
  expect(workspace.opened).toEqual({ kind: "article", id: 1 });
});

test("typing a search makes one place, so that one Back leaves it", () => {
  const workspace = new Workspace();
  workspace.openArticle(1);
  for (const query of ["f", "fi", "fire"]) workspace.search(query);
  expect(workspace.section).toBe("search");
  workspace.back();
  expect([workspace.section, workspace.opened]).toEqual(["inbox", { kind: "article", id: 1 }]);
});

test("evidence leads to its words in the article", () => {
  const workspace = new Workspace();
  workspace.openEvent(7);
  workspace.openPassage(4, { start: 10, end: 30 });
  expect(workspace.opened).toEqual({ kind: "article", id: 4 });
  expect(workspace.focus).toEqual({ kind: "passage", range: { start: 10, end: 30 } });
});

test("what goes to the trash is named with Undo, a note being written and a decided card are not", async () => {
  const workspace = new Workspace();
  await workspace.refresh();
  for (const operation of ["edit-note", "reject-suggestion"] as const) {
    answers["status"] = () => status(done(operation));
    await workspace.touched();
    expect(toasts.shown).toEqual([]);
  }
  answers["status"] = () => status(done("move-to-trash", "2026-11-25T10:00:01Z"));
  await workspace.touched();
  expect(toasts.shown.map(({ text, action }) => [text, action?.label])).toEqual([["Move to trash", "Undo"]]);
});

test("undo says what it took back and offers to do it again", async () => {
  const workspace = new Workspace();
  answers["undo"] = () => done("move-to-trash");
  const before = workspace.changed;
  await workspace.undo();
  expect(workspace.changed).toBe(before + 1);
  expect(toasts.shown.map(({ text, action }) => [text, action?.label])).toEqual([["Undone: Move to trash", "Redo"]]);
});

test("undo with nothing to undo says so", async () => {
  const workspace = new Workspace();
  answers["undo"] = () => null;
  await workspace.undo();
  expect(toasts.shown.map(({ text }) => text)).toEqual(["There is nothing to undo."]);
});

test("a failure is shown in the window's words and changes nothing", async () => {
  const workspace = new Workspace();
  const failure: Failure = { reason: { code: "disk-full" }, details: "ENOSPC" };
  const result = await workspace.run(Promise.reject(failure));
  expect(result).toBeUndefined();
  expect(workspace.changed).toBe(0);
  expect(toasts.shown).toMatchObject([{ kind: "failed", text: "The disk is full; nothing was changed.", advice: "Free some space and try again." }]);
});

test("the first timeline is chosen, and another when it goes to the trash", async () => {
  const workspace = new Workspace();
  answers["list_timelines"] = () => [timeline(3), timeline(5)];
  await workspace.refresh();
  expect(workspace.timeline).toBe(3);
  workspace.openTimeline(5);
  answers["list_timelines"] = () => [timeline(3)];
  await workspace.refresh();
  expect(workspace.timeline).toBe(3);
});

test("a library counts as empty only once it has answered", async () => {
  const workspace = new Workspace();
  expect(workspace.isEmpty).toBe(false);
  answers["status"] = () => status(null, 0);
  await workspace.refresh();
  expect(workspace.isEmpty).toBe(true);
});

test("a search that is taken out of the sidebar can be put back", async () => {
  const workspace = new Workspace();
  let kept: unknown[] = [];
  answers["saved_searches"] = () => kept;
  kept = [{ name: "Fire", query: "fire", found: 3 }];
  await workspace.refresh();
  await vi.waitFor(() => expect(workspace.searches).toHaveLength(1));
  kept = [];
  await workspace.forgetSearch("fire");
  expect(workspace.searches).toEqual([]);
  expect(toasts.shown.at(-1)).toMatchObject({ text: "Search removed: Fire", action: { label: "Undo" } });
  kept = [{ name: "Fire", query: "fire", found: 3 }];
  toasts.shown.at(-1)?.action?.run();
  await vi.waitFor(() => expect(workspace.searches).toHaveLength(1));
});

test("what another window changes is asked for again, and its undo says whose it was", async () => {
  const workspace = new Workspace();
  await workspace.refresh();
  const theirs = done("edit-event");
  answers["status"] = () => ({ ...status(theirs), changes: 1 });
  workspace.heard(1);
  await vi.waitFor(() => expect(workspace.changed).toBe(1));
  expect(toasts.shown).toEqual([]);
  answers["undo"] = () => theirs;
  await workspace.undo();
  expect(toasts.shown.map(({ text }) => text)).toEqual(["Undone in all windows: Edit event, which was done in another one"]);
});

test("a window's own change is not asked for twice", async () => {
  const workspace = new Workspace();
  await workspace.refresh();
  answers["status"] = () => ({ ...status(done("edit-event")), changes: 1 });
  workspace.heard(1);
  await workspace.touched();
  await new Promise((rest) => setTimeout(rest, 150));
  expect(workspace.changed).toBe(1);
});

test("a change that a slow disk keeps waiting is not taken for another window's", async () => {
  const workspace = new Workspace();
  await workspace.refresh();
  const own = done("edit-event");
  answers["redo"] = async () => {
    answers["status"] = () => ({ ...status(own), changes: 1 });
    workspace.heard(1);
    await new Promise((written) => setTimeout(written, 200));
    return own;
  };
  await workspace.redo();
  await new Promise((rest) => setTimeout(rest, 150));
  answers["undo"] = () => own;
  await workspace.undo();
  expect(toasts.shown.map(({ text }) => text)).toContain("Undone: Edit event");
});

test("a chart follows a change once the library is counted anew, also where that fails", async () => {
  const workspace = new Workspace();
  let counted = (): void => {};
  answers["status"] = () => new Promise((answer) => (counted = () => answer(status())));
  const touched = workspace.touched();
  expect([workspace.changed, workspace.followed]).toEqual([1, 0]);
  counted();
  await touched;
  expect(workspace.followed).toBe(1);
  answers["status"] = () => {
    throw new Error("gone");
  };
  await workspace.touched();
  expect(workspace.followed).toBe(2);
});

test("a link to what never was leaves what is shown, and says so", async () => {
  answers["event"] = () => {
    throw { reason: { code: "not-found" }, details: "there is no event 999" } satisfies Failure;
  };
  const workspace = new Workspace();
  workspace.openArticle(1);
  await workspace.follow({ kind: "event", id: 999 });
  expect([workspace.section, workspace.opened]).toEqual(["inbox", { kind: "article", id: 1 }]);
  expect(toasts.shown.map(({ kind }) => kind)).toEqual(["failed"]);
  delete answers["event"];
  await workspace.follow({ kind: "event", id: 7 });
  expect(workspace.opened).toEqual({ kind: "event", id: 7 });
});

test("who goes somewhere else before what a link names has been found stays there", async () => {
  let found = (): void => {};
  answers["event"] = () => new Promise<void>((answer) => (found = answer));
  const workspace = new Workspace();
  const following = workspace.follow({ kind: "event", id: 7 });
  workspace.go("notes", null);
  await new Promise((asked) => setTimeout(asked));
  found();
  await following;
  expect([workspace.section, workspace.opened]).toEqual(["notes", null]);
  delete answers["event"];
});
