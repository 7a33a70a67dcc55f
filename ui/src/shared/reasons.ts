// What happened, by code, in words: a message and advice. Each code of Rust has its line here, or types do not fit.
import type { Reason } from "../ipc/bindings";
import { m } from "../paraglide/messages";
import { getLocale } from "../paraglide/runtime";
import { inWords, type WordsBy } from "./coded";
import { countText } from "./number";

type Words = readonly [message: string, advice: string];

const WORDS: WordsBy<Reason, Words> = {
  "library-locked": (named) => [m.failure_library_locked(named), m.failure_library_locked_advice()],
  "library-newer": (named) => [m.failure_library_newer(named), m.failure_library_newer_advice()],
  "not-a-library": (named) => [m.failure_not_a_library(named), m.failure_not_a_library_advice()],
  "library-damaged": () => [m.failure_library_damaged(), m.failure_library_damaged_advice()],
  "not-found": () => [m.failure_not_found(), m.failure_not_found_advice()],
  "original-damaged": () => [m.failure_original_damaged(), m.failure_original_damaged_advice()],
  "backup-damaged": (named) => [m.failure_backup_damaged(named), m.failure_backup_damaged_advice()],
  "disk-full": () => [m.failure_disk_full(), m.failure_disk_full_advice()],
  "database-failed": () => [m.failure_database_failed(), m.failure_database_failed_advice()],
  "path-failed": (named) => [m.failure_path_failed(named), m.failure_path_failed_advice()],
  "changed-meanwhile": () => [m.failure_changed_meanwhile(), m.failure_changed_meanwhile_advice()],
  ended: () => [m.jobs_ended(), ""],
  "no-such-passage": () => [m.failure_no_such_passage(), m.failure_no_such_passage_advice()],
  "unknown-format": (named) => [m.failure_unknown_format(named), m.failure_unknown_format_advice()],
  "page-too-large": (named) => [m.failure_page_too_large({ ...named, megabytes: countText(named.megabytes, getLocale()) }), m.failure_page_too_large_advice()],
  encrypted: (named) => [m.failure_encrypted(named), m.failure_encrypted_advice()],
  "file-damaged": (named) => [m.failure_file_damaged(named), m.failure_file_damaged_advice()],
  refused: (named) => [m.failure_refused(named), m.failure_refused_advice()],
  "only-pictures": (named) => [m.failure_only_pictures(named), m.failure_only_pictures_advice()],
  "too-deep": (named) => [m.failure_too_deep(named), m.failure_too_deep_advice()],
  "no-column": (named) => [m.failure_no_column(named), m.failure_no_column_advice()],
  several: (named) => [m.failure_several(named), m.failure_several_advice()],
  "too-many": (named) => [m.failure_too_many({ ...named, limit: countText(named.limit, getLocale()) }), m.failure_too_many_advice()],
  empty: (named) => [m.failure_empty(named), m.failure_empty_advice()],
  "too-slow": (named) => [m.failure_too_slow(named), m.failure_too_slow_advice()],
  broke: (named) => [m.failure_broke(named), m.failure_broke_advice()],
  "reader-missing": (named) => [m.failure_reader_missing(named), m.failure_reader_missing_advice()],
  "file-unopened": (named) => [m.failure_file_unopened(named), m.failure_file_unopened_advice()],
  "file-too-large": (named) => [m.failure_file_too_large(named), m.failure_file_too_large_advice()],
  "timeline-newer": (named) => [m.failure_timeline_newer(named), m.failure_timeline_newer_advice()],
  "timeline-damaged": (named) => [m.failure_timeline_damaged(named), m.failure_timeline_damaged_advice()],
  "export-failed": () => [m.failure_export_failed(), m.failure_export_failed_advice()],
  "export-unwritten": (named) => [m.failure_export_unwritten(named), m.failure_export_unwritten_advice()],
  "not-a-date": () => [m.failure_not_a_date(), m.failure_not_a_date_advice()],
  "shell-failed": () => [m.failure_shell_failed(), m.failure_shell_failed_advice()],
  "system-failed": () => [m.failure_system_failed(), m.failure_system_failed_advice()],
  "folder-not-shown": () => [m.failure_folder_not_shown(), m.failure_folder_not_shown_advice()],
};

/** What happened and what to do, in the window's language. */
export function wordsOf(reason: Reason): Words {
  return inWords(reason, WORDS);
}
