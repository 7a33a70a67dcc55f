import { describe, expect, it } from "vitest";
import { axisRows, endOf, firstCut, pinnedOf } from "./axisRows";
import { calendarOf, CALENDARS } from "./calendars";
import { DAY, HOUR, momentOf, YEAR } from "./scale";
import { TickLabels } from "./labels";
import { ticks } from "./ticks";

const english = new TickLabels("en");

/** The labels of both levels from a moment on, over 900 pixels. */
function check(year: number, secondsPerPixel: number, minor: string[], major: string[], month = 1): void {
  const found = ticks({ from: momentOf({ year, month }), secondsPerPixel }, 0, 900);
  expect(found.minor.slice(0, minor.length).map((tick) => english.minor(tick))).toEqual(minor);
  expect(found.major.slice(0, major.length).map((tick) => english.major(tick))).toEqual(major);
}

describe("the axis", () => {
  it("tells minutes of a day", () => check(2019, 60 / 70, ["00:00", "00:01", "00:02"], ["Tue, January 1, 2019"]));
  it("tells hours of a day", () => check(2019, HOUR / 60, ["00:00", "01:00", "02:00"], ["Tue, January 1, 2019"]));
  it("tells the year of days as long as there is room", () => {
    const dayOver = (pixels: number): string | undefined =>
      axisRows(ticks({ from: momentOf({ year: 1965, month: 3, day: 18 }), secondsPerPixel: DAY / pixels }, 0, 900), english)[0]!.lines[0]?.text;
    expect([400, 125].map(dayOver)).toEqual(["Thu, March 18, 1965", "Mar 18, 1965"]);
  });
  it("tells days of a month", () => check(2019, DAY / 40, ["1", "2", "3"], ["January 2019"], 1));
  it("tells months of a year", () => check(2019, (30 * DAY) / 50, ["Jan", "Feb", "Mar"], ["2019", "2020"]));
  it("writes months out where there is room", () => check(2019, (30 * DAY) / 200, ["January", "February", "March"], ["2019"]));
  it("tells years", () => check(2019, YEAR / 60, ["2019", "2020", "2021"], []));
  it("tells centuries", () => check(1800, YEAR, ["1800", "1900", "2000"], []));
  it("knows no year 0", () => check(-199, YEAR, ["200 BC", "100 BC", "1", "100", "200"], []));

  it("never crowds its labels, from minutes to tens of centuries", () => {
    for (let secondsPerPixel = 0.5; secondsPerPixel < 50 * YEAR; secondsPerPixel *= 1.17) {
      const found = ticks({ from: momentOf({ year: 1899, month: 12, day: 3 }), secondsPerPixel }, 0, 1200).minor;
      const labels = found.map((tick) => english.minor(tick));
      found.slice(1).forEach((tick, index) => {
        expect(tick.x - found[index]!.x, `${labels[index]} ${labels[index + 1]}`).toBeGreaterThanOrEqual(labels[index]!.length * 6 + 4);
      });
      expect(found.length).toBeLessThan(60);
    }
  });

  it("meets no label at any zoom, in any calendar and language", () => {
    for (const calendar of CALENDARS.map(calendarOf)) {
      for (const language of ["en", "de", "ar", "fa"]) {
        const written = new TickLabels(language, calendar);
        for (let secondsPerPixel = 0.5; secondsPerPixel < 50 * YEAR; secondsPerPixel *= 1.6) {
          const from = momentOf({ year: 2014, month: 12, day: 3 }) - 300 * secondsPerPixel;
          for (const { name, lines } of axisRows(ticks({ from, secondsPerPixel }, 0, 1400, calendar), written)) {
            lines.slice(1).forEach(({ tick, text }, index) => {
              const { tick: before, text: label } = lines[index]!;
              const letters = name === "major" ? 7 : 6;
              expect(tick.x - before.x, `${calendar.name} ${language} ${label} | ${text}`).toBeGreaterThanOrEqual(label.length * letters);
            });
          }
        }
      }
    }
  });

  it("has a line before the view, whose label may reach into it", () => {
    const found = ticks({ from: momentOf({ year: 2019, month: 3, day: 20 }), secondsPerPixel: DAY / 40 }, 0, 600);
    expect(english.major(found.major[0]!)).toBe("March 2019");
    expect(found.major[0]!.x).toBeLessThan(0);
  });

  it("keeps the label of what goes on at the start of the view, whole or not at all", () => {
    const [years] = axisRows(ticks({ from: momentOf({ year: 2018, month: 12 }), secondsPerPixel: DAY }, 0, 900), english);
    expect(pinnedOf(years!, -30)).toEqual({ text: "2018", room: 61 });
    expect(pinnedOf(years!, 0)).toEqual({ text: "", room: 31 });
    expect(pinnedOf(years!, 31)?.text).toBe("2019");
  });

  it("cuts no label at the end of the view, nor where the calendar is named over it", () => {
    const found = ticks({ from: momentOf({ year: 2018, month: 12 }), secondsPerPixel: DAY }, 0, 900);
    const [years, months] = axisRows(found, english);
    const told = (row: typeof years, shift: number, end: number): number => row!.lines.slice(0, firstCut(row!, shift, end)).length;
    expect(years!.lines[1]).toMatchObject({ tick: { x: 31 }, text: "2019" });
    expect(told(years, 0, 31 + 39)).toBe(1);
    expect(told(years, 0, 31 + 40)).toBe(2);
    expect(told(years, 10, 31 + 30)).toBe(2);
    expect([endOf(years!, found, 900, null), endOf(months!, found, 900, "Julian"), endOf(years!, found, 900, "Julian")]).toEqual([900, 900, 846]);
  });

  it("writes in the language of the window", () => {
    expect(new TickLabels("de").major({ at: momentOf({ year: 2019, month: 2 }), x: 0, unit: "month", wide: true })).toBe("Februar 2019");
  });

  it("says what a view shows, without the last midnight", () => {
    const of = (year: number, month: number): number => momentOf({ year, month });
    expect(english.stretch(of(2019, 1), of(2019, 5))).toMatch(/^Jan\s–\sApr 2019$/);
    expect(english.stretch(of(1850, 1), of(1990, 1))).toMatch(/^1850\s–\s1989$/);
  });
});
