//! What a person should know of a page's text: that only its beginning is here, or that it is several articles.

use super::json_ld::Kind;
use super::metadata::Metadata;
use super::page::Page;
use super::segments::segments;
use super::unwanted::mark_never_shown;
use crate::prose::plain;
use crate::{Warning, filling};

/// A text with fewer characters that a page sells is likely only its beginning.
const BEGINNING: usize = 2_000;

/// Fewest characters of a part of a page that is an article by itself, and how many make the page several.
const ARTICLE: usize = 400;
const SEVERAL: usize = 3;

/// Words in which pages tell that the rest must be paid for, in lower case.
const TO_READ_ON: &[&str] = &[
    "subscribe to continue reading",
    "subscribe to keep reading",
    "subscribe to read the full",
    "to continue reading this article",
    "to read the full story",
    "this article is for subscribers",
    "this content is for subscribers",
    "already a subscriber? log in to read",
    "jetzt weiterlesen mit",
    "weiterlesen mit abo",
    "um den ganzen artikel zu lesen",
    "dieser artikel ist nur für abonnenten",
    "article réservé aux abonnés",
    "article réservé à nos abonnés",
    "la suite est réservée aux abonnés",
    "pour lire la suite de cet article",
    "contenido exclusivo para suscriptores",
    "suscríbete para seguir leyendo",
    "per continuare a leggere abbonati",
    "contenuto riservato agli abbonati",
    "para continuar leyendo",
    "conteúdo exclusivo para assinantes",
    "alleen voor abonnees",
    "この記事は有料記事です",
    "有料会員限定",
    "会員限定記事",
    "материал доступен только подписчикам",
];

/// Looks at the page and the text that was taken from it.
pub(super) fn of(page: &Page<'_>, metadata: &Metadata, text: &str) -> Vec<Warning> {
    let is_short = text.chars().count() < BEGINNING;
    let beginning = is_short && (!metadata.is_free.unwrap_or_else(|| !sells_rest(page)) || is_filled(page));
    let several = metadata.kind != Kind::Thread && articles(page) >= SEVERAL;
    let told = [(beginning, Warning::OnlyBeginning), (several, Warning::SeveralArticles)];
    told.into_iter().filter_map(|(holds, warning)| holds.then_some(warning)).collect()
}

/// Whether words that can be seen ask for money for the rest.
fn sells_rest(page: &Page<'_>) -> bool {
    segments(page, &mark_never_shown(page)).iter().any(|segment| {
        let words = plain(&segment.text).to_lowercase();
        TO_READ_ON.iter().any(|asking| words.contains(asking))
    })
}

/// Whether invented words fill the place of the rest.
fn is_filled(page: &Page<'_>) -> bool {
    page.texts().any(|(_, text)| filling::is_filling(text))
}

/// How many parts of the page are articles with a headline and a text of their own, none inside another.
fn articles(page: &Page<'_>) -> usize {
    let mut found = 0;
    let mut last = 0;
    for (place, element) in page.elements() {
        if place >= last && element.name() == "article" && is_whole(page, place) {
            found += 1;
            last = page.subtree(place).end;
        }
    }
    found
}

/// Whether a part has a headline in its first half, and paragraphs as long as those of an article.
fn is_whole(page: &Page<'_>, place: usize) -> bool {
    let range = page.subtree(place);
    let mut first_half = range.start..range.start + range.len() / 2;
    let paragraphs = range.filter(|at| page.name(*at) == "p");
    first_half.any(|at| matches!(page.name(at), "h1" | "h2" | "h3"))
        && paragraphs.map(|at| page.text(at).chars().count()).sum::<usize>() >= ARTICLE
}
