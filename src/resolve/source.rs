//! The sources of a story.

use super::cycle::{Edge, find_cycles};
use super::link::Names;
use super::outlet::{resolve_link, resolve_own_budget, resolve_status};
use super::typed;
use crate::diagnostic::Report;
use crate::load::{RawDocument, RawSourceMatter, Typed};
use crate::model::{QuotationBudget, Source, SourceId, SourceKind};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// All that is written on the sources of a story.
pub(super) struct RawSources {
    pub(super) documents: Vec<RawDocument<RawSourceMatter>>,
    /// The texts, by the id of their source.
    pub(super) evidence: BTreeMap<String, String>,
    /// The site's.
    pub(super) budget: QuotationBudget,
}

/// What is known when one of them is resolved.
#[derive(Clone, Copy)]
struct Frame<'a> {
    names: &'a Names,
    budget: QuotationBudget,
}

/// Resolves all sources, by id; `names` then knows them, the bad ones too.
///
/// Pushes `bad-id`, `duplicate-id`, `unknown-source`, `cycle`, `bad-date`, `bad-url`, `bad-value` and
/// `unknown-choice`.
pub(super) fn resolve_sources(raw: RawSources, names: &mut Names, report: &mut Report) -> Vec<Source> {
    let RawSources { documents, mut evidence, budget } = raw;
    let mut sound = Vec::new();
    for document in documents {
        let is_sound = typed::check_id(&document.id, "source", &document.origin, report);
        let is_new = names.define(&document.id, &document.origin, report);
        if is_sound && is_new {
            sound.push(document);
        }
    }
    let has_cycle = tell_cycles(&sound, report);
    let has_version_cycle = tell_version_cycles(&sound, report);
    let mut sources: Vec<Source> = sound
        .into_iter()
        .filter_map(|document| {
            let text = evidence.remove(&document.id);
            resolve_source(document, text, &Frame { names, budget }, report)
        })
        .collect();
    let kept: BTreeSet<SourceId> = sources.iter().map(|source| source.id.clone()).collect();
    for source in &mut sources {
        source.derives_from.retain(|id| !has_cycle && kept.contains(id));
        source.independent_of.retain(|id| kept.contains(id));
        let earlier = source.replaces.take();
        source.replaces = earlier.filter(|id| !has_version_cycle && kept.contains(id));
    }
    sources
}

fn tell_cycles(documents: &[RawDocument<RawSourceMatter>], report: &mut Report) -> bool {
    let edges: Vec<Edge<'_>> = documents
        .iter()
        .flat_map(|document| {
            let links = document.matter.iter().flat_map(|matter| &matter.derives_from);
            links.map(|link| Edge { from: &document.id, to: link.text(), origin: &link.origin })
        })
        .collect();
    find_cycles(&edges, "derives from", report)
}

fn tell_version_cycles(documents: &[RawDocument<RawSourceMatter>], report: &mut Report) -> bool {
    let edges: Vec<Edge<'_>> = documents
        .iter()
        .filter_map(|document| {
            let earlier = document.matter.as_ref()?.replaces.as_ref()?;
            Some(Edge { from: &document.id, to: earlier.text(), origin: &earlier.origin })
        })
        .collect();
    find_cycles(&edges, "replaces", report)
}

fn resolve_source(
    document: RawDocument<RawSourceMatter>,
    evidence: Option<String>,
    frame: &Frame<'_>,
    report: &mut Report,
) -> Option<Source> {
    typed::body(&document.body, &document.body_origin, report);
    let Frame { names, budget } = *frame;
    let matter = document.matter?;
    let published = matter.published.as_ref().map(|date| typed::date(date, report));
    let is_undated_by_error = published == Some(None);
    let lines = |typed: &[Typed]| typed.iter().map(|author| typed::line_or_empty(Some(author))).collect();
    let link = resolve_link(matter.link.as_ref(), report);
    let url = matter.url.as_ref().and_then(|url| typed::url(url, report));
    let archive_url = matter.archive_url.as_ref().and_then(|url| typed::url(url, report));
    let (url, barred_url) = url.into_iter().partition::<Vec<_>, _>(|_| link.allows_live());
    let (archive_url, barred_archive) =
        archive_url.into_iter().partition::<Vec<_>, _>(|_| link.allows_archive());
    let source = Source {
        id: SourceId::new(&document.id),
        title: typed::line_or_empty(Some(&matter.title)),
        label: typed::line(matter.label.as_ref()),
        publisher: typed::line(matter.publisher.as_ref()),
        authors: lines(&matter.authors),
        published: published.flatten().map(Arc::new),
        accessed: matter.accessed.as_ref().and_then(|date| typed::date(date, report)),
        url: url.into_iter().next(),
        archive_url: archive_url.into_iter().next(),
        barred_urls: [barred_url, barred_archive].concat(),
        link,
        status: matter.status.as_ref().and_then(|status| resolve_status(status, report)),
        replaces: matter.replaces.as_ref().and_then(|id| names.link(id, report)).map(SourceId::new),
        budget: resolve_own_budget(&matter, budget, report),
        language: matter.language.as_ref().and_then(|tag| typed::language(tag, report)),
        kind: source_kind(matter.kind.as_ref(), report),
        derives_from: matter
            .derives_from
            .iter()
            .filter_map(|id| names.link(id, report))
            .map(SourceId::new)
            .collect(),
        independent_of: matter
            .independent_of
            .iter()
            .filter_map(|id| names.link(id, report))
            .map(SourceId::new)
            .collect(),
        evidence,
        note: if document.body.trim().is_empty() { String::new() } else { document.body },
        note_origin: document.body_origin,
        origin: document.origin,
    };
    // Its claims would be read without the day they rest on, and each would be told for it.
    (!is_undated_by_error).then_some(source)
}

fn source_kind(typed: Option<&Typed>, report: &mut Report) -> SourceKind {
    let choices = SourceKind::ALL.iter().map(|kind| (kind.name(), *kind));
    typed
        .and_then(|kind| typed::choice(kind, "kind of source", choices, report))
        .unwrap_or(SourceKind::Report)
}
