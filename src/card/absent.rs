//! Where the program is built without the feature `cards`: nobody draws.

use super::{Card, Drawing, NoLetters};

/// Draws cards. There is none.
#[derive(Debug)]
pub enum Studio {}

impl Studio {
    /// Nothing.
    pub const fn open() -> Option<Self> {
        None
    }

    /// Never called.
    pub const fn draw(&self, _card: &Card) -> Result<Drawing, NoLetters> {
        match *self {}
    }
}
