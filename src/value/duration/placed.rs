//! A time with the place that it was good for: `second in 2:19:20`, `won in 2:17:43`. The place is a remark.

use super::period::Period;
use super::{Duration, Told};
use crate::value::number;
use crate::value::{Asked, Context};

/// Words for a place in a race, or for how it was reached.
const PLACES: &[&str] = &[
    "a",
    "and",
    "bronze",
    "came",
    "dead",
    "finished",
    "finisher",
    "finishing",
    "gold",
    "home",
    "last",
    "medal",
    "overall",
    "place",
    "placed",
    "runner-up",
    "silver",
    "the",
    "took",
    "victory",
    "win",
    "winner",
    "winning",
    "won",
];

/// The length behind such words, if it is one of a race: told as on a clock, or in hours and less. Where the question is by how
/// much, it is no answer.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    let (place, time) = words.split_once(" in ").filter(|_| context.hints.asked != Asked::Difference)?;
    let is_place = |word: &str| {
        let word = word.trim_end_matches(',').to_lowercase();
        PLACES.contains(&word.as_str()) || number::ordinal(&word).is_some()
    };
    place.split(' ').all(is_place).then_some(())?;
    let read = Duration::parse_one(time, context).ok()?;
    let is_of_race = read.finest.is_some_and(|finest| finest <= Period::Hour);
    let is_told = matches!(read.told, Told::InUnits | Told::OnOpenClock);
    (is_of_race && is_told).then_some(read)
}
