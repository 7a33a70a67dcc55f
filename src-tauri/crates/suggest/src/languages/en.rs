//! English.

use super::Form;
use super::words::Words;

pub(super) const WORDS: Words = Words {
    code: "en",
    inflect,
    says: "say add admit advise affirm allege announce answer argue ask assert assure avow boast caution claim
        comment complain concede conclude confess confide confirm contend counter declare demand deny disclose
        emphasize emphasise exclaim explain hint imply indicate insinuate insist interject joke lament maintain
        mention muse note observe opine pledge point posit predict proclaim promise pronounce protest quip
        quote read recall recommend recount reiterate remark repeat reply report request respond retort reveal
        signal speculate state stress suggest swear testify threaten tweet underline underscore urge vow warn
        write whisper shout scream conceive agree acknowledge post guess reckon reason interrupt elaborate
        propose decree stipulate guarantee learn email continue yell chant cry plead clarify foreshadow
        intimate document preach charge show find estimate forecast project rule determine prove demonstrate
        articulate attest aver blurt brag broadcast chime concur deduce divulge fret fume gloat grumble gripe
        hypothesize infer intone jest marvel moan mutter mumble murmur narrate postulate quibble rant
        rationalize scoff sneer snap sigh surmise theorize utter venture whine retweet recite bemoan grouse restate
        elucidate enumerate bellow roar thunder hear",
    tells: "tell inform notify remind brief advise convince persuade assure order alert apprise counsel
        instruct implore beg beseech exhort lobby petition press prod coax reassure",
    thinks: "think believe know feel consider suspect doubt hope fear expect assume see view understand realize
        realise worry wonder remember imagine decide anticipate figure recognize recognise acknowledge suppose
        prefer foresee envision perceive presume envisage contemplate ponder sense conjecture dread regard interpret mull
        trust love hate dislike appreciate enjoy care fathom",
    seems: "seem appear sound",
    statements: "claim claims promise promises pledge pledges announcement suggestion suggestions allegation allegations
        accusation accusations argument arguments assertion assertions belief beliefs fear fears hope hopes concern
        concerns warning warnings demand demands proposal idea view views conclusion assurance assurances complaint
        complaints statement statements threat threats vow contention insistence admission acknowledgement
        acknowledgment prediction predictions recommendation doubt doubts opinion notion charge charges assumption assumptions rumor rumors confidence
        speculation perception suspicion suspicions expectation expectations realization theory reports report
        message commitment decision explanation evidence testimony sentiment reminder guarantee proof signal hint
        estimate estimates forecast forecasts",
    stances: "confident sure certain concerned worried afraid convinced aware unaware hopeful optimistic skeptical
        sceptical willing unwilling eager reluctant critical supportive determined frustrated incensed adamant happy
        unhappy angry proud wary enamored enamoured disappointed impressed alarmed outraged nervous inclined clear
        dismissive fearful glad hostile receptive angered startled rattled thrilled furious upset",
    attitudes: "criticism support opposition question questions concern concerns attack attacks call calls
        doubt doubts endorsement endorsements defense defence rejection reference references comment comments
        embrace supporter supporters critic critics proponent proponents opponent opponents complaint
        complaints hostility enthusiasm resistance praise push swipe swipes jab jabs debate opinion opinions
        view views understanding consensus desire inclination promise promises pledge pledges proposal
        proposals advocate advocates defender admiration disdain contempt anger frustration skepticism
        scepticism objection objections critique mention mentions assessment denial condemnation disapproval
        approval rumors rumours speculation attention demand demands vow warning warnings accusation
        accusations allegation allegations hope hopes fear fears anxiety advice conversation conversations
        ruling rulings decision refusal commitment disagreement disagreements apology plea pleas reaction
        response description account accounts interpretation stance declaration request requests sentiment
        intention preference distaste affection sympathy respect love hatred fondness appreciation affinity",
    somebody: "officials official police authorities spokesman spokeswoman spokesperson spokesmen critics analysts
        analyst experts expert lawyers lawyer prosecutors prosecutor investigators researchers scientists
        witnesses witness residents aides aide advisers adviser advisors advisor voters voter supporters
        opponents leaders leader lawmakers members member reporters reporter people man woman men women
        campaign committee company government court judge sources source others many some everyone workers
        students activists strategists strategist democrats republicans pollsters donors candidate
        candidates rivals rival delegates economists doctors diplomats editors columnist columnists
        organizers families friends parents group groups agency ministry department commission council board
        union newspaper editorial organization",
    inquiries: "poll polls survey surveys study studies report reports analysis data numbers figures results records
        documents statement statements letter email emails e-mail article book memo ad ads tweet story
        review audit findings research evidence transcript video filing lawsuit complaint website polling
        statistics list",
    light: "made make makes making issued issue issuing expressed express expressing voiced gave give gives
        giving has have had drew drawn faced raised raising took taking offered received won released
        announced delivered",
    wants: "want wish seek intend plan aim decline refuse agree vow pledge offer threaten prefer aspire desire
        attempt hesitate look opt yearn crave consent resolve volunteer strive",
    judges: "criticize criticise praise defend reject support endorse describe dismiss call accuse blame
        denounce condemn oppose champion discuss question cite compare applaud attack slam blast mock hail
        ridicule deride decry highlight address challenge welcome mention approve favor favour label
        dub brand portray characterize characterise depict laud thank congratulate credit advocate
        encourage urge rebuke scold chide refer allude object talk speak react deem rebuff resent
        admire regret distrust commend salute chastise admonish vilify malign grill lambast dispute contradict
        refute echo embrace detail outline express voice lambaste rip tout trumpet invoke reference disavow
        repudiate apologize apologise insult identify name pan bash assail promote downplay justify nominate
        vouch rail lash focus back share list tease reaffirm heckle reassure pressure preview overstate
        misstate mischaracterize critique herald vote push side unveil notice rebut distance abhor acclaim
        adore belittle berate castigate censure commemorate condone debunk demonize denigrate deplore detest
        discredit disown disparage exalt excoriate extol glorify impugn lampoon liken minimize reprimand revile
        satirize savage scorn shun skewer slander smear taunt trash underestimate uphold venerate vindicate
        attribute frame revere celebrate cheer boo resist ignore contrast lionize underplay paint hammer pummel
        jeer lecture debate disregard spotlight sue scrutinize scrutinise caricature despise respect pitch chronicle
        understate illustrate lay spell sum weigh propound bristle",
    according_before: "according to, in the words of, in the opinion of, in the view of",
    that: "that",
    infinitive: "to",
    auxiliaries: "is are was were be been being am has have had having do does did will would can could may might shall
        should must 's 've 'd 'll 're ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't
        wouldn't can't couldn't shouldn't cannot ",
    be: "is are was were be been being am isn't aren't wasn't weren't",
    negations: "not never n't no didn't don't doesn't hasn't haven't hadn't won't wouldn't can't couldn't isn't aren't
        wasn't weren't cannot without nobody nothing none neither nor",
    pronouns: "i he she it they we you one everyone nobody somebody someone",
    persons: "i he she",
    selves: "i we you me us my our your mine ours yours myself ourselves yourself yourselves",
    determiners: "the a an this that these those his her its their our my your some any no each every many most several
        few all both another other such one two three four five six seven eight nine ten",
    possessives: "his her its their my our your",
    prepositions: "in on at by for from of to with about into over after before during under between against through
        without within among across toward towards upon near since until amid despite behind beyond outside inside
        around along via including regarding concerning like unlike per throughout",
    of: "of for",
    place_prepositions: "in at near outside inside around across above",
    clause_openers: "that but because when while as if although though whether what how where why than unless until
        before after since once so whereas yet who which whom whose",
    conjunctions: "and or & nor",
    relatives: "who which that whom",
    adverbs: "also not never then later once again still already just only even now often repeatedly recently
        previously publicly initially finally eventually however further furthermore instead simply always
        himself herself themselves itself together long first ever quickly soon too rather both all reportedly n't",
    openers: "however but and so yet still meanwhile moreover furthermore also then nevertheless nonetheless indeed
        instead thus therefore besides additionally separately earlier similarly likewise afterward afterwards
        subsequently consequently accordingly elsewhere",
    times: "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december jan feb mar apr jun jul aug sept sep oct nov dec yesterday today tonight
        tomorrow last this next earlier later recently ago week month year morning afternoon evening night weekend
        monday's tuesday's wednesday's thursday's friday's saturday's sunday's now early late mid",
    titles: "mr mrs ms miss dr prof sir lord lady president prime minister secretary senator sen rep gov governor mayor
        judge justice general gen colonel col captain capt sgt lt major ayatollah pope king queen prince princess
        chancellor ambassador spokesman spokeswoman spokesperson chairman chairwoman director chief professor former leader
        inspector commander commissioner manager lawyer owner master coach",
    abbreviations: "mr mrs ms dr prof st gen col lt sgt capt sen rep gov rev hon jr sr vs v etc inc corp ltd co jan feb mar
        apr jun jul aug sept sep oct nov dec vol fig approx dept est mt ft e.g i.e mon tue
        tues wed thu thurs fri sat sun ave blvd messrs cmdr maj det insp supt pvt cpl pfc atty cllr adm brig
        msgr pres dist ala ariz ark calif colo conn del fla ga ill
        ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo",
    starters: "the a an in on at he she it they we i but and this that these those his her their there when while if as
        two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds thousands millions
        after before for however meanwhile some many most what who how why since under according not now
        well yes yeah oh okay",
    happened: "held met killed went took came fell rose broke struck hit shot began left won lost sent led brought
        fought found built bought sold gave ran got made drew drove flew grew hid laid paid put quit
        rang sank shut spread stole swept threw tore withdrew became beat blew burst caught chose cut dealt fled
        froze hung kept overthrew rode sang slid spent stood wrote resigned was were arose awoke forbade set sat spoke told
        said bore bound burnt cast crept dug fed foresaw forgave forgot lit overcame overtook sought shook shrank
        sprang stuck swam swore understood undertook woke wore wound did had saw died lied tied sued vied upheld withheld misled oversaw overran
        rebuilt repaid rewrote retook taught swung split spun shone slept spat stung slew strove lent leapt knelt bent
        clung flung wept withstood",
    participles: "taken given broken driven flown frozen hidden seen shaken thrown torn stolen spoken risen fallen
        chosen beaten eaten sunk withdrawn overthrown begun drawn slain undertaken shown written forbidden rewritten
        retaken stricken sworn",
    states: "wanted needed believed seemed appeared remained continued included involved used liked lived
        existed depended belonged consisted interested focused located based related called named known expected
        supposed had did thought felt knew kept stood concerned hoped feared loved hated tended united limited
        considered contained required allowed helped deserved owed meant mattered lacked resembled indeed
        contributed shocked surprised saddened pleased disappointed delighted thrilled excited impressed struggled
        saw averaged totaled totalled amounted comprised constituted represented reflected symbolized symbolised weighed
        measured spanned featured enjoyed preferred admired respected trusted wished imagined assumed understood realized
        realised remembered forgot doubted looked sounded smelled tasted favored favoured relied dominated
        prevailed persisted lingered loomed lasted suited fitted lay differed varied ranged intrigued fascinated inspired
        puzzled baffled bored amazed astonished worried annoyed amused cited attributed owned cared longed
        dreamed dreamt yearned resided dwelt deemed regarded viewed perceived pondered wondered hesitated ranked",
    trends: "accelerated arose attracted became become benefited blossomed boomed boosted caused changed consumed
        demonstrated deteriorated developed emerged emphasised emphasized enabled encountered evolved
        exemplified expanded experienced explored faced flourished fuelled fueled gained grew grown highlighted
        improved increased influenced intensified multiplied originated popularised popularized produced
        proliferated propelled proved provided resulted shaped showcased spread spurred
        starred strengthened struggled suffered surged thrived transformed turned underlined underscored used
        utilised utilized weakened worked worsened",
    narrated: "announces arrests assassinates bombs convicts declares defeats dies elects establishes founds
        hijacks invades joins kills launches loses marries merges occupies overthrows publishes ratifies receives
        releases resigns seizes sells signs sinks sues wins withdraws",
    studies: "participants participant study studies survey surveys poll polls research forecast forecasts meta-analysis simulation simulations",
    weather: "temperature temperatures rainfall snowfall showers drizzle humidity sunshine highs lows
        precipitation frost anticyclone breeze",
    deeds: "deny arrest kill die murder assassinate execute shoot stab bomb attack invade raid seize capture storm destroy
        burn sink crash collapse explode erupt strike flood evacuate rescue injure wound hurt kidnap abduct rape rob
        steal loot flee escape surrender resign quit retire fire dismiss sack oust overthrow topple appoint nominate
        elect inaugurate vote ratify sign sue charge indict convict sentence acquit plead jail imprison detain release
        pardon fine ban outlaw suspend revoke approve reject veto pass repeal annex declare launch found open close
        shut dissolve merge acquire buy sell bankrupt protest march demonstrate riot deploy withdraw retreat
        defeat win lose marry bury meet visit land expel deport extradite search confiscate free return promise pledge accuse apologize apologise
        announce unveil discover detect diagnose quarantine vaccinate hospitalize hospitalise hand drag hack leak
        recall impose lift demolish restore establish disband cancel halt block seal nationalize nationalise
        privatize privatise testify subpoena interrogate poison behead hang torture besiege blockade shell bombard
        ambush clash liberate occupy mobilize mobilise defect repatriate resettle drown perish rule order award demand condemn postpone agree appeal donate raze ransack
        hijack loot smuggle seize shell strafe disqualify impeach nullify annul quash drop move arrive beat shelve reopen evict crown decide welcome",
    event_nouns: "meeting talks election vote attack strike war speech visit trial summit conference protest ceremony
        agreement deal raid explosion earthquake flood fire crash arrest ceasefire invasion battle referendum coup
        launch opening funeral wedding birth death verdict sentence hearing session debate interview march riot
        bombing shooting accident collapse storm hurricane eruption outbreak treaty resignation appointment
        inauguration match final collision rescue evacuation demonstration rally assassination murder offensive
        sentencing aftershock landslide blaze blast airstrike shipwreck derailment siege crackdown mutiny merger takeover
        bankruptcy concert festival parade vigil robbery theft bust swoop stabbing kidnapping hijacking crime competition contest tournament stampede brawl inquest eviction",
    amounts: "adoption amount average cost decline decrease deficit delivery deliveries demand earnings export fare figure
        growth import income increase index inflation level loss market number output percent percentage population premium price proceeds
        production profit proportion rate ratio revenue rise sale share shipment size spending stock surplus temperature total
        turnout turnover unemployment use valuation value volume wage yield",
    measures: "accounted added amounted averaged began climbed closed cost declined decreased dipped doubled
        dropped eased edged ended eroded exceeded fallen fell finished gained grew grown halved held hit
        increased jumped lost narrowed offset opened outpaced peaked plummeted plunged posted quadrupled reached
        risen rose sank shrank shrunk slid slipped slowed slumped soared stayed stood surged surpassed totaled
        totalled tripled tumbled went widened",
    announced: "announced announce announces declared declares pledged promised vowed proclaimed",
    planned: "will shall plan plans planned planning scheduled expected expects due intends intend intended aims hopes
        tomorrow upcoming forthcoming proposed 'll he'll they'll she'll we'll i'll it'll",
    scheduled: "arrive arrives begin begins close closes end ends expire expires face faces go goes hear hears hold
        holds host hosts kick kicks launch launches leave leaves meet meets open opens play plays resume resumes
        return returns run runs start starts take takes visit visits vote votes",
    possible: "would could may might if possibly perhaps allegedly reportedly likely unlikely whether can potentially
        suspected rumoured rumored apparently uncertain unclear seems appears should must ought
        could've might've would've should've must've",
    denied: "denied denies deny declined refused rejected failed disputed disputes",
    labels: "p.s ps update updated note correction byline photo photos video watch related exclusive read editor
        editor's graphic contact source sources credit location summary abstract headline opinion analysis
        review wow breaking q a contributing twitter email revealed latest facebook instagram phone tel address",
    plain_sayings: "said says say saying added told noted wrote explained",
    answers: "comment respond answer answered responded commented reply",
    at_least: "at least, more than, over, no fewer than, upwards of",
    about: "about, around, some, nearly, almost, roughly, approximately, up to, as many as, fewer than, less than, under,
        estimated",
    vague: "say tell be have go come take make get do report announce expect show see follow include",
    irregular: "shot shoot went go gone go said say told tell struck strike killed kill died die dead die death die
        won win fell fall rose rise stole steal stolen steal fought fight fled flee caught catch bought buy
        sold sell left leave found find made make took take taken take given give gave give got get ran run
        sank sink broke break broken break began begin became become came come held hold led lead lost lose
        met meet paid pay sent send spoke speak was be is be were be are be had have has have did do beaten
        beat shook shake drew draw blew blow grew grow knew know wrote write written write dove dive struck
        strike driven drive drove drive thrown throw threw throw shown show burnt burn sought seek thought
        think brought bring built build spent spend stood stand understood understand withdrew withdraw",
    passed_on: "message messages letter letters word report reports note information warning statement statements tweet tweets memo email emails article video footage",
    source_prepositions: "from",
    of_itself: "behalf body bodies dozens group half handful hundreds life lives majority millions most number one pair
        remains rest scores thousands trio two three four five six some tens",
    only_about: "about among concerning regarding than under",
    occasions: "appearance audience breakfast crowd dinner event forum fundraiser gathering lunch rally rallies stop",
    parts_of_place: "banks coast corner edge grounds outskirts shore shores steps streets suburbs",
    votes: "caucus caucuses election elections primaries primary referendum runoff",
    brings_about: "allowed caused compelled drove enabled forced got helped inspired led prompted pushed used",
    opinion: "think thinks believe believes feel feels always never usually often generally should must ought seems
        appears perhaps arguably certainly obviously surely should've must've",
    after_events: "after, following, since",
    before_events: "before, ahead of, prior to",
    lasting: "since",
    hours: "dawn daybreak sunrise noon midday dusk nightfall sunset midnight",
    with_after: "named look looks looked looking sought called modeled modelled",
    meanwhile: "when as while",
    more_relatives: "whose where",
    opposed: "but",
    joining: "but so yet",
    span_between: "between",
    span_from: "from",
    span_to: "to until till through",
    span_in: "in on",
    span_and: "and",
    no_denial: "long only far just guilty",
    as_source: "as",
    connectives: "what's more, first of all, for one thing, at the time, at that time, for example, for instance, in addition, in fact, of course,
        after all, by comparison, by contrast, in contrast, on the other hand, more importantly, to be sure",
    facing: "appear appeared appearing appears argue argued arguing argues paraded plead pleaded pleading pleads
        speak speaking speaks spoke stand standing stands stood testified testifies testify testifying",
    faced: "board cameras commission committee congress council court courts crowd judge judges jury justices
        lawmakers magistrate magistrates panel parliament reporters senate supporters tribunal",
    charges: "accused acquitted arrested charged convicted detained identified implicated indicted jailed named
        pleaded questioned sentenced suspected tried wanted",
    crimes: "arson assassination assault attack attacks bombing bombings burglary crime crimes death deaths
        hijacking kidnapping killing killings massacre murder murders rape riot riots robbery shooting
        shootings slaying slayings stabbing stabbings theft thefts",
    remarks: "answer answers behavior behaviour claim claims comment comments conduct insult insults jibe joke
        jokes performance remark remarks role statement statements words",
    changes: "up down decline decrease drop dip fall gain growth improvement increase jump rise swing",
    questioned: "asked pressed questioned contacted reached interviewed quizzed challenged confronted",
    circumstances: "in at by during after before since amid near outside inside following despite including throughout across
        aboard via",
    phrase_nouns: "accordance addition charge connection favor favour line relation response terms",
    conditions: "if unless provided",
    limits: "until except without",
    actors: "activist activists administration agencies agency agent agents aide aides airline airlines analysts army
        assailant assailants astronauts attacker attackers attorneys authorities authority bank banks bishops
        board bomber bombers boy boys cabinet campaign candidate candidates carmaker chairman child children
        civilians clergy club clubs coach coalition commission committee companies company consortium council
        councillors councilors couple court courts creditors crew crews crowd crowds customers defendant
        defendants delegates delegation democrats demonstrators department deputies diplomats director divers
        doctors donors driver drivers economists editors employees engineers executives experts families family
        farmers father fighters firefighters firm firms fishermen forces gang girl girls government governments
        governor group groups guards gunman gunmen hackers hostages inmates insurgents investigators investors
        journalists judge judges jurors jury kidnappers king lawmakers lawyers leader leaders lenders maker man
        manager managers manufacturer mayor medics members men migrants militants militia military miners minister
        ministers ministry mob monks mother mourners navy neighbors neighbours network nurses officer officers
        official officials operator opponents opposition organisation organisations organization organizations
        organizers owner owners panel parents parliament participants parties party passenger passengers patients
        peacekeepers people pilot pilots players police policeman policemen policewoman pope president priest
        priests prince prisoners prosecutor prosecutors protester protesters protestors queen railway rebels
        refugees regulator regulators relatives republicans rescuers researchers residents retailer rioters
        robbers sailors scientists secretary senate senators settlers shareholders sheriff singer sister skier
        smugglers soldier soldiers spokesman spokeswoman staff startup state strikers student students supporters
        surgeons survivors suspect suspects teacher teachers team teams teenager teenagers thieves tourists
        traders tribunal troops union unions university victim victims villagers volunteers voters watchdog widow
        wife witness witnesses woman women worker workers wives husband son daughter brother",
    articles: "the a an",
    counters: "dozens group groups handful hundreds majority millions number pair scores team tens thousands trio",
    anybody: "man woman boy girl driver suspect victim child student passenger client colleague",
    topics: "about regarding concerning showing depicting describing",
    within: "in near outside inside across around",
    done_to: "recalled ordered requested demanded urged pressed asked blamed accused criticized criticised condemned
        praised hailed",
    concluding: "indicating suggesting showing implying meaning proving demonstrating",
    left_to_readers: "hard easy fair difficult safe possible impossible reasonable wrong",
    believed: "said believed thought alleged reported rumored rumoured suspected presumed",
    wishes: "aim aims challenge duty goal goals hope idea intention job key mission objective point priority purpose
        role solution strategy task thing trick way",
    records: "record records",
    games: "game games coach scored points yards touchdown halftime playoffs rebounds quarterback",
    small_times: "today tomorrow tonight day days week weeks month months year",
    bringing: "culminating bringing citing especially recalling referring following including mirroring notably
        particularly",
    about_events: "about over to of from for with against despite until till",
    show_parts: "anchor anchors cohost editor host hosts moderator program programme show",
    before_nouns: "with for about to against of without despite like",
    taking_part: "won lost attended boycotted joined skipped missed disrupted opened hosted led",
    side_joining: "and but while so yet",
    capitals_name: true,
    ..Words::NONE
};

/// Verbs whose past is not made with "-ed": base, past, and the perfect where it differs.
const IRREGULAR: &[(&str, &str)] = &[
    ("hear", "heard"),
    ("say", "said"),
    ("speak", "spoke spoken"),
    ("tell", "told"),
    ("think", "thought"),
    ("know", "knew known"),
    ("feel", "felt"),
    ("see", "saw seen"),
    ("understand", "understood"),
    ("foresee", "foresaw foreseen"),
    ("forget", "forgot forgotten"),
    ("write", "wrote written"),
    ("read", "read"),
    ("find", "found"),
    ("show", "showed shown"),
    ("swear", "swore sworn"),
    ("hold", "held"),
    ("lay", "laid"),
    ("seek", "sought"),
    ("prove", "proved proven"),
    ("forecast", "forecast"),
];

/// Verbs that double their last consonant.
const DOUBLING: &[&str] = &[
    "admit", "quip", "plan", "slam", "pan", "dub", "rip", "label", "brag", "refer", "prefer", "beg", "prod",
    "rebut", "chat", "snap",
];

/// All forms of an English verb.
fn inflect(verb: &str) -> Vec<(String, Form)> {
    let stem = verb.strip_suffix('e').unwrap_or(verb);
    let doubled = match verb.chars().next_back() {
        Some(last) if DOUBLING.contains(&verb) => format!("{verb}{last}"),
        _ => stem.to_owned(),
    };
    let soft = verb.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    let third = match soft {
        Some(stem) => format!("{stem}ies"),
        None if verb.ends_with(['s', 'x']) || verb.ends_with("sh") || verb.ends_with("ch") => {
            format!("{verb}es")
        }
        None => format!("{verb}s"),
    };
    let participle = if verb.ends_with("ee") { format!("{verb}ing") } else { format!("{doubled}ing") };
    let mut forms =
        vec![(verb.to_owned(), Form::Present), (third, Form::Present), (participle, Form::Participle)];
    match IRREGULAR.iter().find(|(base, _)| *base == verb) {
        Some((_, pasts)) => {
            let tenses = [Form::Past, Form::Perfect].into_iter();
            forms.extend(pasts.split(' ').zip(tenses).map(|(past, tense)| (past.to_owned(), tense)));
        }
        None => {
            forms.push((soft.map_or_else(|| format!("{doubled}ed"), |stem| format!("{stem}ied")), Form::Past))
        }
    }
    forms
}
