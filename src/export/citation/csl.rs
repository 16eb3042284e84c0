//! CSL-JSON 1.0.2 (<https://github.com/citation-style-language/schema>).

use super::{Work, date};
use crate::present::view::DateView;
use serde_json::{Map, Value, json};

/// The works as a list of items.
pub(in crate::export) fn to_csl(works: &[Work<'_>]) -> String {
    crate::export::json(&works.iter().map(item).collect::<Vec<_>>())
}

fn item(work: &Work<'_>) -> Value {
    let authors: Vec<Value> = work.authors.iter().map(|name| json!({ "literal": name })).collect();
    let known = [
        ("id", Some(json!(work.id))),
        ("type", Some(json!(if work.url.is_some() { "webpage" } else { "document" }))),
        ("title", Some(json!(work.title))),
        ("author", Some(json!(authors)).filter(|_| !authors.is_empty())),
        ("container-title", work.container.map(Value::from)),
        ("publisher", work.publisher.map(Value::from)),
        ("issued", work.issued.map(date_of)),
        ("accessed", work.accessed.map(date_of)),
        ("URL", work.url.as_deref().map(Value::from)),
        ("archive_location", work.archive_url.map(Value::from)),
        ("language", work.language.map(Value::from)),
    ];
    let known = known.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(known.collect::<Map<_, _>>())
}

/// Parts where CSL can say it so, else the words.
fn date_of(view: &DateView) -> Value {
    let Some(span) = date::read(&view.edtf) else { return json!({ "literal": view.text }) };
    let parts: Vec<_> =
        [Some(&span.first), span.last.as_ref()].into_iter().flatten().map(date::Calendar::parts).collect();
    if span.is_approximate {
        json!({ "date-parts": parts, "circa": true })
    } else {
        json!({ "date-parts": parts })
    }
}
