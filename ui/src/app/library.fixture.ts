// A small library for tests of the whole window. All its words are Greek, so that Latin letters on the screen are the
// window's own; each kind of thing that a view can show is there once.
import type {
  ArticleRowView, ArticleView, DateRemarkView, EarlierPlaceView, EventRowView, EventView, EvidenceView, HitView, NoteView, PackedEventsView, ReadingsView, StatusView, SuggestionView,
  TimelineHeadView, TimelineRowView, TimeView, WhenView,
} from "../ipc/bindings";
import { lines } from "../shared/lines.fixture";
import { seconds } from "../shared/moments.fixture";

const TEXT = "Το λιμάνι έκλεισε στις αρχές Φεβρουαρίου.\nΗ φωτιά άρχισε την Πέμπτη.\nΔύο πλοία έφυγαν αργότερα.\n";

function day(edtf: string, more: Partial<WhenView> = {}): WhenView {
  return {
    edtf, label: "ημέρα", modifier: null, calendar: "gregorian", precision: "day", earliest: seconds(edtf),
    latest: seconds(`${edtf}T23:59:59`), approximate: false, uncertain: false, ...more,
  };
}

const LETTER = day("2019-02-06");
const FIRE = day("2019-03-20", { uncertain: true });
const EARLY = { ...day("2019-02-01", { modifier: "START", precision: "month", latest: seconds("2019-02-28T23:59:59") }), edtf: "2019-02" };

function range(words: string): { start: number; end: number } {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

const WHY: DateRemarkView[] = [
  { code: "from", how: "last-before", base: { place: "publication", when: FIRE } },
  { code: "ground", ground: "past-tense" },
];

function time(words: string, when: WhenView | null): TimeView {
  return {
    range: range(words), kind: "DATE", value: "", when, reason: WHY, unresolved: when === null, corrected: false, weight: 70,
    alternatives: [{ value: "2019-03-14", when: day("2019-03-14"), weight: 30, reason: [{ code: "ground", ground: "one-before" }] }],
  };
}

function suggestion(id: number, more: Partial<SuggestionView> = {}): SuggestionView {
  return {
    id, article: 1, range: range("Η φωτιά άρχισε"), headline: `Η φωτιά ${id}`, when: FIRE, when_words: "την Πέμπτη", when_reason: WHY,
    attribution: ["σημείωμα", "υπάλληλος", "Ο Μεσημβρινός"].map((speaker) => ({ speaker, cue: "" })), factuality: "planned",
    participants: ["Άννα"], place: "Λιμάνι", score: 0.8, reasons: [{ code: "names-somebody", name: "Άννα" }], state: { kind: "waiting" }, ...more,
  };
}

export const article: ArticleView = {
  id: 1, title: "Το λιμάνι έκλεισε", byline: "Άννα", outlet: "Ο Μεσημβρινός", section: null, url: null, language: "el",
  published: { when: day("2019-03-29"), known_from: "metadata" }, captured: null, genre: "news", genre_set: null, dateless: [], text: TEXT,
  blocks: TEXT.trimEnd().split("\n").map((line) => ({ range: range(line), kind: "paragraph" as const, language: null, pages: [], number: null, columns: [] })),
  times: [time("στις αρχές Φεβρουαρίου", EARLY), time("την Πέμπτη", null)],
  suggestions: [suggestion(1), suggestion(2), suggestion(3, { when: null, when_words: null, state: { kind: "rejected" } })],
  cited: [{ event: 7, headline: "Το γράμμα", range: range("Δύο πλοία έφυγαν") }],
  warnings: [{ kind: "no-publication-date" }, { kind: "hidden-characters" },
    { kind: "dates-disagree", dates: [{ when: LETTER, known_from: "metadata" }, { when: FIRE, known_from: "url" }] }, { kind: "pictures-of-pages", pages: "3" }],
  sha256: "9024", media_type: "text/html", file_name: "λιμάνι", size: 1, added: "2026-01-01T00:00:00Z", by_older: true,
};

const row: ArticleRowView = {
  id: 1, title: article.title, outlet: article.outlet, language: "el", published: article.published, media_type: "text/html",
  added: article.added, unreviewed: 2, suggested: true, events: 1,
};

const PLACE: EarlierPlaceView = { text: 1, until: "2026-01-01T00:00:00Z", range: { start: 0, end: 9 }, found: { start: 4, end: 13 }, kept: false };

const READINGS: ReadingsView = {
  earlier: [{ id: 1, until: PLACE.until }],
  displaced: [
    { evidence: 1, event: 7, headline: "Το γράμμα", words: "Το λιμάνι", place: PLACE },
    { evidence: 2, event: 7, headline: "Το γράμμα", words: "Το πλοίο", place: { ...PLACE, found: null } },
  ],
};

function evidence(id: number, when: WhenView): EvidenceView {
  return {
    id, article: id, title: "Το λιμάνι", outlet: id === 1 ? "Ο Μεσημβρινός" : null, range: { start: 0, end: 9 }, exact: "Το λιμάνι",
    earlier: id === 1 ? null : PLACE, disputes: id === 2, attribution: [], when, when_words: "τότε", when_reason: WHY,
  };
}

export const event: EventView = {
  id: 7, headline: "Το γράμμα", when: LETTER, place: "Λιμάνι", participants: ["Άννα"], factuality: "announced", tags: ["φωτιά"],
  evidence: [evidence(1, LETTER), evidence(2, FIRE)], conflict: [LETTER, FIRE], needs_review: { code: "publication-changed", title: "Το λιμάνι", words: "τότε", was: LETTER, now: null },
};

const events: EventRowView[] = [
  { id: 7, headline: event.headline, when: LETTER, factuality: "announced", sources: 2, disputed: true, needs_review: true, tags: ["φωτιά"] },
  { id: 8, headline: "Η φήμη", when: null, factuality: "happened", sources: 0, disputed: false, needs_review: false, tags: [] },
];

const timelineRow: TimelineRowView = { id: 4, name: "Έρευνα", description: "Πότε;", lanes: "none", events: 2 };
const timelineHead: TimelineHeadView = {
  id: 4, name: "Έρευνα", description: "Πότε;", lanes: "tag", draft: 1, periods: [{ id: 3, name: "Απεργία", when: EARLY, tint: "blue" }], lanes_made: [{ id: 2, name: "Ποιος ήξερε" }], as_of: 1,
};
const timelineEvents: PackedEventsView = {
  whens: [LETTER, FIRE],
  names: ["Λιμάνι", "Άννα", "φωτιά", "Ο Μεσημβρινός", "Το λιμάνι"],
  events: [
    [7, event.headline, 0, 0, [1], "announced", [2], 1, 2, [3], 3, [[3, 0], [4, 1]], [0, 1], event.needs_review, null],
    [8, "Η φήμη", null, 0, [1], "happened", [], 0, 0, [], null, [], [], null, null],
  ],
};

const note: NoteView = { id: 5, text: "Να ρωτήσω", about: { kind: "article", id: 1 }, about_title: "Το λιμάνι", changed: "2026-01-02T00:00:00Z" };

const hit: HitView = { kind: "article", id: 1, title: "Το λιμάνι", snippet: "έκλεισε", matches: [{ start: 0, end: 3 }], when: LETTER };

export const status: StatusView = {
  folder: "/βιβλία", name: "Βιβλία", synchronised_by: "Νέφος", articles: 1, inbox: 1, waiting: 2, events: 2, flagged: 1, read_by_older: 1, notes: 1, trash: 1, changes: 0,
  last_change: "2026-01-02T00:00:00Z", last_backup: "2026-01-01T00:00:00Z", undo: { operation: "edit-note", at: "2026-01-02T00:00:00Z" },
  redo: null, tags: [{ name: "φωτιά", events: 1 }],
};

const ANSWERS: Record<string, unknown> = {
  status, article, event,
  timeline: lines(timelineHead, timelineEvents),
  article_versions: [{ id: 2, title: "Το λιμάνι", outlet: null, added: "2026-01-01T00:00:00Z", same_text: false }],
  article_readings: READINGS,
  list_highlights: [],
  preview_tables: [],
  list_articles: { rows: [row], total: 1 },
  list_events: { rows: events, total: 2 },
  list_timelines: [timelineRow],
  list_notes: [note],
  list_trash: [{ what: { kind: "note", id: 6 }, title: "Παλιό", at: "2026-01-01T00:00:00Z" }],
  list_backups: [{ path: "/αντίγραφο", at: "2026-01-01T00:00:00Z", size: 4 }],
  manual: [["01-first-ten-minutes", "# Αρχή\n"], ["how-dateline-reads-dates", "# Ημερομηνίες\n"]],
  history: [{ operation: "import", at: "2026-01-01T00:00:00Z" }],
  check: { originals: 1, passages: 2, problems: [{ code: "unreadable", part: "σφάλμα", finding: "σφάλμα" }] },
  search: { hits: [hit], total: 1, problems: [{ words: "πότε:", advice: { code: "near-field", name: "πότε", known: "πότ" } }] },
  learned: [{ code: "line", line: "επειδή" }],
  list_jobs: [
    { id: 3, begun: "2026-01-02T00:00:00Z", ended: "2026-01-02T00:02:05Z", report: { kind: "import", total: 4, new: 1, known: 1, cancelled: 1, failed: 1, failures: [{ file: "/αρχείο", failure: { reason: { code: "encrypted", file: "α" }, details: "" } }] } },
    { id: 4, begun: "2026-01-01T00:00:00Z", ended: "2026-01-01T00:00:01Z", report: { kind: "reread", total: 3, changed: 1, cancelled: 0, failures: [] } },
    { id: 2, begun: "2026-01-01T00:00:00Z", ended: "2026-01-01T00:00:01Z", report: { kind: "export", path: "/έξοδος" } },
    { id: 1, begun: "2026-01-01T00:00:00Z", ended: "2026-01-01T00:00:01Z", report: { kind: "failed", of: "backup", failure: { reason: { code: "disk-full" }, details: "" } } },
  ],
  saved_searches: [{ name: "Φωτιές", query: "φωτιά", found: 3 }],
  retellings: {
    tellings: [{ telling: { suggestion: suggestion(31, { article: 2, when: LETTER }), title: "Το λιμάνι", outlet: null, exact: "Κάηκε" }, same_voice: true }],
    agrees: ["place", "number"], differs: ["when", "factuality"], voices: 2,
    known: [{ id: 9, headline: "Κάηκε το λιμάνι", when: LETTER, told_by: ["Το λιμάνι"] }],
  },
  merge_candidates: events,
  published_candidates: [{ when: LETTER, weight: 0.9, reason: [{ code: "words", words: "6 Φεβρουαρίου", are: "at-top" }] }],
  understand_date: null,
};

/** What the library answers to a command; `settings` are kept by the test. */
export function answer(name: string): unknown {
  return structuredClone(ANSWERS[name] ?? null);
}
