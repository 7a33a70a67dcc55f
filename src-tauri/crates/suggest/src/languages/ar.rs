//! Arabic.

use super::Form;
use super::words::Words;

pub(super) const WORDS: Words = Words {
    code: "ar",
    inflect,
    says: "قال قالت يقول تقول قالوا أعلن أعلنت أكد أكدت أضاف أضافت ذكر ذكرت صرح صرحت أوضح أوضحت أشار
        أشارت كشف كشفت نفى نفت حذر حذرت أفاد أفادت كتب كتبت تابع اعتبر شدد وصف وصفت لفت لفتت زعم زعمت ردت",
    tells: "أخبر أخبرت أبلغ أبلغت",
    thinks: "يعتقد تعتقد يرى ترى",
    attitudes: "",
    somebody: "",
    inquiries: "",
    light: "",
    accounts: "",
    wants: "يريد تريد",
    judges: "",
    seems: "",
    statements: "",
    stances: "",
    according_before: "وفقا ل
        وفقاً ل
        وفقا
        وفقاً
        وفقًا
        ووفقا
        ووفقاً
        ووفقًا
        طبقا
        طبقاً
        بحسب
        وبحسب
        حسب
        نقلا عن",
    according_after: "",
    so: "",
    reported_mood: "",
    that: "أن إن أنه إنه أنها إنها بأن بأنه بأنها",
    infinitive: "",
    auxiliaries: "كان كانت قد لقد سوف",
    be: "",
    negations: "لا لم لن ليس ليست ما غير",
    pronouns: "هو هي هم نحن أنا",
    persons: "",
    selves: "أنا نحن",
    determiners: "هذا هذه ذلك تلك",
    possessives: "",
    prepositions: "في من إلى على عن مع بعد قبل خلال منذ حتى بين عند لدى",
    of: "",
    place_prepositions: "في",
    clause_openers: "أن إن لأن عندما إذا بينما حيث لكن الذي التي الذين",
    conjunctions: "و أو",
    relatives: "الذي التي الذين",
    adverbs: "أيضا أيضاً",
    openers: "لكن كما",
    times: "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يوم أمس اليوم غدا يناير فبراير مارس أبريل
        مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    titles: "الرئيس السيد الوزير وزير رئيس الدكتور",
    abbreviations: "د",
    starters: "",
    happened: "قتل قتلت التقى التقت وصل وصلت بدأ بدأت وقع وقعت انفجر اندلع اعتقل اعتقلت افتتح انتخب استقال
        هاجم هاجمت دمر دمرت قتلوا اعتقلا اعتقلوا حكم حكمت أدان أدانت انهار انهارت غرق غرقت سقط سقطت قصف
        قصفت أقال أعدم خطف أفرج وافق وافقت زار اجتمع عقد عقدت توفي غادر أطلق أصيب
        زارت زاروا ضبط ضبطت صادر صادرت شهد شهدت نفى نفت رفض رفضت أعلن أعلنت استهدف استهدفت أسفر أسفرت أصيبت أطلقت
        غادرت توفيت فر فرت هرب هربت سجن اقتحم اقتحمت حاصر حاصرت أغلق أغلقت ألغى ألغت عين عينت أقر أقرت صوت صوتت وقعا
        فاز فازت خسر خسرت اغتال اغتالت خطفت أفرجت استقالت انتخبت تظاهر تظاهرت احتج احتجت تحطم تحطمت انقلب احترق احترقت أنقذ أنقذت فتح فتحت لقي لقوا أمر أمرت قضى قضت طرد طردت رحل رحلت باع باعت اشترى اشترت",
    participles: "",
    past_endings: "",
    participle_endings: "",
    makes_past: "",
    states: "",
    trends: "",
    deeds: "",
    event_nouns:
        "اجتماع لقاء انتخابات هجوم حرب خطاب زيارة محاكمة قمة مؤتمر احتجاج اتفاق انفجار زلزال حريق اعتقال
        هدنة محادثات",
    amounts: "",
    measures: "",
    announced: "أعلن أعلنت وأعلن",
    planned: "سوف سيتم غدا المقرر",
    scheduled: "",
    becomes: "",
    possible: "ربما يمكن",
    denied: "نفى نفت رفض رفضت",
    labels: "",
    plain_sayings: "قال قالت وقال وقالت يقول ذكر ذكرت وذكر أضاف أضافت وأضاف",
    answers: "التعليق الرد",
    vague: "",
    irregular: "",
    passed_on: "رسالة رسائل تقرير تقارير معلومات",
    source_prepositions: "من",
    hearsay: "",
    opinion: "",
    numbers_its_days: false,
    comma_opens: false,
    verb_first: true,
    capitals_name: false,
};

/// A verb as it is, and with the "and" that is drawn to it.
fn inflect(verb: &str) -> Vec<(String, Form)> {
    [verb.to_owned(), format!("و{verb}")].map(|written| (written, Form::Past)).into()
}
