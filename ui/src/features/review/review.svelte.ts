// The suggestions of one article, or of a draft, and what a person makes of them; asked again after every change.
import { SvelteSet } from "svelte/reactivity";
import type { DraftLineView, EventEdit, SourcedSuggestionView, SuggestionView } from "../../ipc/bindings";
import { ask, call } from "../../ipc/call";
import type { EventField } from "../../shared/event";
import { report } from "../../shared/failure";
import { toasts } from "../../shared/toasts.svelte";
import { m } from "../../paraglide/messages";
import { whenDoubt } from "../../shared/when";
import { apart } from "./others.svelte";
import { toldWhen } from "./told";

/** Whose suggestions are reviewed: an article's, or those proposed for a timeline. */
export interface Scope {
  kind: "article" | "draft";
  id: number;
}

/** Where a suggestion of a draft comes from. */
export type Source = Omit<SourcedSuggestionView, "suggestion"> & Pick<DraftLineView, "articles">;

/** Which suggestions are listed. */
export type Filter = "waiting" | "uncertain" | "disputed" | "undated" | "all";

/** Going from article to article passes many: only of one that stays is it asked what others tell. */
const STAYS_MS = 1_000;

/** What is open in the current card: its form, at a field, or the events it may be merged into. */
export type Task = EventField | "merge" | null;

/** The sentence that tells a decision. */
type Said = (told: { headline: string }) => string;

/** The decision that one Undo takes back. */
interface LastDecision {
  suggestion: number;
  /** When the newest of them was recorded; null until asked. */
  at: string | null;
}

export class Review {
  suggestions = $state.raw<SuggestionView[]>([]);
  /** Of a draft: where each suggestion comes from. */
  sources = $state.raw<ReadonlyMap<number, Source>>(new Map());
  ready = $state(false);
  current = $state<number | null>(null);
  task = $state<Task>(null);
  last = $state.raw<LastDecision | null>(null);
  /** Whether an edited card is being kept. */
  saving = $state(false);
  /** What was just done, for a live region. */
  said = $state("");
  #filter = $state<Filter>("waiting");
  /** Of which other articles, or events of the library, tell something else. */
  #disputed = $state.raw<ReadonlySet<number>>(new Set());
  /** Decided since the list was opened: they stay where they are, so that nothing jumps. */
  #settled = new SvelteSet<number>();
  #busy = new SvelteSet<number>();
  #scope: Scope | null = null;
  #onchanged: () => void;
  #onreturned: (id: number) => void;

  /** `onreturned` hears of the suggestion that is current again because its change failed or was taken back. */
  constructor(onchanged: () => void, onreturned: (id: number) => void) {
    this.#onchanged = onchanged;
    this.#onreturned = onreturned;
  }

  /** Asks for the suggestions. */
  async load(scope: Scope): Promise<void> {
    if (scope.kind !== this.#scope?.kind || scope.id !== this.#scope.id) this.#open(scope);
    const { last } = this;
    try {
      const status = last && ask("status", {});
      const lines = scope.kind === "draft" ? await call("draft", { timeline: scope.id }) : [];
      const suggestions = scope.kind === "draft" ? lines.map(({ telling }) => telling.suggestion) : (await ask("article", { id: scope.id })).suggestions;
      if (scope.kind !== this.#scope?.kind || scope.id !== this.#scope.id) return;
      this.suggestions = suggestions;
      this.sources = new Map(lines.map(({ telling, articles }) => [telling.suggestion.id, { ...telling, articles }]));
      if (!this.ready) void this.#lookForDisputes(scope);
      this.ready = true;
      this.#keepCurrent();
      if (last && status) this.#checkLast(last, (await status).undo?.at ?? null);
    } catch (thrown) {
      report(thrown);
    }
  }

  /** Nothing more is asked for: a person has gone on. */
  leave(): void {
    this.#scope = null;
  }

  get filter(): Filter {
    return this.#filter;
  }

  set filter(filter: Filter) {
    this.#filter = filter;
    this.#settled.clear();
    this.#keepCurrent();
  }

  /** Those that are listed, in the order of the text. */
  get shown(): SuggestionView[] {
    return this.suggestions.filter((one) => this.#settled.has(one.id) || this.#passes(one, this.#filter));
  }

  /** How many a filter lists. */
  count(filter: Filter): number {
    return this.suggestions.filter((one) => this.#passes(one, filter)).length;
  }

  get waiting(): SuggestionView[] {
    return this.suggestions.filter(isWaiting);
  }

  get currentSuggestion(): SuggestionView | null {
    return this.suggestions.find((one) => one.id === this.current) ?? null;
  }

  isBusy(id: number): boolean {
    return this.#busy.has(id);
  }

  /** Makes a suggestion the current one, listing it if it was hidden. */
  choose(id: number): void {
    if (id === this.current) return;
    if (!this.shown.some((one) => one.id === id)) this.#settled.add(id);
    this.current = id;
    this.task = null;
  }

  /** The suggestion before (-1) or after (1) the current one, if there is one. */
  beside(step: 1 | -1): number | null {
    const index = this.shown.findIndex((one) => one.id === this.current);
    return this.shown[index + step]?.id ?? null;
  }

  /** Accepts with other accounts of the same, perhaps with another's date; into the timeline, if one is open. */
  async accept(id: number, also: number[], edit: EventEdit | null, timeline: number | null): Promise<void> {
    await this.#decide(id, also, m.review_said_accepted, () => call("accept_suggestion", { id, also, edit, timeline }));
  }

  /** Accepts as edited; what was written stays open until it is kept. Returns whether it is. */
  async acceptEdited(id: number, also: number[], edit: EventEdit, timeline: number | null): Promise<boolean> {
    const suggestion = this.#undecided(id);
    if (!suggestion || this.saving) return false;
    this.saving = true;
    try {
      await call("accept_suggestion", { id, also, edit, timeline });
    } catch (thrown) {
      report(thrown);
      return false;
    } finally {
      this.saving = false;
    }
    this.#goOn(id, also);
    this.#tell(suggestion, m.review_said_accepted);
    this.#onchanged();
    return true;
  }

  async reject(id: number): Promise<void> {
    await this.#decide(id, [], m.review_said_rejected, () => call("reject_suggestions", { ids: [id] }));
  }

  async merge(id: number, also: number[], into: number): Promise<void> {
    await this.#decide(id, also, m.review_said_merged, () => call("merge_suggestions", { ids: [id, ...also], into }));
  }

  /** Accepts every waiting suggestion with at least this score. */
  async acceptAbove(score: number, timeline: number | null): Promise<void> {
    const ids = this.waiting.filter((one) => one.score >= score).map((one) => one.id);
    try {
      const events = await call("accept_many", { ids, timeline });
      for (const id of ids) this.#settled.add(id);
      this.last = null;
      toasts.show({ kind: "done", text: m.review_said_many({ count: events.length }) });
    } catch (thrown) {
      report(thrown);
    }
    this.#onchanged();
  }

  /** Takes the last decision back and makes its suggestion current again. */
  async undoLast(): Promise<void> {
    const last = this.last;
    if (!last) return;
    this.last = null;
    try {
      await call("undo", {});
      this.#return(last.suggestion);
      this.said = m.review_said_undone({ headline: this.currentSuggestion?.headline ?? "" });
    } catch (thrown) {
      report(thrown);
    }
    this.#onchanged();
  }

  /** Goes on to the next card at once; if the change fails, comes back and says why. */
  async #decide(id: number, also: number[], said: Said, change: () => Promise<unknown>): Promise<void> {
    const suggestion = this.#undecided(id);
    if (!suggestion) return;
    this.#goOn(id, also);
    try {
      await change();
      this.#tell(suggestion, said);
    } catch (thrown) {
      for (const one of [id, ...also]) this.#busy.delete(one);
      this.#return(id);
      report(thrown);
    }
    this.#onchanged();
  }

  #undecided(id: number): SuggestionView | null {
    return this.waiting.find((one) => one.id === id && !this.#busy.has(id)) ?? null;
  }

  /** Leaves a decided card where it stands, with those decided by it, and makes the next one current. */
  #goOn(id: number, also: number[]): void {
    for (const one of [id, ...also.filter((one) => this.suggestions.some((listed) => listed.id === one))]) {
      this.#busy.add(one);
      this.#settled.add(one);
    }
    this.task = null;
    this.current = this.#nextWaiting(id) ?? id;
  }

  /** Says what was decided and how many are left; Undo takes it back. */
  #tell(suggestion: SuggestionView, said: Said): void {
    this.last = { suggestion: suggestion.id, at: null };
    const left = this.waiting.filter((one) => !this.#busy.has(one.id)).length;
    this.said = `${said({ headline: suggestion.headline })} ${m.review_left({ count: left })}`;
  }

  #return(id: number): void {
    this.choose(id);
    this.#onreturned(id);
  }

  #nextWaiting(id: number): number | null {
    const { shown } = this;
    const index = shown.findIndex((one) => one.id === id);
    const inOrder = [...shown.slice(index + 1), ...shown.slice(0, index)];
    return inOrder.find((one) => isWaiting(one) && !this.#busy.has(one.id))?.id ?? null;
  }

  /** Whether a filter lists a suggestion. */
  #passes(suggestion: SuggestionView, filter: Filter): boolean {
    if (filter === "all") return true;
    if (!isWaiting(suggestion)) return false;
    if (filter === "undated") return toldWhen(suggestion) === null;
    if (filter === "disputed") return this.#disputed.has(suggestion.id);
    return filter === "waiting" || (suggestion.when !== null && whenDoubt(suggestion.when) !== null);
  }

  async #lookForDisputes(scope: Scope): Promise<void> {
    await new Promise((stayed) => setTimeout(stayed, STAYS_MS));
    try {
      for (const { id, when } of this.waiting) {
        if (scope !== this.#scope) return;
        const { differs, known } = await call("retellings", { id });
        const isDisputed = differs.length > 0 || known.some((event) => apart(event.when, when));
        if (scope === this.#scope && isDisputed) this.#disputed = new Set([...this.#disputed, id]);
      }
    } catch (thrown) {
      report(thrown);
    }
  }

  #open(scope: Scope): void {
    this.#scope = scope;
    this.#settled.clear();
    this.#busy.clear();
    this.suggestions = [];
    this.#disputed = new Set();
    this.sources = new Map();
    this.ready = false;
    this.current = null;
    this.task = null;
    this.last = null;
  }

  /** After asking again: what was decided is no longer busy, and something is current. */
  #keepCurrent(): void {
    for (const one of this.suggestions) if (!isWaiting(one)) this.#busy.delete(one.id);
    if (this.shown.some((one) => one.id === this.current)) return;
    this.current = (this.shown.find(isWaiting) ?? this.shown[0])?.id ?? null;
    this.task = null;
  }

  /** Undo takes back the newest operation: offer it only while that is the decision it stands beside. */
  #checkLast(last: LastDecision, newest: string | null): void {
    if (this.last !== last) return;
    if (last.at === null) this.last = { ...last, at: newest };
    else if (last.at !== newest) this.last = null;
  }
}

/** Whether a person has not decided yet. */
export function isWaiting(suggestion: SuggestionView): boolean {
  return suggestion.state.kind === "waiting";
}
