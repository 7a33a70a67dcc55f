//! English words of other calendars, and the holidays by name.

use edtf::Calendar;

use crate::{
    calendars::ADAR_I,
    holidays::Holiday,
    words::{Word, WordList},
};

const fn iranian(month: u32) -> Word {
    Word::OtherMonth(Calendar::SolarHijri, month)
}

const fn islamic(month: u32) -> Word {
    Word::OtherMonth(Calendar::Islamic, month)
}

const fn hebrew(month: u32) -> Word {
    Word::OtherMonth(Calendar::Hebrew, month)
}

const fn fixed(month: u32, day: u32) -> Word {
    Word::Holiday(Holiday::Fixed(month, day))
}

const fn easter(days: i64) -> Word {
    Word::Holiday(Holiday::Easter(days))
}

const fn nth(month: u32, weekday: u32, which: i32) -> Word {
    Word::Holiday(Holiday::Nth(month, weekday, which))
}

pub(in super::super) const WORDS: WordList = &[
    // Other calendars.
    ("Iranian", Word::CalendarName(Calendar::SolarHijri)),
    ("(Iranian)", Word::CalendarName(Calendar::SolarHijri)),
    ("Persian", Word::CalendarName(Calendar::SolarHijri)),
    ("Islamic", Word::CalendarName(Calendar::Islamic)),
    ("Muslim", Word::CalendarName(Calendar::Islamic)),
    ("Hijri", Word::CalendarName(Calendar::Islamic)),
    ("Jewish", Word::CalendarName(Calendar::Hebrew)),
    ("Hebrew", Word::CalendarName(Calendar::Hebrew)),
    ("Farvardin", iranian(1)),
    ("Ordibehesht", iranian(2)),
    ("Khordad", iranian(3)),
    ("Tir", iranian(4)),
    ("Mordad", iranian(5)),
    ("Amordad", iranian(5)),
    ("Shahrivar", iranian(6)),
    ("Mehr", iranian(7)),
    ("Aban", iranian(8)),
    ("Azar", iranian(9)),
    ("Dey", iranian(10)),
    ("Bahman", iranian(11)),
    ("Esfand", iranian(12)),
    ("Muharram", islamic(1)),
    ("Safar", islamic(2)),
    ("Rabi al-Awwal", islamic(3)),
    ("Rabi' al-Awwal", islamic(3)),
    ("Rabi al-Thani", islamic(4)),
    ("Rabi' al-Thani", islamic(4)),
    ("Jumada al-Awwal", islamic(5)),
    ("Jumada al-Ula", islamic(5)),
    ("Jumada al-Thani", islamic(6)),
    ("Jumada al-Akhira", islamic(6)),
    ("Rajab", islamic(7)),
    ("Sha'ban", islamic(8)),
    ("Shaban", islamic(8)),
    ("Ramadan", islamic(9)),
    ("Ramazan", islamic(9)),
    ("Shawwal", islamic(10)),
    ("Dhu al-Qadah", islamic(11)),
    ("Dhu al-Qa'dah", islamic(11)),
    ("Dhu al-Hijjah", islamic(12)),
    ("Tishri", hebrew(1)),
    ("Tishrei", hebrew(1)),
    ("Cheshvan", hebrew(2)),
    ("Heshvan", hebrew(2)),
    ("Kislev", hebrew(3)),
    ("Tevet", hebrew(4)),
    ("Shevat", hebrew(5)),
    ("Adar I", hebrew(ADAR_I)),
    ("Adar", hebrew(6)),
    ("Adar II", hebrew(6)),
    ("Nisan", hebrew(7)),
    ("Iyar", hebrew(8)),
    ("Sivan", hebrew(9)),
    ("Tammuz", hebrew(10)),
    ("Av", hebrew(11)),
    ("Elul", hebrew(12)),
    ("Vendémiaire", Word::RepublicanMonth(1)),
    ("Brumaire", Word::RepublicanMonth(2)),
    ("Frimaire", Word::RepublicanMonth(3)),
    ("Nivôse", Word::RepublicanMonth(4)),
    ("Pluviôse", Word::RepublicanMonth(5)),
    ("Ventôse", Word::RepublicanMonth(6)),
    ("Germinal", Word::RepublicanMonth(7)),
    ("Floréal", Word::RepublicanMonth(8)),
    ("Prairial", Word::RepublicanMonth(9)),
    ("Messidor", Word::RepublicanMonth(10)),
    ("Thermidor", Word::RepublicanMonth(11)),
    ("Fructidor", Word::RepublicanMonth(12)),
    // Holidays. Christian: after Easter; American: 5 U.S.C. § 6103. Those of other faiths: `languages/feasts.rs`.
    ("new year's day", fixed(1, 1)),
    ("new year's eve", fixed(12, 31)),
    ("Epiphany", fixed(1, 6)),
    ("valentine's day", fixed(2, 14)),
    ("St. Patrick's Day", fixed(3, 17)),
    ("April Fools' Day", fixed(4, 1)),
    ("May Day", fixed(5, 1)),
    ("Bastille Day", fixed(7, 14)),
    ("Independence Day", fixed(7, 4)),
    ("Fourth of July", fixed(7, 4)),
    ("halloween", fixed(10, 31)),
    ("All Saints' Day", fixed(11, 1)),
    ("Armistice Day", fixed(11, 11)),
    ("Veterans Day", fixed(11, 11)),
    ("christmas eve", fixed(12, 24)),
    ("christmas day", fixed(12, 25)),
    ("christmas", fixed(12, 25)),
    ("xmas", fixed(12, 25)),
    ("Boxing Day", fixed(12, 26)),
    ("Ash Wednesday", easter(-46)),
    ("Palm Sunday", easter(-7)),
    ("Maundy Thursday", easter(-3)),
    ("Good Friday", easter(-2)),
    ("Easter", easter(0)),
    ("Easter Sunday", easter(0)),
    ("Easter Monday", easter(1)),
    ("Ascension Day", easter(39)),
    ("Pentecost", easter(49)),
    ("Whit Monday", easter(50)),
    ("Martin Luther King Day", nth(1, 1, 3)),
    ("Presidents' Day", nth(2, 1, 3)),
    ("Mother's Day", nth(5, 7, 2)),
    ("Memorial Day", nth(5, 1, -1)),
    ("Father's Day", nth(6, 7, 3)),
    ("Labor Day", nth(9, 1, 1)),
    ("Columbus Day", nth(10, 1, 2)),
    ("Thanksgiving", nth(11, 4, 4)),
    ("Thanksgiving Day", nth(11, 4, 4)),
    ("Election Day", Word::Holiday(Holiday::ElectionDay)),
];
