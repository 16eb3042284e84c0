//! What is paid in parts of which the first is another: `£75 and ten payments of £40`, `a £200 deposit and 12 instalments of £50`.

use super::super::super::Context;
use super::super::Quantity;
use super::forms::{added, amount, product};
use crate::letters::{split_at_one, split_once};
use rust_decimal::Decimal;

/// What stands between the first and the others.
const LINKS: &[&str] = &[", plus ", " plus ", " and then ", ", then ", " followed by ", " and "];

/// What the first is called.
const FIRST: &[&str] = &[" deposit", " down payment", " down", " up front", " at once", " first"];

/// What the others are.
const OTHERS: &[&str] = &["payment", "payments", "instalment", "instalments", "installment", "installments"];

/// What tells when these are due, and that they are alike.
const WHEN: &[&str] =
    &["annual", "daily", "equal", "further", "monthly", "more", "quarterly", "weekly", "yearly"];

/// Reads a sum that is paid at first and so many times another.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (first, others) = split_at_one(words.trim(), LINKS)?;
    let others: Vec<&str> = others.split(' ').filter(|word| !WHEN.contains(word)).collect();
    let others = others.join(" ");
    let (payments, each) = split_once(&others, " of ")?;
    let is_paid = payments.rsplit(' ').next().is_some_and(|noun| OTHERS.contains(&noun));
    let first = FIRST.iter().find_map(|name| first.strip_suffix(name)).unwrap_or(first);
    let first = first.strip_prefix("a ").unwrap_or(first);
    let first = amount(first, context).filter(|first| is_paid && first.unit().is_money())?;
    let others = product(&others, (payments, each), context)?;
    (others.unit() == first.unit()).then_some(())?;
    added(words, (first, others), Decimal::ONE)
}
