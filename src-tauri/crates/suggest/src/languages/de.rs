//! German.

use super::words::Words;

pub(super) const WORDS: Words = Words {
    code: "de",
    says:
        "teilte teilten fügte sagte sagt sagten sagen gesagt erklärte erklärt erklärten erklären mitteilte
        mitteilten mitgeteilt moniert monierte monierten betonte betont betonten meinte meint meinten äußerte äußerten geäußert
        berichtete berichtet berichteten berichten warnte warnt warnten kündigte kündigten angekündigt
        ankündigte behauptete behauptet behaupteten bestätigte bestätigt bestätigten schrieb schreibt
        schrieben hinzu ergänzte kommentierte kommentierten verlautete hieß heißt bezeichnete
        bezeichnet bezeichneten nannte nennt bekanntgab bekanntgaben unterstrich räumte
        dementierte dementierten bestritt bestritten antwortete antworteten fragte forderte fordert
        forderten verlangte verlangten appellierte empfahl empfiehlt kritisierte kritisiert
        kritisierten versprach beklagte beklagten mahnte beschrieb lobte
        verteidigte verurteilte zitierte zitiert resümierte argumentierte verkündete verkündeten
        erwiderte entgegnete beteuerte versicherte vermutete vermutet vermuten schätzte schätzen
        prognostizierte rechtfertigte erläuterte drohte begründete bemerkte beschuldigte
        charakterisierte charakterisiert beschreibt beschreiben wertete werteten bewertete urteilte urteilten
        titulierte skandierte skandierten sprach sprachen spricht sprechen rät riet rieten gab gaben gibt geben
        stellte stellten stellt fuhr fuhren wies wiesen weist räumten argumentiert verteidigt verurteilten
        präzisierte konstatierte mutmaßte unterstrichen versicherten beteuerten
        meldete melden meldet meldeten bekräftigte bekräftigt bekräftigten bekräftigen würdigte würdigt würdigten
        kritisieren lobten lobt rief rufen ruft riefen bat bitten bittet schätzt feststellte feststellt feststellten
        vorwarf vorwarfen vorwirft warf warfen wirft werfen vorgeworfen vorhielt schlug schlugen schlägt schlagen
        vorschlug vorschlägt vorgeschlagen strich hob hebt hoben hervorhob lautet lautete lauteten behaupten
        versichert beteuert dementiert bestreitet verneinte bejahte erwähnte erwähnt erläutert begründet bekannte
        seufzte seufzt wettert konterte kontert stöhnte stöhnt schimpfte schimpft polterte poltert höhnte witzelte betonen
        beschwichtigte beschwichtigt murrte brummte prahlte raunte brüllte schwärmte schwärmt resümiert bilanzierte
        bilanziert
        gestand einräumte zugab ankündigt mitteilt mitteilen bekanntgibt verwies verweist plädierte plädiert
        plädierten monierte rügte bemängelte bemängelt beklagt klagte klagten mahnt droht drohten verspricht
        versprachen zusicherte versichern schilderte schildert schilderten twitterte titelte prophezeite unterstellte
        wetterte spottete scherzte jubelte schrie flüsterte wiederholte wiederholt unterstreicht signalisierte
        attestierte bescheinigte bezweifelte bezweifelt verkündet folgerte schlussfolgerte vermeldete vermeldet
        geschrieben
        verlautbarte äußert äußern zitieren verlangt appelliert ermahnte beschuldigten beschuldigt beschuldigen
        aufgefordert aufforderte aufforderten formulierte formuliert erzählte erzählt erzählten korrigierte
        zeigte zeigten zeigt gratulierte dankte bedankte entschuldigte bekannt lehnte lehnten lehnt ablehnte ablehnten",
    tells: "informierte erinnerte unterrichtete",
    thinks: "glaubt glaubte glauben denkt dachte hofft hoffte hoffen befürchtet befürchtete
        befürchten erwartet erwartete erwarten sieht sah fürchtet rechnet rechnete weiß
        meinen findet fand geht ging gehen gingen hielt hält halten wusste wissen zweifelte zweifelt begrüßte begrüßt
        begrüßten",
    somebody: "polizei sprecher sprecherin behörden behörde experten experte ärzte zeugen anwalt anwälte
        ministerium regierung gericht staatsanwaltschaft ermittler forscher wissenschaftler kritiker
        unternehmen partei präsident präsidentin minister ministerin kanzler kanzlerin vorsitzende
        vorsitzender chef chefin bürgermeister verband gewerkschaft agentur nachrichtenagentur zeitung firma
        konzern kommission bewohner opposition",
    inquiries: "bericht berichte studie umfrage umfragen erklärung brief interview analyse zahlen urteil meldung
        meldungen mitteilung pressemitteilung angaben artikel buch",
    accounts: "angaben angabe ansicht einschätzung einschätzungen meinung auffassung aussage aussagen bericht
        berichten ermittlungen erkenntnissen erkenntnis informationen analyse umfrage umfragen worten
        darstellung schätzungen schätzung mitteilung prognosen prognose studie untersuchungen sicht
        zeugenaussagen polizeiangaben medienberichten statistik recherchen überzeugung vorstellung
        vorstellungen kenntnisstand",
    wants: "plant plante planen möchte beabsichtigt",
    according_before: "laut, lt, gemäß, nach angaben, nach ansicht, nach meinung, nach auffassung, nach aussage, nach aussagen,
        nach einschätzung, nach worten, nach auskunft, nach darstellung, nach mitteilung,
        nach überzeugung, nach erkenntnissen,
        nach eigener aussage, nach eigenen angaben, nach den vorstellungen, nach den worten, nach information,
        nach informationen, nach berichten, den angaben",
    according_after: "zufolge",
    so: "so",
    reported_mood: "sei seien habe werde wolle könne solle müsse dürfe gebe komme gehe stehe liege bleibe lasse wisse
        sehe nehme bestehe brauche führe bringe trage mache gelte drohe fehle handele handle zeige biete helfe
        spreche verfüge erhalte verliere gehöre reiche diene beginne",
    that: "dass daß ob",
    auxiliaries:
        "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte konnten
        soll sollen sollte sollten muss müssen musste mussten darf dürfen habe sei seien hätte hätten
        wäre wären werde würde würden könne könnte könnten solle müsse dürfe dürfte",
    be: "wird werden wurde wurden worden",
    negations: "nicht nichts kein keine keinen keiner nie niemals ohne",
    pronouns: "ich er sie es wir ihr man",
    persons: "er",
    selves: "ich wir mich mir uns mein meine meinen meinem meiner unser unsere unseren unserem unserer",
    determiners:
        "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem sein
        seine seinen ihr ihre ihren kein keine mehrere einige viele alle zwei drei vier fünf",
    prepositions:
        "in im an am auf bei beim für von vom zu zum zur mit nach vor über unter gegen durch um aus seit
        bis während wegen aufgrund angesichts infolge ohne zwischen hinter neben gegenüber trotz laut",
    of: "des der von vom für",
    place_prepositions: "in im bei nahe aus",
    clause_openers:
        "dass daß ob weil wenn als während nachdem bevor damit obwohl sodass indem denn aber sondern wie
        wo was warum",
    conjunctions: "und oder sowie",
    adverbs:
        "so ähnlich ebenso sich erst auch nicht nie dann später wieder noch schon bereits nur jetzt heute gestern oft zudem außerdem
        weiter jedoch allerdings hingegen dagegen zunächst erneut ebenfalls gegenüber",
    openers: "aber und doch jedoch allerdings außerdem zudem auch dennoch deshalb daher dabei
        inzwischen unterdessen",
    times: "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april
        mai juni juli august september oktober november dezember heute gestern morgen vorgestern am
        seit",
    titles: "herr frau dr prof präsident präsidentin kanzler kanzlerin minister ministerin bundeskanzler
        bundeskanzlerin sprecher sprecherin außenminister innenminister",
    abbreviations:
        "dr prof z.b d.h u.a bzw ca etc nr st mio mrd jan feb mär apr jun jul aug sep sept okt nov dez
        hr fr ggf evtl usw str hl hll sog inkl bspw vgl",
    starters: "der die das ein eine er sie es wir ich und aber in im am bei nach vor mit für auf dies dieser
        diese",
    happened: "wurde wurden kündigte kündigten starb starben traf trafen begann begannen kam kamen ging gingen fand fanden gewann
        gewannen verlor verloren fiel fielen stieg stiegen brach griff griffen erschoss tötete töteten
        verhaftete eröffnete verkündete erklärte unterzeichnete trat traten beschloss beschlossen
        wählte wählten explodierte stürzte kollidierte verließ erreichte stimmte besuchte
        demonstrierten schloss geriet entschied einigten verurteilte erhielt getötet verletzt
        festgenommen gestorben gewählt brannte brannten begonnen gewarnt gesperrt geschlossen eröffnet zerstört
        zerstörte gemeldet gelöscht gerettet gesunken verhaftet durchsucht unterzeichnet
        leitete leiteten forderte forderten verlangte verlangten wies wiesen lehnte lehnten stellte stellten ernannte
        ernannten entließ entließen übernahm übernahmen verhängte verhängten beschlagnahmte beschlagnahmten besetzte
        besetzten räumte räumten stürmte stürmten floh flohen entkam entkamen verkaufte verkauften kaufte kauften
        gründete gründeten sperrte sperrten hob hoben senkte senkten erhöhte erhöhten zog zogen verletzte verletzten
        rettete retteten nahm nahmen schickte schickten verließen erreichten bestätigte bestätigten veröffentlichte
        veröffentlichten gelang lud luden protestierte protestierten eskalierte attackierte attackierten
        ermordete ermordeten entführte entführten evakuierte evakuierten verabschiedete verabschiedeten verklagte
        siegte siegten besiegte besiegten unterlag unterlagen kehrte kehrten reiste reisten flog flogen fuhr fuhren
        kippte kenterte kenterten strandete strandeten bombardierte bombardierten marschierte marschierten
        einigte reichte reichten sprach sprachen startete starteten stoppte stoppten entdeckte entdeckten
        verpflichtete verpflichteten unterschrieb unterschrieben gewährte gewährten verbot",
    participles: "abgestürzt erschossen ermordet entführt explodiert ausgebrochen eingereicht beschlossen zurückgetreten
        entlassen evakuiert verurteilt angeklagt bombardiert abgewiesen verhängt verboten eingestürzt gekentert",
    participle_endings: "t en",
    makes_past: "hat haben habe sei seien hatte hatten wurde wurden worden ist sind war waren",
    states: "genutzt betrieben bewohnt genannt verwendet gilt gelten galt galten gibt gab gaben liegt liegen lag lagen steht stehen stand standen heißt heißen hieß
        beträgt betragen betrug gehört gehören gehörte bedeutet bedeuten bedeutete lebt leben lebte lebten dauert dauern
        dauerte besteht bestehen bestand umfasst umfassen umfasste bietet bieten bot kostet kosten kostete wohnt wohnen
        wohnte arbeitet arbeiten arbeitete verfügt verfügen verfügte befindet befinden befand brauchte braucht sollte
        sollten wollte wollten konnte konnten musste mussten durfte durften mochte wusste fühlte glaubte dachte
        hoffte erinnert erinnern erinnerte scheint schien zählt zählen zählte existiert existierte bezeichnet",
    trends: "angestiegen anstieg beeinflusste beeinflusst beschleunigt beschleunigte blieb blieben bot boten
        entpuppte entwickelte entwickelten entwickelt erhöht erhöhte erhöhten ermöglicht ermöglichte führte
        führten gestiegen gesunken gewachsen gewandelt geworden litt litten prägte prägten geprägt profitierte
        profitierten profitiert sank sanken stieg stiegen veränderte verändert verbesserte verbessert verdoppelt
        verlief verschärft verschärfte verschlechtert verschlechterte wandelte wuchs wuchsen zugenommen zunahm
        abgenommen zeigte zeigten gezeigt",
    narrated: "beginnt beginnen beschließt beschließen besetzt besetzen bombardiert bombardieren eröffnet eröffnen
        ermordet ermorden ernennt erobert erscheint erschießt flieht fliehen gewinnt gewinnen gründet gründen
        kauft kaufen kündigt marschiert marschieren schließt schließen stirbt sterben stürzt tötet töten
        tritt treten übernimmt übernehmen unterzeichnet unterzeichnen verbietet verhaftet verhaften verhängt
        verkauft verkaufen verliert verlieren verlässt verlassen veröffentlicht veröffentlichen wählt wählen",
    readers: "du dich dir euch",
    studies: "studie studien umfrage umfragen erhebung prognose simulation",
    weather: "temperatur temperaturen temperaturmittel temperatursturz niederschlag niederschläge
        niederschlägen niederschlagsmenge niederschlagsmengen sonnenscheindauer sonnenstunden regenfälle
        regenmengen wetter witterung hochdruckgebiet tiefdruckgebiet schneefall schneefälle nachtfröste
        luftfeuchtigkeit windböen schauer wolken tiefsttemperaturen höchsttemperaturen höchsttemperatur
        kaltfront wärmerekord hitzerekord celsius",
    deeds: "abgestürzt abgeschoben angegriffen angeklagt attackierte attackiert ausgebrochen bombardierte bombardiert
        brach brannte brannten demonstrierten demonstriert durchsucht einigten eingestürzt entführte entführt
        entkam entkamen entlassen entließ entließen ernannte ernannten ernannt eröffnete eröffnet erschoss
        erschossen ermordete ermordet evakuiert evakuierte explodierte explodiert festgenommen freigelassen
        freigesprochen geflohen floh flohen gerettet rettete retteten gesperrt sperrte sperrten gestorben starb
        starben gesunken getötet tötete töteten gewählt wählte wählten gewann gewannen gegründet gründete
        gründeten kollidierte kündigte kündigten angekündigt räumte räumten stürmte stürmten trat traten
        übernahm übernahmen unterzeichnete unterzeichnet verhaftete verhaftet verhängte verhängten verhängt
        verkündete verkaufte verkauften verkauft verletzt verletzte verletzten verloren verlor
        verurteilte verurteilt zerstört zerstörte zurückgetreten beschlagnahmte beschlagnahmten beschlagnahmt
        beschloss beschlossen besetzte besetzten traf trafen unterlag siegte siegten besiegte eingereicht
        veröffentlichte veröffentlicht verabschiedete verabschiedet verklagte erstochen erschlagen erhängt enthauptet
        folterte folterten gefoltert geplündert plünderte plünderten hingerichtet inhaftiert misshandelt misshandelte
        vergewaltigt verschleppt verschleppte verschleppten vertrieben vertrieb",
    event_nouns: "treffen gespräche wahl abstimmung anschlag angriff streik krieg rede besuch prozess gipfel
        konferenz protest abkommen razzia explosion erdbeben überschwemmung brand unfall absturz
        festnahme waffenruhe urteil debatte demonstration eröffnung unterzeichnung rücktritt",
    amounts: "zahl anzahl anteil preis preise kosten umsatz umsätze gewinn quote arbeitslosenquote inflationsrate inflation
        nachfrage durchschnitt einnahmen ausgaben absatz produktion wachstum defizit",
    announced: "kündigte angekündigt ankündigte verkündete versprach",
    planned: "soll sollen wird werden plant geplant planen will wollen vorgesehen erwartet morgen
        beabsichtigt",
    scheduled: "beginnt beginnen bietet bieten empfängt empfangen endet enden entscheidet entscheiden erscheint
        erscheinen eröffnet eröffnen feiert feiern findet finden gastiert gastieren gilt gelten kehrt kehren
        kommt kommen lädt laden läuft laufen öffnet öffnen reist reisen schließt schließen spielt spielen
        startet starten stimmt stimmen tagt tagen tritt treten trifft treffen übernimmt übernehmen veranstaltet
        veranstalten verhandelt verhandeln verlässt verlassen wählt wählen wechselt wechseln zieht ziehen fährt
        fahren geht gehen",
    becomes: "wird werden",
    possible: "kann können könne könnte könnten dürfte möglicherweise vielleicht wohl vermutlich angeblich wahrscheinlich würde
        falls wäre hätte",
    denied: "dementierte bestritt lehnte ablehnte verweigerte weigerte zurückwies",
    labels: "p.s ps hinweis hinweise anmerkung achtung tipp update fazit info infos foto fotos quelle quellen
        kontakt telefon tel mail e-mail fax adresse ort datum uhrzeit beginn eintritt preis treffpunkt",
    plain_sayings: "sagte sagt sagten gesagt erklärte erklärten teilte teilten mitteilte mitgeteilt berichtete berichteten hieß heißt fügte schrieb",
    answers: "kommentar stellungnahme äußern antworten",
    at_least: "mindestens, mehr als, über, wenigstens",
    about: "etwa, rund, ungefähr, knapp, fast, bis zu, circa, ca, gut, weniger als",
    passed_on: "nachricht nachrichten brief briefe schreiben bericht berichte mitteilung botschaft hinweis hinweise",
    source_prepositions: "von vom",
    hearsay: "sein haben",
    opinion: "glaubt meint immer nie oft allgemein müsste",
    after_events: "nachdem",
    before_events: "bevor, ehe",
    meanwhile: "als während",
    opposed: "aber sondern doch",
    joining: "aber sondern doch denn",
    instead: "sondern",
    aims: "für",
    parts_of_year: "jahr jahre anfang mitte ende circa",
    of_day: "vom",
    since_day: "abend morgen nacht",
    span_between: "zwischen",
    span_from: "von vom",
    span_to: "bis",
    span_in: "im am in",
    span_and: "und",
    no_denial: "nur",
    as_source: "wie",
    denying: "niemand niemanden niemandem nirgends keiner keinem keines keinerlei",
    conditions: "wenn falls sofern solange",
    limits: "bis ohne",
    verb_parts: "ab an auf aus bei bekannt bereit dar durch ein entgegen fern fest fort frei gegenüber heim her herab heran
        heraus herein hervor hin hinaus hinein hinzu inne los mit nach nieder statt teil um unter vor voran voraus
        vorbei vorüber wahr weg weiter wieder zu zurück zusammen zustande über",
    actors: "abgeordnete aktivisten angeklagte angeklagter angreifer anwohner arbeiter armee ärzte bande beamte bauern
        behörde behörden besatzung bevölkerung bewaffnete bürgermeister demonstranten eltern einwohner ermittler
        fahrer familie feuerwehr firma fischer flüchtlinge forscher frau frauen gericht gewerkschaft
        gewerkschaften gläubiger gruppe helfer jugendliche jury kinder koalition kommission konzern kunden
        künstler lehrer männer mann milizen ministerium mitarbeiter mitglieder mörder mutter opposition parlament
        parteien partei passagiere patienten pilot polizei polizisten präsident rebellen regierung retter richter
        schüler senat sicherheitskräfte soldaten staatsanwaltschaft streitkräfte studenten studierende täter
        truppen unbekannte unternehmen vater verein verteidiger wähler wissenschaftler zeugen zoll",
    articles: "der die das ein eine",
    topics: "über",
    within: "in im",
    records: "rekord",
    formal: "sie ihnen ihr ihre ihren ihrem ihrer",
    shares: "prozent, prozentpunkte",
    behind_comma: "dass sodass der die das dem den deren dessen denen welche welcher welches welchen welchem wo wobei wodurch
        womit woraufhin wonach weil da obwohl damit indem wie was ob wer nachdem bevor seit seitdem",
    side_joining: "und aber doch",
    numbers_its_days: true,
    comma_opens: true,
    during: "während",
    scenes: "bei beim auf in im",
    day_bearers: "brief mitteilung pressemitteilung schreiben interview",
    ..Words::NONE
};
