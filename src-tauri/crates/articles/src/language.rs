//! Which language a text is in, and which passages of it are in another one.

use whatlang::{Lang, Script, detect, detect_script};

use crate::{Article, Block, BlockKind};

/// Characters looked at: more tell nothing new.
const LOOKED_AT: usize = 1000;

/// A declared language as a BCP 47 tag, if it is one.
pub(crate) fn declared(tag: &str) -> Option<String> {
    let tag = tag.trim().replace('_', "-");
    let primary = tag.split('-').next().unwrap_or_default();
    let is_tag = (2..=3).contains(&primary.len()) && tag.len() <= 20;
    (is_tag && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
        .then(|| tag.replacen(primary, &primary.to_ascii_lowercase(), 1))
}

/// The language of a text: what it declares, unless its letters clearly say otherwise.
pub(crate) fn of(text: &str, declared: Option<String>) -> Option<String> {
    let head: String = text.chars().take(LOOKED_AT).collect();
    let Some(found) = detect(&head).filter(|found| found.is_reliable()) else {
        let told = || by_letters(&head).or_else(|| timex::language(&head));
        return declared.or_else(|| told().map(str::to_owned));
    };
    let Some(guess) = code(found.lang()) else { return declared };
    match declared {
        Some(tag) if tag.split('-').next() == Some(guess) => Some(tag),
        // Long texts are told apart with certainty; a template's `lang` is often wrong.
        Some(tag) if found.confidence() < 1.0 || head.len() < 400 => Some(tag),
        _ => Some(guess.to_owned()),
    }
}

/// Letters of a passage that tell its language by their script, and by their words.
const LETTERS_OF_SCRIPT: usize = 20;
const LETTERS_OF_WORDS: usize = 80;

/// Says of each passage in another language than the article's which one that is: any in another script, and long
/// quotations.
pub(crate) fn mark_passages(article: &mut Article) {
    let Article { text, blocks, language, .. } = article;
    let Some(own) = language.as_deref().map(primary) else { return };
    for block in blocks {
        let Block { range, kind, language, .. } = block;
        let words = text.get(range.clone()).unwrap_or_default();
        *language = of_passage(words, *kind, own).filter(|found| *found != own).map(str::to_owned);
    }
}

/// The language of a passage in a text in another one; `None` where nothing says that it is another.
fn of_passage(words: &str, kind: BlockKind, own: &str) -> Option<&'static str> {
    let is_long = |least: usize| words.chars().filter(|c| c.is_alphabetic()).nth(least).is_some();
    // Most passages of most texts: these letters need no table.
    let is_latin = words.bytes().filter(u8::is_ascii_alphabetic).count() * 2 > words.len();
    let script = if is_latin { Script::Latin } else { detect_script(words)? };
    if is_written_in(own, script) {
        let is_quoted = kind == BlockKind::Quotation || words.starts_with(['"', '“', '„', '«', '»']);
        let may_be_another = is_quoted && !has_words_of(own, words) && is_long(LETTERS_OF_WORDS);
        let found = may_be_another.then(|| detect(words))??;
        return code(found.lang()).filter(|_| found.is_reliable());
    }
    if !is_long(LETTERS_OF_SCRIPT) || (script == Script::Latin && has_foreign_letters(words)) {
        return None;
    }
    let found = detect(words).filter(|found| found.is_reliable() && found.script() == script);
    found.and_then(|found| code(found.lang())).or_else(|| by_letters(words))
}

/// Words that hardly any text of a language is without, and texts of its neighbours have not.
const COMMON: &[(&str, &[&str])] = &[
    ("en", &["the", "of", "and", "that", "is", "was", "to", "it", "you", "with"]),
    ("de", &["der", "und", "das", "nicht", "ist", "ein", "zu", "den", "mit", "sich"]),
    ("fr", &["le", "les", "et", "des", "est", "une", "dans", "pas", "du", "nous"]),
    ("es", &["el", "los", "las", "y", "del", "con", "una", "por", "lo", "pero"]),
    ("it", &["il", "che", "di", "non", "gli", "della", "è", "sono", "per"]),
    ("pt", &["não", "uma", "do", "os", "em", "com", "mais", "ao", "são"]),
    ("nl", &["het", "een", "van", "niet", "dat", "zijn", "voor", "op"]),
];

/// Whether words plainly are in a language: three of its commonest stand in them. Telling it of all languages takes
/// long.
fn has_words_of(language: &str, words: &str) -> bool {
    let Some((_, common)) = COMMON.iter().find(|(known, _)| *known == language) else { return false };
    let words = words.split(|c: char| !c.is_alphabetic());
    words.filter(|word| common.iter().any(|common| word.eq_ignore_ascii_case(common))).nth(2).is_some()
}

/// Whether a tenth of the letters are none of English, as where names in Latin letters are many in a text in another
/// script.
fn has_foreign_letters(words: &str) -> bool {
    let letters = words.chars().filter(|c| c.is_alphabetic());
    let foreign = letters.clone().filter(|c| !c.is_ascii()).count();
    foreign * 10 > letters.count()
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// Whether a language is written in a script; Japanese is, in three.
fn is_written_in(language: &str, script: Script) -> bool {
    let of_japanese = [Script::Mandarin, Script::Hiragana, Script::Katakana];
    script.langs().iter().any(|lang| code(*lang) == Some(language))
        || (matches!(language, "ja" | "zh") && of_japanese.contains(&script))
        // What is none of the languages that are known is taken for one of Latin letters.
        || (script == Script::Latin && !codes().any(|(_, two)| two == language))
}

/// The language of words too few to tell it: by letters that only it has, or as the only one of its script.
fn by_letters(words: &str) -> Option<&'static str> {
    let has = |letters: &[char]| words.contains(letters);
    let script = detect_script(words)?;
    match script {
        Script::Arabic if has(&['ٹ', 'ڈ', 'ڑ', 'ے', 'ں']) => Some("ur"),
        Script::Arabic => timex::language(words).or(Some("ar")),
        Script::Cyrillic if has(&['і', 'ї', 'є', 'ґ']) && !has(&['ы', 'э']) => Some("uk"),
        Script::Cyrillic if has(&['ы', 'э', 'ё']) && !has(&['і', 'ў']) => Some("ru"),
        _ => match script.langs() {
            [only] => code(*only),
            _ => None,
        },
    }
}

/// Codes of ISO 639-3 and the two letters of ISO 639-1 that BCP 47 prefers.
const CODES: &str = "epo=eo eng=en rus=ru cmn=zh spa=es por=pt ita=it ben=bn fra=fr deu=de ukr=uk kat=ka ara=ar \
    hin=hi jpn=ja heb=he yid=yi pol=pl amh=am jav=jv kor=ko nob=nb dan=da swe=sv fin=fi tur=tr \
    nld=nl hun=hu ces=cs ell=el bul=bg bel=be mar=mr kan=kn ron=ro slv=sl hrv=hr srp=sr mkd=mk \
    lit=lt lav=lv est=et tam=ta vie=vi urd=ur tha=th guj=gu uzb=uz pan=pa aze=az ind=id tel=te \
    pes=fa mal=ml ori=or mya=my nep=ne sin=si khm=km tuk=tk aka=ak zul=zu sna=sn afr=af lat=la \
    slk=sk cat=ca tgl=tl hye=hy cym=cy";

/// The two-letter code of a language, where there is one.
fn code(lang: Lang) -> Option<&'static str> {
    codes().find(|(three, _)| *three == lang.code()).map(|(_, two)| two)
}

fn codes() -> impl Iterator<Item = (&'static str, &'static str)> {
    CODES.split_whitespace().filter_map(|pair| pair.split_once('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn believes_the_page_unless_the_letters_say_otherwise() {
        let french = "Le directeur du port a été prévenu au début du mois de février que l'entrepôt contenait du carburant non déclaré, ont dit jeudi deux responsables des douanes. ".repeat(4);
        assert_eq!(of(&french, Some("fr-CA".to_owned())), Some("fr-CA".to_owned()));
        assert_eq!(of(&french, Some("en".to_owned())), Some("fr".to_owned()));
        assert_eq!(of(&french, None), Some("fr".to_owned()));
        assert_eq!(of("Fire", Some("nb".to_owned())), Some("nb".to_owned()));
    }

    /// The languages of the passages of a text in English that are in others.
    fn passages(words: &[(BlockKind, &str)]) -> Vec<Option<String>> {
        let english = "Four hundred people were brought to the school on the hill, where the caretaker had lit \
            the stoves before midnight, and the water in the lower town rose until the morning.";
        let html: String = words
            .iter()
            .map(|(kind, words)| match kind {
                BlockKind::Quotation => format!("<blockquote>{words}</blockquote>"),
                _ => format!("<p>{words}</p>"),
            })
            .collect();
        let html = format!("<html lang=en><p>{english}</p>{html}");
        let source = crate::Source::new("flood.html", html.into_bytes());
        crate::read(&source).unwrap().blocks.into_iter().skip(1).map(|block| block.language).collect()
    }

    #[test]
    fn knows_the_language_of_a_long_quotation() {
        let arabic = "قال رئيس البلدية يوم الثلاثاء إن السد تشقق في بداية شهر مارس الماضي";
        let french = "« Le maire nous a dit mardi que le barrage s'était fissuré au début du mois de mars, et que \
            personne ne l'avait prévenu avant la crue. »";
        let german = "„Der Damm hat im März Risse bekommen, und niemand im Rathaus hat uns davor gewarnt, dass das \
            Wasser in der Nacht so schnell steigen würde.“";
        let told = passages(&[
            (BlockKind::Paragraph, arabic),
            (BlockKind::Quotation, "The dam, he said, had cracked at the beginning of the month of March."),
            (BlockKind::Quotation, french),
            (BlockKind::Paragraph, german),
            (BlockKind::Paragraph, "The word for it is سد, as every child in the lower town will tell you."),
        ]);
        let expected = [Some("ar"), None, Some("fr"), Some("de"), None];
        assert_eq!(told.iter().map(Option::as_deref).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn tells_a_short_text_by_its_letters() {
        let told = |text| of(text, None);
        assert_eq!(
            told("Вода поднялась на два метра, сообщил мэр. Печи затопили ещё до полуночи."),
            Some("ru".to_owned())
        );
        assert_eq!(told("Мер сказав, що її попередили."), Some("uk".to_owned()));
        assert_eq!(told("شهردار گفت"), Some("fa".to_owned()));
        assert_eq!(told("باران آمد."), Some("fa".to_owned()));
    }

    #[test]
    fn tells_a_headline_by_its_words() {
        let check =
            |text: &str, expected: Option<&str>| assert_eq!(of(text, None).as_deref(), expected, "{text}");
        check("A decade ago this week, the bridge fell.", Some("en"));
        check("Brand zerstört Mühle", Some("de"));
        check("Dimite el alcalde", Some("es"));
        check("Boris Vukic, 1943", None);
    }

    #[test]
    fn normalises_declared_tags() {
        assert_eq!(declared("EN_us"), Some("en-us".to_owned()));
        assert_eq!(declared("{{lang}}"), None);
    }
}
