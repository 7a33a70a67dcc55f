// One event and what a person does to it.
import type { EventEdit, EventView, TimelineRowView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { m } from "../../paraglide/messages";
import { report } from "../../shared/failure";
import { toasts } from "../../shared/toasts.svelte";

export class EventState {
  shown = $state.raw<EventView | null>(null);
  /** Whether it has been moved to the trash from here. */
  gone = $state(false);
  saving = $state(false);
  timelines = $state.raw<TimelineRowView[]>([]);
  #asked = 0;
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

  /** Saves what a person says of it; `false` if that failed. */
  async save(edit: EventEdit): Promise<boolean> {
    this.saving = true;
    const saved = await this.#do((id) => call("update_event", { id, edit }));
    this.saving = false;
    return saved;
  }

  confirm(): Promise<boolean> {
    return this.#do((id) => call("confirm_event", { id }));
  }

  removeEvidence(evidence: number): Promise<boolean> {
    return this.#do(() => call("remove_evidence", { id: evidence }));
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
