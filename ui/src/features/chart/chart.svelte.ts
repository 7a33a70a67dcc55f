// What the chart shows: the scale, what is laid out at it, and how it moves. Panning moves one layer; a new layout is
// made only when its edge comes near, because repainting is what is slow (WebKitGTK without a GPU).
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

/** Laid out on each side of the view, as a part of its width. */
const MARGIN = 0.5;
/** Panned by this part of the margin, the layout is renewed. */
const RENEW = 0.6;
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
  undated = $state.raw<EventView[]>([]);
  laneNames = $state.raw<(string | null)[]>([]);
  layout = $state.raw<Layout | null>(null);
  /** What is seen now; changes at every frame of a movement. */
  scale = $state.raw<Scale>({ from: 0, secondsPerPixel: 1 });
  /** What was seen when the view last rested: what is told in words does not change at every frame. */
  settled = $state.raw<Scale>({ from: 0, secondsPerPixel: 1 });
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
  #rest: ReturnType<typeof setTimeout> | undefined;
  #measure: Measure;
  #still: () => boolean;

  /** `measure` gives the width of a label in pixels; `still` says whether motion is unwanted. */
  constructor(measure: Measure, still: () => boolean) {
    this.#measure = measure;
    this.#still = still;
  }

  /** The first and last moment of all events; `null` without a dated one. */
  get whole(): Stretch | null {
    return this.#whole;
  }

  get marks(): Mark[] {
    return this.#plotted?.marks ?? [];
  }

  /** All that is drawn and can be reached, in order of time. */
  readonly items = $derived.by((): Item[] => {
    if (!this.layout) return [];
    const { shapes, clusters } = this.layout;
    return [...shapes, ...clusters].sort((one, other) => startOf(one) - startOf(other) || one.y - other.y);
  });

  /** Pixels by which the layer stands left of its origin. */
  readonly shift = $derived((this.scale.from - this.origin.from) / this.scale.secondsPerPixel);

  /** What is drawn stands at its layout's pixel plus this. */
  readonly base = $derived(this.layout ? pixelOf(this.origin, this.layout.scale.from) : 0);

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
    if (this.#moved) this.#renew(null);
    else this.#seeAll();
  }

  /** Takes the size of the drawing. */
  resize(width: number, height: number): void {
    if (width === this.width && height === this.height) return;
    this.width = width;
    this.height = height;
    if (this.#moved) this.#renew(this.layout);
    else this.#seeAll();
  }

  #seeAll(): void {
    if (!this.#whole || this.width === 0) return;
    this.scale = this.settled = fit(this.#whole, this.width);
    this.#renew(null);
  }

  /** Shows everything. */
  fit(): void {
    if (!this.#whole) return;
    this.#glide(fit(this.#whole, this.width), () => (this.#moved = false));
  }

  /** Zooms around a pixel at once: a wheel or two fingers. */
  zoomAt(factor: number, pixel: number): void {
    this.stop();
    this.#see(zoom(this.scale, factor, pixel));
  }

  /** Zooms a step in (1) or out (-1) around the middle or a moment in view. */
  step(direction: 1 | -1, around: Moment | null = null): void {
    const pixel = around === null ? this.width / 2 : pixelOf(this.scale, around);
    const kept = pixel >= 0 && pixel <= this.width ? pixel : this.width / 2;
    this.#glide(zoom(this.scale, ZOOM_STEP ** direction, kept));
  }

  /** Moves by pixels at once, towards later times if positive. */
  panBy(pixels: number): void {
    this.stop();
    this.#see(pan(this.scale, pixels));
  }

  /** Moves by a part of the width. */
  panStep(part: number): void {
    this.#glide(pan(this.scale, part * this.width));
  }

  /** Shows a stretch, filling the width. */
  showStretch(stretch: Stretch): void {
    this.#glide(fit(stretch, this.width, 80, 160));
  }

  /** Brings a mark into view, if it is not; keeps the zoom. */
  reveal(mark: Mark): void {
    const [start, end] = [pixelOf(this.scale, mark.from), pixelOf(this.scale, mark.to)];
    if (end >= 0 && start <= this.width - ROW) return;
    this.#glide(pan(this.scale, start - this.width * READING_PLACE));
  }

  /** Opens a cluster by zooming; `false` if nearer is not to be had and its events must be listed. */
  open(cluster: Cluster): boolean {
    if (!canZoomIn(this.scale) || cluster.to - cluster.from < this.scale.secondsPerPixel) return false;
    this.#glide(fit({ from: cluster.from, to: cluster.to }, this.width, 80, 160, 0));
    return true;
  }

  members(cluster: Cluster): Mark[] {
    return this.#plotted && this.layout ? membersOf(this.#plotted, this.layout, cluster) : [];
  }

  /** What an event is drawn as: its own shape, or the cluster that holds it; `null` outside the window. */
  itemOf(id: number): Item | null {
    if (!this.layout || !this.#plotted) return null;
    const shape = this.layout.shapes.find(({ mark }) => mark.id === id);
    if (shape) return shape;
    const cell = this.layout.cells.of[this.#plotted.marks.findIndex((mark) => mark.id === id)];
    return this.layout.clusters.find((cluster) => cluster.cell === cell) ?? null;
  }

  /** Ends a movement where it is. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
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
    this.scale = scale;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => (this.settled = scale), RESTS_AFTER_MS);
    const { layout } = this;
    const zoomed = layout?.scale.secondsPerPixel !== scale.secondsPerPixel;
    const panned = layout ? Math.abs(pixelOf(layout.scale, scale.from)) : Infinity;
    if (zoomed || panned > this.width * MARGIN * RENEW) this.#renew(layout);
  }

  #renew(previous: Layout | null): void {
    if (!this.#plotted || this.width === 0) return;
    const far = Math.abs(pixelOf(this.origin, this.scale.from)) > FARTHEST;
    if (far || this.origin.secondsPerPixel !== this.scale.secondsPerPixel) this.origin = this.scale;
    this.layout = layOut({
      plotted: this.#plotted,
      silences: this.#silences,
      scale: this.scale,
      width: this.width,
      margin: this.width * MARGIN,
      height: this.height,
      measure: this.#measure,
      previous,
    });
  }
}

function startOf(item: Item): Moment {
  return item.kind === "event" ? item.mark.from : item.from;
}
