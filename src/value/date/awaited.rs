//! What has not come yet, told with the day for which it is planned: `still closed, to reopen on 10 November`.

use super::span::Span;
use super::{Date, DayRange, Line, Shift};
use crate::letters::split_at_one;
use crate::value::Context;
use crate::value::few::Few;
use crate::value::number::strip_phrase;

/// Words for what still is as it was before.
const STILL: &[&str] = &["still ", "not yet ", "yet to ", "had yet to ", "has yet to "];

/// Words before the plan.
const PLANNED: &[&str] = &["due ", "expected ", "hoped for ", "planned ", "scheduled ", "set ", "to "];

/// What stands before the day of the plan.
const LINKS: &[&str] = &[" on ", " in ", " by ", " for "];

/// Any day from that of speaking on, or from the one before, on which it may have been written: a plan may be kept or not, but
/// what had not come by then has not come earlier.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Date> {
    STILL.iter().any(|lead| strip_phrase(words, lead).is_some()).then_some(())?;
    let (_, plan) = split_at_one(words, &[", ", "; ", " but "])?;
    let plan = ["but ", "and ", "now "].iter().find_map(|lead| strip_phrase(plan, lead)).unwrap_or(plan);
    PLANNED.iter().any(|lead| strip_phrase(plan, lead).is_some()).then_some(())?;
    let (_, day) = split_at_one(plan, LINKS)?;
    let said = context.as_of?.first?;
    let date = Date::parse(day, context).ok().filter(|date| date.line == Line::Moment)?;
    let is_ahead = date.days().and_then(|days| days.last).is_some_and(|last| last >= said);
    let first = is_ahead.then(|| Shift::Days(1).back(said))?;
    let span = Span::of_days(DayRange { first, last: None });
    let words = words.to_owned();
    Some(Date {
        spans: Few::One(span),
        manner: words.clone(),
        words,
        comes_to: None,
        is_timed: false,
        ..date
    })
}
