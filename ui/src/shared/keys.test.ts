// What a key means, and when it means nothing.
import { afterEach, expect, test } from "vitest";
import { actionOf, isWriting, keysOf, matches, setLetterKeys } from "./keys";

function press(key: string, held: Partial<KeyboardEventInit> = {}, target: HTMLElement = document.body): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held });
  target.dispatchEvent(event);
  return event;
}

function field(): HTMLInputElement {
  const input = document.createElement("input");
  document.body.append(input);
  return input;
}

afterEach(() => {
  setLetterKeys(true);
  document.body.replaceChildren();
});

test("mod is control, and command on a mac", () => {
  const control = press("z", { ctrlKey: true });
  const command = press("z", { metaKey: true });
  expect(matches(control, "Mod+Z", false)).toBe(true);
  expect(matches(control, "Mod+Z", true)).toBe(false);
  expect(matches(command, "Mod+Z", true)).toBe(true);
});

test("redo is not taken for undo", () => {
  expect(actionOf(press("Z", { ctrlKey: true, shiftKey: true }), ["undo", "redo"])).toBe("redo");
  expect(actionOf(press("z", { ctrlKey: true }), ["undo", "redo"])).toBe("undo");
});

test("a plus sign can be a key", () => {
  expect(actionOf(press("+", { ctrlKey: true, shiftKey: true }), ["zoomIn"])).toBe("zoomIn");
  expect(actionOf(press("=", { ctrlKey: true }), ["zoomIn"])).toBe("zoomIn");
});

test("a letter typed into a field accepts nothing", () => {
  const input = field();
  expect(isWriting(input)).toBe(true);
  expect(actionOf(press("a", {}, input), ["accept"])).toBeNull();
  expect(actionOf(press("a"), ["accept"])).toBe("accept");
});

test("the palette opens from within a field", () => {
  expect(actionOf(press("k", { ctrlKey: true }, field()), ["palette"])).toBe("palette");
});

test("keyboards of other scripts act by where their keys are", () => {
  expect(actionOf(press("ش", { code: "KeyA" }), ["accept"])).toBe("accept");
  expect(actionOf(press("О", { code: "KeyJ", ctrlKey: true, shiftKey: true }), ["next"])).toBeNull();
  expect(actionOf(press("о", { code: "KeyJ" }), ["next"])).toBe("next");
  expect(actionOf(press("ظ", { code: "KeyZ", ctrlKey: true }), ["undo"])).toBe("undo");
  expect(actionOf(press("و", { code: "Comma", ctrlKey: true }), ["settings"])).toBe("settings");
  expect(actionOf(press("۲", { code: "Digit2", ctrlKey: true }), ["articles"])).toBe("articles");
});

test("what a keyboard writes counts before where its key is", () => {
  expect(actionOf(press("-", { code: "Digit6", ctrlKey: true }), ["trashView", "zoomOut"])).toBe("zoomOut");
  expect(actionOf(press("&", { code: "Digit1", ctrlKey: true }), ["inbox"])).toBe("inbox");
  expect(actionOf(press(";", { code: "KeyZ", ctrlKey: true }), ["undo"])).toBeNull();
  expect(actionOf(press("q", { code: "KeyA" }), ["accept"])).toBeNull();
  expect(actionOf(press("/", { code: "Digit7", ctrlKey: true, shiftKey: true }), ["shortcuts"])).toBe("shortcuts");
});

test("an input method's keys are its own", () => {
  expect(actionOf(press("a", { isComposing: true }), ["accept"])).toBeNull();
});

test("single letters can be switched off and other keys stay", () => {
  setLetterKeys(false);
  expect(actionOf(press("x"), ["reject"])).toBeNull();
  expect(actionOf(press("Enter"), ["open"])).toBe("open");
  expect(actionOf(press("z", { ctrlKey: true }), ["undo"])).toBe("undo");
});

test("keys are written as they stand on the keyboard", () => {
  expect(keysOf("undo", false)).toEqual(["Ctrl", "Z"]);
  expect(keysOf("redo", true)).toEqual(["⌘", "⇧", "Z"]);
  expect(keysOf("chart", false)).toEqual(["Ctrl", "\\"]);
});
