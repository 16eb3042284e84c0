//! The sources of a story.

use super::cycle::{Edge, find_cycles};
use super::link::Names;
use super::typed;
use crate::diagnostic::Report;
use crate::load::{RawDocument, RawSourceMatter, Typed};
use crate::model::{Source, SourceId, SourceKind};
use std::collections::{BTreeMap, BTreeSet};

/// Resolves all sources, by id; `names` then knows them, the bad ones too.
///
/// Pushes `bad-id`, `duplicate-id`, `unknown-source`, `cycle`, `bad-date`, `bad-url`, `bad-value` and
/// `unknown-choice`.
pub(super) fn resolve_sources(
    raw: Vec<RawDocument<RawSourceMatter>>,
    mut evidence: BTreeMap<String, String>,
    names: &mut Names,
    report: &mut Report,
) -> Vec<Source> {
    let mut sound = Vec::new();
    for document in raw {
        let is_sound = typed::check_id(&document.id, "source", &document.origin, report);
        let is_new = names.define(&document.id, &document.origin, report);
        if is_sound && is_new {
            sound.push(document);
        }
    }
    let has_cycle = tell_cycles(&sound, report);
    let mut sources: Vec<Source> = sound
        .into_iter()
        .filter_map(|document| {
            let text = evidence.remove(&document.id);
            resolve_source(document, text, names, report)
        })
        .collect();
    let kept: BTreeSet<SourceId> = sources.iter().map(|source| source.id.clone()).collect();
    for source in &mut sources {
        source.derives_from.retain(|id| !has_cycle && kept.contains(id));
        source.independent_of.retain(|id| kept.contains(id));
    }
    sources
}

fn tell_cycles(documents: &[RawDocument<RawSourceMatter>], report: &mut Report) -> bool {
    let edges: Vec<Edge<'_>> = documents
        .iter()
        .flat_map(|document| {
            let links = document.matter.iter().flat_map(|matter| &matter.derives_from);
            links.map(|link| Edge { from: &document.id, to: &link.value, origin: &link.origin })
        })
        .collect();
    find_cycles(&edges, "derives from", report)
}

fn resolve_source(
    document: RawDocument<RawSourceMatter>,
    evidence: Option<String>,
    names: &Names,
    report: &mut Report,
) -> Option<Source> {
    typed::body(&document.body, &document.body_origin, report);
    let matter = document.matter?;
    let published = matter.published.as_ref().map(|date| typed::date(date, report));
    let is_undated_by_error = published == Some(None);
    let lines = |typed: &[Typed]| typed.iter().map(|author| typed::line_or_empty(Some(author))).collect();
    let source = Source {
        id: SourceId::new(&document.id),
        title: typed::line_or_empty(Some(&matter.title)),
        label: typed::line(matter.label.as_ref()),
        publisher: typed::line(matter.publisher.as_ref()),
        authors: lines(&matter.authors),
        published: published.flatten(),
        accessed: matter.accessed.as_ref().and_then(|date| typed::date(date, report)),
        url: matter.url.as_ref().and_then(|url| typed::url(url, report)),
        archive_url: matter.archive_url.as_ref().and_then(|url| typed::url(url, report)),
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
        note: document.body.trim().to_owned(),
        origin: document.origin,
    };
    // Its claims would be read without the day they rest on, and each would be told for it.
    (!is_undated_by_error).then_some(source)
}

fn source_kind(typed: Option<&Typed>, report: &mut Report) -> SourceKind {
    let choices: Vec<_> = SourceKind::ALL.iter().map(|kind| (kind.name(), *kind)).collect();
    typed
        .and_then(|kind| typed::choice(kind, "kind of source", &choices, report))
        .unwrap_or(SourceKind::Report)
}
