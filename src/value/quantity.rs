//! Quantities: hedge, number, unit, and one counted noun; a second unit may stand behind (`12 miles (19 km)`).
//!
//! A quantity stands for a stretch of numbers in the base unit of its dimension (`quantity/extent.rs` has the
//! rules). The noun is kept for printing and ignored in comparing. Remarks (`412 kg at launch`) are refused: what
//! a number speaks of is the claim's `scope`.

mod extent;
mod reading;

use super::{Axis, Comparison, Context, Dimension, Extent, Reason, Relation, Unit, Why};
use rust_decimal::Decimal;
use std::fmt;

/// A number of something, and what it may stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    printed: String,
    extent: Extent,
    units: Vec<Unit>,
    plain: Vec<Plain>,
}

/// A number stated without a hedge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Plain {
    unit: Unit,
    value: Decimal,
    step: Decimal,
}

/// One statement of an amount; a quantity has one or two.
struct Stated {
    printed: String,
    unit: Unit,
    extent: Extent,
    /// What the number rounds to by its digits alone, wider than `extent` for small numbers.
    widest: Extent,
    plain: Option<Plain>,
}

impl Quantity {
    /// Reads a quantity, in the context's unit where the words give none.
    pub(super) fn parse(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let (first, second) = reading::read(words, context)?;
        let first_alone = |first: Stated| Self {
            printed: first.printed,
            extent: first.extent,
            units: vec![first.unit],
            plain: first.plain.into_iter().collect(),
        };
        let Some(second) = second else { return Ok(first_alone(first)) };
        let printed = format!("{} ({})", first.printed, second.printed);
        if first.unit.dimension() != second.unit.dimension() {
            return Ok(Self { printed, ..first_alone(first) });
        }
        let extent = agreement(&first, &second).ok_or_else(|| {
            let message = format!("`{}` and `{}` do not agree", first.printed, second.printed);
            Reason::new(message).help(format!("write the one that the source means: `{}`", first.printed))
        })?;
        let plain = first.plain.into_iter().chain(second.plain).collect();
        Ok(Self { printed, extent, units: vec![first.unit, second.unit], plain })
    }

    /// How two quantities stand to each other. Two plain numbers of one unit and one precision conflict when they
    /// differ at all (63 against 64 km), although their rounding would let both be true.
    pub(super) fn compare(&self, other: &Self) -> Comparison {
        let Some(common) = self.extent.intersection(&other.extent) else {
            return Comparison::new(Relation::Incomparable, Why::OtherUnit);
        };
        if self.key() == other.key() {
            return Comparison::new(Relation::Same, Why::Alike);
        }
        if self.states_other_number(other) {
            return Comparison::new(Relation::Conflicting, Why::OtherNumber);
        }
        if common.is_empty() {
            return Comparison::new(Relation::Conflicting, Why::Apart);
        }
        Comparison::new(Relation::Compatible, Why::Overlap)
    }

    fn states_other_number(&self, other: &Self) -> bool {
        let pairs = self.plain.iter().flat_map(|a| other.plain.iter().map(move |b| (a, b)));
        let mut alike = pairs.filter(|(a, b)| a.unit == b.unit && a.step == b.step).peekable();
        alike.peek().is_some() && alike.all(|(a, b)| a.value != b.value)
    }

    /// What it may stand for, in the base unit of its dimension.
    pub(super) const fn extent(&self) -> Extent {
        self.extent
    }

    /// The unit in which the first number is stated.
    pub fn unit(&self) -> Unit {
        self.units.first().copied().unwrap_or(Unit::COUNT)
    }

    /// The units as stated and the ends: equal for quantities that state the same.
    pub(super) fn key(&self) -> String {
        let units: Vec<&str> = self.units.iter().map(Unit::name).collect();
        let dimension = match self.extent.axis {
            Axis::Amount(Dimension::Money(currency)) => currency.code().to_owned(),
            Axis::Amount(dimension) => format!("{dimension:?}"),
            Axis::Moment | Axis::Clock | Axis::Birth | Axis::Length => String::new(),
        };
        format!("{dimension} {} {:?} {:?}", units.join("+"), self.extent.low, self.extent.high)
    }
}

/// What both statements leave open; where the rounding that a plain number usually has leaves nothing, all that
/// its digits allow (`an inch (3 cm)`).
fn agreement(first: &Stated, second: &Stated) -> Option<Extent> {
    let common = |a: &Extent, b: &Extent| a.intersection(b).filter(|common| !common.is_empty());
    common(&first.extent, &second.extent).or_else(|| common(&first.widest, &second.widest))
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.printed)
    }
}
