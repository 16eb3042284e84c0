//! When something began at the latest, where a claim tells for how long it has lasted: `went on for a full 18 months`.

use super::wording::{Wording, begins_with, has_word};
use crate::value::{Context, Kind, Value};
use chrono::TimeDelta;
use rust_decimal::prelude::ToPrimitive;

/// Words before the length of what is over or goes on by the day of speaking.
const LASTED: &[&str] = &[
    "went on for ",
    "gone on for ",
    "has gone on for ",
    "had gone on for ",
    "lasted ",
    "has lasted ",
    "had lasted ",
    "ran for ",
    "took ",
];

/// What only says again that it is the beginning.
const BEGAN: &[&str] = &["began", "begun", "started"];

/// So long before the day of speaking or earlier, where the question is for a beginning.
pub(super) fn latest(question: &Wording<'_>, text: &str, context: &Context<'_>) -> Option<Value> {
    let text = text.trim();
    let lead = LASTED.iter().find(|lead| begins_with(text, lead)).filter(|_| asks_for_start(question))?;
    let length = Value::parse(Kind::Duration, text.get(lead.len()..)?, context).ok()?;
    let least = length.extent()?.low.at()?.floor().to_i64()?;
    let day = context.as_of?.last?.checked_sub_signed(TimeDelta::try_days(least)?)?;
    Value::parse(Kind::Date, &format!("../{day}"), context).ok()
}

/// Whether a remark beside a date only says that it is the beginning, which is asked for.
pub(super) fn says_again(question: &Wording<'_>, remark: &str) -> bool {
    BEGAN.contains(&remark) && asks_for_start(question)
}

fn asks_for_start(question: &Wording<'_>) -> bool {
    const STARTS: &[&str] = &["start", "starts", "started", "begin", "begins", "began", "begun", "beginning"];
    has_word(question, STARTS)
}
