//! How a story is presented.

use super::Layout;
use crate::words::Words;

/// In which words, and on which pages.
#[derive(Debug, Clone, Copy)]
pub struct Manner<'a> {
    /// In the language of the story.
    pub words: &'a Words,
    /// Which parts have pages of their own.
    pub layout: &'a Layout,
}
