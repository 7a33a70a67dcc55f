//! How much two timelines share of their words, day by day: alignment-based ROUGE (Martschat and Markert, "Improving
//! ROUGE for Timeline Summarization", EACL 2017; each day to its best, "align+ m:1").
//!
//! English words are counted as ROUGE-1.5.5 does: without its stop words, by Porter's stems; those of other languages
//! as they are.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::corpora::share;

mod porter;

/// A day with the sentences that tell it.
pub(crate) type Told = (NaiveDate, Vec<String>);

/// Precision and recall of the words, and of the pairs of words, of a timeline against a reference.
pub(crate) fn aligned(found: &[Told], reference: &[Told], english: bool) -> [(f64, f64); 2] {
    let (found, reference) = (days(found, english), days(reference, english));
    [0, 1].map(|size| (side(&found, &reference, size), side(&reference, &found, size)))
}

/// How often each word, or pair of words, is told.
type Counts = HashMap<String, f64>;

struct Day {
    date: NaiveDate,
    /// Words between spaces: only to find the day that tells the same.
    rough: Counts,
    /// Words and pairs of words.
    counts: [Counts; 2],
}

fn days(timeline: &[Told], english: bool) -> Vec<Day> {
    let day = |(date, sentences): &Told| {
        let text = sentences.join(" ");
        let words = words(&text, english);
        let pairs = words.windows(2).map(|pair| pair.join(" "));
        let rough = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric));
        Day {
            date: *date,
            rough: count(rough.map(str::to_owned)),
            counts: [count(words.iter().cloned()), count(pairs)],
        }
    };
    timeline.iter().map(day).collect()
}

fn words(text: &str, english: bool) -> Vec<String> {
    let text = text.to_lowercase();
    let letter = |c: char| if english { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() || c == '_' };
    let words = text.split(|c: char| !letter(c)).filter(|word| !word.is_empty());
    if !english {
        return words.map(str::to_owned).collect();
    }
    let content = words.filter(|word| !STOP_WORDS.split_whitespace().any(|stop| stop == *word));
    content.map(|word| if word.len() > 3 { porter::stem(word) } else { word.to_owned() }).collect()
}

fn count(words: impl Iterator<Item = String>) -> Counts {
    let mut counts = Counts::new();
    words.for_each(|word| *counts.entry(word).or_default() += 1.0);
    counts
}

fn overlap(a: &Counts, b: &Counts) -> f64 {
    a.iter().filter_map(|(word, count)| Some(count.min(*b.get(word)?))).sum()
}

/// How much of what one side tells the other tells too, the less the farther their days are apart.
fn side(of: &[Day], by: &[Day], size: usize) -> f64 {
    let all: f64 = of.iter().flat_map(|day| day.counts[size].values()).sum();
    let shared = of.iter().filter_map(|day| {
        let best = by.iter().min_by(|a, b| distance(day, a).total_cmp(&distance(day, b)))?;
        Some(nearness(day, best) * overlap(&day.counts[size], &best.counts[size]))
    });
    share(shared.sum(), all)
}

fn nearness(a: &Day, b: &Day) -> f64 {
    1.0 / ((a.date - b.date).num_days().abs() + 1) as f64
}

fn distance(a: &Day, b: &Day) -> f64 {
    let total = |counts: &Counts| counts.values().sum::<f64>();
    let alike = share(2.0 * overlap(&a.rough, &b.rough), total(&a.rough) + total(&b.rough));
    (1.0 - nearness(a, b)) * (1.0 - alike)
}

/// Those of ROUGE-1.5.5, in letters only.
const STOP_WORDS: &str = "a able about above according accordingly across actually after afterwards again against all allow allows \
    almost alone along already also although always am amid among amongst an and another any anybody anyhow \
    anyone anything anyway anyways anywhere ap apart appear appreciate appropriate apr are around as aside ask \
    asking associated at aug available away awfully b be became because become becomes becoming been before \
    beforehand behind being believe below beside besides best better between beyond both brief but by c came can \
    cannot cant cause causes certain certainly changes clearly co com come comes concerning consequently \
    consider considering contain containing contains corresponding could course currently d dec definitely \
    described despite did different do does doing done down downwards during e each edu eg eight either else \
    elsewhere enough entirely especially et etc even ever every everybody everyone everything everywhere ex \
    exactly example except f far feb few fifth five followed following follows for former formerly forth four \
    fri from further furthermore g get gets getting given gives go goes going gone got gotten greetings h had \
    happens hardly has have having he hello help hence her here hereafter hereby herein hereupon hers herself hi \
    him himself his hither hopefully how howbeit however i ie if ignored immediate in inasmuch inc indeed index \
    indicate indicated indicates inner insofar instead into inward is it its itself j jan jul jun just k keep \
    keeps kept know known knows l lately later latter latterly least less lest let like liked likely little look \
    looking looks ltd m mainly many mar may maybe me mean meanwhile merely might mon more moreover most mostly \
    much must my myself n namely nd near nearly necessary need needs neither never nevertheless new news next \
    nine no nobody non none noone nor normally not nothing nov novel now nowhere o obviously oct of off often oh \
    ok okay old on once one ones only onto or other others otherwise ought our ours ourselves out outside over \
    overall own p particular particularly per perhaps placed please plus possible presumably probably provides q \
    que quite qv r rather rd re really reasonably regarding regardless regards relatively respectively reuters \
    right s said same sat saw say saying says second secondly see seeing seem seemed seeming seems seen self \
    selves sensible sent sep serious seriously seven several shall she should since six so some somebody somehow \
    someone something sometime sometimes somewhat somewhere soon sorry specified specify specifying still sub \
    such sup sure t take taken tech tell tends th than thank thanks thanx that thats the their theirs them \
    themselves then thence there thereafter thereby therefore therein theres thereupon these they think third \
    this thorough thoroughly those though three through throughout thru thu thus to together too took toward \
    towards tried tries truly try trying tue twice two u un under unfortunately unless unlikely until unto up \
    upon us use used useful uses using usually uucp v value various very via viz vs w want wants was way we wed \
    welcome well went were what whatever when whence whenever where whereafter whereas whereby wherein whereupon \
    wherever whether which while whither who whoever whole whom whose why will willing wish with within without \
    wonder would x y yes yet you your yours yourself yourselves z zero";
