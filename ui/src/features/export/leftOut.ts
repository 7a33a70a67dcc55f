// What an export's format cannot hold, in words.
import type { LeftOutView } from "../../ipc/bindings";
import { m } from "../../paraglide/messages";
import { getLocale } from "../../paraglide/runtime";
import { inWords, type WordsBy } from "../../shared/coded";
import { countText } from "../../shared/number";

const counted = (count: number): { count: string } => ({ count: countText(count, getLocale()) });

const WORDS: WordsBy<LeftOutView> = {
  "texts-of-page": () => m.export_left_texts_of_page(),
  unplaced: ({ events }) => m.export_left_unplaced(counted(events)),
  "frame-of-table": () => m.export_left_frame_of_table(),
  "bare-months": () => m.export_left_bare_months(),
  "texts-of-json": () => m.export_left_texts_of_json(),
  "frame-of-text": () => m.export_left_frame_of_text(),
  undated: ({ events }) => m.export_left_undated(counted(events)),
  "open-periods": ({ periods }) => m.export_left_open_periods(counted(periods)),
  doubts: ({ events }) => m.export_left_doubts(counted(events)),
  "texts-of-timeline-js": () => m.export_left_texts_of_timelinejs(),
};

/** A sentence on what was left out. */
export function leftOutText(leftOut: LeftOutView): string {
  return inWords(leftOut, WORDS);
}
