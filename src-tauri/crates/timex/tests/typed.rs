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

/// The cells of a column as they are read, with "-" for what is no date.
fn read(cells: &[&str], language: &str) -> Vec<String> {
    let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
    let readings = timex::understand_column(&cells, language);
    readings.iter().map(|one| one.as_ref().map_or("-".to_owned(), |one| one.when.edtf.to_string())).collect()
}

/// Why the first cell of a column is read so.
fn why(cells: &[&str], language: &str) -> Option<String> {
    let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
    let readings = timex::understand_column(&cells, language);
    Some(readings.first()?.as_ref()?.reason.to_string())
}

/// Digits alone are read in the order that the column shows, else in that of the person's language.
#[test]
fn reads_a_column_of_digits_in_one_order() {
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
    let said = "the other order would do as well";
    assert!(why(&["3/5/2011"], "en").unwrap().contains(said));
    assert!(!why(&["3/5/2011", "13/5/2011"], "en").unwrap().contains(said));
    assert!(!why(&["5/13/2011"], "en").unwrap().contains(said));
    assert!(!why(&["3/5/2011"], "fr").unwrap().contains(said));
}

/// A spreadsheet writes "mmm-yy" and "d-mmm-yy"; "d-mmm" has lost its year.
#[test]
fn reads_months_and_days_as_spreadsheets_write_them() {
    assert_eq!(read(&["May-11", "Jun-12", "Dec-98"], "en"), ["2011-05", "2012-06", "1998-12"]);
    assert_eq!(read(&["mai-11", "juin-07"], "fr"), ["2011-05", "2007-06"]);
    assert_eq!(read(&["11-May-13", "3-Jun-45"], "en"), ["2013-05-11", "1945-06-03"]);
    assert_eq!(read(&["May-2011", "Sept.-2012"], "en"), ["2011-05", "2012-09"]);
    assert_eq!(read(&["11-May", "Covid-19", "31-Feb-12", "May-111"], "en"), ["-"; 4]);
}

/// A person may have written "May-11" for the day.
#[test]
fn says_where_digits_behind_a_month_could_be_the_day() {
    let said = "they could be the day";
    assert!(why(&["May-11", "Jun-12"], "en").unwrap().contains(said));
    assert!(why(&["May-11", "Covid-98"], "en").unwrap().contains(said));
    assert!(!why(&["May-11"], "en").unwrap().contains("told in full"));
    assert!(!why(&["May-11", "Dec-98"], "en").unwrap().contains(said));
    assert!(!why(&["May-11", "Jan-00"], "en").unwrap().contains(said));
    assert!(!why(&["May-2011"], "en").unwrap().contains(said));
    assert!(!why(&["11-May-13"], "en").unwrap().contains(said));
}
