//! Two marks of a road: `km 12 to km 26`, which are no twelve kilometres.
//!
//! Nobody can tell whether the place is meant or the length between them, so such words stand for both: a stretch that
//! holds the two marks and how far they lie apart.

use super::super::few::Few;
use super::super::number::{self, strip_phrase};
use super::super::{Bound, Unit};
use super::{Quantity, extent};
use rust_decimal::Decimal;

/// What stands before the number of a mark.
const MARKS: &[&str] = &["km ", "kilometre ", "kilometer ", "mile "];

/// Reads them. How far they lie apart is known to their last digit.
pub(super) fn read(words: &str) -> Option<Quantity> {
    let told = words.trim();
    let between = strip_phrase(told, "between ");
    let told = between.or_else(|| strip_phrase(told, "from ")).unwrap_or(told);
    let (first, second) = told.split_once(if between.is_some() { " and " } else { " to " })?;
    let mark = MARKS.iter().find(|mark| strip_phrase(first, mark).is_some())?;
    let number =
        |words: &str| number::read(words).filter(|(_, rest)| rest.is_empty()).map(|(number, _)| number.value);
    let from = number(strip_phrase(first, mark)?)?;
    let to = number(strip_phrase(second, mark)?)?;
    let apart = to.checked_sub(from)?.abs();
    let step = Decimal::new(1, from.scale().min(to.scale()));
    (apart > step).then_some(())?;
    let unit = Unit::from_name(mark.trim())?;
    let low = apart.checked_sub(step)?.min(from).min(to);
    let high = apart.checked_add(step)?.max(from).max(to);
    Some(Quantity {
        printed: words.trim().to_owned(),
        extent: extent::in_base(Bound::Closed(low), unit, Bound::Closed(high), unit)?,
        units: Few::One(unit),
        plain: Few::NONE,
        sense: None,
        ties: Vec::new(),
    })
}
