// The open article, its other versions and what it was read as before; asked again after every change.
import type { ArticleView, ReadingsView, VersionView } from "../../ipc/bindings";
import { ask, call } from "../../ipc/call";
import { report } from "../../shared/failure";

export class OpenArticle {
  article = $state.raw<ArticleView | null>(null);
  versions = $state.raw<VersionView[]>([]);
  readings = $state.raw<ReadingsView | null>(null);
  #wanted: number | null = null;

  /** Asks for an article; another one that is still shown stays until this one has come. */
  async load(id: number): Promise<void> {
    this.#wanted = id;
    try {
      const [article, versions, readings] = await Promise.all([
        ask("article", { id }),
        call("article_versions", { id }),
        call("article_readings", { id }),
      ]);
      if (this.#wanted !== id) return;
      this.article = article;
      this.versions = versions;
      this.readings = readings;
    } catch (thrown) {
      report(thrown);
    }
  }
}

/** How far each article was scrolled in this session. */
export const readingPlaces = new Map<number, number>();
