//! What is told beside the two sides of a vote or a game: who took neither (`31 to 14, 3 abstentions`), what the score was at
//! half-time, and how many have a vote.

use super::super::super::number;
use super::super::super::{Comparison, Relation, Why};
use super::super::{OVERLAP, Quantity, Sense};
use super::VOTERS;
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// The two sides of a vote without those that took neither: `31 to 14, 3 abstentions`.
pub(super) fn without_neither(words: &str) -> &str {
    let splits =
        [", with ", " with ", ", ", "; ", " (", " and "].iter().filter_map(|mark| words.rsplit_once(mark));
    let mut heads = splits.filter(|(_, tail)| {
        let tail = tail.trim_start_matches("and ").to_lowercase();
        ["abst", "absent", "not vot", "did not vote"].iter().any(|word| tail.contains(word))
            && !tail.contains("against")
    });
    heads.next().map_or(words, |(head, _)| head)
}

/// A score without what it was at half-time, which is no other score of the game: `3-1 (2-0 at half-time)`.
pub(super) fn without_half_time(words: &str) -> &str {
    const BREAKS: &[&str] = &["half-time", "half time", "the break", "the interval", "the turn"];
    let inner = words.strip_suffix(')').unwrap_or(words);
    let Some(score) = BREAKS.iter().find_map(|end| inner.strip_suffix(end)?.strip_suffix(" at ")) else {
        return words;
    };
    let split = score.rsplit_once(" (").or_else(|| score.rsplit_once(", "));
    split.filter(|(_, half)| half.starts_with(|c: char| c.is_ascii_digit())).map_or(words, |(full, _)| full)
}

/// What is said of runs for which no wicket fell.
const NO_WICKET: &[&str] = &[" without loss", " for no loss", " for no wicket", " for none"];

/// Runs for wickets, odds and the pressure of blood with a stroke between, `312/6`, `100/1` and `120/80`, or a word: `312 for six`,
/// `120 over 80`, `12 without loss`. They are no fraction of something.
pub(super) fn with_stroke(words: &str) -> Option<(Decimal, Decimal)> {
    const MOST_WICKETS: u32 = 10;
    const LEAST_RUNS: u32 = 30;
    let words = words.strip_suffix(" declared").unwrap_or(words);
    let digits = |text: &str| {
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u32>().ok()).flatten()
    };
    let both = |link: &str| words.split_once(link).and_then(|(one, two)| digits(one).zip(digits(two)));
    let stroke = both("/").filter(|(one, two)| *one > MOST_WICKETS && one > two);
    if let Some(runs) = runs_without_loss(words).and_then(digits) {
        return Some((runs.into(), Decimal::ZERO));
    }
    let in_words = |text: &str| u32::try_from(super::super::super::number_of(text)?).ok();
    let for_wickets = || {
        let (one, two) = words.split_once(" for ")?;
        digits(one).zip(digits(two).or_else(|| in_words(two)))
    };
    let runs = || for_wickets().filter(|(one, two)| *one >= LEAST_RUNS && *two <= MOST_WICKETS);
    let pressure = || both(" over ").filter(|(one, two)| *two >= LEAST_RUNS && one > two);
    let (one, two) = stroke.or_else(runs).or_else(pressure)?;
    Some((one.into(), two.into()))
}

/// The runs for which no wicket fell.
pub(super) fn runs_without_loss(words: &str) -> Option<&str> {
    NO_WICKET.iter().find_map(|tail| words.strip_suffix(tail))
}

/// How many abstained, where the words tell nothing else of those who took no side.
pub(in crate::value::quantity) fn abstained(words: &str) -> Option<Decimal> {
    let each: Vec<&str> = words.split([' ', ',', ';', '(', ')']).filter(|word| !word.is_empty()).collect();
    let is_told = |word: &&str| word.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("abst"));
    let at = each.iter().position(is_told)?;
    // `one absent`, `two did not vote`
    let are_others = each.iter().filter(|word| is_told(word)).count() > 1
        || each.iter().any(|word| matches!(*word, "absent" | "not"));
    let number = |word: &&str| {
        let (number, rest) = number::read(word)?;
        (rest.is_empty() && number.value.is_integer()).then_some(number.value)
    };
    // `Three councillors abstained`, but not the 21 of `against 21, abstentions 2`.
    let before = each.get(..at)?.iter().rev().take(2).find_map(number);
    let behind = each.get(at + 1).and_then(number);
    if are_others || before.is_some() && behind.is_some() { None } else { before.or(behind) }
}

impl Quantity {
    /// Whether both are the two sides of a vote in per cent, one of them rounded: `51.9% to 48.1%` and `52–48`.
    pub(super) fn is_rounded_vote(&self, other: &Self) -> bool {
        let Some(([high, low], [other_high, other_low])) = self.score().zip(other.score()) else {
            return false;
        };
        let are_all = |one: Decimal, two: Decimal| one.checked_add(two) == Some(Decimal::ONE_HUNDRED);
        let is_near = |one: Decimal, two: Decimal| {
            let gap = one.checked_sub(two).map(|gap| gap.abs());
            gap.is_some_and(|gap| gap <= Decimal::new(5, 1))
        };
        let is_exact = !(high.is_integer() && other_high.is_integer());
        let are_shares = is_exact && are_all(high, low) && are_all(other_high, other_low);
        are_shares && is_near(high, other_high) && is_near(low, other_low)
    }

    /// As many as took a side, and as many as took one or abstained, where that is told.
    fn cast(&self) -> Option<(Decimal, Option<Decimal>)> {
        let Some(Sense::Score { high, low, neither }) = self.sense.as_deref() else { return None };
        let sides = high.checked_add(*low)?;
        Some((sides, neither.and_then(|neither| sides.checked_add(neither))))
    }

    /// How many voted, where the words tell how many abstained.
    pub(in crate::value::quantity) fn voted_or_abstained(&self) -> Option<Decimal> {
        self.cast()?.1
    }

    /// Whether it tells a part of as many as have voted: `ten of the twelve`, beside 11 to 1. Who were all there voted either way.
    pub(super) fn is_part_beside(&self, vote: &Self) -> bool {
        let Some(Sense::Part { part, whole }) = self.sense.as_deref().filter(|_| !self.are_all_there())
        else {
            return false;
        };
        vote.cast().is_some_and(|(sides, all)| {
            sides == *whole && all.is_none() || all == Some(*whole) && part != whole
        })
    }

    /// Whether it tells all who have a vote: `all 51 councillors`.
    pub(in crate::value::quantity) fn is_every_voter(&self) -> bool {
        let Some(Sense::Part { part, whole }) = self.sense.as_deref() else { return false };
        let noun = number::read(&self.printed).map_or("", |(_, noun)| noun);
        let noun = noun.split_once(", ").map_or(noun, |(noun, _)| noun);
        let noun = noun.rsplit(' ').next().unwrap_or(noun);
        part == whole && (noun.is_empty() || VOTERS.contains(&noun.strip_suffix('s').unwrap_or(noun)))
    }

    /// A vote against a count of those who have one: not all need to have voted, but no more than there are. Both sides
    /// together, whoever they are, are as many as the vote says. Where it tells who abstained, all who have a vote are no others.
    pub(super) fn compare_with_voters(&self, vote: &Self) -> Option<Comparison> {
        let (sides, all) = vote.cast()?;
        let count = self.plain_value()?;
        let conflict = Some(Comparison::new(Relation::Conflicting, Why::OtherNumber));
        if count == sides && all.is_none() || Some(count) == all {
            return Some(OVERLAP);
        }
        if all.is_some() && self.is_every_voter() {
            return conflict;
        }
        match count.cmp(&all.unwrap_or(sides)) {
            Ordering::Equal => Some(OVERLAP),
            Ordering::Greater if self.counts_voters() => Some(OVERLAP),
            Ordering::Less if self.counts_voters() => conflict,
            Ordering::Less if count == sides => Some(OVERLAP),
            Ordering::Greater | Ordering::Less => None,
        }
    }
}
