//! How values and sources are named on the pages.

use super::{Layout, Part, date, words};
use crate::model::{Dossier, Source, SourceId};
use crate::value::Value;

/// A value for readers.
pub(super) fn value_in_words(value: &Value) -> String {
    match value {
        Value::Date(date) => date::in_words(date),
        Value::Set(set) => words::listed(&set.members().into_iter().map(str::to_owned).collect::<Vec<_>>()),
        Value::Text(_)
        | Value::Name(_)
        | Value::Quantity(_)
        | Value::Age(_)
        | Value::Duration(_)
        | Value::Place(_)
        | Value::Quotation(_) => value.to_string(),
    }
}

/// A short name for a source: the editor's, else its publisher, else its title.
pub(super) fn short_name(source: &Source) -> String {
    source.label.clone().or_else(|| source.publisher.clone()).unwrap_or_else(|| source.title.clone())
}

/// The short name of a source of the story.
pub(super) fn source_name(dossier: &Dossier, id: &SourceId) -> String {
    dossier.sources.iter().find(|source| source.id == *id).map(short_name).unwrap_or_default()
}

/// A source in the source list, relative to the story's folder.
pub(super) fn source_href(layout: &Layout, id: &SourceId) -> String {
    layout.href(Part::Sources, id.as_str())
}
