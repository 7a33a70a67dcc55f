// What a card says of a suggestion besides its date.
import type { SuggestionView, WhenView } from "../../ipc/bindings";
import { m } from "../../paraglide/messages";
import { FACTUALITY } from "../../shared/event";
import { whenDoubt } from "../../shared/when";

/** The date that the words tell; null where all that is known is that it was not after its publication. */
export function toldWhen({ when, when_words }: SuggestionView): WhenView | null {
  return when_words === null ? null : when;
}

/** What a card says beside the date: what is open about it, and "planned" and the like; nothing for the plain past. */
export function toldAs(suggestion: SuggestionView): string[] {
  const words: string[] = [];
  const doubt = suggestion.when && whenDoubt(suggestion.when);
  if (doubt) words.push(doubt);
  if (suggestion.when && !suggestion.when_words) words.push(m.review_no_date());
  if (!suggestion.when && suggestion.when_words) words.push(m.review_unresolved());
  if (suggestion.factuality !== "happened") words.push(FACTUALITY[suggestion.factuality]());
  return words;
}
