//! A part that is told of a count, and what remains: `168 started, 5 gave up`; `the first 390 in March and the remaining 243 later`.

use super::super::number::{self, strip_phrase};
use super::super::remark::{is_whole_of, state, tells_falling_out};
use super::parts::{Part, exactly};
use super::shares::tells_rest;
use super::{Quantity, Sense};

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

    /// Whether the second of two counts is of those of the first that fell out.
    pub(in crate::value) fn tells_loss(&self) -> bool {
        let [_, lost] = self.parts() else { return false };
        let is_lost = lost.words.ends_with("ed") || tells_falling_out(&lost.words);
        is_lost && state(&lost.words).is_none() && rest(self.parts()).is_some()
    }
}

/// What is left of the first of two: `168 started, 5 gave up`.
pub(super) fn rest(parts: &[Part]) -> Option<Quantity> {
    let [whole, part] = parts else { return None };
    let value = |part: &Part| part.count.plain.first().map(|plain| plain.value);
    let left = value(whole)?.checked_sub(value(part)?)?;
    (!left.is_sign_negative()).then(|| exactly(left))
}
