// One event's shape as SVG, drawn as Mark.svelte's styles draw it; from left to right, around its own place.
import type { TintView } from "../../ipc/bindings";
import type { Shape } from "./layout";
import { conflictPlaces, isCorroborated, middleOf } from "./shapes";
import { element } from "./svg";

/** The colours of the roles that a picture needs, as they are seen now. */
export type Colours = Record<
  | "surface" | "surface-raised" | "ink" | "ink-soft" | "ink-faint" | "line" | "line-strong" | "line-control"
  | "accent" | "uncertain" | "uncertain-ink" | "disputed" | `tint-${TintView}`,
  string
>;

/** The half of a bar's height, and a disc's radius. */
const HALF = 6;

/** Gradients and the hatching, to be named by shapes; of each colour its own. */
export function definitions(colours: Colours): string {
  const named = [colours.accent, colours.uncertain, colours["ink-faint"]];
  const gradient = (id: string, colour: string, stops: [number, number][]): string =>
    element("linearGradient", { id }, stops.map(([offset, opacity]) => element("stop", { offset, "stop-color": colour, "stop-opacity": opacity })).join(""));
  const gradients = named.map((colour, index) =>
    gradient(`fading-${index}`, colour, [[0, 0], [0.35, 1], [0.65, 1], [1, 0]]) +
    gradient(`fading-out-${index}`, colour, [[0.25, 1], [1, 0]]) +
    gradient(`fading-in-${index}`, colour, [[0, 0], [0.75, 1]]) +
    gradient(`arrow-${index}`, colour, [[0.45, 1], [1, 0]]),
  );
  const line = element("path", { d: "M0 0V4.5", stroke: colours["ink-faint"], "stroke-width": 3 });
  const hatching = element("pattern", { id: "hatching", width: 4.5, height: 4.5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, line);
  return gradients.join("") + hatching;
}

/** The shape without its words; `middle` is the height of its axis. */
export function shapeSvg(shape: Shape, middle: number, colours: Colours): string {
  const { form, width, mark } = shape;
  const { factuality } = mark.event;
  const doubtful = mark.event.when?.uncertain === true;
  const isOpen = form.startsWith("fading") || doubtful || factuality === "planned" || factuality === "announced" || factuality === "possible";
  const nth = factuality === "denied" ? 2 : isOpen ? 1 : 0;
  const colour = [colours.accent, colours.uncertain, colours["ink-faint"]][nth]!;
  if (form === "conflict") return conflict(shape, middle, colours);
  if (form === "point") return point(shape, middle, colour, colours, doubtful);
  const bar = (fill: string, more = {}): string => element("rect", { x: 0, y: middle - HALF, width, height: 2 * HALF, rx: HALF, fill, ...more });
  if (form === "fading") return bar(`url(#fading-${nth})`, { opacity: 0.8 });
  if (form === "fading-out" || form === "fading-in") return bar(`url(#${form}-${nth})`, { opacity: 0.85 });
  if (form === "hatched") return bar("url(#hatching)", { rx: 0 }) + bar(colour, { x: width - 14, width: 14, rx: 0 });
  if (form === "arrow") {
    const tip = `M${width - 10} ${middle - 4}l4 4l-4 4`;
    return bar(`url(#arrow-${nth})`, { width: width - 6 }) + element("path", { d: tip, fill: "none", stroke: colour, "stroke-width": 1.6 });
  }
  const ring = isCorroborated(mark) ? bar("none", { x: -2.75, y: middle - HALF - 2.75, width: width + 5.5, height: 2 * HALF + 5.5, stroke: colour, "stroke-width": 1.5 }) : "";
  const dashes = factuality === "planned" || factuality === "announced" ? "4 3" : undefined;
  const outlined = { "fill-opacity": 0.16, stroke: colour, "stroke-width": 1.5, "stroke-dasharray": dashes };
  if (form === "within") return ring + bar(colour, { rx: 3, ...outlined });
  return ring + bar(colour, factuality === "happened" ? {} : outlined);
}

function point({ mark }: Shape, middle: number, colour: string, colours: Colours, doubtful: boolean): string {
  const { factuality } = mark.event;
  const disc = (r: number, more = {}): string => element("circle", { cx: 11, cy: middle, r, ...more });
  const dashed = factuality === "planned" || factuality === "announced";
  if (dashed) return disc(6, { fill: "none", stroke: colour, "stroke-width": 2, "stroke-dasharray": "3.14 1.57" });
  const ring = isCorroborated(mark) ? disc(8.75, { fill: "none", stroke: colour, "stroke-width": 1.5 }) : "";
  const hollow = doubtful || factuality === "possible" || factuality === "denied";
  const body = hollow ? disc(5, { fill: colours.surface, stroke: colour, "stroke-width": 2 }) : disc(HALF, { fill: colour });
  const slash = factuality === "denied" ? element("path", { d: `M4.6 ${middle + 6.4}l12.8 -12.8`, stroke: colour, "stroke-width": 2 }) : "";
  const asks = doubtful && factuality !== "denied";
  const mark9 = { x: 11, y: middle + 3.2, "text-anchor": "middle", "font-size": 9, "font-weight": 700, fill: colours["uncertain-ink"] };
  return ring + body + slash + (asks ? element("text", mark9, "?") : "");
}

function conflict(shape: Shape, middle: number, colours: Colours): string {
  const { disputed, accent, surface } = colours;
  const places = conflictPlaces(shape.mark, shape.width);
  const line = element("path", { d: `M${middleOf(places[0]!)} ${middle}H${middleOf(places.at(-1)!)}`, stroke: disputed, "stroke-width": 2, "stroke-dasharray": "3 2" });
  const discs = places.map(({ start, width, wide, taken }) => {
    const stroke = taken ? accent : disputed;
    const box = { x: start + 6, y: middle - 5, width: width - 12, height: 10, rx: 5, stroke, "stroke-width": 2 };
    const filled = taken && !wide ? accent : surface;
    return element("rect", { ...box, fill: filled });
  });
  return line + discs.join("");
}
