//! Times on the clock of a place, and hours told by their number alone.

use super::super::names::{month_from_name, weekday_from_name};
use super::super::{Date, Line, is_city};
use crate::value::{Asked, Context, number_of};

/// `seven` as `seven o'clock`, where the question asks when something began or ends, or other claims tell times of day; and `six
/// this morning` or `nine on Saturday morning`, which is an hour whatever is asked.
pub(in crate::value::date) fn by_hour(words: &str, context: &Context<'_>) -> Option<String> {
    const PARTS: &[&str] = &[
        " this morning",
        " this afternoon",
        " this evening",
        " tonight",
        " last night",
        " yesterday morning",
        " yesterday afternoon",
        " yesterday evening",
        " tomorrow morning",
        " tomorrow evening",
    ];
    let is_hour = |words: &str| number_of(&words.to_lowercase()).is_some_and(|hour| (1..=12).contains(&hour));
    let part = PARTS.iter().find_map(|part| words.split_at_checked(words.find(part)?));
    let part = part.or_else(|| words.split_at_checked(words.find(" on ")?).filter(|(_, day)| has_part(day)));
    if let Some((hour, part)) = part {
        let is_in_digits = hour.parse().is_ok_and(|hour: u32| (1..=12).contains(&hour));
        return (is_hour(hour) || is_in_digits).then(|| format!("{hour} o'clock{part}"));
    }
    let is_asked = matches!(context.hints.asked, Asked::Start | Asked::LastDay | Asked::Clock);
    (is_asked && is_hour(words)).then(|| format!("{words} o'clock"))
}

/// Whether words name a part of a day: `on Saturday morning`, `on the night of 3 May`.
fn has_part(words: &str) -> bool {
    words.split([' ', ',']).any(|word| matches!(word, "morning" | "afternoon" | "evening" | "night"))
}

/// `Saturday 11 October, 10:00–13:00` as `10:00 to 13:00 on Saturday 11 October`: from when to when on a day that stands before
/// its times.
pub(in crate::value::date) fn behind_day(words: &str, context: &Context<'_>) -> Option<String> {
    const LINKS: &[&str] = &[", from ", ", ", " from "];
    const TO: &[&str] = &[" to ", " until ", "\u{2013}", " - "];
    let (said, given) = words.rsplit_once(" (").unwrap_or((words, ""));
    let (day, times) = LINKS.iter().find_map(|link| said.rsplit_once(link))?;
    let (from, to) = TO.iter().find_map(|link| times.split_once(link))?;
    // Most of what stands behind a comma are no times.
    let begins = |words: &str| words.starts_with(|c: char| c.is_ascii_digit());
    (begins(from) && (begins(to.trim_start()) || ["noon", "midnight"].contains(&to))).then_some(())?;
    let times = format!("{from} to {}", to.trim_start());
    let is_clock = Date::parse(&times, context).is_ok_and(|date| date.line == Line::Clock);
    let is_day = || Date::parse(day, context).is_ok_and(|date| date.line == Line::Moment && !date.is_timed);
    let given = if given.is_empty() { String::new() } else { format!(" ({given}") };
    (is_clock && is_day()).then(|| format!("{times} on {day}{given}"))
}

/// `a quarter past eleven that night` as `… at night`, and `23:15 the same day` and `five past three that Saturday` as the time
/// alone: the day is told elsewhere.
pub(in crate::value::date) fn of_that_day(words: &str, context: &Context<'_>) -> Option<String> {
    const POINTERS: &[&str] = &[" on that ", " that ", " on the same ", " the same "];
    const PARTS: &[(&str, &str)] = &[
        ("day", ""),
        ("morning", " in the morning"),
        ("afternoon", " in the afternoon"),
        ("evening", " in the evening"),
        ("night", " at night"),
    ];
    let (said, piece) = POINTERS.iter().find_map(|pointer| words.rsplit_once(pointer))?;
    let (first, rest) = piece.split_once(' ').unwrap_or((piece, ""));
    let part = match (weekday_from_name(&first.to_lowercase()).is_some(), rest) {
        (true, "") => "day",
        (true, part) => part,
        (false, _) => piece,
    };
    let (_, plain) = PARTS.iter().find(|(name, _)| *name == part)?;
    let time = format!("{said}{plain}");
    let is_time = Date::parse(&time, context).is_ok_and(|date| date.line == Line::Clock);
    is_time.then_some(time)
}

/// `twenty to six in the morning (Averil)` as `… Averil time`: a place in brackets behind a time. So is `9:12 p.m. in New York`
/// where the zone of the place is known.
pub(super) fn of_place(words: &str) -> String {
    if let Some((said, place)) =
        words.rsplit_once(" in ").filter(|(said, place)| is_city(place) && is_time(said))
    {
        return format!("{said} {place} time");
    }
    let split = words.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    let is_place = |place: &str| {
        let is_name = |word: &str| {
            let mut letters = word.chars();
            letters.next().is_some_and(char::is_uppercase)
                && word.len() > 2
                && letters.all(|c| c.is_lowercase() || c == '-')
                && month_from_name(&word.to_lowercase()).is_none()
                && weekday_from_name(&word.to_lowercase()).is_none()
        };
        place.split(' ').count() <= 2 && place.split(' ').all(is_name)
    };
    match split.filter(|(said, place)| is_place(place) && is_time(said)) {
        Some((said, place)) => format!("{said} {place} time"),
        None => words.to_owned(),
    }
}

/// Whether words end with a time of day.
fn is_time(said: &str) -> bool {
    const ENDS: &[&str] =
        &["morning", "afternoon", "evening", "night", "a.m.", "p.m.", "am", "pm", "o'clock"];
    ENDS.iter().any(|end| said.ends_with(end))
        || said.ends_with(|c: char| c.is_ascii_digit()) && said.contains([':', '.'])
}
