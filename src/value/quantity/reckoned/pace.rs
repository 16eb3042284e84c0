//! How long an amount takes at so much for each length of time: `410 km at 3 km a year`.

use super::super::super::{Context, Extent};
use super::super::change::{plain, share_of};
use super::super::{Quantity, rates, reading};
use crate::letters::split_at_one;

/// What stands between the amount and the pace.
const LINKS: &[&str] = &[" at a rate of ", " at the rate of ", " at a pace of ", " at "];

impl Quantity {
    /// How many of a length of time, and the name of that. A pace without a unit is in that of the amount.
    pub(in crate::value) fn times_at_pace(words: &str, context: &Context<'_>) -> Option<(Extent, String)> {
        let (whole, pace) = split_at_one(words, LINKS)?;
        let context = &Context { unit: None, ..*context };
        let whole = plain(whole, context)?;
        let unit = Some(whole.unit()).filter(|unit| !unit.is_count());
        let read = |unit| Self::of_one(reading::read(pace.trim(), &Context { unit, ..*context }).ok()?);
        let is_pace = |pace: &Self| pace.extent.axis == whole.extent.axis && pace.per().is_some();
        let pace = read(None).filter(is_pace).or_else(|| read(unit).filter(is_pace))?;
        let time = pace.per()?;
        rates::times_a_year(time)?;
        Some((share_of(Some(whole.extent), pace.extent)?, time.to_owned()))
    }
}
