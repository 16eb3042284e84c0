//! `variorum publish`: the gates, the lock, and what may change after it.

use crate::{program, tree};
use std::fs;
use std::path::Path;
use std::process::Output;
use tempfile::TempDir;

const LOCK: &str =
    "# What readers were last shown. Written by `variorum publish`; commit it, and leave it as it is.
date: 2021-03-12
title: \"Fire\"
facts:
  - id: \"engines\"
    question: \"How many engines came?\"
    verdict: single-source
    state: resolved
    value: \"4\"
    claims:
      - source: \"paper\"
        value: \"4\"
        excerpt: \"engines came\"
passages:
  - \"They came soon. [[-]]\"
  - \"In all [[engines|four engines]] — \\\"four\\\" — came.\"
";

#[test]
fn the_lock_holds_what_readers_are_shown_and_nothing_of_the_clock() {
    let site = published();
    assert_eq!(lock(site.path()), LOCK);
    assert_eq!(call(site.path(), &["check"]).status.code(), Some(0), "what was published has not changed");
    assert_eq!(call(site.path(), &["build", "--quiet"]).status.code(), Some(0));
}

#[test]
fn a_slip_may_be_mended_in_silence_and_a_fact_may_not() {
    let site = published();
    change(site.path(), "story.md", "They came soon", "They came sooon");
    assert_eq!(call(site.path(), &["check"]).status.code(), Some(0), "a slip");
    change(site.path(), "facts/all.yaml", "value: 4", "value: 5");
    change(site.path(), "story.md", "four engines", "five engines");
    let told = stderr(&call(site.path(), &["check"]));
    assert!(told.contains("silent-change"), "{told}");
    assert!(told.contains("tier: fact-corrected"), "{told}");
    assert!(
        told.contains("fact: engines") && told.contains("was: '4'") && told.contains("now: '5'"),
        "{told}"
    );
    let correction = "- id: recount\n  date: 2021-03-12\n  tier: fact-corrected\n  fact: engines\n  was: '4'\n  now: '5'\n  note: A recount.\n";
    tree::write(site.path(), &[("content/corrections.yaml", correction)]);
    let checked = call(site.path(), &["check"]);
    assert_eq!(checked.status.code(), Some(0), "{}", stderr(&checked));
    let again = call(site.path(), &["publish", "--quiet", "--date", "2021-03-12"]);
    assert_eq!(again.status.code(), Some(0), "{}", stderr(&again));
    tree::write(site.path(), &[("content/corrections.yaml", &correction.replace("A recount", "No recount"))]);
    let told = stderr(&call(site.path(), &["check"]));
    assert!(told.contains("the correction `recount` was published and says something else now"), "{told}");
    tree::write(site.path(), &[("content/corrections.yaml", correction)]);
    change(site.path(), "facts/all.yaml", "value: 5", "value: 6");
    change(site.path(), "story.md", "five engines", "six engines");
    let told = stderr(&call(site.path(), &["check"]));
    assert!(told.contains("silent-change"), "one correction speaks for one change: {told}");
}

#[test]
fn a_warning_closes_the_gate() {
    let site = site();
    change(site.path(), "story.md", " [[-]]", "");
    assert_eq!(call(site.path(), &["check"]).status.code(), Some(0));
    let output = call(site.path(), &["publish", "--date", "2021-03-12"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("error[uncited-sentence]"), "{}", stderr(&output));
    assert!(!site.path().join("public").exists() && !site.path().join("content/published.lock").exists());
}

#[test]
fn a_correction_of_a_day_to_come_is_not_published() {
    let site = site();
    let correction = "- id: recount\n  date: 2021-03-13\n  tier: update\n  note: A recount.\n";
    tree::write(site.path(), &[("content/corrections.yaml", correction)]);
    let early = call(site.path(), &["publish", "--quiet", "--date", "2021-03-12"]);
    assert_eq!(early.status.code(), Some(1));
    let told = stderr(&early);
    assert!(told.contains("the correction `recount` is of 2021-03-13"), "{told}");
    assert!(!site.path().join("public").exists(), "nothing is built");
    let on_the_day = call(site.path(), &["publish", "--quiet", "--date", "2021-03-13"]);
    assert_eq!(on_the_day.status.code(), Some(0), "{}", stderr(&on_the_day));
}

fn published() -> TempDir {
    let site = site();
    let output = call(site.path(), &["publish", "--quiet", "--date", "2021-03-12"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    site
}

fn site() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    tree::write(
        folder.path(),
        &[
            ("site.yaml", "title: The Record\n"),
            (
                "content/story.md",
                "---\ntitle: Fire\n---\n# Fire\n\nThey came soon. [[-]]\n\nIn all [[engines|four\nengines]] — \"four\" — came.\n",
            ),
            ("content/sources/paper.md", "---\ntitle: The paper\n---\n"),
            (
                "content/facts/all.yaml",
                "engines:\n  question: How many engines came?\n  kind: quantity\n  claims:\n    - source: paper\n      value: 4\n      excerpt: engines came\n",
            ),
        ],
    );
    folder
}

fn call(site: &Path, arguments: &[&str]) -> Output {
    let site = site.to_str().expect("a path in UTF-8");
    program::call(&[arguments, &["--site", site]].concat())
}

fn lock(site: &Path) -> String {
    fs::read_to_string(site.join("content/published.lock")).expect("the lock is there")
}

fn change(site: &Path, file: &str, from: &str, to: &str) {
    let path = site.join("content").join(file);
    let text = fs::read_to_string(&path).expect("the file is there");
    assert!(text.replace('\n', " ").contains(from), "{file} has `{from}`");
    fs::write(path, text.replace("\nengines]]", " engines]]").replace(from, to)).expect("it can be written");
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
