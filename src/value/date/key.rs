//! By what dates are known that state the same days or times in the same manner.

use super::{Date, Keeper};
use std::fmt::Write;

impl Date {
    /// Whether the keys of both are equal, without making them.
    pub(in crate::value) fn has_key_of(&self, other: &Self) -> bool {
        self.line == other.line
            && self.spans == other.spans
            && self.zone == other.zone
            && (self.zone.is_some() || self.keeper == other.keeper)
            && self.manner == other.manner
    }

    /// Equal for dates that state the same days or times in the same manner.
    pub(in crate::value) fn key(&self) -> String {
        let mut key = String::with_capacity(64);
        let _ = write!(key, "{:?}", self.line);
        for end in self.spans.iter().flat_map(|span| [span.low, span.high]) {
            let _ = match end {
                Some(at) => write!(key, " {at}"),
                None => key.write_str(" open"),
            };
        }
        let _ = match (self.zone, &self.keeper) {
            (Some(minutes), _) => write!(key, " zone={minutes}"),
            (None, Keeper::Common) => Ok(()),
            (None, Keeper::Named(name)) => write!(key, " zone={name}"),
            (None, Keeper::Unsaid) => write!(key, " zone=unsaid"),
        };
        key.extend([" ", &self.manner]);
        key
    }
}
