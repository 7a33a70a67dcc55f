//! French.

use super::Form;
use super::endings::third_persons;
use super::words::{Words, as_written};

/// Endings of the third persons in which regular verbs report, by that of their infinitive, with their participle's.
const ENDINGS: &[(&str, &[&str], &str)] = &[("er", &["e", "ent", "a", "èrent", "ait", "aient"], "é")];

/// A regular verb in its third persons, another as it is written.
fn french(verb: &str) -> Vec<(String, Form)> {
    third_persons(verb, ENDINGS, Form::Past).unwrap_or_else(|| as_written(verb))
}

pub(super) const WORDS: Words = Words {
    code: "fr",
    inflect: french,
    says: "affirmer déclarer expliquer préciser indiquer souligner assurer estimer confirmer raconter dénoncer
        commenter constater marteler déplorer regretter ironiser signaler détailler témoigner alerter ajouter
        insister avouer plaider dit disent disait annoncé annonce annoncent averti avertit reconnu reconnaît
        écrit rappelé rappelle répondu répond rétorqué lancé lance prévenu prévient démenti dément révélé révèle
        rapporté rapporte rapportent demandé demande accusé accuse promis promet soutenu soutient conclu
        poursuit poursuivi tweeté jugé juge prétend avancé conseillé réclamé exigé évoqué salué confie confié
        admet admis nie nié résume résumé martèle réagit réagi promettent demandent accusent reconnaissent
        lancent soupire lâché s'exclame renchérit enchaîne rétorque hurle jure juré rassure s'inquiète s'étonne
        s'agace s'insurge s'indigne s'emporte s'alarme qualifie qualifié savoir apprend appris annonçait
        annonçaient annonça annoncèrent disaient reconnaissait reconnaissaient avertissait avertissaient
        rapportait rapportaient rapporta rappelait rappelaient rappela rappellent demandait demandaient révélait
        révélaient révèlent démentait écrivait écrivaient écrivent répondait soutenait soutenaient soutiennent
        prévenait préviennent promettait promettaient évoque évoquait concluait prévenaient accusait accusaient",
    tells: "informé",
    thinks: "pense pensent croit croient pensait craint craignent espère espèrent considère juge doute",
    wants: "veut veulent voulait souhaite souhaitent entend refuse refusé prévoit",
    according_before: "selon, d'après, aux dires de, aux dires du, aux dires des, au dire de, au dire du, de l'avis de,
        de l'avis du, de l'avis des",
    that: "que qu",
    auxiliaries: "l'a l'ont l'avait l'avaient est sont était étaient a ont avait avaient sera seront serait seraient aura auront aurait
        auraient peut peuvent doit doivent va vont fut furent avoir être",
    be: "est sont était étaient été fut furent sera",
    negations: "ne pas n'a n'ont n'est jamais aucun aucune sans ni",
    pronouns: "je il elle on nous vous ils elles",
    persons: "il elle",
    selves: "je j nous vous moi me mon ma mes notre nos votre vos",
    determiners: "le la les l' un une des du ce cet cette ces son sa ses leur leurs notre nos mon ma mes
        plusieurs quelques deux trois quatre cinq",
    prepositions:
        "à au aux de du des en dans par pour sur avec sans sous vers chez contre entre depuis pendant
        avant après lors selon malgré dès",
    of: "de du des d'",
    place_prepositions: "à dans en au aux près",
    clause_openers: "que qui quand lorsque si parce comme alors tandis bien mais car puisque où dont",
    conjunctions: "et ou",
    relatives: "qui que dont",
    adverbs: "aussi lui eux encore déjà toujours jamais ensuite également notamment ainsi pourtant alors enfin plus
        pas",
    openers: "mais et cependant toutefois ainsi pourtant or donc alors ensuite enfin par ailleurs",
    times: "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet
        août septembre octobre novembre décembre hier aujourd'hui demain dernier prochain",
    periods: "semaine mois année matin matinée soir soirée nuit journée tôt tard auparavant",
    titles: "m mme mlle dr président présidente ministre premier général maire porte-parole",
    abbreviations: "m mm mme mlle dr st ste etc janv févr av apr cf no p",
    starters: "le la les un une il elle on nous ils elles ce cette ces mais et en dans à au selon pour",
    happened: "tué tués blessé blessés rencontré arrêté arrêtés commencé ouvert signé élu élue mort morts
        attaqué lancé adopté voté démissionné quitté gagné perdu atteint frappé détruit explosé
        condamné libéré rejeté fermé reçu visité tenu pris fut furent tomba mourut prit rencontra signa",
    participles: "mis mise brûlé envoyé inculpé évacué expulsé enlevé assassiné bombardé suspendu inauguré annulé effondré coulé
        rendu ordonné saisi interpellé relâché nommé limogé vendu acheté racheté remporté déraillé sauvé secouru interdit
        relaxé acquitté extradé gracié licencié évadé enfui détruits détruite détruites pris prise prises mises conduit
        conduits conduite élus élues ouverte ouverts ouvertes morte mortes interdits interdite interdites",
    participle_endings: "é ée és ées i is ie it ite u ue us ues ert erte erts int",
    makes_past: "a ont avait avaient eut eurent été fut furent s'est s'était",
    trends: "accéléré accru aggravé amélioré augmenté bénéficié changé connu contribué crû démontré devenu devenue
        devenus devenues développé dominé diminué émergé engendré évolué favorisé grandi influencé inspiré
        marqué montré permis progressé prouvé reculé ressenti rencontré souffert subi suscité transformé triplé
        doublé vécu",
    narrated: "devient deviennent annonce annoncent arrête arrêtent assassine assassinent attaque attaquent bombarde bombardent condamne
        condamnent crée créent décède découvre découvrent démissionne démissionnent dépose déposent dissout éclate
        éclatent élit élisent envahit envahissent explose fonde fondent frappe frappent fuit gagne gagnent inaugure
        inaugurent interdit interdisent lance lancent libère libèrent meurt meurent nomme nomment obtient obtiennent
        occupe occupent ouvre ouvrent perd perdent prend prennent publie publient quitte quittent rachète rachètent
        rejette rejettent remporte remportent rencontre rencontrent reçoit reçoivent révèle révèlent saisit
        saisissent signe signent suspend suspendent tue tuent vend vendent vote votent",
    readers: "vous tu",
    studies: "étude études sondage sondages",
    weather: "température températures précipitations averses pluies météo anticyclone nuages
        ensoleillement rafales thermomètre mercure brouillards gelées degrés",
    deeds: "abattu acheté acquitté adopté adoptée annulé annulée arrêté arrêtée arrêtés assassiné assassinée attaqué blessé
        blessés blessée bombardé brûlé condamné condamnée condamnés coulé démissionné déraillé détruit détruite élu
        élue enlevé évacué évacués évadé expulsé expulsés explosé extradé fermé fermée fondé fondée frappé inauguré inaugurée
        inculpé interdit interdite interpellé interpellés libéré libérée libérés licencié limogé lancé lancée mort
        morte morts nommé nommée ouvert ouverte perdu gagné quitté racheté rejeté rejetée relaxé remporté rencontré
        saisi sauvé secouru signé signée suspendu suspendue tué tuée tués tuées vendu voté mis mise publié publiée
        déposé déposée porté dispersé capturé décapité décédé déporté disparu emprisonné envahi exécuté fouillé fusillé
        incarcéré incendié intercepté noyé pendu péri pillé relâché renversé repoussé retrouvé saccagé torturé transféré violé",
    of_itself: "corps dizaines centaines groupe majorité milliers moitié mort nom part vie assassinat retour départ
        visite victoire chute capture procès armée attaques avion avions bombardement bombardements forces
        frappe frappes raid raids soldats tir tirs troupes",
    heads: "chef cheffe chefs colonel dictateur dictatrice dirigeant dirigeante directeur directrice guide leader secrétaire",
    event_nouns: "réunion rencontre élection vote attaque attentat grève guerre discours visite procès sommet
        conférence manifestation accord explosion séisme inondation incendie arrestation cessez-le-feu
        verdict débat négociations pourparlers démission",
    amounts: "nombre taux prix coût chiffre part moyenne bénéfice ventes inflation croissance demande production total
        montant volume indice déficit population bilan",
    announced: "annoncé annonce annoncent promis promet proclamé",
    planned: "sera seront prévoit prévu prévue prévus va vont doit doivent devrait demain prochain prochaine",
    possible: "pourrait pourraient serait seraient aurait auraient peut-être probablement éventuellement si",
    denied: "démenti dément refusé rejeté nié",
    labels: "p.s ps note nota lire crédit photo photos source sources contact tél tel rappel bilan résultat",
    plain_sayings: "dit disent déclaré déclare ajouté ajoute expliqué explique indiqué indique précisé précise écrit",
    answers: "commenter commentaire répondre",
    at_least: "au moins, plus de",
    about: "environ, quelque, près de, presque, jusqu'à, moins de",
    passed_on: "message messages lettre lettres note rapport rapports information informations",
    source_prepositions: "de du des",
    opinion: "pense croit toujours jamais souvent généralement semble",
    after_events: "après, depuis",
    before_events: "avant",
    lasting: "depuis",
    hours: "midi minuit",
    meanwhile: "quand lorsque",
    more_relatives: "où lequel laquelle lesquels lesquelles",
    opposed: "mais",
    joining: "mais car bien",
    aims: "pour",
    parts_of_year: "fin début été hiver printemps automne courant année vers",
    of_day: "du",
    of_year: "de",
    beside_day: "dernier",
    since_day: "partir compter fin début milieu cours lors long matin soir nuit soirée matinée aube",
    span_between: "entre",
    span_from: "de du",
    span_to: "à au",
    span_in: "en",
    span_and: "et",
    no_denial: "seulement",
    narrated_be: "est sont",
    as_source: "comme",
    connectives: "en effet, en outre, de plus, en revanche, par ailleurs, par exemple, d'ailleurs",
    denying: "personne rien nul nulle",
    during: "lors pendant durant",
    scenes: "à au en dans",
    day_bearers: "lettre communiqué message entretien interview courriel tribune
        tenu tenue tenus tenues publié publiée publiés publiées diffusé diffusée paru parue",
    circumstances: "en dans pendant durant lors après avant depuis malgré dès chez",
    named_circumstances: "à au",
    conditions: "si s'il s'ils",
    limits: "sauf sans",
    actors: "armée assaillants autorités députés étudiants famille gendarmes gouvernement habitants hommes juges jury
        justice manifestants médecins migrants militants ministre ouvriers parlement parquet parti partis
        passagers peuple police policiers pompiers président procureur rebelles sauveteurs secouristes soldats
        syndicats tribunal troupes victimes",
    articles: "le la les un une des",
    within: "en dans",
    records: "record records",
    which: "lequel laquelle lesquels lesquelles",
    shares: "pour cent",
    infinitive_endings: "er ir re",
    capitals_name: true,
    ..Words::NONE
};
