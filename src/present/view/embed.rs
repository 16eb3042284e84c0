//! How other sites show a discrepancy in a frame.

use serde::Serialize;

/// The small page of a discrepancy.
#[derive(Debug, Clone, Serialize)]
pub struct EmbedView {
    /// Its address.
    pub url: String,
    /// Address of its oEmbed description.
    pub oembed_url: String,
    /// Relative to the site's root.
    pub oembed_path: String,
    /// The markup that other sites paste; it is shown as text.
    pub code: String,
    /// Width of the frame in pixels.
    pub width: u32,
    /// Height of the frame in pixels.
    pub height: u32,
}
