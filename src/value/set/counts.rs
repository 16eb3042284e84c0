//! Lists of which one only says how many there are (`three lifeboats`), or counts more than it names (`Ann and two others`;
//! `Five candidates, among them Ann`).

use super::line::Telling;
use super::{Member, Set};
use crate::value::{Comparison, Relation, Why};

impl Set {
    /// Where one of the two only says how many there are, or that there is nobody, or both count otherwise.
    pub(super) fn compare_counts(&self, other: &Self) -> Option<Comparison> {
        if self.is_nobody() != other.is_nobody() {
            return Some(Comparison::new(Relation::Incomparable, Why::OtherText));
        }
        let numbered = |set: &Self| set.members.iter().all(Member::is_number);
        if numbered(self) && numbered(other) {
            return None;
        }
        if let Some(comparison) = self.counts_more_than(other).or_else(|| other.counts_more_than(self)) {
            return Some(comparison);
        }
        if self.count_one_thing_otherwise(other) {
            return Some(Comparison::new(Relation::Conflicting, Why::OtherNumber));
        }
        if self.names() && other.names() {
            return None;
        }
        let fits = match (self.names(), other.names()) {
            (false, true) => other.fits_into(self),
            (true, false) => self.fits_into(other),
            (false, false) | (true, true) => true,
        };
        Some(if fits {
            Comparison::new(Relation::Compatible, Why::Subset)
        } else {
            Comparison::new(Relation::Conflicting, Why::OtherNumber)
        })
    }

    /// Whether it names members, and does not only say how many there are.
    pub(super) fn names(&self) -> bool {
        self.telling == Telling::Names
    }

    /// Whether it counts more than it names, or says that there are more: `Ann and two others`.
    pub(in crate::value) fn leaves_some_unnamed(&self) -> bool {
        let named = u32::try_from(self.members.len()).unwrap_or(u32::MAX);
        self.names() && (self.is_open || self.all_told.is_some_and(|all| all > named))
    }

    fn is_nobody(&self) -> bool {
        let is_none = |member: &Member| matches!(member.key.as_str(), "none" | "nobody" | "no one");
        matches!(self.members.as_slice(), [only] if is_none(only))
    }

    /// Whether two other counts are of one thing: `two others` are of no sort that another list tells.
    fn count_one_thing_otherwise(&self, other: &Self) -> bool {
        let is_one = match (self.noun.as_deref(), other.noun.as_deref()) {
            (Some(one), Some(another)) => one == another || one.is_empty() || another.is_empty(),
            (None, noun) | (noun, None) => noun.is_none_or(str::is_empty),
        };
        is_one && self.all_told.zip(other.all_told).is_some_and(|(one, another)| one != another)
    }

    /// Whether its members are no more than a count; things may be counted one by one or by their sorts, but where the count
    /// is of what the question asks for: of `three mistakes`, four are too many.
    fn fits_into(&self, count: &Self) -> bool {
        let is_named = |member: &Member| member.is_proper || member.is_number();
        let is_counted = count.counts_each() || self.members.iter().all(is_named);
        let is_more = count
            .all_told
            .and_then(|count| usize::try_from(count).ok())
            .is_some_and(|count| self.members.len() > count);
        !(is_counted && is_more)
    }
}
