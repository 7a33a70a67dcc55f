//! Words that stand on pages and are no part of what a reader reads: buttons, notices, calls to act.

use std::sync::LazyLock;

use regex::{Regex, RegexBuilder};

/// Whole lines that sites and their apps put around an article, in the languages they come in.
const LINES: &[&str] = &[
    r"exit mobile version",
    r"(share|tweet|like|email|e-mail|print|save|pin|follow|comments?|reply|subscribe|sign up|log ?in|menu|search|home|close|advertisement|ad|sponsored|loading)(\.\.\.|…)?",
    r"(share|post|tweet|send) (this|it|on|to|via|by|with).{0,40}",
    r"(share|follow|find|join|like) us .{0,40}",
    r"(click|tap) (here|to) .{0,60}",
    r"(read|see|view|load|show|watch|learn) (more|also|all|next|full (story|article)|the full (story|article))( .{0,20})?(\.\.\.|…|:)?",
    r"(also|more) (read|on this( story| topic)?|from .{0,30}|stories|in .{0,20}):?",
    r"(related|recommended|trending|popular|you (may|might) (also )?like|more stories|most (read|popular)|latest news|up next|don.t miss|editor.s picks?)( (articles?|stories|posts?|topics?|content|news|links?|coverage))?:?",
    r"(leave|post|add|write) a (comment|reply)",
    r"\d* ?comments?( \(\d+\))?",
    r"(posted|filed|published) (in|under):? .{0,60}",
    r"tags?:.{0,200}",
    r"(skip to|jump to|back to|go to|return to) .{0,40}",
    r"(story|article) continues (below|after).{0,40}",
    r"(scroll|swipe) (down )?(to|for) .{0,40}",
    r"(sign up|subscribe) (for|to|now|here).{0,80}",
    r"(this|our) (site|website|page) uses cookies.{0,200}",
    r"we use cookies.{0,300}",
    r"(accept|reject|manage) (all )?cookies",
    r"(all rights reserved\.?|©.{0,100}|copyright (©|\(c\)|\d{4}).{0,100})",
    r"(image|photo|picture) (source|caption|copyright)s?( getty images)?",
    r"(getty images|reuters|afp|ap photo)",
    r"\d+ (min(ute)?s?|hours?) (read|ago)",
    r"[|•·/\\–—*#+_=~<>‹›«»\-\s]+",
    r"(teilen|drucken|mehr zum thema|kommentare?|anzeige|lesen sie auch:?.{0,80}|zur startseite|newsletter|artikel drucken|nach oben)",
    r"(partager|imprimer|lire aussi ?:?.{0,120}|à lire aussi ?:?.{0,120}|commentaires?|publicité|s.abonner)",
    r"(compartir|imprimir|lea también:?.{0,120}|comentarios?|publicidad|te puede interesar.{0,80})",
    r"(condividi|stampa|leggi anche:?.{0,120}|commenti|pubblicità)",
    r"(اقرأ أيضا.{0,120}|شارك|طباعة|إعلان|مواضيع ذات صلة)",
];

static LINE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let any = format!("^(?:{})$", LINES.join("|"));
    RegexBuilder::new(&any).case_insensitive(true).size_limit(1 << 24).build().ok()
});

/// Longest line that is looked at: boilerplate is short.
const LONGEST: usize = 320;

/// Whether a line is boilerplate as a whole.
pub(crate) fn is_boilerplate(line: &str) -> bool {
    let line = line.trim();
    line.len() <= LONGEST && LINE.as_ref().is_some_and(|pattern| pattern.is_match(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_apps_add() {
        for line in [
            "Exit mobile version",
            "Share this article",
            "Related articles",
            "We use cookies to improve.",
            "12 comments",
            "Lire aussi : Le port",
            "* * *",
        ] {
            assert!(is_boilerplate(line), "{line}");
        }
    }

    #[test]
    fn leaves_sentences_alone() {
        for line in [
            "Share prices fell on Monday.",
            "Police said on Thursday the port was closed.",
            "Comment was refused.",
            "Menu prices rose.",
            "March",
            "Reuters said so.",
        ] {
            assert!(!is_boilerplate(line), "{line}");
        }
    }
}
