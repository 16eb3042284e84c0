//! Times of day beside a number that is another with its digits turned: `185 (by 4pm)`, beside `158`.

use super::super::claim::ReadClaim;
use super::super::wording::begins_with;
use super::MOST_TOLD;
use crate::value::{DayRange, Kind, Relation, Value, has_telling_digits, have_turned_digits};
use std::sync::Arc;

/// Words that may stand before a time of day.
const LEADS: &[&str] = &["by ", "at ", "as of ", "as at ", "until ", "up to "];

/// A time of day does not tell a number from one that was told a day before or after it at the most, and has the same digits in
/// another order.
pub(super) fn drop_scopes(claims: &mut [ReadClaim<'_>]) {
    // Most facts have no such claim.
    if !claims.iter().any(is_by_clock) {
        return;
    }
    let plain = claims.iter().filter(|read| read.claim.scope.is_none()).take(MOST_TOLD);
    let plain: Vec<(Arc<Value>, DayRange)> =
        plain.filter_map(|read| Some((Arc::clone(&read.claim.value), read.context.as_of?))).collect();
    let is_slip = |read: &ReadClaim<'_>| {
        let own = read.claim.value.to_string();
        let days = read.context.as_of;
        let is_turned = |(other, day): &(Arc<Value>, DayRange)| {
            days.is_some_and(|days| are_near(days, *day))
                && have_turned_digits(&own, &other.to_string())
                && read.claim.value.compare(other).relation == Relation::Conflicting
        };
        has_telling_digits(&own) && plain.iter().any(is_turned)
    };
    for read in claims.iter_mut().filter(|read| is_by_clock(read)) {
        if is_slip(read) {
            read.claim.scope = None;
        }
    }
}

/// Whether it is told of a time of day, be it with the day, and of nothing else.
fn is_by_clock(read: &ReadClaim<'_>) -> bool {
    let scope = read.claim.scope.as_deref().filter(|_| read.raw.scope.is_none()).unwrap_or_default();
    let lead = LEADS.iter().find(|lead| begins_with(scope, lead)).map_or(0, |lead| lead.len());
    let time = scope.get(lead..).filter(|time| !time.is_empty());
    let time = time.and_then(|time| Value::parse(Kind::Date, time, &read.context).ok());
    time.is_some_and(|time| time.is_time_of_day() || time.exact_time().is_some())
}

/// Whether one is the other day or the next.
fn are_near(one: DayRange, other: DayRange) -> bool {
    let apart = one.first.zip(other.first).map(|(one, other)| (one - other).num_days().abs());
    apart.is_some_and(|days| days <= 1)
}
