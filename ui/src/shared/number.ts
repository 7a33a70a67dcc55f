// Numbers as the interface's language writes them, for messages that have no plural of their own.

/** Made once a language: a table of 100,000 rows writes as many counts. */
const counting = new Map<string, Intl.NumberFormat>();

/** "12,345" */
export function countText(count: number, locale: string): string {
  const format = counting.get(locale) ?? new Intl.NumberFormat(locale);
  counting.set(locale, format);
  return format.format(count);
}

/** "80%", of a number from 0 to 100. */
export function percentText(percent: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent" }).format(percent / 100);
}

/** "12 sec", "3 min"; of what took time on this computer. */
export function durationText(milliseconds: number, locale: string): string {
  const seconds = milliseconds / 1000;
  const [value, unit] = seconds < 90 ? [seconds, "second"] : [seconds / 60, "minute"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** "4.2 MB"; thousands, as file managers count. */
export function sizeText(bytes: number, locale: string): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const unit = UNITS[step] ?? "byte";
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 }).format(bytes / 1000 ** step);
}
