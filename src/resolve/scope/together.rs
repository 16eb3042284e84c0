//! Things of two kinds that one claim counts together (`85 departures and arrivals`), beside those of one (`40 departures`).

use super::super::claim::{self, FactFrame, ReadClaim};
use super::MOST_TOLD;
use crate::letters::split_once;
use crate::load::Typed;
use crate::value::group;
use rust_decimal::Decimal;

/// Two kinds by their words, and how many there are of both.
struct Together {
    kinds: [Kind; 2],
    count: Decimal,
}

/// What is counted, as it is told and without the ending of the plural.
struct Kind {
    words: String,
    noun: String,
}

impl Kind {
    /// A word in the plural.
    fn of(word: &str) -> Option<Self> {
        let is_word = !word.is_empty() && word.chars().all(char::is_alphabetic);
        let noun = word.strip_suffix('s').or_else(|| group(word).map(|_| word)).filter(|_| is_word)?;
        Some(Self { words: word.to_lowercase(), noun: noun.to_lowercase() })
    }
}

/// Who counts one of the kinds speaks of that one, unless it is more than both. Where the question is for one of them, a number
/// alone counts that one, and who counts both speaks of more.
pub(super) fn tell_apart(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    let told: Vec<Together> = claims.iter().filter_map(together).take(MOST_TOLD).collect();
    for both in told {
        let is_more = |read: &ReadClaim<'_>| most_counted(read).is_none_or(|own| own > both.count);
        let [first, second] = both.kinds.each_ref().map(|kind| frame.clues.restates(&kind.noun));
        let is_wider =
            first != second && !claims.iter().any(|read| read.claim.scope.is_none() && is_more(read));
        for read in claims.iter_mut().filter(|read| read.claim.scope.is_none()) {
            if is_wider && together(read).is_some_and(|own| own.words() == both.words()) {
                read.claim.scope = Some(both.words());
            } else if !is_wider && !joins(read) && most_counted(read).is_some_and(|own| own < both.count) {
                let noun = read.claim.value.counted_noun();
                let kind = noun.and_then(|noun| both.kinds.iter().find(|kind| kind.noun == noun));
                read.claim.scope = kind.map(|kind| kind.words.clone());
            }
        }
    }
}

fn text<'a>(read: &ReadClaim<'a>) -> &'a str {
    claim::text_of(&read.raw.value).map(Typed::text).unwrap_or_default()
}

fn joins(read: &ReadClaim<'_>) -> bool {
    text(read).contains(" and ")
}

fn most_counted(read: &ReadClaim<'_>) -> Option<Decimal> {
    let is_count = read.claim.value.unit().is_some_and(|unit| unit.is_count());
    read.claim.value.extent().filter(|_| is_count)?.high.at()
}

/// What a claim counts together.
fn together(read: &ReadClaim<'_>) -> Option<Together> {
    let (one, other) = split_once(text(read), " and ").filter(|_| read.claim.scope.is_none())?;
    let (number, first) = one.rsplit_once(' ')?;
    let kinds = [Kind::of(first)?, Kind::of(other)?];
    let is_counted =
        read.claim.value.counted_noun().is_some_and(|noun| kinds.iter().any(|kind| kind.noun == noun));
    let is_one_number = is_counted && !number.is_empty() && !read.claim.value.has_parts();
    let count = most_counted(read).filter(|_| is_one_number)?;
    Some(Together { kinds, count })
}

impl Together {
    fn words(&self) -> String {
        self.kinds.each_ref().map(|kind| kind.words.as_str()).join(" and ")
    }
}
