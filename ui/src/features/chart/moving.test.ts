import { expect, it } from "vitest";
import type { WhenView } from "../../ipc/bindings";
import { day, when } from "./chart.fixture";
import { movedTo, precisionsOf, type Precision } from "./moving";
import { momentOf } from "./scale";

const AT = momentOf({ year: 2013, month: 7, day: 12, hour: 9, minute: 30 });

function moved(told: WhenView, precision: Precision, about = false): string {
  return movedTo(told, AT, precision, about).edtf;
}

it("tells a moved date as precisely as is said, and no more", () => {
  const told = day("2013-06-01");
  expect(moved(told, "day")).toBe("2013-07-12");
  expect(moved(told, "month")).toBe("2013-07");
  expect(moved(told, "year")).toBe("2013");
  expect(moved(told, "day", true)).toBe("2013-07-12~");
  expect(moved(told, "month", true)).toBe("2013-07~");
});

it("offers its own precision first, and never a finer one by itself", () => {
  expect(precisionsOf(day("2013-06-01"))).toEqual(["day", "month", "year"]);
  const time = when("2013-06-01T10:00:00", "2013-06-01T10:00:59", { edtf: "2013-06-01T10:00:00+02:00", precision: "time" });
  expect(precisionsOf(time)[0]).toBe("time");
});

it("keeps the zone in which a time was told", () => {
  const told = (edtf: string): WhenView => when("2013-06-01T10:00:00", "2013-06-01T10:00:59", { edtf, precision: "time" });
  expect(moved(told("2013-06-01T10:00:00+02:00"), "time")).toBe("2013-07-12T09:30:00+02:00");
  expect(moved(told("2013-06-01T10:00:00Z"), "time")).toBe("2013-07-12T09:30:00Z");
  expect(moved(told("2013-06-01T10:00:00"), "time")).toBe("2013-07-12T09:30:00");
});

it("keeps the length of a stretch, and an end that is not known", () => {
  const stretch = (edtf: string, from: string | null, to: string | null): WhenView =>
    when(from && `${from}T00:00:00`, to && `${to}T23:59:59`, { edtf, precision: "interval" });
  expect(moved(stretch("2013-07-01/2013-07-04", "2013-07-01", "2013-07-04"), "stretch")).toBe("2013-07-12/2013-07-15");
  expect(moved(stretch("2013-07-01/..", "2013-07-01", null), "stretch")).toBe("2013-07-12/..");
  expect(moved(stretch("/2013-07-04", null, "2013-07-04"), "stretch")).toBe("/2013-07-12");
});

it("keeps a day's calendar, and takes months for our own", () => {
  const told = { ...day("2013-06-01"), calendar: "solar-hijri" };
  expect(movedTo(told, AT, "day", false).calendar).toBe("solar-hijri");
  expect(movedTo(told, AT, "month", false).calendar).toBe("gregorian");
});
