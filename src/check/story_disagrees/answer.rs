//! What a fact says, by its canonical value and by its other readings.

use super::Known;
use super::judge::Judgement;
use crate::model::{Fact, Finding};
use crate::value::{DayRange, Kind, Relation, Value};
use chrono::Datelike;

/// The judgement over the canonical value; over all readings where there is none. A reading that both can be true
/// with the canonical value and is an age counts as well, since a child may be five in April and six in November.
pub(super) fn over_targets(
    (fact, finding): Known<'_>,
    mut relate: impl FnMut(&Value) -> Option<Relation>,
) -> Judgement {
    let found = over_answer(finding, &mut relate);
    let Some(canonical) = finding.conclusion.value().filter(|_| found == Judgement::Disagrees) else {
        return found;
    };
    let others = other_values(fact, finding, canonical);
    let agreeing = others.iter().filter(|(value, _)| relate(value).map(judgement) == Some(Judgement::Agrees));
    agreeing.map(|(_, judgement)| *judgement).min_by_key(|found| *found != Judgement::Agrees).unwrap_or(found)
}

/// The judgement over the canonical value alone; over all readings where there is none.
pub(super) fn over_answer(
    finding: &Finding,
    mut relate: impl FnMut(&Value) -> Option<Relation>,
) -> Judgement {
    let relation = match finding.conclusion.value() {
        Some(canonical) => relate(canonical),
        None => finding.readings.iter().filter_map(|reading| relate(&reading.value)).min(),
    };
    relation.map_or(Judgement::Silent, judgement)
}

/// The other values that are claimed, with what agreement with each is worth.
fn other_values<'a>(fact: &'a Fact, finding: &Finding, canonical: &Value) -> Vec<(&'a Value, Judgement)> {
    let worth = |value: &Value| match (fact.kind, value.compare(canonical).relation) {
        (Kind::Age, Relation::Same | Relation::Compatible) => Judgement::Agrees,
        // A source that tells the month or the year tells none of their other days.
        (Kind::Date, Relation::Same | Relation::Compatible) if is_month_or_year(value) => {
            Judgement::Disagrees
        }
        _ if finding.readings.len() > 1 => Judgement::OtherReading,
        _ => Judgement::Disagrees,
    };
    let others = fact.claims.iter().filter(|claim| *claim.value != *canonical);
    others.map(|claim| (&*claim.value, worth(&claim.value))).collect()
}

const fn judgement(relation: Relation) -> Judgement {
    match relation {
        Relation::Same | Relation::Compatible => Judgement::Agrees,
        Relation::Conflicting => Judgement::Disagrees,
        Relation::Incomparable => Judgement::Silent,
    }
}

/// Whether a date is from the first day of a month to the last of one.
fn is_month_or_year(value: &Value) -> bool {
    let Value::Date(date) = value else { return false };
    let Some(DayRange { first: Some(first), last: Some(last) }) = date.days() else { return false };
    let is_last = last.succ_opt().is_some_and(|next| next.day() == 1);
    first.day() == 1 && is_last
}
