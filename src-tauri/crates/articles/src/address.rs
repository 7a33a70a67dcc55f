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
    "partner=rss",
];

/// An address without tracking parameters and fragment.
pub(crate) fn plain(url: &str) -> String {
    let url = url.trim().split('#').next().unwrap_or_default();
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

/// Whether a text is an address of the web.
pub(crate) fn is_web(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}

/// The host of an address without "www.".
pub(crate) fn host(url: &str) -> Option<&str> {
    let rest = url.split_once("://")?.1;
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
        assert_eq!(host("https://www.a.example:80/x"), Some("a.example"));
    }
}
