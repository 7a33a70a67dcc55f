// A date as a person would write it in the window's language.
import type { WhenView } from "../ipc/bindings";
import { call } from "../ipc/call";
import { getLocale } from "../paraglide/runtime";
import { whenText } from "./when";

/** The date in words that are read as it again: the window's own where they are, else the library's. */
export async function inOwnWords(when: WhenView): Promise<string> {
  const language = getLocale();
  const words = whenText(when, language);
  if (words === when.label || language === "en") return when.label;
  const read = (await call("understand_date", { text: words, language }))?.when;
  const isSame = read?.edtf === when.edtf && read.modifier === when.modifier && read.calendar === when.calendar;
  return isSame ? words : when.label;
}
