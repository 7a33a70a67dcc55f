// The one border to Rust: every command with its arguments and its result.
// A test compares this list with Rust's; the types are generated.
import { invoke, type Channel } from "@tauri-apps/api/core";
import { others } from "../shared/slices";
import type * as rust from "./bindings";

export interface Commands {
  list_articles: [{ query: rust.ArticleQueryView; window: rust.WindowView }, rust.PageView<rust.ArticleRowView>];
  article: [{ id: number }, rust.ArticleView];
  article_versions: [{ id: number }, rust.VersionView[]];
  reading_place: [{ id: number }, number | null];
  keep_reading_place: [{ id: number; share: number }, null];
  compare_articles: [{ before: number; after: number }, rust.DifferenceView[]];
  article_readings: [{ id: number }, rust.ReadingsView];
  earlier_text: [{ id: number }, rust.EarlierTextView];
  compare_earlier: [{ id: number }, rust.DifferenceView[]];
  present_place: [{ text: number; range: rust.RangeView }, rust.RangeView | null];
  read_article_again: [{ id: number }, rust.CarriedView | null];
  read_older_again: [{ number: number; progress: Channel<rust.JobProgressView> }, rust.RereadReportView];
  follow_passages: [{ evidence: number[] }, number];
  keep_passages: [{ evidence: number[] }, null];
  list_highlights: [{ article: number }, rust.HighlightView[]];
  add_highlight: [{ article: number; range: rust.RangeView }, number];
  remove_highlight: [{ id: number }, null];
  set_published: [{ id: number; edtf: string | null; inferred: boolean }, rust.ReresolvedView];
  correct_date: [{ id: number; range: rust.RangeView; when: rust.WhenEdit | null }, rust.ReresolvedView];
  uncorrect_date: [{ id: number; range: rust.RangeView }, rust.ReresolvedView];
  set_genre: [{ id: number; genre: rust.GenreView | null }, rust.ReresolvedView];
  published_candidates: [{ id: number }, rust.CandidateView[]];
  understand_date: [{ text: string; language: string }, rust.DateReadingView | null];
  understand_dates: [{ texts: string[]; language: string }, (rust.DateReadingView | null)[]];
  trash_article: [{ id: number }, null];
  list_events: [{ query: rust.EventQueryView; window: rust.WindowView }, rust.PageView<rust.EventRowView>];
  event: [{ id: number }, rust.EventView];
  create_event: [{ edit: rust.EventEdit; passage: rust.PassageEdit | null }, number];
  update_event: [{ id: number; before: rust.EventEdit; edit: rust.EventEdit }, null];
  paste_events: [{ timeline: number; new: rust.EventEdit[]; changed: rust.ChangedEvent[] }, number[]];
  confirm_event: [{ id: number }, null];
  add_evidence: [{ id: number; passage: rust.PassageEdit }, number];
  remove_evidence: [{ id: number }, null];
  merge_events: [{ into: number; from: number }, null];
  trash_event: [{ id: number }, null];
  export_timeline: [{ number: number; progress: Channel<rust.JobProgressView>; id: number; format: rust.FormatView; path: string }, rust.ExportView];
  save_file: [{ bytes: number[]; path: string }, null];
  show_in_folder: [{ path: string }, null];
  manual: [Record<string, never>, [string, string][]];
  preview_tables: [{ paths: string[] }, rust.TableView[]];
  import_paths: [{ number: number; paths: string[]; columns: rust.ColumnTold[]; progress: Channel<rust.JobProgressView> }, rust.ImportReportView];
  import_pasted: [{ text: string; kind: rust.PastedKind }, rust.PastedView];
  copied_files: [Record<string, never>, string[]];
  pause_job: [{ number: number }, null];
  continue_job: [{ number: number }, null];
  cancel_job: [{ number: number }, null];
  list_jobs: [Record<string, never>, rust.JobView[]];
  notify: [{ title: string; text: string }, null];
  status: [Record<string, never>, rust.StatusView];
  undo: [Record<string, never>, rust.DoneView | null];
  redo: [Record<string, never>, rust.DoneView | null];
  history: [Record<string, never>, rust.HistoryRowView[]];
  open_library: [{ folder: string }, null];
  open_sample: [Record<string, never>, number];
  list_trash: [Record<string, never>, rust.TrashRowView[]];
  restore_from_trash: [{ what: rust.TrashedView }, null];
  purge_trash: [Record<string, never>, null];
  opened_link: [Record<string, never>, string | null];
  back_up: [{ number: number; progress: Channel<rust.JobProgressView> }, rust.BackupView];
  list_backups: [Record<string, never>, rust.BackupView[]];
  restore_backup: [{ number: number; progress: Channel<rust.JobProgressView>; path: string }, null];
  check: [{ number: number; progress: Channel<rust.JobProgressView> }, rust.CheckView];
  list_notes: [{ about: rust.SubjectView | null }, rust.NoteView[]];
  create_note: [{ text: string; about: rust.SubjectView | null }, number];
  update_note: [{ id: number; text: string; begun: number | null }, number];
  note_history: [{ id: number }, rust.NoteStateView[]];
  trash_note: [{ id: number }, null];
  original: [{ id: number }, rust.OriginalView];
  original_page: [{ id: number; page: number; width: number }, string];
  original_areas: [{ id: number; page: number; quoted: rust.QuotedEdit }, rust.AreaView[]];
  accept_suggestion: [{ id: number; also: number[]; edit: rust.EventEdit | null; timeline: number | null }, number];
  accept_many: [{ ids: number[]; timeline: number | null }, number[]];
  merge_suggestions: [{ ids: number[]; into: number }, null];
  reject_suggestions: [{ ids: number[] }, null];
  merge_candidates: [{ id: number }, rust.EventRowView[]];
  learned: [Record<string, never>, rust.SuggestionReasonView[]];
  forget_learned: [Record<string, never>, null];
  retellings: [{ id: number }, rust.RetellingsView];
  search: [{ query: string; window: rust.WindowView }, rust.SearchView];
  saved_searches: [Record<string, never>, rust.SavedSearchView[]];
  save_searches: [{ searches: rust.SavedSearchEdit[] }, null];
  settings: [Record<string, never>, rust.Settings];
  save_settings: [{ settings: rust.Settings }, null];
  list_timelines: [Record<string, never>, rust.TimelineRowView[]];
  // Lines of JSON, a rust.TimelineHeadView and then a rust.PackedEventsView for each part of its events.
  timeline: [{ id: number }, ArrayBuffer];
  timeline_news: [{ id: number; since: number }, rust.TimelineNewsView | null];
  draft_timeline: [{ number: number; search: string; edit: rust.TimelineEdit; progress: Channel<rust.JobProgressView> }, number];
  draft: [{ timeline: number }, rust.DraftLineView[]];
  discard_draft: [{ timeline: number }, null];
  create_timeline: [{ edit: rust.TimelineEdit }, number];
  update_timeline: [{ id: number; before: rust.TimelineEdit; edit: rust.TimelineEdit }, null];
  add_to_timeline: [{ id: number; events: number[] }, null];
  remove_from_timeline: [{ id: number; events: number[] }, null];
  trash_timeline: [{ id: number }, null];
  add_period: [{ timeline: number; edit: rust.PeriodEdit }, number];
  update_period: [{ id: number; before: rust.PeriodEdit; edit: rust.PeriodEdit }, null];
  remove_period: [{ id: number }, null];
  add_lane: [{ timeline: number; name: string; events: number[] }, number];
  rename_lane: [{ id: number; before: string; name: string }, null];
  move_lane: [{ id: number; before: number | null }, null];
  remove_lane: [{ id: number }, null];
  put_in_lane: [{ timeline: number; events: number[]; from: number | null; to: number | null }, null];
  new_window: [{ place: string }, null];
}

/** What was called and is not answered yet, without long work, which tells its progress. */
const unanswered = new Set<Promise<unknown>>();

/** Calls a command of the Rust side; a failure is thrown as rust.Failure. */
export function call<Name extends keyof Commands>(
  name: Name,
  args: Commands[Name][0],
): Promise<Commands[Name][1]> {
  const answer = invoke<Commands[Name][1]>(name, { ...args });
  if ("progress" in args) return answer;
  unanswered.add(answer);
  const answered = (): boolean => unanswered.delete(answer);
  answer.then(answered, answered);
  return answer;
}

/** Once all that is called now is answered, and who called it has heard that. */
export async function answered(): Promise<void> {
  await Promise.allSettled(unanswered);
  await others();
}

/** What is asked in this moment. */
const asking = new Map<string, Promise<unknown>>();

/**
 * As `call`, for what several parts of the window ask about in the same moment, after a change: they are answered by one
 * call. What was known to be done before that moment is in the answer.
 */
export function ask<Name extends keyof Commands>(name: Name, args: Commands[Name][0]): Promise<Commands[Name][1]> {
  const question = JSON.stringify([name, args]);
  const asked = asking.get(question) as Promise<Commands[Name][1]> | undefined;
  if (asked) return asked;
  const answer = call(name, args);
  asking.set(question, answer);
  queueMicrotask(() => asking.delete(question));
  return answer;
}
