// Why a person should look at an event again, in words.
import type { RereadView, ReviewView, WhenView } from "../ipc/bindings";
import { m } from "../paraglide/messages";
import { getLocale } from "../paraglide/runtime";
import { isolate, isolateQuotes } from "./bidi";
import { inWords, type WordsBy } from "./coded";
import { whenText } from "./when";

const WORDS: WordsBy<ReviewView> = {
  "publication-changed": (reread) => m.shared_review_publication(named(reread)),
  "dates-corrected": (reread) => m.shared_review_corrected(named(reread)),
  "read-again": (reread) => m.shared_review_read_again(named(reread)),
  moved: (named) => m.shared_review_moved(named),
  orphaned: (named) => m.shared_review_orphaned(named),
  line: ({ line }) => line,
};

/** "The publication date of “The harbour” changed: “Thursday” was read as 25 July 2013 and is now read as 24 July 2014." */
export function reviewText(review: ReviewView): string {
  return isolateQuotes(inWords(review, WORDS));
}

function named({ title, words, was, now }: RereadView): { title: string; words: string; was: string; now: string } {
  return { title, words, was: dateText(was), now: dateText(now) };
}

function dateText(when: WhenView | null): string {
  return isolate(when ? whenText(when, getLocale()) : m.shared_no_date());
}
