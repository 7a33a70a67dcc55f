// Lanes that a person makes: which is being named, what is being put into one, and what becomes of them.
import type { LaneView } from "../ipc/bindings";
import { call } from "../ipc/call";
import { report } from "./failure";

/** Events on their way into a lane. */
export interface Put {
  events: number[];
  /** The lane they stand in. */
  from: string | null;
  /** What is said of them. */
  told: string;
}

export class LaneWork {
  /** What is named: a lane, or a new one. */
  named = $state.raw<{ lane: LaneView | null } | null>(null);
  /** What is being put into a lane. */
  put = $state.raw<Put | null>(null);
  /** The number of the lane over which something is dragged. */
  over = $state<number | null>(null);
  readonly #where: () => { timeline: number; made: LaneView[] };
  readonly #onchanged: () => void;

  /** `where` says which timeline the lanes are of, and which it has now, in their order. */
  constructor(where: () => { timeline: number; made: LaneView[] }, onchanged: () => void) {
    this.#where = where;
    this.#onchanged = onchanged;
  }

  get made(): LaneView[] {
    return this.#where().made;
  }

  lane(name: string | null | undefined): LaneView | undefined {
    return this.made.find((lane) => lane.name === name);
  }

  close(): void {
    this.named = null;
    this.put = null;
  }

  /** Gives the lane its name, or makes one of it. */
  async save(name: string): Promise<void> {
    const lane = this.named?.lane;
    await this.#do(() => (lane ? call("rename_lane", { id: lane.id, before: lane.name, name }) : this.#make(name, [])));
  }

  /** Puts what is on its way into the lane of a name, made where there is none; `null` is none. */
  async into(name: string | null, put: Put | null = this.put): Promise<void> {
    if (!put || name === put.from) return this.close();
    const { events, from } = put;
    const [was, to] = [this.lane(from)?.id ?? null, this.lane(name)?.id ?? null];
    const { timeline } = this.#where();
    await this.#do(() => (name !== null && to === null ? this.#make(name, events) : call("put_in_lane", { timeline, events, from: was, to })));
  }

  /** Moves a lane to another place in the order. */
  async move({ id }: LaneView, place: number): Promise<void> {
    const others = this.made.filter((lane) => lane.id !== id);
    if (place >= 0 && place <= others.length) await this.#do(() => call("move_lane", { id, before: others[place]?.id ?? null }));
  }

  async remove({ id }: LaneView): Promise<void> {
    await this.#do(() => call("remove_lane", { id }));
  }

  #make(name: string, events: number[]): Promise<number> {
    return call("add_lane", { timeline: this.#where().timeline, name, events });
  }

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
