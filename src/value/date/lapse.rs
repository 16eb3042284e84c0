//! Answers to how long something has gone on: `since 1988`, `38 years`. Both are read as the time at which it began.

use super::elsewhere::open;
use super::span::Span;
use super::{Date, DayRange, Line, Shift};
use crate::value::few::Few;
use crate::value::number::strip_phrase;
use crate::value::{Asked, Context};
use chrono::Datelike;

/// The 1988 of `since 1988`: then, and at no later time.
pub(super) fn begun<'a>(words: &'a str, context: &Context<'_>) -> Option<&'a str> {
    strip_phrase(words, "since").filter(|_| is_asked(context)).map(str::trim_start)
}

/// When something was before that is the first, or more than ever, in so long: `their first title in 14 years`, `the worst crash
/// since 1987`, where that is asked. So is `in 38 years` alone beside a year that is past.
pub(super) fn last_time(words: &str, context: &Context<'_>) -> Option<String> {
    const LEADS: &[&str] = &["the ", "its ", "their ", "his ", "her ", "a "];
    const MOST_WORDS: usize = 4;
    (context.hints.asked == Asked::LastTime).then_some(())?;
    let said = context.as_of.and_then(|said| said.last);
    let is_past = || context.hints.year.zip(said).is_some_and(|(year, said)| year < said.year());
    if let Some(length) = strip_phrase(words, "in ").filter(|length| is_in_years(length) && is_past()) {
        return Some(format!("{length} ago"));
    }
    let told = LEADS.iter().find_map(|lead| strip_phrase(words, lead)).unwrap_or(words);
    let (_, rest) = told.split_once(' ').filter(|(peak, _)| is_peak(peak))?;
    let rest = format!(" {rest}");
    let behind = |link: &str| {
        let (noun, rest) = rest.split_once(link)?;
        (noun.split_whitespace().count() <= MOST_WORDS).then_some(rest)
    };
    let length = || behind(" in ").or_else(|| behind(" for ")).filter(|length| is_in_years(length));
    behind(" since ").map(str::to_owned).or_else(|| Some(format!("{} ago", length()?)))
}

/// `first`, `worst`, `deadliest`, `most`: what nothing was for some time.
fn is_peak(word: &str) -> bool {
    const OTHERS: &[&str] = &["first", "worst", "best", "most", "least", "such"];
    OTHERS.contains(&word) || word.len() > 5 && word.ends_with("est")
}

/// `38 years`, `more than a decade`
fn is_in_years(length: &str) -> bool {
    const UNITS: &[&str] = &["year", "years", "decade", "decades", "century", "centuries"];
    length.split([' ', '-']).any(|word| UNITS.contains(&word))
}

/// A length of time, `38 years`: since so long ago.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Date> {
    is_asked(context).then_some(())?;
    let began = Date::parse(&format!("{} ago", words.trim()), context).ok()?.days()?;
    // The first and the last day may count or not.
    let (first, last) = (
        began.first.and_then(|day| Shift::Days(1).back(day)),
        began.last.and_then(|day| Shift::Days(1).on(day)),
    );
    Some(Date { spans: Few::One(Span::of_days(DayRange { first, last })), ..open(words, Line::Moment) })
}

fn is_asked(context: &Context<'_>) -> bool {
    context.hints.asked == Asked::Lapse
}
