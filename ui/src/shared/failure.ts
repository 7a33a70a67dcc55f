// What went wrong becomes a sentence, what to do, and details to copy; every failing call ends here.
import type { Failure } from "../ipc/bindings";
import { m } from "../paraglide/messages";
import { wordsOf } from "./reasons";
import { toasts } from "./toasts.svelte";

/** A failure in the window's language. */
export interface Told {
  message: string;
  advice: string;
  details: string;
}

/** Puts whatever was thrown into words. */
export function told(thrown: unknown): Told {
  if (isFailure(thrown)) {
    const [message, advice] = wordsOf(thrown.reason);
    return { message, advice, details: thrown.details };
  }
  const details = thrown instanceof Error ? `${thrown.message}\n${thrown.stack ?? ""}` : String(thrown);
  return { message: m.shared_unexpected(), advice: m.shared_unexpected_advice(), details };
}

function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === "object" && thrown !== null && "reason" in thrown && "details" in thrown;
}

/** Whether it was refused as somebody else changed the same meanwhile. */
export function isChangedMeanwhile(thrown: unknown): boolean {
  return isFailure(thrown) && thrown.reason.code === "changed-meanwhile";
}

/** Whether a change is refused as somebody else changed the same meanwhile; what else goes wrong is thrown. */
export async function clashes(change: Promise<unknown>): Promise<boolean> {
  try {
    await change;
    return false;
  } catch (thrown) {
    if (!isChangedMeanwhile(thrown)) throw thrown;
    return true;
  }
}

/** Shows what went wrong, with advice and *Copy details*; what a person ended needs no word. */
export function report(thrown: unknown): void {
  if (isFailure(thrown) && thrown.reason.code === "ended") return;
  const { message, advice } = told(thrown);
  toasts.show({
    kind: "failed",
    text: message,
    advice,
    action: { label: m.shared_copy_details(), run: () => void copy(failureText(thrown)) },
  });
}

/** All that a person needs to ask for help. */
export function failureText(thrown: unknown): string {
  const { message, advice, details } = told(thrown);
  return [message, advice, details].filter(Boolean).join("\n");
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
