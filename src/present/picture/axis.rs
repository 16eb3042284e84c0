//! The line that the bars of a fact share: where a number lies on it, and the marks below it.

use super::super::date::{range_in_words, year_in_words};
use super::super::extent::end_in_words;
use crate::markdown::escape;
use crate::value::{Axis, Bound, DayRange, Extent, Unit};
use crate::words::Words;
use chrono::{DateTime, Datelike, Months, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::fmt::Write as _;

/// Percent left free on each side, so that an end without a limit can be told from the edge.
const MARGIN: Decimal = Decimal::from_parts(6, 0, 0, false, 0);
const WHOLE: Decimal = Decimal::ONE_HUNDRED;

/// Steps between marks, in months, and how many marks of that step have room for their names.
const STEPS: &[(u32, usize)] =
    &[(1, 2), (3, 2), (6, 2), (12, 5), (24, 5), (60, 5), (120, 5), (240, 5), (600, 5), (1200, 5)];

/// A line and what of it is shown.
pub(super) struct Line {
    axis: Axis,
    low: Decimal,
    high: Decimal,
}

impl Line {
    /// The line that shows every end of the stretches; nothing where nothing limits any of them.
    pub(super) fn around(extents: &[Extent]) -> Option<Self> {
        let axis = extents.first()?.axis;
        let lows = extents.iter().filter_map(|extent| extent.low.at());
        let highs = extents.iter().filter_map(end);
        let low = lows.clone().chain(highs.clone()).min()?;
        let high = lows.chain(highs).max()?;
        Some(if low == high {
            Self { axis, low: low.checked_sub(Decimal::ONE)?, high: high.checked_add(Decimal::ONE)? }
        } else {
            Self { axis, low, high }
        })
    }

    /// Where a stretch begins and ends, in percent; an end without a limit lies at the edge.
    pub(super) fn ends(&self, extent: &Extent) -> (Decimal, Decimal) {
        let from = extent.low.at().map_or(Decimal::ZERO, |at| self.place(at));
        let to = end(extent).map_or(WHOLE, |at| self.place(at));
        (from, to)
    }

    /// The same, but an end without a limit lies where the margin begins.
    pub(super) fn inner_ends(&self, extent: &Extent) -> (Decimal, Decimal) {
        let from = extent.low.at().map_or(MARGIN, |at| self.place(at));
        let to = end(extent).map_or(WHOLE - MARGIN, |at| self.place(at));
        (from, to)
    }

    /// Where a number lies, in percent with two places.
    fn place(&self, at: Decimal) -> Decimal {
        let width = self.high.checked_sub(self.low);
        let part = at.checked_sub(self.low).zip(width).and_then(|(from, width)| from.checked_div(width));
        let percent = part.and_then(|part| part.checked_mul(WHOLE - MARGIN - MARGIN));
        percent
            .map_or(MARGIN, |percent| (percent + MARGIN).round_dp(2).normalize())
            .clamp(Decimal::ZERO, WHOLE)
    }
}

/// Where a stretch ends; the last day of a stretch of days belongs to it whole.
fn end(extent: &Extent) -> Option<Decimal> {
    let at = extent.high.at()?;
    match (extent.axis, extent.high) {
        (Axis::Birth, Bound::Closed(_)) => at.checked_add(Decimal::ONE),
        _ => Some(at),
    }
}

/// The marks below the line: years or months for days, else the least and the most of what is shown.
pub(super) fn scale(line: &Line, unit: &Unit, told: &Words) -> String {
    let mut svg = String::from(
        "<svg class=\"scale-line\" width=\"100%\" height=\"30\" aria-hidden=\"true\" focusable=\"false\"><line class=\"axis\" x1=\"0%\" x2=\"100%\" y1=\"1\" y2=\"1\"/>",
    );
    for (place, words) in marks(line, unit, told) {
        let _ = write!(
            svg,
            "<line class=\"tick\" x1=\"{place}%\" x2=\"{place}%\" y1=\"0\" y2=\"7\"/><text class=\"{}\" x=\"{place}%\" y=\"24\">{}</text>",
            anchor(place, &words),
            escape(&words)
        );
    }
    svg.push_str("</svg>");
    svg
}

/// Which end of its text a mark holds, so that none runs over the edge.
fn anchor(place: Decimal, words: &str) -> &'static str {
    // On the narrowest phone a letter takes some two percent of the line, half of it on each side.
    let half = Decimal::from(words.chars().count()) * Decimal::new(12, 1);
    if place < half {
        "first"
    } else if place > WHOLE - half {
        "last"
    } else {
        "inner"
    }
}

fn marks(line: &Line, unit: &Unit, told: &Words) -> Vec<(Decimal, String)> {
    let days = match line.axis {
        Axis::Birth => day(line.low).zip(day(line.high)),
        Axis::Moment => day_of(line.low).zip(day_of(line.high)),
        Axis::Amount(_) | Axis::Length | Axis::Clock => None,
    };
    let marks = days.map(|(first, last)| calendar(line, (first, last), told)).unwrap_or_default();
    if marks.is_empty() { edges(line, unit, told) } else { marks }
}

/// The first days of months or years, in the finest step that leaves room for their names.
fn calendar(line: &Line, (first, last): (NaiveDate, NaiveDate), told: &Words) -> Vec<(Decimal, String)> {
    let chosen = STEPS.iter().find_map(|(months, room)| {
        let days: Vec<NaiveDate> = starts(first, last, *months).take(room + 1).collect();
        (days.len() <= *room).then_some((days, *months))
    });
    let (days, months) = chosen.unwrap_or_default();
    days.into_iter().map(|day| (at(line, day), name(day, months, told))).collect()
}

/// The days on which a period of so many months begins, from `first` to `last`.
fn starts(first: NaiveDate, last: NaiveDate, months: u32) -> impl Iterator<Item = NaiveDate> {
    let months_since = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    let step = i64::from(months);
    let begin = months_since(first).div_euclid(step) * step;
    let month = move |index: i64| {
        let since = begin + index * step;
        let year = i32::try_from(since.div_euclid(12)).ok()?;
        NaiveDate::from_ymd_opt(year, u32::try_from(since.rem_euclid(12)).ok()? + 1, 1)
    };
    (0..).map_while(month).skip_while(move |day| *day < first).take_while(move |day| *day <= last)
}

/// A year where the periods are years, else a month.
fn name(day: NaiveDate, months: u32, told: &Words) -> String {
    if months.is_multiple_of(12) {
        return year_in_words(day, told);
    }
    let last = day.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt());
    range_in_words(DayRange::new(day, last.unwrap_or(day)), told)
}

fn at(line: &Line, day: NaiveDate) -> Decimal {
    let days = Decimal::from(day.to_epoch_days());
    line.place(if line.axis == Axis::Moment { days * Decimal::from(86_400) } else { days })
}

/// The least and the most of what is shown.
fn edges(line: &Line, unit: &Unit, told: &Words) -> Vec<(Decimal, String)> {
    let shown = Extent::closed(line.axis, line.low, line.high);
    [shown.low, shown.high]
        .into_iter()
        .filter_map(|bound| Some((line.place(bound.at()?), end_in_words(&shown, bound, unit, told)?)))
        .collect()
}

fn day(days: Decimal) -> Option<NaiveDate> {
    days.to_i32().and_then(NaiveDate::from_epoch_days)
}

fn day_of(seconds: Decimal) -> Option<NaiveDate> {
    DateTime::from_timestamp(seconds.to_i64()?, 0).map(|at| at.date_naive())
}
