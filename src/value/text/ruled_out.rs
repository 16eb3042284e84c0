//! What a text says in a clause at its end that it was not: `under a fallen branch, no gate open`, which `an open gate` contradicts.

use crate::value::is_negation;

/// Whether one of two keys rules out in such a clause what the other is.
pub(in crate::value) fn is_ruled_out(one: &str, other: &str) -> bool {
    rules_out(one, other) || rules_out(other, one)
}

fn rules_out(told: &str, other: &str) -> bool {
    // `thick fog` is fog, and `a gate keeper` no gate.
    const MOST_MORE: usize = 1;
    let Some(denied) = denied_in(told) else { return false };
    let Some(thing) = thing_of(other) else { return false };
    let is_named = denied.iter().all(|word| thing.contains(word));
    let is_of_noun = thing.last().is_some_and(|noun| denied.contains(noun));
    is_named && is_of_noun && thing.len() <= denied.len() + MOST_MORE
}

/// The weighty words of what the last clause denies: `gate open`, of `no gate open`; `flood`, of `not the flood`. `Not only the
/// flood` denies nothing of it.
fn denied_in(told: &str) -> Option<Vec<&str>> {
    const MOST_WORDS: usize = 3;
    let (before, clause) = told.rsplit_once(", ")?;
    let clause = ["but ", "and "].iter().find_map(|link| clause.strip_prefix(link)).unwrap_or(clause);
    let noun = ["no ", "not the ", "not a ", "not an "].iter().find_map(|lead| clause.strip_prefix(lead))?;
    let words: Vec<&str> = noun.split(' ').collect();
    let is_plain = words.iter().all(|word| is_plain(word)) && words.len() <= MOST_WORDS;
    let is_told = !before.split(' ').any(is_negation);
    (is_plain && is_told).then_some(words)
}

/// The words of a thing, without where it is; nothing where that is denied, or only perhaps so.
fn thing_of(text: &str) -> Option<Vec<&str>> {
    const PLACED: &[&str] = &[" in ", " on ", " at ", " of ", " near ", " by "];
    const HEDGES: &[&str] =
        &["alleged", "apparent", "feared", "likely", "perhaps", "possible", "possibly", "suspected"];
    let head = PLACED.iter().fold(text, |head, link| head.split(link).next().unwrap_or(head));
    let words: Vec<&str> = head.split(' ').collect();
    words.iter().all(|word| is_plain(word) && !HEDGES.contains(word)).then_some(words)
}

/// Whether a word tells of a thing, and parts it from nothing.
fn is_plain(word: &str) -> bool {
    const TYING: &[&str] = &[
        "and", "but", "except", "for", "from", "just", "less", "longer", "more", "nor", "one", "only", "or",
        "other", "others", "than", "until", "when", "with", "yet",
    ];
    word.chars().all(|c| c.is_alphabetic() || c == '-') && !TYING.contains(&word) && !is_negation(word)
}
