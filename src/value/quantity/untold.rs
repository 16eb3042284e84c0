//! Words that tell that there is an amount, and not which: `an undisclosed sum`, `not yet known`, `no figure given`.

use super::super::few::Few;
use super::super::{Axis, Bound, Comparison, Dimension, Extent, Unit, untold};
use super::{OVERLAP, Quantity, Sense};

/// What says of an amount that it is kept back, before the word for the amount.
const KEPT_BACK: &[&str] =
    &["undisclosed", "unspecified", "unknown", "unstated", "undetermined", "confidential", "unquantified"];

const AMOUNTS: &[&str] = &[
    "sum",
    "amount",
    "figure",
    "number",
    "fee",
    "price",
    "cost",
    "total",
    "quantity",
    "salary",
    "settlement",
    "payment",
    "payout",
];

/// What is not told is none of these.
const TOLD: &[&str] = &[
    "known",
    "given",
    "released",
    "available",
    "published",
    "disclosed",
    "revealed",
    "announced",
    "specified",
    "stated",
    "set",
    "agreed",
    "made public",
    "put on it",
];

/// Reads them; with digits beside them they tell something after all.
pub(super) fn read(words: &str) -> Option<Quantity> {
    let words = Some(words.trim()).filter(|words| !words.contains(|c: char| c.is_ascii_digit()))?;
    let open = Extent::new(Axis::Amount(Dimension::Count), Bound::Unbounded, Bound::Unbounded);
    is_untold(&words.to_lowercase()).then(|| Quantity {
        printed: words.to_owned(),
        extent: open,
        units: Few::One(Unit::COUNT),
        plain: Few::NONE,
        sense: Some(Box::new(Sense::Untold)),
    })
}

fn is_untold(lower: &str) -> bool {
    const ARTICLES: &[&str] = &["an ", "a ", "the "];
    const DENIALS: &[&str] = &[
        "has not been ",
        "have not been ",
        "not yet ",
        "not ",
        "was not ",
        "were not ",
        "is not ",
        "are not ",
    ];
    let strip = |words: &'_ str, leads: &[&str]| {
        leads.iter().find_map(|lead| words.strip_prefix(lead)).map(str::to_owned)
    };
    let goes_on = |rest: &str| rest.is_empty() || rest.starts_with([' ', ',', ';']);
    let is_amount = |rest: &str| AMOUNTS.iter().any(|own| rest.strip_prefix(own).is_some_and(goes_on));
    let bare = strip(lower, ARTICLES).unwrap_or_else(|| lower.to_owned());
    let is_kept_back = || {
        let amount = KEPT_BACK.iter().find_map(|own| bare.strip_prefix(own)?.strip_prefix(' '));
        amount.is_some_and(is_amount)
    };
    let is_none_given = || {
        let given = lower.strip_prefix("no ").and_then(|rest| rest.split_once(' '));
        given.is_some_and(|(amount, given)| {
            is_amount(amount.trim_end_matches('s')) && TOLD.contains(&given.trim_start_matches("yet "))
        })
    };
    let is_denied =
        || strip(lower, DENIALS).is_some_and(|told| TOLD.contains(&told.trim_start_matches("yet ")));
    is_kept_back() || is_none_given() || is_denied() || untold::is_all(lower)
}

impl Quantity {
    /// What is not told can be what anybody tells; nothing where both tell something.
    pub(super) fn compare_untold(&self, other: &Self) -> Option<Comparison> {
        let is_untold = |own: &Self| matches!(own.sense.as_deref(), Some(Sense::Untold));
        (is_untold(self) || is_untold(other)).then_some(OVERLAP)
    }
}
