import { describe, expect, it } from "vitest";
import { day, event } from "./chart.fixture";
import { plot } from "./cluster";
import { lanesOf } from "./lanes";
import { columns, densityOf, dragged, holdAt } from "./overview";
import { marksOf } from "./shapes";

const marks = marksOf([
  event(1, day("2019-01-02")),
  event(2, day("2019-01-03")),
  event(3, day("2019-12-30"), { conflict: [day("2019-12-30"), day("2019-12-31")] }),
]).dated;
const plotted = plot(marks, lanesOf(marks, "none"));
const whole = { from: marks[0]!.from, to: marks[2]!.to };

describe("the mini-map", () => {
  it("shows where events are many, where there are none, and where sources disagree", () => {
    const density = densityOf(plotted, whole, 4);
    expect([...density.counts]).toEqual([2, 0, 0, 1]);
    expect(density.disputed).toEqual([3]);
    expect(columns(density, 20).match(/M/g)).toHaveLength(2);
  });

  it("is taken by its edges, in its middle, or not at all", () => {
    expect([98, 103, 150, 196, 300].map((pixel) => holdAt(pixel, 100, 200))).toEqual(["start", "start", "whole", "end", null]);
  });

  it("moves, or grows by an edge, and never turns round", () => {
    const view = { from: 100, to: 200 };
    expect(dragged(view, "whole", 30, 10)).toEqual({ from: 130, to: 230 });
    expect(dragged(view, "start", 30, 10)).toEqual({ from: 130, to: 200 });
    expect(dragged(view, "end", -500, 10)).toEqual({ from: 100, to: 110 });
  });
});
