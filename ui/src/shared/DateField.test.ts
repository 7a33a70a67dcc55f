// A date is changed in the window's own words.
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, test } from "vitest";
import type { WhenView } from "../ipc/bindings";
import DateField from "./DateField.svelte";
import { speak } from "./language.svelte";

const LETTER: WhenView = {
  edtf: "2019-02-06", label: "6 February 2019", modifier: null, calendar: "gregorian", precision: "day", earliest: 0, latest: 0,
  approximate: false, uncertain: false,
};

/** The field with a date, where words are read as this date. */
function open(readAs: WhenView): { asked: () => unknown; input: () => HTMLInputElement } {
  let asked: unknown = null;
  mockIPC((name, given) => {
    if (name !== "understand_date") return null;
    asked = (given as { text: string }).text;
    return { when: readAs, reason: [] };
  });
  render(DateField, { label: "Wann", initial: LETTER, value: null });
  return { asked: () => asked, input: () => screen.getByLabelText("Wann") };
}

afterEach(() => {
  speak("en");
  clearMocks();
});

test("a date to change stands in the window's own words where they are read as it", async () => {
  speak("de");
  const { input } = open(LETTER);
  await waitFor(() => expect(input().value).toBe("6. Februar 2019"));
});

test("where they are read otherwise it stands as the library words it", async () => {
  speak("de");
  const { asked, input } = open({ ...LETTER, edtf: "2019-06" });
  await waitFor(() => expect(asked()).toBe("6. Februar 2019"));
  expect(input().value).toBe("6 February 2019");
});
