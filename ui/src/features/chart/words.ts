// How the chart says things: names of events and clusters for screen readers, lengths of silences.
import type { TintView } from "../../ipc/bindings";
import { m } from "../../paraglide/messages";
import { calendarName } from "../../shared/calendarName";
import { HEARSAY } from "../../shared/event";
import type { TimelineEvent } from "../../shared/event";
import { whenDoubt, whenText } from "../../shared/when";
import type { CalendarName } from "./calendars";
import type { TickLabels } from "./labels";
import type { Silence } from "./lanes";
import { DAY, YEAR } from "./scale";
import type { Mark } from "./shapes";
import { ianaOf, isZoned, SYSTEM } from "./zones";
import type { Zone } from "./zones";

const MONTH = YEAR / 12;

/** How an event is told, if not as having happened. */
export function toldAs(event: TimelineEvent): string | null {
  if (event.factuality === "planned") return m.chart_planned();
  if (event.factuality === "announced") return m.chart_announced();
  if (event.factuality === "denied") return m.chart_denied();
  return event.factuality === "possible" ? m.chart_possible() : null;
}

/** A time zone, as its readers call it. */
export function zoneName(zone: Zone): string {
  if (zone === null) return m.chart_zone_told();
  const name = ianaOf(zone).replaceAll("_", " ");
  return zone === SYSTEM ? m.chart_zone_system({ zone: name }) : name;
}

/** By what the time axis is read, where that does not go without saying: "Solar Hijri · Asia/Tehran". */
export function axisHeading(calendar: CalendarName, zone: Zone): string | null {
  return readBy(calendar === "gregorian" ? null : calendar, zone);
}

function readBy(calendar: CalendarName | null, zone: Zone): string | null {
  const parts = [calendar && calendarName(calendar), zone && ianaOf(zone).replaceAll("_", " ")];
  return parts.filter((part) => part !== null).join(" · ") || null;
}

/** The date of an event in the calendar and the zone of the axis, where its words are in another. */
export function dateByAxis({ event: { when }, from, to }: Mark, labels: TickLabels, zone: Zone): string | null {
  const { name } = labels.calendar;
  const told = when?.calendar ?? "gregorian";
  const by = readBy(told === name ? null : name, when && isZoned(when) ? zone : null);
  if (to <= from || by === null) return null;
  const date = when?.precision === "time" ? labels.time(from) : labels.stretch(from, to);
  return m.chart_read_by({ by, date });
}

/** A colour for the ground. */
export function tintName(tint: TintView): string {
  const names: Record<TintView, () => string> = {
    grey: m.chart_tint_grey,
    blue: m.chart_tint_blue,
    green: m.chart_tint_green,
    violet: m.chart_tint_violet,
    rose: m.chart_tint_rose,
  };
  return names[tint]();
}

/** "2 sources", "no source". */
export function sourcesText(event: TimelineEvent): string {
  const count = event.sources;
  return count === 0 ? m.chart_no_source() : m.chart_sources({ count });
}

/** "told through 3 links": how far an event is from who reads of it; null where the article says it itself. */
export function chainText({ links }: TimelineEvent): string | null {
  return links > 1 ? m.chart_links({ count: links }) : null;
}

/** All that the drawing says, in words: "6 February 2019, approximate: The letter, 2 sources, disputed". */
export function nameOf(event: TimelineEvent, locale: string): string {
  const known = NAMES.get(event);
  if (known?.locale === locale) return known.name;
  const name = named(event, locale);
  NAMES.set(event, { locale, name });
  return name;
}

/** Names of events that have been drawn: they come and go while zooming. */
const NAMES = new WeakMap<TimelineEvent, { locale: string; name: string }>();

function named(event: TimelineEvent, locale: string): string {
  const doubt = event.when && whenDoubt(event.when);
  const dates = event.conflict.length > 1 ? event.conflict : event.when ? [event.when] : [];
  const date = [...dates.map((when) => whenText(when, locale, "long")), doubt].filter(Boolean).join(", ");
  const notes = [
    toldAs(event),
    sourcesText(event),
    event.links >= HEARSAY && chainText(event),
    event.conflict.length > 1 && m.chart_disputed(),
    event.needs_review && m.chart_needs_review(),
  ];
  return m.chart_name({ date, headline: event.headline, notes: notes.filter(Boolean).join(", ") });
}

/** "no source for 34 days", in the unit that fits. */
export function silenceText({ from, to }: Silence): string {
  const length = to - from;
  if (length < 90 * DAY) return m.chart_silence_days({ count: Math.round(length / DAY) });
  if (length < 2 * YEAR) return m.chart_silence_months({ count: Math.round(length / MONTH) });
  return m.chart_silence_years({ count: Math.round(length / YEAR) });
}
