//! By what dates are known that state the same days or times in the same manner.

use super::{Date, Keeper};

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
        let ends: Vec<String> =
            self.spans.iter().map(|span| format!("{}..{}", to_key(span.low), to_key(span.high))).collect();
        let zone = match (self.zone, &self.keeper) {
            (Some(minutes), _) => minutes.to_string(),
            (None, Keeper::Common) => String::new(),
            (None, Keeper::Named(name)) => name.clone(),
            (None, Keeper::Unsaid) => "unsaid".to_owned(),
        };
        format!("{:?} {} zone={zone} {}", self.line, ends.join(","), self.manner)
    }
}

fn to_key(end: Option<i64>) -> String {
    end.map_or_else(String::new, |at| at.to_string())
}
