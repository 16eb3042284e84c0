//! Days of which claims count: in brackets, `7 (15 October)`; or where the question asks for so many a day and only the excerpts
//! tell which, `3,540 used it on Monday`.

use super::super::claim::{self, FactFrame, ReadClaim};
use super::super::wording::{has_phrase, has_word};
use super::MOST_TOLD;
use crate::load::Typed;
use crate::value::{is_counted_on_day_of_speaking, is_month_name, is_weekday_name};

/// Words of a question for what comes in each day.
const A_DAY: &[&str] =
    &[" a day", " per day", " each day", " every day", " a night", " per night", " each night"];
const DAILY: &[&str] = &["daily", "nightly"];

/// A day by its name, by its date or by both.
struct Day {
    weekday: Option<String>,
    date: Option<String>,
}

impl Day {
    fn is_other_than(&self, other: &Self) -> bool {
        let differ = |one: &Option<String>, other: &Option<String>| {
            one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| one != other)
        };
        differ(&self.weekday, &other.weekday) || differ(&self.date, &other.date)
    }

    fn name(self) -> Option<String> {
        self.weekday.or(self.date)
    }
}

/// Where all speak on one day, and those that name a day name that one, it tells nothing apart.
pub(super) fn drop_scopes(claims: &mut [ReadClaim<'_>]) {
    let dated = |read: &ReadClaim<'_>| {
        let scope = read.claim.scope.as_deref().filter(|_| read.raw.scope.is_none())?;
        is_counted_on_day_of_speaking(scope, &read.context)
    };
    let mut days = claims.iter().map(|read| read.context.as_of);
    let is_one_day = days.next().is_some_and(|first| first.is_some() && days.all(|day| day == first));
    if !is_one_day || claims.iter().any(|read| dated(read) == Some(false)) {
        return;
    }
    for read in claims.iter_mut().filter(|read| dated(read).is_some()) {
        read.claim.scope = None;
    }
}

/// Where two claims count on two days, each speaks of its own.
pub(super) fn tell_apart(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    let question = &frame.clues.question;
    if !has_phrase(question, A_DAY) && !has_word(question, DAILY) {
        return;
    }
    let told: Vec<Day> = claims.iter().map(day_told).collect();
    let are_two = told
        .iter()
        .enumerate()
        .any(|(at, day)| told.iter().skip(at + 1).take(MOST_TOLD).any(|other| day.is_other_than(other)));
    if !are_two {
        return;
    }
    for (read, day) in claims.iter_mut().zip(told) {
        read.claim.scope = read.claim.scope.take().or_else(|| day.name());
    }
}

/// The one day that is named in the clause that has the number.
fn day_told(read: &ReadClaim<'_>) -> Day {
    let clause = clause_of(read).unwrap_or_default();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let words: Vec<String> = clause.split_whitespace().map(bare).collect();
    let weekdays = words.iter().filter(|word| is_weekday_name(word));
    let dates = words.windows(2).filter_map(day_of_month);
    Day { weekday: only(weekdays.cloned()), date: only(dates) }
}

fn only(mut days: impl Iterator<Item = String>) -> Option<String> {
    let first = days.next()?;
    days.all(|day| day == first).then_some(first)
}

/// `14 June`, `June 14`.
fn day_of_month(words: &[String]) -> Option<String> {
    let [one, other] = words else { return None };
    let told = |month: &str, number: &str| {
        let day = number.trim_end_matches(char::is_alphabetic).parse::<u8>().ok()?;
        (is_month_name(month) && day < 32).then(|| format!("{day} {month}"))
    };
    told(other, one).or_else(|| told(one, other))
}

fn clause_of<'c>(read: &'c ReadClaim<'_>) -> Option<&'c str> {
    const MARKS: [char; 6] = [';', '.', '!', '?', '–', '—'];
    let text = claim::text_of(&read.raw.value).map(Typed::text)?.trim();
    let excerpt: &str = read.claim.excerpt.as_ref();
    let at = excerpt.find(text).filter(|_| read.raw.scope.is_none() && !text.is_empty())?;
    let before = excerpt.get(..at)?.rsplit(MARKS).next()?;
    let behind = excerpt.get(at.checked_add(text.len())?..)?.split(MARKS).next()?;
    let start = at.checked_sub(before.len())?;
    excerpt.get(start..start.checked_add(before.len() + text.len() + behind.len())?)
}
