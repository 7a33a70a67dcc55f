// One timeline and what a person does to it.
import type { LaneByView, TimelineView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { report } from "../../shared/failure";

export class TimelineState {
  shown = $state.raw<TimelineView | null>(null);
  #asked = 0;
  readonly #onchanged: () => void;

  constructor(onchanged: () => void) {
    this.#onchanged = onchanged;
  }

  /** Shows a timeline as the library has it now. */
  async load(id: number): Promise<void> {
    const round = ++this.#asked;
    if (this.shown?.id !== id) this.shown = null;
    try {
      const view = await call("timeline", { id });
      if (round === this.#asked) this.shown = view;
    } catch (thrown) {
      if (round === this.#asked) report(thrown);
    }
  }

  /** Changes its name, its question or its lanes. */
  async change(part: Partial<{ name: string; description: string; lanes: LaneByView }>): Promise<void> {
    const { shown } = this;
    if (!shown) return;
    const { id, name, description, lanes } = { ...shown, ...part };
    if (name === shown.name && description === shown.description && lanes === shown.lanes) return;
    this.shown = { ...shown, name, description, lanes };
    await this.#do(() => call("update_timeline", { id, name, description, lanes }));
  }

  async add(events: number[]): Promise<void> {
    const id = this.shown?.id;
    if (id !== undefined && events.length > 0) await this.#do(() => call("add_to_timeline", { id, events }));
  }

  async remove(event: number): Promise<void> {
    const id = this.shown?.id;
    if (id !== undefined) await this.#do(() => call("remove_from_timeline", { id, events: [event] }));
  }

  async #do(change: () => Promise<null>): Promise<void> {
    try {
      await change();
    } catch (thrown) {
      report(thrown);
    }
    this.#onchanged();
  }
}
