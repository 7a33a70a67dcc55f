//! What a person types into a date field, in the languages of the window: `typed.txt`.

/// Every line is read as it says; nothing that was typed is left out in silence.
#[test]
fn reads_what_a_person_types_in_every_language() {
    let lines = include_str!("typed.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let wrong: Vec<String> = lines.filter_map(mistake).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn mistake(line: &str) -> Option<String> {
    let (typed, expected) = line.split_once(" => ")?;
    let read = timex::understand(typed).map_or("nothing".to_owned(), |reading| {
        let modifier = reading.when.modifier.map(|modifier| format!(" {modifier:?}")).unwrap_or_default();
        format!("{}{modifier}", reading.when.edtf)
    });
    (read != expected).then(|| format!("{typed}: left {read}, right {expected}"))
}
