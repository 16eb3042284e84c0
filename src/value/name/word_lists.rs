//! Words that names are made of besides the proper ones. English, with the particles of other languages.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Words that many names are held against.
type WordSet = LazyLock<BTreeSet<&'static str>>;

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
];

static OTHER_TITLES: WordSet = LazyLock::new(|| {
    words_of(
        "mrs ms miss mx sir dame lord lady baroness baron count countess duke duchess prince princess \
    king queen pope bishop archbishop cardinal imam sheikh rabbi judge justice mayor minister ambassador chancellor \
    chief admiral brigadier marshal officer nurse sister father brother secretary mme madame mlle herr frau don doña \
    sheriff chairman chairwoman chair maestro maestra chef coach headteacher headmaster headmistress principal warden \
    provost dean rector vicar canon pastor abbot abbess friar rear-admiral commodore coxswain skipper pilot \
    engineer commissioner clerk coroner conductor driver guard arbiter grandmaster gm im wgm wim treasurer curator \
    keeper vet veterinarian director dci magistrate registrar attorney solicitor barrister prosecutor editor \
    purser navigator stoker signalman stationmaster trainer referee umpire bosun midshipman cadet trooper ranger \
    firefighter ald archdeacon sexton verger paramedic surgeon alderman ombudsman premier taoiseach senora señor señora dott ing",
    )
});

static POSTNOMINALS: WordSet = LazyLock::new(|| {
    words_of("obe mbe cbe kbe dbe mp msp phd md qc kc frs fba esq dsc rn jp mbbs ba ma bsc msc mba llb")
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
    ],
    &["agency", "administration", "authority", "bureau", "office"],
    &["hospital", "infirmary", "clinic"],
    &["zoo", "gardens", "park"],
    &["railway", "railways", "rail", "railroad"],
    &["club", "society", "association"],
];

/// Short forms of given names, each after the long one. A name may be short for several.
const SHORT_FORMS: &[&str] = &[
    "saint st",
    "street st",
    "road rd",
    "avenue ave av",
    "square sq",
    "lane ln",
    "boulevard blvd",
    "station stn",
    "defence defense",
    "centre center",
    "theatre theater",
    "harbour harbor",
    "organisation organization",
    "programme program",
    "labour labor",
    "licence license",
    "mount mt",
    "fort ft",
    "raymond ray",
    "william bill billy will willy liam",
    "robert bob bobby rob robbie bert",
    "richard dick rick ricky rich",
    "james jim jimmy jamie",
    "john jack johnny jon",
    "jonathan jon jonny",
    "joseph joe joey",
    "edward ed eddie ted teddy ned",
    "edwin ed eddie",
    "edmund ed eddie ted",
    "thomas tom tommy",
    "michael mike mick micky mickey",
    "david dave davy",
    "daniel dan danny",
    "donald don donnie",
    "samuel sam sammy",
    "samantha sam sammy",
    "benjamin ben benny",
    "charles charlie chuck chas",
    "charlotte charlie lottie",
    "christopher chris kit",
    "christine chris chrissie",
    "christina chris tina",
    "anthony tony ant",
    "andrew andy drew",
    "alexander alex al sandy",
    "alexandra alex sandra",
    "albert al bert bertie",
    "alfred alf alfie fred",
    "frederick fred freddie freddy",
    "francis frank",
    "franklin frank",
    "gregory greg",
    "geoffrey geoff",
    "jeffrey jeff",
    "gerald gerry jerry",
    "george georgie",
    "henry harry hal hank",
    "harold harry hal",
    "kenneth ken kenny",
    "lawrence larry laurie",
    "leonard len lenny leo",
    "leonardo leo",
    "matthew matt",
    "nicholas nick nicky",
    "patrick pat paddy",
    "patricia pat patty tricia trish",
    "peter pete",
    "philip phil",
    "phillip phil",
    "ronald ron ronnie",
    "stephen steve stevie",
    "steven steve stevie",
    "stuart stu",
    "terence terry",
    "theresa terry tess",
    "theodore ted theo teddy",
    "theodora teddy theo dora thea",
    "timothy tim timmy",
    "vincent vince vinny",
    "walter walt wally",
    "douglas doug",
    "dominic dom",
    "nathaniel nat nate",
    "nathan nat nate",
    "zachary zach zac zack",
    "joshua josh",
    "jacob jake",
    "elizabeth liz lizzie beth betty eliza libby bess",
    "margaret maggie meg peggy madge greta",
    "catherine cathy kate katie cath kitty",
    "katherine kathy kate katie kath kitty",
    "kathleen kathy kate kath",
    "susan sue susie",
    "deborah deb debbie",
    "jennifer jen jenny",
    "jessica jess jessie",
    "rebecca becky becca",
    "victoria vicky tori",
    "barbara barb babs",
    "dorothy dot dottie dolly",
    "eleanor ellie nell nora",
    "isabella bella izzy",
    "judith judy judi",
    "pamela pam",
    "sandra sandy",
    "abigail abby gail",
    "amanda mandy",
    "caroline carrie caro",
    "cynthia cindy",
    "frances fran franny",
    "jacqueline jackie",
    "josephine jo josie",
    "joanna jo",
    "lesley les",
    "leslie les",
    "matilda tilly",
    "natalie nat",
    "penelope penny",
    "philippa pippa",
    "rosemary rose rosie",
    "sarah sally sadie",
    "valerie val",
    "winifred winnie",
    "mohammed mo",
    "alexander sasha",
    "oleksandr sasha",
    "aleksandr sasha",
    "mikhail misha",
    "yekaterina ekaterina katya",
    "dmitri dmitry dima mitya",
    "nikolai kolya",
    "natalia natalya natasha",
    "vladimir volodya vova",
    "yelena elena lena",
    "tatiana tatyana tanya",
    "johannes hans",
    "josef sepp",
    "francisco paco",
    "jose pepe",
    "friedrich fritz",
    "heinrich heinz",
    "katarzyna kasia",
    "muhammad mo",
];

/// What stands in the place of a name where none is given, known or told.
const UNTOLD: &[&str] = &[
    "none yet",
    "no name yet",
    "no name given",
    "no name",
    "nameless",
    "not named",
    "not yet named",
    "as yet unnamed",
    "unnamed",
    "yet to be named",
    "to be named",
    "not given",
    "not stated",
    "not released",
    "not yet released",
    "not disclosed",
    "undisclosed",
    "not known",
    "not yet known",
    "unknown",
    "unidentified",
    "not identified",
    "not yet identified",
    "withheld",
    "name withheld",
    "names withheld",
    "anonymous",
    "not yet chosen",
    "not yet decided",
    "to be decided",
    "to be announced",
    "to be confirmed",
    "tba",
    "tbc",
    "n/a",
];

/// Whether the words tell that no name is given: `none yet`, `not named for legal reasons`.
pub(super) fn is_untold(words: &str) -> bool {
    let lower = words.to_lowercase();
    let goes_on = |rest: &str| rest.is_empty() || rest.starts_with([' ', ',', ';', '(']);
    UNTOLD.iter().any(|untold| lower.strip_prefix(untold).is_some_and(goes_on))
}

/// Whether the words tell that there is nobody to be named, which may be true at another time only.
pub(super) fn is_nobody(words: &str) -> bool {
    ["none", "nobody", "no one", "no-one", "nothing"].contains(&words.to_lowercase().as_str())
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
    "second",
    "senior",
    "station",
    "train",
    "vice",
];

/// Whether a word only grades the title behind it: `Deputy Mayor`.
pub(super) fn is_grade(word: &str) -> bool {
    GRADES.contains(&word)
}

/// The compared form of a title or rank.
pub(super) fn find_title(word: &str) -> Option<&str> {
    let known = TITLES.iter().find(|(long, short)| *long == word || *short == word).map(|(_, short)| *short);
    known.or_else(|| OTHER_TITLES.contains(word).then_some(word))
}

/// Whether letters after a name are a degree or an honour.
pub(super) fn is_postnominal(word: &str) -> bool {
    POSTNOMINALS.contains(word)
}

/// Whether a word belongs to the surname after it.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(word)
}

/// Whether a word only ties others together.
pub(super) fn is_connector(word: &str) -> bool {
    CONNECTORS.contains(word)
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

/// Whether one given name is a short form of the other, or both of a third.
pub(super) fn is_short_form(first: &str, second: &str) -> bool {
    static ROWS: LazyLock<BTreeMap<&str, BTreeSet<usize>>> = LazyLock::new(|| {
        let words = SHORT_FORMS
            .iter()
            .enumerate()
            .flat_map(|(row, forms)| forms.split_whitespace().map(move |word| (word, row)));
        let mut rows: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
        words.for_each(|(word, row)| {
            rows.entry(word).or_default().insert(row);
        });
        rows
    });
    match (ROWS.get(first), ROWS.get(second)) {
        (Some(first), Some(second)) => !first.is_disjoint(second),
        _ => false,
    }
}

fn words_of(list: &'static str) -> BTreeSet<&'static str> {
    list.split_whitespace().collect()
}
