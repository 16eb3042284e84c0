//! On whose clock a time is told that names no zone.

use super::{Date, draft};
use crate::value::Context;

/// On whose clock a time is told that has no zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Keeper {
    /// On the one that all others are told on; where some name a zone, on that of the place (`local`).
    Common,
    /// On that of a place or of somebody: `Ostervik time`, `our time`.
    Named(String),
    /// On one of several: others name a zone, and this one does not.
    Unsaid,
}

impl Keeper {
    pub(super) fn of(statement: &draft::Statement) -> Self {
        statement.zone_name.as_ref().map_or(Self::Common, |name| Self::Named(name.clone()))
    }
}

impl Date {
    /// On one of several clocks, where others name a zone and this one does not. Times that are called local are all on the
    /// one clock of the place.
    pub(super) fn kept(mut self, words: &str, context: &Context<'_>) -> Self {
        let is_unsaid = context.hints.has_zones
            && self.is_timed
            && self.zone.is_none()
            && self.keeper == Keeper::Common
            && !words.contains("local")
            && !words.contains("Local");
        if is_unsaid {
            self.keeper = Keeper::Unsaid;
        }
        self
    }
}
