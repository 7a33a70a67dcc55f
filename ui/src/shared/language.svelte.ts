// The language of the window's own words. Each message asks for it when it is drawn, so that all change at once and
// nothing that is open is lost.
import { baseLocale, getTextDirection, overwriteGetLocale, toLocale, type Locale } from "../paraglide/runtime";

let spoken = $state.raw<Locale>(languageOf(null));
overwriteGetLocale(() => spoken);

/** The language a person chose, else the first of the system's that there are messages in: `de` for "de-AT". */
export function languageOf(chosen: string | null, system: readonly string[] = navigator.languages): Locale {
  for (const tag of [chosen, ...system]) {
    const known = tag === null ? undefined : (toLocale(tag) ?? toLocale(tag.split("-")[0]));
    if (known) return known;
  }
  return baseLocale;
}

/** Draws the window in the language chosen, in its direction; null is the system's. */
export function speak(chosen: string | null): void {
  spoken = languageOf(chosen);
  document.documentElement.lang = spoken;
  document.documentElement.dir = getTextDirection(spoken);
}
