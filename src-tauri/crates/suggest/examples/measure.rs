//! scratch
#![allow(missing_docs, clippy::all, clippy::print_stdout, clippy::unwrap_used)]
use std::io::{BufRead, Read};
use suggest::*;
fn main() {
    let quotes_only = std::env::args().nth(1).as_deref() == Some("q");
    let mut input = std::io::BufReader::new(std::io::stdin());
    let mut out = String::new();
    loop {
        let mut line = String::new();
        if input.read_line(&mut line).unwrap() == 0 {
            break;
        }
        let p: Vec<&str> = line.trim_end().split('\t').collect();
        let mut bytes = vec![0; p[3].parse().unwrap()];
        input.read_exact(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let published = edtf::Edtf::parse(p[2]).ok().and_then(|e| e.bounds().earliest);
        let times = if quotes_only {
            vec![]
        } else {
            timex::tag(&text, &timex::Reference { published, language: Some(p[1].to_owned()) })
        };
        let reading = Reading { text: &text, language: Some(p[1]), outlet: None, times: &times };
        out.push_str(&format!("D\t{}\n", p[0]));
        let r = |o: &Option<std::ops::Range<usize>>| {
            o.as_ref().map_or("-".to_owned(), |r| format!("{},{}", r.start, r.end))
        };
        for q in quotations(&reading) {
            let pieces: Vec<String> = q.pieces.iter().map(|r| format!("{},{}", r.start, r.end)).collect();
            out.push_str(&format!(
                "Q\t{}\t{}\t{}\t{}\n",
                pieces.join(";"),
                q.direct,
                r(&q.speaker),
                r(&q.cue)
            ));
        }
        if !quotes_only {
            for s in suggest(&reading) {
                let chain: Vec<String> =
                    s.attribution.iter().map(|l| format!("{} ({})", l.speaker, l.cue)).collect();
                println!(
                    "{:.2} {:?} {} | {} | who {:?} | where {:?} | ← {}\n      {}\n      why {:?}",
                    s.score,
                    s.factuality,
                    s.when.as_ref().map_or("undated".into(), |w| format!(
                        "{}{}",
                        w.edtf,
                        w.modifier.map_or(String::new(), |m| format!(" {m:?}"))
                    )),
                    s.headline,
                    s.participants,
                    s.place,
                    chain.join(" ← "),
                    text[s.range.clone()].replace('\n', " "),
                    s.reasons
                );
            }
        }
    }
    print!("{out}");
}
