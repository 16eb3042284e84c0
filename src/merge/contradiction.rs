//! Sources that cannot be right in all that they say of one fact.

use super::grouping::{Group, Strand};
use super::pairs::{self, Pair};
use crate::model::{Claim, ClaimIndex, Contradiction, Fact, SourceId};
use crate::value::Relation;
use std::collections::{BTreeMap, BTreeSet};

/// The claims of each source that contradicts itself.
type Found<'a> = BTreeMap<&'a SourceId, BTreeSet<ClaimIndex>>;

/// The contradictions within sources, by the place of their first claims.
pub(super) fn find(fact: &Fact, groups: &[Group<'_>], pairs: &[Pair]) -> Vec<Contradiction> {
    let mut found = Found::new();
    for (index, claim) in fact.claims.iter().enumerate() {
        if claim.value.miscount().is_some() {
            found.entry(&claim.source).or_default().insert(index);
        }
    }
    let conflicting: Vec<&Pair> =
        pairs.iter().filter(|pair| pair.relation == Relation::Conflicting).collect();
    if !conflicting.is_empty() && some_source_repeats(fact) {
        between_readings(fact, groups, &conflicting, &mut found);
    }
    let mut contradictions: Vec<Contradiction> = found
        .into_iter()
        .map(|(source, claims)| Contradiction {
            source: source.clone(),
            claims: claims.into_iter().collect(),
        })
        .collect();
    contradictions.sort_by_key(|contradiction| contradiction.claims.first().copied());
    contradictions
}

/// Whether a source has more than one claim; only then can two of them stand against each other.
fn some_source_repeats(fact: &Fact) -> bool {
    let mut sources: Vec<&SourceId> = fact.claims.iter().map(|claim| &claim.source).collect();
    sources.sort_unstable();
    sources.windows(2).any(|two| matches!(two, [one, next] if one == next))
}

/// The claims of a strand by source.
type BySource<'a> = BTreeMap<&'a SourceId, Vec<(ClaimIndex, &'a Claim)>>;

fn between_readings<'a>(fact: &Fact, groups: &[Group<'a>], conflicting: &[&Pair], found: &mut Found<'a>) {
    let sorted: Vec<Vec<BySource<'a>>> =
        groups.iter().map(|group| group.strands.iter().map(by_source).collect()).collect();
    let at = |group: usize, strand: usize| {
        Some((groups.get(group)?.strands.get(strand)?, sorted.get(group)?.get(strand)?))
    };
    for pair in conflicting {
        for (first, second, relation) in &pair.strands {
            let (Some(a), Some(b)) = (at(pair.first, *first), at(pair.second, *second)) else { continue };
            if *relation == Relation::Conflicting {
                between_strands(fact, pair, (a, b), found);
            }
        }
    }
}

/// Strands conflict where any of their claims do; of each source in both, its own claims must.
fn between_strands<'a>(
    fact: &Fact,
    pair: &Pair,
    strands: ((&Strand<'a>, &BySource<'a>), (&Strand<'a>, &BySource<'a>)),
    found: &mut Found<'a>,
) {
    let (few, many) = if strands.0.1.len() <= strands.1.1.len() { strands } else { (strands.1, strands.0) };
    for (source, own) in few.1 {
        let Some(others) = many.1.get(source) else { continue };
        if pairs::conflict(fact, pair, (few.0, own), (many.0, others)) {
            let indices = own.iter().chain(others).map(|(index, _)| *index);
            found.entry(source).or_default().extend(indices);
        }
    }
}

fn by_source<'a>(strand: &Strand<'a>) -> BySource<'a> {
    let mut by_source = BySource::new();
    for (index, claim) in &strand.members {
        by_source.entry(&claim.source).or_default().push((*index, claim));
    }
    by_source
}
