import { mockIPC } from "@tauri-apps/api/mocks";
import { expect, it } from "vitest";
import { ask } from "./call";

it("answers those who ask the same in one moment by one call, and later ones anew", async () => {
  const asked: unknown[] = [];
  mockIPC((name, args) => asked.push([name, args]));
  const answers = await Promise.all([ask("article", { id: 1 }), ask("article", { id: 2 }), ask("article", { id: 1 })]);
  expect(asked).toEqual([["article", { id: 1 }], ["article", { id: 2 }]]);
  expect(answers).toEqual([1, 2, 1]);
  await ask("article", { id: 1 });
  expect(asked.length).toBe(3);
});

it("asks again after a failure", async () => {
  let failures = 1;
  mockIPC(() => {
    if (failures-- > 0) throw new Error("busy");
    return "there";
  });
  await expect(ask("article", { id: 1 })).rejects.toThrow("busy");
  expect(await ask("article", { id: 1 })).toBe("there");
});
