//! Dates: days, spans of days, moments and times of day, as EDTF or as people write them.
//!
//! EDTF (ISO 8601-2:2019, annex A; see `edtf.rs` for `~` and `?`) is tried first, then words. Words that rest on
//! the day of speaking ("yesterday") are resolved against the context's `as_of`; where that is a range, the result
//! is as wide. Days in brackets behind them, `yesterday (2025-05-22)`, say what they come to. A date never states
//! more than it says: overlap is compatible. A statement that rests on its article's date is never *same* as one
//! that stands by itself, so that the page can show how it was derived.

mod awaited;
mod beside;
mod between;
mod clock;
mod draft;
mod elsewhere;
mod ending;
mod given;
mod hedging;
mod jubilee;
mod keeper;
mod key;
mod lapse;
mod lateness;
mod moved;
mod names;
mod numeric;
mod overnight;
mod phrase;
mod portion;
mod range;
mod region;
mod relate;
mod relative;
mod resolve;
mod seasons;
mod span;
mod wording;
mod words;
mod yearly;
mod zone;

use crate::value::few::Few;
pub(super) use jubilee::years_given;
pub use lateness::{came_on_time, planned};
pub(super) use lateness::{instead, on_time};
use names::is_weekday_in_small;
pub use names::{is_month_name, is_weekday_name};
pub(super) use names::{is_of_calendar, month_named, month_number, weekday_number};
pub use range::{DayRange, day_in_words};
pub(super) use range::{Shift, year_of};
use region::is_city;
pub(super) use wording::digits::range as times_in_digits;

use super::{Axis, Change, Comparison, Context, Extent, Reason, Stretches, edtf};
use chrono::Datelike;
use hedging::Side;
use keeper::Keeper;
use span::Span;
use std::fmt;

/// A day, a span of days, a moment, or a time of day without its day.
///
/// It cannot hold two moments with something between them that is left out, except as alternatives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    line: Line,
    /// Alternatives in local time, sorted, never empty.
    spans: Few<Span>,
    /// Minutes east of UTC, where the zone is known.
    zone: Option<i32>,
    /// On whose clock it is told, where no zone is known.
    keeper: Keeper,
    /// Whether it says more than days.
    is_timed: bool,
    /// Whether it names a weekday that its day is not: then nothing else can be true with it.
    is_at_odds: bool,
    /// Whether it is the end of something longer, as the words say: `the end of 2049`, `until 27 March`.
    is_end: bool,
    /// On which side of the day or the time that it names it lies.
    side: Option<Side>,
    /// Which week it may be of.
    week: Week,
    /// What tells it from a plain statement of the same spans: marks, hedges, words.
    manner: String,
    /// The normal form, without the days it comes to.
    words: String,
    /// The days that relative words come to, as they print.
    comes_to: Option<String>,
    /// Where it begins and ends, if the question asks for both; else any time in between is meant.
    ends: Option<Box<(Date, Date)>>,
}

/// Which week a date may be of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Week {
    /// Its own.
    Own,
    /// Being a weekday and nothing besides, also one of the two before.
    Nearby,
    /// Being a weekday that the story points at (`the Wednesday`), any before.
    Earlier,
}

/// What the spans of a date lie on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// Seconds since 1970-01-01T00:00.
    Moment,
    /// Seconds after midnight.
    Clock,
}

impl Line {
    const fn axis(self) -> Axis {
        match self {
            Self::Moment => Axis::Moment,
            Self::Clock => Axis::Clock,
        }
    }
}

impl Date {
    /// Reads EDTF or words. Words that rest on the day of speaking need the context's `as_of`, or the days they
    /// come to in brackets; both must agree.
    pub fn parse(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        match edtf::plain_days(words) {
            Some(days) => Ok(Self::of_days(days, String::new(), words)),
            None => Self::parse_any(words, context),
        }
    }

    fn parse_any(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = ending::at_the_earliest(&words).unwrap_or(words);
        let words = given::with_zone_before(&words, context).unwrap_or(words);
        let is_pointed_at = wording::weekdays::is_pointed_at(&words);
        let is_end = wording::tells_last_day(&words);
        let end = context.hints.asked.end_in(&words).or_else(|| ending::deadline(&words, context));
        let start = end.filter(|start| !wording::has_end(start));
        let words = lapse::begun(&words, context).or(start).map(str::to_owned).unwrap_or(words);
        let words = lapse::last_time(&words, context).unwrap_or(words);
        let words = wording::digits::with_colon(&words, context).unwrap_or(words);
        let words = wording::clocks::of_that_day(&words, context).unwrap_or(words);
        let words = wording::clocks::by_hour(&words, context).unwrap_or(words);
        let words = wording::clocks::behind_day(&words, context).unwrap_or(words);
        let words = wording::plainly(&words, context.as_of);
        let words = numeric::completed(&words, context.as_of);
        let told = Self::told_twice(&words, context).or_else(|| Self::of_feast(&words, context));
        let told = told.or_else(|| seasons::read(&words, context)).or_else(|| between::run(&words, context));
        let told =
            told.or_else(|| ending::within(&words, context)).or_else(|| overnight::read(&words, context));
        let told = told.or_else(|| moved::read(&words, context)).or_else(|| awaited::read(&words, context));
        let told = told.or_else(|| ending::counted_from(&words, context));
        let told = told.or_else(|| lateness::late_by_plan(&words, context));
        if let Some(date) = told.or_else(|| jubilee::read(&words, context)) {
            return Ok(date);
        }
        let edtf_reason = match edtf::is_edtf_like(&words).then(|| edtf::read(&words)) {
            Some(Ok(reading)) if !reading.has_time => return Ok(Self::from_interval(reading, context)),
            Some(Err(reason)) => Some(reason),
            Some(Ok(_)) | None => None,
        };
        let (said, given) = given::split_given(&words, context);
        let tokens = words::tokens(&said);
        let read = read_statement(&tokens, context, given.as_ref()).map(|date| date.kept(&words, context));
        let read = read.map(|date| Self {
            week: if is_pointed_at && date.week == Week::Nearby { Week::Earlier } else { date.week },
            is_end: date.is_end || is_end,
            ..date
        });
        read.or_else(|reason| {
            let told = elsewhere::read(&words, context).or_else(|| Self::told_again(&words, context));
            told.ok_or_else(|| match edtf_reason {
                Some(edtf) if is_edtf_only(&tokens) => edtf,
                Some(_) | None => with_examples(reason),
            })
        })
    }

    /// The days it may stand for, in its own zone; nothing for a time of day alone. The smallest range that holds
    /// all alternatives.
    pub fn days(&self) -> Option<DayRange> {
        match self.line {
            Line::Moment => span::hull(&self.spans).map(Span::days),
            Line::Clock => None,
        }
    }

    /// The days of each alternative, in their order; none for a time of day alone.
    pub fn alternatives(&self) -> impl ExactSizeIterator<Item = DayRange> {
        let spans: &[Span] = match self.line {
            Line::Moment => &self.spans,
            Line::Clock => &[],
        };
        spans.iter().map(|span| span.days())
    }

    /// Whether it may be one of two weekdays, a week apart, by the words of whoever speaks: `Monday`, `midnight on Friday`.
    pub fn is_either_weekday(&self) -> bool {
        const DAY: i64 = 24 * 60 * 60;
        let apart = |first: &Span, last: &Span| first.low.zip(last.low).map(|(first, last)| last - first);
        let spread = self.spans.first().zip(self.spans.last()).and_then(|(first, last)| apart(first, last));
        let is_week = spread.is_some_and(|spread| (7 * DAY..=8 * DAY).contains(&spread));
        self.line == Line::Moment && self.comes_to.is_some() && is_week
    }

    /// The one year in which all of it lies, where it stands by itself.
    pub fn own_year(&self) -> Option<i32> {
        self.year().filter(|_| self.comes_to.is_none())
    }

    /// The one year in which all of it lies, by whatever it is told.
    pub fn year(&self) -> Option<i32> {
        let days = self.days()?;
        let year = days.first?.year();
        (days.last?.year() == year).then_some(year)
    }

    /// The time of day in seconds after midnight, where it is told to the minute, or as a whole hour, and leaves no half
    /// of the day open.
    pub(super) fn exact_time(&self) -> Option<i64> {
        const ROUNDED: i64 = 21 * 60;
        let start = |span: &Span| {
            let (low, high) = span.low.zip(span.high)?;
            let at = match high - low {
                60 => low,
                ROUNDED => low + 10 * 60,
                _ => return None,
            };
            Some(at.rem_euclid(span::DAY))
        };
        let mut times = self.spans.iter().map(start);
        let first = times.next()??;
        times.all(|time| time == Some(first)).then_some(first).filter(|_| self.is_timed && !self.names_zone())
    }

    /// Whether it names the zone of its time.
    pub(super) const fn names_zone(&self) -> bool {
        self.zone.is_some() || matches!(self.keeper, Keeper::Named(_))
    }

    /// How it stands to another; see the module for the rules.
    pub(super) fn compare(&self, other: &Self) -> Comparison {
        relate::compare(self, other)
    }

    /// A stretch that is asked for with both its ends (`open from 9 to 5`).
    fn with_ends(self, start: &Self, end: &Self) -> Self {
        Self { ends: Some(Box::new((start.clone(), end.clone()))), ..self }
    }

    /// The smallest stretch that holds all alternatives, in UTC where the zone is known.
    pub fn extent(&self) -> Extent {
        let whole = span::hull(&self.in_utc()).unwrap_or(Span { low: None, high: None });
        whole.extent(self.line.axis())
    }

    /// The same without the gaps between its alternatives; nothing where there are none, or all of them are meant.
    pub(super) fn stretches(&self) -> Option<Stretches> {
        let is_one_of_them = self.spans.len() > 1 && !self.to_string().contains('{');
        let spans = is_one_of_them.then(|| span::joined(&self.in_utc()))?;
        Stretches::of(spans.into_iter().map(|span| span.extent(self.line.axis())))
    }

    /// Whether it leaves open the times around midnight, which are no one stretch of the hours of a day.
    pub(super) fn is_around_midnight(&self) -> bool {
        self.line == Line::Clock && span::are_around_midnight(&self.in_utc())
    }

    /// See `Value::rewritten`.
    pub(super) fn rewritten(&self, change: &Change<'_>) -> Self {
        Self {
            manner: change(&self.manner),
            words: change(&self.words),
            comes_to: self.comes_to.as_deref().map(change),
            ..self.clone()
        }
    }

    /// The spans in UTC, or as they are where the zone is not known.
    fn in_utc(&self) -> Few<Span> {
        let shift = -i64::from(self.zone.unwrap_or(0)) * 60;
        let moved = self.spans.iter().map(|span| span.moved(shift, shift));
        match self.line {
            Line::Moment => moved.collect(),
            Line::Clock => moved.flat_map(Span::on_clock).collect(),
        }
    }

    /// The days of birth or making that an age leaves open: `27-year-old vessel`.
    pub(super) fn from_age(words: &str, born: DayRange) -> Self {
        Self::of_days(born, words.to_owned(), words)
    }

    /// Some days on end.
    fn of_days(days: DayRange, manner: String, words: &str) -> Self {
        Self::of_spans(Few::One(Span::of_days(days)), manner, words.to_owned())
    }

    /// A plain EDTF statement.
    fn from_reading(reading: edtf::Reading) -> Self {
        let spans = sorted(reading.days.iter().copied().map(Span::of_days));
        Self::of_spans(spans, reading.marks(), reading.text)
    }

    /// Spans of days, and nothing besides.
    const fn of_spans(spans: Few<Span>, manner: String, words: String) -> Self {
        Self {
            line: Line::Moment,
            spans,
            zone: None,
            keeper: Keeper::Common,
            is_timed: false,
            is_at_odds: false,
            is_end: false,
            side: None,
            week: Week::Own,
            manner,
            words,
            comes_to: None,
            ends: None,
        }
    }
}

impl fmt::Display for Date {
    /// EDTF where that can say it, else words in a normal form, with the days that relative words come to.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)?;
        self.comes_to.as_ref().map_or(Ok(()), |days| write!(f, " ({days})"))
    }
}

fn sorted(spans: impl IntoIterator<Item = Span>) -> Few<Span> {
    match spans.into_iter().collect() {
        Few::One(span) => Few::One(span),
        Few::Many(mut spans) => {
            spans.sort_unstable();
            spans.dedup();
            spans.into_iter().collect()
        }
    }
}

/// Whether the words were left to EDTF alone, so that its reason is the better one.
fn is_edtf_only(tokens: &[words::Token]) -> bool {
    use words::Token;
    tokens
        .iter()
        .all(|token| matches!(token, Token::Edtf(_) | Token::Number { digits: 5.., .. } | Token::Dash))
}

fn with_examples(reason: Reason) -> Reason {
    match reason.help {
        Some(_) => reason,
        None => reason.help(
            "write it as `2019-11-12`, `12 November 2019`, `2019-11`, `04:52` or `yesterday (2019-11-12)`",
        ),
    }
}

/// Reads a statement; where it names the zone of a region, with the offset that holds there on its day.
fn read_statement(
    tokens: &[words::Token],
    context: &Context<'_>,
    given: Option<&edtf::Reading>,
) -> Result<Date, Reason> {
    let regional = region::find(tokens).and_then(|regional| {
        let date = between::read_one_or_two(&regional.winter, context, given).ok()?;
        let is_summer = regional.is_summer(date.days().or(context.as_of))?;
        if is_summer { between::read_one_or_two(&regional.summer, context, given).ok() } else { Some(date) }
    });
    regional.map_or_else(|| between::read_one_or_two(tokens, context, given), Ok)
}

#[cfg(test)]
mod tests {
    use super::{Context, Date, DayRange};
    use crate::value::{Hedges, Places};
    use chrono::NaiveDate;

    #[test]
    fn a_day_or_month_in_full_is_read_as_if_every_form_had_been_tried() {
        let (hedges, places) = (Hedges::default(), Places::default());
        let bare = Context::new(&hedges, &places);
        let said = NaiveDate::from_ymd_opt(2024, 3, 11);
        let on_a_day = Context { as_of: Some(DayRange { first: said, last: said }), ..bare };
        let days = |month: u32| (0..=32).map(move |day| format!("{month:02}-{day:02}"));
        let months = || (0..=41).map(|month| format!("{month:02}"));
        for year in [0, 1, 31, 1582, 1900, 2000, 2023, 2024, 9999] {
            for rest in (0..=13).flat_map(days).chain(months()) {
                let words = format!("{year:04}-{rest}");
                for context in [bare, on_a_day] {
                    assert_eq!(Date::parse(&words, &context), Date::parse_any(&words, &context), "{words}");
                }
            }
        }
    }
}
