// What the chart shows: the scale, what is laid out at it, and how it moves. Panning moves one layer; a new layout is
// made only when its edge comes near, and while zooming only the view is laid out: painting is slow without a GPU.
import type { EventView, LaneByView } from "../../ipc/bindings";
import { plot } from "./cluster";
import type { Plotted } from "./cluster";
import { lanesOf, silencesOf } from "./lanes";
import type { Silence } from "./lanes";
import { layOut, membersOf, ROW } from "./layout";
import type { Cluster, Layout, Measure, Shape } from "./layout";
import { between, canZoomIn, fit, momentAt, pan, pixelOf, zoom } from "./scale";
import type { Moment, Scale, Stretch } from "./scale";
import { marksOf } from "./shapes";
import type { Mark } from "./shapes";
import { ticks } from "./ticks";

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

/** Things that one frame of a movement draws anew: making one takes about a quarter of a millisecond. */
const NEW_A_FRAME = 12;
/** The same for the first frame. */
const NEW_AT_REST = 60;

/** Something in the list of what is drawn. */
export type Item = Shape | Cluster;

export class ChartState {
  undated = $state.raw<EventView[]>([]);
  laneNames = $state.raw<(string | null)[]>([]);
  layout = $state.raw<Layout | null>(null);
  /** What of the layout is drawn: all that stays, and each frame a few more of what is new, that no frame takes long. */
  drawn = $state.raw<Item[]>([]);
  /** By key, which of the page's elements draws an item: to make one is what takes long, to move it is not. */
  places: Map<string, number> = new Map();
  /** What is seen now; changes at every frame of a movement. */
  scale = $state.raw<Scale>({ from: 0, secondsPerPixel: 1 });
  /** What was seen when the view last rested: what is told in words does not change at every frame. */
  settled = $state.raw<Scale>({ from: 0, secondsPerPixel: 1 });
  readonly resting = $derived(this.settled === this.scale);
  /** Where the layer's pixel 0 is in time; at one zoom it stays, so that nothing in the layer moves. */
  origin = $state.raw<Scale>({ from: 0, secondsPerPixel: 1 });
  width = $state(0);
  height = $state(0);

  #plotted: Plotted | null = null;
  #silences: Silence[] = [];
  #whole: Stretch | null = null;
  /** Whether a person has moved the view; until then it shows everything. */
  #moved = false;
  #frame = 0;
  #drawing = 0;
  #lastPlace = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #measure: Measure;
  #still: () => boolean;

  /** `measure` gives the width of a label in pixels; `still` says whether motion is unwanted. */
  constructor(measure: Measure, still: () => boolean) {
    this.#measure = measure;
    this.#still = still;
  }

  get marks(): Mark[] {
    return this.#plotted?.marks ?? [];
  }

  /** All that is laid out and can be reached, in order of time. */
  readonly items = $derived.by((): Item[] => {
    if (!this.layout) return [];
    const { shapes, clusters } = this.layout;
    return [...shapes, ...clusters].sort((one, other) => startOf(one) - startOf(other) || one.y - other.y);
  });

  /** Draws all that is laid out, now. */
  drawAll(): void {
    this.#drawSome(Infinity);
  }

  /** Draws what stays and at most so many of what is new, what is in view before the rest. */
  #drawSome(most: number): void {
    cancelAnimationFrame(this.#drawing);
    const places = this.#placesLeft();
    const fresh = this.items.filter(({ key }) => !places.has(key));
    const first = [...fresh.filter((item) => this.isSeen(item)), ...fresh].slice(0, most);
    for (const { key } of first) places.set(key, ++this.#lastPlace);
    this.places = places;
    this.drawn = this.items.filter(({ key }) => places.has(key));
    if (this.drawn.length < this.items.length) this.#drawMoreSoon();
  }

  /** In the frame after the next, unless a movement draws in the next one: no frame draws twice. */
  #drawMoreSoon(): void {
    this.#drawing = requestAnimationFrame(() => {
      this.#drawing = requestAnimationFrame(() => this.#drawSome(NEW_A_FRAME));
    });
  }

  /** The places of all that stays; clusters that are parted or joined hand theirs over in order of time. */
  #placesLeft(): Map<string, number> {
    const places = new Map<string, number>();
    const now = new Set(this.items.map(({ key }) => key));
    const free: number[] = [];
    for (const { key, kind } of this.drawn) {
      if (now.has(key)) places.set(key, this.places.get(key)!);
      else if (kind === "cluster") free.push(this.places.get(key)!);
    }
    for (const { key, kind } of this.items) {
      const place = kind === "cluster" && !places.has(key) ? free.shift() : undefined;
      if (place !== undefined) places.set(key, place);
    }
    return places;
  }

  /** Pixels by which the layer stands left of its origin. */
  readonly shift = $derived((this.scale.from - this.origin.from) / this.scale.secondsPerPixel);

  /** Lines and labels of the time axis over all that is laid out. */
  readonly ticks = $derived(this.layout && ticks(this.layout.scale, this.layout.left, this.layout.right));

  /** The time that is seen, once the view rests. */
  readonly stretch = $derived<Stretch>({ from: this.settled.from, to: momentAt(this.settled, this.width) });

  /** Takes the events of a timeline; the view stays where it is, unless this is the first time. */
  show(events: EventView[], by: LaneByView): void {
    const { dated, undated } = marksOf(events);
    const lanes = lanesOf(dated, by);
    this.undated = undated;
    this.laneNames = lanes.names;
    this.#plotted = plot(dated, lanes);
    this.#silences = silencesOf(dated, lanes);
    const first = dated[0];
    this.#whole = first ? { from: first.from, to: dated.reduce((latest, mark) => Math.max(latest, mark.to), first.to) } : null;
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
    if (this.#whole && !this.#moved) this.scale = this.settled = fit(this.#whole, this.width);
    this.origin = { ...this.scale };
    this.#renew(0);
    this.#restSoon();
  }

  /** Shows everything. */
  fit(): void {
    if (!this.#whole) return;
    this.#glide(fit(this.#whole, this.width), () => (this.#moved = false));
  }

  /** Zooms around a pixel and pans, at once: a wheel, a drag or two fingers. Later times come in if `pixels` is positive. */
  move(factor: number, around: number, pixels: number): void {
    this.stop();
    this.#see(pan(zoom(this.scale, factor, around), pixels));
  }

  /** Zooms a step in (1) or out (-1) around the middle or a moment in view. */
  step(direction: 1 | -1, around: Moment | null = null): void {
    const pixel = around === null ? this.width / 2 : pixelOf(this.scale, around);
    const kept = pixel >= 0 && pixel <= this.width ? pixel : this.width / 2;
    this.#glide(zoom(this.scale, ZOOM_STEP ** direction, kept));
  }

  /** Moves by a part of the width. */
  panStep(part: number): void {
    this.#glide(pan(this.scale, part * this.width));
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
    return this.#plotted && this.layout ? membersOf(this.#plotted, this.layout, cluster) : [];
  }

  /** What an event is drawn as: its own shape, or the cluster that holds it; `null` outside the window. */
  itemOf(id: number): Item | null {
    if (!this.layout || !this.#plotted) return null;
    const shape = this.layout.shapes.find(({ mark }) => mark.id === id);
    if (shape) return shape;
    const { cells, of } = this.layout.cells;
    const cell = cells[of[this.#plotted.marks.findIndex((mark) => mark.id === id)] ?? -1];
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
  }

  /** Ends all that is still to come. */
  end(): void {
    this.stop();
    cancelAnimationFrame(this.#drawing);
    clearTimeout(this.#rest);
  }

  #glide(end: Scale, then: () => void = () => {}): void {
    this.stop();
    if (this.#still()) {
      this.#see(end);
      return then();
    }
    const start = this.scale;
    let began: number | null = null;
    const frame = (now: number): void => {
      began ??= now;
      const part = Math.min(1, (now - began) / ANIMATION_MS);
      this.#see(part === 1 ? end : between(start, end, 1 - (1 - part) ** 3, this.width));
      if (part < 1) this.#frame = requestAnimationFrame(frame);
      else then();
    };
    this.#frame = requestAnimationFrame(frame);
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
    if (!this.#plotted || this.width === 0) return;
    this.layout = layOut({
      plotted: this.#plotted,
      silences: this.#silences,
      scale: this.origin,
      view: this.shift,
      width: this.width,
      margin: this.width * margin,
      height: this.height,
      measure: this.#measure,
      previous: this.layout,
    });
    this.#drawSome(this.resting ? NEW_AT_REST : NEW_A_FRAME);
  }
}

function startOf(item: Item): Moment {
  return item.kind === "event" ? item.mark.from : item.from;
}
