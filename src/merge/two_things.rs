//! Questions for two things that go by one word: `Mass as found and mass as sold`. What a source answers without saying
//! which of them it means may be either, so that two plain answers are no conflict.

use super::pairs::{Ground, Pair};
use crate::model::Fact;
use crate::value::{Kind, Relation, Why};
use std::collections::BTreeMap;

/// Makes what conflicts by its values compatible, where two things can explain all of it.
pub(super) fn allow_for(fact: &Fact, pairs: &mut [Pair]) {
    let is_amount = matches!(fact.kind, Kind::Quantity | Kind::Duration | Kind::Date | Kind::Age);
    let conflicts = |pair: &&Pair| pair.relation == Relation::Conflicting;
    let is_by_values = |pair: &Pair| matches!(pair.ground, Ground::Values(_));
    let is_theirs = is_amount && fact.asks_for_two;
    if !is_theirs || !pairs.iter().filter(conflicts).all(is_by_values) || !can_be_two(pairs) {
        return;
    }
    for pair in pairs.iter_mut().filter(|pair| pair.relation == Relation::Conflicting) {
        pair.relation = Relation::Compatible;
        pair.ground = Ground::Values(Why::OneOfTwo);
        for (_, _, relation) in &mut pair.strands {
            if *relation == Relation::Conflicting {
                *relation = Relation::Compatible;
            }
        }
    }
}

/// Whether the readings fall into two lots without a conflict in either of them.
fn can_be_two(pairs: &[Pair]) -> bool {
    let mut others: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for pair in pairs.iter().filter(|pair| pair.relation == Relation::Conflicting) {
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
