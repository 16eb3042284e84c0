//! Lengths of time that tell when something began.

/// `for 150 years`, `goes back 15 years` as `150 years ago`: when something began that goes on.
pub(super) fn ago(words: &str) -> Option<String> {
    const LEADS: &[&str] = &[
        "for the past ",
        "for the last ",
        "for ",
        "goes back ",
        "go back ",
        "going back ",
        "dates back ",
        "dating back ",
        "reaches back ",
        "reaching back ",
        "stretches back ",
        "stretching back ",
    ];
    let length = LEADS.iter().find_map(|lead| words.strip_prefix(lead))?;
    if let Some(date) = length.strip_prefix("to ") {
        return Some(date.to_owned());
    }
    let unit = length.rsplit(' ').next()?.trim_end_matches('s');
    ["day", "week", "month", "year", "decade"].contains(&unit).then(|| format!("{length} ago"))
}
