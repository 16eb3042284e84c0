//! `published.lock`, as `variorum publish` wrote it.

use super::typed;
use crate::diagnostic::Report;
use crate::load::RawPublished;
use crate::model::{Published, Shown, ShownFact};

/// Resolves what readers were last shown. Pushes `bad-date`.
pub(super) fn resolve_published(raw: &RawPublished, report: &mut Report) -> Option<Published> {
    let facts = raw.facts.iter().map(|fact| ShownFact {
        id: fact.id.value.clone(),
        verdict: fact.verdict.value.clone(),
        state: fact.state.value.clone(),
        value: fact.value.as_ref().map(|value| value.value.clone()),
        rating: fact.rating.as_ref().map(|rating| rating.value.clone()),
    });
    let words = |typed: &[crate::load::Typed]| typed.iter().map(|typed| typed.value.clone()).collect();
    Some(Published {
        date: typed::day(&raw.date, report)?,
        shown: Shown {
            facts: facts.collect(),
            passages: words(&raw.passages),
            corrections: words(&raw.corrections),
        },
        fact_origins: raw.facts.iter().map(|fact| fact.id.origin.clone()).collect(),
        passage_origins: raw.passages.iter().map(|passage| passage.origin.clone()).collect(),
    })
}
