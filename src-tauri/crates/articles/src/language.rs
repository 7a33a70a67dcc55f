//! Which language a text is in.

use whatlang::{Lang, detect};

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
    let Some(found) = detect(&head).filter(|found| found.is_reliable()) else { return declared };
    let Some(guess) = code(found.lang()) else { return declared };
    match declared {
        Some(tag) if tag.split('-').next() == Some(guess) => Some(tag),
        // Long texts are told apart with certainty; a template's `lang` is often wrong.
        Some(tag) if found.confidence() < 1.0 || head.len() < 400 => Some(tag),
        _ => Some(guess.to_owned()),
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
    let pairs = CODES.split_whitespace().filter_map(|pair| pair.split_once('='));
    pairs.filter(|(three, _)| *three == lang.code()).map(|(_, two)| two).next()
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

    #[test]
    fn normalises_declared_tags() {
        assert_eq!(declared("EN_us"), Some("en-us".to_owned()));
        assert_eq!(declared("{{lang}}"), None);
    }
}
