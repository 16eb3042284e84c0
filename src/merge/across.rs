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
        let mut wrong: Vec<(ClaimIndex, &SourceId)> = Vec::new();
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
                wrong.push((claim_index, source));
            }
        }
        contradict(judgement, &wrong);
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
    let mut ordered: BTreeMap<FactIndex, Ordered<'_>> = BTreeMap::new();
    for index in orders.iter().flat_map(|(earlier, later)| [*earlier, *later]) {
        if let Some(fact) = facts.get(index) {
            ordered.entry(index).or_insert_with(|| Ordered::of(fact));
        }
    }
    for (earlier, later) in orders {
        let (Some(first), Some(second)) = (ordered.get(&earlier), ordered.get(&later)) else { continue };
        judge_order(first, second, (earlier, later), judgements);
    }
}

/// What a fact that comes before or after others leaves open, worked out once for all of these.
struct Ordered<'a> {
    fact: &'a Fact,
    starts: Ends,
    ends: Ends,
    own: BTreeMap<&'a SourceId, Own>,
}

/// What one source says of it.
struct Own {
    starts: Ends,
    claims: Vec<ClaimIndex>,
}

impl<'a> Ordered<'a> {
    fn of(fact: &'a Fact) -> Self {
        let mut by_source: BTreeMap<&SourceId, Vec<ClaimIndex>> = BTreeMap::new();
        for (index, claim) in fact.claims.iter().enumerate() {
            by_source.entry(&claim.source).or_default().push(index);
        }
        let own = |claims: Vec<ClaimIndex>| {
            let starts = starts(claims.iter().filter_map(|index| fact.claims.get(*index)));
            Own { starts, claims }
        };
        Self {
            fact,
            starts: starts(fact.claims.iter()),
            ends: ends(fact.claims.iter()),
            own: by_source.into_iter().map(|(source, claims)| (source, own(claims))).collect(),
        }
    }

    /// The claims of those sources that also speak of another fact, each with what its source says of that.
    fn shared_with<'b>(&'b self, other: &'b Self) -> Vec<(ClaimIndex, &'b Ends)> {
        let is_shorter = self.own.len() <= other.own.len();
        let sources = if is_shorter { self.own.keys() } else { other.own.keys() };
        let both = sources.filter_map(|source| Some((self.own.get(source)?, other.own.get(source)?)));
        let claims = both.flat_map(|(own, others)| own.claims.iter().map(|index| (*index, &others.starts)));
        let mut claims: Vec<(ClaimIndex, &Ends)> = claims.collect();
        claims.sort_unstable_by_key(|(index, _)| *index);
        claims
    }
}

/// So many claims that are out of order between two facts are told; the rest goes without saying.
const MOST_TOLD: usize = 24;

/// A source that states both must have them in order; and of all claims at least two must allow it.
fn judge_order(
    first: &Ordered<'_>,
    second: &Ordered<'_>,
    indices: (FactIndex, FactIndex),
    judgements: &mut [Judgement],
) {
    let (earlier, later) = indices;
    let holds = can_precede(&first.starts, &second.ends);
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
    let claims = second.shared_with(first).into_iter();
    let claims = claims.filter_map(|(index, before)| Some((index, second.fact.claims.get(index)?, before)));
    let wrong = claims.filter(|(_, claim, before)| !can_precede(before, &ends(std::iter::once(*claim))));
    let wrong: Vec<(ClaimIndex, &SourceId)> = wrong.map(|(index, claim, _)| (index, &claim.source)).collect();
    for (_, source) in wrong.iter().take(MOST_TOLD) {
        judgement.derivation.push(Step::OutOfOrder { earlier, later, source: (*source).clone() });
    }
    contradict(judgement, &wrong);
}

/// Whether what begins there can come before what ends here: the earliest start before the latest end, axis by axis. Claims
/// on different axes say nothing about each other.
fn can_precede(starts: &Ends, ends: &Ends) -> bool {
    starts.iter().any(|(axis, start)| {
        ends.iter().any(|(other, end)| match (start, end) {
            (Some(start), Some(end)) if axis == other && axis.is_some() => start < end,
            _ => true,
        })
    })
}

/// By axis the outermost end of claims; nothing for an end that is open, or claims without a stretch.
type Ends = BTreeMap<Option<Axis>, Option<Decimal>>;

fn starts<'a>(claims: impl Iterator<Item = &'a Claim>) -> Ends {
    ends_by_axis(claims, |extent| extent.low.at(), Decimal::min)
}

fn ends<'a>(claims: impl Iterator<Item = &'a Claim>) -> Ends {
    ends_by_axis(claims, |extent| extent.high.at(), Decimal::max)
}

fn ends_by_axis<'a>(
    claims: impl Iterator<Item = &'a Claim>,
    end: impl Fn(&Extent) -> Option<Decimal>,
    outer: impl Fn(Decimal, Decimal) -> Decimal,
) -> Ends {
    let mut ends = Ends::new();
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

/// Tells that claims cannot be right beside what their sources say elsewhere.
fn contradict(judgement: &mut Judgement, claims: &[(ClaimIndex, &SourceId)]) {
    if claims.is_empty() {
        return;
    }
    if judgement.verdict != Verdict::Conflicting {
        judgement.verdict = Verdict::Conflicting;
        judgement.cause = Some(Cause::Error);
    }
    let known = judgement.contradictions.iter().enumerate();
    let mut places: BTreeMap<SourceId, usize> =
        known.map(|(place, known)| (known.source.clone(), place)).collect();
    for (index, source) in claims {
        let place = *places.entry((*source).clone()).or_insert(judgement.contradictions.len());
        match judgement.contradictions.get_mut(place) {
            Some(known) => known.claims.push(*index),
            None => judgement
                .contradictions
                .push(Contradiction { source: (*source).clone(), claims: vec![*index] }),
        }
    }
    for known in &mut judgement.contradictions {
        known.claims.sort_unstable();
        known.claims.dedup();
    }
}

/// The stretch in which the sum of several amounts lies; nothing when their units differ.
fn sum(extents: &[Extent]) -> Option<Extent> {
    let (first, rest) = extents.split_first().filter(|(first, _)| matches!(first.axis, Axis::Amount(_)))?;
    rest.iter().try_fold(*first, |sum, extent| sum.plus(extent))
}
