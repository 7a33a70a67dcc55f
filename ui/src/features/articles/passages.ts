// What a person makes of words they selected: an event, evidence of one, a quotation to carry elsewhere.
import type { ArticleView, HighlightView, RangeView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { m } from "../../paraglide/messages";
import { report } from "../../shared/failure";
import { quotationText } from "../../shared/links";
import { toasts } from "../../shared/toasts.svelte";
import { asEdit } from "../../shared/when";
import { citation, oneLine, quotation } from "./citation";
import { overlaps } from "./segments";

/** Writes an event whose headline is the words and whose date is the first that they tell; null if it failed. */
export async function eventFromWords(article: ArticleView, range: RangeView, onchanged: () => void): Promise<number | null> {
  const when = article.times.find((time) => time.when && overlaps(time.range, range))?.when ?? null;
  const edit = {
    headline: oneLine(article.text.slice(range.start, range.end)),
    when: asEdit(when),
    place: null,
    participants: [],
    factuality: "happened" as const,
    tags: [],
  };
  try {
    const event = await call("create_event", { edit, passage: { article: article.id, range, disputes: false } });
    done(m.selection_made(), onchanged);
    return event;
  } catch (thrown) {
    report(thrown);
    return null;
  }
}

/** Adds the words to an event as evidence that supports it. */
export async function evidenceFromWords(event: number, article: ArticleView, range: RangeView, onchanged: () => void): Promise<void> {
  try {
    await call("add_evidence", { id: event, passage: { article: article.id, range, disputes: false } });
    done(m.selection_added(), onchanged);
  } catch (thrown) {
    report(thrown);
  }
}

/** Marks the words, which stay marked. */
export async function highlightWords(article: ArticleView, range: RangeView, onchanged: () => void): Promise<void> {
  await call("add_highlight", { article: article.id, range }).then(onchanged, report);
}

/** Takes a highlight away. */
export async function unmarkWords({ id }: HighlightView, onchanged: () => void): Promise<void> {
  await call("remove_highlight", { id }).then(onchanged, report);
}

/** Copies the words with a citation of their article. */
export async function copyQuotation(article: ArticleView, range: RangeView): Promise<void> {
  try {
    await navigator.clipboard.writeText(quotation(article.text.slice(range.start, range.end), article));
    toasts.show({ kind: "done", text: m.selection_copied() });
  } catch (thrown) {
    report(thrown);
  }
}

/** The words as a quotation for a note, with a citation that leads back to them. */
export function noteQuotation(article: ArticleView, range: RangeView): string {
  return quotationText(article.text.slice(range.start, range.end), cited(article), { kind: "article", id: article.id, range });
}

/** All highlights of an article as quotations for one note. */
export function noteHighlights(article: ArticleView, highlights: readonly HighlightView[]): string {
  const quoted = highlights.map(({ words, range, text }) => quotationText(words, cited(article), { kind: "article", id: article.id, range, ...(text !== null && { text }) }));
  return quoted.join("");
}

function cited(article: ArticleView): string {
  return citation(article) || article.file_name;
}

function done(text: string, onchanged: () => void): void {
  onchanged();
  const undo = () => void call("undo", {}).then(onchanged, report);
  toasts.show({ kind: "done", text, action: { label: m.shared_undo(), run: undo } });
}
