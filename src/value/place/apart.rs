//! What tells two places apart by their words: other numbers of one thing (`Court 4`, `Court 5`), contrary sides (`the north
//! stand`, `the south stand`), other roads through one place, and two proper names of which neither can be a part of the other.

use super::roads::is_road;
use super::sides::{are_of_contrary_names, are_on_contrary_sides, are_on_two_sides, are_over_and_under};
use crate::value::name::Name;
use crate::value::number::ordinal;
use crate::value::token::number_of;
use std::collections::{BTreeMap, BTreeSet};

/// Whether nothing lies in both, by numbers, sides or roads.
pub(super) fn are_apart(first: &str, second: &str) -> bool {
    let (ones, twos) = (parts_of(first), parts_of(second));
    let (one, two) = (ones.concat(), twos.concat());
    // What is near the one gate may be near the other.
    if is_loose(&one) || is_loose(&two) {
        return false;
    }
    have_other_numbers(&ones, &twos)
        || are_on_contrary_sides(&one, &two)
        || ones.iter().any(|one| twos.iter().any(|two| are_over_and_under(one, two)))
        || are_of_contrary_names(first, second)
        || are_on_other_roads(&one, &two)
}

/// Whether both are proper names, and those of two places: `Mill Street`, `Canal Street`; `Newcastle upon Tyne`,
/// `Newcastle-under-Lyme`; a slip that is more than another way to write a sound (`Geneva`, `Genoa`).
pub(super) fn are_two_names(first: &str, second: &str) -> bool {
    // `the Royal Hospital, Ostley` may be called `Ostley Hospital`.
    let names_town = |name: &str, place: &str| {
        let own = words_of(name);
        let mut towns = place.split([',', '(', ')']).skip(1).map(words_of).filter(|words| words.len() == 1);
        towns.any(|town| town.iter().all(|word| own.contains(word)))
    };
    let are_two = |one: &str, two: &str| {
        let may_be_one = names_town(one, second) || names_town(two, first) || are_on_two_sides(one, two);
        have_other_bynames(one, two) || !may_be_one && Name::are_of_two_places(one, two, sounds_alike)
    };
    proper_names(first).any(|one| proper_names(second).any(|two| are_two(one, two)))
}

fn is_loose(words: &[String]) -> bool {
    const LOOSE: &[&str] = &[
        "from", "near", "nearby", "close", "between", "beside", "behind", "opposite", "towards", "toward",
        "around",
    ];
    words.iter().any(|word| LOOSE.contains(&word.as_str()))
}

/// The words in small letters, hyphens parted.
pub(super) fn words_of(place: &str) -> Vec<String> {
    let lower = place.to_lowercase().replace('\u{2019}', "'");
    let words = lower.split([' ', ',', '-', '(', ')', ';']).map(|word| word.trim_end_matches('.'));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of what stands between commas.
fn parts_of(place: &str) -> Vec<Vec<String>> {
    place.split(',').map(words_of).collect()
}

/// The names of the place and of what is said to be around it.
fn proper_names(place: &str) -> impl Iterator<Item = &str> {
    const MOST: usize = 3;
    let parts = place.split([',', '(', ')']).flat_map(|part| part.split(" in ")).map(str::trim);
    let parts =
        parts.map(|part| ["in ", "at "].iter().find_map(|lead| part.strip_prefix(lead)).unwrap_or(part));
    parts.filter(|part| is_proper(part)).take(MOST)
}

pub(super) fn is_proper(name: &str) -> bool {
    const SMALL: &[&str] = &["the", "of", "upon", "on", "under", "le", "la", "de", "du", "by"];
    let mut words = name.split([' ', '-']).filter(|word| !SMALL.contains(word)).peekable();
    words.peek().is_some() && words.all(|word| word.starts_with(char::is_uppercase))
}

/// Whether both have one name, and are told from others of it by another river or hill.
fn have_other_bynames(first: &str, second: &str) -> bool {
    const LINKS: &[&str] = &["upon", "on", "under", "le", "by"];
    let parts = |name: &str| {
        let words = words_of(name);
        let at = words.iter().position(|word| LINKS.contains(&word.as_str())).filter(|at| *at > 0)?;
        let (own, byname) = words.split_at_checked(at)?;
        Some((own.to_vec(), byname.last()?.clone()))
    };
    parts(first).zip(parts(second)).is_some_and(|(one, two)| one.0 == two.0 && one.1 != two.1)
}

/// Whether two words may write one sound: they have the same consonants.
pub(super) fn sounds_alike(first: &str, second: &str) -> bool {
    let skeleton = |word: &str| {
        let lower = word.to_lowercase().replace("ph", "f");
        let stem = lower.trim_end_matches(['h', 's']);
        let consonants = stem.chars().filter(|c| c.is_alphabetic() && !"aeiouyw".contains(*c));
        let mut consonants: Vec<char> =
            consonants.map(|c| if matches!(c, 'q' | 'c') { 'k' } else { c }).collect();
        consonants.dedup();
        consonants
    };
    skeleton(first) == skeleton(second)
}

/// Words before a number that is none of theirs.
const NO_NOUNS: &[&str] = &[
    "a", "about", "almost", "and", "around", "at", "between", "by", "from", "in", "just", "least", "nearly",
    "of", "off", "on", "or", "over", "roughly", "some", "than", "the", "to", "under", "within",
];

/// Words behind a number that tell a distance, an age or how many.
const MEASURES: &[&str] = &[
    "mile",
    "miles",
    "km",
    "kilometre",
    "kilometres",
    "kilometer",
    "kilometers",
    "metre",
    "metres",
    "meter",
    "meters",
    "m",
    "yard",
    "yards",
    "feet",
    "foot",
    "ft",
    "nautical",
    "minutes",
    "hours",
    "years",
];

/// Whether both tell the number of one thing, and other numbers: `platform 3`, `the 14th hole`, `12 Canal Street`. Storeys are
/// counted from the ground or from the street, so that two which follow on each other may be one.
fn have_other_numbers(first: &[Vec<String>], second: &[Vec<String>]) -> bool {
    let (one, two) = (numbers(first), numbers(second));
    one.iter().any(|(noun, ones)| {
        let Some(others) = two.get(noun) else { return false };
        let least = if *noun == "floor" { 2 } else { 1 };
        ones.iter().all(|one| others.iter().all(|other| one.distance(other) >= least))
    })
}

/// The number of something, or the letter.
#[derive(Debug, PartialEq, Eq)]
enum Number<'a> {
    Of(u64),
    /// `14A`
    Lettered(u64, char),
    /// `B12`, `C`
    Sign(&'a str),
}

impl Number<'_> {
    fn distance(&self, other: &Self) -> u64 {
        match (self, other) {
            (Self::Sign(one), Self::Sign(other)) => {
                if one == other {
                    0
                } else {
                    u64::MAX
                }
            }
            (Self::Lettered(one, letter), Self::Lettered(other, other_letter)) if letter != other_letter => {
                one.abs_diff(*other).max(1)
            }
            (Self::Of(one) | Self::Lettered(one, _), Self::Of(other) | Self::Lettered(other, _)) => {
                one.abs_diff(*other)
            }
            (Self::Sign(_), _) | (_, Self::Sign(_)) => 0,
        }
    }
}

/// The numbers told, by what they are numbers of.
fn numbers(parts: &[Vec<String>]) -> BTreeMap<&str, Vec<Number<'_>>> {
    let mut found: BTreeMap<&str, Vec<Number<'_>>> = BTreeMap::new();
    let mut noun: Option<&str> = None;
    for words in parts {
        // `Flat 3, 12 Mill Street`, but not `rooms 3, 4 and 5`.
        noun = noun.filter(|_| !begins_with_house(words));
        noun = numbers_of_part(words, noun, &mut found);
    }
    found
}

/// Whether a part between commas begins with the number of a house and its street.
fn begins_with_house(words: &[String]) -> bool {
    let is_street =
        |word: &String| word.starts_with(char::is_alphabetic) && !NO_NOUNS.contains(&word.as_str());
    matches!(words, [number, street, ..] if read(number).is_some() && is_street(street))
}

/// Adds the numbers of a part between commas, by the noun that it begins behind; gives the one that it ends with.
fn numbers_of_part<'a>(
    words: &'a [String],
    noun: Option<&'a str>,
    found: &mut BTreeMap<&'a str, Vec<Number<'a>>>,
) -> Option<&'a str> {
    let mut noun = noun;
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).map(String::as_str);
        let storey = next.filter(|next| in_singular(next) == "floor").and_then(|_| storey(word));
        if let Some(storey) = storey {
            found.entry("floor").or_default().push(Number::Of(storey));
        } else if let Some((thing, nth)) = next.zip(ordinal(word)) {
            found.entry(in_singular(thing)).or_default().push(Number::Of(nth.into()));
        } else if let Some(junction) = word.strip_prefix('j').filter(|_| noun.is_none()).and_then(read) {
            found.entry("junction").or_default().push(junction);
        } else if let Some(number) = read(word).filter(|_| next.is_none_or(|next| !MEASURES.contains(&next)))
        {
            match (noun, next) {
                (Some(noun), _) => found.entry(in_singular(noun)).or_default().push(number),
                (None, Some(street)) if at == 0 && word.starts_with(|c: char| c.is_ascii_digit()) => {
                    found.entry(street).or_default().push(number);
                }
                (None, _) => {}
            }
            continue;
        } else if matches!(word.as_str(), "and" | "to" | "no" | "number") && noun.is_some() {
            continue;
        }
        noun = Some(word.as_str()).filter(|word| !NO_NOUNS.contains(word) && !is_road(word));
    }
    noun
}

/// The number of a storey, as it is counted from the ground.
fn storey(word: &str) -> Option<u64> {
    if word == "ground" { Some(0) } else { ordinal(word).map(u64::from) }
}

/// `4`, `four`, `14a`; `b12`, `j14`; `c`
fn read(word: &str) -> Option<Number<'_>> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_sign = || {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        letters.len() == 1 && word != "a" && word.is_ascii() && !is_road(word)
    };
    let lettered = || {
        let mut letters = word.get(digits.len()..)?.chars();
        let (number, letter) = (digits.parse().ok()?, letters.next()?);
        letters.next().is_none().then_some(Number::Lettered(number, letter))
    };
    let number = number_of(word).or_else(|| word.parse().ok()).map(Number::Of);
    number.or_else(lettered).or_else(|| is_sign().then_some(Number::Sign(word)))
}

pub(super) fn in_singular(noun: &str) -> &str {
    noun.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with('s')).unwrap_or(noun)
}

pub(super) fn is_light(word: &str) -> bool {
    const LIGHT: &[&str] =
        &["on", "at", "in", "of", "the", "a", "an", "its", "near", "just", "by", "to", "from", "off"];
    LIGHT.contains(&word)
}

/// Whether both are on one road each, and all else is told alike; or the numbers of the two have the same digits.
fn are_on_other_roads(first: &[String], second: &[String]) -> bool {
    let (Some((one, rest)), Some((two, others))) = (road(first), road(second)) else { return false };
    let digits = |road: &str| {
        let mut digits: Vec<char> = road.chars().collect();
        digits.sort_unstable();
        digits
    };
    one != two && rest == others && (!rest.is_empty() || digits(one) == digits(two))
}

/// The only road named, and the weighty words beside it.
fn road(words: &[String]) -> Option<(&str, BTreeSet<&str>)> {
    let mut roads = words.iter().filter(|word| is_road(word));
    let only = roads.next().filter(|only| roads.all(|road| road == *only))?;
    let rest = words.iter().map(String::as_str).filter(|word| word != only && !is_light(word));
    Some((only, rest.collect()))
}
