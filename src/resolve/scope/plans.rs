//! Dates of what was planned beside those of what came: what was moved, or came late.

use super::super::claim::{self, ReadClaim};
use super::MOST_TOLD;
use crate::load::Typed;
use crate::value::{Relation, Value, came_on_time, planned, tells_move};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A date to which something was moved (`put off until 31 March`) is that date. What was told before it, or by others on the
/// same day, may be of the plan before.
pub(super) fn tell_apart(claims: &mut [ReadClaim<'_>]) {
    tell_from_late(claims);
    tell_by_day(claims);
    let tells = |read: &ReadClaim<'_>| {
        read.claim.scope.as_deref().is_some_and(tells_move) && read.raw.scope.is_none()
    };
    let Some(moved) = claims.iter().filter(|read| tells(read)).filter_map(told).max() else { return };
    let newest: Vec<Arc<Value>> = claims
        .iter()
        .filter(|read| tells(read) && told(read) == Some(moved))
        .take(MOST_TOLD)
        .map(|read| Arc::clone(&read.claim.value))
        .collect();
    let is_new = |value: &Value| newest.iter().any(|new| new.compare(value).relation == Relation::Same);
    for read in claims.iter_mut().filter(|read| read.raw.scope.is_none()) {
        let is_move = tells(read);
        let is_before = told(read).is_some_and(|day| day < moved || day == moved && !is_move);
        if is_move {
            read.claim.scope = None;
        }
        if is_before && !is_new(&read.claim.value) {
            read.claim.scope.get_or_insert_with(|| "before it was moved".to_owned());
        }
    }
}

/// What came late (`Saturday, a day late`) tells the plan too. Another claim may tell that (`Friday`), but no other day,
/// and not that it came then (`on time on Friday`).
fn tell_from_late(claims: &mut [ReadClaim<'_>]) {
    let mut told: Vec<(Arc<Value>, Value)> = Vec::new();
    for read in claims.iter_mut().filter(|read| read.raw.scope.is_none()) {
        let text = claim::text_of(&read.raw.value).map(Typed::text);
        // Most dates have nothing beside them.
        let may_tell = |text: &str| text.contains([',', '(', '\u{2013}']) || text.contains(" instead of ");
        let text = text.filter(|text| may_tell(text) && told.len() < MOST_TOLD);
        if let Some(plan) = text.and_then(|text| planned(text, &read.context)) {
            read.claim.scope = None;
            told.push((Arc::clone(&read.claim.value), Value::Date(plan)));
        }
    }
    let is_apart = |one: &Value, other: &Value| one.compare(other).relation == Relation::Conflicting;
    for read in claims.iter_mut().filter(|_| !told.is_empty()).filter(|read| read.raw.scope.is_none()) {
        let value = &read.claim.value;
        let text = claim::text_of(&read.raw.value).map(Typed::text);
        if text.is_some_and(|text| came_on_time(text, &read.context)) {
            continue;
        }
        if told.iter().any(|(came, plan)| is_apart(value, came) && !is_apart(value, plan)) {
            read.claim.scope.get_or_insert_with(|| "the plan".to_owned());
        }
    }
}

/// Plans that were told on several days may be of different days: the later may have replaced the earlier. So the day on which
/// each was told goes with what it speaks of.
fn tell_by_day(claims: &mut [ReadClaim<'_>]) {
    const PLANS: &[&str] = &[
        "plan",
        "planned",
        "the plan",
        "scheduled",
        "expected",
        "hoped",
        "intended",
        "proposed",
        "provisional",
        "target",
        "could be",
        "may be",
        "might be",
        "forecast",
    ];
    let is_plan = |read: &ReadClaim<'_>| {
        read.raw.scope.is_none() && read.claim.scope.as_deref().is_some_and(|scope| PLANS.contains(&scope))
    };
    let days: BTreeSet<NaiveDate> = claims.iter().filter(|read| is_plan(read)).filter_map(told).collect();
    if days.len() < 2 {
        return;
    }
    for read in claims.iter_mut().filter(|read| is_plan(read)) {
        let day = told(read);
        if let Some((scope, day)) = read.claim.scope.as_mut().zip(day) {
            *scope = format!("{scope}, {day}");
        }
    }
}

/// The day on which a claim was made.
fn told(read: &ReadClaim<'_>) -> Option<NaiveDate> {
    read.claim.as_of.as_ref()?.days()?.last
}
