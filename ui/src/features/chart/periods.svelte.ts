// The period that is being written, and what a person does with periods.
import type { PeriodEdit, PeriodView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { clashes, report } from "../../shared/failure";
import { asEdit } from "../../shared/when";

/** What the form starts with: a period, or a new one with its time as EDTF. */
export interface Written {
  period: PeriodView | null;
  edtf: string;
}

export class PeriodWork {
  written = $state.raw<Written | null>(null);
  /** Whether what is being saved meets a change of the same field that was made elsewhere. */
  #clashes = $state(false);
  readonly #where: () => { timeline: number; periods: PeriodView[] };
  readonly #onchanged: () => void;

  /** `where` says which timeline the periods are of, and which it has now. */
  constructor(where: () => { timeline: number; periods: PeriodView[] }, onchanged: () => void) {
    this.#where = where;
    this.#onchanged = onchanged;
  }

  /** What is said now of the period that was changed elsewhere while it was written. */
  get theirs(): PeriodView | null {
    const id = this.written?.period?.id;
    return (this.#clashes && this.#where().periods.find((period) => period.id === id)) || null;
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
    this.#clashes = false;
  }

  /** Saves what a person says of it. After a clash, saving again puts theirs in its place. */
  async save(edit: PeriodEdit): Promise<void> {
    const before = this.theirs ?? this.written?.period;
    if (before) await this.#do(() => call("update_period", { id: before.id, before: asPeriodEdit(before), edit }));
    else await this.#do(() => call("add_period", { timeline: this.#where().timeline, edit }));
  }

  async remove(id: number): Promise<void> {
    await this.#do(() => call("remove_period", { id }));
  }

  /** The form stays open where a change is refused: nothing that was written is lost. */
  async #do(change: () => Promise<unknown>): Promise<void> {
    try {
      if (await clashes(change())) this.#clashes = true;
      else this.close();
    } catch (thrown) {
      report(thrown);
    }
    this.#onchanged();
  }
}

function asPeriodEdit({ name, when, tint }: PeriodView): PeriodEdit {
  return { name, when: asEdit(when), tint };
}
