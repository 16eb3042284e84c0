//! What something came to, and what it was to be: `£36m, £8m over budget`, `£36m against a budget of £30m`, `budgeted at £30m, it cost £36m`.

use super::super::super::Context;
use super::super::super::number::strip_phrase;
use super::super::Quantity;
use super::super::change::plain;
use super::{Role, Tie};
use crate::letters::split_at_one;

/// What stands behind so much more or less than was planned.
const OVER: &[&str] = &[
    " over budget",
    " over its budget",
    " over the budget",
    " over the original budget",
    " above budget",
    " more than planned",
    " more than budgeted",
    " higher than planned",
];
const UNDER: &[&str] = &[
    " under budget",
    " under its budget",
    " below budget",
    " less than planned",
    " less than budgeted",
    " fewer than planned",
    " lower than planned",
];

/// What stands between both.
const LINKS: &[&str] = &[
    ", against ",
    " against ",
    ", compared with ",
    " compared with ",
    ", compared to ",
    " compared to ",
    ", instead of ",
    " instead of ",
    ", rather than ",
    " rather than ",
    ", from ",
    " on ",
];

/// What stands before or behind that which was planned.
const BUDGETS: &[&str] = &[
    "a budget of ",
    "an original budget of ",
    "its budget of ",
    "its original budget of ",
    "the budget of ",
    "the original budget of ",
    "the budgeted ",
    "the planned ",
    "a planned ",
    "a budgeted ",
];
const AS_PLANNED: &[&str] =
    &[" planned", " budgeted", " originally planned", " originally budgeted", " that was planned"];

/// What stands before what it came to.
const CAME_TO: &[&str] =
    &["it cost ", "it has cost ", "it came to ", "in the end it cost ", "cost ", "it ended up costing "];

/// Reads both; what it came to is stated.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    off_budget(words, context).or_else(|| against_budget(words, context)).or_else(|| budgeted(words, context))
}

/// `£36m, £8m over budget`, `£36m, 20% over budget`.
fn off_budget(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let bracketed = || words.strip_suffix(')')?.split_once(" (");
    let (stated, gap) = bracketed().or_else(|| words.split_once(", ")).or_else(|| words.split_once(" – "))?;
    let behind = |tails: &[&str]| tails.iter().find_map(|tail| gap.strip_suffix(tail));
    let over = behind(OVER);
    let gap = over.or_else(|| behind(UNDER))?;
    let gap = strip_phrase(gap, "or ").or_else(|| strip_phrase(gap, "which is ")).unwrap_or(gap);
    let stated = plain(stated, context)?;
    let gap = plain(gap, &Context { unit: None, ..*context })?;
    let sign = if over.is_some() { '−' } else { '+' };
    let tie = Tie::reckoned(Role::Planned, (&stated, sign, &gap))?;
    Some(stated.tied(words, [tie]))
}

/// `£36m against a budget of £30m`, `£36m, instead of the £30m planned`.
fn against_budget(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (stated, planned) = split_at_one(words, LINKS)?;
    let led = BUDGETS.iter().find_map(|lead| strip_phrase(planned, lead));
    let planned = led.or_else(|| AS_PLANNED.iter().find_map(|tail| planned.strip_suffix(tail)))?;
    of_two(words, (stated, planned), context)
}

/// `budgeted at £30m, it cost £36m`, `£36m, budgeted at £30m`.
fn budgeted(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (one, other) = words.split_once(", ")?;
    let planned = |words| {
        let words = strip_phrase(words, "originally ").unwrap_or(words);
        ["budgeted at ", "planned at ", "having been budgeted at ", "was budgeted at "]
            .iter()
            .find_map(|lead| strip_phrase(words, lead))
    };
    let (stated, planned) = match planned(one) {
        Some(planned) => (other, planned),
        None => (one, planned(other)?),
    };
    of_two(words, (stated, planned), context)
}

fn of_two(words: &str, (stated, planned): (&str, &str), context: &Context<'_>) -> Option<Quantity> {
    let stated = CAME_TO.iter().find_map(|lead| strip_phrase(stated, lead)).unwrap_or(stated);
    let (stated, planned) = (plain(stated, context)?, plain(planned, context)?);
    let is_on_one_line = stated.extent.axis == planned.extent.axis;
    is_on_one_line.then(|| stated.tied(words, [Tie::told(Role::Planned, planned)]))
}
