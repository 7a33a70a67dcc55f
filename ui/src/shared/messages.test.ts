// Each message has its words in every language, with the same values in them and all the plural forms the language has.
import { expect, test } from "vitest";
import { baseLocale, locales } from "../paraglide/runtime";

/** A message of one form, or of one for each plural category of a count. */
type Message = string | [{ declarations: string[]; match: Record<string, string> }];
type Catalogue = Record<string, Message>;

const files = import.meta.glob<Catalogue>("../../messages/*/*.json", { eager: true, import: "default" });
const features = [...new Set(Object.keys(files).map((path) => path.split("/").at(-2) ?? ""))];

function catalogue(feature: string, locale: string): Catalogue {
  const entries = Object.entries(files[`../../messages/${feature}/${locale}.json`] ?? {});
  return Object.fromEntries(entries.filter(([key]) => key !== "$schema"));
}

function formsOf(message: Message): string[] {
  return typeof message === "string" ? [message] : Object.values(message[0].match);
}

/** The values that stand in a message, in any of its forms. */
function valuesIn(message: Message): string[] {
  const names = formsOf(message).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""));
  return [...new Set(names)].sort();
}

/** "one, other" */
function pluralForms(message: Message): string {
  if (typeof message === "string") return "none";
  return Object.keys(message[0].match).map((form) => form.split("=")[1]).sort().join(", ");
}

/** What is wrong with a message of another language, beside the English one; null if nothing is. */
function fault(english: Message, message: Message, locale: string): string | null {
  if (formsOf(message).some((form) => form.trim() === "")) return "is empty";
  const [wanted, found] = [valuesIn(english).join(", "), valuesIn(message).join(", ")];
  if (wanted !== found) return `has the values ${found || "none"} in place of ${wanted || "none"}`;
  const categories = [...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].sort().join(", ");
  const forms = typeof english === "string" ? "none" : categories;
  return pluralForms(message) === forms ? null : `has the plural forms ${pluralForms(message)} in place of ${forms}`;
}

/** Each fault of a language's catalogues, told as what to mend where. */
function faultsOf(locale: string): string[] {
  return features.flatMap((feature) => {
    const [english, messages] = [catalogue(feature, baseLocale), catalogue(feature, locale)];
    const file = `messages/${feature}/${locale}.json`;
    const missing = Object.keys(english).filter((key) => !(key in messages));
    const unknown = Object.keys(messages).filter((key) => !(key in english));
    const faults = Object.entries(english).flatMap(([key, message]) => {
      const found = messages[key];
      const told = found === undefined ? null : fault(message, found, locale);
      return told === null ? [] : [`${file}: ${key} ${told}`];
    });
    return [
      ...missing.map((key) => `${file}: ${key} is missing`),
      ...unknown.map((key) => `${file}: ${key} is not in ${baseLocale}.json`),
      ...faults,
    ];
  });
}

test.each(locales)("%s has every message, with its values and plural forms", (locale) => {
  expect(faultsOf(locale)).toEqual([]);
});

test("a message that misses a value or a plural form is found", () => {
  const english: Message = [{ declarations: [], match: { "plural=one": "{number} day", "plural=other": "{number} days" } }];
  const halved: Message = [{ declarations: [], match: { "plural=one": "{number} Tag" } }];
  expect(fault(english, halved, "de")).toBe("has the plural forms one in place of one, other");
  expect(fault("Saved {saved}", "Gespeichert", "de")).toBe("has the values none in place of saved");
  expect(fault("Saved", " ", "de")).toBe("is empty");
});
