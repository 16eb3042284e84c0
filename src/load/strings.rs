//! Files of words: the program's own in `languages/`, a theme's in its `strings/`, the site's in `strings/`.
//!
//! A key is looked for in the site's file, then the theme's, then the program's; where the language has none of it,
//! in the less exact language (`de` for `de-CH`) and then in English. A language is read when a page first wants it.

mod read;

use super::disk;
use crate::diagnostic::{Code, Diagnostic, Failure, Input, Origin, Report};
use crate::words::{FALLBACK, VOCABULARY, Words, is_language_tag};
use read::{Messages, Reference, messages};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

/// The languages that the program is complete in, with their words.
const COMPLETE: &[(&str, &str)] = &[
    ("ar", include_str!("../../languages/ar.yaml")),
    ("de", include_str!("../../languages/de.yaml")),
    ("en", include_str!("../../languages/en.yaml")),
    ("es", include_str!("../../languages/es.yaml")),
    ("fr", include_str!("../../languages/fr.yaml")),
];

/// The languages that the program is complete in.
pub fn complete_languages() -> impl Iterator<Item = &'static str> {
    COMPLETE.iter().map(|(language, _)| *language)
}

/// One file of words.
#[derive(Debug, Clone)]
pub struct StringsFile {
    /// BCP 47 tag, which is the name of the file.
    pub language: String,
    /// The file.
    pub input: Arc<Input>,
}

/// The words of all languages, with those of a theme and a site.
#[derive(Debug)]
pub struct Languages {
    theme: Vec<StringsFile>,
    site: Vec<StringsFile>,
    /// For messages: where the words of the theme stand.
    theme_folder: PathBuf,
    reference: Reference,
    read: Mutex<BTreeMap<String, (Arc<Words>, Report)>>,
}

static ENGLISH: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::new(FALLBACK);
    for messages in program_messages(FALLBACK) {
        words.extend(FALLBACK, messages.clone());
    }
    words
});

/// The program's own English, in which editors are told things whatever the language of their site.
pub fn english() -> &'static Words {
    &ENGLISH
}

/// The site's own files of words.
///
/// Pushes `bad-string` for a file that is not named after a language.
pub(super) fn site_strings(root: &Path, report: &mut Report) -> Result<Vec<StringsFile>, Failure> {
    let mut files: Vec<StringsFile> = Vec::new();
    for path in disk::files(root, Path::new("strings"), &["yaml"], report)? {
        let language = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if !is_language_tag(&language) {
            report.push(no_language(&path, &language));
        } else if let Some(other) = files.iter().find(|file| file.language.eq_ignore_ascii_case(&language)) {
            report.push(two_files(&path, &other.input.path));
        } else if let Some(input) = disk::read_text(root, &path, report)? {
            files.push(StringsFile { language, input });
        }
    }
    Ok(files)
}

impl Languages {
    /// The words of a theme, whose files stand in the order in which later ones win, and of a site. Nothing is read yet.
    pub fn new(theme_name: &str, theme: Vec<StringsFile>, site: Vec<StringsFile>) -> Self {
        Self {
            reference: Reference::of_theme(&theme),
            theme_folder: Path::new("themes").join(theme_name).join("strings"),
            theme,
            site,
            read: Mutex::new(BTreeMap::new()),
        }
    }

    /// The words of a language.
    pub fn words(&self, language: &str) -> Arc<Words> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = read.entry(language.to_owned()).or_insert_with(|| {
            let mut report = Report::new();
            (Arc::new(self.read(language, &mut report)), report)
        });
        Arc::clone(&entry.0)
    }

    /// What is wrong with the files of the languages that have been wanted so far.
    ///
    /// Holds `missing-string`, `bad-string`, `unknown-key` and what YAML can be wrong with.
    pub fn report(&self) -> Report {
        let mut all = Report::new();
        for (_, report) in self.read.lock().unwrap_or_else(PoisonError::into_inner).values() {
            all.append(report.clone());
        }
        all
    }

    fn read(&self, language: &str, report: &mut Report) -> Words {
        let mut words = Words::new(language);
        let mut own = Own::default();
        for tag in chain(language) {
            for messages in program_messages(tag) {
                own.note(tag, Layer::Program, messages);
                words.extend(tag, messages.clone());
            }
            for (layer, files) in [(Layer::Theme, &self.theme), (Layer::Site, &self.site)] {
                for file in files.iter().filter(|file| file.language.eq_ignore_ascii_case(tag)) {
                    let messages = messages(file, &self.reference, report);
                    own.note(tag, layer, &messages);
                    words.extend(tag, messages);
                }
            }
        }
        if plain(language) != FALLBACK {
            self.tell_missing(language, &own, report);
        }
        words
    }

    /// Tells which words are shown in English. A language that nobody speaks has been told where it is named.
    fn tell_missing(&self, language: &str, own: &Own, report: &mut Report) {
        let is_missing = |key: &&str| !own.keys.contains(*key);
        let program: Vec<&str> = VOCABULARY.iter().map(|expected| expected.key).filter(is_missing).collect();
        let theme: Vec<&str> = self.reference.theme_keys().filter(is_missing).collect();
        if own.is_spoken && !program.is_empty() {
            let path = Path::new("strings").join(format!("{language}.yaml"));
            report.push(missing(&path, language, &program));
        }
        if own.is_spoken && !theme.is_empty() {
            let path = self.theme_folder.join(format!("{}.yaml", plain(language)));
            report.push(missing(&path, language, &theme));
        }
    }
}

/// Whose words a file holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Layer {
    Program,
    Theme,
    Site,
}

/// What a language has of its own.
#[derive(Default)]
struct Own {
    keys: BTreeSet<String>,
    /// Whether the program or the site has a file for it.
    is_spoken: bool,
}

impl Own {
    fn note(&mut self, language: &str, layer: Layer, messages: &Messages) {
        if language != FALLBACK {
            self.keys.extend(messages.keys().cloned());
            self.is_spoken |= layer != Layer::Theme;
        }
    }
}

/// What the program says in a language, read once; a test holds the files to be sound.
fn program_messages(language: &str) -> impl Iterator<Item = &'static Messages> {
    static READ: LazyLock<Vec<(StringsFile, OnceLock<Messages>)>> = LazyLock::new(|| {
        let file = |(language, text): &(&str, &str)| {
            let path = Path::new("languages").join(format!("{language}.yaml"));
            let input = Arc::new(Input::new(path, (*text).to_owned()));
            (StringsFile { language: (*language).to_owned(), input }, OnceLock::new())
        };
        COMPLETE.iter().map(file).collect()
    });
    let own = READ.iter().filter(move |(file, _)| file.language.eq_ignore_ascii_case(language));
    own.map(|(file, read)| read.get_or_init(|| messages(file, &Reference::default(), &mut Report::new())))
}

/// The languages in which the words of one are looked for, the last first: English, `de`, `de-CH`.
fn chain(language: &str) -> Vec<&str> {
    let mut chain = vec![FALLBACK, plain(language), language];
    chain.dedup();
    chain
}

/// `de` of `de-CH`.
fn plain(language: &str) -> &str {
    language.split('-').next().unwrap_or(language)
}

fn missing(path: &Path, language: &str, keys: &[&str]) -> Diagnostic {
    let message = match keys {
        [key] => format!("the words for `{key}` are missing in `{language}`; readers see the English ones"),
        keys => format!(
            "the words for {} keys are missing in `{language}`; readers see the English ones",
            keys.len()
        ),
    };
    Diagnostic::new(Code::MissingString, &Origin::of_path(path), message).help(format!(
        "add to `{}`: {}",
        path.display(),
        keys.join(", ")
    ))
}

fn two_files(path: &Path, other: &Path) -> Diagnostic {
    let message = format!("`{}` is of the same language as `{}`", path.display(), other.display());
    Diagnostic::new(Code::BadString, &Origin::of_path(path), message)
        .help("put the words of both into one file, and delete the other")
}

fn no_language(path: &Path, name: &str) -> Diagnostic {
    let message = format!("`{name}` is no language tag");
    Diagnostic::new(Code::BadString, &Origin::of_path(path), message)
        .help("name the file after a language, as in `strings/pt.yaml` or `strings/de-CH.yaml`")
}
