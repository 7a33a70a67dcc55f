//! Words that stand on pages and are no part of what a reader reads: buttons, notices, calls to act.

mod lists;

use self::lists::{ANNOUNCEMENTS, BEGINNINGS, LINES};
use crate::prose::plain;

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
        || (RIGHTS.iter().any(|words| lower.contains(words)) && !is_more_than(lower, 160))
        || is_call_to_follow(lower)
        || is_call_to_subscribe(lower)
        || are_tags(lower)
        || BEGINNINGS
            .iter()
            .any(|(beginning, most)| lower.starts_with(beginning) && !is_more_than(lower, *most))
}

/// Words with which pages keep their rights, or answer for nothing.
const RIGHTS: &[&str] = &[
    "all rights reserved",
    "alle rechte vorbehalten",
    "alle angaben ohne gewähr",
    "tous droits réservés",
    "todos los derechos reservados",
    "todos os direitos reservados",
    "tutti i diritti riservati",
    "alle rechten voorbehouden",
    "все права защищены",
    "جميع الحقوق محفوظة",
];

/// Whether a line asks readers to follow somebody elsewhere: "Follow The Meridian on Facebook".
fn is_call_to_follow(lower: &str) -> bool {
    const PLACES: &[&str] =
        &["twitter", "facebook", "instagram", "whatsapp", "telegram", "youtube", "linkedin"];
    const CALLS: &[&str] = &[
        "follow ",
        "like ",
        "folge ",
        "folgen sie ",
        "folgt ",
        "suivez",
        "síguenos",
        "seguici",
        "siga-nos",
        "volg ",
        "تابعونا",
    ];
    CALLS.iter().any(|call| lower.starts_with(call))
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

/// Whether a line asks readers to have letters sent: "Get it in your inbox: subscribe to our newsletters."
fn is_call_to_subscribe(lower: &str) -> bool {
    const CALLS: &[&str] = &["subscribe to ", "sign up for ", "sign up to "];
    let asks = |call: &&str| {
        let before = lower.split_once(*call).map(|(before, _)| before.trim_end());
        before.is_some_and(|before| before.is_empty() || before.ends_with(['.', '!', '?', ':']))
    };
    CALLS.iter().any(asks)
        && (lower.contains("newsletter") || lower.contains("inbox"))
        && !is_more_than(lower, 120)
}

/// Whether a line is a list of tags: "#Lys #Harbour #Fire".
fn are_tags(lower: &str) -> bool {
    lower.starts_with('#') && lower.matches('#').count() >= 3 && !lower.contains(['.', ','])
}

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
            "Folge uns auf Facebook und Instagram",
            "© Küstenblatt – alle Angaben ohne Gewähr!",
            "Already a subscriber? Log in.",
            "Lue myös:",
            "Get the latest right in your inbox. Subscribe to our newsletters.",
            "#Lys#Harbour #Fire",
            "بیشتر بخوانید: بندر بسته شد",
            "Is this email not displaying correctly? View it in your browser.",
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
            "I read two newsletters that I subscribe to.",
            "1987",
        ];
        for line in lines {
            assert!(!is_boilerplate(line), "{line}");
        }
    }
}
