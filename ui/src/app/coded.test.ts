// What Rust tells by code is told in the window's language: why something is suggested, what a format leaves out.
import { afterEach, expect, test } from "vitest";
import { leftOutText } from "../features/export/leftOut";
import { adviceText } from "../features/search/advice";
import type { BaseDateView, WhenView } from "../ipc/bindings";
import { dateReading, dateReason } from "../shared/dateReason";
import { speak } from "../shared/language.svelte";
import { reviewText } from "../shared/reviewText";
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

/** Marks that keep quoted words and dates in their direction are not seen. */
function seen(text: string): string {
  return text.replace(/[\u2068\u2069]/gu, "");
}

const FRIDAY: WhenView = {
  edtf: "2013-07-26", label: "26 July 2013", modifier: null, calendar: "gregorian", precision: "day", earliest: 0, latest: 0,
  approximate: false, uncertain: false,
};
const PUBLICATION: BaseDateView = { place: "publication", when: FRIDAY };

test.each([
  ["en", "“Thursday”: the last one on or before publication, Fri, 26 July 2013; past tense"],
  ["de", "„Thursday“: das letzte Mal vor dem Erscheinen (Fr., 26. Juli 2013) oder an diesem Tag; in der Vergangenheit erzählt"],
  ["fr", "« Thursday » : la dernière fois jusqu’à la publication (ven. 26 juillet 2013), ce jour compris ; raconté au passé"],
  ["es", "«Thursday»: la última vez hasta la publicación (vie, 26 de julio de 2013), ese día incluido; contado en pasado"],
  ["ar", "«Thursday»: آخر مرة حتى النشر (الجمعة، 26 يوليو 2013)، مع احتساب ذلك اليوم؛ مروي بصيغة الماضي"],
  ["fa", "«Thursday»: آخرین بار تا انتشار (جمعه ۲۶ ژوئیهٔ ۲۰۱۳)، با خود آن روز؛ با فعل گذشته گفته شده"],
])("why a date was read so is told in %s, with its dates", (language, line) => {
  speak(language);
  const read = dateReading("Thursday", [
    { code: "from", how: "last-on-or-before", base: PUBLICATION },
    { code: "ground", ground: "past-tense" },
  ]);
  expect(seen(read)).toBe(line);
});

test("lengths of time have the plural forms of the language", () => {
  speak("ar");
  const before = (amount: number): string => seen(dateReason([{ code: "before", amount, unit: "week", base: { place: "publication", when: null } }]));
  expect([1, 2, 3, 12].map(before)).toEqual([
    "قبل تاريخ غير معروف بمقدار أسبوع واحد", "قبل تاريخ غير معروف بمقدار أسبوعين", "قبل تاريخ غير معروف بمقدار 3 أسابيع", "قبل تاريخ غير معروف بمقدار 12 أسبوعًا",
  ]);
});

test("years and weekdays are written as the language writes them", () => {
  speak("fa");
  expect(dateReason([{ code: "calendar", calendar: "islamic", year: 1434 }])).toBe("سال ۱۴۳۴، شمرده در این گاه‌شماری: هجری قمری");
  expect(dateReason([{ code: "unknown-day-of-week", weekday: 4 }])).toBe("پنجشنبه، تاریخ نامعلوم");
});

test("a line of an older library names its words itself", () => {
  expect(seen(dateReading("Thursday", [{ code: "line", line: "“Thursday” → 2013-07-25: told in full" }]))).toBe("“Thursday” → 2013-07-25: told in full");
});

test("why an event is to be looked at again names the article, the words and both dates", () => {
  speak("es");
  const reread = { title: "El puerto", words: "Thursday", was: FRIDAY, now: null };
  expect(seen(reviewText({ code: "dates-corrected", ...reread }))).toBe(
    "Se han corregido fechas en «El puerto». «Thursday» – antes: 26 de julio de 2013, ahora: sin fecha.",
  );
});

test("counts are written in the digits of the language", () => {
  speak("fa");
  expect(leftOutText({ code: "undated", events: 12 })).toContain("۱۲");
});

test("advice on a search names what may be written", () => {
  speak("fr");
  expect(adviceText({ code: "one-of", written: ["is:unread", "is:reviewed"] })).toBe("Écrivez l’un de ceux-ci : is:unread, is:reviewed.");
});
