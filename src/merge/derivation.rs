//! The reasoning behind a verdict, as steps.

use super::grouping::Group;
use super::is_of_other_things;
use super::lines::Lines;
use super::pairs::{Ground, Pair};
use crate::model::{Fact, Step};
use crate::value::{Extent, Relation, Value, Why};

/// Above this many pairs of one relation, the rest goes without saying.
const MOST_PAIRS_TOLD: usize = 6;

/// The steps, in the order in which they are told: what each claim leaves open, what that comes to, how the readings
/// relate, what the editor said, which sources are one line.
pub(super) fn derive(fact: &Fact, groups: &[Group<'_>], pairs: &[Pair], lines: &Lines<'_>) -> Vec<Step> {
    let mut steps = Vec::new();
    declared_same(groups, &mut steps);
    if groups.len() > 1 || fact.claims.iter().any(|claim| matches!(claim.value, Value::Age(_))) {
        extents(fact, groups, pairs, &mut steps);
    }
    relations(fact, pairs, &mut steps);
    miscounts(fact, &mut steps);
    steps.extend(lines.shared(fact).into_iter().map(|sources| Step::OneLine { sources }));
    steps
}

fn declared_same(groups: &[Group<'_>], steps: &mut Vec<Step>) {
    let declared = groups.iter().filter(|group| group.is_declared);
    steps.extend(declared.map(|group| Step::DeclaredSame { claims: group.indices().collect() }));
}

/// What each claim leaves open, told once for claims that leave open the same, and what all have in common.
fn extents(fact: &Fact, groups: &[Group<'_>], pairs: &[Pair], steps: &mut Vec<Step>) {
    let rests_on_values = pairs.iter().all(|pair| !is_of_other_things(pair));
    let mut told: Vec<Extent> = Vec::new();
    for (claim, extent) in fact.claims.iter().map(|claim| claim.value.extent()).enumerate() {
        let Some(extent) = extent else { return };
        if !told.contains(&extent) {
            told.push(extent);
            steps.push(Step::Leaves { claim, extent });
        }
    }
    let common = told
        .iter()
        .skip(1)
        .try_fold(told.first().copied(), |common, extent| Some(Some(common?.intersection(extent)?)));
    if let Some(Some(common)) = common
        && rests_on_values
        && !fact.grows
        && !common.is_empty()
        && told.len() > 1
        && groups.iter().all(|group| group.extent().is_some())
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

/// The step that tells a pair.
fn step(fact: &Fact, pair: &Pair) -> Option<Step> {
    let (first, second) = (pair.first, pair.second);
    Some(match &pair.ground {
        Ground::Values(why) => Step::Compared { first, second, relation: pair.relation, why: why.clone() },
        Ground::Scope => Step::OtherScope { first, second },
        Ground::Moment => Step::OtherMoment { first, second },
        Ground::Bridge(through) => Step::Bridged { first, second, through: *through },
        Ground::Superseded => Step::Superseded { first, second },
        Ground::Growth { earlier, later } => Step::Grew { earlier: *earlier, later: *later },
        Ground::Shrinking { earlier, later } => Step::CannotShrink { earlier: *earlier, later: *later },
        Ground::Declared(position) => {
            let declarations =
                if pair.relation == Relation::Conflicting { &fact.conflicting } else { &fact.compatible };
            let because = declarations.get(*position)?.because.clone();
            Step::Declared { relation: pair.relation, because }
        }
    })
}

fn miscounts(fact: &Fact, steps: &mut Vec<Step>) {
    let found = fact.claims.iter().enumerate().filter_map(|(claim, content)| match &content.value {
        Value::Set(set) => {
            set.miscount().map(|stated| Step::Miscount { claim, stated, listed: set.members().len() })
        }
        Value::Text(_)
        | Value::Name(_)
        | Value::Quantity(_)
        | Value::Date(_)
        | Value::Age(_)
        | Value::Duration(_)
        | Value::Place(_)
        | Value::Quotation(_) => None,
    });
    steps.extend(found);
}
