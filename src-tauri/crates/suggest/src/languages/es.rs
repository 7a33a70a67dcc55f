//! Spanish.

use super::Form;
use super::endings::third_persons;
use super::words::Words;

/// Endings of the third persons in which regular verbs report, by that of their infinitive, with their participle's.
const ENDINGS: &[(&str, &[&str], &str)] = &[
    ("ar", &["a", "an", "ó", "aron", "aba", "aban"], "ado"),
    ("er", &["e", "en", "ió", "ieron", "ía", "ían"], "ido"),
    ("ir", &["e", "en", "ió", "ieron", "ía", "ían"], "ido"),
];

/// A regular verb in its third persons, another as it is written; a participle reports only with its helper, "ha declarado".
fn spanish(verb: &str) -> Vec<(String, Form)> {
    if let Some(forms) = third_persons(verb, ENDINGS, Form::Perfect) {
        return forms;
    }
    let participle = ["ado", "ido", "escrito"].iter().any(|ending| verb.ends_with(ending));
    vec![(verb.to_owned(), if participle { Form::Perfect } else { Form::Past })]
}

pub(super) const WORDS: Words = Words {
    code: "es",
    inflect: spanish,
    says: "informar señalar indicar declarar afirmar anunciar explicar asegurar confirmar revelar expresar comentar
        subrayar insistir reiterar relatar aclarar lamentar confesar detallar recalcar remarcar puntualizar
        matizar enfatizar argumentar alegar aseverar considerar replicar recriminar reclamar augurar vaticinar
        pronosticar acusar criticar admitir añadir responder reconocer zanjar calificó calificaron califica
        tildó tachó calificado tildado tachado dijo dicho dicen dice decía agregó sostuvo advirtió advierte
        escribió recordó contestó denunció denunciaron pidió exigió prometió manifestó destacó negó apuntó
        precisó alertó describió concluyó preguntó denuncian denuncia sostiene sostienen advierten cuentan
        cuenta manifestaron sostuvieron advirtieron apuntaron precisaron destacaron agregado sostenido advertido
        escrito recordado contestado denunciado pedido exigido prometido manifestado destacado negado apuntado
        precisado alertado concluido preguntado dijeron decían advertía advertían sostenía sostenían pide piden
        pidieron pedía pedían exige exigen exigieron exigía exigían promete prometen prometieron prometía niega
        niegan negaron negaba negaban denunciaba denunciaban recuerda recuerdan recordaron recordaba recordaban
        repite repiten destacaba precisaba",
    tells: "contó comunicar avisar",
    thinks: "cree creen creía piensa piensan considera consideran teme temen espera esperan sabe opina
        opinan",
    wants: "quiere quieren quería busca planea pretende rechazó",
    according_before: "según, de acuerdo con, de acuerdo a, conforme a, a juicio de, a juicio del, en opinión de, en opinión del,
        en palabras de, en palabras del, a decir de, a decir del",
    that: "que",
    auxiliaries:
        "es son era eran fue fueron ha han había habían será serán sería serían puede pueden debe deben
        va van está están estaba haber ser",
    be: "es son fue fueron sido era será",
    negations: "no nunca jamás ningún ninguna ninguno sin ni tampoco",
    pronouns: "yo él ella nosotros ellos ellas usted ustedes",
    persons: "él ella",
    selves: "yo nosotros nosotras me mi mis nos nuestro nuestra nuestros nuestras usted ustedes",
    determiners: "el la los las un una unos unas este esta estos estas ese esa esos su sus nuestro mi varios
        algunos muchos todos dos tres cuatro cinco",
    prepositions:
        "a al de del en por para con sin sobre bajo hacia hasta desde entre contra durante ante tras
        según vía mediante",
    of: "de del",
    place_prepositions: "en cerca",
    clause_openers: "que cuando si porque como mientras aunque pero donde quien cual sino",
    conjunctions: "y e o u",
    relatives: "que quien quienes",
    adverbs: "también ya aún todavía siempre nunca luego después además no",
    openers: "pero y sin embargo además también así entonces asimismo igualmente",
    times: "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio
        agosto septiembre octubre noviembre diciembre ayer hoy mañana pasado próximo",
    periods: "semana mes año mañana tarde noche madrugada jornada antes después vez anoche",
    titles: "sr sra dr presidente presidenta ministro ministra general alcalde portavoz",
    abbreviations: "sr sra sres dr dra ud uds etc ee.uu ee uu núm pág av gral",
    starters: "el la los las un una en él ella no y pero este esta según por para",
    happened: "murió murieron mató mataron fue fueron llegó llegaron comenzó comenzaron empezó terminó ganó
        ganaron perdió firmó firmaron atacó atacaron detuvo detuvieron arrestó visitó reunió reunieron
        eligió abrió cerró cayó cayeron estalló explotó renunció dimitió aprobó votó condenó liberó
        destruyó ocurrió salió recibió lanzó asesinó hirió tomó
        incautó incautaron decomisó decomisaron huyó huyeron escapó escaparon capturó capturaron ordenó ordenaron
        suspendió suspendieron canceló cancelaron despidió despidieron nombró nombraron asumió asumieron inauguró
        inauguraron bloqueó bloquearon bombardeó bombardearon invadió invadieron evacuó evacuaron rescató rescataron
        hundió hundieron chocó chocaron descarriló secuestró secuestraron robó robaron vendió vendieron compró
        compraron prohibió prohibieron absolvió absolvieron recibieron exigió exigieron convocó convocaron rechazó rechazaron",
    participles: "enviado detenido secuestrado asesinado evacuado expulsado quemado suspendido inaugurado cancelado hundido",
    past_endings: "ó aron ieron yeron jeron",
    participle_endings: "ado ada ados adas ido ida idos idas to ta cho",
    makes_past: "ha han había habían hubo fue fueron sido",
    trends: "acelerado acentuado afectado aumentado aumentó aumentaron beneficiado cambió cambiado cambiaron
        contribuyó contribuido convertido convirtió convirtieron creció crecido crecieron demostró demostrado
        desarrolló desarrollado disminuido disminuyó dominó dominado enfriado evolucionado evolucionó generado
        generó influyó influido mejorado mejoró mostrado mostró mostraron permitió permitido provocado provocó
        retrocedido retrocedió retrocedieron sufrido sufrió sufrieron superado surgido surgió transformado
        transformó triplicado duplicado vivido vivió",
    narrated: "anuncia anuncian aprueba aprueban arresta arrestan asesina asesinan asume asumen ataca atacan bombardea
        bombardean condena condenan crea crean detiene detienen dimite elige eligen estalla estallan firma firman
        funda fundan gana ganan inaugura inauguran invade invaden lanza lanzan libera liberan mata matan muere
        mueren nombra nombran ocupa ocupan pierde pierden publica publican rechaza rechazan recibe reciben
        renuncia suspende suspenden vende venden",
    readers: "usted ustedes tú",
    studies: "estudio estudios encuesta encuestas sondeo",
    weather: "temperatura temperaturas precipitaciones lluvias chubascos anticiclón nubosidad heladas
        ráfagas termómetro termómetros nieblas borrasca grados",
    deeds: "absolvió aprobó arrestó asesinó asesinaron asumió asumieron atacó atacaron bombardeó bombardearon capturó
        capturaron capturado canceló cancelaron cayó chocó chocaron condenó condenaron decomisó descarriló despidió
        destruyó detuvo detuvieron detenido dimitió eligió eligieron escapó escaparon estalló evacuó evacuaron explotó
        firmó firmaron ganó ganaron huyó huyeron hirió hirieron hundió inauguró inauguraron incautó incautaron invadió
        liberó liberaron mató mataron murió murieron nombró nombraron ordenó ordenaron prohibió rechazó rechazaron
        renunció rescató rescataron robó robaron secuestró secuestraron suspendió suspendieron vendió venció votó
        votaron abrió abrieron cerró cerraron derrotó derribó perdió anuló abatió abatieron allanó allanaron asaltó asaltaron
        detonó disparó dispararon dispersó dispersaron ejecutó ejecutaron encarceló enterró expulsó expulsaron falleció
        fallecieron fallecido incendió incendiaron irrumpió irrumpieron lanzó lanzaron muerto herido asesinado
        bombardeado secuestrado saqueó saquearon torturó torturaron violó desapareció",
    of_itself: "cuerpo decenas cientos grupo mayoría miles mitad muerte nombre parte vida asesinato regreso llegada
        salida victoria caída captura visita ataques avión aviones bombardeo bombardeos bombas ejército
        fuerzas soldados tropas",
    heads: "coronel dictador director directora dirigente expresidente jefa jefe líder secretaria secretario",
    event_nouns:
        "reunión encuentro elección elecciones votación ataque atentado huelga guerra discurso visita
        juicio cumbre conferencia protesta acuerdo explosión terremoto inundación incendio accidente
        arresto tregua sentencia debate negociaciones dimisión",
    amounts: "número tasa precio precios costo coste cifra promedio ventas inflación crecimiento demanda producción monto
        volumen índice déficit población porcentaje",
    announced: "anunció anuncia anunciaron prometió proclamó",
    planned: "será serán prevé previsto prevista planea va van mañana próximo próxima",
    possible: "podría podrían sería serían habría habrían quizá quizás posiblemente probablemente
        presuntamente si",
    denied: "negó desmintió rechazó rehusó",
    labels: "p.s nota foto fotos fuente fuentes contacto lea tel ojo",
    plain_sayings: "dijo dijeron dice declaró señaló añadió agregó explicó indicó escribió",
    answers: "comentar comentarios responder",
    at_least: "al menos, por lo menos, más de",
    about: "unos, unas, cerca de, casi, alrededor de, aproximadamente, hasta, menos de",
    passed_on: "mensaje mensajes carta cartas nota informe informes información",
    source_prepositions: "de del",
    opinion: "cree piensa siempre nunca generalmente parece debería",
    after_events: "tras, después de, después del, desde que",
    before_events: "antes de, antes del",
    lasting: "desde",
    meanwhile: "cuando mientras",
    more_relatives: "cuyo cuya cuyos cuyas donde",
    opposed: "pero sino",
    joining: "pero sino",
    instead: "sino",
    aims: "para",
    parts_of_year: "verano invierno primavera otoño año mediados finales principios comienzos",
    of_day: "del",
    of_year: "de",
    beside_day: "pasado pasada próximo próxima",
    since_day: "partir principios finales mediados inicio fin tarde noche mañana madrugada dentro antes después durante
        largo",
    span_between: "entre",
    span_from: "de del desde",
    span_to: "a hasta al",
    span_in: "en",
    span_and: "y e",
    no_denial: "solo sólo",
    narrated_be: "es son",
    as_source: "como",
    connectives: "sin embargo, no obstante, de hecho, por ejemplo, por otra parte, por otro lado, en cambio",
    denying: "nadie nada",
    during: "durante",
    scenes: "a al en",
    day_bearers: "carta comunicado mensaje entrevista correo
        celebrada celebrado celebradas celebrados publicada publicado difundida difundido",
    circumstances: "en durante tras desde mediante",
    conditions: "si",
    limits: "salvo sin",
    actors: "agentes autoridades bomberos ciudadanos diputados ejército estudiantes familia fiscalía fuerzas gobierno
        guerrilla hombres jueces juez jurado manifestantes médicos mujeres opositores parlamento partidos
        pasajeros policía policías presidente rebeldes rescatistas sindicatos soldados trabajadores tribunal
        vecinos víctimas",
    articles: "el la los las un una unos unas",
    topics: "sobre",
    within: "en",
    records: "récord registrada",
    which: "cual cuales",
    shares: "por ciento",
    infinitive_endings: "ar er ir rse rlo rla rlos rlas",
    capitals_name: true,
    ..Words::NONE
};
