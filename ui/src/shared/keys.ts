// The one keymap: what each key does, how it is written, and when it must not act.
// Mod is Ctrl, on Apple's systems Cmd. Single letters act in lists and the reader only, and can be switched off
// (WCAG 2.1.4).

export const KEYS = {
  next: ["J"],
  previous: ["K"],
  accept: ["A"],
  edit: ["E"],
  merge: ["M"],
  reject: ["X"],
  date: ["D"],
  tag: ["T"],
  original: ["O"],
  open: ["Enter"],
  preview: ["Space"],
  rename: ["F2"],
  trash: ["Delete"],
  palette: ["Mod+K", "Mod+Shift+P"],
  goTo: ["Mod+P"],
  find: ["Mod+F"],
  search: ["Mod+Shift+F"],
  import: ["Mod+O"],
  paste: ["Mod+V"],
  newNote: ["Mod+N"],
  newEvent: ["Mod+Shift+N"],
  newTimeline: ["Mod+Shift+T"],
  export: ["Mod+Shift+E"],
  copyCitation: ["Mod+Shift+C"],
  undo: ["Mod+Z"],
  redo: ["Mod+Shift+Z", "Mod+Y"],
  back: ["Alt+ArrowLeft"],
  forward: ["Alt+ArrowRight"],
  nextPane: ["F6"],
  previousPane: ["Shift+F6"],
  inbox: ["Mod+1"],
  articles: ["Mod+2"],
  events: ["Mod+3"],
  notes: ["Mod+4"],
  timelines: ["Mod+5"],
  trashView: ["Mod+6"],
  chart: ["Mod+\\"],
  zoomIn: ["Mod+=", "Mod+Shift++", "Mod++"],
  zoomOut: ["Mod+-"],
  zoomReset: ["Mod+0"],
  settings: ["Mod+,"],
  shortcuts: ["Mod+/", "F1"],
} as const satisfies Record<string, readonly string[]>;

export type Action = keyof typeof KEYS;

/** Whether single letters act; a person's setting. */
let lettersAct = true;

export function setLetterKeys(act: boolean): void {
  lettersAct = act;
}

/** Whether this is a Mac, iPhone or iPad, where Mod is Cmd. */
export function isApple(platform: string = navigator.platform): boolean {
  return /^(Mac|iP)/.test(platform);
}

/** Whether the combination, as "Mod+Shift+Z", is what was pressed. */
export function matches(event: KeyboardEvent, combination: string, apple: boolean = isApple()): boolean {
  const parts = combination.split(/\+(?=.)/);
  const key = parts.pop() ?? "";
  const mod = parts.includes("Mod");
  const control = parts.includes("Ctrl") || (mod && !apple);
  const command = mod && apple;
  return (
    event.ctrlKey === control &&
    event.metaKey === command &&
    event.altKey === parts.includes("Alt") &&
    event.shiftKey === parts.includes("Shift") &&
    sameKey(event.key, key)
  );
}

function sameKey(pressed: string, wanted: string): boolean {
  if (wanted === "Space") return pressed === " ";
  return pressed.toLowerCase() === wanted.toLowerCase();
}

/** Which of these actions the event means; none while a person writes or composes, unless Mod or Alt is held. */
export function actionOf<Wanted extends Action>(event: KeyboardEvent, actions: readonly Wanted[]): Wanted | null {
  if (event.isComposing || event.defaultPrevented) return null;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (plain && !/^F\d+$/.test(event.key) && isWriting(event.target)) return null;
  if (plain && !lettersAct && event.key.length === 1 && event.key !== " ") return null;
  return actions.find((action) => KEYS[action].some((combination) => matches(event, combination))) ?? null;
}

/** Whether keys go into text there. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("[contenteditable=true]")) return true;
  if (target instanceof HTMLInputElement) return !/^(button|checkbox|radio|range|submit|reset|color|file)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

const SIGNS: Record<string, string> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Enter: "↵",
  Delete: "Del",
};
const APPLE_SIGNS: Record<string, string> = { Mod: "⌘", Shift: "⇧", Alt: "⌥", Ctrl: "⌃", Delete: "⌦" };

/** The keys of an action's first combination, as printed on a keyboard: ["Ctrl", "K"], on a Mac ["⌘", "K"]. */
export function keysOf(action: Action, apple: boolean = isApple()): string[] {
  return KEYS[action][0].split(/\+(?=.)/).map((part) => {
    if (apple && APPLE_SIGNS[part]) return APPLE_SIGNS[part];
    return part === "Mod" ? "Ctrl" : (SIGNS[part] ?? part);
  });
}

/** The same for `aria-keyshortcuts`: "Control+K". */
export function ariaKeys(action: Action, apple: boolean = isApple()): string {
  return KEYS[action].map((keys) => keys.replace("Mod", apple ? "Meta" : "Control")).join(" ");
}
