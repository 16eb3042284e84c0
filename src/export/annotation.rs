//! The excerpts as web annotations (<https://www.w3.org/TR/annotation-model/>): what each source says, pinned to its words.
//!
//! Only sources with an address can be annotated. An excerpt in which words were left out or put in is not found by its
//! own text; it is pinned to the source as a whole.

use super::{StoryParts, address};
use crate::present::view::{ClaimView, FactView};
use serde_json::{Value, json};

/// The annotations, as one page of them.
pub(super) fn to_annotations(parts: &StoryParts<'_>, path: &str) -> String {
    let url = address(parts.site, path);
    let claims = parts.data.facts.iter().flat_map(|fact| {
        fact.readings.iter().flat_map(|reading| &reading.claims).map(move |claim| (fact, claim))
    });
    let items: Vec<Value> = claims.filter_map(|(fact, claim)| annotation(parts, &url, fact, claim)).collect();
    super::json(&json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": url,
        "type": "AnnotationPage",
        "items": items,
    }))
}

fn annotation(parts: &StoryParts<'_>, page: &str, fact: &FactView, claim: &ClaimView) -> Option<Value> {
    let source = parts.data.sources.iter().find(|source| *source.id == *claim.source_id)?;
    let url = source.original_url.as_ref().or(source.archive_url.as_ref())?;
    let target = if claim.verified == "edited" || claim.excerpt.contains(['[', '…']) {
        json!(url)
    } else {
        json!({ "source": url, "selector": selector(claim) })
    };
    Some(json!({
        "id": format!("{page}#{}-{}", fact.id, claim.number),
        "type": "Annotation",
        "motivation": "describing",
        "body": {
            "type": "TextualBody",
            "value": format!("{} {}", fact.question, claim.value),
            "format": "text/plain",
            "language": parts.entry.summary.language,
        },
        "target": target,
    }))
}

fn selector(claim: &ClaimView) -> Value {
    let mut selector = json!({ "type": "TextQuoteSelector", "exact": claim.excerpt });
    if let Value::Object(keys) = &mut selector {
        let context = [("prefix", &claim.prefix), ("suffix", &claim.suffix)];
        let given = context.into_iter().filter(|(_, words)| !words.is_empty());
        keys.extend(given.map(|(name, words)| (name.to_owned(), json!(words))));
    }
    selector
}
