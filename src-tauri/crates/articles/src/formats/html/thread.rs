//! Threads: pages on which people write to one another, each in an element of the same class.

use std::collections::HashMap;

use super::json_ld::Kind;
use super::metadata::Metadata;
use super::page::Page;
use super::segments::{Segment, weights};
use crate::prose::{Prose, one_line, squeezed};
use crate::{BlockKind, boilerplate};

/// Words in a class or id of what somebody wrote.
const WORDS: &[&str] = &["post", "message", "msg", "comment", "reply", "answer", "cooked", "s-prose"];

/// Words of parts of a post that are not its text.
const NO_TEXT: &[&str] =
    &["author", "avatar", "user", "meta", "footer", "header", "head", "signature", "date", "profile"];

/// Weight of what is a post and no button.
const LEAST_WEIGHT: usize = 20;

/// Characters of the longest name, and of the longest line that says when a post was written.
const LONGEST_LINE: usize = 48;

/// The text of a page that is a thread, each post after the name of who wrote it and its date; `None` where the
/// page is none.
pub(super) fn of(page: &Page<'_>, segments: &[Segment], metadata: &Metadata) -> Option<Prose> {
    // An article is no thread, however many readers write below it.
    if metadata.kind == Kind::Article {
        return None;
    }
    let weights = weights(page, segments);
    let (class, posts) = posts(page, &weights)?;
    let inside: usize = posts.iter().map(|place| weights[*place]).sum();
    let share = inside * 10 / weights.first()?.max(&1);
    let heads: Vec<Option<String>> = (0..posts.len()).map(|order| head(page, &posts, order)).collect();
    let are_signed = heads.iter().flatten().count() * 2 > posts.len();
    let is_thread = match metadata.kind {
        Kind::Thread => share >= 3,
        _ => share >= 6 && are_signed && !class.contains("comment"),
    };
    let title = metadata.title.as_deref().map(squeezed).unwrap_or_default();
    is_thread.then(|| prose(page, segments, &posts, &heads, &title))
}

/// The elements of the class that holds most of the page's sentences, innermost, where there are several; short
/// posts among them.
fn posts<'a>(page: &Page<'a>, weights: &[usize]) -> Option<(&'a str, Vec<usize>)> {
    let is_named = page.of_names(have_word);
    let is_candidate = |place: usize| is_named(place) || page.attr(place, "itemprop") == Some("text");
    let (class, weighty) = weightiest(page, weights, is_candidate)?;
    let name = page.name(*weighty.first()?);
    let named = page
        .elements()
        .map(|(place, _)| place)
        .filter(|place| is_candidate(*place) && page.name(*place) == name);
    let mut posts: Vec<usize> = Vec::new();
    for place in named.filter(|place| keys(page, *place).any(|key| key == class)) {
        if posts.last().is_none_or(|last| !page.subtree(*last).contains(&place)) {
            posts.push(place);
        }
    }
    Some((class, posts))
}

/// The class that holds most of the page's sentences, and the elements of it that have some, innermost.
fn weightiest<'a>(
    page: &Page<'a>,
    weights: &[usize],
    is_candidate: impl Fn(usize) -> bool,
) -> Option<(&'a str, Vec<usize>)> {
    let mut classes: HashMap<&str, Vec<usize>> = HashMap::new();
    for place in (0..page.nodes.len()).filter(|place| weights[*place] >= LEAST_WEIGHT && is_candidate(*place))
    {
        for class in keys(page, place) {
            let places = classes.entry(class).or_default();
            if places.last().is_none_or(|last| !page.subtree(*last).contains(&place)) {
                places.push(place);
            }
        }
    }
    let weight = |places: &[usize]| places.iter().map(|place| weights[*place]).sum::<usize>();
    classes.retain(|_, places| places.len() >= 2);
    let most = classes.values().map(|places| weight(places)).max()?;
    let length = |places: &[usize]| places.iter().map(|place| page.subtree(*place).len()).sum::<usize>();
    classes
        .into_iter()
        .filter(|(_, places)| weight(places) * 10 >= most * 8)
        .min_by_key(|(class, places)| (length(places), *class))
}

/// Whether names have a word of what somebody wrote.
fn have_word(names: &str) -> bool {
    WORDS.iter().any(|word| names.contains(word))
}

/// The classes of an element that name posts, and its id up to the figures in it.
fn keys<'a>(page: &Page<'a>, place: usize) -> impl Iterator<Item = &'a str> {
    let classes = page.attr(place, "class").unwrap_or_default().split_whitespace();
    let id = page.attr(place, "id").unwrap_or_default();
    let id = id.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_named = |name: &&str| {
        let name = name.to_ascii_lowercase();
        have_word(&name) && !NO_TEXT.iter().any(|word| name.contains(word))
    };
    let property = page.attr(place, "itemprop").filter(|property| *property == "text");
    classes
        .filter(|class| !class.ends_with(|c: char| c.is_ascii_digit()))
        .chain([id])
        .filter(is_named)
        .chain(property)
}

fn prose(
    page: &Page<'_>,
    segments: &[Segment],
    posts: &[usize],
    heads: &[Option<String>],
    title: &str,
) -> Prose {
    let is_text = |segment: &&Segment| {
        let is_button = !segment.text.contains(char::is_alphabetic) && segment.kind == BlockKind::ListItem;
        let repeats_title = matches!(segment.kind, BlockKind::Heading | BlockKind::Subheading)
            && !title.is_empty()
            && squeezed(&segment.text).ends_with(title);
        !is_button && !repeats_title && !boilerplate::is_boilerplate(&segment.text)
    };
    let mut prose = Prose::default();
    for (post, head) in posts.iter().zip(heads) {
        let range = page.subtree(*post);
        let first = segments.partition_point(|segment| segment.place < range.start);
        let mut own = segments
            .iter()
            .skip(first)
            .take_while(|segment| segment.place < range.end)
            .filter(is_text)
            .peekable();
        if let Some(head) = head.as_ref().filter(|_| own.peek().is_some()) {
            prose.push(BlockKind::Subheading, head);
        }
        own.for_each(|segment| segment.add_to(&mut prose));
    }
    prose
}

/// Nodes of the largest element that says who wrote a post, or when.
const MOST_NODES: usize = 32;

/// Who wrote a post, and when: what the element around it says that holds no other post.
fn head(page: &Page<'_>, posts: &[usize], order: usize) -> Option<String> {
    let post = *posts.get(order)?;
    let before = order.checked_sub(1).and_then(|order| posts.get(order));
    let after = posts.get(order + 1);
    let is_own = |at: &usize| {
        let range = page.subtree(*at);
        [before, after].into_iter().flatten().all(|other| !range.contains(other))
    };
    let around = page.ancestors(post).take_while(is_own).last()?;
    let outside = page
        .subtree(around)
        .filter(|place| !page.subtree(post).contains(place) && page.subtree(*place).len() <= MOST_NODES);
    let short = |place: usize| {
        let line = one_line(&page.text(place));
        (!line.is_empty() && line.chars().count() <= LONGEST_LINE).then_some(line)
    };
    let is_named = |place: usize, words: &[&str]| words.iter().any(|word| page.names(place).contains(word));
    let mut name = None;
    let mut date = None;
    for place in outside {
        if name.is_none() && names_author(page, place) {
            name = short(innermost(page, place));
        }
        if date.is_none() && (page.name(place) == "time" || is_named(place, &["date", "time", "posted"])) {
            date = short(place).filter(|line| line.contains(|c: char| c.is_ascii_digit()));
        }
    }
    let name = name?;
    let date = date.filter(|date| !name.contains(date.as_str()));
    Some(date.map_or_else(|| name.clone(), |date| format!("{name}\n{date}")))
}

/// Whether an element says that it holds the author's name.
fn names_author(page: &Page<'_>, place: usize) -> bool {
    const WORDS: &[&str] = &["author", "user", "poster", "nick", "creator"];
    page.attr(place, "itemprop") == Some("author")
        || WORDS.iter().any(|word| page.names(place).contains(word))
}

/// The element inside one about an author that holds the name alone, where there is such.
fn innermost(page: &Page<'_>, place: usize) -> usize {
    let is_name = |at: &usize| {
        let names = page.names(*at);
        page.attr(*at, "itemprop") == Some("name")
            || ["username", "author-name", "nickname"].iter().any(|word| names.contains(word))
    };
    page.subtree(place).skip(1).find(is_name).unwrap_or(place)
}
