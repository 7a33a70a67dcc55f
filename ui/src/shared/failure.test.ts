// What Rust says by code is told in the window's language, with what it names; never as a code, never in English words of Rust.
import { afterEach, expect, test } from "vitest";
import type { Failure } from "../ipc/bindings";
import { failureText, told } from "./failure";
import { speak } from "./language.svelte";

afterEach(() => speak("en"));

const failure: Failure = { reason: { code: "encrypted", file: "Bericht.pdf" }, details: "Bericht.pdf is protected by a password" };

test.each([
  ["en", "Bericht.pdf is protected by a password."],
  ["de", "Bericht.pdf ist mit einem Kennwort geschützt."],
  ["fa", "Bericht.pdf گذرواژه دارد."],
])("in %s", (language, message) => {
  speak(language);
  expect(told(failure).message).toBe(message);
});

test("a limit is written in the digits of the language", () => {
  speak("fa");
  const large: Failure = { reason: { code: "page-too-large", file: "a.html", megabytes: 16 }, details: "" };
  expect(told(large).message).toContain("۱۶");
});

test("what is copied holds the English cause beside the words", () => {
  speak("de");
  expect(failureText(failure)).toContain("ist mit einem Kennwort geschützt");
  expect(failureText(failure)).toContain("is protected by a password");
});

test("what nobody foresaw is told as that, with its details", () => {
  expect(told(new Error("x is undefined")).details).toContain("x is undefined");
});
