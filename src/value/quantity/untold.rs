//! Words that tell that there is an amount, and not which: `an undisclosed sum`, `not yet known`, `no figure given`.

use super::super::few::Few;
use super::super::{Axis, Bound, Comparison, Dimension, Extent, Unit, untold};
use super::{OVERLAP, Quantity, Sense};

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
        ties: Vec::new(),
    })
}

fn is_untold(lower: &str) -> bool {
    untold::is_all(lower) || is_kept_back(lower) || is_none_given(lower) || is_denied(lower)
}

/// `an undisclosed sum`, `an unknown number of people`; what goes on in another way may tell a number after all.
fn is_kept_back(lower: &str) -> bool {
    let goes_on =
        |rest: &str| rest.is_empty() || [" of ", " in ", " for "].iter().any(|of| rest.starts_with(of));
    untold::behind_noun(lower, AMOUNTS).is_some_and(goes_on)
}

/// `no figure given`, `no figures yet released`.
fn is_none_given(lower: &str) -> bool {
    let given = lower.strip_prefix("no ").and_then(|rest| rest.split_once(' '));
    given.is_some_and(|(amount, given)| AMOUNTS.contains(&amount.trim_end_matches('s')) && is_told(given))
}

/// `has not been revealed`, `not yet agreed`.
fn is_denied(lower: &str) -> bool {
    const DENIALS: &[&str] =
        &["has not been ", "have not been ", "not ", "was not ", "were not ", "is not ", "are not "];
    DENIALS.iter().find_map(|denial| lower.strip_prefix(denial)).is_some_and(is_told)
}

fn is_told(words: &str) -> bool {
    TOLD.contains(&words.strip_prefix("yet ").unwrap_or(words))
}

impl Quantity {
    /// What is not told can be what anybody tells; nothing where both tell something.
    pub(super) fn compare_untold(&self, other: &Self) -> Option<Comparison> {
        let is_untold = |own: &Self| matches!(own.sense.as_deref(), Some(Sense::Untold));
        (is_untold(self) || is_untold(other)).then_some(OVERLAP)
    }
}
