//! The table of hedge words, for the page that explains the method.

use super::view::HedgeView;
use crate::value::{Bound, Hedge, Measure};
use rust_decimal::Decimal;

/// One row, its ends in words.
pub(super) fn view(hedge: &Hedge) -> HedgeView {
    HedgeView {
        words: hedge.words.clone(),
        low: end(hedge.measure, hedge.low, "more than"),
        high: end(hedge.measure, hedge.high, "less than"),
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
    };
    if is_open { format!("{beyond} {number}") } else { number }
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
