//! When the claims of a strand speak of a thing, and what that says about two strands.

use crate::model::{Claim, ClaimIndex, Fact, SourceId};
use crate::value::{Axis, Bound, Relation, Value};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// The moments of a strand's claims, so kept that two strands can be compared without going through all of them.
#[derive(Debug, Default)]
pub(super) struct Moments {
    /// The moments that claims state themselves, by their starts.
    stated: Vec<Stated>,
    /// Whether all claims state one.
    are_all_stated: bool,
    /// Nothing when a claim has no moment at all.
    ends: Option<Ends>,
}

/// A moment that a claim states itself.
#[derive(Debug, Clone, Copy)]
struct Stated {
    start: Decimal,
    end: Decimal,
    /// The last end of this one and of all that begin before it.
    last_end: Decimal,
}

/// The outermost ends of all moments of a strand, and the claims with the two that are told.
#[derive(Debug, Clone, Copy)]
struct Ends {
    first_start: Decimal,
    last_start: Decimal,
    first_end: Decimal,
    last_end: Decimal,
    first: ClaimIndex,
    last: ClaimIndex,
}

/// What two strands of a running count say, when their moments are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Growth {
    /// It went up.
    Rose { earlier: ClaimIndex, later: ClaimIndex },
    /// It went down.
    Fell { earlier: ClaimIndex, later: ClaimIndex },
    /// It may have gone up: which moment came first is open.
    MayHaveRisen { earlier: ClaimIndex, later: ClaimIndex },
}

impl Moments {
    /// The moments of all members of a strand.
    pub(super) fn of(members: &[(ClaimIndex, &Claim)], histories: &Histories<'_>) -> Self {
        let stated = stated(members.iter().map(|(_, claim)| *claim));
        Self {
            are_all_stated: members.iter().all(|(_, claim)| claim.as_of_stated && moment(claim).is_some()),
            stated,
            ends: ends(members, histories),
        }
    }

    /// Whether all claims of both state their moments, and no moment of one can be one of the other.
    pub(super) fn are_apart(&self, other: &Self) -> bool {
        let (few, many) = self.by_number(other);
        let are_stated = self.are_all_stated && other.are_all_stated;
        are_stated && !few.stated.iter().any(|moment| many.meets(moment))
    }

    /// Whether it states moments before all those of the other, and moments after them.
    pub(super) fn surround(&self, other: &Self) -> bool {
        let outer = self.stated.first().zip(self.stated.last());
        let inner = other.stated.first().zip(other.stated.last());
        outer.zip(inner).is_some_and(|((first, last), (start, end))| {
            first.end <= start.start && end.last_end <= last.start
        })
    }

    /// Whether one of the stated moments can be that one.
    fn meets(&self, moment: &Stated) -> bool {
        let begun = self.stated.partition_point(|known| known.start < moment.end);
        let last_end =
            begun.checked_sub(1).and_then(|last| self.stated.get(last)).map(|known| known.last_end);
        last_end.is_some_and(|end| moment.start < end)
    }

    /// Whether claims of both state one and the same moment.
    fn share_a_statement(&self, other: &Self) -> bool {
        let (few, many) = self.by_number(other);
        let is_shared = |moment: &Stated| {
            let wanted = (moment.start, moment.end);
            many.stated.binary_search_by(|known| (known.start, known.end).cmp(&wanted)).is_ok()
        };
        few.stated.iter().any(is_shared)
    }

    fn by_number<'a>(&'a self, other: &'a Self) -> (&'a Self, &'a Self) {
        if self.stated.len() <= other.stated.len() { (self, other) } else { (other, self) }
    }
}

fn stated<'a>(claims: impl Iterator<Item = &'a Claim>) -> Vec<Stated> {
    let mut moments: Vec<(Decimal, Decimal)> =
        claims.filter(|claim| claim.as_of_stated).filter_map(moment).collect();
    moments.sort_unstable();
    moments.dedup();
    let mut last_end = Decimal::MIN;
    let with_last_end = |(start, end): (Decimal, Decimal)| {
        last_end = last_end.max(end);
        Stated { start, end, last_end }
    };
    moments.into_iter().map(with_last_end).collect()
}

/// The sources that tell several values of a running count, and so how it rose: none of them need be that of their day.
#[derive(Debug, Default)]
pub(super) struct Histories<'a>(BTreeSet<&'a SourceId>);

impl<'a> Histories<'a> {
    /// Those of a fact; nothing where it is no running count.
    pub(super) fn of(fact: &'a Fact) -> Self {
        let mut first: BTreeMap<&SourceId, &Value> = BTreeMap::new();
        let mut several = BTreeSet::new();
        for claim in fact.claims.iter().filter(|claim| fact.grows && !claim.as_of_stated) {
            let known = first.entry(&claim.source).or_insert(&claim.value);
            if !known.is_same(&claim.value) {
                several.insert(&claim.source);
            }
        }
        Self(several)
    }

    fn tell(&self, claim: &Claim) -> bool {
        !claim.as_of_stated && self.0.contains(&claim.source)
    }
}

fn ends(members: &[(ClaimIndex, &Claim)], histories: &Histories<'_>) -> Option<Ends> {
    let mut ends: Option<Ends> = None;
    for (index, claim) in members {
        let (start, end) = moment(claim)?;
        let start = if histories.tell(claim) { Decimal::MIN } else { start };
        let known = ends.get_or_insert(Ends {
            first_start: start,
            last_start: start,
            first_end: end,
            last_end: end,
            first: *index,
            last: *index,
        });
        if end < known.first_end {
            (known.first_end, known.first) = (end, *index);
        }
        if start > known.last_start {
            (known.last_start, known.last) = (start, *index);
        }
        known.first_start = known.first_start.min(start);
        known.last_end = known.last_end.max(end);
    }
    ends
}

/// The first and the last instant of which a claim may speak.
fn moment(claim: &Claim) -> Option<(Decimal, Decimal)> {
    let extent = claim.as_of.as_ref()?.extent();
    (extent.axis == Axis::Moment)
        .then(|| (extent.low.at().unwrap_or(Decimal::MIN), extent.high.at().unwrap_or(Decimal::MAX)))
}

/// How a running count went between two strands; nothing where the values tell: they can be
/// equal, or belong to one stated moment.
///
/// The moment a source was published is only the last one it can speak of. So two values of one day can both be true,
/// unless both claims state that day.
pub(super) fn growth(first: (&Value, &Moments), second: (&Value, &Moments)) -> Option<Growth> {
    let (a, b) = (first.1.ends?, second.1.ends?);
    if first.0.has_parts() || second.0.has_parts() {
        // One count rises while another falls (the missing are found dead): the sum does not tell.
        return (!first.1.share_a_statement(second.1))
            .then_some(Growth::MayHaveRisen { earlier: a.first, later: b.last });
    }
    let (up, down) = match (can_grow(first.0, second.0)?, can_grow(second.0, first.0)?) {
        // Two lengths that are rounded meet at their ends and are two all the same: 24 days and 25.
        (true, true) if first.0.compare(second.0).relation == Relation::Conflicting => {
            (begins_before(first.0, second.0)?, begins_before(second.0, first.0)?)
        }
        ways => ways,
    };
    if a.first_end <= b.last_start && !up {
        return Some(Growth::Fell { earlier: a.first, later: b.last });
    }
    if b.first_end <= a.last_start && !down {
        return Some(Growth::Fell { earlier: b.first, later: a.last });
    }
    if up && down {
        // A part may have risen where all have not: `12, two of them children`, `12, three of them children`.
        let is_part = first.0.names_part() && second.0.names_part() && !first.1.share_a_statement(second.1);
        return is_part.then_some(Growth::MayHaveRisen { earlier: a.first, later: b.last });
    }
    let (low, high) = if up { (a, b) } else { (b, a) };
    let (earlier, later) = (low.first, high.last);
    if low.last_end <= high.first_start {
        Some(Growth::Rose { earlier, later })
    } else {
        (!first.1.share_a_statement(second.1)).then_some(Growth::MayHaveRisen { earlier, later })
    }
}

fn begins_before(one: &Value, other: &Value) -> Option<bool> {
    Some(one.extent()?.low.at()? < other.extent()?.low.at()?)
}

/// Whether the count can have gone from one value to the other without shrinking.
fn can_grow(earlier: &Value, later: &Value) -> Option<bool> {
    let (from, to) = (earlier.extent()?, later.extent()?);
    if from.axis != to.axis {
        return None;
    }
    Some(match (from.low, to.high) {
        (Bound::Closed(low), Bound::Closed(high)) => low <= high,
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => true,
        (Bound::Closed(low) | Bound::Open(low), Bound::Closed(high) | Bound::Open(high)) => low < high,
    })
}
