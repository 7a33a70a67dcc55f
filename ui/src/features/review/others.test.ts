import { describe, expect, it } from "vitest";
import type { WhenView } from "../../ipc/bindings";
import { seconds } from "../../shared/moments.fixture";
import { apart } from "./others.svelte";

function when(earliest: string | null, latest: string | null): WhenView {
  return {
    edtf: "", modifier: null, calendar: "gregorian", label: "", precision: "day", approximate: false, uncertain: false,
    earliest: earliest === null ? null : seconds(earliest), latest: latest === null ? null : seconds(latest),
  };
}
const day = (date: string) => when(`${date}T00:00:00`, `${date}T23:59:59`);

describe("apart", () => {
  it("sees that two days cannot both be right", () => {
    expect(apart(day("2019-02-06"), day("2019-02-09"))).toBe(true);
    expect(apart(day("2019-02-09"), day("2019-02-06"))).toBe(true);
  });

  it("sees no conflict between a day and its month", () => {
    expect(apart(day("2019-02-06"), when("2019-02-01T00:00:00", "2019-02-28T23:59:59"))).toBe(false);
  });

  it("sees no conflict with what is open or unknown", () => {
    expect(apart(day("2019-02-06"), when("2019-01-01T00:00:00", null))).toBe(false);
    expect(apart(day("2019-02-06"), null)).toBe(false);
  });

  it("counts years before the common era backwards", () => {
    expect(apart(day("-0044-03-15"), day("0014-08-19"))).toBe(true);
    expect(apart(when("-0044-01-01T00:00:00", "0014-12-31T23:59:59"), day("-0001-05-05"))).toBe(false);
  });
});
