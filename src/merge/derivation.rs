//! The reasoning behind a verdict, as steps.

use super::grouping::Group;
use super::is_about_one_thing;
use super::lines::Lines;
use super::moments::Growth;
use super::pairs::{Ground, Pair};
use crate::model::{Claim, Fact, Step};
use crate::value::{Relation, Stretches, Value, Why};

/// Above this many pairs of one relation, the rest goes without saying.
const MOST_PAIRS_TOLD: usize = 6;

/// Above this many stretches that claims leave open, the rest goes without saying.
const MOST_EXTENTS_TOLD: usize = 24;

/// The steps, in the order in which they are told: what each claim leaves open, what that comes to, how the readings
/// relate, what the editor said, which sources are one line.
pub(super) fn derive<'a>(
    fact: &'a Fact,
    groups: &[Group<'_>],
    pairs: &[Pair],
    lines: &Lines<'a>,
) -> Vec<Step> {
    let mut steps = Vec::new();
    declared_same(groups, &mut steps);
    if groups.len() > 1 || fact.claims.iter().any(|claim| matches!(&*claim.value, Value::Age(_))) {
        extents(fact, groups, pairs, &mut steps);
    }
    relations(fact, pairs, &mut steps);
    taken_back(groups, pairs, &mut steps);
    miscounts(fact, &mut steps);
    steps.extend(lines.shared(fact).into_iter().map(|sources| Step::OneLine { sources }));
    steps
}

fn declared_same(groups: &[Group<'_>], steps: &mut Vec<Step>) {
    let declared = groups.iter().filter(|group| group.is_declared);
    steps.extend(declared.map(|group| Step::DeclaredSame { claims: group.claims() }));
}

/// What each claim leaves open, told once for claims that leave open the same, and what all have in common.
fn extents(fact: &Fact, groups: &[Group<'_>], pairs: &[Pair], steps: &mut Vec<Step>) {
    let mut told: Vec<Stretches> = Vec::new();
    let mut common: Option<Stretches> = None;
    for (claim, Claim { value, .. }) in fact.claims.iter().enumerate() {
        let Some(left) = value.stretches() else { return };
        common = match told.first() {
            Some(first) if first.axis() != left.axis() => return,
            Some(_) => common.and_then(|common| common.intersection(&left)),
            None => Some(left.clone()),
        };
        if told.len() < MOST_EXTENTS_TOLD && !told.contains(&left) {
            told.push(left.clone());
            steps.extend(value.is_told_by_stretch().then_some(Step::Leaves { claim, left }));
        }
    }
    // Months and years may have a day in common that no such length has, and two numbers a point that neither of them is.
    let is_apart = |pair: &Pair| {
        pair.relation == Relation::Conflicting || matches!(pair.ground, Ground::Values(Why::Apart))
    };
    let are_apart = pairs.iter().any(is_apart);
    let rests_on_values = pairs.iter().all(is_about_one_thing) && !fact.grows && !are_apart;
    let all_have_extents = groups.iter().all(|group| group.extent().is_some());
    if let Some(common) = common
        && rests_on_values
        && all_have_extents
        && told.len() > 1
    {
        steps.push(Step::InCommon(common));
    }
}

/// How the readings relate: all conflicts first, then a few of the rest.
fn relations(fact: &Fact, pairs: &[Pair], steps: &mut Vec<Step>) {
    let has_common = steps.iter().any(|step| matches!(step, Step::InCommon(_)));
    let is_told = |pair: &Pair| has_common && matches!(pair.ground, Ground::Values(Why::Overlap));
    for wanted in [Relation::Conflicting, Relation::Incomparable, Relation::Compatible] {
        let chosen = pairs.iter().filter(|pair| pair.relation == wanted && !is_told(pair));
        for pair in chosen.take(MOST_PAIRS_TOLD) {
            if let Some(step) = step(fact, pair)
                && !steps.contains(&step)
            {
                steps.push(step);
            }
        }
    }
}

/// What a source has taken back, where other sources still say it, so that it does not decide how the readings relate.
fn taken_back(groups: &[Group<'_>], pairs: &[Pair], steps: &mut Vec<Step>) {
    let has_superseded = |index: usize| {
        groups.get(index).is_some_and(|group| group.strands.iter().any(|strand| strand.is_superseded))
    };
    let found = pairs.iter().filter(|pair| pair.relation == Relation::Conflicting);
    let found = found.filter(|pair| has_superseded(pair.first) || has_superseded(pair.second));
    steps.extend(
        found.take(MOST_PAIRS_TOLD).map(|pair| Step::Superseded { first: pair.first, second: pair.second }),
    );
}

/// The step that tells a pair.
fn step(fact: &Fact, pair: &Pair) -> Option<Step> {
    let (first, second) = (pair.first, pair.second);
    Some(match &pair.ground {
        Ground::Values(why) | Ground::Remarked(why) => {
            Step::Compared { first, second, relation: pair.relation, why: why.clone() }
        }
        Ground::Scope => Step::OtherScope { first, second },
        Ground::MayBeScope => Step::MayBeOtherScope { first, second },
        Ground::Moment => Step::OtherMoment { first, second },
        Ground::Bridge(through) => Step::Bridged { first, second, through: *through },
        Ground::Superseded => Step::Superseded { first, second },
        Ground::Growth(growth) => match *growth {
            Growth::Rose { earlier, later } => Step::Grew { earlier, later },
            Growth::MayHaveRisen { earlier, later } => Step::MayHaveGrown { earlier, later },
            Growth::Fell { earlier, later } => Step::CannotShrink { earlier, later },
        },
        Ground::Declared(position) => {
            let declarations =
                if pair.relation == Relation::Conflicting { &fact.conflicting } else { &fact.compatible };
            let because = declarations.get(*position)?.because.clone();
            Step::Declared { relation: pair.relation, because }
        }
    })
}

fn miscounts(fact: &Fact, steps: &mut Vec<Step>) {
    let found = fact.claims.iter().enumerate().filter_map(|(claim, content)| {
        let (stated, listed) = content.value.miscount()?;
        Some(Step::Miscount { claim, stated, listed })
    });
    steps.extend(found);
}
