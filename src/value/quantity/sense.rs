//! What a number is besides an amount of its unit.

use super::change::Way;
use super::parts::Part;
use super::{Quantity, rates};
use crate::value::{Change, Unit};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What a margin counts that only one of two sides of a game can win by: who bats last wins by wickets, who bats first by runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Won {
    /// `by six wickets`
    ByWickets,
    /// `by six runs`
    ByRuns,
    /// Anything else, or what is left open.
    Otherwise,
}

/// What a number is besides an amount of its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sense {
    /// Nothing but a number, which may be in the unit of another.
    Bare,
    /// For one of something: `share` in `$27.50 a share`.
    Per(String),
    /// The 14 of `14 of 17`, and the 17.
    Part { part: Decimal, whole: Decimal },
    /// A score, the higher number first, and how many abstained where it is a vote that tells so.
    Score { high: Decimal, low: Decimal, neither: Option<Decimal> },
    /// The difference of a score: `by two goals`, `a majority of five`.
    Margin(Won),
    /// How many are not of a part that others tell of, as the number is told: the `10` of `10 were not`.
    Rest(String),
    /// A place in an order by a word: `largest`, `runner-up`.
    Place,
    /// How far along a road, by a mark on it: `km 36`.
    Mark,
    /// A vote without one against it.
    Unanimous,
    /// That there is an amount, and not which.
    Untold,
    /// How much something changed.
    By(Way),
    /// Stated beside an amount in another sense: `€640 million, €46 million a member`.
    Beside(Quantity),
    /// Several counts, each with what it counts: `2 dead, 1 missing`.
    Parts(Vec<Part>),
    /// The lengths of its sides: `38 × 29.5 cm`.
    Sides(Vec<Quantity>),
    /// Two amounts told at once, the smaller first: `250 g and 400 g`.
    Both(Vec<Quantity>),
    /// A number of people, all of whom it names and who come to another.
    Miscounted { named: usize },
    /// The terms of a sum left to the reader: `150 tickets at £8`.
    Reckoned(Vec<Quantity>),
}

impl Sense {
    /// Whether number and unit tell all of it; whose `each` it is, the question tells.
    pub(super) fn is_amount(&self, unit: Unit) -> bool {
        match self {
            Self::Bare | Self::Place | Self::Miscounted { .. } => true,
            // Six wickets are no six runs.
            Self::Margin(won) => *won != Won::ByWickets,
            Self::Part { .. } => unit.is_count(),
            Self::Per(thing) => thing == rates::EACH,
            Self::Score { .. }
            | Self::Mark
            | Self::Unanimous
            | Self::Rest(_)
            | Self::Untold
            | Self::By(_)
            | Self::Beside(_)
            | Self::Parts(_)
            | Self::Sides(_)
            | Self::Both(_)
            | Self::Reckoned(_) => false,
        }
    }

    /// Equal for numbers that are the same besides their amount.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Per(thing) => thing.clone(),
            Self::Beside(second) => format!("beside {}", second.key()),
            Self::Score { high, low, .. } => format!("{high}-{low}"),
            Self::Mark => "mark".to_owned(),
            Self::Unanimous => "unanimous".to_owned(),
            Self::Untold => "untold".to_owned(),
            Self::Rest(_) => "rest".to_owned(),
            Self::By(way) => format!("{way:?}"),
            Self::Parts(parts) => {
                let keys: BTreeSet<String> =
                    parts.iter().map(|part| format!("{} {}", part.count.key(), part.name)).collect();
                keys.into_iter().collect::<Vec<_>>().join(", ")
            }
            Self::Sides(sides) => sides.iter().map(Quantity::key).collect::<Vec<_>>().join(" x "),
            Self::Reckoned(terms) => terms.iter().map(Quantity::key).collect::<Vec<_>>().join(" with "),
            Self::Both(amounts) => amounts.iter().map(Quantity::key).collect::<Vec<_>>().join(" and "),
            Self::Miscounted { named } => format!("naming {named}"),
            Self::Margin(Won::ByWickets) => "wickets".to_owned(),
            Self::Bare | Self::Part { .. } | Self::Margin(Won::ByRuns | Won::Otherwise) | Self::Place => {
                String::new()
            }
        }
    }

    /// See `Value::rewritten`.
    pub(super) fn rewritten(&self, change: &Change<'_>) -> Self {
        match self {
            Self::Per(thing) => Self::Per(change(thing)),
            Self::Beside(second) => Self::Beside(second.rewritten(change)),
            Self::Parts(parts) => {
                let changed = |part: &Part| Part {
                    name: change(&part.name),
                    words: change(&part.words),
                    count: part.count.rewritten(change),
                };
                Self::Parts(parts.iter().map(changed).collect())
            }
            Self::Sides(sides) => Self::Sides(sides.iter().map(|side| side.rewritten(change)).collect()),
            Self::Both(amounts) => {
                Self::Both(amounts.iter().map(|amount| amount.rewritten(change)).collect())
            }
            Self::Reckoned(terms) => {
                Self::Reckoned(terms.iter().map(|term| term.rewritten(change)).collect())
            }
            Self::Bare
            | Self::Part { .. }
            | Self::Score { .. }
            | Self::Margin(_)
            | Self::Place
            | Self::Mark
            | Self::Rest(_)
            | Self::Unanimous
            | Self::Untold
            | Self::Miscounted { .. }
            | Self::By(_) => self.clone(),
        }
    }
}
