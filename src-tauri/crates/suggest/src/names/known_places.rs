//! Names of states, regions and great cities, in the languages that Dateline reads: behind "to" they are where something
//! goes, and no one who takes part.

use super::word_sets::{WordSet, set};

/// Whether a name is that of a place that readers everywhere know.
pub(crate) fn is_known(name: &str) -> bool {
    static KNOWN: WordSet =
        WordSet::new(|| PLACES.split([',', '\n']).map(str::trim).filter(|place| !place.is_empty()).collect());
    KNOWN.contains(name.to_lowercase().as_str())
}

/// Whether a word, in lower case and perhaps with its full stop, is how English shortens the name of an American state
/// behind a town: "Vell, Calif.".
pub(super) fn is_state_abbreviation(word: &str) -> bool {
    static STATES: WordSet = WordSet::new(|| {
        set("ala alta ariz ark b.c calif colo conn d.c del fla ga ia ill ind kan kans ky la mass md mich minn miss mo
        mont n.c n.d n.h n.j n.m n.y neb nebr nev okla ont ore pa que r.i s.c s.d tenn tex va vt w.va wash wis wyo")
    });
    STATES.contains(word.trim_end_matches('.'))
}

/// In lower case, parted by commas.
const PLACES: &str = "
    afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain,
    bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, botswana, brazil, brunei, bulgaria,
    burkina faso, burundi, cambodia, cameroon, canada, chad, chile, china, colombia, congo, costa rica, croatia, cuba,
    cyprus, czech republic, denmark, djibouti, dominican republic, ecuador, egypt, el salvador, eritrea, estonia,
    eswatini, ethiopia, fiji, finland, france, gabon, gambia, georgia, germany, ghana, greece, greenland, guatemala,
    guinea, guyana, haiti, honduras, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, ivory coast,
    jamaica, japan, jordan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia,
    libya, liechtenstein, lithuania, luxembourg, madagascar, malawi, malaysia, maldives, mali, malta, mauritania,
    mauritius, mexico, moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar, burma, namibia, nepal,
    netherlands, new zealand, nicaragua, niger, nigeria, north korea, north macedonia, norway, oman, pakistan, palestine,
    panama, papua new guinea, paraguay, peru, philippines, poland, portugal, puerto rico, qatar, romania, russia, rwanda,
    saudi arabia, senegal, serbia, sierra leone, singapore, slovakia, slovenia, somalia, south africa, south korea,
    south sudan, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand,
    togo, trinidad, tunisia, turkey, turkmenistan, uganda, ukraine, united arab emirates, uae, united kingdom, uk, u.k,
    united states, us, u.s, usa, u.s.a, uruguay, uzbekistan, venezuela, vietnam, yemen, zambia, zimbabwe, britain,
    great britain, england, scotland, wales, northern ireland, america, north america, south america, latin america,
    central america, africa, asia, europe, middle east, west bank, gaza, gaza strip, hong kong, macau, tibet, crimea,
    chechnya, kurdistan, kashmir, catalonia, balkans, caribbean, scandinavia, siberia, sinai, antarctica, arctic,
    alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois,
    indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi,
    missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, new york city, north carolina,
    north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas,
    utah, vermont, virginia, west virginia, wisconsin, wyoming, ontario, quebec, british columbia, alberta, manitoba,
    saskatchewan, nova scotia, new south wales, queensland, tasmania, punjab, kerala, bavaria, saxony, brittany,
    abu dhabi, addis ababa, aleppo, algiers, amman, amsterdam, ankara, antwerp, athens, atlanta, auckland, austin,
    baghdad, baku, baltimore, bangkok, barcelona, basra, beijing, beirut, belfast, belgrade, berlin, birmingham, bogota,
    bogotá, boston, bratislava, brisbane, bristol, brooklyn, brussels, bucharest, budapest, buenos aires, cairo, calgary,
    cambridge, canberra, cape town, caracas, casablanca, chennai, chicago, cincinnati, cleveland, cologne, colombo,
    copenhagen, dakar, dallas, damascus, darfur, delhi, denver, detroit, dhaka, doha, donetsk, dubai, dublin, edinburgh,
    florence, frankfurt, geneva, glasgow, hamburg, hanoi, havana, helsinki, hollywood, homs, houston, istanbul,
    jakarta, jeddah, jerusalem, johannesburg, kabul, kampala, karachi, kathmandu, kharkiv, khartoum, kiev, kyiv, kinshasa,
    kuala lumpur, lagos, lahore, las vegas, leeds, leipzig, lima, lisbon, liverpool, london, los angeles, luhansk, lviv,
    lyon, madrid, manchester, manhattan, manila, mariupol, marseille, mecca, medina, melbourne, memphis, mexico city,
    miami, milan, minneapolis, minsk, mogadishu, montreal, moscow, mosul, mumbai, munich, nairobi, naples, nashville,
    new delhi, new orleans, odessa, oslo, ottawa, oxford, paris, perth, philadelphia, phoenix, pittsburgh, prague,
    pyongyang, quito, rabat, ramallah, riga, rio de janeiro, riyadh, rome, rotterdam, saint petersburg, st. petersburg,
    san diego, san francisco, san jose, santiago, sao paulo, são paulo, sarajevo, seattle, seoul, shanghai, shenzhen,
    sofia, st. louis, stockholm, strasbourg, sydney, taipei, tallinn, tampa, tbilisi, tehran, tel aviv, the hague, hague,
    tokyo, toronto, tripoli, tunis, turin, ulaanbaatar, valencia, vancouver, venice, vienna, vilnius, warsaw, washington,
    wellington, wuhan, yerevan, zagreb, zurich,
    deutschland, österreich, schweiz, frankreich, spanien, italien, großbritannien, england, schottland, irland, belgien,
    niederlande, niederlanden, luxemburg, dänemark, schweden, norwegen, finnland, island, polen, tschechien, slowakei,
    ungarn, slowenien, kroatien, bosnien, serbien, montenegro, kosovo, albanien, griechenland, türkei, bulgarien, rumänien,
    moldau, ukraine, weißrussland, russland, georgien, armenien, aserbaidschan, estland, lettland, litauen, portugal,
    syrien, libanon, jordanien, ägypten, libyen, tunesien, algerien, marokko, sudan, südsudan, äthiopien, kenia, nigeria,
    südafrika, irak, saudi-arabien, jemen, indien, china, nordkorea, südkorea, japan, brasilien, argentinien, kolumbien,
    mexiko, kanada, kuba, australien, neuseeland, afrika, asien, europa, amerika, nordamerika, südamerika, lateinamerika,
    bayern, baden-württemberg, hessen, sachsen, sachsen-anhalt, thüringen, brandenburg, mecklenburg-vorpommern,
    schleswig-holstein, niedersachsen, nordrhein-westfalen, rheinland-pfalz, saarland, tirol, kärnten, steiermark,
    salzburg, aachen, augsburg, basel, bern, bielefeld, bochum, bonn, braunschweig, bremen, chemnitz, cottbus, darmstadt,
    dortmund, dresden, duisburg, düsseldorf, erfurt, essen, freiburg, genf, göttingen, graz, halle, hannover, heidelberg,
    heilbronn, ingolstadt, innsbruck, jena, karlsruhe, kassel, kiel, koblenz, köln, lausanne, linz, lübeck, ludwigshafen,
    luzern, magdeburg, mainz, mannheim, münchen, münster, nürnberg, oldenburg, osnabrück, potsdam, regensburg, rostock,
    saarbrücken, schwerin, stralsund, stuttgart, trier, tübingen, ulm, wien, wiesbaden, winterthur, wolfsburg, wuppertal,
    würzburg, zürich, brüssel, prag, warschau, moskau, rom, mailand, venedig, neapel, turin, florenz, lissabon, athen,
    kopenhagen, bukarest, belgrad, peking, tokio, kairo, teheran, damaskus, bagdad, straßburg, nizza, den haag, kiew,
    france, allemagne, espagne, italie, royaume-uni, angleterre, écosse, irlande, belgique, pays-bas, suisse, autriche,
    danemark, suède, norvège, finlande, islande, pologne, hongrie, roumanie, bulgarie, grèce, turquie, russie, biélorussie,
    syrie, liban, jordanie, égypte, libye, tunisie, algérie, maroc, mauritanie, sénégal, tchad, cameroun, éthiopie,
    nigéria, afrique du sud, irak, yémen, inde, chine, corée du nord, corée du sud, japon, brésil, argentine, colombie,
    mexique, états-unis, etats-unis, australie, afrique, asie, amérique, québec, montréal, bruxelles, genève, lausanne,
    londres, rome, moscou, pékin, le caire, téhéran, damas, bagdad, alger, bordeaux, lille, nantes, nice, rennes, reims,
    grenoble, toulouse, montpellier, dijon, strasbourg, limoges, le havre, saint-étienne, toulon, brest, tours, metz, nancy,
    españa, francia, alemania, italia, reino unido, inglaterra, escocia, irlanda, bélgica, países bajos, holanda, suiza,
    austria, dinamarca, suecia, noruega, finlandia, polonia, hungría, rumania, grecia, turquía, rusia, ucrania, siria,
    líbano, jordania, egipto, libia, túnez, argelia, marruecos, etiopía, sudáfrica, irak, irán, yemen, china, japón,
    corea del norte, corea del sur, brasil, méxico, perú, estados unidos, ee.uu, eeuu, canadá, panamá, áfrica, europa,
    américa, américa latina, latinoamérica, cataluña, andalucía, galicia, navarra, murcia, aragón, asturias, cantabria,
    extremadura, castilla, sevilla, zaragoza, málaga, bilbao, granada, alicante, córdoba, valladolid, londres, parís,
    roma, moscú, pekín, nueva york, bruselas, ginebra, berlín, la habana, ciudad de méxico, asunción, montevideo, la paz,
    san salvador, tegucigalpa, managua, guayaquil, medellín, cali, monterrey, guadalajara, rosario,
    germania, francia, spagna, inghilterra, scozia, belgio, paesi bassi, svizzera, danimarca, svezia, norvegia, finlandia,
    polonia, ungheria, grecia, turchia, russia, siria, libano, giordania, egitto, tunisia, algeria, marocco, etiopia,
    sudafrica, iraq, cina, giappone, brasile, messico, stati uniti, milano, torino, napoli, venezia, firenze, bologna,
    genova, palermo, bari, catania, verona, trieste, padova, londra, parigi, mosca, pechino, ginevra, bruxelles, lombardia,
    sicilia, sardegna, toscana, puglia, calabria, piemonte, veneto, liguria, umbria, abruzzo, campania, lazio";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_known_in_each_language() {
        for place in ["New Jersey", "Frankreich", "Corée du Sud", "Nueva York", "Svizzera"] {
            assert!(is_known(place), "{place}");
        }
        assert!(!is_known("Lund"));
    }
}
