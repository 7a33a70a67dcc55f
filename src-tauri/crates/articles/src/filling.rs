//! Words that fill the place of others.

/// Whether a line is the invented Latin with which pages fill the place of a text that they sell.
pub(crate) fn is_filling(line: &str) -> bool {
    const WORDS: &[&str] = &[
        "adipisci",
        "architecto",
        "asperiores",
        "aut",
        "autem",
        "consectetur",
        "consequatur",
        "cumque",
        "delectus",
        "deserunt",
        "dolor",
        "dolore",
        "dolorem",
        "dolores",
        "doloribus",
        "ducimus",
        "eius",
        "eligendi",
        "enim",
        "eos",
        "et",
        "eum",
        "excepturi",
        "exercitationem",
        "fuga",
        "fugiat",
        "id",
        "impedit",
        "ipsa",
        "ipsam",
        "ipsum",
        "iure",
        "iusto",
        "labore",
        "laboriosam",
        "laudantium",
        "libero",
        "lorem",
        "magnam",
        "maiores",
        "minima",
        "minus",
        "molestiae",
        "natus",
        "necessitatibus",
        "nemo",
        "nihil",
        "nulla",
        "odio",
        "odit",
        "omnis",
        "pariatur",
        "perferendis",
        "perspiciatis",
        "placeat",
        "porro",
        "possimus",
        "praesentium",
        "qui",
        "quia",
        "quis",
        "quisquam",
        "quo",
        "quod",
        "quos",
        "reiciendis",
        "repellat",
        "repellendus",
        "rerum",
        "saepe",
        "sapiente",
        "sed",
        "sequi",
        "sint",
        "sit",
        "sunt",
        "suscipit",
        "tempora",
        "tempore",
        "tenetur",
        "totam",
        "ullam",
        "unde",
        "ut",
        "vel",
        "veniam",
        "veritatis",
        "voluptas",
        "voluptatem",
        "voluptates",
        "voluptatibus",
        "voluptatum",
    ];
    if !(line.contains("olupta") || line.contains("dolor") || line.contains("Dolor")) {
        return false;
    }
    let line = line.to_lowercase();
    let words: Vec<&str> = line.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    words.len() >= 8 && words.iter().filter(|word| WORDS.contains(word)).count() * 2 > words.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_fills_the_place_of_a_text() {
        assert!(is_filling(
            "Dolor ipsam et est cumque. Laboriosam sed delectus rerum sint qui natus tenetur ea."
        ));
        assert!(!is_filling(
            "Un dolor fuerte, sin duda: el puerto de Lys ardió y nadie vino a apagar el fuego."
        ));
    }
}
