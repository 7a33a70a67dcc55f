// What the chart shows: the scale, what is laid out at it, and how it moves. Panning moves one layer; a new layout is
// made only when its edge comes near, and while zooming only the view is laid out: painting is slow without a GPU.
import type { LaneByView } from "../../ipc/bindings";
import type { TimelineEvent } from "../../shared/event";
import { others } from "../../shared/slices";
import { GREGORIAN } from "./calendars";
import type { Calendar } from "./calendars";
import type { Plotted } from "./cluster";
import { Drawing } from "./drawing.svelte";
import { layOut, membersOf, ROW } from "./layout";
import type { Cluster, Layout, Measure, Shape } from "./layout";
import { areMany, marked, markedAgain, markedByParts } from "./marking";
import type { Marked } from "./marking";
import { between, canZoomIn, DAY, filling, fit, momentAt, pan, pixelOf, zoom } from "./scale";
import type { Moment, Scale, Stretch } from "./scale";
import type { Mark } from "./shapes";
import { ticks } from "./ticks";
import { aheadOfUtc } from "./zones";
import type { Zone } from "./zones";

/** Laid out on each side of a resting or panned view, as a part of its width. */
const MARGIN = 0.5;
/** With less than this part of the width left beyond the view, the layout is renewed. */
const LEAST_MARGIN = 0.2;
const ANIMATION_MS = 220;
const RESTS_AFTER_MS = 150;
/** A shape is brought into view at this part of the width. */
const READING_PLACE = 0.3;
const ZOOM_STEP = 1.6;
/** Pixels from its origin at which the layer gets a new one: web views place things less exactly far out. */
const FARTHEST = 50_000;

/** Something in the list of what is drawn. */
export type Item = Shape | Cluster;

export class ChartState {
  undated = $state.raw<TimelineEvent[]>([]);
  laneNames = $state.raw<(string | null)[]>([]);
  layout = $state.raw<Layout | null>(null);
  /** What is seen now; changes at every frame of a movement. */
  scale = $state.raw<Scale>({ from: 0, secondsPerPixel: 1 });
  /** What was seen when the view last rested: what is told in words does not change at every frame. */
  settled = $state.raw<Scale>({ from: 0, secondsPerPixel: 1 });
  readonly resting = $derived(this.settled === this.scale);
  /** Where the layer's pixel 0 is in time; at one zoom it stays, so that nothing in the layer moves. */
  origin = $state.raw<Scale>({ from: 0, secondsPerPixel: 1 });
  width = $state(0);
  height = $state(0);
  /** The calendar of the time axis. */
  calendar = $state.raw<Calendar>(GREGORIAN);
  /** The zone in which times are read that were told with theirs. */
  zone = $state.raw<Zone>(null);
  plotted = $state.raw<Plotted | null>(null);
  /** All the time in which events stand. */
  whole = $state.raw<Stretch | null>(null);

  #marked: Marked | null = null;
  #round = 0;
  /** Whether a person has moved the view; until then it shows everything. */
  #moved = false;
  #frame = 0;
  /** Where a movement leads that has not ended: the next step of a key counts from there. */
  #goal: Scale | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #measure: Measure;
  #still: () => boolean;

  /** `measure` gives the width of a label in pixels; `still` says whether motion is unwanted. */
  constructor(measure: Measure, still: () => boolean) {
    this.#measure = measure;
    this.#still = still;
  }

  get marks(): Mark[] {
    return this.plotted?.marks ?? [];
  }

  /** All that is laid out and can be reached, in order of time. */
  readonly items = $derived.by((): Item[] => {
    if (!this.layout) return [];
    const { shapes, clusters } = this.layout;
    return [...shapes, ...clusters].sort((one, other) => startOf(one) - startOf(other) || one.y - other.y);
  });

  /** What of it is drawn by now. */
  readonly drawing = new Drawing(() => this.items, (item) => this.isSeen(item));

  /** Pixels by which the layer stands left of its origin. */
  readonly shift = $derived((this.scale.from - this.origin.from) / this.scale.secondsPerPixel);

  /** Lines and labels of the time axis over all that is laid out. */
  readonly ticks = $derived(this.layout && ticks(this.layout.scale, this.layout.left, this.layout.right, this.calendar));

  /** The time that is seen now. */
  get seen(): Stretch {
    return { from: this.scale.from, to: momentAt(this.scale, this.width) };
  }

  /** Where today begins in the layer, if that is laid out. */
  readonly today = $derived.by(() => {
    if (!this.layout) return null;
    const now = Date.now() / 1000;
    const x = pixelOf(this.layout.scale, Math.floor((now + aheadOfUtc(this.zone, now)) / DAY) * DAY);
    return x >= this.layout.left && x <= this.layout.right ? x : null;
  });

  /** The time that is seen, once the view rests. */
  readonly stretch = $derived<Stretch>({ from: this.settled.from, to: momentAt(this.settled, this.width) });

  /** How many events stand before and after the view, where it rests on time that has none. */
  readonly elsewhere = $derived.by(() => {
    if (!this.layout || !this.resting || this.marks.length === 0 || this.items.some((item) => this.isSeen(item))) return null;
    const before = this.marks.filter(({ to }) => to < this.scale.from).length;
    return { before, after: this.marks.length - before };
  });

  /** The nearest event before (-1) or after (1) a view that has none. */
  nearest(direction: 1 | -1): Mark | undefined {
    const { from } = this.scale;
    return direction === 1 ? this.marks.find((mark) => mark.from > from) : this.marks.findLast(({ to }) => to < from);
  }

  /** Takes the events of a timeline; the view stays where it is, unless this is the first time. */
  show(events: TimelineEvent[], by: LaneByView, made: readonly string[] = []): void {
    const round = ++this.#round;
    if (areMany(events)) return void this.#showMany(events, by, made, round);
    this.#take(markedAgain(events, by, this.zone, this.#marked, made) ?? marked(events, by, this.zone, made));
  }

  /** Takes so many that each step of it would be felt: what waits is done between two of them. */
  async #showMany(events: TimelineEvent[], by: LaneByView, made: readonly string[], round: number): Promise<void> {
    await others();
    if (round !== this.#round) return;
    const now = markedAgain(events, by, this.zone, this.#marked, made) ?? (await markedByParts(events, by, this.zone, made));
    await others();
    if (round === this.#round) this.#take(now);
  }

  #take(now: Marked): void {
    this.#marked = now;
    const { marks, lanes } = now.plotted;
    this.undated = now.undated;
    this.laneNames = lanes.names;
    this.plotted = now.plotted;
    const first = marks[0];
    this.whole = first ? { from: first.from, to: marks.reduce((latest, mark) => Math.max(latest, mark.to), first.to) } : null;
    this.#again();
  }

  /** Takes the size of the drawing. */
  resize(width: number, height: number): void {
    if (width === this.width && height === this.height) return;
    this.width = width;
    this.height = height;
    this.#again();
  }

  #again(): void {
    if (this.width === 0) return;
    if (this.whole && !this.#moved) this.scale = this.settled = fit(this.whole, this.width);
    this.origin = { ...this.scale };
    this.#renew(0);
    this.#restSoon();
  }

  /** Shows everything. */
  fit(): void {
    if (!this.whole) return;
    this.#glide(fit(this.whole, this.width), () => (this.#moved = false));
  }

  /** Brings today into the middle of the view; keeps the zoom. */
  toToday(): void {
    this.#glide(pan(this.scale, pixelOf(this.scale, Date.now() / 1000) - this.width / 2));
  }

  /** Zooms around a pixel and pans, at once: a wheel, a drag or two fingers. Later times come in if `pixels` is positive. */
  move(factor: number, around: number, pixels: number): void {
    this.stop();
    this.#see(pan(zoom(this.scale, factor, around), pixels));
  }

  /** Shows just a stretch, at once: a drag in the mini-map. */
  lookAt(stretch: Stretch): void {
    this.stop();
    this.#see(filling(stretch, this.width));
  }

  /** To the beginning (-1) or the end (1) of all time; keeps the zoom. */
  toEnd(direction: 1 | -1): void {
    if (!this.whole) return;
    const from = this.#goal ?? this.scale;
    const pixel = direction === 1 ? pixelOf(from, this.whole.to) - this.width : pixelOf(from, this.whole.from);
    this.#glide(pan(from, pixel + direction * ROW));
  }

  /** Zooms a step in (1) or out (-1) around the middle or a moment in view. */
  step(direction: 1 | -1, around: Moment | null = null): void {
    const from = this.#goal ?? this.scale;
    const pixel = around === null ? this.width / 2 : pixelOf(from, around);
    const kept = pixel >= 0 && pixel <= this.width ? pixel : this.width / 2;
    this.#glide(zoom(from, ZOOM_STEP ** direction, kept));
  }

  /** Moves by a part of the width. */
  panStep(part: number): void {
    this.#glide(pan(this.#goal ?? this.scale, part * this.width));
  }

  /** Shows a stretch, filling the width. */
  showStretch(stretch: Stretch): void {
    this.#glide(fit(stretch, this.width, 80, 160));
  }

  /** Brings a mark into view, if it is not, and then hands over what it is drawn as; keeps the zoom. */
  reveal(mark: Mark, then: (item: Item) => void): void {
    const found = (): void => {
      const item = this.itemOf(mark.id);
      if (item) then(item);
    };
    const [start, end] = [pixelOf(this.scale, mark.from), pixelOf(this.scale, mark.to)];
    if (end >= 0 && start <= this.width - ROW) found();
    else this.#glide(pan(this.scale, start - this.width * READING_PLACE), found);
  }

  /** Opens a cluster by zooming; `false` if nearer is not to be had and its events must be listed. */
  open(cluster: Cluster): boolean {
    if (!canZoomIn(this.scale) || cluster.to - cluster.from < this.scale.secondsPerPixel) return false;
    this.#glide(fit({ from: cluster.from, to: cluster.to }, this.width, 80, 160, 0));
    return true;
  }

  /** The events of a cluster, in order of time. */
  members(cluster: Cluster): Mark[] {
    return this.plotted && this.layout ? membersOf(this.plotted, this.layout, cluster) : [];
  }

  /** What an event is drawn as: its own shape, or the cluster that holds it; `null` outside the window. */
  itemOf(id: number): Item | null {
    if (!this.layout || !this.plotted) return null;
    const shape = this.layout.shapes.find(({ mark }) => mark.id === id);
    if (shape) return shape;
    const { cells, of } = this.layout.cells;
    const cell = cells[of[this.plotted.marks.findIndex((mark) => mark.id === id)] ?? -1];
    return (cell && this.layout.clusters.find((cluster) => cluster.key === `c${cell.key}`)) ?? null;
  }

  /** Where an item stands in the view. */
  placeOf(item: Item): number {
    return item.x - this.shift;
  }

  /** Whether a part of an item is in the view. */
  isSeen(item: Item): boolean {
    const x = this.placeOf(item);
    return x + item.width > 0 && x < this.width;
  }

  /** The event beyond all that is laid out, on one side. */
  beyond(direction: 1 | -1): Mark | undefined {
    if (!this.layout) return undefined;
    const { scale, left, right } = this.layout;
    if (direction === 1) return this.marks.find(({ from }) => from > momentAt(scale, right));
    return this.marks.findLast(({ to }) => to < momentAt(scale, left));
  }

  /** Ends a movement where it is. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#goal = null;
  }

  /** Ends all that is still to come. */
  end(): void {
    this.stop();
    this.drawing.end();
    clearTimeout(this.#rest);
  }

  #glide(end: Scale, then: () => void = () => {}): void {
    this.stop();
    if (this.#still()) {
      this.#see(end);
      return then();
    }
    this.#goal = end;
    const start = this.scale;
    let began: number | null = null;
    const frame = (now: number): void => {
      began ??= now;
      const part = Math.min(1, (now - began) / ANIMATION_MS);
      this.#see(part === 1 ? end : between(start, end, 1 - (1 - part) ** 3, this.width));
      if (part < 1) this.#frame = requestAnimationFrame(frame);
      else this.#arrive(then);
    };
    this.#frame = requestAnimationFrame(frame);
  }

  #arrive(then: () => void): void {
    this.#goal = null;
    then();
  }

  #see(scale: Scale): void {
    this.#moved = true;
    const zoomed = this.origin.secondsPerPixel !== scale.secondsPerPixel;
    const far = Math.abs(pixelOf(this.origin, scale.from)) > FARTHEST;
    this.scale = scale;
    if (zoomed || far) this.origin = scale;
    if (zoomed) this.#renew(0);
    else if (far || this.#least() < LEAST_MARGIN * this.width) this.#renew(MARGIN);
    this.#restSoon();
  }

  /** Pixels laid out beyond the view on the side where fewer are. */
  #least(): number {
    return this.layout ? Math.min(this.shift - this.layout.left, this.layout.right - this.shift - this.width) : 0;
  }

  #restSoon(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.settled = this.scale;
      if (this.#least() < MARGIN * this.width) this.#renew(MARGIN);
    }, RESTS_AFTER_MS);
  }

  #renew(margin: number): void {
    if (!this.plotted || this.width === 0) return;
    this.layout = layOut({
      plotted: this.plotted,
      silences: this.#marked?.silences ?? [],
      scale: this.origin,
      view: this.shift,
      width: this.width,
      margin: this.width * margin,
      height: this.height,
      measure: this.#measure,
      previous: this.layout,
    });
    if (this.resting) this.drawing.atRest();
    else this.drawing.inMotion();
  }
}

function startOf(item: Item): Moment {
  return item.kind === "event" ? item.mark.from : item.from;
}
