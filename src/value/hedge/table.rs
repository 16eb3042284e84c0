//! The built-in widths of hedge words. They are conventions, chosen wide: a false conflict is worse than a missed one.

use super::{Hedge, Measure};
use crate::value::Bound;
use rust_decimal::Decimal;

/// Phrases that share a row.
pub(super) type Words = &'static [&'static str];

const ABOUT: Words = &[
    "about",
    "around",
    "roughly",
    "some",
    "approximately",
    "approx.",
    "approx",
    "circa",
    "c.",
    "ca.",
    "an estimated",
    "estimated",
    "in the region of",
    "something like",
    "~",
    "≈",
    "est.",
    "est",
    "estimated at",
    "reportedly",
    "possibly",
    "perhaps",
    "maybe",
    "probably",
    "… or so",
    "… est.",
    "… est",
    "… estimated",
    "… estimate",
    "… (estimate)",
    "… (estimated)",
    "… (est.)",
    "… (approx.)",
    "… give or take",
    "… or thereabouts",
    "… approximately",
    "… approx",
    "… roughly",
    "… ish",
    "… ?",
    "… -ish",
];
const NEARLY: Words = &[
    "nearly",
    "almost",
    "close to",
    "just under",
    "just below",
    "just short of",
    "just shy of",
    "shy of",
    "nudging",
    "the best part of",
    "a little under",
    "slightly under",
    "slightly less than",
    "a little less than",
    "little less than",
    "not quite",
    "approaching",
    "… or slightly less",
];
const JUST_OVER: Words = &[
    "just over",
    "just above",
    "just more than",
    "a little over",
    "a little more than",
    "little more than",
    "slightly more than",
    "slightly over",
    "a bit more than",
    "… or slightly more",
];
const ODD: Words = &["… odd", "… -odd"];
const MORE: Words = &[
    "more than",
    "better than",
    "over",
    "above",
    "upwards of",
    "upward of",
    "in excess of",
    "well over",
    "well above",
    "far more than",
    "much more than",
    "greater than",
    "exceeding",
    "exceeds",
    "exceeded",
    "topping",
    "topped",
    "north of",
    "comfortably over",
    ">",
];
const AT_LEAST: Words = &[
    "at least",
    "no fewer than",
    "no less than",
    "not less than",
    "not fewer than",
    "a minimum of",
    "not under",
    "from at least",
    "≥",
    ">=",
    "… or more",
    "… at least",
    "… and more",
    "… plus",
    "… -plus",
    "… minimum",
    "… +",
    "… so far",
    "… to date",
    "… and counting",
    "… and rising",
    "… and climbing",
    "… and growing",
    "… at the least",
    "… if not more",
    "… possibly more",
];
const LESS: Words = &[
    "less than",
    "fewer than",
    "under",
    "below",
    "well under",
    "well below",
    "far fewer than",
    "far less than",
    "lower than",
    "short of",
    "<",
];
const AT_MOST: Words = &[
    "up to",
    "at most",
    "no more than",
    "not more than",
    "within",
    "as many as",
    "as much as",
    "a maximum of",
    "≤",
    "<=",
    "… or fewer",
    "… or less",
    "… at most",
    "… at the most",
    "… maximum",
];
const EXACTLY: Words = &["exactly", "precisely", "… exactly"];

/// The table: words, then the two ends, in hundredths for multiples.
pub(super) fn built_in() -> Vec<Hedge> {
    let mut rows = vec![
        factor(ABOUT, closed(90), closed(110)),
        factor(NEARLY, closed(90), closed(100)),
        factor(JUST_OVER, closed(100), closed(110)),
        factor(ODD, closed(100), open(150)),
        factor(MORE, open(100), Bound::Unbounded),
        factor(AT_LEAST, closed(100), Bound::Unbounded),
        factor(LESS, Bound::Unbounded, open(100)),
        factor(AT_MOST, Bound::Unbounded, closed(100)),
        factor(EXACTLY, closed(100), closed(100)),
    ];
    rows.extend(VAGUE.iter().map(|(words, low, high)| number(words, *low, *high)));
    rows
}

/// Words in place of a number, the lowest they can mean, and the highest or the first they cannot.
const VAGUE: &[(Words, u32, Top)] = &[
    (&["a couple", "couple"], 2, Top::At(3)),
    (&["a few", "few", "some few"], 2, Top::At(6)),
    (&["quite a few"], 3, Top::At(20)),
    (&["several"], 3, Top::At(10)),
    (&["a handful"], 3, Top::At(6)),
    (&["many", "numerous"], 3, Top::None),
    (&["five figures", "a five-figure sum", "a five-figure amount"], 10_000, Top::Below(100_000)),
    (
        &["six figures", "a six-figure sum", "six-figure sum", "a six-figure amount"],
        100_000,
        Top::Below(1_000_000),
    ),
    (
        &["seven figures", "a seven-figure sum", "seven-figure sum", "a seven-figure amount"],
        1_000_000,
        Top::Below(10_000_000),
    ),
    (&["eight figures", "an eight-figure sum"], 10_000_000, Top::Below(100_000_000)),
    (&["tens"], 20, Top::Below(100)),
    (&["dozens", "dozens and dozens"], 24, Top::Below(100)),
    (&["scores"], 40, Top::At(100)),
    (&["hundreds"], 200, Top::Below(1_000)),
    (&["thousands"], 2_000, Top::Below(10_000)),
    (&["hundreds or thousands", "hundreds if not thousands"], 200, Top::Below(10_000)),
    (&["tens of thousands"], 20_000, Top::Below(100_000)),
    (&["hundreds of thousands"], 200_000, Top::Below(1_000_000)),
    (&["millions"], 2_000_000, Top::None),
    (&["tens of millions"], 20_000_000, Top::Below(100_000_000)),
    (&["hundreds of millions"], 200_000_000, Top::Below(1_000_000_000)),
    (&["billions"], 2_000_000_000, Top::None),
];

/// The high end of a vague number.
#[derive(Debug, Clone, Copy)]
enum Top {
    /// The number itself is meant too.
    At(u32),
    /// The number is not.
    Below(u32),
    /// There is none.
    None,
}

fn factor(words: Words, low: Bound, high: Bound) -> Hedge {
    Hedge { words: owned(words), measure: Measure::Factor, low, high }
}

fn number(words: Words, low: u32, high: Top) -> Hedge {
    let high = match high {
        Top::At(high) => Bound::Closed(high.into()),
        Top::Below(high) => Bound::Open(high.into()),
        Top::None => Bound::Unbounded,
    };
    Hedge { words: owned(words), measure: Measure::Number, low: Bound::Closed(low.into()), high }
}

fn owned(words: Words) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn closed(hundredths: i64) -> Bound {
    Bound::Closed(Decimal::new(hundredths, 2))
}

fn open(hundredths: i64) -> Bound {
    Bound::Open(Decimal::new(hundredths, 2))
}
