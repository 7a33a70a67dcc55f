import { expect, it } from "vitest";
import type { PeriodView } from "../../ipc/bindings";
import { calendarOf, GREGORIAN } from "./calendars";
import { when } from "./chart.fixture";
import { edtfBetween, edtfOf } from "./dates";
import type { Layout } from "./layout";
import { bandsOf, inRows, NAME_ROW, namesHeight } from "./periods";
import { momentOf } from "./scale";

function period(id: number, from: string | null, to: string | null): PeriodView {
  const time = when(from && `${from}T00:00:00`, to && `${to}T23:59:59`, { precision: "interval" });
  return { id, name: `Period ${id}`, when: time, tint: "blue" };
}

function rows(periods: PeriodView[]): Record<number, number> {
  return Object.fromEntries(inRows(periods).map(({ period: { id }, row }) => [id, row]));
}

it("names periods that follow each other in one row, and those of one time below each other", () => {
  const reigns = [period(1, "1900-01-01", "1909-12-31"), period(2, "1910-01-01", "1920-12-31"), period(3, "1905-06-01", "1912-01-01")];
  expect(rows(reigns)).toEqual({ 1: 0, 2: 0, 3: 1 });
  expect(namesHeight(inRows(reigns))).toBe(2 * NAME_ROW);
  expect(namesHeight(inRows([]))).toBe(0);
});

it("draws a period without an end to the edge of what is laid out, and leaves out what is beyond", () => {
  const scale = { from: momentOf({ year: 1950 }), secondsPerPixel: 86_400 };
  const layout = { scale, left: -100, right: 1000 } as Layout;
  const open = period(1, "1951-01-01", null);
  const bands = bandsOf(inRows([open, period(2, "1800-01-01", "1801-01-01")]), layout);
  expect(bands.map(({ period: { id }, x, width }) => [id, x, width])).toEqual([[1, 365, 635]]);
});

it("has no place for a period of which nothing is known", () => {
  expect(inRows([period(1, null, null)])).toEqual([]);
});

it("writes what is drawn as the unit in which it is drawn", () => {
  const [may, july] = [momentOf({ year: 2013, month: 5, day: 20 }), momentOf({ year: 2013, month: 7, day: 3 })];
  expect(edtfBetween(july, may, "month", GREGORIAN)).toBe("2013-05/2013-07");
  expect(edtfBetween(may, may + 3600, "day", GREGORIAN)).toBe("2013-05-20");
  expect(edtfBetween(may, july, "year", GREGORIAN)).toBe("2013");
});

it("writes months of another calendar by their days", () => {
  const inTir = momentOf({ year: 2013, month: 7, day: 3 });
  expect(edtfBetween(inTir, inTir, "month", calendarOf("solar-hijri"))).toBe("2013-06-22/2013-07-22");
});

it("writes years before the common era and after 9999", () => {
  expect(edtfOf(momentOf({ year: -43, month: 3, day: 15 }), "day")).toBe("-0043-03-15");
  expect(edtfOf(momentOf({ year: 12_000 }), "year")).toBe("Y12000");
});
