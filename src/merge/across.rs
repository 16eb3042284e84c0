//! What facts say about each other: parts against a total, earlier against later.

use crate::model::{Claim, Contradiction, Fact, FactId, FactIndex, Finding, SourceId, Step, Verdict};
use crate::value::{Axis, Bound, Extent};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Compares, for each source that states all parts and the total, what the parts come to with the total.
pub(super) fn judge_sums(facts: &[Fact], findings: &mut [Finding]) {
    let by_id = index(facts);
    let mut parts_of: BTreeMap<FactIndex, Vec<FactIndex>> = BTreeMap::new();
    for (part, fact) in facts.iter().enumerate() {
        if let Some(total) = fact.sums_to.as_ref().and_then(|total| by_id.get(total)) {
            parts_of.entry(*total).or_default().push(part);
        }
    }
    for (total, parts) in parts_of {
        let (Some(fact), Some(finding)) = (facts.get(total), findings.get_mut(total)) else { continue };
        for (claim_index, claim) in fact.claims.iter().enumerate() {
            let stated = parts.iter().map(|part| stated_by(facts.get(*part)?, &claim.source)?.value.extent());
            let Some(sum) = stated.collect::<Option<Vec<Extent>>>().and_then(|extents| sum(&extents)) else {
                continue;
            };
            let Some(both) = claim.value.extent().and_then(|extent| extent.intersection(&sum)) else {
                continue;
            };
            let holds = !both.is_empty();
            finding.derivation.push(Step::Sum {
                claim: claim_index,
                parts: parts.clone(),
                extent: sum,
                holds,
            });
            if !holds {
                contradict(finding, &claim.source, vec![claim_index]);
            }
        }
    }
}

/// Holds every pair of facts that must come one after the other against what their claims leave open.
pub(super) fn judge_orders(facts: &[Fact], findings: &mut [Finding]) {
    let by_id = index(facts);
    let mut orders: Vec<(FactIndex, FactIndex)> = Vec::new();
    for (this, fact) in facts.iter().enumerate() {
        orders.extend(fact.before.iter().filter_map(|id| by_id.get(id)).map(|later| (this, *later)));
        orders.extend(fact.after.iter().filter_map(|id| by_id.get(id)).map(|earlier| (*earlier, this)));
    }
    orders.sort_unstable();
    orders.dedup();
    for (earlier, later) in orders {
        let (Some(first), Some(second)) = (facts.get(earlier), facts.get(later)) else { continue };
        judge_order(first, second, (earlier, later), findings);
    }
}

/// A source that states both must have them in order; and of all claims at least two must allow it.
fn judge_order(first: &Fact, second: &Fact, indices: (FactIndex, FactIndex), findings: &mut [Finding]) {
    let (earlier, later) = indices;
    let is_possible = |a: &Claim, b: &Claim| can_precede(a.value.extent(), b.value.extent());
    let holds = first.claims.iter().any(|a| second.claims.iter().any(|b| is_possible(a, b)));
    let step = Step::Order { earlier, later, holds };
    for index in [earlier, later] {
        if let Some(finding) = findings.get_mut(index) {
            finding.derivation.push(step.clone());
        }
    }
    let Some(finding) = findings.get_mut(later) else { return };
    if !holds {
        finding.verdict = Verdict::Conflicting;
    }
    for (index, claim) in second.claims.iter().enumerate() {
        let own = first.claims.iter().filter(|other| other.source == claim.source);
        if own.clone().count() > 0 && own.clone().all(|other| !is_possible(other, claim)) {
            contradict(finding, &claim.source, vec![index]);
        }
    }
}

fn index(facts: &[Fact]) -> BTreeMap<&FactId, FactIndex> {
    facts.iter().enumerate().map(|(index, fact)| (&fact.id, index)).collect()
}

/// The last claim of a source about a fact.
fn stated_by<'a>(fact: &'a Fact, source: &SourceId) -> Option<&'a Claim> {
    fact.claims.iter().rev().find(|claim| claim.source == *source)
}

fn contradict(finding: &mut Finding, source: &SourceId, claims: Vec<usize>) {
    finding.verdict = Verdict::Conflicting;
    let known = finding.contradictions.iter().any(|known| known.source == *source);
    if !known {
        finding.contradictions.push(Contradiction { source: source.clone(), claims });
    }
}

/// The stretch in which the sum of several amounts lies; nothing when their units differ.
fn sum(extents: &[Extent]) -> Option<Extent> {
    let axis = extents.first()?.axis;
    let is_amount = matches!(axis, Axis::Amount(_)) && extents.iter().all(|extent| extent.axis == axis);
    if !is_amount {
        return None;
    }
    let low = add(extents.iter().map(|extent| extent.low))?;
    let high = add(extents.iter().map(|extent| extent.high))?;
    Some(Extent::new(axis, low, high))
}

/// Adds bounds: unbounded when one is, open when one is; nothing on overflow.
fn add(bounds: impl Iterator<Item = Bound>) -> Option<Bound> {
    let mut total = Bound::Closed(Decimal::ZERO);
    for bound in bounds {
        total = match (total.at(), bound.at()) {
            (Some(a), Some(b)) => {
                let sum = a.checked_add(b)?;
                let is_open = matches!(total, Bound::Open(_)) || matches!(bound, Bound::Open(_));
                if is_open { Bound::Open(sum) } else { Bound::Closed(sum) }
            }
            _ => Bound::Unbounded,
        };
    }
    Some(total)
}

/// Whether something in the first stretch can come before something in the second.
fn can_precede(first: Option<Extent>, second: Option<Extent>) -> bool {
    let (Some(first), Some(second)) = (first, second) else { return true };
    if first.axis != second.axis {
        return true;
    }
    match (first.low.at(), second.high.at()) {
        (Some(low), Some(high)) => low < high,
        _ => true,
    }
}
