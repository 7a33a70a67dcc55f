// A quotation with enough of a citation that a stranger can find its very words again.
import type { ArticleView } from "../../ipc/bindings";

/** The words in quotation marks, then who, where, when, the address and the original's hash. */
export function quotation(words: string, article: ArticleView): string {
  const told = [article.byline, article.title && `“${article.title}”`, article.outlet, article.published?.when.label];
  const found = [article.url, `SHA-256 ${article.sha256}`];
  const sentence = [told.filter(Boolean).join(", "), ...found].filter(Boolean).join(". ");
  return `“${oneLine(words)}”\n— ${sentence}`;
}

/** Words without line breaks and doubled spaces. */
export function oneLine(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}
