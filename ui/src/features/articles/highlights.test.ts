import { mockIPC } from "@tauri-apps/api/mocks";
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { LinkTarget } from "../../shared/links";
import Highlights from "./Highlights.svelte";

it("leads to each highlight, takes it away, and quotes all of them in one note", async () => {
  const asked: [string, unknown][] = [];
  const answers: Record<string, unknown> = {
    article: { id: 1, title: "The quay", byline: null, outlet: null, url: null, published: null, file_name: "quay.html" },
    list_highlights: [
      { id: 4, words: "The quay was closed.", range: { start: 0, end: 20 }, text: null },
      { id: 5, words: "Boats stayed away.", range: { start: 9, end: 27 }, text: 7 },
    ],
  };
  mockIPC((name, args) => {
    asked.push([name, args]);
    return answers[name] ?? null;
  });
  const links: LinkTarget[] = [];
  const notes: string[] = [];
  let changes = 0;
  render(Highlights, { article: 1, changed: 0, onchanged: () => (changes += 1), onlink: (link: LinkTarget) => links.push(link), onnote: (text: string) => notes.push(text) });
  const keys = userEvent.setup();
  await keys.click(await screen.findByRole("button", { name: "The quay was closed." }));
  await keys.click(screen.getByRole("button", { name: "Boats stayed away." }));
  expect(links).toEqual([
    { kind: "article", id: 1, range: { start: 0, end: 20 } },
    { kind: "article", id: 1, range: { start: 9, end: 27 }, text: 7 },
  ]);
  expect(screen.getAllByText("Stands in the earlier text.")).toHaveLength(1);

  await keys.click(screen.getByRole("button", { name: "Note of all highlights" }));
  expect(notes[0]).toContain("> The quay was closed.\n");
  expect(notes[0]).toContain("(dateline://article/1/7#9-27)");

  await keys.click(screen.getAllByRole("button", { name: "Remove highlight" })[1]!);
  expect(asked.at(-1)).toEqual(["remove_highlight", { id: 5 }]);
  expect(changes).toBe(1);
});
