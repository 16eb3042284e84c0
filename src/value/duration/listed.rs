//! Lengths told by what of the calendar they take up: `March, April and May`, `2023 and 2024`, `today and tomorrow`.

use super::super::Context;
use super::super::date::{month_number, weekday_number};
use super::{Duration, Told};

/// What can be listed: the unit, the number of one, and that of the one behind it.
type Listed = (&'static str, fn(&str) -> Option<u32>, fn(u32) -> u32);
const LISTED: [Listed; 4] = [
    ("months", month_number, |month| month % 12 + 1),
    ("years", year, |year| year + 1),
    ("days", weekday_number, |weekday| weekday % 7 + 1),
    ("days", day_from_today, |day| day + 1),
];

/// Reads months, years or days that follow each other.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    const LEADS: &[&str] = &["in ", "for ", "during ", "throughout ", "on ", "all of ", "all "];
    let listed = LEADS.iter().find_map(|lead| words.strip_prefix(lead)).unwrap_or(words);
    let members: Vec<&str> = listed.split(", ").flat_map(|part| part.split(" and ")).collect();
    (members.len() > 1).then_some(())?;
    let (unit, ..) = LISTED.into_iter().find(|(_, number, next)| {
        let numbers: Option<Vec<u32>> = members.iter().map(|name| number(name)).collect();
        numbers.is_some_and(|numbers| follow(&numbers, *next))
    })?;
    let read = Duration::parse_amount(&format!("{} {unit}", members.len()), context).ok()?;
    Some(Duration { printed: words.to_owned(), told: Told::Listed, ..read })
}

/// Whether each is the one behind the one before it.
fn follow(numbers: &[u32], next: fn(u32) -> u32) -> bool {
    numbers.windows(2).all(|pair| matches!(pair, [one, other] if next(*one) == *other))
}

fn year(word: &str) -> Option<u32> {
    word.parse().ok().filter(|year| word.len() == 4 && (1000..=2999).contains(year))
}

fn day_from_today(word: &str) -> Option<u32> {
    ["yesterday", "today", "tomorrow"].into_iter().zip(0..).find_map(|(day, at)| (day == word).then_some(at))
}
