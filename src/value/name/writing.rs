//! Parts of names that are one word, written in another way.

use super::cyrillic::is_out_of_one;
use super::exonyms::is_one_place_word;
use super::lettering::{
    is_alike_without_accents, is_in_plural, is_latin_form, is_of_country, is_one_number, without_accents,
};
use super::part::Part;
use super::short_forms::is_one_name;
use super::translation::is_one_word;
use crate::value::token::one_spelling;

/// Whether two parts are one in another way of writing: accents, Latin letters for another script, Latin for another
/// language, a place in two languages, British spelling of a word that is no proper name.
pub(super) fn is_written_otherwise(first: &Part, second: &Part) -> bool {
    is_alike_without_accents(&first.word, &second.word)
        || is_one_name(&first.word, &second.word)
        || is_latin_form(&first.word, &second.word)
        || is_out_of_one(&first.word, &second.word)
        || is_one_word(&without_accents(&first.word), &without_accents(&second.word))
        || is_one_number(&first.word, &second.word)
        || is_of_country(&first.word, &second.word)
        || is_of_country(&second.word, &first.word)
        || is_in_plural(&first.word, &second.word)
        || is_in_plural(&second.word, &first.word)
        || is_small(first) && is_small(second) && one_spelling(&first.word) == one_spelling(&second.word)
        || is_one_place_word(&first.word, &second.word)
}

/// Whether two names are one but for the endings of genitives (`Cordell's petrel`, `Cordell petrel`).
pub(super) fn is_one_but_for_genitives(first: &[Part], second: &[Part]) -> bool {
    let is_one = |(a, b): (&Part, &Part)| a.word == b.word || are_one_but_for_genitive(a, b);
    first.len() == second.len() && first.iter().zip(second).all(is_one)
}

/// The same of two parts.
pub(super) fn are_one_but_for_genitive(first: &Part, second: &Part) -> bool {
    let is_genitive_of = |own: &Part, plain: &Part| {
        own.shown.ends_with("'s") && own.word.strip_suffix('s') == Some(plain.word.as_str())
    };
    is_genitive_of(first, second) || is_genitive_of(second, first)
}

/// Whether one is the house of a saint by the genitive alone, and the other begins with the saint: `St Brannoc's`, `St Brannoc
/// Regional Hospital`.
pub(super) fn is_house_of_saint(short: &[Part], long: &[Part]) -> bool {
    let ([saint, whose], [other, name, ..]) = (short, long) else { return false };
    let are_saints = [saint, other].iter().all(|part| matches!(part.word.as_str(), "saint" | "st"));
    are_saints && whose.shown.ends_with("'s") && are_one_but_for_genitive(whose, name)
}

fn is_small(part: &Part) -> bool {
    part.shown.starts_with(char::is_lowercase)
}
