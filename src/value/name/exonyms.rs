//! Countries, cities and mountains that papers call by two names: short ones, names of state, and old names that are still
//! in use; cities in other languages, and a few medicines, languages, parties, wars and forces. The table is no list of all
//! such; a claim can tell any other second name.

use super::Name;
use super::lettering::without_accents;
use super::parties::are_people_of;
use crate::letters::lower;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// In small letters, without accents, signs and a leading article.
const ROWS: &[&[&str]] = &[
    &["america", "united states", "united states of america", "us", "usa"],
    &["bosnia", "bosnia and herzegovina", "bosniaherzegovina"],
    &["britain", "great britain", "uk", "united kingdom"],
    &["brunei", "brunei darussalam"],
    &["burma", "myanmar"],
    &["cabo verde", "cape verde"],
    &["china", "peoples republic of china", "prc"],
    &["congobrazzaville", "republic of the congo", "republic of congo"],
    &["congokinshasa", "democratic republic of congo", "democratic republic of the congo", "dr congo", "drc"],
    &["cote divoire", "ivory coast"],
    &["czech republic", "czechia"],
    &["east timor", "timorleste", "timor leste"],
    &["eswatini", "swaziland"],
    &["falkland islands", "falklands", "malvinas", "islas malvinas"],
    &["holland", "netherlands"],
    &["holy see", "vatican", "vatican city"],
    &["north korea", "democratic peoples republic of korea", "dprk"],
    &["russia", "russian federation"],
    &["south korea", "republic of korea"],
    &["syria", "syrian arab republic"],
    &["taiwan", "republic of china"],
    &["turkey", "turkiye"],
    &["uae", "united arab emirates"],
    &["beijing", "peking"],
    &["bombay", "mumbai"],
    &["calcutta", "kolkata"],
    &["chennai", "madras"],
    &["danzig", "gdansk"],
    &["ho chi minh city", "saigon"],
    &["rangoon", "yangon"],
    &["antwerp", "antwerpen", "anvers"],
    &["athens", "athina"],
    &["basel", "basle", "bale"],
    &["belgrade", "beograd"],
    &["bruges", "brugge"],
    &["brussels", "bruxelles", "brussel"],
    &["bucharest", "bucuresti"],
    &["cologne", "koln", "koeln"],
    &["copenhagen", "kobenhavn"],
    &["cracow", "krakow"],
    &["derry", "londonderry"],
    &["florence", "firenze", "florenz"],
    &["geneva", "geneve", "genf", "ginebra"],
    &["genoa", "genova"],
    &["ghent", "gent", "gand"],
    &["gothenburg", "goteborg"],
    &["hague", "den haag", "la haye"],
    &["hanover", "hannover"],
    &["lisbon", "lisboa", "lissabon"],
    &["lucerne", "luzern"],
    &["mecca", "makkah"],
    &["milan", "milano", "mailand"],
    &["moscow", "moskva", "moskau"],
    &["munich", "munchen", "muenchen"],
    &["naples", "napoli", "neapel"],
    &["nuremberg", "nurnberg", "nuernberg"],
    &["padua", "padova"],
    &["prague", "praha", "prag"],
    &["rome", "roma", "rom"],
    &["seville", "sevilla"],
    &["turin", "torino"],
    &["venice", "venezia", "venedig"],
    &["vienna", "wien"],
    &["warsaw", "warszawa", "warschau"],
    &["zaragoza", "saragossa"],
    &["bangalore", "bengaluru"],
    &["canton", "guangzhou"],
    &["constantinople", "istanbul"],
    &["pondicherry", "puducherry"],
    &["poona", "pune"],
    &["new york", "new york city", "nyc"],
    &["bakhmut", "artemivsk", "artyomovsk"],
    &["chernihiv", "chernigov"],
    &["chornobyl", "chernobyl"],
    &["dnipro", "dnepr", "dnipropetrovsk"],
    &["kryvyi rih", "krivoy rog"],
    &["luhansk", "lugansk"],
    &["mykolaiv", "nikolayev"],
    &["rivne", "rovno"],
    &["ternopil", "ternopol"],
    &["zaporizhzhia", "zaporizhia", "zaporozhye"],
    &["arabian gulf", "persian gulf"],
    &["belarus", "belorussia"],
    &["macedonia", "north macedonia"],
    &["moldova", "moldavia"],
    &["nagornokarabakh", "nagorno karabakh", "artsakh"],
    &["twitter", "x"],
    &["ayers rock", "uluru"],
    &["denali", "mount mckinley"],
    &["everest", "mount everest", "sagarmatha", "chomolungma", "qomolangma"],
    &["bodensee", "lake constance"],
    &["conservatives", "conservative party", "tories", "tory party"],
    &["democrats", "democratic party"],
    &["republicans", "republican party", "gop"],
    &["greens", "green party"],
    &["labour", "labour party"],
    &["islamic state", "isis", "isil", "daesh"],
    &["taliban", "taleban"],
    &["met", "met police", "metropolitan police", "scotland yard", "new scotland yard"],
    &["first world war", "world war i", "world war one", "wwi", "ww1"],
    &["second world war", "world war ii", "world war two", "wwii", "ww2"],
    &["acetaminophen", "paracetamol"],
    &["adrenaline", "epinephrine"],
    &["albuterol", "salbutamol"],
    &["lidocaine", "lignocaine"],
    &["meperidine", "pethidine"],
    &["castilian", "spanish"],
    &["farsi", "persian"],
    &["gaelic", "irish"],
];

/// Initials that every paper writes for a state or a union, with the name that they stand for.
const IN_FULL: &[(&str, &str)] = &[
    ("eu", "european union"),
    ("uae", "united arab emirates"),
    ("uk", "united kingdom"),
    ("un", "united nations"),
    ("us", "united states"),
    ("usa", "united states"),
    ("united states of america", "united states"),
];

/// The name that the initials of a state or a union stand for, both as keys: which of the two is written is a house style.
pub(super) fn in_full(key: &str) -> Option<&'static str> {
    // `U. S.`
    let is_key = |short: &str| {
        short == key || short.len() * 2 > key.len() && short.chars().eq(key.split(' ').flat_map(str::chars))
    };
    IN_FULL.iter().find(|(short, _)| is_key(short)).map(|(_, full)| *full)
}

/// Whether both words are names of one place in two languages, in small letters: `munich`, `münchen`.
pub(super) fn is_one_place_word(one: &str, other: &str) -> bool {
    row_of(&without_accents(one)).is_some_and(|row| row_of(&without_accents(other)) == Some(row))
}

/// Whether both are names of one country, city, mountain or party.
pub(super) fn are_called_otherwise(first: &Name, second: &Name) -> bool {
    let Some((one, other)) = plain(&first.words).zip(plain(&second.words)) else { return false };
    let is_one_row = || row_of(&one).is_some_and(|row| row_of(&other) == Some(row));
    is_one_row() || are_people_of(&one, &other) || are_people_of(&other, &one)
}

/// States and cities of which one is called by the name of the other and a word more, and which lie apart.
const NAMESAKES: &[&[&str]] = &[
    &["brunswick", "new brunswick"],
    &["dominica", "dominican republic"],
    &["georgia", "south georgia"],
    &["guinea", "equatorial guinea", "guineabissau", "papua new guinea"],
    &["hampshire", "new hampshire"],
    &["jersey", "new jersey"],
    &["mexico", "new mexico"],
    &["orleans", "new orleans"],
    &["samoa", "american samoa"],
    &["saxony", "lower saxony", "saxonyanhalt"],
    &["sudan", "south sudan"],
    &["virginia", "west virginia"],
    &["wales", "new south wales"],
    &["york", "new york"],
    &["zealand", "new zealand"],
];

/// Whether each is a name of another country, state, city or mountain.
pub(super) fn are_of_two_places(first: &Name, second: &Name) -> bool {
    let Some((one, other)) = plain(&first.words).zip(plain(&second.words)) else { return false };
    row_of(&one).zip(row_of(&other)).is_some_and(|(one, other)| one != other) || are_namesakes(&one, &other)
}

fn are_namesakes(one: &str, other: &str) -> bool {
    one != other && NAMESAKES.iter().any(|row| row.contains(&one) && row.contains(&other))
}

fn row_of(name: &str) -> Option<usize> {
    static INDEX: LazyLock<BTreeMap<&str, usize>> = LazyLock::new(|| {
        let rows = ROWS.iter().enumerate();
        rows.flat_map(|(at, row)| row.iter().map(move |name| (*name, at))).collect()
    });
    INDEX.get(name).copied()
}

/// In small letters, without accents, signs and a leading article; nothing for more words than such a name has.
fn plain(words: &str) -> Option<String> {
    const MOST_WORDS: usize = 6;
    if words.split(' ').nth(MOST_WORDS).is_some() {
        return None;
    }
    let lower = lower(words);
    let name = without_accents(lower.strip_prefix("the ").unwrap_or(&lower)).into_owned();
    Some(name.chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect())
}
