// Keeps a note as a Markdown file that the person chooses.
import { save } from "@tauri-apps/plugin-dialog";
import { call } from "../../ipc/call";
import { m } from "../../paraglide/messages";
import { report } from "../../shared/failure";
import { firstLine } from "../../shared/markdown";
import { tellSaved } from "../../shared/saved";

/** Characters of a file's name. */
const LONGEST_NAME = 60;

/** Asks for a file and writes the note there. */
export async function saveNote(text: string): Promise<void> {
  try {
    const path = await save({ defaultPath: `${fileName(text)}.md`, filters: [{ name: "Markdown", extensions: ["md"] }] });
    if (path === null) return;
    await call("save_file", { bytes: [...new TextEncoder().encode(text)], path });
    tellSaved(path);
  } catch (thrown) {
    report(thrown);
  }
}

/** The note's first words, without what systems refuse in names. */
function fileName(text: string): string {
  const words = firstLine(text).replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").replace(/\s+/g, " ").trim();
  return [...words].slice(0, LONGEST_NAME).join("").trim() || m.notes_label();
}
