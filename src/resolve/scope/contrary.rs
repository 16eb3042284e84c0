//! Claims that two words tell apart wherever both are said: a median and a mean, a loss and a gain.

use crate::resolve::claim::{self, FactFrame, ReadClaim};
use crate::value::{Kind, Statistic, Value};
use std::collections::BTreeSet;

/// Where one claim tells a median and another a mean, that is what each of them speaks of. A claim that tells neither speaks
/// of what the question asks for.
pub(super) fn tell_statistics_apart(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    if !matches!(frame.kind, Some(Kind::Quantity | Kind::Age | Kind::Duration)) {
        return;
    }
    let named: Vec<Option<Statistic>> = claims
        .iter()
        .map(|read| claim::text_of(&read.raw.value).and_then(|text| Statistic::named(text.text())))
        .collect();
    if named.iter().all(Option::is_none) {
        return;
    }
    let told = named.into_iter().map(|own| own.or_else(|| frame.clues.statistic()));
    let told: Vec<Option<Statistic>> = told.collect();
    if told.iter().flatten().collect::<BTreeSet<_>>().len() < 2 {
        return;
    }
    for (read, statistic) in claims.iter_mut().zip(told).filter(|(read, _)| read.raw.scope.is_none()) {
        let scope = statistic.map(|statistic| statistic.scope().to_owned());
        read.claim.scope = scope.or_else(|| read.claim.scope.take());
    }
}

/// Where one claim tells a loss and another a gain, the loss is less than nothing: `£3.4bn in the red`, `a surplus of £3.4bn`.
pub(super) fn tell_debts_from_gains(claims: &mut [ReadClaim<'_>]) {
    const LOSSES: &[&str] = &["in the red", "in deficit", "a deficit of", "a loss of"];
    const GAINS: &[&str] = &["in the black", "in surplus", "a surplus of", "a profit of"];
    let tells = |read: &ReadClaim<'_>, names: &[&str]| {
        read.raw.scope.is_none() && read.claim.scope.as_deref().is_some_and(|scope| names.contains(&scope))
    };
    let are_told = |names: &[&str]| claims.iter().any(|read| tells(read, names));
    if !are_told(LOSSES) || !are_told(GAINS) {
        return;
    }
    for read in claims {
        let below =
            || Value::parse(Kind::Quantity, &format!("minus {}", read.claim.value), &read.context).ok();
        if let Some(value) = tells(read, LOSSES).then(below).flatten() {
            read.claim.value = value.into();
            read.claim.scope = None;
        } else if tells(read, GAINS) {
            read.claim.scope = None;
        }
    }
}
