//! What is put off to a date lies ahead, though it is told as past: "adjourned the hearing to Wednesday".

use super::Context;
use crate::words::Word;

/// Words directly before a date, and the verbs of their sentence with which they tell where something is moved.
const MOVED_TO: [(&[&str], &[&str]); 8] = [
    (
        &["to", "until", "till"],
        &["adjourned", "deferred", "delayed", "moved", "postponed", "rescheduled", "shifted", "switched"],
    ),
    (&["until", "through"], &["extended", "prolonged"]),
    (&["auf"], &["vertagt", "vertagte", "verschoben", "verschob", "verlegt", "verlegte", "vorgezogen"]),
    (&["tot", "naar"], &["uitgesteld", "verdaagd", "verlengd", "verplaatst", "verschoven", "verzet"]),
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

impl Context<'_> {
    /// Whether something is moved to the date.
    pub(super) fn is_put_off(&self) -> bool {
        let article = |at: &usize| self.readings.any(*at, |word| *word == Word::Article);
        let Some(before) = (self.at.start.saturating_sub(2)..self.at.start).rev().find(|at| !article(at))
        else {
            return false;
        };
        let moved = |verbs: &[&str]| self.clause().any(|at| self.is_one_of(at, verbs));
        MOVED_TO.iter().any(|(to, verbs)| self.is_one_of(before, to) && moved(verbs))
    }
}
