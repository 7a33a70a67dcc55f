import { describe, expect, it } from "vitest";
import { CALENDARS, calendarOf, type CalendarName } from "./calendars";
import { TickLabels } from "./labels";
import { DAY, momentOf } from "./scale";
import { ticks } from "./ticks";

/** One day in every calendar, from published tables. */
const SAME_DAY: [CalendarName, number, number, number][] = [
  ["gregorian", 2024, 3, 20],
  ["julian", 2024, 3, 7],
  ["solar-hijri", 1403, 1, 1],
  ["islamic", 1445, 9, 10],
  ["hebrew", 5784, 7, 10],
];

describe("calendars", () => {
  it.each(SAME_DAY)("%s names 20 March 2024 %i-%i-%i", (name, year, month, day) => {
    const moment = momentOf({ year: 2024, month: 3, day: 20 });
    expect(calendarOf(name).dayOf(moment + DAY / 2)).toMatchObject({ year, month, day });
    expect(calendarOf(name).momentOf({ year, month, day })).toBe(moment);
  });

  it("end October 1917 and 1582 where history did", () => {
    const julian = calendarOf("julian");
    expect(julian.dayOf(momentOf({ year: 1917, month: 11, day: 7 }))).toEqual({ year: 1917, month: 10, day: 25 });
    expect(julian.dayOf(momentOf({ year: 1582, month: 10, day: 15 }))).toEqual({ year: 1582, month: 10, day: 5 });
    expect(julian.daysIn(1900, 2)).toBe(29);
  });

  it.each(CALENDARS)("%s gives back every day of a century as it was put in", (name) => {
    const calendar = calendarOf(name);
    const wrong: number[] = [];
    for (let moment = momentOf({ year: 1890 }); moment < momentOf({ year: 1990 }); moment += DAY) {
      if (calendar.momentOf(calendar.dayOf(moment)) !== moment) wrong.push(moment);
    }
    expect(wrong).toEqual([]);
  });

  it.each(CALENDARS)("%s begins its lines with its own months and years", (name) => {
    const calendar = calendarOf(name);
    for (const secondsPerPixel of [DAY / 40, DAY / 2, 20 * DAY]) {
      const { minor, major } = ticks({ from: momentOf({ year: 2019 }), secondsPerPixel }, 0, 900, calendar);
      for (const { at, unit } of [...minor, ...major].slice(1)) {
        if (unit === "month" || unit === "year") expect(calendar.dayOf(at).day).toBe(1);
        if (unit === "year") expect(calendar.dayOf(at).month).toBe(1);
      }
    }
  });

  it("are written as their readers write them", () => {
    const moment = momentOf({ year: 2024, month: 3, day: 20 });
    const written = (name: CalendarName): string => new TickLabels("en-GB", calendarOf(name)).stretch(moment, moment + DAY);
    expect(written("julian")).toBe("7 Mar 2024");
    expect(written("solar-hijri")).toContain("1 Farvardin 1403");
    expect(written("hebrew")).toContain("Adar II 5784");
  });

  it("write the Julian leap day that Gregorian years lack", () => {
    const calendar = calendarOf("julian");
    const leapDay = calendar.momentOf({ year: 1900, month: 2, day: 29 });
    expect(new TickLabels("en-GB", calendar).stretch(leapDay, leapDay + DAY)).toBe("29 Feb 1900");
  });
});
