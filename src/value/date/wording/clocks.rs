//! Times on the clock of a place, and hours told by their number alone.

use super::super::names::{month_from_name, weekday_from_name};
use super::super::{Date, Line, is_city};
use crate::value::{Asked, Context, number_of};

/// `seven` as `seven o'clock`, where the question asks when something began or ends, or other claims tell times of day; and `six
/// this morning`, which is an hour whatever is asked.
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
    if let Some((hour, part)) = part {
        return is_hour(hour).then(|| format!("{hour} o'clock{part}"));
    }
    let is_asked = matches!(context.hints.asked, Asked::Start | Asked::LastDay | Asked::Clock);
    (is_asked && is_hour(words)).then(|| format!("{words} o'clock"))
}

/// `a quarter past eleven that night` as `… at night`, and `23:15 the same day` as the time alone: the day is told elsewhere.
pub(in crate::value::date) fn of_that_day(words: &str, context: &Context<'_>) -> Option<String> {
    const POINTERS: &[&str] = &[" that ", " the same "];
    const PARTS: &[(&str, &str)] = &[
        ("day", ""),
        ("morning", " in the morning"),
        ("afternoon", " in the afternoon"),
        ("evening", " in the evening"),
        ("night", " at night"),
    ];
    let (said, part) = POINTERS.iter().find_map(|pointer| words.rsplit_once(pointer))?;
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
