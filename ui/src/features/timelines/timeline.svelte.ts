// One timeline and what a person does to it.
import type { LaneByView, PackedEventsView, TimelineEdit, TimelineHeadView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import type { TimelineEvent } from "../../shared/event";
import { clashes, report } from "../../shared/failure";
import { Slices } from "../../shared/slices";
import { joined, type ShownTimeline } from "./news";
import { unpacked } from "./unpacking";

export class TimelineState {
  shown = $state.raw<ShownTimeline | null>(null);
  /** Whether what is being saved meets a change of the same field that was made elsewhere. */
  clashes = $state(false);
  /** The timeline as it was when its form was opened. */
  #before: ShownTimeline | null = null;
  #asked = 0;
  /** The timeline that is asked for, and whether it has changed since. */
  #asking: number | null = null;
  #again = false;
  readonly #onchanged: () => void;

  constructor(onchanged: () => void) {
    this.#onchanged = onchanged;
  }

  /** Shows a timeline as the library has it now. What changes while that is asked is asked for once, thereafter. */
  async load(id: number): Promise<void> {
    if (id === this.#asking) return void (this.#again = true);
    const round = ++this.#asked;
    if (this.shown?.id !== id) this.shown = null;
    this.#asking = id;
    do {
      this.#again = false;
      await this.#ask(id, round);
      if (round !== this.#asked) return;
    } while (this.#again);
    this.#asking = null;
  }

  async #ask(id: number, round: number): Promise<void> {
    try {
      const now = (this.shown && (await withNews(this.shown))) ?? (await whole(id));
      if (round === this.#asked) this.shown = now;
    } catch (thrown) {
      if (round === this.#asked) report(thrown);
    }
  }

  /** Puts its events into other lanes. */
  async arrange(lanes: LaneByView): Promise<void> {
    const before = this.shown;
    if (!before || lanes === before.lanes) return;
    this.shown = { ...before, lanes };
    await this.#do(() => update(before, { lanes }));
  }

  /** A person begins to change its name or its question. */
  begin(): void {
    this.#before = this.shown;
    this.clashes = false;
  }

  /** Saves what a person says of it; `false` if that failed. After a clash, saving again puts theirs in its place. */
  async save(part: Partial<TimelineEdit>): Promise<boolean> {
    const before = this.clashes ? this.shown : this.#before;
    if (!before) return false;
    let clashed = false;
    const done = await this.#do(async () => {
      clashed = await clashes(update(before, part));
    });
    this.clashes = clashed;
    return done && !clashed;
  }

  async add(events: number[]): Promise<void> {
    const id = this.shown?.id;
    if (id !== undefined && events.length > 0) await this.#do(() => call("add_to_timeline", { id, events }));
  }

  async remove(event: number): Promise<void> {
    const id = this.shown?.id;
    if (id !== undefined) await this.#do(() => call("remove_from_timeline", { id, events: [event] }));
  }

  /** Does it, and says whether it was done. */
  async #do(change: () => Promise<unknown>): Promise<boolean> {
    try {
      await change();
      return true;
    } catch (thrown) {
      report(thrown);
      return false;
    } finally {
      this.#onchanged();
    }
  }
}

/** Changes a part of what is said of a timeline from what it was when the change began. */
async function update({ id, name, description, lanes }: ShownTimeline, part: Partial<TimelineEdit>): Promise<void> {
  const before = { name, description, lanes };
  const edit = { ...before, ...part };
  if (name !== edit.name || description !== edit.description || lanes !== edit.lanes) await call("update_timeline", { id, before, edit });
}

/** The timeline with what is new in it; null if all of it must be asked for. */
async function withNews(shown: ShownTimeline): Promise<ShownTimeline | null> {
  // Counts and lists that tell of the change are on the screen before 100,000 events are gone through.
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  const news = await call("timeline_news", { id: shown.id, since: shown.as_of });
  return news && joined(shown, news);
}

/** The timeline with all of its events, taken in part by part: other things are done in between. */
async function whole(id: number): Promise<ShownTimeline> {
  const lines = new Uint8Array(await call("timeline", { id }));
  const decoder = new TextDecoder();
  let begun = 0;
  const next = (): unknown => {
    const end = lines.indexOf(LINE_END, begun);
    const line = decoder.decode(lines.subarray(begun, end));
    begun = end + 1;
    return JSON.parse(line);
  };
  const head = next() as TimelineHeadView;
  const events: TimelineEvent[] = [];
  const slices = new Slices();
  while (begun < lines.length) {
    if (slices.isOver) await slices.next();
    for (const event of unpacked(next() as PackedEventsView)) events.push(event);
  }
  return { ...head, events };
}

const LINE_END = 0x0a;
