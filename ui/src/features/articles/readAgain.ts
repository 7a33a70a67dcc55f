// An article is read again from its original, and a person says what becomes of passages that do not stand where they stood.
import type { CarriedView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { m } from "../../paraglide/messages";
import { getLocale } from "../../paraglide/runtime";
import { report } from "../../shared/failure";
import { countText } from "../../shared/number";
import { toasts } from "../../shared/toasts.svelte";

/** Reads an article again, and tells what came of it. */
export async function readAgain(id: number, onchanged: () => void): Promise<void> {
  try {
    const carried = await call("read_article_again", { id });
    onchanged();
    const undo = (): void => void call("undo", {}).then(onchanged, report);
    const action = carried === null ? {} : { action: { label: m.shared_undo(), run: undo } };
    toasts.show({ kind: "done", text: carriedText(carried), ...action });
  } catch (thrown) {
    report(thrown);
  }
}

function carriedText(carried: CarriedView | null): string {
  if (carried === null) return m.reader_read_again_same();
  const { moved, lost, quotations, corrections } = carried;
  const count = (number: number): { count: string } => ({ count: countText(number, getLocale()) });
  const parts = [
    m.reader_read_again_done(),
    moved + lost > 0 && m.reader_read_again_asked(count(moved + lost)),
    quotations > 0 && m.reader_read_again_quotations(count(quotations)),
    corrections > 0 && m.reader_read_again_corrections(count(corrections)),
  ];
  return parts.filter((part) => part !== false).join(" ");
}

/** Lets passages follow their words to the new places. */
export async function follow(evidence: number[], onchanged: () => void): Promise<void> {
  await call("follow_passages", { evidence }).then(onchanged, report);
}

/** Keeps a passage in the earlier text. */
export async function keep(evidence: number, onchanged: () => void): Promise<void> {
  await call("keep_passages", { evidence: [evidence] }).then(onchanged, report);
}
