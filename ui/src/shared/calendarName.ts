// Calendars, as their readers call them.
import { m } from "../paraglide/messages";

const NAMES: Record<string, () => string> = {
  gregorian: m.shared_calendar_gregorian,
  julian: m.shared_calendar_julian,
  "solar-hijri": m.shared_calendar_solar_hijri,
  islamic: m.shared_calendar_islamic,
  hebrew: m.shared_calendar_hebrew,
};

/** "Solar Hijri" */
export function calendarName(calendar: string): string {
  return NAMES[calendar]?.() ?? calendar;
}
