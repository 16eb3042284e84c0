//! The words of the program and of its own theme: complete in every language, with the same places and the right forms.

use crate::{program, tree};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use variorum::diagnostic::{Input, draw};
use variorum::load::{Languages, StringsFile, complete_languages, english};
use variorum::words::{Message, VOCABULARY, Words, categories, expected};

#[test]
fn the_program_says_in_english_all_that_it_says() {
    let words = english();
    let said: Vec<&str> = words.messages().map(|(key, _)| key).collect();
    let mut wanted: Vec<&str> = VOCABULARY.iter().map(|expected| expected.key).collect();
    wanted.sort_unstable();
    assert_eq!(said, wanted, "languages/en.yaml has the keys of src/words/vocabulary.rs");
    for expected in VOCABULARY {
        let message = message(words, expected.key);
        let is_counted = matches!(message, Message::Forms { .. });
        let mut places = expected.places.to_vec();
        places.sort_unstable();
        assert_eq!((message.places(), is_counted), (places, expected.is_counted), "{}", expected.key);
    }
}

#[test]
fn nothing_is_missing_or_wrong_in_any_language() {
    let languages = Languages::new("broadside", broadside(), Vec::new());
    for language in complete_languages() {
        languages.words(language);
    }
    let told: Vec<String> = languages.report().into_sorted().iter().map(draw).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn every_language_puts_the_same_into_its_words_and_has_the_forms_of_cldr() {
    let languages = Languages::new("broadside", broadside(), Vec::new());
    let english = languages.words("en");
    for language in complete_languages() {
        let words = languages.words(language);
        assert!(
            words.messages().map(|(key, _)| key).eq(english.messages().map(|(key, _)| key)),
            "{language}"
        );
        let forms = categories(language);
        for (key, original) in english.messages() {
            let own = message(&words, key);
            assert_eq!(own.places(), original.places(), "places of `{key}` in {language}");
            let mut own_forms: Vec<&str> = own.texts().into_iter().filter_map(|(form, _)| form).collect();
            if let Message::Forms { .. } = original {
                own_forms.sort_by_key(|form| forms.iter().position(|known| known == form));
                assert_eq!(own_forms, forms, "forms of `{key}` in {language}");
            } else {
                assert!(own_forms.is_empty(), "`{key}` has no forms in {language}");
            }
        }
    }
}

#[test]
fn the_theme_takes_no_key_of_the_program_by_accident() {
    for file in broadside() {
        let keys =
            file.input.text.lines().filter_map(|line| line.split_once(':')).map(|(key, _)| key.to_owned());
        let taken: Vec<String> = keys.filter(|key| expected(key).is_some()).collect();
        assert!(taken.is_empty(), "{}: {taken:?}", file.input.path.display());
    }
}

#[test]
fn the_theme_speaks_every_language_of_the_program() {
    let mut own: Vec<String> = broadside().into_iter().map(|file| file.language).collect();
    own.sort();
    let mut wanted: Vec<&str> = complete_languages().collect();
    wanted.sort_unstable();
    assert_eq!(own, wanted);
}

fn message<'a>(words: &'a Words, key: &str) -> &'a Message {
    let messages: BTreeMap<&str, &Message> = words.messages().collect();
    messages.get(key).unwrap_or_else(|| panic!("there are no words for `{key}` in {}", words.language()))
}

/// The words of the default theme.
fn broadside() -> Vec<StringsFile> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/broadside/strings");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).expect("there are words").map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| StringsFile {
            language: path.file_stem().expect("a name").to_string_lossy().into_owned(),
            input: Arc::new(Input::new(&path, fs::read_to_string(&path).expect("text"))),
        })
        .collect()
}

#[test]
fn a_site_in_each_language_shows_no_english_of_the_program() {
    let english = english();
    let phrases: Vec<&str> = english
        .messages()
        .filter_map(|(_, message)| message.as_plain())
        .filter(|text| text.split(' ').count() > 2)
        .collect();
    for language in complete_languages().filter(|language| *language != "en") {
        let words = Languages::new("broadside", broadside(), Vec::new()).words(language);
        for (path, page) in pages_in(language) {
            let direction = words.direction().name();
            let root = format!("<html lang=\"{language}\" dir=\"{direction}\"");
            assert!(page.contains(&root), "{path} in {language} has no {root}");
            let left: Vec<&&str> = phrases.iter().filter(|phrase| page.contains(**phrase)).collect();
            assert!(left.is_empty(), "{path} in {language} says {left:?}");
            assert!(!page.contains("&quot;key&quot;"), "{path} in {language} prints a message unfilled");
        }
    }
}

#[test]
fn a_story_can_be_in_another_language_than_its_site() {
    let pages = built(&|settings, story| (settings, with_language(&story, "ar")));
    assert!(pages["index.html"].starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\""));
    assert!(pages["method/index.html"].starts_with("<!doctype html>\n<html lang=\"en\" dir=\"ltr\""));
    assert!(pages["discrepancies/index.html"].contains("<p class=\"nameplate\" lang=\"en\" dir=\"ltr\">"));
}

/// Every page of the base site of the diagnostics in another language.
fn pages_in(language: &str) -> BTreeMap<String, String> {
    built(&|settings, story| (format!("{settings}language: {language}\n"), story))
}

fn with_language(story: &str, language: &str) -> String {
    story.replacen("---\n", &format!("---\nlanguage: {language}\n"), 1)
}

/// The HTML pages of the base site after a change to `site.yaml` and `story.md`.
fn built(change: &dyn Fn(String, String) -> (String, String)) -> BTreeMap<String, String> {
    let site = tempfile::tempdir().expect("a folder can be made");
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/diagnostics/_base");
    tree::copy(&base, site.path());
    let read = |path: &str| fs::read_to_string(site.path().join(path)).expect("text");
    let (settings, story) = change(read("site.yaml"), read("content/story.md"));
    tree::write(site.path(), &[("site.yaml", &settings), ("content/story.md", &story)]);
    let out = site.path().join("public");
    let output = program::build(site.path(), &out, &[]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let files = tree::read(&out).into_iter().filter(|(path, _)| path.rsplit('.').next() == Some("html"));
    files.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes?).expect("UTF-8")))).collect()
}
