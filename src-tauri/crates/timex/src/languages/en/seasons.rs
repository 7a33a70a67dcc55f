//! Seasons.

use chrono::{Datelike, NaiveDate};
use edtf::Modifier;

use super::{
    dates::{apostrophe_year, era_year},
    names::{after_name, capital_follows},
    years::spoken_year,
};
use crate::{
    context::Context,
    meanings::{
        Cue, Told, beside_told, complete, in_year_of, missing, part_of, season_nearby, shifted,
        shifted_yearly,
    },
    reason::Remark,
    rule::Rule,
    time::{Season, Time, Unit, add},
    tokens::Shape,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "season-year",
        pattern: "[the] {season} [of|,] {year}",
        meaning: |words, _| complete(Time::Season(words.year()?, words.season()?)),
        examples: &[("", "in the spring of 1848", "1848-SP"), ("", "autumn 1956", "1956-FA")],
        not: &[],
    },
    Rule {
        name: "season-spoken-year",
        pattern: "[the] {season} of {number:century} [-] {number:rest}",
        meaning: |words, context| complete(Time::Season(spoken_year(words, context)?, words.season()?)),
        examples: &[("", "back in the winter of nineteen sixty-eight", "1968-WI")],
        not: &["the spring of twenty five wells"],
    },
    Rule {
        name: "season-short-year",
        pattern: "{season} '|’ +{two-digits}",
        meaning: |words, _| {
            complete(Time::Season(apostrophe_year(words.count("two-digits")?), words.season()?))
        },
        examples: &[("", "Summer '09 was wet.", "2009-SU")],
        not: &["a spring of '12 pounds"],
    },
    Rule {
        name: "middle-of-season",
        pattern: "midsummer|midwinter [of {year} | {year}]",
        meaning: |words, context| {
            let season = if words.has("midsummer") { Season::Summer } else { Season::Winter };
            let told = match words.year() {
                Some(year) => complete(Time::Season(year, season)),
                None => season_nearby(context, season),
            };
            let name = context.token_after().is_some_and(|token| token.shape == Shape::Capital);
            if name { None } else { part_of(told, Modifier::Mid) }
        },
        examples: &[
            ("2013-07-12", "By midsummer the talks had failed.", "2013-SU MID"),
            ("", "in midwinter 1709", "1709-WI MID"),
        ],
        not: &["A Midsummer Night's Dream"],
    },
    Rule {
        name: "first-season-of-two",
        pattern: "[the] {season} >> and|or|to|through|-|– [the] [{edge}] {season:last} [of] {year}",
        meaning: |words, _| complete(Time::Season(words.year()?, words.season()?)),
        examples: &[("2013-07-12", "They met in the spring and early summer of 1871.", "1871-SP")],
        not: &["the fall and rise of 1871"],
    },
    Rule {
        name: "season-of-shifted-year",
        pattern: "[the] {season} of ({shift} year | that [same] year | the same year | the following|next year)",
        meaning: |words, context| {
            let season = words.season()?;
            let year = match words.shift() {
                Some(shift) => shifted(&context.now(), shift, Unit::Year),
                _ if words.has("following") || words.has("next") => shifted(&context.story(), 1, Unit::Year),
                _ => shifted(&context.story(), 0, Unit::Year),
            };
            in_year_of(year, |year| Some(Time::Season(year, season)))
        },
        examples: &[
            ("2013-07-12", "They wed in the spring of last year.", "2012-SP"),
            ("2013-07-12", "He fell ill in 1871. In the autumn of that year he died.", "1871-FA"),
            ("2013-07-12", "He fell ill in 1871. In the spring of the next year he died.", "1872-SP"),
        ],
        not: &[],
    },
    Rule {
        name: "season-over-new-year",
        pattern: "[the] {season} [of] {year} -|–|/ +{digits}",
        meaning: |words, _| complete(Time::Season(words.year()?, words.season()?)),
        examples: &[
            ("", "the winter of 1788-89 was hard", "1788-WI"),
            ("", "the winter of 1788-9 was hard", "1788-WI"),
        ],
        not: &[],
    },
    Rule {
        name: "following-season",
        pattern: "the following|next|previous|preceding {season}",
        meaning: |words, context| {
            let season = words.season()?;
            let shift = if words.has("following") || words.has("next") { 1 } else { -1 };
            beside_told(&context.story(), shift, &season.of_unknown_year(), |year| {
                Some(Time::Season(year, season))
            })
        },
        examples: &[("2013-07-12", "He died in March 1905. The following winter war came.", "1905-WI")],
        not: &[],
    },
    Rule {
        name: "season-bc",
        pattern: "[the] {season} [of|,] ({digits} | {digits} -|–|/ {digits:last}) {era}",
        meaning: |words, _| complete(Time::Season(era_year(words)?, words.season()?)),
        examples: &[("", "in the winter of 218 BC he crossed", "BC0218-WI")],
        not: &[],
    },
    Rule {
        name: "season-shifted",
        pattern: "{shift} {season}",
        meaning: |words, context| {
            let season = words.season()?;
            let in_year = |year| Some(Time::Season(year, season));
            let told = shifted_yearly(&context.now(), words.shift()?, &season.of_unknown_year(), in_year)?;
            if words.shift()? == 1 { after_the_coming(told, context, in_year) } else { Some(told) }
        },
        examples: &[
            ("2013-05-12", "It will open next summer.", "2014-SU"),
            ("2013-02-12", "It will open next summer.", "2013-SU"),
            ("2013-12-12", "It will open next spring.", "2014-SP"),
            ("2013-07-12", "closed last winter", "2012-WI"),
            ("2013-07-12", "this summer", "2013-SU"),
            ("2013-10-12", "this past summer", "2013-SU"),
        ],
        not: &[],
    },
    Rule {
        name: "second-season-shifted",
        pattern: "{shift} {season:first} and|or << {season}",
        meaning: |words, context| {
            let season = words.season()?;
            shifted_yearly(&context.now(), words.shift()?, "XXXX", |year| Some(Time::Season(year, season)))
        },
        examples: &[("2013-07-12", "It may spread this autumn and winter.", "2013-WI")],
        not: &[],
    },
    Rule {
        name: "season",
        pattern: "in|by|during|until|since|through|throughout << [the] {season}",
        meaning: |words, context| {
            // "in Spring Valley"
            if is_name(context) || is_downfall(context) {
                None
            } else {
                season_nearby(context, words.season()?)
            }
        },
        examples: &[("2013-07-12", "It was built in the spring.", "2013-SP"), ("", "in winter", "XXXX-WI")],
        not: &["a clinic in Spring Valley", "The war went on until the fall of the city."],
    },
    Rule {
        name: "the-season",
        pattern: "the [whole|entire] {season} [months]",
        meaning: |words, context| {
            let planned = context.follows(&["for", "until", "before"])
                && context.token_after().is_none_or(|next| next.shape == Shape::Sign);
            let of = context.precedes(&["of"]) || (is_word(context, &["fall"]) && !planned);
            if of || is_name(context) { None } else { season_nearby(context, words.season()?) }
        },
        examples: &[
            ("2013-07-12", "They spent the winter at sea.", "2012-WI"),
            ("2013-07-12", "They fished in the winter months.", "2012-WI"),
            ("2013-07-12", "The vote is planned for the fall.", "2013-FA"),
        ],
        not: &["the fall of the city", "the spring of the clock", "the Spring Cup"],
    },
    Rule {
        name: "season-before-noun",
        pattern: "{season} >> offensive|offensives|campaign|campaigns|session|semester|term|fighting|floods|rains|harvest|elections|election|break|holidays|holiday|vacation|months",
        meaning: |words, context| season_nearby(context, words.season()?),
        examples: &[("2013-07-12", "Rebels had announced a spring offensive.", "2013-SP")],
        not: &["a spring mechanism", "prices fall sharply"],
    },
    Rule {
        name: "season-modified",
        pattern: "{edge} [in the] << {season}",
        meaning: |words, context| {
            // "the Mid-Autumn Festival"
            if context.precedes(&["Festival"]) { None } else { season_nearby(context, words.season()?) }
        },
        examples: &[("2013-07-12", "They met in late spring.", "2013-SP END")],
        not: &["the Mid-Autumn Festival"],
    },
    Rule {
        name: "that-season",
        pattern: "that (same {season} | {season})",
        meaning: |words, context| {
            let (base, season) = (context.story(), words.season()?);
            // "leaves that fall down", "clans that fall under them"
            let verb =
                ["down", "under", "off", "into", "on", "to", "from", "within", "short", "behind", "apart"];
            let said = [
                "said",
                "says",
                "say",
                "announced",
                "hoped",
                "warned",
                "claimed",
                "believed",
                "told",
                "knew",
            ];
            if !words.has("same") && (context.precedes(&verb) || context.follows(&said)) {
                return None;
            }
            let Some(day) = base.day() else { return missing("XXXX".to_owned()) };
            let told = shifted(&base, 0, Unit::Season)?;
            Some(Told { time: Time::Season(day.year(), season), ..told })
        },
        examples: &[("2013-07-12", "Revolt came in March 1848; that summer it was crushed.", "1848-SU")],
        not: &["leaves that fall down", "She said that spring floods were rare."],
    },
    Rule {
        name: "bare-season",
        pattern: "{season}",
        meaning: |words, context| {
            let alone = is_word(context, &["winter", "summer", "autumn", "wintertime", "summertime"]);
            let named =
                is_word(context, &["Spring"]) && !context.begins_sentence() && !context.precedes(&["of"]);
            // "the Prague Spring"
            let after_name = context.ends_with_capital() && after_name(context);
            let told = (alone || named) && !is_name(context) && !after_name && !context.is_hyphenated();
            if told { season_nearby(context, words.season()?) } else { None }
        },
        examples: &[
            ("2013-07-12", "A harsh winter had ruined the crops.", "2012-WI"),
            ("2013-07-12", "They come before the onset of winter.", "2013-WI"),
        ],
        not: &["a spring of clear water", "They fall often.", "the Winter Palace", "after the Prague Spring"],
    },
];

/// Whether the expression ends with one of these words, as they are written.
fn is_word(context: &Context, words: &[&str]) -> bool {
    words.contains(&&context.text[context.tokens[context.at.end - 1].range()])
}

/// Whether the season is part of a name: "Spring Valley".
fn is_name(context: &Context) -> bool {
    capital_follows(context) && context.ends_with_capital()
}

/// Whether "the fall of" something tells no season.
fn is_downfall(context: &Context) -> bool {
    context.precedes(&["of"]) && is_word(context, &["fall"])
}

/// The season of the next year where the coming one begins within the season of the telling and in its year: told in
/// May, "next summer" is mostly the one after "this summer".
fn after_the_coming(told: Told, context: &Context, in_year: impl Fn(i32) -> Option<Time>) -> Option<Told> {
    let now = context.now().day();
    let follows = |first: NaiveDate| {
        now.is_some_and(|day| first.year() == day.year() && add(day, 3, Unit::Month) >= Some(first))
    };
    let Some(first) = told.time.first_day().filter(|first| follows(*first)) else { return Some(told) };
    let coming = told.time.clone();
    let why = Remark::counted(1, Unit::Year, &context.now()).into();
    Some(Told { time: in_year(first.year() + 1)?, why, ..told.or(coming, Cue::NextSeason) })
}
