// Which chapter of the manual is about what the window shows.
import type { Workspace } from "./workspace.svelte";

const CHAPTERS: Record<Workspace["section"], string> = {
  inbox: "02-bring-in-articles",
  articles: "02-bring-in-articles",
  events: "05-same-event",
  notes: "08-notes",
  timeline: "06-chart",
  search: "09-search",
  trash: "13-your-data",
};

/** The chapter to open Help at. */
export function chapterFor({ section, opened, aside, isEmpty, draftShown }: Workspace): string {
  if (isEmpty && section !== "trash") return "01-first-ten-minutes";
  if (section === "timeline" && draftShown) return "10-draft-a-timeline";
  // The grid is the one view that only the document knows of.
  if (section === "timeline" && document.querySelector("[data-pane=work] [role=grid]")) return "07-table";
  if (opened?.kind === "article" && section !== "search") return aside === "notes" ? "08-notes" : "04-review-suggestions";
  return CHAPTERS[section];
}
