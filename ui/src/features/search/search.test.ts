// What is shown answers the words that were typed last.
import { mockIPC } from "@tauri-apps/api/mocks";
import { expect, test } from "vitest";
import { Search } from "./search.svelte";

/** Lets a test answer each question when it wants to; each hit is named by its question. */
function library(): ((total: number) => Promise<void>)[] {
  const questions: ((total: number) => Promise<void>)[] = [];
  mockIPC((name, given) => {
    if (name !== "search") return null;
    const { query, window } = given as { query: string; window: { offset: number } };
    return new Promise((answer) => {
      questions.push(async (total) => {
        answer({ hits: [{ kind: "article", id: window.offset, title: `${query} ${window.offset}`, snippet: "", matches: [], when: null }], total, problems: [] });
        await new Promise((settled) => setTimeout(settled));
      });
    });
  });
  return questions;
}

test("asks the newest of the questions that came while one was answered", async () => {
  const questions = library();
  const search = new Search();
  for (const query of ["f", "fi", "fir"]) search.ask(query);
  await questions[0]?.(1);
  expect(search.hits).toEqual([]);
  await questions[1]?.(1);
  expect([questions.length, search.answered, search.hits[0]?.title]).toEqual([2, "fir", "fir 0"]);
});

test("more hits of words that are gone are not put behind those of the new ones", async () => {
  const questions = library();
  const search = new Search();
  search.ask("fire");
  await questions[0]?.(2);
  search.ask("flood");
  void search.more();
  await questions[1]?.(1);
  await questions[2]?.(2);
  expect(search.hits.map(({ title }) => title)).toEqual(["flood 0"]);
});
