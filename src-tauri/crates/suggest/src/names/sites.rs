//! Nouns of sites: where something is or goes.

use super::word_sets::{WordSet, set};

/// Whether a noun, by itself or at the end of a name, is that of a site: "Orla Airport", "in Orla harbour".
pub(super) fn is_site(noun: &str) -> bool {
    SITES.contains(noun)
}

static SITES: WordSet = WordSet::new(|| {
    set("airport area arena auditorium avenue ballroom bay beach border boulevard bridge camp campus canal cathedral
    cemetery center centre chapel church city clinic coliseum consulate county courthouse desert district embassy
    forest gallery gulf hall harbor harbour headquarters highway hospital hotel house hills island islands jail
    lake library market mosque mountain mountains museum neighborhood neighbourhood ocean palace park
    pavilion peninsula plant plaza port prison province refinery region river road school sea square stadium state
    statehouse station street strip suburb synagogue territory theater theatre tower town university valley
    village waters zoo")
});
