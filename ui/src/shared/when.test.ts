// A date is printed as far as it is known and no further.
import { afterEach, expect, test } from "vitest";
import type { WhenView } from "../ipc/bindings";
import { speak } from "./language.svelte";
import { momentText, whenDoubt, whenText } from "./when";

function told(edtf: string, precision: WhenView["precision"], more: Partial<WhenView> = {}): WhenView {
  return {
    edtf,
    precision,
    modifier: null,
    calendar: "gregorian",
    label: `label of ${edtf}`,
    earliest: null,
    latest: null,
    approximate: false,
    uncertain: false,
    ...more,
  };
}

/** Spaces around a dash differ between editions of Unicode's data. */
function check(when: WhenView, expected: string, locale = "en"): void {
  speak(locale);
  expect(whenText(when, locale).replace(/\s–\s/g, "–")).toBe(expected);
}

afterEach(() => speak("en"));

test("keeps the month when no day is told", () => {
  check(told("2013-07", "month"), "July 2013");
  check(told("2013-07", "month", { modifier: "START" }), "early July 2013");
  check(told("2013", "year"), "2013");
});

test("a day stays the day it is in every time zone", () => {
  check(told("2019-03-29", "day"), "29 March 2019");
  check(told("2019-01-01", "day"), "1 January 2019");
  expect(whenText(told("2019-03-29", "day"), "en", "short")).toBe("29 Mar 2019");
});

test("a time is printed as it was written, with its offset", () => {
  check(told("2019-03-29T18:40:00+01:00", "time"), "29 March 2019 at 18:40 UTC+01:00");
});

test("doubt is said in words", () => {
  check(told("2019-02-20~", "day", { approximate: true }), "about 20 February 2019");
  check(told("1850~", "year", { approximate: true }), "c. 1850");
  check(told("2018?", "year", { uncertain: true }), "perhaps 2018");
  check(told("2018-04%", "month", { approximate: true, uncertain: true }), "perhaps about April 2018");
});

test("a bound that is only about right keeps both", () => {
  check(told("2013-05~", "month", { approximate: true, modifier: "ON_OR_AFTER" }), "since about May 2013");
  check(told("2013-05~", "month", { approximate: true, modifier: "ON_OR_AFTER" }), "depuis environ mai 2013", "fr");
  check(told("2013~", "year", { approximate: true, modifier: "BEFORE" }), "before c. 2013");
});

test("an interval keeps its open and its unknown ends apart", () => {
  check(told("2013-05-03/2013-05-05", "interval"), "3–5 May 2013");
  check(told("2019-04/..", "interval"), "from April 2019 on");
  check(told("2019-04/", "interval"), "from April 2019, end unknown");
  check(told("../2019-03-20", "interval"), "until 20 March 2019");
});

test("some day of a stretch is no stretch", () => {
  check(told("[2013-07-01..2013-07-18]", "interval"), "within 1–18 July 2013");
});

test("one of several dates is told with each of them", () => {
  check(told("[2019-02-06,2019-02-09]", "interval"), "6 février 2019 ou 9 février 2019", "fr");
  check(told("[1914,1915,1916]", "interval"), "1914, 1915 oder 1916", "de");
  check(told("{2013-05,2013-06}", "interval"), "Mai 2013 und Juni 2013", "de");
});

test("seasons and decades have words, months and years stay theirs", () => {
  check(told("2014-21", "season"), "spring 2014");
  check(told("198X", "decade"), "1980s");
  check(told("198X", "decade", { modifier: "END" }), "late 1980s");
});

test("what the catalogue cannot say is printed as the library words it", () => {
  for (const edtf of ["2013-05-XX", "[1667,1668]", "18XX", "-0043", "0079", "190X", "2013-05~/2013-06", "?2013-05"]) {
    check(told(edtf, "day"), `label of ${edtf}`);
  }
  check(told("2013-03-21", "day", { calendar: "solar-hijri" }), "label of 2013-03-21");
  check(told("2013~", "year", { modifier: "START", approximate: true }), "label of 2013~");
});

test("other languages order the parts their own way", () => {
  check(told("2019-03-29", "day"), "29. März 2019", "de");
  check(told("2019-03-29", "day"), "2019年3月29日", "ja");
});

test("other languages have their own words for what English leaves to the library", () => {
  check(told("18XX", "century"), "19. Jahrhundert", "de");
  check(told("18XX", "century"), "XIXe siècle", "fr");
  check(told("00XX", "century"), "Ier siècle", "fr");
  check(told("18XX~", "century", { approximate: true }), "label of 18XX~", "fr");
  check(told("2013-35", "season"), "trimestre 3 de 2013", "es");
  check(told("2013-30", "season"), "été 2013 (hémisphère Sud)", "fr");
  check(told("2013-41", "season", { modifier: "BEFORE" }), "vor 2. Halbjahr 2013", "de");
  check(told("-0043-03-15", "day"), "15. März 44 v. Chr.", "de");
  check(told("0079", "year"), "79 d. C.", "es");
  check(told("2013-05~/2013-06~", "interval", { approximate: true }), "etwa Mai–Juni 2013", "de");
  check(told("2013-05/2013-06", "interval", { modifier: "END" }), "Ende von Mai–Juni 2013", "de");
  check(told("2013-05~/2013-06", "interval", { approximate: true }), "label of 2013-05~/2013-06", "de");
});

test("a date of another calendar is told in it, with the Gregorian one after it", () => {
  const solar = { calendar: "solar-hijri" };
  check(told("2019-03-21", "day", solar), "۱ فروردین ۱۳۹۸ (۲۱ مارس ۲۰۱۹)", "fa");
  check(told("2019-03-21~", "day", { ...solar, approximate: true }), "نزدیک ۱ فروردین ۱۳۹۸ (نزدیک ۲۱ مارس ۲۰۱۹)", "fa");
  check(told("2013-06-22/2013-07-22", "interval", { ...solar, modifier: "START" }), "اوایل تیر ۱۳۹۲ (آغاز ۲۲ ژوئن تا ۲۲ ژوئیهٔ ۲۰۱۳)", "fa");
  check(told("2013-03-21/2014-03-20", "interval", solar), "۱۳۹۲ (۲۱ مارس ۲۰۱۳ تا ۲۰ مارس ۲۰۱۴)", "fa");
  check(told("2013-07-09/2013-08-07", "interval", { calendar: "islamic" }), "رمضان 1434 هـ (9 يوليو–7 أغسطس 2013)", "ar");
  check(told("2013-09-05/2014-09-24", "interval", { calendar: "hebrew" }), "5774 AM (5. September 2013–24. September 2014)", "de");
  check(told("2013-06-22/2013-06-28", "interval", solar), "1. Tir 1392 AP–7. Tir 1392 AP (22.–28. Juni 2013)", "de");
  check(told("1917-11-07", "day", { calendar: "julian" }), "label of 1917-11-07", "de");
});

test("says in a word what is open about a date", () => {
  expect(whenDoubt(told("2013-07", "month", { modifier: "START" }))).toBe("approximate");
  expect(whenDoubt(told("2018?", "year", { uncertain: true }))).toBe("uncertain");
  expect(whenDoubt(told("2013-07-26", "day"))).toBeNull();
});

test("today's moments are times, earlier ones carry their day", () => {
  const now = new Date(2026, 10, 25, 15, 0);
  expect(momentText(new Date(2026, 10, 25, 14, 2).toISOString(), "en", now)).toBe("14:02");
  expect(momentText(new Date(2026, 10, 23, 9, 30).toISOString(), "en", now)).toBe("23 Nov, 09:30");
  expect(momentText(new Date(2024, 1, 3, 9, 30).toISOString(), "en", now)).toBe("3 Feb 2024");
});
