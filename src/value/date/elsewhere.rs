//! Dates told from another event: `two weeks before the accident`, `six minutes later`, `the day after the vote`.
//!
//! Where the event is a day (`20 days before March 9`) they are counted from it. Otherwise nothing here knows it, so
//! that they leave open when they are, and can be true with any other date.

mod counted;
mod event;

use super::given::split_given;
use super::span::{DAY, Span};
use super::{Date, DayRange, Keeper, Line, Shift, Week, lapse, lateness, names, sorted};
use crate::value::few::Few;
use crate::value::number::strip_phrase;
use crate::value::untold::strip as strip_untold;
use crate::value::{Asked, Context, Measure, edtf, number};
use chrono::Datelike;
use rust_decimal::Decimal;

/// Words for a piece of time that an event may come before or after.
const PIECES: &[&str] =
    &["day", "night", "morning", "afternoon", "evening", "week", "weekend", "month", "year", "eve"];

/// Reads such a date; the words have been found to be no other. Behind them brackets may tell what they come to: `the night of
/// the storm (2025-05-03)`, `exactly a week left (24 March)`.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Date> {
    let (said, given) = split_given(words, context);
    let is_length = is_length(without_leads(&said.to_lowercase(), context).0);
    let given = given.filter(|_| edtf_in_brackets(words) || is_length);
    if is_length && given.as_ref().is_some_and(|given| context.as_of.is_some_and(|said| given.days == [said]))
    {
        return read_told(&said, context).map(|date| Date { words: words.to_owned(), ..date });
    }
    let of_weekday = given.as_ref().filter(|given| is_weekday_beside(&said, &given.days));
    if let Some(given) = of_weekday {
        let date = Date::from_reading(given.clone());
        return Some(Date { words: said.clone(), manner: said, comes_to: Some(date.words), ..date });
    }
    if let Some(date) = given.as_ref().and_then(|given| from_weekday(words, (&said, &given.days), context)) {
        return Some(date);
    }
    match given.and_then(|given| Some((read_told(&said, context)?, Date::from_reading(given)))) {
        Some((date, days)) if date.line == Line::Moment => {
            Some(Date { spans: days.spans, words: said, comes_to: Some(days.words), ..date })
        }
        Some(_) | None => read_told(words, context),
    }
}

/// Whether the words end in a day or several in brackets, as only an editor writes them. Other brackets may tell the day of
/// what the words are counted from.
fn edtf_in_brackets(words: &str) -> bool {
    let given = words.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    given.is_some_and(|(_, given)| edtf::read(given).is_ok())
}

/// Whether words tell a weekday beside an event (`the Sunday before`, `the Friday after the vote`), and the day is one.
fn is_weekday_beside(said: &str, given: &[DayRange]) -> bool {
    let [DayRange { first: Some(day), last }] = given else { return false };
    let said = said.to_lowercase();
    let plain = ["on the ", "the "].iter().find_map(|lead| said.strip_prefix(lead)).unwrap_or(&said);
    let Some((name, beside)) = plain.split_once(' ') else { return false };
    let is_beside = ["before", "after"].iter().any(|link| strip_phrase(beside, link).is_some());
    is_beside && *last == Some(*day) && names::weekday_from_name(name) == Some(day.weekday())
}

/// Counted from a weekday whose day is in brackets: `four days before Friday (2025-05-16)`. What lies whole weeks off is a
/// weekday of the same name, which the brackets may tell as well.
fn from_weekday(words: &str, (said, given): (&str, &[DayRange]), context: &Context<'_>) -> Option<Date> {
    let [DayRange { first: Some(day), last }] = given else { return None };
    let weekday = said.rsplit(' ').next().and_then(|name| names::weekday_from_name(&name.to_lowercase()));
    (*last == Some(*day) && weekday == Some(day.weekday())).then_some(())?;
    let lower = words.to_lowercase();
    let (plain, hedged) = without_leads(&lower, context);
    let counted = counted::read(words, (plain, hedged), context);
    let date = counted.or_else(|| event::beside(words, plain, context))?;
    let first = date.days()?.first?;
    let own = Some(*day).filter(|_| first.weekday() == day.weekday()).map(DayRange::day);
    let spans = sorted(date.alternatives().chain(own).map(Span::of_days));
    Some(Date { spans, ..date })
}

fn read_told(words: &str, context: &Context<'_>) -> Option<Date> {
    let lower = words.to_lowercase();
    let (plain, hedged) = without_leads(&lower, context);
    untold(plain)
        .then(|| open(words, Line::Moment))
        .or_else(|| counted::read(words, (plain, hedged), context))
        .or_else(|| past(words, plain, context))
        .or_else(|| coming(words, plain, context))
        .or_else(|| is_length(plain).then(|| lapse::read(words, context)).flatten())
        .or_else(|| event::beside(words, plain, context))
        .or_else(|| lateness::alone(words, context))
        .or_else(|| after_a_while(words, plain, context))
        .or_else(|| at_an_age(plain, context).then(|| open(words, Line::Moment)))
        .or_else(|| (beside(plain) || is_length(plain)).then(|| open(words, Line::Moment)))
}

/// `after two days`: two days later, from what nobody here tells.
fn after_a_while(words: &str, plain: &str, context: &Context<'_>) -> Option<Date> {
    let length = plain.strip_prefix("after ")?;
    counted::read(words, (&format!("{length} later"), None), context)
}

/// `aged 22`, `at the age of 22`: in the life of somebody whose birth nothing here tells, if that is not what is asked for.
fn at_an_age(plain: &str, context: &Context<'_>) -> bool {
    const LEADS: &[&str] = &["aged ", "when aged ", "at the age of ", "at age "];
    let age = LEADS.iter().find_map(|lead| plain.strip_prefix(lead));
    let is_age = |age: &str| number::read(age).is_some_and(|(_, rest)| ["", "years"].contains(&rest.trim()));
    context.hints.asked != Asked::Birth && age.is_some_and(is_age)
}

/// `14 days`, `11 years`: from a day that the words do not tell, and to which of its sides neither.
fn is_length(plain: &str) -> bool {
    const UNITS: &[&str] = &["day", "week", "fortnight", "month", "year", "decade", "century"];
    let plain =
        ["within ", "for ", "exactly "].iter().find_map(|lead| plain.strip_prefix(lead)).unwrap_or(plain);
    let unit = |rest: &str| UNITS.contains(&rest.trim_start_matches([' ', '-']).trim_end_matches('s'));
    if let Some(length) = ["notice", "warning"].iter().find_map(|noun| plain.strip_suffix(noun)) {
        // `two weeks' notice`, `a week's warning`
        let length = length.trim_end().trim_end_matches(['s', '\'', '\u{2019}']);
        return count(length).is_some_and(|(_, rest)| unit(rest));
    }
    let plain =
        [" left", " to go", " away"].iter().find_map(|tail| plain.strip_suffix(tail)).unwrap_or(plain);
    count(plain).is_some_and(|(_, rest)| unit(rest))
}

/// Without light words and hedges before a length; and with its hedge, where it has one.
fn without_leads<'a>(lower: &'a str, context: &Context<'_>) -> (&'a str, Option<&'a str>) {
    const LIGHT: &[&str] = &["some ", "about ", "around ", "just ", "only "];
    let length = |text: &'a str| {
        let (.., rest) = context.hedges.longest(Measure::Factor, text, |hedge| strip_phrase(text, hedge))?;
        Some(rest.trim_start()).filter(|length| count(length).is_some())
    };
    let bare = ["on ", "in "].iter().find_map(|lead| lower.strip_prefix(lead)).unwrap_or(lower);
    let light = LIGHT.iter().find_map(|lead| bare.strip_prefix(lead)).unwrap_or(bare);
    let hedged = [bare, light].into_iter().find_map(|text| Some((length(text)?, Some(text))));
    hedged.unwrap_or((light, None))
}

/// `soon`, `immediately`: from the day of speaking on, or within some days of it.
fn coming(words: &str, plain: &str, context: &Context<'_>) -> Option<Date> {
    const SOON: &[&str] =
        &["soon", "shortly", "before long", "in due course", "eventually", "one day", "some day"];
    const AT_ONCE: &[&str] = &[
        "immediately",
        "with immediate effect",
        "at once",
        "straight away",
        "right away",
        "forthwith",
        "effective immediately",
    ];
    let said = context.as_of?;
    let (first, last) = if SOON.contains(&plain) {
        (said.first, None)
    } else if AT_ONCE.contains(&plain) {
        (
            said.first.and_then(|day| Shift::Days(3).back(day)),
            said.last.and_then(|day| Shift::Days(7).on(day)),
        )
    } else {
        return None;
    };
    let span = Span::of_days(DayRange { first, last });
    Some(Date { spans: Few::One(span), ..open(words, Line::Moment) })
}

/// `recently`, `some weeks ago`: up to the day of speaking.
fn past(words: &str, plain: &str, context: &Context<'_>) -> Option<Date> {
    const PAST: &[&str] = &[
        "recently",
        "lately",
        "of late",
        "the past",
        "the other day",
        "a while ago",
        "a short while ago",
        "a long time ago",
        "a short time ago",
        "long ago",
        "not long ago",
        "not so long ago",
        "not too long ago",
        "moments ago",
        "a while back",
        "earlier",
        "previously",
    ];
    const UNITS: &[&str] =
        &["hours", "days", "weeks", "months", "years", "decades", "centuries", "generations"];
    let said = context.as_of?.last?;
    let span = Span::of_days(DayRange { first: None, last: Some(said) });
    let unit = ["recent ", "many "].iter().find_map(|lead| plain.strip_prefix(lead)).unwrap_or(plain);
    let is_vague =
        unit.strip_suffix(" ago").or(plain.strip_prefix("recent ")).is_some_and(|unit| UNITS.contains(&unit));
    (is_vague || PAST.contains(&plain)).then(|| Date { spans: Few::One(span), ..open(words, Line::Moment) })
}

/// A number or the article of one, and what follows.
pub(super) fn count(words: &str) -> Option<(Decimal, &str)> {
    let one = ["a ", "an "].iter().find_map(|article| words.strip_prefix(article));
    let read = || number::read(words).map(|(number, rest)| (number.value, rest));
    read().or_else(|| one.map(|rest| (Decimal::ONE, rest)))
}

/// `the day after the vote`, `the eve of the final`.
fn beside(plain: &str) -> bool {
    if plain.starts_with("since the ") || is_piece_pointed_at(plain) || is_numbered_day(plain) {
        return true;
    }
    let Some((piece, rest)) = plain.strip_prefix("the ").unwrap_or(plain).split_once(' ') else {
        return false;
    };
    let links = ["after", "before", "of the", "following the", "ahead of"];
    PIECES.contains(&piece) && links.iter().any(|link| rest.starts_with(link))
}

/// `day three of the trial`.
fn is_numbered_day(plain: &str) -> bool {
    let number = plain.strip_prefix("day ").and_then(number::read);
    number.is_some_and(|(number, rest)| {
        number.value.is_integer() && (rest.is_empty() || rest.starts_with("of the "))
    })
}

/// `the following day`, `that evening`: of an event told before.
fn is_piece_pointed_at(plain: &str) -> bool {
    let rest = ["earlier ", "later "].iter().find_map(|lead| plain.strip_prefix(lead)).unwrap_or(plain);
    if rest.len() < plain.len() && ["in the day", "in the evening"].contains(&rest) {
        return true;
    }
    let rest = rest.strip_prefix("the ").unwrap_or(rest);
    let pointed = ["previous ", "preceding ", "following ", "next ", "same ", "very next ", "that "]
        .iter()
        .find_map(|lead| rest.strip_prefix(lead));
    let is_piece = |piece: &str| PIECES.contains(&piece) || super::is_weekday_in_small(piece);
    let numbered = rest.split_once(' ').filter(|(number, _)| number::ordinal(number).is_some());
    pointed.or(numbered.map(|(_, piece)| piece)).is_some_and(is_piece)
}

/// Words that say that no date is fixed, besides what can stand for a value of any kind.
const UNTOLD: &[&str] = &[
    "undated",
    "no date",
    "no date yet",
    "no date given",
    "no date set",
    "no date has been set",
    "not set",
    "not yet set",
    "not fixed",
    "not yet fixed",
    "undecided",
    "yet to be announced",
    "yet to be decided",
    "yet to be confirmed",
    "yet to be fixed",
    "yet to be set",
    "still open",
    "open",
    "until further notice",
    "till further notice",
    "indefinitely",
    "for the time being",
    "for the foreseeable future",
    "for now",
];

fn untold(plain: &str) -> bool {
    strip_untold(plain, UNTOLD).any(str::is_empty)
}

/// Any day, or any time of day.
pub(super) fn open(words: &str, line: Line) -> Date {
    let span = match line {
        Line::Moment => Span { low: None, high: None },
        Line::Clock => Span::new(0, DAY),
    };
    Date {
        line,
        spans: Few::One(span),
        zone: None,
        keeper: Keeper::Common,
        is_timed: line == Line::Clock,
        is_at_odds: false,
        is_end: false,
        side: None,
        week: Week::Own,
        manner: words.to_owned(),
        words: words.to_owned(),
        comes_to: None,
        ends: None,
    }
}
