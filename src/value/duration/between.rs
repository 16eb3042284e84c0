//! Lengths of time told by their ends, `from 06:40 to 09:10`, `2011 to 2019`, and words around a length that leave it
//! what it is.

use super::super::date::times_in_digits;
use super::super::number::{self, strip_phrase};
use super::super::{Axis, Bound, Context, Date, Extent, is_month_name};
use super::period::Period;
use super::plain::Plain;
use super::{Duration, Told, deeds};
use chrono::Datelike;
use rust_decimal::Decimal;

const SECONDS_OF_A_DAY: i64 = 86_400;

/// What may stand before a length.
const LEADS: &[&str] = &[
    "for ",
    "after ",
    "lasting ",
    "lasted ",
    "took ",
    "the full ",
    "the whole ",
    "the entire ",
    "a full ",
    "a whole ",
    "an extra ",
    "an additional ",
    "another ",
    "a further ",
    "a matter of ",
    "a period of ",
    "a total of ",
    "over the course of ",
    "in the course of ",
    "during the course of ",
    "over a period of ",
    "in the space of ",
    "the past ",
    "the last ",
    "over the past ",
    "over the last ",
    "in the past ",
    "in the last ",
    "during the past ",
    "during the last ",
    "called off after ",
    "broken off after ",
    "abandoned after ",
    "over after ",
    "ended after ",
];

/// What may stand before a length that begins with a number: `just over a week` has a hedge.
const LEADS_OF_NUMBERS: &[&str] = &[
    "in ",
    "just ",
    "only ",
    "a mere ",
    "a record ",
    "the next ",
    "the coming ",
    "the following ",
    "over the next ",
    "over the coming ",
    "over the following ",
    "during the next ",
];

/// Words before a length, and the hedge that says the same.
const HEDGES: &[(&str, &str)] = &[
    ("inside ", "within "),
    ("as long as ", "up to "),
    ("anything up to ", "up to "),
    ("as little as ", "at least "),
    ("as short as ", "at least "),
    ("not even ", "less than "),
    ("a full quarter of ", "at least a quarter of "),
    ("a full half ", "at least half "),
];

/// What may stand between a number and its unit.
const ADJECTIVES: &[&str] = &[
    "full",
    "whole",
    "entire",
    "solid",
    "straight",
    "long",
    "added",
    "extra",
    "consecutive",
    "successive",
    "more",
    "further",
    "additional",
];

/// `three full days` as `three days`, `for two hours` as `two hours`, `inside two hours` as `within two hours`.
pub(super) fn without_fullness(words: &str) -> String {
    // `a fortnight of nights`
    if let Some(weeks) = words.strip_suffix(" of nights") {
        let nights = if weeks.ends_with("fortnight") { "14 nights" } else { "7 nights" };
        return if weeks.ends_with("week") || weeks.ends_with("fortnight") { nights } else { words }
            .to_owned();
    }
    let hedged = HEDGES.iter().find_map(|(lead, hedge)| Some((strip_phrase(words, lead)?, hedge)));
    if let Some((rest, hedge)) = hedged {
        return format!("{hedge}{rest}");
    }
    let lead = without_leads(words);
    let words = lead.unwrap_or(words);
    let words = before_number(words).unwrap_or(words);
    if let Some(counted) = with_number(words).filter(|_| lead.is_some()) {
        return counted;
    }
    if let Some(counted) = strip_phrase(words, "a good ").and_then(with_number) {
        return format!("a good {counted}");
    }
    let Some((_, rest)) = number::read(words) else { return words.to_owned() };
    let adjective = ADJECTIVES.iter().find_map(|word| strip_phrase(rest, word)?.strip_prefix(' '));
    // `no more than three days` has a hedge.
    let adjective = adjective.filter(|rest| !rest.starts_with("than "));
    match adjective.zip(words.len().checked_sub(rest.len()).and_then(|at| words.get(..at))) {
        Some((rest, number)) => format!("{} {rest}", number.trim_end()),
        None => words.to_owned(),
    }
}

/// The length of `for the last three weeks`; `the last week to May` is told by its ends.
fn without_leads(words: &str) -> Option<&str> {
    let strip = |words| LEADS.iter().find_map(|lead| strip_phrase(words, lead));
    let once = strip(words).filter(|rest| !rest.contains(" to "))?;
    Some(strip(once).unwrap_or(once))
}

/// The length of `in five or six weeks`; `in her 31st year` is none.
fn before_number(words: &str) -> Option<&str> {
    let rest = LEADS_OF_NUMBERS.iter().find_map(|lead| strip_phrase(words, lead))?;
    number::read(rest).map(|_| rest)
}

/// `a week-long trip` as `a week`, `hours-long` as `hours`, `yearlong` as `1 year`.
pub(super) fn without_long(words: &str) -> Option<String> {
    let at = words.find("-long").or_else(|| words.find("long"))?;
    let (length, rest) = words.split_at_checked(at)?;
    let noun = rest.trim_start_matches("-long").trim_start_matches("long").trim_start();
    let is_noun = noun.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'));
    let is_tied = rest.starts_with('-') || length.ends_with(char::is_alphabetic);
    let unit = length.rsplit([' ', '-']).next()?;
    let is_unit = Period::at_start(unit).is_some_and(|(_, rest)| rest.is_empty());
    (is_noun && is_tied && is_unit).then_some(())?;
    let bare = ["a ", "an "].iter().find_map(|article| strip_phrase(length, article));
    let length = bare.filter(|bare| bare.contains('-')).unwrap_or(length);
    with_number(length).or_else(|| Some(length.to_owned()))
}

/// `week` as `1 week`, behind words that have taken the place of its article.
fn with_number(words: &str) -> Option<String> {
    let (period, rest) = Period::at_start(words)?;
    let is_one = words.len().checked_sub(rest.len()).and_then(|end| words.get(..end)) == Some(period.one());
    is_one.then(|| format!("1 {words}"))
}

/// `two hours' delay` as `two hours`: what the time was spent on.
pub(super) fn without_possession(words: &str) -> &str {
    let split = ["s' ", "s’ ", "'s ", "’s "].iter().find_map(|mark| {
        let (length, noun) = words.split_once(mark)?;
        let length = words.get(..length.len() + usize::from(mark.starts_with('s')))?;
        Some((length, noun))
    });
    let is_noun = |noun: &str| {
        noun.split(' ').count() <= 2 && noun.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'))
    };
    split.filter(|(_, noun)| is_noun(noun)).map_or(words, |(length, _)| length)
}

/// The time between two times of day, of which the second may be on the next day, or between two days.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    let told = deeds::left_and_arrived(words, context);
    let tells_order = !deeds::tells_no_order(words) || OF_NEXT_DAY.iter().any(|tail| words.ends_with(tail));
    let may_be_turned = told.is_some() && !tells_order;
    let words = told.as_deref().unwrap_or(words);
    let rest = ["from ", "between "].iter().find_map(|lead| strip_phrase(words, lead)).unwrap_or(words);
    let timed = times_in_digits(rest);
    let rest = timed.as_deref().unwrap_or(rest);
    let links = [" to ", " through ", " until ", " till ", "–", "-"];
    // `1:06:40 and 1:08:02` are two lengths, `9.52am and 10.03am` two ends.
    let and: &[&str] = if rest.len() < words.len() || tells_halves(words) { &[" and "] } else { &[] };
    let mut splits = links.iter().chain(and).flat_map(|link| {
        rest.match_indices(link)
            .filter_map(|(at, link)| Some((rest.get(..at)?, rest.get(at + link.len()..)?)))
    });
    splits.find_map(|(start, end)| {
        let earliest = earliest(end.trim());
        let (start, end) = ends(start.trim(), earliest.unwrap_or(end).trim(), context)?;
        let length = between_times(words, &start, &end).or_else(|| between_days(words, &start, &end))?;
        let turned = may_be_turned.then(|| shorter_way(&end, &start)).flatten();
        let length = Duration { parts: turned.into_iter().collect(), ..length };
        Some(if earliest.is_some() { length.or_longer() } else { length })
    })
}

/// The first day on which something may end: of `at least 30 September`, `30 September at the earliest`.
fn earliest(end: &str) -> Option<&str> {
    strip_phrase(end, "at least ").or_else(|| end.strip_suffix(" at the earliest"))
}

/// Words for the half of the day, and for its middle.
pub(super) const HALVES: &[&str] = &["am", "pm", "a.m.", "p.m.", "noon", "midday", "midnight"];

/// Whether both of two times tell the half of the day.
fn tells_halves(words: &str) -> bool {
    let tells_half = |time: &str| HALVES.iter().any(|half| time.ends_with(half));
    words.split_once(" and ").is_some_and(|(start, end)| tells_half(start) && tells_half(end))
}

/// What may stand behind an end and tells of which week it is.
const OF_WEEKS: &[&str] = &[
    " of the following week",
    " of the next week",
    " the following week",
    " the next week",
    " the week after",
];

/// What may stand behind a time of day and tells that it is of the day after the other.
const OF_NEXT_DAY: &[&str] = &[
    " the next day",
    " on the next day",
    " next day",
    " the following day",
    " on the following day",
    " the day after",
];

/// The two ends; what the first lacks it takes from the end of the second: `19 to 23 September`.
fn ends(start: &str, end: &str, context: &Context<'_>) -> Option<(Date, Date)> {
    let mut tails = OF_WEEKS.iter().chain(OF_NEXT_DAY);
    let end = tails.find_map(|tail| end.strip_suffix(tail)).unwrap_or(end);
    let last = Date::parse(end, context).ok()?;
    if let Some(first) = in_year_of(start, end, &last, context) {
        return Some((first, last));
    }
    if let Ok(first) = Date::parse(start, context) {
        // A time of day alone is the first such behind the other end, or the last before it.
        let time_beside = |words: &str, other: &Date| {
            if other.times_of_day().is_empty() { None } else { time_on_day(words, context) }
        };
        let (from, to) = (time_beside(start, &last), time_beside(end, &first));
        return Some((from.unwrap_or(first), to.unwrap_or(last)));
    }
    // `six to 10.50pm`
    let of_clock = || last.times_of_day().first().map(|_| " o'clock");
    let mut starts = end.match_indices(' ').filter_map(|(at, _)| end.get(at..)).chain(of_clock());
    let first = starts.find_map(|rest| Date::parse(&format!("{start}{rest}"), context).ok())?;
    Some((first, last))
}

/// The 09:00 of `09:00 on Monday` and of `Monday 09:00`.
fn time_on_day(start: &str, context: &Context<'_>) -> Option<Date> {
    let read = |words: &str| Date::parse(words.trim_end_matches(','), context).ok();
    let time = |words: &str| read(words).filter(|time| !time.times_of_day().is_empty());
    let is_day =
        |words: &str| read(words).is_some_and(|day| day.days().is_some() && day.exact_time().is_none());
    start.match_indices(' ').find_map(|(at, _)| {
        let (one, other) = (start.get(..at)?, start.get(at + 1..)?);
        let (one, other) = (deeds::without_link(one), deeds::without_link(other));
        time(one).filter(|_| is_day(other)).or_else(|| time(other).filter(|_| is_day(one)))
    })
}

/// The first of two days of which the last alone has a year: `20 December to 3 January 2019` begins in the year before.
fn in_year_of(start: &str, end: &str, last: &Date, context: &Context<'_>) -> Option<Date> {
    let year: i32 = end.rsplit_once(' ')?.1.parse().ok().filter(|year| (1000..=9999).contains(year))?;
    let is_day = start.split_once(' ').is_some_and(|(one, other)| is_month_name(one) || is_month_name(other));
    is_day.then_some(())?;
    let in_year = |year: i32| Date::parse(&format!("{start} {year}"), context).ok()?.days()?.first;
    let ends = last.days()?.last?;
    let year = [year, year - 1].into_iter().find(|year| in_year(*year).is_some_and(|first| first <= ends))?;
    Date::parse(&format!("{start} {year}"), context).ok()
}

fn between_times(words: &str, start: &Date, end: &Date) -> Option<Duration> {
    let starts = start.times_of_day();
    let is_next_day = OF_NEXT_DAY.iter().any(|tail| words.ends_with(tail));
    let length = |(start, before): (i64, i64), (end, behind): (i64, i64)| {
        let seconds = end - start;
        let is_past_midnight = is_next_day || seconds <= 0;
        (if is_past_midnight { seconds + SECONDS_OF_A_DAY } else { seconds }, before + behind)
    };
    let all =
        end.times_of_day().into_iter().flat_map(|end| starts.iter().map(move |start| length(*start, end)));
    // The shortest, where the half of the day is open. A minute is what a time is told to, if not a second.
    let (seconds, reach) = all.min()?;
    let is_to_the_second = start.is_to_the_second() && end.is_to_the_second();
    let (period, step) = if is_to_the_second { (Period::Second, 1) } else { (Period::Minute, 60) };
    let told = seconds - seconds % step;
    let days = |halves: i64| Decimal::from(halves.max(0)).checked_div(Decimal::from(2 * SECONDS_OF_A_DAY));
    let (low, high) = (days(2 * (told - reach) - step)?, days(2 * (told + step + reach))?);
    // So that nobody calls it by another number of hours.
    let plain =
        Plain { months: Decimal::ZERO, period, value: Decimal::from(told / step), step: Decimal::ONE };
    let extent = Extent::new(Axis::Length, Bound::Closed(low), Bound::Open(high));
    let length = Duration::told(words.to_owned(), extent);
    Some(Duration { plain: Some(plain).filter(|_| reach == 0), told: Told::ByEnds, ..length })
}

/// From one time of day to another, if that is half a day at the most: what was told first may have come second.
fn shorter_way(start: &Date, end: &Date) -> Option<Extent> {
    let half = Decimal::new(5, 1);
    let extent = between_times("", start, end)?.extent;
    extent.high.at().is_some_and(|most| most <= half).then_some(extent)
}

/// Between two days. Where the words leave open which Sunday or which September is meant, an end is the first one behind the
/// start (`from Sunday to Wednesday`), if nothing is said about weeks (`Tuesday to Saturday week`).
pub(super) fn between_days(words: &str, start: &Date, end: &Date) -> Option<Duration> {
    let (starts, ends) = (start.in_each_turn(), end.in_each_turn());
    let is_next = starts.len().max(ends.len()) > 1 && starts != ends && !words.contains("week");
    let lengths = ends.iter().flat_map(|end| starts.iter().filter_map(|start| between_moments(start, end)));
    let (least, most) = if is_next {
        lengths.min_by_key(|(_, most)| *most)?
    } else {
        between_moments(&start.extent(), &end.extent())?
    };
    let extent = Extent::new(Axis::Length, Bound::Closed(least), Bound::Closed(most));
    let told = Duration::told(words.to_owned(), extent);
    Some(match whole_years(start, end) {
        Some(plain) => Duration { plain: Some(plain), told: Told::ByEnds, ..told },
        None => told,
    })
}

/// From a month of one year to the same of another, as whole years: nobody calls three of them two, though they may be some days
/// short.
fn whole_years(start: &Date, end: &Date) -> Option<Plain> {
    let month = |date: &Date| {
        let days = date.days()?;
        let (first, last) = (days.first?, days.last?);
        let is_month = first.day() == 1 && last.month() == first.month() && last.succ_opt()?.day() == 1;
        (is_month && last.year() == first.year()).then_some((first.year(), first.month()))
    };
    let ((from, month_from), (to, month_to)) = month(start).zip(month(end))?;
    (month_from == month_to && to > from).then(|| Plain {
        months: Decimal::ZERO,
        period: Period::Month,
        value: Decimal::from(12 * (to - from)),
        step: Decimal::ONE,
    })
}

/// From the end of the first to the start of the second at the least, from start to end at the most, in days.
fn between_moments(start: &Extent, end: &Extent) -> Option<(Decimal, Decimal)> {
    (start.axis == Axis::Moment && end.axis == Axis::Moment).then_some(())?;
    let days = |later: Bound, earlier: Bound| {
        later.at()?.checked_sub(earlier.at()?)?.checked_div(Decimal::from(SECONDS_OF_A_DAY))
    };
    let most = days(end.high, start.low).filter(|most| *most > Decimal::ZERO)?;
    Some((days(end.low, start.high)?.max(Decimal::ZERO), most))
}
