//! The table of hedge words, for the page that explains the method.

use super::view::HedgeView;
use crate::value::{Bound, Hedge, Measure};
use rust_decimal::Decimal;

/// One row, its ends in words.
pub(super) fn view(hedge: &Hedge) -> HedgeView {
    let beyond = match hedge.measure {
        Measure::Factor | Measure::Number => ("more than", "less than"),
        Measure::Years => ("older than", "younger than"),
        Measure::Minutes | Measure::Days => ("later than", "earlier than"),
    };
    HedgeView {
        words: hedge.words.clone(),
        low: end(hedge.measure, hedge.low, beyond.0),
        high: end(hedge.measure, hedge.high, beyond.1),
    }
}

/// An end in words; `beyond` stands before one that does not itself belong.
fn end(measure: Measure, bound: Bound, beyond: &str) -> String {
    let (at, is_open) = match bound {
        Bound::Unbounded => return "no limit".to_owned(),
        Bound::Closed(at) => (at.normalize(), false),
        Bound::Open(at) => (at.normalize(), true),
    };
    let number = match measure {
        Measure::Number => grouped(&at.to_string()),
        Measure::Factor if at == Decimal::ONE => "the number".to_owned(),
        Measure::Factor => format!("{at} times the number"),
        Measure::Years => shift(at, "year", "the age", ("younger", "older")),
        Measure::Minutes => shift(at, "minute", "the time", ("earlier", "later")),
        Measure::Days => shift(at, "day", "the day", ("earlier", "later")),
    };
    if is_open { format!("{beyond} {number}") } else { number }
}

/// `-2` as `2 years younger`, and 0 as the thing itself.
fn shift(at: Decimal, unit: &str, itself: &str, (less, more): (&str, &str)) -> String {
    if at.is_zero() {
        return itself.to_owned();
    }
    let plural = if at.abs() == Decimal::ONE { "" } else { "s" };
    let way = if at.is_sign_negative() { less } else { more };
    format!("{} {unit}{plural} {way}", at.abs())
}

/// `20000` as `20,000`.
fn grouped(digits: &str) -> String {
    let (whole, part) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let count = whole.chars().count();
    let mut text = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (count - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    part.map_or(text.clone(), |part| format!("{text}.{part}"))
}
