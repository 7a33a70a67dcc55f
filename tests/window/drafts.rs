//! Many articles at once: the same event as one card, and a timeline drafted from them.

use edtf::Edtf;
use fantoccini::key::Key;
use intake::Control;
use library::Library;
use tempfile::TempDir;

use crate::window::{Window, readers, with_library, with_sample};

/// An article that another outlet took over.
const FIRE: &str = "Fire destroys harbour warehouse in Lys, four hurt";

/// What waits in the draft, as its timeline says.
async fn lines(window: &Window) -> usize {
    let button = "return [...document.querySelectorAll('.timeline button')].map(one => one.innerText)
        .find(text => /^Draft: /.test(text)) ?? '0'";
    let said = window.run(button, vec![]).await;
    let digits: String = said.as_str().unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

#[test]
fn a_timeline_is_drafted_from_articles_and_holds_only_what_a_person_accepts() {
    with_sample(async |window| {
        window.command("Draft a timeline from articles").await;
        window.focus_is_on("Name").await;
        window.is_sound("draft-dialog").await;
        for letter in "Fuel".chars() {
            window.press(letter).await;
        }
        window.press(char::from(Key::Enter)).await;
        window.says_in("[data-pane=work]", "lines of the draft wait").await;
        window.find("[data-pane=aside] .card.current").await;
        window.is_sound("draft").await;

        let before = lines(window).await;
        assert!(before > 4, "{before} lines");
        window.click("[data-pane=aside] .card.current .headline").await;
        window.press('a').await;
        window
            .until("what is accepted stands in the timeline", async || window.count("[data-key]").await > 0)
            .await;
        window.until("one line less waits", async || lines(window).await < before).await;
        window.press('x').await;
        window.until("two lines less wait", async || lines(window).await + 2 <= before).await;
        window.is_sound("draft-decided").await;

        window.click_on("Discard the rest").await;
        window.is_gone("[data-pane=aside] .card").await;
        window.press_with_control('z').await;
        window.says("Undone: ").await;
        window.until("the lines are back", async || lines(window).await > 0).await;
    });
}

#[test]
fn the_same_event_in_several_articles_is_one_card() {
    with_sample(async |window| {
        window.click_on("Articles").await;
        window.click_on(FIRE).await;
        window.click(".card.current .headline").await;
        window.says_in(".card.current", "Told by another article").await;
        window.press('s').await;
        window.is_sound("accounts").await;
        window.press('a').await;
        window.says("Accepted: ").await;
    });
}

/// Two articles that disagree about who bombed a bridge.
fn fill_with_a_dispute(library: &Library) {
    let folder = TempDir::new().unwrap();
    let told = "bombed the railway bridge across the Orla river on 5 May 2013, villagers said.";
    let paths = ["Vellmark", "Ostland"].map(|party| {
        let path = folder.path().join(format!("{party}.txt"));
        std::fs::write(&path, format!("Who bombed the bridge? | {party} Post\n\n{party} {told}\n")).unwrap();
        path
    });
    let published = Edtf::parse("2013-05-06").unwrap();
    intake::import(library, &readers(), &paths, Some(&published), &Control::default(), |_, _| {}).unwrap();
}

#[test]
fn another_account_that_names_another_who_did_it_says_so_and_is_taken_in_only_by_a_person() {
    with_library(fill_with_a_dispute, async |window| {
        window.press_with_control('2').await;
        window.click_on("Who bombed the bridge?").await;
        window.click(".card.current .headline").await;
        window.says_in(".card.current", "They differ on: who did it.").await;
        assert_eq!(window.count("[data-accounts] input:checked[type=checkbox]").await, 0);
        window.is_sound("disputed-doer").await;
    });
}
