//! How often something was done: `counted twice`, `a second time`, and `a recount` where the question asks how often.

use crate::value::Asked;
use crate::value::number::{self, strip_phrase};
use rust_decimal::Decimal;

/// `counted twice` as `twice`, `for a second time` as `2 times`, and `a recount` as that where it is asked for.
pub(super) fn done(words: &str, asked: Asked) -> Option<String> {
    const LEADS: &[&str] = &["for a ", "for the ", "a ", "the "];
    if let Some(nth) = words.strip_suffix(" time").and_then(|words| behind(words, LEADS)) {
        return number::ordinal(nth).filter(|nth| *nth > 1).map(|nth| format!("{nth} times"));
    }
    if let Some(often) = on_occasions(words) {
        return Some(often);
    }
    if asked == Asked::Often
        && let Some(often) = done_anew(words)
    {
        return Some(often);
    }
    let (verb, often) = words.split_once(' ')?;
    let is_verb = verb.len() > 4 && verb.ends_with("ed") && verb.chars().all(char::is_alphabetic);
    let is_often = ["once", "twice", "thrice"].contains(&often)
        || often
            .strip_suffix(" times")
            .is_some_and(|count| number::read(count).is_some_and(|(_, rest)| rest.is_empty()));
    (is_verb && is_often).then(|| often.to_owned())
}

/// `on three separate occasions` as `three times`.
fn on_occasions(words: &str) -> Option<String> {
    let words = words.strip_suffix(" occasions").or_else(|| words.strip_suffix(" occasion"))?;
    let words = strip_phrase(words, "on ")?;
    let often = [" separate", " different"].iter().find_map(|tail| words.strip_suffix(tail)).unwrap_or(words);
    let last = often.rsplit(' ').next().unwrap_or(often);
    let is_number = last == "several" || number::read(last).is_some_and(|(_, rest)| rest.is_empty());
    is_number.then(|| format!("{often} times"))
}

/// `a recount` as `2 times`: what was counted once more.
fn done_anew(words: &str) -> Option<String> {
    const NOUNS: &[&str] = &[
        "recount", "retrial", "rerun", "re-run", "replay", "resit", "retake", "rematch", "retest", "repeat",
    ];
    let (count, noun) = match behind(words, &["a ", "one ", "a single ", "just one ", "a full "]) {
        Some(noun) => (Decimal::ONE, noun),
        None => number::read(words).map(|(count, noun)| (count.value, noun))?,
    };
    let noun = noun.strip_prefix("single ").or_else(|| noun.strip_prefix("full ")).unwrap_or(noun);
    let is_noun = NOUNS.contains(&noun.strip_suffix('s').unwrap_or(noun)) && count.is_integer();
    Some(format!("{} times", count.checked_add(Decimal::ONE).filter(|_| is_noun)?.normalize()))
}

fn behind<'a>(words: &'a str, leads: &[&str]) -> Option<&'a str> {
    leads.iter().find_map(|lead| strip_phrase(words, lead))
}
