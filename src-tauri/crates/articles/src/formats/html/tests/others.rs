//! Pages that are no articles: threads, listings, overviews, manuals.

use super::*;

#[test]
fn a_thread_is_read_post_by_post_each_under_its_writer() {
    let post = |who: &str, day: &str, text: &str| {
        format!(
            "<div class=entry><b class=author>{who}</b> <time>{day}</time><div class=post-text><p>{text}</p></div></div>"
        )
    };
    let text = article(&format!(
        "<title>Where was the pilot?</title><h1>Where was the pilot?</h1>{}{}{}",
        post("ana", "3 May 2021", SENTENCE),
        post(
            "bo",
            "4 May 2021",
            "I saw him at the lighthouse, an hour before the fire was seen from the town."
        ),
        post(
            "ana",
            "5 May 2021",
            "Then he cannot have been aboard the Aurora when it left the quay that night."
        ),
    ))
    .text;
    let told: Vec<usize> = ["bo", "4 May 2021", "lighthouse", "5 May 2021", "Aurora"]
        .iter()
        .map(|words| text.find(words).unwrap_or_else(|| panic!("{words} is missing: {text}")))
        .collect();
    assert!(told.is_sorted(), "{text}");
}

#[test]
fn a_page_that_leads_to_others_keeps_what_it_lists() {
    let item = |number: u32| {
        format!("<li><a href=/{number}>Report number {number} from the harbour of Lys</a></li>")
    };
    let items: String = (1..=12).map(item).collect();
    let text = article(&format!("<title>Reports</title><main><h1>Reports</h1><ul>{items}</ul></main>")).text;
    assert!(text.contains("Report number 1 from") && text.contains("Report number 12 from"), "{text}");
}

#[test]
fn links_below_an_article_do_not_make_it_a_listing() {
    let item = |number: u32| {
        format!("<li><a href=/{number}>Report number {number} from the harbour of Lys</a></li>")
    };
    let items: String = (1..=12).map(item).collect();
    let text = article(&format!(
        "<title>Fire</title><h1>Fire</h1><p>{SENTENCE}</p><p>{SENTENCE}</p><ul>{items}</ul>"
    ))
    .text;
    assert!(text.contains(SENTENCE) && !text.contains("Report number"), "{text}");
}

#[test]
fn a_post_is_headed_by_the_name_alone() {
    let post = |name: &str| {
        format!(
            "<div class=entry><div class=author-box><b class=username>{name}</b> Member <i>1,571 posts</i></div>\
             <div class=post-text><p>{SENTENCE}</p></div></div>"
        )
    };
    let text = article(&format!("<body>{}{}{}", post("ana"), post("ivo"), post("tom"))).text;
    assert!(text.starts_with(&format!("ana\n\n{SENTENCE}\n\nivo")), "{text}");
}

#[test]
fn short_posts_stay_and_the_title_is_not_repeated() {
    let post = |who: &str, text: &str| {
        format!(
            "<div class=entry><b class=username>{who}</b><div class=post-text><h3>Re: Where was the pilot?</h3><p>{text}</p>\
             <ul><li>3</li></ul></div></div>"
        )
    };
    let text = article(&format!(
        "<title>Where was the pilot?</title><h1>Where was the pilot?</h1>{}{}{}",
        post("ana", SENTENCE),
        post("bo", "at the lighthouse"),
        post("tom", SENTENCE)
    ))
    .text;
    assert_eq!(text, format!("ana\n\n{SENTENCE}\n\nbo\n\nat the lighthouse\n\ntom\n\n{SENTENCE}"));
}

#[test]
fn a_thread_may_be_marked_as_one_in_the_page() {
    let post = |text: &str| {
        format!("<li itemprop=comment><i>Reply</i><div class=content itemprop=text><p>{text}</p></div></li>")
    };
    let html = format!(
        "<div itemscope itemtype=https://schema.org/DiscussionForumPosting><h1>Where was the pilot?</h1><ul>{}{}</ul></div>",
        post(SENTENCE),
        post("He was at the lighthouse, an hour before the fire was seen from the town.")
    );
    let text = article(&html).text;
    assert!(text.starts_with(SENTENCE) && text.contains("lighthouse") && !text.contains("Reply"), "{text}");
}

#[test]
fn a_page_with_hardly_a_sentence_shows_what_leads_on() {
    let card = |headline: &str| {
        format!(
            "<a href=/x><div><h2>{headline}</h2><p>What is known of it so far, and by whom.</p></div></a>"
        )
    };
    let cards = ["Fire at Lys", "Storm at Orla", "Strike in the docks"].map(card).concat();
    let page = |more: &str| {
        format!("<nav>Home</nav>{more}<main>{cards}</main><p>Let us know that you agree to all of it.</p>")
    };
    let text = article(&page("")).text;
    assert!(text.contains("Storm at Orla") && text.contains("What is known"), "{text}");
    assert!(!text.contains("Home"), "{text}");
    // A short article that says when it was published is no such page.
    let dated = "<meta property=article:published_time content=2021-05-03>";
    let news = article(&page(&format!("{dated}<article><h1>Calm</h1><p>{SENTENCE}</p></article>"))).text;
    assert!(news.starts_with(SENTENCE) && !news.contains("Storm"), "{news}");
}

#[test]
fn a_page_of_a_manual_keeps_its_lists_of_contents() {
    let step = |name: &str| format!("<h2>{name}</h2><p>{SENTENCE}</p><pre>open({name})</pre>");
    let text = article(&format!(
        "<main><h1>Gates</h1><div class=toc><ul><li><a href=#a>Locks</a></li></ul></div>{}{}{}</main><footer>Imprint</footer>",
        step("Locks"),
        step("Doors"),
        step("Weirs")
    ))
    .text;
    assert!(text.contains("Gates\n\nLocks\n\nLocks"), "{text}");
    assert!(text.contains("open(Weirs)") && !text.contains("Imprint"), "{text}");
}

#[test]
fn tells_the_section_of_the_paper() {
    let section = |head: &str| article(&format!("{head}<h1>Fire at Lys</h1><p>{SENTENCE}</p>")).section;
    let told = Some("World news".to_owned());
    assert_eq!(section("<meta property='article:section' content=' World  news '>"), told);
    assert_eq!(
        section(
            r#"<script type="application/ld+json">{"@type":"NewsArticle","articleSection":["World news","Fires"]}</script>"#
        ),
        told
    );
    assert_eq!(section("<meta property='article:section' content='17'>"), None);
}
