// The time axis: which moments get a line and a label at a scale, in two levels, and how they are written.
import { civilOf, DAY, daysIn, HOUR, MINUTE, momentAt, momentOf, pixelOf, YEAR } from "./scale";
import type { Moment, Scale } from "./scale";

export type Unit = "minute" | "hour" | "day" | "month" | "year";

/** A line of the axis. `wide` says that a long label fits. */
export interface Tick {
  at: Moment;
  x: number;
  unit: Unit;
  wide: boolean;
}

/** Fine lines, and the coarse ones that say where the fine ones are. */
export interface Ticks {
  minor: Tick[];
  major: Tick[];
}

interface Step {
  unit: Unit;
  every: number;
  seconds: number;
  /** Pixels that a label of this unit needs. */
  room: number;
}

const MONTH = YEAR / 12;
const STEPS: Step[] = [
  ...[1, 5, 15, 30].map((every) => step("minute", every, MINUTE, 56)),
  ...[1, 3, 6, 12].map((every) => step("hour", every, HOUR, 56)),
  step("day", 1, DAY, 30),
  step("day", 5, DAY, 44),
  ...[1, 3, 6].map((every) => step("month", every, MONTH, 44)),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((every) => step("year", every, YEAR, 56)),
];

/** The coarser step that tells where steps of a unit are; years tell it themselves. */
const COARSER: Record<Exclude<Unit, "year">, Step> = {
  minute: step("day", 1, DAY, 0),
  hour: step("day", 1, DAY, 0),
  day: step("month", 1, MONTH, 0),
  month: step("year", 1, YEAR, 0),
};

function step(unit: Unit, every: number, seconds: number, room: number): Step {
  return { unit, every, seconds: seconds * every, room };
}

/** The lines between two pixels, the first one before them included: its label may reach in. */
export function ticks(scale: Scale, from: number, to: number): Ticks {
  const fine = STEPS.find((step) => step.seconds / scale.secondsPerPixel >= step.room) ?? STEPS[STEPS.length - 1]!;
  return {
    minor: linesOf(fine, scale, from, to),
    major: fine.unit === "year" ? [] : linesOf(COARSER[fine.unit], scale, from, to),
  };
}

function linesOf(step: Step, scale: Scale, from: number, to: number): Tick[] {
  const wide = step.seconds / scale.secondsPerPixel >= 2 * step.room;
  const lines: Tick[] = [];
  const end = momentAt(scale, to);
  for (let at = firstLine(step, momentAt(scale, from)); at <= end; at = nextLine(step, at)) {
    lines.push({ at, x: pixelOf(scale, at), unit: step.unit, wide });
  }
  return lines;
}

/** The last line at or before a moment. */
function firstLine({ unit, every, seconds }: Step, moment: Moment): Moment {
  if (unit === "minute" || unit === "hour") return Math.floor(moment / seconds) * seconds;
  const { year, month, day } = civilOf(moment);
  if (unit === "day") return momentOf({ year, month, day: lineDay(day, every, daysIn(year, month)) });
  if (unit === "month") return momentOf({ year, month: month - ((month - 1) % every) });
  return momentOf({ year: lineYear(year, every) });
}

function nextLine(step: Step, at: Moment): Moment {
  const { unit, every, seconds } = step;
  if (unit === "minute" || unit === "hour") return at + seconds;
  const { year, month, day } = civilOf(at);
  if (unit === "day") {
    const next = day + every;
    const fits = next <= daysIn(year, month) && lineDay(next, every, daysIn(year, month)) === next;
    return fits ? momentOf({ year, month, day: next }) : nextMonth(year, month, 1);
  }
  if (unit === "month") return nextMonth(year, month, every);
  return momentOf({ year: nextLineYear(year, every) });
}

function nextMonth(year: number, month: number, months: number): Moment {
  const later = month + months;
  return later > 12 ? momentOf({ year: year + 1, month: later - 12 }) : momentOf({ year, month: later });
}

/** The days with a line count from the 1st; none stands so near the end of a month that it meets the next 1st. */
function lineDay(day: number, every: number, days: number): number {
  const line = day - ((day - 1) % every);
  return days - line + 1 < every * 0.6 ? line - every : line;
}

/** Round years as they are written: 200 BCE, 100 BCE, 1, 100, 200 (there is no year 0). */
function lineYear(year: number, every: number): number {
  if (every === 1) return year;
  if (year >= 1) return Math.max(1, Math.floor(year / every) * every);
  return 1 - Math.ceil((1 - year) / every) * every;
}

function nextLineYear(year: number, every: number): number {
  if (every === 1) return year + 1;
  if (year >= 1) return year === 1 ? every : year + every;
  return year + every > 0 ? 1 : year + every;
}

/** Writes ticks in a language. */
export class TickLabels {
  private readonly formats = new Map<string, Intl.DateTimeFormat>();

  constructor(private readonly locale: string) {}

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
    const format = this.format(last, long ? { year: "numeric" } : { day: short ? "numeric" : undefined, month: "short", year: "numeric" });
    const [first, second] = [format.format(dateOf(from)), format.format(dateOf(last))];
    if (first === second) return first;
    return beforeTheCommonEra(from) ? `${this.write(from, { year: "numeric" })} – ${second}` : format.formatRange(dateOf(from), dateOf(last));
  }

  private year(at: Moment): string {
    return this.write(at, { year: "numeric" });
  }

  private write(at: Moment, options: Intl.DateTimeFormatOptions): string {
    return this.format(at, options).format(dateOf(at));
  }

  private format(at: Moment, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const withEra = options.year && beforeTheCommonEra(at) ? { ...options, era: "short" as const } : options;
    const key = JSON.stringify(withEra);
    const known = this.formats.get(key);
    if (known) return known;
    const made = new Intl.DateTimeFormat(this.locale, { ...withEra, timeZone: "UTC", calendar: "gregory" });
    this.formats.set(key, made);
    return made;
  }
}

function beforeTheCommonEra(at: Moment): boolean {
  return civilOf(at).year < 1;
}

function dateOf(at: Moment): Date {
  return new Date(at * 1000);
}
