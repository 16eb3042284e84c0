//! How late or early something came, which tells when it was to be: `Saturday, a day late`, `already 11 days late`; or what it
//! was planned for, `21:47 instead of 21:35`, or that it came then, `on time at 21:35`; or only when it was to be, `booked for
//! 11.00, four minutes late`.

use super::elsewhere::open;
use super::span::{DAY, Span};
use super::{Date, DayRange, Line, Shift};
use crate::letters::{split_at_one, split_once};
use crate::value::duration::Duration;
use crate::value::few::Few;
use crate::value::number::strip_phrase;
use crate::value::{Asked, Context};
use rust_decimal::Decimal;

/// What stands behind the length by which something came behind its time.
const LATE: &[&str] = &[
    " late",
    " later than planned",
    " later than scheduled",
    " later than expected",
    " later than announced",
    " behind schedule",
    " after the deadline",
    " past the deadline",
    " overdue",
];

/// The same, where it came before.
const EARLY: &[&str] = &[
    " early",
    " earlier than planned",
    " earlier than scheduled",
    " earlier than expected",
    " earlier than announced",
    " ahead of schedule",
    " ahead of time",
    " before the deadline",
];

/// Words for what came as planned.
const ON_TIME: &[&str] = &["on time", "right on time", "on schedule", "punctually"];

/// What came instead of a plan, and the plan: `21:47 instead of the scheduled 21:35`. The plan is a time or a day; years told so
/// may be put right rather than planned.
pub(in crate::value) fn instead<'a>(words: &'a str, context: &Context<'_>) -> Option<(&'a str, Date)> {
    const LEADS: &[&str] = &["the planned ", "the scheduled ", "the usual ", "at ", "on "];
    let (came, plan) = split_once(words, " instead of ")?;
    let plan = LEADS.iter().find_map(|lead| strip_phrase(plan, lead)).unwrap_or(plan);
    let plan = Date::parse(plan, context).ok()?;
    let is_exact = plan.is_timed || plan.alternatives().all(|days| days.first == days.last);
    is_exact.then_some((came, plan))
}

/// When something came that was so late by its plan, and the plan: `11.00 booked, four minutes late`.
fn by_plan(words: &str, context: &Context<'_>) -> Option<(Date, Date)> {
    const PLANNED: &[&str] = &["booked", "due", "planned", "scheduled", "timetabled"];
    const LINKS: &[&str] = &["for ", "at ", "on ", "to leave at ", "to start at ", "to arrive at "];
    const CAME: &[&str] = &["but ", "and ", "left ", "started ", "began ", "arrived ", "came "];
    let (told, aside) = split_at_one(words.trim(), &[", ", " but ", " and "])?;
    let lead = PLANNED.iter().find_map(|word| strip_phrase(told, word)).map(str::trim_start);
    let lead = lead.map(|plan| LINKS.iter().find_map(|link| strip_phrase(plan, link)).unwrap_or(plan));
    let behind = || PLANNED.iter().find_map(|word| told.strip_suffix(word)?.strip_suffix(' '));
    let plan = lead.or_else(behind)?.trim();
    let aside =
        CAME.iter().fold(aside, |aside, lead| strip_phrase(aside, lead).unwrap_or(aside).trim_start());
    let late = length_before(aside, LATE).map(|length| (length, "after"));
    let (length, link) = late.or_else(|| Some((length_before(aside, EARLY)?, "before")))?;
    Duration::parse(length, context).ok()?;
    let came = Date::parse(&format!("{length} {link} {plan}"), context).ok()?;
    let plan = Date::parse(plan, context).ok().filter(|plan| plan.line == came.line)?;
    let is_told = came.spans.iter().all(|span| span.low.is_some() && span.high.is_some());
    is_told.then_some((came, plan))
}

/// When something came, told by its plan: `due at 11:00, 25 minutes late`.
pub(super) fn late_by_plan(words: &str, context: &Context<'_>) -> Option<Date> {
    let is_late = LATE.iter().chain(EARLY).any(|end| without_reason(words).ends_with(end));
    let (came, _) = is_late.then(|| by_plan(words, context))??;
    Some(Date { words: words.to_owned(), manner: words.to_owned(), ..came })
}

/// The date of what came on time: `on time at 21:35`.
pub(in crate::value) fn on_time(words: &str, context: &Context<'_>) -> Option<Date> {
    let words = words.trim();
    let behind = ON_TIME.iter().find_map(|phrase| strip_phrase(words, phrase)).map(str::trim_start);
    let before = || ON_TIME.iter().find_map(|phrase| words.strip_suffix(phrase)?.strip_suffix(' '));
    let date = behind.or_else(before).map(|date| date.trim_end_matches(','))?;
    Date::parse(date, context).ok()
}

/// Whether words tell that something came when it was to come, so that they tell no plan alone.
pub fn came_on_time(words: &str, context: &Context<'_>) -> bool {
    on_time(words, context).is_some()
}

/// The date or the time that was planned, where words beside a date tell how late or early that was: the Friday of `Saturday,
/// a day late`. Weeks are told loosely.
pub fn planned(words: &str, context: &Context<'_>) -> Option<Date> {
    if let Some((_, plan)) = instead(words, context) {
        return Some(plan);
    }
    if let Some((_, plan)) = by_plan(words, context) {
        return Some(plan);
    }
    let (came, aside) = with_aside(words)?;
    let late = length_before(aside, LATE).map(|length| (length, "before"));
    let (length, link) = late.or_else(|| Some((length_before(aside, EARLY)?, "after")))?;
    let reach = Duration::parse(length, context).ok()?.extent().high.at()?;
    let came_on = Date::parse(came, context).ok()?;
    let hedge = if length.contains("week") || length.contains("fortnight") { "about " } else { "" };
    let plan = Date::parse(&format!("{hedge}{length} {link} {came}"), context).ok()?;
    let is_told = plan.spans.iter().all(|span| span.low.is_some() && span.high.is_some());
    match (came_on.line, plan.line) {
        // Two hours before a day may be the day before.
        (Line::Moment, Line::Clock) if reach <= Decimal::ONE => {
            let (back, on) = if link == "before" { (DAY, 0) } else { (0, DAY) };
            let days = came_on.spans.iter().map(|span| span.moved(-back, on));
            Some(Date { spans: days.collect(), ..came_on.clone() })
        }
        (axis, of_plan) => (is_told && axis == of_plan).then_some(plan),
    }
}

/// A date and what stands beside it: behind a comma, a dash or in brackets, or before the date.
fn with_aside(words: &str) -> Option<(&str, &str)> {
    let words = words.trim();
    let bracketed = || words.strip_suffix(')')?.rsplit_once(" (");
    let behind = || words.rsplit_once(", ").or_else(|| words.rsplit_once(" \u{2013} "));
    let (first, last) = bracketed().or_else(behind)?;
    let is_aside = |words: &str| LATE.iter().chain(EARLY).any(|end| without_reason(words).ends_with(end));
    if is_aside(first) && !is_aside(last) { Some((last, first)) } else { Some((first, last)) }
}

/// `half an hour late because of fog`, without why.
fn without_reason(aside: &str) -> &str {
    let reasons = [" because ", " due to ", " owing to ", " thanks to "];
    split_at_one(aside, &reasons).map_or(aside, |(length, _)| length)
}

fn length_before<'a>(aside: &'a str, ends: &[&str]) -> Option<&'a str> {
    const LIGHT: &[&str] = &["just ", "only ", "some ", "exactly "];
    let aside = without_reason(aside);
    let length = ends.iter().find_map(|end| aside.strip_suffix(end))?;
    Some(LIGHT.iter().find_map(|lead| strip_phrase(length, lead)).unwrap_or(length).trim())
}

/// So late and no date: `11 days late`. What is late already, where the question asks for its last day, was to be so long ago;
/// else it may have come since.
pub(super) fn alone(words: &str, context: &Context<'_>) -> Option<Date> {
    const STILL: &[&str] = &["already ", "now ", "by now ", "currently "];
    let still = STILL.iter().find_map(|lead| strip_phrase(words, lead));
    let told = still.unwrap_or(words);
    let length = length_before(told, LATE).or_else(|| length_before(told, EARLY))?;
    // The time of `21:47, 12 minutes late` would be a length too.
    if planned(words, context).is_some() {
        return None;
    }
    Duration::parse(length, context).ok()?;
    let any = open(words, Line::Moment);
    let is_due = still.is_some() && context.hints.asked == Asked::LastDay;
    let due = is_due.then(|| Date::parse(&format!("{length} ago"), context).ok()?.days()).flatten();
    let Some(due) = due else { return Some(any) };
    // The first and the last day may count or not.
    let (first, last) =
        (due.first.and_then(|day| Shift::Days(1).back(day)), due.last.and_then(|day| Shift::Days(1).on(day)));
    Some(Date { spans: Few::One(Span::of_days(DayRange { first, last })), ..any })
}
