//! Who is found to say, hold, ask or seem what, and where it ends.

use insta::assert_snapshot;

use super::sayings;

#[test]
fn what_somebody_holds_is_told_by_nouns_and_adjectives_too() {
    assert_snapshot!(sayings("en", "Ivo Lund repeated his criticism of the new bridge in May."), @"Ivo Lund | repeated | his criticism of the new bridge in May");
    assert_snapshot!(sayings("en", "The harbour master has made it clear that the ferry is old."), @"The harbour master | has made it clear | that the ferry is old");
    assert_snapshot!(sayings("en", "The ferry seemed ready for the winter."), @"– | seemed | The ferry … ready for the winter");
    assert_snapshot!(sayings("en", "Asked about the bolts, the inspector left the room."), @"– | Asked about | the bolts");
}

#[test]
fn what_is_said_ends_where_the_sentence_goes_on_in_its_own_voice() {
    assert_snapshot!(sayings("en", "While the mayor said that the bridge was safe, divers found a crack."), @"the mayor | said | that the bridge was safe");
    assert_snapshot!(sayings("en", "Two pilots said yes, compared with nine sailors who said that they would strike."), @"
    Two pilots | said | yes
    who | said | that they would strike
    ");
    assert_snapshot!(sayings("en", "Those who support the toll are few."), @"who | support | the toll");
    assert_snapshot!(sayings("en", "According to a report published on Monday, two bolts were missing."), @"a report | According to | two bolts were missing");
    assert_snapshot!(sayings("en", "Ana Reyes last week announced that the ferry would stop."), @"Ana Reyes | announced | that the ferry would stop");
    assert_snapshot!(sayings("en", "A firm called Orla Freight owns the much-praised ferry."), @"");
}

#[test]
fn a_word_that_may_report_does_so_only_where_what_stands_around_it_says_so() {
    assert_snapshot!(sayings("en", "Sailors fear the ice. The fear of ice is old."), @"Sailors | fear | the ice");
    assert_snapshot!(sayings("en", "The state has three ferries and a report card."), @"");
    assert_snapshot!(sayings("en", "In a new poll, most islanders want a bridge."), @"a new poll | In | most islanders want a bridge");
}

#[test]
fn what_another_says_next_is_not_what_the_first_says() {
    assert_snapshot!(sayings("en", "After Ivo Lund said that the ferry was old, Ana Reyes said: “It is safe.”"), @"
    Ivo Lund | said | that the ferry was old
    Ana Reyes | said | “It is safe.”
    ");
    assert_snapshot!(sayings("en", "Ana Reyes said that the mayor had warned her of the ice."), @"Ana Reyes | said | that the mayor had warned her of the ice");
}

#[test]
fn offices_adjectives_and_names_like_months_belong_to_who_closes_a_quotation() {
    assert_snapshot!(sayings("en", "“It is shut,” Orla House press secretary Tom Hale said Tuesday."), @"Orla House press secretary Tom Hale | said | “It is shut,”");
    assert_snapshot!(sayings("en", "“It is shut,” Orla General Counsel Ana Reyes wrote in a letter."), @"Orla General Counsel Ana Reyes | wrote | “It is shut,”");
    assert_snapshot!(sayings("en", "“It is shut,” the tall, quiet pilot said in an interview."), @"the tall, quiet pilot | said | “It is shut,”");
    assert_snapshot!(sayings("en", "“It is shut again,” Jun wrote."), @"Jun | wrote | “It is shut again,”");
}

#[test]
fn a_quotation_may_be_signed() {
    assert_snapshot!(sayings("en", "“Nobody ever came to Orla.” ― Ana Reyes\n“It was dark and cold.” — Ivo Lund"), @"
    Ana Reyes | – | “Nobody ever came to Orla.”
    Ivo Lund | – | “It was dark and cold.”
    ");
}

#[test]
fn german_verbs_in_two_parts_sources_and_citations_name_who_speaks() {
    assert_snapshot!(sayings("de", "Den Plan bezeichnete er als „reine Spekulation“."), @"er | bezeichnete | als „reine Spekulation“");
    assert_snapshot!(sayings("de", "Die Polizei gab an, dass die Brücke gesperrt sei. Sie gab ihm ein Seil."), @"Die Polizei | gab | dass die Brücke gesperrt sei");
    assert_snapshot!(sayings("de", "Nach Ansicht der Ärzte besteht kaum Gefahr."), @"der Ärzte | Nach Ansicht | besteht kaum Gefahr");
    assert_snapshot!(sayings("de", "Laut „Orla Post“ soll er sich in Haft befinden."), @"„Orla Post“ | Laut | soll er sich in Haft befinden");
    assert_snapshot!(sayings("de", "Der Schuppen diente nach ersten Erkenntnissen der Polizei dem Schmuggel."), @"ersten Erkenntnissen der Polizei | nach | Der Schuppen diente … dem Schmuggel");
    assert_snapshot!(sayings("de", "Ana Reyes wird mit den Worten zitiert: „Die Brücke bleibt zu.“"), @"Ana Reyes | zitiert | „Die Brücke bleibt zu.“");
}

#[test]
fn who_speaks_may_have_a_long_office_with_commas() {
    assert_snapshot!(sayings("en", "“It is shut,” Tom Hale, head of piers, bells, and ropes, said in a letter."), @"Tom Hale, head of piers, bells, and ropes | said | “It is shut,”");
    assert_snapshot!(sayings("en", "Ana Reyes and her crew reported that it was shut."), @"Ana Reyes and her crew | reported | that it was shut");
    assert_snapshot!(sayings("en", "According to the list, which lies in Orla, two bells are missing."), @"the list, which lies in Orla | According to | two bells are missing");
    assert_snapshot!(sayings("en", "The hard end came in light of Ana Reyes’s announcement that it was shut."), @"Ana Reyes’s | announcement | that it was shut");
}
