//! On which side of a place something lies, and how far from it: `12 miles north of Pellmere`.

use crate::value::{Context, Dimension, Extent, Quantity};
use rust_decimal::Decimal;

/// The side, and the distance where that is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bearing {
    /// In eighths of a turn from the north.
    eighth: u8,
    /// In metres.
    distance: Option<Extent>,
    /// The number that the distance is told by.
    figure: Option<Decimal>,
}

/// The eight winds, with their number of eighths from the north.
const SIDES: &[(&str, u8)] = &[
    ("north-east", 1),
    ("north-west", 7),
    ("south-east", 3),
    ("south-west", 5),
    ("northeast", 1),
    ("northwest", 7),
    ("southeast", 3),
    ("southwest", 5),
    ("north", 0),
    ("east", 2),
    ("south", 4),
    ("west", 6),
];

/// The eighth of a turn at which a side is, by its noun or its adjective: `north-west`, `northwestern`.
pub(super) fn eighth(side: &str) -> Option<u8> {
    let side = side.strip_suffix("ern").unwrap_or(side);
    SIDES.iter().find(|(name, _)| *name == side).map(|(_, eighth)| *eighth)
}

pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Bearing> {
    let (head, _) = words.split_once(" of ").or_else(|| words.split_once(" from "))?;
    let (way, side) = head.rsplit_once(' ').unwrap_or(("", head));
    // `the north of Wenningshire` is a part of it.
    let is_part = way.rsplit(' ').next() == Some("the");
    let (_, eighth) = SIDES.iter().find(|(name, _)| *name == side).filter(|_| !is_part)?;
    let way = way.trim_end_matches(" to the").trim_end_matches(" due");
    let distance = Quantity::parse(way, context).ok().map(|distance| (distance.unit(), distance.extent()));
    let distance = distance.filter(|(unit, _)| unit.dimension() == Dimension::Length);
    let figure = way.split(' ').find_map(|word| word.parse().ok());
    Some(Bearing { eighth: *eighth, distance: distance.map(|(_, extent)| extent), figure })
}

impl Bearing {
    /// Whether nothing lies so from one place both times: on contrary sides, or on one at quite other distances. One number in
    /// kilometres and in miles is a slip, however round it is.
    pub(super) fn rules_out(&self, other: &Self) -> bool {
        let is_contrary = self.eighth.abs_diff(other.eighth) == 4;
        let distances = self.distance.zip(other.distance);
        let is_one_figure = self.figure.is_some() && self.figure == other.figure;
        let exact = |extent: Extent| if is_one_figure { middle(&extent).unwrap_or(extent) } else { extent };
        let distances = distances.map(|(one, two)| (exact(one), exact(two)));
        let is_apart = distances.is_some_and(|(one, two)| is_beyond(&one, &two) || is_beyond(&two, &one));
        is_contrary || self.eighth == other.eighth && is_apart
    }

    /// Whether both are as far, on contrary sides: of one place that is a slip.
    pub(super) fn is_as_far_the_other_way(&self, other: &Self) -> bool {
        let are_as_far = self.distance.zip(other.distance).and_then(|(one, two)| one.intersection(&two));
        self.eighth.abs_diff(other.eighth) == 4 && are_as_far.is_some_and(|common| !common.is_empty())
    }
}

/// Whether the first is more than half as far again as the second: papers count from the edge of a town or its middle, by
/// road or as the crow flies.
fn is_beyond(far: &Extent, near: &Extent) -> bool {
    let one_and_a_half = Decimal::new(15, 1);
    let end = near.high.at().and_then(|end| end.checked_mul(one_and_a_half));
    far.low.at().zip(end).is_some_and(|(start, end)| start > end)
}

/// Its middle alone.
fn middle(extent: &Extent) -> Option<Extent> {
    let half = extent.low.at()?.checked_add(extent.high.at()?)?.checked_div(Decimal::TWO)?;
    Some(Extent::closed(extent.axis, half, half))
}
