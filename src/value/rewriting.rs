//! Values in other words, for readers who must not see some of those that were said.

use super::Value;

/// What becomes of words.
pub type Change<'a> = dyn Fn(&str) -> String + 'a;

impl Value {
    /// The same answer in other words: what it stands for stays, what it prints is changed. Kinds made of words are
    /// compared by the changed ones.
    pub fn rewritten(&self, change: &Change<'_>) -> Self {
        match self {
            Self::Text(text) => Self::Text(text.rewritten(change)),
            Self::Name(name) => Self::Name(name.rewritten(change)),
            Self::Quantity(quantity) => Self::Quantity(quantity.rewritten(change)),
            Self::Date(date) => Self::Date(date.rewritten(change)),
            Self::Age(age) => Self::Age(age.rewritten(change)),
            Self::Duration(duration) => Self::Duration(duration.rewritten(change)),
            Self::Place(place) => Self::Place(place.rewritten(change)),
            Self::Quotation(quotation) => Self::Quotation(quotation.rewritten(change)),
            Self::Set(set) => Self::Set(set.rewritten(change)),
        }
    }
}
