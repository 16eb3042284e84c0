//! Places, by containment: which one lies in which, as far as the site declares it.
//!
//! `Harlem, New York City` declares for itself that the first lies in the second. Two places of which one lies in
//! the other are compatible; two that the site knows, neither in the other, conflict; about others only a person can
//! say. Declared neighbours are taken to have nothing in common: a street and a ward that cross do not both belong
//! into the table.

mod places;

use std::fmt;

use super::text::checked;
use super::{Change, Comparison, Context, Reason, Relation, Why};
pub use places::Places;

/// A place and all the larger ones around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    words: String,
    /// Keys, from the place itself to the largest known around it. Never empty.
    chain: Vec<String>,
    is_known: bool,
}

impl Place {
    pub(super) fn parse(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let words = checked(words)?;
        let names = split_at_commas(&words, context.places);
        if names.is_empty() {
            return Err(
                Reason::new("a place holds no name").help("write the place, or `Place, larger place`")
            );
        }
        let chain = chain_of(&names, context.places);
        let is_known = names.iter().all(|name| context.places.knows(name))
            && names
                .first()
                .is_some_and(|name| context.places.around(name) == chain.get(1..).unwrap_or_default());
        Ok(Self { words, chain, is_known })
    }

    pub(super) fn compare(&self, other: &Self) -> Comparison {
        if self.chain == other.chain {
            Comparison::new(Relation::Same, Why::Alike)
        } else if lies_in(&self.chain, &other.chain) || lies_in(&other.chain, &self.chain) {
            Comparison::new(Relation::Compatible, Why::Within)
        } else if self.is_known && other.is_known {
            Comparison::new(Relation::Conflicting, Why::OtherPlace)
        } else {
            Comparison::new(Relation::Incomparable, Why::UnknownPlace)
        }
    }

    /// See `Value::rewritten`. Other words are a place of which nothing is known.
    pub(super) fn rewritten(&self, change: &Change<'_>) -> Self {
        let words = change(&self.words);
        if words == self.words {
            return self.clone();
        }
        Self { chain: vec![places::key_of(&words)], words, is_known: false }
    }

    pub(super) fn key(&self) -> String {
        self.chain.join(" < ")
    }

    /// The number of places in the chain: the smaller the place, the more it says.
    pub(super) fn detail(&self) -> usize {
        self.chain.len()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

/// The keys of the places named, the smallest first. A name that is declared with its comma stays whole.
fn split_at_commas(words: &str, places: &Places) -> Vec<String> {
    let parts: Vec<&str> = words.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    let mut names = Vec::new();
    let mut rest = parts.iter().copied().peekable();
    while let Some(part) = rest.next() {
        let whole = rest.peek().map(|next| places::key_of(&format!("{part}, {next}")));
        match whole.filter(|whole| places.knows(whole)) {
            Some(whole) => {
                names.push(whole);
                rest.next();
            }
            None => names.push(places::key_of(part)),
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The place named first with everything around it, named or declared. Where what is named does not lie in the
/// declared chain, the name means another place than the declared one.
fn chain_of(names: &[String], places: &Places) -> Vec<String> {
    let mut chain: Vec<String> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        if chain.contains(name) {
            continue;
        }
        chain.push(name.clone());
        let around = places.around(name);
        let agrees = names.get(index + 1).is_none_or(|next| around.contains(next));
        chain.extend(around.into_iter().filter(|_| agrees));
    }
    chain
}

/// Whether the second place is somewhere in the chain of the first, and what follows there is no contradiction.
fn lies_in(inner: &[String], outer: &[String]) -> bool {
    let Some(at) = outer.first().and_then(|place| inner.iter().position(|other| other == place)) else {
        return false;
    };
    let rest = inner.get(at..).unwrap_or_default();
    is_in_order(rest, outer) || is_in_order(outer, rest)
}

/// Whether the places of the first stand in the second, in the same order.
fn is_in_order(places: &[String], chain: &[String]) -> bool {
    let mut chain = chain.iter();
    places.iter().all(|place| chain.any(|other| other == place))
}
