//! What costs nothing: `free`, `no charge`. The claims beside it tell in which currency.

use super::super::few::Few;
use super::super::number::strip_phrase;
use super::super::{Axis, Bound, Context, Extent, Unit};
use super::{Plain, Quantity, sum};
use crate::letters::{has_any, is_word};
use rust_decimal::Decimal;

const WORDS: &[&str] = &[
    "free",
    "free of charge",
    "for free",
    "free entry",
    "free admission",
    "no charge",
    "no fee",
    "without charge",
    "at no charge",
    "at no cost",
    "gratis",
    "nothing",
    "not a penny",
    "not a cent",
    "pro bono",
];

/// Whether words tell a sum and no currency: that there is nothing to pay, how many figures it has, or two numbers.
pub fn leaves_currency_open(words: &str) -> bool {
    is_free(words) || is_in_figures(words) || sum::is_two_numbers(words)
}

/// `a six-figure sum`
pub(super) fn is_in_figures(words: &str) -> bool {
    has_any(words, &["-figure sum", "-figure amount"])
}

fn is_free(words: &str) -> bool {
    let words = words.trim();
    WORDS.iter().any(|free| is_word(free, words))
}

/// The currency of a sum of which nobody gets anything: `nothing of the £50,000`.
fn currency_of_whole(words: &str, context: &Context<'_>) -> Option<Unit> {
    const NOTHING_OF: &[&str] = &["nothing of ", "none of ", "not a penny of ", "not a cent of "];
    let whole = NOTHING_OF.iter().find_map(|lead| strip_phrase(words.trim(), lead))?;
    Quantity::parse_any(whole, context).ok().map(|whole| whole.unit()).filter(Unit::is_money)
}

/// Reads it, where the currency is known.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let known = || context.unit.filter(Unit::is_money).or(context.hints.currency);
    let unit = if is_free(words) { known() } else { currency_of_whole(words, context) }?;
    let none = Bound::Closed(Decimal::ZERO);
    Some(Quantity {
        printed: words.trim().to_owned(),
        extent: Extent::new(Axis::Amount(unit.dimension()), none, none),
        units: Few::One(unit),
        plain: Few::One(Plain { unit, value: Decimal::ZERO, step: Decimal::ONE }),
        sense: None,
        ties: Vec::new(),
    })
}

impl Quantity {
    pub(super) fn is_nothing(&self) -> bool {
        self.extent.high == Bound::Closed(Decimal::ZERO)
    }
}
