// What a message of the catalogues says: the build makes one call of this of each (see bundle.ts).
import { getLocale, locales, type Locale } from "../paraglide/runtime";

/** A message: what it says in each language, in the order of the languages; a text, or made of values. */
export function said(...sayings: (string | ((values: object) => string))[]): (values?: object, options?: { locale?: Locale }) => string {
  return (values = {}, { locale = getLocale() } = {}) => {
    const saying = sayings[locales.indexOf(locale)] ?? "";
    return typeof saying === "string" ? saying : saying(values);
  };
}
