//! Amounts that were only aimed at, set or asked for: `a target of £10m`, `a £12m budget`. What came of it is another answer.

use crate::value::number::strip_phrase;

/// What such an amount is called.
const HOPED: &[&str] = &[
    "target",
    "goal",
    "budget",
    "forecast",
    "projection",
    "limit",
    "speed limit",
    "quota",
    "cap",
    "capacity",
    "asking price",
    "guide price",
    "reserve price",
];

/// The noun of the words, where they are no more than an amount by such a name.
pub(super) fn noun_of(words: &str) -> Option<&'static str> {
    let words = words.trim();
    let rest = ["a ", "an ", "the "].iter().find_map(|article| strip_phrase(words, article))?;
    HOPED.iter().copied().find(|noun| {
        strip_phrase(rest, noun).is_some_and(|amount| amount.starts_with(" of "))
            || rest.strip_suffix(*noun).is_some_and(|amount| {
                amount.ends_with(' ')
                    && !amount.contains('-')
                    && amount.contains(|c: char| c.is_ascii_digit())
                    && !amount.contains(", ")
            })
    })
}
