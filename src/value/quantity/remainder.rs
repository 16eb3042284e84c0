//! A part that is told of a count, and what remains: `168 started, 5 gave up`; `the first 390 in March and the remaining 243 later`.

use super::super::number::{self, strip_phrase};
use super::super::remark::{is_whole_of, state, tells_falling_out};
use super::super::{Axis, Bound, Dimension, Extent};
use super::parts::{Part, exactly};
use super::shares::tells_rest;
use super::{Quantity, Sense};
use rust_decimal::Decimal;

/// The first of all and those that remain, whatever is said between them: together they are all.
pub(super) fn first_and_remaining(words: &str) -> Option<[Part; 2]> {
    const REST: &[&str] = &["remaining ", "other "];
    let words = strip_phrase(words.trim(), "the ").unwrap_or(words.trim());
    let rest = strip_phrase(words, "first ")?;
    let (first, told) = number::read(rest)?;
    let mut starts = told.match_indices("the ").map(|(at, article)| at + article.len());
    let behind = starts.find_map(|at| REST.iter().find_map(|rest| strip_phrase(told.get(at..)?, rest)))?;
    let (others, _) = number::read(behind.trim_start())?;
    let is_count =
        |number: &number::Number| number.value.is_integer() && !number.is_share() && !number.is_ratio();
    let part = |words: &str, count: &number::Number| Part {
        name: words.to_owned(),
        words: words.to_owned(),
        count: exactly(count.value),
    };
    (is_count(&first) && is_count(&others)).then(|| [part("at first", &first), part("remaining", &others)])
}

impl Quantity {
    /// Whether one may be what the other leaves, as both tell in other words (`9 of 16 working`, `nearly half dead`) or one of them
    /// does (`27 of 268 unsold`, `nine in ten`).
    pub(super) fn may_be_rest_of(&self, other: &Self) -> bool {
        let Extent { axis, low, high } = self.extent;
        let are_shares = axis == Axis::Amount(Dimension::Proportion) && other.extent.axis == axis;
        let rest = || Extent::new(axis, left_of_all(high)?, left_of_all(low)?).intersection(&other.extent);
        let is_told = || self.tells_other_state_than(other) || self.tells_rest_alone(other);
        are_shares && is_told() && rest().is_some_and(|common| !common.is_empty())
            || self.makes_whole_with(other)
    }

    /// Whether both are parts of one number that come to it, and one tells what became of its own: `46 of 48`, `two were lost out of 48`.
    fn makes_whole_with(&self, other: &Self) -> bool {
        let part = |own: &Self| {
            if let Some(Sense::Part { part, whole }) = own.sense.as_deref() {
                Some((*part, *whole))
            } else {
                None
            }
        };
        let is_whole = |((part, whole), (rest, all)): ((Decimal, Decimal), (Decimal, Decimal))| {
            whole == all && part.checked_add(rest) == Some(whole)
        };
        part(self).zip(part(other)).is_some_and(is_whole) && self.state_told() != other.state_told()
    }

    /// Whether one of two says that its part is of those that are not what is asked for, and the other tells no state.
    fn tells_rest_alone(&self, other: &Self) -> bool {
        let states = (self.state_told(), other.state_told());
        matches!(states, (Some(state), None) | (None, Some(state)) if state.starts_with("un"))
    }

    /// Whether some two of its counts come to the whole that words tell: `finished` and `dropped out`, of `who started`.
    pub(in crate::value) fn splits(&self, words: &str) -> bool {
        let names = || self.parts().iter().map(|part| part.words.as_str());
        names().any(|one| names().any(|other| is_whole_of(words, one, other)))
    }

    /// Whether it is a part of a whole, which the first of two counts tells too, and the second says what is left.
    pub(in crate::value) fn has_part_and_rest(&self, count: &Self, left: &Self) -> bool {
        let Some(Sense::Part { part, whole }) = self.sense.as_deref() else { return false };
        let is_of = |own: &Self, number| own.unit().is_count() && own.plain_value() == Some(number);
        let rest = whole.checked_sub(*part);
        tells_rest(&left.printed) && is_of(count, *part) && rest.is_some_and(|rest| is_of(left, rest))
    }

    /// Whether the sum of its counts, or what is left of the first of them, may be what those of another come to.
    pub(super) fn may_come_to(&self, other: &Self) -> bool {
        let meets = |own: &Extent| own.intersection(&other.extent).is_some_and(|common| !common.is_empty());
        meets(&self.extent) || self.tells_loss() && rest(self.parts()).is_some_and(|rest| meets(&rest.extent))
    }

    /// Whether the second of two counts is of those of the first that fell out, or that others may leave out: `198, two
    /// infants without tickets`.
    pub(in crate::value) fn tells_loss(&self) -> bool {
        let [all, lost] = self.parts() else { return false };
        if all.words.is_empty() && lost.words.contains(" without ") {
            return true;
        }
        let is_lost = lost.words.ends_with("ed") || tells_falling_out(&lost.words);
        is_lost && state(&lost.words).is_none() && rest(self.parts()).is_some()
    }
}

/// What an end of a share leaves of all; nothing for a share without an end.
fn left_of_all(end: Bound) -> Option<Bound> {
    let left = |at: Decimal| Decimal::ONE.checked_sub(at);
    match end {
        Bound::Unbounded => None,
        Bound::Closed(at) => left(at).map(Bound::Closed),
        Bound::Open(at) => left(at).map(Bound::Open),
    }
}

/// What is left of the first of two: `168 started, 5 gave up`.
pub(super) fn rest(parts: &[Part]) -> Option<Quantity> {
    let [whole, part] = parts else { return None };
    let value = |part: &Part| part.count.plain.first().map(|plain| plain.value);
    let left = value(whole)?.checked_sub(value(part)?)?;
    (!left.is_sign_negative()).then(|| exactly(left))
}
