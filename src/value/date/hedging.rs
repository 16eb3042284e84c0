//! The hedge before a date or a time, and what it makes of a time or of a range of days.
//!
//! Words and widths come from the table of hedges (`hedge.rs`).

use super::range::{DayRange, days_on};
use super::span::Span;
use super::words::Token;
use crate::value::{Bound, Hedge, Hedges, Measure};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What a statement says about the date or time it names: nothing by default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hedging {
    /// As it prints; empty where there is none.
    words: String,
    minutes: Ends,
    days: Ends,
}

/// A side of the time that is named, on which the one that is meant lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// `before`, `shortly before`
    Before,
    /// `after`, `just after`
    After,
}

/// How far the low and the high end move.
type Ends = (Bound, Bound);

const ITSELF: Ends = (Bound::Closed(Decimal::ZERO), Bound::Closed(Decimal::ZERO));

impl Default for Hedging {
    fn default() -> Self {
        Self { words: String::new(), minutes: ITSELF, days: ITSELF }
    }
}

impl Hedging {
    /// The hedge at the start of the tokens, and how many tokens it takes.
    pub(super) fn read(tokens: &[Token], hedges: &Hedges) -> Option<(Self, usize)> {
        let first = tokens.first()?.word();
        let find = |measure| hedges.longest(measure, first, |phrase| begins_with(tokens, phrase));
        let (minutes, days) = (find(Measure::Minutes), find(Measure::Days));
        let used = |found: Option<(&Hedge, &str, usize)>| found.map_or(0, |(_, _, used)| used);
        let most = used(minutes).max(used(days));
        let whole = |found: Option<(&'_ Hedge, &'_ str, usize)>| {
            found
                .filter(|(_, _, used)| *used == most)
                .map(|(row, phrase, _)| (row.clone(), phrase.to_owned()))
        };
        let (minutes, days) = (whole(minutes), whole(days));
        let ends =
            |row: &Option<(Hedge, String)>| row.as_ref().map_or(ITSELF, |(row, _)| (row.low, row.high));
        let plainest =
            |row: &Option<(Hedge, String)>| row.as_ref().and_then(|(row, _)| row.words.first().cloned());
        let words = match (plainest(&minutes), plainest(&days)) {
            (Some(a), Some(b)) if a != b => minutes.as_ref().map(|(_, phrase)| phrase.clone()),
            (a, b) => a.or(b),
        }?;
        Some((Self { words, minutes: ends(&minutes), days: ends(&days) }, most))
    }

    /// Any time before the end of it: "more than seven years ago".
    pub(super) fn earlier(words: &str) -> Self {
        let ends = (Bound::Unbounded, Bound::Closed(Decimal::ZERO));
        Self { words: words.to_owned(), minutes: ends, days: ends }
    }

    /// Whether there is none.
    pub(super) const fn is_exact(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether it says `no earlier than`, or `not before`.
    pub(super) fn is_no_earlier(&self) -> bool {
        self.words == "no earlier than"
    }

    /// Whether it says `before` or `after`, the day itself left out.
    pub(super) fn is_beside(&self) -> bool {
        let not_itself = |bound: Bound| matches!(bound, Bound::Open(at) if at.is_zero());
        not_itself(self.days.0) || not_itself(self.days.1)
    }

    /// Whether it is `before` and not `after`.
    pub(super) fn is_before(&self) -> bool {
        self.days.0 == Bound::Unbounded
    }

    /// Whether it leaves an end of the days open: `not before`, `by`.
    pub(super) fn is_open(&self) -> bool {
        !self.is_exact() && (self.days.0 == Bound::Unbounded || self.days.1 == Bound::Unbounded)
    }

    /// Whether it widens days as EDTF's mark `~` does here.
    pub(super) fn is_edtf_about(&self) -> bool {
        self.days == (Bound::Closed(Decimal::NEGATIVE_ONE * Decimal::TWO), Bound::Closed(Decimal::TWO))
    }

    /// Whether it moves one end only, as `before`, `since` and `shortly after` do.
    pub(super) fn is_one_way(&self) -> bool {
        let stays = |bound: Bound| bound.at().is_some_and(|at| at.is_zero());
        stays(self.days.0) != stays(self.days.1)
    }

    /// Whether it ends with the time that it stands before, as `shortly before` does.
    pub(super) fn ends_at_time(&self) -> bool {
        let (low, high) = self.minutes;
        high == ITSELF.1 && low != ITSELF.0
    }

    /// The side that it leads to, where that is not what it stands before.
    pub(super) fn side(&self) -> Option<Side> {
        let (low, high) = self.days;
        let is_left_out = |end: Bound| matches!(end, Bound::Open(at) if at.is_zero());
        let moves = |end: Bound| end.at().is_some_and(|at| !at.is_zero());
        if is_left_out(high) || high == ITSELF.1 && moves(low) {
            Some(Side::Before)
        } else if is_left_out(low) || low == ITSELF.0 && moves(high) {
            Some(Side::After)
        } else {
            None
        }
    }

    /// `before` as `by`, `after` as `since`: where the days are only those in which the one lies that is meant.
    pub(super) fn of_a_day_within(self) -> Self {
        let (low, high) = self.days;
        let itself = |bound: Bound| if bound == Bound::Unbounded { bound } else { ITSELF.0 };
        Self { days: (itself(low), itself(high)), ..self }
    }

    /// Four times as far to one side: the week before the last is `just before Christmas` too.
    pub(super) fn beside_feast(self) -> Self {
        let further = |bound: Bound| match bound {
            Bound::Closed(by) => by.checked_mul(Decimal::from(4)).map_or(bound, Bound::Closed),
            Bound::Open(_) | Bound::Unbounded => bound,
        };
        let (low, high) = self.days;
        let days = if self.is_one_way() { (further(low), further(high)) } else { self.days };
        Self { days, ..self }
    }

    /// The hedge as it prints, with a blank behind it.
    pub(super) fn prefix(&self) -> String {
        if self.is_exact() { String::new() } else { format!("{} ", self.words) }
    }

    /// What it makes of a range of days. What moves both ends of more than a week moves them by a month or a year;
    /// what lies just before or after a range is counted from its near end.
    pub(super) fn widen(&self, days: DayRange) -> DayRange {
        let (low, high) = self.days;
        let moves =
            (low.at().is_some_and(|at| at < Decimal::ZERO), high.at().is_some_and(|at| at > Decimal::ZERO));
        let (first, last) = match moves {
            (true, true) if !days.is_within_a_week() => return days.widened(),
            (true, false) => (days.first, if high == ITSELF.1 { days.first } else { days.last }),
            (false, true) => (if low == ITSELF.0 { days.last } else { days.first }, days.last),
            (true, true) | (false, false) => (days.first, days.last),
        };
        let on = |day: Option<_>, by: Decimal, more: i64| days_on(day?, by.to_i64()?.checked_add(more)?);
        DayRange {
            first: match low {
                Bound::Unbounded => None,
                Bound::Closed(by) => on(first, by, 0),
                Bound::Open(by) => on(days.last, by, 1),
            },
            last: match high {
                Bound::Unbounded => None,
                Bound::Closed(by) => on(last, by, 0),
                Bound::Open(by) => on(days.first, by, -1),
            },
        }
    }

    /// What it makes of a time that lasts from `start` to `end`, in seconds. What moves both ends of a time moves them
    /// from where people round it to.
    pub(super) fn widen_time(&self, start: i64, end: i64, rounding: i64) -> Span {
        let (low, high) = self.minutes;
        let moves = |bound: Bound| bound.at().is_some_and(|at| !at.is_zero());
        let (start, end) =
            if moves(low) && moves(high) { (start - rounding, end + rounding) } else { (start, end) };
        let on = |at: i64, by: Decimal| by.to_i64().map(|by| at.saturating_add(by.saturating_mul(60)));
        Span {
            low: low.at().and_then(|by| on(start, by)),
            high: match high {
                Bound::Unbounded => None,
                Bound::Closed(by) => on(end, by),
                Bound::Open(by) => on(start, by),
            },
        }
    }
}

/// The words of a date by which it is known: `from` is as open as `since`, and only looks ahead.
pub(super) fn alike(words: String) -> String {
    match words.strip_prefix("from ") {
        Some(rest) => format!("since {rest}"),
        None => words,
    }
}

/// How many tokens the words take at the start of the tokens, where they stand there.
pub(super) fn begins_with(tokens: &[Token], words: &str) -> Option<usize> {
    // Nearly all phrases that are tried end here.
    (tokens.first()?.word().as_bytes().first()? == words.as_bytes().first()?).then_some(())?;
    let mut used = 0;
    for word in words.split(' ') {
        tokens.get(used).filter(|token| token.is(word.trim_end_matches('.')))?;
        used += 1;
    }
    Some(used)
}
