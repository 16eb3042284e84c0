//! An amount and what became of it: `500,000, then 750,000 crowns`, `€50,000, since doubled`; or what it is instead of
//! another: `12 instead of 15`.

use super::super::super::Context;
use super::super::super::few::Few;
use super::super::super::number::{self, strip_phrase};
use super::super::ties::{Role, Tie};
use super::super::{Quantity, reading};
use super::level::{self, CAME_TO, TOLD_AS};
use super::{of_two, plain, told_loosely};
use crate::letters::has_any;
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
const BEHIND_FIRST: &[&str] = &[
    " at first",
    " initially",
    " originally",
    " previously",
    " once",
    " then",
    " back then",
    " at the time",
    " at the start",
    " to begin with",
];

/// What may stand between the two.
const LINKS: &[&str] = &[", ", " and ", " but "];

/// When it came to the second, before it or behind it.
const TIMES: &[&str] = &["since ", "later ", "now ", "then ", "soon ", "is now ", "are now "];
const BEHIND_TIMES: &[&str] = &[" now"];
/// The same where the first is told of before: five more may come later.
const BEHIND_SECOND: &[&str] =
    &[" later", " later on", " eventually", " in the end", " by the end", " afterwards"];
/// The same behind one of a day: `4 on Monday, 6 by the end`.
const AT_LAST: &[&str] = &[" eventually", " in the end", " by the end"];

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
        .find_map(|link| led.unwrap_or(words).split_once(link).filter(|two| leads_on(*two, led)))
        .or_else(|| came_to(words))?;
    let (first, when) = without_time(first);
    let first = without_day(first).unwrap_or(first);
    let later = TIMES.iter().find_map(|time| strip_phrase(second, time));
    let later =
        later.map(|later| MORE_OR_LESS.iter().find_map(|lead| strip_phrase(later, lead)).unwrap_or(later));
    let mut tails = BEHIND_TIMES.iter().chain(BEHIND_SECOND);
    let later = later.or_else(|| tails.find_map(|tail| second.strip_suffix(tail)));
    // `two shots, then a third`: one more.
    let second = Some(later.unwrap_or(second)).filter(|second| !second.starts_with("a "))?;
    if let Some((_, times)) = MADE.iter().find(|(made, _)| *made == second) {
        let before = plain(first, context)?;
        let extent = told_loosely(before.as_level().times(Decimal::from(*times))?)?;
        let after = Quantity { extent, plain: Few::NONE, ..before.clone() };
        return Some(super::moved::moved(words, Tie::told(Role::Before(None), before), after));
    }
    of_two((first, when), second, context).filter(|_| !counts_others(first, second)).map(told)
}

/// The first without what tells that it is of a time before, and that time: `12 million last week`, `3 at first`.
fn without_time(first: &str) -> (&str, &str) {
    if let Some(first) = BEHIND_FIRST.iter().find_map(|tail| first.strip_suffix(tail)) {
        return (first, "");
    }
    Some(level::parted_from_time(first)).filter(|(_, when)| level::is_past(when)).unwrap_or((first, ""))
}

/// The first without the day of the week that it is of.
fn without_day(first: &str) -> Option<&str> {
    let (first, day) = first.rsplit_once(" on ")?;
    (day.ends_with("day") && !day.contains(' ')).then_some(first)
}

/// Whether both are counts of things by other names: `12 dead last week, now 30 hurt`.
fn counts_others(first: &str, second: &str) -> bool {
    let noun = |words: &str| number::read(words).map(|(_, rest)| rest.trim().to_lowercase());
    let nouns = noun(first).zip(noun(second));
    nouns.is_some_and(|(one, two)| {
        [&one, &two].iter().all(|noun| reading::is_counted_noun(noun)) && one != two
    })
}

/// `£22m rising to £27m with add-ons`.
fn came_to(words: &str) -> Option<(&str, &str)> {
    let mut told = CAME_TO.iter().filter(|verb| has_any(words, &[**verb]));
    let (at, verb) = told.find_map(|verb| Some((words.find(&format!(" {verb}"))?, verb)))?;
    let second = words.get(at + 1 + verb.len()..)?;
    let second = TAILS.iter().find_map(|tail| second.strip_suffix(tail)).unwrap_or(second);
    Some((words.get(..at)?, second))
}

/// Whether the second words tell what became of the first, before which a word may lead (`at first`).
fn leads_on((first, second): (&str, &str), led: Option<&str>) -> bool {
    let begins = |leads: &[&str]| leads.iter().any(|lead| strip_phrase(second, lead).is_some());
    let ends = |tails: &[&str]| tails.iter().find_map(|tail| second.strip_suffix(tail));
    let is_past = led.is_some() || without_time(first).0 != first;
    // `six now`, but not `30 hurt now`.
    let is_now = ends(BEHIND_TIMES).is_some_and(|amount| is_past || !amount.contains(' '));
    let is_at_last = || without_day(first).is_some() && ends(AT_LAST).is_some();
    let is_later = || is_past && ends(BEHIND_SECOND).is_some() || is_at_last();
    is_now
        || is_later()
        || begins(TIMES)
        || begins(CAME_TO)
        || begins(TOLD_AS)
        || MADE.iter().any(|(made, _)| *made == second)
}
