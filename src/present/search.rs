//! The search of an archive.

use super::view::SearchView;
use crate::model::{Export, Shape, Site};
use crate::search;

/// What a page with a search needs; nothing where the site has none.
pub(super) fn view(site: &Site, shape: Shape) -> Option<SearchView> {
    (shape == Shape::Archive && site.offers(Export::Search, shape)).then(|| SearchView {
        script_path: search::script_path(),
        index_path: search::INDEX_PATH,
        start_html: search::start_html(),
        start_hash: search::start_hash(),
    })
}
