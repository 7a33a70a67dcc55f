// Short messages at the window's foot: what was done, with Undo; or what went wrong, with advice.

export interface ToastAction {
  label: string;
  run: () => void;
}

export interface Toast {
  id: number;
  kind: "done" | "failed";
  text: string;
  /** What to do about it. */
  advice?: string;
  action?: ToastAction;
}

/** How long a message stays; one that asks to be read or acted on stays longer (WCAG 2.2.1 allows closing and undoing elsewhere). */
const STAYS_MS = { done: 6_000, failed: 20_000 };
/** As many as can be read at a glance. */
const AT_MOST = 3;

class Toasts {
  shown = $state<Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(toast: Omit<Toast, "id">): number {
    const same = this.shown.find((other) => other.text === toast.text && other.kind === toast.kind);
    if (same) this.close(same.id);
    const id = this.#next++;
    this.shown = [...this.shown, { ...toast, id }].slice(-AT_MOST);
    this.resume(id);
    return id;
  }

  close(id: number): void {
    this.pause(id);
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }

  /** Keeps a message while the pointer or the focus is on it. */
  pause(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  resume(id: number): void {
    this.pause(id);
    const toast = this.shown.find((other) => other.id === id);
    if (toast) this.#timers.set(id, setTimeout(() => this.close(id), STAYS_MS[toast.kind]));
  }
}

export const toasts = new Toasts();
