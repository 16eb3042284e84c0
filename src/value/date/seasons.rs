//! Seasons where the question names a place in the southern half of the earth: papers tell that of the place or their own.

use super::{Date, sorted};
use crate::value::{Context, Hints, Seasons};

/// Each season with that of the other half at the same time.
const TURNED: &[(&str, &str)] = &[
    ("spring", "autumn"),
    ("summer", "winter"),
    ("autumn", "spring"),
    ("fall", "spring"),
    ("winter", "summer"),
];

/// The season of either half.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Date> {
    if context.hints.seasons == Seasons::Northern {
        return None;
    }
    let own = |season: &str| words.split([' ', '-', ',']).any(|word| word.eq_ignore_ascii_case(season));
    let (season, turned) = TURNED.iter().find(|(season, _)| own(season))?;
    let lower = words.to_lowercase();
    let hints = Hints { seasons: Seasons::Northern, ..context.hints };
    let read = |words: &str| Date::parse(words, &Context { hints, ..*context }).ok();
    let (north, south) = (read(words)?, read(&lower.replacen(season, turned, 1))?);
    let spans = sorted(north.spans.iter().chain(south.spans.iter()).copied());
    (north.line == south.line).then_some(Date { spans, ..north })
}
