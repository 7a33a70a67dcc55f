//! Guesses the language of a text from its script, its commonest words, its words for times and its letters.

use std::{collections::HashMap, sync::LazyLock};

use super::Reader;

/// How much of a text is looked at: letters, and words.
const SAMPLE: (usize, usize) = (2000, 400);

/// So many words are also looked up among those for times and for groups of letters: all of a sentence or headline,
/// which may have no common word.
const LOOKED_INTO: usize = 40;

/// What a common word tells that one language alone has; what several have in common tells of each a share.
const WEIGHT_OF_A_WORD: u32 = 24;
/// The same for a word for times, which names and abbreviations may look like: "ago", "Mars".
const WEIGHT_OF_A_TIME: u32 = 12;
/// The same for a month beside figures: lines around a text are often in another language than its dates.
const WEIGHT_OF_A_MONTH: u32 = 48;
/// The same for a letter, and for a group of letters.
const WEIGHT_OF_LETTERS: u32 = 6;

/// A language and what tells it from the others of its script.
struct Marks {
    tag: &'static str,
    /// Words that hold its sentences together.
    words: &'static str,
    /// Letters that are none of English, and digits.
    letters: &'static str,
    /// Groups of letters that are frequent in it; "_" is a word's border.
    groups: &'static str,
}

/// From this on words tell a language.
const ENOUGH: u32 = 6;

/// What English is ahead of the other languages of its script: names alone tell nothing.
const HEAD_START: u32 = 2;

const LATIN: [Marks; 8] = [
    Marks {
        tag: "en",
        words: "the of and to was is that for with on said by he it in a at from after be has had have not his her are \
            were who will its as but they their an this which been would more than one over when into no out up before \
            during new two says could about against between since until she i you we my or if all there so how what where",
        letters: "",
        groups: "th sh wh ght ing_ tion_ ck ee oo ed_ ly_ ay ow _kn ould ough ea ers_ s_ _w ty_ ry_ cy_ ny_ my_ dy_ py_",
    },
    Marks {
        tag: "de",
        words: "der die und das den im ist nicht mit ein eine auf von am dem in zu für sich des es er sie auch als an \
            nach wie bei oder aus um war wird hat haben sind einer einem einen eines noch vor zum zur über nur wir ich \
            wurde werden seit bis durch gegen unter zwischen kein keine wegen ohne ihr sein seine ihre hier wo was wer \
            daß dass ab beim vom waren hatte wenn",
        letters: "äöüß",
        groups: "sch cht tz _ge ung_ en_ pf ei eu äu _ver keit_ heit_ lich_ rt_ er_ ck au ehr ell_ _zu tt_",
    },
    Marks {
        tag: "fr",
        words: "le les des et du est une dans pour qui sur au il pas plus la un de à en que par avec ce cette ses son sa \
            aux ne ont été sont mais ou elle ils nous vous je leur leurs où après avant depuis sans sous entre contre \
            chez se tout fait deux comme était fut être l d qu si lors dès ans",
        letters: "çèêëîïœùàâéû",
        groups: "eau aux_ ent_ eux_ ée_ ées_ tion_ ique_ oi ait_ eur_ eurs_ qu ille ez_ er_ aire_ ou eu ai é_ és_ e_",
    },
    Marks {
        tag: "es",
        words: "el los las del y una por con para se su al lo es más la de en que un a no sus le ha fue son como pero o \
            entre sin sobre desde hasta tras ante contra este esta ese esa muy ya cuando donde hay era fueron han está \
            están ser dos también después antes durante según nos mi yo les él ella qué me todo",
        letters: "ñ¿¡áíóúé",
        groups: "ción_ dad_ ero_ os_ as_ ue ie ndo_ ado_ ados_ ido_ ll rr ez_ ía aron_ an_ en_ a_ o_ qu ye j ó_",
    },
    Marks {
        tag: "it",
        words: "il di che della gli nel dei alla più è sono non ha dal delle la le lo i un una uno in a e per con su da \
            al del dello degli nella nei nelle sul sulla dalla ai alle si ma o come anche era fu hanno ho essere stato \
            stata suo sua loro questo questa quando dove dopo prima fra tra contro senza ci mi due già l d all dell \
            nell dall sull",
        letters: "àèìòù",
        groups: "zione_ tto_ tti_ tta_ zz zi cch gli ggi _sc ci_ ato_ ati_ ata_ are_ ere_ ire_ o_ i_ e_ a_ nn cc ss tt pp",
    },
    Marks {
        tag: "pt",
        words: "o os do da em não uma com um ao dos na no foi são a as e de que para por se das nas nos à às mais mas \
            como ou seu sua seus suas ele ela eles foram ser está é era tem há pelo pela até entre sem sob sobre após \
            desde contra este esta isso quando onde já também depois antes dois muito nem lhe me eu você num numa",
        letters: "ãõçâêôáíóúéà",
        groups: "ção_ ções_ dade_ lh nh ão_ ões_ eiro_ eira_ ou_ am_ em_ ado_ ei os_ as_ o_ a_ ss rr j ai ém én êm êi iro_ ns_ im_ _ch sal",
    },
    Marks {
        tag: "nl",
        words: "het een van op voor zijn aan niet met door werd ook naar dat bij de en in is te er om als maar uit of \
            over wordt worden hij zij ze haar hun ik je we wij deze dit die dan nog na tot tegen onder tussen zonder \
            sinds wat wie waar hoe geen heeft hebben had was waren kan zal weer toen omdat binnen",
        letters: "ë",
        groups: "ij aa oo uu ee sch cht _ge en_ dt_ heid_ lijk_ _ver oe ui ie oor eer_ ken ste_ rd_ kk tt vl _zw ijz tge aak org wart",
    },
    Marks {
        tag: "tr",
        words: "ve bir bu için ile olarak olan daha sonra çok kadar gibi ancak göre ise de da o ne en mi her iki şu ki \
            ya değil var yok oldu olduğu etti dedi beri önce tarafından üzerine karşı şey kendi hiç ama biz ben sen onlar",
        letters: "ğşıçöü",
        groups: "ler_ lar_ yor dı_ di_ du_ dü_ tı_ ti_ tu_ tü_ ında_ inde_ mış miş lık nın_ in_ an_ k_ i_ ar_ yı aş iş ül",
    },
];

const CYRILLIC: [Marks; 2] = [
    Marks {
        tag: "ru",
        words: "и что как был это его он из было от года при также в на с по к не за у о она они но году для до после \
            или их её ее же бы были быть который со во об под над без через",
        letters: "ыэъё",
        groups: "ий_ ие_ ия_ ого_ тся_ ли_ ла_ ло_ ов_ ал_ ел_ ил_ ть_ и ча_ ни_ е_",
    },
    Marks {
        tag: "uk",
        words: "і що як був це його він із було від року та також в у на з по до не за о вона вони але для після або їх \
            її ж би були бути який зі під над без через й році про",
        letters: "іїєґ",
        groups: "ий_ ого_ ться_ ння_ ла_ ло_ ли_ ав_ ти_ ть_ ють_ жд ри ог сь",
    },
];

const ARABIC: [Marks; 2] = [
    Marks {
        tag: "ar",
        words: "في من على إلى أن عن التي الذي هذا هذه ذلك قد كان كانت لا ما لم بعد قبل مع بين خلال منذ حتى هو هي إن أو ثم \
            كل غير عند لدى",
        letters: "ةيكىأإ٠١٢٣٤٥٦٧٨٩",
        groups: "_ال _وال _بال _لل",
    },
    Marks {
        tag: "fa",
        words: "در از به که را این با است برای آن و تا بر هم یک شد شده بود می خود پس پیش بعد هر ها های او ما من نیز یا \
            اما کرد کرده کند گفت بی",
        letters: "پچژگیک۰۱۲۳۴۵۶۷۸۹",
        groups: "ان_ ند_ ست_",
    },
];

/// The languages that have a common word.
static COMMON: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut common: HashMap<&str, Vec<&str>> = HashMap::new();
    for marks in LATIN.iter().chain(&CYRILLIC).chain(&ARABIC) {
        marks.words.split(' ').for_each(|word| common.entry(word).or_default().push(marks.tag));
    }
    common
});

/// The language that a text's words and letters suggest; `None` where its script is none that is read.
pub(super) fn guess(text: &str) -> Option<&'static str> {
    weigh(text).map(|(tag, _)| tag)
}

/// As [`guess`], where the words and letters tell enough.
pub(crate) fn evident(text: &str) -> Option<&'static str> {
    weigh(text).filter(|(_, weight)| *weight >= ENOUGH).map(|(tag, _)| tag)
}

/// The likeliest language, and how much tells of it.
fn weigh(text: &str) -> Option<(&'static str, u32)> {
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
        Some('L') => likeliest(text, &LATIN),
        Some('C') => likeliest(text, &CYRILLIC),
        Some('A') => likeliest(text, &ARABIC),
        Some('G') => Some(("el", ENOUGH)),
        Some('H') => Some(("zh", ENOUGH)),
        _ => None,
    }
}

/// The language of a script of which a text has the most words and letters.
fn likeliest(text: &str, languages: &[Marks]) -> Option<(&'static str, u32)> {
    let words: Vec<String> = text
        .split_whitespace()
        .filter(|word| !word.contains("://") && !word.starts_with(['@', '#']))
        .flat_map(|word| word.split(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .take(SAMPLE.1)
        .map(str::to_lowercase)
        .collect();
    let ahead = |marks: &Marks| if marks.tag == "en" { HEAD_START } else { 0 };
    let mut scores: Vec<u32> = languages.iter().map(ahead).collect();
    for word in &words {
        let having = COMMON.get(word.as_str()).map_or(&[][..], Vec::as_slice);
        share(&mut scores, WEIGHT_OF_A_WORD, |language| having.contains(&languages[language].tag));
        for letter in word.chars().filter(|letter| !letter.is_ascii()) {
            share(&mut scores, WEIGHT_OF_LETTERS, |language| languages[language].letters.contains(letter));
        }
    }
    look_into(&words[..words.len().min(LOOKED_INTO)], languages, &mut scores);
    let best = (0..languages.len()).rev().max_by_key(|language| scores[*language])?;
    Some((languages[best].tag, scores[best]))
}

/// Weighs words for times and groups of letters.
fn look_into(words: &[String], languages: &[Marks], scores: &mut [u32]) {
    let is_number = |word: &String| word.starts_with(char::is_numeric);
    let readers: Vec<&Reader> =
        languages.iter().filter_map(|marks| super::all().find(|reader| reader.tag == marks.tag)).collect();
    for (at, word) in words.iter().enumerate().filter(|(_, word)| !is_number(word)) {
        let mut beside = [at.wrapping_sub(1), at + 1].into_iter().filter_map(|at| words.get(at));
        if beside.any(is_number) {
            share(scores, WEIGHT_OF_A_MONTH, |language| readers[language].lexicon.is_month(word));
        }
        share(scores, WEIGHT_OF_A_TIME, |language| readers[language].lexicon.symbol(word) != 0);
        let bordered = format!("_{word}_");
        for (marks, score) in languages.iter().zip(scores.iter_mut()) {
            *score += marks.groups.split(' ').map(|group| u32::from(bordered.contains(group))).sum::<u32>();
        }
    }
}

/// Shares a weight among the languages of which something is true.
fn share(scores: &mut [u32], weight: u32, has: impl Fn(usize) -> bool) {
    let having: Vec<usize> = (0..scores.len()).filter(|language| has(*language)).collect();
    having.iter().for_each(|language| scores[*language] += weight / having.len() as u32);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guesses_the_language_of_a_sentence() {
        let check = |text: &str, expected: &str| assert_eq!(guess(text).unwrap_or("und"), expected, "{text}");
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
        let check = |text: &str, expected: &str| assert_eq!(guess(text).unwrap_or("und"), expected, "{text}");
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

    #[test]
    fn guesses_the_language_of_a_short_sentence_or_headline() {
        let told = [
            (
                "en",
                "A decade ago this week, the bridge fell. | Fire destroys mill | Sun sets on coal | Talks resume Monday | \
                Mine collapse kills 12 | It rained. | See http://example.org/la-el-di | April's sister sang.",
            ),
            (
                "de",
                "Brand zerstört Mühle | Gericht spricht Redakteur frei | Lehrer fordern mehr Geld | Es regnete. | \
                Ihr Sohn starb 1994.",
            ),
            (
                "fr",
                "Le maire démissionne | Naufrage à l'aube | Incendie au moulin | Grève générale jeudi prochain",
            ),
            (
                "es",
                "Dimite el alcalde | Incendio destruye molino | Mineros vuelven a trabajar | Ayer ardió Dorn.",
            ),
            ("it", "Incendio distrugge mulino | Affonda traghetto | Prezzi in aumento | Settimana nera"),
            (
                "pt",
                "Prefeito renuncia | Assinado acordo de paz | Ontem à noite ardeu Dorn. | Ministro deixa cargo",
            ),
            (
                "nl",
                "Burgemeester stapt op | Brand verwoest molen | Storm treft honderd huizen | Einde bestand",
            ),
            (
                "tr",
                "Belediye başkanı istifa etti | Fiyatlar yüzde 4 arttı | Kara hafta | Geçen ay Dorn düştü.",
            ),
            ("ru", "Мэр подал в отставку | Цены выросли на 4% | Черная неделя"),
            ("uk", "Поліція затримала двох | Вибори в травні | Медсестри страйкують"),
            ("ar", "انهار الجسر قبل عشر سنوات. | استقالة رئيس البلدية"),
            ("fa", "ده سال پیش پل فرو ریخت. | باران آمد."),
        ];
        for (tag, texts) in told {
            texts.split('|').for_each(|text| assert_eq!(guess(text), Some(tag), "{text}"));
        }
    }

    #[test]
    fn names_alone_tell_no_language() {
        assert_eq!(evident("Boris Vukic, 1943"), None);
        assert_eq!(evident("Fire destroys mill"), Some("en"));
    }
}
