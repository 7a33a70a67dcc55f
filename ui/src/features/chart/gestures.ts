// Wheel, drag and pinch over an element, gathered to one step a frame.

/** A finger or a hand that trembles does not drag. */
export const DRAG_AFTER = 4;
/** Zoom for a notch of 100 pixels: about a quarter. */
const WHEEL = 0.0022;
/** A pinch on a touchpad comes as small steps of the wheel with Ctrl. */
const PINCH = 0.012;
/** Pixels of a line, for wheels that count lines. */
const LINE = 18;

export interface Moves {
  /**
   * Zooms around a pixel, which counts from the element's left edge, its lane heads left out, and pans: with positive
   * `pixels`, what is on the right comes in.
   */
  move: (factor: number, around: number, pixels: number) => void;
  /** A movement begins. */
  begin: () => void;
}

/** What a turn of the wheel asks for: to zoom by a factor, or to pan by pixels. */
export function turned(event: WheelEvent): { factor: number; pixels: number } {
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
  const [along, across] = event.shiftKey ? [event.deltaY + event.deltaX, 0] : [event.deltaX, event.deltaY];
  if (Math.abs(along) > Math.abs(across)) return { factor: 1, pixels: along * unit };
  return { factor: Math.exp(-across * unit * (event.ctrlKey ? PINCH : WHEEL)), pixels: 0 };
}

export class Gestures {
  #pointers = new Map<number, { x: number; y: number }>();
  #dragging = false;
  #pan = 0;
  #zoom = 1;
  #around = 0;
  #frame = 0;
  readonly #element: HTMLElement;
  readonly #moves: Moves;
  readonly #listening = new AbortController();

  /** The wheel is heard over all of `stage`: also over the axis, and over a card that lies on the element. */
  constructor(element: HTMLElement, stage: HTMLElement, moves: Moves) {
    this.#element = element;
    this.#moves = moves;
    const { signal } = this.#listening;
    stage.addEventListener("wheel", (event) => this.#wheel(event), { passive: false, signal });
    element.addEventListener("pointerdown", (event) => this.#down(event), { signal });
    element.addEventListener("pointermove", (event) => this.#move(event), { signal });
    element.addEventListener("pointerup", (event) => this.#up(event), { signal });
    element.addEventListener("pointercancel", (event) => this.#up(event), { signal });
    element.addEventListener("click", (event) => this.#click(event), { capture: true, signal });
  }

  end(): void {
    this.#listening.abort();
    cancelAnimationFrame(this.#frame);
  }

  /** The plot's left edge: lane heads stand at the side where reading starts. */
  #pixel(clientX: number): number {
    const plot = this.#element.querySelector(".plot") ?? this.#element;
    return clientX - plot.getBoundingClientRect().left;
  }

  #wheel(event: WheelEvent): void {
    if (this.#scrolls(event)) return;
    event.preventDefault();
    this.#moves.begin();
    const { factor, pixels } = turned(event);
    this.#pan += pixels;
    if (factor !== 1) this.#zoomBy(factor, Math.max(0, this.#pixel(event.clientX)));
    this.#ask();
  }

  /** Over the heads of lanes that do not all fit, the wheel goes through them. */
  #scrolls({ target, ctrlKey }: WheelEvent): boolean {
    const { scrollHeight, clientHeight } = this.#element;
    const overHeads = target instanceof Element && this.#element.contains(target) && !target.closest(".plot");
    return overHeads && !ctrlKey && scrollHeight > clientHeight;
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element && event.target.closest(".plot"))) return;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (this.#pointers.size === 1) this.#dragging = false;
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const [x, y] = [event.clientX, event.clientY];
    if (!this.#dragging && Math.hypot(x - before.x, y - before.y) < DRAG_AFTER) return;
    if (!this.#dragging) this.#begin(event.pointerId);
    if (this.#pointers.size === 2) this.#pinch(event, before);
    else {
      this.#pan -= x - before.x;
      this.#element.scrollTop -= y - before.y;
    }
    this.#pointers.set(event.pointerId, { x, y });
    this.#ask();
  }

  #begin(pointer: number): void {
    this.#dragging = true;
    this.#element.setPointerCapture(pointer);
    this.#moves.begin();
  }

  /** Two fingers: their distance zooms, their middle pans. */
  #pinch(event: PointerEvent, before: { x: number; y: number }): void {
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) return;
    const spread = (x: number, y: number): number => Math.max(Math.hypot(x - other.x, y - other.y), 1);
    const factor = spread(event.clientX, event.clientY) / spread(before.x, before.y);
    this.#zoomBy(factor, this.#pixel((event.clientX + other.x) / 2));
    this.#pan -= (event.clientX - before.x) / 2;
  }

  #up(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
  }

  /** The click that ends a drag opens nothing. */
  #click(event: MouseEvent): void {
    if (this.#dragging && event.detail > 0) event.stopPropagation();
    this.#dragging = false;
  }

  #zoomBy(factor: number, pixel: number): void {
    this.#zoom *= factor;
    this.#around = pixel;
  }

  #ask(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#moves.move(this.#zoom, this.#around, this.#pan);
      this.#zoom = 1;
      this.#pan = 0;
    });
  }
}
