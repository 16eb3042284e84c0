//! Amounts that were raised or cut to what a later report tells, where only its excerpt says so: `€50,000`, of `The museum raised
//! its reward to 50,000 euros this week`.

use super::super::claim::{self, ReadClaim};
use crate::load::Typed;
use crate::value::{Dimension, Relation};
use chrono::NaiveDate;

/// What somebody did with an amount.
const VERBS: &[&str] =
    &["raised ", "increased ", "doubled ", "trebled ", "lifted ", "cut ", "lowered ", "reduced ", "halved "];

/// So many words may stand between the verb and the amount.
const MOST_WORDS: usize = 6;

/// What reports of that day and later tell of the amount is another than what those before them told; nothing where some later
/// report tells another amount again.
pub(super) fn tell_apart(claims: &mut [ReadClaim<'_>]) {
    let told = claims.iter().find_map(|read| {
        let clause = raised_to(read).filter(|_| read.claim.scope.is_none())?;
        Some((day(read)?, clause, read.claim.value.clone()))
    });
    // Hardly any fact has such a claim.
    let Some((since, clause, level)) = told else { return };
    let is_other = |read: &ReadClaim<'_>| read.claim.value.compare(&level).relation == Relation::Conflicting;
    let is_before = |read: &ReadClaim<'_>| day(read).is_some_and(|day| day < since);
    if claims.iter().any(|read| is_other(read) && !is_before(read)) {
        return;
    }
    for read in claims.iter_mut() {
        if read.claim.scope.is_none() && !is_before(read) {
            read.claim.scope = Some(clause.clone());
        }
    }
}

fn day(read: &ReadClaim<'_>) -> Option<NaiveDate> {
    read.context.as_of?.first
}

/// The words from the verb to the number of the claim.
fn raised_to(read: &ReadClaim<'_>) -> Option<String> {
    let unit = read.claim.value.unit()?;
    let is_level = unit.is_money() || unit.dimension() == Dimension::Proportion;
    let excerpt = Some(&*read.claim.excerpt).filter(|excerpt| is_level && excerpt.contains(" to "))?;
    let at = VERBS.iter().find_map(|verb| excerpt.find(verb))?;
    let clause = excerpt.get(at..)?;
    let (before, behind) = clause.split_once(" to ")?;
    let is_near = before.split(' ').count() <= MOST_WORDS && !before.contains([';', ':', '–', '.']);
    let text = claim::text_of(&read.raw.value).map(Typed::text)?;
    let is_digit = |c: char| c.is_ascii_digit();
    let number = text.get(text.find(is_digit)?..)?;
    let number = number.split(|c: char| !is_digit(c) && !matches!(c, ',' | '.')).next()?;
    let amount = behind.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_it = amount.strip_prefix(number).is_some_and(|rest| !rest.starts_with(is_digit));
    (is_near && is_it && number.len() > 1).then(|| format!("{before} to {number}"))
}
