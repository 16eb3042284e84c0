//! Shared runs of words in the texts of `evidence/` are told to the editor, and counted by nobody.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use variorum::diagnostic::{Code, Report};
use variorum::markdown::Parsed;
use variorum::{check, load, merge, resolve};

const EARLY: &str =
    "The fire at the biscuit factory in Canal Street was reported shortly before five in the morning.";

#[test]
fn a_run_of_eight_words_is_told_with_the_earlier_source() {
    let told = told("", EARLY, "Neighbours say the fire at the biscuit factory in Canal Street woke them.");
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("`later` shares 1 run of 8 words or more with `earlier`"), "{}", told[0]);
    assert!(
        told[0].contains("the longest has 9 words: “the fire at the biscuit factory in Canal Street”"),
        "{}",
        told[0]
    );
    assert!(told[0].contains("derives_from: [earlier]"), "{}", told[0]);
}

#[test]
fn seven_words_are_chance() {
    assert_eq!(told("", EARLY, "It was the fire at the biscuit factory in town."), [""; 0]);
}

#[test]
fn what_stands_in_quotation_marks_belongs_to_its_speaker() {
    let quoted = |text: &str| format!("The chief said: “{text}” He left.");
    assert_eq!(told("", &quoted(EARLY), &quoted(EARLY)), [""; 0]);
    let around = "She said that “nobody” had seen it, nobody had heard";
    assert_eq!(told("", around, around), [""; 0], "no run goes across a quotation");
}

#[test]
fn the_editors_word_settles_it() {
    assert_eq!(told("derives_from: [earlier]", EARLY, EARLY), [""; 0]);
    assert_eq!(told("independent_of: [earlier]", EARLY, EARLY), [""; 0]);
}

#[test]
fn runs_are_counted_apart() {
    let later = format!("{EARLY} Then came something else entirely. {EARLY}");
    assert!(told("", EARLY, &later)[0].contains("shares 2 runs"));
}

#[test]
fn long_texts_are_read() {
    let long = |salt: usize| {
        (0..60_000).fold(String::new(), |mut text, word| {
            write!(text, "w{} ", word * 31 % 7_919 + salt).expect("a text grows");
            text
        })
    };
    // With time in the square of the words it would not end.
    assert_eq!(told("", &long(0), &long(1)).len(), 1);
}

/// What is told of two sources with these texts, the later one with a line of front matter.
fn told(matter: &str, early: &str, late: &str) -> Vec<String> {
    let site = tempfile::tempdir().expect("a folder can be made");
    let write = |path: &str, text: &str| {
        let path = site.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    };
    write("site.yaml", "title: Evidence\n");
    write("content/story.md", "---\ntitle: Evidence\n---\n");
    write("content/sources/earlier.md", "---\ntitle: Earlier\npublished: 2025-05-22\n---\n");
    write("content/sources/later.md", &format!("---\ntitle: Later\npublished: 2025-05-23\n{matter}\n---\n"));
    write("evidence/earlier.txt", early);
    write("evidence/later.txt", late);
    diagnose(site.path())
}

fn diagnose(root: &Path) -> Vec<String> {
    let mut report = Report::new();
    let raw = load::load_site(root, &mut report).expect("the site can be read");
    let folder = raw.story_folders.first().expect("the site has a story").clone();
    let site = resolve::resolve_site(raw, &mut report).expect("the settings are sound");
    let raw = load::load_story(root, &folder, &mut report).expect("the story can be read");
    let dossier = resolve::resolve_story(raw, &site, &mut report).expect("the story is sound");
    let narrative = Parsed::new(&dossier.story.narrative);
    check::check(&site, (&dossier, &narrative), &merge::merge(&dossier), &mut report);
    let told = report.into_sorted().into_iter().filter(|told| told.code == Code::SharedWording);
    told.map(|told| format!("{}\n{}", told.message, told.help.unwrap_or_default())).collect()
}
