import { describe, expect, it } from "vitest";
import type { LaneByView } from "../../ipc/bindings";
import type { TimelineEvent } from "../../shared/event";
import { seconds } from "../../shared/moments.fixture";
import { day, event, manyEvents, when } from "./chart.fixture";
import { plot } from "./cluster";
import { lanesOf, silencesOf } from "./lanes";
import { layOut, membersOf, reachOf } from "./layout";
import type { Layout, Request } from "./layout";
import { DAY, fit, pixelOf, zoom } from "./scale";
import type { Scale } from "./scale";
import { marksOf } from "./shapes";

const WIDTH = 1000;

function request(events: TimelineEvent[], by: LaneByView = "tag", height = 600): Request {
  const marks = marksOf(events).dated;
  const lanes = lanesOf(marks, by);
  const stretch = { from: marks[0]!.from, to: Math.max(...marks.map((mark) => mark.to)) };
  return {
    plotted: plot(marks, lanes), silences: silencesOf(marks, lanes), scale: fit(stretch, WIDTH), view: 0, width: WIDTH, margin: 400, height,
    measure: (text) => text.length * 6.5, previous: null,
  };
}

/** Every rectangle that is drawn: shapes, their labels, clusters and gaps. */
function boxes(layout: Layout): { what: string; left: number; right: number; top: number }[] {
  const box = (what: string, x: number, width: number, top: number) => ({ what, left: x, right: x + width, top });
  return [
    ...[...layout.shapes, ...layout.clusters].map((item) => {
      const { start, end } = reachOf(item);
      return box(item.key, start, end - start, item.y);
    }),
    ...layout.gaps.map(({ key, x, width, y }) => box(key, x, width, y)),
  ];
}

function overlaps(layout: Layout): string[] {
  const rows = new Map<number, ReturnType<typeof boxes>>();
  for (const box of boxes(layout)) rows.set(box.top, [...(rows.get(box.top) ?? []), box]);
  return [...rows.values()].flatMap((row) => {
    row.sort((one, other) => one.left - other.left);
    return row.slice(1).flatMap((box, index) => (row[index]!.right > box.left ? [`${row[index]!.what} ${box.what}`] : []));
  });
}

/** The scales a person comes through: all of it, then nearer and nearer around a point. */
function scales(first: Scale): Scale[] {
  return Array.from({ length: 24 }, (_, step) => zoom(first, 1.7 ** step, 700));
}

describe("the layout", () => {
  it.each([5, 200, 3000])("overlaps nothing, at any zoom, with %i events", (count) => {
    const asked = request(manyEvents(count));
    for (const scale of scales(asked.scale)) expect(overlaps(layOut({ ...asked, scale }))).toEqual([]);
  });

  it("overlaps nothing while panning, though things stay in their rows", () => {
    const asked = request(manyEvents(800));
    const scale = zoom(asked.scale, 40, 700);
    let previous: Layout | null = null;
    for (let step = 0; step < 20; step++) {
      previous = layOut({ ...asked, scale, view: step * 130, previous });
      expect(overlaps(previous)).toEqual([]);
    }
  });

  it("draws every event of the window exactly once, alone or in a cluster", () => {
    const asked = request(manyEvents(1500));
    for (const scale of scales(asked.scale)) {
      const layout = layOut({ ...asked, scale });
      const alone = layout.shapes.map((shape) => shape.mark.id);
      const gathered = layout.clusters.flatMap((cluster) => membersOf(asked.plotted, layout, cluster).map(({ id }) => id));
      const seen = [...layout.cells.of].filter((cell) => cell !== -1).length;
      expect(new Set([...alone, ...gathered]).size).toBe(alone.length + gathered.length);
      expect(alone.length + gathered.length).toBe(seen);
      expect(layout.clusters.every((cluster) => cluster.count > 1)).toBe(true);
    }
  });

  it("shows all events when fitted", () => {
    const layout = layOut(request(manyEvents(1500)));
    const gathered = layout.clusters.reduce((sum, cluster) => sum + cluster.count, 0);
    expect(layout.shapes.length + gathered).toBe(1500);
  });

  it.each([200, 10_000])("draws few things, at any zoom, with %i events", (count) => {
    const asked = request(manyEvents(count));
    for (const scale of scales(asked.scale)) {
      const { shapes, clusters } = layOut({ ...asked, scale });
      expect(shapes.length + clusters.length).toBeLessThan(260);
    }
  });

  it("gathers no more than it must: sixty events of nine days have their discs, though not all their labels", () => {
    const told = Array.from({ length: 60 }, (_, id) => event(id, day(`2021-03-0${1 + (id % 9)}`), { headline: "The pumping station of the north stops for an hour, again" }));
    const asked = request([...told, event(99, day("2021-01-21"))], "none", 660);
    const [from, to] = [asked.plotted.from[0]!, asked.plotted.to[60]!];
    const { shapes, clusters } = layOut({ ...asked, scale: fit({ from, to }, 1223), width: 1223 });
    expect(clusters).toEqual([]);
    expect(shapes).toHaveLength(61);
  });

  it("cuts no label while its lane has a free row", () => {
    const told = Array.from({ length: 60 }, (_, id) => event(id, day(`2021-03-0${1 + (id % 9)}`), { headline: "The pumping station of the north stops for an hour, again" }));
    const long = event(98, when("2021-01-21T00:00:00", "2021-01-31T23:59:59", { precision: "interval" }), { headline: "The inspector warns the board that the spillway is cracked" });
    const asked = request([...told, long, event(99, day("2021-02-12"))], "none", 660);
    const { shapes, roomy } = layOut({ ...asked, measure: (text) => text.length * 9 });
    expect(roomy).toBe(false);
    expect(shapes.find(({ mark }) => mark.id === 98)!.label.width).toBe(long.headline.length * 9);
  });

  it("keeps the room before each mark free of words, where its handle comes", () => {
    const asked = request(manyEvents(300), "none");
    for (const scale of scales(asked.scale)) {
      const { shapes } = layOut({ ...asked, scale });
      for (const one of shapes.filter(({ label }) => label.width > 0)) {
        const end = one.label.x + one.label.width;
        const met = shapes.filter((other) => other !== one && other.y === one.y && other.x >= end && other.x - 24 < end);
        expect(met.map(({ mark }) => mark.headline)).toEqual([]);
      }
    }
  });

  it("shows how many clusters hold in the room below them, also where single events stand between", () => {
    const crowd = (date: string, count: number, first: number): TimelineEvent[] => Array.from({ length: count }, (_, id) => event(first + id, day(date)));
    const { clusters } = layOut(request([event(0, day("2019-01-01")), ...crowd("2019-03-01", 40, 1), ...crowd("2019-06-01", 80, 100)], "none"));
    const [fewer, more] = clusters.map(({ column }) => column);
    expect(fewer).toBeGreaterThan(0);
    expect(more).toBe(2 * fewer!);
  });

  it("opens a cluster by zooming in", () => {
    const asked = request(manyEvents(60), "none", 120);
    const wide = layOut(asked);
    const near = layOut({ ...asked, scale: zoom(asked.scale, 4000, pixelOf(asked.scale, asked.plotted.from[30]!)) });
    expect(wide.clusters.length).toBeGreaterThan(0);
    expect(near.clusters.length).toBeLessThan(wide.clusters.length);
  });

  it("keeps events in their rows and lanes in their heights while panning", () => {
    const asked = request(manyEvents(400));
    const first = layOut({ ...asked, scale: zoom(asked.scale, 30, 700) });
    const second = layOut({ ...asked, scale: first.scale, view: 200, previous: first });
    const rows = new Map(first.shapes.map((shape) => [shape.key, shape.y]));
    const shared = second.shapes.filter((shape) => rows.has(shape.key));
    expect(shared.length).toBeGreaterThan(0);
    const moved = shared.filter((shape) => rows.get(shape.key) !== shape.y);
    expect(moved.length / shared.length).toBeLessThan(0.2);
  });

  it("gives more rows to the lane that needs them", () => {
    const busy = Array.from({ length: 8 }, (_, id) => event(id, day(`2019-01-${String(10 + id)}`), { tags: ["busy"] }));
    const quiet = event(99, day("2019-01-20"), { tags: ["quiet"] });
    const { lanes } = layOut(request([...busy, quiet]));
    expect(lanes[0]!.rows).toBeGreaterThan(lanes[1]!.rows);
  });

  it("gives labels the room that nobody needs", () => {
    const words = "The harbour master told the inquiry that nobody had asked him about the fuel before";
    const far = [event(1, day("2019-01-10"), { headline: words }), event(2, day("2019-06-10"), { headline: words })];
    const widthAmong = (events: TimelineEvent[]): number => {
      const { shapes } = layOut({ ...request(events, "none"), margin: 0 });
      return shapes.find(({ mark }) => mark.id === 1)!.label.width;
    };
    const close = Array.from({ length: 30 }, (_, id) => event(id + 10, day(`2019-01-${String(11 + (id % 15))}`), { headline: words }));
    expect(widthAmong(far)).toBeGreaterThan(words.length * 6.5 * 0.5);
    expect(widthAmong([...far, ...close])).toBeLessThan(widthAmong(far));
  });

  it("draws the whole label of what is seen inside the view, also at its edges", () => {
    const month = (earliest: string, latest: string) => when(`${earliest}T00:00:00`, `${latest}T23:59:59`, { precision: "month" });
    const told = [
      event(1, month("2019-01-01", "2019-03-31"), { headline: "It began before all that is seen here" }),
      event(2, day("2019-04-28"), { headline: "A day near the end of what is seen" }),
      event(3, month("2019-04-20", "2019-05-20"), { headline: "A month that goes on behind the end" }),
    ];
    const asked = request(told, "none");
    const scale = { from: seconds("2019-03-15T00:00:00"), secondsPerPixel: (50 * DAY) / WIDTH };
    const { shapes } = layOut({ ...asked, scale });
    for (const { mark, label } of shapes) {
      expect(label.width, mark.headline).toBeGreaterThan(100);
      expect(label.x, mark.headline).toBeGreaterThanOrEqual(0);
      expect(label.x + label.width, mark.headline).toBeLessThanOrEqual(WIDTH);
    }
  });

  it("shows of no label only the end, at any zoom", () => {
    const asked = request(manyEvents(3000), "none");
    for (const scale of scales(asked.scale)) {
      const { shapes } = layOut({ ...asked, scale });
      const begun = shapes.filter(({ label }) => label.x < 0 && label.x + label.width > 0);
      expect(begun.map(({ mark }) => mark.headline)).toEqual([]);
    }
  });

  it("draws a cluster where its events are", () => {
    const crowd = (date: string, first: number): TimelineEvent[] => Array.from({ length: 40 }, (_, id) => event(first + id, day(date)));
    const asked = request([...crowd("2019-01-01", 0), ...crowd("2019-12-31", 100)], "none");
    const { clusters } = layOut(asked);
    const [early, late] = clusters.map(({ x, width }) => ({ x, end: x + width }));
    expect(early!.x).toBeGreaterThanOrEqual(0);
    const at = [asked.plotted.from[0]!, asked.plotted.to[79]!].map((moment) => pixelOf(asked.scale, moment));
    expect(early!.x).toBeLessThan(at[0]!);
    expect(late!.end).toBeGreaterThan(at[1]!);
  });

  it("cuts what runs out of the view, and says so", () => {
    const asked = request(manyEvents(50));
    const near = layOut({ ...asked, scale: zoom(asked.scale, 1e7, 700) });
    for (const shape of near.shapes) expect(shape.width).toBeLessThan(WIDTH + 2 * 400 + 2 * 60 + 1);
  });
});

describe("lanes", () => {
  const events = [
    event(1, day("2019-03-01"), { tags: ["customs", "memo"] }),
    event(2, day("2019-01-01"), { tags: ["ministry"] }),
    event(3, day("2019-02-01")),
  ];

  it("come in order of their first event, those without a word last", () => {
    expect(lanesOf(marksOf(events).dated, "tag").names).toEqual(["ministry", "customs", null]);
  });

  it("that a person made come in their order, empty ones too", () => {
    const put = [event(1, day("2019-03-01"), { lane: "Who knew" }), event(2, day("2019-01-01"))];
    expect(lanesOf(marksOf(put).dated, "hand", ["What burned", "Who knew"]).names).toEqual(["What burned", "Who knew", null]);
    expect(lanesOf(marksOf(put.slice(0, 1)).dated, "hand", ["What burned", "Who knew"]).names).toEqual(["What burned", "Who knew"]);
  });

  it("are one where none is wanted", () => {
    expect(lanesOf(marksOf(events).dated, "none").names).toEqual([null]);
  });
});

describe("silences", () => {
  const daily = (month: string, from: number, to: number): TimelineEvent[] =>
    Array.from({ length: to - from + 1 }, (_, index) => event(index + from * 100, day(`2019-${month}-${String(from + index).padStart(2, "0")}`)));

  it("are told where nothing is told for unusually long", () => {
    const { gaps } = layOut(request([...daily("01", 1, 6), ...daily("02", 10, 15)], "none"));
    expect(gaps.map(({ silence }) => (silence.to - silence.from) / 86_400)).toEqual([34]);
  });

  it("are not told where events come evenly", () => {
    expect(layOut(request(daily("01", 1, 20), "none")).gaps).toEqual([]);
  });
});
