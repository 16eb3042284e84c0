//! A source as the pages show it.

use super::date;
use super::fact::Found;
use super::link;
use super::naming::{direction, link_rel, short_name, source_href};
use super::term;
use super::view::{FactLinkView, SourceLinkView, SourceView, StatusView};
use super::{Layout, Manner};
use crate::model::{Dossier, OutletStatus, Source, SourceId, Standing};
use crate::words::Words;
use std::collections::BTreeMap;

/// All sources of a story, numbered from 1.
pub(super) fn sources<'f, 'a: 'f>(
    dossier: &Dossier,
    facts: impl Iterator<Item = Spoken<'f, 'a>>,
    manner: Manner<'_>,
) -> Vec<SourceView> {
    let by_source = spoken_of(facts);
    let sources = dossier.sources.iter().enumerate();
    let view = |(index, source): (usize, &Source)| {
        let spoken_of = by_source.get(&source.id).map(Vec::as_slice).unwrap_or_default();
        view((index + 1, source), dossier, spoken_of, manner)
    };
    sources.map(view).collect()
}

/// A fact, and the link to it.
pub(super) type Spoken<'f, 'a> = (&'f Found<'a>, &'f FactLinkView);

/// The facts that each source speaks of, in their order.
fn spoken_of<'f, 'a: 'f>(
    facts: impl Iterator<Item = Spoken<'f, 'a>>,
) -> BTreeMap<&'a SourceId, Vec<Spoken<'f, 'a>>> {
    let mut by_source: BTreeMap<_, Vec<Spoken<'_, '_>>> = BTreeMap::new();
    for (one, link) in facts {
        for claim in &one.fact.claims {
            let spoken_of = by_source.entry(&claim.source).or_default();
            if spoken_of.last().is_none_or(|(last, _)| last.fact.id != one.fact.id) {
                spoken_of.push((one, link));
            }
        }
    }
    by_source
}

fn view(
    (number, source): (usize, &Source),
    dossier: &Dossier,
    spoken_of: &[Spoken<'_, '_>],
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
        note_html: link::note_html(&source.note, &dossier.sources),
        href: source_href(layout, &source.id),
        conflicts: spoken_of.iter().filter(|(found, _)| conflicts(found, source)).count(),
        facts: spoken_of
            .iter()
            .map(|(found, link)| FactLinkView { values: found.values_of(&source.id), ..(*link).clone() })
            .collect(),
    }
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

/// Whether a claim of the source cannot be true together with another.
fn conflicts(found: &Found<'_>, source: &Source) -> bool {
    let standings = found.fact.claims.iter().zip(&found.finding.standings);
    standings
        .into_iter()
        .any(|(claim, standing)| claim.source == source.id && *standing == Standing::Conflicts)
}
