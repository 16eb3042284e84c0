//! Members told with their places: `1 Haas, 2 Pell, 3 Ono`; `Pell first, Haas second`; `Haas (gold), Pell (silver)`; `Ono third
//! behind Haas and Pell`.

use super::distinct::{are_one_told_otherwise, share_a_stem};
use super::line::members_of;
use super::matching::{Matching, are_few, compatible_names};
use super::{Member, Set};
use crate::value::Asked;
use crate::value::number::ordinal;
use std::collections::BTreeMap;

/// Fewer numbers before names may belong to these: `1 Peter, 2 John`.
const LEAST_NUMBERED: usize = 3;

/// The members as they stand in the words and without their places, in the order of these; nothing where they do not all
/// have one, or share some.
pub(super) fn in_order<'a>(members: &[&'a str]) -> Option<Vec<(&'a str, &'a str)>> {
    let mut placed = Vec::new();
    for member in members {
        let member = member.trim();
        let (place, name) = place_of(member)?;
        placed.push((place, member, name));
    }
    placed.sort_unstable();
    let is_whole = placed.iter().zip(1..).all(|((place, ..), at)| *place == at);
    let is_numbered = members.iter().any(|member| member.starts_with(|c: char| c.is_ascii_digit()));
    let least = if is_numbered { LEAST_NUMBERED } else { 2 };
    let in_order = placed.iter().map(|(_, member, name)| (*member, *name)).collect();
    (is_whole && placed.len() >= least).then_some(in_order)
}

/// The members of `Ono third behind Haas and Pell`, in the order of their places; nothing where some place is left out.
pub(super) fn told_behind(words: &str) -> Option<Vec<(&str, &str)>> {
    const VERBS: &[&str] = &[" is", " was", " came", " finished", " lies"];
    let (lead, ahead) = words.split_once(" behind ")?;
    let (name, place) = lead.rsplit_once(' ')?;
    let name = VERBS.iter().find_map(|verb| name.strip_suffix(verb)).unwrap_or(name);
    let ahead = members_of(ahead);
    let is_next = ordinal(place).is_some_and(|place| usize::try_from(place) == Ok(ahead.len() + 1));
    let placed: Vec<_> = ahead.into_iter().chain([name]).map(|name| (name, name)).collect();
    let are_names = placed.iter().all(|(name, _)| name.starts_with(char::is_uppercase));
    (is_next && are_names).then_some(placed)
}

/// The place that a member is told with, and its name.
fn place_of(member: &str) -> Option<(u32, &str)> {
    // Streets and banks are called `First`.
    let before = member.split_once(' ').filter(|(place, _)| !place.starts_with(char::is_uppercase));
    let before = before.map(|(place, name)| (place, name.strip_prefix("to ").unwrap_or(name)));
    // `Haas 3` is a score.
    let behind = member.rsplit_once(' ').filter(|(_, place)| place.parse::<u32>().is_err());
    let read = |(place, name)| Some((read_place(place)?, name));
    let named = before.and_then(read).or_else(|| behind.and_then(|(name, place)| read((place, name))));
    named.filter(|(_, name)| name.starts_with(char::is_uppercase))
}

/// `1`, `1.`, `1st`, `first`, `(gold)`
fn read_place(word: &str) -> Option<u32> {
    const MEDALS: &[(&str, u32)] = &[("gold", 1), ("silver", 2), ("bronze", 3)];
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let medal = MEDALS.iter().find(|(medal, _)| *medal == word).map(|(_, place)| *place);
    medal.or_else(|| word.parse().ok()).or_else(|| ordinal(word))
}

impl Set {
    /// Whether the question asks for an order or both tell places, and the members that both have stand in another one.
    pub(super) fn is_in_other_order(&self, other: &Self) -> bool {
        if self.asked != Asked::Order && !(self.has_places && other.has_places) {
            return false;
        }
        if !are_few(&self.members, &other.members) {
            let place_of = |(place, member): (usize, &'_ Member)| (member.key.clone(), place);
            let known: BTreeMap<String, usize> = other.members.iter().enumerate().map(place_of).collect();
            return !self.members.iter().filter_map(|member| known.get(&member.key)).is_sorted();
        }
        let Matching { only_first, only_second, .. } = Matching::new(&self.members, &other.members);
        // Where all the others are the same, the `lab` of one is the `laboratory` of the other.
        let are_paired = are_one_told_otherwise(&only_first, &only_second);
        let is_paired = |own: &Member, member: &Member| {
            are_paired
                && only_first.contains(&member)
                && only_second.contains(&own)
                && share_a_stem(own, member)
        };
        let is_one = |own: &Member, member: &Member| {
            own.key == member.key || compatible_names(own, member) || is_paired(own, member)
        };
        let place = |member: &Member| other.members.iter().position(|own| is_one(own, member));
        let places: Vec<usize> = self.members.iter().filter_map(place).collect();
        !places.is_sorted()
    }
}
