//! Months of other calendars as languages of the Latin script write them.
//!
//! Spellings after Library of Congress romanisation (ALA-LC), DIN 31635 and common news usage.

use edtf::Calendar;

use crate::{
    calendars::ADAR_I,
    holidays::Holiday,
    words::{Word, WordList},
};

/// A month of the Iranian calendar.
pub(crate) const fn iranian(month: u32) -> Word {
    Word::OtherMonth(Calendar::SolarHijri, month)
}

/// A month of the Islamic calendar.
pub(crate) const fn islamic(month: u32) -> Word {
    Word::OtherMonth(Calendar::Islamic, month)
}

/// A month of the Hebrew calendar.
pub(crate) const fn hebrew(month: u32) -> Word {
    Word::OtherMonth(Calendar::Hebrew, month)
}

/// The ninth Islamic month stands alone too; others are months only beside a day or a year.
pub(super) const LATIN: WordList = &[
    ("Farvardin|Farwardin", iranian(1)),
    ("Ordibehesht|Ordibehescht", iranian(2)),
    ("Khordad|Chordad|Jordad", iranian(3)),
    ("Tir", iranian(4)),
    ("Mordad", iranian(5)),
    ("Shahrivar|Schahriwar|Shahrivár", iranian(6)),
    ("Mehr", iranian(7)),
    ("Aban", iranian(8)),
    ("Azar", iranian(9)),
    ("Dey", iranian(10)),
    ("Bahman", iranian(11)),
    ("Esfand", iranian(12)),
    ("Muharram|Mouharram|Muhárram|muharram|mouharram|Moharram", islamic(1)),
    ("Safar|Çafar", islamic(2)),
    ("Rabi al-awwal|Rabi al-Awwal|Rabi I|Rabia al awal|Rabīʿ al-awwal", islamic(3)),
    ("Rabi al-thani|Rabi ath-thani|Rabi II|Rabia ath-thani", islamic(4)),
    ("Jumada al-ula|Dschumada al-ula|Joumada al oula|Yumada al-ula|Jumada I", islamic(5)),
    ("Jumada al-thani|Jumada al-akhira|Dschumada ath-thaniya|Joumada ath-thania|Jumada II", islamic(6)),
    ("Rajab|Radschab|Rayab|rajab|redjeb", islamic(7)),
    ("Shaban|Schaban|Chaabane|Sha'ban|Xabán|sha'ban", islamic(8)),
    ("Ramadan|ramadan|Ramadán|ramadán|Ramadã|ramadã|Ramadão|Ramazan", islamic(9)),
    ("Shawwal|Schawwal|Chawwal|Shawwál|shawwal|chawwal", islamic(10)),
    ("Dhu al-Qadah|Dhul Qada|Dhu l-qaʿda|Dhou al qi'da|Dhu l-qada", islamic(11)),
    ("Dhu al-Hijjah|Dhul Hijja|Dhu l-Hiddscha|Dhou al-hijja|Dhu l-hiyya", islamic(12)),
    ("Tishri|Tischri|Tishrei|Tichri|tishri|tichri", hebrew(1)),
    ("Cheshvan|Heshvan|Cheschwan|Marcheschwan|hechvan|jeshván", hebrew(2)),
    ("Kislev|Kislew|kislev", hebrew(3)),
    ("Tevet|Tebet|tevet", hebrew(4)),
    ("Shevat|Schevat|Shvat|Chevat|chevat|shevat", hebrew(5)),
    ("Adar|adar|Adar II", hebrew(6)),
    ("Adar I", hebrew(ADAR_I)),
    ("Nisan|Nissan|nisan|nissan", hebrew(7)),
    ("Iyar|Ijar|Ijjar|iyar", hebrew(8)),
    ("Sivan|Siwan|sivan", hebrew(9)),
    ("Tammuz|Tamuz|Tammus|tamouz|tamuz", hebrew(10)),
    ("Av|Aw", hebrew(11)),
    ("Elul|Eloul|elul|eloul", hebrew(12)),
    ("AH|A.H.", Word::CalendarName(Calendar::Islamic)),
    (
        "Ramadan|ramadan|Ramadán|ramadán|Ramadã|ramadã|Ramadão",
        Word::Holiday(Holiday::OtherMonth(Calendar::Islamic, 9)),
    ),
    ("Vendémiaire|Vendemiaire|vendemmiaio|vendimiario", Word::RepublicanMonth(1)),
    ("Brumaire|brumaio|brumario", Word::RepublicanMonth(2)),
    ("Frimaire|frimaio|frimario", Word::RepublicanMonth(3)),
    ("Nivôse|nevoso|nivoso", Word::RepublicanMonth(4)),
    ("Pluviôse|piovoso|pluvioso", Word::RepublicanMonth(5)),
    ("Ventôse|ventoso", Word::RepublicanMonth(6)),
    ("Germinal|germile|germinale", Word::RepublicanMonth(7)),
    ("Floréal|fiorile|floreal", Word::RepublicanMonth(8)),
    ("Prairial|pratile|pradial", Word::RepublicanMonth(9)),
    ("Messidor|messidoro|mesidor", Word::RepublicanMonth(10)),
    ("Thermidor|termidoro|termidor", Word::RepublicanMonth(11)),
    ("Fructidor|fruttidoro|fructidor", Word::RepublicanMonth(12)),
];
