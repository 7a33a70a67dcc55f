// The period that is being written, and what a person does with periods.
import type { PeriodEdit, PeriodView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { report } from "../../shared/failure";

/** What the form starts with: a period, or a new one with its time as EDTF. */
export interface Written {
  period: PeriodView | null;
  edtf: string;
}

export class PeriodWork {
  written = $state.raw<Written | null>(null);
  readonly #timeline: () => number;
  readonly #onchanged: () => void;

  constructor(timeline: () => number, onchanged: () => void) {
    this.#timeline = timeline;
    this.#onchanged = onchanged;
  }

  /** Opens the form for a new period. */
  begin(edtf = ""): void {
    this.written = { period: null, edtf };
  }

  edit(period: PeriodView): void {
    this.written = { period, edtf: "" };
  }

  close(): void {
    this.written = null;
  }

  async save(edit: PeriodEdit): Promise<void> {
    const id = this.written?.period?.id;
    if (id === undefined) await this.#do(() => call("add_period", { timeline: this.#timeline(), edit }));
    else await this.#do(() => call("update_period", { id, edit }));
  }

  async remove(id: number): Promise<void> {
    await this.#do(() => call("remove_period", { id }));
  }

  /** The form stays open where a change is refused: nothing that was written is lost. */
  async #do(change: () => Promise<unknown>): Promise<void> {
    try {
      await change();
      this.close();
    } catch (thrown) {
      report(thrown);
    }
    this.#onchanged();
  }
}
