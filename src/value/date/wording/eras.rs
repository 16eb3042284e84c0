//! Eras and wars by their names, and decades by their place in a century, as the years from their first to their last:
//! `Victorian`, `between the wars`.
//!
//! Names of styles outlive the kings they are named after, so that some are drawn wider than a reign.

use crate::letters::split_once;
use crate::value::number::{self, strip_phrase};

/// A name in small letters, and its years in EDTF. The first that stands there is taken, so that longer names come
/// before those that they begin with.
const ERAS: &[(&str, &str)] = &[
    ("the middle ages", "0450/1520"),
    ("medieval", "0450/1520"),
    ("mediaeval", "0450/1520"),
    ("tudor", "1485/1603"),
    ("elizabethan", "1558/1603"),
    ("jacobean", "1603/1625"),
    ("georgian", "1714/1837"),
    ("regency", "1795/1837"),
    ("victorian", "1837/1901"),
    ("edwardian", "1901/1914"),
    ("the napoleonic wars", "1803/1815"),
    ("the crimean war", "1853/1856"),
    ("the first world war", "1914/1918"),
    ("the great war", "1914/1918"),
    ("the second world war", "1939/1945"),
    ("world war ii", "1939/1945"),
    ("world war two", "1939/1945"),
    ("wwii", "1939/1945"),
    ("ww2", "1939/1945"),
    ("world war i", "1914/1918"),
    ("world war one", "1914/1918"),
    ("wwi", "1914/1918"),
    ("ww1", "1914/1918"),
    ("between the wars", "1918/1939"),
    ("the interwar", "1918/1939"),
    ("the inter-war", "1918/1939"),
    ("interwar", "1918/1939"),
    ("the korean war", "1950/1953"),
    ("the vietnam war", "1955/1975"),
    ("the cold war", "1945/1991"),
];

/// Words behind the name of an era that say that it is one.
const TAILS: &[&str] = &["era", "times", "age", "period", "years", "days", "england", "britain"];

/// The words with years instead of a name.
pub(super) fn in_years(words: &str) -> Option<String> {
    decade_of_century(words).or_else(|| both_centuries(words)).or_else(|| of_era(words))
}

/// `Late 11th or early 12th century`, `11th century to the 12th` with the word behind both.
fn both_centuries(words: &str) -> Option<String> {
    const WORD: &str = " century";
    if !words.contains(WORD) {
        return None;
    }
    let (first, link, last) = [" or ", " to ", " and "].iter().find_map(|link| {
        let (first, last) = words.split_once(link)?;
        Some((first, link, last))
    })?;
    let is_nth = |words: &str| words.rsplit(' ').next().and_then(number::ordinal).is_some();
    match (first.ends_with(WORD), last.ends_with(WORD)) {
        (true, false) if is_nth(last) => Some(format!("{words}{WORD}")),
        (false, true) if is_nth(first) => Some(format!("{first}{WORD}{link}{last}")),
        (true | false, true | false) => None,
    }
}

/// `the last decade of the 18th century` as `1790/1799`.
fn decade_of_century(words: &str) -> Option<String> {
    let (which, century) = split_once(words, " decade of the ")?;
    let century = number::ordinal(century.strip_suffix(" century")?).filter(|century| *century <= 99)?;
    let (lead, which) = which.rsplit_once(' ').unwrap_or(("", which));
    let nth = match which {
        "last" | "final" | "closing" => 10,
        "opening" => 1,
        _ => number::ordinal(which).filter(|nth| *nth <= 10)?,
    };
    let first = century.checked_sub(1)? * 100 + (nth.checked_sub(1)?) * 10;
    let lead = lead.strip_suffix("the").unwrap_or(lead).trim_end();
    Some(format!("{lead} {first:04}/{:04}", first + 9).trim_start().to_owned())
}

fn of_era(words: &str) -> Option<String> {
    // No digits: `the Victorian era` has none, and nearly every date has.
    if words.contains(|c: char| c.is_ascii_digit()) && !words.contains(['w', 'W']) {
        return None;
    }
    let starts = || words.match_indices(' ').map(|(at, _)| at + 1);
    let (at, years, rest) = std::iter::once(0).chain(starts()).find_map(|at| {
        let text = words.get(at..)?;
        let named = |(name, years): &(&str, &'static str)| {
            let rest = strip_phrase(text, name)?;
            (rest.is_empty() || rest.starts_with([' ', ','])).then_some((*years, rest.trim_start()))
        };
        ERAS.iter().find_map(named).map(|(years, rest)| (at, years, rest))
    })?;
    let rest = TAILS.iter().find_map(|tail| strip_phrase(rest, tail)).unwrap_or(rest);
    let lead = words.get(..at)?.trim_end();
    let lead = lead.strip_suffix("the").unwrap_or(lead).trim_end();
    let era = [lead, years, rest.trim_start()].join(" ");
    Some(era.trim().to_owned())
}
