// What a date becomes when its mark is moved: as precisely as a person then says, its own precision offered first.
import type { WhenEdit, WhenView } from "../../ipc/bindings";
import { edtfOf } from "./dates";
import type { DateUnit } from "./dates";
import { DAY, MINUTE } from "./scale";
import type { Moment } from "./scale";

/** How precise a moved date can be; a stretch keeps its length. */
export type Precision = DateUnit | "stretch";

/** The moment at which a date is taken hold of: its beginning, or its end where that alone is known. */
export function gripOf(when: WhenView): Moment | null {
  return when.earliest ?? when.latest;
}

/** The precisions that are offered for a date, its own first of all. */
export function precisionsOf(when: WhenView): Precision[] {
  if (when.edtf.includes("/")) return ["stretch", "day", "month", "year"];
  return when.precision === "time" ? ["time", "day", "month", "year"] : ["day", "month", "year"];
}

/** How precisely a date is told now. */
export function precisionOf(when: WhenView): Precision {
  if (when.edtf.includes("/")) return "stretch";
  if (when.precision === "time" || when.precision === "day") return when.precision;
  return when.precision === "month" || when.precision === "season" ? "month" : "year";
}

/** Whether a date of a precision can be told as approximate: EDTF knows no "about" of times. */
export function canBeAbout(precision: Precision): boolean {
  return precision !== "time" && precision !== "stretch";
}

/** The date at a moment. */
export function movedTo(when: WhenView, at: Moment, precision: Precision, about: boolean): WhenEdit {
  const edtf = precision === "stretch" ? stretchAt(when, at) : precision === "time" ? timeAt(when, at) : edtfOf(at, precision);
  // What is a month or a year here is none in another calendar.
  const calendar = precision === "month" || precision === "year" ? "gregorian" : when.calendar;
  return { edtf: about && canBeAbout(precision) ? `${edtf}~` : edtf, modifier: null, calendar };
}

/** Both ends moved by the same days; an end that is not known stays so. */
function stretchAt(when: WhenView, at: Moment): string {
  const by = (Math.floor(at / DAY) - Math.floor((gripOf(when) ?? at) / DAY)) * DAY;
  const [first = "", last = ""] = when.edtf.split("/");
  const start = when.earliest === null ? first : edtfOf(when.earliest + by, "day");
  const end = when.latest === null ? last : edtfOf(when.latest + by, "day");
  return `${start}/${end}`;
}

/** To the minute, in the zone in which it was told. */
function timeAt(when: WhenView, at: Moment): string {
  const zone = /(?:Z|[+-]\d\d(?::?\d\d)?)(?=[?~%]?$)/.exec(when.edtf.slice("2013-07-12".length))?.[0] ?? "";
  return edtfOf(Math.round(at / MINUTE) * MINUTE, "time") + zone;
}

/** A date that was moved, with what it takes to print it. */
export function asView(edit: WhenEdit, precision: Precision): WhenView {
  const { edtf, modifier } = edit;
  const approximate = edtf.endsWith("~");
  const told = precision === "stretch" ? "interval" : precision;
  return { edtf, modifier, calendar: "gregorian", label: edtf, precision: told, earliest: null, latest: null, approximate, uncertain: false };
}
