//! What a language gives: its words, as data.

use super::roles::Roles;
use super::{Form, Language, Listed};

macro_rules! words {
    ($($(#[$doc:meta])* $list:ident $ask:ident;)*) => {
        /// One language's words, in lower case: white space parts the words of a list, a comma its phrases.
        pub(super) struct Words {
            /// BCP 47 language.
            pub(super) code: &'static str,
            /// Verbs that are told apart by their endings: "say" stands for "says" too.
            pub(super) inflect: fn(&str) -> Vec<(String, Form)>,
            /// Verbs whose object is what is said: "said", "warned".
            pub(super) says: &'static str,
            /// Verbs whose first object is who is told: "told".
            pub(super) tells: &'static str,
            /// Verbs of belief and knowledge: "thinks".
            pub(super) thinks: &'static str,
            /// Verbs of wish and intent: "wants".
            pub(super) wants: &'static str,
            /// Verbs whose object is what is talked about: "criticised".
            pub(super) judges: &'static str,
            /// Verbs that make what follows merely an impression, nobody's: "seems".
            pub(super) seems: &'static str,
            /// Words that say so before the speaker: "according to".
            pub(super) according_before: &'static str,
            /// Endings that only past forms have: "-aron".
            pub(super) past_endings: &'static str,
            /// Endings of participles.
            pub(super) participle_endings: &'static str,
            /// Endings of infinitives.
            pub(super) infinitive_endings: &'static str,
            /// Verbs of deeds that a chronology tells even without their date: "arrest".
            pub(super) deeds: &'static str,
            /// What stands before a number that may be greater: "at least".
            pub(super) at_least: &'static str,
            /// What stands before a number that is not exact: "some".
            pub(super) about: &'static str,
            /// Words outside English that make the number before them a share, besides the sign.
            pub(super) shares: &'static str,
            /// Phrases that only join a sentence to what was told before: "for example".
            pub(super) connectives: &'static str,
            /// Words after which what came later tells when: "ahead of".
            pub(super) before_events: &'static str,
            /// Words after which what came before an event tells when: "after".
            pub(super) after_events: &'static str,
            /// Basic forms of verbs that name any event: "say".
            pub(super) vague: &'static str,
            /// Irregular forms of verbs and their basic forms, in turn: "shot shoot".
            pub(super) irregular: &'static str,
            /// Whether a full stop after a number makes it an ordinal: "25. Juli".
            pub(super) numbers_its_days: bool,
            /// Whether reported speech follows a comma where no word opens it: "sagte, er komme".
            pub(super) comma_opens: bool,
            /// Whether the speaker follows the verb even where nothing stands before it.
            pub(super) verb_first: bool,
            /// Whether capitals tell names from nouns.
            pub(super) capitals_name: bool,
            $($(#[$doc])* pub(super) $list: &'static str,)*
        }

        impl Words {
            /// No words: a language gives those that it has.
            pub(super) const NONE: Self = Self {
                code: "",
                inflect: as_written,
                says: "",
                tells: "",
                thinks: "",
                wants: "",
                judges: "",
                seems: "",
                according_before: "",
                past_endings: "",
                participle_endings: "",
                infinitive_endings: "",
                deeds: "",
                at_least: "",
                about: "",
                shares: "",
                connectives: "",
                before_events: "",
                after_events: "",
                vague: "",
                irregular: "",
                numbers_its_days: false,
                comma_opens: false,
                verb_first: false,
                capitals_name: false,
                $($list: "",)*
            };
        }

        impl Language {
            $(#[doc = concat!("Whether the word is one of the `", stringify!($list), "`.")]
            pub(crate) fn $ask(&self, word: &(impl Listed + ?Sized)) -> bool {
                self.is_one_of(word, role::$list)
            })*
        }

        /// Each list with its bit.
        pub(super) const LISTS: &[(fn(&Words) -> &'static str, Roles)] =
            &[$((|words| words.$list, role::$list),)*];

        #[allow(non_camel_case_types, reason = "named as the lists are")]
        enum List {
            $($list,)*
        }

        /// Each list by itself.
        #[allow(non_upper_case_globals, reason = "named as the lists are")]
        pub(super) mod role {
            $(pub(in crate::languages) const $list: super::Roles = super::Roles::list(super::List::$list as usize);)*
        }
    };
}

/// Verb lists that give the forms themselves: each is taken as a past form.
pub(super) fn as_written(verb: &str) -> Vec<(String, Form)> {
    vec![(verb.to_owned(), Form::Past)]
}

// Each list, and what is asked of a word that may stand in it.
words! {
    /// Nouns of what is said: "claim".
    statements is_statement;
    /// Nouns of what somebody thinks or asks, whose object follows a preposition: "criticism".
    attitudes is_attitude;
    /// Nouns of people and bodies that speak: "officials".
    somebody is_somebody;
    /// Nouns of inquiries and papers that say something: "poll".
    inquiries is_inquiry;
    /// Verbs that make a deed of the noun after them: "made the claim".
    light is_light;
    /// Nouns of what is said or found out, after a preposition that says so: "nach Angaben".
    accounts is_account;
    /// Adjectives of who holds something true or wants it: "confident".
    stances is_stance;
    /// Words that say so after the speaker: "zufolge".
    according_after is_according_after;
    /// Words that open a clause which names the source of the one behind it: "as".
    as_source opens_source;
    /// The word between what is said and who said it: "„Ja“, so Reyes".
    so is_so;
    /// Verbs whose mood alone says that a sentence is reported: "sei".
    reported_mood is_reported_mood;
    /// Words that open reported speech: "that".
    that is_that;
    /// The word before an infinitive.
    infinitive is_infinitive;
    /// Auxiliaries and modals.
    auxiliaries is_auxiliary;
    /// Forms of "be" that make a passive.
    be is_be;
    /// Words that deny: "not".
    negations is_negation;
    /// Words that deny beside those by which a clause is denied as a whole: "niemand".
    denying denies_within;
    /// Words that make a measure or a plea of "not" before them: "not long after", "nicht nur".
    no_denial is_no_denial;
    /// Personal pronouns as subjects.
    pronouns is_bare_pronoun;
    /// Pronouns that a headline replaces by the name they stand for: "he".
    persons stands_for_name;
    /// Words in which a speaker tells of themselves or turns to the listener: "we", "your".
    selves is_bare_self;
    /// Articles, demonstratives, possessives.
    determiners is_determiner;
    /// Articles.
    articles is_article;
    /// Possessive pronouns before a noun: "his".
    possessives is_possessive;
    /// Prepositions.
    prepositions is_preposition;
    /// Prepositions that a noun phrase goes on with: "of".
    of is_of;
    /// Prepositions before a place.
    place_prepositions is_place_preposition;
    /// Words that open a clause: "because".
    clause_openers opens_clause;
    /// "and", "or".
    conjunctions is_conjunction;
    /// Words that join clauses side by side: ", and it sank".
    side_joining joins_sides;
    /// Relative pronouns.
    relatives is_relative;
    /// Pronouns that stand for the noun before them: "lequel".
    which is_which;
    /// Words beside the relative pronouns that open a clause which tells of a noun: "whose".
    more_relatives is_other_relative;
    /// Words that set what follows against what stands before: "but".
    opposed is_opposed;
    /// Words that go on with the clause before rather than opening one that belongs to another: "but", "so".
    joining joins_clause;
    /// Words that open what is so instead of what is denied: "sondern".
    instead opens_instead;
    /// Words that behind a comma open a clause whose verb closes it: "weil".
    behind_comma opens_behind_comma;
    /// Adverbs that stand between a subject and its verb.
    adverbs is_adverb;
    /// Words that a headline does without at its beginning.
    openers is_opener;
    /// Days, months and words that begin a time.
    times is_time;
    /// Romance nouns of a part of time that an article or "this" stands before, and what ends a time before a subject: "noche",
    /// "antes" of "Horas antes".
    periods is_period;
    /// Titles before a name.
    titles is_title;
    /// Words before a full stop that ends no sentence.
    abbreviations is_abbreviation;
    /// Words with which a sentence begins after an abbreviation.
    starters is_sentence_starter;
    /// Past forms of verbs that tell an event.
    happened happens;
    /// Participles of such verbs that are no past forms by themselves: "was taken".
    participles is_participle;
    /// Words after which a participle tells what was done: "avait".
    makes_past makes_past;
    /// Past forms that tell a state or an attitude: "wanted".
    states is_state;
    /// Past forms of what comes to be little by little, or of what something shows: "grew", "underscored".
    trends is_trend;
    /// Present forms that tell a deed of a day that is past: "In 1961 dies the mayor".
    narrated is_narrated;
    /// Helping verbs with which a participle tells in the present what was done on a day that is past: "est
    /// arrêté".
    narrated_be is_narrated_be;
    /// Words outside English by which who writes turns to the reader: "vous".
    readers is_reader;
    /// Words by which who writes turns to the reader with a capital: "Sie".
    formal is_formal;
    /// Nouns of studies, whose findings are no events.
    studies is_study;
    /// Nouns of the weather, which is no event.
    weather is_weather;
    /// What the weather sets on a day to be told of.
    records is_record;
    /// Nouns that name an event: "meeting".
    event_nouns is_event_noun;
    /// Nouns of what is counted or measured: "price".
    amounts is_amount;
    /// Past forms that tell how an amount changed or how great it was: "rose".
    measures measures;
    /// Words of announcing.
    announced announces;
    /// Words of planning and expecting.
    planned plans;
    /// Nouns whose "is to" tells what is wanted, not what is planned: "the aim is to win".
    wishes is_wish;
    /// Verbs by which the present tells of a day to come: "opens". Where there are none, any verb may.
    scheduled is_scheduled;
    /// Words of planning that may tell what becomes or is done instead: "wird".
    becomes becomes;
    /// Words of possibility and condition.
    possible is_possible;
    /// Words of denial and refusal.
    denied denies;
    /// Words before a colon that name no speaker: "update".
    labels is_label;
    /// Verbs that only say that somebody said something: "said", not "warned".
    plain_sayings is_plain_saying;
    /// Verbs and nouns of answering, which one may refuse: "comment".
    answers answers;
    /// Nouns of what is passed on: "message".
    passed_on is_passed_on;
    /// The word before the one from whom it comes: "from".
    source_prepositions is_source_preposition;
    /// Infinitives that make an intention hearsay: "soll gefolgt sein".
    hearsay is_hearsay;
    /// Participles that make what somebody is said to have done hearsay: "is believed to have left".
    believed is_believed;
    /// Words of opinion and of general truth.
    opinion opines;

    // Who takes part.
    /// Nouns by which the next, behind "of", is meant itself, is counted or has something done to it: "the body of", "dozens of",
    /// "la mort de".
    of_itself means_itself;
    /// Nouns of who leads something or has a rank, beside titles: "colonel".
    heads is_head;
    /// Prepositions before what something is only about or compared with: "about", "than".
    only_about is_only_about;
    /// Verbs that tell that the infinitive behind their object came about: "forced".
    brings_about brings_about;
    /// Nouns of what somebody speaks at, beside events: "rally".
    occasions is_occasion;
    /// Nouns of parts of a place, whose name stands behind "of": "the steps of".
    parts_of_place is_part_of_place;
    /// Nouns of votes, which a place names where they are held: "the Iowa caucuses".
    votes is_vote;

    // Which time is that of an event.
    /// Words from when on a state lasts: what has lasted since a day began then, not later.
    lasting is_lasting;
    /// Hours of the day before and after which an event is on that day: "before dawn on Monday".
    hours is_hour;
    /// Verbs with which "after" and the like mean something else: "named after", "sought after".
    with_after goes_with_after;
    /// Words that open a clause of what went on meanwhile, whose time is that of the event.
    meanwhile opens_meanwhile;
    /// Prepositions before what something is for: "una protesta para el sábado".
    aims opens_aim;
    /// Words of parts of a year and of time, after which a year is a time: "Ende 2022".
    parts_of_year is_part_of_year;
    /// Words by which a noun takes its day: "le scrutin du 22 février", "das Gesetz vom 3. Mai".
    of_day takes_day;
    /// Words by which a noun takes its year: "la presa de 1917".
    of_year takes_year;
    /// Words that may stand between such a word and its day: "del pasado 7 de octubre".
    beside_day stands_beside_day;
    /// Words that with such a word tell when: "à partir du 5 mai", "a finales del mes".
    since_day tells_since;
    /// Words before two ends of a time that "and" joins: "between May and July".
    span_between opens_between;
    /// Words before the first end of a time: "from May to July".
    span_from opens_span;
    /// Words before the second end of such a time.
    span_to joins_span;
    /// Words before two times that "and" makes one: "in July and August".
    span_in opens_joined;
    /// The word between two such times or ends.
    span_and joins_times;
    /// Words of games that are played in quarters.
    games is_of_game;
    /// Words of time that no text writes with a capital, unless they are somebody's name: "Orla Today".
    small_times is_small_time;
    /// Words that bring in another event: ", culminating in his removal a week ago", ", particularly that of Lund in
    /// May".
    bringing brings_in;
    /// Who and what a show has: "Orla News Sunday host Ivo Lund".
    show_parts is_of_show;
    /// Prepositions after which an event that is known, with its day, only tells what is meant: "about the fire in
    /// May".
    about_events stands_about_event;
    /// Prepositions after which a month or a year before a noun tells of the noun: "states with April votes".
    before_nouns stands_before_noun;
    /// Verbs of taking part in an event: its day is theirs.
    taking_part takes_part;

    // Nouns that bear a time, and what happens in, before or about them.
    /// Verbs of standing in front of somebody: "testified before the board".
    facing stands_before;
    /// In front of whom somebody stands: "brought before a judge".
    faced is_faced;
    /// What courts and guards do to somebody "in" a crime, whose day is another: "charged".
    charges charges;
    /// Such crimes: "robbery".
    crimes is_crime;
    /// Nouns of what somebody said or did, which was not done again where it is spoken of: "remarks".
    remarks is_remark;
    /// Words of a change, behind which "from" tells what it is measured against: "a decline from".
    changes is_change;
    /// Participles that begin a sentence with the scene itself: "Asked on Monday, Lund said".
    questioned is_questioned;
    /// Prepositions that make what happens at the day of their noun the scene, whatever the noun: "lors".
    during makes_scene;
    /// Prepositions that do so of an event or of what was written: "en".
    scenes may_make_scene;
    /// What has its own day: what was written, and participles of what was held or published: "lettre", "tenu".
    day_bearers bears_day;

    // What a headline leaves out, and where it ends.
    /// Prepositions that mostly tell where, when or by whom; others complete what stands before them: "pay
    /// attention | to".
    circumstances opens_circumstance;
    /// Prepositions that do so before a name only: "à Paris".
    named_circumstances opens_named_circumstance;
    /// Nouns that after "in" say nothing without the preposition behind them: "in connection | with".
    phrase_nouns is_phrase_noun;
    /// Words that open what a clause depends on: "if".
    conditions opens_condition;
    /// Words that limit what a clause tells: "until".
    limits limits;
    /// Parts of verbs that stand at the end of a German clause: "nahm | teil".
    verb_parts is_verb_part;

    // Who somebody is, and how a text names them.
    /// Nouns of people and of bodies that act, by which a text calls those whom it does not name: "guards".
    actors is_actor;
    /// Nouns that count those whom "of" names behind them: "dozens of sailors", "a group of guards".
    counters is_counter;
    /// Nouns of one person whom a text need not name.
    anybody is_anybody;
    /// Words before what something is about.
    topics opens_topic;
    /// Words before a name that is where something is, not who takes part.
    within stands_within;

    // How something is said.
    /// Verbs that before "by" tell what somebody did, rather than said: "recalled by".
    done_to is_done_to;
    /// Participles by which an article tells what it concludes: "suggesting".
    concluding concludes;
    /// What a clause says of what it leaves to its readers: "it is hard not to conclude that".
    left_to_readers leaves_to_readers;
}
