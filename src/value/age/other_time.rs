//! Ages of another time than that of speaking: `12 in 1985`, `80 on 2 July`, `57 (8 March)`, `was 30 on 3 May 2019`, `8 at the time`.

use super::super::date::{DayRange, Shift};
use super::super::{Context, Date, number};
use super::{born_within, life, stated};
use chrono::Datelike;
use rust_decimal::Decimal;

/// Words behind an age that somebody had when it happened, whenever that was.
const AT_THE_TIME: &[&str] = &["at the time", "at that time", "back then", "then"];

/// Words behind an age that somebody had at the end.
const AT_DEATH: &[&str] =
    &[" at death", " at his death", " at her death", " when he died", " when she died", " when they died"];

/// So far around the day of speaking a date is looked for.
const HALF_A_YEAR: Shift = Shift::Months(6);

/// What may stand before the age.
const LEADS: &[&str] = &["he was ", "she was ", "they were ", "who was ", "was ", "were "];

/// An age of another time.
pub(super) struct OtherTime<'a> {
    /// The words of the age.
    pub(super) age: &'a str,
    /// The words that say when.
    pub(super) when: &'a str,
    /// The days on one of which it was had.
    pub(super) days: DayRange,
}

/// Reads an age of another time. What is told of the time of the event may be long ago, so that only the last of its days
/// is known.
pub(super) fn read<'a>(words: &'a str, context: &Context<'_>) -> Option<OtherTime<'a>> {
    let said = context.as_of?;
    let words = words.trim();
    let behind = |tail: &&'a str| Some((words.strip_suffix(*tail)?.strip_suffix([' ', ','])?, *tail));
    if let Some(ago) = some_time_ago(words, context) {
        return Some(ago);
    }
    // `then aged 61`
    let before =
        |lead: &&'a str| Some((words.strip_prefix(*lead)?.strip_prefix([' ', ','])?.trim_start(), *lead));
    // `61 at the time of the fall`
    let of_the_event = AT_THE_TIME.iter().find_map(behind).or_else(|| AT_THE_TIME.iter().find_map(before));
    let of_the_event = of_the_event.or_else(|| of_named_event(words));
    let of_the_event = of_the_event.map(|(age, when)| (age, when, DayRange { first: None, ..said }));
    let dated = || {
        let behind = behind_dated_deed(words, context).map(|(_, told)| told);
        behind.or_else(|| on_days(words, context)).or_else(|| in_brackets(words, context))
    };
    let (age, when, days) = of_the_event.or_else(dated)?;
    let age = LEADS.iter().find_map(|lead| age.strip_prefix(lead)).unwrap_or(age);
    let age = age.strip_suffix(" today").unwrap_or(age);
    let age = behind_deed(age).or_else(|| at_death(age)).unwrap_or(age);
    Some(OtherTime { age: age.trim_end_matches([' ', ',']), when, days })
}

/// Whether words say no more than that an age was had when it happened.
pub(super) fn is_of_its_time(when: &str) -> bool {
    AT_THE_TIME.contains(&when)
}

/// `nine two years ago`, `nine when it was shot, two years ago`: an age of a moment that is told by how long ago it was.
fn some_time_ago<'a>(words: &'a str, context: &Context<'_>) -> Option<OtherTime<'a>> {
    const HEDGES: &[&str] = &["about", "almost", "nearly", "over", "than", "under", "and", "or", "to"];
    words.ends_with(" ago").then_some(())?;
    let (at, _) = words.rmatch_indices(' ').nth(2)?;
    let (said, ago) = words.split_at_checked(at)?;
    let is_hedged = said.split(' ').next_back().is_some_and(|word| HEDGES.contains(&word));
    let days = Date::parse(ago.trim_start(), context).ok().filter(|_| !is_hedged)?.days()?;
    let said = said.trim_end_matches(',');
    let age = said.find(" when ").and_then(|at| said.get(..at)).unwrap_or(said).trim_end_matches(',');
    let when = words.get(age.len()..)?.trim_start_matches([',', ' ']);
    let age = LEADS.iter().find_map(|lead| age.strip_prefix(lead)).unwrap_or(age);
    (days.first.is_some() && days.last.is_some()).then_some(OtherTime { age, when, days })
}

/// The births that an age of the day of speaking and one of another day leave open together: `22, 23 on Friday`.
pub(super) fn beside_age(words: &str, context: &Context<'_>) -> Option<DayRange> {
    let (now, then) = words.trim().split_once(", ")?;
    let then = then.strip_prefix("and ").unwrap_or(then);
    let is_age = |words: &str| words.starts_with(|c: char| c.is_ascii_digit());
    let other = read(then, context).filter(|_| is_age(now) && is_age(then))?;
    let born = |age: &str, days| Some(born_within(&stated::read(age, context.hedges).ok()?, days));
    born(now, context.as_of?)?.intersection(born(other.age, other.days)?)
}

/// `61 at the time of the fall`, `70 when arrested`. At their deaths people are as old as the report says.
fn of_named_event(words: &str) -> Option<(&str, &str)> {
    const DEATHS: &[&str] = &["died", "dead", "killed", "death", "drowned", "fell", "murdered", "lost"];
    let at = [" at the time of ", " when "].iter().find_map(|link| words.find(link))?;
    let (age, event) = words.split_at_checked(at)?;
    let is_death = event.split(|c: char| !c.is_alphabetic()).any(|word| DEATHS.contains(&word));
    (!is_death).then(|| (age.trim_end_matches(','), event.trim_start()))
}

/// The 60 of `retired at 60`.
fn behind_deed(words: &str) -> Option<&str> {
    let (deed, age) = words.rsplit_once(" at ")?;
    let is_deed = deed.split(' ').count() <= 3 && deed.chars().all(|c| c.is_alphabetic() || c == ' ');
    (is_deed && age.starts_with(|c: char| c.is_ascii_digit())).then_some(age)
}

/// The 77 of `died in 1991 aged 77`, which was had then, and what was done.
fn behind_dated_deed<'a>(
    words: &'a str,
    context: &Context<'_>,
) -> Option<(&'a str, (&'a str, &'a str, DayRange))> {
    const LINKS: &[&str] = &[" aged ", " at the age of ", " at age ", " at "];
    let (deed, age) = LINKS.iter().find_map(|link| words.split_once(link))?;
    let deed = deed.trim_end_matches(',');
    // `died 1991`
    let bare = || {
        let at = deed.find(' ').filter(|at| deed.get(..*at).is_some_and(life::is_of_death))?;
        let (deed, date) = deed.split_at_checked(at)?;
        let date = date.trim_start();
        let is_dated =
            date.split(' ').next_back().is_some_and(|year| matches!(year.parse(), Ok(1000..=2999_u32)));
        is_dated.then_some((deed, date, days_told(date, context)?))
    };
    let (deed, when, days) = on_days(deed, context).or_else(bare)?;
    let is_deed = deed.split(' ').count() <= 3 && deed.chars().all(|c| c.is_alphabetic() || c == ' ');
    is_deed.then_some((deed, (age, when, days)))
}

/// The 91 of `91 at her death`.
fn at_death(words: &str) -> Option<&str> {
    AT_DEATH.iter().find_map(|tail| words.strip_suffix(tail))
}

/// The days on one of which somebody died: `91 at her death on 2024-03-03`, `died in 1991 aged 77`.
pub(super) fn days_of_death(words: &str, context: &Context<'_>) -> Option<DayRange> {
    if let Some((deed, (_, _, days))) = behind_dated_deed(words, context) {
        return deed.split(' ').any(life::is_of_death).then_some(days);
    }
    AT_DEATH.iter().any(|tail| words.contains(tail)).then_some(())?;
    let (age, _, days) = on_days(words, context)?;
    at_death(age).map(|_| days)
}

/// `12 in 1985`: a date with its year, no later than half a year after the day of speaking. `80 on 2 July`: one without, at
/// most half a year before that day or after it.
pub(super) fn on_days<'a>(words: &'a str, context: &Context<'_>) -> Option<(&'a str, &'a str, DayRange)> {
    let at = [" in ", " on "].iter().find_map(|link| words.rfind(link))?;
    let (age, when) = words.split_at_checked(at)?;
    let when = when.trim_start();
    let (_, date) = when.split_once(' ')?;
    Some((age, when, days_told(date, context)?))
}

/// The days of such a date.
fn days_told(date: &str, context: &Context<'_>) -> Option<DayRange> {
    let has_year = date.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
    let date = Date::parse(date, context).ok()?;
    let around = context.as_of.map(|said| DayRange {
        first: said.first.and_then(|day| HALF_A_YEAR.back(day)),
        last: said.last.and_then(|day| HALF_A_YEAR.on(day)),
    });
    let days = if has_year { date.days() } else { nearest(&date, around?) }?;
    let latest = around.and_then(|around| around.last);
    let is_told = days.first.is_some_and(|first| latest.is_none_or(|last| first <= last));
    is_told.then_some(days)
}

/// Of the days that a date without its year may mean, those around the day of speaking.
fn nearest(date: &Date, around: DayRange) -> Option<DayRange> {
    date.alternatives().filter(|days| days.intersection(around).is_some()).reduce(DayRange::hull)
}

/// `57 (8 March)`, `17 (2019)`: a date in brackets, no later than that of speaking, unless it is that of the birth.
fn in_brackets<'a>(words: &'a str, context: &Context<'_>) -> Option<(&'a str, &'a str, DayRange)> {
    const A_YEAR: i64 = 366;
    let (age, when) = words.split_at_checked(words.rfind(" (")?)?;
    let when = when.trim_start();
    let days = Date::parse(when.strip_prefix('(')?.strip_suffix(')')?, context).ok()?.days()?;
    let (first, last, said) = (days.first?, days.last?, context.as_of?.last?);
    let years = number::read(age).map(|(age, _)| age.value);
    let is_birth = years.is_some_and(|years| {
        let since = Decimal::from(said.year().saturating_sub(first.year()));
        since >= years && since <= years + Decimal::ONE
    });
    let is_moment = first <= said && (last - first).num_days() < A_YEAR;
    (is_moment && !is_birth).then_some((age, when, days))
}
