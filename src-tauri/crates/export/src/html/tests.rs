use scraper::{ElementRef, Html, Selector};

use super::*;
use crate::{Format, export, fixture};

fn written(contents: &TimelineContents) -> String {
    let mut page = Vec::new();
    export(contents, Format::Html, fixture::exported(), &mut page).unwrap();
    String::from_utf8(page).unwrap()
}

/// The page as a strict reader sees it: no error is forgiven silently.
#[track_caller]
fn read(contents: &TimelineContents) -> Html {
    let page = Html::parse_document(&written(contents));
    assert_eq!(page.errors, Vec::<std::borrow::Cow<'static, str>>::new());
    page
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn words(element: &ElementRef<'_>) -> String {
    element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_card_tells_when_what_who_says_so_and_where() {
    let page = read(&fixture::contents());
    let cards = all(&page, ".event");
    assert_eq!(cards.len(), 9);
    insta::assert_snapshot!(words(&cards[1]));
    insta::assert_snapshot!(words(&cards[4]));
}

#[test]
fn the_chart_draws_each_date_as_what_it_is() {
    let page = read(&fixture::contents());
    let of = |id: usize, selector: &str| all(&page, &format!("a[href='#event-{id}'] {selector}")).len();
    assert_eq!(of(1, ".bar.fuzzy"), 1, "early February fades");
    assert_eq!((of(2, ".disc"), of(2, ".join")), (2, 1), "a conflict is two joined discs");
    assert_eq!(of(3, ".bar.solid"), 1, "known days are solid");
    assert_eq!((of(4, ".disc.exact"), of(4, ".around")), (1, 1), "two sources ring the disc");
    assert_eq!((of(6, ".bar.open"), of(6, ".arrow")), (1, 1), "no end is an arrow");
    assert_eq!(of(8, ".disc.planned"), 1, "what is planned is a dashed ring");
    assert_eq!(of(9, "*"), 0, "what has no date is not drawn");
}

#[test]
fn periods_stand_behind_the_events_and_are_named_in_words() {
    let page = read(&fixture::contents());
    assert_eq!(all(&page, ".chart svg > .period.blue").len(), 2, "the band and its sign in the list");
    let periods = words(&all(&page, "[aria-label=Periods]")[0]);
    assert!(periods.starts_with("Strike at the docks , February 2019 – 25 March 2019"), "{periods}");
    assert!(periods.contains(fixture::HOSTILE));
}

#[test]
fn says_what_it_leaves_out_in_the_page_too() {
    let mut page = Vec::new();
    let left_out = export(&fixture::contents(), Format::Html, fixture::exported(), &mut page).unwrap();
    let footer = words(&all(&read(&fixture::contents()), "footer")[0]);
    assert_eq!(left_out.len(), 2);
    assert_eq!(
        left_out[1].to_string(),
        "1 event that no date places in time is in the list only, not on the chart."
    );
    assert!(left_out.iter().all(|sentence| footer.contains(&sentence.to_string())));
}

#[test]
fn hostile_words_stay_words() {
    let hostile = [
        fixture::HOSTILE,
        "</title><svg onload=alert(1)>",
        "</style><img src=x onerror=alert(1)>",
        "<!--<script>",
        "\u{2028}alert(1)",
        "&lt;b&gt;",
        "]]>",
        "{{7*7}}",
    ];
    for words_of in hostile {
        let mut contents = fixture::contents();
        contents.timeline.draft.name = words_of.to_owned();
        contents.timeline.draft.description = words_of.to_owned();
        let event = &mut contents.events[0];
        event.draft.headline = words_of.to_owned();
        event.draft.place = Some(words_of.to_owned());
        event.draft.tags = vec![words_of.to_owned()];
        event.needs_review = Some(words_of.to_owned().into());
        event.evidence[0].passage.exact = words_of.to_owned();
        event.evidence[0].attribution[0].speaker = words_of.to_owned();
        contents.articles[0].article.language = Some(words_of.to_owned());
        contents.notes.push((event.id, words_of.to_owned()));
        let page = read(&contents);
        assert_eq!(all(&page, "h1")[0].text().collect::<String>(), words_of);
        assert_eq!(all(&page, "#what-1")[0].text().collect::<String>(), words_of);
        assert_eq!(all(&page, "script").len(), 1);
        assert!(all(&page, "img, iframe, object, embed, form, link, audio, video, svg[onload]").is_empty());
    }
}

#[test]
fn nothing_acts_and_no_address_is_asked_for() {
    let page = read(&fixture::contents());
    for element in all(&page, "*") {
        for (name, value) in element.value().attrs() {
            assert!(!name.starts_with("on") && name != "style" && name != "src", "{name}={value}");
            let is_safe = name != "href" || value.starts_with('#') || value.starts_with("https://");
            assert!(is_safe, "{name}={value}");
        }
    }
    assert!(!STYLE.contains("@import") && !STYLE.contains("url(http"));
}

#[test]
fn the_policy_admits_exactly_the_script_and_style_of_the_page() {
    let page = read(&fixture::contents());
    let policy = all(&page, "meta[http-equiv]")[0].attr("content").unwrap();
    assert!(policy.starts_with("default-src 'none'; "));
    for (directive, selector) in [("style-src", "style"), ("script-src", "script")] {
        let inline = all(&page, selector)[0].text().collect::<String>();
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(inline.as_bytes()));
        assert!(policy.contains(&format!("{directive} 'sha256-{hash}';")));
    }
}

#[test]
fn a_note_keeps_its_form_and_loses_what_acts() {
    let page = read(&fixture::contents());
    let note = &all(&page, "#event-2 .note")[0];
    insta::assert_snapshot!(note.inner_html());
}

#[test]
fn every_mark_and_citation_leads_somewhere() {
    let page = read(&fixture::contents());
    for link in all(&page, "a[href^='#']") {
        let target = &link.attr("href").unwrap()[1..];
        assert_eq!(all(&page, &format!("[id='{target}']")).len(), 1, "#{target}");
    }
}

#[test]
fn an_empty_timeline_is_a_page_too() {
    let mut contents = fixture::contents();
    contents.events.clear();
    contents.articles.clear();
    let page = read(&contents);
    assert!(all(&page, ".chart, .sources, .event").is_empty());
    assert_eq!(words(&all(&page, ".counts")[0]), "0 events 0 sources");
}

#[test]
fn lanes_made_by_hand_stand_in_their_order_and_events_without_one_last() {
    let mut contents = fixture::contents();
    contents.timeline.draft.lanes = chronology::LaneBy::Hand;
    let page = read(&contents);
    let lanes: Vec<String> = all(&page, "text.lane").iter().map(words).collect();
    assert_eq!(lanes, [fixture::HOSTILE, "The ministry"]);
}

#[test]
fn a_crowd_of_lanes_is_gathered_and_its_marks_go_without_words() {
    let mut contents = fixture::contents();
    let event = contents.events[0].clone();
    contents.events = (0..130_i64)
        .map(|number| {
            let mut event = event.clone();
            event.id = chronology::EventId(number);
            event.draft.tags = vec![format!("tag {}", number % 20)];
            event
        })
        .collect();
    let page = read(&contents);
    let lanes: Vec<String> = all(&page, "text.lane").iter().map(words).collect();
    assert_eq!((lanes.len(), lanes[0].as_str(), lanes[7].as_str()), (8, "tag 0", "Others"));
    assert_eq!((all(&page, ".mark").len(), all(&page, ".label").len()), (130, 0));
}
