//! Dossier → findings: which differences between the sources are real.
//!
//! Takes typed claims and gives, for each fact, the readings, the verdict, the conclusion and the steps that lead
//! there. Judges all claims of a fact together and each source on its own. Cannot fail, and never invents a value:
//! a conclusion is one of the readings or what the editor typed. `docs/merging.md` tells the rules.

mod across;
mod cause;
mod conclusion;
mod derivation;
mod grouping;
mod lines;
mod pairs;

use crate::model::{Contradiction, Dossier, Fact, Finding, Reading, Source, Standing, Verdict};
use crate::value::{Relation, Value};
use grouping::Group;
use lines::Lines;
use pairs::{Ground, Pair};

/// The findings of a dossier, in the order of its facts.
pub fn merge(dossier: &Dossier) -> Vec<Finding> {
    let mut findings: Vec<Finding> = dossier.facts.iter().map(|fact| find(fact, &dossier.sources)).collect();
    across::judge_sums(&dossier.facts, &mut findings);
    across::judge_orders(&dossier.facts, &mut findings);
    for (fact, finding) in dossier.facts.iter().zip(&mut findings) {
        conclusion::conclude(fact, &dossier.sources, finding);
    }
    findings
}

/// What the claims of one fact say together; the conclusion is drawn later, when other facts have had their say.
fn find(fact: &Fact, sources: &[Source]) -> Finding {
    let lines = Lines::of(fact, sources);
    let groups = grouping::group(fact);
    let pairs = pairs::compare(fact, &groups);
    let contradictions = contradictions(fact, &groups, &pairs);
    Finding {
        verdict: verdict(fact, &groups, &pairs, &contradictions),
        derivation: derivation::derive(fact, &groups, &pairs, &lines),
        cause: cause::propose(&groups, &pairs),
        readings: readings(&groups, &pairs, &lines),
        standings: standings(fact, &groups, &pairs),
        support: lines.support(fact.claims.iter()),
        contradictions,
        conclusion: crate::model::Conclusion::Undecided,
        proposal: None,
    }
}

fn verdict(fact: &Fact, groups: &[Group<'_>], pairs: &[Pair], contradictions: &[Contradiction]) -> Verdict {
    let has = |relation| pairs.iter().any(|pair| pair.relation == relation);
    let first_source = fact.claims.first().map(|claim| &claim.source);
    if has(Relation::Conflicting) || !contradictions.is_empty() {
        Verdict::Conflicting
    } else if fact.claims.iter().all(|claim| Some(&claim.source) == first_source) {
        Verdict::SingleSource
    } else if has(Relation::Incomparable) {
        Verdict::Incomparable
    } else if groups.len() > 1 {
        Verdict::Compatible
    } else {
        Verdict::Agreed
    }
}

fn readings(groups: &[Group<'_>], pairs: &[Pair], lines: &Lines<'_>) -> Vec<Reading> {
    groups
        .iter()
        .enumerate()
        .map(|(index, group)| Reading {
            value: group.value.clone(),
            claims: group.indices().collect(),
            support: lines.support(group.claims()),
            standing: standing(index, pairs),
        })
        .collect()
}

/// The gravest relation that a reading has to another.
fn standing(index: usize, pairs: &[Pair]) -> Standing {
    gravest(pairs.iter().filter(|pair| pair.first == index || pair.second == index).map(|pair| pair.relation))
}

/// How each claim itself stands. Nobody is marked for what another source says under the same reading.
fn standings(fact: &Fact, groups: &[Group<'_>], pairs: &[Pair]) -> Vec<Standing> {
    let mut standings = vec![Standing::Agrees; fact.claims.len()];
    for (position, group) in groups.iter().enumerate() {
        for (index, claim) in group.iter() {
            let relations = pairs.iter().filter_map(|pair| {
                let other = if pair.first == position {
                    pair.second
                } else if pair.second == position {
                    pair.first
                } else {
                    return None;
                };
                Some(pairs::relation_of(pair, claim, groups.get(other)?))
            });
            if let Some(standing) = standings.get_mut(index) {
                *standing = gravest(relations);
            }
        }
    }
    standings
}

fn gravest(relations: impl Iterator<Item = Relation>) -> Standing {
    match relations.max_by_key(|relation| pairs::gravity(*relation)) {
        Some(Relation::Conflicting) => Standing::Conflicts,
        Some(Relation::Incomparable) => Standing::Incomparable,
        Some(Relation::Compatible) => Standing::Compatible,
        Some(Relation::Same) | None => Standing::Agrees,
    }
}

/// Sources that cannot be right in all that they say of a fact.
fn contradictions(fact: &Fact, groups: &[Group<'_>], pairs: &[Pair]) -> Vec<Contradiction> {
    let mut found: Vec<Contradiction> = Vec::new();
    let conflicting = pairs.iter().filter(|pair| pair.relation == Relation::Conflicting);
    for pair in conflicting {
        let (Some(first), Some(second)) = (groups.get(pair.first), groups.get(pair.second)) else { continue };
        for (index, claim) in first.iter() {
            let against = second.iter().filter(|(_, other)| {
                other.source == claim.source
                    && pairs::relation_between(pair, claim, other) == Relation::Conflicting
            });
            for (other, _) in against {
                note(&mut found, claim, &[index, other]);
            }
        }
    }
    for (index, claim) in fact.claims.iter().enumerate() {
        if matches!(&claim.value, Value::Set(set) if set.miscount().is_some()) {
            note(&mut found, claim, &[index]);
        }
    }
    found
}

fn note(found: &mut Vec<Contradiction>, claim: &crate::model::Claim, claims: &[usize]) {
    match found.iter_mut().find(|known| known.source == claim.source) {
        Some(known) => {
            known.claims.extend_from_slice(claims);
            known.claims.sort_unstable();
            known.claims.dedup();
        }
        None => found.push(Contradiction { source: claim.source.clone(), claims: claims.to_vec() }),
    }
}

/// Whether the ground of a pair rests on the editor's word that two claims speak of different things.
fn is_of_other_things(pair: &Pair) -> bool {
    match pair.ground {
        Ground::Scope | Ground::Moment => true,
        Ground::Values(_)
        | Ground::Growth { .. }
        | Ground::Shrinking { .. }
        | Ground::Bridge(_)
        | Ground::Superseded
        | Ground::Declared(_) => false,
    }
}
