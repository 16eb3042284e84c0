//! Which members of two lists are one and the same.

use std::collections::BTreeSet;

use super::Member;
use super::days::are_one_day;
use super::kinds::{are_apart, are_told_in_other_order};
use super::nations::are_of_one_country;
use super::things::{are_one_by_other_words, is_one_in_fewer_words};
use crate::value::{Relation, Why};

/// More pairs of members than this are not compared by their names.
const MOST_PAIRS: usize = 10_000;

/// Whether each of the ones can be held against each of the others by its name.
pub(super) const fn are_few<T>(ones: &[T], others: &[T]) -> bool {
    ones.len().saturating_mul(others.len()) <= MOST_PAIRS
}

/// Two lists, member against member.
pub(super) struct Matching<'a> {
    /// Members of the first that the second does not have.
    pub(super) only_first: Vec<&'a Member>,
    /// Members of the second that the first does not have.
    pub(super) only_second: Vec<&'a Member>,
    /// The first two words that are a near miss of each other, in two members that are otherwise one.
    pub(super) slip: Option<(String, String)>,
}

impl<'a> Matching<'a> {
    /// Members of one key are one; then names that leave out parts; then names with a slip.
    pub(super) fn new(first: &'a [Member], second: &'a [Member]) -> Self {
        let keys =
            |members: &'a [Member]| -> BTreeSet<&'a str> { members.iter().map(|m| m.key.as_str()).collect() };
        let (first_keys, second_keys) = (keys(first), keys(second));
        let lacking = |members: &'a [Member], keys: &BTreeSet<&str>| -> Vec<&'a Member> {
            let mut lacking: Vec<_> =
                members.iter().filter(|member| !keys.contains(member.key.as_str())).collect();
            lacking.sort_by(|a, b| a.key.cmp(&b.key));
            lacking
        };
        let mut matching = Self {
            only_first: lacking(first, &second_keys),
            only_second: lacking(second, &first_keys),
            slip: None,
        };
        if are_few(&matching.only_first, &matching.only_second) {
            matching.pair(|member, other| compatible_names(member, other).then_some(None));
            matching.pair(|member, other| is_one_in_fewer_words(member, other).then_some(None));
            matching.pair(|member, other| are_told_in_other_order(member, other).then_some(None));
            matching.pair(|member, other| are_one_by_other_words(member, other).then_some(None));
            matching.pair(|member, other| are_one_day(member, other).then_some(None));
            matching.pair(|member, other| are_of_one_country(member, other).then_some(None));
            matching.pair(|member, other| find_slip(member, other).map(Some));
        }
        matching
    }

    /// Takes out the pairs that a test finds to be one member, and keeps the first slip it tells.
    fn pair(&mut self, test: impl Fn(&Member, &Member) -> Option<Option<(String, String)>>) {
        let mut unpaired = Vec::new();
        for member in std::mem::take(&mut self.only_first) {
            let found =
                self.only_second.iter().enumerate().find_map(|(at, other)| Some((at, test(member, other)?)));
            match found {
                Some((at, slip)) => {
                    self.only_second.remove(at);
                    self.slip = self.slip.take().or(slip);
                }
                None => unpaired.push(member),
            }
        }
        self.only_first = unpaired;
    }
}

pub(super) fn compatible_names(first: &Member, second: &Member) -> bool {
    let (Some(one), Some(other)) = (&first.name, &second.name) else { return false };
    let is_one = first.is_plural_of(second) || second.is_plural_of(first);
    let are_named = first.holds_name() && second.holds_name() && !are_apart(first, second);
    is_one || are_named && matches!(one.compare(other).relation, Relation::Same | Relation::Compatible)
}

/// A slip needs a proper name: `boots` is no misspelt `books`.
fn find_slip(first: &Member, second: &Member) -> Option<(String, String)> {
    let (Some(one), Some(other)) = (&first.name, &second.name) else { return None };
    if !first.is_proper || !second.is_proper || first.is_plural_of(second) || second.is_plural_of(first) {
        return None;
    }
    if let Why::Spelling { first, second } = one.compare(other).why { Some((first, second)) } else { None }
}
