//! Readings that a third one ties: two parts of a quotation that it has in full, two sentences that one source quotes, two
//! amounts in the units of one, the two levels of a change, a number that one rounds and another cuts off, a working time and the
//! days that it was spread over, a place and a larger one in which it says that it lies, two texts that it lists.

use super::grouping::Group;
use super::pairs::{Ground, Pair};
use crate::model::{Fact, SourceId};
use crate::value::{Kind, Relation, Value, Why};
use std::collections::{BTreeMap, BTreeSet};

/// So many values that tell two are held against each pair.
const MOST_TELLERS: usize = 16;

/// Makes pairs compatible that are both of a third reading.
pub(super) fn bridge(fact: &Fact, groups: &[Group<'_>], pairs: &mut [Pair]) {
    match fact.kind {
        Kind::Quotation => {
            bridge_by(pairs, Relation::Conflicting, &|pair, third| is_cut(pair, third, groups), &|_| true);
            bridge_by(pairs, Relation::Incomparable, &|_, _| true, &|_| true);
            bridge_retold(groups, pairs);
            part_sentences(groups, pairs);
        }
        Kind::Place => {
            bridge_by(
                pairs,
                Relation::Incomparable,
                &|pair, third| is_told_around(pair, third, groups),
                &|_| true,
            );
        }
        Kind::Text => {
            bridge_by(pairs, Relation::Incomparable, &|pair, third| is_listed(pair, third, groups), &|_| {
                true
            });
        }
        Kind::Name => bridge_by(pairs, Relation::Incomparable, &|_, _| true, &|_| true),
        Kind::Quantity => {
            let is_told_in_two_ways =
                |third: usize| groups.get(third).is_some_and(|group| group.value.is_told_in_two_ways());
            bridge_by(pairs, Relation::Incomparable, &|_, _| true, &is_told_in_two_ways);
            part_levels(groups, pairs);
            part_counts(groups, pairs);
            join_shortened(groups, pairs);
        }
        Kind::Duration => part_spread(groups, pairs),
        Kind::Date | Kind::Age | Kind::Set => {}
    }
}

/// Two parts of a quotation may share no word, two amounts no unit; where a third group holds both, all are one.
fn bridge_by(
    pairs: &mut [Pair],
    untied: Relation,
    is_tie: &dyn Fn(&Pair, usize) -> bool,
    holds_both: &dyn Fn(usize) -> bool,
) {
    let ties = ties_of(pairs, is_tie);
    for pair in pairs.iter_mut().filter(|pair| pair.relation == untied) {
        let (Some(a), Some(b)) = (ties.get(&pair.first), ties.get(&pair.second)) else { continue };
        let (few, many) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        if let Some(third) = few.iter().find(|third| many.contains(third) && holds_both(**third)) {
            make_compatible(pair, Ground::Bridge(*third));
        }
    }
}

/// The groups that tie each group: those that it is compatible with in the way that is wanted of the pair.
fn ties_of(pairs: &[Pair], is_tie: &dyn Fn(&Pair, usize) -> bool) -> BTreeMap<usize, BTreeSet<usize>> {
    let mut ties: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for pair in pairs.iter().filter(|pair| pair.relation == Relation::Compatible) {
        for (one, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
            if is_tie(pair, other) {
                ties.entry(one).or_default().insert(other);
            }
        }
    }
    ties
}

/// A part of what a third quotes in full is right beside what that tells in other tenses: its words stand so in another paper.
fn bridge_retold(groups: &[Group<'_>], pairs: &mut [Pair]) {
    let value = |at: usize| groups.get(at).map(|group| group.value);
    let is_retold = |pair: &Pair, _: usize| {
        let values = value(pair.first).zip(value(pair.second));
        values.is_some_and(|(one, other)| one.is_in_other_tenses(other))
    };
    let cuts = ties_of(pairs, &|pair, third| is_cut(pair, third, groups));
    let retold = ties_of(pairs, &is_retold);
    for pair in pairs.iter_mut().filter(|pair| pair.relation == Relation::Conflicting) {
        let sides = [(pair.first, pair.second), (pair.second, pair.first)];
        let is_told = sides.iter().any(|(part, other)| {
            let wholes = cuts.get(part).zip(retold.get(other));
            wholes.is_some_and(|(whole, told)| !whole.is_disjoint(told))
        });
        if is_told {
            make_compatible(pair, Ground::Values(Why::IndirectSpeech));
        }
    }
}

/// Two sentences that one source quotes were both said; they need not be one that is quoted wrongly. Where they have most of
/// their words in common, they are.
fn part_sentences(groups: &[Group<'_>], pairs: &mut [Pair]) {
    let sources = |at: usize| -> BTreeSet<&SourceId> {
        let strands = groups.get(at).into_iter().flat_map(|group| &group.strands);
        strands.flat_map(|strand| &strand.members).map(|(_, claim)| &claim.source).collect()
    };
    let value = |at: usize| groups.get(at).map(|group| group.value);
    for pair in pairs.iter_mut().filter(|pair| pair.relation == Relation::Conflicting) {
        let values = value(pair.first).zip(value(pair.second));
        let may_be_two = values.is_some_and(|(one, other)| one.may_be_said_beside(other));
        let is_by_values = matches!(pair.ground, Ground::Values(_));
        if may_be_two && is_by_values && !sources(pair.first).is_disjoint(&sources(pair.second)) {
            make_compatible(pair, Ground::Values(Why::BothQuoted));
        }
    }
}

/// Whether the third tells the place of the pair and more around it (`Ostley Sands, Isle of Brack`), so that it lies in both that
/// and what another tells (`Ostley`, `the isle of Brack`).
fn is_told_around(pair: &Pair, third: usize, groups: &[Group<'_>]) -> bool {
    let detail = |at: usize| groups.get(at).map(|group| group.value.detail());
    let part = if third == pair.first { pair.second } else { pair.first };
    matches!(pair.ground, Ground::Values(Why::Within | Why::PartsLeftOut)) && detail(part) < detail(third)
}

/// Whether the third lists the other of the pair among others: `owner`, of `owner and managing director`.
fn is_listed(pair: &Pair, third: usize, groups: &[Group<'_>]) -> bool {
    let length = |at: usize| groups.get(at).map(|group| group.value.to_string().len());
    let part = if third == pair.first { pair.second } else { pair.first };
    matches!(pair.ground, Ground::Values(Why::Subset)) && length(part) < length(third)
}

/// Whether the one of the pair is the third without its beginning or its end, which the third does not lack: two such parts have
/// other words around what they share.
fn is_cut(pair: &Pair, third: usize, groups: &[Group<'_>]) -> bool {
    let detail = |at: usize| groups.get(at).map(|group| group.value.detail());
    let part = if third == pair.first { pair.second } else { pair.first };
    matches!(pair.ground, Ground::Values(Why::Shortened(_))) && detail(part) < detail(third)
}

/// Where a claim tells a change from one level to the other (`from 23 to nine`), those who tell one of them each (`23`, `nine`)
/// speak of two moments.
fn part_levels(groups: &[Group<'_>], pairs: &mut [Pair]) {
    let changes = tellers(groups, &Value::tells_change);
    if changes.is_empty() {
        return;
    }
    part_by(groups, pairs, &|one, other| {
        changes.iter().any(|change| change.leads_between(one, other)).then_some(Ground::Moment)
    });
}

/// Where a claim tells a number and what that comes to where more is counted (`300 jobs, 450 including agency staff`), those who
/// tell one of them each (`300`, `450`) need not differ; nor need a part of a whole (`28 of 80`) and what is left (`28`, `52
/// remaining`).
fn part_counts(groups: &[Group<'_>], pairs: &mut [Pair]) {
    let counts = tellers(groups, &|value| value.is_counted_in_two_ways() || value.is_part_of_whole());
    if counts.is_empty() {
        return;
    }
    part_by(groups, pairs, &|one, other| {
        let holds = |count: &&&Value| count.counts_both(one, other) || count.holds_part_and_rest(one, other);
        let both = counts.iter().find(holds)?;
        Some(Ground::Values(Why::ToldBeside { sum: both.to_string() }))
    });
}

/// Where a claim tells a working time and the days that it was spread over, those who tell one of them each (`11 hours`, `three
/// days`) do not differ.
fn part_spread(groups: &[Group<'_>], pairs: &mut [Pair]) {
    let spread = tellers(groups, &Value::is_spread);
    if spread.is_empty() {
        return;
    }
    part_by(groups, pairs, &|one, other| {
        let both = spread.iter().find(|both| both.is_spread_between(one, other))?;
        Some(Ground::Values(Why::ToldBeside { sum: both.to_string() }))
    });
}

/// Where two claims tell the number of a third with fewer digits, one rounded and one cut off (`£413m` and `£412m`, of `£412.6
/// million`), none of the three differ. Without the third nobody knows; without the second, the cut is an error like any other.
fn join_shortened(groups: &[Group<'_>], pairs: &mut [Pair]) {
    let all = tellers(groups, &|_| true);
    let conflict = |one: &Value, other: &Value| one.compare(other).relation == Relation::Conflicting;
    let is_cut = |cut: &Value, exact: &Value| {
        let is_rounded = |known: &&Value| known.is_short_for(exact) && conflict(known, cut);
        cut.is_short_for(exact) && all.iter().any(is_rounded)
    };
    part_by(groups, pairs, &|one, other| {
        if is_cut(one, other) || is_cut(other, one) {
            return Some(Ground::Values(Why::Overlap));
        }
        let exact = all.iter().find(|exact| one.is_short_for(exact) && other.is_short_for(exact))?;
        Some(Ground::Values(Why::ToldBeside { sum: exact.to_string() }))
    });
}

/// The first values that tell what is wanted.
fn tellers<'a>(groups: &[Group<'a>], is_wanted: &dyn Fn(&Value) -> bool) -> Vec<&'a Value> {
    let all = groups.iter().flat_map(|group| &group.strands).map(|strand| &**strand.value);
    all.filter(|value| is_wanted(value)).take(MOST_TELLERS).collect()
}

/// Makes pairs compatible by their values where all that conflicts in them is parted.
fn part_by(groups: &[Group<'_>], pairs: &mut [Pair], parted: &dyn Fn(&Value, &Value) -> Option<Ground>) {
    let values = |at: usize| groups.get(at).map(|group| &group.strands);
    for pair in pairs.iter_mut().filter(|pair| pair.relation == Relation::Conflicting) {
        let (Some(ones), Some(others)) = (values(pair.first), values(pair.second)) else { continue };
        let conflicts = pair.strands.iter().filter(|(.., relation)| *relation == Relation::Conflicting);
        let grounds = conflicts.map(|(one, other, _)| {
            let (one, other) = ones.get(*one).zip(others.get(*other))?;
            parted(one.value, other.value)
        });
        let ground = grounds.collect::<Option<Vec<Ground>>>().and_then(|mut grounds| grounds.pop());
        if let Some(ground) = ground.filter(|_| matches!(pair.ground, Ground::Values(_))) {
            make_compatible(pair, ground);
        }
    }
}

fn make_compatible(pair: &mut Pair, ground: Ground) {
    pair.relation = Relation::Compatible;
    pair.ground = ground;
    for (_, _, relation) in &mut pair.strands {
        *relation = Relation::Compatible;
    }
}
