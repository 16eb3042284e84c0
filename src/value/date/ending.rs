//! A date as the end of a length of time, or of what is allowed.

use super::span::{self, Span};
use super::{Date, DayRange, Line, Week};
use crate::value::few::Few;
use crate::value::number::strip_phrase;
use crate::value::{Asked, Axis, Context, Extent, Hints};

/// The Friday of `by Friday`, `no later than 5pm on Friday`, where the last day or hour of something is asked for. What is told by
/// a month or a year may be any day before it.
pub(super) fn deadline<'a>(words: &'a str, context: &Context<'_>) -> Option<&'a str> {
    const LEADS: &[&str] = &["by ", "no later than ", "not later than ", "on or before "];
    (context.hints.asked == Asked::LastDay).then_some(())?;
    let end = LEADS.iter().find_map(|lead| strip_phrase(words, lead))?;
    let date = Date::parse(end, &Context { hints: Hints::default(), ..*context }).ok()?;
    let is_one_day = || date.alternatives().all(|days| days.first.is_some() && days.first == days.last);
    (date.is_timed || is_one_day()).then_some(end)
}

/// `at least until Friday` and `until Friday at least` as `until Friday at the earliest`, brackets behind it or not.
pub(super) fn at_the_earliest(words: &str) -> Option<String> {
    const LEADS: &[&str] = &["at least until ", "at least till ", "until at least ", "till at least "];
    let (said, given) = words.split_at(words.find(" (").unwrap_or(words.len()));
    let led = LEADS.iter().find_map(|lead| strip_phrase(said, lead));
    let behind = || {
        let day = ["until ", "till "].iter().find_map(|lead| strip_phrase(said, lead))?;
        day.strip_suffix(" at least")
    };
    Some(format!("until {} at the earliest{given}", led.or_else(behind)?))
}

/// `within 14 days`, where the last day of something is asked for: of an event that the words do not tell, and that may have
/// been so long before the day of speaking.
pub(super) fn within(words: &str, context: &Context<'_>) -> Option<Date> {
    (context.hints.asked == Asked::LastDay).then_some(())?;
    strip_phrase(words, "within ")?;
    let date = Date::parse(words, &Context { hints: Hints::default(), ..*context }).ok()?;
    let said = context.as_of?.first?;
    let days = date.days().filter(|days| days.first == Some(said))?;
    let length = days.last.map(|last| last - said)?;
    let first = said.checked_sub_signed(length);
    let days = DayRange { first, ..days };
    let comes_to = date.comes_to.as_ref().map(|_| days.to_string());
    Some(Date { spans: Few::One(Span::of_days(days)), comes_to, ..date })
}

/// `14 days from 15 September`, where the last day of something is asked for: the first of them may count or not.
pub(super) fn counted_from(words: &str, context: &Context<'_>) -> Option<Date> {
    (context.hints.asked == Asked::LastDay).then_some(())?;
    // Weeks and months are told loosely.
    let (length, from) = words.split_once(" from ").filter(|(length, _)| length.ends_with(" days"))?;
    let length = strip_phrase(length, "for ").unwrap_or(length);
    let plain = Context { hints: Hints { asked: Asked::Amount, ..context.hints }, ..*context };
    let start =
        Date::parse(from, &plain).ok().filter(|start| start.line == Line::Moment && !start.is_timed)?;
    let end = Date::parse(&format!("{length} after {from}"), &plain).ok()?;
    // A weekday may be that of any week.
    let is_told = |date: &Date| {
        let is_day = |days: DayRange| days.first.is_some() && days.first == days.last;
        date.week == Week::Own && date.alternatives().all(is_day)
    };
    (is_told(&start) && is_told(&end)).then_some(())?;
    let spans: Few<Span> = end.spans.iter().map(|span| span.moved(-span::DAY, 0)).collect();
    Some(Date { spans, words: words.to_owned(), manner: words.to_owned(), ..end })
}

impl Date {
    /// The seconds after midnight at which a time of day without its day may begin, each with the seconds that a hedge
    /// leaves open on both sides: two, where the half of the day is open. Empty for what lasts.
    pub(in crate::value) fn times_of_day(&self) -> Vec<(i64, i64)> {
        const LONGEST: i64 = 45 * 60;
        let middle = |span: &Span| {
            let (low, high) = span.low.zip(span.high).filter(|(low, high)| high - low <= LONGEST)?;
            // A whole hour covers some minutes on both sides; the time itself is in the middle.
            let reach = if self.manner.is_empty() { 0 } else { (high - 60 - low) / 2 };
            let own = if high - low == 1 { 1 } else { 60 };
            Some((low.midpoint(high - own), reach))
        };
        match self.line {
            Line::Clock => self.spans.iter().filter_map(middle).collect(),
            Line::Moment => Vec::new(),
        }
    }

    /// Whether it is a time of day that is told to the second.
    pub(in crate::value) fn is_to_the_second(&self) -> bool {
        let is_second = |span: &Span| span.low.zip(span.high).is_some_and(|(low, high)| high - low == 1);
        self.line == Line::Clock && self.spans.iter().all(is_second)
    }

    /// The stretches that it can be, where it comes again and its words leave open which one is meant: `Sunday` each whole weeks
    /// from the others, `12 September` a year. For any other date the one that holds all of it.
    pub(in crate::value) fn in_each_turn(&self) -> Vec<Extent> {
        const WEEK: i64 = 7 * span::DAY;
        const YEAR: std::ops::RangeInclusive<i64> = 365 * span::DAY..=366 * span::DAY;
        let spans = self.in_utc();
        let is_in_step = |two: &[Span]| match two {
            [Span { low: Some(one), .. }, Span { low: Some(next), .. }] => {
                (next - one) % WEEK == 0 || YEAR.contains(&(next - one))
            }
            _ => false,
        };
        let comes_again = self.line == Line::Moment && spans.len() > 1 && spans.windows(2).all(is_in_step);
        if comes_again {
            spans.iter().map(|span| span.extent(Axis::Moment)).collect()
        } else {
            vec![self.extent()]
        }
    }
}
