//! Places in an order that a word tells: `largest`, `the second-largest`, `runner-up`, `bronze`.
//!
//! They are held against each other and against places in numbers. Beside a count they say nothing: `the largest crowd`,
//! of `4,000`.

use super::super::Comparison;
use super::super::number::{self, strip_phrase};
use super::parts::{Part, exactly, named};
use super::{OTHER_UNIT, OVERLAP, Quantity, Sense};
use crate::letters::split_once;
use rust_decimal::Decimal;

/// The place.
pub(super) fn read(words: &str) -> Option<u32> {
    prize(words).or_else(|| superlative(words))
}

/// The place that a prize stands for.
fn prize(words: &str) -> Option<u32> {
    const PRIZES: &[(&[&str], u32)] = &[
        (&["gold", "gold medal", "winner", "the winner"], 1),
        (&["silver", "silver medal", "runner-up", "the runner-up"], 2),
        (&["bronze", "bronze medal"], 3),
    ];
    let is_own = |names: &&[&str]| names.iter().any(|name| words.eq_ignore_ascii_case(name));
    PRIZES.iter().find(|(names, _)| is_own(names)).map(|(_, place)| *place)
}

/// `Latest`, and words that only look alike, put nothing in an order.
const NOT_IN_ORDER: &[&str] = &[
    "arrest",
    "bequest",
    "forest",
    "harvest",
    "honest",
    "inquest",
    "interest",
    "latest",
    "midwest",
    "modest",
    "nearest",
    "northwest",
    "priest",
    "protest",
    "request",
    "southwest",
    "tempest",
];

/// `largest`, `the second-largest`, `fourth busiest port`: the place in an order.
fn superlative(words: &str) -> Option<u32> {
    let words = strip_phrase(words, "the ").unwrap_or(words);
    let (first, rest) = words.split_once([' ', '-']).unwrap_or((words, ""));
    let (place, rest) = match number::ordinal(first) {
        Some(place) => (place, rest),
        None => (1, words),
    };
    let (most, noun) = rest.split_once(' ').unwrap_or((rest, ""));
    let is_most =
        most.len() > 5 && most.ends_with("est") || matches!(most, "most" | "least") && !noun.is_empty();
    let is_noun = noun.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'));
    // The second-highest level has a number of its own.
    let has_own =
        ["level", "stage", "grade", "category", "phase", "tier"].iter().any(|own| noun.starts_with(own));
    (is_most && is_noun && !has_own && !NOT_IN_ORDER.contains(&most)).then_some(place)
}

/// Whether words tell of one more than are known: `a third man`, behind two.
pub fn tells_one_more(words: &str) -> bool {
    const LEAST: u32 = 3;
    let ordinal =
        behind_article(words.trim()).and_then(|rest| rest.split(' ').next()).and_then(number::ordinal);
    ordinal.is_some_and(|place| place >= LEAST)
}

/// How many there are by words that count on: `two and a third` are three, or a fraction.
pub fn counted_on(words: &str) -> Option<u32> {
    let (known, next) = split_once(words.trim(), " and ")?;
    let (known, rest) = number::read(known)?;
    let place = number::ordinal(behind_article(next)?)?;
    let is_next = rest.is_empty() && known.value.checked_add(Decimal::ONE) == Some(place.into());
    is_next.then_some(place)
}

/// The `third` of `a third` and `another third`.
fn behind_article(words: &str) -> Option<&str> {
    ["a ", "another "].iter().find_map(|article| strip_phrase(words, article))
}

/// `a third missing` after two others: one more.
pub(super) fn one_more(piece: &str, before: &[Part]) -> Option<Part> {
    let (ordinal, rest) = behind_article(piece)?.split_once(' ')?;
    let at = Decimal::from(number::ordinal(ordinal)?);
    let mut so_far = before.iter().map(|part| part.count.plain.first().map(|plain| plain.value));
    let so_far = so_far.try_fold(Decimal::ZERO, |sum, count| sum.checked_add(count?))?;
    (at == so_far.checked_add(Decimal::ONE)?).then_some(())?;
    named(rest, exactly(Decimal::ONE))
}

impl Quantity {
    fn is_place(&self) -> bool {
        matches!(self.sense.as_deref(), Some(Sense::Place))
    }

    /// A place by a word against what is no place.
    pub(super) fn compare_places(&self, other: &Self) -> Option<Comparison> {
        let is_in_numbers = |own: &Self| own.printed.starts_with("number ");
        let against_other = |one: &Self, two: &Self| one.is_place() && !two.is_place() && !is_in_numbers(two);
        let is_beside = against_other(self, other) || against_other(other, self);
        let is_one =
            self.plain.first().map(|plain| plain.value) == other.plain.first().map(|plain| plain.value);
        is_beside.then_some(if is_one { OVERLAP } else { OTHER_UNIT })
    }
}
