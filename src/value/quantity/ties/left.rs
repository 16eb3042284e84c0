//! A part and what is left without it: `120 jobs cut, leaving 300`, `340 sold, with 60 left`.

use super::super::super::Context;
use super::super::super::amount;
use super::super::super::number::strip_phrase;
use super::super::super::remark::state;
use super::super::Quantity;
use super::super::change::plain;
use super::super::measures::Measures;
use super::super::reading;
use super::{Role, Tie};

/// What stands before the part and says what became of it.
const LEADS: &[&str] = &["lost ", "cut ", "sold ", "closed ", "shed ", "lose ", "cuts "];
const LEFT: &[&str] = &[" left", " remaining", " still there", " staying", " still open"];

/// Reads both; the part is stated.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (part, rest) = words.split_once(", ")?;
    let with = || LEFT.iter().find_map(|tail| strip_phrase(rest, "with ")?.strip_suffix(tail));
    let rest = ["leaving ", "which leaves ", "keeping ", "and keeps ", "and leaves "]
        .iter()
        .find_map(|lead| strip_phrase(rest, lead))
        .or_else(with)?;
    let rest = ["just ", "only "].iter().find_map(|lead| strip_phrase(rest, lead)).unwrap_or(rest);
    let left = plain(rest, context).filter(|_| state(rest).is_none())?;
    let part = stated(part, context).filter(|part| part.extent.axis == left.extent.axis)?;
    let whole = Tie::reckoned(Role::Whole, (&part, '+', &left))?;
    Some(part.tied(words, [whole, Tie::told(Role::Rest, left)]))
}

/// The 120 of `120 jobs cut`.
pub(super) fn stated(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let words = LEADS.iter().find_map(|lead| strip_phrase(words, lead)).unwrap_or(words);
    let (amount, rest) = amount::read(words, context.hedges, &Measures::of(context))?;
    let is_plain = rest.split_whitespace().count() <= 3
        && rest.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'));
    let stated =
        reading::state(amount, (None, None), context).filter(|_| is_plain && !rest.starts_with("of "))?;
    Quantity::of_one((stated, None))
}
