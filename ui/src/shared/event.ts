// What a person says of an event: its fields, and the words for how it is told.
import type { EventEdit, FactualityView, ReviewView, WhenEdit, WhenView } from "../ipc/bindings";
import { call } from "../ipc/call";
import { m } from "../paraglide/messages";
import { asEdit } from "./when";

/** What the fields of an event start with. */
export interface Told {
  headline: string;
  when: WhenView | null;
  place: string | null;
  participants: string[];
  factuality: FactualityView;
  tags: string[];
}

/** An event of a timeline: what is said of it, and who says so. */
export interface TimelineEvent extends Told {
  id: number;
  /** How many articles support it. */
  sources: number;
  /** How many links lead from the event to the reader, by the shortest way; 0 if nobody has told. */
  links: number;
  /** Who supports it, each once: outlets, or titles of articles that have none. */
  outlets: string[];
  /** The outlet that supports it first. */
  outlet: string | null;
  /** Where its dates disagree, or it was moved away from what is told: who gives which. */
  dates: { who: string; when: WhenView }[];
  /** The dates that cannot all be right; else empty. */
  conflict: WhenView[];
  /** Why a person should look again. */
  needs_review: ReviewView | null;
  /** The lane that a person put it into. */
  lane: string | null;
}

/** Links from which a chain counts as hearsay: someone, who heard it from someone, as the article tells. */
export const HEARSAY = 3;

/** A field that can have the focus first. */
export type EventField = "headline" | "when" | "tags";

/** Each way an event can be told. */
export const FACTUALITY: Record<FactualityView, () => string> = {
  happened: m.shared_happened,
  announced: m.shared_announced,
  planned: m.shared_planned,
  denied: m.shared_denied,
  possible: m.shared_possible,
};

/** What a person wrote between separators, without what is empty. */
export function listed(text: string, between: RegExp): string[] {
  return text.split(between).map((part) => part.trim()).filter((part) => part !== "");
}

/** What is said of an event, with another date. */
export function withDate({ headline, place, participants, factuality, tags }: Omit<Told, "when">, when: WhenEdit | null): EventEdit {
  return { headline, when, place, participants, factuality, tags };
}

/** Changes what is said of an event from what it was when the change began; what was changed elsewhere since stays. */
export async function saveEvent(before: Told & { id: number }, edit: EventEdit): Promise<void> {
  await call("update_event", { id: before.id, before: withDate(before, asEdit(before.when)), edit });
}
