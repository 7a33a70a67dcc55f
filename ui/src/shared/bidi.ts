// Keeps quoted words of another direction from turning the sentence around them.

/** The sentence with each “quotation” isolated, in the marks of any language, so that an Arabic word does not pull the date after it along. */
export function isolateQuotes(sentence: string): string {
  return sentence.replace(/“[^”]*”|„[^“]*“|«[^»]*»/gu, "\u2068$&\u2069");
}
