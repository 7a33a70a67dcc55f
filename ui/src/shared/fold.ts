// Words as they are compared when a person looks for them: whatever their case, accents and kind of white space.

/** The text without case and accents. */
export function fold(text: string): string {
  return text.replace(/\s/gu, " ").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
