// Writes the moments of the time axis in a language and a calendar.
import { GREGORIAN } from "./calendars";
import type { Calendar } from "./calendars";
import { DAY, daysIn, momentOf, YEAR } from "./scale";
import type { Moment, Stretch } from "./scale";
import type { Tick } from "./ticks";

/** The last moment that a `Date` can tell; the first is as far before 1970. */
const LAST_DATE = 8.64e12;

/** How a day is told over its hours, longest first. */
export const DAYS: Intl.DateTimeFormatOptions[] = [
  { weekday: "short", day: "numeric", month: "long", year: "numeric" },
  { day: "numeric", month: "short", year: "numeric" },
  { day: "numeric", month: "short" },
];

/** Writes ticks in a language. */
export class TickLabels {
  private readonly formats = new Map<string, Intl.DateTimeFormat>();
  private readonly numbers: Intl.NumberFormat;

  constructor(
    private readonly locale: string,
    readonly calendar: Calendar = GREGORIAN,
  ) {
    this.numbers = new Intl.NumberFormat(locale);
  }

  /** The label of a line: "14:05", "6", "Feb", "2019", "44 BC". */
  minor(tick: Tick): string {
    const { at, unit, wide } = tick;
    if (unit === "minute" || unit === "hour") return this.write(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    if (unit === "day") return this.write(at, { day: "numeric" });
    if (unit === "month") return this.write(at, { month: wide ? "long" : "short" });
    return this.axis(at, { year: "numeric" });
  }

  /** The label of a coarse line: "Wed, 6 February 2019", "February 2019", "2019"; of days there are shorter ones, too. */
  major(tick: Tick, shorter = 0): string {
    const { at, unit } = tick;
    if (unit === "day") return this.axis(at, DAYS[shorter]!);
    if (unit === "month") return this.axis(at, { month: "long", year: "numeric" });
    return this.axis(at, { year: "numeric" });
  }

  /** A stretch in words, as precisely as its length asks for: "Jan – Apr 2019", "1850 – 1990". */
  stretch(from: Moment, to: Moment): string {
    const last = Math.max(from, to - 1);
    const options = precision(to - from);
    const [first, second] = [this.write(from, options), this.write(last, options)];
    if (first === second) return first;
    if (this.isBeforeTheCommonEra(from) || this.calendar.name === "julian") return `${first} – ${second}`;
    return this.format(last, options).formatRange(dateOf(from), dateOf(last));
  }

  /** An end of a stretch, no more precisely than its length asks for. */
  end(at: Moment, { from, to }: Stretch): string {
    return this.write(at, precision(to - from));
  }

  /** A time of a day: "6 Feb 2019, 14:05". */
  time(at: Moment): string {
    return this.write(at, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  }

  /** A count. */
  number(count: number): string {
    return this.numbers.format(count);
  }

  /** Above the axis stands which calendar it is, so that no label names its era; years before the common one do. */
  private axis(at: Moment, options: Intl.DateTimeFormatOptions): string {
    if (this.calendar.intl === "gregory") return this.write(at, options);
    const parts = this.format(at, options).formatToParts(dateOf(at));
    const era = parts.findIndex(({ type }) => type === "era");
    if (era === -1) return this.write(at, options);
    const beside = parts[era - 1]?.type === "literal" ? era - 1 : era + 1;
    return parts.filter((_, index) => index !== era && index !== beside).map(({ value }) => value).join("");
  }

  private write(at: Moment, options: Intl.DateTimeFormatOptions): string {
    if (this.calendar.name === "julian") return this.writeJulian(at, options);
    return this.format(at, options).format(dateOf(at));
  }

  /** With the Gregorian day of the same name; its weekday is another, and 29 February may not be among them. */
  private writeJulian(at: Moment, { weekday: _another, ...options }: Intl.DateTimeFormatOptions): string {
    const { year, month, day } = this.calendar.dayOf(at);
    const named = Math.min(day, daysIn(year, month));
    const date = dateOf(momentOf({ year, month, day: named }) + at - Math.floor(at / DAY) * DAY);
    const parts = this.format(at, options).formatToParts(date);
    return parts.map(({ type, value }) => (type === "day" && named !== day ? this.numbers.format(day) : value)).join("");
  }

  private format(at: Moment, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const withEra = options.year && this.isBeforeTheCommonEra(at) ? { ...options, era: "short" as const } : options;
    const key = JSON.stringify(withEra);
    const known = this.formats.get(key);
    if (known) return known;
    const made = new Intl.DateTimeFormat(this.locale, { ...withEra, timeZone: "UTC", calendar: this.calendar.intl });
    this.formats.set(key, made);
    return made;
  }

  private isBeforeTheCommonEra(at: Moment): boolean {
    return this.calendar.intl === "gregory" && this.calendar.dayOf(at).year < 1;
  }
}

function precision(length: number): Intl.DateTimeFormatOptions {
  if (length > 3 * YEAR) return { year: "numeric" };
  return { day: length < 70 * DAY ? "numeric" : undefined, month: "short", year: "numeric" };
}

function dateOf(at: Moment): Date {
  return new Date(Math.min(Math.max(at, -LAST_DATE), LAST_DATE) * 1000);
}
