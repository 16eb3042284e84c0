//! Texts that somebody might put into a field, one after another in every field of a site, in a real browser.
//!
//! The site is made of the tables of keys that the program reads, so that a new key is covered; one that takes no free
//! text is told by a build that fails, and goes into `fixed`. The policy of the pages is taken out, so that the browser
//! would run whatever is active; each page must have the elements and attributes of the same page with plain words.

use super::server::Server;
use super::start_browser;
use crate::tree;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use variorum::diagnostic::{Code, Diagnostic, draw};
use variorum::load::{FileKind, Key, Shape};
use variorum::markdown::may_cite;
use variorum::pipeline::{self, Options, Progress};
use variorum::search;

const PLAIN: [&str; 2] = ["words", "words that are longer than the names that tables have room for"];

/// A page for the frames.
const PAGE: &str = "<!doctype html><title>frames</title><link rel=icon href=data:,>";

/// Names longer than this are cut in tables, and stand in a `title` there.
const LONGEST_NAME: usize = 36;

/// The pages that show the most: they are opened, the others only read.
const OPENED: [&str; 3] = ["full/index.html", "full/discrepancies/index.html", "full/facts/one/index.html"];

/// Files whose names change with the texts in them, so that no two sites have the same: the trials of the search and of
/// the cards look at those.
const NAMED_BY_CONTENT: [&str; 2] = ["assets/search/", "assets/cards/"];

/// Codes of what Markdown must not hold.
const OF_MARKDOWN: [Code; 2] = [Code::BadUrl, Code::UnknownFact];

/// Nobody watches.
struct Silent;

impl Progress for Silent {
    fn story_done(&self, _done: usize, _of: usize) {}
}

#[test]
fn no_text_becomes_active_in_any_field() {
    let Some(browser) = start_browser() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("index.html"), PAGE).expect("a page");
    let server = Server::start(folder.path(), "/");
    browser.open(&server.base_url());
    browser.console_errors();
    let inspect = |name: &str| {
        let files = tree::read(&folder.path().join(name));
        let mut paths = tree::file_paths(&files);
        // Of the story without a narrative only its front page is made otherwise.
        paths.retain(|path| !path.starts_with("composed/") || *path == "composed/index.html");
        paths.retain(|path| NAMED_BY_CONTENT.iter().all(|folder| !path.starts_with(folder)));
        let urls = paths.iter().map(|path| format!("{}{name}/{path}", server.base_url()));
        let urls: Vec<String> = urls.collect();
        let arguments = [json!(urls), json!(OPENED), json!(search::start_html())];
        browser.wait_for(include_str!("hostile.js"), &arguments)
    };
    let expected = PLAIN.map(|words| {
        let name = format!("plain-{}", words.len());
        build(words, words, &folder.path().join(&name)).expect("plain words are sound");
        inspect(&name)
    });
    for (number, text) in strings().iter().enumerate() {
        let name = number.to_string();
        let Some(()) = build_or_refuse(text, &folder.path().join(&name)) else { continue };
        let found = inspect(&name);
        let expected = &expected[usize::from(text.chars().count() > LONGEST_NAME)];
        compare(&found, expected, text);
        assert_eq!(browser.console_errors(), Vec::<String>::new(), "{text}");
        fs::remove_dir_all(folder.path().join(&name)).expect("the site can be deleted");
    }
}

#[test]
fn no_text_becomes_an_address() {
    let count = addresses(&FileKind::Site.shape()) + 4 * addresses(&FileKind::Source.shape());
    assert!(count > 4, "there are addresses");
    for text in strings() {
        let site = tempfile::tempdir().expect("a temporary folder");
        let filler = Filler { text: PLAIN[0], markdown: PLAIN[0], address: Some(&text) };
        filler.write(site.path());
        let told = check(site.path());
        let is_refused = told.iter().any(|told| told.code == Code::ActiveContent);
        let refused = told.iter().filter(|told| told.code == Code::BadUrl).count();
        assert!(is_refused || refused == count, "{text:?}: {refused} of {count} addresses are refused");
    }
}

/// Each page: its elements and attributes are those of the page with plain words, and nothing else was found.
fn compare(found: &Value, expected: &Value, text: &str) {
    let (found, expected) = (found.as_object().expect("pages"), expected.as_object().expect("pages"));
    let paths = |pages: &Map<String, Value>| pages.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(paths(found), paths(expected), "the files with {text:?}");
    for (path, page) in found {
        let lines = |page: &Value| page["skeleton"].as_str().unwrap_or_default().to_owned();
        assert_eq!(page["problems"], json!([]), "{path} with {text:?}");
        let (found, expected) = (lines(page), lines(&expected[path]));
        let other = found.lines().zip(expected.lines()).find(|(found, expected)| found != expected);
        assert_eq!(other, None, "an element of {path} with {text:?}, and with plain words");
        assert_eq!(found.lines().count(), expected.lines().count(), "elements of {path} with {text:?}");
    }
}

/// Builds the site; where the text may not stand in Markdown, with plain Markdown. Nothing where it may stand nowhere.
fn build_or_refuse(text: &str, out: &Path) -> Option<()> {
    let Err(told) = build(text, text, out) else { return Some(()) };
    let is_only = |codes: &[Code]| told.iter().all(|told| codes.contains(&told.code));
    if told.iter().any(|told| told.code == Code::ActiveContent) {
        assert!(text.chars().any(deceives), "{text:?}\n{}", drawn(&told));
        return None;
    }
    assert!(is_only(&OF_MARKDOWN), "{text:?} in a field that takes no free text?\n{}", drawn(&told));
    build(text, PLAIN[0], out).unwrap_or_else(|told| panic!("{text:?}\n{}", drawn(&told)));
    Some(())
}

/// Whether a character is shown as nothing, or turns the text around it.
fn deceives(character: char) -> bool {
    let turns =
        ('\u{202a}'..='\u{202e}').contains(&character) || ('\u{2066}'..='\u{2069}').contains(&character);
    turns || character.is_control() || u32::from(character) & 0xfffe == 0xfffe
}

/// Builds a site with one text in all fields, without the policy of its pages. Gives the errors that forbid it.
fn build(text: &str, markdown: &str, out: &Path) -> Result<(), Vec<Diagnostic>> {
    let site = tempfile::tempdir().expect("a temporary folder");
    Filler { text, markdown, address: None }.write(site.path());
    let options = Options { out: out.to_path_buf(), ..Options::of_all_stories(site.path().to_path_buf()) };
    let outcome = pipeline::build(&options, &Silent).expect("the disk works");
    if outcome.summary.is_none() {
        return Err(errors(outcome.diagnostics));
    }
    for path in tree::file_paths(&tree::read(out)) {
        let path = out.join(path);
        if path.extension().is_some_and(|ending| ending == "html") {
            let page = fs::read_to_string(&path).expect("a page");
            fs::write(&path, page.replace("Content-Security-Policy", "no-policy")).expect("a page");
        }
    }
    Ok(())
}

fn check(site: &Path) -> Vec<Diagnostic> {
    let options = Options::of_all_stories(site.to_path_buf());
    errors(pipeline::check(&options, &Silent).expect("the disk works").diagnostics)
}

fn errors(mut told: Vec<Diagnostic>) -> Vec<Diagnostic> {
    told.retain(|told| told.severity == variorum::diagnostic::Severity::Error);
    told
}

fn drawn(told: &[Diagnostic]) -> String {
    told.iter().map(draw).collect::<Vec<_>>().join("\n")
}

fn strings() -> Vec<String> {
    let file = include_str!("../../cases/hostile/strings.txt");
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let strings: Vec<String> =
        lines.map(|line| serde_json::from_str(line).expect("a text in JSON")).collect();
    assert!(strings.len() >= 60, "{} texts", strings.len());
    strings
}

/// How many keys for an address an entry has.
fn addresses(shape: &Shape) -> usize {
    match shape {
        Shape::Entry(name, keys) => {
            keys.iter().map(|key| if is_address(name, key) { 1 } else { addresses(&key.shape) }).sum()
        }
        Shape::List(inner) | Shape::OneOrMore(inner) | Shape::TextOr(inner) => addresses(inner),
        Shape::Text
        | Shape::Flag
        | Shape::WholeNumber
        | Shape::TextOrTexts
        | Shape::Pairs(_)
        | Shape::ById(_) => 0,
    }
}

fn is_address(entry: &str, key: &Key) -> bool {
    let is_named_so = key.name.ends_with("url") || key.name == "email" || entry == "RawTrust";
    is_named_so && !matches!(key.shape, Shape::Flag)
}

/// What stands in the fields of a site.
struct Filler<'a> {
    text: &'a str,
    /// In fields that are Markdown.
    markdown: &'a str,
    /// In fields that are addresses, in place of sound ones.
    address: Option<&'a str>,
}

impl Filler<'_> {
    /// Writes a site with two stories, the second without a narrative.
    fn write(&self, root: &Path) {
        let story = self.entry(FileKind::Story);
        let source = Self::matter(&self.entry(FileKind::Source), self.markdown);
        let page = Self::matter(&self.entry(FileKind::Page), self.markdown);
        let facts = self.facts().to_string();
        // At the end, since markup that never ends makes text of all that follows.
        let narrative = format!(
            "So [[one]] and [[spoken|=some words]].\n\n![[spoken]]\n\n{}\n",
            self.markdown.replace("[[", "[ [")
        );
        let files = [
            ("site.yaml", self.entry(FileKind::Site).to_string()),
            ("content/full/story.md", Self::matter(&story, &narrative)),
            ("content/full/sources/paper.md", source.clone()),
            ("content/full/sources/other.md", source.clone()),
            ("content/full/facts/all.yaml", facts.clone()),
            ("content/full/corrections.yaml", json!([self.entry(FileKind::Corrections)]).to_string()),
            ("content/composed/story.md", Self::matter(&story, "")),
            ("content/composed/sources/paper.md", source.clone()),
            ("content/composed/sources/other.md", source),
            ("content/composed/facts/all.yaml", facts),
            ("content/pages/method.md", page),
        ];
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
        tree::write(root, &files);
    }

    /// JSON is YAML.
    fn matter(matter: &Value, body: &str) -> String {
        format!("---\n{matter}\n---\n{body}\n")
    }

    fn entry(&self, file: FileKind) -> Value {
        let shape = match file.shape() {
            Shape::List(entry) | Shape::ById(entry) => *entry,
            entry => entry,
        };
        self.value(&shape).expect("an entry")
    }

    /// One fact of every kind that takes any words; each with two readings.
    fn facts(&self) -> Value {
        let mut facts = Map::new();
        for (id, kind) in [("one", "text"), ("spoken", "quotation")] {
            let mut fact = self.entry(FileKind::Facts);
            let claim = fact["claims"][0].clone();
            fact["kind"] = json!(kind);
            fact["claims"] = json!([claim, claim]);
            fact["claims"][0]["value"] = json!(format!("He said {} once.", self.text));
            fact["claims"][1]["value"] = json!(format!("He said {} twice.", self.text));
            fact["claims"][1]["source"] = json!("other");
            facts.insert(id.to_owned(), fact);
        }
        facts.into()
    }

    /// Nothing where a key is left out.
    fn value(&self, shape: &Shape) -> Option<Value> {
        match shape {
            Shape::Text | Shape::TextOrTexts => Some(json!(self.text)),
            Shape::Flag | Shape::WholeNumber => None,
            Shape::List(inner) => self.value(inner).map(|value| json!([value])),
            Shape::OneOrMore(inner) | Shape::TextOr(inner) => self.value(inner),
            Shape::Pairs(inner) | Shape::ById(inner) => {
                self.value(inner).map(|value| json!({ "name": value }))
            }
            Shape::Entry(name, keys) => {
                let pairs = keys.iter().filter_map(|key| Some((key.name.to_owned(), self.key(name, key)?)));
                Some(Value::Object(pairs.collect()))
            }
        }
    }

    fn key(&self, entry: &str, key: &Key) -> Option<Value> {
        match (fixed(entry, key.name), self.address) {
            (_, Some(address)) if is_address(entry, key) => Some(json!(address)),
            (Some(value), _) => Some(value).filter(|value| !value.is_null()),
            (None, _) if key.name == "note" => Some(json!(self.markdown)),
            (None, _) if key.name == "because" && may_cite(self.text) => Some(json!(self.markdown)),
            (None, _) => self.value(&key.shape),
        }
    }
}

/// What stands under keys that take no free text; null where the key is left out.
fn fixed(entry: &str, key: &str) -> Option<Value> {
    Some(match (entry, key) {
        ("RawTrust", "datatrainingallowed")
        | ("RawSettings", "checks" | "params" | "hedges" | "compress")
        | ("RawSourceMatter", "derives_from" | "independent_of" | "replaces")
        | ("RawFact", "unit" | "same_as" | "conflicting" | "sums_to" | "before" | "after")
        | ("RawDeclaration", "values")
        | ("RawClaim", "form")
        | ("RawDecision", "value")
        // An old address belongs to one page; what it may hold is tried in the cases of `bad-alias` and `path-clash`.
        | (_, "aliases") => Value::Null,
        ("RawTrust", _) | (_, "url" | "archive_url" | "base_url") => json!("https://paper.example/story"),
        ("RawPublisher", "email") => json!("desk@paper.example"),
        (_, "language") => json!("en"),
        ("RawSettings", "theme") => json!("broadside"),
        ("RawSettings", "exports") => json!("all"),
        ("RawSettings", "license") => json!("CC0-1.0"),
        ("RawSettings", "hosts") => json!("netlify"),
        ("RawPolicies", _) => json!("method"),
        ("RawRatings", "worst") => json!(1),
        ("RawRatings", "best") => json!(5),
        ("RawRating", "sign") => json!("✓"),
        ("RawRating", "number") => json!(3),
        ("RawReview", "rating") | ("RawCorrection", "fact") | (_, "id" | "section") => json!("one"),
        // What is withheld must stand nowhere else.
        ("RawRedaction", "forms" | "words") => json!(["Quillon"]),
        ("RawRedaction", "as") => json!("a person"),
        ("RawBlank", "manner") => json!("declined"),
        ("RawStoryMatter", "topics") => json!(["one"]),
        ("RawCorrection", "tier") => json!("update"),
        ("RawSourceMatter", "kind") => json!("report"),
        ("RawSourceMatter", "link") => json!("live"),
        ("RawStatus", "kind") => json!("corrected"),
        ("RawClaimant", "kind") => json!("person"),
        (_, "published" | "accessed" | "checked" | "as_of" | "made" | "date" | "asked") => json!("2020-01-31"),
        (_, "source") => json!("paper"),
        ("RawDecision", "cause") => json!("error"),
        _ => return None,
    })
}
