// How the chart says things: names of events and clusters for screen readers, lengths of silences.
import type { EventView } from "../../ipc/bindings";
import { m } from "../../paraglide/messages";
import { sourcesOf } from "../../shared/evidence";
import { whenDoubt, whenText } from "../../shared/when";
import type { CalendarName } from "./calendars";
import type { TickLabels } from "./labels";
import type { Silence } from "./lanes";
import { DAY, YEAR } from "./scale";
import type { Mark } from "./shapes";

const MONTH = YEAR / 12;

/** How an event is told, if not as having happened. */
export function toldAs(event: EventView): string | null {
  if (event.factuality === "planned") return m.chart_planned();
  if (event.factuality === "announced") return m.chart_announced();
  if (event.factuality === "denied") return m.chart_denied();
  return event.factuality === "possible" ? m.chart_possible() : null;
}

/** A calendar, as its readers call it. */
export function calendarName(calendar: CalendarName): string {
  const names: Record<CalendarName, () => string> = {
    gregorian: m.chart_calendar_gregorian,
    julian: m.chart_calendar_julian,
    "solar-hijri": m.chart_calendar_solar_hijri,
    islamic: m.chart_calendar_islamic,
    hebrew: m.chart_calendar_hebrew,
  };
  return names[calendar]();
}

/** The date of an event in the calendar of the axis, where its words are in another. */
export function dateByAxis({ event, from, to }: Mark, labels: TickLabels): string | null {
  const { name } = labels.calendar;
  if (to <= from || (event.when?.calendar ?? "gregorian") === name) return null;
  return m.chart_in_calendar({ calendar: calendarName(name), date: labels.stretch(from, to) });
}

/** "2 sources", "no source". */
export function sourcesText(event: EventView): string {
  const count = sourcesOf(event);
  return count === 0 ? m.chart_no_source() : m.chart_sources({ count });
}

/** All that the drawing says, in words: "6 February 2019, approximate: The letter, 2 sources, disputed". */
export function nameOf(event: EventView, locale: string): string {
  const known = NAMES.get(event);
  if (known?.locale === locale) return known.name;
  const name = named(event, locale);
  NAMES.set(event, { locale, name });
  return name;
}

/** Names of events that have been drawn: they come and go while zooming. */
const NAMES = new WeakMap<EventView, { locale: string; name: string }>();

function named(event: EventView, locale: string): string {
  const doubt = event.when && whenDoubt(event.when);
  const dates = event.conflict.length > 1 ? event.conflict : event.when ? [event.when] : [];
  const date = [...dates.map((when) => whenText(when, locale, "long")), doubt].filter(Boolean).join(", ");
  const notes = [
    toldAs(event),
    sourcesText(event),
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
