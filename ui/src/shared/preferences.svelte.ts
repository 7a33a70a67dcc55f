// What a person chose about the window: theme, density, language, sizes of panes. Read by controls, kept by the app.
import type { Settings } from "../ipc/bindings";
import { setKeys, setLetterKeys } from "./keys";
import { speak } from "./language.svelte";

const DEFAULTS: Settings = {
  theme: "system",
  density: "comfortable",
  language: null,
  reader_size: 17,
  reader_measure: 62,
  reader_face: "serif",
  letter_keys: true,
  notifications: true,
  time_zone: null,
  keys: {},
  panes: {},
  hidden_columns: ["people", "factuality"],
  places: {},
};

/** A divider that is dragged must not write at every pixel. */
const WRITE_AFTER_MS = 400;

class Preferences {
  current = $state<Settings>(DEFAULTS);
  #write: (settings: Settings) => Promise<void> = () => Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was changed here and is not written yet. */
  #unwritten: Partial<Settings> = {};

  /** Starts with what was kept; later changes are handed to `write`. */
  start(kept: Settings, write: (settings: Settings) => Promise<void>): void {
    this.current = { ...DEFAULTS, ...kept };
    this.#write = write;
    this.#show();
  }

  /** Takes over what another window has written; what was changed here since stays. */
  adopt(written: Settings): void {
    this.current = { ...DEFAULTS, ...written, ...this.#unwritten };
    this.#show();
  }

  change(part: Partial<Settings>): void {
    this.#unwritten = { ...this.#unwritten, ...part };
    this.current = { ...this.current, ...part };
    this.#show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), WRITE_AFTER_MS);
  }

  /** Writes now what waits to be written. */
  async flush(): Promise<void> {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#unwritten = {};
    await this.#write($state.snapshot(this.current));
  }

  pane(name: string, initial: number): number {
    return this.current.panes[name] ?? initial;
  }

  keepPane(name: string, pixels: number): void {
    this.change({ panes: { ...this.current.panes, [name]: Math.round(pixels) } });
  }

  /** Remembers where a window is; each has its own place. */
  keepPlace(window: string, place: string): void {
    if (this.current.places[window] !== place) this.change({ places: { ...this.current.places, [window]: place } });
  }

  #show(): void {
    const root = document.documentElement;
    if (this.current.theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = this.current.theme;
    root.dataset["density"] = this.current.density;
    root.style.setProperty("--reader-size", `${this.current.reader_size}px`);
    root.style.setProperty("--reader-measure", String(this.current.reader_measure));
    root.style.setProperty("--reader-face", this.current.reader_face === "sans" ? "var(--font-ui)" : "var(--font-reading)");
    speak(this.current.language);
    setLetterKeys(this.current.letter_keys);
    setKeys(this.current.keys);
  }
}

export const preferences = new Preferences();
