//! Lengths of time told by the day on which they began: `since 1987`, `mayor since 2015`, `founded in 2016`.

use super::super::number::strip_phrase;
use super::super::{Bound, Context, Date, Extent, Tense};
use super::Duration;
use super::between::between_days;
use rust_decimal::Decimal;

/// What may stand before `since` and only tells that it went on.
const GOING_ON: &[&str] =
    &["ever", "annually", "yearly", "continuously", "without a break", "in place", "there"];

/// Words before a year in which something began, that leave it open.
const NEARLY: &[&str] = &["about ", "around ", "c. ", "ca. ", "circa "];

/// Words before the day from which on something is there.
const FOUNDED: &[&str] =
    &["founded ", "was founded ", "established ", "was established ", "set up ", "was set up "];

/// What comes every year, and is counted by how often it was: from 2013 to 2025 thirteen times.
const YEARLY: &[&str] = &["every", "each", "annually", "yearly"];

/// `since 1987`, `mayor since 2015`, `every July since 2015`: up to the day of speaking, or from it on.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    let said = context.as_of?;
    if let Some(left) = left(words, context) {
        return Some(left);
    }
    let goes_on = |lead: &str| {
        let each = ["every ", "each "].iter().find_map(|every| strip_phrase(lead, every));
        let is_noun = |noun: &str| noun.chars().all(|c| c.is_alphabetic() || c == ' ');
        let is_deed = is_noun(lead) && lead.split(' ').count() <= 3;
        GOING_ON.contains(&lead) || is_deed || each.is_some_and(is_noun)
    };
    // `1894`, or `around 1240`, of what has lasted since then.
    let bare = NEARLY.iter().find_map(|hedge| strip_phrase(words, hedge)).unwrap_or(words);
    let is_year = bare.len() == 4 && bare.bytes().all(|byte| byte.is_ascii_digit());
    let year = || Some(words).filter(|_| is_year && bare.starts_with(['1', '2']));
    let behind = || words.split_once(" since ").filter(|(lead, _)| goes_on(lead)).map(|(_, start)| start);
    let since = strip_phrase(words, "since ").or_else(|| founded(words)).or_else(behind).or_else(year)?;
    let start = Date::parse(since, context).ok()?;
    let said = Date::parse(&said.to_string(), context).ok()?;
    let length = between_days(words, &start, &said)?;
    let is_yearly = words.split(' ').any(|word| YEARLY.contains(&word)) && start.year().is_some();
    let length = if is_yearly { length.with_first_year() } else { length };
    // It may have begun before, or ended since.
    Some(if strip_phrase(words, "at least ").is_some() {
        length.or_longer()
    } else if strip_phrase(words, "at most ").is_some() {
        length.or_shorter()
    } else {
        length
    })
}

/// The 2016 of `founded in 2016`.
fn founded(words: &str) -> Option<&str> {
    let day = FOUNDED.iter().find_map(|lead| strip_phrase(words, lead))?;
    ["in ", "on "].iter().find_map(|link| strip_phrase(day, link))
}

/// `until June 2027`, where the question is for what is left: from the day of speaking on.
fn left(words: &str, context: &Context<'_>) -> Option<Duration> {
    const LEADS: &[&str] =
        &["until ", "till ", "up to ", "to ", "runs until ", "runs to ", "expires in ", "ends in "];
    matches!(context.hints.tense, Tense::ToCome).then_some(())?;
    let end = LEADS.iter().find_map(|lead| strip_phrase(words, lead))?;
    let end = Date::parse(end, context).ok().filter(|end| end.days().is_some())?;
    let said = Date::parse(&context.as_of?.to_string(), context).ok()?;
    between_days(words, &said, &end)
}

impl Duration {
    pub(super) fn or_longer(self) -> Self {
        let extent = Extent { high: Bound::Unbounded, ..self.extent };
        Self { extent, in_months: None, plain: None, ..self }
    }

    fn or_shorter(self) -> Self {
        let extent = Extent { low: Bound::Closed(Decimal::ZERO), ..self.extent };
        Self { extent, in_months: None, plain: None, ..self }
    }
}
