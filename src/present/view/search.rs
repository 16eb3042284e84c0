//! The search of an archive, as templates get it.

use serde::Serialize;

/// What a page with a search needs (`docs/themes.md`).
#[derive(Debug, Clone, Serialize)]
pub struct SearchView {
    /// The script that finds stories, relative to the site's root; loaded when a reader types.
    pub script_path: String,
    /// Which part of the index holds what, relative to the site's root; loaded by that script.
    pub index_path: &'static str,
    /// A `script` element of a few lines that loads the script.
    pub start_html: String,
    /// The hash of these lines, for the policy of the page: it and `'strict-dynamic'` are all that a search needs.
    pub start_hash: String,
}
