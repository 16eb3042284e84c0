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
