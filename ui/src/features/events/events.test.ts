import { mockIPC } from "@tauri-apps/api/mocks";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, it } from "vitest";
import type { EventView, EvidenceView, WhenView } from "../../ipc/bindings";
import { seconds } from "../../shared/moments.fixture";
import EventDetail from "./EventDetail.svelte";

const EVENT: EventView = {
  id: 9, headline: "The bridge closes", when: null, place: null, participants: [], factuality: "happened", tags: [],
  evidence: [], conflict: [], needs_review: null,
};

it("asks for an event once, not again after each answer", async () => {
  let asked = 0;
  mockIPC(async (name) => {
    if (name === "list_timelines") return [];
    asked++;
    await new Promise((answer) => setTimeout(answer, 1));
    return { ...EVENT };
  });
  const nothing = () => {};
  render(EventDetail, { event: 9, changed: 0, onchanged: nothing, onpassage: nothing });
  await screen.findAllByText("The bridge closes");
  await new Promise((rest) => setTimeout(rest, 50));
  expect(asked).toBe(1);
});

it("tells that the same was changed elsewhere while it was written, and saves over it when asked again", async () => {
  let stored = { ...EVENT };
  const saved: { before: { headline: string }; edit: { headline: string } }[] = [];
  mockIPC((name, given) => {
    if (name === "list_timelines") return [];
    if (name === "event") return { ...stored };
    if (name !== "update_event") return null;
    const change = given as unknown as (typeof saved)[number];
    saved.push(change);
    if (change.before.headline !== stored.headline) throw { reason: { code: "changed-meanwhile" }, details: "" };
    stored = { ...stored, headline: change.edit.headline };
    return null;
  });
  const nothing = () => {};
  render(EventDetail, { event: 9, changed: 0, onchanged: nothing, onpassage: nothing });
  await fireEvent.click(await screen.findByRole("button", { name: /Edit/ }));
  const headline = await screen.findByRole("textbox", { name: "What happened" });
  await fireEvent.input(headline, { target: { value: "The bridge is closed" } });
  stored = { ...stored, headline: "The bridge shuts" };
  await fireEvent.submit(headline.closest("form")!);
  expect((await screen.findByRole("alert")).textContent).toContain("The bridge shuts");
  expect((headline as HTMLTextAreaElement).value).toBe("The bridge is closed");
  await fireEvent.submit(headline.closest("form")!);
  await waitFor(() => expect(stored.headline).toBe("The bridge is closed"));
  expect(saved).toHaveLength(2);
});

it("tells of evidence in an earlier text, and asks what becomes of it", async () => {
  const place = { text: 4, until: "2026-02-03T10:00:00Z", range: { start: 0, end: 16 }, found: { start: 8, end: 24 }, kept: false };
  const evidence = {
    id: 2, article: 1, title: "The bridge", outlet: null, range: place.range, earlier: place, exact: "The bridge shuts", disputes: false,
    attribution: [], when: null, when_words: null, when_reason: null,
  };
  const settled: unknown[] = [];
  mockIPC(async (name, args) => {
    if (name === "list_timelines") return [];
    if (name !== "event") settled.push([name, args]);
    return { ...EVENT, evidence: [evidence] };
  });
  const passages: unknown[] = [];
  render(EventDetail, { event: 9, changed: 0, onchanged: () => {}, onpassage: (...passage: unknown[]) => passages.push(passage) });
  await screen.findByText(/as it was read until 3 Feb.*found at another place/u);
  await fireEvent.click(screen.getByRole("button", { name: "Show these words in the article" }));
  expect(passages).toEqual([[1, place.range, 4]]);
  await fireEvent.click(screen.getByRole("button", { name: "Take the new place" }));
  await fireEvent.click(screen.getByRole("button", { name: "Keep as it was" }));
  expect(settled).toEqual([["follow_passages", { evidence: [2] }], ["keep_passages", { evidence: [2] }]]);
});

const told = (edtf: string): WhenView => ({
  edtf, label: edtf, modifier: null, calendar: "gregorian", precision: "day", earliest: seconds(edtf), latest: seconds(edtf),
  approximate: false, uncertain: false,
});
const says = (id: number, outlet: string, edtf: string): EvidenceView => ({
  id, article: id, title: outlet, outlet, range: { start: 0, end: 4 }, earlier: null, exact: "Shut", disputes: false, attribution: [], when: told(edtf), when_words: null, when_reason: [],
});

it("takes the date of the source that a person decides for, and says whose it has", async () => {
  const [first, second] = ["2019-04-05", "2019-04-07"].map(told);
  let stored: EventView = { ...EVENT, when: told("2019-04-06"), evidence: [says(1, "Courier", "2019-04-05"), says(2, "Wire", "2019-04-07"), says(3, "Herald", "2019-04-07")], conflict: [first!, second!] };
  mockIPC((name, given) => {
    if (name === "list_timelines") return [];
    if (name !== "update_event") return { ...stored };
    const { edit } = given as { edit: { when: { edtf: string } } };
    stored = { ...stored, when: told(edit.when.edtf) };
    return null;
  });
  const nothing = () => {};
  const { rerender } = render(EventDetail, { event: 9, changed: 0, onchanged: nothing, onpassage: nothing });
  await screen.findByText("The event has a date of its own; choose one to take it.");
  expect(screen.getByText("Wire and Herald")).toBeTruthy();
  await fireEvent.click(screen.getByRole("radio", { name: /7 Apr/ }));
  await waitFor(() => expect(stored.when?.edtf).toBe("2019-04-07"));
  await rerender({ changed: 1 });
  await screen.findByText("The date that is marked is the event’s.");
  expect(screen.getAllByRole<HTMLInputElement>("radio").map(({ checked }) => checked)).toEqual([false, true]);
});

it("tells an outlet that gives two dates with its articles, so that they can be told apart", async () => {
  const evidence = [
    { ...says(1, "Courier", "2019-04-05"), title: "Quay shut" },
    { ...says(2, "Courier", "2019-04-07"), title: "What we know" },
    says(3, "Wire", "2019-04-07"),
  ];
  const stored: EventView = { ...EVENT, when: told("2019-04-05"), evidence, conflict: [told("2019-04-05"), told("2019-04-07")] };
  mockIPC((name) => (name === "list_timelines" ? [] : stored));
  render(EventDetail, { event: 9, changed: 0, onchanged: () => {}, onpassage: () => {} });
  await screen.findByText("Courier: Quay shut");
  expect(screen.getByText("Courier: What we know and Wire")).toBeTruthy();
});
