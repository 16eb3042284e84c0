//! Bodies told by their initials: `PSA`, `Public Space Agency (PSA)`.

use super::Name;
use super::part::{Part, Role};
use crate::value::text::lower_case;

/// Whether the first is one word of capitals, and they begin the proper words of the second (`PSA`).
pub(super) fn is_acronym(short: &Name, long: &Name) -> bool {
    let long = without_bracket(&long.words);
    if let Some(initials) = with_aside(&short.words) {
        return is_initials_of(initials, long);
    }
    let [only] = short.parts.as_slice() else { return false };
    only.role == Role::Proper && is_initials_of(&only.shown, long)
}

/// The initials of `the DRU, joined by others`.
fn with_aside(words: &str) -> Option<&str> {
    let (initials, _) = words.split_once(", ").filter(|(_, aside)| aside.starts_with(char::is_lowercase))?;
    let initials = initials.strip_prefix("the ").unwrap_or(initials);
    initials.chars().all(char::is_uppercase).then_some(initials)
}

/// A name and its initials in brackets behind it.
pub(super) fn bracketed(words: &str) -> Option<(&str, &str)> {
    let (long, rest) = words.split_once(" (")?;
    let initials = rest.strip_suffix(')')?;
    is_initials_of(initials, long).then_some((long, initials))
}

/// Takes away initials in brackets behind the words that they begin: they add nothing to those.
pub(super) fn drop_initials(words: &str, parts: &mut Vec<Part>) {
    let Some((_, initials)) = bracketed(words) else { return };
    let word = lower_case(initials).replace('.', "");
    parts.retain(|part| part.role != Role::Nickname || part.word != word);
}

/// Whether capitals alone begin the proper words, with a hyphenated word as one or as two.
pub(super) fn is_initials_of(capitals: &str, words: &str) -> bool {
    let letters: String = capitals.chars().filter(|c| c.is_alphanumeric()).collect();
    if letters.chars().count() > 2 && letters == first_letters(words) {
        return true;
    }
    if letters.chars().count() < 2 || !letters.chars().all(char::is_uppercase) {
        return false;
    }
    let begin = |divides: &[char]| -> String {
        let words = words.split(divides).filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
        words.filter(|c| !c.is_lowercase()).collect()
    };
    let the = |begin: String| begin.strip_prefix('T').map(str::to_owned);
    let starts_with_the = words.starts_with("The ");
    [begin(&[' ']), begin(&[' ', '-'])].into_iter().any(|initials| {
        initials == letters || starts_with_the && the(initials).is_some_and(|initials| initials == letters)
    })
}

/// The first letters of all words, the small ones too (`MoD`).
fn first_letters(words: &str) -> String {
    words.split(' ').filter_map(|word| word.chars().find(|c| c.is_alphanumeric())).collect()
}

fn without_bracket(words: &str) -> &str {
    words.split(" (").next().unwrap_or(words)
}
