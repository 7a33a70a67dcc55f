import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../shared/event";
import { day, event, when } from "./chart.fixture";
import { momentOf } from "./scale";
import { DISC, drawn, isCorroborated, marksOf } from "./shapes";
import type { WhenView } from "../../ipc/bindings";

function formOf(date: WhenView, more: Partial<TimelineEvent> = {}): string | undefined {
  return marksOf([event(1, date, more)]).dated[0]?.form;
}

const july = (more: Partial<WhenView>): WhenView =>
  when("2013-07-01T00:00:00", "2013-07-31T23:59:59", { precision: "month", ...more });

describe("what is drawn", () => {
  it("draws a day as a disc", () => expect(formOf(day("2019-02-06"))).toBe("point"));
  it("draws a month as somewhere within", () => expect(formOf(july({}))).toBe("within"));
  it("fades what is approximate", () => expect(formOf(july({ approximate: true }))).toBe("fading"));
  it("fades early July out and late July in", () => {
    expect(formOf(july({ modifier: "START" }))).toBe("fading-out");
    expect(formOf(july({ modifier: "MID" }))).toBe("fading");
    expect(formOf(july({ modifier: "END" }))).toBe("fading-in");
  });
  it("draws some day of a stretch as it draws some day of a month", () =>
    expect(formOf(july({ edtf: "[2013-07-01..2013-07-18]", precision: "interval" }))).toBe("within"));
  it("draws an interval full", () => expect(formOf(july({ precision: "interval" }))).toBe("bar"));
  it("hatches an unknown start", () => expect(formOf(when(null, "2019-03-20T23:59:59"))).toBe("hatched"));
  it("does not invent an end", () => expect(formOf(when("2019-04-01T00:00:00", null))).toBe("arrow"));

  it("draws every date of a conflict", () => {
    const conflict = [day("2019-02-09"), day("2019-02-06")];
    const [mark] = marksOf([event(1, day("2019-02-06"), { conflict })]).dated;
    expect(mark?.form).toBe("conflict");
    expect(mark?.dates.map(({ from }) => from)).toEqual([6, 9].map((date) => momentOf({ year: 2019, month: 2, day: date })));
  });

  it("lists events without a date instead of placing them", () => {
    const marks = marksOf([event(1, null), event(2, when(null, null, { precision: "unknown" })), event(3, day("2019-02-06"))]);
    expect(marks.undated.map(({ id }) => id)).toEqual([1, 2]);
    expect(marks.dated.map(({ id }) => id)).toEqual([3]);
  });

  it("sorts by time across the beginning of the common era", () => {
    const marks = marksOf([event(1, day("0044-03-15")), event(2, day("-0043-03-15")), event(3, day("2019-02-06"))]);
    expect(marks.dated.map(({ id }) => id)).toEqual([2, 1, 3]);
  });

  it("calls corroborated what two articles tell", () => {
    expect(isCorroborated(marksOf([event(1, day("2019-02-06"), { sources: 2 })]).dated[0]!)).toBe(true);
    expect(isCorroborated(marksOf([event(1, day("2019-02-06"), { sources: 1 })]).dated[0]!)).toBe(false);
  });
});

describe("where it is drawn", () => {
  it("centres a disc on its day", () => expect(drawn("point", 100, 104)).toEqual({ form: "point", x: 102 - DISC / 2, width: DISC }));
  it("does not call a day a moment when hours are seen", () => expect(drawn("point", 100, 400)).toEqual({ form: "within", x: 100, width: 300 }));
  it("keeps something approximate from looking exact", () => expect(drawn("fading", 100, 101).width).toBe(30));
  it("keeps both dates of a conflict apart from afar", () => expect(drawn("conflict", 100, 100.2).width).toBeGreaterThan(DISC));
});
