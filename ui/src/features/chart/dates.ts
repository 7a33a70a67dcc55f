// Moments as dates that a source could have told: which year, month or day holds them, and how EDTF writes it.
import { GREGORIAN } from "./calendars";
import type { Calendar } from "./calendars";
import { civilOf, DAY } from "./scale";
import type { Moment, Stretch } from "./scale";

/** How precisely a date is told. */
export type DateUnit = "time" | "day" | "month" | "year";

/** The year, month or day of a calendar in which a moment lies. */
export function unitAround(moment: Moment, unit: DateUnit, calendar: Calendar = GREGORIAN): Stretch {
  const { year, month, day } = calendar.dayOf(moment);
  if (unit === "year") return { from: calendar.momentOf({ year }), to: calendar.momentOf({ year: year + 1 }) };
  if (unit === "month") {
    const next = month === calendar.monthsIn(year) ? { year: year + 1 } : { year, month: month + 1 };
    return { from: calendar.momentOf({ year, month }), to: calendar.momentOf(next) };
  }
  const from = calendar.momentOf({ year, month, day });
  return { from, to: from + DAY };
}

/** From one unit to another in which moments lie; months and years of other calendars are written by their days. */
export function edtfBetween(one: Moment, other: Moment, unit: DateUnit, calendar: Calendar): string {
  const [first, last] = [unitAround(Math.min(one, other), unit, calendar), unitAround(Math.max(one, other), unit, calendar)];
  const written = calendar.name === "gregorian" ? unit : "day";
  const [from, to] = [edtfOf(first.from, written), edtfOf(last.to - 1, written)];
  return from === to ? from : `${from}/${to}`;
}

/** A moment, as precisely as a unit tells it: "2013", "2013-07", "2013-07-12", "2013-07-12T14:30:00". */
export function edtfOf(moment: Moment, unit: DateUnit): string {
  const civil = civilOf(moment);
  const year = yearOf(civil.year);
  if (unit === "year") return year;
  const month = `${year}-${padded(civil.month)}`;
  if (unit === "month") return month;
  const day = `${month}-${padded(civil.day)}`;
  return unit === "day" ? day : `${day}T${padded(civil.hour)}:${padded(civil.minute)}:${padded(civil.second)}`;
}

function yearOf(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");
}

function padded(part: number): string {
  return String(part).padStart(2, "0");
}
