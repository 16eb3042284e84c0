//! What readers would see if a fact were corrected and the prose forgotten: each number, month, weekday and name in the
//! cited words of the demo is changed in turn, and has to be told. `tests/cases/changed-words.txt` lists the changes that
//! are not, since the words are right all the same, or nobody can tell. `UPDATE_EXPECTED=1 cargo test` writes it anew.

use crate::tree;
use chrono::Month;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use variorum::diagnostic::Code;
use variorum::pipeline::{self, Caching, Options, Progress};
use walkdir::WalkDir;

const NUMBERS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// A name of fewer letters is hardly told by one of them.
const LEAST_LETTERS: usize = 5;

/// Nobody watches.
struct Silent;

impl Progress for Silent {
    fn story_done(&self, _done: usize, _of: usize) {}
}

#[test]
fn a_changed_word_in_the_demo_is_told() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let site = tempfile::tempdir().expect("a folder can be made");
    for part in ["content", "themes", "site.yaml"] {
        tree::copy(&root.join(part), &site.path().join(part));
    }
    assert!(!is_told(site.path()), "the demo agrees with its facts");
    let mut all = 0;
    let mut untold = Vec::new();
    for path in texts(site.path()) {
        let text = fs::read_to_string(&path).expect("the file can be read");
        let name = path.strip_prefix(site.path()).expect("below the site").display();
        for (fact, words) in cited(&text) {
            let said = &text[words.clone()];
            for changed in changes(said) {
                let forgotten = format!("{}{changed}{}", &text[..words.start], &text[words.end..]);
                fs::write(&path, forgotten).expect("the file can be written");
                all += 1;
                if !is_told(site.path()) {
                    untold.push(format!("{name}: {fact}: {said} -> {changed}\n"));
                }
            }
        }
        fs::write(&path, text).expect("the file can be written");
    }
    let told = format!("# Of {all} changes these are not told.\n{}", untold.concat());
    let expected = root.join("tests/cases/changed-words.txt");
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&expected, &told).expect("the expected file can be written");
    }
    assert_eq!(told, fs::read_to_string(expected).unwrap_or_default());
}

/// The files of a site that may cite facts, in order.
fn texts(site: &Path) -> Vec<PathBuf> {
    let all = WalkDir::new(site.join("content")).sort_by_file_name().into_iter();
    let paths = all.map(|entry| entry.expect("the folder can be read").into_path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "md" || ending == "yaml")).collect()
}

/// The facts that are cited in words, with where these stand.
fn cited(text: &str) -> Vec<(&str, Range<usize>)> {
    let mut found = Vec::new();
    for (open, _) in text.match_indices("[[") {
        let inner = text[open + 2..].split("]]").next().expect("there is a part before the first");
        let Some((fact, words)) = inner.split_once('|').filter(|(_, words)| !words.starts_with('=')) else {
            continue;
        };
        let start = open + 2 + fact.len() + 1;
        found.push((fact, start..start + words.len()));
    }
    found
}

/// The words with one of them changed: a number by one, a word of a row to the next, two letters of a name.
fn changes(words: &str) -> Vec<String> {
    let mut found = Vec::new();
    let is_part = |c: char| c.is_alphanumeric();
    let mut at = 0;
    for part in words.split_inclusive(|c| !is_part(c)) {
        let word = part.trim_end_matches(|c| !is_part(c));
        if let Some(changed) = changed(word) {
            found.push(format!("{}{changed}{}", &words[..at], &words[at + word.len()..]));
        }
        at += part.len();
    }
    found
}

fn changed(word: &str) -> Option<String> {
    if let Ok(number) = word.parse::<u64>() {
        return Some(format!("{:0width$}", number + 1, width = word.len()));
    }
    let months: Vec<&str> =
        (1..=12).filter_map(|month| Month::try_from(month).ok()).map(|month| month.name()).collect();
    // Each word of a row is changed to the next.
    for row in [&NUMBERS[..], &WEEKDAYS, &months] {
        if let Some(place) = row.iter().position(|known| known.eq_ignore_ascii_case(word)) {
            let next = row[(place + 1) % row.len()];
            let is_small = word.starts_with(char::is_lowercase);
            return Some(if is_small { next.to_lowercase() } else { next.to_owned() });
        }
    }
    let mut letters: Vec<char> = word.chars().collect();
    let is_name = word.starts_with(char::is_uppercase) && letters.len() >= LEAST_LETTERS;
    if !is_name || letters[2] == letters[3] {
        return None;
    }
    letters.swap(2, 3);
    Some(letters.into_iter().collect())
}

/// Whether the check of a site tells that its prose disagrees with a fact.
fn is_told(site: &Path) -> bool {
    let options = Options {
        site: site.to_path_buf(),
        out: site.join("public"),
        base_url: None,
        drafts: false,
        caching: Caching::Off,
    };
    let told = pipeline::check(&options, &Silent).expect("the site can be read").diagnostics;
    told.iter().any(|diagnostic| diagnostic.code == Code::StoryDisagrees)
}
