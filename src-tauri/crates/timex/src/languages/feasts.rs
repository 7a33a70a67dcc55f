//! Feasts that texts of every language name: a line a feast, with its names in the languages that are read.
//!
//! Feasts that one country or church keeps stand with the words of its language. Days of other calendars are
//! reckoned (`edtf::calendar`), Easter and Advent too; the days of Hindu feasts are listed, since each year's are
//! set by almanacs: those that python-holidays 0.109 gives for India, 2001 to 2030. Diwali stands beside a new moon,
//! Holi beside a full one, Dussehra 18 to 21 days before Diwali; where almanacs differ, it is by a day, so the dates
//! are approximate. No other year is known.

use edtf::Calendar;

use crate::{
    holidays::{Holiday, Listed},
    words::{Word, WordList},
};

const fn islamic(month: u32, day: u32) -> Word {
    Word::Holiday(Holiday::Other(Calendar::Islamic, month, day))
}

const fn hebrew(month: u32, day: u32) -> Word {
    Word::Holiday(Holiday::Other(Calendar::Hebrew, month, day))
}

const fn iranian(month: u32, day: u32) -> Word {
    Word::Holiday(Holiday::Other(Calendar::SolarHijri, month, day))
}

const fn chinese(month: u8, day: u8) -> Word {
    Word::Holiday(Holiday::Chinese(month, day))
}

const fn orthodox(days: i64) -> Word {
    Word::Holiday(Holiday::OrthodoxEaster(days))
}

const fn fixed(month: u32, day: u32) -> Word {
    Word::Holiday(Holiday::Fixed(month, day))
}

pub(super) const WORDS: WordList = &[
    // Muslim.
    (
        "Islamic New Year|Hijri New Year|islamisches Neujahr|Nouvel An musulman|Año Nuevo islámico|Capodanno islamico|\
         Ano Novo islâmico|islamitisch Nieuwjaar|Hicri Yılbaşı|رأس السنة الهجرية|伊斯兰新年",
        islamic(1, 1),
    ),
    (
        "Ashura|Aschura|Achoura|Ashurá|Asjoera|Aşure Günü|Ашура|Ашуру|Ашуры|عاشوراء|عاشورا|阿舒拉节",
        islamic(1, 10),
    ),
    ("Arbaeen|Arba'een|Arbain|Arbaïn|Arbaín|Арбаин|أربعينية الحسين|زيارة الأربعين|اربعین", islamic(2, 20)),
    (
        "Mawlid|Mawlid al-Nabi|Mouled|Mouloud|Maulid|Mevlid Kandili|Маулид|Мавлид|المولد النبوي|میلاد پیامبر|圣纪节",
        islamic(3, 12),
    ),
    (
        "Isra and Mi'raj|Isra Mi'raj|Miraç Kandili|الإسراء والمعراج|ليلة الإسراء والمعراج|عید مبعث",
        islamic(7, 27),
    ),
    ("Laylat al-Qadr|Night of Power|Kadir Gecesi|Nuit du destin|ليلة القدر", islamic(9, 27)),
    (
        "Eid al-Fitr|Eid ul-Fitr|Eid-ul-Fitr|Zuckerfest|Aïd al-Fitr|Aïd el-Fitr|Aid el-Fitr|Suikerfeest|Ramazan Bayramı|\
         Şeker Bayramı|Ураза-байрам|Ураза-байрама|عيد الفطر|عید فطر|开斋节|開齋節",
        islamic(10, 1),
    ),
    ("Day of Arafah|Arafat Day|Day of Arafat|يوم عرفة|روز عرفه", islamic(12, 9)),
    (
        "Eid al-Adha|Eid ul-Adha|Eid-ul-Adha|Opferfest|Aïd al-Adha|Aïd el-Kébir|Aïd el-Kebir|Fiesta del Sacrificio|\
         Festa del Sacrificio|Festa do Sacrifício|Offerfeest|Kurban Bayramı|Курбан-байрам|Курбан-байрама|عيد الأضحى|\
         عید قربان|古尔邦节|宰牲节",
        islamic(12, 10),
    ),
    // Jewish.
    (
        "Rosh Hashanah|Rosh Hashana|Rosh HaShanah|Rosch ha-Schana|Rosch Haschana|Roch Hachana|Rosh Hashaná|Roş Aşana|\
         Рош ха-Шана|Рош а-Шана|روش هشانا|رأس السنة العبرية|犹太新年",
        hebrew(1, 1),
    ),
    (
        "Yom Kippur|Jom Kippur|Yom Kippour|Yom Kipur|Jom Kipoer|Йом-Кипур|Йом Кипур|يوم الغفران|يوم كيبور|یوم کیپور|赎罪日",
        hebrew(1, 10),
    ),
    ("Simchat Torah|Simchas Torah", hebrew(1, 23)),
    ("Sukkot|Sukkoth|Laubhüttenfest|Souccot|Sucot|Sukot|Суккот|عيد العرش|住棚节", hebrew(1, 15)),
    (
        "Hanukkah|Chanukah|Chanukka|Hanoucca|Janucá|Hanucá|Chanoeka|Hanuka|Ханука|Хануку|Хануки|حانوكا|光明节",
        hebrew(3, 25),
    ),
    ("Tu BiShvat|Tu Bishvat", hebrew(5, 15)),
    ("Purim|Pourim|Poerim|Пурим|بوريم|普珥节", hebrew(6, 14)),
    (
        "Passover|Pessach|Pesach|Pessa'h|Pésaj|Pessah|Песах|Hamursuz Bayramı|عيد الفصح اليهودي|逾越节",
        hebrew(7, 15),
    ),
    ("Shavuot|Schawuot|Chavouot|Shavuot|Sjavoeot|Шавуот", hebrew(9, 6)),
    ("Tisha B'Av|Tischa beAw|Tisha BeAv", hebrew(11, 9)),
    // Of the East: Iranian, Chinese, Korean, Vietnamese, Buddhist, Hindu.
    (
        "Nowruz|Navroz|Navruz|Nauruz|Nouruz|Norouz|Newroz|Noruz|Nevruz|Norooz|Навруз|Наурыз|Новруз|نوروز|عید نوروز|عيد النوروز|النوروز|诺鲁孜节",
        iranian(1, 1),
    ),
    ("Sizdah Bedar|Sizdah Be-dar|سیزده بدر|سیزده‌بدر", iranian(1, 13)),
    ("Yalda|Yalda Night|Shab-e Yalda|شب یلدا", iranian(9, 30)),
    ("Chinese New Year's Eve|Lunar New Year's Eve|除夕|大年三十", chinese(1, 0)),
    (
        "Chinese New Year|Lunar New Year|Spring Festival|Chinesisches Neujahr|Chinesische Neujahr|Chinesischen Neujahr|\
         chinesische Neujahrsfest|chinesischen Neujahrsfest|Nouvel An chinois|Nouvel An lunaire|nouvel an chinois|\
         nouvel an lunaire|Año Nuevo chino|Año Nuevo lunar|Año Nuevo Chino|Capodanno cinese|Capodanno lunare|\
         Ano Novo Chinês|Ano Novo Lunar|Ano-Novo chinês|Ano-Novo lunar|Chinees Nieuwjaar|Chinese Nieuwjaar|\
         Çin Yeni Yılı|Çin yeni yılı|китайский Новый год|китайского Нового года|رأس السنة الصينية|سال نو چینی|春节|春節",
        chinese(1, 1),
    ),
    ("Lantern Festival|Laternenfest|Fête des lanternes|元宵节|元宵節", chinese(1, 15)),
    ("Dragon Boat Festival|Drachenbootfest|Fête des bateaux-dragons|端午节|端午節", chinese(5, 5)),
    ("Qixi Festival|七夕|七夕节", chinese(7, 7)),
    ("Ghost Festival|中元节", chinese(7, 15)),
    (
        "Mid-Autumn Festival|Moon Festival|Mondfest|Mittherbstfest|Fête de la mi-automne|Festival de Medio Otoño|中秋节|中秋節",
        chinese(8, 15),
    ),
    ("Double Ninth Festival|重阳节|重陽節", chinese(9, 9)),
    ("Qingming|Qingming Festival|Tomb-Sweeping Day|清明节|清明節", Word::Holiday(Holiday::Qingming)),
    ("Seollal|Korean New Year", Word::Holiday(Holiday::Korean(1, 1))),
    ("Chuseok", Word::Holiday(Holiday::Korean(8, 15))),
    ("Tết|Tet holiday|Tet festival|Tet-Fest|fête du Têt|Vietnamese New Year", Word::Holiday(Holiday::Tet)),
    ("Songkran", fixed(4, 13)),
    // The full moon in May, by resolution 54/115 of the United Nations; some keep the one before or after.
    (
        "Vesak|Wesak|Vesakh|Buddha Purnima|Visakha Bucha|Buddha Day|Весак|فيساك|卫塞节|卫塞節",
        Word::Holiday(Holiday::WithinMonth(5)),
    ),
    (
        "Diwali|Deepavali|Dipavali|Divali|Дивали|ديوالي|دیوالی|排灯节|排燈節",
        Word::Holiday(Holiday::Listed(&DIWALI)),
    ),
    ("Holi|Holi-Fest|Холи|هولي|هولی|洒红节", Word::Holiday(Holiday::Listed(&HOLI))),
    ("Dussehra|Vijayadashami|Dasara|Дуссехра", Word::Holiday(Holiday::Listed(&DUSSEHRA))),
    ("Gandhi Jayanti", fixed(10, 2)),
    // Eastern Christian.
    (
        "Orthodox Easter|Greek Easter|orthodoxe Ostern|orthodoxen Ostern|orthodoxe Osterfest|orthodoxen Osterfest|\
         Pâques orthodoxe|Pâque orthodoxe|Pascua ortodoxa|Pasqua ortodossa|Páscoa ortodoxa|orthodoxe Pasen|\
         Ortodoks Paskalyası|православную Пасху|православная Пасха|православной Пасхи|东正教复活节",
        orthodox(0),
    ),
    ("Orthodox Good Friday", orthodox(-2)),
    ("Orthodox Palm Sunday", orthodox(-7)),
    (
        "Orthodox Christmas|orthodoxe Weihnachten|orthodoxen Weihnachten|Noël orthodoxe|Navidad ortodoxa|Natale ortodosso|\
         Natal ortodoxo|orthodoxe Kerstmis|Coptic Christmas|koptische Weihnachten|koptischen Weihnachten|Noël copte|\
         Navidad copta|Natale copto",
        fixed(1, 7),
    ),
    (
        "Enkutatash|Ethiopian New Year|äthiopisches Neujahr|Nouvel An éthiopien",
        Word::Holiday(Holiday::Ethiopian(1, 1)),
    ),
    ("Meskel", Word::Holiday(Holiday::Ethiopian(1, 17))),
    ("Timkat|Timket", Word::Holiday(Holiday::Ethiopian(5, 11))),
    // Western Christian, of more than one country.
    (
        "Holy Week|Karwoche|Semaine sainte|Semana Santa|Settimana Santa|Goede Week|Страстная неделя|أسبوع الآلام",
        Word::Holiday(Holiday::EasterSpan(-7, 0)),
    ),
    // Days of the whole world.
    (
        "International Women's Day|Internationaler Frauentag|Internationalen Frauentag|Weltfrauentag|\
         Journée internationale des femmes|Journée internationale des droits des femmes|Día Internacional de la Mujer|\
         Giornata internazionale della donna|Festa della donna|Dia Internacional da Mulher|Internationale Vrouwendag|\
         Dünya Kadınlar Günü|Международный женский день|اليوم العالمي للمرأة|روز جهانی زن|国际妇女节|三八妇女节",
        fixed(3, 8),
    ),
    (
        "Valentinstag|Saint-Valentin|Día de San Valentín|San Valentino|Dia de São Valentim|Valentijnsdag|\
         Sevgililer Günü|День святого Валентина|عيد الحب|روز ولنتاین|情人节",
        fixed(2, 14),
    ),
];

const DIWALI: Listed = Listed {
    first_year: 2001,
    days: &[
        (11, 14),
        (11, 4),
        (10, 25),
        (11, 12),
        (11, 1),
        (10, 21),
        (11, 9),
        (10, 28),
        (10, 17),
        (11, 5),
        (10, 26),
        (11, 13),
        (11, 3),
        (10, 23),
        (11, 11),
        (10, 30),
        (10, 19),
        (11, 7),
        (10, 27),
        (11, 14),
        (11, 4),
        (10, 24),
        (11, 12),
        (10, 31),
        (10, 20),
        (11, 8),
        (10, 29),
        (10, 17),
        (11, 5),
        (10, 26),
    ],
};

const HOLI: Listed = Listed {
    first_year: 2001,
    days: &[
        (3, 10),
        (3, 29),
        (3, 18),
        (3, 7),
        (3, 26),
        (3, 15),
        (3, 4),
        (3, 22),
        (3, 11),
        (3, 1),
        (3, 20),
        (3, 8),
        (3, 27),
        (3, 17),
        (3, 6),
        (3, 24),
        (3, 13),
        (3, 2),
        (3, 21),
        (3, 10),
        (3, 29),
        (3, 18),
        (3, 8),
        (3, 25),
        (3, 14),
        (3, 4),
        (3, 22),
        (3, 11),
        (3, 1),
        (3, 20),
    ],
};

const DUSSEHRA: Listed = Listed {
    first_year: 2001,
    days: &[
        (10, 26),
        (10, 15),
        (10, 5),
        (10, 22),
        (10, 12),
        (10, 2),
        (10, 21),
        (10, 9),
        (9, 28),
        (10, 17),
        (10, 6),
        (10, 24),
        (10, 13),
        (10, 3),
        (10, 22),
        (10, 11),
        (9, 30),
        (10, 19),
        (10, 8),
        (10, 25),
        (10, 15),
        (10, 5),
        (10, 24),
        (10, 12),
        (10, 2),
        (10, 20),
        (10, 9),
        (9, 27),
        (10, 16),
        (10, 6),
    ],
};
