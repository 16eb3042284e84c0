//! `tests/cases/redaction/<case>/`: a story that withholds a name, with the name put somewhere by the files that differ
//! from `_base/`. Either nothing gets out, or the build stops. `expected.txt` says which, with what is told;
//! `shows.txt` lists what readers see instead. Files that end in `.append` are added to the end of a file of the theme.
//! What got out is searched for here in a way of its own: letters only, without tags and encodings.

use crate::program;
use crate::tree::{self, Tree};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use variorum::diagnostic::{Diagnostic, Severity};
use variorum::pipeline::{self, Options, Progress};
use walkdir::WalkDir;

/// What no finished file may hold, as letters only.
const NAMES: &[&str] = &["leonardo", "leonrado", "zoe", "oquill", "bornbetween", "axisbirth"];

#[test]
fn no_name_gets_out() {
    let cases = cases();
    assert!(cases.len() >= 25, "{} cases", cases.len());
    let failures = check_all(&cases);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_search_of_this_test_finds_what_is_hidden() {
    for hidden in [
        "LEONARDO",
        "Leo&shy;nardo",
        "<b>Leo</b>nardo",
        "%4Ceo%6eardo",
        "Leon&#x61;rd&#111;",
        "le-o-nardo",
        "\\u004ceonardo",
    ] {
        assert_eq!(name_in(hidden.as_bytes()), Some("leonardo"), "{hidden}");
    }
    assert_eq!(name_in(b"the boy"), None);
}

/// Builds the cases on two threads, since there are many.
fn check_all(cases: &[PathBuf]) -> Vec<String> {
    let half = cases.len() / 2;
    std::thread::scope(|scope| {
        let first = scope.spawn(|| cases[..half].iter().filter_map(|case| check(case)).collect::<Vec<_>>());
        let second: Vec<String> = cases[half..].iter().filter_map(|case| check(case)).collect();
        first.join().expect("the cases can be checked").into_iter().chain(second).collect()
    })
}

fn check(case: &Path) -> Option<String> {
    let site = site_of(case);
    let options = Options::of_all_stories(site.path().to_path_buf());
    let outcome = pipeline::build(&options, &Silent).expect("the site can be read");
    let line = |told: &Diagnostic| format!("{}: {}\n", told.code, without_path(&told.message));
    let is_grave = |told: &&Diagnostic| told.severity != Severity::Hint;
    let mut told: Vec<String> = outcome.diagnostics.iter().filter(is_grave).map(line).collect();
    told.dedup();
    let ended = if outcome.summary.is_some() { format!("clean\n{}", told.concat()) } else { told.concat() };
    let finished = tree::read(&options.out);
    let shows = fs::read_to_string(case.join("shows.txt")).unwrap_or_default();
    let missing: Vec<&str> = shows.lines().filter(|words| !stands(&finished, words)).collect();
    let expected = case.join("expected.txt");
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&expected, &ended).expect("the expected file can be written");
    }
    let wanted = fs::read_to_string(&expected).unwrap_or_default();
    match leak(&finished) {
        Some(leak) => Some(format!("{}: {leak}", case.display())),
        None if wanted != ended => Some(format!("{}\n--- expected\n{wanted}--- is\n{ended}", case.display())),
        None => (!missing.is_empty()).then(|| format!("{}: not shown: {missing:?}", case.display())),
    }
}

#[test]
fn the_lock_of_what_was_published_holds_no_name_and_is_still_compared() {
    let site = site_of(&folder().join("fact-id-and-its-anchors"));
    let root = site.path();
    let lock = root.join("content/published.lock");
    assert_eq!(stderr(&call(root, &["publish", "--quiet", "--date", "2021-05-04"])), "");
    assert_eq!(name_in(&fs::read(&lock).expect("the lock is there")), None);
    assert_eq!(call(root, &["check"]).status.code(), Some(0), "nothing has changed");
    change(&root.join("content/facts/more.yaml"), "a fisherman", "a sailor");
    change(&root.join("content/story.md"), "[[leonardo-quill-seen|Leonardo and a fisherman]]", "a sailor");
    let told = stderr(&call(root, &["check"]));
    assert!(told.contains("silent-change") && told.contains("fact: leonardo-quill-seen\n"), "{told}");
}

#[test]
fn a_lock_from_before_the_name_was_withheld_is_compared_and_written_anew() {
    let site = site_of(&folder().join("fact-id-and-its-anchors"));
    let root = site.path();
    let (story, lock) = (root.join("content/story.md"), root.join("content/published.lock"));
    let withholding = fs::read_to_string(&story).expect("the story is there");
    let (head, rest) = withholding.split_once("redact:").expect("the story withholds");
    let (_, tail) = rest.split_once("sections:").expect("sections follow");
    fs::write(&story, format!("{head}sections:{tail}")).expect("it can be written");
    assert_eq!(stderr(&call(root, &["publish", "--quiet", "--date", "2021-05-04"])), "");
    assert!(name_in(&fs::read(&lock).expect("the lock is there")).is_some(), "the name was shown");
    fs::write(&story, withholding).expect("it can be written");
    assert_eq!(stderr(&call(root, &["publish", "--quiet", "--date", "2021-05-05"])), "");
    assert_eq!(name_in(&fs::read(&lock).expect("the lock is there")), None);
}

#[test]
fn a_leak_leaves_the_finished_site_as_it_was() {
    let site = site_of(&folder().join("all-capitals"));
    let root = site.path();
    assert_eq!(call(root, &["build"]).status.code(), Some(0));
    let before = tree::read(&root.join("public"));
    tree::write(root, &[("content/pages/about.md", "---\ntitle: About Leonardo\n---\nHim.\n")]);
    assert_eq!(call(root, &["build"]).status.code(), Some(1));
    assert_eq!(tree::read(&root.join("public")), before);
}

/// What `deploy` lists, and what it says in the end, goes into the logs of build services.
#[test]
fn what_a_deployment_says_holds_no_name() {
    let site = site_of(&folder().join("fact-id-and-its-anchors"));
    let root = site.path();
    assert_eq!(call(root, &["build", "--quiet"]).status.code(), Some(0));
    let target = root.join("target");
    for flags in [&["--dry-run"][..], &[]] {
        let call = call(root, &[&["deploy", target.to_str().expect("a path in UTF-8")], flags].concat());
        let said = [call.stdout, call.stderr].concat();
        assert_eq!((call.status.code(), name_in(&said)), (Some(0), None), "{flags:?}");
        assert!(!said.is_empty());
    }
}

/// A card is a drawing, in which no search finds a word: it must be the very drawing of a story that never had the name.
#[cfg(feature = "cards")]
#[test]
fn the_card_of_a_story_that_withholds_a_name_is_drawn_without_it() {
    let card = |title: &str| {
        let site = site_of(&folder().join("story-title"));
        change(&site.path().join("content/story.md"), "How Leonardo Quill was saved", title);
        assert_eq!(call(site.path(), &["build", "--quiet"]).status.code(), Some(0));
        let finished = tree::read(&site.path().join("public"));
        let card = finished.into_iter().find(|(path, _)| path.starts_with("assets/cards/"));
        card.expect("a card").1.expect("a file")
    };
    let withheld = card("How Leonardo Quill was saved");
    assert!(withheld == card("How the boy was saved"), "another drawing");
    assert!(withheld != card("How the man was saved"), "the headline is in the drawing");
}

/// The message without the file, since which files a site has is not the point here.
fn without_path(message: &str) -> String {
    match (message.strip_prefix("the finished file `"), message.split_once("` holds ")) {
        (Some(_), Some((_, rest))) => format!("a finished file holds {rest}"),
        _ => message.to_owned(),
    }
}

/// The first file with a name in its path or its content.
fn leak(finished: &Tree) -> Option<String> {
    finished.iter().find_map(|(path, content)| {
        let name = name_in(path.as_bytes()).or_else(|| name_in(content.as_deref()?))?;
        Some(format!("`{name}` got out in {path}"))
    })
}

fn name_in(bytes: &[u8]) -> Option<&'static str> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut forms = vec![text];
    for _ in 0..3 {
        let next = decoded(forms.last().expect("there is one"));
        if Some(&next) == forms.last() {
            break;
        }
        forms.push(next);
    }
    forms.extend(forms.clone().iter().map(|text| without_tags(text)));
    NAMES.iter().copied().find(|name| forms.iter().any(|text| letters(text).contains(name)))
}

fn letters(text: &str) -> String {
    if text.is_ascii() {
        return text
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|b| char::from(b.to_ascii_lowercase()))
            .collect();
    }
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    plain.filter(|c| c.is_alphanumeric()).collect()
}

fn without_tags(text: &str) -> String {
    let mut bare = String::new();
    let mut is_tag = false;
    for c in text.chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            _ if is_tag => {}
            _ => bare.push(c),
        }
    }
    bare
}

/// Percent-encoding, numeric character references and `\u` escapes of single bytes taken off.
fn decoded(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let hex = |digits: Option<&str>| digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let until = rest.find(';').filter(|end| *end < 12);
        let found = match c {
            '%' => hex(rest.get(1..3)).map(|code| (code, 3)),
            '\\' if rest.starts_with("\\u") => hex(rest.get(2..6)).map(|code| (code, 6)),
            '&' if rest.starts_with("&#x") => until.and_then(|end| Some((hex(rest.get(3..end))?, end + 1))),
            '&' if rest.starts_with("&#") => {
                until.and_then(|end| Some((rest.get(2..end)?.parse().ok()?, end + 1)))
            }
            '&' if rest.starts_with("&shy;") => Some((0xad, 5)),
            '&' if rest.starts_with("&amp;") => Some((0x26, 5)),
            _ => None,
        };
        let found = found.and_then(|(code, length)| Some((char::from_u32(code)?, length)));
        let (character, length) = found.unwrap_or((c, c.len_utf8()));
        out.push(character);
        rest = &rest[length..];
    }
    out
}

fn stands(finished: &Tree, words: &str) -> bool {
    let shows = |text: &str| text.contains(words) || without_tags(text).contains(words);
    finished.values().flatten().any(|bytes| shows(&String::from_utf8_lossy(bytes)))
}

/// The base site with the files of a case over it, and a theme of its own where the case changes the theme.
fn site_of(case: &Path) -> TempDir {
    let site = tempfile::tempdir().expect("a folder can be made");
    tree::copy(&folder().join("_base"), site.path());
    if case.join("themes").is_dir() {
        let themes = Path::new(program::DEMO).join("themes/broadside");
        tree::copy(&themes, &site.path().join("themes/broadside"));
    }
    for entry in WalkDir::new(case).min_depth(1) {
        let entry = entry.expect("the case can be read");
        let below = entry.path().strip_prefix(case).expect("below the case").display().to_string();
        if entry.file_type().is_dir()
            || ["expected.txt", "shows.txt", "removed.txt"].contains(&below.as_str())
        {
            continue;
        }
        let text = fs::read_to_string(entry.path()).expect("the file can be read");
        match below.strip_suffix(".append") {
            Some(path) => {
                let whole = fs::read_to_string(site.path().join(path)).expect("the theme has it") + &text;
                tree::write(site.path(), &[(path, &whole)]);
            }
            None => tree::write(site.path(), &[(&below, &text)]),
        }
    }
    for path in fs::read_to_string(case.join("removed.txt")).unwrap_or_default().lines() {
        fs::remove_file(site.path().join(path)).expect("the file was there");
    }
    site
}

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = fs::read_dir(folder())
        .expect("there are cases")
        .map(|entry| entry.expect("readable").path())
        .collect();
    cases.retain(|case| !case.ends_with("_base"));
    cases.sort();
    cases
}

fn folder() -> PathBuf {
    Path::new(program::DEMO).join("tests/cases/redaction")
}

fn call(site: &Path, arguments: &[&str]) -> Output {
    let site = site.to_str().expect("a path in UTF-8");
    program::call(&[arguments, &["--site", site]].concat())
}

fn change(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).expect("the file is there");
    assert!(text.contains(from), "{} has `{from}`", file.display());
    fs::write(file, text.replace(from, to)).expect("it can be written");
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Nobody watches.
struct Silent;

impl Progress for Silent {
    fn story_done(&self, _done: usize, _of: usize) {}
}
