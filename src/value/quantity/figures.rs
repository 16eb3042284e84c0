//! Counts told in other ways than by a number: ordinals, `all but two of nine`, `7½/9`, `doubled`.

use super::super::number::{self, strip_phrase};
use super::super::{Hedges, Unit};
use super::surroundings::is_plural;
use super::{shares, stretches};
use rust_decimal::Decimal;
use std::iter;

/// Whether some word can begin a number. Without one, words are no amount, and need not be read to see it.
pub fn tells_number(words: &str, hedges: &Hedges) -> bool {
    let begins = |at: usize| {
        let rest = words.get(at..).unwrap_or_default();
        let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        ["a", "an", "another"].iter().any(|article| word.eq_ignore_ascii_case(article))
            || number::read(rest).is_some()
            || number::read_scale(rest).is_some()
            || number::ordinal(word).is_some()
            || hedges.vague(rest).is_some()
    };
    let starts = words.match_indices(|c: char| !c.is_alphabetic()).map(|(at, gap)| at + gap.len());
    words.contains(char::is_numeric)
        || iter::once(0).chain(starts).any(begins)
        || in_numbers(words).is_some()
        || shares::read(words).is_some()
}

/// The words with a number instead, where they tell one in such a way.
pub(super) fn in_numbers(words: &str) -> Option<String> {
    let ordinal = || number::ordinal(words).or_else(|| nth(words)).map(|nth| format!("number {nth}"));
    let share = || shares::in_numbers(words).or_else(|| stretches::in_numbers(words));
    let count = nth_minute(words).or_else(|| all_but(words)).or_else(|| out_of(words));
    count.or_else(ordinal).or_else(share).or_else(|| times(words)).or_else(|| half_of_one(words))
}

/// `half a point` as 0.5 of one: what is counted in halves, and no share of a whole.
fn half_of_one(words: &str) -> Option<String> {
    const COUNTED: &[&str] = &["point", "goal", "mark", "star", "grade", "length", "notch"];
    let noun = ["half a ", "half-a-"].iter().find_map(|half| strip_phrase(words, half))?;
    COUNTED.contains(&noun.to_lowercase().as_str()).then(|| format!("0.5 {noun}"))
}

/// Those that may stand behind a hedge: no ordinals, for `over a third` is a share.
pub(super) fn behind_hedge(words: &str) -> Option<String> {
    shares::in_numbers(words).or_else(|| stretches::in_numbers(words)).or_else(|| times(words))
}

/// `doubled`, `threefold` as so many times.
fn times(words: &str) -> Option<String> {
    const TIMES: &[(&[&str], u32)] = &[
        (&["double", "doubled", "twofold"], 2),
        (&["treble", "trebled", "triple", "tripled", "threefold"], 3),
        (&["quadruple", "quadrupled", "fourfold"], 4),
        (&["quintupled", "fivefold"], 5),
    ];
    let lower = words.to_lowercase();
    let lower = lower.split_once(" the ").map_or(lower.as_str(), |(times, _)| times);
    let known = TIMES.iter().find(|(names, _)| names.contains(&lower)).map(|(_, times)| *times);
    let fold = || {
        let (number, rest) = number::read(lower.strip_suffix("fold")?.trim_end_matches(['-', ' ']))?;
        (rest.is_empty() && number.value.is_integer()).then(|| number.to_string())
    };
    known.map(|times| times.to_string()).or_else(fold).map(|times| format!("{times} times"))
}

/// `32nd minute` as the minutes that are over then: between 31 and 32. `90+2` is the 92nd.
fn nth_minute(words: &str) -> Option<String> {
    let lower = words.to_lowercase();
    let lower =
        ["in the ", "on the ", "the "].iter().find_map(|lead| lower.strip_prefix(lead)).unwrap_or(&lower);
    let minute = lower.strip_suffix(" minute")?;
    let added = |text: &str| {
        let (whole, more) = text.split_once('+')?;
        whole
            .trim()
            .parse::<u32>()
            .ok()?
            .checked_add(more.trim_end_matches(char::is_alphabetic).trim().parse().ok()?)
    };
    let nth = number::ordinal(minute).or_else(|| added(minute)).filter(|nth| *nth > 0)?;
    Some(format!("between {} and {nth} minutes", nth - 1))
}

/// `3rd attempt`, `the third try` as 3.
fn nth(words: &str) -> Option<u32> {
    let (ordinal, noun) = words.trim().rsplit_once(' ')?;
    let is_noun = noun.len() > 2 && noun.chars().all(|c| c.is_alphabetic() || c == '-');
    let is_plain = !is_plural(noun) && Unit::from_name(noun).is_none_or(|unit| unit.is_money());
    number::ordinal(ordinal).filter(|_| is_noun && is_plain)
}

/// `all but two of nine` as 7.
fn all_but(words: &str) -> Option<String> {
    let rest = strip_phrase(words.trim(), "all but ")?;
    let rest =
        ["the last ", "the first ", "the "].iter().find_map(|lead| strip_phrase(rest, lead)).unwrap_or(rest);
    let (fewer, rest) = number::read(rest)?;
    let (all, rest) = number::read(strip_phrase(rest, "of ")?)?;
    let left = all.value.checked_sub(fewer.value).filter(|left| !left.is_sign_negative())?;
    let is_whole = all.value.is_integer() && fewer.value.is_integer();
    is_whole.then(|| format!("{} {rest}", left.normalize()).trim_end().to_owned())
}

/// `7½/9` as `7½ of 9`; fractions of up to eight parts stay.
fn out_of(words: &str) -> Option<String> {
    let (part, whole) = words.trim().split_once('/')?;
    let (of, rest) = number::read(whole).filter(|(of, _)| of.value > Decimal::from(8))?;
    let (number, left) = number::read(part)?;
    let is_part = left.is_empty() && rest.is_empty() && of.value.is_integer() && number.value <= of.value;
    is_part.then(|| format!("{part} of {whole}"))
}

#[cfg(test)]
mod tests {
    use super::{Hedges, tells_number};

    /// Every row of `tests/cases/values/quantity.txt` that is read.
    #[test]
    fn whatever_is_an_amount_tells_a_number() {
        let rows = include_str!("../../../tests/cases/values/quantity.txt").lines();
        let read = rows.filter(|row| !row.starts_with('#')).filter_map(|row| row.split_once(" => "));
        let hedges = Hedges::default();
        let missed: Vec<&str> =
            read.map(|(words, _)| words).filter(|words| !tells_number(words, &hedges)).collect();
        assert!(missed.is_empty(), "{missed:?}");
        assert!(!tells_number("the old lighthouse", &hedges));
    }
}
