// Keeps what the chart shows as a picture: asks where, draws, and hands it to the library's side.
import { save } from "@tauri-apps/plugin-dialog";
import { call } from "../../ipc/call";
import { m } from "../../paraglide/messages";
import { TINTS } from "./periods";
import type { Colours } from "./pictureShape";

/** Pixels of a PNG for each of the window's: it is put into papers and slides. */
const SHARPNESS = 2;

const ROLES: (keyof Colours)[] = [
  "surface", "surface-raised", "ink", "ink-soft", "ink-faint", "line", "line-strong", "line-control",
  "accent", "uncertain", "uncertain-ink", "disputed",
  ...TINTS.map((tint) => `tint-${tint}` as const),
];

export type PictureFormat = "svg" | "png";

/** Asks for a file and writes the picture there; the path, or `null` if none was chosen. */
export async function savePicture(format: PictureFormat, draw: () => string): Promise<string | null> {
  const filters = [{ name: format.toUpperCase(), extensions: [format] }];
  const path = await save({ defaultPath: `${m.chart_picture_name()}.${format}`, filters });
  if (path === null) return null;
  const svg = draw();
  const bytes = format === "png" ? await pngOf(svg) : new TextEncoder().encode(svg);
  await call("save_file", { bytes: [...bytes], path });
  return path;
}

/** The colours that roles have where an element stands, in a form that every program reads. */
export function coloursOf(element: HTMLElement): Colours {
  const probe = element.appendChild(document.createElement("i"));
  probe.hidden = true;
  const colours = ROLES.map((role) => {
    probe.style.color = `var(--${role})`;
    return [role, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(colours) as Colours;
}

async function pngOf(svg: string): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width * SHARPNESS, image.height * SHARPNESS];
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  return new Uint8Array(await blob!.arrayBuffer());
}
