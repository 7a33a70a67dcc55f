// Packs events and clusters into rows, each as far to the top as its shape finds room.
import { BIN, binLength, windowOf } from "./cluster";
import type { Cell, Cells } from "./cluster";
import type { Label, Request } from "./layout";
import { pixelOf } from "./scale";
import { drawn, isCorroborated, labelOf } from "./shapes";
import type { Form, Mark } from "./shapes";

/** Space between two things in a row. */
export const GAP = 10;
/** Between a label and the next thing in its row: the handle of that one covers no letters. */
export const LABEL_GAP = 26;
/** Between a shape and the label beside it. */
export const BESIDE = 4;
/** Kept free at each end of a cluster's bin. */
const PILL_MARGIN = 7;
const PILL = BIN - 2 * PILL_MARGIN;
const ONE_LINE = 130;
/** Most width of a label where events stand close, and where there is room. */
const TWO_LINES = { close: 196, roomy: 420 };
const BELOW = { close: 280, roomy: 640 };
/** Between a label and the edge of the view. */
export const EDGE = 8;
/** From this width on a label stands below its shape. */
const WIDE_SHAPE = 48;
/** Wide shapes are cut this far outside the window, where nobody sees it. */
const CUT = 60;

/** A thing on its way into a row. */
export interface Piece {
  key: string;
  x: number;
  end: number;
  cell: number;
  mark: Mark | null;
  form: Form;
  cutStart: boolean;
  cutEnd: boolean;
  label: Label;
  /** The width that its label takes where there is room. */
  most: number;
}

/** The first pixel of a piece with its label. */
export function startOf(piece: Piece): number {
  return Math.min(piece.x, piece.label.x);
}

/** The last pixel that a piece takes with a label of a width. */
function endWith({ end, label }: Piece, width: number): number {
  return width === 0 ? end : Math.max(end, label.x + width + LABEL_GAP - GAP);
}

/** With a label that can be read. */
function wishOf(piece: Piece): number {
  return endWith(piece, piece.label.width);
}

/** With as much of its label as there can be. */
function wholeOf(piece: Piece): number {
  return endWith(piece, piece.label.x < piece.x ? piece.label.width : piece.most);
}

/** Puts the things of a request into rows of their lanes. */
export class Packer {
  private readonly pieces: Piece[][];

  constructor(
    private readonly request: Request,
    readonly cells: Cells,
    readonly gathered: boolean[],
    /** The row in which each thing stood before. */
    private readonly rowsBefore: Map<string, number>,
    /** Whether labels are as wide as they would like to be. */
    readonly roomy: boolean,
  ) {
    this.pieces = request.plotted.lanes.names.map(() => []);
    const { marks } = request.plotted;
    const { of } = cells;
    for (let index = 0; index < of.length; index++) {
      const cell = of[index]!;
      if (cell !== -1 && !gathered[cell]) this.pieces[cells.cells[cell]!.lane]!.push(this.single(marks[index]!, cell));
    }
    cells.cells.forEach((cell, number) => {
      if (gathered[number]) this.pieces[cell.lane]!.push(this.pill(cell, number));
    });
    for (const pieces of this.pieces) pieces.sort(inOrder);
  }

  /** The rows of each lane; at most `share` of them where things can be gathered to keep to it. */
  lanes(share: number[]): Piece[][][] {
    return this.pieces.map((_, lane) => this.rows(lane, share[lane] ?? Infinity));
  }

  /**
   * Fills rows from the start of time. Where events find no row, labels that stand before their shapes give up their
   * room; if that is not enough, the fullest cells are gathered; and it begins again.
   */
  private rows(lane: number, most: number): Piece[][] {
    for (;;) {
      const pieces = this.pieces[lane]!;
      const { rows, crowded } = this.fill(pieces, most);
      if (crowded.size === 0) return rows;
      const isBefore = ({ x, label }: Piece): boolean => label.x < x;
      const next = pieces.some(isBefore)
        ? pieces.map((piece) => (isBefore(piece) ? { ...piece, label: { ...piece.label, x: piece.x, width: 0 }, most: 0 } : piece))
        : this.withFullestGathered(pieces, crowded);
      this.pieces[lane] = next.sort(inOrder);
    }
  }

  /** Half of the crowded ones at a time: one by one, it would take too long within a frame. */
  private withFullestGathered(pieces: Piece[], crowded: Set<number>): Piece[] {
    const { cells } = this.cells;
    const fullest = [...crowded].sort((one, other) => cells[other]!.count - cells[one]!.count).slice(0, Math.ceil(crowded.size / 2));
    for (const number of fullest) this.gathered[number] = true;
    return [...pieces.filter(({ mark, cell }) => mark === null || !this.gathered[cell]), ...fullest.map((number) => this.pill(cells[number]!, number))];
  }

  private fill(pieces: Piece[], most: number): { rows: Piece[][]; crowded: Set<number> } {
    const rows: Piece[][] = [];
    const crowded = new Set<number>();
    for (const piece of pieces) {
      const row = rowFor(rows, piece, most, this.rowsBefore.get(piece.key));
      if (row !== null) {
        while (rows.length <= row) rows.push([]);
        rows[row]!.push(piece);
      } else if (piece.mark && this.cells.cells[piece.cell]!.count > 1) crowded.add(piece.cell);
      else rows.push([piece]);
    }
    return { rows, crowded };
  }

  private single(mark: Mark, cell: number): Piece {
    const { scale } = this.request;
    const { form, x, width: length } = drawn(mark.form, pixelOf(scale, mark.from), pixelOf(scale, mark.to));
    const { left, right } = windowOf(this.request);
    const [first, last] = [left - CUT, right + CUT];
    const [start, end] = [Math.max(x, first), Math.min(x + length, last)];
    const label = this.label(mark, start, end);
    return { key: `e${mark.id}`, x: start, end, cell, mark, form, cutStart: x < first, cutEnd: x + length > last, ...label };
  }

  private label(mark: Mark, x: number, end: number): Pick<Piece, "label" | "most"> {
    const whole = this.request.measure(labelOf(mark), isCorroborated(mark));
    const isBelow = end - x >= WIDE_SHAPE;
    const most = widthOf(whole, isBelow, "roomy");
    const wish = this.roomy ? most : widthOf(whole, isBelow, "close");
    const label = isBelow ? this.below(x, end, wish) : this.beside(x, end, wish, whole);
    return { label, most: label.width === 0 ? 0 : most };
  }

  /** Behind its shape, or before it where it would run out of the view; one that would begin outside is not drawn. */
  private beside(x: number, end: number, width: number, whole: number): Label {
    const { view, width: seen } = this.request;
    const label: Label = { x: end + BESIDE, width, lines: whole <= ONE_LINE ? 1 : 2, below: false };
    const before = x - BESIDE - width;
    if (x < view + seen && label.x + width > view + seen && before > view) return { ...label, x: before };
    return label.x < view && label.x + width > view ? { ...label, width: 0 } : label;
  }

  /** Below its shape, where that is seen: a shape that begins or ends outside the view carries it along. */
  private below(x: number, end: number, width: number): Label {
    const { view, width: seen } = this.request;
    const label: Label = { x, width, lines: 1, below: true };
    const [first, last] = [view + EDGE, view + seen - EDGE - width];
    if (end <= first) return x + width > view ? { ...label, width: 0 } : label;
    const start = Math.max(x, first);
    return x < view + seen && start > last ? { ...label, x: Math.max(first, last) } : { ...label, x: start };
  }

  /** In the middle of its events, within its bin: so two never meet. */
  private pill(cell: Cell, number: number): Piece {
    const { scale, view } = this.request;
    const length = binLength(scale);
    const { bin } = cell;
    const first = bin === null ? view : pixelOf(scale, bin * length);
    const last = (bin === null ? view + BIN : pixelOf(scale, (bin + 1) * length)) - PILL - 2 * PILL_MARGIN;
    const middle = pixelOf(scale, (cell.from + cell.to) / 2) - PILL / 2 - PILL_MARGIN;
    const x = PILL_MARGIN + Math.min(Math.max(middle, first), last);
    const label: Label = { x, width: 0, lines: 1, below: false };
    return { key: `c${cell.key}`, x, end: x + PILL, cell: number, mark: null, form: "point", cutStart: false, cutEnd: false, label, most: 0 };
  }
}

function inOrder(one: Piece, other: Piece): number {
  return startOf(one) - startOf(other);
}

/** The width for words that are so long in one line. */
function widthOf(whole: number, below: boolean, room: "close" | "roomy"): number {
  if (below) return Math.min(BELOW[room], whole);
  return whole <= ONE_LINE ? whole : Math.min(TWO_LINES[room], whole * 0.55 + 16);
}

/** The row that a piece goes to; `null` if none of at most `most` has room for its shape. */
function rowFor(rows: Piece[][], piece: Piece, most: number, before: number | undefined): number | null {
  const start = startOf(piece) - GAP;
  const lasts = rows.map((row) => row[row.length - 1]);
  if (before !== undefined && before < most && (lasts[before]?.end ?? -Infinity) <= start) return before;
  const after = (end: (piece: Piece) => number): number => lasts.findIndex((last) => !last || end(last) <= start);
  const whole = after(wholeOf);
  if (whole !== -1) return whole;
  const hasRoom = rows.length < most;
  // Rows that the lane has anyway cut no label; how many it needs is counted without that.
  if (hasRoom && most < Infinity) return rows.length;
  const roomy = after(wishOf);
  if (roomy !== -1) return roomy;
  if (hasRoom) return rows.length;
  let [best, bestRoom] = [-1, -Infinity];
  lasts.forEach((last, row) => {
    const room = start - (last!.label.below ? last!.label.x : last!.end);
    if (last!.end <= start && room > bestRoom) [best, bestRoom] = [row, room];
  });
  return best === -1 ? null : best;
}
