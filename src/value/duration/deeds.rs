//! Lengths of time told by what was done at their two ends: `left at noon, arrived at 3.30pm`.

use super::between::HALVES;
use super::{Duration, clock};
use crate::value::number::{self, strip_phrase};
use crate::value::{Context, Date};

/// What may stand behind an end and tells that it is of the year of the other.
const OF_SAME_YEAR: &[&str] = &[
    " of the same year",
    " the same year",
    " in the same year",
    " of that year",
    " that year",
    " later that year",
];

/// `left at noon, arrived at 3.30pm`, `opened in 1958 and closed in 1999`, `missed 03:40, arrested 15:30` as the one time to the
/// other.
pub(super) fn left_and_arrived(words: &str, context: &Context<'_>) -> Option<String> {
    let (start, end) = [", ", "; ", " and "].iter().find_map(|link| words.split_once(link))?;
    let end = ["and ", "then "].iter().fold(end, |end, lead| strip_phrase(end, lead).unwrap_or(end));
    let behind =
        |words: &str| behind_deed(words, context).map(str::to_owned).or_else(|| behind_bare_deed(words));
    let end = OF_SAME_YEAR.iter().find_map(|tail| end.strip_suffix(tail)).unwrap_or(end);
    // `22:15, slide at 22:40`; with a single digit before the colon it may be a length.
    let bare = || (start.find(':') == Some(2) && clock::is_of_day(start)).then(|| start.to_owned());
    let (start, end) = (behind(start).or_else(bare)?, behind(end)?);
    let (start, end) = (without_link(&start), without_link(&end));
    let (start, end) = if is_just_before(end, start, context) { (end, start) } else { (start, end) };
    Some(format!("{start} to {end}"))
}

/// Whether two deeds are only listed, so that the second may have been done first: `lifted off at 11:40, found at 10:25`.
pub(super) fn tells_no_order(words: &str) -> bool {
    const ORDER: &[&str] = &["then ", "and ", "next ", "later "];
    let behind = [", ", "; "].iter().find_map(|link| Some(words.split_once(link)?.1));
    behind.is_some_and(|end| ORDER.iter().all(|lead| strip_phrase(end, lead).is_none()))
}

/// Whether a time of day is up to an hour before another: of the two nobody tells a stretch of nearly a day.
fn is_just_before(first: &str, second: &str, context: &Context<'_>) -> bool {
    const AN_HOUR: i64 = 60 * 60;
    let time = |words: &str| match Date::parse(words, context).ok()?.times_of_day().as_slice() {
        [(at, _)] => Some(*at),
        _ => None,
    };
    time(first).zip(time(second)).is_some_and(|(first, second)| (1..=AN_HOUR).contains(&(second - first)))
}

/// `in May` as `May`, as it stands in a range.
pub(super) fn without_link(end: &str) -> &str {
    ["in ", "on ", "at "].iter().find_map(|link| end.strip_prefix(link)).unwrap_or(end)
}

/// The 1958 of `opened in 1958`, and the 3.30am of `brought back to shore at 3.30am`.
pub(super) fn behind_deed<'a>(words: &'a str, context: &Context<'_>) -> Option<&'a str> {
    const LINKS: &[&str] = &[" at ", " in ", " on ", " around ", " about ", " by ", " just ", " shortly "];
    const MOST_WORDS: usize = 6;
    let is_deed = |deed: &str| {
        deed.split(' ').count() <= MOST_WORDS
            && deed.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'))
            && number::read(deed).is_none()
            && Duration::parse_amount(deed, context).is_err()
            && Date::parse(deed, context).is_err()
    };
    let mut ends: Vec<(&str, &str)> = LINKS
        .iter()
        .flat_map(|link| words.match_indices(link))
        .filter_map(|(at, _)| Some((words.get(..at)?, words.get(at + 1..)?)))
        .collect();
    ends.sort_unstable_by_key(|(deed, _)| deed.len());
    let is_end = |time: &str| Date::parse(time, context).is_ok();
    ends.into_iter().find(|(deed, time)| is_end(time) && is_deed(deed)).map(|(_, time)| time)
}

/// The 03:40 of `missed 03:40`, and of `alarm 03:40`.
pub(super) fn behind_bare_deed(words: &str) -> Option<String> {
    let at = words.find(|c: char| c.is_ascii_digit())?;
    let (deed, time) = words.split_at_checked(at)?;
    let is_deed = deed.split_whitespace().count() <= 4
        && deed.starts_with(char::is_alphabetic)
        && deed.chars().all(|c| c.is_alphabetic() || c == ' ');
    let is_time = time.split_whitespace().next().is_some_and(clock::is_face)
        || deed.trim_end().ends_with("ed")
        || HALVES.iter().any(|half| time.ends_with(half))
        || clock::is_dotted(time) && is_done_at_a_time(deed, time);
    (is_deed && is_time).then(|| words.get(day_in(deed).unwrap_or(at)..).unwrap_or(time).to_owned())
}

/// Where the day of a time begins: the `Monday` of `left Monday 09:10`.
fn day_in(deed: &str) -> Option<usize> {
    const DAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    DAYS.iter().find_map(|day| deed.trim_end().strip_suffix(day)).map(str::len)
}

/// Whether a time with a dot is one of day, which runners have too (`won 12.40`): it begins with a nought, or stands behind what
/// no runner does.
fn is_done_at_a_time(deed: &str, time: &str) -> bool {
    const DEEDS: &[&str] = &[
        "alarm",
        "arrival",
        "begun",
        "cut",
        "departure",
        "found",
        "gone",
        "left",
        "lit",
        "lost",
        "seen",
        "sent",
        "shut",
    ];
    time.starts_with('0') || deed.split_whitespace().next_back().is_some_and(|last| DEEDS.contains(&last))
}
