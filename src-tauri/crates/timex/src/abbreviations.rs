//! Abbreviations that a number follows in the same sentence.

/// In any of the languages; words that as often end a sentence ("cap", "min") are left out.
const BEFORE_NUMBERS: &str = "abb abs abschn ann app approx arg art arts bd bde bl b c ca ch chap cir circa col d ep est \
     ext f ff fig figs fl fol geb gegr gest kap l lib lit ll n nac nº no nos nr núm num nums op p pag pág págs para pp r \
     rn s sec sect t tab tel v verst vol vols vv z ziff";

/// Whether a full stop between the word and a number ends no sentence: "c. 1350", "d. 1945", "No. 7", "Abs. 3".
pub fn abbreviates_before_number(word: &str) -> bool {
    BEFORE_NUMBERS.split_whitespace().any(|short| short.eq_ignore_ascii_case(word))
}
