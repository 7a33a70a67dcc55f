import { expect, it } from "vitest";
import type { PeriodView } from "../../ipc/bindings";
import { ChartState } from "./chart.svelte";
import { day, event, when } from "./chart.fixture";
import { TickLabels } from "./labels";
import { fitted, pictureOf } from "./picture";
import { bandsOf, inRows, namesHeight } from "./periods";
import type { Colours } from "./pictureShape";

const measure = (text: string): number => text.length * 6;
const colours = new Proxy({}, { get: (_, role) => `colour of ${String(role)}` }) as Colours;

const events = [
  event(1, day("2019-02-06"), { headline: "Two <told> & dates", tags: ["Port"], conflict: [day("2019-02-06"), day("2019-02-09")] }),
  event(2, when("2019-05-01T00:00:00", "2019-05-31T23:59:59", { precision: "month", approximate: true }), { headline: "About May", tags: ["Port"] }),
  event(3, when(null, "2019-08-20T23:59:59", { precision: "interval" }), { headline: "Until August", tags: ["Office"] }),
  event(4, day("2019-11-02"), { headline: "إغلاق الميناء", tags: ["Office"] }),
  ...Array.from({ length: 30 }, (_, id) => event(10 + id, day("2020-03-03"), { tags: ["Crowd"] })),
];

function drawn(rtl = false, zone: string | null = null, periods: PeriodView[] = [], heads = 132): Document {
  const chart = new ChartState(measure, () => true);
  chart.zone = zone;
  chart.resize(1000, 500);
  chart.show(events, "tag");
  const labels = new TickLabels("en-GB", chart.calendar);
  const placed = inRows(periods);
  const [bands, names] = [bandsOf(placed, chart.layout!), namesHeight(placed)];
  const svg = pictureOf(chart, { heads, height: 500, scrollTop: 0, bands, names, rtl, labels, measure, colours });
  chart.end();
  return new DOMParser().parseFromString(svg, "image/svg+xml");
}

function texts(picture: Document): string[] {
  return [...picture.querySelectorAll("text")].map((text) => text.textContent ?? "");
}

it("holds all that is seen: headlines, lanes, clusters, the axis", () => {
  const all = texts(drawn());
  for (const words of ["Two <told> & dates", "About May", "Until August", "إغلاق الميناء", "Port", "Office", "30", "2019"]) {
    expect(all, words).toContain(words);
  }
});

it("has the lines of the axis under its labels, each at the line of the chart below", () => {
  const paths = [...drawn().querySelectorAll("path")].map((path) => path.getAttribute("d") ?? "");
  const onAxis = paths.filter((path) => path.endsWith("V44")).map((path) => path.split(" ")[0]);
  expect(onAxis.length).toBeGreaterThan(2);
  for (const place of onAxis) expect(paths).toContain(`${place} 0V500`);
});

it("draws no line below events that stand in no lanes", () => {
  const across = (heads: number): number => drawn(false, null, [], heads).documentElement.outerHTML.match(/d="M0 [\d.]+H/g)?.length ?? 0;
  expect(across(132)).toBe(4);
  expect(across(0)).toBe(1);
});

it("says in which zone times are read, where they are not as told", () => {
  expect(texts(drawn(false, "Asia/Tehran"))).toContain("Asia/Tehran");
  expect(texts(drawn()).filter((text) => text.includes("/"))).toEqual([]);
});

it("has the periods behind the events, and their names above them", () => {
  const strike: PeriodView = { id: 1, name: "The strike", when: when("2019-02-01T00:00:00", "2019-06-30T23:59:59"), tint: "rose" };
  const picture = drawn(false, null, [strike]);
  expect(texts(picture)).toContain("The strike");
  expect(picture.documentElement.outerHTML.match(/fill="colour of tint-rose"/g)).toHaveLength(2);
  expect(picture.documentElement.outerHTML.match(/stroke="colour of tint-rose"/g), "its edges").toHaveLength(2);
  expect(picture.documentElement.getAttribute("height")).toBe(String(500 + 44 + 24));
});

it("draws a conflict with both dates, what is approximate fading, what has no known start hatched", () => {
  const svg = drawn().documentElement.outerHTML;
  expect(svg).toContain('fill="url(#fading-1)"');
  expect(svg).toContain('fill="url(#hatching)"');
  expect(svg.match(/stroke="colour of disputed"/g)?.length).toBeGreaterThanOrEqual(2);
  // The line goes from the middle of one disc to that of the other.
  const [, first, last] = /d="M([\d.]+) 14H([\d.]+)" stroke="colour of disputed"/.exec(svg)!.map(Number);
  const middles = [...svg.matchAll(/<rect x="([\d.]+)" y="9" width="([\d.]+)"/g)].map(([, x, width]) => Number(x) + Number(width) / 2);
  expect(middles.map(Math.round)).toEqual([first, last].map((end) => Math.round(end!)));
});

it("is one picture that needs nothing else and has no number that is none", () => {
  for (const rtl of [false, true]) {
    const svg = drawn(rtl).documentElement.outerHTML;
    expect(svg).not.toMatch(/NaN|undefined|Infinity|foreignObject|href/);
  }
});

it("mirrors time where reading goes from right to left", () => {
  const xOf = (picture: Document, words: string): number =>
    Number([...picture.querySelectorAll("text")].find((text) => text.textContent === words)?.getAttribute("x"));
  expect(xOf(drawn(), "About May")).toBeLessThan(xOf(drawn(), "إغلاق الميناء"));
  expect(xOf(drawn(true), "About May")).toBeGreaterThan(xOf(drawn(true), "إغلاق الميناء"));
});

it("breaks words into lines as the chart does, and says where some are left out", () => {
  // What was measured is two pixels wider than the letters.
  expect(fitted("one two three", 40, 2, false, measure)).toEqual(["one two ", "three"]);
  expect(fitted("one two three", 60, 2, false, measure)).toEqual(["one two ", "three"]);
  expect(fitted("one two three", 42, 1, false, measure)).toEqual(["one tw…"]);
});
