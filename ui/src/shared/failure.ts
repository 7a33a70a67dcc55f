// What went wrong becomes a sentence, what to do, and details to copy; every failing call ends here.
import type { Failure } from "../ipc/bindings";
import { m } from "../paraglide/messages";
import { toasts } from "./toasts.svelte";

/** Turns whatever was thrown into a failure with a sentence. */
export function asFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return thrown;
  const details = thrown instanceof Error ? `${thrown.message}\n${thrown.stack ?? ""}` : String(thrown);
  return { message: m.shared_unexpected(), advice: m.shared_unexpected_advice(), details };
}

function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === "object" && thrown !== null && "message" in thrown && "advice" in thrown && "details" in thrown;
}

/** Shows what went wrong, with advice and *Copy details*. */
export function report(thrown: unknown): void {
  const failure = asFailure(thrown);
  toasts.show({
    kind: "failed",
    text: failure.message,
    advice: failure.advice,
    action: { label: m.shared_copy_details(), run: () => void copy(failureText(failure)) },
  });
}

/** All that a person needs to ask for help. */
export function failureText(failure: Failure): string {
  return [failure.message, failure.advice, failure.details].filter(Boolean).join("\n");
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
