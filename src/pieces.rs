//! Lists and texts that grow by pieces.
//!
//! A vector that grows moves, and the memory where it was stays with the program for a while: for what is kept of an
//! archive that would be as much again as it takes. Nothing here moves, and small lists take no more than a vector.

mod list;
mod texts;

pub use list::Pieces;
pub use texts::{Place, Texts};
