//! What pages show of the outlets of their sources, of those whom a story concerns, and how they link; and the demo with
//! every gate closed.

use crate::program;
use crate::tree::{self, Tree};
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use variorum::diagnostic::{Code, Diagnostic, Severity, draw};
use variorum::pipeline::{self, Options, Progress};

const STORY: &str = "---
title: The rescue at the quay
published: 2021-05-04
authors: [Ada Marsh]
reviewed_by: [Tom Reed]
reply:
  - {who: The harbour office, asked: 2021-05-03, said: We had no boat out.}
  - {who: The owner of the quay}
---
They came [[boats|in two boats]], [say](https://live.example/open) [all](https://live.example/distant#top)
[of](http://LIVE.example/kept/) [them](https://live.example/closed#x), <https://archive.example/closed>.
";

/// The same links in a note, a correction and a plain page.
const LINKS: &str = "[kept](https://live.example/kept) [closed](https://live.example/closed) \
    [copy](https://archive.example/closed) <https://live.example/closed>";

/// Each source with how pages may link to it, and which of its two addresses they may hold.
const POLICIES: &[(&str, &str, &str)] = &[
    ("open", "", "live archive"),
    ("distant", "link: nofollow\n", "live archive"),
    (
        "kept",
        "link: archive-only\nstatus: {kind: withdrawn, date: 2021-05-06, note: Taken down.}\n",
        "archive",
    ),
    ("closed", "link: none\nreplaces: kept\nstatus: corrected\n", ""),
];

#[test]
fn every_link_follows_the_policy_of_its_source() {
    let (finished, told) = build(site().path());
    assert_eq!(told, "");
    for (source, policy, allowed) in POLICIES {
        for place in ["live", "archive"] {
            let address = format!("https://{place}.example/{source}");
            assert_eq!(holds(&finished, &address), allowed.contains(place), "{address} with `{policy}`");
        }
    }
    let story = text(&finished, "index.html");
    for link in [
        "<a href=\"https://live.example/open\">say</a>",
        "<a href=\"https://live.example/distant#top\" rel=\"nofollow noopener\">all</a>",
        "<a href=\"https://archive.example/kept\" rel=\"noopener\">of</a>",
        "\nthem, The closed paper.",
    ] {
        assert!(story.contains(link) || story.contains(link.trim_start()), "{link}: {story}");
    }
    for page in ["facts/index.html", "sources/index.html", "corrections/index.html", "about/index.html"] {
        let page = text(&finished, page);
        assert!(
            page.contains("<a href=\"https://archive.example/kept\" rel=\"noopener\">kept</a>"),
            "{page}"
        );
        assert!(page.contains("closed copy The closed paper"), "{page}");
    }
    let list = text(&finished, "sources/index.html");
    assert!(list.contains("<a href=\"https://live.example/distant\" rel=\"nofollow noopener\">"), "{list}");
    assert!(list.contains("<a href=\"https://live.example/open\" rel=\"noopener\">"), "{list}");
    let facts = text(&finished, "facts/index.html");
    let link = "<a href=\"https://live.example/distant#:~:text=in%20two%20boats\" rel=\"nofollow noopener\">";
    assert!(facts.contains(link), "{facts}");
}

#[test]
fn status_versions_and_replies_are_shown_where_they_belong() {
    let (finished, _) = build(site().path());
    let list = text(&finished, "sources/index.html");
    for words in ["Withdrawn by its outlet", "<q>Taken down.</q>", "Corrected by its outlet"] {
        assert!(list.contains(words), "{words}: {list}");
    }
    for link in ["<a href=\"../sources/#kept\">", "<a href=\"../sources/#closed\">"] {
        assert!(list.contains(link), "{link}: {list}");
    }
    assert!(text(&finished, "facts/index.html").contains("(Withdrawn by its outlet)"));
    let story = text(&finished, "index.html");
    for words in ["Tom Reed", "The harbour office", "We had no boat out.", "Did not answer."] {
        assert!(story.contains(words), "{words}: {story}");
    }
}

#[test]
fn the_demo_passes_every_gate_without_the_texts() {
    let site = tempfile::tempdir().expect("a folder can be made");
    let demo = Path::new(program::DEMO);
    tree::copy(&demo.join("content"), &site.path().join("content"));
    let gates = Code::ALL.iter().filter(|code| code.severity() == Severity::Warning);
    let gates: String = gates.map(|code| format!("  {code}: deny\n")).collect();
    let settings = fs::read_to_string(demo.join("site.yaml")).expect("the demo has settings");
    assert!(!settings.contains("checks:"), "the demo needs no exceptions");
    tree::write(site.path(), &[("site.yaml", &format!("{settings}checks:\n{gates}"))]);
    let (_, told) = build(site.path());
    assert_eq!(told, "");
}

/// Builds a site. Gives the finished files and what is told, but for hints.
fn build(site: &Path) -> (Tree, String) {
    let out = tempfile::tempdir().expect("a folder can be made");
    let options = Options { out: out.path().join("public"), ..Options::of_all_stories(site.to_path_buf()) };
    let outcome = pipeline::build(&options, &Silent).expect("the site can be read");
    let is_grave = |told: &&Diagnostic| told.severity != Severity::Hint;
    let told = outcome.diagnostics.iter().filter(is_grave).map(draw).collect();
    (tree::read(&options.out), told)
}

/// A story with a source of each policy.
fn site() -> TempDir {
    let site = tempfile::tempdir().expect("a folder can be made");
    let mut claims = String::new();
    for (source, policy, _) in POLICIES {
        let matter = format!(
            "---\ntitle: The {source} paper\npublished: 2021-05-01\nurl: https://live.example/{source}\n\
             archive_url: https://archive.example/{source}\n{policy}---\n{LINKS}\n"
        );
        let text = format!(
            "The {source} paper. They came in two boats and took everybody home that night. {}\n",
            "Nobody spoke. ".repeat(20)
        );
        tree::write(
            site.path(),
            &[(&format!("content/sources/{source}.md"), &matter), (&format!("evidence/{source}.txt"), &text)],
        );
        claims += &format!("    - {{source: {source}, value: in two boats, excerpt: in two boats}}\n");
    }
    let facts = format!(
        "boats:\n  question: How did they come?\n  kind: text\n  note: \"{LINKS}\"\n  claims:\n{claims}"
    );
    let correction = format!("- {{id: first, date: 2021-05-05, tier: update, note: \"{LINKS}\"}}\n");
    tree::write(
        site.path(),
        &[
            (
                "site.yaml",
                "title: The Record\nbase_url: https://record.example\nchecks: {shared-wording: {level: allow, because: A test.}}\n",
            ),
            ("content/story.md", STORY),
            ("content/facts/all.yaml", &facts),
            ("content/corrections.yaml", &correction),
            ("content/pages/about.md", &format!("---\ntitle: About\n---\n{LINKS}\n")),
        ],
    );
    site
}

fn holds(finished: &Tree, words: &str) -> bool {
    finished.values().flatten().any(|bytes| String::from_utf8_lossy(bytes).contains(words))
}

fn text(finished: &Tree, path: &str) -> String {
    String::from_utf8_lossy(finished[path].as_deref().expect("a file")).into_owned()
}

/// Nobody watches.
struct Silent;

impl Progress for Silent {
    fn story_done(&self, _done: usize, _of: usize) {}
}
