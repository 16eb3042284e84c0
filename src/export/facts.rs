//! `data/facts.json`: everything that is known of a story's facts, as `schemas/data-facts.schema.json` describes it.

use super::{StoryParts, address};
use crate::present::StepView;
use crate::present::view::{ClaimView, CorrectionView, DateView, FactView, ReadingView, SourceView};
use serde::Serialize;

/// Raised when a program that read the file before could misread it now.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "$schema")]
    schema: String,
    format: u32,
    story: Story<'a>,
    sources: Vec<Source<'a>>,
    facts: Vec<Fact<'a>>,
    corrections: Vec<Correction<'a>>,
}

#[derive(Serialize)]
struct Story<'a> {
    address: String,
    title: &'a str,
    language: &'a str,
    authors: &'a [String],
    published: Option<&'a str>,
    checked: Option<&'a str>,
    updated: Option<&'a str>,
    publisher: Option<&'a str>,
    license: Option<&'a str>,
}

#[derive(Serialize)]
struct Source<'a> {
    id: &'a str,
    number: usize,
    title: &'a str,
    name: &'a str,
    publisher: Option<&'a str>,
    authors: &'a [String],
    published: Option<&'a str>,
    accessed: Option<&'a str>,
    url: Option<&'a str>,
    archive_url: Option<&'a str>,
    language: Option<&'a str>,
    kind: &'a str,
    derives_from: Vec<&'a str>,
    note_html: &'a str,
}

#[derive(Serialize)]
struct Fact<'a> {
    id: &'a str,
    label: &'a str,
    question: &'a str,
    kind: &'a str,
    section: &'a str,
    verdict: &'a str,
    cause: Option<&'a str>,
    answer: Answer<'a>,
    readings: Vec<Reading<'a>>,
    claims: Vec<Claim<'a>>,
    contradictions: &'a [String],
    derivation: &'a [StepView],
    note_html: &'a str,
}

#[derive(Serialize)]
struct Answer<'a> {
    state: &'a str,
    value: Option<&'a str>,
    by: Option<&'a str>,
    basis: &'a str,
    because: &'a str,
    proposal: &'a str,
}

#[derive(Serialize)]
struct Reading<'a> {
    value: &'a str,
    standing: &'a str,
    is_canonical: bool,
    support: &'a str,
    claims: Vec<usize>,
}

#[derive(Serialize)]
struct Claim<'a> {
    number: usize,
    source: &'a str,
    value: &'a str,
    as_written: &'a str,
    excerpt: &'a str,
    prefix: &'a str,
    suffix: &'a str,
    verified: &'a str,
    as_of: Option<&'a str>,
    scope: &'a str,
    speaker: &'a str,
    note_html: &'a str,
}

#[derive(Serialize)]
struct Correction<'a> {
    id: &'a str,
    date: &'a str,
    tier: &'a str,
    fact: Option<&'a str>,
    was: &'a str,
    now: &'a str,
    note_html: &'a str,
}

/// The document.
pub(super) fn to_facts(parts: &StoryParts<'_>) -> String {
    let StoryParts { site, entry, data } = *parts;
    let summary = &entry.summary;
    super::json(&Document {
        schema: format!("{}data/facts.schema.json", "../".repeat(summary.path.matches('/').count() + 1)),
        format: FORMAT,
        story: Story {
            address: address(site, &summary.path),
            title: &summary.title,
            language: &summary.language,
            authors: &summary.authors,
            published: edtf(summary.published.as_ref()),
            checked: edtf(data.story.checked.as_ref()),
            updated: edtf(summary.updated.as_ref()),
            publisher: site.publisher.as_ref().map(|publisher| publisher.name.as_str()),
            license: site.license.as_deref(),
        },
        sources: data.sources.iter().map(source).collect(),
        facts: data.facts.iter().zip(&data.steps).map(|(view, steps)| fact(view, steps)).collect(),
        corrections: data.story.corrections.iter().map(correction).collect(),
    })
}

fn edtf(date: Option<&DateView>) -> Option<&str> {
    date.map(|date| date.edtf.as_str())
}

fn source(view: &SourceView) -> Source<'_> {
    Source {
        id: &view.id,
        number: view.number,
        title: &view.title,
        name: &view.name,
        publisher: view.publisher.as_deref(),
        authors: &view.authors,
        published: edtf(view.published.as_ref()),
        accessed: edtf(view.accessed.as_ref()),
        url: view.original_url.as_deref(),
        archive_url: view.archive_url.as_deref(),
        language: view.language.as_deref(),
        kind: view.kind.name,
        derives_from: view.derives_from.iter().map(|origin| origin.id.as_str()).collect(),
        note_html: &view.note_html,
    }
}

fn fact<'a>(view: &'a FactView, steps: &'a [StepView]) -> Fact<'a> {
    let answer = &view.answer;
    let mut claims: Vec<&ClaimView> = view.readings.iter().flat_map(|reading| &reading.claims).collect();
    claims.sort_by_key(|claim| claim.number);
    Fact {
        id: &view.id,
        label: &view.label,
        question: &view.question,
        kind: view.kind,
        section: &view.section,
        verdict: view.verdict.name,
        cause: view.cause.as_ref().map(|cause| cause.name),
        answer: Answer {
            state: answer.state,
            value: (answer.state == "resolved").then_some(&*answer.text),
            by: answer.by,
            basis: &answer.basis,
            because: &answer.because,
            proposal: &answer.proposal,
        },
        readings: view.readings.iter().map(reading).collect(),
        claims: claims.into_iter().map(claim).collect(),
        contradictions: &view.contradictions,
        derivation: steps,
        note_html: &view.note_html,
    }
}

fn reading(view: &ReadingView) -> Reading<'_> {
    Reading {
        value: &view.value,
        standing: view.standing.name,
        is_canonical: view.is_canonical,
        support: &view.support,
        claims: view.claims.iter().map(|claim| claim.number).collect(),
    }
}

fn claim(view: &ClaimView) -> Claim<'_> {
    Claim {
        number: view.number,
        source: &view.source_id,
        value: &view.value,
        as_written: &view.as_written,
        excerpt: &view.excerpt,
        prefix: &view.prefix,
        suffix: &view.suffix,
        verified: view.verified,
        as_of: edtf(view.as_of.as_ref()),
        scope: &view.scope,
        speaker: &view.speaker,
        note_html: &view.note_html,
    }
}

fn correction(view: &CorrectionView) -> Correction<'_> {
    Correction {
        id: &view.id,
        date: &view.date.edtf,
        tier: view.tier.name,
        fact: view.fact.as_ref().map(|fact| &*fact.id),
        was: &view.was,
        now: &view.now,
        note_html: &view.note_html,
    }
}
