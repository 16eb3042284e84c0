//! The two scripts of a page with a search: a few lines in the page itself, and what these load when a reader types.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// Which part of the index holds what. Its name stays, so that the newest is asked for.
pub const INDEX_PATH: &str = "data/search.js";

/// Finds stories, and shows them.
pub const SCRIPT: &str = include_str!("search.js");

/// Shows the search to readers whose browser runs scripts, and loads the rest when they type.
const START: &str = include_str!("start.js");

/// Where [`SCRIPT`] goes, relative to the site's root; made of its content.
pub fn script_path() -> String {
    let digest = Sha256::digest(SCRIPT);
    let head = digest.first_chunk::<4>().map_or(0, |head| u32::from_be_bytes(*head));
    format!("assets/search.{head:08x}.js")
}

/// The lines that a page carries itself.
pub fn start_html() -> String {
    format!("<script>{START}</script>")
}

/// Their hash, as a content security policy wants it.
pub fn start_hash() -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(START)))
}
