import type { PublishedView } from "../../ipc/bindings";
import { m } from "../../paraglide/messages";

/** How a publication date is known, in words. */
export const KNOWN: Record<PublishedView["known_from"], () => string> = {
  metadata: m.reader_known_metadata,
  byline: m.reader_known_byline,
  url: m.reader_known_url,
  "file-name": m.reader_known_file_name,
  person: m.reader_known_person,
  inferred: m.reader_known_inferred,
};
