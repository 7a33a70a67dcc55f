// The calendars in which the time axis can be read. Days are counted from 1970-01-01 in all of them.
import { CalendarDate, HebrewCalendar, IslamicUmalquraCalendar, PersianCalendar, type Calendar as Counting } from "@internationalized/date";
import { civilOf, DAY, daysIn, momentOf } from "./scale";
import type { Moment } from "./scale";

export const CALENDARS = ["gregorian", "julian", "solar-hijri", "islamic", "hebrew"] as const;
export type CalendarName = (typeof CALENDARS)[number];

/** A day in a calendar; years before its first are counted on backwards, with a year 0. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

export interface Calendar {
  name: CalendarName;
  /** As `Intl` names it. Julian days are written as the Gregorian days of the same name. */
  intl: string;
  dayOf: (moment: Moment) => Day;
  /** Midnight at the beginning of a day; missing parts are the first ones. */
  momentOf: (day: Pick<Day, "year"> & Partial<Day>) => Moment;
  monthsIn: (year: number) => number;
  daysIn: (year: number, month: number) => number;
}

export const GREGORIAN: Calendar = {
  name: "gregorian",
  intl: "gregory",
  dayOf: (moment) => civilOf(moment),
  momentOf: (day) => momentOf(day),
  monthsIn: () => 12,
  daysIn,
};

const JULIAN: Calendar = {
  ...GREGORIAN,
  name: "julian",
  dayOf: julianDayOf,
  momentOf: ({ year, month = 1, day = 1 }) => (julianDays(year, month) + day - 1) * DAY,
  daysIn: (year, month) => julianDays(year, month + 1) - julianDays(year, month),
};

const OTHERS: Record<CalendarName, () => Calendar> = {
  gregorian: () => GREGORIAN,
  julian: () => JULIAN,
  "solar-hijri": () => counted("solar-hijri", "persian", new PersianCalendar()),
  islamic: () => counted("islamic", "islamic-umalqura", new IslamicUmalquraCalendar()),
  hebrew: () => counted("hebrew", "hebrew", new HebrewCalendar()),
};

export function calendarOf(name: CalendarName): Calendar {
  return OTHERS[name]();
}

/** Days from 1970-01-01 to the first of a month; the 13th is the next January. Years begin in March, so that a leap day is the last. */
function julianDays(year: number, month: number): number {
  const fromMarch = (month + 9) % 12;
  const shifted = year + Math.floor((month - 1) / 12) - (fromMarch >= 10 ? 1 : 0);
  return shifted * 365 + Math.floor(shifted / 4) + Math.floor((153 * fromMarch + 2) / 5) - BEFORE_1970;
}

/** Days from 1 March of the Julian year 0 to 1970-01-01. */
const BEFORE_1970 = 719_470;

function julianDayOf(moment: Moment): Day {
  const days = Math.floor(moment / DAY) + BEFORE_1970;
  const shifted = Math.floor((4 * days + 3) / 1461);
  const ofYear = days - shifted * 365 - Math.floor(shifted / 4);
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: shifted + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

/** The Julian day number of 1970-01-01. */
const JULIAN_DAY_1970 = 2_440_588;

function counted(name: CalendarName, intl: string, counting: Counting): Calendar {
  const date = (year: number, month: number, day: number): CalendarDate => new CalendarDate(counting, year, month, day);
  return {
    name,
    intl,
    dayOf: (moment) => counting.fromJulianDay(Math.floor(moment / DAY) + JULIAN_DAY_1970),
    momentOf: ({ year, month = 1, day = 1 }) => (counting.toJulianDay(date(year, month, day)) - JULIAN_DAY_1970) * DAY,
    monthsIn: (year) => counting.getMonthsInYear(date(year, 1, 1)),
    daysIn: (year, month) => counting.getDaysInMonth(date(year, month, 1)),
  };
}
