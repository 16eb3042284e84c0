//! Which of two days is meant by words that leave it open, where the claims beside them settle it.
//!
//! `12 July`, said in early June, may be the one to come or the last one; said three weeks later by others it can only be
//! the one to come. `Sunday` may be the last one or the coming one; of what others date to days that were over by then it is
//! the last one. No claim comes to conflict by this with one that names its day: all of those lie on one side.

use super::asked;
use super::claim::{FactFrame, ReadClaim, text_of};
use super::wording::{Wording, begins_with, has_phrase, has_word};
use crate::letters::has_any;
use crate::value::{Coming, Context, Date, DayRange, FROM_A_DAY, Kind, Relation, Tense, Value};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// Reads dates that may lie in two years again, where all others lie in one of them.
pub(super) fn settle<'a>(claims: &mut [ReadClaim<'a>], frame: &FactFrame<'a>) {
    if frame.kind != Some(Kind::Date) || frame.clues.hints.year.is_some() {
        return;
    }
    let dates = claims.iter().filter_map(|read| date(&read.claim.value));
    let years: BTreeSet<Option<i32>> = dates.filter(|date| !is_open(date)).map(Date::year).collect();
    let (Some(Some(year)), 1) = (years.first().copied(), years.len()) else { return };
    for read in claims.iter_mut().filter(|read| date(&read.claim.value).is_some_and(is_open)) {
        read.context.hints.year = Some(year);
        if let Ok((value, _)) = frame.read(Kind::Date, &read.raw.value, &read.context) {
            read.claim.value = value;
        }
    }
}

/// Reads a day or a month without its year (`19 January`, told in March 2026) as that of an earlier year, where all who name a year
/// name that one, two or more do, and one of them with a day that it may be. Against one alone it is so only where its weekday
/// is that of the earlier year. For who tells of it within weeks, it is the latest, unless the weekday says otherwise; for who
/// says `this year`, it always is.
pub(super) fn settle_same_days<'a>(claims: &mut [ReadClaim<'a>], frame: &FactFrame<'a>) {
    let Some(year) = frame.clues.hints.year.filter(|_| frame.kind == Some(Kind::Date)) else { return };
    let of_year = claims.iter().filter_map(|read| date(&read.claim.value));
    let of_year: Vec<&Date> = of_year.filter(|date| date.own_year() == Some(year)).collect();
    let told: BTreeSet<NaiveDate> = of_year.iter().filter_map(|date| one_day(date.days()?)).collect();
    let is_told_twice = of_year.len() > 1;
    for read in claims.iter_mut().filter(|_| !told.is_empty()) {
        let Some(days) = inferred_after(year, read) else { continue };
        let has_weekday_of_own =
            || one_day(days).is_none_or(|day| may_be(&read.claim.value, day, &read.context));
        let text = text_of(&read.raw.value).map(|typed| typed.text().trim());
        let may_be_earlier = || is_told_twice && !is_news(days, read) || !has_weekday_of_own();
        let Some(text) = text.filter(|_| may_be_earlier()) else { continue };
        let Ok(value) = Value::parse(Kind::Date, &format!("{text} ({year})"), &read.context) else {
            continue;
        };
        let is_within = |day: &&NaiveDate| {
            date(&value)
                .and_then(Date::days)
                .is_some_and(|own| own.first <= Some(**day) && Some(**day) <= own.last)
        };
        if told.iter().find(is_within).is_some_and(|day| may_be(&value, *day, &read.context)) {
            read.claim.value = value.into();
        }
    }
}

/// So many days at the most are left open, and lie behind who tells news.
const MONTH: i64 = 31;

/// The days of a claim that names no year, where they lie behind that year and no more than a month is left open.
fn inferred_after(year: i32, read: &ReadClaim<'_>) -> Option<DayRange> {
    const OF_THIS_YEAR: &[&str] = &["this year", "this month", "last month", "last week", " ago"];
    let date = date(&read.claim.value).filter(|date| date.own_year().is_none() && !is_open(date))?;
    let days = date.days()?;
    let (first, last) = (days.first?, days.last?);
    let excerpt = Wording::of(read.raw.excerpt.text());
    let is_of_its_year =
        has_phrase(&excerpt, OF_THIS_YEAR) || has_word(&excerpt, &[&first.year().to_string()]);
    let is_short = (last - first).num_days() < MONTH;
    (first.year() > year && is_short && !is_of_its_year).then_some(days)
}

/// Whether the days are news for who tells of them, or still to come.
fn is_news(days: DayRange, read: &ReadClaim<'_>) -> bool {
    let told = read.context.as_of.and_then(|said| said.first);
    days.last.zip(told).is_none_or(|(last, told)| (told - last).num_days() <= MONTH)
}

/// Whether a date can be that day; it cannot where it names a weekday that the day is not.
fn may_be(date: &Value, day: NaiveDate, context: &Context<'_>) -> bool {
    let plain = Value::parse(Kind::Date, &day.to_string(), context);
    plain.is_ok_and(|plain| date.compare(&plain).relation != Relation::Conflicting)
}

fn one_day(days: DayRange) -> Option<NaiveDate> {
    days.first.filter(|_| days.first == days.last)
}

/// Reads bare weekdays again, of which all days that others name lie on one side.
pub(super) fn settle_weekdays<'a>(claims: &mut [ReadClaim<'a>], frame: &FactFrame<'a>) {
    let may_be_either = |read: &ReadClaim<'_>| date(&read.claim.value).is_some_and(Date::is_either_weekday);
    if frame.kind != Some(Kind::Date) || !claims.iter().any(may_be_either) {
        return;
    }
    // What a scope tells apart, such as an earlier plan, may lie elsewhere.
    let plain = claims.iter().filter(|read| read.claim.scope.is_none());
    let told = plain
        .filter_map(|read| date(&read.claim.value))
        .filter(|date| !date.is_either_weekday())
        .flat_map(Date::alternatives);
    let Some(told) = told.reduce(DayRange::hull) else { return };
    for read in claims.iter_mut() {
        let is_open = may_be_either(read);
        let side = read.context.as_of.filter(|_| is_open).and_then(|said| side_of(told, said));
        let Some(side) = side else { continue };
        read.context.hints.weekday = side;
        if let Ok((value, _)) = frame.read(Kind::Date, &read.raw.value, &read.context) {
            read.claim.value = value;
        }
    }
}

/// Words before a day that is still to come for who says them.
const AHEAD: &[&str] =
    &["come ", "due ", "expected ", "hoped for ", "planned for ", "scheduled for ", "set for "];

/// Reads a weekday or a month that is told as still to come (`hoped for on Thursday`, `due in May`) as the next one, where the
/// question too asks for what is still to come. So with `from 1 September`, where the question or the excerpt says that it will be.
pub(super) fn settle_ahead<'a>(claims: &mut [ReadClaim<'a>], frame: &FactFrame<'a>) {
    if frame.kind != Some(Kind::Date) {
        return;
    }
    let is_asked = frame.clues.hints.tense == Tense::ToCome;
    let is_asked_ahead = asked::asks_ahead(&frame.clues.question);
    for read in claims.iter_mut() {
        let text = text_of(&read.raw.value).map(|typed| typed.text().trim()).unwrap_or_default();
        let may_be_either = date(&read.claim.value).is_some_and(|date| date.alternatives().len() > 1);
        let is_due = is_asked && may_be_either && AHEAD.iter().any(|lead| begins_with(text, lead));
        let from = split_at_start(text).filter(|_| read.context.hints.year.is_none());
        let is_told_ahead = from.is_some_and(|(before, day)| {
            let told = read.claim.excerpt.split_once(day).map(|(before, _)| before);
            is_asked_ahead || says_ahead(before) || told.is_some_and(says_ahead)
        });
        if !is_due && !(from.is_some() && (is_told_ahead || is_asked)) {
            continue;
        }
        read.context.hints.weekday = Coming::Next;
        // What only may be to come is no more than some months off.
        if from.is_some() {
            read.context.hints.tense = if is_told_ahead { Tense::ToCome } else { Tense::Open };
        }
        if let Ok((value, _)) = frame.read(Kind::Date, &read.raw.value, &read.context) {
            read.claim.value = value;
        }
    }
}

/// What stands before `from 1 September`, and that; nothing where an end follows.
fn split_at_start(words: &str) -> Option<(&str, &str)> {
    const ENDS: &[&str] = &[" to ", " until ", " till ", "-", "\u{2013}"];
    let stands = |(at, lead): &(usize, &str)| {
        let (before, behind) = (words.get(..*at), words.get(at + lead.len()..));
        before.is_some_and(|before| before.is_empty() || before.ends_with(' '))
            && behind.is_some_and(|behind| behind.starts_with(' '))
    };
    let told = FROM_A_DAY.iter().filter(|lead| has_any(words, &[**lead]));
    let leads = told.flat_map(|lead| words.match_indices(lead)).filter(stands);
    let (before, start) = words.split_at_checked(leads.map(|(at, _)| at).min()?)?;
    (!ENDS.iter().any(|end| start.contains(end))).then_some((before, start))
}

/// Whether the last sentence of the words says of something that it will be, and none that it was.
fn says_ahead(words: &str) -> bool {
    const PLANNED: &[&str] =
        &["is to ", "are to ", "due to ", "set to ", "to open", "to reopen", "to go on "];
    const OVER: &[&str] = &["was", "were", "had", "did", "has", "have", "would"];
    let sentence = Wording::of(words.rsplit(". ").next().unwrap_or(words));
    (has_word(&sentence, &["will"]) || has_word(&sentence, asked::AHEAD) || has_phrase(&sentence, PLANNED))
        && !has_word(&sentence, OVER)
}

/// On which side of the day of speaking all of the days lie.
fn side_of(days: DayRange, said: DayRange) -> Option<Coming> {
    let is_over = days.last.zip(said.first).is_some_and(|(last, said)| last <= said);
    let is_ahead = days.first.zip(said.last).is_some_and(|(first, said)| first > said);
    is_over.then_some(Coming::Last).or_else(|| is_ahead.then_some(Coming::Next))
}

const fn date(value: &Value) -> Option<&Date> {
    if let Value::Date(date) = value { Some(date) } else { None }
}

/// Whether it may be one of two days.
fn is_open(date: &Date) -> bool {
    date.alternatives().len() > 1
}
