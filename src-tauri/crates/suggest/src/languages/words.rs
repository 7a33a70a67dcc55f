//! What a language gives: its words, as data.

use super::Form;

/// One language's words; each list is separated by white space, in lower case.
pub(crate) struct Words {
    /// BCP 47 language.
    pub(crate) code: &'static str,
    /// Verbs that are told apart by their endings: "say" stands for "says" too.
    pub(crate) inflect: fn(&str) -> Vec<(String, Form)>,
    /// Verbs whose object is what is said: "said", "warned".
    pub(crate) says: &'static str,
    /// Verbs whose first object is who is told: "told".
    pub(crate) tells: &'static str,
    /// Verbs of belief and knowledge: "thinks".
    pub(crate) thinks: &'static str,
    /// Verbs of wish and intent: "wants".
    pub(crate) wants: &'static str,
    /// Verbs whose object is what is talked about: "criticised".
    pub(crate) judges: &'static str,
    /// Verbs that make what follows merely an impression, nobody's: "seems".
    pub(crate) seems: &'static str,
    /// Nouns of what is said: "claim".
    pub(crate) statements: &'static str,
    /// Nouns of what somebody thinks or asks, whose object follows a preposition: "criticism".
    pub(crate) attitudes: &'static str,
    /// Nouns of people and bodies that speak: "officials".
    pub(crate) somebody: &'static str,
    /// Nouns of inquiries and papers that say something: "poll".
    pub(crate) inquiries: &'static str,
    /// Verbs that make a deed of the noun after them: "made the claim".
    pub(crate) light: &'static str,
    /// Nouns of what is said or found out, after a preposition that says so: "nach Angaben".
    pub(crate) accounts: &'static str,
    /// Adjectives of who holds something true or wants it: "confident".
    pub(crate) stances: &'static str,
    /// Words that say so before the speaker: "according to"; one phrase a line.
    pub(crate) according_before: &'static str,
    /// Words that say so after the speaker: "zufolge".
    pub(crate) according_after: &'static str,
    /// The word between what is said and who said it: "„Ja“, so Reyes".
    pub(crate) so: &'static str,
    /// Verbs whose mood alone says that a sentence is reported: "sei".
    pub(crate) reported_mood: &'static str,
    /// Words that open reported speech: "that".
    pub(crate) that: &'static str,
    /// The word before an infinitive.
    pub(crate) infinitive: &'static str,
    /// Auxiliaries and modals.
    pub(crate) auxiliaries: &'static str,
    /// Forms of "be" that make a passive.
    pub(crate) be: &'static str,
    /// Words that deny: "not".
    pub(crate) negations: &'static str,
    /// Personal pronouns as subjects.
    pub(crate) pronouns: &'static str,
    /// Pronouns that a headline replaces by the name they stand for: "he".
    pub(crate) persons: &'static str,
    /// Words in which a speaker tells of themselves or turns to the listener: "we", "your".
    pub(crate) selves: &'static str,
    /// Articles, demonstratives, possessives.
    pub(crate) determiners: &'static str,
    /// Possessive pronouns before a noun: "his".
    pub(crate) possessives: &'static str,
    /// Prepositions.
    pub(crate) prepositions: &'static str,
    /// Prepositions that a noun phrase goes on with: "of".
    pub(crate) of: &'static str,
    /// Prepositions before a place.
    pub(crate) place_prepositions: &'static str,
    /// Words that open a clause: "because".
    pub(crate) clause_openers: &'static str,
    /// "and", "or".
    pub(crate) conjunctions: &'static str,
    /// Relative pronouns.
    pub(crate) relatives: &'static str,
    /// Adverbs that stand between a subject and its verb.
    pub(crate) adverbs: &'static str,
    /// Words that a headline does without at its beginning.
    pub(crate) openers: &'static str,
    /// Days, months and words that begin a time.
    pub(crate) times: &'static str,
    /// Titles before a name.
    pub(crate) titles: &'static str,
    /// Words before a full stop that ends no sentence.
    pub(crate) abbreviations: &'static str,
    /// Words with which a sentence begins after an abbreviation.
    pub(crate) starters: &'static str,
    /// Past forms of verbs that tell an event.
    pub(crate) happened: &'static str,
    /// Participles of such verbs that are no past forms by themselves: "was taken".
    pub(crate) participles: &'static str,
    /// Endings that only past forms have: "-aron".
    pub(crate) past_endings: &'static str,
    /// Endings of participles.
    pub(crate) participle_endings: &'static str,
    /// Words after which a participle tells what was done: "avait".
    pub(crate) makes_past: &'static str,
    /// Past forms that tell a state or an attitude: "wanted".
    pub(crate) states: &'static str,
    /// Past forms of what comes to be little by little, or of what something shows: "grew", "underscored".
    pub(crate) trends: &'static str,
    /// Present forms that tell a deed of a day that is past: "In 1961 dies the mayor".
    pub(crate) narrated: &'static str,
    /// Words outside English by which who writes turns to the reader: "vous".
    pub(crate) readers: &'static str,
    /// Nouns of studies, whose findings are no events.
    pub(crate) studies: &'static str,
    /// Nouns of the weather, which is no event.
    pub(crate) weather: &'static str,
    /// Verbs of deeds that a chronology tells even without their date: "arrest".
    pub(crate) deeds: &'static str,
    /// Nouns that name an event: "meeting".
    pub(crate) event_nouns: &'static str,
    /// Nouns of what is counted or measured: "price".
    pub(crate) amounts: &'static str,
    /// Past forms that tell how an amount changed or how great it was: "rose".
    pub(crate) measures: &'static str,
    /// Words of announcing.
    pub(crate) announced: &'static str,
    /// Words of planning and expecting.
    pub(crate) planned: &'static str,
    /// Verbs by which the present tells of a day to come: "opens". Where there are none, any verb may.
    pub(crate) scheduled: &'static str,
    /// Words of planning that may tell what becomes or is done instead: "wird".
    pub(crate) becomes: &'static str,
    /// Words of possibility and condition.
    pub(crate) possible: &'static str,
    /// Words of denial and refusal.
    pub(crate) denied: &'static str,
    /// Words before a colon that name no speaker: "update".
    pub(crate) labels: &'static str,
    /// Verbs that only say that somebody said something: "said", not "warned".
    pub(crate) plain_sayings: &'static str,
    /// Verbs and nouns of answering, which one may refuse: "comment".
    pub(crate) answers: &'static str,
    /// What stands before a number that may be greater, a phrase a line: "at least".
    pub(crate) at_least: &'static str,
    /// What stands before a number that is not exact, a phrase a line: "some".
    pub(crate) about: &'static str,
    /// Basic forms of verbs that name any event: "say".
    pub(crate) vague: &'static str,
    /// Irregular forms of verbs and their basic forms, in turn: "shot shoot".
    pub(crate) irregular: &'static str,
    /// Nouns of what is passed on: "message".
    pub(crate) passed_on: &'static str,
    /// The word before the one from whom it comes: "from".
    pub(crate) source_prepositions: &'static str,
    /// Infinitives that make an intention hearsay: "soll gefolgt sein".
    pub(crate) hearsay: &'static str,
    /// Words of opinion and of general truth.
    pub(crate) opinion: &'static str,
    /// Whether a full stop after a number makes it an ordinal: "25. Juli".
    pub(crate) numbers_its_days: bool,
    /// Whether reported speech follows a comma where no word opens it: "sagte, er komme".
    pub(crate) comma_opens: bool,
    /// Whether the speaker follows the verb even where nothing stands before it.
    pub(crate) verb_first: bool,
    /// Whether capitals tell names from nouns.
    pub(crate) capitals_name: bool,
}
