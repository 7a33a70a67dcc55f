import { expect, it } from "vitest";
import { day, event, when } from "./chart.fixture";
import { civilOf } from "./scale";
import { marksOf } from "./shapes";
import { isKnown, type Zone } from "./zones";

/** The hour and the day at which a time is drawn in a zone: "9 14:30". */
function drawn(edtf: string, zone: Zone): string {
  const told = edtf.slice(0, 19);
  const at = when(told, told.replace(/00$/, "59"), { edtf, precision: "time" });
  const { day: date, hour, minute } = civilOf(marksOf([event(1, at)], zone).dated[0]!.from);
  return `${date} ${hour}:${String(minute).padStart(2, "0")}`;
}

it("reads a time that was told with its zone in another one", () => {
  expect(drawn("2013-07-09T14:30:00+02:00", null)).toBe("9 14:30");
  expect(drawn("2013-07-09T14:30:00+02:00", "UTC")).toBe("9 12:30");
  expect(drawn("2013-07-09T14:30:00Z", "Asia/Tehran")).toBe("9 19:00");
  expect(drawn("2013-07-09T23:30:00-03:30", "Asia/Kolkata")).toBe("10 8:30");
});

it("keeps to the clocks of the day: in summer an hour ahead", () => {
  expect(drawn("2013-01-09T12:00:00Z", "Europe/London")).toBe("9 12:00");
  expect(drawn("2013-07-09T12:00:00Z", "Europe/London")).toBe("9 13:00");
});

it("leaves days, and times without a zone, as they were told", () => {
  const date = day("2013-07-09");
  for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
    expect(marksOf([event(1, date)], zone).dated[0]).toMatchObject({ from: date.earliest, to: date.latest! + 1 });
    expect(drawn("2013-07-09T14:30:00", zone)).toBe("9 14:30");
  }
});

it("moves each of the dates on which sources disagree, and sorts again", () => {
  const time = (edtf: string): ReturnType<typeof when> => when(edtf.slice(0, 19), edtf.slice(0, 19), { edtf, precision: "time" });
  const late = time("2013-07-09T14:00:00+09:00");
  const early = time("2013-07-09T06:00:00Z");
  const disputed = event(1, late, { conflict: [late, early] });
  expect(marksOf([disputed, event(2, time("2013-07-09T05:30:00Z"))], "UTC").dated.map(({ id }) => id)).toEqual([1, 2]);
  expect(marksOf([disputed], "UTC").dated[0]!.dates.map(({ from }) => civilOf(from).hour)).toEqual([5, 6]);
});

it("does without a zone that this computer does not know", () => {
  expect(isKnown("Europe/Berlin")).toBe(true);
  expect(isKnown("Europe/Nowhere")).toBe(false);
});
