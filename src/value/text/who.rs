//! The name of a person, where the question asks who did what one person does: `Corso`, of `Who drove the car?`.

use crate::value::name::Name;

/// The name, where the words are nothing else.
pub(super) fn read(words: &str) -> Option<Name> {
    const MOST_WORDS: usize = 3;
    let is_of_name = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\''))
    };
    let is_name = words.split(' ').count() <= MOST_WORDS && words.split(' ').all(is_of_name);
    let is_none = ["The ", "A ", "An ", "No ", "Nobody", "Everybody", "All"];
    (is_name && !is_none.iter().any(|lead| words.starts_with(lead)))
        .then(|| Name::parse(words).ok())
        .flatten()
}
