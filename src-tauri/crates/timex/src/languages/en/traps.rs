//! Words that look like times and are none.

use super::names::{capital_follows, is_month};
use crate::{
    meanings::nothing,
    rule::Rule,
    time::Unit,
    tokens::{Shape, Token},
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "newspaper",
        pattern: "(Mail|Independent on Sunday) | [the] {weekday} [Morning|Evening] Times|Telegraph|Mirror|Express|Mail|Herald|Post|Independent|Observer|People|Sport|League|Leagues|World|Tribune|Chronicle|Business",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["It was printed in the Mail on Sunday."],
    },
    Rule {
        name: "month-as-name",
        pattern: "{month} said|says|told|has|had|was|is|will|did|on|Day|be|also|not|have|must|can|could|should",
        meaning: |words, context| {
            let doubtful = matches!(words.month()?, 3 | 5 | 8 | 4 | 6) && !is_month(context, words.month()?);
            let speaks = words.has("said") || words.has("says") || words.has("told");
            let doubtful =
                doubtful || (speaks && context.token_before().is_none_or(|token| token.shape == Shape::Sign));
            let march_on = words.month()? == 3 && words.has("on") && !context.follows(&["in", "since", "by"]);
            if doubtful || march_on { nothing() } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "daily-paper",
        pattern: "[the] Daily|Weekly Mail|Telegraph|Mirror|Express|Star|News|Herald|Post|Beast|Record|Times|Standard",
        meaning: |_, context| {
            let name = context.tokens[context.at.end - 2].shape == Shape::Capital;
            if name { nothing() } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "record-of-a-meeting",
        pattern: "[the|its|their|those] minutes [(of|from the|a|an|that|its|their meeting|meetings|hearing|session|talks|council | were kept|taken|read|published)]",
        meaning: |words, context| {
            let after =
                ["after", "before", "following", "leading", "that", "until", "since", "preceding", "it"];
            let record = ["the", "its", "their", "those"].iter().any(|word| words.has(word));
            let of = ["of", "from", "were"].iter().any(|word| words.has(word));
            if of || (record && !context.precedes(&after)) { nothing() } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "thing-of-a-weekday",
        pattern: "Sunday school|schools|best|roast|lunches|supplement",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["The Sunday school teacher resigned."],
    },
    Rule {
        name: "thing-of-a-season",
        pattern: "(Father {holiday} | {holiday} tree|trees|card|cards|carol|carols|egg|eggs|bunny|bonnet|lights|stocking|stockings|wreath|cake|pudding|ornament|ornaments | [the] Winter|Summer Olympics|Games|Paralympics|Palace | \
                  [the] {season} guy|guys|coat|coats|jacket|jackets|boots|tyres|tires|clothes|clothing|wheat|camp|camps|job|jobs|onion|onions|roll|rolls|\
                  cleaning|sports|dress|dresses|school|schools)",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "quarter-of-a-game",
        pattern: "[the] {ordinal} [-] quarter (touchdown|lead|comeback | field goal | of|in the|a|their game|match|final)",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "place-name",
        pattern: "Easter|Christmas Island|Islands|Rising",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "greeting",
        pattern: "good morning|afternoon|evening|night|day [,|.|!|and|to|from]",
        meaning: |_, context| {
            let told =
                context.follows(&["a", "the", "one", "this", "that", "very", "every", "no", "another"]);
            if told { None } else { nothing() }
        },
        examples: &[],
        not: &["Good evening, and welcome.", "From the harbour, good evening Anna."],
    },
    Rule {
        name: "clock-of-a-game",
        pattern: "{clock} (into|remaining | left in|on|to | to play|go)",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["The goal came 2:55 into overtime.", "with 0:45 left in the half"],
    },
    Rule {
        name: "thing-of-a-part-of-the-day",
        pattern: "[the] {part} meal|meals|news|newscast|bulletin|paper|papers|newspaper|newspapers|edition|dress|gown|tea|\
                  prayer|prayers|star|coat|coffee|school|class|classes|walk|stroll|jog|glory|sickness|sun|primrose|shift|shifts|club|clubs|watchman|watch|vision|sky|owl|bus|buses|market|markets",
        meaning: |_, context| {
            let small = context.tokens[context.at.end - 2].shape == Shape::Lower;
            if small { nothing() } else { None }
        },
        examples: &[],
        not: &["They had an evening meal.", "She reads the morning paper."],
    },
    Rule {
        name: "overnight-as-a-kind",
        pattern: "overnight train|trains|bus|buses|ferry|ferries|flight|flights|stay|stays|trip|trips|bag|bags|guest|guests|\
                  delivery|mail|rate|rates|lending|loan|loans|funds|success|sensation|hit|star",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["She took an overnight train.", "It was no overnight success."],
    },
    Rule {
        name: "title-of-a-film",
        pattern: "High Noon",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "title-of-a-book",
        pattern: "([the] {number} {unit} of|in | Midnight|Noon|Midday ['s|’s])",
        meaning: |_, context| {
            let capital = |token: &Token| token.shape == Shape::Capital;
            let of =
                context.tokens[context.at.clone()].iter().filter(|token| token.shape == Shape::Lower).count();
            let title = of <= usize::from(context.at.len() > 1) && context.token_after().is_some_and(capital);
            if title && !context.begins_sentence() { nothing() } else { None }
        },
        examples: &[],
        not: &[
            "They read One Hundred Days of Rain.",
            "Critics loved Ten Winters in Riga and Nine Years in Ghent.",
            "She saw Midnight Ferry twice.",
        ],
    },
    Rule {
        name: "name-of-a-war",
        pattern: "[the] {number} [-] {unit} ['|’|'s] War|Wars|Campaign",
        meaning: |_, context| if context.ends_with_capital() { nothing() } else { None },
        examples: &[],
        not: &["The Thirty Years' War is taught in the Hundred Years War room."],
    },
    Rule {
        name: "place-with-a-month",
        pattern: "{month}|{weekday}|{season}|{holiday} Park|Street|Road|Hall|Avenue|Square|Lane|House|Hotel|Hospital|College|School|Foundation|Gallery|Theatre|Theater|Museum|Library|Institute|Press|Records|Café|Restaurant|Farm|Cottage|\
                  Trust|Fund|Island|Beach|Bridge|Company|Inc|Ltd|Corp",
        meaning: |_, context| if context.ends_with_capital() { nothing() } else { None },
        examples: &[],
        not: &["They will march in May Park.", "He slept at the August Hotel."],
    },
    Rule {
        name: "spring-in-a-step",
        pattern: "[the|a] spring in his|her|their|its|my|your",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["The spring in his step was gone."],
    },
    Rule {
        name: "title-of-a-show",
        pattern: "{weekday} Night|Morning|Evening|Afternoon [Live|Lights|Fever|Football]",
        meaning: |words, context| {
            let known = ["live", "lights", "fever", "football"].iter().any(|word| words.has(word));
            let named = known || (capital_follows(context) && context.is_in_prose());
            if named && context.ends_with_capital() { nothing() } else { None }
        },
        examples: &[],
        not: &["The sketch was shown on Tuesday Night Laughter.", "Saturday Night Live is on."],
    },
    Rule {
        name: "firm-of-names",
        pattern: "(noon|midnight | {month} | {weekday} | {season} | {part} | {unit}) (& | Inn|Inns)",
        meaning: |words, context| {
            let named =
                context.text[context.tokens[context.at.start].range()].starts_with(char::is_uppercase);
            let joined = !words.has("&") || capital_follows(context);
            if named && joined { nothing() } else { None }
        },
        examples: &[],
        not: &["Noon & Harker sued.", "Years Inn is shut.", "They hired Winter & Voss."],
    },
    Rule {
        name: "name-of-noon",
        pattern: "Noon|Midnight|Midday",
        meaning: |_, context| {
            let dated = context.follows(&[
                "at", "by", "until", "till", "to", "from", "before", "after", "around", "about", "near",
            ]);
            let number = context.token_before().is_some_and(|token| token.shape == Shape::Digits);
            let name = context.ends_with_capital() && !context.begins_sentence() && context.is_in_prose();
            if name && !dated && !number { nothing() } else { None }
        },
        examples: &[],
        not: &["They hired a pilot named Noon."],
    },
    Rule {
        name: "time-of-a-race",
        pattern: "(in|ran|clocked {clock} | time of {clock} | record of {clock})",
        meaning: |words, context| {
            let of_day = context.is_followed_by(|word| matches!(word, Word::Meridiem(_) | Word::Zone(_)));
            let digits =
                words.get("clock").is_some() && context.tokens[context.at.end - 1].shape == Shape::Digits;
            if digits && !of_day { nothing() } else { None }
        },
        examples: &[],
        not: &["The winner ran it in 2:05:30.", "She won in a time of 3:58."],
    },
    Rule {
        name: "short-wait",
        pattern: "(just|wait | hold|hang on) a minute|second|moment",
        meaning: |_, context| {
            let ends = context.token_after().is_none_or(|next| next.shape == Shape::Sign);
            if ends { nothing() } else { None }
        },
        examples: &[],
        not: &["Wait a minute, she said."],
    },
    Rule {
        name: "title-of-a-work",
        pattern: "film|movie|novel|song|single|album|musical {month}|{season}",
        meaning: |_, context| if context.ends_with_capital() { nothing() } else { None },
        examples: &[],
        not: &["They sang the song Autumn and saw the film August."],
    },
    Rule {
        name: "telephone",
        pattern: "phone|fax|tel|telephone|call|ring|dial [:|.] {digits} -|– {digits}",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["Ring 1212-1812 or fax 1999-2001."],
    },
    Rule {
        name: "file-number",
        pattern: "{digits} +- +{digits:last}",
        meaning: |words, _| {
            let is_of_file = matches!(words.get("last")?, Word::Digits(number, 4..) if number < 1000);
            if is_of_file { nothing() } else { None }
        },
        examples: &[],
        not: &["The file 1987-0412 was lost."],
    },
    Rule {
        name: "ratio",
        pattern: "(ratio|odds [of|was|were|is|are] | verse|verses|chapter|hymn) {clock}",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["The ratio was 12:10.", "They read verse 11:45 aloud."],
    },
    Rule {
        name: "verse",
        pattern: "Genesis|Exodus|Leviticus|Deuteronomy|Psalm|Psalms|Proverbs|Isaiah|Jeremiah|Ezekiel|Daniel|Matthew|Mark|Luke|John|Acts|\
                  Romans|Corinthians|Galatians|Ephesians|Hebrews|Revelation|Sura|Surah|Quran|Koran {clock}",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["He quoted Luke 12:15 twice."],
    },
    Rule {
        name: "family-name",
        pattern: "(the {month}|{season}|{weekday} family|brothers|sisters|clan|household | {digits} - hour clock)",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["The March family moved.", "It is set by the 24-hour clock."],
    },
    Rule {
        name: "month-as-sibling",
        pattern: "April|May|June|August and her|his brother|brothers|sister|sisters|mother|father|husband|wife|son|sons|daughter|daughters",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["May and her sister came."],
    },
    Rule {
        name: "speed",
        pattern: "miles|kilometres|kilometers|km|metres|meters|feet|knots|litres|liters|gallons|revolutions << an|a|per {unit}",
        meaning: |words, _| if words.unit()? <= Unit::Hour { nothing() } else { None },
        examples: &[],
        not: &["The bus managed 19 kilometres an hour.", "It falls at 9 metres per second."],
    },
    Rule {
        name: "titled-name",
        pattern: "Judge|Mr.|Mrs.|Ms.|Miss|Dr.|Sgt.|Sergeant|Capt.|Lt.|Lieutenant|Sir|Lady|Lake|Cape|Professor|Prof.|Inspector|Detective|Constable|Captain {weekday}|{month}|{holiday}",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["They heard Judge Friday.", "Sgt. January saluted.", "The prize went to Ms. Easter."],
    },
    Rule {
        name: "body-named-after-a-date",
        pattern: "({month} {digits} [Youth|Martyrs] | {weekday} | {year}) Organization|Organisation|Movement|Committee|Brigade|Brigades|Coalition|Trust|\
                  Foundation|Society|Collective",
        meaning: |_, context| if context.ends_with_capital() { nothing() } else { None },
        examples: &[],
        not: &["The May 15 Organization met the April 6 Youth Movement and the 1922 Committee."],
    },
    Rule {
        name: "month-of-sundays",
        pattern: "[a] month of Sundays",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["She had not laughed in a month of Sundays."],
    },
    Rule {
        name: "name-with-weekday",
        pattern: "Black|Bloody|Super|White|Red|Blue|Green|Golden|Ruby|Freaky|Manic|Girl|Man|TGI {weekday}|{weekdays}|{month}",
        meaning: |_, context| {
            let capital = |at: usize| context.tokens[at].shape == Shape::Capital;
            if capital(context.at.start) && capital(context.at.end - 1) { nothing() } else { None }
        },
        examples: &[],
        not: &["They ate at Ruby Tuesday.", "He is her Man Friday."],
    },
    Rule {
        name: "accord-of-a-day",
        pattern: "{holiday} Agreement|Accord|Accords|Process",
        meaning: |_, context| if context.ends_with_capital() { nothing() } else { None },
        examples: &[],
        not: &["They quoted the Good Friday Agreement."],
    },
    Rule {
        name: "model-of-a-car",
        pattern: "{year} Audi|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Fiat|Ford|Honda|Hyundai|Jaguar|Jeep|Kia|Lada|Lexus|Mazda|Mercedes|\
                  Mercedes-Benz|Mitsubishi|Mustang|Nissan|Oldsmobile|Opel|Peugeot|Plymouth|Pontiac|Porsche|Renault|Saab|Skoda|Subaru|Suzuki|Tesla|Toyota|\
                  Volkswagen|Volvo",
        meaning: |_, context| {
            // "In 1967 Ford sold ..."
            let described = context.follows(&[
                "a", "an", "the", "his", "her", "its", "their", "my", "'s", "’s", "old", "white", "black",
                "red", "blue", "green", "grey", "gray", "silver", "used",
            ]);
            if described && context.ends_with_capital() { nothing() } else { None }
        },
        examples: &[],
        not: &["They found a white 1998 Ford Bronco in the river.", "Her 2005 Toyota was gone."],
    },
];
