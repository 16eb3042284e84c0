//! Ounces of what is poured, beside a claim that tells how much it is by volume: `25 ounces`, `750 ml`.

use super::claim::{FactFrame, ReadClaim, text_of};
use crate::letters::has_any;
use crate::load::Typed;
use crate::value::{Dimension, Kind, Value};
use std::sync::Arc;

/// How ounces are written, and fluid ones.
const OUNCES: &[(&str, &str)] = &[("ounce", "fluid ounce"), ("oz", "fl oz")];

/// Reads ounces as fluid ones where all other claims with a unit tell a volume.
pub(super) fn settle(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    if frame.kind != Some(Kind::Quantity) || !claims.iter().any(is_in_ounces) {
        return;
    }
    let others = claims.iter().filter(|read| !is_in_ounces(read));
    let mut units =
        others.filter_map(|read| read.claim.value.unit()).filter(|unit| !unit.is_count()).peekable();
    if units.peek().is_none() || !units.all(|unit| unit.dimension() == Dimension::Volume) {
        return;
    }
    for read in claims.iter_mut().filter(|read| is_in_ounces(read)) {
        let text = text(read).trim();
        let Some((ounce, fluid)) = OUNCES.iter().find(|(ounce, _)| has_any(text, &[ounce])) else { continue };
        if let Ok(value) = Value::parse(Kind::Quantity, &text.replace(ounce, fluid), &read.context) {
            read.claim.value = Arc::new(value);
            read.claim.as_written.get_or_insert_with(|| text.to_owned());
        }
    }
}

/// Whether a claim tells ounces and not of which sort; those of gold are troy ones.
fn is_in_ounces(read: &ReadClaim<'_>) -> bool {
    let is_mass = read.claim.value.unit().is_some_and(|unit| unit.dimension() == Dimension::Mass);
    is_mass && has_any(text(read), &["ounce", "oz"]) && !has_any(text(read), &["troy"])
}

fn text<'a>(read: &ReadClaim<'a>) -> &'a str {
    text_of(&read.raw.value).map(Typed::text).unwrap_or_default()
}
