//! What is put off to a date lies ahead, though it is told as past: "adjourned the hearing to Wednesday".

use super::Context;
use crate::words::Word;

/// Words directly before a date, and the verbs before them with which they tell where something is moved.
const MOVED_TO: [(&[&str], &[&str]); 6] = [
    (
        &["to", "until", "till"],
        &["adjourned", "deferred", "delayed", "moved", "postponed", "rescheduled", "shifted", "switched"],
    ),
    (&["until", "through"], &["extended", "prolonged"]),
    (
        &["à", "au", "jusqu'à", "jusqu'au"],
        &[
            "ajourné",
            "ajournée",
            "décalé",
            "décalée",
            "prolongé",
            "prolongée",
            "renvoyé",
            "renvoyée",
            "reporté",
            "reportée",
            "repoussé",
            "repoussée",
        ],
    ),
    (
        &["a", "al", "hasta", "para"],
        &[
            "aplazó",
            "aplazado",
            "aplazada",
            "pospuso",
            "pospuesto",
            "pospuesta",
            "postergó",
            "postergado",
            "postergada",
            "prorrogó",
            "prorrogado",
            "prorrogada",
            "reprogramó",
            "reprogramado",
            "reprogramada",
        ],
    ),
    (
        &["a", "al"],
        &[
            "posticipato",
            "posticipata",
            "prorogato",
            "prorogata",
            "rimandato",
            "rimandata",
            "rinviato",
            "rinviata",
            "slittato",
            "slittata",
            "spostato",
            "spostata",
        ],
    ),
    (
        &["para", "até"],
        &[
            "adiou",
            "adiado",
            "adiada",
            "prorrogou",
            "prorrogado",
            "prorrogada",
            "remarcou",
            "remarcado",
            "remarcada",
        ],
    ),
];

/// The same of languages whose participles stand behind the date.
const PARTICIPLE_LAST: [(&[&str], &[&str]); 2] = [
    (&["auf"], &["vertagt", "vertagte", "verschoben", "verschob", "verlegt", "verlegte", "vorgezogen"]),
    (&["tot", "naar"], &["uitgesteld", "verdaagd", "verlengd", "verplaatst", "verschoven", "verzet"]),
];

impl Context<'_> {
    /// Whether something is moved to the date.
    pub(super) fn is_put_off(&self) -> bool {
        let article = |at: &usize| self.readings.any(*at, |word| *word == Word::Article);
        let Some(before) = (self.at.start.saturating_sub(2)..self.at.start).rev().find(|at| !article(at))
        else {
            return false;
        };
        let told = |end: usize, verbs: &[&str]| self.clause().any(|at| at < end && self.is_one_of(at, verbs));
        let moved = |moves: &[(&[&str], &[&str])], end: usize| {
            moves.iter().any(|(to, verbs)| self.is_one_of(before, to) && told(end, verbs))
        };
        moved(&MOVED_TO, self.at.start) || moved(&PARTICIPLE_LAST, self.tokens.len())
    }
}
