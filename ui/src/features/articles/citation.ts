// A quotation with enough of a citation that a stranger can find its very words again.
import type { ArticleView } from "../../ipc/bindings";

/** The words in quotation marks, then who, where, when, the address and the original's hash. */
export function quotation(words: string, article: ArticleView): string {
  const found = [article.url, `SHA-256 ${article.sha256}`];
  const sentence = [citation(article), ...found].filter(Boolean).join(". ");
  return `“${oneLine(words)}”\n— ${sentence}`;
}

/** Who, where and when. */
export function citation({ byline, title, outlet, published }: ArticleView): string {
  return [byline, title && `“${title}”`, outlet, published?.when.label].filter(Boolean).join(", ");
}

/** Words without line breaks and doubled spaces. */
export function oneLine(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}
