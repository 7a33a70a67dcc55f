import { expect, test } from "vitest";
import { begun } from "./begun";

test.each([
  ["tunnel coll", "tunnel coll*"],
  ["-tunnel (fire OR coll", "-tunnel (fire OR coll*"],
  ["حريق", "حريق*"],
  ["l’incen", "l’incen*"],
])("takes the last word of %s for a beginning", (query, asked) => expect(begun(query)).toBe(asked));

test.each(["tag:port", '"tunnel coll', '"tunnel collapse"', "coll*", "fire OR", "fire ", ""])("leaves %s as it is", (query) =>
  expect(begun(query)).toBe(query),
);
