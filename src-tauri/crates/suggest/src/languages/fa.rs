//! Persian.

use super::as_written;
use super::words::Words;

pub(super) const WORDS: Words = Words {
    code: "fa",
    inflect: as_written,
    says: "تکذیب خواند خواندند گفت گفتند گفته‌است می‌گوید می‌گویند گفته افزود اعلام تاکید تأکید تصریح اظهار خاطرنشان هشدار
        نوشت نوشته خبر مدعی بیان ادعا گزارش داشت توضیح",
    tells: "",
    thinks: "معتقد",
    attitudes: "",
    somebody: "",
    inquiries: "",
    light: "",
    accounts: "",
    wants: "",
    judges: "",
    seems: "",
    statements: "",
    stances: "",
    according_before: "به گفته
        به گفتهٔ
        به گفته‌ی
        به گزارش
        به نقل از
        بنا به گفته
        به نوشته
        بر اساس
        بنا بر
        از نظر
        به باور
        به عقیده
        به اعتقاد
        طبق",
    according_after: "",
    so: "",
    reported_mood: "",
    that: "که",
    infinitive: "",
    auxiliaries: "است بود شد شده خواهد بوده هستند بودند",
    be: "",
    negations: "نه نیست نبود نشد",
    pronouns: "او وی آنها آنان ما من",
    persons: "",
    selves: "من ما",
    determiners: "این آن یک",
    possessives: "",
    prepositions: "در از به با بر برای تا پس پیش میان",
    of: "",
    place_prepositions: "در",
    clause_openers: "که اما ولی زیرا چون اگر وقتی",
    conjunctions: "و یا",
    relatives: "که",
    adverbs: "نیز هم همچنین",
    openers: "اما همچنین",
    times: "شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه دیروز امروز فردا روز ژانویه فوریه
        مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر فروردین اردیبهشت خرداد تیر مرداد
        شهریور مهر آبان آذر دی بهمن اسفند",
    titles: "آقای خانم رئیس‌جمهور وزیر",
    abbreviations: "",
    starters: "",
    happened: "کشته شد شدند کرد کردند دیدار آغاز رفت رسید برگزار امضا بازداشت آمد درگذشت کشت کشتند داد دادند گرفت گرفتند گریخت ساخت خرید فروخت",
    participles: "کرده شده داده گرفته رفته آمده کشته گذاشته برده رسیده ساخته یافته زده پیوسته گریخته درگذشته",
    past_endings: "",
    participle_endings: "",
    makes_past: "است بود بودند اند",
    states: "",
    trends: "",
    narrated: "",
    readers: "شما",
    studies: "پژوهش نظرسنجی مطالعه",
    weather: "دما بارش هوا باران",
    deeds: "",
    event_nouns: "دیدار انتخابات حمله جنگ سخنرانی سفر محاکمه نشست کنفرانس اعتراض توافق انفجار زلزله مذاکرات",
    amounts: "میزان تعداد شاخص نرخ آمار درصد",
    measures: "",
    announced: "اعلام",
    planned: "خواهد خواهند قرار فردا",
    scheduled: "",
    becomes: "",
    possible: "شاید ممکن احتمال احتمالا",
    denied: "تکذیب رد",
    labels: "",
    plain_sayings: "گفت گفتند افزود نوشت",
    answers: "اظهارنظر پاسخ",
    at_least: "دست کم
دستکم
دست‌کم
حداقل
بیش از",
    about: "حدود
نزدیک به
تقریبا
کمتر از",
    vague: "",
    irregular: "",
    passed_on: "پیام نامه گزارش اطلاعات",
    source_prepositions: "از",
    hearsay: "",
    opinion: "",
    numbers_its_days: false,
    comma_opens: false,
    verb_first: false,
    capitals_name: false,
};
