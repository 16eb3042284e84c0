//! Which of two days is meant by words that leave it open, where the claims beside them settle it.
//!
//! `12 July`, said in early June, may be the one to come or the last one; said three weeks later by others it can only be
//! the one to come. `Sunday` may be the last one or the coming one; of what others date to days that were over by then it is
//! the last one. No claim comes to conflict by this with one that names its day: all of those lie on one side.

use super::claim::{FactFrame, ReadClaim, text_of};
use super::wording::begins_with;
use crate::value::{Coming, Date, DayRange, Kind, Tense, Value};
use std::collections::BTreeSet;

/// Reads dates that may lie in two years again, where all others lie in one of them.
pub(super) fn settle<'a>(claims: &mut [ReadClaim<'a>], frame: &FactFrame<'a>) {
    if frame.kind != Some(Kind::Date) || frame.clues.hints.year.is_some() {
        return;
    }
    let dates = claims.iter().filter_map(|read| date(&read.claim.value));
    let years: BTreeSet<Option<i32>> = dates.filter(|date| !is_open(date)).map(Date::year).collect();
    let (Some(Some(year)), 1) = (years.first().copied(), years.len()) else { return };
    for read in claims.iter_mut().filter(|read| date(&read.claim.value).is_some_and(is_open)) {
        read.context.hints.year = Some(year);
        if let Ok((value, _)) = frame.read(Kind::Date, &read.raw.value, &read.context) {
            read.claim.value = value;
        }
    }
}

/// Reads bare weekdays again, of which all days that others name lie on one side.
pub(super) fn settle_weekdays<'a>(claims: &mut [ReadClaim<'a>], frame: &FactFrame<'a>) {
    let may_be_either = |read: &ReadClaim<'_>| date(&read.claim.value).is_some_and(Date::is_either_weekday);
    if frame.kind != Some(Kind::Date) || !claims.iter().any(may_be_either) {
        return;
    }
    // What a scope tells apart, such as an earlier plan, may lie elsewhere.
    let plain = claims.iter().filter(|read| read.claim.scope.is_none());
    let told = plain
        .filter_map(|read| date(&read.claim.value))
        .filter(|date| !date.is_either_weekday())
        .flat_map(Date::alternatives);
    let Some(told) = told.reduce(DayRange::hull) else { return };
    for read in claims.iter_mut() {
        let is_open = may_be_either(read);
        let side = read.context.as_of.filter(|_| is_open).and_then(|said| side_of(told, said));
        let Some(side) = side else { continue };
        read.context.hints.weekday = side;
        if let Ok((value, _)) = frame.read(Kind::Date, &read.raw.value, &read.context) {
            read.claim.value = value;
        }
    }
}

/// Words before a day that is still to come for who says them.
const AHEAD: &[&str] = &["due ", "expected ", "hoped for ", "planned for ", "scheduled for ", "set for "];

/// Reads a weekday or a month that is told as still to come (`hoped for on Thursday`, `due in May`) as the next one, where the
/// question too asks for what is still to come.
pub(super) fn settle_ahead<'a>(claims: &mut [ReadClaim<'a>], frame: &FactFrame<'a>) {
    if frame.kind != Some(Kind::Date) || frame.clues.hints.tense != Tense::ToCome {
        return;
    }
    for read in claims.iter_mut() {
        let text = text_of(&read.raw.value).map(|typed| typed.text().trim()).unwrap_or_default();
        let may_be_either = date(&read.claim.value).is_some_and(|date| date.alternatives().len() > 1);
        if !may_be_either || !AHEAD.iter().any(|lead| begins_with(text, lead)) {
            continue;
        }
        read.context.hints.weekday = Coming::Next;
        if let Ok((value, _)) = frame.read(Kind::Date, &read.raw.value, &read.context) {
            read.claim.value = value;
        }
    }
}

/// On which side of the day of speaking all of the days lie.
fn side_of(days: DayRange, said: DayRange) -> Option<Coming> {
    let is_over = days.last.zip(said.first).is_some_and(|(last, said)| last <= said);
    let is_ahead = days.first.zip(said.last).is_some_and(|(first, said)| first > said);
    is_over.then_some(Coming::Last).or_else(|| is_ahead.then_some(Coming::Next))
}

const fn date(value: &Value) -> Option<&Date> {
    if let Value::Date(date) = value { Some(date) } else { None }
}

/// Whether it may be one of two days.
fn is_open(date: &Date) -> bool {
    date.alternatives().len() > 1
}
