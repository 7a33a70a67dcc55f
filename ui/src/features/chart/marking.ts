// Keeps the marks of a timeline: of 100,000 events a change touches few, and only these are marked anew.
import type { LaneByView } from "../../ipc/bindings";
import type { TimelineEvent } from "../../shared/event";
import { laneOf } from "../../shared/lane";
import { Slices } from "../../shared/slices";
import { plot } from "./cluster";
import type { Plotted } from "./cluster";
import { lanesOf, silencesIn, silencesOf } from "./lanes";
import type { Lanes, Silence } from "./lanes";
import { inOrder, marksOf, sort } from "./shapes";
import type { Mark } from "./shapes";
import type { Zone } from "./zones";

/** The events of a timeline as the chart draws them. */
export interface Marked {
  events: TimelineEvent[];
  by: LaneByView;
  made: readonly string[];
  zone: Zone;
  undated: TimelineEvent[];
  plotted: Plotted;
  silences: Silence[];
}

/** What changed between two lists of events, in which what did not change is the very same thing. */
interface Change {
  gone: Set<TimelineEvent>;
  come: TimelineEvent[];
}

/** With more changes everything is marked anew. */
const MOST_CHANGES = 2_000;

/** Events that are marked at once: well within a frame. */
const PART = 5_000;
/** To mark so many would be felt if it were done at once. */
const MANY = 20_000;

/** Marks events in lanes; `made` are the names of those that a person made, where they are shown. */
export function marked(events: TimelineEvent[], by: LaneByView, zone: Zone, made: readonly string[] = []): Marked {
  const { dated, undated } = marksOf(events, zone);
  const lanes = lanesOf(dated, by, made);
  return { events, by, made, zone, undated, plotted: plot(dated, lanes), silences: silencesOf(dated, lanes) };
}

/** Marks events in lanes, part by part: other things are done in between. */
export async function markedByParts(events: TimelineEvent[], by: LaneByView, zone: Zone, made: readonly string[] = []): Promise<Marked> {
  const slices = new Slices();
  const [dated, undated]: [Mark[], TimelineEvent[]] = [[], []];
  for (let begun = 0; begun < events.length; begun += PART) {
    const part = marksOf(events.slice(begun, begun + PART), zone);
    for (const mark of part.dated) dated.push(mark);
    undated.push(...part.undated);
    if (slices.isOver) await slices.next();
  }
  sort(dated);
  const lanes = lanesOf(dated, by, made);
  if (slices.isOver) await slices.next();
  const plotted = plot(dated, lanes);
  if (slices.isOver) await slices.next();
  return { events, by, made, zone, undated, plotted, silences: silencesOf(dated, lanes) };
}

/** Whether to mark so many events would be felt if it were done at once. */
export function areMany(events: TimelineEvent[]): boolean {
  return events.length > MANY;
}

/** Marks events in lanes, where few changed since others were marked `before`: what did not is kept. Null where many did. */
export function markedAgain(events: TimelineEvent[], by: LaneByView, zone: Zone, before: Marked | null, made: readonly string[] = []): Marked | null {
  if (!before || before.by !== by || before.zone !== zone || before.made.join("\n") !== made.join("\n")) return null;
  const change = changeOf(before.events, events);
  return change.gone.size + change.come.length <= MOST_CHANGES ? changed(before, events, change) : null;
}

function changeOf(before: TimelineEvent[], after: TimelineEvent[]): Change {
  let [first, last, end] = [0, before.length, after.length];
  while (first < last && before[first] === after[first]) first++;
  while (last > first && end > first && before[last - 1] === after[end - 1]) [last, end] = [last - 1, end - 1];
  const [were, are] = [new Set(before.slice(first, last)), new Set(after.slice(first, end))];
  return { gone: new Set([...were].filter((event) => !are.has(event))), come: [...are].filter((event) => !were.has(event)) };
}

function changed(before: Marked, events: TimelineEvent[], { gone, come }: Change): Marked {
  const { by, made, zone, plotted } = before;
  const fresh = marksOf(come, zone);
  const { marks, stood } = merged(plotted.marks, gone, fresh.dated);
  const lanes = lanesKept(plotted.lanes, marks, stood, by);
  const undated = [...before.undated.filter((event) => !gone.has(event)), ...fresh.undated];
  const kept = { events, by, made, zone, undated: undated.length === 0 ? undated : inOrderOf(events, undated) };
  if (lanes === null) {
    const anew = lanesOf(marks, by, made);
    return { ...kept, plotted: plot(marks, anew), silences: silencesOf(marks, anew) };
  }
  const touched = new Set([...gone, ...come].map((event) => lanes.names.indexOf(laneOf(event, by))));
  const silences = [...touched].flatMap((lane) => silencesIn(marks.filter((_, index) => lanes.of[index] === lane), lane));
  const others = before.silences.filter(({ lane }) => !touched.has(lane));
  return { ...kept, plotted: plot(marks, lanes), silences: [...others, ...silences] };
}

/** Some events in the order of all. */
function inOrderOf(events: TimelineEvent[], some: TimelineEvent[]): TimelineEvent[] {
  const wanted = new Set(some);
  return events.filter((event) => wanted.has(event));
}

/** The marks without those of what is gone and with others in their places; and where each stood, -1 for what has come. */
function merged(old: Mark[], gone: Set<TimelineEvent>, come: Mark[]): { marks: Mark[]; stood: number[] } {
  const [marks, stood]: [Mark[], number[]] = [[], []];
  const put = (mark: Mark, place: number): void => void (marks.push(mark), stood.push(place));
  let next = 0;
  old.forEach((mark, index) => {
    while (next < come.length && inOrder(come[next]!, mark) < 0) put(come[next++]!, -1);
    if (!gone.has(mark.event)) put(mark, index);
  });
  for (const mark of come.slice(next)) put(mark, -1);
  return { marks, stood };
}

/** The lanes as they were, with what has come in them; null where there are others now, or in another order. */
function lanesKept({ names, of }: Lanes, marks: Mark[], stood: number[], by: LaneByView): Lanes | null {
  const now = new Int32Array(marks.length);
  for (let index = 0; index < now.length; index++) {
    const place = stood[index]!;
    now[index] = place >= 0 ? of[place]! : names.indexOf(laneOf(marks[index]!.event, by));
  }
  const first = names.map((_, lane) => now.indexOf(lane));
  const isKept = (place: number, lane: number): boolean => {
    if (names[lane] === null) return place >= 0;
    return by === "hand" || place > (first[lane - 1] ?? -1);
  };
  return first.every(isKept) && !now.includes(-1) ? { names, of: now } : null;
}
