//! Every reader of input that others write, each as a function of bytes.

use crate::desk::Desk;
use std::cell::OnceCell;
use variorum::evidence::{Sought, Text};
use variorum::value::{Context, Date, Hedges, Kind, Places, Value};
use variorum::{markdown, value, write};

/// One reader.
pub struct Target {
    /// What `FUZZ_TARGET` calls it.
    pub name: &'static str,
    /// Reads these bytes. Panics when something is not as it should be.
    pub run: fn(&[u8]),
}

/// All readers. `fuzz/run.sh` knows the same names and where their first inputs come from.
pub const ALL: &[Target] = &[
    Target { name: "facts", run: facts },
    Target { name: "settings", run: settings },
    Target { name: "source", run: source },
    Target { name: "story", run: story },
    Target { name: "locks", run: locks },
    Target { name: "markdown", run: narrative },
    Target { name: "values", run: values },
    Target { name: "evidence", run: evidence },
    #[cfg(feature = "import")]
    Target { name: "import", run: saved_page },
    Target { name: "template", run: template },
    Target { name: "theme", run: theme },
    Target { name: "manifest", run: manifest },
];

thread_local! {
    static DESK: OnceCell<Desk> = const { OnceCell::new() };
}

/// The one desk of the process.
fn at_desk(work: impl FnOnce(&Desk)) {
    DESK.with(|desk| work(desk.get_or_init(Desk::new)));
}

fn facts(bytes: &[u8]) {
    at_desk(|desk| {
        desk.put("content/facts/fire.yaml", bytes);
        desk.examine_story();
    });
}

fn settings(bytes: &[u8]) {
    at_desk(|desk| {
        desk.put("site.yaml", bytes);
        desk.examine_site();
    });
}

fn source(bytes: &[u8]) {
    at_desk(|desk| {
        desk.put("content/sources/gazette.md", bytes);
        desk.examine_story();
    });
}

fn story(bytes: &[u8]) {
    at_desk(|desk| {
        desk.put("content/story.md", bytes);
        desk.examine_story();
    });
}

/// What the program itself writes beside a story, and what editors write there: three files, cut at a line of `%%%`.
fn locks(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut parts = text.split("%%%\n");
    at_desk(|desk| {
        for name in ["corrections.yaml", "published.lock", "evidence.lock"] {
            desk.put(&format!("content/{name}"), parts.next().unwrap_or_default().as_bytes());
        }
        desk.examine_story();
    });
}

fn narrative(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for citation in markdown::citations(&text) {
        assert!(text.get(citation.byte_range).is_some(), "a citation stands in the text");
    }
    markdown::to_html(&text, |citation| citation.target.to_string(), &|_| None);
    for sentence in markdown::sentences(&text) {
        std::hint::black_box(sentence);
    }
    std::hint::black_box(markdown::passages(&text));
}

/// The first byte is the kind, each line is what one source says.
fn values(bytes: &[u8]) {
    let Some((first, words)) = bytes.split_first() else { return };
    let kind = Kind::ALL[usize::from(*first) % Kind::ALL.len()];
    let text = String::from_utf8_lossy(words);
    let (hedges, places) = (Hedges::default(), Places::default());
    let mut context = Context::new(&hedges, &places);
    context.as_of = Date::parse("2019-11-12", &context).ok().and_then(|date| date.days());
    let read = |line: &str| Value::parse_remarked(kind, line, &context).ok();
    let values: Vec<Value> = text.lines().take(4).filter_map(read).map(|(value, _)| value).collect();
    for first in &values {
        std::hint::black_box((first.key(), first.extent(), first.unit(), first.detail(), first.to_string()));
        for second in &values {
            let (there, back) = (first.compare(second), second.compare(first));
            assert_eq!(there.relation, back.relation, "`{first}` and `{second}` relate the same both ways");
        }
    }
}

/// A text, and behind lines of `%%%` an excerpt, its prefix and its suffix.
fn evidence(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut parts = text.split("%%%\n");
    let mut next = || parts.next().unwrap_or_default();
    let (source, words, prefix, suffix) = (next(), next(), next(), next());
    let ready = Text::new(source);
    if let Ok(found) = ready.find(&Sought { words, prefix, suffix }) {
        assert!(source.get(found.start..found.end).is_some(), "an excerpt stands in the text");
        std::hint::black_box(ready.fragment(&found));
    }
    std::hint::black_box(value::collate(source, words));
}

#[cfg(feature = "import")]
fn saved_page(bytes: &[u8]) {
    at_desk(|desk| {
        desk.put("page.html", bytes);
        // A page that cannot become a source is refused; what it must not do is end the program.
        let _ = variorum::start::import(desk.root(), &desk.path("page.html"), None, Some("fuzzed"));
        for written in ["content/sources/fuzzed.md", "evidence/fuzzed.txt"] {
            let _ = std::fs::remove_file(desk.path(written));
        }
    });
}

fn template(bytes: &[u8]) {
    at_desk(|desk| {
        desk.put("templates/story.html", bytes);
        desk.check_whole();
    });
}

/// `theme.yaml` and the words of a theme, cut at a line of `%%%`.
fn theme(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (theme, words) = text.split_once("%%%\n").unwrap_or((&text, ""));
    at_desk(|desk| {
        desk.put("site.yaml", b"title: T\nlanguage: en\ntheme: {name: fuzzed}\n");
        desk.put("themes/fuzzed/theme.yaml", theme.as_bytes());
        desk.put("themes/fuzzed/strings/en.yaml", words.as_bytes());
        desk.check_whole();
    });
}

fn manifest(bytes: &[u8]) {
    at_desk(|desk| {
        desk.put("public/index.html", b"a page");
        desk.put("public/variorum-manifest.json", bytes);
        let _ = write::verify(&desk.path("public"));
        let _ = write::Staging::open(&desk.path("public"), desk.root());
    });
}
