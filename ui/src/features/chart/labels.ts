// Writes the moments of the time axis in a language and a calendar.
import { GREGORIAN } from "./calendars";
import type { Calendar } from "./calendars";
import { DAY, daysIn, momentOf, YEAR } from "./scale";
import type { Moment } from "./scale";
import type { Tick } from "./ticks";

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
    return this.year(at);
  }

  /** The label of a coarse line: "Wednesday, 6 February 2019", "February 2019", "2019". */
  major(tick: Tick): string {
    const { at, unit } = tick;
    if (unit === "day") return this.write(at, { weekday: "short", day: "numeric", month: "long", year: "numeric" });
    if (unit === "month") return this.write(at, { month: "long", year: "numeric" });
    return this.year(at);
  }

  /** A stretch in words, as precisely as its length asks for: "Jan – Apr 2019", "1850 – 1990". */
  stretch(from: Moment, to: Moment): string {
    const last = Math.max(from, to - 1);
    const long = to - from > 3 * YEAR;
    const short = to - from < 70 * DAY;
    const options: Intl.DateTimeFormatOptions = long ? { year: "numeric" } : { day: short ? "numeric" : undefined, month: "short", year: "numeric" };
    const [first, second] = [this.write(from, options), this.write(last, options)];
    if (first === second) return first;
    if (this.isBeforeTheCommonEra(from) || this.calendar.name === "julian") return `${first} – ${second}`;
    return this.format(last, options).formatRange(dateOf(from), dateOf(last));
  }

  /** A time of a day: "6 Feb 2019, 14:05". */
  time(at: Moment): string {
    return this.write(at, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  }

  /** A count. */
  number(count: number): string {
    return this.numbers.format(count);
  }

  private year(at: Moment): string {
    return this.write(at, { year: "numeric" });
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

function dateOf(at: Moment): Date {
  return new Date(at * 1000);
}
