//! `tests/cases/echoes/`: a site with facts, and in `rows.txt` a sentence a row with what of it disagrees with them.
//! All rows are the paragraphs of one story, so that one run of `check` judges them.

use crate::{program, tree};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const HEAD: &str = "---\ntitle: Fire\n---\n";

#[test]
fn every_sentence_is_held_against_the_facts_it_cites() {
    let path = folder().join("rows.txt");
    let file = fs::read_to_string(&path).expect("the rows can be read");
    let is_row = |line: &&str| !line.is_empty() && !line.starts_with("# ");
    let rows: Vec<&str> = file.lines().filter(is_row).collect();
    let sentences: Vec<&str> = rows.iter().map(|row| row.rsplit_once(" => ").expect("an arrow").0).collect();
    let told = told(&sentences);
    let is = |at: usize| told.get(&at).map_or_else(|| "-".to_owned(), |words| words.join("; "));
    let found: Vec<String> =
        sentences.iter().enumerate().map(|(at, sentence)| format!("{sentence} => {}", is(at))).collect();
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        let mut found = found.into_iter();
        let lines = file.lines().map(|line| if is_row(&line) { found.next() } else { Some(line.to_owned()) });
        let lines: Vec<String> = lines.flatten().collect();
        fs::write(&path, lines.join("\n") + "\n").expect("it can be written");
        return;
    }
    assert!(rows.len() >= 100, "{} rows", rows.len());
    let wrong: Vec<String> = rows
        .iter()
        .zip(&found)
        .filter(|(row, is)| *row != is)
        .map(|(row, is)| format!("{row}\n    is: {is}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The words that disagree, by the number of their sentence.
fn told(sentences: &[&str]) -> BTreeMap<usize, Vec<String>> {
    let site = tempfile::tempdir().expect("a folder can be made");
    tree::copy(&folder(), site.path());
    tree::write(site.path(), &[("content/story.md", &format!("{HEAD}{}\n", sentences.join("\n\n")))]);
    let path = site.path().to_str().expect("a path in UTF-8");
    let output = program::call(&["check", "--site", path, "--format", "json"]);
    let mut found: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for line in String::from_utf8(output.stdout).expect("text").lines() {
        let told: serde_json::Value = serde_json::from_str(line).expect("a diagnostic a line");
        if told["code"] != "story-disagrees" {
            continue;
        }
        let line = told["line"].as_u64().expect("a line");
        let line = usize::try_from(line).expect("a small number");
        let message = told["message"].as_str().expect("a message");
        let words = message.split('`').nth(1).expect("words between backquotes");
        found.entry((line - HEAD.lines().count() - 1) / 2).or_default().push(words.to_owned());
    }
    found
}

fn folder() -> PathBuf {
    Path::new(program::DEMO).join("tests/cases/echoes")
}
