// Why something is suggested, in words.
import type { SuggestionReasonView, TraitView } from "../ipc/bindings";
import { m } from "../paraglide/messages";
import { inWords, type WordsBy } from "./coded";

const TRAITS: Record<TraitView, () => string> = {
  undated: m.shared_trait_undated,
  vague: m.shared_trait_vague,
  ahead: m.shared_trait_ahead,
  doubtful: m.shared_trait_doubtful,
  told: m.shared_trait_told,
  placeless: m.shared_trait_placeless,
  unpeopled: m.shared_trait_unpeopled,
};

const WORDS: WordsBy<SuggestionReasonView> = {
  "tells-when": () => m.shared_reason_tells_when(),
  "tells-what-happened": (named) => m.shared_reason_tells_what_happened(named),
  "told-as-past": (named) => m.shared_reason_told_as_past(named),
  "planned-with-date": () => m.shared_reason_planned_with_date(),
  "heard-from-whom": () => m.shared_reason_heard_from_whom(),
  "tells-when-said": () => m.shared_reason_tells_when_said(),
  "more-than-saying": (named) => m.shared_reason_more_than_saying(named),
  "names-event": (named) => m.shared_reason_names_event(named),
  "names-somebody": (named) => m.shared_reason_names_somebody(named),
  "tells-where": (named) => m.shared_reason_tells_where(named),
  "leads-article": () => m.shared_reason_leads_article(),
  "neither-when-nor-where": () => m.shared_reason_neither_when_nor_where(),
  "stands-for-nobody": (named) => m.shared_reason_stands_for_nobody(named),
  "own-voice": (named) => m.shared_reason_own_voice(named),
  "nobody-said": () => m.shared_reason_nobody_said(),
  "tells-opinion": (named) => m.shared_reason_tells_opinion(named),
  "makes-opinion": (named) => m.shared_reason_makes_opinion(named),
  asks: () => m.shared_reason_asks(),
  "no-verb": () => m.shared_reason_no_verb(),
  "tells-what-is": () => m.shared_reason_tells_what_is(),
  learned: ({ of, more }) => {
    const kind = TRAITS[of]();
    return more ? m.shared_reason_learned_more({ kind }) : m.shared_reason_learned_less({ kind });
  },
  line: ({ line }) => line,
};

/** "“collapsed” tells what happened" */
export function reasonText(reason: SuggestionReasonView): string {
  return inWords(reason, WORDS);
}
