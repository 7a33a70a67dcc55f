// A zoom parts clusters and joins events: the focus goes to what stands where it was.
import { expect, it } from "vitest";
import type { ChartState, Item } from "./chart.svelte";
import { Finder } from "./finder";

function item(key: string, x: number): Item {
  return { kind: "cluster", key, x, width: 20 } as Item;
}

it("hands the focus over to what stands nearest to where it was, once that has gone", () => {
  const items = [item("far", 0), item("held", 100), item("near", 130)];
  const chart = { items, placeOf: ({ x }: Item) => x } as unknown as ChartState;
  const finder = new Finder(chart, () => ({ section: document.body, scroller: null }));
  document.body.innerHTML = "<button data-key='held'></button>";
  const held = document.querySelector("button")!;
  held.focus();
  finder.hold();
  expect(finder.heir(items), "it is still there").toBeUndefined();
  held.remove();
  expect(finder.heir([items[0]!, items[2]!])?.key).toBe("near");
  expect(finder.heir(items), "it was handed over").toBeUndefined();
});
