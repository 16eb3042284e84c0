//! A number, and what it comes to where more is counted: `300 jobs, 450 including agency staff`, `47 (53 with the coins
//! counted)`, `11.3 m surviving, 13 m whole`.

use super::super::super::Context;
use super::super::Quantity;
use super::super::change::plain;
use super::left::stated;
use super::{Role, Tie};
use crate::letters::split_at_one;

/// What stands between the two.
const LINKS: &[&str] = &[" (", ", or ", "; or ", ", and ", "; ", ", ", " or "];
/// What stands before the things that are counted too.
const COUNTING: &[&str] = &[" including ", " counting ", " if you count ", " once you count ", " with the "];
/// What stands before them where one of the endings stands behind.
const CLAUSES: &[&str] = &[" with ", " if ", " when ", " once "];
const ENDINGS: &[&str] = &[" counted", " included", " too", " as well"];

/// What stands behind what there was in all, of which the first is what remains.
const WHOLES: &[&str] = &[" whole", " when whole", " when complete", " originally", " when new"];

/// Reads both; the first is stated, and the second is in its unit. What is told second is more.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (one, rest) = split_at_one(words.trim_end_matches(')'), LINKS)?;
    let clause = || split_at_one(rest, CLAUSES).filter(|(_, clause)| is_counted(clause));
    let counted = || split_at_one(rest, COUNTING).or_else(clause).map(|(all, _)| all);
    let whole = || WHOLES.iter().find_map(|end| rest.strip_suffix(end));
    let all = counted().or_else(whole)?;
    let one = stated(one, context)?;
    let all = plain(all, &Context { unit: Some(one.unit()), ..*context })?;
    let is_more = one.extent.axis == all.extent.axis && one.extent.high.at()? < all.extent.low.at()?;
    is_more.then(|| one.tied(words, [Tie::told(Role::Counted, all)]))
}

fn is_counted(clause: &str) -> bool {
    ENDINGS.iter().any(|end| clause.ends_with(end))
}
