//! One folder a slip: `tests/cases/diagnostics/<code>/<slip>/` holds the files that differ from the sound site in
//! `_base/`, and `expected.txt` with all that is told, as drawn. `removed.txt` lists files that are to be missing.
//! `needs.txt` names the feature that it takes. `UPDATE_EXPECTED=1 cargo test` writes the expected files anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use variorum::cli;
use variorum::diagnostic::{Code, Diagnostic, Report, draw};
use variorum::load::{load_site, load_story};
use variorum::pipeline::{self, Caching, Options, Progress};
use variorum::resolve::{resolve_site, resolve_story};
use walkdir::WalkDir;

#[test]
fn every_slip_is_told_as_expected() {
    check_all(|needs| needs.is_none());
}

/// By themselves, since a program with other features is tried with nothing but these.
#[test]
fn slips_that_need_a_feature_or_none_are_told_as_expected() {
    check_all(|needs| needs.is_some_and(is_met));
}

/// Checks the slips of which this is so, by what their `needs.txt` says.
fn check_all(is_meant: impl Fn(Option<&str>) -> bool) {
    let mut failures = Vec::new();
    for code in folders(&cases()) {
        for slip in folders(&cases().join(&code)) {
            let needs = fs::read_to_string(cases().join(&code).join(&slip).join("needs.txt")).ok();
            if is_meant(needs.as_deref().map(str::trim)) {
                failures.extend(check(&code, &slip));
            }
        }
    }
    assert!(
        failures.is_empty(),
        "{} of the slips are told otherwise:\n\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn the_base_site_is_sound() {
    assert_eq!(drawn(&diagnose(site_of(&[]).path())), "");
}

#[test]
fn every_code_has_a_folder_and_every_folder_a_code() {
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| code.name().to_owned()).collect();
    let covered: BTreeSet<String> = folders(&cases()).into_iter().collect();
    assert_eq!(codes, covered);
}

#[test]
fn hostile_yaml_ends_in_a_diagnostic() {
    let bomb = |levels: usize| {
        let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for level in 1..levels {
            let below = level - 1;
            let items = vec![format!("*a{below}"); 10].join(", ");
            text.push_str(&format!("a{level}: &a{level} [{items}]\n"));
        }
        text
    };
    let long = format!("a: &a {}\nb: [{}]\n", "x".repeat(100_000), vec!["*a"; 20_000].join(", "));
    let hostile = [
        ("open brackets", "[".repeat(200_000)),
        ("closed brackets", format!("{}{}", "[".repeat(50_000), "]".repeat(50_000))),
        ("open mappings", "{a: ".repeat(100_000)),
        ("nested lists", "- ".repeat(100_000)),
        ("nested keys", "? ".repeat(50_000)),
        (
            "5,000 levels of indentation",
            (0..5_000).map(|level| format!("{}a:\n", " ".repeat(level))).collect(),
        ),
        ("an alias bomb", bomb(12)),
        ("a long text repeated", long),
        ("an alias within itself", "a: &a [*a]\n".to_owned()),
    ];
    for (name, text) in hostile {
        let site = site_of(&[("content/facts/hostile.yaml", text.as_bytes())]);
        let told = diagnose(site.path());
        assert!(told.iter().any(|diagnostic| diagnostic.code == Code::BadYaml), "{name}: {}", drawn(&told));
    }
}

#[test]
fn a_line_of_ten_megabytes_is_told_in_a_few() {
    let text = format!("tower: {}\n", "x".repeat(10_000_000));
    let site = site_of(&[("content/facts/long.yaml", text.as_bytes())]);
    let told = diagnose(site.path());
    assert!(told.iter().any(|diagnostic| diagnostic.code == Code::WrongType), "{told:?}");
    assert!(drawn(&told).len() < 2_000, "{} bytes are told", drawn(&told).len());
}

#[test]
fn large_honest_files_are_read() {
    let fact = |n: usize| {
        format!(
            "fact-{n}:\n  question: What?\n  kind: text\n  claims:\n    - {{source: gazette, value: v{n}, excerpt: words}}\n"
        )
    };
    let comments = "# a remark\n".repeat(300_000);
    let text: String = (0..20_000).map(fact).collect::<String>() + &comments;
    let site = site_of(&[("content/facts/large.yaml", text.as_bytes())]);
    assert_eq!(drawn(&diagnose(site.path())), "");
}

#[test]
fn a_file_over_the_limit_is_told() {
    let text = vec![b'#'; 17 * 1024 * 1024];
    let site = site_of(&[("content/facts/large.yaml", &text)]);
    let told = drawn(&diagnose(site.path()));
    let expected = cases().join("file-too-large/generated/expected.txt");
    assert_eq!(compare(&expected, &told), None);
}

#[test]
fn scalars_come_through_as_typed() {
    let typed = [
        "2019-11-12",
        "yes",
        "no",
        "012",
        "1.50",
        "1_000",
        "null",
        "0x1F",
        "1e3",
        ".inf",
        "12:30",
        "+5",
        "true",
    ];
    for words in typed {
        let text = format!(
            "typed:\n  question: What?\n  kind: text\n  claims:\n    - source: gazette\n      value: {words}\n      excerpt: words\n"
        );
        let site = site_of(&[("content/facts/typed.yaml", text.as_bytes())]);
        assert_eq!(values_of(site.path(), "typed"), [words], "typed as {words}");
    }
}

/// The values of a fact's claims, in print.
fn values_of(root: &Path, id: &str) -> Vec<String> {
    let mut report = Report::new();
    let raw = load_site(root, &mut report).expect("the site can be read");
    let folder = raw.story_folders.first().expect("the site has a story").clone();
    let site = resolve_site(raw, &mut report).expect("the settings are sound");
    let story = load_story(root, &folder, &mut report).expect("the story can be read");
    let dossier = resolve_story(story, &site, &mut report).expect("the story is sound");
    assert_eq!(drawn(&report.into_sorted()), "");
    let fact = dossier.facts.iter().find(|fact| fact.id.as_str() == id).expect("the fact is there");
    fact.claims.iter().map(|claim| claim.value.to_string()).collect()
}

fn check(code: &str, slip: &str) -> Option<String> {
    let folder = cases().join(code).join(slip);
    let site = site_of(&[]);
    if slip == "generated" {
        return None;
    }
    overlay(&folder, site.path());
    let told = diagnose(site.path());
    if !told.iter().any(|diagnostic| diagnostic.code.name() == code) {
        return Some(format!("{code}/{slip} does not tell {code}:\n{}", drawn(&told)));
    }
    let ended = format!("{}\nexit code {}\n", drawn(&told), exit_code(site.path()));
    compare(&folder.join("expected.txt"), &ended)
}

/// Whether this program is as a slip needs it to be.
fn is_met(needs: &str) -> bool {
    match needs {
        "the feature cards" => cfg!(feature = "cards"),
        "no feature cards" => cfg!(not(feature = "cards")),
        "no feature compress" => cfg!(not(feature = "compress")),
        other => panic!("no slip can need {other}"),
    }
}

/// How the program ends when it is asked to check a site.
fn exit_code(root: &Path) -> u8 {
    let call = ["variorum".into(), "check".into(), "--site".into(), root.as_os_str().to_owned()];
    cli::run(call, None, &mut std::io::sink()).code
}

/// All that a build tells of a site.
fn diagnose(root: &Path) -> Vec<Diagnostic> {
    let out = tempfile::tempdir().expect("a folder can be made");
    let options = Options {
        site: root.to_path_buf(),
        out: out.path().join("public"),
        base_url: None,
        drafts: false,
        caching: Caching::Off,
    };
    pipeline::build(&options, &Silent).expect("the site can be read").diagnostics
}

/// Nobody watches.
struct Silent;

impl Progress for Silent {
    fn story_done(&self, _done: usize, _of: usize) {}
}

fn drawn(diagnostics: &[Diagnostic]) -> String {
    let plain = |diagnostic| format!("{}\n", anstream::adapter::strip_str(&draw(diagnostic)));
    diagnostics.iter().map(plain).collect::<Vec<_>>().join("\n")
}

/// The base site in a folder of its own, with these files put over it.
fn site_of(files: &[(&str, &[u8])]) -> TempDir {
    let site = tempfile::tempdir().expect("a folder can be made");
    overlay(&cases().join("_base"), site.path());
    for (path, bytes) in files {
        fs::write(site.path().join(path), bytes).expect("the file can be written");
    }
    site
}

fn overlay(from: &Path, to: &Path) {
    for entry in WalkDir::new(from).min_depth(1) {
        let entry = entry.expect("the case can be read");
        let target = to.join(entry.path().strip_prefix(from).expect("below the case"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder can be made");
        } else if entry.path_is_symlink() {
            #[cfg(unix)]
            std::os::unix::fs::symlink(fs::read_link(entry.path()).expect("a link"), target)
                .expect("a link can be made");
        } else if !["expected.txt", "removed.txt", "needs.txt"].iter().any(|name| entry.file_name() == *name)
        {
            fs::copy(entry.path(), target).expect("the file can be copied");
        }
    }
    let removed = fs::read_to_string(from.join("removed.txt")).unwrap_or_default();
    for path in removed.lines() {
        fs::remove_file(to.join(path)).expect("the file was there");
    }
}

/// Nothing when the file holds that text; else what differs. Writes the file where that is asked for.
fn compare(path: &Path, text: &str) -> Option<String> {
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(path, text).expect("the expected file can be written");
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    (expected != text).then(|| format!("{}\n--- expected\n{expected}--- told\n{text}", path.display()))
}

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/diagnostics")
}

/// The names of the folders in a folder, sorted, without the base.
fn folders(path: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(path)
        .expect("the folder can be read")
        .map(|entry| entry.expect("the folder can be read"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().expect("a name in UTF-8"))
        .filter(|name| name != "_base")
        .collect();
    names.sort();
    names
}
