// Lays events and clusters out in rows of lanes, so that no two things overlap and labels are as long as there is room.
import { cellsOf, clustered, windowOf } from "./cluster";
import type { Cells, Plotted, Window } from "./cluster";
import { momentAt, pixelOf } from "./scale";
import type { Moment, Scale } from "./scale";
import type { Silence } from "./lanes";
import { EDGE, GAP, LABEL_GAP, Packer, startOf } from "./packer";
import type { Piece } from "./packer";
import type { Form, Mark } from "./shapes";

/** Height of a row: a shape with a label of two lines beside it, or of one line below it. */
export const ROW = 36;
/** Space above and below the rows of a lane. */
export const LANE_PADDING = 8;
/** A lane that needs it has two rows, even if the view must then scroll. */
const LEAST_LANE = 2 * ROW + LANE_PADDING;
/** A label is not drawn in less: the focus card tells it. */
const LEAST_LABEL = 56;
/** Labels are cut in steps: a zoom does not set the words of every one anew at each frame. */
const CUT_STEP = 12;
/** Things drawn for one height of the view: each is two or three nodes. */
const BUDGET = 110;
/** Rows added to a lane of nothing but clusters, to draw how many each holds. */
const DENSE_ROWS = 6;
/** A silence in less room is not drawn. */
const LEAST_SILENCE = 150;

/** A label's place; `width` 0 means that there is no room for one. */
export interface Label {
  x: number;
  width: number;
  lines: 1 | 2;
  below: boolean;
}

interface Placed {
  key: string;
  lane: number;
  x: number;
  width: number;
  /** From the top of the chart's rows. */
  y: number;
}

/** One event. */
export interface Shape extends Placed {
  kind: "event";
  mark: Mark;
  form: Form;
  /** Whether the shape goes on outside the window. */
  cutStart: boolean;
  cutEnd: boolean;
  label: Label;
}

/** Several events, drawn as "14 ▸". `from` and `to` are the first and last beginning in it. */
export interface Cluster extends Placed {
  kind: "cluster";
  count: number;
  from: Moment;
  to: Moment;
  /** Height of the column that shows how many it holds, where its lane is nothing but clusters; else 0. */
  column: number;
}

/** A stretch of which nothing is told. */
export interface Gap extends Placed {
  kind: "gap";
  silence: Silence;
}

export interface LaneBox {
  lane: number;
  y: number;
  height: number;
  rows: number;
}

/** The lane at a height. */
export function laneAt(lanes: LaneBox[], at: number): number | null {
  return lanes.find(({ y, height }) => at >= y && at < y + height)?.lane ?? null;
}

/** What is drawn; pixels are those of the scale. */
export interface Layout extends Window {
  scale: Scale;
  lanes: LaneBox[];
  shapes: Shape[];
  clusters: Cluster[];
  gaps: Gap[];
  height: number;
  cells: Cells;
  /** By number of the cell, whether it is drawn as a cluster. */
  gathered: boolean[];
  /** Whether there is room for labels as wide as they would like to be. */
  roomy: boolean;
}

/** The transform that brings something to its place, on whole pixels; from right to left, time runs the other way. */
export function placed({ x, y }: { x: number; y: number }, rtl: boolean): string {
  return `translate3d(${Math.round(rtl ? -x : x)}px, ${y}px, 0)`;
}

/** Width of a text in pixels, in the labels' plain or bold letters. */
export type Measure = (text: string, bold: boolean) => number;

/** What is laid out, and how. */
export interface Request {
  plotted: Plotted;
  silences: Silence[];
  scale: Scale;
  /** The pixel of the scale at which the view begins. */
  view: number;
  width: number;
  /** Laid out on each side of the view. */
  margin: number;
  height: number;
  measure: Measure;
  /** The layout before: at the same zoom, things stay in their rows. */
  previous: Layout | null;
}

/** Places everything that is seen at a scale. */
export function layOut(request: Request): Layout {
  const { plotted, scale, width, margin, height } = request;
  const before = request.previous?.scale === scale ? request.previous : null;
  const cells = cellsOf(plotted, scale, windowOf(request));
  const count = Math.max(plotted.lanes.names.length, 1);
  const rooms = Math.max(1, Math.floor((height / count - LANE_PADDING) / ROW));
  const most = Math.max(2, rooms * 2);
  const views = Math.max(1, (count * ROW) / height) * (1 + (2 * margin) / width);
  const gathered = clustered(cells.cells, most, BUDGET * views, decisionsOf(before, request));
  const packer = packed(request, cells, gathered, before);
  return placeLanes(request, packer.lanes(shareOfRows(packer, count, height)), packer, before);
}

/** Labels are wide if then everything still has its row in the view; while panning they do not begin to be. */
function packed(request: Request, cells: Cells, gathered: boolean[], before: Layout | null): Packer {
  const rows = rowsOf(before);
  if (before?.roomy ?? true) {
    const packer = new Packer(request, cells, gathered, rows, true);
    const heights = packer.lanes([]).map((lane) => Math.max(1, lane.length) * ROW + LANE_PADDING);
    if (heights.reduce((sum, height) => sum + height, 0) <= request.height) return packer;
  }
  return new Packer(request, cells, gathered, rows, false);
}

/** What is seen now is not gathered or parted by panning. */
function decisionsOf(before: Layout | null, { scale, view, width }: Request): Map<string, boolean> {
  const decisions = new Map<string, boolean>();
  const [from, to] = [momentAt(scale, view), momentAt(scale, view + width)];
  before?.cells.cells.forEach((cell, number) => {
    if (cell.bin !== null && cell.to >= from && cell.from <= to) decisions.set(cell.key, before.gathered[number]!);
  });
  return decisions;
}

/** Rows for each lane: one each, then turn by turn to those that need more, until the view is full. */
function shareOfRows(packer: Packer, count: number, height: number): number[] {
  const needs = packer.lanes([]).map((rows) => Math.max(1, rows.length));
  const share = needs.map(() => 1);
  const room = Math.max(height, count * LEAST_LANE);
  let free = Math.floor((room - needs.length * LANE_PADDING) / ROW) - needs.length;
  for (let grew = true; grew && free > 0; ) {
    grew = false;
    for (let lane = 0; lane < needs.length && free > 0; lane++) {
      if (share[lane]! >= needs[lane]!) continue;
      share[lane]! += 1;
      free -= 1;
      grew = true;
    }
  }
  return share;
}

/** The row of its lane in which each thing stands. */
function rowsOf(layout: Layout | null): Map<string, number> {
  const items = layout ? [...layout.shapes, ...layout.clusters] : [];
  return new Map(items.map(({ key, lane, y }) => [key, Math.floor((y - layout!.lanes[lane]!.y) / ROW)]));
}

function placeLanes(request: Request, packed: Piece[][][], { cells, gathered, roomy }: Packer, before: Layout | null): Layout {
  const { scale, height } = request;
  const layout: Layout = { ...windowOf(request), scale, lanes: [], shapes: [], clusters: [], gaps: [], height: 0, cells, gathered, roomy };
  const spare = Math.floor((height - packed.length * LANE_PADDING) / ROW) - packed.reduce((sum, rows) => sum + Math.max(rows.length, 1), 0);
  const dense = packed.filter(isDense).length;
  const added = dense === 0 ? 0 : Math.min(DENSE_ROWS, Math.max(0, Math.floor(spare / dense)));
  packed.forEach((rows, lane) => {
    const needed = Math.max(rows.length, 1) + (isDense(rows) ? added : 0);
    // While panning, a lane keeps the height it had: nothing jumps up and down.
    const kept = Math.max(needed, before?.lanes[lane]?.rows ?? 0);
    const box = { lane, y: layout.height, height: kept * ROW + LANE_PADDING, rows: kept };
    layout.lanes.push(box);
    rows.forEach((row, number) => placeRow(layout, request, row, box, box.y + LANE_PADDING / 2 + number * ROW));
    placeGaps(layout, request, box);
    if (isDense(rows)) raiseColumns(layout.clusters.filter((cluster) => cluster.lane === lane), (kept - 1) * ROW);
    layout.height += box.height;
  });
  const lanesBefore = request.previous?.lanes ?? [];
  layout.lanes = layout.lanes.map((box, lane) => (isEqual(box, lanesBefore[lane] ?? {}) ? lanesBefore[lane]! : box));
  if (before) keepUnchanged(layout, before);
  return layout;
}

/** Puts the very things of the layout before in place of their equals: what has not changed is not drawn anew. */
function keepUnchanged(layout: Layout, before: Layout): void {
  const known = new Map<string, Shape | Cluster>([...before.shapes, ...before.clusters].map((item) => [item.key, item]));
  const kept = <T extends Shape | Cluster>(item: T): T => {
    const old = known.get(item.key);
    return old && isEqual(old, item) ? (old as T) : item;
  };
  layout.shapes = layout.shapes.map(kept);
  layout.clusters = layout.clusters.map(kept);
}

function isEqual(one: object, other: object): boolean {
  const theirs = new Map(Object.entries(other));
  return Object.entries(one).every(([name, value]) => value === theirs.get(name) || (name === "label" && isEqual(value, theirs.get(name))));
}

/** Whether a lane is one row with several clusters: then their sizes are drawn as columns, where there is room. */
function isDense(rows: Piece[][]): boolean {
  return rows.length === 1 && rows[0]!.filter(({ mark }) => mark === null).length > 1;
}

function raiseColumns(clusters: Cluster[], room: number): void {
  const fullest = Math.max(...clusters.map(({ count }) => count));
  for (const cluster of clusters) cluster.column = Math.round((cluster.count / fullest) * room);
}

function placeRow(layout: Layout, request: Request, row: Piece[], { lane }: LaneBox, y: number): void {
  row.forEach((piece, position) => {
    const { key, x, end, mark, form, cutStart, cutEnd, cell } = piece;
    const placed = { key, lane, x, width: end - x, y };
    if (!mark) {
      const { count, from, to } = layout.cells.cells[cell]!;
      layout.clusters.push({ ...placed, kind: "cluster", count, from, to, column: 0 });
      return;
    }
    const next = row[position + 1];
    const label = fitted(piece, next ? startOf(next) - LABEL_GAP : Infinity, request);
    layout.shapes.push({ ...placed, kind: "event", mark, form, cutStart, cutEnd, label });
  });
}

/** As much of a label as fits up to the next thing and, of what is seen, up to the edge of the view; its end alone is never seen. */
function fitted({ x, label, most }: Piece, next: number, { view, width: seen }: Request): Label {
  const edge = view + seen - EDGE;
  const room = (x < edge ? Math.min(next, edge) : next) - label.x;
  const wish = label.x < x ? label.width : most;
  const fits = room < wish ? Math.floor(room / CUT_STEP) * CUT_STEP : wish;
  const width = label.x < view && label.x + fits > view ? Math.min(fits, label.width) : fits;
  return { ...label, width: width < Math.min(label.width, LEAST_LABEL) ? 0 : width };
}

/** The first and the last pixel of something with its label. */
export function reachOf(item: Shape | Cluster): { start: number; end: number } {
  const { x, width } = item;
  if (item.kind === "cluster" || item.label.width === 0) return { start: x, end: x + width };
  return { start: Math.min(x, item.label.x), end: Math.max(x + width, item.label.x + item.label.width) };
}

/** Draws silences where the first row of their lane is free. */
function placeGaps(layout: Layout, request: Request, box: LaneBox): void {
  const y = box.y + LANE_PADDING / 2;
  const first = [...layout.shapes, ...layout.clusters].filter((item) => item.lane === box.lane && item.y === y).map(reachOf);
  for (const silence of request.silences) {
    if (silence.lane !== box.lane) continue;
    let start = Math.max(pixelOf(layout.scale, silence.from), layout.left) + GAP;
    let end = Math.min(pixelOf(layout.scale, silence.to), layout.right) - GAP;
    for (const reach of first) {
      if (reach.start <= start + GAP) start = Math.max(start, reach.end + GAP);
      else end = Math.min(end, reach.start - GAP);
    }
    if (end - start < LEAST_SILENCE) continue;
    const key = `g${box.lane}:${silence.from}`;
    layout.gaps.push({ kind: "gap", key, lane: box.lane, x: start, width: end - start, y, silence });
  }
}

/** The events of a cluster, in order of time. */
export function membersOf(plotted: Plotted, layout: Layout, cluster: Cluster): Mark[] {
  const { cells, of } = layout.cells;
  const number = cells.findIndex(({ key }) => `c${key}` === cluster.key);
  return plotted.marks.filter((_, index) => of[index] === number);
}
