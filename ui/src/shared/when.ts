// Prints a date in the interface's language and never more precisely than it is known. What has no plain form in the
// catalogue (sets of several dates, centuries, masked digits, years before 1000) is printed as the library words it.
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

/** Years of fewer digits look like days or need an era. */
const FIRST_PLAIN_YEAR = 1000;

/** One day, or month, of a stretch. */
const WITHIN = /^\[([^,.]+)\.\.([^,.]+)\]$/;

/** The date in words: "early July 2013", "about 6 February 2019", "3–5 May 2013". */
export function whenText(when: WhenView, locale: string, style: WhenStyle = "long"): string {
  const interval = when.edtf.split("/");
  if (when.calendar !== "gregorian") return when.label;
  const within = WITHIN.exec(when.edtf);
  if (within) {
    const date = intervalText(within[1]!, within[2]!, locale, style);
    return date === null || when.modifier !== null ? when.label : m.shared_when_within({ date });
  }
  if (interval.length === 2) {
    if (when.modifier !== null) return when.label;
    return intervalText(interval[0] ?? "", interval[1] ?? "", locale, style) ?? when.label;
  }
  const plain = plainDate(when.edtf);
  const words = plain ? dateText(plain, locale, style) : seasonOrDecade(when.edtf, locale);
  if (words === null) return when.label;
  const qualifier = plain?.qualifier ?? "";
  return doubted(modified(words, when), when, qualifier) ?? when.label;
}

/** The date as it is handed back to the library. */
export function asEdit(when: WhenEdit | null): WhenEdit | null {
  return when && { edtf: when.edtf, modifier: when.modifier, calendar: when.calendar };
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

const PLAIN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?([?~%])?$/;

function plainDate(edtf: string): Plain | null {
  const found = PLAIN.exec(edtf);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, zone, qualifier] = found;
  if (Number(year) < FIRST_PLAIN_YEAR) return null;
  const at = (part: string | undefined, missing: number): number => (part === undefined ? missing : Number(part));
  return {
    moment: new Date(Date.UTC(Number(year), at(month, 1) - 1, at(day, 1), at(hour, 0), at(minute, 0), at(second, 0))),
    unit: hour !== undefined ? "time" : day !== undefined ? "day" : month !== undefined ? "month" : "year",
    zone: zone ?? "",
    qualifier: (qualifier ?? "") as Plain["qualifier"],
  };
}

function dateText(plain: Plain, locale: string, style: WhenStyle): string {
  const words = formatter(plain, locale, style).format(plain.moment);
  if (plain.zone === "") return words;
  return `${words} UTC${plain.zone === "Z" ? "" : plain.zone.replace("-", "−")}`;
}

function formatter({ unit, moment }: Plain, locale: string, style: WhenStyle): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", calendar: "gregory", year: "numeric" };
  if (unit !== "year") options.month = style === "weekday" ? "long" : style;
  if (unit === "day" && style === "weekday") options.weekday = "short";
  if (unit === "day" || unit === "time") options.day = "numeric";
  if (unit === "time") {
    options.hour = "2-digit";
    options.minute = "2-digit";
    options.hourCycle = "h23";
    if (moment.getUTCSeconds() > 0) options.second = "2-digit";
  }
  const key = `${locale} ${unit} ${style} ${options.second ?? ""}`;
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

function seasonOrDecade(edtf: string, locale: string): string | null {
  const season = /^(\d{4})-(2[1-4])$/.exec(edtf);
  if (season) {
    const year = yearText(Number(season[1]), locale);
    return [m.shared_when_spring, m.shared_when_summer, m.shared_when_autumn, m.shared_when_winter][Number(season[2]) - 21]?.({ year }) ?? null;
  }
  const decade = /^([1-9]\d[1-9])X$/.exec(edtf);
  return decade ? m.shared_when_decade({ year: yearText(Number(`${decade[1]}0`), locale) }) : null;
}

/** The digits of a year as the language writes them. */
export function yearText(year: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false }).format(year);
}

/** With the words for the modifier; null for one that has none in the catalogue. */
function modified(date: string, when: WhenView): string | null {
  const isShort = when.precision === "day" || when.precision === "time";
  switch (when.modifier) {
    case null:
    case "APPROX":
      return date;
    case "START":
      return isShort ? m.shared_when_early_on({ date }) : m.shared_when_early({ date });
    case "MID":
      return isShort ? m.shared_when_middle({ date }) : m.shared_when_mid({ date });
    case "END":
      return isShort ? m.shared_when_late_on({ date }) : m.shared_when_late({ date });
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

/** With the words for doubt: "about", for years "c."; "perhaps". A relation and "about" together have no plain form. */
function doubted(date: string | null, when: WhenView, qualifier: Plain["qualifier"]): string | null {
  if (date === null) return null;
  const approximate = qualifier === "~" || qualifier === "%" || when.modifier === "APPROX";
  if (approximate && when.modifier !== null && when.modifier !== "APPROX") return null;
  const isYears = when.precision === "year" || when.precision === "decade";
  const about = !approximate ? date : isYears ? m.shared_when_circa({ date }) : m.shared_when_about({ date });
  return qualifier === "?" || qualifier === "%" ? m.shared_when_perhaps({ date: about }) : about;
}

function intervalText(start: string, end: string, locale: string, style: WhenStyle): string | null {
  const [first, last] = [plainDate(start), plainDate(end)];
  if ((first?.qualifier ?? "") !== "" || (last?.qualifier ?? "") !== "") return null;
  if (first && end === "..") return m.shared_when_from({ date: dateText(first, locale, style) });
  if (first && end === "") return m.shared_when_from_unknown({ date: dateText(first, locale, style) });
  if (last && start === "..") return m.shared_when_until({ date: dateText(last, locale, style) });
  if (last && start === "") return m.shared_when_until_unknown({ date: dateText(last, locale, style) });
  if (!first || !last || first.unit !== last.unit || first.unit === "time") return null;
  return formatter(first, locale, style).formatRange(first.moment, last.moment);
}
