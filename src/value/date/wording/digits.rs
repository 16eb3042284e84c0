//! Times of day in four digits: `0600-0910`, and `1740` where other claims tell a time.

use super::super::Context;
use crate::letters::split_once;

/// The words with colons in their times.
pub(in crate::value::date) fn with_colon(words: &str, context: &Context<'_>) -> Option<String> {
    let digits =
        ["at ", "about ", "around "].iter().find_map(|lead| words.strip_prefix(lead)).unwrap_or(words);
    // `1740` by itself is a year, where nothing else tells of a time.
    let time = time(digits).filter(|_| context.hints.time.is_some())?;
    Some(format!("{}{time}", words.strip_suffix(digits)?))
}

/// `0600-0910`: times, since no year is written with a zero in front.
pub(in crate::value) fn range(words: &str) -> Option<String> {
    let (start, end) = words.split_once(['-', '\u{2013}']).or_else(|| split_once(words, " to "))?;
    let (from, to) =
        (time(start.trim())?, time(end.trim().trim_end_matches(" hrs").trim_end_matches(" hours"))?);
    (start.starts_with('0') || end.trim_start().starts_with('0')).then(|| format!("{from} to {to}"))
}

fn time(text: &str) -> Option<String> {
    let (hour, minute) = text.split_at_checked(2).filter(|_| text.len() == 4)?;
    let is_digital = text.bytes().all(|byte| byte.is_ascii_digit());
    let is_time = is_digital && hour.parse::<u8>().ok()? < 24 && minute.parse::<u8>().ok()? < 60;
    is_time.then(|| format!("{hour}:{minute}"))
}
