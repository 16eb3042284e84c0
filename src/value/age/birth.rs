//! The words of a birth, or of a making: `born 3 April 1958`, `built in 2006`, `1978`, `c. 1190`.

use super::life;
use crate::value::number;

/// Words before the day on which somebody was born or something made.
const MADE: &[&str] = &[
    "born",
    "b.",
    "b",
    "built",
    "founded",
    "launched",
    "opened",
    "made",
    "painted",
    "dates",
    "dating",
    "dated",
    "written",
    "created",
    "completed",
    "composed",
    "established",
    "commissioned",
    "erected",
    "laid",
    "planted",
    "cast",
    "carved",
    "hatched",
    "foaled",
    "distilled",
    "whelped",
    "dob",
    "dob:",
];

/// A year that stands alone, and can be no age, or the first of the two of a life: `1978`, `(1978–2025)`, `1925-built`.
pub(super) fn year(words: &str) -> Option<&str> {
    if let Some(about) = about_year(words.trim()) {
        return Some(about);
    }
    let year = words.trim().trim_start_matches('(').trim_end_matches(')');
    let year = ["-built", "-made", " model"].iter().find_map(|made| year.strip_suffix(made)).unwrap_or(year);
    let year = year.strip_prefix("a ").unwrap_or(year);
    let number = |year: &str| {
        let is_year = year.len() == 4 && year.starts_with(['1', '2']);
        year.parse::<u32>().ok().filter(|_| is_year && year.bytes().all(|byte| byte.is_ascii_digit()))
    };
    if let Some((birth, _)) = life::years(year) {
        return Some(birth);
    }
    if let Some((first, second)) = year.split_once(['-', '\u{2013}']) {
        // Two years that are near are a doubt about one.
        return number(first).and(number(second)).map(|_| year);
    }
    number(year).map(|_| year)
}

/// `c. 1190`, `about 1862`: no age is as long, but for round ones (`about 1200`) of a tree.
fn about_year(words: &str) -> Option<&str> {
    const OF_YEARS: &[&str] = &["c. ", "c.", "ca. ", "circa "];
    const OF_ANY: &[&str] = &["about ", "around ", "roughly ", "approximately "];
    let year = |leads: &[&str]| leads.iter().find_map(|lead| words.strip_prefix(lead));
    let is_year = |year: &str| year.len() == 4 && matches!(year.parse(), Ok(1000..=2999_u32));
    let of_any = || year(OF_ANY).filter(|year| is_year(year) && !year.ends_with("00"));
    year(OF_YEARS).filter(|year| is_year(year)).or_else(of_any).map(|_| words)
}

/// What forms and notes call it.
const NOTES: &[&str] =
    &["year of birth", "birth year", "date of birth", "birth date", "birthdate", "yob", "dob"];

/// The words of a birth, where the text states one; ships and firms have one too (`built in 2006`).
pub(super) fn stated(words: &str) -> Option<&str> {
    let words = words.trim();
    let inner = words.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let words = inner.unwrap_or(words);
    let words = ["it was ", "he was ", "she was ", "was ", "it "]
        .iter()
        .find_map(|lead| words.strip_prefix(lead))
        .unwrap_or(words);
    if let Some(birth) = NOTES.iter().find_map(|note| number::strip_phrase(words, note)) {
        return Some(birth.trim_start_matches([':', ' ']));
    }
    let start = ["since ", "of ", "from "].iter().find_map(|lead| number::strip_phrase(words, lead));
    if let Some(start) = start.filter(|start| ends_with_year(start)) {
        return Some(start);
    }
    let at = words.find(' ')?;
    let (head, tail) = words.split_at_checked(at)?;
    let is_birth = MADE.iter().any(|word| head.eq_ignore_ascii_case(word));
    let tail = tail.trim_start();
    let tail = ["in ", "on ", "from ", "to "].iter().find_map(|word| tail.strip_prefix(word)).unwrap_or(tail);
    is_birth.then_some(tail)
}

/// `May 2005`, of what there is `since May 2005`.
fn ends_with_year(start: &str) -> bool {
    let year = start.rsplit(' ').next().unwrap_or_default();
    year.len() == 4 && matches!(year.parse(), Ok(1000..=2999_u32))
}
