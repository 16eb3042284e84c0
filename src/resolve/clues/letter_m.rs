//! What the `m` of `1.2m` is, as the claims beside it tell.

use super::MOST_HELD;
use crate::letters::has_any;
use crate::value::{Context, Dimension, Kind, LetterM, Value};

/// A million beside millions, and a metre beside lengths that are told in another unit or in full. Where none is beside it,
/// what is counted tells a million (`1.2m displaced`) if no blank parts it from its number.
pub(super) fn told(texts: &[&str], context: &Context<'_>) -> LetterM {
    let (with, without): (Vec<&str>, Vec<&str>) = texts.iter().copied().partition(|text| has_letter(text));
    let is_one = |texts: &[&str], dimension: Dimension| {
        texts.iter().take(MOST_HELD).any(|text| dimension_of(text, context) == Some(dimension))
    };
    let glued: Vec<&str> = with.iter().copied().filter(|text| !has_any(text, &[" m"])).collect();
    if texts.iter().any(|text| is_in_millions(text)) {
        LetterM::Million
    } else if !with.is_empty() && is_one(&without, Dimension::Length) {
        LetterM::Metre
    } else if with.len() > 1 && is_one(&glued, Dimension::Count) {
        LetterM::Million
    } else {
        LetterM::Open
    }
}

/// Whether an `m` stands by itself behind a number.
fn has_letter(text: &str) -> bool {
    text.match_indices('m').filter_map(|(at, _)| text.split_at_checked(at)).any(|(before, rest)| {
        let is_alone = rest.chars().nth(1).is_none_or(|next| !next.is_alphanumeric());
        is_alone && before.trim_end_matches(' ').ends_with(|c: char| c.is_ascii_digit())
    })
}

fn dimension_of(text: &str, context: &Context<'_>) -> Option<Dimension> {
    let value = Value::parse(Kind::Quantity, text, context).ok()?;
    value.unit().map(|unit| unit.dimension())
}

/// Whether some number of the text goes into the hundred thousands, or is told in millions, of which money is by the letter too:
/// `3.2mn`, `a little over £3m`.
fn is_in_millions(text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit() && c != ',');
    let is_short = |name: &str| {
        text.match_indices(name).any(|(at, _)| {
            text.get(..at).is_some_and(|before| before.trim_end().ends_with(|c: char| c.is_ascii_digit()))
        })
    };
    let is_money = || has_letter(text) && text.contains(['£', '$', '€']);
    numbers.any(|number| number.bytes().filter(u8::is_ascii_digit).count() >= 6)
        || has_any(text, &["million", "billion", "bn", "milliard"])
        || is_short("mn")
        || is_short("mln")
        || is_money()
}
