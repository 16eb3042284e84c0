//! Two measured amounts told at once, which nobody adds up: `250 g and 400 g`, `250 and 400 grams`.

use super::super::few::Few;
use super::super::number::{self, strip_phrase};
use super::super::{Comparison, Context, Dimension, Extent, Relation, Unit, Why};
use super::reckoned::fits;
use super::{OTHER_UNIT, OVERLAP, Quantity, Sense, reading};
use std::cmp::Ordering;

/// Reads two amounts of one dimension, neither of them hedged nor for one of something.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (one, two) = strip_phrase(words, "both ").unwrap_or(words).trim().split_once(" and ")?;
    let amount = |words: &str, unit: Option<Unit>| {
        let read = Quantity::of_one(reading::read(words, &Context { unit, ..*context }).ok()?)?;
        let is_alone = read.plain_value().is_some() && read.sense.is_none();
        (is_alone && is_measured(read.unit())).then_some(read)
    };
    let second = amount(two, None)?;
    let is_bare = number::read(one).is_some_and(|(number, rest)| rest.is_empty() && !number.is_share());
    let first = amount(one, Some(second.unit()).filter(|_| is_bare))?;
    let are_two = first.extent.intersection(&second.extent)?.is_empty();
    are_two.then_some(())?;
    let printed = format!("{} and {}", first.printed, second.printed);
    let mut amounts = vec![first, second];
    amounts.sort_by(|one, other| {
        one.extent.low.at().partial_cmp(&other.extent.low.at()).unwrap_or(Ordering::Equal)
    });
    let [least, most] = amounts.as_slice() else { return None };
    Some(Quantity {
        printed,
        extent: Extent { high: most.extent.high, ..least.extent },
        units: Few::One(most.unit()),
        plain: Few::NONE,
        sense: Some(Box::new(Sense::Both(amounts))),
        ties: Vec::new(),
    })
}

/// Whether nobody counts it, pays with it or has a share of it; lengths of time are added up.
fn is_measured(unit: Unit) -> bool {
    unit != Unit::SHARE
        && !matches!(unit.dimension(), Dimension::Count | Dimension::Money(_) | Dimension::Time)
}

impl Quantity {
    /// Whether it is two amounts told at once.
    pub(in crate::value) fn is_two_amounts(&self) -> bool {
        !self.both().is_empty()
    }

    fn both(&self) -> &[Self] {
        if let Some(Sense::Both(amounts)) = self.sense.as_deref() { amounts } else { &[] }
    }

    /// Two amounts against two others, the smaller against the smaller; one alone may be either of two, or both together.
    pub(super) fn compare_both(&self, other: &Self) -> Option<Comparison> {
        match (self.both(), other.both()) {
            ([], []) => None,
            ([], two) => Some(self.compare_with_two(two)),
            (two, []) => Some(other.compare_with_two(two)),
            (own, others) => {
                let fitting = own.iter().zip(others).filter(|(one, other)| fits(&one.compare(other))).count();
                let is_slip = || {
                    let mut pairs = own.iter().zip(others);
                    pairs.any(|(one, other)| one.compare(other).relation == Relation::Conflicting)
                };
                Some(match fitting {
                    2 => OVERLAP,
                    1 if is_slip() => Comparison::new(Relation::Conflicting, Why::OtherNumber),
                    _ => OTHER_UNIT,
                })
            }
        }
    }

    fn compare_with_two(&self, two: &[Self]) -> Comparison {
        let is_sum = || {
            let [one, other] = two else { return None };
            let sum = one.extent.plus(&other.extent)?;
            self.extent.intersection(&sum).map(|common| !common.is_empty())
        };
        let is_either = two.iter().any(|one| fits(&self.compare(one)));
        if is_either || is_sum() == Some(true) { OVERLAP } else { OTHER_UNIT }
    }
}
