import { expect, it } from "vitest";
import { isolateQuotes } from "./bidi";

it("keeps an Arabic word from pulling the date after it along", () => {
  expect(isolateQuotes("“الأربعاء” → 2019-03-20: the last one")).toBe("\u2068“الأربعاء”\u2069 → 2019-03-20: the last one");
});
