// Moments and the straight line between them and pixels: civil-calendar arithmetic without time zones, zoom, pan, fit.
// `Date` is not used: it shifts by zone, and reads years below 100 and before the common era wrongly.

/** Seconds from 1970-01-01T00:00:00, proleptic Gregorian, in no time zone. */
export type Moment = number;

/** A moment in parts; `year` is astronomical: 0 is 1 BCE. */
export interface Civil {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** A stretch of time; `to` is exclusive. */
export interface Stretch {
  from: Moment;
  to: Moment;
}

/** The moment at pixel 0 and how much time a pixel stands for. */
export interface Scale {
  from: Moment;
  secondsPerPixel: number;
}

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;
/** Mean Gregorian year: 365.2425 days. */
export const YEAR = 31_556_952;

/** A minute is never wider than 120 pixels: sources tell no seconds. */
const CLOSEST = 0.5;
/** A pixel never stands for more than fifty years: all since the last ice age is seen at once. */
const WIDEST = 50 * YEAR;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : DAYS[month - 1]!;
}

/** Days from 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil). */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The moment that has these parts; missing parts are the first ones. */
export function momentOf(civil: Pick<Civil, "year"> & Partial<Civil>): Moment {
  const { year, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = civil;
  return dayNumber(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second;
}

/** The parts of a moment (Hinnant, civil_from_days). */
export function civilOf(moment: Moment): Civil {
  const whole = Math.floor(moment);
  const days = Math.floor(whole / DAY);
  const rest = whole - days * DAY;
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
    hour: Math.floor(rest / HOUR),
    minute: Math.floor((rest % HOUR) / MINUTE),
    second: rest % MINUTE,
  };
}

/** Where a moment is drawn. */
export function pixelOf(scale: Scale, moment: Moment): number {
  return (moment - scale.from) / scale.secondsPerPixel;
}

/** The moment drawn at a pixel. */
export function momentAt(scale: Scale, pixel: number): Moment {
  return scale.from + pixel * scale.secondsPerPixel;
}

/** Zooms in (`factor` > 1) or out around a pixel, whose moment stays where it is. */
export function zoom(scale: Scale, factor: number, pixel: number): Scale {
  const secondsPerPixel = clamp(scale.secondsPerPixel / factor, CLOSEST, WIDEST);
  return { from: momentAt(scale, pixel) - pixel * secondsPerPixel, secondsPerPixel };
}

/** Whether zooming in can still show more. */
export function canZoomIn(scale: Scale): boolean {
  return scale.secondsPerPixel > CLOSEST;
}

/** Moves the view by pixels, towards later moments if positive. */
export function pan(scale: Scale, pixels: number): Scale {
  return { ...scale, from: scale.from + pixels * scale.secondsPerPixel };
}

/**
 * The scale that shows a stretch in `width` pixels, with `margin` pixels free before it and `after` behind it
 * (labels stand behind their shapes; what has no known start is drawn before its end). What is shorter than `least` is shown in so much time: a single day in two weeks.
 */
export function fit(stretch: Stretch, width: number, margin = 60, after = 200, least = 14 * DAY): Scale {
  const short = Math.max(0, least - (stretch.to - stretch.from)) / 2;
  const from = stretch.from - short;
  const room = Math.max(width - margin - Math.min(after, width / 3), 1);
  const secondsPerPixel = clamp((stretch.to + short - from) / room, CLOSEST, WIDEST);
  return { from: from - margin * secondsPerPixel, secondsPerPixel };
}

/** The scale that shows just a stretch, from edge to edge, as far as it goes nearer and farther. */
export function filling({ from, to }: Stretch, width: number): Scale {
  const secondsPerPixel = clamp((to - from) / width, CLOSEST, WIDEST);
  return { from: (from + to - secondsPerPixel * width) / 2, secondsPerPixel };
}

/** The scale part of the way from one to another: time per pixel moves by ratio, so that zooming looks even. */
export function between(start: Scale, end: Scale, part: number, width: number): Scale {
  const secondsPerPixel = start.secondsPerPixel * (end.secondsPerPixel / start.secondsPerPixel) ** part;
  const middleOf = (scale: Scale): Moment => momentAt(scale, width / 2);
  const ratio = end.secondsPerPixel / start.secondsPerPixel;
  const way = Math.abs(ratio - 1) < 1e-6 ? part : (secondsPerPixel / start.secondsPerPixel - 1) / (ratio - 1);
  const middle = middleOf(start) + (middleOf(end) - middleOf(start)) * way;
  return { from: middle - (width / 2) * secondsPerPixel, secondsPerPixel };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
