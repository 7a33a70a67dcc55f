// A cell that is being edited in place, and saving it.
import type { DateReadingView, EventView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { report } from "../../shared/failure";
import { asEdit } from "../../shared/when";

export type Editable = "headline" | "date";

export class Editing {
  event = $state.raw<EventView | null>(null);
  cell = $state<Editable>("headline");
  text = $state("");
  /** How the date that is being written is understood. */
  reading = $state.raw<DateReadingView | null>(null);
  #asked = 0;

  begin(event: EventView, cell: Editable): void {
    this.event = event;
    this.cell = cell;
    this.reading = null;
    this.text = cell === "headline" ? event.headline : (event.when?.label ?? "");
  }

  cancel(): void {
    this.#asked++;
    this.event = null;
  }

  /** Reads the date as it is written. */
  async understand(): Promise<void> {
    const round = ++this.#asked;
    const text = this.text.trim();
    try {
      const reading = text === "" ? null : await call("understand_date", { text });
      if (round === this.#asked) this.reading = reading;
    } catch (thrown) {
      report(thrown);
    }
  }

  /** Saves the cell; `false` if what is written cannot be saved and stays open. */
  async save(): Promise<boolean> {
    const { event } = this;
    if (!event || !this.#isChanged(event)) return this.#close();
    if (this.cell === "date") await this.understand();
    const isEmpty = this.text.trim() === "";
    if (this.cell === "headline" ? isEmpty : !isEmpty && !this.reading) return false;
    const when = this.cell === "date" ? (this.reading?.when ?? null) : event.when;
    const { place, participants, factuality, tags } = event;
    const headline = this.cell === "headline" ? this.text.trim() : event.headline;
    try {
      await call("update_event", { id: event.id, edit: { headline, when: asEdit(when), place, participants, factuality, tags } });
    } catch (thrown) {
      report(thrown);
      return false;
    }
    return this.#close();
  }

  #isChanged(event: EventView): boolean {
    return this.text.trim() !== (this.cell === "headline" ? event.headline : (event.when?.label ?? ""));
  }

  #close(): true {
    this.cancel();
    return true;
  }
}
