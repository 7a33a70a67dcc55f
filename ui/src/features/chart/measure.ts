// How wide a label is, without asking the page to lay itself out.

import type { Measure } from "./layout";

/** The labels' font, as Mark.svelte sets it. */
export const FONT_FAMILY = 'system-ui, "Noto Sans", "Segoe UI", sans-serif';
const FONT = `12px ${FONT_FAMILY}`;
/** Where there is no canvas, letters are taken to be this wide. */
const USUAL_LETTER = 6.6;
const REMEMBERED = 20_000;

/** Measures texts in the labels' font; remembers what it has measured. */
export function textMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return (text) => text.length * USUAL_LETTER;
  const known = new Map<string, number>();
  return (text, bold) => {
    const key = bold ? `*${text}` : ` ${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    if (known.size > REMEMBERED) known.clear();
    context.font = `${bold ? 600 : 400} ${FONT}`;
    const measured = Math.ceil(context.measureText(text).width) + 2;
    known.set(key, measured);
    return measured;
  };
}
