// What is wrong with a part of a query and what to write instead, in words.
import type { SearchAdviceView } from "../../ipc/bindings";
import { m } from "../../paraglide/messages";
import { inWords, type WordsBy } from "../../shared/coded";

const WORDS: WordsBy<SearchAdviceView> = {
  "not-opened": () => m.search_advice_not_opened(),
  "too-long": () => m.search_advice_too_long(),
  "nothing-after": (named) => m.search_advice_nothing_after(named),
  "one-of": ({ written }) => m.search_advice_one_of({ written: written.join(", ") }),
  "no-date": (named) => m.search_advice_no_date(named),
  "near-field": (named) => m.search_advice_near_field(named),
  "unknown-field": ({ name, fields }) => m.search_advice_unknown_field({ name, fields: fields.join(" ") }),
};

/** A sentence of advice. */
export function adviceText(advice: SearchAdviceView): string {
  return inWords(advice, WORDS);
}
