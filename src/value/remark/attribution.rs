//! Words beside a value that say who tells it, which narrows nothing: `98 km/h (recorder)`, `12 (police figure)`.

/// Words of which one is enough to make the remark such a one, if all others may stand beside it.
const WITNESSES: &[&str] = &[
    "account",
    "accounts",
    "claim",
    "claimed",
    "claims",
    "count",
    "figure",
    "figures",
    "gauge",
    "inquiry",
    "log",
    "logbook",
    "logger",
    "official",
    "officials",
    "organiser",
    "organisers",
    "organizer",
    "organizers",
    "radar",
    "reading",
    "readings",
    "recorder",
    "record",
    "records",
    "register",
    "report",
    "reports",
    "reported",
    "says",
    "said",
    "source",
    "sources",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "survey",
    "survivor",
    "survivors",
    "tachograph",
    "tally",
    "witness",
    "witnesses",
];

/// Words that may stand beside them.
const COMPANIONS: &[&str] = &[
    "a",
    "according",
    "agency",
    "an",
    "and",
    "another",
    "as",
    "board",
    "by",
    "close",
    "coastguard",
    "company",
    "council",
    "data",
    "eye",
    "eyewitness",
    "family",
    "fire",
    "flight",
    "from",
    "gps",
    "her",
    "his",
    "hospital",
    "in",
    "insider",
    "internal",
    "investigators",
    "its",
    "local",
    "ministry",
    "mayor",
    "my",
    "near",
    "not",
    "of",
    "one",
    "operator",
    "our",
    "own",
    "paper",
    "people",
    "person",
    "police",
    "press",
    "radio",
    "railway",
    "s",
    "service",
    "ship",
    "speed",
    "the",
    "their",
    "to",
    "train",
    "two",
    "union",
    "unnamed",
    "unofficial",
    "voyage",
    "wire",
];

/// Whose number it may be, as the last word of a remark.
const VOICES: &[&str] = &[
    "adjuster",
    "adjusters",
    "agents",
    "analysts",
    "assessor",
    "assessors",
    "auctioneers",
    "campaigners",
    "charity",
    "company",
    "council",
    "defence",
    "economists",
    "engineers",
    "government",
    "hospital",
    "insurer",
    "insurers",
    "ministry",
    "opposition",
    "owner",
    "owners",
    "police",
    "prosecution",
    "prosecutors",
    "researchers",
    "surveyor",
    "surveyors",
    "union",
    "unions",
];

/// Whether a remark says whose number it is: `police`, `the council's surveyors`, `loss adjuster`.
pub fn names_voice(remark: &str) -> bool {
    const MOST_WORDS: usize = 4;
    let is_digit = |c: char| c.is_ascii_digit();
    let words = remark.split_whitespace();
    let last = words.clone().next_back().map(str::to_lowercase).unwrap_or_default();
    let is_voice = VOICES.contains(&last.as_str()) || names_teller(remark);
    !remark.contains(is_digit) && words.count() <= MOST_WORDS && is_voice
}

/// Whether a remark only says who tells the value.
pub(super) fn names_teller(remark: &str) -> bool {
    let lower = remark.to_lowercase();
    if ["according to ", "as told by ", "source: ", "per the ", "citing ", "quoting "]
        .iter()
        .any(|lead| lower.starts_with(lead))
    {
        return !lower.contains(|c: char| c.is_ascii_digit());
    }
    if tells_who_says(&lower) {
        return true;
    }
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.iter().any(|word| WITNESSES.contains(word))
        && words.iter().all(|word| WITNESSES.contains(word) || COMPANIONS.contains(word))
}

/// Whether words behind a number tell by a verb or by `according to` who says so, and no things.
pub(in crate::value) fn tells_saying(words: &str) -> bool {
    let lower = words.to_lowercase();
    lower.starts_with("according to ") || tells_who_says(&lower)
}

/// `says the Inspectorate`, `the mayor said`: a verb of saying at either end of some words without a number.
fn tells_who_says(remark: &str) -> bool {
    const SAYINGS: &[&str] = &["say", "says", "said"];
    const MOST_WORDS: usize = 6;
    let words: Vec<&str> = remark.split_whitespace().collect();
    let is_saying = |word: Option<&&str>| word.is_some_and(|word| SAYINGS.contains(word));
    let is_short = (2..=MOST_WORDS).contains(&words.len()) && !remark.contains(|c: char| c.is_ascii_digit());
    is_short && (is_saying(words.first()) || is_saying(words.last()))
}
