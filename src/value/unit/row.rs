//! What is known of one unit: how it is printed, and its size.

use super::{Dimension, Unit};
use rust_decimal::Decimal;

/// Where a unit is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    /// `412`: not at all.
    Nowhere,
    /// `£3`.
    Before,
    /// `12%`.
    Behind,
    /// `12 km`.
    Apart,
}

/// How a unit is printed, and its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Row {
    pub(super) dimension: Dimension,
    pub(super) one: &'static str,
    pub(super) many: &'static str,
    pub(super) side: Side,
    pub(super) least: Decimal,
    pub(super) most: Decimal,
    pub(super) zero: Decimal,
}

impl Row {
    /// Things counted.
    pub(super) const COUNT: Self = Self {
        dimension: Dimension::Count,
        one: "",
        many: "",
        side: Side::Nowhere,
        least: Decimal::ONE,
        most: Decimal::ONE,
        zero: Decimal::ZERO,
    };

    /// The unit of this row, which is there for as long as the table of all units.
    pub(super) fn into_unit(self) -> Unit {
        Unit::of(Box::leak(Box::new(self)))
    }
}

/// The row of a unit that is no money, by its printed names and the ends of its size.
pub(super) fn physical(dimension: Dimension, printed: &'static str, factors: &str) -> Row {
    let (own, many) = printed.split_once('|').unwrap_or((printed, printed));
    let (smallest, largest) = factors.split_once("..").unwrap_or((factors, factors));
    let side = if matches!(own, "%" | "‰") { Side::Behind } else { Side::Apart };
    let zero = match own {
        "°F" => Decimal::from(32),
        "K" => Decimal::new(27_315, 2),
        _ => Decimal::ZERO,
    };
    Row { dimension, one: own, many, side, least: decimal(smallest), most: decimal(largest), zero }
}

/// A factor of the table; a test holds that all of them can be read.
fn decimal(written: &str) -> Decimal {
    Decimal::from_str_exact(written).unwrap_or_default()
}
