//! One file a rule: `tests/cases/verdicts/<rule>.yaml` holds facts as an editor writes them, about the sources in
//! `_site/`, and `<rule>.txt` all that the merge makes of them. Where the rule is one of a site's settings,
//! `_settings/<rule>.yaml` is its `site.yaml`. `UPDATE_EXPECTED=1 cargo test` writes the latter anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use variorum::diagnostic::{Report, draw};
use variorum::markdown::Parsed;
use variorum::model::{Conclusion, Dossier, Fact, Finding, Site};
use variorum::present::view::{ContentView, FactView, Shared};
use variorum::present::{Layout, Manner, present_story};
use variorum::{load, merge, resolve};

#[test]
fn every_rule_gives_the_expected_findings() {
    let cases = names("yaml");
    assert!(cases.len() > 50);
    let failures: Vec<String> = cases.iter().filter_map(|case| check(case)).collect();
    assert!(failures.is_empty(), "{} of {} differ\n\n{}", failures.len(), cases.len(), failures.join("\n"));
    assert_eq!(names("txt"), cases, "each case has its expected findings, and nothing is left over");
}

fn check(case: &str) -> Option<String> {
    let folder = cases();
    let facts = fs::read_to_string(folder.join(format!("{case}.yaml"))).expect("the case can be read");
    let found = findings(case, &facts);
    let path = folder.join(format!("{case}.txt"));
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, &found).expect("the expected file can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    (expected != found).then(|| format!("{case}\n--- expected\n{expected}--- found\n{found}"))
}

/// All that the merge makes of a file of facts, in words.
fn findings(case: &str, facts: &str) -> String {
    let site = site_with(facts);
    let settings = cases().join(format!("_settings/{case}.yaml"));
    if settings.exists() {
        fs::copy(settings, site.path().join("site.yaml")).expect("the settings can be copied");
    }
    let mut report = Report::new();
    let raw = load::load_site(site.path(), &mut report).expect("the site can be read");
    let folder = raw.story_folders.first().expect("the site has a story").clone();
    let settled = resolve::resolve_site(raw, &mut report).expect("the settings are sound");
    let raw = load::load_story(site.path(), &folder, &mut report).expect("the story can be read");
    let dossier = resolve::resolve_story(raw, &settled, &mut report).expect("the story is sound");
    let told: Vec<String> = report.into_sorted().iter().map(draw).collect();
    assert!(told.is_empty(), "the case has diagnostics\n{}", told.join("\n"));
    let findings = merge::merge(&dossier);
    let views = views(&settled, &dossier, &findings);
    let triples = dossier.facts.iter().zip(&findings).zip(&views);
    triples.map(|((fact, finding), view)| told_finding(fact, finding, view)).collect::<Vec<_>>().join("\n")
}

fn site_with(facts: &str) -> TempDir {
    let site = tempfile::tempdir().expect("a folder can be made");
    for entry in walkdir::WalkDir::new(cases().join("_site")) {
        let entry = entry.expect("the site can be read");
        let below = entry.path().strip_prefix(cases().join("_site")).expect("below the site");
        let target = site.path().join(below);
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder can be made");
        } else {
            fs::copy(entry.path(), target).expect("the file can be copied");
        }
    }
    fs::create_dir(site.path().join("content/facts")).expect("a folder can be made");
    fs::write(site.path().join("content/facts/case.yaml"), facts).expect("the facts can be written");
    site
}

/// The facts as the pages show them, which is where the derivation is in words.
fn views(site: &Site, dossier: &Dossier, findings: &[Finding]) -> Vec<Shared<FactView>> {
    let manner = Manner { words: load::english(), layout: &Layout::whole(), studio: None };
    let pages =
        present_story(site, (dossier, &Parsed::new(&dossier.story.narrative)), findings, manner).pages;
    let facts = pages.into_iter().find_map(|page| {
        if let ContentView::Facts { sections, .. } = page.content { Some(sections) } else { None }
    });
    let mut views: Vec<Shared<FactView>> =
        facts.expect("there is a page of facts").into_iter().flat_map(|section| section.facts).collect();
    let place = |view: &Shared<FactView>| dossier.facts.iter().position(|fact| *fact.id.as_str() == *view.id);
    views.sort_by_key(place);
    views
}

fn told_finding(fact: &Fact, finding: &Finding, view: &FactView) -> String {
    let mut told = format!("{}: {}", fact.id, finding.verdict.name());
    if let Some(cause) = finding.cause {
        write!(told, " ({})", cause.name()).unwrap();
    }
    writeln!(told, ", {}", view.support).unwrap();
    for reading in &view.readings {
        let sources: Vec<&str> = reading.claims.iter().map(|claim| &*claim.source_id).collect();
        writeln!(told, "  {} [{}] {}", reading.value, sources.join(", "), reading.standing.name).unwrap();
    }
    let standings: BTreeSet<String> = fact
        .claims
        .iter()
        .zip(&finding.standings)
        .map(|(claim, standing)| format!("{} {standing:?}", claim.source))
        .collect();
    writeln!(told, "  sources: {}", standings.into_iter().collect::<Vec<_>>().join(", ")).unwrap();
    writeln!(told, "  stands: {}", stands(finding)).unwrap();
    if let Some(proposal) = &finding.proposal {
        let value = &finding.readings[proposal.reading].value;
        writeln!(told, "  proposed: {value} ({:?})", proposal.rule).unwrap();
    }
    for contradiction in &view.contradictions {
        writeln!(told, "  ! {contradiction}").unwrap();
    }
    for sentence in &view.derivation {
        writeln!(told, "  - {sentence}").unwrap();
    }
    told
}

fn stands(finding: &Finding) -> String {
    match &finding.conclusion {
        Conclusion::ByRule(value, rule) => format!("{value} by {rule:?}"),
        Conclusion::ByEditor(value) => format!("{value} by the editor"),
        Conclusion::Unresolved => "unresolved".to_owned(),
        Conclusion::Undecided => "undecided".to_owned(),
    }
}

/// The names of all cases with a file of that kind, sorted.
fn names(extension: &str) -> Vec<String> {
    let entries = fs::read_dir(cases()).expect("the cases can be read");
    let paths = entries.map(|entry| entry.expect("the cases can be read").path());
    let mut names: Vec<String> = paths
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .map(|path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/verdicts")
}
