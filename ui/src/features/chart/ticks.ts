// The time axis: which moments get a line and a label at a scale, in two levels, by any calendar.
import { GREGORIAN } from "./calendars";
import type { Calendar } from "./calendars";
import { DAY, HOUR, MINUTE, momentAt, pixelOf, YEAR } from "./scale";
import type { DateUnit } from "./dates";
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
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].map((every) => step("year", every, YEAR, 56)),
  ...[5000, 10_000].map((every) => step("year", every, YEAR, 70)),
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

/** The unit in which a period is drawn along the axis: that of its fine lines, and never finer than a day. */
export function drawingUnit(scale: Scale): Exclude<DateUnit, "time"> {
  const { unit } = fineStep(scale);
  return unit === "minute" || unit === "hour" ? "day" : unit;
}

/** Years before the common era are told with it, and need this much room: "3000 av. J.-C.". */
const ERA_ROOM = 88;
/** Months of other calendars have no short names everywhere: "Ordibehesht". */
const MONTH_ROOM = 68;

/** The room of labels from a moment on, where a calendar's are longer than most. */
function roomFrom(from: Moment, calendar: Calendar): (step: Step) => number {
  if (calendar.intl !== "gregory") return ({ unit, room }) => (unit === "month" ? MONTH_ROOM : room);
  const withEra = calendar.dayOf(from).year < 1;
  return ({ unit, room }) => (withEra && unit === "year" ? ERA_ROOM : room);
}

function fineStep({ secondsPerPixel }: Scale, room = (step: Step): number => step.room): Step {
  return STEPS.find((step) => step.seconds / secondsPerPixel >= room(step)) ?? STEPS[STEPS.length - 1]!;
}

/** The lines between two pixels, the first one before them included: its label may reach in. */
export function ticks(scale: Scale, from: number, to: number, calendar: Calendar = GREGORIAN): Ticks {
  const fine = fineStep(scale, roomFrom(momentAt(scale, from), calendar));
  return {
    minor: linesOf(fine, scale, from, to, calendar),
    major: fine.unit === "year" ? [] : linesOf(COARSER[fine.unit], scale, from, to, calendar),
  };
}

function linesOf(step: Step, scale: Scale, from: number, to: number, calendar: Calendar): Tick[] {
  const wide = step.seconds / scale.secondsPerPixel >= 2 * step.room;
  const lines: Tick[] = [];
  const end = momentAt(scale, to);
  // Other calendars count no days after about their year 9999: there the next line is the last one again.
  let at = firstLine(step, momentAt(scale, from), calendar);
  for (let before = -Infinity; before < at && at <= end; at = nextLine(step, at, calendar)) {
    lines.push({ at, x: pixelOf(scale, at), unit: step.unit, wide });
    before = at;
  }
  return lines;
}

/** The last line at or before a moment. */
function firstLine({ unit, every, seconds }: Step, moment: Moment, calendar: Calendar): Moment {
  if (unit === "minute" || unit === "hour") return Math.floor(moment / seconds) * seconds;
  const { year, month, day } = calendar.dayOf(moment);
  if (unit === "day") return calendar.momentOf({ year, month, day: lineBefore(day, every, calendar.daysIn(year, month)) });
  if (unit === "month") return calendar.momentOf({ year, month: lineBefore(month, every, calendar.monthsIn(year)) });
  return calendar.momentOf({ year: lineYear(year, every) });
}

function nextLine(step: Step, at: Moment, calendar: Calendar): Moment {
  const { unit, every, seconds } = step;
  if (unit === "minute" || unit === "hour") return at + seconds;
  const { year, month, day } = calendar.dayOf(at);
  if (unit === "year") return calendar.momentOf({ year: nextLineYear(year, every) });
  if (unit === "day") {
    const next = day + every;
    const days = calendar.daysIn(year, month);
    if (next <= days && lineBefore(next, every, days) === next) return calendar.momentOf({ year, month, day: next });
  }
  const months = calendar.monthsIn(year);
  const onward = unit === "month" ? every : 1;
  const later = month + onward;
  return calendar.momentOf(later <= months && lineBefore(later, onward, months) === later ? { year, month: later } : { year: year + 1 });
}

/** Of so many days or months, lines count from the 1st; none stands so near the end that it meets the next 1st. */
function lineBefore(place: number, every: number, count: number): number {
  const line = place - ((place - 1) % every);
  return count - line + 1 < every * 0.6 ? line - every : line;
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
