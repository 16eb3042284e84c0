//! Counts of people told with all of whom they are made up: `74, of them 31 men, 28 women and 12 children`.

use super::super::number::strip_phrase;
use super::super::remark::{are_contrary, group};
use super::super::{Context, Unit};
use super::parts::{self, Part, exactly};
use super::{Quantity, Sense};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// The groups that leave nobody out. Of men and women alone a child may be missing.
const WHOLES: &[&[&str]] = &[&["men", "women", "children"], &["adults", "children"]];

/// Reads the whole, and remembers what its parts come to where that is another number; where some are not named, these are
/// a part of their own.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let at = words.find([',', ':', '('])?;
    let (whole, rest) = words.split_at_checked(at)?;
    // `abstained`, `Abstentions: 3`
    if rest.contains("bst") {
        return of_voters(words, (whole, rest), context);
    }
    if let Some(told) = that_comes_out((whole, rest), context) {
        return Some(Quantity { printed: words.trim().to_owned(), ..told });
    }
    let named = named(rest, context)?;
    // No women are among the men of `9 men, 3 women and 3 children`.
    parts::can_hold(whole.trim(), named.counts.parts()).then_some(())?;
    let read = Quantity::parse_any(whole.trim(), context).ok()?;
    let is_count = read.units.iter().all(Unit::is_count);
    let stated = read.plain_value().filter(|stated| is_count && stated.is_integer())?;
    let leaves_room = stated > named.largest && (named.leave_nobody_out || stated > named.sum);
    let is_off = stated != named.sum && (named.leave_nobody_out || stated < named.sum);
    if is_off && (named.are_of_it || leaves_room) {
        let named = named.sum.try_into().ok()?;
        let sense = Some(Box::new(Sense::Miscounted { named }));
        return Some(Quantity { printed: words.trim().to_owned(), sense, ..read });
    }
    if named.are_of_it {
        return Some(read);
    }
    // In brackets, what all come to is beside the matter.
    let are_all = !rest.starts_with('(') && stated == named.sum;
    let missing = stated.checked_sub(named.sum).filter(|_| leaves_room || are_all)?;
    let others = Part { name: "other".to_owned(), words: "others".to_owned(), count: exactly(missing) };
    let others = (!are_all).then_some(others);
    let parts = named.counts.parts().iter().cloned().chain(others).collect();
    Some(Quantity { printed: words.trim().to_owned(), ..parts::sum(parts)? })
}

/// Counts of any kind behind a colon, where they come to the number before it: `86 people: 74 guests and 12 staff`.
fn that_comes_out((whole, rest): (&str, &str), context: &Context<'_>) -> Option<Quantity> {
    let parts = parts::read(rest.strip_prefix(':')?.trim(), context).filter(Quantity::has_parts)?;
    let whole = Quantity::parse_any(whole.trim(), context).ok().filter(|whole| whole.unit().is_count())?;
    (whole.plain_value().is_some() && whole.plain_value() == parts.plain_value()).then_some(parts)
}

/// All who have a vote and how they cast it, which is the vote: `All 51 councillors: 27 for, 21 against and three abstaining`.
fn of_voters(words: &str, (all, vote): (&str, &str), context: &Context<'_>) -> Option<Quantity> {
    let vote = Quantity::parse_any(vote.trim_matches([',', ':', '(', ')', ' ']), context).ok()?;
    let cast = vote.voted_or_abstained()?;
    let all = Quantity::parse_any(all.trim(), context).ok()?;
    let stated = all.plain_value().filter(|_| all.is_every_voter() || all.counts_voters())?;
    // Not all who have a vote need to have come, unless the words say so.
    if stated < cast || stated > cast && all.is_every_voter() {
        let sense = Some(Box::new(Sense::Miscounted { named: cast.try_into().ok()? }));
        return Some(Quantity { printed: words.trim().to_owned(), sense, ..all });
    }
    Some(Quantity { printed: words.trim().to_owned(), ..vote })
}

/// What the parts come to.
struct Named {
    counts: Quantity,
    sum: Decimal,
    largest: Decimal,
    /// Whether the words say so, and do not only list them.
    are_of_it: bool,
    leave_nobody_out: bool,
}

/// Two groups of people and more of whom nobody is in two, or two states of which all are in one.
fn named(rest: &str, context: &Context<'_>) -> Option<Named> {
    let list = rest.trim_matches(|c: char| matches!(c, ',' | ':' | '(' | ')' | ' '));
    let of_it = ["of them ", "of whom "].iter().find_map(|lead| strip_phrase(list, lead));
    let counts = parts::read(of_it.unwrap_or(list), context)?;
    let parts = counts.parts();
    let sum = counts.plain_value().filter(Decimal::is_integer)?;
    let largest = parts.iter().filter_map(|part| part.count.plain_value()).max()?;
    let are_of_it = of_it.is_some();
    // `22 buses, 15 working and five out of action`
    if let [one, two] = parts
        && are_contrary(&one.words, &two.words)
    {
        return Some(Named { counts, sum, largest, are_of_it, leave_nobody_out: true });
    }
    let of_part = |part: &Part| group(&part.words).filter(|_| !part.words.contains(' '));
    let groups: BTreeSet<&str> = parts.iter().map(of_part).collect::<Option<_>>()?;
    let is_all = |whole: &&&[&str]| groups.iter().all(|own| whole.contains(own));
    let whole = WHOLES.iter().find(is_all).filter(|_| groups.len() > 1 && groups.len() == parts.len())?;
    let leave_nobody_out = groups.len() == whole.len();
    Some(Named { counts, sum, largest, are_of_it, leave_nobody_out })
}

impl Quantity {
    /// The stated number of people, and what all of whom it names come to, where that is another.
    pub fn miscount(&self) -> Option<(u32, usize)> {
        let Some(Sense::Miscounted { named }) = self.sense.as_deref() else { return None };
        Some((self.plain_value()?.try_into().ok()?, *named))
    }
}
