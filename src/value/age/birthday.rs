//! Ages told by a birthday: `would have been 28 in April`, `turned 40 on Tuesday`, `turns two next month`, `17 since last
//! month`, `39, birthday 29 April`, `celebrated her 40th birthday last week`, `does not turn 20 until June`.
//!
//! The day of speaking tells which April is meant, and the birthday with the age tells the birth.

use super::other_time;
use crate::value::date::{Date, DayRange, Shift};
use crate::value::{Context, number};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Whether the birthday is still to come or is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Ahead,
    Over,
}

/// Words before the age.
const VERBS: &[(&str, Side)] = &[
    ("would have been", Side::Ahead),
    ("would have turned", Side::Ahead),
    ("was to have turned", Side::Ahead),
    ("was to turn", Side::Ahead),
    ("would be", Side::Ahead),
    ("would turn", Side::Ahead),
    ("will be", Side::Ahead),
    ("will turn", Side::Ahead),
    ("is due to turn", Side::Ahead),
    ("due to turn", Side::Ahead),
    ("turns", Side::Ahead),
    ("turning", Side::Ahead),
    ("set to turn", Side::Ahead),
    ("about to turn", Side::Ahead),
    ("is about to turn", Side::Ahead),
    ("turned", Side::Over),
    ("had turned", Side::Over),
    ("had just turned", Side::Over),
    ("just turned", Side::Over),
];

/// Verbs before a birthday that is told by its number, and those that say the same of the age.
const NUMBERED: &[(&str, &str)] = &[
    ("celebrated", "turned"),
    ("has celebrated", "turned"),
    ("had celebrated", "turned"),
    ("had just celebrated", "turned"),
    ("marked", "turned"),
    ("has marked", "turned"),
    ("had", "turned"),
    ("celebrates", "turns"),
    ("celebrating", "turns"),
    ("marks", "turns"),
    ("will celebrate", "turns"),
    ("will mark", "turns"),
    ("is due to celebrate", "turns"),
    ("was due to celebrate", "turns"),
    ("would have celebrated", "turns"),
];

/// The days of birth.
pub(super) fn birth(words: &str, context: &Context<'_>) -> Option<DayRange> {
    let lower = words.trim().to_lowercase();
    let lower =
        ["he ", "she ", "who ", "they "].iter().find_map(|who| lower.strip_prefix(who)).unwrap_or(&lower);
    on_a_side(lower, context).or_else(|| around(lower, context))
}

/// Of one whose birthday is over or to come.
fn on_a_side(lower: &str, context: &Context<'_>) -> Option<DayRange> {
    let said = context.as_of?;
    let numbered = by_number(lower)
        .or_else(|| not_until(lower))
        .or_else(|| birthday_alone(lower, context))
        .or_else(|| on_coming_day(lower, context));
    let lower = numbered.as_deref().or_else(|| behind_age(lower)).unwrap_or(lower);
    let verb =
        VERBS.iter().find_map(|(verb, side)| Some((lower.strip_prefix(verb)?.strip_prefix(' ')?, *side)));
    let since = || {
        number::read(lower).is_some_and(|(_, day)| day.starts_with("since ")).then_some((lower, Side::Over))
    };
    let (rest, side) = verb
        .or_else(|| is_ahead(lower).then_some((lower, Side::Ahead)))
        .or_else(since)
        .or_else(|| has_had_birthday(lower).then_some((lower, Side::Over)))?;
    let (age, day) = number::read(rest)?;
    let day = day.strip_prefix("since ").or_else(|| day_of_birthday(day)).unwrap_or(day);
    let years = age.value.to_u32().filter(|years| age.value.is_integer() && *years <= 150)?;
    let day = day.strip_prefix("years old ").unwrap_or(day);
    let date = Date::parse(day, context).ok().filter(|_| !day.is_empty())?;
    let days: Vec<DayRange> = date.alternatives().collect();
    let is_due = |days: &&DayRange| match side {
        Side::Ahead => days.last >= said.first,
        Side::Over => days.first <= said.last,
    };
    let a_year = Shift::Months(12);
    let birthday = match side {
        Side::Ahead => {
            days.iter().find(is_due).copied().or_else(|| moved(*days.last()?, |day| a_year.on(day)))
        }
        Side::Over => {
            days.iter().rfind(is_due).copied().or_else(|| moved(*days.first()?, |day| a_year.back(day)))
        }
    }?;
    let back = Shift::Months(years.checked_mul(12)?);
    moved(birthday, |day| back.back(day))
}

/// `30, turned 30 on Thursday` as `turned 30 on Thursday`, where the age is that of the birthday, or up to it.
fn behind_age(words: &str) -> Option<&str> {
    let bracketed = || words.strip_suffix(')')?.split_once(" (");
    let (now, birthday) = words.split_once(", ").or_else(bracketed)?;
    let birthday =
        ["who ", "having ", "and "].iter().find_map(|lead| birthday.strip_prefix(lead)).unwrap_or(birthday);
    let (rest, side) = VERBS
        .iter()
        .find_map(|(verb, side)| Some((birthday.strip_prefix(verb)?.strip_prefix(' ')?, *side)))?;
    let (now, _) = number::read(now).filter(|(_, rest)| rest.is_empty())?;
    let (age, _) = number::read(rest)?;
    let until_then = age.value.checked_sub(Decimal::ONE)?;
    let is_told = match side {
        Side::Ahead => now.value == until_then,
        Side::Over => now.value == age.value,
    };
    is_told.then_some(birthday)
}

/// `celebrated her 40th birthday last week` as `turned 40 last week`.
fn by_number(words: &str) -> Option<String> {
    let (lead, day) = words.split_once(" birthday ")?;
    let (lead, nth) = lead.rsplit_once(' ')?;
    let lead = ["her", "his", "their", "the", "a"].iter().find_map(|own| lead.strip_suffix(own))?;
    let (_, verb) = NUMBERED.iter().find(|(verb, _)| *verb == lead.trim_end())?;
    Some(format!("{verb} {} {}", number::ordinal(nth)?, day.strip_prefix("on ").unwrap_or(day)))
}

/// `does not turn 20 until June` as `turns 20 June`.
fn not_until(words: &str) -> Option<String> {
    const LEADS: &[&str] = &[
        "does not turn ",
        "doesn't turn ",
        "do not turn ",
        "don't turn ",
        "will not turn ",
        "won't turn ",
        "will not be ",
        "won't be ",
        "is not ",
        "isn't ",
        "not ",
    ];
    let words = words.replace('\u{2019}', "'");
    let (age, day) = LEADS.iter().find_map(|lead| words.strip_prefix(lead))?.split_once(" until ")?;
    let is_bare = number::read(age).is_some_and(|(_, rest)| matches!(rest, "" | "years old"));
    is_bare.then(|| format!("turns {age} {day}"))
}

/// `50th birthday in September 2024` as `turned 50 in September 2024`, where all of that is over or to come.
fn birthday_alone(words: &str, context: &Context<'_>) -> Option<String> {
    const LINKS: &[&str] =
        &["was on ", "was in ", "was ", "is on ", "is in ", "falls on ", "falls in ", "on ", "in "];
    let (nth, day) = words.split_once(" birthday ")?;
    let nth =
        ["her ", "his ", "their ", "a ", "the "].iter().find_map(|own| nth.strip_prefix(own)).unwrap_or(nth);
    let years = number::ordinal(nth)?;
    let day = LINKS.iter().find_map(|link| day.strip_prefix(link)).unwrap_or(day);
    let (days, said) = (Date::parse(day, context).ok()?.days()?, context.as_of?);
    let is_over = days.last <= said.first && days.last.is_some();
    let is_ahead = days.first > said.last && said.last.is_some();
    let verb = if is_over { "turned" } else { is_ahead.then_some("turns")? };
    Some(format!("{verb} {years} {day}"))
}

/// `80 on 2 November`, said in September, as `turns 80 on 2 November`: only a birthday tells an age of a day to come.
fn on_coming_day(words: &str, context: &Context<'_>) -> Option<String> {
    let (age, when, days) = other_time::on_days(words, context)?;
    let is_ahead = days.first > context.as_of?.last && days.first == days.last;
    let is_bare = number::read(age).is_some_and(|(_, rest)| rest.is_empty());
    (is_ahead && is_bare).then(|| format!("turns {age} {when}"))
}

/// `68th birthday on Tuesday`, `90th birthday this year`, `his 71st birthday`: whether it is over or to come is left open.
fn around(words: &str, context: &Context<'_>) -> Option<DayRange> {
    const LEADS: &[&str] =
        &["is ", "was ", "has ", "had ", "celebrated ", "celebrates ", "celebrating ", "marking ", "marks "];
    const OWNERS: &[&str] = &["her ", "his ", "their ", "its ", "a ", "the "];
    let said = context.as_of?;
    let without = |words: &'_ str, leads: &[&str]| {
        leads.iter().find_map(|lead| words.strip_prefix(lead)).map(str::to_owned)
    };
    let mut words = words.to_owned();
    while let Some(rest) = without(&words, LEADS).or_else(|| without(&words, OWNERS)) {
        words = rest;
    }
    let (years, day) = this_year(&words).or_else(|| {
        let (nth, day) = words.split_once(" birthday").or_else(|| words.split_once(" anniversary"))?;
        Some((number::ordinal(nth).filter(|years| *years > 0)?, day))
    })?;
    let a_year = Shift::Months(12);
    let day = day.trim_start();
    let days = if day.is_empty() || is_day_of_event(day) {
        DayRange::new(a_year.back(said.first?)?, a_year.on(said.last?)?)
    } else {
        Date::parse(day.strip_prefix("on ").unwrap_or(day), context).ok()?.days()?
    };
    let back = Shift::Months(years.checked_mul(12)?);
    moved(days, |day| back.back(day))
}

/// `on the day the news came`: a day that only a reader of the story can date.
fn is_day_of_event(day: &str) -> bool {
    const LEADS: &[&str] =
        &["the day ", "the eve of ", "the morning ", "the night ", "the same day", "that day"];
    let day = day.strip_prefix("on ").unwrap_or(day);
    LEADS.iter().any(|lead| day.starts_with(lead))
}

/// `90 this year`: an age without its day, of which the birthday is in the year.
fn this_year(words: &str) -> Option<(u32, &str)> {
    const YEAR: &str = "this year";
    let (age, rest) = number::read(words.strip_suffix(YEAR)?.trim_end())?;
    Some((age.value.to_u32().filter(|_| rest.is_empty() && age.value.is_integer())?, YEAR))
}

/// `42, having celebrated his birthday on Sunday`, `39, birthday 29 April`: at the last one before the day of speaking.
fn has_had_birthday(words: &str) -> bool {
    number::read(words).is_some_and(|(_, rest)| day_of_birthday(rest).is_some())
}

/// The day of a birthday that stands behind an age.
fn day_of_birthday(behind: &str) -> Option<&str> {
    const OWNERS: &[&str] = &["", "whose", "his", "her", "their", "with a"];
    const DEEDS: &[&str] = &[
        "who had ",
        "having ",
        "who celebrated ",
        "who marked ",
        "who celebrates ",
        "who will celebrate ",
        "who marks ",
    ];
    const LINKS: &[&str] = &["was ", "is ", "falls ", "fell ", "falling ", "will be ", "on "];
    let behind = behind.strip_suffix(')').unwrap_or(behind);
    let tail = [", ", "; ", "("].iter().find_map(|mark| behind.strip_prefix(mark))?;
    let (lead, day) = tail.split_once("birthday")?;
    let is_told = OWNERS.contains(&lead.trim_end()) || DEEDS.iter().any(|deed| lead.starts_with(deed));
    let day = day.strip_prefix(':').unwrap_or(day).strip_prefix(' ').filter(|_| is_told)?;
    Some(LINKS.iter().fold(day, |day, link| day.strip_prefix(link).unwrap_or(day)))
}

/// `38 next week`: no verb, and a day that is still to come.
fn is_ahead(words: &str) -> bool {
    let day = number::read(words).map(|(_, day)| day).unwrap_or_default();
    ["next ", "tomorrow", "later this "].iter().any(|lead| day.starts_with(lead))
}

fn moved(days: DayRange, by: impl Fn(NaiveDate) -> Option<NaiveDate>) -> Option<DayRange> {
    Some(DayRange::new(by(days.first?)?, by(days.last?)?))
}
