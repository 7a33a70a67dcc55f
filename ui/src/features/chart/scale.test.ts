import { describe, expect, it } from "vitest";
import { between, civilOf, DAY, fit, momentAt, momentOf, pan, pixelOf, YEAR, zoom } from "./scale";

describe("moments", () => {
  it("agree with the standard where the standard is right", () => {
    const civil = { year: 2013, month: 7, day: 26, hour: 14, minute: 30, second: 5 };
    expect(momentOf(civil)).toBe(Date.parse("2013-07-26T14:30:05Z") / 1000);
    expect(civilOf(momentOf(civil))).toEqual(civil);
    expect(momentOf({ year: 1582, month: 10, day: 10 })).toBe(Date.parse("1582-10-10T00:00:00Z") / 1000);
  });

  it("count years below 100 and before the common era", () => {
    expect(civilOf(momentOf({ year: 44, month: 3, day: 15 }))).toMatchObject({ year: 44, month: 3, day: 15 });
    expect(momentOf({ year: 1 }) - momentOf({ year: 0, month: 12, day: 31 })).toBe(DAY);
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
    expect(zoom(scale, 1e-12, 0).secondsPerPixel).toBe(50 * YEAR);
  });

  it("comes back after panning there and back", () => {
    expect(pan(pan(scale, 250), -250).from).toBeCloseTo(scale.from, 3);
  });

  it("shows the first and the last moment when fitted", () => {
    const stretch = { from: momentOf({ year: 1850 }), to: momentOf({ year: 1990 }) };
    const fitted = fit(stretch, 1000);
    expect(pixelOf(fitted, stretch.from)).toBeCloseTo(60);
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
