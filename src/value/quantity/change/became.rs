//! An amount and what became of it: `500,000, then 750,000 crowns`, `€50,000, since doubled`; or what it is instead of
//! another: `12 instead of 15`.

use super::super::super::Context;
use super::super::super::few::Few;
use super::super::super::number::strip_phrase;
use super::super::Quantity;
use super::super::ties::{Role, Tie};
use super::level::{CAME_TO, TOLD_AS};
use super::{of_two, plain, told_loosely};
use rust_decimal::Decimal;

/// What may stand before the first, or behind it.
const FIRST: &[&str] = &[
    "first ",
    "at first ",
    "initially ",
    "originally ",
    "once ",
    "was ",
    "were ",
    "used to be ",
    "previously ",
    "formerly ",
];
const BEHIND_FIRST: &[&str] = &[" at first", " initially", " originally", " previously", " once"];

/// What may stand between the two.
const LINKS: &[&str] = &[", ", " and ", " but "];

/// When it came to the second, before it or behind it.
const TIMES: &[&str] = &["since ", "later ", "now ", "then ", "soon ", "is now ", "are now "];
const BEHIND_TIMES: &[&str] = &[" now"];

/// Words between `now` and the second that tell nothing more.
const MORE_OR_LESS: &[&str] = &["just ", "only ", "at ", "a mere "];

/// What it came to the second by.
const TAILS: &[&str] = &[" with add-ons", " including add-ons", " with bonuses", " with interest"];

/// How many times the first it has become.
pub(super) const MADE: &[(&str, i64)] = &[("doubled", 2), ("tripled", 3), ("trebled", 3), ("quadrupled", 4)];

/// Reads both; the second is the level now.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let told = |read: Quantity| Quantity { printed: words.to_owned(), ..read };
    let instead = [" instead of ", " rather than "].iter().find_map(|link| words.split_once(link));
    if let Some((now, not)) = instead {
        let not = strip_phrase(not, "the full ").unwrap_or(not);
        return of_two((not, ""), now, context).map(told);
    }
    let led = FIRST.iter().find_map(|lead| strip_phrase(words, lead));
    let (first, second) = LINKS
        .iter()
        .find_map(|link| led.unwrap_or(words).split_once(link).filter(|(_, rest)| leads_on(rest)))
        .or_else(|| came_to(words))?;
    let first = BEHIND_FIRST.iter().find_map(|tail| first.strip_suffix(tail)).unwrap_or(first);
    let later = TIMES.iter().find_map(|time| strip_phrase(second, time));
    let later =
        later.map(|later| MORE_OR_LESS.iter().find_map(|lead| strip_phrase(later, lead)).unwrap_or(later));
    let later = later.or_else(|| BEHIND_TIMES.iter().find_map(|tail| second.strip_suffix(tail)));
    // `two shots, then a third`: one more.
    let second = Some(later.unwrap_or(second)).filter(|second| !second.starts_with("a "))?;
    if let Some((_, times)) = MADE.iter().find(|(made, _)| *made == second) {
        let before = plain(first, context)?;
        let extent = told_loosely(before.as_level().times(Decimal::from(*times))?)?;
        let after = Quantity { extent, plain: Few::NONE, ..before.clone() };
        return Some(super::moved::moved(words, Tie::told(Role::Before(None), before), after));
    }
    of_two((first, ""), second, context).map(told)
}

/// `£22m rising to £27m with add-ons`.
fn came_to(words: &str) -> Option<(&str, &str)> {
    let (at, verb) = CAME_TO.iter().find_map(|verb| Some((words.find(&format!(" {verb}"))?, verb)))?;
    let second = words.get(at + 1 + verb.len()..)?;
    let second = TAILS.iter().find_map(|tail| second.strip_suffix(tail)).unwrap_or(second);
    Some((words.get(..at)?, second))
}

/// Whether words begin with what became of something.
fn leads_on(words: &str) -> bool {
    let begins = |leads: &[&str]| leads.iter().any(|lead| strip_phrase(words, lead).is_some());
    // `six now`, but not `30 hurt now`.
    let is_alone = |amount: &str| !amount.contains(' ');
    let ends = BEHIND_TIMES.iter().any(|tail| words.strip_suffix(tail).is_some_and(is_alone));
    ends || begins(TIMES) || begins(CAME_TO) || begins(TOLD_AS) || MADE.iter().any(|(made, _)| *made == words)
}
