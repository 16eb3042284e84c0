//! How a story is presented.

use super::Layout;
use crate::card::Studio;
use crate::words::Words;

/// In which words, and on which pages.
#[derive(Debug, Clone, Copy)]
pub struct Manner<'a> {
    /// In the language of the story.
    pub words: &'a Words,
    /// Which parts have pages of their own.
    pub layout: &'a Layout,
    /// Who draws its card; nothing where none is wanted, or the program was built without.
    pub studio: Option<&'a Studio>,
}
