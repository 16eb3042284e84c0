//! Annotated events built as sites: each fact gets the verdict that a careful editor gave it.
//!
//! `tests/gold/convert.py` makes `tests/cases/sites/<event>/` out of an annotation; `verdicts.txt` holds what is wanted.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use variorum::diagnostic::{Code, Diagnostic, Report};
use variorum::{load, merge, resolve};

#[test]
fn factory_fire() {
    check("factory-fire");
}

#[test]
fn probe_landing() {
    check("probe-landing");
}

#[test]
fn river_flood() {
    check("river-flood");
}

#[test]
fn museum_theft() {
    check("museum-theft");
}

/// What the demo says of real articles changes with no rule of the merge unless somebody has looked at it.
#[test]
fn the_demo_keeps_its_verdicts() {
    let found = verdicts(Path::new(env!("CARGO_MANIFEST_DIR")));
    let found: String = found.iter().map(|(fact, verdict)| format!("{fact} {verdict}\n")).collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/demo-verdicts.txt");
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, &found).expect("the verdicts can be written");
    }
    let wanted = fs::read_to_string(&path).expect("the demo has verdicts");
    assert_eq!(found, wanted);
}

/// Holds every scored fact of an event against its annotation, and tells all that differ.
fn check(event: &str) {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/sites").join(event);
    let found = verdicts(&site);
    let wanted = fs::read_to_string(site.join("verdicts.txt")).expect("the event has verdicts");
    let rows: Vec<Vec<&str>> = wanted
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_whitespace().collect())
        .filter(|row: &Vec<&str>| row.last() == Some(&"scored"))
        .collect();
    let wrong: Vec<String> = rows
        .iter()
        .filter(|row| found.get(row[0]).map(String::as_str) != Some(row[2]))
        .map(|row| format!("{} ({}) is {:?}, and {} is wanted", row[0], row[1], found.get(row[0]), row[2]))
        .collect();
    assert!(wrong.is_empty(), "{} of {} verdicts are wrong\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// The verdict of each fact of a site with one story, by id.
fn verdicts(site: &Path) -> BTreeMap<String, String> {
    let mut report = Report::new();
    let raw = load::load_site(site, &mut report).expect("the site can be read");
    let folder = raw.story_folders.first().expect("the site has a story").clone();
    let settled = resolve::resolve_site(raw, &mut report).expect("the site is sound");
    let raw = load::load_story(site, &folder, &mut report).expect("the story can be read");
    let dossier = resolve::resolve_story(raw, &settled, &mut report).expect("the story is sound");
    // Values stand as annotated, and some of them say more than a value, or nothing that can be read.
    let is_of_value = |told: &Diagnostic| matches!(told.code, Code::BadValue | Code::GuessedValue);
    let sorted = report.into_sorted();
    let told: Vec<String> =
        sorted.iter().filter(|told| !is_of_value(told)).map(variorum::diagnostic::draw).collect();
    assert!(told.is_empty(), "the event has diagnostics\n{}", told.join("\n\n"));
    let findings = merge::merge(&dossier);
    let facts = dossier.facts.iter().zip(&findings);
    facts.map(|(fact, finding)| (fact.id.to_string(), finding.verdict.name().to_owned())).collect()
}
