//! What has sides: `38 × 29.5 cm`, `two metres by 1.4`. Sides are held against sides, in whatever order they are
//! told, and what they enclose against an area or a volume.

use super::super::few::Few;
use super::super::{Axis, Bound, Comparison, Context, Dimension, Extent, Relation, Unit, Why};
use super::{OTHER_UNIT, OVERLAP, Quantity, Sense};
use rust_decimal::Decimal;

/// What stands between two sides.
const LINKS: &[&str] = &["×", " x ", " by ", " X "];

/// Reads two or three lengths; a unit behind one holds for those before it.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let words = lead_taken_off(words);
    if !words.contains(['×', 'x', 'X']) && !words.contains(" by ") {
        return None;
    }
    let mut pieces = vec![words.to_owned()];
    for link in LINKS {
        pieces = pieces.iter().flat_map(|piece| piece.split(link).map(str::to_owned)).collect();
    }
    if let ([only], true) = (pieces.as_slice(), words.starts_with(|c: char| c.is_ascii_digit())) {
        // `38x29cm`
        let split = only.split('x').map(str::to_owned).collect::<Vec<_>>();
        let is_digital = |piece: &String| piece.trim_start().starts_with(|c: char| c.is_ascii_digit());
        pieces = if split.iter().all(is_digital) { split } else { pieces };
    }
    (2..=3).contains(&pieces.len()).then_some(())?;
    let mut unit = None;
    let mut sides = Vec::new();
    for piece in pieces.iter().rev() {
        let side = super::reading::read(piece.trim(), &Context { unit, ..*context }).ok()?;
        let side = Quantity::of_one(side)?;
        let is_length = side.unit().dimension() == Dimension::Length && side.sense.is_none();
        is_length.then_some(())?;
        unit = Some(side.unit());
        sides.insert(0, side);
    }
    let printed: Vec<&str> = sides.iter().map(|side| side.printed.as_str()).collect();
    Some(Quantity {
        printed: printed.join(" × "),
        extent: enclosed(&sides),
        units: Few::One(if sides.len() == 2 { Unit::from_name("m²")? } else { Unit::from_name("m³")? }),
        plain: Few::NONE,
        sense: Some(Box::new(Sense::Sides(sides))),
        ties: Vec::new(),
    })
}

/// The words without what says that sides follow.
fn lead_taken_off(words: &str) -> &str {
    let lead = ["measuring ", "measures ", "sized ", "a size of "];
    lead.iter().find_map(|lead| words.strip_prefix(lead)).unwrap_or(words).trim()
}

/// The area or the volume that the sides enclose.
fn enclosed(sides: &[Quantity]) -> Extent {
    let (dimension, litres) = if sides.len() == 2 {
        (Dimension::Area, Decimal::ONE)
    } else {
        (Dimension::Volume, Decimal::ONE_THOUSAND)
    };
    let product = |end: fn(&Extent) -> Bound| {
        let mut ends = sides.iter().map(|side| end(&side.extent).at());
        ends.try_fold(litres, |product, end| product.checked_mul(end?))
    };
    let bound = |at: Option<Decimal>| at.map_or(Bound::Unbounded, Bound::Closed);
    let low = product(|extent| extent.low).filter(|low| !low.is_sign_negative());
    Extent::new(Axis::Amount(dimension), bound(low), bound(product(|extent| extent.high)))
}

impl Quantity {
    fn sides(&self) -> &[Self] {
        if let Some(Sense::Sides(sides)) = self.sense.as_deref() { sides } else { &[] }
    }

    /// Sides against sides; one length may be any of them. Areas and volumes are held against what they enclose.
    pub(super) fn compare_sides(&self, other: &Self) -> Option<Comparison> {
        let is_length = |own: &Self| own.unit().dimension() == Dimension::Length;
        match (self.sides(), other.sides()) {
            ([], []) => None,
            ([], sides) if is_length(self) => Some(is_one_of(self, sides)),
            (sides, []) if is_length(other) => Some(is_one_of(other, sides)),
            ([], _) | (_, []) => None,
            (ones, others) if ones.len() != others.len() => Some(OTHER_UNIT),
            (ones, others) => Some(match_up(ones, others)),
        }
    }
}

fn is_one_of(length: &Quantity, sides: &[Quantity]) -> Comparison {
    let fits = |side: &Quantity| length.compare(side).relation != Relation::Conflicting;
    if sides.iter().any(fits) { OVERLAP } else { OTHER_UNIT }
}

/// Each side has its own on the other side, all of them different ones.
fn match_up(ones: &[Quantity], others: &[Quantity]) -> Comparison {
    fn fit(ones: &[Quantity], others: &[&Quantity]) -> bool {
        let Some((first, rest)) = ones.split_first() else { return true };
        (0..others.len()).any(|at| {
            let left = || {
                let mut left = others.to_vec();
                left.remove(at);
                left
            };
            let fits =
                others.get(at).is_some_and(|other| first.compare(other).relation != Relation::Conflicting);
            fits && fit(rest, &left())
        })
    }
    if fit(ones, &others.iter().collect::<Vec<_>>()) {
        OVERLAP
    } else {
        Comparison::new(Relation::Conflicting, Why::OtherNumber)
    }
}
