//! Places in capitals, as headlines have them: `NORTH OF PORT SKERRIN` as `north of Port Skerrin`.

use std::borrow::Cow;

/// Words that stand in small letters before and between names.
const SMALL: &[&str] = &[
    "a",
    "above",
    "and",
    "at",
    "behind",
    "below",
    "beside",
    "between",
    "by",
    "capital",
    "coast",
    "east",
    "edge",
    "from",
    "half",
    "in",
    "kilometre",
    "kilometres",
    "km",
    "mile",
    "miles",
    "near",
    "nearby",
    "north",
    "north-east",
    "north-west",
    "of",
    "off",
    "on",
    "opposite",
    "outside",
    "province",
    "south",
    "south-east",
    "south-west",
    "the",
    "to",
    "village",
    "west",
];
/// Names that are capitals.
const CAPITALS: &[&str] = &["EU", "UK", "UN", "US", "USA"];

/// The words as a sentence would have them, where they are several and have no small letter.
pub(super) fn as_in_a_sentence(words: &str) -> Cow<'_, str> {
    let is_long = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let is_meant = words.contains(' ')
        && !words.contains(char::is_lowercase)
        && words.split(' ').any(|word| is_long(word) && !word.contains(|c: char| c.is_ascii_digit()));
    if !is_meant {
        return Cow::Borrowed(words);
    }
    Cow::Owned(words.split(' ').map(word).collect::<Vec<_>>().join(" "))
}

fn word(word: &str) -> String {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let lower = word.to_lowercase();
    if bare.contains(|c: char| c.is_ascii_digit()) || CAPITALS.contains(&bare) {
        return word.to_owned();
    }
    if SMALL.contains(&bare.to_lowercase().as_str()) {
        return lower;
    }
    let mut begins = true;
    lower
        .chars()
        .map(|c| {
            let capital = if begins { c.to_uppercase().next().unwrap_or(c) } else { c };
            begins = matches!(c, '-' | '(');
            capital
        })
        .collect()
}
