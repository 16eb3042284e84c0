//! Answers to how long something has gone on: `since 1988`, `38 years`. Both are read as the time at which it began.

use super::elsewhere::open;
use super::span::Span;
use super::{Date, DayRange, Line, Shift};
use crate::value::few::Few;
use crate::value::number::strip_phrase;
use crate::value::{Asked, Context};

/// The 1988 of `since 1988`: then, and at no later time.
pub(super) fn begun<'a>(words: &'a str, context: &Context<'_>) -> Option<&'a str> {
    strip_phrase(words, "since").filter(|_| is_asked(context)).map(str::trim_start)
}

/// When something was before that came for the first time in so long: `their first title in 14 years`, where that is asked.
pub(super) fn last_time(words: &str, context: &Context<'_>) -> Option<String> {
    const LEADS: &[&str] = &["the ", "its ", "their ", "his ", "her ", "a "];
    const MOST_WORDS: usize = 4;
    let told = LEADS.iter().find_map(|lead| strip_phrase(words, lead)).unwrap_or(words);
    let first = strip_phrase(told, "first ").filter(|_| context.hints.asked == Asked::LastTime)?;
    let behind = |link: &str| {
        let (noun, rest) = first.split_once(link)?;
        (noun.split(' ').count() <= MOST_WORDS).then_some(rest)
    };
    let since = behind(" since ").map(str::to_owned);
    since.or_else(|| Some(format!("{} ago", behind(" in ").or_else(|| behind(" for "))?)))
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
