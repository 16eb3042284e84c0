//! Titles of one work in two languages: `Luncheon on the Grass`, `Le Déjeuner sur l'herbe`.

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
