//! What facts say about each other: parts against a total, earlier against later.

use super::Judgement;
use crate::model::{
    Cause, Claim, ClaimIndex, Contradiction, Fact, FactId, FactIndex, SourceId, Step, Verdict,
};
use crate::value::{Axis, Extent};
use rust_decimal::Decimal;
use std::cell::LazyCell;
use std::collections::BTreeMap;

/// Compares, for each source that states all parts and the total, what the parts come to with the total.
pub(super) fn judge_sums(facts: &[Fact], judgements: &mut [Judgement]) {
    let by_id = LazyCell::new(|| index(facts));
    let mut parts_of: BTreeMap<FactIndex, Vec<FactIndex>> = BTreeMap::new();
    for (part, fact) in facts.iter().enumerate() {
        if let Some(total) = fact.sums_to.as_ref().and_then(|total| by_id.get(total)) {
            parts_of.entry(*total).or_default().push(part);
        }
    }
    for (total, parts) in parts_of {
        let (Some(fact), Some(judgement)) = (facts.get(total), judgements.get_mut(total)) else { continue };
        let of_parts: Vec<Stated<'_>> =
            parts.iter().filter_map(|part| facts.get(*part)).map(stated).collect();
        for (source, (claim_index, claim)) in stated(fact) {
            let of_source = of_parts.iter().map(|part| part.get(source)?.1.value.extent());
            let Some(sum) = of_source.collect::<Option<Vec<Extent>>>().and_then(|extents| sum(&extents))
            else {
                continue;
            };
            let Some(both) = claim.value.extent().and_then(|extent| extent.intersection(&sum)) else {
                continue;
            };
            let holds = !both.is_empty();
            judgement.derivation.push(Step::Sum {
                claim: claim_index,
                parts: parts.clone(),
                extent: sum,
                holds,
            });
            if !holds {
                contradict(judgement, source, vec![claim_index]);
            }
        }
    }
}

/// Holds every pair of facts that must come one after the other against what their claims leave open.
pub(super) fn judge_orders(facts: &[Fact], judgements: &mut [Judgement]) {
    let by_id = LazyCell::new(|| index(facts));
    let mut orders: Vec<(FactIndex, FactIndex)> = Vec::new();
    for (this, fact) in facts.iter().enumerate() {
        orders.extend(fact.before.iter().filter_map(|id| by_id.get(id)).map(|later| (this, *later)));
        orders.extend(fact.after.iter().filter_map(|id| by_id.get(id)).map(|earlier| (*earlier, this)));
    }
    orders.sort_unstable();
    orders.dedup();
    for (earlier, later) in orders {
        let (Some(first), Some(second)) = (facts.get(earlier), facts.get(later)) else { continue };
        judge_order(first, second, (earlier, later), judgements);
    }
}

/// A source that states both must have them in order; and of all claims at least two must allow it.
fn judge_order(first: &Fact, second: &Fact, indices: (FactIndex, FactIndex), judgements: &mut [Judgement]) {
    let (earlier, later) = indices;
    let holds = can_precede(first.claims.iter(), second.claims.iter());
    let step = Step::Order { earlier, later, holds };
    for index in [earlier, later] {
        if let Some(judgement) = judgements.get_mut(index) {
            judgement.derivation.push(step.clone());
        }
    }
    let Some(judgement) = judgements.get_mut(later) else { return };
    if !holds && judgement.verdict != Verdict::Conflicting {
        judgement.verdict = Verdict::Conflicting;
        judgement.cause = Some(Cause::Error);
    }
    let mut own: BTreeMap<&SourceId, Vec<&Claim>> = BTreeMap::new();
    for claim in &first.claims {
        own.entry(&claim.source).or_default().push(claim);
    }
    for (index, claim) in second.claims.iter().enumerate() {
        let Some(before) = own.get(&claim.source) else { continue };
        if !can_precede(before.iter().copied(), std::iter::once(claim)) {
            let source = claim.source.clone();
            judgement.derivation.push(Step::OutOfOrder { earlier, later, source });
            contradict(judgement, &claim.source, vec![index]);
        }
    }
}

/// Whether one of the first claims can come before one of the second: the earliest start before the latest end, axis
/// by axis. Claims on different axes say nothing about each other.
fn can_precede<'a>(first: impl Iterator<Item = &'a Claim>, second: impl Iterator<Item = &'a Claim>) -> bool {
    let starts = ends_by_axis(first, |extent| extent.low.at(), Decimal::min);
    let ends = ends_by_axis(second, |extent| extent.high.at(), Decimal::max);
    starts.iter().any(|(axis, start)| {
        ends.iter().any(|(other, end)| match (start, end) {
            (Some(start), Some(end)) if axis == other && axis.is_some() => start < end,
            _ => true,
        })
    })
}

/// The outermost end of the claims on each axis; nothing for an end that is open, or claims without a stretch.
fn ends_by_axis<'a>(
    claims: impl Iterator<Item = &'a Claim>,
    end: impl Fn(&Extent) -> Option<Decimal>,
    outer: impl Fn(Decimal, Decimal) -> Decimal,
) -> BTreeMap<Option<Axis>, Option<Decimal>> {
    let mut ends: BTreeMap<Option<Axis>, Option<Decimal>> = BTreeMap::new();
    for extent in claims.map(|claim| claim.value.extent()) {
        let at = extent.as_ref().and_then(&end);
        ends.entry(extent.map(|extent| extent.axis))
            .and_modify(|known| *known = known.zip(at).map(|(a, b)| outer(a, b)))
            .or_insert(at);
    }
    ends
}

/// Where each fact stands; few stories have facts that name another.
fn index(facts: &[Fact]) -> BTreeMap<&FactId, FactIndex> {
    facts.iter().enumerate().map(|(index, fact)| (&fact.id, index)).collect()
}

/// The last claim of each source about a fact, with its position.
type Stated<'a> = BTreeMap<&'a SourceId, (ClaimIndex, &'a Claim)>;

fn stated(fact: &Fact) -> Stated<'_> {
    fact.claims.iter().enumerate().map(|(index, claim)| (&claim.source, (index, claim))).collect()
}

fn contradict(judgement: &mut Judgement, source: &SourceId, claims: Vec<usize>) {
    if judgement.verdict != Verdict::Conflicting {
        judgement.verdict = Verdict::Conflicting;
        judgement.cause = Some(Cause::Error);
    }
    match judgement.contradictions.iter_mut().find(|known| known.source == *source) {
        Some(known) => {
            known.claims.extend(claims);
            known.claims.sort_unstable();
            known.claims.dedup();
        }
        None => judgement.contradictions.push(Contradiction { source: source.clone(), claims }),
    }
}

/// The stretch in which the sum of several amounts lies; nothing when their units differ.
fn sum(extents: &[Extent]) -> Option<Extent> {
    let (first, rest) = extents.split_first().filter(|(first, _)| matches!(first.axis, Axis::Amount(_)))?;
    rest.iter().try_fold(*first, |sum, extent| sum.plus(extent))
}
