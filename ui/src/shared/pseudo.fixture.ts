// A language for tests: English with accents, longer by two fifths as German is, in brackets, so that words which are
// not from the catalogues stand out.
import { baseLocale } from "../paraglide/runtime";

const ACCENTS: Record<string, string> = { a: "á", c: "ç", e: "é", i: "î", n: "ñ", o: "ö", s: "š", u: "ü", y: "ý", A: "Å", E: "Ê", O: "Ø" };

/** "⟦Šévé···⟧" */
export function pseudo(text: string): string {
  const accented = text.replace(/[aceinosuyAEO]/g, (letter) => ACCENTS[letter] ?? letter);
  return `⟦${accented}${"·".repeat(Math.ceil(text.length * 0.4))}⟧`;
}

/** A catalogue's messages in this language. */
export function pseudoMessages<Messages extends object>(messages: Messages): Messages {
  const told = Object.entries(messages).map(([key, message]) => [key, (inputs: unknown) => pseudo(message(inputs, { locale: baseLocale }))]);
  return Object.fromEntries(told) as Messages;
}
