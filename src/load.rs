//! From the site folder to raw input: every file read once, as the person typed it, each entry with its origin.
//!
//! A site is loaded in two steps, so that memory does not grow with the number of stories: [`load_site`] reads what
//! holds for all and finds the story folders, [`load_story`] reads one of them. Nothing is linked or judged here.

mod built_in;
mod decode;
mod desk;
mod disk;
mod document;
mod files;
mod find;
mod raw;
mod shape;
mod stamps;
mod strings;
mod theme;
mod typed;
mod unread;
mod yaml;

pub use decode::{Each, Group, Located, Needed, OneOrMore, Pairs, PlainOr, RawValue};
pub use desk::Reads;
pub use disk::is_left_out;
pub use files::{CONTENT, PAGES, RawDocument, RawDossier, RawFactEntry, RawSite, STORY, StoryFolder};
pub use find::has_unread;
pub use raw::{
    RawBlank, RawCheck, RawClaim, RawClaimant, RawCorrection, RawDecision, RawDeclaration, RawEvidenceLock,
    RawFact, RawLockedExcerpt, RawLockedText, RawPageMatter, RawParam, RawPolicies, RawPublished,
    RawPublishedClaim, RawPublishedCorrection, RawPublishedFact, RawPublisher, RawQuotation, RawRating,
    RawRatings, RawRedaction, RawReply, RawReview, RawSection, RawSettings, RawSourceMatter, RawStatus,
    RawStoryMatter, RawTheme, RawTopic, RawTrust,
};
pub use shape::{FileKind, Key, Shape};
pub use stamps::{INPUTS, Stamp, Stamps, stamp_inputs};
pub use strings::{Languages, StringsFile, complete_languages, english};
pub use theme::{
    AssetFile, Param, ParamKind, TemplateFile, Theme, ThemeEntry, ThemeFile, ThemePlace, list_themes,
    load_theme, theme_files, winning_files,
};
pub use typed::Typed;
pub use unread::tell_unread_evidence;

use crate::diagnostic::{Code, Diagnostic, Failure, Input, Origin, Report};
use crate::letters::has;
use decode::{Decode, Owner};
use desk::Desk;
use files::EVIDENCE;
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use yaml::{Content, Node};

/// Reads `site.yaml`, the plain pages and the site's own words, and finds the story folders.
///
/// Fails where there is no `site.yaml`. Pushes `no-story`, `path-clash` and `bad-string`.
pub fn load_site(root: &Path, report: &mut Report) -> Result<RawSite, Failure> {
    load_site_of(root, None, report)
}

/// The same where somebody has looked at the site already: `holders` are the folders below `content/` that hold a file
/// `story.md`, sorted.
pub fn load_site_of(root: &Path, holders: Option<&[&str]>, report: &mut Report) -> Result<RawSite, Failure> {
    let path = Path::new("site.yaml");
    if !disk::is_there(root, path) {
        return Err(Failure::NotASite(root.to_path_buf()));
    }
    let input = disk::read_text(root, path, report)?;
    let settings = input.as_ref().and_then(|input| settings(input, report));
    Ok(RawSite {
        settings,
        origin: input.as_ref().map_or_else(|| Origin::of_path(path), Origin::whole),
        pages: documents(&Desk::new(root), Path::new(PAGES), "this page", report)?,
        story_folders: find::story_folders(root, holders, report)?,
        strings: strings::site_strings(root, report)?,
    })
}

/// Reads all the files of one story.
pub fn load_story(root: &Path, folder: &StoryFolder, report: &mut Report) -> Result<RawDossier, Failure> {
    let (desk, path, id) = (Desk::new(root), folder.path(), folder.id.to_string());
    let story = desk
        .read_found(&path.join(STORY), report)?
        .map(|input| document::read(&input, id.clone(), "`story.md`", report));
    let sources = documents(&desk, &path.join("sources"), "this source", report)?;
    let (facts, facts_unread) = facts(&desk, &path.join("facts"), report)?;
    let corrections = corrections(&desk, &path.join("corrections.yaml"), report)?;
    let published = published(&desk, &path.join("published.lock"), report)?;
    let evidence = evidence(&desk, folder, &sources, report)?;
    let evidence_lock = evidence_lock(&desk, &path.join("evidence.lock"), report)?;
    Ok(RawDossier {
        id,
        story,
        sources,
        facts,
        corrections,
        published,
        evidence,
        evidence_lock,
        facts_unread,
        reads: desk.into_reads(),
    })
}

/// Where the full text of a source lies: `evidence/<folders of the story>/<source-id>.txt`.
pub fn evidence_path(story: &str, source: &str) -> PathBuf {
    Path::new(EVIDENCE).join(story).join(format!("{source}.txt"))
}

/// The full texts of sources, as far as they are there.
fn evidence(
    desk: &Desk<'_>,
    folder: &StoryFolder,
    sources: &[RawDocument<RawSourceMatter>],
    report: &mut Report,
) -> Result<BTreeMap<String, String>, Failure> {
    let mut texts = BTreeMap::new();
    let is_there = disk::is_there(desk.root, &Path::new(EVIDENCE).join(&*folder.id));
    for source in sources {
        let path = evidence_path(&folder.id, &source.id);
        if !is_there {
            desk.note_missing(&path);
        } else if let Some(input) = desk.read(&path, report)? {
            texts.insert(source.id.clone(), input.text.clone());
        }
    }
    Ok(texts)
}

fn settings(input: &Arc<Input>, report: &mut Report) -> Option<RawSettings> {
    let origin = Origin::whole(input);
    let node = parse_file(input, report)?;
    RawSettings::decode(&node, &Owner { name: &"`site.yaml`", spot: (&origin).into() }, report)
}

fn parse_file<'a>(input: &'a Arc<Input>, report: &mut Report) -> Option<Node<'a>> {
    let start = if input.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    yaml::parse(input, start..input.text.len(), report)
}

/// All Markdown files with front matter in a folder.
fn documents<M: Decode>(
    desk: &Desk<'_>,
    folder: &Path,
    name: &str,
    report: &mut Report,
) -> Result<Vec<RawDocument<M>>, Failure> {
    let mut documents = Vec::new();
    for path in disk::files(desk.root, folder, &["md"], report)? {
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        documents.push(match desk.read_found(&path, report)? {
            Some(input) => document::read(&input, id, name, report),
            None => RawDocument::unread(id, &path),
        });
    }
    documents.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(documents)
}

/// The facts of all files, and whether a file could not be read.
fn facts(desk: &Desk<'_>, folder: &Path, report: &mut Report) -> Result<(Vec<RawFactEntry>, bool), Failure> {
    let mut facts = Vec::new();
    let mut is_unread = false;
    for path in disk::files(desk.root, folder, &["yaml", "yml"], report)? {
        let input = desk.read_found(&path, report)?;
        let node = input.as_ref().and_then(|input| parse_file(input, report));
        match node.map(|node| (node.content, node.spot)) {
            Some((Content::Mapping(entries), _)) => {
                facts.extend(entries.iter().map(|entry| fact(entry, report)));
            }
            Some((Content::Null, _)) => {}
            Some((content @ (Content::Scalar(_) | Content::List(_)), spot)) => {
                let name = format!("`{}`", path.display());
                report.push(decode::wrong_type(
                    &Node { content, spot },
                    &name,
                    "a mapping from ids to facts",
                ));
                is_unread = true;
            }
            None => is_unread = true,
        }
    }
    Ok((facts, is_unread))
}

fn fact(entry: &yaml::Entry<'_>, report: &mut Report) -> RawFactEntry {
    let name = fmt::from_fn(|f| write!(f, "the fact `{}`", entry.key));
    let owner = Owner { name: &name, spot: entry.key_spot };
    let id = Typed::new(&entry.key, entry.key_spot.to_origin());
    RawFactEntry { id, fact: RawFact::decode(&entry.value, &owner, report).map(RawFact::evenly_spaced) }
}

fn corrections(desk: &Desk<'_>, path: &Path, report: &mut Report) -> Result<Vec<RawCorrection>, Failure> {
    let input = desk.read(path, report)?;
    let node = input.as_ref().and_then(|input| parse_file(input, report));
    let Some(node) = node else { return Ok(Vec::new()) };
    let owner = Owner { name: &"`corrections.yaml`", spot: node.spot };
    match &node.content {
        Content::Null => Ok(Vec::new()),
        Content::Scalar(_) | Content::List(_) | Content::Mapping(_) => {
            Ok(Each::decode(&node, &owner, report).map(|list| list.items).unwrap_or_default())
        }
    }
}

fn evidence_lock(
    desk: &Desk<'_>,
    path: &Path,
    report: &mut Report,
) -> Result<Option<RawEvidenceLock>, Failure> {
    let input = desk.read(path, report)?;
    let node = input.as_ref().and_then(|input| parse_file(input, report));
    Ok(node.and_then(|node| {
        let owner = Owner { name: &"`evidence.lock`", spot: node.spot };
        RawEvidenceLock::decode(&node, &owner, report)
    }))
}

fn published(desk: &Desk<'_>, path: &Path, report: &mut Report) -> Result<Option<RawPublished>, Failure> {
    let input = desk.read(path, report)?;
    let node = input.as_ref().and_then(|input| parse_file(input, report));
    Ok(node.and_then(|node| {
        RawPublished::decode(&node, &Owner { name: &"`published.lock`", spot: node.spot }, report)
    }))
}

/// Whether a character can only deceive: controls, and marks that turn the direction of the text around.
pub(crate) fn is_active(character: char) -> bool {
    let is_space = matches!(character, '\t' | '\n' | '\r');
    let turns = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || is_no_character(character) || character.is_control() && !is_space
}

/// Code points that stand for nothing in any text, and that XML forbids in part.
fn is_no_character(character: char) -> bool {
    matches!(character, '\u{fdd0}'..='\u{fdef}') || u32::from(character) & 0xfffe == 0xfffe
}

/// The characters of a text that can only deceive, with their places.
pub(crate) fn active_characters(text: &str) -> impl Iterator<Item = (usize, char)> {
    // Nearly every text is plain, and so is most of every other.
    let is_suspect = |byte: u8| !matches!(byte, b' '..=b'~' | b'\n');
    let suspects = if has(text, is_suspect) { text } else { "" };
    let places = suspects.bytes().enumerate().filter(move |(_, byte)| is_suspect(*byte));
    let characters = places.filter_map(|(at, _)| Some((at, text.get(at..)?.chars().next()?)));
    characters.filter(|(_, character)| is_active(*character))
}

fn active_content(character: char, origin: &Origin) -> Diagnostic {
    let message = format!("the character U+{:04X} is not allowed in text", u32::from(character));
    let help = match character {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "it makes text run the other way, so that readers see other words than are there; delete it"
        }
        _ if is_no_character(character) => "it stands for nothing in any writing; delete it",
        _ => "it is a control character, which no reader can see; delete it",
    };
    Diagnostic::new(Code::ActiveContent, origin, message).help(help)
}

/// The rest of many in one file, which are not told one by one; the place is that of the first of them.
fn more_active_content(count: usize, origin: &Origin) -> Diagnostic {
    let message = format!("{count} more characters from here on are not allowed in text");
    Diagnostic::new(Code::ActiveContent, origin, message)
        .help("save the file again as plain text, with the encoding UTF-8")
}
