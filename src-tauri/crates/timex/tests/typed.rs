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

/// Digits alone are read in the order that the column shows, else in that of the person's language.
#[test]
fn reads_a_column_of_digits_in_one_order() {
    let read = |cells: &[&str], language: &str| -> Vec<String> {
        let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        let readings = timex::understand_column(&cells, language);
        readings
            .iter()
            .map(|one| one.as_ref().map_or("-".to_owned(), |one| one.when.edtf.to_string()))
            .collect()
    };
    assert_eq!(read(&["3/5/2011", "13/5/2011"], "en"), ["2011-05-03", "2011-05-13"]);
    assert_eq!(read(&["3/5/2011", "5/13/2011"], "fr"), ["2011-03-05", "2011-05-13"]);
    assert_eq!(read(&["3/5/2011", "May 1850"], "de"), ["2011-05-03", "1850-05"]);
    assert_eq!(read(&["3/5/2011"], "en"), ["2011-03-05"]);
    assert_eq!(
        read(&["3/5/2011", "13/5/2011", "5/13/2011"], "fr"),
        ["2011-05-03", "2011-05-13", "2011-05-13"]
    );
}

/// What could as well be another date says so.
#[test]
fn says_where_the_other_order_of_digits_would_do_as_well() {
    let why = |cells: &[&str], language: &str| {
        let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        timex::understand_column(&cells, language)[0].as_ref().unwrap().reason.to_string()
    };
    let said = "the other order would do as well";
    assert!(why(&["3/5/2011"], "en").contains(said));
    assert!(!why(&["3/5/2011", "13/5/2011"], "en").contains(said));
    assert!(!why(&["5/13/2011"], "en").contains(said));
    assert!(!why(&["3/5/2011"], "fr").contains(said));
}
