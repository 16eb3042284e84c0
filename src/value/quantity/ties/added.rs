//! What comes on top of a sum: `£12,000 and £3,400 costs`, which are £15,400 in all.

use super::super::super::amount;
use super::super::super::number::strip_phrase;
use super::super::super::remark::is_on_top;
use super::super::super::{Context, Dimension};
use super::super::Quantity;
use super::super::change::plain;
use super::super::measures::Measures;
use super::super::reading;
use super::{Role, Tie};
use crate::letters::{lower, split_at_one};

/// What stands between both.
const LINKS: &[&str] = &[", plus ", " plus ", ", with ", " with ", ", and ", " and ", " & ", " + "];

/// Reads both; the sum without it is stated.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (own, more) = split_at_one(words, LINKS)?;
    is_on_top(&letters_of(more)).then_some(())?;
    let own = plain(own, context).filter(|own| matches!(own.unit().dimension(), Dimension::Money(_)))?;
    let (more, name) = named(more, &Context { unit: Some(own.unit()), ..*context })?;
    let whole = Tie::reckoned(Role::Whole, (&own, '+', &more))?;
    Some(own.tied(words, [whole, Tie::told(Role::Part(name), more)]))
}

impl Quantity {
    /// Whether words say that what it tells on top is counted: `costs included`, `including costs`, of `£12,000 and £3,400 costs`.
    pub(in crate::value) fn is_meant_with(&self, words: &str) -> bool {
        const COUNTED: &[&str] = &["included", "including", "inclusive", "with"];
        let words = lower(words);
        let names =
            |tie: &Tie| matches!(&tie.role, Role::Part(name) if is_on_top(name) && words.contains(&**name));
        let is_counted = words.split(' ').any(|word| COUNTED.contains(&word)) && !words.contains("not ");
        is_counted && self.ties.iter().any(names)
    }
}

/// `£3,400 in costs`, `costs of £3,400`.
fn named(words: &str, context: &Context<'_>) -> Option<(Quantity, String)> {
    let behind = || {
        let (name, sum) = words.split_once(" of ")?;
        Some((plain(sum, context)?, name))
    };
    let before = || {
        let (amount, name) = amount::read(words, context.hedges, &Measures::of(context))?;
        let more = Quantity::of_one((reading::state(amount, (None, None), context)?, None))?;
        Some((more, strip_phrase(name, "in ").unwrap_or(name)))
    };
    let (more, name) = before().or_else(behind)?;
    let name = lower(name.trim()).into_owned();
    let is_name =
        !name.is_empty() && name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '-'));
    is_name.then_some((more, name))
}

/// The words without their numbers.
fn letters_of(words: &str) -> String {
    lower(words).chars().filter(|c| !c.is_ascii_digit()).collect()
}
