// The event whose date is being changed, by a drag of its mark or by keys.
import type { WhenEdit, WhenView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { saveEvent, withDate, type Told } from "../../shared/event";
import { isChangedMeanwhile, report } from "../../shared/failure";
import type { Moment } from "./scale";

/** What the form starts with; `at` is where the mark was put, `null` if its date is to be written. */
export interface Moved {
  event: Told & { id: number };
  when: WhenView;
  at: Moment | null;
}

export class MoveWork {
  moved = $state.raw<Moved | null>(null);
  readonly #onchanged: () => void;

  constructor(onchanged: () => void) {
    this.#onchanged = onchanged;
  }

  /** Asks for the date of an event whose mark was put somewhere, or by keys. */
  ask(event: Moved["event"], at: Moment | null): void {
    if (event.when) this.moved = { event, when: event.when, at };
  }

  close(): void {
    this.moved = null;
  }

  /** Keeps a date; the one that the event has is no change. */
  async save(when: WhenEdit): Promise<void> {
    if (!this.moved) return;
    const { event, when: before } = this.moved;
    if (isSame(when, before)) return this.close();
    try {
      await saveEvent(event, withDate(event, when));
      this.close();
    } catch (thrown) {
      report(thrown);
      if (isChangedMeanwhile(thrown) && this.moved) this.moved = { ...this.moved, event: await call("event", { id: event.id }) };
    }
    this.#onchanged();
  }
}

function isSame(one: WhenEdit, other: WhenEdit): boolean {
  return one.edtf === other.edtf && one.modifier === other.modifier && one.calendar === other.calendar;
}
