//! A number, and what it comes to where more is counted: `300 jobs, 450 including agency staff`, `47 (53 with the coins
//! counted)`.

use super::super::super::Context;
use super::super::Quantity;
use super::super::change::plain;
use super::left::stated;
use super::{Role, Tie};
use crate::letters::split_at_one;

/// What stands between the two.
const LINKS: &[&str] = &[" (", ", or ", "; or ", ", and ", "; ", ", ", " or "];
/// What stands before the things that are counted too.
const COUNTING: &[&str] = &[" including ", " counting ", " if you count ", " once you count "];
/// What stands before them where one of the endings stands behind.
const CLAUSES: &[&str] = &[" with ", " if ", " when ", " once "];
const ENDINGS: &[&str] = &[" counted", " included", " too", " as well"];

/// Reads both; the first is stated. What is told second is more.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (one, rest) = split_at_one(words.trim_end_matches(')'), LINKS)?;
    let clause = || split_at_one(rest, CLAUSES).filter(|(_, clause)| is_counted(clause));
    let (all, _) = split_at_one(rest, COUNTING).or_else(clause)?;
    let (one, all) = (stated(one, context)?, plain(all, context)?);
    let is_more = one.extent.axis == all.extent.axis && one.extent.high.at()? < all.extent.low.at()?;
    is_more.then(|| one.tied(words, [Tie::told(Role::Counted, all)]))
}

fn is_counted(clause: &str) -> bool {
    ENDINGS.iter().any(|end| clause.ends_with(end))
}
