// The open article and the events that cite it; asked again after every change.
import type { ArticleView, EventView, RangeView, VersionView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { report } from "../../shared/failure";

/** A passage of the open article that an accepted event rests on. */
export interface CitedPassage {
  range: RangeView;
  event: number;
  headline: string;
}

/** Events of one article whose evidence is marked; an article with more is not read but mined. */
const AT_MOST = 500;

export class OpenArticle {
  article = $state.raw<ArticleView | null>(null);
  cited = $state.raw<CitedPassage[]>([]);
  versions = $state.raw<VersionView[]>([]);
  #wanted: number | null = null;

  /** Asks for an article; another one that is still shown stays until this one has come. */
  async load(id: number): Promise<void> {
    this.#wanted = id;
    try {
      const [article, cited, versions] = await Promise.all([call("article", { id }), citedPassages(id), call("article_versions", { id })]);
      if (this.#wanted !== id) return;
      this.article = article;
      this.cited = cited;
      this.versions = versions;
    } catch (thrown) {
      report(thrown);
    }
  }
}

async function citedPassages(article: number): Promise<CitedPassage[]> {
  const { rows } = await call("list_events", { query: { tag: null, article, open: null }, window: { offset: 0, limit: AT_MOST } });
  const events = await Promise.all(rows.map(({ id }) => call("event", { id })));
  return events.flatMap((event) => passagesIn(event, article));
}

function passagesIn(event: EventView, article: number): CitedPassage[] {
  return event.evidence
    .filter((evidence) => evidence.article === article)
    .map(({ range }) => ({ range, event: event.id, headline: event.headline }));
}

/** How far each article was scrolled in this session. */
export const readingPlaces = new Map<number, number>();
