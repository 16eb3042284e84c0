//! The search of an archive in a real browser: from a host, and from a folder that somebody opened.

use super::server::Server;
use super::start_browser;
use crate::{program, tree};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::Path;

/// One story a language, and texts that somebody might put into a headline.
const STORIES: &[(&str, &str, &str)] = &[
    ("en", "Fire at the rope works", "Who saw it first?"),
    ("de", "Großbrand in der Seilerei", "Was die Straßenbahner sahen"),
    ("fr", "L'été des inondations", "Deux journaux, une rivière"),
    ("es", "El Niño y la cosecha", "Tres informes"),
    ("ar", "حريق المستودع القديم", "ما اتفقت عليه ثلاثة تقارير"),
    ("en", "<img src=x onerror=__xss=1></script><script>__xss=1</script> rope", "</template><b>rope</b>"),
    ("en", "__proto__ constructor {{ rope }}", "javascript:__xss=1"),
];

/// What is typed, and the headlines that are found, the best first.
const QUERIES: &[(&str, &[usize])] = &[
    ("rope WORKS", &[0]),
    ("saw", &[0]),
    ("grossbrand", &[1]),
    ("strassenbahner", &[1]),
    ("ete inondation", &[2]),
    ("inondations", &[2]),
    ("nino", &[3]),
    ("المستودع", &[4]),
    ("مُستَودَع حريق", &[4]),
    // Another ending than the story's.
    ("workses", &[0]),
    ("__proto__", &[6]),
    ("rope", &[0, 5, 6]),
    ("nothing of the kind", &[]),
];

/// Types into the search, waits until it has answered, and gives the headlines and what is said.
const TYPE: &str = "
    const [text, done] = arguments;
    const box = document.querySelector('[data-search]');
    const status = box.querySelector('[role=status]');
    status.textContent = '…';
    box.querySelector('input').value = text;
    box.querySelector('input').dispatchEvent(new Event('input', { bubbles: true }));
    const look = () => {
        const links = [...box.querySelectorAll('ol a')];
        const isDone = status.textContent !== '…' && (links.length > 0 || status.textContent === box.dataset.none);
        if (isDone) done(links.map(link => link.textContent)); else setTimeout(look, 20);
    };
    look();";

#[test]
fn readers_find_stories_from_a_host_and_from_a_folder() {
    find_stories("broadside");
}

#[test]
fn readers_find_stories_in_plain_too() {
    find_stories("plain");
}

fn find_stories(theme: &str) {
    let Some(browser) = start_browser() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let site = folder.path().join("site");
    write_archive(&site, STORIES);
    let settings = format!("title: Record\nbase_url: https://record.example\ntheme: {theme}\n");
    tree::write(&site, &[("site.yaml", settings.as_str())]);
    let out = folder.path().join("public");
    let built = program::build(&site, &out, &["--quiet"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let server = Server::start(&out, "/sub/");
    let opened = format!("file://{}/index.html", out.display());
    for address in [server.base_url(), opened] {
        browser.open(&address);
        let scripts = "return document.querySelectorAll('script[src]').length";
        assert_eq!(browser.evaluate(scripts), json!(0), "nothing is loaded before the reader types");
        for (query, stories) in QUERIES {
            let found = browser.wait_for(TYPE, &[json!(query)]);
            let mut found: Vec<&str> =
                found.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
            let mut expected: Vec<&str> = stories.iter().map(|index| STORIES[*index].1).collect();
            found.sort_unstable();
            expected.sort_unstable();
            assert_eq!(found, expected, "{query} at {address}");
        }
        check_folding(&browser);
        assert_eq!(browser.evaluate("return window.__xss ?? null"), Value::Null, "nothing is run");
        // From a folder Chromium opens no web app manifest, and tells so at a time of its own.
        let mut errors = browser.console_errors();
        errors.retain(|told| !(address.starts_with("file:") && told.contains("/manifest.webmanifest")));
        assert_eq!(errors, Vec::<String>::new(), "{address}");
        browser.wait_for(TYPE, &[json!("grossbrand")]);
        browser.click("[data-search] ol a");
        let heading = browser.evaluate("return document.querySelector('h1').textContent.trim()");
        assert_eq!(heading, json!(STORIES[1].1), "the entry leads to the story");
    }
}

#[test]
fn no_hostile_headline_becomes_active_among_the_results() {
    let Some(browser) = start_browser() else { return };
    let strings = include_str!("../../cases/hostile/strings.txt").lines().filter(|row| row.starts_with('"'));
    let strings = strings.map(|row| serde_json::from_str::<String>(row).expect("a text in JSON"));
    // What no text may hold is refused by the build, which the trial of all fields shows.
    let is_refused = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
    };
    let strings: Vec<String> = strings.filter(|text| !text.contains(is_refused)).collect();
    assert!(strings.len() >= 60, "{}", strings.len());
    let stories: Vec<(&str, String, &str)> =
        strings.iter().map(|text| ("en", format!("zebra {text}"), text.as_str())).collect();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let site = folder.path().join("site");
    let borrowed: Vec<_> =
        stories.iter().map(|(language, title, summary)| (*language, title.as_str(), *summary)).collect();
    write_archive(&site, &borrowed);
    let out = folder.path().join("public");
    let built = program::build(&site, &out, &["--quiet"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let server = Server::start(&out, "/");
    browser.open(&server.base_url());
    browser.console_errors();
    browser.wait_for(TYPE, &[json!("zebra")]);
    let shown = browser.wait_for(ALL, &[json!(stories.len())]);
    // An entry has these elements and no other, whatever its texts are.
    assert_eq!(shown, json!([stories.len(), ["A", "DIV", "P"]]));
    assert_eq!(browser.evaluate("return window.__xss ?? null"), Value::Null);
    assert_eq!(browser.console_errors(), Vec::<String>::new());
}

/// Asks for more until that many entries are shown; gives their number and the names of all elements in them.
const ALL: &str = "
    const [wanted, done] = arguments;
    const box = document.querySelector('[data-search]');
    const look = () => {
        const items = box.querySelectorAll('ol > li');
        const button = box.querySelector('button[type=button]');
        if (items.length === wanted) {
            const names = new Set([...box.querySelectorAll('ol > li *')].map(element => element.tagName));
            done([items.length, [...names].sort()]);
        } else {
            if (!button.hidden) button.click();
            setTimeout(look, 20);
        }
    };
    look();";

/// Whether the script takes texts apart as the program does.
fn check_folding(browser: &super::Browser) {
    let table = include_str!("../../cases/search/words.txt");
    for row in table.lines().filter(|row| !row.starts_with('#') && !row.is_empty()) {
        let (text, words) = row.split_once(" → ").expect("a row has two sides");
        let script = format!("return variorumSearch.wordsOf({}).join(' ')", json!(text));
        assert_eq!(browser.evaluate(&script), json!(words), "{text}");
    }
}

fn write_archive(site: &Path, stories: &[(&str, &str, &str)]) {
    let mut files =
        vec![("site.yaml".to_owned(), "title: Record\nbase_url: https://record.example\n".to_owned())];
    for (number, (language, title, standfirst)) in stories.iter().enumerate() {
        let mut story = String::from("---\n");
        let matter = json!({ "title": title, "standfirst": standfirst, "language": language });
        let _ = write!(story, "{matter}\n---\n");
        files.push((format!("content/s{number}/story.md"), story));
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    tree::write(site, &files);
}
