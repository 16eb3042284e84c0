//! Winds by the scale of Beaufort: `Beaufort 7`, `gusts of hurricane force`.
//!
//! The limits are those of the scale in whole knots; between them a wind may be called by either number.

use super::super::few::Few;
use super::super::number::{self, strip_phrase};
use super::super::{Bound, Context, Unit, Winds};
use super::{Quantity, extent};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The least knots of each number.
const LEAST: [u32; 13] = [0, 1, 4, 7, 11, 17, 22, 28, 34, 41, 48, 56, 64];

/// How much stronger than the mean wind its gusts may be.
const IN_GUSTS: Decimal = Decimal::from_parts(15, 0, 0, false, 1);

/// Words before a wind.
const LEADS: &[&str] = &["gusts of ", "winds of ", "wind of ", "gusts up to ", "a "];

/// Winds that have a name.
const NAMED: &[(&str, usize)] = &[
    ("hurricane force", 12),
    ("hurricane-force winds", 12),
    ("hurricane-force gusts", 12),
    ("violent storm", 11),
    ("severe gale", 9),
    ("gale force", 8),
];

/// Reads a wind; a bare `force 9` may be that of something else, and stays a number of its scale unless the question or another
/// claim is of wind.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let lower = words.trim().to_lowercase();
    let plain = LEADS.iter().find_map(|lead| lower.strip_prefix(lead)).unwrap_or(&lower);
    let (name, bracketed) = match plain.strip_suffix(')').and_then(|plain| plain.split_once(" (")) {
        Some((name, inner)) => (name, Some(inner)),
        None => (plain, None),
    };
    let of_wind = force_of_wind(name).filter(|_| context.hints.winds != Winds::Open);
    let (lowest, highest) = scale(of_wind.as_deref().unwrap_or(name))?;
    bracketed.is_none_or(|inner| scale(inner) == Some((lowest, highest))).then_some(())?;
    let half = Decimal::new(5, 1);
    let low = Decimal::from(*LEAST.get(lowest)?).checked_sub(half)?.max(Decimal::ZERO);
    let high = match LEAST.get(highest + 1) {
        Some(next) => {
            let most = Bound::Closed(Decimal::from(*next).checked_sub(half)?);
            let is_mean = context.hints.winds == Winds::Gusts && !lower.contains("gust");
            if is_mean { most.times(IN_GUSTS)? } else { most }
        }
        None => Bound::Unbounded,
    };
    let knots = Unit::from_name("knots")?;
    Some(Quantity {
        printed: words.trim().to_owned(),
        extent: extent::in_base(Bound::Closed(low), knots, high, knots)?,
        units: Few::One(knots),
        plain: Few::NONE,
        sense: None,
        ties: Vec::new(),
    })
}

/// `force 9`, `force nine gale`, `severe gale 9` and `gale force 8` as `beaufort 9`.
fn force_of_wind(words: &str) -> Option<String> {
    const GALES: &[&str] = &["severe gale ", "strong gale ", "gale "];
    const STORMS: &[&str] = &["violent storm ", "storm ", "storm-", "hurricane ", "gale-", "a "];
    const TAILS: &[&str] = &[" gale", " gales", " winds", " wind", " storm", " on the beaufort scale"];
    let behind = |leads: &[&str], words: &'_ str| {
        leads.iter().find_map(|lead| words.strip_prefix(*lead).map(str::to_owned))
    };
    let words = TAILS.iter().find_map(|tail| words.strip_suffix(tail)).unwrap_or(words);
    let gale = behind(GALES, words);
    let rest = gale.clone().or_else(|| behind(STORMS, words)).unwrap_or_else(|| words.to_owned());
    let force = behind(&["force ", "force-"], &rest);
    Some(format!("beaufort {}", force.or(gale)?))
}

/// The numbers that the words name: one, or two with a stretch between them.
fn scale(words: &str) -> Option<(usize, usize)> {
    if let Some((_, number)) = NAMED.iter().find(|(name, _)| *name == words) {
        return Some((*number, *number));
    }
    let leads = ["beaufort force ", "beaufort ", "force "];
    let (lead, rest) = leads.iter().find_map(|lead| Some((*lead, strip_phrase(words, lead)?)))?;
    let rest = rest.strip_suffix(" on the beaufort scale").or((lead != "force ").then_some(rest))?;
    let (first, after) = number::read(rest)?;
    let first = first.value.to_usize().filter(|number| *number < LEAST.len())?;
    let second = ["to ", "-", "\u{2013}"].iter().find_map(|link| strip_phrase(after.trim_start(), link));
    let last = match second {
        Some(second) => number::read(second).filter(|(_, rest)| rest.is_empty())?.0.value.to_usize()?,
        None if after.is_empty() => first,
        None => return None,
    };
    (first <= last && last < LEAST.len()).then_some((first, last))
}
