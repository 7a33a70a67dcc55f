use super::super::tests::pdf;
use super::*;

fn quoted(words: &str, before: &str) -> Quoted {
    Quoted { words: words.to_owned(), before: before.to_owned(), after: String::new() }
}

#[test]
fn a_page_is_drawn_as_wide_as_asked() {
    let source = pdf(&[&[(700, "The quay was closed.")], &[(700, "It was out by dawn.")]]);
    assert_eq!(page_sizes(&source).unwrap(), [PageSize { width: 612.0, height: 792.0 }; 2]);
    let png = STANDARD.decode(page_picture(&source, 2, 306).unwrap()).unwrap();
    assert!(png.starts_with(b"\x89PNG"));
    assert_eq!(png[16..24], [0, 0, 1, 50, 0, 0, 1, 140], "306 by 396 pixels");
    assert_ne!(page_picture(&source, 1, 306).unwrap(), page_picture(&source, 2, 306).unwrap());
    assert!(page_picture(&source, 3, 306).is_err());
}

#[test]
fn words_are_found_where_they_stand_over_lines_and_hyphens() {
    let source = pdf(&[&[(700, "The quay was closed by the har-"), (686, "bour master. The quay stood.")]]);
    let areas = page_areas(&source, 1, &quoted("closed by the harbour master", "The quay was ")).unwrap();
    let [first, second] = areas[..] else { panic!("{areas:?}") };
    assert!(first.left > 0.2 && second.left < 0.13, "{areas:?}");
    let heights = [first.top, second.top].map(|top| 792.0 - top * 792.0);
    assert!((700.0..712.0).contains(&heights[0]) && (686.0..698.0).contains(&heights[1]), "{heights:?}");
}

#[test]
fn of_the_same_words_those_are_meant_that_follow_what_stands_before() {
    let source = pdf(&[&[(700, "In May the quay burned."), (600, "In June the quay burned.")]]);
    let areas = page_areas(&source, 1, &quoted("the quay burned", "In June ")).unwrap();
    assert!(areas.len() == 1 && areas[0].top > 0.2, "{areas:?}");
    assert_eq!(page_areas(&source, 1, &quoted("the pier", "")).unwrap(), []);
}

#[test]
fn what_is_no_pdf_is_refused() {
    assert!(page_sizes(&Source::new("report.pdf", b"%PDF-1.4\nnothing".to_vec())).is_err());
}
