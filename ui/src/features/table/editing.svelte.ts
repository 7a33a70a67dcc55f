// A cell that is being edited in place, and saving it.
import type { DateReadingView, EventEdit, WhenView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { getLocale } from "../../paraglide/runtime";
import { saveEvent, withDate, type Told } from "../../shared/event";
import { isChangedMeanwhile, report } from "../../shared/failure";
import { inOwnWords } from "../../shared/ownWords";
import { asEdit } from "../../shared/when";
import type { Column } from "./columns";

/** Where to go from a cell that is kept: to the one before or behind it, to its row, or wherever the person went. */
export type Onward = "before" | "behind" | "row" | "elsewhere";

export class Editing {
  event = $state.raw<(Told & { id: number }) | null>(null);
  column = $state.raw<Column | null>(null);
  text = $state("");
  /** How the date that is being written is understood; null if it is not, undefined until that is known. */
  reading = $state.raw<DateReadingView | null>();
  /** What stood in the cell before anything was typed. */
  begun = $state("");
  #asked = 0;

  /** Opens a cell; `false` where its column cannot be edited. */
  begin(event: Told & { id: number }, column: Column): boolean {
    if (!column.written) return false;
    this.event = event;
    this.column = column;
    this.reading = undefined;
    this.begun = this.text = column.written(event);
    void this.understand();
    if (column.name === "date" && event.when) this.#reword(event.when).catch(report);
    return true;
  }

  /** Puts the date in the window's own words, while nobody has typed. */
  async #reword(when: WhenView): Promise<void> {
    const { event, text } = this;
    const words = await inOwnWords(when);
    if (this.event === event && this.text === text && words !== text) this.begun = this.text = words;
  }

  cancel(): void {
    this.#asked++;
    this.event = null;
    this.column = null;
  }

  /** Whether what is written is a date that is not understood. */
  get unclear(): boolean {
    return this.column?.name === "date" && this.text.trim() !== "" && this.reading === null;
  }

  /** Reads the date as it is written. */
  async understand(): Promise<void> {
    if (this.column?.name !== "date") return;
    const round = ++this.#asked;
    const text = this.text.trim();
    try {
      const reading = text === "" ? null : await call("understand_date", { text, language: getLocale() });
      if (round === this.#asked) this.reading = reading;
    } catch (thrown) {
      report(thrown);
    }
  }

  /** Saves the cell; `false` if what is written cannot be saved and stays open. */
  async save(): Promise<boolean> {
    const { event, column } = this;
    if (event && column && this.text.trim() !== this.begun) {
      const edit = await this.#edit(event, column);
      if (edit === null) return false;
      try {
        await saveEvent(event, edit);
      } catch (thrown) {
        report(thrown);
        // Saved again, it stands in the place of what was changed elsewhere.
        if (isChangedMeanwhile(thrown)) this.event = await call("event", { id: event.id });
        return false;
      }
    }
    this.cancel();
    return true;
  }

  async #edit(event: Told, column: Column): Promise<EventEdit | null> {
    const edit = withDate(event, asEdit(event.when));
    if (column.name !== "date") return column.rewrite?.(edit, this.text.trim()) ?? null;
    await this.understand();
    if (this.reading) return { ...edit, when: asEdit(this.reading.when) };
    return this.text.trim() === "" ? { ...edit, when: null } : null;
  }
}
