import { expect, it } from "vitest";
import { styled } from "./styling";

const NOTE = "# To **check**\n\n- the *memo*, `6 Feb`\n1. see [the fire](dateline://event/7)\n> nobody told me\n```\n# code\n```\nhttps://example.org/a **open";

it("keeps every character in its place, whatever is written", () => {
  for (const text of [NOTE, "", "\n\n", "##", "#", ">", "- ", "**", "[a](b)", "*".repeat(300)]) {
    expect(styled(text).map((one) => one.text).join("")).toBe(text);
  }
});

it("tells words from their marks", () => {
  const of = (style: string) => styled(NOTE).filter((one) => one.style === style && one.text !== "").map((one) => one.text);
  expect(of("heading")).toEqual(["To **check**"]);
  expect(of("emphasis")).toEqual(["memo"]);
  expect(of("link")).toEqual(["the fire", "https://example.org/a"]);
  expect(of("quotation")).toEqual(["nobody told me"]);
  expect(of("code")).toEqual(["6 Feb", "# code"]);
  expect(of("mark")).toContain("](dateline://event/7)");
  expect(of("strong")).toEqual([]);
});
