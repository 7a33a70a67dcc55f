// In which time zone times are read: where a source tells an hour together with its zone, the hour there is another one
// elsewhere. Days, and times told without a zone, stay as they were told.
import type { WhenView } from "../../ipc/bindings";
import { HOUR, MINUTE } from "./scale";
import type { Moment } from "./scale";

/** An IANA name, the zone of this computer, or `null`: as told. */
export type Zone = string | null;

export const SYSTEM = "system";

/** All zones that this computer knows, by their IANA names. */
export function allZones(): string[] {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", ianaOf(SYSTEM)])].sort();
}

/** The IANA name of a zone that was chosen; where none was, that of this computer. */
export function ianaOf(zone: Zone): string {
  return zone === null || zone === SYSTEM ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone;
}

/** Whether this computer can tell the time in a zone: settings come from other computers, too. */
export function isKnown(zone: string): boolean {
  try {
    return zone === SYSTEM || offsetsOf(zone) !== undefined;
  } catch {
    return false;
  }
}

/** A time with its zone, as EDTF writes it. */
const ZONED = /T[\d:]+(?:Z|([+-])(\d\d):?(\d\d)?)[?~%]?$/;

/** Whether a date is a time that is told with its zone. */
export function isZoned(when: WhenView): boolean {
  return ZONED.test(when.edtf);
}

/** Seconds by which a date moves when it is read in a zone. */
export function shiftOf(when: WhenView, zone: Zone): number {
  const told = zone === null ? null : ZONED.exec(when.edtf);
  const moment = when.earliest ?? when.latest;
  if (!told || moment === null) return 0;
  const [, sign, hours = "0", minutes = "0"] = told;
  const ahead = (sign === "-" ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
  return aheadOfUtc(zone, moment - ahead) - ahead;
}

/** Seconds by which clocks in a zone are ahead of UTC at a moment of UTC. */
export function aheadOfUtc(zone: Zone, moment: Moment): number {
  const parts = offsetsOf(ianaOf(zone)).formatToParts(moment * 1000);
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  // "GMT", "GMT+03:30", and of local times before there were zones "GMT+03:25:44".
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds));
}

const OFFSETS = new Map<string, Intl.DateTimeFormat>();

function offsetsOf(zone: string): Intl.DateTimeFormat {
  const known = OFFSETS.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  OFFSETS.set(zone, made);
  return made;
}
