//! Whatever the text, reading it ends well.

use proptest::prelude::*;
use timex::{Reference, TimeExpression, infer_publication, tag, understand};

fn published() -> Reference {
    let published = chrono::NaiveDate::from_ymd_opt(2013, 7, 26).and_then(|day| day.and_hms_opt(0, 0, 0));
    Reference { published, language: None }
}

/// Ranges lie on character borders, in order, apart, and each says why.
fn is_sound(text: &str, expressions: &[TimeExpression]) {
    let mut end = 0;
    for expression in expressions {
        assert!(end <= expression.range.start && expression.range.start < expression.range.end);
        assert!(text.get(expression.range.clone()).is_some());
        assert!(!expression.value.is_empty() && !expression.reason.remarks().is_empty());
        end = expression.range.end;
    }
}

/// Words, numbers and signs that rules are made of, in any order.
fn soup() -> impl Strategy<Value = String> {
    let words = vec![
        "two",
        "the",
        "last",
        "May",
        "March",
        "31",
        "30",
        "0",
        "99999999999",
        "2013",
        "1848",
        "–",
        "-",
        "/",
        ",",
        ".",
        ":",
        "days",
        "ago",
        "century",
        "BC",
        "AD",
        "early",
        "mid-",
        "of",
        "Thursday",
        "quarter",
        "12:60",
        "a.m.",
        "year",
        "ends",
        "Ramadan",
        "Iranian",
        "12",
        "Tir",
        "and a half",
        "hundred",
        "thousand",
        "million",
        "years",
        "later",
        "before",
        "29 February",
        "\n",
        "\n\n",
        "“",
        "\"",
        "’s",
        "'s",
        "ß",
        "é",
        "Year",
        "VIII",
        "Brumaire",
        "every",
        "10000",
        "000",
        "۱۲",
        "تیر",
        "سال",
        "گذشته",
        "رمضان",
        "يوم",
        "الخميس",
        "\u{200c}",
        "vor",
        "Jahren",
        "il",
        "y",
        "a",
        "hace",
        "centuries",
        "millennia",
        "decades",
        "the day before",
        "Adar I",
        "weekend",
        "next",
        "until",
        "not",
        "half past",
        "to",
        "+",
        "GMT",
        "(",
        ")",
        "9 a.m.",
        "Q3",
        "or so",
        "the night of",
        "early hours",
        "former",
        "quarter",
        "Monday",
        "on",
        "$",
        "年",
        "月",
        "二十三",
        "日",
        "上周",
        "世纪",
        "года",
        "назад",
        "через",
        "января",
        "рік",
        "травня",
        "yıl",
        "önce",
        "Temmuz",
        "πριν",
        "χρόνια",
        "Μαΐου",
        "anni",
        "fa",
        "luglio",
        "secolo",
        "XIX",
        "jaar",
        "geleden",
        "a.C.",
        "thermidor",
        "an",
        "(",
        ")",
    ];
    prop::collection::vec(prop::sample::select(words), 0..24).prop_map(|words| words.join(" "))
}

/// An article that ends one expression is not taken for the next as well.
#[test]
fn reads_the_same_on_however_many_threads() {
    let sentences = include_str!("classes.txt");
    let read = |_| format!("{:?}", sentences.lines().map(|line| tag(line, &published())).collect::<Vec<_>>());
    let alone = read(0);
    let together: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|number| scope.spawn(move || read(number))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(together.iter().all(|other| *other == alone));
}

#[test]
fn shares_no_word_between_two_expressions() {
    let text = "23 Adar I anni";
    is_sound(text, &tag(text, &Reference { language: Some("it".to_owned()), ..published() }));
}

proptest! {
    #[test]
    fn reads_any_text_without_harm(text in "\\PC{0,200}") {
        is_sound(&text, &tag(&text, &Reference::default()));
        is_sound(&text, &tag(&text, &published()));
        let _ = (understand(&text), infer_publication(&text, None));
    }

    #[test]
    fn reads_any_heap_of_its_words_without_harm(text in soup(), language in prop::sample::select(vec!["en", "de", "fr", "es", "ar", "fa", "it", "pt", "nl", "ru", "uk", "tr", "el", "zh"])) {
        let language = Some(language.to_owned());
        is_sound(&text, &tag(&text, &Reference { language: language.clone(), ..Reference::default() }));
        is_sound(&text, &tag(&text, &Reference { language, ..published() }));
        let _ = (understand(&text), infer_publication(&text, None));
    }

    /// A full date means the same whenever the text was published.
    #[test]
    fn keeps_a_full_date_whatever_the_publication(day in 1_u32..=28, month in 1_u32..=12, year in 1000_i32..=2100) {
        let date = chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let text = format!("It happened on {}.", date.format("%-d %B %Y"));
        for reference in [Reference::default(), published()] {
            let expressions = tag(&text, &reference);
            prop_assert_eq!(expressions.len(), 1);
            prop_assert_eq!(&expressions[0].value, &date.format("%Y-%m-%d").to_string());
        }
    }
}
