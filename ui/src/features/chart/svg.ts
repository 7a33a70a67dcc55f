// Writes SVG that any program opens: plain shapes and texts, with colours and numbers in attributes.

export type Attributes = Record<string, string | number | undefined>;

/** An element; `content` is SVG already. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? Number(value.toFixed(2)) : escape(String(value))}"`);
  return `<${name}${written.join("")}${content === "" ? "/>" : `>${content}</${name}>`}`;
}

/** Words as they stand in SVG; control characters may not. */
export function escape(words: string): string {
  // eslint-disable-next-line no-control-regex -- XML 1.0 forbids these.
  const allowed = words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** A group that is moved, and mirrored where time runs from right to left. */
export function moved(x: number, y: number, mirrored: boolean, content: string): string {
  return element("g", { transform: `translate(${Math.round(x)} ${y})${mirrored ? " scale(-1 1)" : ""}` }, content);
}

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A line of text that begins at `x`: at their left, or at their right; words keep their own direction. */
export function words(text: string, x: number, y: number, onLeft: boolean, attributes: Attributes): string {
  const rtl = RIGHT_TO_LEFT.test(text);
  const anchor = onLeft !== rtl ? undefined : "end";
  return element("text", { x, y, "text-anchor": anchor, direction: rtl ? "rtl" : undefined, ...attributes }, escape(text));
}
