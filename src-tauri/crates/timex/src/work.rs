//! Work, counted in steps: a word looked at, a branch of the rules followed. Only tests count; nothing is timed.

/// Counts a step.
#[cfg(not(test))]
#[inline(always)]
pub(crate) fn step() {}

#[cfg(test)]
pub(crate) use tests::step;

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use proptest::prelude::*;

    use crate::{
        Reference, infer_publication,
        languages::{self, LANGUAGES, Reader},
        tag,
        words::Slot,
    };

    thread_local! {
        static STEPS: Cell<u64> = const { Cell::new(0) };
    }

    pub(crate) fn step() {
        STEPS.with(|steps| steps.set(steps.get() + 1));
    }

    /// Tokens of the shorter text: enough that whatever looks back a bounded way looks back all of it.
    const TOKENS: usize = 1_500;

    /// How much longer the longer text is.
    const TIMES: usize = 4;

    /// How much more work it may be; work that grows with the square of the length would be 16 times as much.
    const MOST_WORK: f64 = 1.25 * TIMES as f64;

    /// Steps that a token may take, on average of a text: months without a sentence's end ("signor marzo signor marzo ...")
    /// look some twenty times as far around as a sentence is taken to reach.
    const MOST_STEPS: u64 = 6_000;

    /// Stands in for slots whose words are no list's: digits, as a reader counts them.
    const DIGITS: [&str; 8] = ["7", "12", "1914", "3rd", "14:30", "03/05/2013", "XIX", "1,500"];

    const JOINTS: [&str; 10] = [" ", " ", ", ", ". ", " – ", " and ", "\n", "\n\n", " “", "-"];

    /// Choices in turn, from numbers that a test draws.
    struct Choices<'a>(std::slice::Iter<'a, u16>);

    impl Choices<'_> {
        fn one<'b, T>(&mut self, of: &'b [T]) -> Option<&'b T> {
            of.get(usize::from(*self.0.next().unwrap_or(&0)) % of.len().max(1))
        }
    }

    /// Words that one of the rules takes: a way through the tree of patterns.
    fn phrase(reader: &Reader, texts: &[String], choices: &mut Choices) -> String {
        let mut words: Vec<&str> = Vec::new();
        let mut node = 0;
        while let Some((symbol, slot, next)) = choices.one(&reader.patterns.branches(node)).copied() {
            let word = match (symbol, slot) {
                (Some(symbol), _) => texts.get(symbol as usize).map(String::as_str),
                (None, Some(slot)) => word_for(reader.tag, slot, choices),
                (None, None) => None,
            };
            words.extend(word);
            node = next;
            if reader.patterns.accepts(node) && choices.one(&[true, false]) == Some(&true) {
                break;
            }
        }
        words.join(" ")
    }

    fn word_for(tag: &str, slot: Slot, choices: &mut Choices) -> Option<&'static str> {
        let language = LANGUAGES.iter().find(|language| language.tag == tag)?;
        let lists = language.words.iter().copied().flatten();
        let fits: Vec<&str> =
            lists.filter(|(_, word)| slot.takes(word)).flat_map(|(texts, _)| texts.split('|')).collect();
        choices.one(&fits).or_else(|| choices.one(&DIGITS)).copied()
    }

    /// A heap of phrases, as written, with capitals or in capitals.
    fn heap(reader: &Reader, draws: &[u16]) -> String {
        let texts = reader.lexicon.texts();
        let mut choices = Choices(draws.iter());
        let mut heap = String::new();
        for _ in 0..choices.one(&[1, 1, 2, 3]).copied().unwrap_or(1) {
            heap.push_str(&phrase(reader, &texts, &mut choices));
            heap.push_str(choices.one(&JOINTS).unwrap_or(&" "));
        }
        match choices.one(&["as written", "as written", "capitals", "all capitals"]) {
            Some(&"capitals") => capitalised(&heap),
            Some(&"all capitals") => heap.to_uppercase(),
            _ => heap,
        }
    }

    fn capitalised(text: &str) -> String {
        let words = text.split_inclusive(' ').map(|word| {
            let mut letters = word.chars();
            letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
        });
        words.collect()
    }

    /// The steps of reading a text and of proposing when it was published, and its tokens.
    fn steps(text: &str, reader: &Reader) -> (u64, usize) {
        let published = chrono::NaiveDate::from_ymd_opt(2013, 7, 12).and_then(|day| day.and_hms_opt(0, 0, 0));
        let reference = Reference { published, language: Some(reader.tag.to_owned()) };
        let begun = STEPS.get();
        drop((tag(text, &reference), infer_publication(text, Some(reader.tag))));
        (STEPS.get() - begun, crate::tokens::tokens(text, |_| 0).len())
    }

    /// A share of the usual cases: each reads texts as long as articles. `PROPTEST_CASES=100000` searches for long.
    fn few_cases() -> ProptestConfig {
        let usual = ProptestConfig::default();
        ProptestConfig { cases: usual.cases / 8, ..usual }
    }

    /// Says what is wrong where the work of reading a heap again and again grows faster than its length.
    fn grown(heap: &str, reader: &Reader) -> Result<(), String> {
        let tokens = crate::tokens::tokens(heap, |_| 0).len().max(1);
        let short = heap.repeat(TOKENS / tokens + 1);
        let (few, tokens) = steps(&short, reader);
        let (many, _) = steps(&short.repeat(TIMES), reader);
        let a_token = many / (TIMES * tokens) as u64;
        if many as f64 > MOST_WORK * few as f64 {
            return Err(format!("{}: {heap:?} takes {few} steps, {TIMES} times as much {many}", reader.tag));
        }
        if a_token > MOST_STEPS {
            return Err(format!("{}: {heap:?} takes {a_token} steps a token", reader.tag));
        }
        Ok(())
    }

    /// Heaps that once took longer the longer they were, or take longest.
    #[test]
    fn heaps_that_were_slow_are_no_more() {
        let heaps = [
            ("en", "a.m. it Thursday a "),
            ("en", "Two Days Before The Siege Of Orla "),
            ("it", "signor marzo "),
        ];
        for (tag, heap) in heaps {
            assert_eq!(grown(heap, languages::reader("", Some(tag))), Ok(()));
        }
    }

    proptest! {
        #![proptest_config(few_cases())]

        #[test]
        fn work_grows_with_the_length_of_a_text_and_no_faster(
            language in 0..LANGUAGES.len(),
            draws in prop::collection::vec(any::<u16>(), 8..48),
        ) {
            let tag = LANGUAGES.get(language).map(|language| language.tag);
            let reader = languages::reader("", tag);
            prop_assert_eq!(grown(&heap(reader, &draws), reader), Ok(()));
        }
    }
}
