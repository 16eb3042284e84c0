//! Marks of a road: `km 36`, and `km 12 to km 26`, which are no twelve kilometres.
//!
//! One tells how far it is from where the road begins, and says nothing of lengths from elsewhere (`51 km to go`). Of two
//! nobody can tell whether the place is meant or the length between them, so such words stand for both: a stretch that
//! holds the two marks and how far they lie apart. Between two neighbours there is a place.

use super::super::few::Few;
use super::super::number::{self, strip_phrase};
use super::super::{Bound, Comparison, Context, Unit};
use super::{OVERLAP, Quantity, Sense, extent, figures, reading};
use rust_decimal::Decimal;

/// What stands before the number of a mark.
const MARKS: &[&str] = &["km ", "kilometre ", "kilometer ", "mile "];

/// Reads two marks or one.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    read_two(words).or_else(|| read_place(words, context)).or_else(|| read_one(words, context))
}

/// Reads the place between two neighbours, be they marks or stretches by their numbers: `between miles 19 and 20`, `between the 31st
/// and the 32nd kilometre`.
fn read_place(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (first, second) = strip_phrase(words.trim(), "between ")?.split_once(" and ")?;
    let (low, high, unit) = neighbouring_marks(first, second).or_else(|| neighbouring_nths(first, second))?;
    let read = Quantity::of_one(reading::read(&format!("between {low} and {high} {unit}"), context).ok()?)?;
    Some(Quantity { printed: words.trim().to_owned(), sense: Some(Box::new(Sense::Mark)), ..read })
}

fn neighbouring_marks<'a>(first: &'a str, second: &str) -> Option<(u32, u32, &'a str)> {
    let (mark, from) = first.split_once(' ')?;
    let is_mark = |own: &&str| mark.strip_suffix('s').unwrap_or(mark).eq_ignore_ascii_case(own.trim_end());
    MARKS.iter().find(|own| is_mark(own))?;
    let to = strip_phrase(second, mark).unwrap_or(second);
    let (from, to) = (from.trim().parse::<u32>().ok()?, to.trim().parse().ok()?);
    (from.checked_add(1) == Some(to)).then_some((from, to, mark))
}

fn neighbouring_nths<'a>(first: &str, second: &'a str) -> Option<(u32, u32, &'a str)> {
    let (to, mark) = second.rsplit_once(' ')?;
    MARKS.iter().find(|own| mark.eq_ignore_ascii_case(own.trim_end()))?;
    let nth = |words: &str| number::ordinal(strip_phrase(words, "the ").unwrap_or(words));
    let (from, to) = (nth(strip_tail(first, mark))?, nth(to)?);
    (from.checked_add(1) == Some(to)).then_some((from.checked_sub(1)?, to, mark))
}

fn strip_tail<'a>(words: &'a str, mark: &str) -> &'a str {
    words.strip_suffix(mark).unwrap_or(words).trim_end()
}

/// Reads one mark, or a stretch of the road by its number (`the 36th kilometre`).
fn read_one(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let at_mark = figures::at_mark(words);
    let is_mark = at_mark.is_some();
    let nth = || figures::nth_unit(words).filter(|told| !told.ends_with("minutes"));
    let read = Quantity::of_one(reading::read(&at_mark.or_else(nth)?, context).ok()?)?;
    let bare = ["at ", "near "].iter().find_map(|lead| strip_phrase(words, lead)).unwrap_or(words);
    let printed = if is_mark { bare.to_owned() } else { read.printed };
    Some(Quantity { printed, sense: Some(Box::new(Sense::Mark)), ..read })
}

/// Reads two. How far they lie apart is known to their last digit.
fn read_two(words: &str) -> Option<Quantity> {
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

impl Quantity {
    fn is_mark(&self) -> bool {
        matches!(self.sense.as_deref(), Some(Sense::Mark))
    }

    /// A mark against a length that is none, which may be told from anywhere.
    pub(super) fn compare_marks(&self, other: &Self) -> Option<Comparison> {
        let is_beside = self.is_mark() != other.is_mark() && self.extent.axis == other.extent.axis;
        is_beside.then_some(OVERLAP)
    }
}
