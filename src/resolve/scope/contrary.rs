//! Claims that two words tell apart wherever both are said: a median and a mean, a loss and a gain.

use crate::resolve::claim::{self, FactFrame, ReadClaim};
use crate::value::{Kind, Statistic, Unit, Value};
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

/// The two sides of nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Loss,
    Gain,
}

impl Side {
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Loss => &["loss", "losses", "deficit", "red"],
            Self::Gain => &["profit", "profits", "surplus", "black"],
        }
    }

    const fn contrary(self) -> Self {
        match self {
            Self::Loss => Self::Gain,
            Self::Gain => Self::Loss,
        }
    }

    fn named(word: &str) -> Option<Self> {
        let is_named = |side: &Self| side.names().iter().any(|name| word.eq_ignore_ascii_case(name));
        [Self::Loss, Self::Gain].into_iter().find(is_named)
    }
}

/// Where one claim tells a loss and another a gain of one kind (`a pre-tax loss of £3m`, `a pre-tax profit of £5m`), the one
/// is less than nothing: the loss, unless the question is for one. What says neither is what the question asks for.
pub(super) fn tell_debts_from_gains(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    let names_side = |text: &str| text.split([' ', '-']).any(|word| Side::named(word).is_some());
    let mut texts = claims.iter().filter_map(|read| claim::text_of(&read.raw.value));
    if !texts.any(|text| names_side(text.text())) {
        return;
    }
    let is_asked = |side: Side| side.names().iter().any(|name| frame.clues.restates(name));
    let asked = match (is_asked(Side::Loss), is_asked(Side::Gain)) {
        (true, false) => Some(Side::Loss),
        (false, true) => Some(Side::Gain),
        (true, true) | (false, false) => None,
    };
    let result = |read: &ReadClaim<'_>| {
        let is_sum = read.raw.scope.is_none() && read.claim.value.unit().is_some_and(|unit| unit.is_money());
        result_told(claim::text_of(&read.raw.value).filter(|_| is_sum)?.text(), asked)
    };
    let told: Vec<Option<(Side, String)>> = claims.iter().map(result).collect();
    let known: BTreeSet<(Side, String)> = told.iter().flatten().cloned().collect();
    // `£2m, a net loss`, `£5m, an operating profit`
    let kinds: BTreeSet<&str> =
        known.iter().map(|(_, kind)| &**kind).filter(|kind| !kind.is_empty()).collect();
    for (read, told) in claims.iter_mut().zip(told) {
        let Some((side, kind)) = told else { continue };
        let contrary = (side.contrary(), kind);
        if !known.contains(&contrary) {
            let kind = Some(contrary.1).filter(|kind| kinds.len() > 1 && !kind.is_empty());
            read.claim.scope = read.claim.scope.take().or(kind);
            continue;
        }
        let is_below = side != asked.unwrap_or(Side::Gain);
        let below =
            || Value::parse(Kind::Quantity, &format!("minus {}", read.claim.value), &read.context).ok();
        if let Some(value) = is_below.then(below).flatten() {
            read.claim.value = value.into();
        }
        read.claim.scope = Some(contrary.1).filter(|kind| !kind.is_empty());
    }
}

/// On which side a sum lies, and by what other words it is told: `pre-tax` in `a pre-tax loss of £3m`. A sum without words
/// lies on the side that is asked for.
fn result_told(text: &str, asked: Option<Side>) -> Option<(Side, String)> {
    const AROUND: &[&str] = &[
        "a", "an", "the", "of", "in", "made", "reported", "posted", "thousand", "million", "billion", "m",
        "bn",
    ];
    let is_amount = |word: &&str| word.contains(|c: char| c.is_ascii_digit());
    let mut words: Vec<&str> = text.split_whitespace().collect();
    words.remove(words.iter().position(is_amount)?);
    let is_coin = |word: &&str| Unit::from_name(word).is_some_and(|unit| unit.is_money());
    if let Some(at) = words.iter().position(is_coin) {
        words.remove(at);
        // `Danish kroner`
        let whose = at
            .checked_sub(1)
            .filter(|before| words.get(*before).is_some_and(|word| word.starts_with(char::is_uppercase)));
        whose.map(|before| words.remove(before));
    }
    words.retain(|word| !AROUND.contains(word));
    let side = match words.iter().position(|word| Side::named(word).is_some()) {
        Some(at) => Side::named(words.remove(at)),
        None => asked.filter(|_| words.is_empty()),
    };
    Some((side?, words.join(" ")))
}
