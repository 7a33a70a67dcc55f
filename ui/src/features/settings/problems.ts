// What a check of the library found, in words.
import type { ProblemView } from "../../ipc/bindings";
import { m } from "../../paraglide/messages";
import { inWords, type WordsBy } from "../../shared/coded";

const WORDS: WordsBy<ProblemView> = {
  original: (named) => m.settings_problem_original(named),
  database: (named) => m.settings_problem_database(named),
  row: (named) => m.settings_problem_row(named),
  log: () => m.settings_problem_log(),
  index: (named) => m.settings_problem_index(named),
  passage: (named) => m.settings_problem_passage(named),
  unreadable: (named) => m.settings_problem_unreadable(named),
};

/** A sentence on what is wrong. */
export function problemText(problem: ProblemView): string {
  return inWords(problem, WORDS);
}
