//! `variorum new`: what it writes into the files of a site, and what it leaves alone.
//!
//! A case is a file in `tests/cases/new/`: the arguments, one a line; files that are there `before`, over those of a new
//! site; and what becomes of it: the files that changed, what is told, the exit code.

use crate::{program, tree};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;
use variorum::diagnostic::Report;
use variorum::load;
use variorum::start::{Draft, EntryKind, Refusal, Yaml, init, write_entry};

#[test]
fn every_case_ends_as_expected() {
    let folder = Path::new(program::DEMO).join("tests/cases/new");
    let mut problems = Vec::new();
    let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 14);
    for path in paths {
        let case = fs::read_to_string(&path).unwrap();
        let given = given(&case);
        let ended = given.to_owned() + &run(given);
        if ended == case {
            continue;
        }
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&path, ended).unwrap();
        } else {
            problems.push(format!("{}:\n{ended}", path.display()));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// The part of a case that a person writes.
fn given(case: &str) -> &str {
    let end = ["\n=== after ", "\n=== told", "\n=== exit "].iter().filter_map(|mark| case.find(mark)).min();
    end.map_or(case, |end| &case[..=end])
}

/// What becomes of it, as the rest of the case.
fn run(given: &str) -> String {
    let site = new_site();
    let (arguments, files) = given.split_once("=== before ").unwrap_or((given, ""));
    for file in files.split("=== before ").filter(|file| !file.is_empty()) {
        tree::write(site.path(), &[file.split_once('\n').unwrap()]);
    }
    let before = tree::read(site.path());
    let output = Command::new(env!("CARGO_BIN_EXE_variorum"))
        .args(["new", "--site"])
        .arg(site.path())
        .args(arguments.lines())
        .stdin(Stdio::null())
        .output()
        .expect("the program runs");
    let mut ended = String::new();
    let after = tree::read(site.path());
    assert!(before.keys().all(|path| after.contains_key(path)), "a file is gone");
    for (path, content) in after.iter().filter(|(path, content)| before.get(*path) != Some(*content)) {
        if let Some(content) = content {
            let _ = write!(ended, "=== after {path}\n{}", String::from_utf8_lossy(content));
        }
    }
    let told = output.stdout.into_iter().chain(output.stderr).collect();
    let told = String::from_utf8(told).expect("text in UTF-8");
    let _ = write!(ended, "=== told\n{told}=== exit {}\n", output.status.code().unwrap());
    ended
}

fn new_site() -> TempDir {
    let site = tempfile::tempdir().expect("a temporary folder");
    init(site.path()).expect("the folder is empty");
    site
}

fn fact(id: &str, question: &str) -> Draft {
    let claim = vec![
        ("source", Yaml::Text("herald".to_owned())),
        ("value", Yaml::Text("x".to_owned())),
        ("excerpt", Yaml::Quoted(question.to_owned())),
        ("note", Yaml::Quoted(question.to_owned())),
    ];
    let fields = vec![
        ("question", Yaml::Text(question.to_owned())),
        ("kind", Yaml::Text("text".to_owned())),
        ("note", Yaml::Text(question.to_owned())),
        ("claims", Yaml::List(vec![Yaml::Mapping(claim)])),
    ];
    let file = Some("content/facts/new.yaml".into());
    Draft { kind: EntryKind::Fact, id: id.to_owned(), story: None, file, fields, body: String::new() }
}

/// The question of a fact, its excerpt, and the notes of both, as `load` reads them.
fn read_back(site: &Path, id: &str) -> [String; 4] {
    let mut report = Report::new();
    let raw = load::load_site(site, &mut report).unwrap();
    let dossier = load::load_story(site, &raw.story_folders[0], &mut report).unwrap();
    let entry = dossier.facts.into_iter().find(|entry| entry.id.text() == id).expect("the fact is there");
    let fact = entry.fact.expect("the fact is whole");
    let claim = &fact.claims.items[0];
    let notes = [&fact.note, &claim.note].map(|note| note.as_ref().expect("it has a note").text());
    [fact.question.text(), claim.excerpt.text(), notes[0], notes[1]].map(str::to_owned)
}

/// Everything that YAML makes something of, words and marks.
fn hostile_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[-:#,\\[\\]{}&*!|>'\"%@`~?=<\\\\ \\n\\r\\t]{1,3}",
        "[a-z0-9.]{1,4}",
        "\\PC{1,3}",
        Just(": ".to_owned()),
        Just(" #".to_owned()),
        Just("---".to_owned()),
        Just("null".to_owned()),
        Just("1e3".to_owned()),
    ];
    prop::collection::vec(part, 1..6).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back_the_same(text in hostile_text()) {
        let site = new_site();
        match write_entry(site.path(), &fact("a", &text)) {
            // A question and an excerpt with even blanks, all else as it stands.
            Ok(_) => {
                let even = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
                prop_assert_eq!(read_back(site.path(), "a"), [even.clone(), even, text.clone(), text]);
            }
            Err(Refusal::Spoilt { problems, .. }) => {
                // Blank text is no question, and some characters are not allowed in any text.
                let codes: Vec<&str> = problems.iter().map(|problem| problem.code.name()).collect();
                prop_assert!(
                    codes.iter().all(|code| ["missing-key", "active-content", "excerpt-too-long"].contains(code)),
                    "{:?} {:?}", text, codes
                );
            }
            Err(refusal) => prop_assert!(false, "{}", refusal),
        }
    }
}

#[test]
fn what_is_there_stays_byte_for_byte() {
    let endings = [
        "",
        "\n",
        "\n\n\n",
        "\r\n",
        "  # comment",
        "\n# comment",
        "\n  # deeper\n",
        "\n  note: |\n    text\n",
        "\n  note: |+\n    text\n\n",
        "\n  note: |+\n    text\n",
        "\n  note: >-\n    text",
        "\n  note: 'text\n    more'",
        "\n...\n",
        "\n---\n",
        "\n  note:",
        "\n  note: \"open",
        "\n\t",
        "\n  &a b: c\n",
        "\u{a0}",
    ];
    let mut ends: BTreeMap<bool, usize> = BTreeMap::new();
    for start in [
        "first:\n  question: Q?\n  kind: text\n  claims:\n  - {source: herald, value: x, excerpt: x}",
        "{}",
        "# none",
        "",
        "[]",
    ] {
        for ending in endings {
            let there = format!("{start}{ending}");
            let site = new_site();
            tree::write(site.path(), &[("content/facts/new.yaml", &there)]);
            let before = tree::read(site.path());
            let outcome = write_entry(site.path(), &fact("a", "New?"));
            let after = fs::read_to_string(site.path().join("content/facts/new.yaml")).unwrap();
            *ends.entry(outcome.is_ok()).or_default() += 1;
            match outcome {
                Ok(written) => {
                    let kept =
                        there.trim_end().strip_suffix("{}").or_else(|| there.trim_end().strip_suffix("[]"));
                    assert!(after.starts_with(kept.unwrap_or(&there)), "{there:?}\n{after:?}");
                    assert_eq!(
                        after.lines().nth(written.line - 1).map(str::trim),
                        Some("a:"),
                        "{there:?}\n{after}"
                    );
                    assert_eq!(read_back(site.path(), "a")[0], "New?");
                }
                Err(_) => assert_eq!(tree::read(site.path()), before, "{there:?}"),
            }
        }
    }
    assert!(ends[&true] > 30 && ends[&false] > 5, "{ends:?}");
}
