//! Words that names are made of besides the proper ones. English, with the particles of other languages.

use crate::letters::{ByLength, by_length};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Words that many names are held against.
pub(super) type WordSet = LazyLock<BTreeSet<ByLength<'static>>>;

/// Titles and ranks before a name, with the form they are compared in.
const TITLES: &[(&str, &str)] = &[
    ("doctor", "dr"),
    ("professor", "prof"),
    ("mister", "mr"),
    ("reverend", "rev"),
    ("sergeant", "sgt"),
    ("captain", "capt"),
    ("colonel", "col"),
    ("general", "gen"),
    ("lieutenant", "lt"),
    ("major", "maj"),
    ("commander", "cmdr"),
    ("corporal", "cpl"),
    ("detective", "det"),
    ("inspector", "insp"),
    ("superintendent", "supt"),
    ("constable", "pc"),
    ("senator", "sen"),
    ("representative", "rep"),
    ("governor", "gov"),
    ("president", "pres"),
    ("councillor", "cllr"),
    ("honourable", "hon"),
    ("honorable", "hon"),
    ("monsieur", "m"),
    ("private", "pvt"),
    ("specialist", "spc"),
    ("monsignor", "msgr"),
    ("seaman", "sn"),
];

const OTHER_TITLES: &str = "mrs ms miss mx sir dame lord lady baroness baron count countess duke duchess prince princess \
    king queen pope bishop archbishop cardinal imam sheikh rabbi judge justice mayor minister ambassador chancellor \
    chief admiral brigadier marshal officer nurse sister father brother secretary mme madame mlle herr frau don doña \
    sheriff chairman chairwoman chair maestro maestra chef coach headteacher headmaster headmistress principal warden \
    provost dean rector vicar canon pastor abbot abbess friar rear-admiral commodore coxswain skipper pilot \
    engineer commissioner clerk coroner conductor driver guard arbiter grandmaster gm im wgm wim treasurer curator \
    keeper vet veterinarian director dci magistrate registrar attorney solicitor barrister prosecutor editor \
    purser navigator stoker signalman stationmaster trainer spokesman spokeswoman spokesperson survivor eyewitness referee umpire bosun midshipman cadet trooper ranger \
    firefighter ald archdeacon sexton verger paramedic surgeon alderman ombudsman premier taoiseach senora señor señora dott ing \
    councilwoman councilman councilmember congressman congresswoman congressmember assemblyman assemblywoman \
    alderwoman chairperson speaker delegate selectman comptroller bailiff deputy airman gunner \
    private pfc pte lcpl ssgt msgt tsgt boatswain seaman coun councilor monsignor msgr deacon \
    patriarch metropolitan ayatollah mullah emir sultan shri smt signor signora fräulein señorita viscount \
    viscountess marquess archduke emperor empress tsar fr drs mgr dc ds wpc ceo cfo coo cto lieut leader mate rt";

/// All titles and ranks, long or short, with the form they are compared in.
static ALL_TITLES: LazyLock<BTreeMap<ByLength<'static>, &'static str>> = LazyLock::new(|| {
    let others = OTHER_TITLES.split_whitespace().map(|title| (title, title));
    let all = others.chain(TITLES.iter().flat_map(|(long, short)| [(*long, *short), (*short, *short)]));
    all.map(|(title, compared)| (by_length(title), compared)).collect()
});

static POSTNOMINALS: WordSet = LazyLock::new(|| {
    words_of(
        "obe mbe cbe kbe dbe mp msp phd md qc kc frs fba esq kcb gcb cb gbe ch om dso dfc mc gc vc qpm qfsm qam frcs frcp freng mrcp mrcgp rcn cpa dds dvm \
    msw bsn edd meng llm bcl dphil mphil rdi ra kcmg gcmg cmg kt retd frsa mla td mep ao am ac oam dsc rn jp mbbs ba ma bsc msc mba llb",
    )
});

static PARTICLES: WordSet = LazyLock::new(|| {
    words_of(
        "von van der den de del della di da dos das du la le las los el al bin ibn bint ben ter ten te zu \
    zum zur af av y e d",
    )
});

static CONNECTORS: WordSet = LazyLock::new(|| words_of("and of the for und et & in on at"));

/// Groups of words for one sort of body, which papers use for each other.
const BODY_WORDS: &[&[&str]] = &[
    &["service", "services", "brigade", "department", "force", "crew"],
    &["factory", "works", "plant", "mill", "bakery"],
    &[
        "company",
        "co",
        "firm",
        "group",
        "ltd",
        "limited",
        "plc",
        "inc",
        "incorporated",
        "corp",
        "corporation",
        "llc",
        "ag",
        "se",
        "gmbh",
        "ab",
        "as",
        "oy",
        "bv",
        "nv",
        "sa",
        "spa",
        "srl",
    ],
    &["agency", "administration", "authority", "bureau", "office"],
    &["ministry", "department"],
    &["mv", "mf", "ss", "fv", "mfv", "rms", "rv", "sv", "hsc", "mt"],
    &["stadium", "arena", "ground"],
    &["hospital", "infirmary", "clinic"],
    &["storm", "hurricane", "typhoon", "cyclone", "depression"],
    &["zoo", "gardens", "park"],
    &["railway", "railways", "rail", "railroad"],
    &["club", "society", "association"],
];

/// Titles that stand before a given name where there is only one.
pub(super) fn is_given_name_title(title: &str) -> bool {
    const TITLES: &[&str] = &[
        "sir", "dame", "king", "queen", "prince", "princess", "pope", "brother", "sister", "father",
        "emperor", "empress", "tsar", "don", "doña",
    ];
    TITLES.contains(&title)
}

/// Whether a word before the name of a place says where beside it something is.
pub(super) fn is_beside(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "above",
        "behind",
        "below",
        "beside",
        "by",
        "east",
        "near",
        "north",
        "northeast",
        "northwest",
        "off",
        "opposite",
        "outside",
        "past",
        "south",
        "southeast",
        "southwest",
        "west",
    ];
    WORDS.contains(&word)
}

/// Whether streets and houses are called by a title: `King Street`, `Bishop Road`, `Queen Mary's`.
pub(super) fn is_in_names(title: &str) -> bool {
    const TITLES: &[&str] = &[
        "king",
        "queen",
        "prince",
        "princess",
        "duke",
        "bishop",
        "abbot",
        "dean",
        "canon",
        "prior",
        "pope",
        "sister",
        "mayor",
        "judge",
        "chancellor",
        "minister",
        "castle",
        "regent",
        "count",
        "baron",
        "earl",
        "lord",
        "lady",
    ];
    TITLES.contains(&title)
}

/// Whether a word is that of a street or a house, which may be called by a title that stands before it.
pub(super) fn is_named_after_title(noun: &str) -> bool {
    const NOUNS: &[&str] = &[
        "street", "st", "road", "rd", "avenue", "ave", "square", "place", "hospital", "school", "college",
        "station", "theatre", "theater", "hotel", "stadium", "gate", "bridge", "primary", "academy",
        "airport", "pier",
    ];
    NOUNS.contains(&noun)
}

/// Words before a title that say which of several such offices it is.
const GRADES: &[&str] = &[
    "acting",
    "assistant",
    "associate",
    "chief",
    "city",
    "county",
    "deputy",
    "district",
    "ex",
    "fire",
    "first",
    "former",
    "head",
    "interim",
    "lead",
    "police",
    "prime",
    "second",
    "senior",
    "station",
    "train",
    "vice",
    "able",
    "air",
    "flight",
    "group",
    "lance",
    "master",
    "most",
    "petty",
    "pilot",
    "private",
    "rear",
    "right",
    "rt",
    "special",
    "squadron",
    "staff",
    "very",
    "warrant",
    "wing",
];

/// Whether a word only grades the title behind it: `Deputy Mayor`.
pub(super) fn is_grade(word: &str) -> bool {
    GRADES.contains(&word)
}

/// The compared form of a title or rank.
pub(super) fn find_title(word: &str) -> Option<&'static str> {
    ALL_TITLES.get(&by_length(word)).copied()
}

/// Whether letters after a name are a degree or an honour.
pub(super) fn is_postnominal(word: &str) -> bool {
    POSTNOMINALS.contains(&by_length(word))
}

/// The word for which an abbreviation of bodies or an ordinal in digits stands.
pub(super) fn in_full(word: &str) -> Option<&'static str> {
    const SHORT: &[(&str, &str)] = &[
        ("ltd", "limited"),
        ("inc", "incorporated"),
        ("corp", "corporation"),
        ("bros", "brothers"),
        ("dept", "department"),
        ("univ", "university"),
        ("intl", "international"),
        ("1st", "first"),
        ("2nd", "second"),
        ("3rd", "third"),
        ("4th", "fourth"),
        ("5th", "fifth"),
        ("6th", "sixth"),
        ("7th", "seventh"),
        ("8th", "eighth"),
        ("9th", "ninth"),
        ("10th", "tenth"),
    ];
    SHORT.iter().find(|(short, _)| *short == word).map(|(_, full)| *full)
}

/// Whether a word belongs to the surname after it.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&by_length(word))
}

/// Whether a word only ties others together.
pub(super) fn is_connector(word: &str) -> bool {
    CONNECTORS.contains(&by_length(word))
}

/// The compared form of a generational suffix or the number of a monarch.
pub(super) fn find_suffix(word: &str) -> Option<&'static str> {
    const SUFFIXES: &[(&str, &str)] = &[
        ("jr", "jr"),
        ("jnr", "jr"),
        ("junior", "jr"),
        ("sr", "sr"),
        ("snr", "sr"),
        ("senior", "sr"),
        ("ii", "ii"),
        ("iii", "iii"),
        ("iv", "iv"),
        ("vi", "vi"),
        ("vii", "vii"),
        ("viii", "viii"),
        ("ix", "ix"),
    ];
    SUFFIXES.iter().find(|(form, _)| *form == word).map(|(_, suffix)| *suffix)
}

/// Whether papers use the two words for one sort of body.
pub(super) fn is_one_body_word(first: &str, second: &str) -> bool {
    BODY_WORDS.iter().any(|group| group.contains(&first) && group.contains(&second))
}

/// Buildings that are hardly ever a surname.
const BUILDINGS: &[&str] = &[
    "arena",
    "cathedral",
    "centre",
    "center",
    "clinic",
    "college",
    "factory",
    "hospital",
    "hotel",
    "infirmary",
    "library",
    "museum",
    "prison",
    "refinery",
    "school",
    "stadium",
    "station",
    "theatre",
    "theater",
];

/// Whether a word is that of a place, a body or a team and hardly ever a surname: what stands before it is no given name.
pub(super) fn is_sort_of_thing(word: &str) -> bool {
    const SORTS: &[&str] = &[
        "academy",
        "agency",
        "airport",
        "albion",
        "athletic",
        "avenue",
        "bank",
        "building",
        "canal",
        "city",
        "club",
        "company",
        "council",
        "county",
        "department",
        "district",
        "festival",
        "football",
        "harbour",
        "island",
        "lake",
        "limited",
        "ltd",
        "primary",
        "railway",
        "river",
        "road",
        "rovers",
        "square",
        "street",
        "town",
        "trust",
        "united",
        "university",
        "village",
        "wanderers",
    ];
    BUILDINGS.contains(&word) || SORTS.contains(&word)
}

/// Whether a word is that of a building.
pub(in crate::value) fn is_building(word: &str) -> bool {
    const SURNAMES_TOO: &[&str] =
        &["chapel", "church", "exchange", "gallery", "hall", "inn", "mill", "palace", "plant", "tower"];
    BUILDINGS.contains(&word) || SURNAMES_TOO.contains(&word)
}

/// Whether a word tells what sort of body something is.
pub(super) fn is_body_word(word: &str) -> bool {
    BODY_WORDS.iter().any(|group| group.contains(&word))
}

pub(super) fn words_of(list: &'static str) -> BTreeSet<ByLength<'static>> {
    list.split_whitespace().map(by_length).collect()
}
