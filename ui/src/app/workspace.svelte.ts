// What the window shows and where it has been. What the library holds is asked for again after each change, never
// kept twice: features watch `changed`.
import type { EventFilter } from "../features/events/filter";
import { operationName } from "../features/settings/operations";
import type { DoneView, OperationView, RangeView, SavedSearchEdit, SavedSearchView, StatusView, TimelineRowView } from "../ipc/bindings";
import { answered, ask, call } from "../ipc/call";
import { m } from "../paraglide/messages";
import { report } from "../shared/failure";
import type { Focus } from "../shared/focus";
import type { LinkTarget } from "../shared/links";
import { preferences } from "../shared/preferences.svelte";
import { toasts } from "../shared/toasts.svelte";

export type Section = "inbox" | "articles" | "events" | "notes" | "timeline" | "search" | "trash";

/** What the work area holds. */
export interface Opened {
  kind: "article" | "event" | "note";
  id: number;
}

/** A place one can come back to. */
interface Place {
  section: Section;
  opened: Opened | null;
}

/** A window's own change is known to it before this; one of another window is seen at once all the same. */
const CATCH_UP_AFTER_MS = 80;

/** Places that Back remembers. */
const MOST_PLACES = 100;

/**
 * Changes that are told where they are made, or in words of their own: a decided card, a note while it is written, what an
 * import brings. All others are named when they happen, with Undo.
 */
const TOLD_ELSEWHERE: ReadonlySet<OperationView> = new Set([
  "import",
  "read-again",
  "accept-suggestion",
  "merge-suggestion",
  "reject-suggestion",
  "create-note",
  "edit-note",
  "draft-timeline",
]);

export class Workspace {
  section = $state<Section>("inbox");
  opened = $state.raw<Opened | null>(null);
  /** The timeline that is shown beside articles and that accepted events go to. */
  timeline = $state<number | null>(null);
  /** The event shown beside the timeline. */
  timelineEvent = $state<number | null>(null);
  /** Whether its draft is reviewed beside it, where no event is shown. */
  draftShown = $state(false);
  focus = $state.raw<Focus | null>(null);
  /** What stands beside the open article or event. */
  aside = $state<"suggestions" | "notes">("suggestions");
  query = $state("");
  /** Which events are listed. */
  eventFilter = $state<EventFilter>("all");

  /** Counts the library's changes. */
  changed = $state(0);
  /** Those changes that have been counted and named: a chart of 100,000 events is drawn anew only then. */
  followed = $state(0);
  status = $state.raw<StatusView | null>(null);
  timelines = $state.raw<TimelineRowView[]>([]);
  /** The searches that are kept in the sidebar. */
  searches = $state.raw<SavedSearchView[]>([]);

  #places = $state.raw<Place[]>([{ section: "inbox", opened: null }]);
  #here = $state(0);
  /** The message that offers Undo or Redo. */
  #said: number | null = null;
  /** The moments of operations that were done in another window. */
  #doneElsewhere = new Set<string>();
  #hearing: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<unknown> = Promise.resolve();

  get canGoBack(): boolean {
    return this.#here > 0;
  }

  get canGoForward(): boolean {
    return this.#here < this.#places.length - 1;
  }

  /** Whether nothing has been brought in yet. */
  get isEmpty(): boolean {
    const status = this.status;
    return status !== null && status.articles + status.events + status.notes + this.timelines.length === 0;
  }

  /** Whether something is shown that a person would not have taken away: all but an inbox of which nothing is open. */
  get isReading(): boolean {
    return this.opened !== null || this.section !== "inbox";
  }

  get chartShown(): boolean {
    return preferences.pane("chart-shown", 1) === 1;
  }

  toggleChart(): void {
    preferences.keepPane("chart-shown", this.chartShown ? 0 : 1);
  }

  /** Goes somewhere, so that Back leads here again. */
  go(section: Section, opened: Opened | null = section === this.section ? this.opened : null): void {
    const now = this.#places[this.#here];
    if (now?.section === section && sameOpened(now.opened, opened)) return;
    const before = this.#places.slice(0, this.#here + 1).slice(-MOST_PLACES);
    this.#places = [...before, { section, opened }];
    this.#here = before.length;
    this.#show();
  }

  back(): void {
    if (this.canGoBack) this.#here--;
    this.#show();
  }

  forward(): void {
    if (this.canGoForward) this.#here++;
    this.#show();
  }

  openArticle(id: number): void {
    const inList = this.section === "inbox" || this.section === "search";
    this.go(inList ? this.section : "articles", { kind: "article", id });
  }

  openEvent(id: number): void {
    this.go(this.section === "search" ? "search" : "events", { kind: "event", id });
  }

  openNote(id: number): void {
    this.go(this.section === "search" ? "search" : "notes", { kind: "note", id });
  }

  openTimeline(id: number): void {
    if (id !== this.timeline) this.draftShown = false;
    this.timeline = id;
    this.timelineEvent = null;
    this.go("timeline", null);
  }

  /** Opens a timeline with what is proposed for it. */
  openDraft(id: number): void {
    this.openTimeline(id);
    this.draftShown = true;
  }

  /** Opens whatever it is: a hit of a search, what a note is about or links to. */
  open({ kind, id, range, text }: { kind: Opened["kind"] | "timeline"; id: number; range?: RangeView; text?: number }): void {
    if (range) this.openPassage(id, range, text);
    else if (kind === "article") this.openArticle(id);
    else if (kind === "event") this.openEvent(id);
    else if (kind === "note") this.openNote(id);
    else this.openTimeline(id);
  }

  /**
   * Opens what a link names; where nothing has its number, that is said and what is shown stays. Who went somewhere
   * meanwhile stays there.
   */
  async follow(target: LinkTarget): Promise<void> {
    const { kind, id } = target;
    const here = this.#places[this.#here];
    const isListed = kind === "note" || (kind === "timeline" && this.timelines.some((timeline) => timeline.id === id));
    try {
      if (!isListed) await call(kind, { id });
      if (here === this.#places[this.#here]) this.open(target);
    } catch (thrown) {
      report(thrown);
    }
  }

  /** To all that carries a tag. */
  openTag(name: string): void {
    this.search(tagQuery(name));
  }

  /** To the events that a person should look at again. */
  openFlagged(): void {
    this.eventFilter = "needs-review";
    this.go("events", null);
  }

  /** From evidence to the very words in their article, or in an earlier text of it. */
  openPassage(article: number, range: RangeView, text?: number): void {
    this.go("articles", { kind: "article", id: article });
    this.focus = { kind: "passage", range, text };
  }

  /** As a person types: the results replace each other and make one place. */
  search(query: string): void {
    this.query = query;
    if (query.trim() !== "") this.go("search");
  }

  /** The library has changed: everyone asks again, and what was done is named where it can be taken back. */
  async touched(): Promise<void> {
    const before = this.status?.undo ?? null;
    this.changed++;
    await this.refresh();
    const done = this.status?.undo ?? null;
    if (done && isNewer(done, before) && !TOLD_ELSEWHERE.has(done.operation)) this.#say(operationName(done.operation), "undo");
  }

  /** Something was changed, perhaps in another window: everyone asks again, unless that is known here already. */
  heard(changes: number): void {
    clearTimeout(this.#hearing);
    this.#hearing = setTimeout(() => void this.#catchUp(changes), CATCH_UP_AFTER_MS);
  }

  async #catchUp(changes: number): Promise<void> {
    // On a slow disk a change is heard of before the call that makes it is answered.
    await answered();
    await this.#asking;
    if (this.status === null || changes <= this.status.changes) return;
    const before = this.status.undo;
    this.changed++;
    await this.refresh();
    const { undo } = this.status;
    if (undo && isNewer(undo, before)) this.#doneElsewhere.add(undo.at);
  }

  /** Asks for the state of the library. */
  refresh(): Promise<void> {
    const asking = this.#refresh();
    this.#asking = asking;
    return asking;
  }

  async #refresh(): Promise<void> {
    const { changed } = this;
    try {
      [this.status, this.timelines] = await Promise.all([ask("status", {}), call("list_timelines", {})]);
    } catch (thrown) {
      report(thrown);
      return;
    } finally {
      this.followed = Math.max(this.followed, changed);
    }
    void this.#countSearches();
    const known = this.timelines.some((timeline) => timeline.id === this.timeline);
    if (!known) this.timeline = this.timelines[0]?.id ?? null;
    if (this.section === "timeline" && this.timeline === null) this.go("inbox", null);
  }

  /** Keeps a search in the sidebar, in place of the one with the same words. */
  async saveSearch(name: string, query: string): Promise<void> {
    const others = this.searches.filter((one) => one.query !== query);
    await this.#saveSearches([...others, { name, query }]);
  }

  /** Takes a search out of the sidebar; it can be put back. */
  async forgetSearch(query: string): Promise<void> {
    const before = this.searches;
    const name = before.find((one) => one.query === query)?.name ?? query;
    await this.#saveSearches(before.filter((one) => one.query !== query));
    const action = { label: m.shared_undo(), run: () => void this.#saveSearches(before) };
    toasts.show({ kind: "done", text: m.app_search_forgotten({ name }), action });
  }

  async #saveSearches(searches: SavedSearchEdit[]): Promise<void> {
    try {
      await call("save_searches", { searches: searches.map(({ name, query }) => ({ name, query })) });
      await this.#countSearches();
    } catch (thrown) {
      report(thrown);
    }
  }

  /** Apart from the state of the library, which must not wait for it. */
  async #countSearches(): Promise<void> {
    try {
      this.searches = await call("saved_searches", {});
    } catch (thrown) {
      report(thrown);
    }
  }

  /** Makes a change; a failure is shown and nothing else happens. */
  async run<Result>(change: Promise<Result>): Promise<Result | undefined> {
    try {
      const result = await change;
      await this.touched();
      return result;
    } catch (thrown) {
      report(thrown);
      return undefined;
    }
  }

  async undo(): Promise<void> {
    await this.#replay("undo");
  }

  async redo(): Promise<void> {
    await this.#replay("redo");
  }

  async #replay(which: "undo" | "redo"): Promise<void> {
    try {
      const done = await call(which, {});
      this.changed++;
      await this.refresh();
      if (done === null) toasts.show({ kind: "done", text: which === "undo" ? m.app_nothing_to_undo() : m.app_nothing_to_redo() });
      else this.#say(replayed(which, done, this.#doneElsewhere.has(done.at)), which === "undo" ? "redo" : "undo");
    } catch (thrown) {
      report(thrown);
    }
  }

  #say(text: string, reverse: "undo" | "redo"): void {
    const label = reverse === "undo" ? m.shared_undo() : m.shared_redo();
    // What was said before can no longer be done by its button.
    if (this.#said !== null) toasts.close(this.#said);
    this.#said = toasts.show({ kind: "done", text, action: { label, run: () => void this.#replay(reverse) } });
  }

  #show(): void {
    const place = this.#places[this.#here];
    if (!place) return;
    const moved = !sameOpened(this.opened, place.opened);
    this.section = place.section;
    this.opened = place.opened;
    if (moved) this.focus = null;
  }
}

/** The search for a tag; a name that is no plain word is put in quotation marks. */
export function tagQuery(name: string): string {
  return /^[\p{L}\p{N}_-]+$/u.test(name) ? `tag:${name}` : `tag:"${name}"`;
}

function replayed(which: "undo" | "redo", done: DoneView, elsewhere: boolean): string {
  const operation = operationName(done.operation);
  if (elsewhere) return which === "undo" ? m.app_undone_elsewhere({ operation }) : m.app_redone_elsewhere({ operation });
  return which === "undo" ? m.app_undone({ operation }) : m.app_redone({ operation });
}

/** Whether something was done since; what stands last after an undo was done before. */
function isNewer(done: DoneView, before: DoneView | null): boolean {
  return before === null || Date.parse(done.at) > Date.parse(before.at);
}

function sameOpened(a: Opened | null, b: Opened | null): boolean {
  if (a === null || b === null) return a === b;
  return a.id === b.id && a.kind === b.kind;
}
