//! Questions for two things that go by one word: `Mass as found and mass as sold`. What a source answers without saying
//! which of them it means may be either, so that two plain answers are no conflict. What the arithmetic of one source ties is
//! of one whole, and stays one; numbers with turned digits are one with a slip.

use super::cause::has_turned_digits;
use super::grouping::Group;
use super::pairs::{Ground, Pair};
use crate::model::{Claim, Fact};
use crate::value::{Kind, Relation, Why, has_telling_digits};
use std::collections::BTreeMap;

/// Makes what conflicts by its values compatible, where two things can explain all of it.
pub(super) fn allow_for(fact: &Fact, groups: &[Group<'_>], pairs: &mut [Pair]) {
    let is_amount = matches!(fact.kind, Kind::Quantity | Kind::Duration | Kind::Date | Kind::Age);
    let conflicts = |pair: &&Pair| pair.relation == Relation::Conflicting;
    let is_by_values = |pair: &Pair| matches!(pair.ground, Ground::Values(_));
    let is_theirs = is_amount && fact.asks_for_two;
    if !is_theirs || !pairs.iter().filter(conflicts).all(is_by_values) {
        return;
    }
    let (_, mut open): (Vec<&mut Pair>, Vec<&mut Pair>) = pairs
        .iter_mut()
        .filter(|pair| pair.relation == Relation::Conflicting)
        .partition(|pair| is_tied(groups, pair) || fact.kind == Kind::Quantity && is_slip(groups, pair));
    if !can_be_two(&open) {
        return;
    }
    for pair in &mut open {
        pair.allow(Ground::Values(Why::OneOfTwo));
    }
}

/// Whether both are one number with its digits turned: `3,856,000` and `3,586,000`.
fn is_slip(groups: &[Group<'_>], pair: &Pair) -> bool {
    let first = groups.get(pair.first).map(|group| group.value.to_string());
    first.is_some_and(|first| has_telling_digits(&first)) && has_turned_digits(groups, pair)
}

/// Whether some source tells both as numbers of one whole: `340 of 400 sold`, `70 unsold`.
fn is_tied(groups: &[Group<'_>], pair: &Pair) -> bool {
    // Every claim of one is held against those of the other.
    const MOST: usize = 32;
    let claims = |at: usize| {
        let strands = groups.get(at).into_iter().flat_map(|group| &group.strands);
        strands.flat_map(|strand| &strand.members).map(|(_, claim)| *claim).take(MOST)
    };
    let are_tied = |one: &Claim, other: &Claim| {
        let words = || other.as_written.clone().unwrap_or_else(|| other.value.to_string());
        one.source == other.source && one.value.is_tied_to(&other.value, &words())
    };
    claims(pair.first)
        .any(|one| claims(pair.second).any(|other| are_tied(one, other) || are_tied(other, one)))
}

/// Whether the readings fall into two lots without a conflict in either of them.
fn can_be_two(conflicts: &[&mut Pair]) -> bool {
    let mut others: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for pair in conflicts {
        others.entry(pair.first).or_default().push(pair.second);
        others.entry(pair.second).or_default().push(pair.first);
    }
    let mut lots: BTreeMap<usize, bool> = BTreeMap::new();
    for start in others.keys() {
        let mut open = if lots.contains_key(start) { Vec::new() } else { vec![(*start, true)] };
        while let Some((at, lot)) = open.pop() {
            match lots.insert(at, lot) {
                Some(known) if known != lot => return false,
                Some(_) => {}
                None => open.extend(others.get(&at).into_iter().flatten().map(|other| (*other, !lot))),
            }
        }
    }
    true
}
