//! Guesses the language of a text from its script, its commonest words and its words for days and months.

use super::Reader;
use crate::{tokens::tokens, words::Word};

/// How much of a text is looked at: letters, words, and bytes whose days and months are looked up.
const SAMPLE: (usize, usize, usize) = (2000, 400, 400);

/// How many common words a word for a day or month weighs: "12 luglio" has no other.
const WEIGHT_OF_A_DATE: usize = 2;

/// Words that are frequent in one language and rare in the others of its script, the first of equals first.
const LATIN: [(&str, &str); 8] = [
    ("en", "the of and to was is that for with on said by he it"),
    ("de", "der die und das den im ist nicht mit ein eine auf von am dem"),
    ("fr", "le les des et du est une dans pour qui sur au il pas plus"),
    ("es", "el los las del y una por con para se su al lo es más"),
    ("it", "il di che della gli nel dei alla più è sono non ha dal delle"),
    ("pt", "o os do da em não uma com um ao dos na no foi são"),
    ("nl", "het een van op voor zijn aan niet met door werd ook naar dat bij"),
    ("tr", "ve bir bu için ile olarak olan daha sonra çok kadar gibi ancak göre ise"),
];

const CYRILLIC: [(&str, &str); 2] = [
    ("ru", "и что как был это его он из было от года при также"),
    ("uk", "і що як був це його він із було від року та також"),
];

const ARABIC: [(&str, &str); 2] =
    [("ar", "في من على إلى أن عن التي الذي هذا"), ("fa", "در از به که را این با است برای")];

/// The language that a text's letters and commonest words suggest; "und" where it is none that is read.
pub(super) fn guess(text: &str) -> &'static str {
    // Persian and Arabic have digits of their own: "۱۳۹۲/۵/۱۵" has no other letters.
    let is_digit = |letter: char| matches!(letter, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}');
    let letters = text.chars().filter(|letter| letter.is_alphabetic() || is_digit(*letter));
    let letters: Vec<char> = letters.take(SAMPLE.0).collect();
    let count = |is: fn(char) -> bool| letters.iter().filter(|letter| is(**letter)).count();
    let han = count(|letter| matches!(letter, '\u{3400}'..='\u{9fff}'));
    let scripts = [
        (count(|letter| matches!(letter, ..'\u{250}' | '\u{1e00}'..='\u{1eff}')), 'L'),
        (count(|letter| ('\u{400}'..='\u{4ff}').contains(&letter)), 'C'),
        (count(|letter| ('\u{600}'..='\u{6ff}').contains(&letter)), 'A'),
        (count(|letter| matches!(letter, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')), 'G'),
        (han, 'H'),
        // Kana and Hangul: Japanese, Korean.
        (count(|letter| matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7af}')) * 3, 'U'),
    ];
    // The first of equals wins: Latin.
    let most = scripts.iter().rev().max_by_key(|(letters, _)| *letters);
    match most.filter(|(most, _)| most * 2 >= letters.len()).map(|(_, script)| script) {
        Some('L') => likeliest(text, &LATIN, |_| 0),
        Some('C') => likeliest(text, &CYRILLIC, |tag| match tag {
            "uk" => count(|letter| matches!(letter, 'і' | 'ї' | 'є' | 'ґ' | 'І' | 'Ї' | 'Є')),
            _ => count(|letter| matches!(letter, 'ы' | 'э' | 'ъ' | 'ё' | 'Э')),
        }),
        Some('A') => likeliest(text, &ARABIC, |tag| match tag {
            "fa" => {
                count(|letter| matches!(letter, 'پ' | 'چ' | 'ژ' | 'گ' | 'ی' | 'ک' | '\u{6f0}'..='\u{6f9}'))
            }
            _ => count(|letter| matches!(letter, 'ة' | 'ي' | 'ك' | 'ى' | 'أ' | 'إ' | '\u{660}'..='\u{669}')),
        }),
        Some('G') => "el",
        Some('H') => "zh",
        _ => "und",
    }
}

/// The language of a script with the most of its own letters, common words, days and months.
fn likeliest(
    text: &str,
    languages: &[(&'static str, &str)],
    own_letters: impl Fn(&str) -> usize,
) -> &'static str {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
        .take(SAMPLE.1)
        .map(str::to_lowercase)
        .collect();
    let head = head(text);
    let score = |(tag, common): &(&str, &str)| {
        let common = words.iter().filter(|word| common.split(' ').any(|known| known == *word)).count();
        let reader = super::all().find(|reader| reader.tag == *tag);
        common
            + own_letters(tag)
            + reader.map_or(0, |reader| days_and_months(head, reader)) * WEIGHT_OF_A_DATE
    };
    languages.iter().rev().max_by_key(|language| score(language)).map_or("und", |(tag, _)| tag)
}

fn head(text: &str) -> &str {
    let mut end = text.len().min(SAMPLE.2);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn days_and_months(head: &str, reader: &Reader) -> usize {
    let tokens = tokens(head, |word| reader.lexicon.symbol(word));
    let readings = reader.lexicon.readings(head, &tokens, reader.order);
    let is_date = |word: &Word| matches!(word, Word::Month(_) | Word::Weekday(_) | Word::Day(_));
    (0..tokens.len()).filter(|at| readings.at(*at).iter().any(|reading| is_date(&reading.word))).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guesses_the_language_of_a_sentence() {
        let check = |text: &str, expected: &str| assert_eq!(guess(text), expected, "{text}");
        check("The bridge over the river was closed on Thursday, officials said.", "en");
        check("Die Brücke über den Fluss ist seit Donnerstag gesperrt.", "de");
        check("Le pont sur la rivière est fermé depuis jeudi.", "fr");
        check("El puente sobre el río está cerrado desde el jueves.", "es");
        check("Il ponte sul fiume è chiuso da giovedì.", "it");
        check("A ponte sobre o rio está fechada desde quinta-feira.", "pt");
        check("De brug over de rivier is sinds donderdag dicht.", "nl");
        check("Nehrin üzerindeki köprü perşembe gününden beri kapalı ve bu yüzden trafik durdu.", "tr");
        check("Мост через реку закрыт с четверга.", "ru");
        check("Міст через річку закрито з четверга.", "uk");
        check("Η γέφυρα είναι κλειστή από την Πέμπτη.", "el");
        check("这座桥从星期四起关闭。", "zh");
        check("أغلق الجسر يوم الخميس.", "ar");
        check("پل از پنجشنبه بسته است.", "fa");
        check("この橋は木曜日から閉鎖されています。", "und");
    }

    #[test]
    fn guesses_the_language_of_a_date_alone() {
        let check = |text: &str, expected: &str| assert_eq!(guess(text), expected, "{text}");
        check("12 July 1943", "en");
        check("12. Juli 1943, Montag", "de");
        check("12 luglio 1943", "it");
        check("3 de maio de 1901", "pt");
        check("3 mei 1901", "nl");
        check("3 Mayıs 1901", "tr");
        check("12 июля 1943", "ru");
        check("12 липня 1943", "uk");
        check("1943-07-12", "en");
    }
}
