//! Sentences of which a part is suspended: `18 months, of which six are suspended`, and of which the words tell how much is to be
//! served: `four years, of which he will serve half`. They are the whole, and what is left of it to serve.

use super::{Duration, Told, reckoned};
use crate::value::number::{self, strip_phrase};
use crate::value::{Bound, Context, Extent};
use rust_decimal::Decimal;

/// What becomes of the part.
const FATES: &[&str] = &[" suspended", " on probation", " on licence", " deferred"];

/// What stands between the whole and its part.
const LINKS: &[&str] = &[", of which ", " of which ", ", with ", " with ", ", including ", ", ", " ("];

/// The whole, of which the words tell what is not to be served, or what is.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    if words.contains(" serve ") {
        return to_serve(words, context);
    }
    let told = words.strip_suffix(')').unwrap_or(words);
    let told = FATES.iter().find_map(|fate| told.strip_suffix(fate))?;
    let (whole, part) = LINKS.iter().find_map(|link| told.split_once(link))?;
    let length = |words: &str| Some(Duration::parse_one(&format!("exactly {words}"), context).ok()?.extent());
    let extent = length(whole)?;
    let part = match part_named(part) {
        "half" => half_of(&extent)?,
        part => length(&in_unit_of(part, whole)?)?,
    };
    let left = reckoned::difference(&extent, &part)?;
    Some(Duration { parts: vec![left], ..Duration::told(words.to_owned(), extent) })
}

/// The whole, with the part that is to be served.
fn to_serve(words: &str, context: &Context<'_>) -> Option<Duration> {
    let (whole, rest) = words.split_once(" of which ")?;
    let (_, part) = rest.rsplit_once(" serve ")?;
    let whole = whole.trim_end_matches(',');
    let read = Duration::parse_one(whole, context).ok()?;
    let part = match part {
        "half" | "half of it" => {
            let exactly = Duration::parse_one(&format!("exactly {whole}"), context).ok()?;
            half_of(&exactly.extent)?
        }
        part => Duration::parse_one(&in_unit_of(part, whole)?, context).ok()?.extent,
    };
    Some(Duration { printed: words.to_owned(), told: Told::InPart, parts: vec![part], ..read })
}

/// The six of `the last six are`, the one of `one of them`.
fn part_named(part: &str) -> &str {
    const BEHIND: &[&str] = &[" are", " is", " were", " was", " of them", " of it", " of that", " of which"];
    const LEADS: &[&str] = &["the last ", "the final ", "the "];
    let part = BEHIND.iter().fold(part.trim(), |part, end| part.strip_suffix(end).unwrap_or(part));
    LEADS.iter().find_map(|lead| strip_phrase(part, lead)).unwrap_or(part).trim()
}

/// A part with a unit: that of the whole, where it names none.
fn in_unit_of(part: &str, whole: &str) -> Option<String> {
    let (_, rest) = number::read(part)?;
    let unit = whole.rsplit([' ', '-']).next()?;
    Some(if rest.is_empty() { format!("{part} {unit}") } else { part.to_owned() })
}

fn half_of(whole: &Extent) -> Option<Extent> {
    let half = |bound: Bound| bound.at()?.checked_div(Decimal::TWO);
    Some(Extent::closed(whole.axis, half(whole.low)?, half(whole.high)?))
}
