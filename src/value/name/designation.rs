//! Names that are no proper ones: numbers of a catalogue or a register, species, and families.

use super::Name;
use super::lettering::is_near_miss;
use super::part::{Part, Role};
use super::writing::is_house_of_saint;
use crate::letters::split_once;
use crate::value::text::{are_two_of_one_form, is_code};
use crate::value::token::number_of;
use std::borrow::Cow;

/// Whether it is the sign of a catalogue or a register, or the number of a road or in a sale: `HD 217`, `C/2026 D3`, `Highway 12`. A thing may
/// have that and a name.
pub(super) fn is_designation(name: &Name) -> bool {
    const MOST_LETTERS: usize = 4;
    const NUMBERED: &[&str] = &[
        "autobahn",
        "autoroute",
        "bus",
        "entry",
        "flight",
        "highway",
        "hull",
        "interstate",
        "lot",
        "motorway",
        "route",
        "unit",
    ];
    let parts = || name.parts.iter().filter(|part| matches!(part.role, Role::Proper | Role::Initial));
    let has_digit = |part: &Part| part.word.contains(|c: char| c.is_ascii_digit());
    let is_sign = |part: &Part| {
        let is_short = part.word.chars().count() <= MOST_LETTERS;
        has_digit(part)
            || NUMBERED.contains(&part.word.as_str())
            || is_short && part.shown.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
    };
    let has_letter = parts().any(|part| part.word.contains(char::is_alphabetic));
    has_letter && parts().any(has_digit) && parts().all(is_sign)
}

/// Whether both are of one merchant ship, whose prefix each paper chooses: `SS Harrow`, `MV Harrow`. Those of navies are of two.
pub(super) fn are_of_one_ship(first: &str, second: &str) -> bool {
    const PREFIXES: &[&str] =
        &["FV", "HSC", "MF", "MFV", "MS", "MT", "MV", "MY", "RMS", "RV", "SS", "SV", "SY", "TS"];
    let ship = |words: &'_ str| -> Option<String> {
        let (prefix, ship) = words.strip_prefix("the ").unwrap_or(words).split_once(' ')?;
        let prefix = prefix.replace(['.', '/'], "");
        PREFIXES.contains(&prefix.as_str()).then(|| ship.to_lowercase())
    };
    ship(first).is_some_and(|one| ship(second) == Some(one))
}

/// Whether both tell a code of one form with other digits, be it beside other words: `Air Peace P47120`, `P47210`.
pub(super) fn have_other_codes(first: &Name, second: &Name) -> bool {
    let has_digit = |name: &Name| name.words.contains(|c: char| c.is_ascii_digit());
    if !has_digit(first) || !has_digit(second) {
        return false;
    }
    matches!((codes(first).as_slice(), codes(second).as_slice()), ([one], [other]) if are_two_of_one_form(one, other))
}

/// Whether one spells the end of the other as pilots and sailors do, who leave out what all codes have in common: `Lima Tango Kilo`,
/// of `E-BLTK`.
pub(super) fn is_spelt_out(first: &str, second: &str) -> bool {
    let is_code = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    let spells = |words: &str, code: &str| {
        code.chars().all(|c| is_code(c) || c == '-')
            && spelt_letters(words).is_some_and(|letters| code.replace('-', "").ends_with(&letters))
    };
    spells(first, second) || spells(second, first)
}

/// The letters that two words or more of the spelling alphabet stand for.
fn spelt_letters(words: &str) -> Option<String> {
    const ALPHABET: &[&str] = &[
        "alpha", "alfa", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet",
        "juliett", "kilo", "lima", "mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango",
        "uniform", "victor", "whiskey", "whisky", "xray", "yankee", "zulu",
    ];
    let lower = words.to_lowercase().replace("x-ray", "xray");
    let letter = |word: &str| ALPHABET.contains(&word).then(|| word.chars().next()).flatten();
    let letters: String = lower.split([' ', '-']).map(letter).collect::<Option<_>>()?;
    (letters.len() > 1).then(|| letters.to_uppercase())
}

/// The codes in a name, without the space before their digits: `FR4978` of `Ryanair FR 4978`.
fn codes(name: &Name) -> Vec<String> {
    const MOST_LETTERS: usize = 3;
    let is_lead = |word: &str| word.len() <= MOST_LETTERS && word.chars().all(char::is_uppercase);
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    let words = || name.words.split(' ');
    let parted = words().zip(words().skip(1)).filter(|(lead, number)| is_lead(lead) && is_number(number));
    let parted = parted.map(|(lead, number)| format!("{lead}{number}"));
    words().filter(|word| is_code(word)).map(str::to_owned).chain(parted).collect()
}

/// `runway two-seven` as `runway 27`.
pub(super) fn with_runway_in_digits(words: &str) -> Cow<'_, str> {
    let Some((lead, rest)) = split_once(words, "unway ") else { return Cow::Borrowed(words) };
    let digit = |word: &str| number_of(word).filter(|number| *number < 10);
    let mut pieces = rest.splitn(3, [' ', '-']);
    let digits = pieces.next().and_then(digit).zip(pieces.next().and_then(digit));
    let rest = pieces.next().unwrap_or_default();
    digits.map_or(Cow::Borrowed(words), |(ten, one)| Cow::Owned(format!("{lead}unway {ten}{one} {rest}")))
}

/// The number and the side of one of several runways that lie beside each other: `27R`.
pub(super) fn runway(chunk: &str) -> Option<(&str, &'static str)> {
    let chunk = chunk.trim_end_matches([',', '.']);
    let side = [('L', "left"), ('R', "right"), ('C', "centre")];
    let (number, side) =
        side.iter().find_map(|(letter, side)| Some((chunk.strip_suffix(*letter)?, *side)))?;
    (number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit())).then_some((number, side))
}

/// Whether both are species of one genus, in Latin (`Aedes aegypti`, `A. albopictus`). Their small words describe nothing.
pub(super) fn are_two_species(first: &Name, second: &Name) -> bool {
    let ([genus, species], [other_genus, other_species]) = (first.parts.as_slice(), second.parts.as_slice())
    else {
        return false;
    };
    let is_one_genus = genus.word == other_genus.word
        || [genus, other_genus].iter().any(|part| part.role == Role::Initial)
            && genus.word.chars().next() == other_genus.word.chars().next();
    let is_genus = |part: &Part| part.role == Role::Initial || part.word.ends_with("es") || is_latin(part);
    // A slip may be in the ending: `nellae`, `nellie`.
    let both = [species, other_species];
    let are_latin = both.iter().all(|part| is_latin(part))
        || both.iter().any(|part| is_latin(part)) && is_near_miss(&species.word, &other_species.word);
    is_one_genus
        && is_genus(genus)
        && is_genus(other_genus)
        && species.word != other_species.word
        && both.iter().all(|part| part.role == Role::Descriptive)
        && are_latin
}

/// Whether one is a species in Latin and the other a name in small letters: `Canis lupus`, `grey wolf`.
pub(super) fn is_species_in_two(first: &Name, second: &Name) -> bool {
    let is_species = |name: &Name| match name.parts.as_slice() {
        [genus, species] => {
            genus.role == Role::Proper
                && is_latin(genus)
                && species.role == Role::Descriptive
                && is_latin(species)
        }
        _ => false,
    };
    let is_small = |name: &Name| !name.words.contains(char::is_uppercase);
    is_small(first) && is_species(second) || is_small(second) && is_species(first)
}

/// Whether a word ends as those of species do, and is none that English has taken over.
fn is_latin(part: &Part) -> bool {
    const ENDINGS: &[&str] = &[
        "us", "a", "um", "is", "ii", "i", "ae", "as", "es", "os", "ens", "ans", "ax", "ex", "ix", "or",
        "ops", "odon",
    ];
    const ENGLISH: &[&str] = &[
        "agenda",
        "arena",
        "album",
        "area",
        "bus",
        "campus",
        "cinema",
        "circus",
        "drama",
        "extra",
        "forum",
        "gala",
        "gymnasium",
        "indies",
        "marina",
        "mafia",
        "media",
        "militia",
        "museum",
        "opera",
        "pizza",
        "plaza",
        "stadium",
        "taxi",
        "tennis",
        "ski",
        "villa",
    ];
    const LEAST_LETTERS: usize = 4;
    part.word.chars().count() >= LEAST_LETTERS
        && ENDINGS.iter().any(|ending| part.word.ends_with(ending))
        && !ENGLISH.contains(&part.word.as_str())
}

/// Whether the first calls a firm by the one name in it that people use, or the house of a saint by the genitive: `Halletts`, of
/// `Hallett & Sons Ltd`; `St Brannoc's`, of `St Brannoc Regional Hospital`.
pub(super) fn is_house_of(short: &Name, firm: &Name) -> bool {
    const FIRMS: &[&str] = &[
        "bakery",
        "bros",
        "brothers",
        "builders",
        "buses",
        "co",
        "coaches",
        "company",
        "construction",
        "daughters",
        "engineering",
        "ferries",
        "foods",
        "group",
        "haulage",
        "holdings",
        "inc",
        "limited",
        "llp",
        "logistics",
        "ltd",
        "motors",
        "plc",
        "son",
        "sons",
        "stores",
        "transport",
        "travel",
    ];
    if is_house_of_saint(&short.parts, &firm.parts) {
        return true;
    }
    let [only] = short.parts.as_slice() else { return false };
    let last = firm.words.rsplit(' ').next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
    let is_firm = FIRMS.contains(&last.to_lowercase().as_str());
    let is_called =
        |part: &Part| only.word.strip_prefix(&part.word).is_some_and(|rest| matches!(rest, "s" | "'s"));
    is_firm && firm.parts.first().is_some_and(is_called)
}

/// Whether it is no proper name but says what sort of body or person is meant: `food watchdog`. It may be of any.
pub(super) fn is_description(name: &Name) -> bool {
    const SORTS: &[&str] = &[
        "agency",
        "airline",
        "authority",
        "body",
        "boss",
        "bosses",
        "charity",
        "chief",
        "chiefs",
        "club",
        "company",
        "council",
        "department",
        "firm",
        "giant",
        "haulier",
        "inspectors",
        "maker",
        "ministry",
        "officials",
        "operator",
        "owner",
        "police",
        "producer",
        "regulator",
        "retailer",
        "supplier",
        "team",
        "union",
        "watchdog",
    ];
    let last = name.words.rsplit(' ').next().unwrap_or_default();
    SORTS.contains(&last) && !name.words.contains(char::is_uppercase)
}

/// Whether the first is a whole family (`the Marshes`) and the second one of the name (`Ada Marsh`).
pub(super) fn is_family(family: &Name, member: &Name) -> bool {
    let [only] = family.parts.as_slice() else { return false };
    let begins = family.words.starts_with("the ") || family.words.starts_with("The ");
    let is_of = |part: &Part| {
        let rest = only.word.strip_prefix(&part.word);
        part.role == Role::Proper && matches!(rest, Some("s" | "es"))
    };
    begins && member.parts.iter().any(is_of)
}
