// What a card says of a suggestion besides its date.
import type { SuggestionView } from "../../ipc/bindings";
import { m } from "../../paraglide/messages";
import { FACTUALITY } from "../../shared/event";
import { whenDoubt } from "../../shared/when";

/** What a card says beside the date: what is open about it, and "planned" and the like; nothing for the plain past. */
export function toldAs(suggestion: SuggestionView): string[] {
  const words: string[] = [];
  const doubt = suggestion.when && whenDoubt(suggestion.when);
  if (doubt) words.push(doubt);
  if (!suggestion.when && suggestion.when_words) words.push(m.review_unresolved());
  if (suggestion.factuality !== "happened") words.push(FACTUALITY[suggestion.factuality]());
  return words;
}
