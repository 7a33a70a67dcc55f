//! The way from a site's first page to this one, as the page shows it.

use super::headline::leads_home;
use super::page::Page;
use crate::prose::squeezed;

/// Links of the longest way.
const MOST_LINKS: usize = 8;

/// The section in which the page stands: the last link of the way that leads neither home nor to the page itself.
pub(super) fn section(page: &Page<'_>, title: Option<&str>) -> Option<String> {
    let is_way = page.of_names(is_way);
    let way = page.elements().map(|(place, _)| place).find(|place| is_way(*place))?;
    let title = title.map(squeezed).unwrap_or_default();
    let links: Vec<usize> = page.subtree(way).filter(|at| page.name(*at) == "a").collect();
    if links.len() > MOST_LINKS {
        return None;
    }
    let mut sections = links.into_iter().filter(|link| !leads_home(page, *link)).map(|link| page.text(link));
    sections.rfind(|words| !title.starts_with(&squeezed(words)))
}

fn is_way(names: &str) -> bool {
    names.split([' ', '-']).any(|word| matches!(word, "breadcrumb" | "breadcrumbs" | "crumbs"))
}
