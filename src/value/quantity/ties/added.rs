//! What comes on top of a sum: `£12,000 and £3,400 costs`, which are £15,400 in all.

use super::super::super::amount;
use super::super::super::number::strip_phrase;
use super::super::super::remark::is_on_top;
use super::super::super::{Context, Dimension};
use super::super::Quantity;
use super::super::change::plain;
use super::super::measures::Measures;
use super::super::reading;
use super::{Role, Tie};
use crate::letters::{lower, split_at_one};

/// What stands between them, the longer ones first.
const LINKS: &[&str] = &[", plus ", ", with ", ", and ", " plus ", " with ", " and ", " & ", " + ", ", "];
/// What the sum is, behind it or before it, and what leads to those on top.
const SUMS: &[&str] = &[" fine", " fee", " price"];
const LEADS: &[&str] = &["ordered to pay ", "to pay ", "must pay ", "another ", "a "];

/// Reads all; the sum without what comes on top is stated.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    // Most amounts have nothing beside them.
    split_at_one(words, LINKS)?;
    let mut pieces = vec![words];
    for link in LINKS {
        pieces = pieces.into_iter().flat_map(|piece| piece.split(link)).collect();
    }
    let (own, pieces) = pieces.split_first()?;
    pieces.iter().all(|piece| is_on_top(&letters_of(piece))).then_some(())?;
    let own = strip_phrase(own, "fined ").unwrap_or(own);
    let own = SUMS.iter().find_map(|tail| own.strip_suffix(tail)).unwrap_or(own);
    let own = plain(own, context).filter(|own| matches!(own.unit().dimension(), Dimension::Money(_)))?;
    let context = &Context { unit: Some(own.unit()), ..*context };
    let (mut whole, mut ties): (Option<Tie>, Vec<Tie>) = (None, Vec::new());
    for piece in pieces {
        let piece = LEADS.iter().find_map(|lead| strip_phrase(piece, lead)).unwrap_or(piece);
        let (more, name) = named(piece, context)?;
        let before = whole.as_ref().map_or(&own, |whole| &whole.amount);
        whole = Some(Tie::reckoned(Role::Whole, (before, '+', &more))?);
        ties.push(Tie::told(Role::Part(name), more));
    }
    Some(own.tied(words, whole.into_iter().chain(ties)))
}

impl Quantity {
    /// Whether words say that what it tells on top is counted: `costs included`, `including costs`, of `£12,000 and £3,400 costs`.
    pub(in crate::value) fn is_meant_with(&self, words: &str) -> bool {
        const COUNTED: &[&str] = &["included", "including", "inclusive", "with"];
        let words = lower(words);
        let names =
            |tie: &Tie| matches!(&tie.role, Role::Part(name) if is_on_top(name) && words.contains(&**name));
        let is_counted = words.split(' ').any(|word| COUNTED.contains(&word)) && !words.contains("not ");
        is_counted && (self.ties.iter().any(names) || self.parts_are_all(words.split(' '), COUNTED))
    }

    /// Whether words name some of its counts, besides those that say that these are counted: `crew included`, of `142
    /// passengers and six crew`.
    fn parts_are_all<'w>(&self, words: impl Iterator<Item = &'w str>, counted: &[&str]) -> bool {
        const SMALL: &[&str] = &["all", "and", "both", "its", "of", "the", "their"];
        let mut named = words.filter(|word| !counted.contains(word) && !SMALL.contains(word)).peekable();
        let is_part = |word: &str| {
            let name = word.strip_suffix('s').unwrap_or(word);
            self.parts().iter().any(|part| part.name == name)
        };
        named.peek().is_some() && named.all(is_part)
    }
}

/// `£3,400 in costs`, `costs of £3,400`.
fn named(words: &str, context: &Context<'_>) -> Option<(Quantity, String)> {
    let behind = || {
        let (name, sum) = words.split_once(" of ")?;
        Some((plain(sum, context)?, name))
    };
    let before = || {
        let (amount, name) = amount::read(words, context.hedges, &Measures::of(context))?;
        let more = Quantity::of_one((reading::state(amount, (None, None), context)?, None))?;
        Some((more, strip_phrase(name, "in ").unwrap_or(name)))
    };
    let (more, name) = before().or_else(behind)?;
    let name = lower(name.trim()).into_owned();
    let is_name =
        !name.is_empty() && name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '-'));
    is_name.then_some((more, name))
}

/// The words without their numbers.
fn letters_of(words: &str) -> String {
    lower(words).chars().filter(|c| !c.is_ascii_digit()).collect()
}
