import { describe, expect, it } from "vitest";
import { between, civilOf, DAY, fit, momentAt, momentOf, pan, parseMoment, pixelOf, YEAR, zoom } from "./scale";

describe("reading moments", () => {
  it("agrees with the standard where the standard is right", () => {
    for (const iso of ["1970-01-01T00:00:00", "2000-02-29T23:59:59", "2013-07-26T14:30:05", "1582-10-10T00:00:00"]) {
      expect(parseMoment(iso)).toBe(Date.parse(`${iso}Z`) / 1000);
    }
  });

  it("reads years below 1000, below 100 and before the common era", () => {
    expect(civilOf(parseMoment("0987-06-05T00:00:00")!)).toMatchObject({ year: 987, month: 6, day: 5 });
    expect(civilOf(parseMoment("0044-03-15")!)).toMatchObject({ year: 44, month: 3, day: 15 });
    expect(civilOf(parseMoment("-0043-03-15T12:00:00")!)).toMatchObject({ year: -43, month: 3, day: 15, hour: 12 });
    expect(parseMoment("0001-01-01")! - parseMoment("0000-12-31")!).toBe(DAY);
  });

  it("takes years of more than four digits", () => {
    expect(civilOf(parseMoment("+12026-01-02")!)).toMatchObject({ year: 12026, month: 1, day: 2 });
  });

  it("refuses days that no calendar has", () => {
    for (const wrong of ["2013-02-29", "2013-13-01", "2013-00-01", "2013-07", "2013-7-01", "2013-07-01T", "2013-07-01T1:00", "2013-07-01T10:00:0x", "213-07-01", "yesterday", ""]) {
      expect(parseMoment(wrong)).toBeNull();
    }
  });

  it("gives back every day of nine centuries as it was put in", () => {
    const wrong: number[] = [];
    let last = civilOf(momentOf({ year: -450 }) - DAY);
    for (let moment = momentOf({ year: -450 }); moment < momentOf({ year: 450 }); moment += DAY) {
      const civil = civilOf(moment);
      if (momentOf(civil) !== moment || (civil.day !== last.day + 1 && civil.day !== 1)) wrong.push(moment);
      last = civil;
    }
    expect(wrong).toEqual([]);
  });

  it("is not a day early for someone west of Greenwich", () => {
    const zone = process.env["TZ"];
    process.env["TZ"] = "America/Los_Angeles";
    expect(civilOf(parseMoment("2019-02-06T00:00:00")!)).toMatchObject({ day: 6, hour: 0 });
    process.env["TZ"] = zone;
  });
});

describe("the scale", () => {
  const scale = { from: momentOf({ year: 2019 }), secondsPerPixel: DAY / 10 };

  it("keeps the moment under the pointer when zooming, at every zoom", () => {
    for (const factor of [0.01, 0.5, 0.97, 1.03, 2, 100]) {
      for (const pixel of [0, 123.4, 900]) {
        expect(pixelOf(zoom(scale, factor, pixel), momentAt(scale, pixel))).toBeCloseTo(pixel, 3);
      }
    }
  });

  it("stops between minutes and hundreds of centuries", () => {
    expect(zoom(scale, 1e12, 0).secondsPerPixel).toBe(0.5);
    expect(zoom(scale, 1e-12, 0).secondsPerPixel).toBe(10 * YEAR);
  });

  it("comes back after panning there and back", () => {
    expect(pan(pan(scale, 250), -250).from).toBeCloseTo(scale.from, 3);
  });

  it("shows the first and the last moment when fitted", () => {
    const stretch = { from: momentOf({ year: 1850 }), to: momentOf({ year: 1990 }) };
    const fitted = fit(stretch, 1000);
    expect(pixelOf(fitted, stretch.from)).toBeCloseTo(24);
    expect(pixelOf(fitted, stretch.to)).toBeCloseTo(800);
  });

  it("shows a single day with the days around it", () => {
    const from = momentOf({ year: 2019, month: 2, day: 6 });
    const fitted = fit({ from, to: from + DAY }, 1000);
    expect(DAY / fitted.secondsPerPixel).toBeLessThan(100);
  });

  it("begins and ends an animation exactly", () => {
    const end = zoom(pan(scale, 4000), 30, 100);
    expect(between(scale, end, 0, 900).from).toBeCloseTo(scale.from, 3);
    expect(between(scale, end, 1, 900).from).toBeCloseTo(end.from, 3);
    expect(between(scale, end, 1, 900).secondsPerPixel).toBeCloseTo(end.secondsPerPixel, 9);
  });
});
