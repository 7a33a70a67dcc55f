//! Arabic: words, and the rules that are its own.

use edtf::{Calendar, Modifier};

use super::{Language, shared};
use crate::{
    Bound,
    context::Tense,
    holidays::Holiday,
    meanings::{
        Side, after, clock, complete, counted_units_within, days_from_told, nothing, other_month_nearby,
        recurring,
    },
    numbers::Order,
    rule::Rule,
    time::{Amount, Clock, DayPart, Season, Time, Unit, Vague},
    words::{FUTURE, PAST, Word, WordList},
};

/// Arabic.
pub(super) const ARABIC: Language = Language {
    tag: "ar",
    words: &[WORDS, super::common::SIGNS],
    rules: &[&[RULES], shared::RULES],
    order: Order::DayMonth,
    verb_forms: &[
        ("سين-", Tense::Future),
        ("سيل-", Tense::Future),
        ("سيغ-", Tense::Future),
        ("سيز-", Tense::Future),
        ("سيست-", Tense::Future),
        ("ستن-", Tense::Future),
        ("ستل-", Tense::Future),
        ("ستغ-", Tense::Future),
        ("ستق-", Tense::Future),
        ("ستك-", Tense::Future),
        ("ستش-", Tense::Future),
        ("ستح-", Tense::Future),
        ("ستست-", Tense::Future),
        ("سيت-", Tense::Future),
        ("سيج-", Tense::Future),
        ("سيع-", Tense::Future),
        ("سيك-", Tense::Future),
        ("سيق-", Tense::Future),
        ("سيب-", Tense::Future),
        ("سيص-", Tense::Future),
        ("سيح-", Tense::Future),
        ("سيش-", Tense::Future),
        ("سيف-", Tense::Future),
        ("ستع-", Tense::Future),
        ("ستج-", Tense::Future),
        ("ستت-", Tense::Future),
        ("ستب-", Tense::Future),
        ("ستص-", Tense::Future),
        ("ستف-", Tense::Future),
    ],
    articles: false,
    examples: EXAMPLES,
};

const WORDS: WordList = &[
    ("يناير|كانون الثاني", Word::Month(1)),
    ("فبراير|شباط", Word::Month(2)),
    ("مارس|آذار|اذار", Word::Month(3)),
    ("أبريل|نيسان|إبريل", Word::Month(4)),
    ("مايو|أيار", Word::Month(5)),
    ("يونيو|يونيه|حزيران", Word::Month(6)),
    ("يوليو|يوليه|تموز", Word::Month(7)),
    ("أغسطس|آب", Word::Month(8)),
    ("سبتمبر|أيلول", Word::Month(9)),
    ("أكتوبر|تشرين الأول", Word::Month(10)),
    ("نوفمبر|تشرين الثاني", Word::Month(11)),
    ("ديسمبر|كانون الأول", Word::Month(12)),
    ("الاثنين|الإثنين|يوم الاثنين|يوم الإثنين|يوم اثنين", Word::Weekday(1)),
    ("الثلاثاء|يوم الثلاثاء|يوم ثلاثاء", Word::Weekday(2)),
    ("الأربعاء|يوم الأربعاء|يوم أربعاء", Word::Weekday(3)),
    ("الخميس|يوم الخميس|يوم خميس", Word::Weekday(4)),
    ("الجمعة|يوم الجمعة|يوم جمعة", Word::Weekday(5)),
    ("السبت|يوم السبت|يوم سبت", Word::Weekday(6)),
    ("الأحد|يوم الأحد|يوم أحد", Word::Weekday(7)),
    ("ثانية|ثواني|ثوان", Word::Unit(Unit::Second)),
    ("دقيقة|دقائق", Word::Unit(Unit::Minute)),
    ("ساعة|ساعات", Word::Unit(Unit::Hour)),
    ("يوم|أيام|يوما|اليوم نفسه", Word::Unit(Unit::Day)),
    ("أسبوع|أسابيع|الأسبوع|أسبوعا", Word::Unit(Unit::Week)),
    ("شهر|أشهر|شهور|الشهر|شهرا", Word::Unit(Unit::Month)),
    ("سنة|سنوات|عام|أعوام|العام|السنة|عاما", Word::Unit(Unit::Year)),
    ("عقد|عقود|العقد", Word::Unit(Unit::Decade)),
    ("قرن|قرون|القرن", Word::Unit(Unit::Century)),
    ("يومين", Word::Period(2, Unit::Day)),
    ("أسبوعين", Word::Period(2, Unit::Week)),
    ("شهرين", Word::Period(2, Unit::Month)),
    ("عامين|سنتين", Word::Period(2, Unit::Year)),
    ("ساعتين", Word::Period(2, Unit::Hour)),
    ("عقدين", Word::Period(2, Unit::Decade)),
    ("واحد|واحدة", Word::Number(1)),
    ("اثنين|اثنان", Word::Number(2)),
    ("ثلاثة|ثلاث", Word::Number(3)),
    ("أربعة|أربع", Word::Number(4)),
    ("خمسة|خمس", Word::Number(5)),
    ("ستة|ست", Word::Number(6)),
    ("سبعة|سبع", Word::Number(7)),
    ("ثمانية|ثماني", Word::Number(8)),
    ("تسعة|تسع", Word::Number(9)),
    ("عشرة|عشر", Word::Number(10)),
    ("عشرين|عشرون", Word::Number(20)),
    ("ثلاثين|ثلاثون", Word::Number(30)),
    ("عدة|بضعة|بضع", Word::Amount(Amount::Some)),
    ("الأول", Word::Ordinal(1)),
    ("الثاني", Word::Ordinal(2)),
    ("الثالث", Word::Ordinal(3)),
    ("الرابع", Word::Ordinal(4)),
    ("الخامس", Word::Ordinal(5)),
    ("السادس", Word::Ordinal(6)),
    ("السابع", Word::Ordinal(7)),
    ("الثامن", Word::Ordinal(8)),
    ("التاسع", Word::Ordinal(9)),
    ("العاشر", Word::Ordinal(10)),
    ("الربيع|ربيع", Word::Season(Season::Spring)),
    ("الصيف|صيف", Word::Season(Season::Summer)),
    ("الخريف|خريف", Word::Season(Season::Autumn)),
    ("الشتاء|شتاء", Word::Season(Season::Winter)),
    ("الربع|ربع", Word::Unit(Unit::Quarter)),
    ("النصف", Word::Unit(Unit::Half)),
    ("صباحا|صباح|الصباح|في الصباح|فجرا|فجر", Word::Part(DayPart::Morning)),
    ("عصرا|ظهرا|بعد الظهر|بعد ظهر|عصر", Word::Part(DayPart::Afternoon)),
    ("مساء|مساءا|المساء|في المساء", Word::Part(DayPart::Evening)),
    ("ليلا|ليلة", Word::Part(DayPart::Night)),
    ("الماضي|الماضية|المنصرم|الفائت", Word::Shift(-1)),
    ("الحالي|الحالية|الجاري|هذا|هذه", Word::Shift(0)),
    ("القادم|القادمة|المقبل|المقبلة|التالي", Word::Shift(1)),
    ("اليوم", Word::Day(0)),
    ("أمس|امس|يوم أمس", Word::Day(-1)),
    ("أول أمس", Word::Day(-2)),
    ("بعد غد|بعد الغد", Word::Day(2)),
    ("غدا|غد", Word::Day(1)),
    ("الآن|حاليا|الان", Word::Vague(Vague::Present)),
    ("مؤخرا|سابقا|أخيرا", Word::Vague(Vague::Past)),
    ("قريبا|مستقبلا", Word::Vague(Vague::Future)),
    ("يوميا|يومية|يومي", Word::Every(Unit::Day)),
    ("أسبوعيا|أسبوعية", Word::Every(Unit::Week)),
    ("شهريا|شهرية", Word::Every(Unit::Month)),
    ("سنويا|سنوية", Word::Every(Unit::Year)),
    (
        "أوائل|مطلع|بداية|في بداية|في مطلع|في أوائل|بداية شهر|مطلع شهر|أوائل شهر|في بداية شهر|في مطلع شهر|في أوائل شهر",
        Word::Modifier(Modifier::Start),
    ),
    ("منتصف|في منتصف|أواسط|منتصف شهر|في منتصف شهر|أواسط شهر", Word::Modifier(Modifier::Mid)),
    (
        "أواخر|نهاية|في نهاية|في أواخر|أواخر شهر|نهاية شهر|في نهاية شهر|في أواخر شهر",
        Word::Modifier(Modifier::End),
    ),
    ("ربما|على الأرجح|لعله|يحتمل", Word::Doubt),
    ("حوالي|نحو|قرابة|تقريبا|تقريبًا", Word::Modifier(Modifier::Approx)),
    ("أكثر من", Word::Modifier(Modifier::MoreThan)),
    ("أقل من|ما يقرب من", Word::Modifier(Modifier::LessThan)),
    ("قبل", Word::Preposition(Bound::Before)),
    ("بعد", Word::Preposition(Bound::After)),
    ("منذ", Word::Preposition(Bound::Since)),
    ("حتى", Word::Preposition(Bound::Until)),
    ("بحلول|في موعد أقصاه|في موعد لا يتجاوز|كحد أقصى", Word::Preposition(Bound::By)),
    ("ابتداء من|ابتداءً من|اعتبارا من|اعتبارًا من|بدءا من|بدءًا من", Word::Starting),
    ("على أبعد تقدير|كحد أقصى", Word::Trailing(Bound::By)),
    ("فصاعدا|فصاعدًا", Word::Trailing(Bound::Since)),
    ("من|يوم|بتاريخ|عام|سنة|من عام|من شهر|شهر|في|لعام|و|إلى|الى|حتى", Word::Joint),
    ("قال|قالت|كان|كانت|أعلن|أعلنت|ذكر|ذكرت|صرح|وقع|أكد|أكدت", PAST),
    (
        "قالوا|كانوا|صرحت|وقعت|أضاف|أضافت|أوضح|أوضحت|كشف|كشفت|وصل|وصلت|غادر|غادرت|زار|زارت|عاد|عادت|دخل|دخلت|خرج|خرجت|التقى|التقت|اجتمع|اجتمعت|عقد|عقدت|\
         بدأ|بدأت|انتهى|انتهت|انطلق|انطلقت|استقال|استقالت|أصدر|أصدرت|أطلق|أطلقت|اعتقل|اعتقلت|أوقف|أوقفت|توفي|توفيت|مات|ماتت|قتل|قتلت|لقي|أصيب|أصيبت|سقط|سقطت|\
         انفجر|انفجرت|اندلع|اندلعت|انهار|انهارت|ضرب|ضربت|هاجم|هاجمت|شن|شنت|استولى|استولت|سيطر|سيطرت|أغلق|أغلقت|شهد|شهدت|حدث|حدثت|نفذ|نفذت|تم|تمت|تأجل|تأجلت|\
         ألغي|ألغيت|قرر|قررت|وافق|وافقت|رفض|رفضت|فاز|فازت|دعا|دعت|نشرت|صدر|صدرت|تظاهر|تجمع|توصل|تمكن|تعرض|تعرضت|كان مقررا|كان من المقرر|كانت مقررة",
        PAST,
    ),
    (
        "سوف|سيكون|ستكون|سيعقد|ستعقد|سيتم|من المقرر|من المتوقع|من المنتظر|من المرتقب|إلى إضراب|إلى مظاهرة|إلى التظاهر|إلى اعتصام",
        FUTURE,
    ),
    (
        "يعقد|تعقد|ينعقد|تنعقد|يلتئم|تلتئم|يستمع|تستمع|يتخذ|تتخذ|يتسلم|تتسلم|يختتم|تختتم|يخوض|تخوض|يسافر|تسافر|يلقي|تلقي|تتواصل|يتواصل|يستمر|تستمر|تجرى|تعاد|يعاد|يغلق|تغلق|يرفع|ترفع|يلتقي|تلتقي|يجتمع|تجتمع|يزور|تزور|يصل|تصل|يغادر|تغادر|يعود|تعود|يبدأ|تبدأ|ينتهي|تنتهي|ينطلق|تنطلق|يستأنف|تستأنف|يستضيف|تستضيف|يستقبل|تستقبل|\
         يتوجه|تتوجه|يشارك|تشارك|يجري|تجري|يقام|تقام|يفتتح|تفتتح|يفتح|تفتح|يصدر|تصدر|يصوت|تصوت|ينظر|تنظر|يبحث|تبحث|يناقش|تناقش|يمثل|تمثل|يواجه|تواجه|يحتفل|تحتفل|\
         ينتظر|يتوقع|يرتقب|يعتزم|تعتزم|ينوي|تنوي|يستعد|تستعد|يلعب|تلعب|يدلي|تنشر|يعلن|تعلن|يوقع|يؤدي|تؤدي",
        Word::Present,
    ),
    ("محرم|المحرم", Word::OtherMonth(Calendar::Islamic, 1)),
    ("صفر", Word::OtherMonth(Calendar::Islamic, 2)),
    ("ربيع الأول", Word::OtherMonth(Calendar::Islamic, 3)),
    ("ربيع الآخر|ربيع الثاني", Word::OtherMonth(Calendar::Islamic, 4)),
    ("جمادى الأولى", Word::OtherMonth(Calendar::Islamic, 5)),
    ("جمادى الآخرة|جمادى الثانية", Word::OtherMonth(Calendar::Islamic, 6)),
    ("رجب", Word::OtherMonth(Calendar::Islamic, 7)),
    ("شعبان", Word::OtherMonth(Calendar::Islamic, 8)),
    ("رمضان|شهر رمضان", Word::OtherMonth(Calendar::Islamic, 9)),
    ("شوال", Word::OtherMonth(Calendar::Islamic, 10)),
    ("ذو القعدة|ذي القعدة", Word::OtherMonth(Calendar::Islamic, 11)),
    ("ذو الحجة|ذي الحجة", Word::OtherMonth(Calendar::Islamic, 12)),
    ("قبل|منذ", Word::Ago),
    ("الساعة", Word::OClock),
    ("الغرفة|غرفة|رقم|الصفحة|صفحة|الرحلة|القاعة|المادة", Word::Numbered),
    ("كل|وكل", Word::Each),
    ("في", Word::In),
    ("عام|سنة|العام|لعام|لسنة", Word::YearMark),
    ("ق.م|قبل الميلاد|ق.م.", Word::Era(true)),
    ("هـ|هجرية|هجري|للهجرة", Word::CalendarName(Calendar::Islamic)),
    ("م|ميلادية|ميلادي|للميلاد", Word::CalendarName(Calendar::Gregorian)),
    ("الحادي عشر", Word::Ordinal(11)),
    ("الثاني عشر", Word::Ordinal(12)),
    ("الثالث عشر", Word::Ordinal(13)),
    ("الرابع عشر", Word::Ordinal(14)),
    ("الخامس عشر", Word::Ordinal(15)),
    ("السادس عشر", Word::Ordinal(16)),
    ("السابع عشر", Word::Ordinal(17)),
    ("الثامن عشر", Word::Ordinal(18)),
    ("التاسع عشر", Word::Ordinal(19)),
    ("العشرين|العشرون", Word::Ordinal(20)),
    ("الحادي والعشرين|الحادي والعشرون", Word::Ordinal(21)),
    ("عشرينيات القرن الماضي|عشرينيات القرن العشرين|العشرينيات", Word::Decade(2)),
    ("ثلاثينيات القرن الماضي|ثلاثينيات القرن العشرين|الثلاثينيات", Word::Decade(3)),
    ("أربعينيات القرن الماضي|أربعينيات القرن العشرين|الأربعينيات", Word::Decade(4)),
    ("خمسينيات القرن الماضي|خمسينيات القرن العشرين|الخمسينيات", Word::Decade(5)),
    ("ستينيات القرن الماضي|ستينيات القرن العشرين|الستينيات", Word::Decade(6)),
    ("سبعينيات القرن الماضي|سبعينيات القرن العشرين|السبعينيات", Word::Decade(7)),
    ("ثمانينيات القرن الماضي|ثمانينيات القرن العشرين|الثمانينيات", Word::Decade(8)),
    ("تسعينيات القرن الماضي|تسعينيات القرن العشرين|التسعينيات", Word::Decade(9)),
    ("عيد الميلاد|الكريسماس", Word::Holiday(Holiday::Fixed(12, 25))),
    ("رأس السنة الميلادية|رأس السنة", Word::Holiday(Holiday::Fixed(1, 1))),
    ("عيد العمال", Word::Holiday(Holiday::Fixed(5, 1))),
    ("عيد الفصح", Word::Holiday(Holiday::Easter(0))),
    ("الجمعة العظيمة", Word::Holiday(Holiday::Easter(-2))),
    ("يوم الأرض الفلسطيني", Word::Holiday(Holiday::Fixed(3, 30))),
    ("ذكرى النكبة|يوم النكبة", Word::Holiday(Holiday::Fixed(5, 15))),
];

const EXAMPLES: &[(&str, &str, &str)] = &[
    ("2013-07-12", "توفي قبل ثلاثة أيام.", "2013-07-09"),
    ("2013-07-12", "قبل 5 سنوات", "2008"),
    ("2013-07-12", "قبل ثلاثة رجال", ""),
    ("2013-07-12", "سافر قبل شهرين.", "2013-05"),
    ("2013-07-12", "قبل عامين", "2011"),
    ("2013-07-12", "قبل شهر", "2013-06"),
    ("", "في عام 1648", "1648"),
    ("", "كل شهر", "P1M"),
    ("2013-07-12", "قبل نحو عشر سنوات، في القرن الثامن عشر", "2003 APPROX, 17"),
    ("", "يوم ١ محرم ١٤٤٥ هـ", "2023-07-19"),
    ("", "سنة 1445 هـ", "2023-07-19/2024-07-06"),
];

const RULES: &[Rule] = &[
    Rule {
        name: "decade-in-words",
        pattern: "{decade}",
        meaning: |words, _| complete(Time::Decade(190 + words.decade()?)),
        examples: &[("", "في نهاية تسعينيات القرن الماضي", "199 END")],
        not: &[],
    },
    Rule {
        name: "day-after",
        pattern: "([في] اليوم التالي | اليوم السابق)",
        meaning: |words, context| days_from_told(context, if words.has("السابق") { -1 } else { 1 }),
        examples: &[
            ("2013-07-12", "وصل في 3 مايو 1901. في اليوم التالي غادر.", "1901-05-04"),
            ("2013-07-12", "في اليوم التالي غادر.", "XXXX-XX-XX"),
        ],
        not: &[],
    },
    Rule {
        name: "first-units-of-year",
        pattern: "الأشهر|الشهور|الأسابيع|الأيام (الثلاثة|الأربعة|الخمسة|الستة|السبعة|الثمانية|التسعة|العشرة [الأولى|الأخيرة] | الأولى|الأخيرة) من [عام|سنة] {year}",
        meaning: |words, _| {
            let counts = ["الثلاثة", "الأربعة", "الخمسة", "الستة", "السبعة", "الثمانية", "التسعة", "العشرة"];
            let count =
                (3..).zip(counts).find(|(_, word)| words.has(word)).map(|(count, _)| Amount::whole(count));
            let unit = match (words.has("الأسابيع"), words.has("الأيام")) {
                (true, _) => Unit::Week,
                (_, true) => Unit::Day,
                _ => Unit::Month,
            };
            let side = if words.has("الأخيرة") { Side::Last } else { Side::First };
            counted_units_within(
                count.unwrap_or(Amount::Some),
                unit,
                side,
                complete(Time::Year(words.year()?)),
            )
        },
        examples: &[
            ("", "في الأشهر التسعة الأولى من عام 2018", "2018-01-01/2018-09-30"),
            ("", "الأشهر الأخيرة من عام 1944", "1944 END"),
        ],
        not: &["الأشهر الأولى من الحرب"],
    },
    Rule {
        name: "hour-in-words",
        pattern: "الساعة (الواحدة|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة|الحادية [عشرة]) [والنصف|والربع] [{part}]",
        meaning: |words, context| {
            let hours = [
                "الواحدة",
                "الثانية",
                "الثالثة",
                "الرابعة",
                "الخامسة",
                "السادسة",
                "السابعة",
                "الثامنة",
                "التاسعة",
                "العاشرة",
                "الحادية",
            ];
            let hour = (1..).zip(hours).find(|(_, word)| words.has(word)).map(|(hour, _)| hour)?;
            // "الثانية عشرة" is twelve.
            let hour = if hour == 2 && words.has("عشرة") { 12 } else { hour };
            let minute = match (words.has("والنصف"), words.has("والربع")) {
                (true, _) => 30,
                (_, true) => 15,
                _ => 0,
            };
            let told = Clock::at(hour, minute);
            clock(context, words.part().map_or(told, |part| told.by(part)))
        },
        examples: &[
            ("2013-07-12", "اجتمعوا في الساعة الثامنة مساء", "2013-07-12T20:00"),
            ("2013-07-12", "الساعة الثانية عشرة والنصف", "2013-07-12T12:30"),
            ("2013-07-12", "الساعة الحادية عشرة صباحا", "2013-07-12T11:00"),
        ],
        not: &["الساعة الكبيرة"],
    },
    Rule {
        name: "period-after",
        pattern: "بعد ({period} | {number} {unit})",
        meaning: |words, context| {
            let (amount, unit) = words.period().or_else(|| Some((words.number()?, words.unit()?)))?;
            // "بعد يومين من" counts from an event.
            if context.precedes(&["من"]) { None } else { after(&context.story(), amount, unit) }
        },
        examples: &[("2013-07-12", "وصل في 3 مايو 1901. بعد ثلاثة أيام غادر.", "1901-05-06")],
        not: &["بعد يومين من الحفل"],
    },
    Rule {
        name: "every-weekday-bare",
        pattern: "كل اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|أحد",
        meaning: |words, _| {
            let days = ["اثنين", "ثلاثاء", "أربعاء", "خميس", "جمعة", "سبت", "أحد"];
            let (day, _) = (1..).zip(days).find(|(_, word)| words.has(word))?;
            recurring(format!("XXXX-WXX-{day}"))
        },
        examples: &[("", "يقام السوق كل سبت", "XXXX-WXX-6")],
        not: &[],
    },
    Rule {
        name: "titled-name",
        pattern: "السيد|السيدة|القاضي|القاضية|الدكتور|الدكتورة|الآنسة {month}|{other-month}|{weekday}",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["قالت السيدة نيسان إنها غادرت."],
    },
    Rule {
        name: "other-month",
        pattern: "{other-month}",
        meaning: |words, context| {
            let (calendar, month) = words.other_month()?;
            other_month_nearby(context, calendar, month)
        },
        examples: &[("2021-04-20", "في شهر رمضان", "2021-04-13/2021-05-12")],
        not: &[],
    },
];
