//! Lengths of time told as a clock shows them: `2:03:59`, `6:58`, `2h30`, `4'33"`, `47"`.

use crate::value::Face;

/// The longer form of such words: hours, minutes and seconds of `2:03:59`. Whether the first of two parts are hours (`2:26`) or
/// minutes (`6:58`) is for what else is stated to tell.
pub(super) fn read(words: &str, face: Face) -> Option<String> {
    if let Some((hours, minutes)) = read_hours_and_minutes(words) {
        return Some(format!("{hours} hours {minutes} minutes"));
    }
    let of_hours = [" h", " hrs", " hours"].iter().find_map(|unit| words.strip_suffix(unit));
    if let Some((hours, minutes)) = of_hours.and_then(|time| time.split_once(':')) {
        return Some(format!("{hours} hours {minutes} minutes"));
    }
    let of_minutes = [" min", " mins", " minutes"].iter().find_map(|unit| words.strip_suffix(unit));
    if let Some((minutes, seconds)) = of_minutes.and_then(|time| time.split_once(':')) {
        return Some(format!("{minutes} minutes {seconds} seconds"));
    }
    if let Some(told) = by_marks(words) {
        return Some(told);
    }
    // `until 06:40` is a time of day.
    let is_of_day = ["until ", "till "].iter().any(|until| words.starts_with(until));
    (!is_of_day && words.split(' ').any(is_face)).then(|| in_words(words, face))
}

/// Whether some word has two parts, of which words do not tell whether the first are hours or minutes.
pub fn has_open_face(words: &str) -> bool {
    words.contains(':') && words.split(' ').any(|word| parts(word).is_some_and(|parts| parts.len() == 2))
}

/// The longer form of words with a time that can be no score and no ratio, having parts of a second or three numbers: `2:11.48`,
/// `2:03:59`.
pub(in crate::value) fn race_time(words: &str) -> Option<String> {
    let is_time = |word: &str| parts(word).is_some_and(|parts| parts.len() > 2 || word.contains('.'));
    words.split(' ').any(is_time).then(|| in_words(words, Face::Minutes))
}

/// Whether a word is told as on the face of a clock, in two parts or three: `6:58`, `2:03:59`, `1:12.4`.
pub(super) fn is_face(word: &str) -> bool {
    parts(word).is_some()
}

/// Whether a word may be a time of day with a dot, to the minute: `06.15`.
pub(super) fn is_dotted(word: &str) -> bool {
    let is_two = |part: &str, most: u32| part.len() == 2 && part.parse::<u32>().is_ok_and(|n| n < most);
    word.split_once('.').is_some_and(|(hour, minute)| is_two(hour, 24) && is_two(minute, 60))
}

/// Whether a word may be a time of day in hours and minutes: `9:20`, `22:47`.
pub(super) fn is_of_day(word: &str) -> bool {
    const HOURS: u32 = 24;
    let hour = || word.split_once(':')?.0.parse::<u32>().ok();
    has_open_face(word) && !word.contains([' ', '.']) && hour().is_some_and(|hour| hour < HOURS)
}

/// Each such word in the longer form: `under 2:10` as `under 2 hours 10 minutes`, and `0:23:48` without its hours.
fn in_words(words: &str, face: Face) -> String {
    const UNITS: [&str; 3] = ["hours", "minutes", "seconds"];
    let longer = |word: &str| {
        let Some(parts) = parts(word) else { return word.to_owned() };
        let first = usize::from(parts.len() == 2 && face != Face::Hours);
        let units = UNITS.iter().skip(first);
        let is_nothing = |(part, _): &(&&str, _)| part.bytes().all(|byte| byte == b'0');
        let told = parts.iter().zip(units).skip_while(is_nothing);
        let told: Vec<String> = told.map(|(part, unit)| format!("{part} {unit}")).collect();
        if told.is_empty() { word.to_owned() } else { told.join(" ") }
    };
    words.split(' ').map(longer).collect::<Vec<_>>().join(" ")
}

/// The numbers between the colons. All but the first have two digits, and the last perhaps a part of one.
fn parts(word: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = word.split(':').collect();
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_sixtieth = |part: &str| part.len() == 2 && is_number(part) && part < "60";
    let [first, middle @ .., last] = parts.as_slice() else { return None };
    let (whole, fraction) = last.split_once('.').unwrap_or((last, "0"));
    let is_face = is_number(first)
        && first.len() <= 3
        && middle.len() <= 1
        && middle.iter().all(|part| is_sixtieth(part))
        && is_sixtieth(whole)
        && is_number(fraction);
    is_face.then_some(parts)
}

/// `4'33"`, `4h 31' 22"`, `47"`: hours by their letter, minutes and seconds by their marks.
fn by_marks(words: &str) -> Option<String> {
    const MINUTES: [char; 3] = ['\'', '’', '′'];
    const SECONDS: [&str; 5] = ["\"", "”", "″", "''", "’’"];
    let (rest, seconds) = match SECONDS.iter().find_map(|mark| words.strip_suffix(mark)) {
        Some(told) => told.rsplit_once(MINUTES).map_or((None, told), |(rest, seconds)| (Some(rest), seconds)),
        None => (Some(words.strip_suffix(MINUTES)?), ""),
    };
    let (hours, minutes) = rest.map_or(("", ""), |rest| rest.split_once(['h', 'H']).unwrap_or(("", rest)));
    let number = |text: &str| if text.is_empty() { Some(0) } else { text.trim().parse::<u32>().ok() };
    let told = [(number(hours)?, "hours"), (number(minutes)?, "minutes"), (number(seconds)?, "seconds")];
    // What follows a greater unit is less than one of it.
    let is_sixtieth = |pair: &[(u32, &str)]| matches!(pair, [(0, _), _] | [_, (0..60, _)]);
    let parts: Vec<String> =
        told.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count} {unit}")).collect();
    (told.windows(2).all(is_sixtieth) && !parts.is_empty()).then(|| parts.join(" "))
}

/// `2h30`, `1hr 50`: minutes without their unit.
fn read_hours_and_minutes(words: &str) -> Option<(u32, u32)> {
    let (hours, rest) = words.split_once(['h', 'H'])?;
    let minutes = rest.trim_start_matches(|c: char| c.is_alphabetic()).trim();
    let is_hour = matches!(rest.strip_suffix(minutes)?.trim(), "" | "r" | "rs" | "our" | "ours");
    let minutes = minutes.parse().ok().filter(|minutes| *minutes < 60)?;
    is_hour.then_some((hours.trim().parse().ok()?, minutes))
}
