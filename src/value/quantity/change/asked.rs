//! Words that tell how much something changed only because the question does: `29 per cent`, `from 430 to 512 million litres`.

use super::super::super::{Asked, Context, Dimension};
use super::super::{Quantity, Sense};
use super::{Way, plain};

/// Which way something went of which the question asks, and another claim tells both levels.
pub(super) fn way(context: &Context<'_>) -> Option<Way> {
    if context.hints.asked == Asked::Rise {
        Some(Way::Up)
    } else {
        (context.hints.asked == Asked::Fall).then_some(Way::Down)
    }
}

/// Reads a share of nothing that is named as that change.
pub(super) fn share(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let way = way(context)?;
    let share = plain(words, &Context { unit: None, ..*context }).filter(Quantity::is_bare_share)?;
    Some(Quantity { sense: Some(Box::new(Sense::By(way))), ..share })
}

impl Quantity {
    /// Whether it is a share, and neither of something that is named (`29% of homes`) nor one of a rhythm (`1 in 8`).
    pub(in crate::value) fn is_bare_share(&self) -> bool {
        let is_number = self.printed.ends_with(|c: char| c == '%' || c.is_numeric());
        self.is_share_alone() && is_number && !self.printed.contains(" in ")
    }

    /// Whether its two levels, which are no shares themselves, tell a rise or a fall.
    pub(in crate::value) fn moves(&self) -> Option<Asked> {
        let (before, after) = self.levels()?;
        (self.unit().dimension() != Dimension::Proportion).then_some(())?;
        let (from, to) = (before.stated_in_base()?, after.stated_in_base()?);
        Some(if from < to { Asked::Rise } else { Asked::Fall })
    }
}
