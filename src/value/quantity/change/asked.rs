//! Words that tell how much something changed only because the question does: `29 per cent`, `from 430 to 512 million litres`.

use super::super::super::{Asked, Context, Dimension};
use super::super::{Quantity, Sense};
use super::Way;

/// Which way something went of which the question asks, and another claim tells both levels.
pub(super) fn way(context: &Context<'_>) -> Option<Way> {
    if context.hints.asked == Asked::Rise {
        Some(Way::Up)
    } else {
        (context.hints.asked == Asked::Fall).then_some(Way::Down)
    }
}

impl Quantity {
    /// The same as a change, where it is a share of nothing that is named and the question is for one.
    pub(in crate::value::quantity) fn in_change_asked(self, context: &Context<'_>) -> Self {
        match way(context).filter(|_| self.is_bare_share()) {
            Some(way) => Self { sense: Some(Box::new(Sense::By(way))), ..self },
            None => self,
        }
    }

    /// Whether it is a share, and neither of something that is named (`29% of homes`), one of so many (`1 in 8`) nor a range.
    pub(in crate::value) fn is_bare_share(&self) -> bool {
        let is_number = self.printed.ends_with(|c: char| c == '%' || c.is_numeric());
        let is_range = self.printed.starts_with("between ");
        self.is_share_alone() && is_number && !is_range && !self.printed.contains(" in ")
    }

    /// Whether its two levels, which are no shares themselves, tell a rise or a fall.
    pub(in crate::value) fn moves(&self) -> Option<Asked> {
        let (before, after) = self.levels()?;
        (self.unit().dimension() != Dimension::Proportion).then_some(())?;
        let (from, to) = (before.stated_in_base()?, after.stated_in_base()?);
        Some(if from < to { Asked::Rise } else { Asked::Fall })
    }
}
