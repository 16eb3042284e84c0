//! Members with numbers, in words or digits. `Ward 6` and `Ward 9` are 6 and 9, as `wards 6 and 9` and `the sixth and the ninth`
//! are.

use super::Member;
use crate::value::number::ordinal;
use crate::value::token::number_of;

/// A key with its number in digits where one stands in front in words: `four by helicopter`, `four`.
pub(super) fn in_digits(key: String) -> String {
    if let Some(number) = number_of(&key) {
        return number.to_string();
    }
    let number = key.split_once(' ').and_then(|(lead, rest)| Some(format!("{} {rest}", number_of(lead)?)));
    number.unwrap_or(key)
}

/// The number of a place in an order: 3, of `the third` and `3rd`. With a capital it may be a name.
pub(super) fn place_in_row(words: &str) -> Option<String> {
    let is_small = !words.contains(char::is_uppercase);
    ordinal(words).filter(|_| is_small).map(|place| place.to_string())
}

/// Gives members their numbers as keys, where all are one noun with a number each.
pub(super) fn by_number(members: &mut [Member]) {
    let split = |member: &Member| {
        let (noun, number) = member.words.rsplit_once(' ')?;
        let is_number = number.len() < 4 && number.bytes().all(|byte| byte.is_ascii_digit());
        (is_number && noun.chars().all(char::is_alphabetic)).then(|| (noun.to_lowercase(), number.to_owned()))
    };
    let told: Option<Vec<(String, String)>> = members.iter().map(split).collect();
    let Some(told) = told.filter(|told| told.len() > 1) else { return };
    let is_one_noun = told.windows(2).all(|pair| matches!(pair, [(one, _), (next, _)] if one == next));
    if is_one_noun {
        for (member, (_, number)) in members.iter_mut().zip(told) {
            member.key = number;
        }
    }
}
