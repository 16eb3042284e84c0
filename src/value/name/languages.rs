//! Titles of one work, and names of one body, in two languages: `Luncheon on the Grass`, `Le Déjeuner sur l'herbe`;
//! `the Old Weigh House`, `De Oude Waag`.

use super::lettering::without_accents;
use super::translation::{is_english, is_foreign};
use super::word_lists::is_particle;
use crate::value::text::lower_case;

/// A language by its place in the tables below.
type Languages = u8;

const ENGLISH: Languages = 1;
const DUTCH: Languages = 1 << 1;
const GERMAN: Languages = 1 << 2;
const FRENCH: Languages = 1 << 3;
const SPANISH: Languages = 1 << 4;
const ITALIAN: Languages = 1 << 5;

/// Small words of titles, and the languages that have them.
const SMALL_WORDS: &[(Languages, &[&str])] = &[
    (
        ENGLISH,
        &[
            "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "under", "with",
            "without",
        ],
    ),
    (
        DUTCH,
        &["aan", "bij", "de", "een", "en", "het", "in", "met", "naar", "op", "uit", "van", "voor", "zonder"],
    ),
    (
        GERMAN,
        &[
            "am", "an", "auf", "aus", "das", "dem", "den", "der", "des", "die", "ein", "eine", "für", "im",
            "in", "mit", "und", "von", "zu",
        ],
    ),
    (
        FRENCH,
        &[
            "au", "aux", "avec", "chez", "dans", "de", "des", "du", "en", "et", "la", "le", "les", "par",
            "pour", "sans", "sur", "un", "une", "à",
        ],
    ),
    (
        SPANISH,
        &["al", "con", "de", "del", "el", "en", "la", "las", "los", "para", "por", "sin", "un", "una", "y"],
    ),
    (
        ITALIAN,
        &[
            "al", "con", "del", "della", "di", "e", "gli", "i", "il", "in", "la", "lo", "nel", "per",
            "senza", "sul", "un", "una",
        ],
    ),
];

/// The fewest words of a title that its small words tell the language of.
const FEWEST: usize = 4;

/// Whether one is an English title and the other one of another language, so that nothing tells whether they are one.
pub(super) fn are_titles_in_two(one: &str, other: &str) -> bool {
    let (one, other) = (of_title(one), of_title(other));
    let is_english = |languages: Languages| languages == ENGLISH;
    let is_foreign = |languages: Languages| languages != 0 && languages & ENGLISH == 0;
    is_english(one) && is_foreign(other) || is_english(other) && is_foreign(one)
}

/// The languages that have all small words of a title; none where it has no such words.
fn of_title(words: &str) -> Languages {
    let mut all = Languages::MAX;
    let words: Vec<&str> = words.split_whitespace().map(|word| word.trim_matches(',')).collect();
    if words.len() < FEWEST {
        return 0;
    }
    for word in words {
        let having = SMALL_WORDS.iter().filter(|(_, small)| small.contains(&word));
        let languages = having.fold(0, |languages, (language, _)| languages | language);
        if languages != 0 {
            all &= languages;
        }
    }
    if all == Languages::MAX { 0 } else { all }
}

/// English words for what sort of body something is, none of them a surname.
const BODIES: &[&str] = &[
    "academy",
    "agency",
    "alliance",
    "army",
    "association",
    "board",
    "club",
    "commission",
    "committee",
    "confederation",
    "congress",
    "council",
    "department",
    "federation",
    "festival",
    "foundation",
    "fund",
    "gallery",
    "institute",
    "league",
    "library",
    "ministry",
    "movement",
    "museum",
    "office",
    "orchestra",
    "party",
    "police",
    "service",
    "society",
    "theatre",
    "union",
];

/// Whether one is the name of a body in English words and the other one in words of another language, so that nothing tells
/// whether they are one. Persons have particles of other languages, but no other such words.
pub(super) fn are_bodies_in_two(one: &str, other: &str) -> bool {
    let (one, other) = (lower_words(one), lower_words(other));
    tells_body(&one) && is_of_another(&other) || tells_body(&other) && is_of_another(&one)
}

fn lower_words(words: &str) -> Vec<String> {
    let is_sign = |c: char| !c.is_alphanumeric();
    words
        .split(|c: char| c.is_whitespace() || c == '-')
        .map(|word| lower_case(word.trim_matches(is_sign)))
        .collect()
}

/// Whether words are of English, and one of them tells a sort of body or, in a name of more than a given one and a surname, of
/// place.
fn tells_body(words: &[String]) -> bool {
    let is_sort = |word: &String| BODIES.contains(&word.as_str()) || words.len() > 2 && is_english(word);
    words.iter().any(is_sort) && !words.iter().any(|word| is_small_elsewhere(word))
}

/// Whether words are of another language: a small word that is no particle, or a particle and a word for a sort.
fn is_of_another(words: &[String]) -> bool {
    let is_own = |word: &String| matches!(word.as_str(), "the" | "of");
    let mut small = words.iter().filter(|word| is_small_elsewhere(word)).peekable();
    let has_sort = || words.iter().any(|word| is_foreign(&without_accents(word)));
    small.peek().is_some()
        && !words.iter().any(is_own)
        && (small.any(|word| !is_particle(word)) || has_sort())
}

/// Whether a word is a small one of some language and not of English.
fn is_small_elsewhere(word: &str) -> bool {
    let having = SMALL_WORDS.iter().filter(|(_, small)| small.contains(&word));
    let languages = having.fold(0, |languages, (language, _)| languages | language);
    languages != 0 && languages & ENGLISH == 0
}
