//! Counts told as so many and one more, whose words alone are a fraction: `two and a third`, beside `three`.
//!
//! Such words are read as a count only where another claim has as many; else they stay what they are.

use super::claim::{FactFrame, ReadClaim, text_of};
use crate::load::Typed;
use crate::value::{Bound, Kind, Value, counted_on};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Reads them anew.
pub(super) fn settle(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    if frame.kind != Some(Kind::Quantity) {
        return;
    }
    let counts: BTreeSet<Decimal> = claims.iter().filter_map(|read| whole_count(&read.claim.value)).collect();
    for ReadClaim { claim, raw, context } in claims {
        let Some(text) = text_of(&raw.value).map(Typed::text) else { continue };
        let told = counted_on(text).filter(|count| counts.contains(&Decimal::from(*count)));
        let is_bare = context.unit.is_none();
        let count = told.filter(|_| is_bare).map(|count| count.to_string());
        if let Some(Ok(value)) = count.map(|count| Value::parse(Kind::Quantity, &count, context)) {
            claim.value = Arc::new(value);
            claim.as_written.get_or_insert_with(|| text.trim().to_owned());
        }
    }
}

/// The number of things that a value counts exactly.
fn whole_count(value: &Value) -> Option<Decimal> {
    let extent = value.extent().filter(|_| value.unit().is_some_and(|unit| unit.is_count()))?;
    match (extent.low, extent.high) {
        (Bound::Closed(low), Bound::Closed(high)) if low == high && low.is_integer() => Some(low),
        _ => None,
    }
}
