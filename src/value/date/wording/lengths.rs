//! Lengths of time that tell when something began.

/// The 2021 of `not since 2021`, `no visit since 2021`, and the length of `none for 15 years`: when it was for the last time.
pub(super) fn without_denial(words: &str) -> String {
    const DENIALS: &[&str] = &["not", "none", "never", "nothing", "nobody"];
    let is_denied = |lead: &str| {
        DENIALS.contains(&lead) || lead.strip_prefix("no ").is_some_and(|noun| noun.split(' ').count() <= 2)
    };
    if let Some((_, date)) = words.split_once(" since ").filter(|(lead, _)| is_denied(lead)) {
        return date.to_owned();
    }
    let length = words.split_once(" for ").filter(|(lead, _)| is_denied(lead));
    length.map_or_else(|| words.to_owned(), |(_, length)| format!("for {length}"))
}

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
