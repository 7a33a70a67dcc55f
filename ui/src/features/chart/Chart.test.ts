import { mockIPC } from "@tauri-apps/api/mocks";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import type { EventEdit, LaneByView, PeriodView, WhenView } from "../../ipc/bindings";
import { edits } from "../../shared/edits.svelte";
import type { TimelineEvent } from "../../shared/event";
import { LaneWork } from "../../shared/lanes.svelte";
import { offers } from "../../shared/offers.svelte";
import { preferences } from "../../shared/preferences.svelte";
import Chart from "./Chart.svelte";
import { day, event, when } from "./chart.fixture";
import { DISC } from "./shapes";

// The page is never laid out here: the chart is told that it has a size.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
  preferences.start({ ...preferences.current, panes: {}, time_zone: null }, () => Promise.resolve());
});

const events = [
  event(1, day("2019-02-06"), { headline: "The letter", conflict: [day("2019-02-06"), day("2019-02-09")] }),
  event(2, day("2019-03-20"), { headline: "The fire" }),
  event(3, when("2019-07-01T00:00:00", "2019-07-31T23:59:59", { precision: "month", approximate: true }), { headline: "The inquiry", factuality: "planned" }),
  event(4, null, { headline: "A rumour" }),
];

function show(shown: TimelineEvent[] = events, lanes: LaneByView = "none", periods: PeriodView[] = [], hand: LaneWork | null = null) {
  const said = { onfocus: vi.fn(), onopen: vi.fn(), onremove: vi.fn(), onchanged: vi.fn() };
  const view = render(Chart, { props: { timeline: 7, events: shown, lanes, hand, periods, focus: null, ...said } });
  return { ...said, view };
}

/** Lanes that a person made, by hand. */
function byHand(...names: string[]): LaneWork {
  return new LaneWork(() => ({ timeline: 7, made: names.map((name, index) => ({ id: index + 1, name })) }), () => {});
}

function named(words: RegExp): HTMLElement {
  const found = screen.getAllByRole("button", { name: words }).filter((button) => button.title !== "Drag to another date");
  expect(found, `one mark or name like ${words}`).toHaveLength(1);
  return found[0]!;
}

it("tells a screen reader each date, how far it is known, and what is disputed", () => {
  show();
  expect(named(/The letter/).getAttribute("aria-label")).toMatch(/disputed/);
  expect(named(/The inquiry/).getAttribute("aria-label")).toMatch(/approximate.*planned/);
});

it("goes from event to event in order of time, and opens with Enter", async () => {
  const { onfocus, onopen } = show();
  named(/The letter/).focus();
  await fireEvent.keyDown(named(/The letter/), { key: "ArrowRight" });
  await waitFor(() => expect(document.activeElement).toBe(named(/The fire/)));
  expect(onfocus).toHaveBeenLastCalledWith({ kind: "event", id: 2 });
  await fireEvent.click(named(/The fire/), { detail: 0 });
  expect(onopen).toHaveBeenCalledWith(2);
});

it("lists events without a date at the side", () => {
  show();
  expect(screen.getByRole("region", { name: "1 without a date" })).toBeTruthy();
});

it("takes an event out with Delete", async () => {
  const { onremove } = show();
  named(/The fire/).focus();
  await fireEvent.keyDown(named(/The fire/), { key: "Delete" });
  expect(onremove).toHaveBeenCalledWith(2);
});

it("shows all of a timeline that begins after the last ice age", () => {
  const first = when("-9000-01-01T00:00:00", "-9000-12-31T23:59:59", { precision: "year" });
  show([event(1, first, { headline: "The first hearth" }), event(2, day("2019-03-20"), { headline: "The fire" })]);
  expect(named(/The first hearth/)).toBeTruthy();
  expect(named(/The fire/)).toBeTruthy();
});

it("opens a cluster by zooming in", async () => {
  const months = Array.from({ length: 12 }, (_, month) => day(`2015-${String(month + 1).padStart(2, "0")}-01`));
  const crowd = months.flatMap((date, month) => Array.from({ length: 30 }, (_, one) => event(month * 30 + one, date)));
  show([...crowd, event(999, day("1900-01-01"))]);
  await fireEvent.click(named(/360 events/));
  await waitFor(() => expect(screen.queryByRole("button", { name: /360 events/ })).toBeNull());
  await waitFor(() => expect(screen.getAllByRole("button", { name: /\d+ events/ }).length).toBeGreaterThan(1));
});

it("lists the events of a cluster that no zoom can part", async () => {
  show(Array.from({ length: 60 }, (_, id) => event(id, day("2019-02-06"))));
  await fireEvent.click(named(/60 events/));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByRole("listbox")).toBeTruthy();
});

it("marks the event that is lit elsewhere", async () => {
  const { view } = show();
  await view.rerender({ focus: { kind: "event", id: 2 } });
  expect(named(/The fire/).classList.contains("lit")).toBe(true);
});

/** Pixels from the start of the view to an event. */
/** Where the page puts what is drawn for a button: its own place in a layer that panning shifts. */
function placeOf(button: HTMLElement): number {
  const moved = (element?: Element | null): number =>
    Number(/translate3d\((-?[\d.]+)px/.exec(element?.getAttribute("style") ?? "")?.[1] ?? NaN);
  const item = button.closest("[role=listitem]");
  return moved(item) + moved(item?.closest(".layer"));
}

/** An event of the pointer at a pixel: the page of the tests leaves out where it is. */
async function pointer(target: HTMLElement, type: string, clientX: number): Promise<void> {
  const event = new PointerEvent(type, { button: 0, bubbles: true });
  Object.defineProperty(event, "clientX", { value: clientX });
  await fireEvent(target, event);
}

/** A notch of the wheel at a pixel. */
async function wheel(target: HTMLElement, clientX: number): Promise<void> {
  const event = new WheelEvent("wheel", { deltaY: -100, bubbles: true, cancelable: true });
  Object.defineProperty(event, "clientX", { value: clientX });
  await fireEvent(target, event);
}

it("zooms with the wheel about what is under the pointer", async () => {
  show();
  const before = { letter: placeOf(named(/The letter/)), fire: placeOf(named(/The fire/)) };
  const middle = before.fire + DISC / 2;
  await wheel(named(/The fire/).closest<HTMLElement>(".plot")!, middle);
  await waitFor(() => expect(placeOf(named(/The letter/))).toBeLessThan(before.letter));
  expect(Math.abs(placeOf(named(/The fire/)) - before.fire)).toBeLessThanOrEqual(1);
});

it("zooms on by the wheel over the axis, a card and the mini-map, and takes the card away", async () => {
  show();
  const distance = (): number => placeOf(named(/The fire/)) - placeOf(named(/The letter/));
  named(/The letter/).focus();
  await fireEvent.keyDown(named(/The letter/), { key: "ArrowRight" });
  const card = await screen.findByRole("tooltip");
  for (const target of [card, screen.getByTitle(/Drag along the axis/), screen.getByRole("scrollbar")]) {
    const before = distance();
    await wheel(target, placeOf(named(/The fire/)));
    await waitFor(() => expect(distance()).toBeGreaterThan(1.2 * before));
    expect(screen.queryByRole("tooltip")).toBeNull();
  }
});

it("zooms with plus and minus about the event that has the focus", async () => {
  show();
  const fire = named(/The fire/);
  const before = { letter: placeOf(named(/The letter/)), fire: placeOf(fire) };
  fire.focus();
  const distance = before.fire - before.letter;
  await fireEvent.keyDown(fire, { key: "+" });
  await waitFor(() => expect(Math.abs(placeOf(fire) - placeOf(named(/The letter/)) - 1.6 * distance)).toBeLessThan(3));
  expect(Math.abs(placeOf(fire) - before.fire)).toBeLessThanOrEqual(1);
  await fireEvent.keyDown(fire, { key: "-" });
  await waitFor(() => expect(Math.abs(placeOf(fire) - placeOf(named(/The letter/)) - distance)).toBeLessThan(3));
  expect(Math.abs(placeOf(fire) - before.fire)).toBeLessThanOrEqual(1);
});

it("fits everything by the key of 0 on a keyboard that writes other digits", async () => {
  show();
  const fire = named(/The fire/);
  const distance = (): number => placeOf(fire) - placeOf(named(/The letter/));
  fire.focus();
  await fireEvent.keyDown(fire, { key: "0", code: "Digit0" });
  const fitted = distance();
  await fireEvent.keyDown(fire, { key: "+", code: "Equal", shiftKey: true });
  await waitFor(() => expect(distance()).toBeGreaterThan(1.5 * fitted));
  await fireEvent.keyDown(fire, { key: "۰", code: "Digit0" });
  await waitFor(() => expect(Math.abs(distance() - fitted)).toBeLessThan(3));
});

it("draws each date as it was told: exact, within, approximate, early, without a start, without an end", () => {
  const month = (more: Partial<WhenView>): WhenView => when("2019-05-01T00:00:00", "2019-05-31T23:59:59", { precision: "month", ...more });
  const told: [string, WhenView][] = [
    ["point", day("2019-01-06")],
    ["within", month({})],
    ["fading", month({ approximate: true })],
    ["fading-out", month({ modifier: "START" })],
    ["fading-in", month({ modifier: "END" })],
    ["hatched", when(null, "2019-08-20T23:59:59", { precision: "interval" })],
    ["arrow", when("2019-09-01T00:00:00", null, { precision: "interval" })],
  ];
  show(told.map(([form, date], id) => event(id, date, { headline: `Told as ${form}.` })));
  for (const [form] of told) expect([...named(new RegExp(`Told as ${form}\\.`)).classList]).toContain(form);
});

it("fills, of dates that disagree, the one that a person chose", () => {
  const conflict = [day("2019-02-06"), day("2019-02-09")];
  const taken = (words: RegExp): boolean[] => [...named(words).querySelectorAll("i")].map((disc) => disc.classList.contains("taken"));
  show([
    event(1, conflict[0]!, { headline: "The earlier", conflict }),
    event(2, conflict[1]!, { headline: "The later", conflict }),
    event(3, day("2019-02-07"), { headline: "Neither", conflict }),
  ]);
  expect(taken(/The earlier/)).toEqual([true, false]);
  expect(taken(/The later/)).toEqual([false, true]);
  expect(taken(/Neither/)).toEqual([false, false]);
});

it("says in the mini-map how far through all time the view stands, and goes to both ends by keys", async () => {
  show();
  const view = screen.getByRole("scrollbar", { name: /All of the timeline/ });
  expect(view.getAttribute("aria-valuetext")).toMatch(/2019/);
  view.focus();
  // Each is a whole step, however soon it follows.
  for (let times = 0; times < 4; times++) await fireEvent.keyDown(view, { key: "+" });
  await fireEvent.keyDown(view, { key: "Home" });
  await waitFor(() => expect(Number(view.getAttribute("aria-valuenow"))).toBeLessThan(50));
  await fireEvent.keyDown(view, { key: "End" });
  await waitFor(() => expect(Number(view.getAttribute("aria-valuenow"))).toBeGreaterThan(50));
});

it("reads the axis, and the dates of cards, in another calendar", async () => {
  show();
  screen.getByRole("button", { name: "Calendar: Gregorian" });
  offers.all.find(({ title }) => title === "Calendar: Solar Hijri")!.run();
  await screen.findByRole("button", { name: "Calendar: Solar Hijri" });
  named(/The fire/).focus();
  await fireEvent.keyDown(named(/The fire/), { key: "ArrowLeft" });
  await fireEvent.keyDown(named(/The letter/), { key: "ArrowRight" });
  await waitFor(() => expect(screen.getByRole("tooltip").textContent).toMatch(/Solar Hijri: 29 Esfand 1397/));
});

it("tells on the card who gives which date, each outlet once, also where it gives a month and its beginning", async () => {
  const early = when("2019-03-01T00:00:00", "2019-03-10T23:59:59", { edtf: "2019-03", modifier: "START", precision: "month" });
  const told = [day("2019-02-06"), { ...early, modifier: null }, early];
  const dates = told.map((date, index) => ({ who: index === 0 ? "Coastal Wire" : "The Meridian", when: date }));
  show([event(1, day("2019-02-06"), { headline: "The letter", conflict: told, dates, outlets: ["Coastal Wire", "The Meridian"] }), event(2, day("2019-04-25"), { headline: "The report" })]);
  named(/The report/).focus();
  await fireEvent.keyDown(named(/The report/), { key: "ArrowLeft" });
  const card = await screen.findByRole("tooltip");
  const lines = await within(card).findAllByRole("listitem");
  expect(card.textContent.split("The Meridian")).toHaveLength(2);
  expect(lines.map((line) => line.textContent)).toEqual(["Coastal Wire: 6 Feb 2019", "The Meridian: Mar 2019 · early Mar 2019"]);
});

it("shows hearsay before the headline, and tells on the card how many links there are", async () => {
  const told = [
    event(1, day("2019-02-06"), { headline: "The clerk heard", sources: 1, links: 3 }),
    event(2, day("2019-04-25"), { headline: "The report", sources: 1, links: 1 }),
  ];
  show(told);
  const heard = named(/The clerk heard.*told through 3 links/);
  expect(heard.textContent).toContain("‹‹ The clerk heard");
  expect(named(/The report/).textContent).not.toContain("‹");
  named(/The report/).focus();
  await fireEvent.keyDown(named(/The report/), { key: "ArrowLeft" });
  await within(await screen.findByRole("tooltip")).findByText("told through 3 links");
});

it("reads times in another zone, says so over the axis, and tells the card's hour there", async () => {
  const dawn = when("2019-03-20T04:10:00", "2019-03-20T04:10:59", { edtf: "2019-03-20T04:10:00+01:00", precision: "time" });
  show([event(1, dawn, { headline: "The alarm" }), event(2, day("2019-03-25"), { headline: "The report" })]);
  screen.getByRole("button", { name: "Times: as told" });
  offers.all.find(({ title }) => title === "Times: UTC")!.run();
  await screen.findByRole("button", { name: "Times: UTC" });
  expect(document.querySelector(".axis em")!.textContent).toBe("UTC");
  named(/The report/).focus();
  await fireEvent.keyDown(named(/The report/), { key: "ArrowLeft" });
  await waitFor(() => expect(screen.getByRole("tooltip").textContent).toMatch(/UTC: 20 Mar 2019, 03:10/));
});

it("offers every zone there is", async () => {
  show();
  offers.all.find(({ title }) => title.includes("in another zone"))!.run();
  const choice = await screen.findByLabelText("Time zone");
  const keys = userEvent.setup();
  await keys.selectOptions(choice, "Asia/Tehran");
  await keys.click(screen.getByText("Use this zone"));
  await screen.findByText("Times: Asia/Tehran");
});

const spring: PeriodView = {
  id: 3,
  name: "The strike",
  when: when("2019-02-01T00:00:00", "2019-03-31T23:59:59", { edtf: "2019-02/2019-03", label: "February 2019 – March 2019", precision: "interval" }),
  tint: "rose",
};

/** The library answers; what it is asked is kept. */
function library(): { name: string; args: unknown }[] {
  const asked: { name: string; args: unknown }[] = [];
  mockIPC((name, args) => {
    asked.push({ name, args });
    if (name !== "understand_date") return name === "add_period" ? 4 : null;
    const { text } = args as { text: string };
    return { when: { ...day("2019-04-01"), edtf: text }, reason: [{ code: "line", line: "as written" }] };
  });
  return asked;
}

it("writes no part of a letter of a period that has no room for its name, and still tells it", () => {
  const period = (id: number, name: string, from: string, to: string): PeriodView => ({ id, name, when: when(from, to), tint: "blue" });
  show(events, "none", [
    period(1, "The longer one", "2019-02-01T00:00:00", "2019-06-30T23:59:59"),
    period(2, "The shorter one", "2019-03-01T00:00:00", "2019-03-02T23:59:59"),
  ]);
  expect(screen.getByRole("button", { name: /^The longer one/ }).textContent).toBe("The longer one");
  const shorter = screen.getByRole("button", { name: /^The shorter one/ });
  expect(shorter.textContent).toBe("");
  expect(shorter.title).toMatch(/The shorter one.*March 2019/);
});

it("names periods with their time, opens them by Enter, and takes one away with Delete", async () => {
  const asked = library();
  const { onchanged } = show(events, "none", [spring]);
  const name = named(/^The strike, February\s–\sMarch 2019$/);
  await fireEvent.click(name, { detail: 0 });
  const form = await screen.findByRole("dialog", { name: "Edit period" });
  const input = within(form).getByRole("textbox", { name: "Name" });
  await fireEvent.input(input, { target: { value: "The long strike" } });
  await fireEvent.submit(input.closest("form")!);
  const when = { edtf: "2019-02/2019-03", modifier: null, calendar: "gregorian" };
  const [before, edit] = ["The strike", "The long strike"].map((name) => ({ name, when, tint: "rose" }));
  await waitFor(() => expect(asked).toContainEqual({ name: "update_period", args: { id: 3, before, edit } }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await fireEvent.keyDown(name, { key: "Delete" });
  await waitFor(() => expect(asked).toContainEqual({ name: "remove_period", args: { id: 3 } }));
  expect(onchanged).toHaveBeenCalled();
});

it("draws a period by a drag along the axis, in the months that the axis shows, and asks for its name", async () => {
  const asked = library();
  show();
  const axis = screen.getByTitle(/Drag along the axis/);
  axis.setPointerCapture = vi.fn();
  vi.spyOn(axis, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 1000, 44));
  const at = (type: string, clientX: number): Promise<void> => pointer(axis, type, clientX);
  await at("pointerdown", 300);
  await at("pointermove", 302);
  await at("pointerup", 302);
  expect(screen.queryByRole("dialog")).toBeNull();
  await at("pointerdown", 300);
  await at("pointermove", 500);
  await at("pointerup", 500);
  const form = await screen.findByRole("dialog", { name: "New period" });
  const date = within(form).getByRole<HTMLInputElement>("textbox", { name: "From when to when" });
  expect(date.value).toMatch(/^2019-0\d\/2019-0\d$/);
  await fireEvent.input(within(form).getByRole("textbox", { name: "Name" }), { target: { value: "Spring" } });
  await fireEvent.submit(date.closest("form")!);
  const edit = { name: "Spring", when: { edtf: date.value, modifier: null, calendar: "gregorian" }, tint: "blue" };
  await waitFor(() => expect(asked).toContainEqual({ name: "add_period", args: { timeline: 7, edit } }));
});

it("asks for what is missing before a period is kept", async () => {
  const asked = library();
  show();
  offers.all.find(({ title }) => title === "New period…")!.run();
  const form = await screen.findByRole("dialog", { name: "New period" });
  await fireEvent.submit(within(form).getByRole("textbox", { name: "Name" }).closest("form")!);
  await within(form).findByRole("alert");
  expect(asked.filter(({ name }) => name === "add_period")).toEqual([]);
});

it("moves a mark by its handle, asks how precise the new date is, and changes nothing but the date", async () => {
  const asked = library();
  show();
  await fireEvent.keyDown(document.body, { key: "Tab" });
  named(/The letter/).focus();
  await fireEvent.keyDown(named(/The letter/), { key: "ArrowRight" });
  const grip = await screen.findByRole("button", { name: "Change the date of The fire" });
  grip.setPointerCapture = vi.fn();
  const before = placeOf(named(/The fire/));
  await pointer(grip, "pointerdown", 500);
  await pointer(grip, "pointermove", 600);
  expect(grip.textContent).toMatch(/2019/);
  await pointer(grip, "pointerup", 600);
  const form = await screen.findByRole("dialog", { name: "Change the date" });
  expect(placeOf(named(/The fire/)), "the view did not move").toBe(before);
  const month = within(form).getByRole<HTMLInputElement>("radio", { name: /^[A-Z][a-z]+ 2019$/ });
  await fireEvent.click(month);
  await fireEvent.click(within(form).getByRole("checkbox", { name: "About this time" }));
  await fireEvent.submit(month.closest("form")!);
  await waitFor(() => expect(asked.map(({ name }) => name)).toContain("update_event"));
  const { args } = asked.find(({ name }) => name === "update_event")!;
  expect(args).toMatchObject({ id: 2, edit: { headline: "The fire", when: { modifier: null, calendar: "gregorian" } } });
  expect((args as { edit: EventEdit }).edit.when!.edtf).toMatch(/^2019-\d\d~$/);
});

it("does not move a mark whose handle is only touched, but asks for its date", async () => {
  show();
  named(/The letter/).focus();
  await fireEvent.keyDown(named(/The letter/), { key: "ArrowRight" });
  const grip = await screen.findByRole("button", { name: "Change the date of The fire" });
  grip.setPointerCapture = vi.fn();
  await pointer(grip, "pointerdown", 500);
  await pointer(grip, "pointermove", 502);
  await pointer(grip, "pointerup", 502);
  expect(screen.queryByRole("dialog")).toBeNull();
  await fireEvent.click(grip);
  const form = await screen.findByRole("dialog", { name: "Change the date" });
  expect(within(form).getByRole<HTMLInputElement>("radio", { name: "Write it" }).checked).toBe(true);
});

it("changes a date by keys", async () => {
  const asked = library();
  show();
  named(/The fire/).focus();
  await fireEvent.keyDown(named(/The fire/), { key: "d" });
  const form = await screen.findByRole("dialog", { name: "Change the date" });
  const date = within(form).getByRole<HTMLInputElement>("textbox", { name: "When" });
  await waitFor(() => expect(document.activeElement).toBe(date));
  expect(date.value.slice(date.selectionStart!, date.selectionEnd!), "typing replaces it").toBe(date.value);
  await fireEvent.input(date, { target: { value: "2019-04" } });
  await fireEvent.submit(date.closest("form")!);
  const when = { edtf: "2019-04", modifier: null, calendar: "gregorian" };
  await waitFor(() => expect(asked).toContainEqual({ name: "update_event", args: expect.objectContaining({ id: 2, edit: expect.objectContaining({ when }) }) }));
});

it("changes nothing by Enter in a date that was left as it is", async () => {
  const asked = library();
  show();
  named(/The fire/).focus();
  await fireEvent.keyDown(named(/The fire/), { key: "d" });
  const form = await screen.findByRole("dialog", { name: "Change the date" });
  await fireEvent.submit(within(form).getByRole("textbox", { name: "When" }).closest("form")!);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(asked.map(({ name }) => name)).not.toContain("update_event");
});

it("keeps exactly what is seen as a drawing", async () => {
  const saved: { bytes: number[]; path: string }[] = [];
  mockIPC((name, args) => {
    if (name === "plugin:dialog|save") return "/somewhere/chart.svg";
    if (name === "save_file") saved.push(args as (typeof saved)[number]);
    return null;
  });
  show();
  offers.all.find(({ title }) => title.includes("SVG"))!.run();
  await waitFor(() => expect(saved).toHaveLength(1));
  const svg = new TextDecoder().decode(new Uint8Array(saved[0]!.bytes));
  for (const words of ["The letter", "The fire", "The inquiry"]) expect(svg).toContain(words);
  expect(saved[0]!.path).toBe("/somewhere/chart.svg");
});

it("puts an event into a lane by a key, and shows the lanes that a person made in their order, empty ones too", async () => {
  const hand = byHand("Who knew", "What burned");
  show([event(1, day("2019-02-06"), { headline: "The letter", lane: "What burned" }), event(2, day("2019-03-20"), { headline: "The fire" })], "hand", [], hand);
  expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent.trim())).toEqual(["Who knew", "What burned", "Other"]);
  named(/The letter/).focus();
  await fireEvent.keyDown(named(/The letter/), { key: "l", code: "KeyL" });
  expect(hand.put).toEqual({ events: [1], from: "What burned", told: "The letter" });
});

it("names, moves and takes away a lane by keys on its head", async () => {
  const calls: unknown[] = [];
  mockIPC((name, args) => void calls.push([name, args]));
  const hand = byHand("Who knew", "What burned");
  show(events, "hand", [], hand);
  const head = screen.getByRole("button", { name: "Who knew" });
  await fireEvent.keyDown(head, { key: "F2" });
  expect(hand.named?.lane?.name).toBe("Who knew");
  await fireEvent.keyDown(head, { key: "ArrowDown", altKey: true });
  await fireEvent.keyDown(head, { key: "Delete" });
  expect(calls).toEqual([
    ["move_lane", { id: 1, before: null }],
    ["remove_lane", { id: 1 }],
  ]);
});

it("edits and tags the event that has the focus, beside the chart", async () => {
  const { onopen } = show();
  named(/The fire/).focus();
  await fireEvent.keyDown(named(/The fire/), { key: "e" });
  expect([edits.wanted, onopen.mock.calls]).toEqual([{ event: 2, field: "headline" }, [[2]]]);
  await fireEvent.keyDown(named(/The fire/), { key: "t" });
  expect(edits.wanted).toEqual({ event: 2, field: "tags" });
});

it("zooms by other keys where a person gave it others", async () => {
  preferences.change({ keys: { nearer: ["Alt+Z"] } });
  show();
  const [letter, fire] = [named(/The letter/), named(/The fire/)];
  const between = (): number => placeOf(fire) - placeOf(letter);
  const before = between();
  await fireEvent.keyDown(fire, { key: "+" });
  expect(between()).toBe(before);
  await fireEvent.keyDown(fire, { key: "z", altKey: true });
  await waitFor(() => expect(between()).toBeGreaterThan(before));
  preferences.change({ keys: {} });
});

it("offers the palette what its keys and buttons do, and today", async () => {
  show();
  const titles = offers.all.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(["Show everything", "Zoom in", "Zoom out", "Go to today in the chart"]));
  const letter = placeOf(named(/The letter/));
  offers.find("chart-today")?.run();
  await waitFor(() => expect(screen.queryByRole("button", { name: /The letter/ }) === null || placeOf(named(/The letter/)) < letter).toBe(true));
});

it("says in time without events where they are, and goes to the nearest", async () => {
  show();
  const chart = screen.getByRole("region", { name: "Chart" });
  expect(screen.queryByRole("button", { name: /earlier$/ })).toBeNull();
  for (const key of ["PageDown", "PageDown"]) await fireEvent.keyDown(chart, { key });
  await userEvent.click(await screen.findByRole("button", { name: /^\d earlier$/ }));
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(/The inquiry/));
  expect(screen.queryByRole("button", { name: /earlier$/ })).toBeNull();
});
