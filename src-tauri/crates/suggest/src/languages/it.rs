//! Italian.

use super::Form;
use super::endings::third_persons;
use super::words::{Words, as_written};

/// Endings of the third persons in which regular verbs report, by that of their infinitive, with their participle's.
const ENDINGS: &[(&str, &[&str], &str)] = &[("are", &["a", "ano", "ò", "arono", "ava", "avano"], "ato")];

/// A regular verb in its third persons, another as it is written.
fn italian(verb: &str) -> Vec<(String, Form)> {
    third_persons(verb, ENDINGS, Form::Past).unwrap_or_else(|| as_written(verb))
}

pub(super) const WORDS: Words = Words {
    code: "it",
    inflect: italian,
    says: "affermare dichiarare annunciare spiegare precisare sottolineare assicurare confermare raccontare
        segnalare comunicare evidenziare osservare ricordare negare lamentare rivelare esortare auspicare
        ipotizzare denunciare commentare criticare replicare accusare constatare dettagliare disse dissero detto
        dice dicono diceva dicevano aggiunto aggiunge aggiunse avvertito avverte avvertono ammesso ammette
        ammise scritto scrive scrivono scrisse risposto risponde rispose concluso conclude insistito insiste
        ribadito ribadisce riferito riferisce riferiscono riportato riporta smentito smentisce chiesto chiede
        promesso promette sostenuto sostiene sostengono twittato esclamato definito definisce definì definiscono
        bollato aggiungono ammonito ammonisce stimato stima reso rende rendono ribattuto ribatte tuonato tuona
        sospira sbotta sbottato sapere riferiva riferivano riferirono riferì sosteneva sostenevano sostenne
        sostennero scriveva scrivevano ammetteva ammettevano aggiungeva aggiungevano ribadiscono ribadiva ribadì
        smentiscono smentì smentiva avvertiva avvertivano chiedono chiedeva chiedevano chiesero rispondono
        rispondeva rispondevano promettono prometteva definiva definivano stimano stimava",
    tells: "informato avvisato avvertì",
    thinks: "crede credono pensa pensano ritiene ritengono teme temono spera sperano considera considerano dubita
        immagina prevede prevedono",
    wants: "vuole vogliono voleva chiede intende intendono desidera rifiuta rifiutato",
    according_before: "secondo, stando a, stando al, stando alla, stando ai, stando agli, stando alle, a detta di, a detta del,
        a detta della, a detta dei, a detta degli, a detta delle, a parere di, a parere del, a parere della,
        a parere dei, a parere degli, a giudizio di, a giudizio del, a giudizio della, a giudizio dei,
        nelle parole di, nelle parole del, nelle parole della",
    that: "che",
    auxiliaries: "è sono era erano fu furono ha hanno aveva avevano sarà saranno sarebbe sarebbero avrà avranno
        avrebbe avrebbero può possono potrà deve devono dovrà va vanno viene vengono venne vennero essere avere stato stata stati
        state",
    be: "è sono era erano fu furono stato stata stati state sarà viene vengono venne vennero",
    negations: "non mai nessun nessuno nessuna senza né neanche nemmeno neppure",
    pronouns: "io lui lei egli ella noi voi loro essi esse",
    persons: "lui lei egli",
    selves: "io noi voi mi me mio mia miei mie ci nostro nostra nostri nostre vostro vostra vostri vostre",
    determiners: "il lo la i gli le l' un uno una un' questo questa questi queste quel quello quella quei quegli
        quelle suo sua suoi sue loro nostro nostra mio mia alcuni alcune molti molte tutti tutte due tre quattro
        cinque",
    prepositions: "a ad al allo alla ai agli alle all' di del dello della dei degli delle dell' da dal dallo dalla
        dai dagli dalle in nel nello nella nei negli nelle con su sul sullo sulla sui sugli sulle per tra fra
        senza sotto verso contro durante dopo prima entro secondo presso",
    of: "di del dello della dei degli delle dell' d'",
    place_prepositions: "a ad in nel nella nei presso vicino",
    clause_openers: "che quando se perché come mentre anche sebbene benché ma però dove chi quale poiché affinché",
    conjunctions: "e ed o oppure",
    relatives: "che cui chi",
    adverbs: "anche ancora già sempre mai poi inoltre infine invece così allora quindi ieri oggi non più",
    openers: "ma e però tuttavia inoltre anche così intanto invece infine quindi allora poi",
    times: "lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno
        luglio agosto settembre ottobre novembre dicembre ieri oggi domani scorso scorsa prossimo prossima",
    periods: "settimana mese anno mattina mattinata pomeriggio sera serata notte giornata prima tardi",
    titles: "sig signor signora dott dottor dottoressa on onorevole presidente ministro ministra premier sindaco sindaca
        generale portavoce papa segretario direttore direttrice procuratore",
    abbreviations: "sig sigg dott on avv prof ing ecc pag n art s ss gen feb mar apr giu lug ago set ott nov dic",
    starters: "il lo la i gli le un una in lui lei non e ma questo questa secondo per nel dal",
    happened: "morto morta morti morirono morì ucciso uccisa uccisi uccise uccisero arrivato arrivò iniziato iniziò
        cominciato cominciò terminato terminò vinto vinse perso perse firmato firmò attaccato attaccò arrestato
        arrestati arrestata visitato visitò incontrato incontrò eletto eletta elesse aperto aprì chiuso chiuse
        caduto cadde crollato crollò esploso esplose dimesso dimessa dimise approvato approvò votato votò
        condannato condannata condannò liberato liberò distrutto distrusse avvenuto avvenuta avvenne svolto svolta svolti svolte ferito feriti ferita
        lanciato lanciò preso prese lasciato lasciò tenuto tenne sequestrato sequestrò inaugurato inaugurò
        rapito rapì affondato affondò bombardato scoppiato scoppiò fu furono",
    participles: "inviato evacuato espulso incendiato sospeso annullato assassinato",
    past_endings: "arono erono irono",
    participle_endings: "ato ata ati ate uto uta uti ute ito ita iti ite so sa si se sto sta tto tta rto nto",
    makes_past: "ha hanno aveva avevano ebbe ebbero stato stata stati state s'è",
    trends: "accelerato accresciuto aggravato aumentato aumentata aumentati aumentate cambiato cambiata causato
        contribuito cresciuto cresciuta cresciuti dimostrato diventato diventata diventati diventate diminuito
        diminuita dominato evoluto evoluta favorito generato influenzato ispirato migliorato mostrato permesso
        peggiorato progredito prodotto provocato raddoppiato rappresentato segnato sofferto subito suscitato
        sviluppato trasformato vissuto divenne divenuto",
    narrated: "diventa diventano annuncia annunciano apre aprono approva approvano arresta arrestano assassina attacca attaccano bombarda
        bombardano chiude chiudono condanna condannano crea elegge eleggono firma firmano fonda fondano inaugura
        inaugurano invade invadono lancia lanciano libera liberano muore muoiono nomina nominano occupa occupano
        perde perdono pubblica pubblicano respinge respingono riceve ricevono scoppia scoppiano uccide uccidono
        vende vince vincono",
    readers: "tu voi",
    studies: "studio studi sondaggio sondaggi ricerca previsione",
    weather: "temperatura temperature precipitazioni piogge rovesci anticiclone nubi nuvolosità gelate
        raffiche termometro nebbie perturbazione schiarite gradi",
    deeds: "approvato approvò arrestato arrestata arrestati assassinato attaccato attaccò bombardato chiuso chiuse
        condannato condannata condannò crollato crollò dimesso dimessa dimise disperso distrutto distrusse eletto eletta
        esploso esplose evacuato evacuati espulso ferito ferita feriti firmato firmò inaugurato inaugurò liberato
        liberata liberò morì morirono morto morta nominato nominata perso perse rapito rapì scoppiato scoppiò
        sequestrato sequestrò sospeso ucciso uccisa uccisi uccise uccisero vinto vinse votato votò sparato aperto
        aprì venduto annullato respinto avvenuto avvenuta avvenne catturato catturata
        catturò colpito colpita colpiti colpì colpirono deportato fuggito fuggì fucilato giustiziato incendiato invaso
        invasero lanciato lanciò occupato saccheggiato sparò spararono torturato trasferito",
    of_itself: "corpo decine centinaia gruppo maggioranza migliaia metà morte nome parte vita assassinio omicidio
        ritorno arrivo partenza vittoria caduta cattura visita aerei aereo attacchi bombardamenti
        bombardamento esercito forze raid soldati truppe",
    heads: "capo colonnello dirigente dittatore leader rais",
    event_nouns: "riunione incontro elezione elezioni voto votazione attacco attentato sciopero guerra discorso visita
        processo vertice conferenza manifestazione protesta accordo esplosione terremoto alluvione incendio
        incidente arresto tregua sentenza dibattito negoziati trattative dimissioni crollo",
    amounts: "numero tasso prezzo prezzi costo cifra utile vendite inflazione crescita domanda produzione totale volume
        indice deficit popolazione percentuale",
    announced: "annunciato annuncia annunciò annunciano promesso promette proclamato",
    planned: "sarà saranno previsto prevista previsti prevede andrà domani prossimo prossima verrà verranno",
    possible: "potrebbe potrebbero sarebbe sarebbero avrebbe avrebbero forse probabilmente presumibilmente se",
    denied: "smentito smentisce negato nega rifiutato rifiuta respinto respinge",
    labels: "p.s nota foto fonte fonti contatti leggi tel info",
    plain_sayings: "disse dissero detto dice dicono dichiarato dichiara aggiunto aggiunge spiegato spiega precisato
        precisa scritto scrive riferito riferisce",
    answers: "commentare commento commenti rispondere",
    at_least: "almeno, più di, oltre",
    about: "circa, quasi, fino a, intorno a, meno di",
    passed_on: "messaggio messaggi lettera lettere nota rapporto rapporti relazione informazione informazioni",
    source_prepositions: "di del della dei degli delle da dal dalla dai dagli dalle",
    opinion: "crede pensa sempre mai generalmente sembra dovrebbe",
    after_events: "dopo",
    before_events: "prima di, prima del, prima dell, prima della, prima che",
    meanwhile: "quando mentre",
    more_relatives: "dove",
    opposed: "ma però",
    joining: "ma però",
    aims: "per",
    parts_of_year: "fine inizio metà estate inverno autunno primavera anno circa",
    of_day: "del dell della",
    of_year: "di",
    beside_day: "scorso scorsa",
    since_day: "partire corso durante inizio fine sera mattina notte",
    span_between: "tra fra",
    span_from: "da dal",
    span_to: "a al",
    span_in: "nel in",
    span_and: "e",
    no_denial: "solo",
    narrated_be: "è sono viene vengono",
    as_source: "come",
    connectives: "infatti, in effetti, tra l'altro, per esempio, ad esempio",
    denying: "niente nulla",
    during: "durante",
    scenes: "a al all in nel nello nella nell",
    day_bearers: "lettera comunicato messaggio intervista
        tenuto tenuta tenutosi tenutasi svoltosi svoltasi pubblicato pubblicata diffuso diffusa",
    circumstances: "in nel nello nella nei negli nelle durante dopo presso",
    named_circumstances: "a ad",
    conditions: "se",
    limits: "finché senza",
    actors: "agenti autorità carabinieri cittadini deputati esercito famiglia giudice giudici governo manifestanti
        medici migranti ministro operai opposizione parlamento partiti passeggeri polizia procura ribelli
        sindacati soldati soccorritori studenti tribunale truppe vigili vittime uomini",
    articles: "il lo la i gli le un una",
    within: "in nella nel",
    records: "record",
    which: "quale quali",
    shares: "per cento",
    infinitive_endings: "are ere ire rsi",
    capitals_name: true,
    ..Words::NONE
};
