//! Whether two passages differ by slips of the keyboard only.

use crate::value::{is_negation, is_number, number_of};

/// How many words may differ.
const MOST_WORDS: usize = 3;
/// How many letters of one word may differ.
const MOST_LETTERS: usize = 2;
/// Words below this length are too easily another word.
const SHORTEST: usize = 4;

/// Whether nothing but signs, doubled words, and a few letters of a few plain words differs. The first letter must be
/// the same, which keeps `legal` from `illegal` and `dead` from `lead`; names, numbers and negations must be the same.
pub(super) fn is_slip(was: &str, now: &str) -> bool {
    let (was, now) = (words(was), words(now));
    if was.len() != now.len() {
        return false;
    }
    let changed: Vec<(&String, &String)> = was.iter().zip(&now).filter(|(a, b)| a != b).collect();
    changed.len() <= MOST_WORDS && changed.iter().all(|(a, b)| is_slip_of_word(a, b))
}

/// Numbers and negations: a slip in one of them is another statement.
fn is_weighty(word: &str) -> bool {
    is_negation(word) || is_number(word) || number_of(word).is_some()
}

fn is_slip_of_word(was: &str, now: &str) -> bool {
    let is_plain = |word: &str| {
        word.chars().all(char::is_lowercase) && word.chars().count() >= SHORTEST && !is_weighty(word)
    };
    let has_same_start = was.chars().next() == now.chars().next();
    is_plain(was) && is_plain(now) && has_same_start && strsim::osa_distance(was, now) <= MOST_LETTERS
}

/// The words without the signs around them, and without doubled ones. Brackets and what is joined to a number stay.
fn words(passage: &str) -> Vec<String> {
    let is_sign = |c: char| !c.is_alphanumeric() && !"[]|=%£$€+-".contains(c);
    let mut words: Vec<String> =
        passage.split_whitespace().map(|word| word.trim_matches(is_sign).to_owned()).collect();
    words.retain(|word| !word.is_empty());
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn only_slips_are_slips() {
        let slips = [
            ("The fire sperad to the yard.", "The fire spread to the yard."),
            ("It was, it seems, the the loft", "It was it seems the loft."),
        ];
        let others = [
            ("It was legal.", "It was illegal."),
            ("He is not guilty.", "He is guilty."),
            ("He is now guilty.", "He is not guilty."),
            ("Four engines came.", "Five engines came."),
            ("some four engines came", "some five engines came"),
            ("It cost 45 pounds.", "It cost 54 pounds."),
            ("Rafeal left.", "Rafael left."),
            ("[[a|open]] doors", "[[b|open]] doors"),
            ("It was dead.", "It was lead."),
        ];
        for (was, now) in slips {
            assert!(is_slip(was, now), "{was} -> {now}");
        }
        for (was, now) in others {
            assert!(!is_slip(was, now), "{was} -> {now}");
        }
    }
}
