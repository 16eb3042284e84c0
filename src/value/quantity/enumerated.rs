//! How many there are, where they are named or numbered and not counted: `Elm, Mill, Fourth Street and Canal`, `Locks 22 to
//! 31`.

use super::super::few::Few;
use super::super::{Axis, Bound, Dimension, Extent, Unit};
use super::Quantity;
use rust_decimal::Decimal;

/// Reads such words.
pub(super) fn read(words: &str) -> Option<Quantity> {
    let (low, high) = named(words).or_else(|| numbered(words))?;
    Some(Quantity {
        printed: words.trim().to_owned(),
        extent: Extent::new(Axis::Amount(Dimension::Count), low, high),
        units: Few::One(Unit::COUNT),
        plain: Few::NONE,
        sense: None,
        ties: Vec::new(),
    })
}

/// As many as are named at the least, for there may be more.
fn named(words: &str) -> Option<(Bound, Bound)> {
    let (head, last) = words.rsplit_once(" and ").or_else(|| words.rsplit_once(" & "))?;
    let names: Vec<&str> = head.trim_end_matches(',').split(", ").chain([last]).map(str::trim).collect();
    let is_name = |name: &&str| {
        let is_plain = name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’' | '.'));
        is_plain && name.starts_with(char::is_uppercase) && name.split(' ').count() <= 4
    };
    let count = Decimal::from(u32::try_from(names.len()).ok()?);
    (names.len() > 2 && names.iter().all(is_name)).then_some((Bound::Closed(count), Bound::Unbounded))
}

/// With the last of them or without: `Locks 22 to 31` are ten, or nine steps from one to the next.
fn numbered(words: &str) -> Option<(Bound, Bound)> {
    const NUMBERED: &[&str] =
        &["lots", "pages", "rooms", "rows", "verses", "stages", "stanzas", "chapters", "seats", "tables"];
    let (noun, range) = words.trim().split_once(' ')?;
    let is_named = noun.starts_with(char::is_uppercase) || NUMBERED.contains(&noun);
    let is_plural = noun.len() > 3 && noun.ends_with('s') && is_named;
    let (first, last) = range.split_once(" to ").or_else(|| range.split_once(['-', '–']))?;
    let (first, last): (u16, u16) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    let steps = Decimal::from(last.checked_sub(first).filter(|steps| *steps > 0)?);
    let is_noun = is_plural && noun.chars().all(char::is_alphabetic);
    is_noun.then_some((Bound::Closed(steps), Bound::Closed(steps.checked_add(Decimal::ONE)?)))
}
