//! Games that were won, drawn and lost against the points that they make: `6 wins, 2 draws, 1 defeat` and `7½ points`.
//!
//! A win is one point and a draw half of one where nobody can have more points than games, as in chess. Elsewhere a win
//! makes two, three or four, and rules of its own may add some or take them away, so that nothing follows.

use super::super::{Comparison, Relation, Why};
use super::parts::Part;
use super::{OTHER_UNIT, OVERLAP, Quantity};
use rust_decimal::Decimal;

const WON: &[&str] = &["win", "won", "victory", "victorie"];
const DRAWN: &[&str] = &["draw", "drawn", "drew", "tie", "tied"];
const LOST: &[&str] = &["defeat", "lost", "los", "losse", "loss"];

impl Quantity {
    /// Points against the games that `parts` tell; nothing where they are something else.
    pub(super) fn compare_points(&self, parts: &[Part]) -> Option<Comparison> {
        let points = self
            .plain
            .first()
            .filter(|_| self.printed.ends_with("point") || self.printed.ends_with("points"))?;
        let of = |names: &[&str]| {
            let part = parts.iter().find(|part| names.contains(&part.name.as_str()));
            part.map_or(Some(Decimal::ZERO), |part| Some(part.count.plain.first()?.value))
        };
        let (won, drawn, lost) = (of(WON)?, of(DRAWN)?, of(LOST)?);
        let is_games = parts.iter().all(|part| [WON, DRAWN, LOST].concat().contains(&part.name.as_str()));
        let games = won.checked_add(drawn)?.checked_add(lost).filter(|_| is_games)?;
        let made = drawn.checked_div(Decimal::TWO)?.checked_add(won)?;
        Some(if points.value == made {
            OVERLAP
        } else if points.value < games {
            Comparison::new(Relation::Conflicting, Why::OtherNumber)
        } else {
            OTHER_UNIT
        })
    }
}
