// What a message of the catalogues says: the build makes one call of this of each (see bundle.ts).
import catalogues from "virtual:catalogues";
import { getLocale, locales, type Locale } from "../paraglide/runtime";

export { catalogues };

/** The message of a number in the catalogues, in the language of the window. */
export function said(at: number): (values?: object, options?: { locale?: Locale }) => string {
  return (values = {}, { locale = getLocale() } = {}) => {
    const saying = catalogues[locales.indexOf(locale)]?.[at] ?? "";
    return typeof saying === "string" ? saying : saying(values);
  };
}
