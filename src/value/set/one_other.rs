//! Lists that name as many and differ in one member.

use super::contrary::are_told_contrary;
use super::matching::{Matching, are_few};
use super::{Member, Set};
use crate::value::number::ordinal;

impl Set {
    /// Whether both name as many and all but one alike, and those two are names or numbers: three in a list that differ
    /// in one are told as all there are. Of two in a list, names may be examples, and numbers or directions hardly are, nor is what
    /// is told by contrary words.
    pub(super) fn is_as_long_with_another(&self, other: &Self, matching: &Matching<'_>) -> bool {
        let is_other = |one: &Member, another: &Member| {
            let are_numbers = [one, another].iter().all(|member| member.is_number())
                || [one, another].iter().all(|member| member.is_place_in_row());
            let are_told = one.is_proper && another.is_proper;
            let is_contrary = || are_told_contrary((one, &self.members), (another, &other.members));
            are_numbers || are_told && self.members.len() > 2 || is_contrary()
        };
        let (ones, others) = (matching.only_first.as_slice(), matching.only_second.as_slice());
        let are_told = || match (ones, others) {
            ([one], [another]) if is_other(one, another) => true,
            (ones, others) => {
                are_few(ones, others)
                    && ones.iter().any(|one| others.iter().any(|another| one.is_of_other_direction(another)))
            }
        };
        let is_open = self.is_open || other.is_open;
        !is_open && self.members.len() > 1 && self.members.len() == other.members.len() && are_told()
    }
}

impl Member {
    /// Whether it is a place in an order, and no name: `third`, `the 3rd`.
    fn is_place_in_row(&self) -> bool {
        !self.holds_name() && ordinal(&self.words).is_some()
    }
}
