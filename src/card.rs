//! The card of a story: the picture that social networks show beside a link to it.
//!
//! Takes text that is final and gives a PNG of 1200 by 630 points with the headline, how the sources stand to each other, and
//! who answers for it. Letters that the fonts do not have are told and not drawn as boxes. The same card gives the same bytes
//! on one kind of processor. Without the feature `cards` there is no [`Studio`], and so no card.

#[cfg(not(feature = "cards"))]
mod absent;
#[cfg(feature = "cards")]
mod canvas;
#[cfg(feature = "cards")]
mod drawing;
#[cfg(feature = "cards")]
mod face;
#[cfg(feature = "cards")]
mod lines;
#[cfg(feature = "cards")]
mod studio;

#[cfg(not(feature = "cards"))]
pub use absent::Studio;
#[cfg(feature = "cards")]
pub use studio::Studio;

/// Width of every card, in points of the screen.
pub const WIDTH: u16 = 1200;
/// Height of every card.
pub const HEIGHT: u16 = 630;

/// What stands on a card.
#[derive(Debug, Clone)]
pub struct Card {
    /// The headline of the story.
    pub headline: String,
    /// The name of the site.
    pub site: String,
    /// How many sources there are, in words.
    pub sources: String,
    /// Who answers for the site; empty where the name of the site says it.
    pub publisher: String,
    /// How many facts have which verdict, in the order in which they are drawn; none of zero.
    pub counts: Vec<Count>,
    /// Whether its lines begin at the right.
    pub reading: Reading,
}

/// How many facts have a verdict.
#[derive(Debug, Clone)]
pub struct Count {
    /// How they are drawn.
    pub tile: Tile,
    /// How many.
    pub number: usize,
    /// The number as the language writes it.
    pub figure: String,
    /// The verdict in words.
    pub label: String,
}

/// How a fact is drawn: a square, filled by what its sources say together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tile {
    /// Full.
    Agreed,
    /// Half full.
    Compatible,
    /// Empty, with a dotted edge.
    SingleSource,
    /// Empty, with a dashed edge.
    Incomparable,
    /// In the one colour.
    Conflicting,
}

/// Which way lines run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// As Latin ones.
    LeftToRight,
    /// As Arabic ones.
    RightToLeft,
}

/// A card.
#[derive(Debug)]
pub struct Drawing {
    /// The picture.
    pub png: Vec<u8>,
    /// The first eight digits of its SHA-256 sum, for its name.
    pub sum: String,
}

/// A card that could not be drawn, for its letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoLetters(pub Vec<char>);
