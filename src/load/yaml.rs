//! The only home of the YAML parser (`serde_yaml` by name, serde-saphyr behind it).
//!
//! Takes a stretch of an input and gives a thin tree in which every value and key has its place and every scalar is
//! the text the person typed. Never types a scalar, never knows a key. Hostile input (deep nesting, alias bombs)
//! ends in a `bad-yaml` diagnostic: depth, bytes and replayed aliases are limited before the tree is built.

mod explain;
mod plain;
#[cfg(test)]
mod tests;

use crate::diagnostic::{Code, Diagnostic, Input, Origin, Report};
use explain::{explain_limit, explain_slip};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Error, Location, Spanned};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// Three times what the deepest honest file has. The parser takes 35 kB of stack a level in a debug build, and a
/// thread has 2 MB.
const DEPTH_LIMIT: usize = 16;
/// Values of one file, aliases replayed. A file of 16 MiB holds fewer, unless it is made of brackets.
const NODE_LIMIT: usize = 4_000_000;

/// Bytes of all texts of one file, aliases replayed; a file has 16 MiB at the most.
const SCALAR_BYTES_LIMIT: usize = 32 * 1024 * 1024;
/// Parts of values that aliases may repeat in one file.
const REPLAY_LIMIT: usize = 100_000;

/// A value with its place.
#[derive(Debug)]
pub(super) struct Node<'a> {
    /// What stands there.
    pub(super) content: Content<'a>,
    /// Where it stands; for a mapping its first line, for a list its beginning.
    pub(super) origin: Origin,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum Content<'a> {
    /// Nothing, or `~`.
    Null,
    /// Text as typed; quotes and escapes are resolved.
    Scalar(Cow<'a, str>),
    /// Values in order.
    List(Vec<Node<'a>>),
    /// Entries in order, no key twice.
    Mapping(Vec<Entry<'a>>),
}

/// One entry of a mapping.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    /// Its key.
    pub(super) key: Cow<'a, str>,
    /// Where the key stands.
    pub(super) key_origin: Origin,
    /// Its value.
    pub(super) value: Node<'a>,
}

/// Parses one stretch of an input as one YAML document. An empty stretch is [`Content::Null`].
///
/// Pushes `bad-yaml` (and gives nothing), `duplicate-key` and `active-content`.
pub(super) fn parse<'a>(
    input: &'a Arc<Input>,
    byte_range: Range<usize>,
    report: &mut Report,
) -> Option<Node<'a>> {
    let text = input.text.get(byte_range.clone())?;
    let place = Place { input, text, start: byte_range.start };
    if let Some(tree) = plain::read(text) {
        return Some(place.node(tree, report));
    }
    match parse_fully(text) {
        Ok(parsed) => Some(place.node(place.placed(parsed), report)),
        Err(error) => {
            report.push(place.explain(&error));
            None
        }
    }
}

/// Reads the whole of YAML.
fn parse_fully(text: &str) -> Result<Spanned<Parsed>, Error> {
    serde_yaml::from_str_with_options(text, options())
}

/// Limits that an honest file of 16 MiB does not reach, and scalars left as they are.
fn options() -> serde_yaml::Options {
    serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_depth: DEPTH_LIMIT,
            flow_nesting_limit: DEPTH_LIMIT,
            max_nodes: NODE_LIMIT,
            max_events: 2 * NODE_LIMIT,
            max_total_scalar_bytes: SCALAR_BYTES_LIMIT,
            enforce_alias_anchor_ratio: false,
        },
        alias_limits: serde_yaml::alias_limits! { max_total_replayed_events: REPLAY_LIMIT },
        duplicate_keys: serde_yaml::DuplicateKeyPolicy::PassThrough,
        merge_keys: serde_yaml::MergeKeyPolicy::AsOrdinary,
        non_finite_float_policy: serde_yaml::NonFiniteFloatPolicy::PassThrough,
        ignore_binary_tag_for_string: true,
        reject_unsupported_tags: true,
        with_snippet: false,
    }
}

/// What stands in a stretch of the text.
#[derive(Debug, PartialEq, Eq)]
enum Tree<'a> {
    /// Its text is what stands there, but for quotation marks; `~` and nothing at all are no text.
    Guessed,
    Text(Cow<'a, str>),
    List(Vec<Placed<Tree<'a>>>),
    Mapping(Vec<PlacedEntry<'a>>),
}

/// A key and its value.
type PlacedEntry<'a> = (Placed<Cow<'a, str>>, Placed<Tree<'a>>);

/// Something with its stretch of the text.
#[derive(Debug, PartialEq, Eq)]
struct Placed<T> {
    value: T,
    byte_range: Range<usize>,
}

/// What the parser hands over. It guesses types, so a guessed scalar keeps no value: its text is read again.
enum Parsed {
    Guessed,
    Text(String),
    List(Vec<Spanned<Parsed>>),
    Mapping(Vec<(Spanned<String>, Spanned<Parsed>)>),
}

impl<'de> Deserialize<'de> for Parsed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ParsedVisitor)
    }
}

struct ParsedVisitor;

impl<'de> Visitor<'de> for ParsedVisitor {
    type Value = Parsed;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Parsed, E> {
        Ok(Parsed::Guessed)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Parsed, E> {
        Ok(Parsed::Guessed)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Parsed, E> {
        Ok(Parsed::Guessed)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Parsed, E> {
        Ok(Parsed::Guessed)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Parsed, E> {
        Ok(Parsed::Guessed)
    }

    fn visit_str<E>(self, text: &str) -> Result<Parsed, E> {
        Ok(Parsed::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Parsed, E> {
        Ok(Parsed::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Parsed, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Parsed::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Parsed, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry::<Spanned<String>, Spanned<Parsed>>()? {
            entries.push(entry);
        }
        Ok(Parsed::Mapping(entries))
    }
}

/// The stretch being parsed, to turn the parser's places into ours.
struct Place<'a> {
    input: &'a Arc<Input>,
    text: &'a str,
    start: usize,
}

impl<'a> Place<'a> {
    fn placed(&self, parsed: Spanned<Parsed>) -> Placed<Tree<'static>> {
        let byte_range = self.byte_range(parsed.defined);
        let value = match parsed.value {
            Parsed::Guessed => Tree::Guessed,
            Parsed::Text(text) => Tree::Text(text.into()),
            Parsed::List(items) => Tree::List(items.into_iter().map(|item| self.placed(item)).collect()),
            Parsed::Mapping(entries) => {
                let entries = entries.into_iter().map(|(key, value)| {
                    let byte_range = self.byte_range(key.defined);
                    (Placed { value: key.value.into(), byte_range }, self.placed(value))
                });
                Tree::Mapping(entries.collect())
            }
        };
        Placed { value, byte_range }
    }

    fn node(&self, tree: Placed<Tree<'a>>, report: &mut Report) -> Node<'a> {
        let typed = self.text.get(tree.byte_range.clone()).unwrap_or("");
        let origin = self.origin(tree.byte_range);
        match tree.value {
            Tree::Guessed => {
                let content = match unquoted(typed) {
                    "" | "~" => Content::Null,
                    typed => Content::Scalar(typed.into()),
                };
                Node { content, origin }
            }
            Tree::Text(text) => {
                let text = without_active(text, &origin, report);
                Node { content: Content::Scalar(text), origin }
            }
            Tree::List(items) => {
                let items = items.into_iter().map(|item| self.node(item, report)).collect();
                Node { content: Content::List(items), origin }
            }
            Tree::Mapping(entries) => {
                let entries = self.entries(entries, report);
                let origin = entries.first().map_or(origin, first_line);
                Node { content: Content::Mapping(entries), origin }
            }
        }
    }

    fn entries(&self, entries: Vec<PlacedEntry<'a>>, report: &mut Report) -> Vec<Entry<'a>> {
        let repeated = repeated_keys(&entries);
        let mut kept = Vec::with_capacity(entries.len());
        for (at, (key, value)) in entries.into_iter().enumerate() {
            let key_origin = self.origin(key.byte_range);
            let key = without_active(key.value, &key_origin, report);
            if let Some(first) = repeated.get(&at) {
                report.push(duplicate_key(&key, &key_origin, &self.origin(first.clone())));
                continue;
            }
            kept.push(Entry { key, key_origin, value: self.node(value, report) });
        }
        kept
    }

    fn origin(&self, byte_range: Range<usize>) -> Origin {
        let shifted = |at: usize| self.start.saturating_add(at);
        Origin::new(self.input, shifted(byte_range.start)..shifted(byte_range.end))
    }

    fn byte_range(&self, location: Location) -> Range<usize> {
        let span = location.span();
        let narrow = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
        let start = span.byte_offset().map_or_else(|| self.byte_at(location), narrow);
        start..start.saturating_add(span.byte_len().map_or(0, narrow))
    }

    /// Syntax errors come with line and column only, the column in characters.
    fn byte_at(&self, location: Location) -> usize {
        let narrow = |at: u64| usize::try_from(at.saturating_sub(1)).unwrap_or(usize::MAX);
        let mut lines = self.text.split_inclusive('\n');
        let before: usize = lines.by_ref().take(narrow(location.line())).map(str::len).sum();
        let line = lines.next().unwrap_or("");
        before + line.chars().take(narrow(location.column())).map(char::len_utf8).sum::<usize>()
    }

    /// What the parser could not read, in our words where the cause is known.
    fn explain(&self, error: &Error) -> Diagnostic {
        let origin = error
            .location()
            .map_or_else(|| Origin::whole(self.input), |place| self.origin(self.byte_range(place)));
        let at = origin.byte_range().start;
        let before = self.input.text.get(..at).unwrap_or("");
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        let line = self.input.text.get(line_start..).unwrap_or("").lines().next().unwrap_or("");
        let error = error.without_snippet();
        let told = error.to_string();
        let (message, help) = if let Error::Budget { .. } = error {
            explain_limit(&told)
        } else {
            explain_slip(&told, line, at - line_start)
        };
        let diagnostic = Diagnostic::new(Code::BadYaml, &origin, message);
        match help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        }
    }
}

/// The positions of entries whose key has been given before, each with the place of the first.
fn repeated_keys(entries: &[PlacedEntry<'_>]) -> BTreeMap<usize, Range<usize>> {
    let mut known: BTreeMap<&str, &Range<usize>> = BTreeMap::new();
    let mut repeated = BTreeMap::new();
    if is_short_without_repeats(entries) {
        return repeated;
    }
    for (at, (key, _)) in entries.iter().enumerate() {
        let first = *known.entry(&key.value).or_insert(&key.byte_range);
        if *first != key.byte_range {
            repeated.insert(at, first.clone());
        }
    }
    repeated
}

/// Whether entries are few enough to hold each key against the others, and no two are alike.
fn is_short_without_repeats(entries: &[PlacedEntry<'_>]) -> bool {
    let is_new = |(at, (key, _)): (usize, &PlacedEntry<'_>)| {
        entries.iter().take(at).all(|(earlier, _)| earlier.value != key.value)
    };
    entries.len() <= 16 && entries.iter().enumerate().all(is_new)
}

fn duplicate_key(key: &str, origin: &Origin, first: &Origin) -> Diagnostic {
    Diagnostic::new(Code::DuplicateKey, origin, format!("`{key}` is given twice"))
        .note(first, "first given here")
        .help("keep one of the two")
}

/// A guessed scalar stands there as typed; quotes are around it only behind a tag (`!!int "3"`).
fn unquoted(typed: &str) -> &str {
    let inner = |mark| typed.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    inner('"').or_else(|| inner('\'')).unwrap_or(typed).trim()
}

/// A mapping is shown by its first entry, as far as that stands on one line.
fn first_line(entry: &Entry<'_>) -> Origin {
    let start = entry.key_origin.byte_range().start;
    let end = entry.value.origin.byte_range().end;
    let whole = Origin::new(entry.key_origin.input(), start..end.max(start));
    if whole.text().is_empty() || whole.text().contains('\n') { entry.key_origin.clone() } else { whole }
}

/// The text as it is. Tells what it must not contain: escapes (`"\u202e"`) can write what the file itself must not,
/// while a text that stands there as it was typed has been looked through with the file.
fn without_active<'a>(text: Cow<'a, str>, origin: &Origin, report: &mut Report) -> Cow<'a, str> {
    if let Cow::Owned(text) = &text
        && let Some((_, character)) = super::active_characters(text).next()
    {
        report.push(super::active_content(character, origin));
    }
    text
}
