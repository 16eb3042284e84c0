//! From a statement to a date: resolves relative days, applies hedges, parts of the day and times.

use super::clock::{Clock, Part};
use super::draft::{Base, Days, Statement};
use super::hedging::{self, Hedging};
use super::names::weekday_name;
use super::portion::Portion;
use super::range::{Shift, days_on};
use super::relative::{Relative, Which};
use super::span::{DAY, Span, midnight};
use super::{Date, DayRange, Keeper, Line, Week, sorted};
use crate::value::{Reason, edtf};
use chrono::{Datelike, NaiveDate, Weekday};

/// The date that a statement comes to.
pub(super) fn to_date(
    mut statement: Statement,
    said: Option<DayRange>,
    given: Option<&edtf::Reading>,
) -> Result<Date, Reason> {
    if let Some(days) = &statement.days {
        let given = given.filter(|given| !days.base.is_said_on(said, given));
        return on_days(&statement, days, said, given);
    }
    let Some(given) = given else { return Ok(time_alone(&statement)) };
    let days = Days::from_reading(given.clone());
    statement.days = Some(days.clone());
    on_days(&statement, &days, said, None)
}

fn on_days(
    statement: &Statement,
    days: &Days,
    said: Option<DayRange>,
    given: Option<&edtf::Reading>,
) -> Result<Date, Reason> {
    let found = days_of(days, said, given, statement.part)?;
    let wrong_weekday = days.wrong_weekday(said, given);
    let spans = sorted(timed(&found, statement)?);
    let is_timed = statement.part.is_some() || statement.clock.is_some();
    if statement.zone.is_some() && !is_timed && !days.base.is_one_day() {
        return Err(Reason::new("only a day or a time has a zone"));
    }
    let words = format!("{statement}{}", statement.zone_suffix());
    let weekday = wrong_weekday.filter(|_| matches!(days.base, Base::Absolute(_)) && days.base.is_one_day());
    let words = weekday.map_or_else(|| words.clone(), |weekday| format!("{} {words}", weekday_name(weekday)));
    let (manner, comes_to) = match &days.base {
        Base::Absolute(reading)
            if !is_timed
                && statement.zone.is_none()
                && weekday.is_none()
                && days.is_bare()
                && found == reading.days =>
        {
            return Ok(Date { spans, ..Date::from_reading(reading.clone()) });
        }
        Base::Absolute(_) => {
            let weekday = weekday.map(weekday_name).unwrap_or_default();
            let manner = format!("{} {weekday}", manner(statement, days)).trim().to_owned();
            (manner, given.map(|given| given.text.clone()))
        }
        Base::Relative(relative) => {
            // Nothing but the year rests on the day of speaking, or nothing at all.
            let tells_day = matches!(relative, Relative::MonthDay(..)) && wrong_weekday.is_none();
            // `that August (2023)` is told from elsewhere.
            let is_month =
                matches!(relative, Relative::Month(Which::Latest | Which::Either | Which::Coming, 1..=12));
            let tells_month = is_month && days.is_bare() && found.len() == 1;
            let is_own = given.is_none_or(|given| given.text == to_edtf(&found));
            let is_told = tells_day && is_one_day(&found)
                || tells_month && is_own
                || given.is_some_and(|given| days.is_weekday_of(&given.days));
            let comes_to = given.map_or_else(|| to_edtf(&found), |given| given.text.clone());
            let manner =
                if is_told { manner(statement, days) } else { hedging::alike(statement.to_string()) };
            (manner, Some(comes_to))
        }
    };
    let is_at_odds = wrong_weekday.is_some();
    Ok(Date {
        line: Line::Moment,
        spans,
        zone: statement.zone,
        keeper: Keeper::of(statement),
        is_timed,
        is_at_odds,
        is_end: days.portion == Some(Portion::End),
        side: statement.clock.as_ref().map_or(&days.hedging, |clock| &clock.hedging).side(),
        week: if given.is_none() && days.is_bare_weekday() { Week::Nearby } else { Week::Own },
        manner,
        words,
        comes_to,
        ends: None,
    })
}

impl Days {
    /// Days that are given by themselves.
    fn from_reading(reading: edtf::Reading) -> Self {
        Self {
            base: Base::Absolute(reading),
            hedging: Hedging::default(),
            portion: None,
            weekday: None,
            is_weekday_beside: false,
            told_year: None,
            may_come: false,
            is_to_come: false,
        }
    }

    /// The days it may come to; what comes once a year, the next time too, where the question is of what is still to come.
    /// Of a day that is hardly over nobody says so.
    fn may_be(&self, relative: Relative, said: DayRange) -> Option<Vec<DayRange>> {
        const MONTHS_AHEAD: u32 = 10;
        let mut found = relative.resolve(said)?;
        if let Some(day) = said.last.filter(|_| self.may_come) {
            let limit = Shift::Months(MONTHS_AHEAD).on(day);
            let years = day.year()..=day.year() + 1;
            let next = years.filter_map(|year| relative.in_year(year)).find(|days| days.first > Some(day));
            let is_near = |next: &DayRange| next.first <= limit && !found.contains(next);
            found.extend(next.filter(is_near));
        }
        let is_ahead = |days: &DayRange| days.first > said.last;
        if self.is_to_come && found.iter().any(is_ahead) {
            found.retain(is_ahead);
        }
        Some(found)
    }

    /// The days it may come to. What comes once a year lies in the year that other claims name, where it may; in one long
    /// before the day of speaking, or in one to come, it may lie too.
    fn in_year_told(&self, relative: Relative, said: DayRange) -> Option<Vec<DayRange>> {
        let found = self.may_be(relative, said)?;
        let Some(year) = self.told_year else { return Some(found) };
        let lies_in = |days: &&DayRange| {
            let year_of = |day: Option<NaiveDate>| day.map(|day| day.year());
            (year_of(days.first), year_of(days.last)) == (Some(year), Some(year))
        };
        let is_yearly = matches!(relative, Relative::MonthDay(..) | Relative::Yearly(_));
        let there: Vec<DayRange> = found.iter().filter(lies_in).filter(|_| is_yearly).copied().collect();
        if !there.is_empty() {
            return Some(there);
        }
        let is_elsewhere = |said: NaiveDate| year < said.year() - 1 || year > said.year();
        let lies_ahead = |days: &DayRange| days.first > said.last;
        let also = relative
            .in_year(year)
            .filter(|days| lies_ahead(days) || said.first.or(said.last).is_some_and(is_elsewhere))
            .filter(|days| !found.contains(days));
        Some(also.into_iter().chain(found).collect())
    }

    /// The weekday that is named with days none of which is one, be their year told by brackets or by other claims.
    fn wrong_weekday(&self, said: Option<DayRange>, given: Option<&edtf::Reading>) -> Option<Weekday> {
        let found = match &self.base {
            Base::Absolute(reading) => reading.days.clone(),
            Base::Relative(relative) => match given.and_then(|given| relative.in_given_year(given)) {
                Some(day) => vec![day],
                None => self.in_year_told(*relative, said?)?,
            },
        };
        self.weekday.filter(|weekday| !self.is_weekday_beside && only_weekday(&found, *weekday).is_none())
    }

    /// Whether it is a weekday alone, and not one of a week that is named.
    fn is_bare_weekday(&self) -> bool {
        let is_weekday = matches!(
            self.base,
            Base::Relative(Relative::Weekday(Which::Latest | Which::Either | Which::Coming, _))
        );
        is_weekday && self.portion.is_none() && self.hedging.is_exact()
    }

    /// Whether it is the weekday of that one day and nothing more, so that the day tells all of it, however long ago it was.
    fn is_weekday_of(&self, given: &[DayRange]) -> bool {
        let Base::Relative(Relative::Weekday(_, weekday)) = &self.base else { return false };
        let [DayRange { first: Some(first), last: Some(last) }] = given else { return false };
        self.is_bare_weekday() && first == last && first.weekday() == *weekday
    }

    /// Whether nothing is said but the days.
    fn is_bare(&self) -> bool {
        let tells_weekday = self.weekday.is_some() && !self.base.is_one_day();
        self.portion.is_none() && self.hedging.is_exact() && !tells_weekday
    }
}

/// What of an absolute statement is more than its spans.
fn manner(statement: &Statement, days: &Days) -> String {
    let marks = match &days.base {
        Base::Absolute(reading) => reading.marks(),
        Base::Relative(_) => String::new(),
    };
    let vague = if days.is_bare() { String::new() } else { hedging::alike(days.to_string()) };
    let part = statement.part.map(|part| part.name).unwrap_or_default();
    let clock = statement.clock.as_ref().map(Clock::manner).unwrap_or_default();
    [marks.as_str(), &vague, part, &clock].join(" ").trim().to_owned()
}

fn time_alone(statement: &Statement) -> Date {
    let part = statement.part.map_or_else(Vec::new, |part| part.span().on_clock());
    let spans = statement.clock.as_ref().map_or(part, |clock| clock.spans(statement.zone));
    let clock = statement.clock.as_ref().map(Clock::manner).unwrap_or_default();
    let part = statement.part.map(|part| part.name).unwrap_or_default();
    Date {
        line: Line::Clock,
        spans: sorted(spans),
        zone: statement.zone,
        keeper: Keeper::of(statement),
        is_timed: true,
        is_at_odds: false,
        is_end: false,
        side: statement.clock.as_ref().and_then(|clock| clock.hedging.side()),
        week: Week::Own,
        manner: format!("{part} {clock}").trim().to_owned(),
        words: format!("{statement}{}", statement.zone_suffix()),
        comes_to: None,
        ends: None,
    }
}

/// The days a statement comes to, with its hedge.
fn days_of(
    days: &Days,
    said: Option<DayRange>,
    given: Option<&edtf::Reading>,
    part: Option<Part>,
) -> Result<Vec<DayRange>, Reason> {
    let bare = match (&days.base, said, given) {
        (Base::Absolute(reading), _, _) => reading.days.clone(),
        (Base::Relative(relative), _, Some(given)) if relative.in_given_year(given).is_some() => {
            relative.in_given_year(given).into_iter().collect()
        }
        (Base::Relative(_), None, Some(given)) if days.hedging.is_open() => {
            return Ok(given.days.iter().map(|range| days.hedging.widen(*range)).collect());
        }
        (Base::Relative(_), None, Some(given)) => return Ok(given.days.clone()),
        (Base::Relative(_), Some(_), Some(given)) if days.is_weekday_of(&given.days) => {
            return Ok(given.days.clone());
        }
        (Base::Relative(relative), None, None) => return Err(needs_day(*relative)),
        (Base::Relative(relative), Some(said), _) => {
            days.in_year_told(*relative, said).ok_or_else(|| comes_to_nothing(*relative, said))?
        }
    };
    // `not before Friday (2025-10-17)`: the brackets say which Friday, and the hedge stays open.
    if let Some(given) = given.filter(|_| days.hedging.is_open()) {
        let plain = Days { hedging: Hedging::default(), ..days.clone() };
        if let Some(common) = agreed(&narrowed(&plain, bare.clone()), &given.days, part) {
            return Ok(common.into_iter().map(|range| days.hedging.widen(range)).collect());
        }
    }
    let found = narrowed(days, bare);
    match given {
        Some(given) => agreed(&found, &given.days, part).ok_or_else(|| disagree(days, &found, given)),
        None => Ok(found),
    }
}

/// With weekday, portion and hedge applied. A weekday that none of them is changes nothing.
fn narrowed(days: &Days, found: Vec<DayRange>) -> Vec<DayRange> {
    if let Some(weekday) = days.weekday.filter(|_| days.is_weekday_beside && !days.hedging.is_exact()) {
        return found.into_iter().filter_map(|range| beside(weekday, range, &days.hedging)).collect();
    }
    let on_weekday = match days.weekday {
        Some(weekday) => only_weekday(&found, weekday).unwrap_or(found),
        None => found,
    };
    let portion = |range: DayRange| days.portion.map_or(range, |portion| portion.of(range));
    on_weekday.into_iter().map(|range| days.hedging.widen(portion(range))).collect()
}

/// The nearest weekday before or after days: `the Thursday before Easter`.
fn beside(weekday: Weekday, days: DayRange, hedging: &Hedging) -> Option<DayRange> {
    let found = if hedging.is_before() {
        let before = days.first?.pred_opt()?;
        days_on(before, -i64::from(before.weekday().days_since(weekday)))?
    } else {
        let after = days.last?.succ_opt()?;
        days_on(after, i64::from(weekday.days_since(after.weekday())))?
    };
    Some(DayRange::day(found))
}

fn only_weekday(found: &[DayRange], weekday: Weekday) -> Option<Vec<DayRange>> {
    let mut kept = Vec::new();
    for range in found {
        match (range.first, range.last) {
            (Some(first), Some(last)) if (last - first).num_days() < 366 => {
                let days = first.iter_days().take_while(|day| *day <= last);
                kept.extend(days.filter(|day| day.weekday() == weekday).map(DayRange::day));
            }
            _ => kept.push(*range),
        }
    }
    (!kept.is_empty()).then_some(kept)
}

/// What the days have in common with the days in brackets. A night may be named by its morning.
fn agreed(found: &[DayRange], given: &[DayRange], part: Option<Part>) -> Option<Vec<DayRange>> {
    let night_end = |range: DayRange| DayRange { last: range.last.and_then(|day| day.succ_opt()), ..range };
    let common: Vec<DayRange> = found
        .iter()
        .flat_map(|range| given.iter().map(move |other| (*range, *other)))
        .filter_map(|(range, other)| {
            let whole = if part.is_some_and(Part::is_night) { night_end(range) } else { range };
            range.intersection(other).or_else(|| whole.intersection(other).map(|_| range))
        })
        .collect();
    (!common.is_empty()).then_some(common)
}

fn needs_day(relative: Relative) -> Reason {
    Reason::new(format!("`{relative}` rests on the day the source was published, which is not known"))
        .help(format!("give the claim an `as_of`, or write what it comes to: `{relative} (2019-11-12)`"))
}

fn comes_to_nothing(relative: Relative, said: DayRange) -> Reason {
    Reason::new(format!("`{relative}` comes to no day when it is said on {said}"))
        .help(format!("write what it comes to: `{relative} (2019-11-12)`, with an `as_of` that has two ends"))
}

fn disagree(days: &Days, found: &[DayRange], given: &edtf::Reading) -> Reason {
    Reason::new(format!("`{days}` comes to {}, not to {}", to_edtf(found), given.text))
        .help("correct the days in brackets, or the claim's `as_of`")
}

fn is_one_day(found: &[DayRange]) -> bool {
    matches!(found, [range] if range.first == range.last && range.first.is_some())
}

/// Days as EDTF: one range, or a set of alternatives.
pub(super) fn to_edtf(found: &[DayRange]) -> String {
    match found {
        [one] => one.to_string(),
        many => {
            let members: Vec<String> =
                many.iter().map(|range| range.to_string().replace('/', "..")).collect();
            let is_plain = many.iter().all(|range| range.first == range.last);
            let whole = many.iter().copied().reduce(DayRange::hull);
            if is_plain {
                format!("[{}]", members.join(","))
            } else {
                whole.map_or_else(String::new, |all| all.to_string())
            }
        }
    }
}

/// The spans of days with the part of the day and the time.
fn timed(found: &[DayRange], statement: &Statement) -> Result<Vec<Span>, Reason> {
    let spans = found.iter().copied().map(Span::of_days);
    match (&statement.clock, statement.part) {
        (None, None) => Ok(spans.collect()),
        (None, Some(part)) => {
            let part = part.span();
            let (low, high) = (part.low.unwrap_or(0), part.high.unwrap_or(DAY) - DAY);
            Ok(spans.map(|span| span.moved(low, high)).collect())
        }
        (Some(clock), part) => {
            let starts = part.map_or_else(|| clock.starts(), |part| part.keep(&clock.starts()));
            if starts.is_empty() {
                let name = part.map(|part| part.name).unwrap_or_default();
                return Err(Reason::new(format!("{clock} does not lie in the {name}")));
            }
            Ok(found
                .iter()
                .flat_map(|days| {
                    starts.iter().map(move |start| at_time(*days, clock.span_from(*start, statement.zone)))
                })
                .collect())
        }
    }
}

/// From the time on the first day to the time on the last.
fn at_time(days: DayRange, time: Span) -> Span {
    Span {
        low: days.first.map(midnight).zip(time.low).map(|(day, at)| day + at),
        high: days.last.map(midnight).zip(time.high).map(|(day, at)| day + at),
    }
}
