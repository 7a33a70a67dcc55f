// Where a window is: kept for its next start, and given to a new window in its address.
import { call } from "../ipc/call";
import { preferences } from "../shared/preferences.svelte";
import type { Opened, Section, Workspace } from "./workspace.svelte";

interface Place {
  /** The library's folder: numbers mean nothing in another one. */
  folder: string;
  section: Section;
  opened: Opened | null;
  timeline: number | null;
}

const SECTIONS: readonly string[] = ["inbox", "articles", "events", "notes", "timeline", "trash"] satisfies Section[];

/** Where a window is, as text; null before it is known. */
export function placeOf({ status, section, opened, timeline }: Workspace): string | null {
  if (status === null) return null;
  const place: Place = { folder: status.folder, section: section === "search" ? "inbox" : section, opened, timeline };
  return encodeURIComponent(JSON.stringify(place));
}

/**
 * Goes where a new window was told to begin, else where this one was when it was last closed; who went somewhere
 * meanwhile stays there.
 */
export async function goToPlace(workspace: Workspace, window: string): Promise<void> {
  const place = read(location.hash.slice(1)) ?? read(preferences.current.places[window] ?? "");
  if (place === null || place.folder !== workspace.status?.folder) return;
  const { section, timeline } = place;
  const opened = await stillThere(place.opened);
  if (workspace.isReading) return;
  if (workspace.timelines.some(({ id }) => id === timeline)) workspace.timeline = timeline;
  if (section !== "timeline" || workspace.timeline !== null) workspace.go(section, opened);
}

/** What was open, unless it has gone to the trash meanwhile. */
async function stillThere(opened: Opened | null): Promise<Opened | null> {
  if (opened === null || opened.kind === "note") return null;
  try {
    await call(opened.kind, { id: opened.id });
    return opened;
  } catch {
    return null;
  }
}

function read(text: string): Place | null {
  try {
    const place: unknown = JSON.parse(decodeURIComponent(text));
    return isPlace(place) ? place : null;
  } catch {
    return null;
  }
}

function isPlace(place: unknown): place is Place {
  if (typeof place !== "object" || place === null) return false;
  const { folder, section, opened, timeline } = place as Record<keyof Place, unknown>;
  return typeof folder === "string" && SECTIONS.includes(String(section)) && isOpened(opened) && (timeline === null || typeof timeline === "number");
}

function isOpened(opened: unknown): opened is Opened | null {
  if (typeof opened !== "object" || opened === null) return opened === null;
  const { kind, id } = opened as Record<keyof Opened, unknown>;
  return ["article", "event", "note"].includes(String(kind)) && typeof id === "number";
}
