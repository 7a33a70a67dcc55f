//! Turkish: words with their endings, and the rules that are its own.

use edtf::{Calendar, Modifier};

use super::{Language, common::hour, shared};
use crate::{
    Bound,
    context::{Context, Tense},
    holidays::Holiday,
    meanings::{
        Side, Told, after, complete, counted_units_within, day, days_from_told, month, month_nearby, part_of,
        shifted, weekday_and_day,
    },
    numbers::Order,
    rule::{Rule, Words},
    time::{Amount, DayPart, Season, Time, Unit, Vague},
    words::{FUTURE, PAST, Word, WordList},
};

/// Turkish.
pub(super) const TURKISH: Language = Language {
    tag: "tr",
    words: &[WORDS, super::common::SIGNS],
    rules: &[&[RULES], shared::RULES],
    order: Order::DayMonth,
    verb_forms: &[
        ("-acak", Tense::Future),
        ("-ecek", Tense::Future),
        ("-acaklar", Tense::Future),
        ("-ecekler", Tense::Future),
        ("-ldı", Tense::Past),
        ("-ldi", Tense::Past),
        ("-ldu", Tense::Past),
        ("-ldü", Tense::Past),
        ("-ndı", Tense::Past),
        ("-ştı", Tense::Past),
        ("-şti", Tense::Past),
    ],
    articles: false,
    examples: EXAMPLES,
};

/// Names take their endings after an apostrophe, which is a word of its own here; nouns have them listed.
const WORDS: WordList = &[
    ("Ocak|ocak|Ocakta|ocakta", Word::Month(1)),
    ("Şubat|şubat|Şubatta|şubatta", Word::Month(2)),
    ("Mart|mart|Martta|martta", Word::Month(3)),
    ("Nisan|nisan|Nisanda|nisanda", Word::Month(4)),
    ("Mayıs|mayıs|Mayısta|mayısta", Word::Month(5)),
    ("Haziran|haziran|Haziranda|haziranda", Word::Month(6)),
    ("Temmuz|temmuz|Temmuzda|temmuzda", Word::Month(7)),
    ("Ağustos|ağustos|Ağustosta|ağustosta", Word::Month(8)),
    ("Eylül|eylül|Eylülde|eylülde", Word::Month(9)),
    ("Ekim|ekim|Ekimde|ekimde", Word::Month(10)),
    ("Kasım|kasım|Kasımda|kasımda", Word::Month(11)),
    ("Aralık|aralık|Aralıkta|aralıkta", Word::Month(12)),
    ("pazartesi|pazartesi günü", Word::Weekday(1)),
    ("salı|salı günü", Word::Weekday(2)),
    ("çarşamba|çarşamba günü", Word::Weekday(3)),
    ("perşembe|perşembe günü", Word::Weekday(4)),
    ("cuma|cuma günü", Word::Weekday(5)),
    ("cumartesi|cumartesi günü", Word::Weekday(6)),
    ("Pazar|pazar günü", Word::Weekday(7)),
    ("pazartesileri", Word::Weekdays(1)),
    ("salıları", Word::Weekdays(2)),
    ("çarşambaları", Word::Weekdays(3)),
    ("perşembeleri", Word::Weekdays(4)),
    ("cumaları", Word::Weekdays(5)),
    ("cumartesileri", Word::Weekdays(6)),
    ("pazarları", Word::Weekdays(7)),
    ("saniye", Word::Unit(Unit::Second)),
    ("dakika|dakikada|dakikalık", Word::Unit(Unit::Minute)),
    ("saat|saatte|saatlik", Word::Unit(Unit::Hour)),
    ("gün|günü|günün|günde|günlük", Word::Unit(Unit::Day)),
    ("günler|günlerde|günleri", Word::Units(Unit::Day)),
    ("hafta sonu|haftasonu|hafta sonunda", Word::Unit(Unit::Weekend)),
    ("hafta|haftanın|haftada|haftalık", Word::Unit(Unit::Week)),
    ("haftalar|haftalarda", Word::Units(Unit::Week)),
    ("ay|ayın|ayda|aylık|ayı", Word::Unit(Unit::Month)),
    ("aylar|aylarda", Word::Units(Unit::Month)),
    ("çeyrek|çeyrekte|çeyreği|çeyreğinde|çeyreğinin", Word::Unit(Unit::Quarter)),
    ("yarı|yarısı|yarısında", Word::Unit(Unit::Half)),
    ("yıl|yılın|yılda|yıllık|sene|senenin", Word::Unit(Unit::Year)),
    ("yıllar|yıllarda|seneler", Word::Units(Unit::Year)),
    ("on yıl", Word::Unit(Unit::Decade)),
    ("yüzyıl|yüzyılın|yüzyılda|yüzyıldan|yüzyıla|asır|asrın", Word::Unit(Unit::Century)),
    ("bin yıl", Word::Unit(Unit::Millennium)),
    ("bir", Word::Number(1)),
    ("iki", Word::Number(2)),
    ("üç", Word::Number(3)),
    ("dört", Word::Number(4)),
    ("beş", Word::Number(5)),
    ("altı", Word::Number(6)),
    ("yedi", Word::Number(7)),
    ("sekiz", Word::Number(8)),
    ("dokuz", Word::Number(9)),
    ("on", Word::Number(10)),
    ("on bir", Word::Number(11)),
    ("on iki", Word::Number(12)),
    ("on beş", Word::Number(15)),
    ("yirmi", Word::Number(20)),
    ("otuz", Word::Number(30)),
    ("kırk", Word::Number(40)),
    ("elli", Word::Number(50)),
    ("altmış", Word::Number(60)),
    ("yüz", Word::Times(100)),
    ("bin", Word::Times(1000)),
    ("buçuk", Word::AndHalf),
    ("yarım", Word::Amount(Amount::Halves(1))),
    ("birkaç|bir kaç|çeşitli|birçok|bazı", Word::Amount(Amount::Some)),
    ("ilk|birinci", Word::Ordinal(1)),
    ("ikinci", Word::Ordinal(2)),
    ("üçüncü", Word::Ordinal(3)),
    ("dördüncü|son çeyrek", Word::Ordinal(4)),
    ("on dokuzuncu", Word::Ordinal(19)),
    ("yirminci", Word::Ordinal(20)),
    (".|'inci|'ıncı|'uncu|'üncü|'nci|'ncı|'ncu|'ncü", Word::OrdinalEnding),
    ("ilkbahar|ilkbaharda|ilkbaharında|bahar|baharında", Word::Season(Season::Spring)),
    ("yaz mevsimi|yazında|yazın", Word::Season(Season::Summer)),
    ("sonbahar|sonbaharda|sonbaharında|güz", Word::Season(Season::Autumn)),
    ("kış|kışın|kışında", Word::Season(Season::Winter)),
    ("sabah|sabahı|sabahleyin", Word::Part(DayPart::Morning)),
    ("öğleden sonra|öğleden sonrası", Word::Part(DayPart::Afternoon)),
    ("akşam|akşamı|akşamleyin|akşamüstü", Word::Part(DayPart::Evening)),
    ("gece|gecesi|geceleyin", Word::Part(DayPart::Night)),
    ("geçen|geçtiğimiz|son|önceki", Word::Shift(-1)),
    ("bu|içinde bulunduğumuz", Word::Shift(0)),
    ("gelecek|önümüzdeki|sonraki", Word::Shift(1)),
    ("bugün", Word::Day(0)),
    ("dün", Word::Day(-1)),
    ("evvelsi gün|önceki gün", Word::Day(-2)),
    ("yarın", Word::Day(1)),
    ("öbür gün", Word::Day(2)),
    (
        "oda|odası|numara|numaralı|sayfa|uçuş|salon|daire|madde|adet|tane|kişi|kilo|ton|metre|kilometre|lira|liraya|euro|dolar",
        Word::Numbered,
    ),
    (
        "'dan beri|'den beri|'tan beri|'ten beri|'dan bu yana|'den bu yana|'tan bu yana|'ten bu yana|yılından beri|yılından bu yana",
        Word::Trailing(Bound::Since),
    ),
    ("'dan önce|'den önce|'tan önce|'ten önce|yılından önce", Word::Trailing(Bound::Before)),
    ("'dan sonra|'den sonra|'tan sonra|'ten sonra|yılından sonra", Word::Trailing(Bound::After)),
    ("'a kadar|'e kadar|'ya kadar|'ye kadar|yılına kadar", Word::Trailing(Bound::Until)),
    ("bu sabah", Word::DayPart(0, DayPart::Morning)),
    ("bu akşam", Word::DayPart(0, DayPart::Evening)),
    ("bu gece", Word::DayPart(0, DayPart::Night)),
    ("dün sabah", Word::DayPart(-1, DayPart::Morning)),
    ("dün akşam", Word::DayPart(-1, DayPart::Evening)),
    ("dün gece", Word::DayPart(-1, DayPart::Night)),
    ("yarın sabah", Word::DayPart(1, DayPart::Morning)),
    ("yarın akşam", Word::DayPart(1, DayPart::Evening)),
    ("gece yarısı", hour(0)),
    ("şimdi|şu anda|şu an|halen|hâlen|günümüzde|şimdilik", Word::Vague(Vague::Present)),
    ("geçenlerde|son zamanlarda|eskiden|geçmişte|bir zamanlar|o zaman", Word::Vague(Vague::Past)),
    ("yakında|gelecekte|ileride|yakın gelecekte", Word::Vague(Vague::Future)),
    ("her gün", Word::Every(Unit::Day)),
    ("her hafta", Word::Every(Unit::Week)),
    ("her ay", Word::Every(Unit::Month)),
    ("her yıl|her sene", Word::Every(Unit::Year)),
    ("belki|muhtemelen|büyük olasılıkla", Word::Doubt),
    ("yaklaşık|yaklaşık olarak|aşağı yukarı", Word::Modifier(Modifier::Approx)),
    ("neredeyse", Word::Modifier(Modifier::LessThan)),
    ("en az", Word::Modifier(Modifier::EqualOrMore)),
    ("en fazla|en çok", Word::Modifier(Modifier::EqualOrLess)),
    ("ve|ile|tarihinde|yılının|ayının|'ın|'in|'un|'ün|-", Word::Joint),
    ("önce|evvel", Word::Back),
    ("her", Word::Each),
    ("yılı|yılında|yılının|yılından|yılına|yılındaki|senesinde|senesi", Word::YearMark),
    (
        "'lar|'ler|'lı yıllar|'li yıllar|'lu yıllar|'lü yıllar|'lı yılların|'li yılların|'lı yıllarda|\
         'li yıllarda|'lu yıllarda|'lü yıllarda|'lerde|'larda|'lerin|'ların|'lerdeki|'lardaki|lı yıllar|li yıllar",
        Word::DecadeMark,
    ),
    ("saat|saatleri", Word::OClock),
    ("M.Ö.|MÖ|milattan önce", Word::Era(true)),
    ("M.S.|MS|milattan sonra", Word::Era(false)),
    (
        "dedi|söyledi|açıkladı|oldu|geldi|gitti|öldü|başladı|yaptı|belirtti|bildirdi|etti|edildi|idi|yapıldı",
        PAST,
    ),
    ("olacak|edecek|yapacak|gelecek|başlayacak|yapılacak|bekleniyor|planlanıyor|edilecek", FUTURE),
    ("Muharrem", Word::OtherMonth(Calendar::Islamic, 1)),
    ("Safer", Word::OtherMonth(Calendar::Islamic, 2)),
    ("Rebiülevvel", Word::OtherMonth(Calendar::Islamic, 3)),
    ("Rebiülahir", Word::OtherMonth(Calendar::Islamic, 4)),
    ("Cemaziyelevvel", Word::OtherMonth(Calendar::Islamic, 5)),
    ("Cemaziyelahir", Word::OtherMonth(Calendar::Islamic, 6)),
    ("Recep", Word::OtherMonth(Calendar::Islamic, 7)),
    ("Şaban", Word::OtherMonth(Calendar::Islamic, 8)),
    ("Ramazan", Word::OtherMonth(Calendar::Islamic, 9)),
    ("Şevval", Word::OtherMonth(Calendar::Islamic, 10)),
    ("Zilkade", Word::OtherMonth(Calendar::Islamic, 11)),
    ("Zilhicce", Word::OtherMonth(Calendar::Islamic, 12)),
    ("hicri", Word::CalendarName(Calendar::Islamic)),
    ("miladi", Word::CalendarName(Calendar::Gregorian)),
    ("yılbaşı|Yılbaşı", Word::Holiday(Holiday::Fixed(1, 1))),
    ("23 Nisan Ulusal Egemenlik ve Çocuk Bayramı", Word::Holiday(Holiday::Fixed(4, 23))),
    ("İşçi Bayramı", Word::Holiday(Holiday::Fixed(5, 1))),
    ("Zafer Bayramı", Word::Holiday(Holiday::Fixed(8, 30))),
    ("Cumhuriyet Bayramı", Word::Holiday(Holiday::Fixed(10, 29))),
    ("Atatürk'ü Anma, Gençlik ve Spor Bayramı|Gençlik ve Spor Bayramı", Word::Holiday(Holiday::Fixed(5, 19))),
    ("23 Nisan Bayramı|Ulusal Egemenlik ve Çocuk Bayramı", Word::Holiday(Holiday::Fixed(4, 23))),
    ("Noel", Word::Holiday(Holiday::Fixed(12, 25))),
    ("Demokrasi ve Milli Birlik Günü|Demokrasi ve Millî Birlik Günü", Word::Holiday(Holiday::Fixed(7, 15))),
];

const EXAMPLES: &[(&str, &str, &str)] = &[
    ("", "Barış 14 Mart 1871'de imzalandı.", "1871-03-14"),
    ("", "3 Mayıs 1967 Çarşamba", "1967-05-03"),
    ("2013-07-12", "Üç gün önce öldü, salı akşamı gömüldü.", "2013-07-09, 2013-07-09TEV"),
    ("2013-07-12", "Üç hafta sonra, iki yıl önce", "2013-W31, 2011"),
    ("2013-07-12", "geçen yıl, gelecek ay, bu hafta", "2012, 2013-08, 2013-W28"),
    ("2013-07-12", "Dün yağmur yağdı, yarın yağmayacak.", "2013-07-11, 2013-07-13"),
    ("2013-07-12", "son üç ay", "P3M"),
    ("", "19. yüzyılda", "18"),
    ("", "1920'lerde, 1990'lı yıllarda", "192, 199"),
    ("", "her ay, her cuma", "P1M, XXXX-WXX-5"),
    ("", "1648 yılında", "1648"),
    ("2013-07-12", "dün saat 20.30'da", "2013-07-11T20:30"),
    ("", "10 Muharrem 1443", "2021-08-18"),
    ("2013-07-12", "Temmuz ayında, 2012 yılının Mart ayında", "2013-07, 2012-03"),
];

const RULES: &[Rule] = &[
    Rule {
        name: "day-after",
        pattern: "ertesi gün",
        meaning: |_, context| days_from_told(context, 1),
        examples: &[
            ("2013-07-12", "3 Mayıs 1901'de geldi. Ertesi gün gitti.", "1901-05-04"),
            ("2013-07-12", "Ertesi gün gitti.", "XXXX-XX-XX"),
        ],
        not: &[],
    },
    Rule {
        name: "unit-after",
        pattern: "ertesi {unit}",
        meaning: |words, context| {
            let unit = words.unit().filter(|unit| matches!(unit, Unit::Week | Unit::Month | Unit::Year))?;
            shifted(&context.story(), 1, unit)
        },
        examples: &[("2013-07-12", "3 Mayıs 1901'de geldi. Ertesi yıl gitti.", "1902")],
        not: &[],
    },
    Rule {
        name: "edge-after",
        pattern: "({ordinal} {unit} | {unit} | {year:decade} 'ların|'lerin|'larının|'lerinin | {year} [{year-mark}|'ün|'un|'in|'ın|'nin|'nın] | {month} [ayının|ayı] | {year} {year-mark} {month} [ayının]) \
                  başında|başlarında|başı|ortasında|ortalarında|sonunda|sonlarında|sonu|sonuna",
        meaning: edge_after,
        examples: &[
            ("", "19. yüzyılın başında", "18 START"),
            ("", "1880 yılının sonunda", "1880 END"),
            ("", "1990'ların başında", "199 START"),
            ("2013-07-12", "haziran ortasında", "2013-06 MID"),
            ("2013-07-12", "Köprü yıl sonunda açılacak.", "2013 END"),
        ],
        not: &["yolun başında"],
    },
    Rule {
        name: "period-on",
        pattern: "{number} {unit} sonra",
        meaning: |words, context| {
            let base = if context.told.is_empty() { context.now() } else { context.story() };
            after(&base, words.number()?, words.unit()?)
        },
        examples: &[
            ("2013-07-12", "iki hafta sonra", "2013-W30"),
            ("2013-07-12", "3 Mayıs 1901'de geldi. İki gün sonra gitti.", "1901-05-05"),
        ],
        not: &[],
    },
    Rule {
        name: "year-with-case",
        pattern: "{year} >> ' de|da|te|ta|den|dan|ten|tan|in|ın|un|ün|nin|nın",
        meaning: |words, _| complete(Time::Year(words.year().filter(|year| (1000..2100).contains(year))?)),
        examples: &[("", "Antlaşma 1648'de imzalandı.", "1648")],
        not: &[],
    },
    Rule {
        name: "date-and-weekday",
        pattern: "{day} {month} {year} {weekday}",
        meaning: |words, _| day(words.year()?, words.month()?, words.day()?),
        examples: &[("", "29 Ekim 1923 Pazartesi", "1923-10-29")],
        not: &[],
    },
    Rule {
        name: "day-and-weekday",
        pattern: "{day} {month} {weekday}",
        meaning: |words, context| weekday_and_day(context, words.weekday()?, words.month()?, words.day()?),
        examples: &[("2015-05-08", "5 Mayıs Salı günü açıldı.", "2015-05-05")],
        not: &["5 kişi salı günü geldi."],
    },
    Rule {
        name: "part-of-the-year-before",
        pattern: "{year} 'nin|'nın|'nun|'nün|'in|'ın|'un|'ün|{year-mark} {ordinal} {unit}",
        meaning: |words, _| {
            let part = shared::part_of_year(words.unit()?, words.ordinal()?)?;
            complete(part(words.year()?))
        },
        examples: &[
            ("", "2012'nin ilk çeyreğinde", "2012-Q1"),
            ("", "2012 yılının ikinci yarısında", "2012-H2"),
        ],
        not: &["2012'nin üçüncü günü"],
    },
    Rule {
        name: "months-of-the-year-before",
        pattern: "{year} 'nin|'nın|'nun|'nün|'in|'ın|'un|'ün|{year-mark} ilk|son {number} ayında|ayı|haftasında|haftası|gününde|günü",
        meaning: |words, _| {
            let forms = |forms: [&str; 2]| forms.iter().any(|form| words.has(form));
            let unit = match (forms(["ayında", "ayı"]), forms(["haftasında", "haftası"])) {
                (true, _) => Unit::Month,
                (_, true) => Unit::Week,
                _ => Unit::Day,
            };
            let side = if words.has("ilk") { Side::First } else { Side::Last };
            counted_units_within(words.number()?, unit, side, complete(Time::Year(words.year()?)))
        },
        examples: &[
            ("", "2018'in ilk dokuz ayında", "2018-01-01/2018-09-30"),
            ("", "2019 yılının son üç ayında", "2019-Q4"),
        ],
        not: &["2018'in ilk evinde"],
    },
    Rule {
        name: "month-of-the-year-before",
        pattern: "{year} {year-mark} {month} [ayı|ayında|ayının|ayına]",
        meaning: |words, _| month(words.year()?, words.month()?),
        examples: &[("", "1999 yılının Ağustos ayında", "1999-08")],
        not: &[],
    },
    Rule {
        name: "month-named",
        pattern: "{month} ayı|ayında|ayının|ayına|ayından",
        meaning: |words, context| month_nearby(context, words.month()?),
        examples: &[("2013-07-12", "haziran ayında geldi", "2013-06")],
        not: &[],
    },
];

/// "yüzyılın başında": the early, middle or late part of what is told before.
fn edge_after(words: &Words, context: &Context) -> Option<Told> {
    let whole = match (words.ordinal(), words.year(), words.month()) {
        _ if words.count("decade").is_some() => {
            let first = i32::try_from(words.count("decade")?).ok().filter(|year| year % 10 == 0)?;
            complete(Time::Decade(first / 10))
        }
        (Some(number), ..) if words.unit()? == Unit::Century => {
            complete(Time::Century(i32::try_from(number).ok()? - 1))
        }
        (Some(_), ..) => None,
        (None, None, None) if matches!(words.unit()?, Unit::Year | Unit::Month) => {
            shifted(&context.now(), 0, words.unit()?)
        }
        (None, Some(year), Some(number)) => month(year, number),
        (None, Some(year), None) => complete(Time::Year(year)),
        (None, None, Some(number)) => month_nearby(context, number),
        _ => None,
    };
    let has = |forms: &[&str]| forms.iter().any(|form| words.has(form));
    let edge = if has(&["başında", "başlarında", "başı"]) {
        Modifier::Start
    } else if has(&["ortasında", "ortalarında"]) {
        Modifier::Mid
    } else {
        Modifier::End
    };
    part_of(whole, edge)
}
