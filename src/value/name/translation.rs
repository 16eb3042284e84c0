//! Words of places and prizes that papers translate or leave as they are: `Lago Tarvel` is `Lake Tarvel`, `Obertarvel` is
//! `Upper Tarvel`, `Ancre d'Or` the `Golden Anchor`.

use super::lettering::without_accents;
use super::part::Part;
use super::rows::Rows;
use std::sync::LazyLock;

/// Words for one thing in several languages, without accents, each row beginning with the English one.
const ROWS: &[&str] = &[
    "upper ober oberer obere oberes haut haute alto alta superior superiore horni gornji gorni",
    "lower unter unterer untere unteres nieder bas basse bajo baja inferior inferiore dolni donji dolny",
    "new neu neue neuer neues nouveau nouvelle nuevo nueva nuovo nuova novo nova novi novy nove nowy nowa nieuw ny nya",
    "old alt alte alter altes vieux vieille viejo vieja vecchio vecchia velho velha stary stara stare stari oud oude gamla",
    "great gross grosser grosse grande gran velky velka veliki wielki groot grote stor stora",
    "little klein kleiner kleine petit petite piccolo piccola pequeno pequena maly mala mali lilla",
    "north nord norte nordre septentrional",
    "south sud sued sur sul sodra",
    "east ost est este ostra",
    "west ouest oeste ovest vast",
    "saint st sankt san santa santo sant sveti sveta sint sao sankta",
    "lake lago lac see jezero llyn loch lough meer jezioro sjo laguna danau",
    "mount mountain peak mont monte berg gora mynydd piz pizzo pico pic cerro jebel jabal djebel gunung beinn sgurr cima fjell",
    "bridge pont ponte puente brucke bruecke most brug bron",
    "square platz piazza plaza place praca plein trg namesti torget",
    "street strasse rue calle via rua straat ulica gata",
    "castle schloss burg chateau castello castillo castelo hrad zamek kasteel slott",
    "church kirche eglise chiesa iglesia igreja kostel kerk kyrka",
    "island isle insel ile isola isla ilha ostrov otok eiland eilean ynys inis pulau saari",
    "valley tal vallee valle val vale dolina dal glen cwm",
    "harbour harbor hafen puerto porto pristav haven hamn",
    "river fluss fiume rio fleuve reka rzeka afon sungai nahr riviere",
    "cape cap capo cabo kap",
    "pass paso passo col sattel prusmyk joch bealach",
    "tower turm tour torre toren torn",
    "forest wald foret foresta bosque floresta les las bos skog",
    "bay bucht baie baia bahia bukt zatoka",
    "beach strand playa plage praia spiaggia",
    "gulf golf golfe golfo",
    "glacier gletscher ghiacciaio glaciar ferner jokull bre",
    "falls waterfall wasserfall cascade cascata cascada foss fossen",
    "ridge grat crete cresta",
    "hut hutte rifugio refuge refugio cabane capanna",
    "monastery kloster monastero monasterio monastere mosteiro",
    "abbey abtei abbaye abbazia abadia",
    "fort festung fortezza forte fuerte",
    "airport flughafen aeroport aeroporto aeropuerto",
    "station bahnhof gare stazione estacion estacao",
    "hospital krankenhaus spital hopital ospedale",
    "stadium stadion stadio stade estadio",
    "university universitat universite universita universidad universidade",
    "museum musee museo museu muzeum",
    "park parc parco parque",
    "baths bad bader bagni bains banos lazne",
    "golden goldener goldene goldenes gouden d'or d'oro dor doro",
    "silver silberner silberne silbernes zilveren d'argent d'argento dargent dargento",
    "anchor anker ancre ancora ancla",
    "lion lowe leone",
    "palm palme",
    "eagle adler aigle aquila aguila adelaar",
];

/// Whether two words, in lower case and without accents, are one word in two languages.
pub(super) fn is_one_word(first: &str, second: &str) -> bool {
    static INDEX: LazyLock<Rows> = LazyLock::new(|| Rows::of(ROWS.iter().copied()));
    INDEX.have_in_one(first, second)
}

/// Whether a word, in lower case and without accents, is one of the English words.
pub(super) fn is_english(word: &str) -> bool {
    ROWS.iter().any(|row| row.split(' ').next() == Some(word))
}

/// Whether a word, in lower case and without accents, is one of those of other languages alone.
pub(super) fn is_foreign(word: &str) -> bool {
    !is_english(word) && ROWS.iter().any(|row| has(row, word))
}

/// Whether one side is one word and the other its two halves in another language (`Obertarvel`, `Upper Tarvel`).
pub(super) fn is_translated(one: &[&Part], other: &[&Part]) -> bool {
    match (one, other) {
        ([whole], [first, second]) | ([first, second], [whole]) => {
            let [whole, first, second] = [whole, first, second].map(|part| without_accents(&part.word));
            is_compound(&whole, &first, &second)
        }
        _ => false,
    }
}

/// Whether one word is the two others: a word of the table in another language before or behind the same name.
fn is_compound(compound: &str, first: &str, second: &str) -> bool {
    let is_made = |(general, own): (&str, &str)| {
        let forms = ROWS.iter().filter(|row| has(row, general)).flat_map(|row| row.split(' '));
        let mut others = forms.filter(|form| *form != general);
        others
            .any(|form| compound.strip_prefix(form) == Some(own) || compound.strip_suffix(form) == Some(own))
    };
    is_made((first, second)) || is_made((second, first))
}

fn has(row: &str, word: &str) -> bool {
    row.split(' ').any(|own| own == word)
}
