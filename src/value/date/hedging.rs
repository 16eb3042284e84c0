//! The hedges before a date or a time, and what they make of a range of days.

use super::range::{DayRange, days_on};
use super::words::Token;

/// What a statement says about the date or time it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Hedging {
    /// Just that.
    #[default]
    Exact,
    /// Near it, on either side.
    About,
    /// At most twenty minutes, or three days, before it.
    JustBefore,
    /// At most twenty minutes, or three days, after it.
    JustAfter,
    /// Any time before it begins.
    Before,
    /// Any time before it ends.
    By,
    /// Any time from its end on.
    After,
    /// Any time from its start on.
    Since,
    /// A little less than a length of time.
    Nearly,
    /// More than a length of time.
    Over,
}

/// The words of each hedge; the first is how it prints. Longer ones come before their own beginnings.
const WORDS: &[(&str, Hedging)] = &[
    ("some time around", Hedging::About),
    ("sometime around", Hedging::About),
    ("at around", Hedging::About),
    ("about", Hedging::About),
    ("around", Hedging::About),
    ("circa", Hedging::About),
    ("ca", Hedging::About),
    ("c", Hedging::About),
    ("approximately", Hedging::About),
    ("approx", Hedging::About),
    ("roughly", Hedging::About),
    ("just before", Hedging::JustBefore),
    ("shortly before", Hedging::JustBefore),
    ("a little before", Hedging::JustBefore),
    ("just after", Hedging::JustAfter),
    ("just past", Hedging::JustAfter),
    ("just gone", Hedging::JustAfter),
    ("shortly after", Hedging::JustAfter),
    ("soon after", Hedging::JustAfter),
    ("a little after", Hedging::JustAfter),
    ("some time before", Hedging::Before),
    ("before", Hedging::Before),
    ("prior to", Hedging::Before),
    ("no later than", Hedging::By),
    ("not later than", Hedging::By),
    ("by", Hedging::By),
    ("until", Hedging::By),
    ("till", Hedging::By),
    ("some time after", Hedging::After),
    ("after", Hedging::After),
    ("since", Hedging::Since),
    ("from", Hedging::Since),
    ("nearly", Hedging::Nearly),
    ("almost", Hedging::Nearly),
    ("just under", Hedging::Nearly),
    ("more than", Hedging::Over),
    ("over", Hedging::Over),
];

impl Hedging {
    /// The hedge at the start of the tokens, and how many tokens it takes.
    pub(super) fn read(tokens: &[Token]) -> Option<(Self, usize)> {
        WORDS.iter().find_map(|(words, hedging)| begins_with(tokens, words).map(|used| (*hedging, used)))
    }

    /// The hedge as it prints, with a blank behind it.
    pub(super) const fn prefix(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::About => "about ",
            Self::JustBefore => "just before ",
            Self::JustAfter => "just after ",
            Self::Before => "before ",
            Self::By => "by ",
            Self::After => "after ",
            Self::Since => "since ",
            Self::Nearly => "nearly ",
            Self::Over => "over ",
        }
    }

    /// What it makes of a range of days.
    pub(super) fn widen(self, days: DayRange) -> DayRange {
        let DayRange { first, last } = days;
        match self {
            Self::Exact => days,
            Self::About => days.widened(),
            Self::JustBefore | Self::Nearly => {
                DayRange { first: first.and_then(|day| days_on(day, -3)), last: first }
            }
            Self::JustAfter => DayRange { first: last, last: last.and_then(|day| days_on(day, 3)) },
            Self::Before => DayRange { first: None, last: first.and_then(|day| days_on(day, -1)) },
            Self::By | Self::Over => DayRange { first: None, last },
            Self::After => DayRange { first: last.and_then(|day| days_on(day, 1)), last: None },
            Self::Since => DayRange { first, last: None },
        }
    }
}

/// How many tokens the words take at the start of the tokens, where they stand there.
pub(super) fn begins_with(tokens: &[Token], words: &str) -> Option<usize> {
    let mut used = 0;
    for word in words.split(' ') {
        tokens.get(used).filter(|token| token.is(word))?;
        used += 1;
    }
    Some(used)
}
