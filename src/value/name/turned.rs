//! Names in the order of a register: `Ostley, Ray` and `OSTLEY Ray` are `Ray Ostley`. What else stands behind a comma stays where
//! it is.

use super::part::bare_word;
use super::short_forms::is_given_name;
use super::word_lists::{
    find_suffix, find_title, is_body_word, is_building, is_connector, is_particle, is_postnominal,
    is_sort_of_thing,
};

/// The words with `Ostley, Ray` turned into `Ray Ostley`. Other commas stay.
pub(super) fn given_name_first(words: &str) -> String {
    let Some((surname, given)) = words.split_once(',') else { return words.to_owned() };
    let (surname, given) = (surname.trim(), given.trim());
    let is_other = || given.contains(',') || !is_name(surname) || !is_name(given);
    if is_other() || is_thing(surname) || is_honour(given) || is_behind_full_name(surname, given) {
        return words.to_owned();
    }
    format!("{given} {surname}")
}

/// The family name and the rest, where the former may stand first, in capitals as lists of starters have it: `OSTLEY Ray`, `VAN DER
/// BERG Maria`. It may as well be a body (`ESA Ireland`), so that only another claim tells it.
pub(super) fn family_name_first(words: &str) -> Option<(&str, &str)> {
    const MOST_WORDS: usize = 5;
    let in_capitals = |word: &&str| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.contains(char::is_lowercase)
    };
    let is_given = |word: &str| word.starts_with(char::is_uppercase) && !in_capitals(&word);
    let leading = words.split(' ').take_while(in_capitals);
    let end = leading.map(|word| word.len() + 1).sum::<usize>();
    let (family, given) = words.split_at_checked(end)?;
    let is_plain = words.split(' ').count() <= MOST_WORDS && !words.contains([',', '(', '"']);
    (is_plain && !family.is_empty() && given.split(' ').all(is_given)).then(|| (family.trim_end(), given))
}

/// Whether words may be a given name or a surname.
fn is_name(words: &str) -> bool {
    let is_part = |word: &str| {
        let lower = bare_word(word);
        word.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase()) && !is_connector(&lower)
            || is_particle(&lower)
    };
    words.split(' ').count() <= 3 && words.split(' ').all(is_part)
}

/// Whether words behind a comma begin with what no given name begins with: an honour, a suffix, the form of a firm.
fn is_honour(given: &str) -> bool {
    given.split(' ').next().is_some_and(|word| {
        let word = bare_word(word);
        find_suffix(&word).is_some() || is_postnominal(&word) || is_body_word(&word)
    })
}

/// Whether the words before a comma are a full name by themselves, so that none of it stands behind: `Ann Hale, Ostley`,
/// `Theodore Pell, P.E.`
fn is_behind_full_name(surname: &str, given: &str) -> bool {
    let mut words = surname.split(' ').map(bare_word);
    let Some((first, second)) = words.next().zip(words.next()) else { return false };
    let is_second_name = find_suffix(&second).is_none() && !is_particle(&first);
    let is_letters =
        || given.chars().filter(|c| c.is_alphabetic()).count() > 1 && !given.contains(char::is_lowercase);
    is_second_name && (is_letters() || find_title(&first).is_some() || is_given_name(&first))
}

/// Whether a name before a comma is that of a place or a body: `Salt Lane, Sallowby`; `Museum Het Veerhuis, Hoorveld`.
fn is_thing(words: &str) -> bool {
    const PLACES: &[&str] = &[
        "arms", "avenue", "bay", "bridge", "church", "close", "court", "crescent", "drive", "farm",
        "gardens", "green", "hall", "harbour", "hill", "hospital", "hotel", "house", "inn", "island", "lane",
        "library", "mill", "museum", "park", "pier", "place", "quay", "road", "row", "school", "square",
        "station", "street", "terrace", "theatre", "tower", "way", "wharf", "wood", "yard",
    ];
    let Some((first, last)) = words.split_once(' ').zip(words.rsplit_once(' ')) else { return false };
    let (first, last) = (bare_word(first.0), bare_word(last.1));
    let is_sort = |word: &str| is_sort_of_thing(word) || is_building(word);
    PLACES.contains(&last.as_str()) || is_sort(&last) || is_sort(&first)
}
