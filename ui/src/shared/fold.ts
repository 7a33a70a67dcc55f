// Words as they are compared when a person looks for them: whatever their case, accents, kind of white space and
// characters that no one sees.

/** Most of what 100,000 events say; it has no accents, and none of the characters that no one sees. */
const ASCII = /^[\t-\r -~]*$/;
/** Soft hyphens and what has no width. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** The text without case and accents. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.replace(/\s/g, " ").toLowerCase();
  return text.replace(UNSEEN, "").replace(/\s/gu, " ").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
