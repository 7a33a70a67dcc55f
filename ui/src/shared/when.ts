// Prints a date in the interface's language and never more precisely than it is known. What has no plain form (masked
// digits, sets of what is not plain), and in English what is not plain, is printed as the library words it.
import type { WhenEdit, WhenView } from "../ipc/bindings";
import { m } from "../paraglide/messages";

/** `weekday` puts the weekday before a day. */
export type WhenStyle = "long" | "short" | "weekday";

type Unit = "time" | "day" | "month" | "year";

/** A plain date: its moment, as if it were told in UTC, what of it is told, and how it is qualified. */
interface Plain {
  moment: Date;
  unit: Unit;
  /** The offset as written: "+01:00", "Z"; empty if none is told. */
  zone: string;
  qualifier: "" | "?" | "~" | "%";
}

/** Years of fewer digits look like days: they are told with their era. */
const FIRST_PLAIN_YEAR = 1000;

/** The calendars of words, as `Intl` names them. */
const CALENDARS: Record<string, string> = { gregorian: "gregory", "solar-hijri": "persian", islamic: "islamic-umalqura", hebrew: "hebrew" };

/** One day, or month, of a stretch. */
const WITHIN = /^\[([^,.]+)\.\.([^,.]+)\]$/;

const DAY_MS = 86_400_000;

/** The date in words: "early July 2013", "about 6 February 2019", "3–5 May 2013". */
export function whenText(when: WhenView, locale: string, style: WhenStyle = "long"): string {
  const asWorded = locale === "en" && !isPlain(when);
  return (asWorded ? null : inOwnCalendar(when, locale, style)) ?? when.label;
}

/** Centuries, southern seasons, quarters, halves and years of few digits, for which the library has better English. */
const WORDED = /,|^\d\dXX|^\d{4}-(2[5-9]|3\d|4[01])|(^|\/)[-0]\d/;

function isPlain({ edtf, calendar, modifier }: WhenView): boolean {
  const isDoubtedStretch = edtf.includes("/") && (modifier !== null || /[?~%]/.test(edtf));
  return calendar === "gregorian" && !WORDED.test(edtf) && !isDoubtedStretch;
}

/** In the words' own calendar, with the Gregorian date after it: "1 Farvardin 1398 (21 March 2019)". */
function inOwnCalendar(when: WhenView, locale: string, style: WhenStyle): string | null {
  const gregorian = gregorianText(when, locale, style);
  if (when.calendar === "gregorian") return gregorian;
  const calendar = CALENDARS[when.calendar];
  const [first, last] = endsOf(when.edtf);
  if (calendar === undefined || first?.unit !== "day" || last?.unit !== "day") return null;
  const unit = unitIn(calendar, first, last);
  const write = ({ moment }: Plain): string => daysText({ ...first, moment, unit: unit ?? "day" }, locale, style, calendar);
  const words = unit === null ? `${write(first)} – ${write(last)}` : write(first);
  const own = qualified(words, { ...when, precision: unit ?? "interval" }, first.qualifier);
  return own && `${own} (${gregorian ?? when.label})`;
}

/** Both ends of a date, which are the same where it is no interval. */
function endsOf(edtf: string): [Plain | null, Plain | null] {
  const [first = "", last = first] = edtf.split("/");
  return [plainDate(first), plainDate(last)];
}

function daysText(plain: Plain, locale: string, style: WhenStyle, calendar: string): string {
  if (plain.unit !== "month") return formatter(plain, locale, style, calendar).format(plain.moment);
  // The patterns for months of other calendars are less complete: a day's without its day, which comes first.
  const parts = formatter({ ...plain, unit: "day" }, locale, style === "short" ? "short" : "long", calendar).formatToParts(plain.moment);
  return parts.slice(2).map(({ value }) => value).join("");
}

/** What two days and those between them are in a calendar: a day, a month or a year; null for other stretches. */
function unitIn(calendar: string, first: Plain, last: Plain): "day" | "month" | "year" | null {
  const days = Math.round((last.moment.getTime() - first.moment.getTime()) / DAY_MS) + 1;
  const parts = formatter(first, "en", "long", calendar);
  const [begins, next] = [first.moment, new Date(last.moment.getTime() + DAY_MS)].map((moment) => {
    const told = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
    return { day: told["day"], month: told["month"] };
  });
  if (days === 1) return "day";
  if (begins?.day !== "1" || next?.day !== "1") return null;
  if (days <= 31) return "month";
  return begins.month === next.month && days < 2 * 353 ? "year" : null;
}

function gregorianText(when: WhenView, locale: string, style: WhenStyle): string | null {
  const within = WITHIN.exec(when.edtf);
  if (within) {
    const date = when.modifier === null ? intervalText({ ...when, edtf: `${within[1]}/${within[2]}` }, locale, style) : null;
    return date === null ? null : m.shared_when_within({ date });
  }
  if (when.edtf.includes(",")) return setText(when, locale, style);
  if (when.edtf.includes("/")) return intervalText(when, locale, style);
  const plain = plainDate(when.edtf);
  const words = plain ? dateText(plain, locale, style) : partOfYears(when.edtf, locale);
  return qualified(words, when, plain?.qualifier ?? "");
}

/** "6 February 2019 or 9 February 2019": one of several dates, or all of them. */
function setText(when: WhenView, locale: string, style: WhenStyle): string | null {
  const dates = when.edtf.slice(1, -1).split(",").map(plainDate);
  if (when.modifier !== null || !dates.every((date) => date?.qualifier === "")) return null;
  const type = when.edtf.startsWith("[") ? "disjunction" : "conjunction";
  return new Intl.ListFormat(locale, { type }).format(dates.map((date) => (date ? dateText(date, locale, style) : "")));
}

/** The date as it is handed back to the library. */
export function asEdit(when: WhenEdit): WhenEdit;
export function asEdit(when: WhenEdit | null): WhenEdit | null;
export function asEdit(when: WhenEdit | null): WhenEdit | null {
  return when && { edtf: when.edtf, modifier: when.modifier, calendar: when.calendar };
}

/** Whether two dates say the same: the beginning of July is not July. */
export function isSame(one: WhenView | null, two: WhenView | null): boolean {
  return one?.edtf === two?.edtf && one?.modifier === two?.modifier;
}

/** What is open about the date, in a word, as it stands small beside it; null if nothing is. */
export function whenDoubt(when: WhenView): string | null {
  const isPart = when.modifier === "START" || when.modifier === "MID" || when.modifier === "END";
  const approximate = when.approximate || isPart;
  if (approximate && when.uncertain) return m.shared_when_approximate_uncertain();
  if (approximate) return m.shared_when_approximate();
  return when.uncertain ? m.shared_when_uncertain() : null;
}

/** A moment of the library's own (RFC 3339), in the person's time zone: today as a time, else as a day. */
export function momentText(rfc3339: string, locale: string, now: Date): string {
  const moment = new Date(rfc3339);
  const isToday = moment.toDateString() === now.toDateString();
  const isThisYear = moment.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(
    formatting(locale),
    isToday
      ? { hour: "2-digit", minute: "2-digit" }
      : { day: "numeric", month: "short", ...(isThisYear ? { hour: "2-digit", minute: "2-digit" } : { year: "numeric" }) },
  ).format(moment);
}

const PLAIN = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?([?~%])?$/;

function plainDate(edtf: string): Plain | null {
  const found = PLAIN.exec(edtf);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, zone, qualifier] = found;
  const at = (part: string | undefined, missing: number): number => (part === undefined ? missing : Number(part));
  const moment = new Date(Date.UTC(2000, 0, 1, at(hour, 0), at(minute, 0), at(second, 0)));
  moment.setUTCFullYear(Number(year), at(month, 1) - 1, at(day, 1));
  return {
    moment,
    unit: hour !== undefined ? "time" : day !== undefined ? "day" : month !== undefined ? "month" : "year",
    zone: zone ?? "",
    qualifier: (qualifier ?? "") as Plain["qualifier"],
  };
}

function dateText(plain: Plain, locale: string, style: WhenStyle): string {
  const words = formatted(plain, locale, style);
  if (plain.zone === "") return words;
  return `${words} UTC${plain.zone === "Z" ? "" : plain.zone.replace("-", "−")}`;
}

function formatted(plain: Plain, locale: string, style: WhenStyle): string {
  const key = `${locale} ${plain.unit} ${style} ${plain.moment.getTime()}`;
  const known = FORMATTED.get(key);
  if (known !== undefined) return known;
  if (FORMATTED.size >= MOST_FORMATTED) FORMATTED.clear();
  const words = formatter(plain, locale, style).format(plain.moment);
  FORMATTED.set(key, words);
  return words;
}

/** Dates that were written: a filter reads those of 100,000 events, among them many of the same day. */
const FORMATTED = new Map<string, string>();
/** The days of about a hundred years. */
const MOST_FORMATTED = 40_000;

function formatter({ unit, moment }: Plain, locale: string, style: WhenStyle, calendar = "gregory"): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", calendar, year: "numeric" };
  if (moment.getUTCFullYear() < FIRST_PLAIN_YEAR) options.era = "short";
  if (unit !== "year") options.month = style === "weekday" ? "long" : style;
  if (unit === "day" && style === "weekday") options.weekday = "short";
  if (unit === "day" || unit === "time") options.day = "numeric";
  if (unit === "time") {
    options.hour = "2-digit";
    options.minute = "2-digit";
    options.hourCycle = "h23";
    if (moment.getUTCSeconds() > 0) options.second = "2-digit";
  }
  const key = `${locale} ${unit} ${style} ${calendar} ${options.second ?? ""} ${options.era ?? ""}`;
  const known = FORMATS.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(formatting(locale), options);
  FORMATS.set(key, made);
  return made;
}

/** Formats are slow to make: a chart or a table writes hundreds of dates at once. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** English without a country is written day first, as the library words it. */
export function formatting(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}

/** A season, quarter or half of a year, a decade or a century. */
function partOfYears(edtf: string, locale: string): string | null {
  const part = /^(\d{4})-(3[3-6]|4[01])$/.exec(edtf);
  if (part) {
    const [year, code] = [yearText(Number(part[1]), locale), Number(part[2])];
    return code < 40 ? m.shared_when_quarter({ year, quarter: yearText(code - 32, locale) }) : m.shared_when_half({ year, half: yearText(code - 39, locale) });
  }
  const century = /^(\d\d)XX$/.exec(edtf);
  if (century) return m.shared_when_century({ century: centuryText(Number(century[1]) + 1, locale) });
  const told = /^(\d{4})-(2[1-4]|29|3[0-2])$/.exec(edtf);
  if (told) {
    const [year, code] = [yearText(Number(told[1]), locale), Number(told[2]) - 21];
    const season = [m.shared_when_spring, m.shared_when_summer, m.shared_when_autumn, m.shared_when_winter][code % 4]?.({ year }) ?? "";
    return code < 8 ? season : m.shared_when_southern({ season });
  }
  const decade = /^([1-9]\d[1-9])X$/.exec(edtf);
  return decade ? m.shared_when_decade({ year: yearText(Number(`${decade[1]}0`), locale) }) : null;
}

/** The number of a century: in Roman digits where the language counts centuries so, in French with its ending. */
function centuryText(century: number, locale: string): string {
  if (locale !== "fr" && locale !== "es") return yearText(century, locale);
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  const roman = "X".repeat(Math.floor(century / 10)) + (ones[century % 10] ?? "");
  return locale === "es" ? roman : roman + (century === 1 ? "er" : "e");
}

/** The digits of a year as the language writes them. */
export function yearText(year: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false }).format(year);
}

/** With the words for the modifier; null for one that has none in the catalogue. */
function modified(date: string | null, when: WhenView): string | null {
  if (date === null) return null;
  const isStretch = when.precision === "interval";
  const isShort = when.precision === "day" || when.precision === "time";
  switch (when.modifier) {
    case null:
    case "APPROX":
      return date;
    case "START":
      return isStretch ? m.shared_when_beginning({ date }) : isShort ? m.shared_when_early_on({ date }) : m.shared_when_early({ date });
    case "MID":
      return isStretch ? m.shared_when_middle_of({ date }) : isShort ? m.shared_when_middle({ date }) : m.shared_when_mid({ date });
    case "END":
      return isStretch ? m.shared_when_ending({ date }) : isShort ? m.shared_when_late_on({ date }) : m.shared_when_late({ date });
    case "BEFORE":
      return m.shared_when_before({ date });
    case "AFTER":
      return m.shared_when_after({ date });
    case "ON_OR_BEFORE":
      return m.shared_when_by({ date });
    case "ON_OR_AFTER":
      return m.shared_when_since({ date });
    default:
      return null;
  }
}

/** With all that is said of a date: "perhaps since about May 2013". */
function qualified(date: string | null, when: WhenView, qualifier: Plain["qualifier"]): string | null {
  const told = modified(roughly(date, when, qualifier), when);
  return told !== null && (qualifier === "?" || qualifier === "%") ? m.shared_when_perhaps({ date: told }) : told;
}

/** With "about", for years "c."; the early part of what is only about right has no plain form. */
function roughly(date: string | null, when: WhenView, qualifier: Plain["qualifier"]): string | null {
  const approximate = qualifier === "~" || qualifier === "%" || when.modifier === "APPROX";
  if (date === null || !approximate) return date;
  if (when.modifier === "START" || when.modifier === "MID" || when.modifier === "END") return null;
  const isYears = when.precision === "year" || when.precision === "decade";
  if (isYears) return m.shared_when_circa({ date });
  // After "since", other languages have another word.
  const isBound = when.modifier !== null && when.modifier !== "APPROX";
  return isBound ? m.shared_when_about_of_bound({ date }) : m.shared_when_about({ date });
}

function intervalText(when: WhenView, locale: string, style: WhenStyle): string | null {
  const [start = "", end = ""] = when.edtf.split("/");
  const [first, last] = [plainDate(start), plainDate(end)];
  const words = stretchText(first, last, start, end, locale, style);
  if (first && last) return first.qualifier === last.qualifier ? qualified(words, when, first.qualifier) : null;
  return (first ?? last)?.qualifier === "" ? modified(words, when) : null;
}

function stretchText(first: Plain | null, last: Plain | null, start: string, end: string, locale: string, style: WhenStyle): string | null {
  if (first && end === "..") return m.shared_when_from({ date: dateText(first, locale, style) });
  if (first && end === "") return m.shared_when_from_unknown({ date: dateText(first, locale, style) });
  if (last && start === "..") return m.shared_when_until({ date: dateText(last, locale, style) });
  if (last && start === "") return m.shared_when_until_unknown({ date: dateText(last, locale, style) });
  if (!first || !last || first.unit !== last.unit || first.unit === "time") return null;
  return formatter(first, locale, style).formatRange(first.moment, last.moment);
}
