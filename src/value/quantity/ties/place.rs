//! How many there were before one that is spoken of, which tells its place: `49 previous appearances`, `11 titles before this one`.

use super::super::super::Context;
use super::super::super::number;
use super::super::Quantity;
use super::super::change::plain;
use super::super::parts::exactly;
use super::{Role, Tie};
use rust_decimal::Decimal;

/// What stands between the number and what is counted, or behind both.
const BETWEEN: &[&str] = &["previous ", "earlier ", "prior "];
const BEHIND: &[&str] = &[" before this one", " before that one", " before this", " before it", " already"];

/// Reads the count; the place is the next.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    if let Some(often) = often_before(words) {
        return of_count(words, plain(&often, context)?);
    }
    let bare = BEHIND.iter().find_map(|tail| words.strip_suffix(tail));
    let between = || {
        let (_, rest) = number::read(words)?;
        let noun = BETWEEN.iter().find_map(|word| number::strip_phrase(rest, word))?;
        let count = words.get(..words.len().checked_sub(rest.len())?)?;
        Some(format!("{count}{noun}"))
    };
    let counted = bare.map(str::to_owned).or_else(between)?;
    of_count(words, plain(&counted, context)?)
}

/// `only twice before`, `three times before`; of `40 before` nobody says what it counts.
fn often_before(words: &str) -> Option<String> {
    let often = words.strip_suffix(" before")?;
    let often = number::strip_phrase(often, "only ")
        .or_else(|| number::strip_phrase(often, "just "))
        .unwrap_or(often);
    (matches!(often, "once" | "twice") || often.ends_with(" times")).then(|| often.to_owned())
}

fn of_count(words: &str, before: Quantity) -> Option<Quantity> {
    let before = Some(before).filter(|before| before.unit().is_count())?;
    let place = before.plain_value().filter(Decimal::is_integer)?.checked_add(Decimal::ONE)?;
    Some(before.tied(words, [Tie::told(Role::Place, exactly(place))]))
}
