//! A source as the pages show it.

use super::date;
use super::fact::Found;
use super::naming::{direction, link_rel, short_name, source_href};
use super::note::Notes;
use super::term;
use super::view::{FactLinkView, SourceLinkView, SourceView, StatusView};
use super::{Extra, Layout, Manner};
use crate::model::{Dossier, OutletStatus, Source, SourceId, Standing};
use crate::words::Words;
use std::collections::BTreeMap;

/// All sources of a story, numbered from 1.
pub(super) fn sources<'f, 'a: 'f>(
    (dossier, notes): (&Dossier, &Notes<'_>),
    facts: impl Iterator<Item = Spoken<'f, 'a>>,
    manner: Manner<'_>,
) -> Vec<SourceView> {
    let by_source = spoken_of(facts);
    let sources = dossier.sources.iter().enumerate();
    let view = |(index, source): (usize, &Source)| {
        let spoken_of = by_source.get(&source.id).map(Vec::as_slice).unwrap_or_default();
        view((index + 1, source), (dossier, notes), spoken_of, manner)
    };
    sources.map(view).collect()
}

/// A fact, and the link to it.
pub(super) type Spoken<'f, 'a> = (&'f Found<'a>, &'f FactLinkView);

/// A fact that a source speaks of.
struct SpokenOf<'f, 'a> {
    found: &'f Found<'a>,
    link: &'f FactLinkView,
    /// Whether a claim of the source cannot be true together with another.
    conflicts: bool,
}

/// The facts that each source speaks of, in their order.
fn spoken_of<'f, 'a: 'f>(
    facts: impl Iterator<Item = Spoken<'f, 'a>>,
) -> BTreeMap<&'a SourceId, Vec<SpokenOf<'f, 'a>>> {
    let mut by_source: BTreeMap<_, Vec<SpokenOf<'_, '_>>> = BTreeMap::new();
    for (found, link) in facts {
        for (claim, standing) in found.fact.claims.iter().zip(&found.finding.standings) {
            let conflicts = *standing == Standing::Conflicts;
            let spoken_of = by_source.entry(&claim.source).or_default();
            match spoken_of.last_mut() {
                Some(last) if std::ptr::eq(last.found, found) => last.conflicts |= conflicts,
                _ => spoken_of.push(SpokenOf { found, link, conflicts }),
            }
        }
    }
    by_source
}

fn view(
    (number, source): (usize, &Source),
    (dossier, notes): (&Dossier, &Notes<'_>),
    spoken_of: &[SpokenOf<'_, '_>],
    manner: Manner<'_>,
) -> SourceView {
    let Manner { words, layout, .. } = manner;
    let version = |is_meant: &dyn Fn(&Source) -> bool| {
        dossier.sources.iter().find(|source| is_meant(source)).map(|source| link(source, layout))
    };
    SourceView {
        id: source.id.to_string(),
        number,
        name: short_name(source),
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        authors: source.authors.clone(),
        published: source.published.as_ref().map(|day| date::date(day, words)),
        accessed: source.accessed.as_ref().map(|day| date::date(day, words)),
        original_url: source.url.clone(),
        archive_url: source.archive_url.clone(),
        link_rel: link_rel(source),
        status: source.status.as_ref().map(|found| status(found, words)),
        replaces: version(&|other: &Source| Some(&other.id) == source.replaces.as_ref()),
        replaced_by: version(&|other: &Source| other.replaces.as_ref() == Some(&source.id)),
        language: source.language.clone(),
        direction: direction(source.language.as_deref()),
        kind: term::source_kind(source.kind, words),
        derives_from: derives_from(source, dossier, layout),
        note_html: notes.html(&source.note),
        href: source_href(layout, &source.id),
        conflicts: spoken_of.iter().filter(|spoken| spoken.conflicts).count(),
        facts: links(source, spoken_of, layout),
    }
}

/// Links to the facts that a source speaks of, where a template shows them or machines are told of them.
fn links(source: &Source, spoken_of: &[SpokenOf<'_, '_>], layout: &Layout) -> Vec<FactLinkView> {
    if !layout.shows(Extra::Spoken) && !layout.shows(Extra::StructuredData) {
        return Vec::new();
    }
    let link = |SpokenOf { found, link, .. }: &SpokenOf<'_, '_>| FactLinkView {
        values: found.values_of(&source.id),
        ..(*link).clone()
    };
    spoken_of.iter().map(link).collect()
}

fn status(status: &OutletStatus, words: &Words) -> StatusView {
    StatusView {
        kind: term::outlet_status(status.kind, words),
        date: status.date.as_ref().map(|day| date::date(day, words)),
        note: status.note.clone(),
    }
}

fn link(source: &Source, layout: &Layout) -> SourceLinkView {
    SourceLinkView {
        id: source.id.to_string(),
        name: short_name(source),
        href: source_href(layout, &source.id),
    }
}

fn derives_from(source: &Source, dossier: &Dossier, layout: &Layout) -> Vec<SourceLinkView> {
    let origins = dossier.sources.iter().filter(|other| source.derives_from.contains(&other.id));
    origins.map(|origin| link(origin, layout)).collect()
}
