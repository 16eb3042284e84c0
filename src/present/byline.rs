//! How a source is named beside each of its claims, made once for all of them.

use super::Layout;
use super::naming::{direction, link_rel, short_name, source_href};
use super::term;
use super::view::TermView;
use crate::model::{Dossier, Source, SourceId};
use crate::words::Words;
use std::sync::Arc;

/// What every claim of a source tells of it.
#[derive(Debug)]
pub(super) struct Byline<'a> {
    pub(super) source: &'a Source,
    /// Its place in the list of sources, from 1.
    pub(super) number: usize,
    pub(super) id: Arc<str>,
    pub(super) name: Arc<str>,
    pub(super) title: Arc<str>,
    pub(super) href: Arc<str>,
    pub(super) language: Option<Arc<str>>,
    pub(super) direction: &'static str,
    /// What its outlet has done to it.
    pub(super) status: Option<TermView>,
    pub(super) link_rel: &'static str,
}

/// Those of all sources of a story.
#[derive(Debug)]
pub(super) struct Bylines<'a> {
    dossier: &'a Dossier,
    /// In the order of the sources.
    all: Vec<Byline<'a>>,
}

impl<'a> Bylines<'a> {
    pub(super) fn of(dossier: &'a Dossier, words: &Words, layout: &Layout) -> Self {
        let byline = |(index, source): (usize, &'a Source)| Byline {
            source,
            number: index + 1,
            id: source.id.to_shared(),
            name: short_name(source).into(),
            title: source.title.as_str().into(),
            href: source_href(layout, &source.id).into(),
            language: source.language.as_deref().map(Arc::from),
            direction: direction(source.language.as_deref()),
            status: source.status.as_ref().map(|status| term::outlet_status(status.kind, words)),
            link_rel: link_rel(source),
        };
        Self { dossier, all: dossier.sources.iter().enumerate().map(byline).collect() }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Byline<'a>> {
        self.all.iter()
    }

    /// That of one source.
    pub(super) fn of_source(&self, id: &SourceId) -> Option<&Byline<'a>> {
        self.all.get(self.dossier.source(id)?.0)
    }
}
