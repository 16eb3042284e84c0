//! The measures of one body: how wide it is and how deep are two answers.

use super::super::claim::{self, FactFrame, ReadClaim};
use super::super::wording::{Wording, has_word};
use crate::load::Typed;
use crate::value::Dimension;

/// What is wide may also be said to be across, and what is thick to be deep or wide: these tell nothing apart.
const MEASURES: &[(&str, &[&str])] = &[
    ("width", &["wide", "width"]),
    ("length", &["long", "length"]),
    ("height or depth", &["deep", "high", "tall", "depth", "height"]),
];

/// Where one claim tells a width and another a depth, that is what each of them speaks of. A claim that tells neither speaks
/// of what the question asks for.
pub(super) fn tell_apart(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    let told: Vec<Option<&str>> = claims.iter().map(of_claim).collect();
    let mut known = told.iter().flatten();
    let first = known.next();
    if known.all(|other| Some(other) == first) {
        return;
    }
    let is_asked = |(_, words): &&(&str, &[&str])| words.iter().any(|word| frame.clues.restates(word));
    let mut asked = MEASURES.iter().filter(is_asked).map(|(name, _)| *name);
    let asked = asked.next().filter(|_| asked.next().is_none());
    for (read, told) in claims.iter_mut().zip(told) {
        let is_length = read.raw.scope.is_none() && is_in_lengths(read);
        if let Some(name) = told.or(asked).filter(|_| is_length) {
            read.claim.scope = read.claim.scope.take().or_else(|| Some(name.to_owned()));
        }
    }
}

/// The one measure that the words of a claim name.
fn of_claim(read: &ReadClaim<'_>) -> Option<&'static str> {
    let text = claim::text_of(&read.raw.value).map(Typed::text).filter(|_| is_in_lengths(read))?;
    let wording = Wording::of(text);
    let mut named = MEASURES.iter().filter(|(_, words)| has_word(&wording, words)).map(|(name, _)| *name);
    named.next().filter(|_| named.next().is_none())
}

fn is_in_lengths(read: &ReadClaim<'_>) -> bool {
    read.claim.value.unit().is_some_and(|unit| unit.dimension() == Dimension::Length)
}
