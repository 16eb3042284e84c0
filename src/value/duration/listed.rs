//! Lengths told by what of the calendar they take up: `March, April and May`, `2023 and 2024`.

use super::super::Context;
use super::super::date::month_number;
use super::{Duration, Told};

/// Reads months or years that follow each other.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    const LEADS: &[&str] = &["in ", "for ", "during ", "throughout "];
    let listed = LEADS.iter().find_map(|lead| words.strip_prefix(lead)).unwrap_or(words);
    let members: Vec<&str> = listed.split(", ").flat_map(|part| part.split(" and ")).collect();
    (members.len() > 1).then_some(())?;
    let numbers = |number: fn(&str) -> Option<u32>| members.iter().map(|name| number(name)).collect();
    let months: Option<Vec<u32>> = numbers(month_number);
    let years: Option<Vec<u32>> = numbers(year);
    let unit = if months.is_some_and(|months| follow(&months, |month| month % 12 + 1)) {
        "months"
    } else {
        years.filter(|years| follow(years, |year| year + 1)).map(|_| "years")?
    };
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
