//! The built-in widths of the hedges of ages, times and days: how far the two ends move.
//!
//! An age moves by years, from 20 years on; below that by one year at the most, and in months, weeks or days by a
//! sixth of their number, one to six. A time moves by minutes. A day or up to a week moves by days; of longer times
//! an end that moves outwards moves by a month (months and seasons) or a year.

use super::table::Words;
use super::{Hedge, Measure};
use crate::value::Bound;
use rust_decimal::Decimal;

/// The words of a row, and its two ends.
type Row = (Words, Bound, Bound);

const NO_END: Bound = Bound::Unbounded;
const ITSELF: Bound = Bound::Closed(Decimal::ZERO);
const NOT_ITSELF: Bound = Bound::Open(Decimal::ZERO);

/// Ends in years.
const AGES: &[Row] = &[
    (ABOUT_AGE, by(-2), by(2)),
    (NEARLY_AGE, by(-3), ITSELF),
    (JUST_UNDER_AGE, by(-3), NOT_ITSELF),
    (&["just over", "a little over", "just past", "slightly over"], ITSELF, by(3)),
    (&["over", "more than", "older than", "well over", "above", "in excess of"], ITSELF, NO_END),
    (
        &["at least", "no younger than", "no less than", "as young as", "upwards of", "upward of"],
        ITSELF,
        NO_END,
    ),
    (&["under", "less than", "younger than", "below", "well under"], NO_END, NOT_ITSELF),
    (&["up to", "at most", "no more than", "no older than", "as old as"], NO_END, ITSELF),
];

const ABOUT_AGE: Words = &[
    "about",
    "around",
    "approximately",
    "approx.",
    "approx",
    "roughly",
    "some",
    "circa",
    "c.",
    "ca.",
    "an estimated",
    "in the region of",
    "thought to be",
    "believed to be",
    "estimated to be",
    "said to be",
    "barely",
    "~",
    "≈",
];

const NEARLY_AGE: Words = &[
    "nearly",
    "almost",
    "close to",
    "approaching",
    "nearing",
    "rising",
    "pushing",
    "coming up to",
    "getting on for",
    "going on",
    "close on",
    "nigh on",
];

/// Who has not come to that age.
const JUST_UNDER_AGE: Words = &[
    "just under",
    "not quite",
    "a little under",
    "about to turn",
    "just short of",
    "not yet",
    "just shy of",
    "shy of",
];

/// The words of a date or a time, the ends in minutes of a time, the ends in days of a day.
const MOMENTS: &[(Words, [Bound; 2], [Bound; 2])] = &[
    (ABOUT_MOMENT, [by(-15), by(15)], [by(-2), by(2)]),
    (JUST_BEFORE, [by(-20), ITSELF], [by(-3), ITSELF]),
    (JUST_AFTER, [ITSELF, by(20)], [ITSELF, by(3)]),
    (SHORTLY_BEFORE, [by(-30), ITSELF], [by(-3), ITSELF]),
    (SHORTLY_AFTER, [ITSELF, by(30)], [ITSELF, by(3)]),
    (
        &["before", "some time before", "prior to", "ahead of", "well before", "long before"],
        [NO_END, NOT_ITSELF],
        [NO_END, NOT_ITSELF],
    ),
    (BY, [NO_END, ITSELF], [NO_END, ITSELF]),
    (
        &["after", "some time after", "later than", "well after", "well past", "long after", "gone"],
        [NOT_ITSELF, NO_END],
        [NOT_ITSELF, NO_END],
    ),
    (SINCE, [ITSELF, NO_END], [ITSELF, NO_END]),
    (FROM_A_DAY, [ITSELF, NO_END], [ITSELF, NO_END]),
    (NO_EARLIER, [ITSELF, NO_END], [ITSELF, NO_END]),
];

const ABOUT_MOMENT: Words = &[
    "about",
    "near",
    "near to",
    "around",
    "at around",
    "at about",
    "on or around",
    "on or about",
    "some time around",
    "sometime around",
    "approximately",
    "approx.",
    "roughly",
    "circa",
    "ca.",
    "c.",
    "at or around",
    "at or about",
    "in or around",
    "some time about",
    "close to",
];

const JUST_BEFORE: Words = &[
    "just before",
    "just short of",
    "just shy of",
    "moments before",
    "nearly",
    "almost",
    "just under",
    "coming up to",
    "right before",
    "immediately before",
];

const SHORTLY_BEFORE: Words =
    &["shortly before", "a little before", "minutes before", "a few minutes before"];

const JUST_AFTER: Words =
    &["just after", "just past", "just gone", "moments after", "right after", "immediately after"];

const SHORTLY_AFTER: Words = &[
    "shortly after",
    "soon after",
    "a little after",
    "a little past",
    "minutes after",
    "a few minutes after",
    "a few minutes past",
];

const BY: Words = &[
    "by",
    "no later than",
    "not later than",
    "until",
    "till",
    "up to",
    "on or before",
    "at or before",
    "not after",
    "up to and including",
];

const SINCE: Words = &["since", "ever since"];

/// The same ends, of what may be still to come.
pub const FROM_A_DAY: Words = &[
    "from",
    "as of",
    "as from",
    "on or after",
    "on and from",
    "at or after",
    "with effect from",
    "effective from",
    "effective",
    "starting from",
];

/// The same ends, of what is still to come where the question asks for that.
const NO_EARLIER: Words = &["no earlier than", "not before", "not until", "not till"];

pub(super) fn built_in() -> Vec<Hedge> {
    let ages = AGES.iter().map(|(words, low, high)| row(words, Measure::Years, [*low, *high]));
    let times = MOMENTS.iter().map(|(words, ends, _)| row(words, Measure::Minutes, *ends));
    let days = MOMENTS.iter().map(|(words, _, ends)| row(words, Measure::Days, *ends));
    ages.chain(times).chain(days).collect()
}

fn row(words: Words, measure: Measure, [low, high]: [Bound; 2]) -> Hedge {
    Hedge { words: words.iter().map(|word| (*word).to_owned()).collect(), measure, low, high }
}

const fn by(ends: i32) -> Bound {
    let magnitude = Decimal::from_parts(ends.unsigned_abs(), 0, 0, ends < 0, 0);
    Bound::Closed(magnitude)
}
