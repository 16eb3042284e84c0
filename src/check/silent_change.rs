//! What readers were last shown has changed, and no correction says so.

mod claim;
mod correction;
mod degree;
mod fact;
mod passage;
mod slip;

use crate::diagnostic::Report;
use crate::model::{Correction, Dossier, Finding, Published, Site, Tier};

/// Pushes an error, with the correction to paste, for each thing in `published.lock` that is another now: the headline,
/// facts with what their sources say, passages, and corrections. A correction counts when it is no older than the lock
/// and was not there when that was written.
pub(super) fn check(site: &Site, dossier: &Dossier, findings: &[Finding], report: &mut Report) {
    let Some(published) = &dossier.published else { return };
    let is_known = |entry: &Correction| published.shown.corrections.iter().any(|shown| shown.id == entry.id);
    let unknown = dossier.corrections.iter().filter(|entry| !is_known(entry));
    let (corrections, early): (Vec<_>, Vec<_>) = unknown.partition(|entry| entry.date >= published.date);
    let told = Told { site, dossier, published, corrections: &corrections, early: &early };
    fact::check(&told, findings, report);
    claim::check(&told, report);
    passage::check_heading(&told, report);
    passage::check(&told, report);
    correction::check(&told, report);
}

/// What readers were told so far.
struct Told<'a> {
    site: &'a Site,
    dossier: &'a Dossier,
    published: &'a Published,
    /// The corrections made since.
    corrections: &'a [&'a Correction],
    /// Those that claim to have been made before.
    early: &'a [&'a Correction],
}

impl Told<'_> {
    fn has_entry_on(&self, fact: &str) -> bool {
        self.entries_on(fact).next().is_some()
    }

    fn entries_on(&self, fact: &str) -> impl Iterator<Item = &Correction> {
        self.corrections.iter().copied().filter(move |entry| is_on(fact, entry))
    }

    /// Why an entry on a fact that is there does not count, where it is of an earlier day.
    fn too_early_on(&self, fact: &str) -> Option<String> {
        let entry = self.early.iter().find(|entry| is_on(fact, entry))?;
        let (date, published) = (entry.date, self.published.date);
        Some(format!(
            "the correction `{}` is of {date}, before the last publication on {published}",
            entry.id
        ))
    }

    /// A correction that names no fact.
    fn has_entry_on_story(&self) -> bool {
        self.corrections.iter().any(|entry| entry.fact.is_none())
    }
}

fn is_on(fact: &str, entry: &Correction) -> bool {
    entry.fact.as_ref().is_some_and(|id| id.as_str() == fact)
}

/// The correction to paste.
fn entry(id: &str, tier: Tier, more: &str) -> String {
    format!(
        "tell readers in `corrections.yaml`, then publish again:\n\n  - id: {id}-…\n    date: …\n    tier: {}{more}\n    note: …",
        tier.name()
    )
}

/// The lines of a correction that keep what stood before.
fn was_and_now(was: Option<&str>, now: Option<&str>) -> String {
    if was == now {
        return String::new();
    }
    let line = |(key, text): (&str, Option<&str>)| Some(format!("\n    {key}: {}", quoted(text?)));
    [("was", was), ("now", now)].into_iter().filter_map(line).collect()
}

/// A text in YAML's single quotes.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
