// Keeps quoted words of another direction from turning the sentence around them.

/** Words that keep their own direction in a sentence of the other one. */
export function isolate(words: string): string {
  return `\u2068${words}\u2069`;
}

/** The sentence with each “quotation” isolated, in the marks of any language, so that an Arabic word does not pull the date after it along. */
export function isolateQuotes(sentence: string): string {
  return sentence.replace(/“[^”]*”|„[^“]*“|«[^»]*»/gu, isolate);
}
