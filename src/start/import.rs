//! A saved page or text becomes a source: its full text as evidence, its bibliographic keys as front matter.
//!
//! Only what the page itself states is taken over; what it does not state stays out, and is named as missing.
#![expect(clippy::disallowed_methods, reason = "a saved page is read, and its text written as evidence")]

mod depth;
mod page;

use super::entry::{Draft, EntryKind, Written, write_entry};
use super::init::write_new;
use super::refusal::Refusal;
use super::yaml::{Fields, Yaml};
use crate::diagnostic::Failure;
use page::{Page, TooDeep, read_page};
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// More than any article; what is larger is refused.
const SIZE_LIMIT: u64 = 16 * 1024 * 1024;

/// A page that has become a source.
#[derive(Debug)]
pub struct Imported {
    /// The source's id.
    pub id: String,
    /// Its file.
    pub written: Written,
    /// Its full text, relative to the site folder.
    pub evidence: PathBuf,
    /// How many words that has.
    pub words: usize,
    /// The bibliographic keys, with the texts that the page states for them.
    pub keys: Vec<(&'static str, Option<String>)>,
}

/// Makes a source of a saved page. Without an `id`, the file's name gives one.
pub fn import(root: &Path, file: &Path, story: Option<&str>, id: Option<&str>) -> Result<Imported, Refusal> {
    let bytes = read_bytes(file).map_err(|error| Failure::Read(file.to_path_buf(), error))?;
    let page = read_page(&bytes).map_err(|TooDeep(levels)| Refusal::TooDeep(file.to_path_buf(), levels))?;
    let id = id.map_or_else(|| id_from_name(file), str::to_owned);
    let keys = keys(&page, file);
    let draft = Draft {
        kind: EntryKind::Source,
        id: id.clone(),
        story: story.map(str::to_owned),
        file: None,
        fields: fields(&keys),
        body: String::new(),
    };
    let written = write_entry(root, &draft)?;
    let evidence = PathBuf::from(format!("evidence/{id}.txt"));
    let full = root.join(&evidence);
    if let Err(error) = write_new(&full, page.text.as_bytes()) {
        // A source without its text is half an import; the failure is the thing to tell.
        let _ = fs::remove_file(root.join(&written.path));
        return Err(Failure::Write(full, error).into());
    }
    let words = page.text.split_whitespace().count();
    Ok(Imported { id, written, evidence, words, keys })
}

fn read_bytes(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(SIZE_LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > SIZE_LIMIT {
        return Err(io::Error::other(format!("it is larger than {} MiB", SIZE_LIMIT / 1024 / 1024)));
    }
    Ok(bytes)
}

/// What the page states; a title is needed, and where there is none the file's name stands in.
fn keys(page: &Page, file: &Path) -> Vec<(&'static str, Option<String>)> {
    let name = || file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    vec![
        ("title", Some(page.title.clone().unwrap_or_else(name))),
        ("publisher", page.publisher.clone()),
        ("authors", page.author.clone()),
        ("published", page.published.clone()),
        ("url", page.url.clone()),
        ("language", page.language.clone()),
    ]
}

fn fields(keys: &[(&'static str, Option<String>)]) -> Fields {
    let field = |(key, text): &(&'static str, Option<String>)| {
        let text = Yaml::Text(text.clone()?);
        Some((*key, if *key == "authors" { Yaml::List(vec![text]) } else { text }))
    };
    keys.iter().filter_map(field).collect()
}

/// `Bridge closed (1).html` gives `bridge-closed-1`.
fn id_from_name(file: &Path) -> String {
    let name = file.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut id = words.collect::<Vec<_>>().join("-");
    id.truncate(100);
    id
}
