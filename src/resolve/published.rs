//! `published.lock`, as `variorum publish` wrote it.

use super::typed;
use crate::diagnostic::Report;
use crate::load::{RawPublished, RawPublishedFact, Typed};
use crate::model::{Published, Shown, ShownClaim, ShownCorrection, ShownFact};

/// Resolves what readers were last shown. Pushes `bad-date`.
pub(super) fn resolve_published(raw: &RawPublished, report: &mut Report) -> Option<Published> {
    let corrections = raw.corrections.iter().map(|correction| ShownCorrection {
        id: correction.id.text().to_owned(),
        says: correction.says.text().to_owned(),
    });
    Some(Published {
        date: typed::day(&raw.date, report)?,
        shown: Shown {
            title: words(raw.title.as_ref()),
            standfirst: words(raw.standfirst.as_ref()),
            facts: raw.facts.iter().map(resolve_fact).collect(),
            passages: raw.passages.iter().map(|passage| passage.text().to_owned()).collect(),
            corrections: corrections.collect(),
        },
        fact_origins: raw.facts.iter().map(|fact| fact.id.origin.clone()).collect(),
        passage_origins: raw.passages.iter().map(|passage| passage.origin.clone()).collect(),
        correction_origins: raw.corrections.iter().map(|correction| correction.id.origin.clone()).collect(),
    })
}

fn resolve_fact(raw: &RawPublishedFact) -> ShownFact {
    let claims = raw.claims.iter().map(|claim| ShownClaim {
        source: claim.source.text().to_owned(),
        value: claim.value.text().to_owned(),
        excerpt: claim.excerpt.text().to_owned(),
    });
    ShownFact {
        id: raw.id.text().to_owned(),
        question: words(raw.question.as_ref()),
        verdict: raw.verdict.text().to_owned(),
        state: raw.state.text().to_owned(),
        value: words(raw.value.as_ref()),
        rating: words(raw.rating.as_ref()),
        claims: claims.collect(),
    }
}

fn words(typed: Option<&Typed>) -> Option<String> {
    typed.map(|typed| typed.text().to_owned())
}
