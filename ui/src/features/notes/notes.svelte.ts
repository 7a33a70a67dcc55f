// A note while it is written: kept on a pause, on leaving the field, on closing and on going elsewhere, so that no
// word is lost with its window.
import type { NoteView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { report } from "../../shared/failure";
import { keepBeforeClosing } from "../../shared/keeping";

/** A pause in writing; short enough that a crash costs a sentence at most. */
const PAUSE_MS = 700;

export class Draft {
  text = $state("");
  /** Whether all that is written is kept. */
  kept = $state(true);
  saving = $state(false);
  #id: number;
  #keptText: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();
  /** The operation that all words written in one sitting go into, so that one Undo takes them back. */
  #sitting: number | null = null;
  #onkept: () => void;

  constructor(note: NoteView, onkept: () => void) {
    this.#id = note.id;
    this.#keptText = this.text = note.text;
    this.#onkept = onkept;
  }

  /** What is known of the note anew; words that are not kept yet are never overwritten. */
  take(note: NoteView): void {
    if (!this.kept || this.saving) return;
    this.#keptText = this.text = note.text;
  }

  write(text: string): void {
    this.text = text;
    this.kept = text === this.#keptText;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Keeps now what is not kept yet; one save after the other, the last words win. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#last = this.#last.then(() => this.#save());
    return this.#last;
  }

  /** Keeps what is not kept yet; what is written from now on is a step of its own for Undo. */
  async leave(): Promise<void> {
    await this.flush();
    this.#sitting = null;
  }

  async #save(): Promise<void> {
    const text = this.text;
    if (text === this.#keptText) return;
    this.saving = true;
    try {
      this.#sitting = await call("update_note", { id: this.#id, text, begun: this.#sitting });
      this.#keptText = text;
      this.kept = this.text === text;
      this.#onkept();
    } catch (thrown) {
      report(thrown);
    }
    this.saving = false;
  }
}

/** Keeps the draft when its window loses the focus or closes; returns how to stop, which keeps it too. */
export function keepOnLeaving(draft: Draft): () => void {
  const leave = () => void draft.flush();
  const left = keepBeforeClosing(async () => {
    await draft.flush();
    return draft.kept;
  });
  addEventListener("blur", leave);
  addEventListener("pagehide", leave);
  return () => {
    removeEventListener("blur", leave);
    removeEventListener("pagehide", leave);
    void draft.flush().then(left);
  };
}
