//! What is told of all (`320 worldwide`, `none`), beside more of a part (`850 in Britain`): no part is more than all.

use super::super::claim::{self, FactFrame, ReadClaim};
use super::super::wording::{Wording, has_phrase, has_word};
use super::count;
use super::totals::TOTALS;
use crate::load::Typed;
use crate::value::{Extent, group, tells_time};
use chrono::NaiveDate;

/// Words for all that there are, wherever they are.
const EVERYWHERE: &[&str] = &["worldwide", "globally", "overall"];

/// Words for all that there are in a country, of which other countries are no parts.
const IN_COUNTRY: &[&str] = &["nationwide", "countrywide"];

/// The same of nobody, who has no parts.
const NOBODY: &[&str] = &["none", "nobody", "no one", "no-one", "nil", "zero", "0"];

/// Words before the place or the group that is a part.
const PARTS: &[&str] =
    &["aboard", "across", "among", "at", "from", "in", "inside", "on", "outside", "within"];

/// What stands behind these words and is no part: a moment, what is still to come, or something else.
const NO_PARTS: &[&str] = &[
    "another",
    "beginning",
    "books",
    "budget",
    "budgets",
    "current",
    "custody",
    "election",
    "elections",
    "height",
    "horizon",
    "hospital",
    "interim",
    "last",
    "latest",
    "list",
    "maximum",
    "most",
    "next",
    "other",
    "outset",
    "peak",
    "phase",
    "pipeline",
    "plan",
    "plans",
    "point",
    "previous",
    "stage",
    "start",
    "way",
    "worst",
];

/// Words of a question for the hurt, some of whom may be told with what they have.
const HURT: &[&str] = &["hurt", "injured", "injuries", "wounded", "ill", "sick", "affected"];

/// How far a claim reaches that tells of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Everywhere,
    Country,
    Nobody,
}

/// What all come to, and the day on which it was told.
struct All {
    reach: Reach,
    count: Extent,
    day: NaiveDate,
}

/// A part that is more than all speaks of the same, as long as nothing was counted later.
pub(super) fn drop_scopes(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    // Most facts have no part.
    if claims.iter().all(|read| read.claim.scope.is_none()) {
        return;
    }
    let all = claims.iter().filter_map(all_told).min_by_key(|all| all.count.high.at());
    let Some(all) = all else { return };
    let asks_for_hurt = all.reach == Reach::Nobody && has_word(&frame.clues.question, HURT);
    let is_more = |read: &ReadClaim<'_>| {
        let own = || count_of(read).and_then(|own| own.low.at()).zip(all.count.high.at());
        let is_earlier = || read.context.as_of.and_then(|days| days.last).is_some_and(|told| told <= all.day);
        let is_part = |scope: &str| is_place(scope, all.reach) || asks_for_hurt && is_manner(scope);
        read.claim.scope.as_deref().is_some_and(is_part)
            && own().is_some_and(|(own, all)| own > all)
            && is_earlier()
    };
    if !claims.iter().any(is_more) {
        return;
    }
    for read in claims {
        if is_more(read) || read.raw.scope.is_none() && all_told(read).is_some() {
            read.claim.scope = None;
        }
    }
}

/// What a claim counts. `3rd overall` is a place.
fn count_of(read: &ReadClaim<'_>) -> Option<Extent> {
    count(read).filter(|_| !read.claim.value.to_string().starts_with("number "))
}

/// What a claim tells of all, by its words.
fn all_told(read: &ReadClaim<'_>) -> Option<All> {
    let text = claim::text_of(&read.raw.value).map(Typed::text)?.trim();
    let reach = match read.claim.scope.as_deref() {
        Some(scope) => of_scope(scope),
        None if NOBODY.iter().any(|nobody| text.eq_ignore_ascii_case(nobody)) => Some(Reach::Nobody),
        None => of_text(&Wording::of(text)),
    }?;
    Some(All { reach, count: count_of(read)?, day: read.context.as_of?.last? })
}

fn of_scope(scope: &str) -> Option<Reach> {
    let place =
        ["across the ", "around the ", "throughout the "].iter().find_map(|lead| scope.strip_prefix(lead));
    match (scope, place) {
        ("nationwide" | "countrywide", _) | (_, Some("country" | "nation")) => Some(Reach::Country),
        (_, Some("world" | "globe")) => Some(Reach::Everywhere),
        _ if scope.starts_with("in all ") || EVERYWHERE.contains(&scope) => Some(Reach::Everywhere),
        _ => None,
    }
}

fn of_text(text: &Wording<'_>) -> Option<Reach> {
    // Most texts are a number.
    text.text.contains(' ').then_some(())?;
    if has_word(text, EVERYWHERE) || has_phrase(text, TOTALS) {
        return Some(Reach::Everywhere);
    }
    has_word(text, IN_COUNTRY).then_some(Reach::Country)
}

/// `in Britain`, `at the Leeds plant`: within what reaches so far. Within a country lies what has no name of its own (`in the
/// capital`), or may lie elsewhere.
fn is_place(scope: &str, reach: Reach) -> bool {
    let Some((lead, place)) = scope.split_once(' ') else { return false };
    let of = ["the ", "its ", "their ", "his ", "her "].iter().find_map(|own| place.strip_prefix(own));
    let has_name = place.split(' ').any(|word| word.starts_with(char::is_uppercase));
    PARTS.contains(&lead)
        && match reach {
            Reach::Everywhere | Reach::Nobody => of.is_some() || has_name,
            Reach::Country => of.is_some() && !has_name,
        }
        && !tells_time(scope)
        && of_scope(scope).is_none()
        && !has_word(&Wording::of(place), NO_PARTS)
}

/// `with minor burns`: what some have, and nobody whom others count besides (`with the driver`, `with staff`).
fn is_manner(scope: &str) -> bool {
    let had = scope.strip_prefix("with ").unwrap_or_default();
    let is_counted = ["the ", "his ", "her ", "its ", "their "].iter().any(|own| had.starts_with(own));
    !had.is_empty() && !is_counted && had.split(' ').all(|word| group(word).is_none()) && !tells_time(had)
}
