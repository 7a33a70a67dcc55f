// The one keymap: what each key does, how it is written, and when it must not act.
// Mod is Ctrl, on Apple's systems Cmd. Single letters act in lists and the reader only, and can be switched off
// (WCAG 2.1.4).

import { SvelteMap } from "svelte/reactivity";

const KEYS = {
  next: ["J"],
  previous: ["K"],
  nextArticle: ["Shift+J"],
  previousArticle: ["Shift+K"],
  accept: ["A"],
  edit: ["E"],
  merge: ["M"],
  reject: ["X"],
  split: ["S"],
  date: ["D"],
  tag: ["T"],
  lane: ["L"],
  laneUp: ["Alt+ArrowUp"],
  laneDown: ["Alt+ArrowDown"],
  nearer: ["+", "="],
  farther: ["-"],
  everything: ["0"],
  earlier: ["PageUp"],
  later: ["PageDown"],
  original: ["O"],
  select: ["V", "F7"],
  highlight: ["H"],
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
  newWindow: ["Mod+Shift+Enter"],
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
  jobs: ["Mod+J"],
  shortcuts: ["Mod+/"],
  help: ["F1", "?"],
} as const satisfies Record<string, readonly string[]>;

export type Action = keyof typeof KEYS;

/** The keys that a person gave to actions, in place of those above. */
const given = new SvelteMap<Action, readonly string[]>();

/** What edits text wherever there is some, and copies what is selected: the web view's, never an action's. */
const EDITING: readonly string[] = ["Mod+A", "Mod+C", "Mod+V", "Mod+X"];

/** Gives actions other keys; those that are not named have their own. */
export function setKeys(keys: Record<string, readonly string[]>): void {
  given.clear();
  for (const [action, combinations] of Object.entries(keys)) {
    const free = combinations.filter((combination) => !EDITING.includes(combination));
    if (action in KEYS && !isEditing(action as Action) && free.length > 0) given.set(action as Action, free);
  }
}

/** Whether an action's keys are the web view's own, and cannot be others. */
export function isEditing(action: Action): boolean {
  return KEYS[action].some((combination) => EDITING.includes(combination));
}

/** The combinations that an action has of its own. */
export function ownCombinationsOf(action: Action): readonly string[] {
  return KEYS[action];
}

/** The combinations that mean an action now. */
export function combinationsOf(action: Action): readonly string[] {
  return given.get(action) ?? KEYS[action];
}

/** The action that a combination means already, if it is not this one. */
export function takenBy(combination: string, except: Action): Action | null {
  const same = (other: string): boolean => other.toLowerCase() === combination.toLowerCase();
  const actions = Object.keys(KEYS) as Action[];
  return actions.find((action) => action !== except && combinationsOf(action).some(same)) ?? null;
}

/** What was pressed, as "Mod+Shift+Z"; null while only Shift, Ctrl and the like are held. */
export function combinationOf(event: KeyboardEvent, apple: boolean = isApple()): string | null {
  if (/^(Shift|Control|Alt|AltGraph|Meta|Dead|Unidentified|Process)$/.test(event.key)) return null;
  const held = [
    (apple ? event.metaKey : event.ctrlKey) && "Mod",
    apple && event.ctrlKey && "Ctrl",
    event.altKey && "Alt",
    event.shiftKey && "Shift",
  ].filter((part) => part !== false);
  const key = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [...held, key].join("+");
}

/** Whether single letters act; a person's setting. */
let lettersAct = true;

export function setLetterKeys(act: boolean): void {
  lettersAct = act;
}

/** Whether this is a Mac, iPhone or iPad, where Mod is Cmd. */
export function isApple(platform: string = navigator.platform): boolean {
  return /^(Mac|iP)/.test(platform);
}

/** Whether the combination, as "Mod+Shift+Z", is what was pressed; `key` is what the keyboard wrote. */
export function matches(event: KeyboardEvent, combination: string, apple: boolean = isApple(), key: string = event.key): boolean {
  const parts = combination.split(/\+(?=.)/);
  const wanted = parts.pop() ?? "";
  const mod = parts.includes("Mod");
  const control = parts.includes("Ctrl") || (mod && !apple);
  const command = mod && apple;
  return (
    event.ctrlKey === control &&
    event.metaKey === command &&
    event.altKey === parts.includes("Alt") &&
    (event.shiftKey === parts.includes("Shift") || isSign(wanted)) &&
    sameKey(key, wanted)
  );
}

function sameKey(pressed: string, wanted: string): boolean {
  if (wanted === "Space") return pressed === " ";
  return pressed.toLowerCase() === wanted.toLowerCase();
}

/** Whether some keyboards write it with Shift and others without: a German one has "/" above the 7. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
}

/** The signs of keys by their place. */
const SIGN_AT: Record<string, string> = { Comma: ",", Slash: "/", Backslash: "\\", Minus: "-", Equal: "=" };

/**
 * What a Latin keyboard has where the person's own writes another script, or a sign above its digits as a French one
 * does; null where what was written stands for itself.
 */
export function latinKey({ key, code }: Pick<KeyboardEvent, "key" | "code">): string | null {
  const at = (digitOrLetter: RegExp): string | undefined => digitOrLetter.exec(code)?.[1];
  if (key.length !== 1 || /[a-z0-9]/i.test(key)) return null;
  const isOtherScript = /[^ -~]/.test(key);
  return at(/^Digit(\d)$/) ?? (isOtherScript ? (at(/^Key([A-Z])$/) ?? SIGN_AT[code] ?? null) : null);
}

/**
 * Which of these actions the event means; none while a person writes or composes, unless Mod or Alt is held. What the
 * keyboard writes counts before where the key is.
 */
export function actionOf<Wanted extends Action>(event: KeyboardEvent, actions: readonly Wanted[]): Wanted | null {
  if (event.isComposing || event.defaultPrevented) return null;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (plain && !/^F\d+$/.test(event.key) && isWriting(event.target)) return null;
  if (plain && !lettersAct && event.key.length === 1 && event.key !== " ") return null;
  const meantBy = (key: string): Wanted | undefined =>
    actions.find((action) => combinationsOf(action).some((combination) => matches(event, combination, isApple(), key)));
  const latin = latinKey(event);
  return meantBy(event.key) ?? (latin === null ? null : (meantBy(latin) ?? null));
}

/** Whether what was pressed edits text, also on a keyboard of another script. */
export function isEditingKey(event: KeyboardEvent): boolean {
  const latin = latinKey(event);
  return EDITING.some((combination) => matches(event, combination) || (latin !== null && matches(event, combination, isApple(), latin)));
}

/** Whether keys go into text there. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("[contenteditable=true]")) return true;
  if (target instanceof HTMLInputElement) return !/^(button|checkbox|radio|range|submit|reset|color|file)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Where an article or an event is read. */
export const READING_PANES = "[data-reader], [data-pane=work], [data-pane=aside]";
/** Where single letters act on the open article: also in the list that it is chosen from. */
export const ARTICLE_PANES = `${READING_PANES}, [data-pane=list]`;

/** What was in use when a key was pressed, where that is in one of these panes, or nothing was. */
export function targetIn(panes: string, { target }: KeyboardEvent): Element | null {
  if (!(target instanceof Element)) return document.body;
  return target === document.body || target.closest(panes) ? target : null;
}

const SIGNS: Record<string, string> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Enter: "↵",
  Delete: "Del",
  PageUp: "PgUp",
  PageDown: "PgDn",
};
const APPLE_SIGNS: Record<string, string> = { Mod: "⌘", Shift: "⇧", Alt: "⌥", Ctrl: "⌃", Delete: "⌦" };

/** The keys of an action's first combination, as printed on a keyboard: ["Ctrl", "K"], on a Mac ["⌘", "K"]. */
export function keysOf(action: Action, apple: boolean = isApple()): string[] {
  return printed(combinationsOf(action)[0], apple);
}

function printed(combination = "", apple: boolean): string[] {
  return combination.split(/\+(?=.)/).map((part) => {
    if (apple && APPLE_SIGNS[part]) return APPLE_SIGNS[part];
    return part === "Mod" ? "Ctrl" : (SIGNS[part] ?? part);
  });
}

/** The action whose own keys a text names, as the manual does: of "Ctrl+K", the palette. */
export function actionNamed(text: string): Action | null {
  const actions = Object.keys(KEYS) as Action[];
  return actions.find((action) => printed(KEYS[action][0], false).join("+") === text) ?? null;
}

/** The same for `aria-keyshortcuts`: "Control+K". */
export function ariaKeys(action: Action, apple: boolean = isApple()): string {
  return combinationsOf(action).map((keys) => keys.replace("Mod", apple ? "Meta" : "Control")).join(" ");
}
