//! What dates are of, named behind a comma: `2018, the programme`, `2016, the volunteers`.

use super::super::claim::{self, ReadClaim};
use crate::load::Typed;
use crate::value::names_voice;
use std::collections::BTreeSet;

/// Where claims name several such things, each date is of its own. A lone one tells nothing apart.
pub(super) fn tell_apart(claims: &mut [ReadClaim<'_>]) {
    let named: Vec<Option<String>> = claims.iter().map(subject).collect();
    let things: BTreeSet<String> = named.iter().flatten().map(|thing| thing.to_lowercase()).collect();
    if things.len() < 2 {
        return;
    }
    for (read, thing) in claims.iter_mut().zip(named) {
        read.claim.scope = read.claim.scope.take().or(thing);
    }
}

/// The thing behind the comma: neither who says so nor what the day is, as in `Sunday, the second day`.
fn subject(read: &ReadClaim<'_>) -> Option<String> {
    const MOST_WORDS: usize = 3;
    const TIMES: &[&str] = &[
        "anniversary",
        "birthday",
        "date",
        "day",
        "deadline",
        "eve",
        "feast",
        "festival",
        "holiday",
        "hour",
        "month",
        "morning",
        "night",
        "season",
        "time",
        "week",
        "weekend",
        "year",
    ];
    let text = claim::text_of(&read.raw.value).map(Typed::text).filter(|_| read.claim.scope.is_none())?;
    let (_, thing) = text.trim().rsplit_once(", ")?;
    let noun = thing.strip_prefix("the ")?;
    let mut words = noun.split(' ');
    let is_plain = words.clone().count() < MOST_WORDS && noun.chars().all(|c| c.is_lowercase() || c == ' ');
    let is_time = words.any(|word| TIMES.contains(&word));
    (is_plain && !is_time && !names_voice(thing)).then(|| thing.to_owned())
}
