//! Countries that lie south of the equator, and their largest cities, in all languages that are read.

use crate::words::{Word, WordList};

/// Countries of temperate seasons; where the year has none, their names are not told of it.
pub(super) const SOUTH: WordList = &[
    (
        "Australia|Australian|Australien|australischen|Australie|australien|australienne|Austrália|australiano|\
         australiana|Australië|Avustralya|Австралия|Австралии|Австралія|Австралії|Αυστραλία|Αυστραλίας|أستراليا|\
         استرالیا|澳大利亚|Sydney|Melbourne|Сидней|Сиднее",
        Word::South,
    ),
    (
        "New Zealand|Neuseeland|Nouvelle-Zélande|Nueva Zelanda|Nuova Zelanda|Nova Zelândia|Nieuw-Zeeland|\
         Yeni Zelanda|Новая Зеландия|Новой Зеландии|Нова Зеландія|Νέα Ζηλανδία|نيوزيلندا|新西兰|Auckland",
        Word::South,
    ),
    (
        "Argentina|Argentine|Argentinian|Argentinien|argentinischen|Argentinië|Arjantin|Аргентина|Аргентине|\
         Аргентини|Аргентині|Αργεντινή|الأرجنتين|آرژانتین|阿根廷|Buenos Aires",
        Word::South,
    ),
    (
        "Chile|Chilean|chilenischen|Chili|Cile|Şili|Чили|Чилі|Χιλή|تشيلي|شیلی|智利|Uruguay|Uruguai|Уругвай|乌拉圭|\
         Paraguay|Paraguai|Парагвай",
        Word::South,
    ),
    (
        "South Africa|South African|Südafrika|Afrique du Sud|Sudáfrica|Sudafrica|África do Sul|Zuid-Afrika|\
         Güney Afrika|Южная Африка|Южной Африке|ЮАР|Південна Африка|Νότια Αφρική|جنوب أفريقيا|南非|Cape Town|\
         Kapstadt|Johannesburg",
        Word::South,
    ),
    (
        "Antarctica|Antarctic|Antarktis|Antarctique|Antártida|Antartide|Антарктида|Антарктиде|南极洲|Tasmania",
        Word::South,
    ),
];
