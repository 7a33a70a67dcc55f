//! Who is found to say what in German, French, Spanish and Italian.

use insta::assert_snapshot;

use super::sayings;

#[test]
fn what_closes_a_sentence_behind_a_comma_tells_who_says_so() {
    assert_snapshot!(sayings("es", "Un barquero murió el lunes en un choque, en la ciudad de Vell, informaron fuentes médicas y de seguridad."), @"fuentes médicas y de seguridad | informaron | Un barquero murió el lunes en un choque, en la ciudad de Vell");
    assert_snapshot!(sayings("es", "La salida del práctico no supone el cierre de la oficina, informaron a Efe fuentes del puerto."), @"fuentes del puerto | informaron | La salida del práctico no supone el cierre de la oficina");
    assert_snapshot!(sayings("es", "El puente se cerró el lunes, informa la agencia Orla."), @"la agencia Orla | informa | El puente se cerró el lunes");
    assert_snapshot!(sayings("fr", "Le pont a été fermé lundi, a indiqué à l'AFP une source portuaire."), @"une source portuaire | a indiqué | Le pont a été fermé lundi");
    assert_snapshot!(sayings("fr", "La Cour est en contact avec Marc Kar, recherché à Vell, a annoncé, vendredi, le procureur, Luc Morel."), @"le procureur, Luc Morel | a annoncé | La Cour est en contact avec Marc Kar, recherché à Vell");
    assert_snapshot!(sayings("fr", "Le gardien a quitté l'île, déclarait cette semaine une source du port."), @"une source du port | déclarait | Le gardien a quitté l'île");
    assert_snapshot!(sayings("it", "Tre marinai sono morti lunedì, hanno riferito all'Ansa fonti mediche."), @"fonti mediche | hanno riferito | Tre marinai sono morti lunedì");
}

#[test]
fn a_verb_of_saying_is_known_in_its_third_persons() {
    assert_snapshot!(sayings("es", "Los pilotos aseguraban el domingo que la guardia se fue."), @"Los pilotos | aseguraban | que la guardia se fue");
    assert_snapshot!(sayings("fr", "Le maire affirmait lundi que la barque avait coulé."), @"Le maire | affirmait | que la barque avait coulé");
    assert_snapshot!(sayings("it", "I pescatori sostenevano che il faro era bruciato."), @"I pescatori | sostenevano | che il faro era bruciato");
}

#[test]
fn what_is_said_is_no_speaker() {
    assert_snapshot!(sayings("es", "Señala que las dos últimas noches se oyeron disparos."), @"– | Señala | que las dos últimas noches se oyeron disparos");
    assert_snapshot!(sayings("es", "El noruego, cuyo país cedió tres barcos, considera que es hora de navegar."), @"El noruego, cuyo país cedió tres barcos | considera | que es hora de navegar");
    assert_snapshot!(sayings("es", "La isla pidió cesar «todas las hostilidades», respetar los plazos y abrir el muelle."), @"La isla | pidió | cesar «todas las hostilidades», respetar los plazos y abrir el muelle");
    assert_snapshot!(sayings("it", "Racconta che una folla ha lasciato il porto."), @"– | Racconta | che una folla ha lasciato il porto");
    assert_snapshot!(sayings("es", "El barco volvió en busca de los pilotos."), @"");
    assert_snapshot!(sayings("it", "Il sindaco ha diffuso un comunicato per i marinai."), @"");
    assert_snapshot!(sayings("fr", "Si un accord est conclu, il sera transféré à Vell."), @"");
    assert_snapshot!(sayings("fr", "Vell : trois barques ont coulé au large du port"), @"");
    assert_snapshot!(sayings("de", "Darüber hinaus kritisierte die Stadt, dass der Turm brannte."), @"die Stadt | kritisierte | dass der Turm brannte");
}

#[test]
fn who_goes_on_to_report_without_being_named_is_who_spoke_before() {
    assert_snapshot!(sayings("es", "Ana Reyes afirmó que el muelle ardió. Señala que nadie murió."), @"
    Ana Reyes | afirmó | que el muelle ardió
    Ana Reyes | Señala | que nadie murió
    ");
    assert_snapshot!(sayings("it", "Il custode afferma che il faro è bruciato. Racconta che nessuno è morto."), @"
    Il custode | afferma | che il faro è bruciato
    Il custode | Racconta | che nessuno è morto
    ");
}

#[test]
fn a_sentence_that_only_says_by_whom_gives_a_source_to_the_one_before() {
    assert_snapshot!(sayings("es", "Tres barcas se hundieron el lunes en Vell. Así lo anunció la alcaldesa, Ana Reyes."), @"la alcaldesa, Ana Reyes | lo anunció | Tres barcas se hundieron el lunes en Vell.");
    assert_snapshot!(sayings("it", "Tre barche sono affondate lunedì a Vell. Lo riferiscono fonti del porto all'agenzia Orla."), @"fonti del porto | Lo riferiscono | Tre barche sono affondate lunedì a Vell.");
    assert_snapshot!(sayings("it", "Tre barche sono affondate lunedì a Vell. Lo ha annunciato la tv al-Rida."), @"la tv al-Rida | Lo ha annunciato | Tre barche sono affondate lunedì a Vell.");
    assert_snapshot!(sayings("de", "Der Turm brannte am Montag. Das teilte die Polizei am Dienstag mit."), @"die Polizei | teilte | Der Turm brannte am Montag.");
}

#[test]
fn a_source_may_stand_behind_a_verb_or_a_preposition() {
    assert_snapshot!(sayings("es", "El muelle se vendió en mayo, según informó a finales de junio un portavoz de la isla."), @"un portavoz de la isla | según | El muelle se vendió en mayo");
    assert_snapshot!(sayings("es", "El muelle se vendió en mayo, según documenta Ana Reyes en un libro."), @"Ana Reyes | según | El muelle se vendió en mayo");
    assert_snapshot!(sayings("it", "Secondo quanto riferito dalla polizia, tre marinai sono morti."), @"polizia | Secondo | tre marinai sono morti");
    assert_snapshot!(sayings("it", "Il ponte è chiuso, fanno sapere dalla capitaneria."), @"capitaneria | fanno sapere | Il ponte è chiuso");
    assert_snapshot!(sayings("fr", "Trois marins sont morts, apprend-on de source policière."), @"source policière | apprend-on | Trois marins sont morts");
    assert_snapshot!(sayings("fr", "De source policière, trois marins sont morts."), @"source policière | De | trois marins sont morts");
    assert_snapshot!(sayings("de", "Nach Feuerwehrangaben brannte der Turm am Montag."), @"Feuerwehrangaben | Nach | brannte der Turm am Montag");
    assert_snapshot!(sayings("de", "Nach Auskunft der Feuerwehr brannte der Turm am Montag."), @"der Feuerwehr | Nach Auskunft | brannte der Turm am Montag");
    assert_snapshot!(sayings("de", "Einem Bericht der „Orla Post“ zufolge brannte der Turm am Montag."), @"Einem Bericht der „Orla Post“ | zufolge | brannte der Turm am Montag");
    assert_snapshot!(sayings("de", "Aus dem Rathaus hieß es, der Turm sei abgebrannt."), @"dem Rathaus | hieß | der Turm sei abgebrannt");
}

#[test]
fn when_somebody_speaks_is_no_part_of_their_name() {
    assert_snapshot!(sayings("es", "Horas antes Ana Reyes había asegurado que el barco siguió en Vell."), @"Ana Reyes | había asegurado | que el barco siguió en Vell");
    assert_snapshot!(sayings("es", "Ya de madrugada la alcaldesa informó de que el barco siguió en Vell."), @"la alcaldesa | informó | que el barco siguió en Vell");
    assert_snapshot!(sayings("de", "Wie die Polizei am Montag mitteilte, brannte der Turm ab."), @"die Polizei | mitteilte | brannte der Turm ab");
}

#[test]
fn who_speaks_behind_what_leads_in_or_before_a_comma_is_named() {
    assert_snapshot!(sayings("es", "En un nuevo golpe al capitán, su primo Ivo Lund, anunció que dejó la isla."), @"su primo Ivo Lund | anunció | que dejó la isla");
    assert_snapshot!(sayings("es", "La organización Orla Watch, asegura que nadie murió."), @"La organización Orla Watch | asegura | que nadie murió");
}
