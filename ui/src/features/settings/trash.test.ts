// What is opened although it lies in the trash says so, and is put back from there.
import { mockIPC } from "@tauri-apps/api/mocks";
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import InTrash from "./InTrash.svelte";

function open(id: number) {
  const restored: unknown[] = [];
  mockIPC((name, args) => {
    if (name === "list_trash") return [{ what: { kind: "article", id: 7 }, title: "Lamps on Quay Nine", at: "2026-11-30T08:00:00Z" }];
    restored.push(args);
    return null;
  });
  const onchanged = vi.fn();
  render(InTrash, { what: { kind: "article", id }, changed: 0, onchanged });
  return { restored, onchanged };
}

it("is put back from where it is read", async () => {
  const { restored, onchanged } = open(7);
  await userEvent.click(await screen.findByRole("button", { name: "Put back" }));
  expect(restored).toEqual([{ what: { kind: "article", id: 7 } }]);
  await vi.waitFor(() => expect(onchanged).toHaveBeenCalled());
});

it("says nothing of what is not there", async () => {
  open(8);
  await new Promise((done) => setTimeout(done));
  expect(screen.queryByText("This is in the trash.")).toBeNull();
});
