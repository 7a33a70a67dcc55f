// Moments for tests, written as ISO 8601 writes them.

/** Seconds from 1970 of `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`; years may be negative, what is not told is the first. */
export function seconds(iso: string): number {
  const found = /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d):(\d\d))?/.exec(iso) ?? [];
  const part = (index: number, first: number): number => Number(found[index] ?? first);
  const date = new Date(Date.UTC(2000, 0, 1, part(4, 0), part(5, 0), part(6, 0)));
  return date.setUTCFullYear(part(1, 1970), part(2, 1) - 1, part(3, 1)) / 1000;
}
