//! The year of a day that is told without one, where the claims beside it settle which of two is meant.
//!
//! `12 July`, said in early June, may be the one to come or the last one; said three weeks later by others it can only be
//! the one to come.

use super::claim::{FactFrame, ReadClaim};
use crate::value::{Date, Kind, Value};
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

const fn date(value: &Value) -> Option<&Date> {
    if let Value::Date(date) = value { Some(date) } else { None }
}

/// Whether it may be one of two days.
fn is_open(date: &Date) -> bool {
    date.alternatives().len() > 1
}
