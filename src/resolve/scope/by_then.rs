//! Counts up to a moment (`15 by Saturday night`), of what has happened and stays so: later there cannot be fewer.

use super::super::claim::{self, FactFrame, ReadClaim};
use super::super::wording::{Wording, begins_with, has_word};
use super::{MOST_TOLD, count};
use crate::load::Typed;
use crate::value::{Extent, Kind, Value, is_weekday_name};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Words for what has happened, and is not undone.
const HAPPENED: &[&str] = &[
    "arrested",
    "arrests",
    "born",
    "bodies",
    "calls",
    "cancelled",
    "charged",
    "dead",
    "deaths",
    "destroyed",
    "died",
    "donations",
    "fined",
    "fines",
    "goals",
    "hurt",
    "injured",
    "killed",
    "recovered",
    "rescued",
    "seized",
    "signatures",
    "sold",
    "wounded",
];

/// Words for what comes to an end, be it told with those: `how many of those arrested were still held`.
const PASSING: &[&str] = &[
    "custody",
    "held",
    "hospital",
    "left",
    "missing",
    "remain",
    "remained",
    "remaining",
    "still",
    "trapped",
];

/// A count up to a moment, the day of that, and the one on which it was told.
struct UpTo {
    count: Extent,
    moment: NaiveDate,
    told: NaiveDate,
}

/// Counts of which a later one is less speak of the same.
pub(super) fn drop_scopes(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    let counts: Vec<Option<UpTo>> = claims.iter().map(up_to).collect();
    let known: Vec<&UpTo> = counts.iter().flatten().take(MOST_TOLD).collect();
    // Most facts have none.
    if known.is_empty() || !tells_happened(claims, frame) {
        return;
    }
    let is_fewer = |less: &Extent, more: &Extent| {
        less.high.at().zip(more.low.at()).is_some_and(|(less, more)| less < more)
    };
    let falls = |own: &UpTo| {
        let by_moment = known.iter().any(|other| {
            other.moment < own.moment && is_fewer(&own.count, &other.count)
                || own.moment < other.moment && is_fewer(&other.count, &own.count)
        });
        let later = |read: &ReadClaim<'_>| {
            let is_later = read.context.as_of.and_then(|days| days.first).is_some_and(|day| day > own.told);
            read.claim.scope.is_none()
                && is_later
                && count(read).is_some_and(|less| is_fewer(&less, &own.count))
        };
        by_moment || claims.iter().any(later)
    };
    let fallen: Vec<bool> = counts.iter().map(|own| own.as_ref().is_some_and(falls)).collect();
    for (read, _) in claims.iter_mut().zip(fallen).filter(|(_, has_fallen)| *has_fallen) {
        read.claim.scope = None;
    }
}

/// Whether the claims or their question tell that it is of what has happened, and none of what comes to an end.
fn tells_happened(claims: &[ReadClaim<'_>], frame: &FactFrame<'_>) -> bool {
    let texts = claims.iter().filter_map(|read| claim::text_of(&read.raw.value)).map(Typed::text);
    let texts: BTreeSet<&str> = texts.collect();
    let texts: Vec<Wording<'_>> = texts.into_iter().map(Wording::of).collect();
    let has = |words: &[&str]| texts.iter().chain([&frame.clues.question]).any(|text| has_word(text, words));
    has(HAPPENED) && !has(PASSING)
}

fn up_to(read: &ReadClaim<'_>) -> Option<UpTo> {
    let scope = read.claim.scope.as_deref().filter(|scope| begins_with(scope, "by "))?;
    let words = scope.get("by ".len()..)?;
    let Value::Date(date) = Value::parse(Kind::Date, words, &read.context).ok()? else { return None };
    let (days, told) = (date.days()?, read.context.as_of?.last?);
    // A weekday alone may be the next one too, by which nothing has happened yet.
    let is_weekday = || words.split(' ').any(is_weekday_name);
    let moment = days.last.filter(|last| *last <= told).or_else(|| days.first.filter(|_| is_weekday()))?;
    (moment <= told).then_some(UpTo { count: count(read)?, moment, told })
}
