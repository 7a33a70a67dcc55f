import { mockIPC } from "@tauri-apps/api/mocks";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { fromStore, writable } from "svelte/store";
import { beforeEach, describe, expect, it } from "vitest";
import type { EventEdit, KnownEventView, RetellingView, SuggestionView, WhenView } from "../../ipc/bindings";
import type { Focus } from "../../shared/focus";
import { toasts } from "../../shared/toasts.svelte";
import { seconds } from "../../shared/moments.fixture";
import Review from "./Review.svelte";

function day(edtf: string, label: string): WhenView {
  return {
    edtf, label, modifier: null, calendar: "gregorian", precision: "day",
    earliest: seconds(edtf), latest: seconds(`${edtf}T23:59:59`), approximate: false, uncertain: false,
  };
}

function suggestion(id: number, headline: string, more: Partial<SuggestionView> = {}): SuggestionView {
  return {
    id, headline, article: 1, range: { start: id * 10, end: id * 10 + 5 }, when: day("2019-02-06", "6 February 2019"),
    when_words: "on the 6th", when_reason: [{ code: "line", line: "the last 6th before “early February”" }], attribution: [],
    factuality: "happened", participants: [], place: null, score: 0.8, reasons: [], state: { kind: "waiting" }, ...more,
  };
}

/** A library that remembers what the window asked of it. */
class FakeLibrary {
  asked: [string, Record<string, unknown>][] = [];
  suggestions = [
    suggestion(1, "We sent the letter", {
      attribution: ["a memo", "a customs official", "The Meridian"].map((speaker) => ({ speaker, cue: "" })),
    }),
    suggestion(2, "Warehouse burned", { score: 0.5 }),
    suggestion(3, "Inquiry is due to hear Ms Okafor", { factuality: "planned", score: 0.3 }),
  ];

  tellings: RetellingView[] = [];
  candidates: typeof EVENT[] = [EVENT];
  known: KnownEventView[] = [];
  /** Of which other articles tell something else. */
  disputed: number[] = [];

  /** What other articles tell otherwise. */
  differs(one: SuggestionView | undefined): string[] {
    const contradicted = one !== undefined && this.disputed.includes(one.id);
    return contradicted || (one?.id === 1 && this.tellings.length > 0) ? ["when"] : [];
  }

  answer(name: string, args: Record<string, unknown>): unknown {
    this.asked.push([name, args]);
    const one = this.suggestions.find(({ id }) => id === args["id"]);
    switch (name) {
      case "article":
        return { id: 1, suggestions: this.suggestions };
      case "status":
        return { undo: { operation: "accept-suggestion", at: String(this.changes()) } };
      case "accept_suggestion":
        return this.settle(one, { kind: "accepted", event: 100 });
      case "reject_suggestions":
        return this.settle(this.suggestions.find(({ id }) => id === (args["ids"] as number[])[0]), { kind: "rejected" });
      case "merge_suggestions":
        return this.settle(this.suggestions.find(({ id }) => id === (args["ids"] as number[])[0]), { kind: "accepted", event: Number(args["into"]) });
      case "undo":
        return this.settle(this.suggestions.find(({ state }) => state.kind !== "waiting"), { kind: "waiting" });
      case "accept_many":
        return [101, 102];
      case "retellings":
        return { tellings: args["id"] === 1 ? this.tellings : [], agrees: [], differs: this.differs(one), voices: 2, known: args["id"] === 1 ? this.known : [] };
      case "merge_candidates":
        return args["id"] === 1 ? this.candidates : [];
      case "event":
        return { ...EVENT, evidence: [{ article: 2, outlet: "Coastal Wire", title: "Letter", disputes: false }] };
      case "understand_date":
        return args["text"] === "9 Feb 2019" ? { when: day("2019-02-09", "9 February 2019"), reason: [{ code: "line", line: "a day" }] } : null;
      default:
        return null;
    }
  }

  settle(one: SuggestionView | undefined, state: SuggestionView["state"]): number {
    this.suggestions = this.suggestions.map((other) => (other === one ? { ...other, state } : other));
    return 100;
  }

  changes(): number {
    return this.asked.filter(([name]) => /^(accept|reject|merge_suggestions|undo)/.test(name)).length;
  }

  calls(name: string): Record<string, unknown>[] {
    return this.asked.filter(([asked]) => asked === name).map(([, args]) => args);
  }
}

const EVENT = {
  id: 7, headline: "Letter is sent", when: day("2019-02-09", "9 February 2019"), factuality: "happened",
  sources: 1, disputed: false, needs_review: false, tags: [],
};

function account(id: number, when: WhenView): RetellingView {
  const telling = suggestion(id, "The letter went out", { article: 2, when });
  return { telling: { suggestion: telling, title: "Letter", outlet: "Coastal Wire", exact: "The letter went out." }, same_voice: false };
}

let library: FakeLibrary;
beforeEach(() => {
  library = new FakeLibrary();
  mockIPC((name, args) => library.answer(name, (args ?? {}) as Record<string, unknown>));
});

/** As the app does: what is in focus comes back, and each change is told apart from it. */
async function open(timeline: number | null = null) {
  const foci: (Focus | null)[] = [];
  const lit = fromStore(writable<Focus | null>(null));
  const changes = fromStore(writable(0));
  const onchanged = (): void => void changes.current++;
  render(Review, {
    scope: { kind: "article", id: 1 },
    timeline,
    get focus() {
      return lit.current;
    },
    get changed() {
      return changes.current;
    },
    onfocus: (focus: Focus | null) => {
      foci.push(focus);
      lit.current = focus;
    },
    onchanged,
  });
  await screen.findByText("We sent the letter");
  return { foci, onchanged, keys: userEvent.setup() };
}

function currentCard(): HTMLElement {
  const card = document.querySelector<HTMLElement>("li[aria-current=true]");
  if (!card) throw new Error("no card is current");
  return card;
}

describe("review", () => {
  it("makes the event and goes on to the next card when a person presses A", async () => {
    const { keys } = await open();
    await keys.keyboard("a");
    await waitFor(() => expect(library.calls("accept_suggestion")).toEqual([{ id: 1, also: [], edit: null, timeline: null }]));
    expect(currentCard().textContent).toContain("Warehouse burned");
    expect(await screen.findByRole("button", { name: "Undo" })).toBeTruthy();
    expect(screen.getByText(/Accepted: We sent the letter\. 2 left\./)).toBeTruthy();
  });

  it("puts what is accepted into the open timeline", async () => {
    const { keys } = await open(4);
    await keys.keyboard("a");
    await waitFor(() => expect(library.calls("accept_suggestion")).toEqual([{ id: 1, also: [], edit: null, timeline: 4 }]));
  });

  it("keeps the accepted card in its place as a line, and Undo opens it again", async () => {
    const { keys } = await open();
    await keys.keyboard("a");
    await keys.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(library.calls("undo")).toHaveLength(1));
    await waitFor(() => expect(currentCard().textContent).toContain("We sent the letter"));
    expect(within(currentCard()).getByRole("button", { name: /Accept/ })).toBeTruthy();
  });

  it("does not offer Undo once something else was changed", async () => {
    const { keys, onchanged } = await open();
    await keys.keyboard("a");
    await screen.findByRole("button", { name: "Undo" });
    library.asked.push(["accept_elsewhere", {}]);
    onchanged();
    await waitFor(() => expect(screen.queryByRole("button", { name: "Undo" })).toBeNull());
  });

  it("opens the filled card with E and saves what was changed with Ctrl+Enter", async () => {
    const { keys } = await open();
    await keys.keyboard("e");
    const headline = await screen.findByLabelText<HTMLTextAreaElement>("What happened");
    expect(headline.value).toBe("We sent the letter");
    expect(document.activeElement).toBe(headline);
    const when = screen.getByLabelText<HTMLInputElement>("When");
    await keys.clear(when);
    await keys.type(when, "9 Feb 2019");
    await keys.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(library.calls("accept_suggestion")).toHaveLength(1));
    const edit = library.calls("accept_suggestion")[0]?.["edit"] as EventEdit;
    expect(edit.when?.edtf).toBe("2019-02-09");
    expect(edit.headline).toBe("We sent the letter");
  });

  it("does not save a date that it does not understand", async () => {
    const { keys } = await open();
    await keys.keyboard("e");
    await keys.type(await screen.findByLabelText("When"), " or so");
    await keys.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText("Not understood as a date yet.")).toBeTruthy();
    expect(library.calls("accept_suggestion")).toEqual([]);
  });

  it("leaves letters typed into the form alone, and Escape closes it", async () => {
    const { keys } = await open();
    await keys.keyboard("e");
    await keys.type(await screen.findByLabelText("What happened"), " axjk");
    expect(library.calls("accept_suggestion")).toEqual([]);
    await keys.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByLabelText("What happened")).toBeNull());
    expect(currentCard().textContent).toContain("We sent the letter");
  });

  it("shows that another source has another date, and M merges into its event", async () => {
    library.known = [{ id: 7, headline: EVENT.headline, when: EVENT.when, told_by: ["Coastal Wire"] }];
    const { keys } = await open();
    await waitFor(() => expect(currentCard().textContent).toMatch(/According to Coastal Wire:\s+9 February 2019/));
    await keys.keyboard("m");
    const candidate = await screen.findByRole("button", { name: /Letter is sent/ });
    await waitFor(() => expect(document.activeElement).toBe(candidate));
    await keys.keyboard("{Enter}");
    await waitFor(() => expect(library.calls("merge_suggestions")).toEqual([{ ids: [1], into: 7 }]));
    expect(currentCard().textContent).toContain("Warehouse burned");
  });

  it("goes through the events to merge into by the keys of J and K on a keyboard of another script", async () => {
    library.candidates = [EVENT, { ...EVENT, id: 8, headline: "Letter is read" }];
    const { keys } = await open();
    await keys.keyboard("m");
    const first = await screen.findByRole("button", { name: /Letter is sent/ });
    const second = await screen.findByRole("button", { name: /Letter is read/ });
    await waitFor(() => expect(document.activeElement).toBe(first));
    await fireEvent.keyDown(first, { key: "ت", code: "KeyJ" });
    expect(document.activeElement).toBe(second);
    await fireEvent.keyDown(second, { key: "ن", code: "KeyK" });
    expect(document.activeElement).toBe(first);
  });

  it("shows another account, and A accepts both as one event", async () => {
    library.tellings = [account(21, day("2019-02-06", "6 February 2019"))];
    const { keys } = await open();
    expect(await screen.findByText(/Told by another article/)).toBeTruthy();
    expect(screen.getByText("The letter went out.")).toBeTruthy();
    await keys.keyboard("a");
    await waitFor(() => expect(library.calls("accept_suggestion")).toEqual([{ id: 1, also: [21], edit: null, timeline: null }]));
  });

  it("splits an account off with S and Space", async () => {
    library.tellings = [account(21, day("2019-02-06", "6 February 2019"))];
    const { keys } = await open();
    await screen.findByText(/Told by another article/);
    await keys.keyboard("s");
    expect(document.activeElement).toBe(screen.getByRole("checkbox"));
    await keys.keyboard(" a");
    await waitFor(() => expect(library.calls("accept_suggestion")).toEqual([{ id: 1, also: [], edit: null, timeline: null }]));
  });

  it("leaves an account with another date apart until a person takes it in and decides for a date", async () => {
    library.tellings = [account(21, day("2019-02-09", "9 February 2019"))];
    const { keys } = await open();
    const other = await screen.findByRole<HTMLInputElement>("checkbox");
    expect(other.checked).toBe(false);
    expect(screen.queryByRole("radio")).toBeNull();
    await keys.click(other);
    await keys.click(screen.getByRole("radio", { name: /9 Feb 2019/ }));
    await keys.keyboard("a");
    await waitFor(() => expect(library.calls("accept_suggestion")).toHaveLength(1));
    const [accepted] = library.calls("accept_suggestion");
    expect(accepted?.["also"]).toEqual([21]);
    expect((accepted?.["edit"] as EventEdit).when?.edtf).toBe("2019-02-09");
    expect((accepted?.["edit"] as EventEdit).headline).toBe("We sent the letter");
  });

  it("rejects with X, moves with J and K, and lights the words it moves to", async () => {
    const { keys, foci } = await open();
    await keys.keyboard("jx");
    await waitFor(() => expect(library.calls("reject_suggestions")).toEqual([{ ids: [2] }]));
    expect(currentCard().textContent).toContain("Inquiry");
    await keys.keyboard("kk");
    expect(currentCard().textContent).toContain("We sent the letter");
    expect(foci.at(-1)).toEqual({ kind: "suggestion", id: 1 });
  });

  it("tells the length of a chain of hearsay and how an event is told, in words", async () => {
    await open();
    expect(currentCard().textContent).toContain("3 links");
    expect(screen.getByText("planned")).toBeTruthy();
  });

  it.each([
    ["accepting", "accept_suggestion", "a"],
    ["rejecting", "reject_suggestions", "x"],
    ["merging", "merge_suggestions", "m"],
  ])("comes back to the card, its words lit, when %s fails", async (_, change, key) => {
    const { keys, foci } = await open();
    mockIPC((name, args) => {
      if (name !== change) return library.answer(name, (args ?? {}) as Record<string, unknown>);
      // What is asked for after the failure can be told from what was there before.
      library.suggestions = library.suggestions.map((one) => ({ ...one, headline: `${one.headline}, asked again` }));
      throw { reason: { code: "disk-full" }, details: "" };
    });
    await keys.keyboard(key);
    if (key === "m") await keys.click(await screen.findByRole("button", { name: /Letter is sent/ }));
    await screen.findAllByText(/asked again/);
    expect(currentCard().textContent).toContain("We sent the letter");
    expect(within(currentCard()).getByRole("button", { name: /Accept/ })).toBeTruthy();
    expect(foci.at(-1)).toEqual({ kind: "suggestion", id: 1 });
  });

  it("keeps what was written in the card while it cannot be saved", async () => {
    const { keys } = await open();
    mockIPC((name, args) => {
      if (name !== "accept_suggestion") return library.answer(name, (args ?? {}) as Record<string, unknown>);
      throw { reason: { code: "disk-full" }, details: "" };
    });
    await keys.keyboard("e");
    await keys.type(await screen.findByLabelText("What happened"), ", Reis says");
    await keys.type(screen.getByLabelText(/^Tags/), "harbour");
    await keys.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(toasts.shown.map(({ text }) => text)).toContain("The disk is full; nothing was changed."));
    expect(screen.getByLabelText<HTMLTextAreaElement>("What happened").value).toBe("We sent the letter, Reis says");
    mockIPC((name, args) => library.answer(name, (args ?? {}) as Record<string, unknown>));
    await keys.click(screen.getByRole("button", { name: "Save as event" }));
    await waitFor(() => expect(library.calls("accept_suggestion")).toHaveLength(1));
    expect(library.calls("accept_suggestion")[0]?.["edit"]).toMatchObject({ headline: "We sent the letter, Reis says", tags: ["harbour"] });
    await waitFor(() => expect(currentCard().textContent).toContain("Warehouse burned"));
  });

  it("opens the card at its date with D and at its tags with T", async () => {
    const { keys } = await open();
    currentCard().focus();
    await keys.keyboard("d");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("When")));
    await keys.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByLabelText("When")).toBeNull());
    await keys.keyboard("t");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Tags/)));
  });

  it("lights the accepted event in every view while its line is pointed at", async () => {
    const { keys, foci } = await open();
    await keys.keyboard("a");
    await screen.findByRole("button", { name: "Undo" });
    await keys.hover(screen.getByRole("button", { name: "We sent the letter" }));
    expect(foci.at(-1)).toEqual({ kind: "event", id: 100, passing: true });
  });

  it("lists those without a date alone, and goes on among them", async () => {
    library.suggestions = library.suggestions.map((one) => (one.id === 1 ? one : { ...one, when: null }));
    const { keys } = await open();
    expect(screen.queryByRole("button", { name: /^Uncertain/ })).toBeNull();
    await keys.click(screen.getByRole("button", { name: "No date 2" }));
    await waitFor(() => expect(screen.queryByText("We sent the letter")).toBeNull());
    expect(currentCard().textContent).toContain("Warehouse burned");
    await keys.keyboard("x");
    await waitFor(() => expect(library.calls("reject_suggestions")).toEqual([{ ids: [2] }]));
    expect(currentCard().textContent).toContain("Inquiry");
    await keys.keyboard("x");
    await waitFor(() => expect(library.calls("reject_suggestions")).toEqual([{ ids: [2] }, { ids: [3] }]));
    expect(screen.getByRole("button", { name: "No date 0" })).toBeTruthy();
  });

  it("counts what was only by its publication among those without a date", async () => {
    library.suggestions = library.suggestions.map((one) => (one.id === 2 ? { ...one, when_words: null } : one));
    const { keys } = await open();
    await keys.click(screen.getByRole("button", { name: "No date 1" }));
    await waitFor(() => expect(currentCard().textContent).toContain("no date told"));
    expect(currentCard().textContent).toContain("Warehouse burned");
  });

  it("lists alone what other articles contradict, once that is known", async () => {
    library.disputed = [2];
    const { keys } = await open();
    expect(screen.queryByRole("button", { name: /^Disputed/ })).toBeNull();
    await keys.click(await screen.findByRole("button", { name: "Disputed 1" }, { timeout: 5_000 }));
    await waitFor(() => expect(screen.queryByText("We sent the letter")).toBeNull());
    expect(currentCard().textContent).toContain("Warehouse burned");
  });

  it("lists alone what an accepted event contradicts, too", async () => {
    library.known = [{ id: 7, headline: EVENT.headline, when: EVENT.when, told_by: ["Coastal Wire", "The Gull"] }];
    const { keys } = await open();
    await keys.click(await screen.findByRole("button", { name: "Disputed 1" }, { timeout: 5_000 }));
    expect(currentCard().textContent).toContain("According to Coastal Wire and The Gull: 9 February 2019");
  });

  it("accepts all above a score in one step", async () => {
    const { keys } = await open();
    await keys.click(screen.getByRole("button", { name: "Accept all above…" }));
    await keys.click(await screen.findByRole("button", { name: "Accept 1 suggestion" }));
    await waitFor(() =>
      expect(library.calls("accept_many")).toEqual([{ ids: [1], timeline: null }]),
    );
  });
});
