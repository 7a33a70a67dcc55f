//! Addresses of pages: made plain, and what they tell of an outlet.

/// Parameters that follow readers about and name no page.
const TRACKING: &[&str] = &[
    "utm_",
    "fbclid",
    "gclid",
    "dclid",
    "msclkid",
    "mc_cid",
    "mc_eid",
    "igshid",
    "yclid",
    "_ga",
    "ref_src",
    "cmpid",
    "ns_campaign",
    "ns_mchannel",
    "ns_source",
    "at_medium",
    "at_campaign",
    "smid",
    "ocid",
    "icid",
    "xtor",
    "wt_mc",
    "cmp=",
    "ito=",
    "mkt_tok",
    "_hsenc",
    "_hsmi",
    "gbraid",
    "wbraid",
    "ttclid",
    "twclid",
    "partner=rss",
];

/// An address without tracking parameters and fragment.
pub(crate) fn plain(url: &str) -> String {
    let url = original(url.trim()).split('#').next().unwrap_or_default();
    let Some((page, query)) = url.split_once('?') else { return url.to_owned() };
    let is_kept = |part: &&str| {
        let part = part.to_ascii_lowercase();
        !part.is_empty() && !TRACKING.iter().any(|tracking| part.starts_with(tracking))
    };
    let kept: Vec<&str> = query.split('&').filter(is_kept).collect();
    match kept.is_empty() {
        true => page.to_owned(),
        false => format!("{page}?{}", kept.join("&")),
    }
}

/// The address of a page that a web archive keeps: what stands in the archive's own after the moment at which it was
/// captured, as in `/web/20190329101500/https://...`.
pub(crate) fn original(url: &str) -> &str {
    in_archive(url).map_or(url, |(_, original)| original)
}

/// The moment at which a web archive captured a page, in the archive's address of it: its first digits, from the year.
pub(crate) fn captured(url: &str) -> Option<&str> {
    in_archive(url).map(|(moment, _)| moment)
}

fn in_archive(url: &str) -> Option<(&str, &str)> {
    let starts = url.match_indices("/http").map(|(at, _)| at);
    let captured = starts.filter_map(|at| {
        let folder = url.get(..at)?.rsplit('/').next()?;
        let digits = folder.trim_end_matches(|c: char| c.is_ascii_lowercase() || c == '_');
        let is_moment = (8..=14).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let original = url.get(at + 1..).filter(|original| is_moment && is_web(original))?;
        Some((digits, original))
    });
    captured.last()
}

/// Whether a text is an address of the web.
pub(crate) fn is_web(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}

/// The host of an address without "www.".
pub(crate) fn host(url: &str) -> Option<&str> {
    let rest = original(url).split_once("://")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|host| host.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_what_only_tracks() {
        assert_eq!(plain("https://a.example/x?id=3&utm_source=b&fbclid=c#top"), "https://a.example/x?id=3");
        assert_eq!(plain("https://a.example/x?utm_medium=b"), "https://a.example/x");
        assert_eq!(plain("https://a.example/x?CMP=share_btn&cmpt=3"), "https://a.example/x?cmpt=3");
        assert_eq!(host("https://www.a.example:80/x"), Some("a.example"));
    }

    #[test]
    fn a_page_in_an_archive_keeps_its_own_address() {
        let archived = "https://archive.example/web/20190329101500id_/http://a.example/x?utm_source=b&id=3";
        assert_eq!(plain(archived), "http://a.example/x?id=3");
        assert_eq!(host(archived), Some("a.example"));
        assert_eq!(captured(archived), Some("20190329101500"));
        let shared = "https://a.example/share/https://b.example/x";
        assert_eq!(plain(shared), shared);
    }
}
