//! How far what is said reaches: from the reporting words to the end of the clause, or back to its beginning.

use std::ops::Range;

use crate::cues::{Cue, Shape};
use crate::languages::{CueKind, Form, Language};
use crate::prose::Frame;
use crate::speakers::{self, Mention};

mod before;
mod ends;

/// How far reported speech may begin after its cue, in tokens.
const FARTHEST_BEGINNING: usize = 16;

/// Finds the tokens of what is said: pieces where the reporting words stand between them.
pub(crate) fn pieces(
    frame: &Frame<'_>,
    cue: &Cue,
    mention: Option<&Mention>,
    others: &[Range<usize>],
    language: &Language,
) -> Vec<Range<usize>> {
    let reporting = match mention {
        Some(mention) => mention.tokens.start.min(cue.tokens.start)..mention.tokens.end.max(cue.tokens.end),
        None => cue.tokens.clone(),
    };
    let helper = speakers::helper_behind_quotation(frame, cue, language);
    let reporting = helper.unwrap_or(reporting.start)..reporting.end;
    let relative = mention.is_some_and(|mention| {
        mention.tokens.len() == 1 && language.is_relative(frame.word(mention.tokens.start))
    });
    let extent = Extent { frame, cue, others, language, relative };
    let pieces = match cue.shape {
        Shape::Before | Shape::After => extent.around(&reporting),
        _ => extent.of_verb(&reporting),
    };
    pieces.into_iter().filter_map(|piece| extent.trimmed(piece)).collect()
}

struct Extent<'f> {
    frame: &'f Frame<'f>,
    cue: &'f Cue,
    /// Reporting words of the frame's other cues, with their speakers.
    others: &'f [Range<usize>],
    language: &'f Language,
    /// Whether the speaker is a relative pronoun: "who said".
    relative: bool,
}

impl Extent<'_> {
    /// "According to X, ..." and "..., according to X".
    fn around(&self, reporting: &Range<usize>) -> Vec<Range<usize>> {
        let before = self.past_sources(self.clause_start(reporting.start)..reporting.start);
        let begins = (before.clone())
            .all(|at| self.frame.tokens[at].mark || self.language.is_opener(self.frame.word(at)));
        if begins || self.frame.is_mark(self.cue.tokens.start, &[":"]) {
            let start = self.past_source(reporting.end);
            return std::iter::once(start..self.clause_end(start)).collect();
        }
        let goes_on = self.frame.is_mark(reporting.end, &[","])
            && self.frame.is_mark(reporting.start.saturating_sub(1), &[","]);
        let unfinished =
            !self.frame.is_mark(reporting.start.saturating_sub(1), &[","]) && self.language.code() != "en";
        if goes_on || unfinished {
            return vec![before, reporting.end..self.clause_end(reporting.end + 1)];
        }
        vec![before]
    }

    /// Past the sources of what stands before: "ten died, according to Lund, and two left, according to Reyes".
    fn past_sources(&self, before: Range<usize>) -> Range<usize> {
        let comma = |at: usize| self.frame.is_mark(at, &[","]);
        let source = |other: &&Range<usize>| {
            let length = self
                .language
                .according(|at| self.frame.tokens.get(other.start + at).map(|token| token.lower.as_str()));
            let inside = before.start < other.start && other.end < before.end;
            length > 0 && inside && comma(other.start - 1) && comma(other.end)
        };
        let sources = self.others.iter().filter(source);
        sources
            .map(|other| other.end + 1)
            .max()
            .filter(|start| start + 1 < before.end)
            .map_or(before.clone(), |start| start..before.end)
    }

    /// Past the comma that closes what is said of a source: "According to a report published on Monday, ".
    fn past_source(&self, end: usize) -> usize {
        let window = end..self.frame.tokens.len().min(end + FARTHEST_BEGINNING);
        let comma = window.into_iter().find(|at| self.frame.is_mark(*at, &[","]));
        comma.filter(|_| self.language.code() != "de").map_or(end, |comma| comma + 1)
    }

    fn of_verb(&self, reporting: &Range<usize>) -> Vec<Range<usize>> {
        if self.cue.kind == CueKind::Seems {
            return self.raised(reporting);
        }
        if let Some(pieces) = self.as_told(reporting) {
            return pieces;
        }
        let follows_speech = reporting.start > 0 && self.follows_speech(reporting.start);
        let rest = self.after_adjuncts(reporting.end);
        let speaks =
            !matches!(self.cue.kind, CueKind::Wants | CueKind::Judges) && self.cue.shape != Shape::Participle;
        if follows_speech && speaks {
            let before = self.spoken_before(reporting.start);
            let rest = if self.cue.kind == CueKind::Tells { self.after_addressee(rest) } else { rest };
            if self.ends_in_quote(reporting.start) && !self.leads_in(reporting.start) {
                if let Some(resumed) = self.resumed(rest) {
                    return vec![before, resumed];
                }
                let another = self.others.iter().any(|other| (reporting.end..rest).contains(&other.start));
                let announces = |at: usize| {
                    self.frame.word(at).ends_with("ing") && self.language.cue(self.frame.word(at)).is_some()
                };
                let another = another || (reporting.end..rest).any(announces);
                if self.cue.kind == CueKind::Tells || another || !self.opens(rest) {
                    return vec![before];
                }
            }
            if self.ends(rest) || self.only_tells_when(reporting.end) || self.is_said_by_others_too(rest) {
                return vec![before];
            }
            if self.frame.is_mark(rest, &[",", "—", "–"]) && self.cue.kind == CueKind::Says {
                return self.parenthesis(before, rest);
            }
        }
        let forward = self.forward(reporting.end).filter(|piece| self.trimmed(piece.clone()).is_some());
        let behind = || {
            let told = follows_speech.then(|| self.clause_start(reporting.start)..reporting.start);
            told.or_else(|| self.named_before(reporting))
        };
        forward.or_else(behind).into_iter().collect()
    }

    /// What is said before the reporting words: their clause, or its last quotation where another reports the clause:
    /// "Lund said it closed because “nobody came,” he said."
    fn spoken_before(&self, end: usize) -> Range<usize> {
        let start = self.clause_start(end);
        let quote = (start..end).rev().find(|at| self.frame.quote(*at).is_some());
        let reported = |quote: &usize| {
            self.others.iter().any(|other| start <= other.start && other.end < *quote)
                && self.frame.quote(start).is_none()
        };
        let same = self.language.code() == "en" && self.language.is_bare_pronoun(self.frame.word(end));
        let quote = quote.filter(|_| same && self.ends_in_quote(end));
        quote.filter(reported).unwrap_or(start)..end
    }

    /// The quotation that goes on after the reporting words: "“One,” she said during a visit, “and two.”"
    fn resumed(&self, rest: usize) -> Option<Range<usize>> {
        let window = rest..self.frame.tokens.len().min(rest + FARTHEST_BEGINNING);
        let at = window.into_iter().find(|at| self.frame.quote(*at).is_some())?;
        let reported = self.others.iter().any(|other| {
            rest <= other.start
                && other.start < at
                && self
                    .language
                    .cue(self.frame.word(other.end - 1))
                    .is_none_or(|(_, form)| matches!(form, Form::Past | Form::Participle))
        });
        let comma = (rest..at).rev().take(4).find(|at| self.frame.is_mark(*at, &[",", ":"]))?;
        let joined =
            self.language.is_conjunction(self.frame.word(comma + 1)) || self.frame.word(comma + 1) == "but";
        (!reported && (comma + 1 == at || joined)).then_some(comma + 1..at + 1)
    }

    /// Whether what ends in a quotation only says where or when: "On “Good Morning,” he said the bridge was safe."
    fn leads_in(&self, start: usize) -> bool {
        let clause = self.clause_start(start);
        self.language.is_preposition(self.frame.word(clause)) && self.frame.quote(clause).is_none()
    }

    /// "“One,” she said, “and two.”" and "the mayor, she said, had left".
    fn parenthesis(&self, before: Range<usize>, comma: usize) -> Vec<Range<usize>> {
        let quoted_before = self.ends_in_quote(before.end);
        let earlier =
            self.others.iter().filter(|other| other.end < before.end && other.start >= before.start);
        let before = earlier.map(|other| other.end).max().unwrap_or(before.start)..before.end;
        let next = comma + 1;
        let participle =
            self.language.cue(self.frame.word(next)).is_some_and(|(_, form)| form == Form::Participle);
        let quoted_after = self.frame.quote(next).is_some();
        if participle || quoted_before && !quoted_after {
            return vec![before];
        }
        let opens = |at: usize| {
            let word = self.frame.word(at);
            self.language.is_preposition(word) || self.language.opens_clause(word)
        };
        // "Soon after the pier fell, Lund wrote to her readers, “...”"
        let soon = self.language.is_adverb(self.frame.word(before.start)) && opens(before.start + 1);
        let circumstance = self.frame.word(before.start).ends_with("ed") || opens(before.start) || soon;
        if quoted_after && !quoted_before && circumstance {
            return std::iter::once(next..next + 1).collect();
        }
        let end = if quoted_after { next + 1 } else { self.clause_end(next) };
        vec![before, next..end]
    }

    /// What follows the reporting words.
    fn forward(&self, after: usize) -> Option<Range<usize>> {
        let start = self.beginning(after)?;
        if self.frame.quote(start).is_some() && self.quote_stands_alone(start) {
            return Some(start..start + 1);
        }
        Some(start..self.clause_end(start))
    }

    /// Where reported speech begins after its cue: at "that", at a quotation, after a colon, or at once.
    fn beginning(&self, after: usize) -> Option<usize> {
        if self.ends(after) {
            return None;
        }
        let window = after..self.frame.tokens.len().min(after + FARTHEST_BEGINNING);
        let told = self.cue.kind == CueKind::Tells;
        if !told && (self.is_infinitive(after) || self.is_italian_infinitive(after)) {
            return Some(after);
        }
        let adjunct = self.begins_adjunct(after);
        let opening = window.clone().find(|at| self.opens(*at) || self.opens_quote(*at, after));
        // "explicó en la sala que se abrió ayer, que el puente cierra": the first only describes.
        let behind_comma =
            |at: &usize| self.language.is_romance() && self.opens(*at) && self.frame.is_mark(*at - 1, &[","]);
        let opening = window.clone().find(behind_comma).filter(|_| !self.opens(after)).or(opening);
        if self.opens(after) || self.frame.quote(after).is_some() {
            return Some(self.past_colon(after));
        }
        if let Some(named) = self.german_name(after) {
            return Some(named);
        }
        // "Lund, who told sailors what he saw, said in a letter: “...”"
        let of_another = |opening: usize| {
            let ends = |other: &Range<usize>| {
                (after..=opening).contains(&other.end) && other.start < self.cue.tokens.start
            };
            !self.language.is_that(self.frame.word(opening)) && self.others.iter().any(ends)
        };
        if let Some(opening) = opening
            .filter(|opening| !of_another(*opening))
            .filter(|_| told || adjunct || self.frame.is_mark(after, &[","]) || self.language.comma_opens)
        {
            return Some(self.past_colon(opening));
        }
        if self.language.comma_opens {
            let comma = window.clone().find(|at| self.frame.is_mark(*at, &[","]));
            let about = window.clone().find(|at| self.frame.word(*at) == "von").filter(|_| self.speaks_of());
            return about.or(comma.map(|comma| comma + 1)).or(Some(after));
        }
        if told {
            return window.skip(1).find(|at| self.begins_clause(*at)).or(Some(after));
        }
        let rest = if adjunct { self.after_adjuncts(after) } else { after };
        (!self.ends(rest)).then_some(rest)
    }

    /// The quotation that a German verb gives somebody or something for a name: "nannte sie „falsch“", "bezeichnete den
    /// Brief als „Zumutung“".
    fn german_name(&self, after: usize) -> Option<usize> {
        let verb = self.frame.word(self.cue.tokens.end - 1);
        let names = ["nann", "nenn", "bezeichne", "titulier", "charakterisier"];
        if self.language.code() != "de" || !names.iter().any(|stem| verb.starts_with(stem)) {
            return None;
        }
        let quote = (after..self.frame.tokens.len().min(after + FARTHEST_BEGINNING))
            .take_while(|at| !self.frame.tokens[*at].mark)
            .find(|at| self.frame.quote(*at).is_some())?;
        let given = self.frame.word(quote - 1) == "als" || quote == after + 1;
        given.then_some(quote)
    }

    /// Whether "to" opens what is wanted or promised, not whom it is said to: "agreed to", not "said to reporters".
    fn is_infinitive(&self, at: usize) -> bool {
        let next = self.frame.word(at + 1);
        let verb = self.frame.tokens.get(at + 1).is_some_and(|token| !token.capital && !token.mark);
        let plural = next.ends_with('s') && !next.ends_with("ss") && !next.ends_with("us");
        let named = self.language.is_determiner(next) || self.language.is_possessive(next);
        let people = plural && self.cue.kind == CueKind::Says;
        self.language.is_infinitive(self.frame.word(at)) && verb && !named && !people
    }

    /// Whether "di" opens what somebody says to have done: "nega di aver pagato".
    fn is_italian_infinitive(&self, at: usize) -> bool {
        let next = self.frame.word(at + 1);
        let next = if next == "non" { self.frame.word(at + 2) } else { next };
        let infinitive = next.ends_with("re") || matches!(next.as_str(), "aver" | "esser");
        self.language.code() == "it" && self.frame.word(at) == "di" && infinitive
    }

    /// Whether the German verb tells what somebody spoke of: "sprach von einem Erfolg".
    fn speaks_of(&self) -> bool {
        self.language.code() == "de" && self.frame.word(self.cue.tokens.start).starts_with("spr")
    }

    fn past_colon(&self, at: usize) -> usize {
        if self.frame.is_mark(at, &[":", ","]) { at + 1 } else { at }
    }

    fn opens(&self, at: usize) -> bool {
        let word = self.frame.word(at);
        let drawn = self.language.code() == "fr" && word.starts_with("qu'");
        drawn || self.language.is_that(word) || self.frame.is_mark(at, &[":"])
    }

    /// Whether a quotation here is what is said, not a word in it.
    fn opens_quote(&self, at: usize, after: usize) -> bool {
        self.frame.quote(at).is_some() && (at == after || self.frame.is_mark(at - 1, &[",", ":"]))
    }

    fn begins_clause(&self, at: usize) -> bool {
        let word = self.frame.word(at);
        let before = self.frame.word(at - 1);
        self.language.is_pronoun(word)
            || word == "to"
            || self.frame.quote(at).is_some()
            || self.language.opens_clause(word)
            || word == "there"
            || self.language.is_determiner(word)
                && !self.language.is_preposition(before)
                && !self.language.is_conjunction(before)
    }

    fn quote_stands_alone(&self, at: usize) -> bool {
        let next = self.frame.word(at + 1);
        self.ends(at + 1)
            || self.frame.is_mark(at + 1, &[",", ";", "—", "–", "("])
            || self.language.is_conjunction(next) && self.others.iter().any(|other| other.start == at + 2)
            || self.language.opens_clause(next)
            || self.language.is_preposition(next)
            || self.language.is_time(next)
    }

    /// Whether what stands before the reporting words is what is said: it ends in a quotation or a comma.
    fn follows_speech(&self, start: usize) -> bool {
        self.ends_in_quote(start)
            || self.frame.is_mark(start - 1, &[",", "—", "–", "?", "!"])
                && self.clause_start(start) + 3 < start
                && !self.only_introduces(self.clause_start(start)..start)
    }

    /// Whether words lead in to a sentence without a verb: "In an interview on Monday, ".
    fn only_introduces(&self, words: Range<usize>) -> bool {
        let comma = words.clone().find(|at| self.frame.is_mark(*at, &[","])).unwrap_or(words.end);
        let verb = |at: usize| {
            let known =
                self.frame.is_auxiliary(at, self.language) || self.language.happens(self.frame.word(at));
            known || at > comma && self.is_finite(at)
        };
        let leads = self.language.is_preposition(self.frame.word(words.start));
        self.language.code() == "en" && leads && !words.into_iter().any(verb)
    }

    /// Whether a quotation, perhaps with a comma after it, stands right before a token.
    fn ends_in_quote(&self, before: usize) -> bool {
        let comma = usize::from(before > 1 && self.frame.is_mark(before - 1, &[","]));
        before > comma && self.frame.quote(before - 1 - comma).is_some()
    }

    fn ends(&self, at: usize) -> bool {
        (at..self.frame.tokens.len())
            .take(4)
            .all(|at| self.frame.is_mark(at, &[".", "?", "!", "…", "”", "\"", ")", "»"]))
    }

    fn begins_adjunct(&self, at: usize) -> bool {
        let word = self.frame.word(at);
        self.language.is_time(word)
            || self.language.is_preposition(word)
            || word.ends_with("ly")
            || speakers::past_time(self.frame, at, self.language) > at
    }

    /// Past who is told, and what else tells of the telling, up to the next mark.
    fn after_addressee(&self, at: usize) -> usize {
        let window = at..self.frame.tokens.len().min(at + FARTHEST_BEGINNING);
        window
            .clone()
            .find(|at| self.opens(*at) || self.parts(*at) || self.frame.quote(*at).is_some())
            .unwrap_or(window.end)
    }

    /// Whether a token is a mark, and none that joins two words to one name.
    fn parts(&self, at: usize) -> bool {
        let start = |at: usize| self.frame.tokens.get(at).map(|token| token.range.start);
        let end = |at: usize| self.frame.tokens.get(at).map(|token| token.range.end);
        let joins =
            self.frame.is_mark(at, &["-"]) && at > 0 && end(at - 1) == start(at) && end(at) == start(at + 1);
        self.frame.tokens[at].mark && !joins
    }

    /// Past what tells when, where and to whom somebody spoke: "on Thursday", "in a statement".
    fn after_adjuncts(&self, mut at: usize) -> usize {
        while self.begins_adjunct(at) {
            let past = speakers::past_time(self.frame, at, self.language);
            if past > at {
                at = past;
                continue;
            }
            let preposition = self.language.is_preposition(self.frame.word(at));
            at += 1;
            let mut taken = 0;
            while at < self.frame.tokens.len() && !self.ends_adjunct(at, taken, preposition) {
                at += 1;
                taken += 1;
            }
        }
        at
    }

    /// Whether the rest of the sentence only tells when, where or how somebody spoke: "said on Monday in one of".
    fn only_tells_when(&self, after: usize) -> bool {
        let mut rest = after..self.frame.tokens.len();
        let told = |at: usize| self.opens(at) || self.frame.quote(at).is_some() || self.is_finite(at);
        let when = (after..after + 2).any(|at| self.language.is_time(self.frame.word(at)));
        self.language.code() == "en" && when && self.begins_adjunct(after) && !rest.any(told)
    }

    /// Whether only who else says so follows: "witnesses said | and films from the square showed".
    fn is_said_by_others_too(&self, after: usize) -> bool {
        let end = self.frame.tokens.iter().rposition(|token| !token.mark).unwrap_or(0);
        let says = |at: usize| self.language.cue(self.frame.word(at)).is_some();
        self.language.is_conjunction(self.frame.word(after))
            && end > after + 1
            && self.ends(end + 1)
            && says(end)
            && !(after..end).any(|at| self.is_finite(at) || self.opens(at))
    }

    fn ends_adjunct(&self, at: usize, taken: usize, preposition: bool) -> bool {
        let token = &self.frame.tokens[at];
        let inner_mark =
            token.mark && !matches!(token.lower.as_str(), "," | ":" | ";" | "—" | "–" | "." | "?" | "!");
        let time = self.language.is_time(token.lower) || token.lower.chars().all(|c| c.is_ascii_digit());
        if !preposition {
            return !(time || inner_mark || token.lower == "ago");
        }
        token.quote.is_some()
            || token.mark && !inner_mark
            || self.language.is_that(token.lower) && taken > 0
            || self.language.is_pronoun(token.lower)
            || self.language.is_determiner(token.lower) && taken > 0
            || self.language.is_auxiliary(token.lower)
            || self.language.opens_clause(token.lower)
            || taken > 6
    }

    /// Where the clause that a speaker closes begins: at the frame's start or after a semicolon.
    fn clause_start(&self, end: usize) -> usize {
        let quoted = |at: usize| self.frame.is_mark(at, &[":"]) && self.frame.quote(at + 1).is_some();
        let border = |at: &usize| self.frame.is_mark(*at, &[";"]) || quoted(*at);
        let earlier = (0..end).rev().find(border).map_or(0, |at| at + 1);
        let opener = matches!(self.frame.word(earlier).as_str(), "but" | "and" | "however" | "still" | "yet");
        earlier + usize::from(opener && earlier + 1 < end)
    }

    /// A piece without the marks and spaces at its edges; the last stop of "a.m." is none of them.
    fn trimmed(&self, piece: Range<usize>) -> Option<Range<usize>> {
        let mark = |at: &usize| {
            let token = &self.frame.tokens[*at];
            token.mark && !matches!(token.lower.as_str(), "%" | "$" | "£" | "€")
        };
        let piece = piece.start..piece.end.min(self.frame.tokens.len());
        let start = piece.clone().find(|at| !mark(at))?;
        let joins = |at: usize| {
            matches!(self.frame.word(at).as_str(), "after" | "before" | "when" | "while" | "because")
        };
        let end = piece.clone().rev().find(|at| !mark(at) && !joins(*at))? + 1;
        let dotted = self.frame.word(end - 1).contains('.') && self.frame.is_mark(end, &["."]);
        Some(start..(end + usize::from(dotted)).min(piece.end))
    }
}
