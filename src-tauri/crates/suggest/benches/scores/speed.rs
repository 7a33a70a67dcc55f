//! How much text a second, on one thread, beside finding its dates.

use std::time::Instant;

use suggest::Reading;
use timex::Reference;

/// A report written for this measurement, repeated with other names and numbers.
const REPORT: &str = "ORLA (Orla Post) — A fire destroyed a warehouse in Orla late on Tuesday and hurt NUMBER people, the \
fire chief, NAME, said on Wednesday. “It burned with a heat that I have not seen in twenty years,” NAME told reporters, \
“and it took us until four in the morning.” The owner, who left the city in March, denied that fuel had been stored \
there. According to two dockers, drums were landed in mid-January. An inquiry is due to hear NAME next Thursday.\n\n";

const REPORTS: usize = 2_000;

/// Prints both speeds.
pub(crate) fn bench() {
    let report = |at: usize| {
        let name = ["Ana Reyes", "Ivo Lund", "Tom Hale", "Berit Moe"][at % 4];
        REPORT.replace("NAME", name).replace("NUMBER", &(at % 40 + 2).to_string())
    };
    let texts: Vec<String> = (0..REPORTS).map(report).collect();
    let reference = Reference { published: None, language: Some("en".to_owned()) };
    let megabytes = texts.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    let begun = Instant::now();
    let times: Vec<_> = texts.iter().map(|text| timex::tag(text, &reference)).collect();
    let dates = megabytes / begun.elapsed().as_secs_f64();
    let begun = Instant::now();
    let found: usize = texts.iter().zip(&times).map(|(text, times)| suggested(text, times)).sum();
    let ours = megabytes / begun.elapsed().as_secs_f64();
    println!("suggest, one thread: {ours:.2} MB/s ({found} suggestions); dates: {dates:.2} MB/s");
}

fn suggested(text: &str, times: &[timex::TimeExpression]) -> usize {
    suggest::suggest(&Reading { text, language: Some("en"), outlet: None, published: None, times }).len()
}
