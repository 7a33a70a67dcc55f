// A window begins where it was, or where it was told to; never in another library, never at what is gone.
import { beforeEach, expect, test, vi } from "vitest";
import { status } from "./library.fixture";
import { preferences } from "../shared/preferences.svelte";
import { goToPlace, placeOf } from "./place";
import { Workspace } from "./workspace.svelte";

const gone = new Set<number>();

vi.mock("../ipc/call", () => ({
  call: async (name: string, { id }: { id?: number }) => {
    if (name === "event" && gone.has(id ?? 0)) throw { reason: { code: "not-found" }, details: "" };
    return null;
  },
}));

function workspaceOf(folder = "/a.dateline"): Workspace {
  const workspace = new Workspace();
  workspace.status = { ...status, folder };
  return workspace;
}

beforeEach(() => {
  preferences.start({ ...preferences.current, places: {} }, () => Promise.resolve());
  location.hash = "";
  gone.clear();
});

test("it is where it was when it was closed", async () => {
  const before = workspaceOf();
  before.openEvent(7);
  preferences.keepPlace("main", placeOf(before)!);
  const again = workspaceOf();
  await goToPlace(again, "main");
  expect([again.section, again.opened]).toEqual(["events", { kind: "event", id: 7 }]);
  const other = workspaceOf();
  await goToPlace(other, "window-2");
  expect(other.section).toBe("inbox");
});

test("who goes somewhere while the window starts stays there", async () => {
  const before = workspaceOf();
  before.openEvent(7);
  preferences.keepPlace("main", placeOf(before)!);
  const again = workspaceOf();
  const starting = goToPlace(again, "main");
  again.go("notes", null);
  await starting;
  expect([again.section, again.opened]).toEqual(["notes", null]);
});

test("a new window begins where its address says", async () => {
  const before = workspaceOf();
  before.go("trash", null);
  location.hash = placeOf(before)!;
  const fresh = workspaceOf();
  await goToPlace(fresh, "window-2");
  expect(fresh.section).toBe("trash");
});

test("another library begins at its inbox, and what is gone is not opened", async () => {
  const before = workspaceOf();
  before.openEvent(7);
  preferences.keepPlace("main", placeOf(before)!);
  const elsewhere = workspaceOf("/b.dateline");
  await goToPlace(elsewhere, "main");
  expect(elsewhere.section).toBe("inbox");
  gone.add(7);
  const again = workspaceOf();
  await goToPlace(again, "main");
  expect([again.section, again.opened]).toEqual(["events", null]);
});

test.each(["", "%", "{}", encodeURIComponent('{"folder":"/a.dateline","section":"nowhere","opened":null,"timeline":null}')])(
  "an address that says nothing of use (%s) is passed over",
  async (hash) => {
    location.hash = hash;
    const workspace = workspaceOf();
    await goToPlace(workspace, "main");
    expect(workspace.section).toBe("inbox");
  },
);
