//! Dossier → findings: which differences between the sources are real.
//!
//! Takes typed claims and gives, for each fact, the readings, the verdict, the conclusion and the steps that lead
//! there. Judges all claims of a fact together and each source on its own. Cannot fail, and never invents a value:
//! a conclusion is one of the readings or what the editor typed. `docs/merging.md` tells the rules.

mod across;
mod cause;
mod conclusion;
mod contradiction;
mod derivation;
mod grouping;
mod lines;
mod moments;
mod pairs;
mod retold;
mod ties;
mod two_things;

use crate::model::{
    Cause, Contradiction, Dossier, Fact, Finding, Reading, Standing, Step, Support, Ties, Verdict,
};
use crate::value::{Relation, Why};
use conclusion::{Subject, Witnesses};
use grouping::Group;
use lines::Lines;
use pairs::{Ground, Pair};
use std::sync::Arc;

/// What the claims of one fact say together, before a conclusion is drawn: facts may still have a say in each other.
struct Judgement {
    readings: Vec<Reading>,
    standings: Vec<Standing>,
    verdict: Verdict,
    contradictions: Vec<Contradiction>,
    cause: Option<Cause>,
    support: Support,
    derivation: Vec<Step>,
    subject: Subject,
}

/// The findings of a dossier, in the order of its facts.
pub fn merge(dossier: &Dossier) -> Vec<Finding> {
    let facts = &dossier.facts;
    let ties = Ties::of(&dossier.sources);
    let witnesses = Witnesses::of(&dossier.sources);
    let mut judgements: Vec<Judgement> = facts.iter().map(|fact| judge(fact, &ties)).collect();
    across::judge_sums(facts, &mut judgements);
    across::judge_orders(facts, &mut judgements);
    let judged = facts.iter().zip(judgements);
    judged.map(|(fact, judgement)| conclusion::conclude(fact, &witnesses, judgement)).collect()
}

fn judge(fact: &Fact, ties: &Ties<'_>) -> Judgement {
    let lines = Lines::of(fact, ties);
    let groups = grouping::group(fact);
    let pairs = pairs::compare(fact, &groups);
    let contradictions = contradiction::find(fact, &groups, &pairs);
    let standings = pairs::standings(fact, &groups, &pairs);
    let is_one = pairs.iter().all(is_about_one_thing);
    Judgement {
        verdict: verdict(fact, &groups, &pairs, &contradictions),
        derivation: derivation::derive(fact, &groups, &pairs, &lines),
        cause: cause::propose(&groups, &pairs, &contradictions),
        readings: readings(fact, &groups, &standings, &lines),
        standings,
        support: lines.support(fact.claims.iter()),
        contradictions,
        subject: if is_one { Subject::One } else { Subject::Several },
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

fn readings<'a>(
    fact: &'a Fact,
    groups: &[Group<'_>],
    standings: &[Standing],
    lines: &Lines<'a>,
) -> Vec<Reading> {
    let reading = |group: &Group<'_>| {
        let claims = group.claims();
        let own = claims.iter().filter_map(|index| standings.get(*index).copied());
        Reading {
            value: Arc::clone(group.value),
            support: lines.support(claims.iter().filter_map(|index| fact.claims.get(*index))),
            standing: own.fold(Standing::Agrees, pairs::graver),
            claims,
        }
    };
    groups.iter().map(reading).collect()
}

/// Whether two groups answer one question, as far as the editor and the words beside the values say: not other scopes,
/// moments or definitions.
fn is_about_one_thing(pair: &Pair) -> bool {
    match pair.ground {
        Ground::Scope
        | Ground::MayBeScope
        | Ground::Remarked(_)
        | Ground::Moment
        | Ground::Growth(_)
        | Ground::Declared(_)
        | Ground::Values(Why::OneOfTwo | Why::ToldBeside { .. }) => false,
        Ground::Values(_) | Ground::Bridge(_) | Ground::Superseded => true,
    }
}
