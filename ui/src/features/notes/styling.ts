// The Markdown of a note as it stands while it is written: every character in its place, marks fainter than words.
import { BULLET, FENCE, HEADING, INLINE, NUMBER, QUOTE } from "../../shared/markdown";

/** A stretch of what is written, and how it is drawn. */
export interface Stretch {
  text: string;
  style: "plain" | "mark" | "heading" | "quotation" | "strong" | "emphasis" | "code" | "link";
}

/** Cuts a text into stretches that joined are the text. */
export function styled(text: string): Stretch[] {
  let isCode = false;
  return text.split("\n").flatMap((line, index) => {
    const isFence = FENCE.test(line);
    if (isFence) isCode = !isCode;
    const stretches = isFence ? [mark(line)] : isCode ? [{ text: line, style: "code" } as const] : styledLine(line);
    return index === 0 ? stretches : [{ text: "\n", style: "plain" } as const, ...stretches];
  });
}

function styledLine(line: string): Stretch[] {
  const heading = HEADING.exec(line);
  if (heading) {
    const at = line.indexOf(heading[2] ?? "", heading[1]?.length);
    return [mark(line.slice(0, at)), { text: line.slice(at), style: "heading" }];
  }
  const quoted = QUOTE.exec(line);
  if (quoted) {
    const at = line.length - (quoted[1] ?? "").length;
    return [mark(line.slice(0, at)), ...inline(line.slice(at), "quotation")];
  }
  const entry = BULLET.exec(line) ?? NUMBER.exec(line);
  const start = entry ? line.length - (entry[1] ?? "").length : 0;
  return [...(start > 0 ? [mark(line.slice(0, start))] : []), ...inline(line.slice(start))];
}

function mark(text: string): Stretch {
  return { text, style: "mark" };
}

function inline(text: string, style: "plain" | "quotation" = "plain"): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const found of text.matchAll(INLINE)) {
    stretches.push({ text: text.slice(done, found.index), style }, ...marked(found));
    done = found.index + found[0].length;
  }
  return [...stretches, { text: text.slice(done), style }];
}

/** The words between their marks. */
function marked(found: RegExpMatchArray): Stretch[] {
  const [all] = found;
  const { strong, emphasis, code, link } = found.groups ?? {};
  if (link !== undefined) {
    const border = all.lastIndexOf("](");
    return [mark("["), { text: all.slice(1, border), style: "link" }, mark(all.slice(border))];
  }
  const style = strong !== undefined ? "strong" : emphasis !== undefined ? "emphasis" : code !== undefined ? "code" : "link";
  const width = style === "strong" ? 2 : style === "link" ? 0 : 1;
  return [mark(all.slice(0, width)), { text: all.slice(width, all.length - width), style }, mark(all.slice(all.length - width))];
}
