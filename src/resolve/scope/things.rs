//! Questions for several things: `Piers and spans`, `Votes and majority`.

use super::super::asked;
use super::super::claim::{self, FactFrame, ReadClaim};
use super::super::wording::{Wording, has_word};
use super::{sources_of_wholes, state_one_number};
use crate::load::Typed;
use crate::model::SourceId;
use crate::value::tells_rest;
use std::collections::BTreeSet;

/// Where the question is for several things, a claim that names one of them (`nine piers`) speaks of that one, unless all do. What
/// the arithmetic of a source ties is not parted, nor is a majority from the votes that it is the difference of.
pub(super) fn tell_apart(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    let asked = frame.clues.things_asked();
    if asked.len() < 2 {
        return;
    }
    // Where it is for things and what they come to, so is a sum without words beside the number of all.
    let of_sum = asked.iter().any(|thing| thing.iter().any(|word| word == "sum" || word == "total"));
    let sums = claims.iter().filter(|read| of_sum && read.claim.value.is_bare_sum());
    let sums: Vec<SourceId> = sums.map(|read| read.claim.source.clone()).collect();
    let parted = claims.iter().filter(|read| tells_all_parts(read)).map(|read| read.claim.source.clone());
    let tied: BTreeSet<SourceId> = sources_of_wholes(claims).into_iter().chain(sums).chain(parted).collect();
    let has_score = claims.iter().any(|read| read.claim.value.score().is_some());
    let named = |read: &ReadClaim<'_>| {
        // `Nine` names nothing, not even where the question is for `The women and her jury of nine`.
        let is_bare = read.claim.value.is_bare_number() || has_score && read.claim.value.is_margin();
        let is_told = !is_bare && !read.claim.value.has_parts() && !tied.contains(&read.claim.source);
        let text = claim::text_of(&read.raw.value).filter(|_| is_told);
        let thing = text.and_then(|text| asked::thing_named(&asked, text.text())).map(str::to_lowercase);
        // An amount `by the year` is for one by itself.
        thing.filter(|thing| read.claim.value.per() != Some(thing))
    };
    let things: Vec<Option<String>> = claims.iter().map(named).collect();
    if things.windows(2).all(|pair| pair.first() == pair.last()) || state_one_number(claims) {
        return;
    }
    for (read, thing) in claims.iter_mut().zip(things) {
        read.claim.scope = read.claim.scope.take().or(thing);
    }
}

/// Whether a claim tells a part and the rest, which come to the whole: `3 resigned, 5 remain`; `two reopened, three still shut`.
fn tells_all_parts(read: &ReadClaim<'_>) -> bool {
    let text = claim::text_of(&read.raw.value).filter(|_| read.claim.value.has_parts());
    text.map(Typed::text).is_some_and(|text| tells_rest(text) || has_word(&Wording::of(text), &["still"]))
}
