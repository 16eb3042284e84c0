//! Dates that are counted from an event: `20 days before March 9`, `about ten minutes after 03:40`.
//!
//! Where the event is neither a day nor a time, they leave open when they are. A length with a hedge is as long as it
//! would be by itself (`duration.rs`).

use super::event;
use super::{count, open};
use crate::value::date::span::{DAY, Span};
use crate::value::date::{Date, DayRange, Line, Shift, is_weekday_in_small, sorted};
use crate::value::duration::Duration;
use crate::value::{Bound, Context};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Words between a length of time and the event from which it counts.
const LINKS: &[&str] =
    &["before", "after", "later", "earlier", "into", "prior to", "following", "ahead of", "on"];

/// What tells that whole weeks are meant to the day.
const TO_THE_DAY: &str = "to the day";

/// The side of the event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// A length of time to a side of an event, in seconds.
#[derive(Debug, Clone, Copy)]
struct Reach {
    side: Side,
    least: i64,
    /// Nothing where it has no upper end: `more than an hour`.
    most: Option<i64>,
}

/// So many units of time from an event; `hedged` are the words from their hedge on, where they have one.
pub(super) fn read(
    words: &str,
    (plain, hedged): (&str, Option<&str>),
    context: &Context<'_>,
) -> Option<Date> {
    let limit = hedged.and_then(|hedged| hedged.strip_prefix("within "));
    if let Some(date) = limit.and_then(|length| within(words, length, context)) {
        return Some(date);
    }
    let in_one_unit = part_of_hour(plain).or_else(|| of_clock(plain));
    let (count, rest) = count(in_one_unit.as_deref().unwrap_or(plain))?;
    let (unit, rest) = rest.trim_start_matches("and a half ").split_once(' ').unwrap_or((rest, ""));
    let unit = unit.trim_end_matches(['.', ',']).trim_end_matches('s');
    let (is_to_the_day, rest) =
        rest.strip_prefix(TO_THE_DAY).map_or((false, rest), |rest| (true, rest.trim_start()));
    let (link, event) = LINKS.iter().find_map(|link| {
        let rest = rest.strip_prefix(link)?;
        (rest.is_empty() || rest.starts_with([' ', ','])).then_some((*link, rest.trim()))
    })?;
    let (axis, seconds) = unit_of(unit)?;
    // So many hours lead to another day, which other claims may name.
    let is_over_a_day = axis == Line::Clock && unit.starts_with('h') && count >= Decimal::from(24);
    if is_over_a_day {
        return Some(open(words, Line::Moment));
    }
    let reach = || {
        let length = hedged.and_then(|hedged| hedged.strip_suffix(rest));
        let plain = (count, seconds?);
        let plain = if is_to_the_day || is_weekday(event) { in_days(plain) } else { Some(plain) };
        Reach::of(Side::of(link)?, plain?, length, context)
    };
    let from = reach().and_then(|reach| match axis {
        Line::Clock => reach.to_time(words, event, context),
        Line::Moment => reach.to_day(words, event, context),
    });
    Some(from.unwrap_or_else(|| open(words, axis)))
}

/// `within 14 days of 3 May`: no further from the event than that, to the side that the words tell, or to either.
fn within(words: &str, length: &str, context: &Context<'_>) -> Option<Date> {
    const SIDES: &[(&str, bool, bool)] = &[
        ("of ", true, true),
        ("after ", false, true),
        ("following ", false, true),
        ("from ", false, true),
        ("before ", true, false),
    ];
    let (count, rest) = count(length)?;
    let (unit, rest) = rest.trim_start().split_once(' ')?;
    // Less than a day is counted from a time.
    if unit.starts_with("hour") && count < Decimal::from(24) {
        return None;
    }
    let (event, before, after) = SIDES
        .iter()
        .find_map(|(link, before, after)| Some((rest.trim_start().strip_prefix(link)?, *before, *after)))?;
    let days = count.checked_mul(days_at_most(unit.trim_end_matches('s'))?)?.ceil().to_u64()?;
    let whole = Date::parse(event, context).ok().filter(|date| date.line == Line::Moment);
    let Some(date) = whole.or_else(|| event::day(event, context)) else {
        return Some(open(words, Line::Moment));
    };
    let around = |range: DayRange| DayRange {
        first: range.first.and_then(|day| if before { Shift::Days(days).back(day) } else { Some(day) }),
        last: range.last.and_then(|day| if after { Shift::Days(days).on(day) } else { Some(day) }),
    };
    let spans = sorted(date.alternatives().map(|range| Span::of_days(around(range))));
    Some(Date { spans, ..open(words, Line::Moment) })
}

/// How many days a unit has at the most.
fn days_at_most(unit: &str) -> Option<Decimal> {
    let days = match unit {
        "hour" => return Decimal::ONE.checked_div(Decimal::from(24)),
        "day" => 1,
        "week" => 7,
        "fortnight" => 14,
        "month" => 31,
        "year" => 366,
        _ => return None,
    };
    Some(Decimal::from(days))
}

/// What a unit leads to, and its seconds where it is always as long.
fn unit_of(unit: &str) -> Option<(Line, Option<i64>)> {
    let told = match unit {
        "second" => (Line::Clock, Some(1)),
        "minute" | "min" => (Line::Clock, Some(60)),
        "hour" | "hr" | "h" => (Line::Clock, Some(60 * 60)),
        "day" => (Line::Moment, Some(DAY)),
        "week" => (Line::Moment, Some(7 * DAY)),
        "fortnight" => (Line::Moment, Some(14 * DAY)),
        "month" | "year" | "night" | "yr" => (Line::Moment, None),
        _ => return None,
    };
    Some(told)
}

/// `half an hour later` as `30 minutes later`.
fn part_of_hour(plain: &str) -> Option<String> {
    const PARTS: &[(&str, u32)] = &[
        ("half an hour", 30),
        ("a quarter of an hour", 15),
        ("three quarters of an hour", 45),
        ("three-quarters of an hour", 45),
        ("an hour and a half", 90),
    ];
    PARTS.iter().find_map(|(part, minutes)| Some(format!("{minutes} minutes{}", plain.strip_prefix(part)?)))
}

/// `1:02:03 after the start` as `3723 seconds after the start`: a length as a clock shows it.
fn of_clock(plain: &str) -> Option<String> {
    let (face, rest) = plain.split_once(' ')?;
    let parts: Option<Vec<u32>> = face.split(':').map(|part| part.parse().ok()).collect();
    let [hours, minutes @ 0..60, seconds @ 0..60] = *parts?.as_slice() else { return None };
    let seconds = hours.checked_mul(3_600)?.checked_add(minutes * 60 + seconds)?;
    Some(format!("{seconds} seconds {rest}"))
}

/// How far so many weeks, hours or minutes are rounded, in seconds: weeks and hours to half of one, minutes where they are halves
/// or quarters of an hour, others to the next.
fn rounding((count, unit): (Decimal, i64)) -> i64 {
    const WEEK: i64 = 7 * DAY;
    const FORTNIGHT: i64 = 2 * WEEK;
    let is_multiple_of = |step: i64| (count % Decimal::from(step)).is_zero();
    match unit {
        WEEK | FORTNIGHT => 3 * DAY,
        3_600 => 1_800,
        60 if is_multiple_of(30) => 300,
        60 if is_multiple_of(15) => 180,
        60 => 60,
        _ => 0,
    }
}

/// Whole days as such: they are told to the day.
fn in_days((count, unit): (Decimal, i64)) -> Option<(Decimal, i64)> {
    let days = unit.checked_div(DAY).filter(|days| *days > 0);
    days.map_or(Some((count, unit)), |days| Some((count.checked_mul(days.into())?, DAY)))
}

/// Whether the event is a weekday and no day of a month, from which whole weeks lead to the same weekday: `a week before Friday`.
fn is_weekday(event: &str) -> bool {
    let told = event.split_once(" (").map_or(event, |(told, _)| told);
    told.split(' ').any(is_weekday_in_small) && !told.contains(|c: char| c.is_ascii_digit())
}

impl Side {
    fn of(link: &str) -> Option<Self> {
        match link {
            "before" | "prior to" | "ahead of" => Some(Self::Before),
            "after" | "following" => Some(Self::After),
            _ => None,
        }
    }
}

impl Reach {
    /// So many units, or the length with its hedge.
    fn of(
        side: Side,
        (count, unit): (Decimal, i64),
        hedged: Option<&str>,
        context: &Context<'_>,
    ) -> Option<Self> {
        let Some(length) = hedged else {
            let seconds = count.checked_mul(unit.into()).filter(Decimal::is_integer)?.to_i64()?;
            let slack = rounding((count, unit));
            return Some(Self { side, least: seconds - slack, most: Some(seconds + slack) });
        };
        let length = Duration::parse(length.trim(), context).ok()?.extent();
        let seconds = |bound: Bound| bound.at()?.checked_mul(DAY.into())?.round().to_i64();
        Some(Self { side, least: seconds(length.low).unwrap_or(0), most: seconds(length.high) })
    }

    /// The span that lies so far from another.
    fn moved(self, span: Span) -> Span {
        let (near, far) = (Some(self.least), self.most);
        let on = |at: Option<i64>, by: Option<i64>| at?.checked_add(by?);
        let back = |at: Option<i64>, by: Option<i64>| at?.checked_sub(by?);
        match self.side {
            Side::Before => Span { low: back(span.low, far), high: back(span.high, near) },
            Side::After => Span { low: on(span.low, near), high: on(span.high, far) },
        }
    }

    /// So far from a time of day, `half an hour after the 9pm kick-off`; the first words of the event that are one.
    fn to_time(self, words: &str, event: &str, context: &Context<'_>) -> Option<Date> {
        let time = event::time(event, context)?;
        let on_day = |span: &Span| {
            let moved = self.moved(*span);
            let moved = Span::new(moved.low.unwrap_or(0), moved.high.unwrap_or(DAY));
            let turn = DAY * (i64::from(moved.high <= Some(0)) - i64::from(moved.low >= Some(DAY)));
            moved.moved(turn, turn)
        };
        let spans: Vec<Span> = time.spans.iter().map(on_day).collect();
        let is_one_day = spans.iter().all(|span| span.low >= Some(0) && span.high <= Some(DAY));
        is_one_day.then(|| Date {
            spans: sorted(spans),
            zone: time.zone,
            keeper: time.keeper,
            ..open(words, Line::Clock)
        })
    }

    /// So many days from the day or days of the event.
    fn to_day(self, words: &str, event: &str, context: &Context<'_>) -> Option<Date> {
        let whole = Date::parse(event, context).ok().filter(|date| date.line == Line::Moment);
        let days = whole.filter(|_| !event.is_empty()).or_else(|| event::day(event, context))?;
        // Whole days lead to whole days.
        let days = days.alternatives().map(|days| Span::of_days(self.moved(Span::of_days(days)).days()));
        Some(Date { spans: sorted(days), ..open(words, Line::Moment) })
    }
}
