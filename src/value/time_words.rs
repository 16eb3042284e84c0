//! Words without which nothing is a date or a length of time, so that prose need not be read to see that it is none.

use super::date::is_of_calendar;
use super::duration::leaves_open;
use super::number;
use super::token::number_of;
use crate::letters::lower;

/// Units of time and parts of a day, of one. They end longer words (`midnight`, `weekday`, `lunchtime`).
const UNITS: &[&str] = &[
    "second",
    "sec",
    "minute",
    "min",
    "hour",
    "hr",
    "day",
    "week",
    "wk",
    "fortnight",
    "month",
    "mth",
    "quarter",
    "season",
    "year",
    "yr",
    "decade",
    "century",
    "centurie",
    "millennium",
    "millennia",
    "generation",
    "moment",
    "while",
    "time",
    "noon",
    "dawn",
    "dusk",
    "morning",
    "evening",
    "night",
    "eve",
    "light",
    "dark",
    "nightfall",
    "daybreak",
    "sunrise",
    "sunset",
    "breakfast",
    "lunch",
    "clock",
    "summer",
    "winter",
    "mas",
    "weekend",
];

/// Feasts, ages and wars that days and years are named after.
const NAMED: &[&str] = &[
    "easter",
    "pentecost",
    "whitsun",
    "whit",
    "ascension",
    "assumption",
    "trinity",
    "corpus",
    "mardi",
    "hogmanay",
    "halloween",
    "epiphany",
    "juneteenth",
    "thanksgiving",
    "holiday",
    "era",
    "age",
    "war",
    "interwar",
    "ww",
    "wwi",
    "wwii",
    "tudor",
    "elizabethan",
    "jacobean",
    "georgian",
    "regency",
    "napoleonic",
    "victorian",
    "edwardian",
    "medieval",
    "mediaeval",
    "anniversary",
    "centenary",
    "bicentenary",
    "centennial",
    "bicentennial",
    "jubilee",
    "wedding",
];

/// Words that tell a moment or a length by themselves, or leave it open.
const OTHERS: &[&str] = &[
    "now",
    "soon",
    "shortly",
    "eventually",
    "immediately",
    "forthwith",
    "instantly",
    "instant",
    "once",
    "away",
    "effect",
    "course",
    "recently",
    "lately",
    "late",
    "earlier",
    "later",
    "previously",
    "past",
    "ago",
    "since",
    "until",
    "till",
    "til",
    "back",
    "before",
    "after",
    "following",
    "prior",
    "ahead",
    "end",
    "tomorrow",
    "long",
    "good",
    "open",
    "undated",
    "date",
    "set",
    "fixed",
    "decided",
    "undecided",
    "unclear",
    "unknown",
    "known",
    "given",
    "stated",
    "disclosed",
    "undisclosed",
    "unspecified",
    "specified",
    "revealed",
    "clear",
    "confirmed",
    "announced",
    "tba",
    "tbc",
    "tbd",
    "hourly",
    "daily",
    "weekly",
    "fortnightly",
    "monthly",
    "quarterly",
    "yearly",
    "annually",
];

/// Whether some word can be one of a date or of a length of time. Without one, words are neither.
pub fn tells_time(words: &str) -> bool {
    let mut all = words.split(|c: char| !c.is_alphabetic());
    words.contains(char::is_numeric) || all.any(|word| !word.is_empty() && is_of_time(&lower(word)))
}

fn is_of_time(word: &str) -> bool {
    let one = word.strip_suffix('s').or_else(|| word.strip_suffix("long")).unwrap_or(word);
    // Nearly all units that are tried end at the last letter.
    let end = one.bytes().next_back();
    UNITS.iter().any(|unit| unit.bytes().next_back() == end && one.ends_with(unit))
        || NAMED.contains(&one)
        || OTHERS.contains(&word)
        || leaves_open(word)
        || is_of_calendar(word)
        || number_of(word).is_some()
        || number::ordinal(word).is_some()
        || number::decade(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::tells_time;

    /// Every row of `tests/cases/values` for dates and lengths of time that is read.
    #[test]
    fn whatever_is_a_date_or_a_length_has_a_word_of_time() {
        let dates = include_str!("../../tests/cases/values/date.txt");
        let lengths = include_str!("../../tests/cases/values/duration.txt");
        let rows = dates.lines().chain(lengths.lines()).filter(|row| !row.starts_with('#'));
        let missed: Vec<&str> = rows.flat_map(told).filter(|words| !tells_time(words)).collect();
        assert!(missed.is_empty(), "{missed:#?}");
        assert!(!tells_time("the old lighthouse"));
    }

    /// The values of a row: `words => what is read`, or `words | other words = how they stand to each other`.
    fn told(row: &str) -> Vec<&str> {
        let pair = || Some(row.rsplit_once(" = ")?.0.split(" | ").collect());
        row.split_once(" => ").map(|(words, _)| vec![words]).or_else(pair).unwrap_or_default()
    }
}
