// Words for how an event is told and for what is open about its date.
import type { FactualityView, SuggestionView } from "../../ipc/bindings";
import { m } from "../../paraglide/messages";
import { whenDoubt } from "../../shared/when";

/** Each way an event can be told, in words. */
export const FACTUALITY: Record<FactualityView, () => string> = {
  happened: m.review_happened,
  announced: m.review_announced,
  planned: m.review_planned,
  denied: m.review_denied,
  possible: m.review_possible,
};

/** What a card says beside the date: what is open about it, and "planned" and the like; nothing for the plain past. */
export function toldAs(suggestion: SuggestionView): string[] {
  const words: string[] = [];
  const doubt = suggestion.when && whenDoubt(suggestion.when);
  if (doubt) words.push(doubt);
  if (!suggestion.when && suggestion.when_words) words.push(m.review_unresolved());
  if (suggestion.factuality !== "happened") words.push(FACTUALITY[suggestion.factuality]());
  return words;
}
