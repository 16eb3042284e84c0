//! What came of a vote, and nothing else: `unanimous`, `four votes to one`.

use crate::value::quantity::is_unanimous;
use crate::value::token::number_of;
use crate::value::{Comparison, Relation, Why};

/// Whose votes are counted.
const VOTES: &[&str] = &["votes", "members", "judges", "justices", "jurors", "councillors", "ballots"];

/// How a vote without one against it relates to one that is told in numbers.
pub(super) fn beside(one: &str, other: &str) -> Option<Comparison> {
    let told = if is_unanimous(one) {
        other
    } else if is_unanimous(other) {
        one
    } else {
        return None;
    };
    let [_, least] = sides(told)?;
    Some(if least == 0 {
        Comparison::new(Relation::Compatible, Why::Overlap)
    } else {
        Comparison::new(Relation::Conflicting, Why::OtherNumber)
    })
}

/// The two sides of a vote, the higher one first: `by four votes to one`, `9-0`, `a majority of 11 to one`. `Two to three of them` tells none.
fn sides(words: &str) -> Option<[u64; 2]> {
    let lower = words.to_lowercase().replace(['\u{2013}', '-'], " to ");
    let words = lower.strip_prefix("by ").unwrap_or(&lower);
    let words = words.strip_prefix("a ").unwrap_or(words);
    let words =
        words.strip_prefix("majority of ").or_else(|| words.strip_suffix(" majority")).unwrap_or(words);
    let words = words.strip_suffix(" votes").or_else(|| words.strip_suffix(" vote")).unwrap_or(words);
    let number = |word: &str| number_of(word).or_else(|| word.parse().ok()).or((word == "nil").then_some(0));
    let (one, other) = match words.split_whitespace().collect::<Vec<_>>().as_slice() {
        [one, "to", other] => (number(one)?, number(other)?),
        [one, votes, "to", other] if VOTES.contains(votes) => (number(one)?, number(other)?),
        _ => return None,
    };
    (one > other).then_some([one, other])
}
