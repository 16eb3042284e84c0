//! One folder a call: `tests/cases/commands/<name>/` holds `call.txt` (the site that is copied, and the command line),
//! `site/` with files that are put over it, and what the call gave: `stdout.txt`, `stderr.txt` (missing when empty)
//! and `code.txt`. `UPDATE_EXPECTED=1 cargo test` writes the last three anew.

use crate::{program, tree};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn every_call_gives_what_is_expected() {
    let failures: Vec<String> = cases().iter().filter_map(|folder| check(folder)).collect();
    assert!(failures.is_empty(), "{} calls give something else:\n\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn drawings_fit_a_terminal() {
    let drawn = |line: &&str| line.contains(['┬', '├', '│', '╞']);
    let texts: Vec<String> =
        cases().iter().filter_map(|folder| fs::read_to_string(folder.join("stdout.txt")).ok()).collect();
    let lines: Vec<&str> = texts.iter().flat_map(|text| text.lines()).filter(drawn).collect();
    assert!(lines.len() > 10, "there are drawings");
    for line in lines {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/commands");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the cases can be read")
        .map(|entry| entry.expect("the cases can be read").path())
        .collect();
    cases.sort();
    cases
}

/// Makes the call in a copy of the site, and tells what differs.
fn check(case: &Path) -> Option<String> {
    let call = fs::read_to_string(case.join("call.txt")).expect("a case has a call");
    let (site, arguments) = call.split_once('\n').expect("a site and a command line");
    let site = site.strip_prefix("site: ").expect("a site").trim();
    let mut words = arguments.split_whitespace();
    assert_eq!(words.next(), Some("variorum"), "{}", case.display());
    let arguments: Vec<&str> = words.collect();
    let folder = tempfile::tempdir().expect("a temporary folder");
    for from in [case.parent().expect("a folder").with_file_name(site), case.join("site")] {
        if site != "none" || from.ends_with("site") {
            copy_if_there(&from, folder.path());
        }
    }
    let before = tree::read(folder.path());
    let output = Command::new(program::PATH)
        .args(&arguments)
        .current_dir(folder.path())
        .env_remove("CI")
        .output()
        .expect("the program runs");
    if arguments.first() != Some(&"build") {
        assert!(tree::read(folder.path()) == before, "{} has written something", case.display());
    }
    let code = output.status.code().map_or_else(|| "none".to_owned(), |code| code.to_string());
    let given = [
        ("stdout.txt", String::from_utf8(output.stdout).expect("text")),
        ("stderr.txt", String::from_utf8(output.stderr).expect("text")),
        ("code.txt", code + "\n"),
    ];
    compare(case, &BTreeMap::from(given))
}

fn copy_if_there(from: &Path, to: &Path) {
    if from.is_dir() {
        tree::copy(from, to);
    }
}

fn compare(case: &Path, given: &BTreeMap<&str, String>) -> Option<String> {
    let mut differences = Vec::new();
    for (name, text) in given {
        let path = case.join(name);
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            let _ = fs::remove_file(&path);
            if !text.is_empty() {
                fs::write(&path, text).expect("the expected file can be written");
            }
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if expected != *text {
            differences.push(format!("{}\n--- expected\n{expected}--- given\n{text}", path.display()));
        }
    }
    (!differences.is_empty()).then(|| differences.join("\n"))
}
