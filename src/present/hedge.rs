//! The table of hedge words, for the page that explains the method.

use super::naming::decimal;
use super::view::HedgeView;
use crate::value::{Bound, Hedge, Measure};
use crate::words::Words;
use rust_decimal::Decimal;

/// A message with one place.
type Tell = fn(&Words, &str) -> String;

/// One row, its ends in words.
pub(super) fn view(hedge: &Hedge, words: &Words) -> HedgeView {
    let (more, less): (Tell, Tell) = match hedge.measure {
        Measure::Factor | Measure::Number => (Words::hedge_more, Words::hedge_less),
        Measure::Years => (Words::hedge_older_than, Words::hedge_younger_than),
        Measure::Minutes | Measure::Days => (Words::hedge_later_than, Words::hedge_earlier_than),
    };
    HedgeView {
        words: hedge.words.clone(),
        low: end(hedge.measure, hedge.low, words, more),
        high: end(hedge.measure, hedge.high, words, less),
    }
}

/// An end in words; `beyond` tells one that does not itself belong.
fn end(measure: Measure, bound: Bound, words: &Words, beyond: Tell) -> String {
    let (at, is_open) = match bound {
        Bound::Unbounded => return words.hedge_no_limit().to_string(),
        Bound::Closed(at) => (at, false),
        Bound::Open(at) => (at, true),
    };
    let number = match measure {
        Measure::Number => words.number(&decimal(at)),
        Measure::Factor if at == Decimal::ONE => words.hedge_number().to_string(),
        Measure::Factor => words.hedge_times(&words.number(&decimal(at))),
        Measure::Years | Measure::Minutes | Measure::Days => shift(measure, at, words),
    };
    if is_open { beyond(words, &number) } else { number }
}

/// `-2` as `2 years younger`, and 0 as the thing itself.
fn shift(measure: Measure, at: Decimal, words: &Words) -> String {
    let by = decimal(at.abs());
    let (itself, by) = match measure {
        Measure::Years => (words.hedge_age(), words.count_years(by)),
        Measure::Minutes => (words.hedge_time(), words.count_minutes(by)),
        Measure::Days | Measure::Factor | Measure::Number => (words.hedge_day(), words.count_days(by)),
    };
    let tell: Tell = match (measure, at.is_sign_negative()) {
        _ if at.is_zero() => return itself.to_string(),
        (Measure::Years, true) => Words::hedge_younger_by,
        (Measure::Years, false) => Words::hedge_older_by,
        (_, true) => Words::hedge_earlier_by,
        (_, false) => Words::hedge_later_by,
    };
    tell(words, &by)
}
