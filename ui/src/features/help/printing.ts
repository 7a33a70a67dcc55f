// The manual on paper and as a file: the same page, once beside the window while it prints, once as HTML that stands alone.
import { save } from "@tauri-apps/plugin-dialog";
import { mount, unmount } from "svelte";
import { call } from "../../ipc/call";
import { m } from "../../paraglide/messages";
import { report } from "../../shared/failure";
import { tellSaved } from "../../shared/saved";
import { chapterIn, chapters } from "./chapters";
import ManualPage from "./ManualPage.svelte";

/** Loads nothing and runs nothing, wherever it is opened. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** The part of the document that is printed; base.css hides the rest on paper and this on the screen. */
const PAPER = "paper";

/** Asks the system to print the manual. */
export async function printManual(): Promise<void> {
  try {
    const { take } = await laidOut();
    // Where printing does not wait, the page stays until the system says that it is done.
    addEventListener("afterprint", take, { once: true });
    window.print();
  } catch (thrown) {
    report(thrown);
  }
}

/** Asks for a file and writes the manual there. */
export async function saveManual(): Promise<void> {
  try {
    const path = await save({ defaultPath: `${m.help_file_name()}.html`, filters: [{ name: "HTML", extensions: ["html"] }] });
    if (path === null) return;
    const bytes = new TextEncoder().encode(await manualFile());
    await call("save_file", { bytes: [...bytes], path });
    tellSaved(path);
  } catch (thrown) {
    report(thrown);
  }
}

/** The manual as one HTML file, with its pictures in it. */
export async function manualFile(): Promise<string> {
  const { paper, take } = await laidOut();
  for (const image of paper.querySelectorAll("img")) image.src = dataOf(image);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Dateline: the manual</title>`;
  const file = `<!doctype html>\n<html lang="en"><head>${head}</head><body>${paper.innerHTML}</body></html>\n`;
  take();
  return file;
}

/** The page beside the window, with its pictures loaded, and what takes it away again. */
async function laidOut(): Promise<{ paper: HTMLElement; take: () => void }> {
  const manual = await chapters();
  const paper = document.createElement("div");
  paper.className = PAPER;
  const page = mount(ManualPage, { target: paper, props: { chapters: manual } });
  for (const link of paper.querySelectorAll("button")) link.replaceWith(anchorOf(link));
  document.body.append(paper);
  await Promise.all([...paper.querySelectorAll("img")].map(loaded));
  const take = (): void => {
    paper.remove();
    void unmount(page);
  };
  return { paper, take };
}

/** WebKit refuses to decode a picture that is not shown, but loads it. */
function loaded(image: HTMLImageElement): Promise<void> {
  if (image.complete) return Promise.resolve();
  return new Promise((done, failed) => {
    image.onload = () => done();
    image.onerror = () => failed(new Error(image.src));
  });
}

/** A link that leads within the page, as on a page without programs. */
function anchorOf(link: HTMLButtonElement): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.href = `#${chapterIn(link.title) ?? ""}`;
  anchor.append(...link.childNodes);
  return anchor;
}

/** A picture as an address that holds it. */
function dataOf(image: HTMLImageElement): string {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  canvas.getContext("2d")!.drawImage(image, 0, 0);
  return canvas.toDataURL("image/png");
}
