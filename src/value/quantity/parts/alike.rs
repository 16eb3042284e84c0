//! Counts of the same things in two values: the drivers of `34, plus the driver` and `28 passengers and the driver`.

use super::super::super::persons::are_divided_otherwise;
use super::super::super::{Comparison, Relation, Why};
use super::super::OVERLAP;
use super::Part;
use super::divisions::persons;
use rust_decimal::Decimal;

/// The gravest relation of counts of the same things; nothing where there are none.
pub(super) fn compare(ones: &[Part], others: &[Part]) -> Option<Comparison> {
    let alike = |one: &'_ Part| others.iter().find(|other| other.name == one.name);
    let shared = ones.iter().filter_map(|one| Some((&one.count, &alike(one)?.count)));
    let mut found = None;
    for (one, other) in shared {
        let comparison = one.compare(other);
        match comparison.relation {
            Relation::Conflicting => return Some(comparison),
            Relation::Same | Relation::Compatible | Relation::Incomparable => found = Some(OVERLAP),
        }
    }
    let divided = |parts: &[Part]| -> Vec<(u8, Decimal)> {
        parts.iter().filter_map(|part| Some((persons(part), part.count.plain_value()?))).collect()
    };
    // `12 adults`, `9 men, 4 women`
    if are_divided_otherwise(&divided(ones), &divided(others)) {
        return Some(Comparison::new(Relation::Conflicting, Why::OtherNumber));
    }
    // The 34 of `34, plus the driver` and the 28 of `28 passengers and the driver` are the same.
    let bare = |part: &Part| part.words.is_empty();
    match (left_over(ones, others), left_over(others, ones)) {
        (Some(one), Some(other)) if found.is_some() && (bare(one) || bare(other)) => {
            Some(one.count.compare(&other.count))
                .filter(|rest| rest.relation == Relation::Conflicting)
                .or(found)
        }
        _ => found,
    }
}

/// The one count of things that the others do not count.
fn left_over<'a>(ones: &'a [Part], others: &[Part]) -> Option<&'a Part> {
    let mut own = ones.iter().filter(|one| !others.iter().any(|other| other.name == one.name));
    own.next().filter(|_| own.next().is_none())
}
