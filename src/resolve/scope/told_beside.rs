//! What is counted, where only an excerpt tells it: `58`, of `Fifty-eight people were taken to hospital`; `three carriages`,
//! of `Four vehicles derailed: the power car and three carriages`.

use super::super::claim::{self, ReadClaim};
use super::super::wording::{Wording, has_word};
use crate::value::{Relation, Value, group, state};
use std::sync::Arc;

/// So many words behind the number may come before the state.
const MOST_WORDS: usize = 6;

/// The state behind the number in the excerpt of a claim, or right before it (`killed 12`).
pub(super) fn state_in_excerpt(read: &ReadClaim<'_>) -> Option<&'static str> {
    let value = &read.claim.value;
    let counts_people = || value.counted_noun().is_some_and(|noun| group(&noun) == Some("people"));
    let text = claim::text_of(&read.raw.value).filter(|_| value.is_bare_number() || counts_people())?;
    let (excerpt, number) = (read.claim.excerpt.to_lowercase(), text.text().trim().to_lowercase());
    let (before, behind) = excerpt.split_once(&*number)?;
    let is_whole = !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric);
    let clause = behind.split([',', ';', ':', '.', '(', '–', '—', '”', '"']).next().filter(|_| is_whole)?;
    let clause: Vec<&str> = clause.split_whitespace().take(MOST_WORDS).collect();
    if has_word(&Wording::of(&clause.join(" ")), &["not", "and", "or", "of"]) {
        return None;
    }
    let of_words = || clause.iter().find_map(|word| state(word));
    let is_in_hospital = clause.contains(&"hospital");
    is_in_hospital.then_some("in hospital").or_else(of_words).or_else(|| state(before))
}

/// A count, and the excerpt that says of whom or what it is made up.
pub(super) struct Breakdown {
    whole: Arc<Value>,
    excerpt: Arc<str>,
}

/// Those that excerpts tell, so many at the most.
pub(super) fn breakdowns(claims: &[ReadClaim<'_>], most: usize) -> Vec<Breakdown> {
    const SIGNS: &[&str] = &[":", "(", " of them ", " of whom ", "includ"];
    // Where all state one value, it is no part of another.
    if claims.windows(2).all(|pair| matches!(pair, [one, other] if one.claim.value == other.claim.value)) {
        return Vec::new();
    }
    let tells = |read: &&ReadClaim<'_>| SIGNS.iter().any(|sign| read.claim.excerpt.contains(sign));
    let breakdown = |read: &ReadClaim<'_>| Breakdown {
        whole: Arc::clone(&read.claim.value),
        excerpt: Arc::clone(&read.claim.excerpt),
    };
    claims.iter().filter(tells).take(most).map(breakdown).collect()
}

/// The noun of a count that another claim's excerpt has as a part of another number.
pub(super) fn part_of<'a>(value: &'a Value, breakdowns: &[Breakdown]) -> Option<&'a str> {
    let is_other = |told: &&Breakdown| value.compare(&told.whole).relation == Relation::Conflicting;
    breakdowns.iter().filter(is_other).find_map(|told| value.noun_in(&told.excerpt))
}
