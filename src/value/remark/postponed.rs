//! Dates to which something was moved: `put off until 31 March`, `brought forward to Friday`. They are the dates themselves,
//! and tell that the plan was another one before. And dates with words for what became of the plan: `on time at 21:35`.

use super::{Context, Kind, Remark, Value};
use crate::value::date;
use crate::value::number::strip_phrase;

const VERBS: &[&str] = &[
    "put off",
    "put back",
    "pushed back",
    "moved back",
    "moved forward",
    "moved",
    "brought forward",
    "postponed",
    "delayed",
    "deferred",
    "adjourned",
    "rescheduled",
    "rearranged",
    "shifted",
    "switched",
    "held over",
];

const AUXILIARIES: &[&str] = &["has been", "have been", "had been", "was", "were", "is", "now"];

/// The date behind such words, which are its scope.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<(Value, Remark)> {
    moved_to(words, context).or_else(|| come(words, context))
}

/// The date that something came on, on time or instead of its plan.
fn come(words: &str, context: &Context<'_>) -> Option<(Value, Remark)> {
    let bare = Remark { scope: None, is_guess: false };
    if let Some(date) = date::on_time(words, context) {
        return Some((Value::Date(date), bare));
    }
    let (came, _) = date::instead(words, context)?;
    let (value, remark) = Value::parse_remarked(Kind::Date, came, context).ok()?;
    Some((value, remark.unwrap_or(bare)))
}

fn moved_to(words: &str, context: &Context<'_>) -> Option<(Value, Remark)> {
    const LINKS: &[&str] = &["until ", "till ", "to ", "for "];
    let behind = behind_verb(words)?;
    // `postponed by a week to 27 March`
    let is_move = behind.starts_with("by ") || behind.starts_with("from ");
    let date = LINKS.iter().find_map(|link| match behind.strip_prefix(link) {
        None if is_move => Some(behind.rsplit_once(&format!(" {link}"))?.1),
        date => date,
    })?;
    let value = Value::parse(Kind::Date, date, context).ok()?;
    let scope = words.trim().strip_suffix(date)?.trim_end().to_owned();
    Some((value, Remark { scope: Some(scope), is_guess: false }))
}

/// Whether a scope tells that something was moved to its date.
pub fn tells_move(scope: &str) -> bool {
    behind_verb(scope).is_some()
}

fn behind_verb(words: &str) -> Option<&str> {
    let words = words.trim();
    let own = AUXILIARIES.iter().find_map(|auxiliary| strip_phrase(words, auxiliary)).unwrap_or(words);
    VERBS.iter().find_map(|verb| strip_phrase(own.trim_start(), verb)).map(str::trim_start)
}

/// Whether a date leaves every day open: `nine days before`.
pub(super) fn tells_no_day(words: &str, context: &Context<'_>) -> bool {
    let read = Value::parse(Kind::Date, words, context);
    let extent = read.ok().and_then(|value| value.extent());
    extent.is_some_and(|extent| extent.low.at().is_none() && extent.high.at().is_none())
}
