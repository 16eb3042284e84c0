//! Words in place of a number, and the widths that they have.

use super::table::{Words, owned};
use super::{Hedge, Measure};
use crate::value::Bound;

/// Words in place of a number, the lowest they can mean, and the highest or the first they cannot.
const VAGUE: &[(Words, u32, Top)] = &[
    (&["a couple", "couple"], 2, Top::At(3)),
    (&["a few", "few", "some few"], 2, Top::At(8)),
    (&["quite a few"], 3, Top::At(20)),
    (&["several"], 2, Top::At(12)),
    (&["a handful"], 2, Top::At(8)),
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
    (&["a score", "one score"], 18, Top::At(22)),
    (&["two score"], 36, Top::At(44)),
    (&["three score", "threescore"], 54, Top::At(66)),
    (&["four score", "fourscore"], 72, Top::At(88)),
    (
        &["single figures", "single digits", "a single-digit number", "a single-figure number"],
        0,
        Top::Below(10),
    ),
    (
        &["double figures", "double digits", "a double-digit number", "a two-digit number"],
        10,
        Top::Below(100),
    ),
    (
        &["three figures", "triple figures", "triple digits", "a three-figure sum", "a three-digit number"],
        100,
        Top::Below(1_000),
    ),
    (&["four figures", "a four-figure sum"], 1_000, Top::Below(10_000)),
    (&["low hundreds", "the low hundreds", "in the low hundreds"], 100, Top::At(400)),
    (&["high hundreds", "the high hundreds", "in the high hundreds"], 500, Top::At(1_000)),
    (&["low thousands", "the low thousands", "in the low thousands"], 1_000, Top::At(4_000)),
    (&["high thousands", "the high thousands", "in the high thousands"], 5_000, Top::At(10_000)),
    (&["in the hundreds"], 100, Top::Below(1_000)),
    (&["in the thousands"], 1_000, Top::Below(10_000)),
    (&["in the tens of thousands"], 10_000, Top::Below(100_000)),
    (&["in the hundreds of thousands"], 100_000, Top::Below(1_000_000)),
    (&["in the millions"], 1_000_000, Top::None),
    (&["tens"], 20, Top::Below(100)),
    (&["dozens", "dozens and dozens"], 20, Top::Below(100)),
    (&["scores"], 40, Top::Below(200)),
    (&["hundreds"], 150, Top::Below(1_000)),
    (&["thousands"], 1_500, Top::Below(10_000)),
    (&["hundreds or thousands", "hundreds if not thousands"], 200, Top::Below(10_000)),
    (&["tens of thousands"], 15_000, Top::Below(100_000)),
    (&["hundreds of thousands"], 150_000, Top::Below(1_000_000)),
    (&["millions"], 1_500_000, Top::None),
    (&["tens of millions"], 15_000_000, Top::Below(100_000_000)),
    (&["hundreds of millions"], 150_000_000, Top::Below(1_000_000_000)),
    (&["billions"], 1_500_000_000, Top::None),
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

/// The rows of the table.
pub(super) fn built_in() -> impl Iterator<Item = Hedge> {
    VAGUE.iter().map(|(words, low, high)| number(words, *low, *high))
}

fn number(words: Words, low: u32, high: Top) -> Hedge {
    let high = match high {
        Top::At(high) => Bound::Closed(high.into()),
        Top::Below(high) => Bound::Open(high.into()),
        Top::None => Bound::Unbounded,
    };
    Hedge { words: owned(words), measure: Measure::Number, low: Bound::Closed(low.into()), high }
}
