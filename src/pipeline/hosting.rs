//! What hosts are told: what all stages leave behind for it, and the files made of that.

use super::ready::Ready;
use super::{Options, Progress};
use crate::check;
use crate::diagnostic::{Diagnostic, Failure, Report};
use crate::host::{self, Census, FILE_NAMES, Hosting, Move};
use crate::model::{Alias, Dossier, Host, Page, Site};
use crate::present::view::SiteView;
use crate::render::Output;
use std::sync::{Mutex, PoisonError};

/// What stories, or the site's own pages, leave behind for hosts.
#[derive(Debug, Clone, Default)]
pub(super) struct Trail {
    pub(super) census: Census,
    pub(super) moves: Vec<Move>,
}

/// The files that a host is told its rules in.
#[derive(Debug)]
pub struct HostFiles {
    /// Empty when errors forbade making them.
    pub files: Vec<Output>,
    /// What is wrong with the editor's files, by file and place.
    pub diagnostics: Vec<Diagnostic>,
}

/// Makes the files for one host without building the site. `site.yaml` need not name the host.
pub fn host_files(options: &Options, host: Host, progress: &dyn Progress) -> Result<HostFiles, Failure> {
    let mut report = Report::new();
    let Some(ready) = Ready::new(options, None, &mut report)? else {
        return Ok(HostFiles { files: Vec::new(), diagnostics: report.into_sorted() });
    };
    let files: Mutex<Vec<Output>> = Mutex::default();
    let keep = |output: &Output| {
        if FILE_NAMES.contains(&output.path.as_str()) {
            files.lock().unwrap_or_else(PoisonError::into_inner).push(output.clone());
        }
        Ok(())
    };
    let outcome = ready.for_host(host).run(&keep, progress, report)?;
    let mut files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
    if outcome.summary.is_none() {
        files.clear();
    }
    Ok(HostFiles { files, diagnostics: outcome.diagnostics })
}

impl Trail {
    /// Where the plain pages have moved from.
    pub(super) fn of_pages(site: &Site) -> Self {
        let of_page = |page: &Page| -> Vec<Move> {
            moves(&page.aliases, (&format!("{}/", page.id), &page.title, &site.language)).collect()
        };
        Self { census: Census::default(), moves: site.pages.iter().flat_map(of_page).collect() }
    }

    /// Adds what another has left behind.
    pub(super) fn merge(&mut self, other: Self) {
        self.census.merge(&other.census);
        self.moves.extend(other.moves);
    }

    /// The files for the site's hosts; none when an old address is taken, which has been told. `taken` are the paths of
    /// all other files.
    pub(super) fn into_files(
        mut self,
        (site, view): (&Site, &SiteView),
        taken: impl Iterator<Item = String>,
        report: &mut Report,
    ) -> Vec<Output> {
        self.moves.sort_by(|a, b| a.alias.path.cmp(&b.alias.path));
        let hosting = Hosting::new(&view.base_path, &self.census, &self.moves).packed(&site.packings);
        let mut files = host::files(&hosting, &site.hosts);
        if self.moves.is_empty() {
            return files;
        }
        let taken = taken.chain(FILE_NAMES.iter().map(|name| (*name).to_owned()));
        check::check_aliases(self.moves.iter().map(|moved| &moved.alias), taken, report);
        if report.has_errors() {
            return Vec::new();
        }
        if site.hosts.is_empty() || site.hosts.iter().any(|host| !host.can_redirect()) {
            files.extend(host::forwarding_pages(&self.moves, view.base_url.as_deref()));
        }
        files
    }
}

/// Where a story has moved from.
pub(super) fn moves_of_story(dossier: &Dossier) -> Vec<Move> {
    let story = &dossier.story;
    let folder = story.id.as_str();
    let to = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    moves(&story.aliases, (&to, &story.title, &story.language)).collect()
}

fn moves<'a>(
    aliases: &'a [Alias],
    (to, title, language): (&'a str, &'a str, &'a str),
) -> impl Iterator<Item = Move> + 'a {
    aliases.iter().map(move |alias| Move {
        alias: alias.clone(),
        to: to.to_owned(),
        title: title.to_owned(),
        language: language.to_owned(),
    })
}
