//! What members are known by: without the article of a thing, with numbers in digits, and what ails people in the singular.

use super::kinds::puts_behind;
use super::numbered;
use super::run::bare;
use crate::value::name::Name;
use crate::value::text::text_key;

/// What somebody has one of or several, and means the same.
const AILMENTS: &[&str] =
    &["ache", "chill", "cramp", "fever", "headache", "migraine", "pain", "rash", "shiver", "stomachache"];

/// Whether a member begins with a capital, as names do, be it behind an article.
pub(super) fn is_proper(words: &str) -> bool {
    let named = words.strip_prefix("the ").unwrap_or(words);
    let begin = named.chars().find(|c| c.is_alphanumeric());
    begin.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
}

/// The key of a member by its words and the name that they may be.
pub(super) fn key_of(words: &str, name: Option<&Name>) -> String {
    if let Some(place) = numbered::place_in_row(words) {
        return place;
    }
    // As names, the church in Upper Marn and the school in Upper Marn are Upper Marn.
    let name = name.filter(|_| !puts_behind(words));
    let key = numbered::in_digits(name.map_or_else(|| text_key(words), Name::key));
    if is_proper(words) {
        return key;
    }
    in_singular(bare(&key)).to_owned()
}

/// `headache`, of `headaches`.
fn in_singular(key: &str) -> &str {
    let ends_with = |ailment: &&&str| {
        let rest = key.strip_suffix('s').map(|key| key.strip_suffix(**ailment));
        let rest = rest.flatten().or_else(|| key.strip_suffix("es")?.strip_suffix(**ailment));
        rest.is_some_and(|before| before.is_empty() || before.ends_with([' ', '-']))
    };
    let Some(ailment) = AILMENTS.iter().find(ends_with) else { return key };
    let ending = if ailment.ends_with("sh") { "es" } else { "s" };
    key.strip_suffix(ending).unwrap_or(key)
}
