// What Rust tells by code is told in the window's language: why something is suggested, what a format leaves out.
import { afterEach, expect, test } from "vitest";
import { leftOutText } from "../features/export/leftOut";
import { adviceText } from "../features/search/advice";
import { speak } from "../shared/language.svelte";
import { reasonText } from "../shared/suggestionReason";

afterEach(() => speak("en"));

test("the reasons of a suggestion name the source's own words", () => {
  speak("de");
  expect(reasonText({ code: "tells-what-happened", word: "einstürzte" })).toBe("„einstürzte“ sagt, was geschah");
  expect(reasonText({ code: "learned", of: "undated", more: false })).toBe("Sie behalten weniger von dem, was kein Datum hat, als erwartet");
});

test("a line that an older library keeps is shown as it is", () => {
  expect(reasonText({ code: "line", line: "it tells when" })).toBe("it tells when");
});

test("counts are written in the digits of the language", () => {
  speak("fa");
  expect(leftOutText({ code: "undated", events: 12 })).toContain("۱۲");
});

test("advice on a search names what may be written", () => {
  speak("fr");
  expect(adviceText({ code: "one-of", written: ["is:unread", "is:reviewed"] })).toBe("Écrivez l’un de ceux-ci : is:unread, is:reviewed.");
});
