//! Words that stand on pages and are no part of what a reader reads: buttons, notices, calls to act.

use crate::prose::plain;

/// Whole lines, in lower case, numbers before them and punctuation around them left out.
const LINES: &[&str] = &[
    "exit mobile version",
    "share",
    "tweet",
    "like",
    "email",
    "e-mail",
    "print",
    "save",
    "pin",
    "pin it",
    "follow",
    "comment",
    "comments",
    "reply",
    "subscribe",
    "sign up",
    "login",
    "log in",
    "menu",
    "search",
    "home",
    "close",
    "advertisement",
    "advert",
    "ad",
    "sponsored",
    "loading",
    "also read",
    "read also",
    "more on this",
    "more on this story",
    "more on this topic",
    "more stories",
    "related",
    "related articles",
    "related stories",
    "related posts",
    "related topics",
    "related content",
    "related news",
    "related links",
    "related coverage",
    "recommended",
    "recommended articles",
    "recommended stories",
    "recommended for you",
    "trending",
    "popular",
    "popular articles",
    "popular posts",
    "you may also like",
    "you might also like",
    "you may like",
    "most read",
    "most popular",
    "latest news",
    "up next",
    "don't miss",
    "don’t miss",
    "editor's picks",
    "editor’s picks",
    "read next",
    "read more",
    "see more",
    "view more",
    "load more",
    "show more",
    "see also",
    "view all",
    "see all",
    "show all",
    "learn more",
    "watch more",
    "read all",
    "read full story",
    "read the full story",
    "read the full article",
    "accept cookies",
    "accept all cookies",
    "reject all cookies",
    "manage cookies",
    "all rights reserved",
    "image source",
    "image caption",
    "image copyright",
    "photo caption",
    "getty images",
    "image source getty images",
    "min read",
    "minute read",
    "minutes read",
    "mins read",
    "min ago",
    "minutes ago",
    "hours ago",
    "hour ago",
    "views",
    "shares",
    "likes",
    "teilen",
    "drucken",
    "mehr zum thema",
    "kommentar",
    "kommentare",
    "anzeige",
    "zur startseite",
    "newsletter",
    "artikel drucken",
    "nach oben",
    "werbung",
    "partager",
    "imprimer",
    "commentaires",
    "publicité",
    "s'abonner",
    "s’abonner",
    "compartir",
    "comentarios",
    "publicidad",
    "condividi",
    "stampa",
    "commenti",
    "pubblicità",
    "delen",
    "reageer",
    "del",
    "dela",
    "udostępnij",
    "поделиться",
    "комментарии",
    "реклама",
    "اقرأ أيضا",
    "شارك",
    "طباعة",
    "إعلان",
    "مواضيع ذات صلة",
    "اشترك",
    "分享",
    "广告",
];

/// Beginnings of lines, and how many characters such a line has at most.
const BEGINNINGS: &[(&str, usize)] = &[
    ("share this", 60),
    ("share on", 40),
    ("share via", 40),
    ("share to", 40),
    ("share it", 40),
    ("post this", 40),
    ("tweet this", 40),
    ("send this", 40),
    ("follow us", 80),
    ("like us on", 60),
    ("find us on", 60),
    ("join us on", 60),
    ("click here to", 90),
    ("click to", 60),
    ("tap to", 60),
    ("tap here to", 60),
    ("leave a comment", 60),
    ("leave a reply", 80),
    ("post a comment", 60),
    ("add a comment", 60),
    ("write a comment", 60),
    ("posted in", 80),
    ("filed under", 100),
    ("tags:", 200),
    ("skip to", 50),
    ("jump to", 50),
    ("back to top", 40),
    ("return to top", 40),
    ("story continues", 60),
    ("article continues", 60),
    ("scroll down to", 60),
    ("swipe to", 50),
    ("scroll to", 50),
    ("sign up for", 110),
    ("sign up to", 110),
    ("subscribe to", 110),
    ("subscribe for", 110),
    ("subscribe now", 90),
    ("this site uses cookies", 300),
    ("this website uses cookies", 300),
    ("our site uses cookies", 300),
    ("our website uses cookies", 300),
    ("we use cookies", 300),
    ("this slideshow requires javascript", 60),
    ("already a subscriber", 120),
    ("to continue reading", 160),
    ("to read the full story", 200),
    ("to view the full story", 200),
    ("for the latest news", 200),
    ("for the latest stories", 200),
    ("pour lire la suite", 160),
    ("©", 120),
    ("copyright ©", 120),
    ("copyright (c)", 120),
    ("more from", 50),
    ("read more:", 140),
    ("read more about", 80),
    ("also read:", 140),
    ("read also:", 140),
    ("related:", 160),
    ("read next:", 140),
    ("see also:", 140),
    ("[read more", 140),
    ("most viewed", 40),
    ("lesen sie auch", 120),
    ("lire aussi", 140),
    ("à lire aussi", 140),
    ("lea también", 140),
    ("te puede interesar", 100),
    ("leggi anche", 140),
    ("lees ook", 140),
    ("читайте также", 140),
    ("les også", 140),
    ("läs också", 140),
    ("اقرأ أيضا", 140),
    ("اقرأ أيضًا", 140),
    ("war der artikel", 60),
    ("war dieser artikel", 60),
    ("möchten sie den artikel", 60),
    ("schon gelesen", 40),
    ("auch interessant", 60),
    ("lust auf mehr", 160),
    ("noch keine bewertungen", 40),
    ("dieser eintrag wurde veröffentlicht", 200),
    ("externer inhalt", 40),
    ("quellen ausblenden", 40),
    ("anzeige -", 120),
    ("code: select all", 40),
    ("never miss", 160),
    ("submit your letter", 120),
    ("if you enjoyed", 120),
    ("this article is the copyrighted", 300),
    ("this post contains references to products", 300),
    ("materiał chroniony prawem", 200),
    ("credit:", 80),
    ("(credit:", 80),
];

/// Longest line that is looked at: boilerplate is short.
const LONGEST: usize = 600;

/// Whether a line is boilerplate as a whole.
pub(crate) fn is_boilerplate(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    let lower = plain(line).to_lowercase();
    let lower = lower.trim();
    let is_edge = |c: char| !c.is_alphabetic();
    let core = lower.trim_matches(is_edge);
    // Lines of punctuation alone are rules between parts; figures alone may be a table's.
    (core.is_empty() && !lower.contains(char::is_numeric))
        || LINES.contains(&core)
        || (lower.contains("all rights reserved") && !is_more_than(lower, 160))
        || is_call_to_follow(lower)
        || BEGINNINGS
            .iter()
            .any(|(beginning, most)| lower.starts_with(beginning) && !is_more_than(lower, *most))
}

/// Whether a line asks readers to follow somebody elsewhere: "Follow The Meridian on Facebook".
fn is_call_to_follow(lower: &str) -> bool {
    const PLACES: &[&str] =
        &["twitter", "facebook", "instagram", "whatsapp", "telegram", "youtube", "linkedin"];
    (lower.starts_with("follow ") || lower.starts_with("like "))
        && PLACES.iter().any(|place| lower.contains(place))
        && !is_more_than(lower, 160)
}

/// Whether a line tells whose a picture is: "Photo: Ana Reis", "Crédits photos : Reis".
pub(crate) fn is_credit(line: &str) -> bool {
    const WORDS: &[&str] =
        &["photo", "foto", "image", "bild", "picture", "credit", "crédit", "source", "quelle"];
    let line = plain(line).to_lowercase();
    let named = line.split_once(':').map_or("", |(named, _)| named);
    !is_more_than(named, 40) && WORDS.iter().any(|word| named.contains(word))
}

/// Beginnings of lines after which a page goes on about other articles, its author or its readers.
const ANNOUNCEMENTS: &[&str] = &[
    "more great",
    "more stories",
    "more from",
    "more news",
    "more like this",
    "related",
    "read more",
    "read next",
    "recommended articles",
    "recommended for",
    "recommended posts",
    "recommended reading",
    "recommended stories",
    "you may also",
    "you might also",
    "you might like",
    "most read",
    "most popular",
    "popular posts",
    "recent posts",
    "recent articles",
    "about the author",
    "about author",
    "about us",
    "leave a reply",
    "leave a comment",
    "comments",
    "join the conversation",
    "next article",
    "previous article",
    "media contact",
    "press contact",
    "notes to editors",
    "mehr zum thema",
    "weitere informationen",
    "weitere themen",
    "weiterführende",
    "zusatzinformationen",
    "kontakt",
    "pressekontakt",
    "das könnte sie",
    "das könnte dich",
    "ähnliche artikel",
    "ähnliche beiträge",
    "weitere artikel",
    "über den autor",
    "über die autorin",
    "lire aussi",
    "à lire aussi",
    "sur le même sujet",
    "articles similaires",
    "te puede interesar",
    "artículos relacionados",
    "noticias relacionadas",
    "contenido relacionado",
    "leggi anche",
    "articoli correlati",
    "читайте также",
    "похожие",
    "مواضيع ذات صلة",
    "اقرأ أيضا",
];

/// Whether a short line announces what is no longer the article; one that names the one page it leads to does not.
pub(crate) fn announces_others(line: &str) -> bool {
    let line = plain(line.trim().trim_start_matches(|c: char| !c.is_alphabetic())).to_lowercase();
    let names_page = line.split_once(':').is_some_and(|(_, page)| !page.trim().is_empty());
    !is_more_than(&line, 60)
        && !line.ends_with(['.', ',', ';'])
        && !names_page
        && ANNOUNCEMENTS.iter().any(|beginning| line.starts_with(beginning))
}

fn is_more_than(line: &str, characters: usize) -> bool {
    line.chars().nth(characters).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_apps_add() {
        let lines = [
            "Exit mobile version",
            "Share this article",
            "Related articles",
            "We use cookies to improve.",
            "12 comments",
            "Lire aussi : Le port",
            "* * *",
            "READ MORE »",
            "Follow The Meridian on Twitter and Instagram.",
            "Already a subscriber? Log in.",
        ];
        for line in lines {
            assert!(is_boilerplate(line), "{line}");
        }
    }

    #[test]
    fn leaves_sentences_alone() {
        let lines = [
            "Share prices fell on Monday.",
            "Police said on Thursday the port was closed.",
            "Comment was refused.",
            "Menu prices rose.",
            "March",
            "Reuters said so.",
            "1987",
        ];
        for line in lines {
            assert!(!is_boilerplate(line), "{line}");
        }
    }
}
