// One event and what a person does to it.
import type { EventEdit, EventView, TimelineRowView, WhenView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { m } from "../../paraglide/messages";
import { saveEvent, withDate } from "../../shared/event";
import { clashes, report } from "../../shared/failure";
import { toasts } from "../../shared/toasts.svelte";
import { asEdit } from "../../shared/when";

export class EventState {
  shown = $state.raw<EventView | null>(null);
  /** Whether it has been moved to the trash from here. */
  gone = $state(false);
  saving = $state(false);
  /** Whether what is being saved meets a change of the same field that was made elsewhere. */
  clashes = $state(false);
  timelines = $state.raw<TimelineRowView[]>([]);
  #asked = 0;
  /** The event as it was when the form was opened, or when a clash was last told. */
  #before: EventView | null = null;
  readonly #onchanged: () => void;

  constructor(onchanged: () => void) {
    this.#onchanged = onchanged;
  }

  /** Shows an event as the library has it now. */
  async load(id: number): Promise<void> {
    const round = ++this.#asked;
    if (this.shown?.id !== id) [this.shown, this.gone] = [null, false];
    try {
      const [timelines, event] = await Promise.all([call("list_timelines", {}), call("event", { id })]);
      if (round !== this.#asked) return;
      [this.timelines, this.shown, this.gone] = [timelines, event, false];
    } catch (thrown) {
      // What is in the trash cannot be shown; that is no failure if it was put there from here.
      if (round === this.#asked && !this.gone) report(thrown);
    }
  }

  /** A person begins to change what is said of it. */
  begin(): void {
    this.#before = this.shown;
    this.clashes = false;
  }

  /** Saves what a person says of it; `false` if that failed. After a clash, saving again puts theirs in its place. */
  async save(edit: EventEdit): Promise<boolean> {
    this.saving = true;
    const saved = await this.#do(() => this.#save(edit));
    this.saving = false;
    return saved && !this.clashes;
  }

  async #save(edit: EventEdit): Promise<void> {
    const before = this.#before ?? this.shown;
    if (!before) return;
    const clashed = await clashes(saveEvent(before, edit));
    if (clashed) this.shown = this.#before = await call("event", { id: before.id });
    this.clashes = clashed;
  }

  /** Decides for one of the dates that sources give. */
  takeDate(when: WhenView): Promise<boolean> {
    const before = this.shown;
    return this.#do(async () => before && (await saveEvent(before, withDate(before, asEdit(when)))));
  }

  confirm(): Promise<boolean> {
    return this.#do((id) => call("confirm_event", { id }));
  }

  removeEvidence(evidence: number): Promise<boolean> {
    return this.#do(() => call("remove_evidence", { id: evidence }));
  }

  /** Lets evidence follow its words to where they stand in the present text. */
  follow(evidence: number): Promise<boolean> {
    return this.#do(() => call("follow_passages", { evidence: [evidence] }));
  }

  /** Keeps evidence in the earlier text. */
  keep(evidence: number): Promise<boolean> {
    return this.#do(() => call("keep_passages", { evidence: [evidence] }));
  }

  trash(): Promise<boolean> {
    return this.#do(async (id) => {
      await call("trash_event", { id });
      this.gone = true;
    });
  }

  async addTo(timeline: TimelineRowView): Promise<void> {
    const added = await this.#do((id) => call("add_to_timeline", { id: timeline.id, events: [id] }));
    if (added) toasts.show({ kind: "done", text: m.events_added({ timeline: timeline.name }) });
  }

  async #do(change: (id: number) => Promise<unknown>): Promise<boolean> {
    if (!this.shown) return false;
    try {
      await change(this.shown.id);
    } catch (thrown) {
      report(thrown);
      return false;
    }
    this.#onchanged();
    return true;
  }
}
