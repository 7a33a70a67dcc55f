// The open article, its other versions and what it was read as before; asked again after every change.
import type { ArticleView, HighlightView, ReadingsView, VersionView } from "../../ipc/bindings";
import { ask, call } from "../../ipc/call";
import { report } from "../../shared/failure";

export class OpenArticle {
  article = $state.raw<ArticleView | null>(null);
  versions = $state.raw<VersionView[]>([]);
  readings = $state.raw<ReadingsView | null>(null);
  highlights = $state.raw<HighlightView[]>([]);
  #wanted: number | null = null;

  /** Asks for an article; another one that is still shown stays until this one has come, or cannot come. */
  async load(id: number): Promise<void> {
    this.#wanted = id;
    try {
      const [article, versions, readings, highlights] = await Promise.all([
        ask("article", { id }),
        call("article_versions", { id }),
        call("article_readings", { id }),
        ask("list_highlights", { article: id }),
      ]);
      if (this.#wanted !== id) return;
      this.article = article;
      this.versions = versions;
      this.readings = readings;
      this.highlights = highlights;
    } catch (thrown) {
      if (this.#wanted === id && this.article?.id !== id) this.article = null;
      report(thrown);
    }
  }
}

/** A text that is being scrolled is not written at every pixel. */
const WRITE_AFTER_MS = 400;

/** How much of an article's text is above what is read, kept in the library. */
export class ReadingPlace {
  #unwritten: { id: number; share: number } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  keep(id: number, share: number): void {
    this.#unwritten = { id, share };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), WRITE_AFTER_MS);
  }

  /** Writes now what waits to be written. */
  async flush(): Promise<void> {
    const place = this.#unwritten;
    this.#unwritten = null;
    if (place) await call("keep_reading_place", place).catch(report);
  }

  /** Where reading goes on; 0 for an article that was not read. */
  async of(id: number): Promise<number> {
    const unwritten = this.#unwritten;
    void this.flush();
    if (unwritten?.id === id) return unwritten.share;
    return (await call("reading_place", { id }).catch(() => null)) ?? 0;
  }
}
