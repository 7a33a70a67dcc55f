// The columns of the table: what each says of an event, and how what is written in a cell changes it.
import type { EventEdit, FactualityView } from "../../ipc/bindings";
import { m } from "../../paraglide/messages";
import { getLocale } from "../../paraglide/runtime";
import { FACTUALITY, listed, type TimelineEvent, type Told } from "../../shared/event";
import { countText } from "../../shared/number";
import { whenText } from "../../shared/when";

export type ColumnName = "date" | "headline" | "who" | "sources" | "people" | "place" | "factuality" | "tags";

export interface Column {
  name: ColumnName;
  title: () => string;
  /** Its width, as a track of a grid. */
  track: string;
  /** `auto` where the words are the library's; those of the interface go its way. */
  dir?: "auto";
  /** What stands in the cell, as words. */
  text: (event: TimelineEvent) => string;
  /** What a person edits; without it the cell cannot be edited here. */
  written?: (event: Told) => string;
  /** The event with what was written; null if that cannot be kept. A date is read by the library, not here. */
  rewrite?: (edit: EventEdit, text: string) => EventEdit | null;
}

export const COLUMNS: readonly Column[] = [
  {
    name: "date",
    title: m.table_date,
    track: "minmax(128px, 1.5fr)",
    text: ({ when }) => (when ? whenText(when, getLocale(), "short") : ""),
    written: ({ when }) => when?.label ?? "",
  },
  {
    name: "headline",
    title: m.table_headline,
    dir: "auto",
    track: "minmax(180px, 3.2fr)",
    text: (event) => event.headline,
    written: (event) => event.headline,
    rewrite: (edit, headline) => (headline === "" ? null : { ...edit, headline }),
  },
  { name: "who", title: m.table_who, dir: "auto", track: "minmax(90px, 1.4fr)", text: (event) => event.outlets.join(", ") },
  { name: "sources", title: m.table_sources, track: "68px", text: (event) => countText(event.sources, getLocale()) },
  {
    name: "people",
    title: m.table_people,
    dir: "auto",
    track: "minmax(90px, 1.4fr)",
    text: (event) => event.participants.join("; "),
    written: (event) => event.participants.join("; "),
    rewrite: (edit, text) => ({ ...edit, participants: listed(text, /[;؛]/) }),
  },
  {
    name: "place",
    title: m.table_place,
    dir: "auto",
    track: "minmax(70px, 1fr)",
    text: (event) => event.place ?? "",
    written: (event) => event.place ?? "",
    rewrite: (edit, text) => ({ ...edit, place: text || null }),
  },
  {
    name: "factuality",
    title: m.shared_event_factuality,
    track: "minmax(84px, 0.8fr)",
    text: (event) => FACTUALITY[event.factuality](),
    written: (event) => event.factuality,
    rewrite: (edit, text) => ({ ...edit, factuality: text as FactualityView }),
  },
  {
    name: "tags",
    title: m.table_tags,
    dir: "auto",
    track: "minmax(70px, 1fr)",
    text: (event) => event.tags.join(", "),
    written: (event) => event.tags.join(", "),
    rewrite: (edit, text) => ({ ...edit, tags: listed(text, /[,،]/) }),
  },
];
