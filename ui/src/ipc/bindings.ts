// Generated from Rust by `UPDATE_BINDINGS=1 cargo test -p dateline --lib bindings`; do not edit.

export type AgreeWithView = "calendar" | "calendar-and-others" | "holiday";
export type AlternativeView = { 
/**
 * TIMEX3 value.
 */
value: string, 
/**
 * The date, if it is one.
 */
when: WhenView | null, 
/**
 * How likely, in percent.
 */
weight: number, 
/**
 * Why it can be meant.
 */
reason: Array<DateRemarkView>, };
export type AreaView = { left: number, top: number, width: number, height: number, };
export type ArticleQueryView = { 
/**
 * Only the inbox.
 */
needs_review: boolean, 
/**
 * The order.
 */
sort: ArticleSortView, };
export type ArticleRowView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Its headline.
 */
title: string, 
/**
 * Its outlet.
 */
outlet: string | null, 
/**
 * BCP 47.
 */
language: string | null, 
/**
 * When it was published.
 */
published: PublishedView | null, 
/**
 * The original's media type.
 */
media_type: string, 
/**
 * When it was imported, RFC 3339.
 */
added: string, 
/**
 * How many suggestions wait.
 */
unreviewed: number, 
/**
 * Whether anything was suggested, decided by now or not.
 */
suggested: boolean, 
/**
 * How many events cite it.
 */
events: number, };
export type ArticleSortView = "added" | "published" | "title";
export type ArticleView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Its headline.
 */
title: string, 
/**
 * Who wrote it.
 */
byline: string | null, 
/**
 * Its outlet.
 */
outlet: string | null, 
/**
 * The part of the outlet in which it stands.
 */
section: string | null, 
/**
 * Its address; shown, never fetched.
 */
url: string | null, 
/**
 * BCP 47.
 */
language: string | null, 
/**
 * When it was published.
 */
published: PublishedView | null, 
/**
 * When the page was captured, where who did so noted it.
 */
captured: WhenView | null, 
/**
 * Its genre, as detected.
 */
genre: GenreView, 
/**
 * Its genre, as a person set it.
 */
genre_set: GenreView | null, 
/**
 * The clean text.
 */
text: string, 
/**
 * Its parts, in order.
 */
blocks: Array<BlockView>, 
/**
 * Its time expressions, in order.
 */
times: Array<TimeView>, 
/**
 * Words of which a person said that they tell no date.
 */
dateless: Array<RangeView>, 
/**
 * Its suggestions, in order.
 */
suggestions: Array<SuggestionView>, 
/**
 * Its passages that events rest on.
 */
cited: Array<CitationView>, 
/**
 * What a person should know about this reading.
 */
warnings: Array<WarningView>, 
/**
 * The original's hash.
 */
sha256: string, 
/**
 * The original's media type.
 */
media_type: string, 
/**
 * The original's file name.
 */
file_name: string, 
/**
 * The original's size in bytes.
 */
size: number, 
/**
 * When it was imported, RFC 3339.
 */
added: string, 
/**
 * Whether an older reader than this program's read it.
 */
by_older: boolean, };
export type AspectView = "when" | "place" | "actor" | "number" | "factuality";
export type BackupView = { 
/**
 * The file.
 */
path: string, 
/**
 * When it was made, RFC 3339.
 */
at: string, 
/**
 * Its size in bytes.
 */
size: number, };
export type BaseDateView = { 
/**
 * Where it is told.
 */
place: BasePlaceView, 
/**
 * The date, as far as it is known.
 */
when: WhenView | null, };
export type BasePlaceView = "publication" | "told-before" | "told-after" | "beside";
export type BlockView = { 
/**
 * Where.
 */
range: RangeView, 
/**
 * What it is.
 */
kind: "paragraph" | "heading" | "subheading" | "quotation" | "list-item" | "caption" | "preformatted" | "comment", 
/**
 * Its BCP 47 language, where that is another than the article's.
 */
language: string | null, 
/**
 * The pages of the original that it stands on, in order.
 */
pages: Array<PageStartView>, 
/**
 * Its item's number, where it is part of a numbered list; all blocks of an item have the same.
 */
number: number | null, 
/**
 * The column of each of its cells, from 0, where it is a row of a table; tabs stand between these.
 */
columns: Array<number>, };
export type CandidateView = { 
/**
 * The date.
 */
when: WhenView, 
/**
 * How likely, 0 to 1.
 */
weight: number, 
/**
 * Why.
 */
reason: Array<DateRemarkView>, };
export type CarriedView = { 
/**
 * Passages of events that stand between the same words: they follow these.
 */
followed: number, 
/**
 * Passages that stand between other words.
 */
moved: number, 
/**
 * Passages that are gone.
 */
lost: number, 
/**
 * Quotations in notes that lead to the earlier text now.
 */
quotations: number, 
/**
 * Words of which a person said what they mean and that are gone.
 */
corrections: number, };
export type ChangedEvent = { 
/**
 * Its number.
 */
id: number, 
/**
 * What is said of it.
 */
edit: EventEdit, };
export type CheckView = { 
/**
 * How many originals were read and hashed.
 */
originals: number, 
/**
 * How many passages were found in their texts.
 */
passages: number, 
/**
 * What is wrong.
 */
problems: Array<ProblemView>, };
export type CitationView = { 
/**
 * The event.
 */
event: number, 
/**
 * What it says.
 */
headline: string, 
/**
 * Where.
 */
range: RangeView, };
export type ColumnTold = { 
/**
 * The part.
 */
holds: "title" | "text" | "date" | "author" | "outlet" | "url" | "language" | "summary", 
/**
 * The name of the column that holds it; null where none does.
 */
name: string | null, };
export type DateGroundView = "in-full" | "as-edtf" | "by-hand" | "in-brackets" | "lasts" | "recurs" | "some-time-before" | "time-of-telling" | "some-time-after" | "year-untold" | "nearest-of-month" | "nearest-month" | "reign" | "buddhist-era" | "ethiopian-calendar" | "past-tense" | "told-of-future" | "southern-season" | "told-with-doubt" | "kept-on-other-days" | "almanacs-differ" | "moon-sighting" | "week-on" | "first-day" | "last-day" | "date-unknown" | "year-unknown" | "publication-unknown" | "base-untold" | "day-untold" | "from-event" | "any-one" | "fiscal-year" | "one-before" | "one-after" | "same-year" | "next-year" | "week-before" | "week-after" | "other-order" | "month-first" | "digits-as-year" | "other-day" | "all-else-agrees";
export type DateReadingView = { 
/**
 * The date, to be sent back as the edit.
 */
when: WhenView, 
/**
 * Why.
 */
reason: Array<DateRemarkView>, };
export type DateRelationView = "of" | "day-of" | "in-year-of" | "last-before" | "next-after" | "last-on-or-before" | "first-on-or-after" | "counted-from" | "no-finer-than" | "no-other-day" | "range-ends" | "story-has-come" | "nearest-year" | "at-time-of" | "not-after";
export type DateRemarkView = { "code": "from", how: DateRelationView, base: BaseDateView, } | { "code": "before", amount: number, unit: WholeUnitView, base: BaseDateView, } | { "code": "after", amount: number, unit: WholeUnitView, base: BaseDateView, } | { "code": "unknown-day-of-week", weekday: number, } | { "code": "calendar", calendar: string, year: number | null, } | { "code": "words", words: string, are: WordsAreView, } | { "code": "agree", words: string, with: AgreeWithView, year: number, } | { "code": "year", year: number, is: YearIsView, } | { "code": "line", line: string, } | { "code": "ground", ground: DateGroundView, };
export type Density = "comfortable" | "compact";
export type DifferenceView = { 
/**
 * Which of them has it.
 */
kind: "same" | "removed" | "added", 
/**
 * The words.
 */
words: string, };
export type DisplacedView = { 
/**
 * The evidence.
 */
evidence: number, 
/**
 * Its event.
 */
event: number, 
/**
 * What the event says.
 */
headline: string, 
/**
 * The words.
 */
words: string, 
/**
 * Where they stand.
 */
place: EarlierPlaceView, };
export type DoneView = { 
/**
 * Its name: `import`, `accept-suggestion`, `edit-event`...
 */
operation: OperationView, 
/**
 * When, RFC 3339.
 */
at: string, };
export type HistoryRowView = { 
/**
 * What was done.
 */
operation: OperationView, 
/**
 * When, RFC 3339.
 */
at: string, 
/**
 * The title, headline, name or first line of the first thing that it changed; null where that is gone.
 */
about: string | null, };
export type DraftLineView = { 
/**
 * What is proposed.
 */
telling: SourcedSuggestionView, 
/**
 * How many articles tell of its day.
 */
articles: number, };
export type EarlierPlaceView = { 
/**
 * The text.
 */
text: number, 
/**
 * Until when the article was read so, RFC 3339.
 */
until: string, 
/**
 * Where in that text.
 */
range: RangeView, 
/**
 * Where in the present text, if they stand in it.
 */
found: RangeView | null, 
/**
 * Whether a person said that the passage stays there; if not, they are asked.
 */
kept: boolean, };
export type EarlierRowView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Until when the article was read so, RFC 3339.
 */
until: string, };
export type EarlierTextView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Until when the article was read so, RFC 3339.
 */
until: string, 
/**
 * The text.
 */
text: string, 
/**
 * Its parts, in order.
 */
blocks: Array<BlockView>, 
/**
 * Its passages that events rest on.
 */
cited: Array<CitationView>, };
export type EventEdit = { 
/**
 * What happened, in one line.
 */
headline: string, 
/**
 * When.
 */
when: WhenEdit | null, 
/**
 * Where.
 */
place: string | null, 
/**
 * Who took part.
 */
participants: Array<string>, 
/**
 * How it is told.
 */
factuality: FactualityView, 
/**
 * Tags.
 */
tags: Array<string>, };
export type EventQueryView = { 
/**
 * Only with this tag.
 */
tag: string | null, 
/**
 * Only those with evidence in this article.
 */
article: number | null, 
/**
 * Only those that are open in this way.
 */
open: OpenQuestionView | null, };
export type EventRowView = { 
/**
 * Its number.
 */
id: number, 
/**
 * What happened.
 */
headline: string, 
/**
 * When.
 */
when: WhenView | null, 
/**
 * How it is told.
 */
factuality: FactualityView, 
/**
 * How many different sources support it.
 */
sources: number, 
/**
 * Whether its evidence disagrees about the date.
 */
disputed: boolean, 
/**
 * Whether a person should look again.
 */
needs_review: boolean, 
/**
 * Its tags.
 */
tags: Array<string>, };
export type EventView = { 
/**
 * Its number.
 */
id: number, 
/**
 * What happened.
 */
headline: string, 
/**
 * When.
 */
when: WhenView | null, 
/**
 * Where.
 */
place: string | null, 
/**
 * Who took part.
 */
participants: Array<string>, 
/**
 * How it is told.
 */
factuality: FactualityView, 
/**
 * Its tags.
 */
tags: Array<string>, 
/**
 * The passages.
 */
evidence: Array<EvidenceView>, 
/**
 * The dates that its evidence gives, where they cannot all be right; else empty.
 */
conflict: Array<WhenView>, 
/**
 * Why a person should look again.
 */
needs_review: ReviewView | null, };
export type EvidenceView = { 
/**
 * Its number.
 */
id: number, 
/**
 * The article.
 */
article: number, 
/**
 * The article's title.
 */
title: string, 
/**
 * The article's outlet.
 */
outlet: string | null, 
/**
 * Where in the text in which it stands.
 */
range: RangeView, 
/**
 * That text, where the article was read again since; null for the present one.
 */
earlier: EarlierPlaceView | null, 
/**
 * The words.
 */
exact: string, 
/**
 * Whether it disputes the event rather than supporting it.
 */
disputes: boolean, 
/**
 * Who says so, innermost first.
 */
attribution: Array<LinkView>, 
/**
 * The date it gives.
 */
when: WhenView | null, 
/**
 * The words of that date.
 */
when_words: string | null, 
/**
 * Why that date was read so.
 */
when_reason: Array<DateRemarkView> | null, };
export type ExportView = { 
/**
 * The file.
 */
path: string, 
/**
 * What the format cannot hold.
 */
left_out: Array<LeftOutView>, };
export type FactualityView = "happened" | "announced" | "planned" | "denied" | "possible";
export type Failure = { 
/**
 * What happened, for the catalogues, which hold a message and advice for each.
 */
reason: Reason, 
/**
 * What *Copy details* copies: what happened in English, and the chain of causes.
 */
details: string, };
export type FormatView = "html" | "csv" | "json" | "md" | "timelinejs";
export type GenreView = "news" | "history";
export type HitKindView = "article" | "event" | "note";
export type HitView = { 
/**
 * What it is.
 */
kind: HitKindView, 
/**
 * Its number among its kind.
 */
id: number, 
/**
 * Title, headline or first line.
 */
title: string, 
/**
 * Words around the match.
 */
snippet: string, 
/**
 * The matched words, in the snippet.
 */
matches: Array<RangeView>, 
/**
 * When it was published or happened.
 */
when: WhenView | null, };
export type ImportFailureView = { 
/**
 * The file.
 */
file: string, 
/**
 * Why, and what to do.
 */
failure: Failure, };
export type ImportReportView = { 
/**
 * Files in all.
 */
total: number, 
/**
 * Numbers of the new articles.
 */
new: number[], 
/**
 * The timelines that were taken in.
 */
timelines: Array<ImportedTimelineView>, 
/**
 * How many were known already.
 */
known: number, 
/**
 * How many were not read because the import was cancelled.
 */
cancelled: number, 
/**
 * What failed and why.
 */
failed: Array<ImportFailureView>, };
export type ImportedTimelineView = { 
/**
 * Its number here.
 */
id: number, 
/**
 * How many of its events are new here.
 */
new_events: number, 
/**
 * How many passages became notes, as their originals are not here.
 */
without_original: number, };
export type JobKindView = "import" | "reread" | "export" | "draft" | "backup" | "restore" | "check";
export type JobProgressView = { 
/**
 * Files, articles, events or kilobytes done.
 */
done: number, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The one just done.
 */
file: string, };
export type JobReportView = { "kind": "import", total: number, new: number, known: number, cancelled: number, failed: number, failures: Array<ImportFailureView>, } | { "kind": "reread", total: number, changed: number, cancelled: number, failures: Array<ImportFailureView>, } | { "kind": "export", path: string, } | { "kind": "draft", lines: number, } | { "kind": "backup" } | { "kind": "restore" } | { "kind": "check", problems: number, } | { "kind": "ended", of: JobKindView, } | { "kind": "failed", of: JobKindView, failure: Failure, };
export type JobView = { 
/**
 * Its number.
 */
id: number, 
/**
 * When it began, RFC 3339.
 */
begun: string, 
/**
 * When it ended, RFC 3339.
 */
ended: string, 
/**
 * What came of it; null where a newer Dateline has told it.
 */
report: JobReportView | null, };
export type KnownEventView = { 
/**
 * Its number.
 */
id: number, 
/**
 * What happened.
 */
headline: string, 
/**
 * When, if known.
 */
when: WhenView | null, 
/**
 * Outlets, or titles, of the other articles that tell it.
 */
told_by: Array<string>, };
export type LaneByView = "none" | "tag" | "place" | "participant" | "outlet" | "hand";
export type LaneView = { 
/**
 * Its number.
 */
id: number, 
/**
 * What it is called.
 */
name: string, };
export type LeftOutView = { "code": "texts-of-page" } | { "code": "frame-of-table" } | { "code": "bare-months" } | { "code": "texts-of-json" } | { "code": "frame-of-text" } | { "code": "texts-of-timeline-js" } | { "code": "unplaced", events: number, } | { "code": "undated", events: number, } | { "code": "open-periods", periods: number, } | { "code": "doubts", events: number, };
export type LinkView = { 
/**
 * The speaker as named; null for an article whose outlet is not known.
 */
speaker: string | null, 
/**
 * The reporting words; empty for the article itself.
 */
cue: string, };
export type NoteStateView = { 
/**
 * Its text then.
 */
text: string, 
/**
 * Until when it stood, RFC 3339.
 */
until: string, };
export type NoteView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Markdown.
 */
text: string, 
/**
 * What it is about.
 */
about: SubjectView | null, 
/**
 * The title or headline of what it is about.
 */
about_title: string | null, 
/**
 * When it was last changed, RFC 3339.
 */
changed: string, };
export type OpenQuestionView = "needs-review" | "uncertain" | "disputed" | "undated";
export type OperationView = "import" | "set-publication-date" | "correct-dates" | "read-again" | "check-passages" | "accept-suggestion" | "merge-suggestion" | "reject-suggestion" | "forget-learned" | "create-event" | "edit-event" | "paste-events" | "confirm-event" | "add-evidence" | "remove-evidence" | "merge-events" | "create-timeline" | "draft-timeline" | "discard-draft" | "edit-timeline" | "add-to-timeline" | "remove-from-timeline" | "add-period" | "edit-period" | "remove-period" | "add-lane" | "edit-lane" | "remove-lane" | "put-in-lane" | "create-note" | "edit-note" | "add-highlight" | "remove-highlight" | "move-to-trash" | "restore-from-trash";
export type OriginalView = { "kind": "page", 
/**
 * Inert HTML.
 */
html: string, } | { "kind": "words", 
/**
 * Inert HTML.
 */
html: string, } | { "kind": "pages", 
/**
 * Their sizes.
 */
sizes: Array<PageSizeView>, };
export type PackedEventView = [number, string, number | null, number | null, Array<number>, FactualityView, Array<number>, number, number, Array<number>, number | null, Array<[number, number]>, Array<number>, ReviewView | null, number | null];
export type PackedEventsView = { 
/**
 * Dates, each once.
 */
whens: Array<WhenView>, 
/**
 * Places, people, tags, outlets and titles, each once.
 */
names: Array<string>, 
/**
 * The events.
 */
events: Array<PackedEventView>, };
export type PageSizeView = { width: number, height: number, };
export type PageStartView = { 
/**
 * The page's number, from 1.
 */
page: number, 
/**
 * Where it begins, in UTF-16 code units.
 */
at: number, };
export type PageView<T> = { 
/**
 * The rows.
 */
rows: Array<T>, 
/**
 * How many the whole list has.
 */
total: number, };
export type PassageEdit = { 
/**
 * The article.
 */
article: number, 
/**
 * Where in its text.
 */
range: RangeView, 
/**
 * Whether it disputes the event.
 */
disputes: boolean, };
export type PastedKind = "html" | "text";
export type PastedView = { 
/**
 * The article's number.
 */
article: number, 
/**
 * Whether the same words were in the library already.
 */
known: boolean, };
export type PeriodEdit = { 
/**
 * What it is called.
 */
name: string, 
/**
 * From when to when.
 */
when: WhenEdit, 
/**
 * In which colour it is drawn.
 */
tint: TintView, };
export type TimelineEdit = { 
/**
 * Its name.
 */
name: string, 
/**
 * The question it answers.
 */
description: string, 
/**
 * What its lanes are.
 */
lanes: LaneByView, };
export type PeriodView = { 
/**
 * Its number.
 */
id: number, 
/**
 * What it is called.
 */
name: string, 
/**
 * From when to when.
 */
when: WhenView, 
/**
 * In which colour it is drawn.
 */
tint: TintView, };
export type ProblemView = { "code": "original", title: string, sha256: string, } | { "code": "database", finding: string, } | { "code": "row", table: string, row: string, } | { "code": "log" } | { "code": "index", of: string, finding: string, } | { "code": "passage", headline: string, title: string, } | { "code": "unreadable", part: string, finding: string, };
export type PublishedView = { 
/**
 * The date.
 */
when: WhenView, 
/**
 * `metadata`, `byline`, `url`, `file-name`, `person`, `inferred`.
 */
known_from: "metadata" | "byline" | "url" | "file-name" | "person" | "inferred", };
export type QuotedEdit = { words: string, before: string, after: string, };
export type RangeView = { 
/**
 * First code unit.
 */
start: number, 
/**
 * One past the last.
 */
end: number, };
export type ReaderFace = "serif" | "sans";
export type ReadingsView = { 
/**
 * The texts it had before, newest first.
 */
earlier: Array<EarlierRowView>, 
/**
 * The passages of events that stand in them.
 */
displaced: Array<DisplacedView>, };
export type Reason = { "code": "library-locked", folder: string, } | { "code": "library-newer", folder: string, } | { "code": "not-a-library", folder: string, } | { "code": "library-damaged" } | { "code": "not-found" } | { "code": "original-damaged" } | { "code": "backup-damaged", path: string, } | { "code": "disk-full" } | { "code": "database-failed" } | { "code": "path-failed", path: string, } | { "code": "changed-meanwhile" } | { "code": "ended" } | { "code": "no-such-passage" } | { "code": "unknown-format", file: string, media_type: string, } | { "code": "page-too-large", file: string, megabytes: number, } | { "code": "encrypted", file: string, } | { "code": "file-damaged", file: string, } | { "code": "refused", file: string, } | { "code": "only-pictures", file: string, } | { "code": "too-deep", file: string, } | { "code": "no-column", file: string, columns: string, } | { "code": "too-many", file: string, limit: number, } | { "code": "several", file: string, } | { "code": "empty", file: string, } | { "code": "too-slow", file: string, } | { "code": "broke", file: string, } | { "code": "reader-missing", file: string, } | { "code": "file-unopened", file: string, } | { "code": "file-too-large", file: string, } | { "code": "timeline-newer", file: string, } | { "code": "timeline-damaged", file: string, } | { "code": "export-failed" } | { "code": "export-unwritten", path: string, } | { "code": "not-a-date" } | { "code": "shell-failed" } | { "code": "system-failed" } | { "code": "folder-not-shown" };
export type RereadReportView = { 
/**
 * How many there were.
 */
total: number, 
/**
 * How many are read otherwise.
 */
changed: number, 
/**
 * How many passages wait for a person.
 */
asked: number, 
/**
 * How many were not read because it was cancelled.
 */
cancelled: number, 
/**
 * What could not be read and why.
 */
failed: Array<ImportFailureView>, };
export type RereadView = { 
/**
 * The article's title.
 */
title: string, 
/**
 * The date's words.
 */
words: string, 
/**
 * The date as it was accepted.
 */
was: WhenView | null, 
/**
 * The date as it is read now.
 */
now: WhenView | null, };
export type ReresolvedView = { 
/**
 * Time expressions whose value changed.
 */
times: number, 
/**
 * Suggestions whose date changed.
 */
suggestions: number, 
/**
 * Accepted events flagged for review.
 */
flagged: number, };
export type RetellingView = { 
/**
 * What is suggested from it.
 */
telling: SourcedSuggestionView, 
/**
 * Whether it is one voice with the suggestion: a copy of its text, or one that cites the other.
 */
same_voice: boolean, };
export type RetellingsView = { 
/**
 * Each other passage.
 */
tellings: Array<RetellingView>, 
/**
 * What all agree on, the suggestion itself among them.
 */
agrees: Array<AspectView>, 
/**
 * What they tell differently.
 */
differs: Array<AspectView>, 
/**
 * How many independent voices they are with the suggestion.
 */
voices: number, 
/**
 * The events that tellings of other articles have become already.
 */
known: Array<KnownEventView>, };
export type ReviewView = { "code": "publication-changed" } & RereadView | { "code": "dates-corrected" } & RereadView | { "code": "read-again" } & RereadView | { "code": "moved", words: string, } | { "code": "orphaned", words: string, } | { "code": "line", line: string, };
export type SavedSearchEdit = { 
/**
 * What the person calls it.
 */
name: string, 
/**
 * As typed into the search field.
 */
query: string, };
export type SavedSearchView = { 
/**
 * What the person calls it.
 */
name: string, 
/**
 * As typed into the search field.
 */
query: string, 
/**
 * How much it finds now.
 */
found: number, };
export type SearchAdviceView = { "code": "not-opened" } | { "code": "too-long" } | { "code": "nothing-after", field: string, } | { "code": "one-of", written: Array<string>, } | { "code": "no-date", value: string, field: string, } | { "code": "near-field", name: string, known: string, } | { "code": "unknown-field", name: string, fields: Array<string>, };
export type SearchProblemView = { 
/**
 * The words, as typed.
 */
words: string, 
/**
 * What is wrong and what to write instead.
 */
advice: SearchAdviceView, };
export type SearchView = { 
/**
 * The hits, best first.
 */
hits: Array<HitView>, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * What was not understood, each a red chip.
 */
problems: Array<SearchProblemView>, };
export type Settings = { 
/**
 * Light, dark, or as the system has it.
 */
theme: Theme, 
/**
 * How tight lists are.
 */
density: Density, 
/**
 * BCP 47 of the interface; null for the system's.
 */
language: string | null, 
/**
 * Size of the reader's text in CSS pixels.
 */
reader_size: number, 
/**
 * Its longest lines, in characters.
 */
reader_measure: number, 
/**
 * Its letters.
 */
reader_face: ReaderFace, 
/**
 * Whether single letters act in lists and the reader (WCAG 2.1.4).
 */
letter_keys: boolean, 
/**
 * Whether the system tells what came of long work while no window has the focus.
 */
notifications: boolean, 
/**
 * In which time zone the chart reads times that were told with theirs: an IANA name, `system`, null as told.
 */
time_zone: string | null, 
/**
 * The keys a person gave to actions, by action: `Mod+Shift+Z`.
 */
keys: { [key in string]: Array<string> }, 
/**
 * Widths and heights of panes in CSS pixels, by pane.
 */
panes: { [key in string]: number }, 
/**
 * Columns of the table that are not shown, by name.
 */
hidden_columns: Array<string>, 
/**
 * Where each window was last, as the interface writes it, by the window's label.
 */
places: { [key in string]: string }, };
export type SourcedSuggestionView = { 
/**
 * What is suggested.
 */
suggestion: SuggestionView, 
/**
 * The article's title.
 */
title: string, 
/**
 * The article's outlet.
 */
outlet: string | null, 
/**
 * The words that support it.
 */
exact: string, };
export type StatusView = { 
/**
 * The library's folder.
 */
folder: string, 
/**
 * The library's name.
 */
name: string, 
/**
 * The service that synchronises its folder ("OneDrive"), where one does: not safe for a live library.
 */
synchronised_by: string | null, 
/**
 * How many articles.
 */
articles: number, 
/**
 * How many articles wait for review.
 */
inbox: number, 
/**
 * How many suggestions wait.
 */
waiting: number, 
/**
 * How many events.
 */
events: number, 
/**
 * How many events should be looked at again.
 */
flagged: number, 
/**
 * How many articles an older reader read than this program's.
 */
read_by_older: number, 
/**
 * How many notes.
 */
notes: number, 
/**
 * How many things are in the trash.
 */
trash: number, 
/**
 * How many changes there were since the start of Dateline.
 */
changes: number, 
/**
 * When something was last changed, RFC 3339.
 */
last_change: string | null, 
/**
 * When it was last backed up, RFC 3339.
 */
last_backup: string | null, 
/**
 * What Undo would reverse.
 */
undo: DoneView | null, 
/**
 * What Redo would do again.
 */
redo: DoneView | null, 
/**
 * Its tags, with how many events carry each.
 */
tags: Array<TagView>, };
export type SubjectView = { "kind": "article", id: number, } | { "kind": "event", id: number, } | { "kind": "timeline", id: number, };
export type SuggestionReasonView = { "code": "tells-when" } | { "code": "planned-with-date" } | { "code": "heard-from-whom" } | { "code": "tells-when-said" } | { "code": "leads-article" } | { "code": "neither-when-nor-where" } | { "code": "nobody-said" } | { "code": "asks" } | { "code": "no-verb" } | { "code": "tells-what-is" } | { "code": "tells-what-happened", word: string, } | { "code": "told-as-past", word: string, } | { "code": "more-than-saying", word: string, } | { "code": "names-event", word: string, } | { "code": "names-somebody", name: string, } | { "code": "tells-where", place: string, } | { "code": "stands-for-nobody", word: string, } | { "code": "own-voice", word: string, } | { "code": "tells-opinion", words: string, } | { "code": "makes-opinion", word: string, } | { "code": "learned", of: TraitView, more: boolean, } | { "code": "line", line: string, };
export type SuggestionStateView = { "kind": "waiting" } | { "kind": "accepted", event: number, } | { "kind": "rejected" };
export type SuggestionView = { 
/**
 * Its number.
 */
id: number, 
/**
 * The article it stands in.
 */
article: number, 
/**
 * The passage that supports it.
 */
range: RangeView, 
/**
 * One line of the source's words.
 */
headline: string, 
/**
 * When.
 */
when: WhenView | null, 
/**
 * The date's words, as written.
 */
when_words: string | null, 
/**
 * Why the date was read so.
 */
when_reason: Array<DateRemarkView> | null, 
/**
 * Who says so, innermost first.
 */
attribution: Array<LinkView>, 
/**
 * How it is told.
 */
factuality: FactualityView, 
/**
 * Who took part.
 */
participants: Array<string>, 
/**
 * Where.
 */
place: string | null, 
/**
 * How likely a person accepts it, 0 to 1, by what their decisions taught.
 */
score: number, 
/**
 * Why.
 */
reasons: Array<SuggestionReasonView>, 
/**
 * What became of it.
 */
state: SuggestionStateView, };
export type TableColumnView = { 
/**
 * Its name.
 */
name: string, 
/**
 * How its first values begin.
 */
values: Array<string>, 
/**
 * What it seems to hold.
 */
holds: ColumnTold["holds"] | null, };
export type TableView = { 
/**
 * The files.
 */
paths: Array<string>, 
/**
 * How many articles they hold.
 */
rows: number, 
/**
 * Their columns.
 */
columns: Array<TableColumnView>, };
export type TagView = { 
/**
 * Its name.
 */
name: string, 
/**
 * How many events carry it.
 */
events: number, };
export type Theme = "system" | "light" | "dark";
export type TimelineHeadView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * The question it answers.
 */
description: string, 
/**
 * What its lanes are.
 */
lanes: LaneByView, 
/**
 * How many suggestions proposed for it wait.
 */
draft: number, 
/**
 * The stretches of time behind its events.
 */
periods: Array<PeriodView>, 
/**
 * The lanes that a person made, in their order.
 */
lanes_made: Array<LaneView>, 
/**
 * The moment it was read: what is new since then can be asked for.
 */
as_of: number, };
export type TimelineNewsView = { 
/**
 * What is told of it now.
 */
head: TimelineHeadView, 
/**
 * The events that changed, in order of date.
 */
events: PackedEventsView, 
/**
 * The event that stands before each of them; none before the first.
 */
before: (number | null)[], 
/**
 * Events that changed and do not stand in it, or do not any more.
 */
gone: number[], };
export type TimelineRowView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * The question it answers.
 */
description: string, 
/**
 * What its lanes are.
 */
lanes: LaneByView, 
/**
 * How many events stand in it.
 */
events: number, };
export type TimeView = { 
/**
 * Where.
 */
range: RangeView, 
/**
 * TIMEX3 type.
 */
kind: "DATE" | "TIME" | "DURATION" | "SET", 
/**
 * TIMEX3 value.
 */
value: string, 
/**
 * The date, if it is one and is resolved.
 */
when: WhenView | null, 
/**
 * Why.
 */
reason: Array<DateRemarkView>, 
/**
 * Whether it needs a date that is missing.
 */
unresolved: boolean, 
/**
 * Whether a person set what it means.
 */
corrected: boolean, 
/**
 * How likely the value is, in percent; a hundred where nothing was to choose.
 */
weight: number, 
/**
 * What else the words can mean, likeliest first.
 */
alternatives: Array<AlternativeView>, };
export type TintView = "grey" | "blue" | "green" | "violet" | "rose";
export type TraitView = "undated" | "vague" | "ahead" | "doubtful" | "told" | "placeless" | "unpeopled";
export type TrashedView = { "kind": "article", id: number, } | { "kind": "event", id: number, } | { "kind": "timeline", id: number, } | { "kind": "note", id: number, };
export type TrashRowView = { 
/**
 * What it is.
 */
what: TrashedView, 
/**
 * Its title, headline, name or first line.
 */
title: string, 
/**
 * When it was moved there, RFC 3339.
 */
at: string, };
export type HighlightView = { 
/**
 * Its number.
 */
id: number, 
/**
 * The words.
 */
words: string, 
/**
 * Where.
 */
range: RangeView, 
/**
 * The earlier text in which they stand, if it is not the present one.
 */
text: number | null, };
export type VersionView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Its headline.
 */
title: string, 
/**
 * Its outlet.
 */
outlet: string | null, 
/**
 * When it was imported, RFC 3339.
 */
added: string, 
/**
 * Whether its text is the same, or it is another version of the same page.
 */
same_text: boolean, };
export type WarningView = { "kind": "no-publication-date" } | { "kind": "dates-disagree", dates: Array<PublishedView>, } | { "kind": "line", line: string, } | { "kind": "hidden-characters" } | { "kind": "undecodable" } | { "kind": "tracked-changes", changes: string, } | { "kind": "pictures-of-pages", pages: string, } | { "kind": "hidden-text", pages: string, } | { "kind": "hidden-words", words: string, } | { "kind": "address-only" } | { "kind": "only-last-change" } | { "kind": "agency-report", agency: string, } | { "kind": "corrected", notice: string, } | { "kind": "only-beginning" } | { "kind": "several-articles" };
export type WhenEdit = { 
/**
 * EDTF.
 */
edtf: string, 
/**
 * TIMEX3 mod.
 */
modifier: string | null, 
/**
 * The calendar of the words.
 */
calendar: string, };
export type WhenView = { 
/**
 * EDTF.
 */
edtf: string, 
/**
 * TIMEX3 mod: `START`, `MID`, `END`, `APPROX`...
 */
modifier: string | null, 
/**
 * `gregorian`, `solar-hijri`...
 */
calendar: string, 
/**
 * In English words.
 */
label: string, 
/**
 * `time`, `day`, `month`, `season`, `year`, `decade`, `century`, `interval`, `unknown`.
 */
precision: "time" | "day" | "month" | "season" | "year" | "decade" | "century" | "interval" | "unknown", 
/**
 * First moment, in seconds from the beginning of 1970, in no time zone; null where it is open or unknown.
 */
earliest: number | null, 
/**
 * Last second, inclusive.
 */
latest: number | null, 
/**
 * Whether it is marked approximate.
 */
approximate: boolean, 
/**
 * Whether it is marked uncertain.
 */
uncertain: boolean, };
export type WholeUnitView = "day" | "week" | "month" | "year";
export type WindowView = { 
/**
 * First row.
 */
offset: number, 
/**
 * How many rows at most.
 */
limit: number, };
export type WordsAreView = "told-as-publication" | "apart-and-newest" | "first-and-newest" | "newest" | "at-top" | "said-then";
export type YearIsView = "newest" | "near-weekday" | "of-observance-and-weekday" | "of-observance-and-month";
