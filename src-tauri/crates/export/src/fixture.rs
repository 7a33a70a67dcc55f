//! The timeline that the tests of all formats export: an invented harbour fire.
//!
//! It holds a conflict, an approximate and a modified date, another calendar, an open interval, a
//! planned and an undated event, hearsay of three links, Arabic text, and hostile markup.

use articles::{Article, ArticleId, KnownFrom, Passage, Published, Sha256};
use chrono::{DateTime, Utc};
use chronology::{
    CitedArticle, Event, EventDraft, EventId, Evidence, EvidenceId, Factuality, Lane, LaneBy, LaneId, Link,
    Period, PeriodDraft, PeriodId, Stance, Standing, Timeline, TimelineContents, TimelineDraft, TimelineId,
    Tint,
};
use edtf::{Calendar, Modifier, When};
use timex::{BaseDate, BasePlace, Reason, Relation, Remark};

pub(crate) const HOSTILE: &str = "</script><img src=x onerror=alert(1)>\"'&<!--]]>";

pub(crate) fn exported() -> DateTime<Utc> {
    "2019-05-04T09:30:00Z".parse().unwrap()
}

pub(crate) fn contents() -> TimelineContents {
    TimelineContents {
        timeline: timeline(),
        events: events(),
        articles: articles(),
        notes: notes(),
        periods: periods(),
        lanes: lanes(),
    }
}

fn timeline() -> Timeline {
    let draft = TimelineDraft {
        name: "Harbour inquiry".to_owned(),
        description: "Who knew about the fuel at Lys, and when?".to_owned(),
        lanes: LaneBy::Tag,
    };
    Timeline { id: TimelineId(1), draft }
}

fn periods() -> Vec<Period> {
    let periods = [
        ("Strike at the docks", day("2019-02/2019-03-25"), Tint::Blue),
        (HOSTILE, day("2019-04/.."), Tint::Rose),
    ];
    let draft = |(name, when, tint): (&str, When, Tint)| PeriodDraft { name: name.to_owned(), when, tint };
    (1..).zip(periods).map(|(id, period)| Period { id: PeriodId(id), draft: draft(period) }).collect()
}

fn lanes() -> Vec<Lane> {
    let lanes = [("The port", vec![]), (HOSTILE, vec![EventId(2)]), ("The ministry", vec![EventId(1)])];
    let lane = |(id, (name, events)): (_, (&str, _))| Lane { id: LaneId(id), name: name.to_owned(), events };
    (1..).zip(lanes).map(lane).collect()
}

fn notes() -> Vec<(EventId, String)> {
    vec![
        (
            EventId(2),
            "Ask the ministry for the memo.\n\n- **two** letters\n- <b>not</b> [one](javascript:alert(1))"
                .to_owned(),
        ),
        (EventId(7), HOSTILE.to_owned()),
    ]
}

fn articles() -> Vec<CitedArticle> {
    let meridian = article(
        "Port chief was warned weeks before the fire, officials say",
        "The Meridian",
        "2019-03-29T18:40:00+01:00",
    );
    let wire = Article {
        captured: Some("2019-04-02T08:30:00Z".parse().unwrap()),
        ..article("What we know about the Lys harbour blaze", "Coastal Wire", "2019-03-23")
    };
    let sahil = Article {
        language: Some("ar".to_owned()),
        byline: None,
        ..article("شهود: الحريق بدأ قبل منتصف الليل", "الساحل", "2019-03-22")
    };
    let letter = Article {
        published: None,
        outlet: None,
        url: None,
        ..article("Letter to the board (scan)", "", "2019")
    };
    let hostile = Article {
        url: Some("javascript:alert(1)".to_owned()),
        byline: Some(HOSTILE.to_owned()),
        ..article(HOSTILE, HOSTILE, "2019-04-02~")
    };
    [meridian, wire, sahil, letter, hostile]
        .into_iter()
        .zip(1..)
        .map(|(article, number)| CitedArticle {
            id: ArticleId(number),
            sha256: Sha256::of(&[number as u8]),
            article,
        })
        .collect()
}

fn article(title: &str, outlet: &str, published: &str) -> Article {
    Article {
        title: title.to_owned(),
        byline: Some("Ana Reis, Tomas Holm".to_owned()),
        outlet: Some(outlet.to_owned()),
        section: None,
        captured: None,
        url: Some("https://meridian.example/2019/port?a=1&b=2".to_owned()),
        language: Some("en".to_owned()),
        published: Some(Published { edtf: published.parse().unwrap(), known_from: KnownFrom::Metadata }),
        text: String::new(),
        blocks: Vec::new(),
        warnings: Vec::new(),
    }
}

fn events() -> Vec<Event> {
    let early = Some(modified("2019-02", Modifier::Start));
    let told = event(
        1,
        "Director of the Lys port authority was told that the warehouse held undeclared fuel",
        early,
        "Port authority",
    );
    let letter = event(2, "Customs sent the letter", on("2019-02-06"), "Customs");
    let closed = event(3, "Harbour closed to fishing boats", on("2019-03-18/2019-03-20"), "Port authority");
    let fire = event(4, "Fire breaks out at the Lys harbour", on("2019-03-20T23:10:00"), "Port authority");
    let cargo =
        event(5, "Tanker “Shirin” had sailed from Bandar Abbas", Some(solar("2019-03-21~")), "Customs");
    let withheld = event(6, "Ministry withholds the memo", on("2019-04/.."), "Ministry");
    let hostile = event(7, HOSTILE, on("2019-04-02?"), HOSTILE);
    let mut hearing = event(8, "Inquiry is due to hear Ms Okafor", on("2019-04-03"), "Ministry");
    hearing.draft.factuality = Factuality::Planned;
    let mut meeting = event(9, "Minister met the insurers", None, "Ministry");
    meeting.needs_review =
        Some("The publication date that it was resolved against changed.".to_owned().into());
    let mut events = [told, letter, closed, fire, cargo, withheld, hostile, hearing, meeting];
    for (event, evidence) in events.iter_mut().zip(evidence()) {
        event.evidence = evidence;
    }
    events.into()
}

fn evidence() -> [Vec<Evidence>; 9] {
    let memo = ["a memo", "a customs official, unnamed", "The Meridian"];
    [
        vec![says(
            1,
            "The director was told in early February that the warehouse held undeclared fuel",
            &["two customs officials", "The Meridian"],
            modified("2019-02", Modifier::Start),
            "early February",
        )],
        vec![
            says(
                1,
                "“We sent the letter on the 6th and again two weeks later,” one of them said",
                &memo,
                day("2019-02-06"),
                "on the 6th",
            ),
            Evidence {
                stance: Stance::Disputes,
                ..says(
                    2,
                    "The letter left customs on 9 February",
                    &["Coastal Wire"],
                    day("2019-02-09"),
                    "9 February",
                )
            },
        ],
        vec![says(
            2,
            "Boats were kept out from Monday to Wednesday",
            &["crew members", "Coastal Wire"],
            day("2019-03-18/2019-03-20"),
            "from Monday to Wednesday",
        )],
        vec![
            says(
                3,
                "قال شهود إن الحريق بدأ قبل منتصف الليل يوم 20 مارس",
                &["شهود", "الساحل"],
                day("2019-03-20"),
                "20 مارس",
            ),
            says(
                2,
                "Flames were first seen at ten past eleven on 20 March",
                &["Coastal Wire"],
                day("2019-03-20T23:10:00"),
                "ten past eleven on 20 March",
            ),
        ],
        vec![says(
            4,
            "She left about the first of Farvardin",
            &["harbour master"],
            solar("2019-03-21~"),
            "about the first of Farvardin",
        )],
        vec![says(
            1,
            "The ministry has declined to release the memo since April",
            &["The Meridian"],
            day("2019-04/.."),
            "since April",
        )],
        vec![says(5, HOSTILE, &[HOSTILE, "=cmd|'/C calc'!A0"], day("2019-04-02?"), "<!--")],
        vec![says(
            1,
            "The inquiry is due to hear her next Wednesday",
            &["The Meridian"],
            day("2019-04-03"),
            "next Wednesday",
        )],
        vec![],
    ]
}

fn event(id: i64, headline: &str, when: Option<When>, tag: &str) -> Event {
    let draft = EventDraft {
        headline: headline.to_owned(),
        when,
        place: Some("Lys".to_owned()),
        participants: vec!["Ms Okafor".to_owned()],
        factuality: Factuality::Happened,
        tags: vec![tag.to_owned()],
    };
    Event { id: EventId(id), draft, evidence: Vec::new(), needs_review: None }
}

fn says(article: i64, quote: &str, speakers: &[&str], when: When, words: &str) -> Evidence {
    let link = |speaker: &&str| Link {
        speaker: (*speaker).to_owned(),
        range: Some(0..4),
        cue: "said".to_owned(),
        cue_range: None,
    };
    Evidence {
        id: EvidenceId(article * 100 + quote.len() as i64),
        article: ArticleId(article),
        passage: Passage {
            range: 10..10 + quote.len(),
            exact: quote.to_owned(),
            prefix: "before ".to_owned(),
            suffix: " after".to_owned(),
        },
        stands: Standing::Present,
        stance: Stance::Supports,
        attribution: speakers.iter().map(link).collect(),
        when: Some(when),
        when_words: Some(words.to_owned()),
        when_reason: Some(counted_from_publication()),
    }
}

fn counted_from_publication() -> Reason {
    let base = BaseDate { place: BasePlace::Publication, date: "2019-03-22".parse().ok() };
    Remark::From { how: Relation::CountedFrom, base }.into()
}

fn day(edtf: &str) -> When {
    When::from(edtf.parse::<edtf::Edtf>().unwrap())
}

fn on(edtf: &str) -> Option<When> {
    Some(day(edtf))
}

fn modified(edtf: &str, modifier: Modifier) -> When {
    When { modifier: Some(modifier), ..day(edtf) }
}

fn solar(edtf: &str) -> When {
    When { calendar: Calendar::SolarHijri, ..day(edtf) }
}
