//! Lengths of time told as a clock shows them: `2:03:59`, `2h30`, `4'33"`.

/// `2:03:59`, hours, minutes and seconds, as the longer form of it.
pub(super) fn read(words: &str) -> Option<String> {
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
    if let Some((minutes, seconds)) = read_minutes_and_seconds(words) {
        return Some(format!("{minutes} minutes {seconds} seconds"));
    }
    let numbers: Vec<u32> = words.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [hours, minutes, seconds] = numbers.as_slice() else { return None };
    (*minutes < 60 && *seconds < 60).then(|| format!("{hours} hours {minutes} minutes {seconds} seconds"))
}

/// `4'33"`
fn read_minutes_and_seconds(words: &str) -> Option<(u32, u32)> {
    let (minutes, rest) = words.split_once(['\'', '’', '′'])?;
    let seconds = ["\"", "”", "″", "''", "’’"].iter().find_map(|mark| rest.strip_suffix(mark))?;
    let seconds = seconds.trim().parse().ok().filter(|seconds| *seconds < 60)?;
    Some((minutes.trim().parse().ok()?, seconds))
}

/// `2h30`, `1hr 50`: minutes without their unit.
fn read_hours_and_minutes(words: &str) -> Option<(u32, u32)> {
    let (hours, rest) = words.split_once(['h', 'H'])?;
    let minutes = rest.trim_start_matches(|c: char| c.is_alphabetic()).trim();
    let is_hour = matches!(rest.strip_suffix(minutes)?.trim(), "" | "r" | "rs" | "our" | "ours");
    let minutes = minutes.parse().ok().filter(|minutes| *minutes < 60)?;
    is_hour.then_some((hours.trim().parse().ok()?, minutes))
}
