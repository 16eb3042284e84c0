//! The words of the program and of its own theme: complete in every language, with the same places and the right forms.

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
            input: Arc::new(Input { text: fs::read_to_string(&path).expect("text"), path }),
        })
        .collect()
}
