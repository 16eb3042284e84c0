//! Counts with what they come to behind them: `57 pupils and 4 adults, 61 in all`, `13 others, 14 with this`.

use super::super::super::Context;
use super::super::super::number::{self, strip_phrase};
use super::super::{Quantity, Sense};
use super::{Part, divisions, exactly, named, sum};
use crate::letters::split_once;
use rust_decimal::Decimal;

/// What stands behind the number of all, or before it.
const BEHIND: &[&str] = &[" in all", " in total", " altogether", " all told", " all together"];
const BEFORE: &[&str] = &["a total of ", "in all ", "altogether ", "in total "];
/// What stands behind a number that counts the one that is spoken of too.
const WITH_ONE: &[&str] =
    &[" with this", " with this one", " with it", " including this", " including this one"];

/// Reads the counts, and remembers what they come to where the number of all is another.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (told, all) = words.trim().rsplit_once(", ")?;
    if let Some(all) = WITH_ONE.iter().find_map(|tail| all.strip_suffix(tail)) {
        return with_one(words, (told, all));
    }
    let behind = BEHIND.iter().find_map(|tail| all.strip_suffix(tail));
    let all = behind.or_else(|| BEFORE.iter().find_map(|lead| strip_phrase(all, lead)))?;
    let stated = alone(all)?;
    if let Some(read) = some_of_all(told, stated) {
        return Some(Quantity { printed: words.trim().to_owned(), ..read });
    }
    let read = super::read(told, context).filter(|read| !divisions::overlap(read.parts()))?;
    let named = read.plain_value().filter(|_| read.has_parts())?;
    if named == stated {
        return Some(Quantity { printed: words.trim().to_owned(), ..read });
    }
    let sense = Some(Box::new(Sense::Miscounted { named: named.try_into().ok()? }));
    Some(Quantity { printed: words.trim().to_owned(), sense, ..exactly(stated) })
}

/// `19 on the night`, where there were 22 in all: those, and the others.
fn some_of_all(told: &str, all: Decimal) -> Option<Quantity> {
    let (some, words) = number::read(told)?;
    let is_count = some.value.is_integer() && !some.is_share() && !some.is_ratio();
    let others = all.checked_sub(some.value).filter(|others| is_count && *others > Decimal::ZERO)?;
    let others = Part { name: "other".to_owned(), words: "others".to_owned(), count: exactly(others) };
    sum(vec![named(words, exactly(some.value))?, others])
}

/// `13 others, 14 with this`.
fn with_one(words: &str, (others, all): (&str, &str)) -> Option<Quantity> {
    let (others, all) =
        (alone(split_once(others, " others").map_or(others, |(count, _)| count))?, alone(all)?);
    (others.checked_add(Decimal::ONE) == Some(all)).then_some(())?;
    let part =
        |name: &str, count| Part { name: name.to_owned(), words: name.to_owned(), count: exactly(count) };
    let told = sum(vec![part("others", others), part("this", Decimal::ONE)])?;
    Some(Quantity { printed: words.trim().to_owned(), ..told })
}

/// A whole number and nothing more.
fn alone(words: &str) -> Option<Decimal> {
    let (number, rest) = number::read(words.trim())?;
    let is_count = rest.is_empty() && number.value.is_integer() && !number.is_ratio();
    is_count.then_some(number.value)
}
