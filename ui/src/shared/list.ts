// Things told one after the other, as the window's language does.
import { getLocale } from "../paraglide/runtime";

/** "place, number and time". */
export function listText(things: readonly string[]): string {
  return new Intl.ListFormat(getLocale()).format(things);
}
