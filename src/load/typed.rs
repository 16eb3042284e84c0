//! Texts that people typed, each with its place.

use super::raw::{RawClaim, RawFact};
use crate::diagnostic::Origin;
use std::fmt;

/// A text that was typed, with its place. Nearly every text stands in its file as it is meant, and is kept there.
#[derive(Clone)]
pub struct Typed {
    /// Where it stands.
    pub origin: Origin,
    said: Said,
}

/// What a text says, as against what stands at its place.
#[derive(Clone)]
enum Said {
    /// The same.
    There,
    /// The same without its ends, which are quotation marks.
    Within,
    /// Something else, as of quotation marks with escapes, or of several lines.
    Otherwise(Box<str>),
}

impl Typed {
    /// A text that stands at a place, in whatever form.
    pub fn new(text: &str, origin: Origin) -> Self {
        let there = origin.text();
        let said = if text == there {
            Said::There
        } else if text == within(there) {
            Said::Within
        } else {
            Said::Otherwise(text.into())
        };
        Self { origin, said }
    }

    /// The same with one blank where there are several, or a line ends, and none at its ends.
    pub(super) fn evenly_spaced(self) -> Self {
        let text = self.text();
        let is_even = !text.contains("  ") && !text.contains(['\t', '\n', '\r']) && text.trim_ascii() == text;
        if is_even {
            return self;
        }
        let words: Vec<&str> = text.split_ascii_whitespace().collect();
        Self { said: Said::Otherwise(words.join(" ").into()), ..self }
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        match &self.said {
            Said::There => self.origin.text(),
            Said::Within => within(self.origin.text()),
            Said::Otherwise(text) => text,
        }
    }
}

/// What it says and where, so that two of these tell whether anything has become of it.
impl fmt::Debug for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} at {:?}", self.text(), self.origin)
    }
}

/// A text without its first and its last sign.
fn within(text: &str) -> &str {
    let end = text.len().checked_sub(1);
    end.and_then(|end| text.get(1..end)).unwrap_or_default()
}

impl RawFact {
    /// The same with even blanks in all that is read for what it says.
    pub(super) fn evenly_spaced(mut self) -> Self {
        self.question = self.question.evenly_spaced();
        self.label = self.label.map(Typed::evenly_spaced);
        let claims = self.claims.items.into_iter();
        let even = |claim: RawClaim| RawClaim {
            excerpt: claim.excerpt.evenly_spaced(),
            scope: claim.scope.map(Typed::evenly_spaced),
            ..claim
        };
        self.claims.items = claims.map(even).collect();
        self
    }
}
