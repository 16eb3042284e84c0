//! What somebody says, and what another says of him: `I saw no light`, `Our captain saw no light, and has told the police so`.
//!
//! Those are two who speak, so the words need not be the same, and what they say of the one deed can all be true.

use std::ops::Range;

use super::judgement::compare_direct;
use crate::value::Relation;
use crate::value::text::sex_of;
use crate::value::token::{Token, align};

/// What somebody does, or is for others.
const ROLES: &[&str] = &[
    "captain",
    "client",
    "coach",
    "colleague",
    "crewman",
    "doctor",
    "driver",
    "employee",
    "foreman",
    "guard",
    "guide",
    "keeper",
    "manager",
    "nurse",
    "officer",
    "pilot",
    "skipper",
    "teacher",
];

/// Whether one tells in the first person what the other tells of somebody by his role, and the rest of both fits.
pub(super) fn is_spoken_of(first: &[Token], second: &[Token]) -> bool {
    if speaks_alone(first) == speaks_alone(second) {
        return false;
    }
    let told = align(first, second).into_iter().find_map(|stretch| {
        let ranges = (stretch.first, stretch.second);
        let (one, other) = (first.get(ranges.0.clone())?, second.get(ranges.1.clone())?);
        let is_told = is_speaker(one) && is_somebody(other) || is_speaker(other) && is_somebody(one);
        is_told.then_some(ranges)
    });
    told.is_some_and(|(one, other)| {
        let rest = compare_direct(&without(first, one), &without(second, other));
        matches!(rest.relation, Relation::Same | Relation::Compatible)
    })
}

fn speaks_alone(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| matches!(token.word.as_str(), "i" | "i'm" | "i've" | "i'd" | "i'll"))
}

fn is_speaker(words: &[Token]) -> bool {
    matches!(words, [only] if only.word == "i")
}

/// `our captain`, `her son`
fn is_somebody(words: &[Token]) -> bool {
    const LEADS: &[&str] = &["our", "my", "his", "her", "their", "the"];
    let [lead, .., noun] = words else { return false };
    let noun = noun.word.as_str();
    words.len() <= 3
        && LEADS.contains(&lead.word.as_str())
        && (ROLES.contains(&noun) || sex_of(noun).is_some())
}

fn without(tokens: &[Token], range: Range<usize>) -> Vec<Token> {
    let kept = |(at, _): &(usize, &Token)| !range.contains(at);
    tokens.iter().enumerate().filter(kept).map(|(_, token)| token.clone()).collect()
}
