// The chart as one SVG: exactly what is seen, in the colours in which it is seen.
import { m } from "../../paraglide/messages";
import { laneText } from "../../shared/lane";
import { AXIS_HEIGHT, axisRows, endOf, firstCut, pinnedOf } from "./axisRows";
import type { ChartState } from "./chart.svelte";
import type { TickLabels } from "./labels";
import { reachOf, ROW, type Cluster, type Gap, type Measure, type Shape } from "./layout";
import { FONT_FAMILY } from "./measure";
import { LEAST_NAME, NAME_ROW, type Band } from "./periods";
import { definitions, shapeSvg, type Colours } from "./pictureShape";
import { isCorroborated, labelOf } from "./shapes";
import { element, moved, words } from "./svg";
import { axisHeading, silenceText } from "./words";

/** Small letters beside those of labels, which are measured. */
const SMALL = 11 / 12;

/** What is around the chart's state: what of it is in view, and how it looks. */
export interface Frame {
  /** Width of the lanes' heads; 0 without names. */
  heads: number;
  /** Height of the rows in view, and how far they are scrolled. */
  height: number;
  scrollTop: number;
  /** The periods behind it, and the height of their names. */
  bands: Band[];
  names: number;
  rtl: boolean;
  labels: TickLabels;
  measure: Measure;
  colours: Colours;
}

/** The chart as an SVG document. */
export function pictureOf(chart: ChartState, frame: Frame): string {
  const { heads, height, scrollTop, names, rtl, colours } = frame;
  const top = AXIS_HEIGHT + names;
  const [width, whole] = [heads + chart.width, top + height];
  const drawing = new Drawing(chart, frame);
  const clip = (id: string, x: number, y: number, wide: number, high: number): string =>
    element("clipPath", { id }, element("rect", { x, y, width: wide, height: high }));
  const plotStart = rtl ? 0 : heads;
  const inPlot = (id: string, y: number, content: string): string =>
    element("g", { "clip-path": `url(#${id})` }, element("g", { transform: `translate(${plotStart} ${y})` }, content));
  const content = [
    element("defs", {}, clip("axis", plotStart, 0, chart.width, top) + clip("rows", 0, top, width, height) + clip("plot", plotStart, top, chart.width, height) + definitions(colours)),
    element("rect", { width, height: whole, fill: colours.surface }),
    inPlot("axis", 0, drawing.axis() + drawing.heading()),
    inPlot("axis", AXIS_HEIGHT, drawing.names()),
    inPlot("plot", top, drawing.ground() + drawing.lines()),
    element("g", { "clip-path": "url(#rows)" }, moved(0, top - scrollTop, false, drawing.lanes())),
    inPlot("plot", top - scrollTop, drawing.things()),
    element("path", { d: `M0 ${top - 0.5}H${width}`, stroke: colours.line }),
  ];
  const root = { xmlns: "http://www.w3.org/2000/svg", width, height: whole, viewBox: `0 0 ${width} ${whole}`, "font-family": FONT_FAMILY, "font-size": 12 };
  return element("svg", root, content.join("\n"));
}

class Drawing {
  constructor(
    private readonly chart: ChartState,
    private readonly frame: Frame,
  ) {}

  /** From a place in the layer to a pixel of the plot. */
  private at(x: number): number {
    const seen = Math.round(x - this.chart.shift);
    return this.frame.rtl ? this.chart.width - seen : seen;
  }

  private words(text: string, x: number, y: number, attributes = {}): string {
    return words(text, this.at(x), y, !this.frame.rtl, { fill: this.frame.colours.ink, ...attributes });
  }

  /** Periods as bands behind all that is drawn. */
  ground(): string {
    const { bands, height } = this.frame;
    return bands.map((band) => this.band(band, 0, height, 0.09, 0.4)).join("");
  }

  names(): string {
    const { bands, measure, colours } = this.frame;
    const { shift, width } = this.chart;
    return bands
      .map((band) => {
        const start = Math.max(band.x, shift) + 6;
        const room = Math.min(band.x + band.width, shift + width) - start - 6;
        const name = room < LEAST_NAME ? [] : fitted(band.period.name, room, 1, true, (text, bold) => measure(text, bold) * SMALL);
        const style = { fill: colours.ink, "font-size": 11, "font-weight": 600 };
        const y = band.row * NAME_ROW;
        return this.band(band, y, NAME_ROW, 0.26, 1) + name.map((line) => this.words(line, start, y + 16, style)).join("");
      })
      .join("");
  }

  private band({ period, x, width }: Band, y: number, height: number, opacity: number, edge: number): string {
    const left = this.frame.rtl ? this.at(x + width) : this.at(x);
    const tint = this.frame.colours[`tint-${period.tint}`];
    const edges = element("path", { d: `M${left + 0.5} ${y}v${height}M${left + width - 0.5} ${y}v${height}`, stroke: tint, "stroke-opacity": edge });
    return element("rect", { x: left, y, width, height, fill: tint, "fill-opacity": opacity }) + edges;
  }

  lines(): string {
    const { colours, height } = this.frame;
    const line = (x: number, stroke: string): string => element("path", { d: `M${this.at(x) + 0.5} 0V${height}`, stroke });
    const { minor = [], major = [] } = this.chart.ticks ?? {};
    const all = [...minor.map(({ x }) => line(x, colours.line)), ...major.map(({ x }) => line(x, colours["line-strong"]))];
    return all.join("") + this.today();
  }

  private today(): string {
    const { today } = this.chart;
    if (today === null) return "";
    const { colours, height } = this.frame;
    const line = element("path", { d: `M${this.at(today) + 1} 0V${height}`, stroke: colours.accent, "stroke-width": 2, "stroke-opacity": 0.4 });
    return line + this.words(m.chart_today(), today + 7, height - 6, { fill: colours.accent, "font-size": 11, "font-weight": 600 });
  }

  axis(): string {
    const { ticks, shift } = this.chart;
    if (!ticks) return "";
    const { colours, labels } = this.frame;
    return axisRows(ticks, labels)
      .map((row) => {
        const isMajor = row.name === "major";
        const isBelow = !isMajor && ticks.major.length > 0;
        const y = isMajor ? 18 : isBelow ? 36 : 26;
        const style = { fill: isMajor ? colours["ink-soft"] : colours["ink-faint"], "font-size": 11, "font-weight": isMajor ? 600 : undefined };
        const pinned = pinnedOf(row, shift);
        const end = endOf(row, ticks, this.chart.width, axisHeading(this.chart.calendar.name, this.chart.zone));
        const later = row.lines.slice(0, firstCut(row, shift, end)).filter(({ tick }) => tick.x > shift);
        const texts = later.map(({ tick, text }) => this.words(text, tick.x + 6, y, style));
        const stroke = isMajor ? colours["line-strong"] : colours.line;
        const lines = row.lines.map(({ tick: { x } }) => element("path", { d: `M${this.at(x) + 0.5} ${isBelow ? 22 : 0}V${AXIS_HEIGHT}`, stroke }));
        return lines.join("") + texts.join("") + (pinned ? this.words(pinned.text, shift + 6, y, style) : "");
      })
      .join("");
  }

  /** By what the axis is read, over its end. */
  heading(): string {
    const { calendar, zone, width } = this.chart;
    const { colours, rtl, measure } = this.frame;
    const said = axisHeading(calendar.name, zone);
    if (said === null) return "";
    const room = measure(said, true) + 14;
    const ground = element("rect", { x: rtl ? 0 : width - room, width: room, height: 22, fill: colours.surface });
    const style = { fill: colours.accent, "font-size": 11, "font-weight": 600 };
    return ground + words(said, rtl ? 8 : width - 8, 18, rtl, style);
  }

  lanes(): string {
    const { heads, colours, rtl, measure } = this.frame;
    const width = heads + this.chart.width;
    return (this.chart.layout?.lanes ?? [])
      .map(({ lane, y, height }) => {
        if (heads === 0) return "";
        const border = element("path", { d: `M0 ${y + height - 0.5}H${width}`, stroke: colours.line });
        const name = fitted(laneText(this.chart.laneNames[lane] ?? null), heads - 28, 2, true, measure);
        const style = { fill: colours["ink-soft"], "font-weight": 600 };
        return border + name.map((line, index) => words(line, rtl ? width - 16 : 16, y + 23 + 16 * index, !rtl, style)).join("");
      })
      .join("");
  }

  things(): string {
    const { shapes = [], clusters = [], gaps = [] } = this.chart.layout ?? {};
    return [
      ...gaps.map((gap) => this.gap(gap)),
      ...clusters.filter((item) => this.isInView(item)).map((cluster) => this.cluster(cluster)),
      ...shapes.filter((item) => this.isInView(item)).map((shape) => this.shape(shape)),
    ].join("\n");
  }

  private isInView(item: Shape | Cluster): boolean {
    const { scrollTop, height } = this.frame;
    const { start, end } = reachOf(item);
    const { shift, width } = this.chart;
    return end > shift && start < shift + width && item.y + ROW > scrollTop && item.y < scrollTop + height;
  }

  private gap({ x, y, width, silence }: Gap): string {
    const { colours } = this.frame;
    const dots = { d: `M${this.at(x)} ${y + 15}H${this.at(x + width)}`, stroke: colours["line-control"], "stroke-width": 1.8, "stroke-dasharray": "0 7", "stroke-linecap": "round" };
    const style = { x: this.at(x + width / 2), y: y + 28, "text-anchor": "middle", "font-size": 11, fill: colours["ink-faint"] };
    return element("path", dots) + element("text", style, silenceText(silence));
  }

  private cluster({ x, y, width, count, column }: Cluster): string {
    const { colours, rtl, labels, measure } = this.frame;
    const fullest = Math.max(2, ...(this.chart.layout?.clusters ?? []).map((cluster) => cluster.count));
    const full = Math.round((Math.log(count) / Math.log(fullest)) * 24) / 100;
    const pill = { y: 3.5, width: width - 1, height: 23, rx: 11.5, x: 0.5 };
    const raised = element("rect", { ...pill, fill: colours["surface-raised"] });
    const filled = element("rect", { ...pill, fill: colours.accent, "fill-opacity": full, stroke: colours["line-control"] });
    const high = column > 0 ? element("rect", { x: 6, y: 29, width: width - 12, height: column, rx: 2, fill: colours.accent, opacity: 0.35 }) : "";
    const said = labels.number(count);
    const arrow = element("path", { d: `M${width / 2 + measure(said, false) / 2} 11l6 4l-6 4z`, fill: colours["ink-soft"] });
    const number = { x: this.at(x + width / 2 - 5.5), y: y + 19, "text-anchor": "middle", fill: colours.ink };
    return moved(this.at(x), y, rtl, raised + filled + high + arrow) + element("text", number, said);
  }

  private shape(shape: Shape): string {
    const { colours, rtl, measure } = this.frame;
    const { x, y, label, mark } = shape;
    const drawn = moved(this.at(x), y, rtl, shapeSvg(shape, label.below ? 7 : 14, colours));
    if (label.width === 0) return drawn;
    const bold = isCorroborated(mark);
    const lines = fitted(labelOf(mark), Math.ceil(label.width), label.lines, bold, measure);
    const first = label.below ? 29 : lines.length === 2 ? 11 : 18;
    const style = bold ? { "font-weight": 600 } : {};
    return drawn + lines.map((line, index) => this.words(line, label.x, y + first + 14 * index, style)).join("");
  }
}

/** Words broken into so many lines at most; what does not fit ends in "…". */
export function fitted(text: string, width: number, most: number, bold: boolean, measure: Measure): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== "" && lines.length < most) {
    const isLast = lines.length === most - 1;
    const line = measure(rest, bold) <= width + 2 ? rest : isLast ? cut(rest, width, bold, measure) : broken(rest, width, bold, measure);
    lines.push(line);
    rest = isLast ? "" : rest.slice(line.length).trim();
  }
  return lines;
}

function broken(text: string, width: number, bold: boolean, measure: Measure): string {
  const parts = text.split(/(?<=\s)/u);
  let line = "";
  for (const part of parts) {
    if (line !== "" && measure((line + part).trimEnd(), bold) > width + 2) return line;
    line += part;
  }
  return line;
}

function cut(text: string, width: number, bold: boolean, measure: Measure): string {
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join("").trimEnd()}…`, bold) > width + 2) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
