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
use crate::letters::has;
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
    pub(super) spot: Spot<'a>,
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
    pub(super) key_spot: Spot<'a>,
    /// Its value.
    pub(super) value: Node<'a>,
}

/// A stretch of an input, in bytes: an [`Origin`] as soon as somebody keeps it, which few are. No file is so long that its
/// places need more.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot<'a> {
    input: &'a Arc<Input>,
    start: u32,
    end: u32,
}

impl<'a> Spot<'a> {
    fn new(input: &'a Arc<Input>, byte_range: Range<usize>) -> Self {
        let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { input, start: narrow(byte_range.start), end: narrow(byte_range.end) }
    }

    /// The same, to be kept.
    pub(super) fn to_origin(self) -> Origin {
        Origin::new(self.input, self.byte_range())
    }

    fn is_on_one_line(self) -> bool {
        let text = self.input.text.get(self.byte_range()).unwrap_or_default();
        !text.is_empty() && !has(text, |byte| byte == b'\n')
    }

    const fn byte_range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl<'a> From<&'a Origin> for Spot<'a> {
    fn from(origin: &'a Origin) -> Self {
        Self::new(origin.input(), origin.byte_range())
    }
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
    if let Some(node) = plain::read(place) {
        return Some(node);
    }
    match parse_fully(text) {
        Ok(parsed) => Some(place.node(parsed, report)),
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

impl<'a> Node<'a> {
    /// A mapping with these entries; `spot` is where it stands if it has none.
    fn mapping(entries: Vec<Entry<'a>>, spot: Spot<'a>) -> Self {
        let spot = entries.first().map_or(spot, first_line);
        Self { content: Content::Mapping(entries), spot }
    }
}

/// The stretch being parsed, to turn the parser's places into ours.
#[derive(Clone, Copy)]
struct Place<'a> {
    input: &'a Arc<Input>,
    text: &'a str,
    start: usize,
}

impl<'a> Place<'a> {
    fn node(&self, parsed: Spanned<Parsed>, report: &mut Report) -> Node<'a> {
        let byte_range = self.byte_range(parsed.defined);
        let spot = self.spot(byte_range.clone());
        let content = match parsed.value {
            Parsed::Guessed => match unquoted(self.text.get(byte_range).unwrap_or("")) {
                "" | "~" => Content::Null,
                typed => Content::Scalar(typed.into()),
            },
            Parsed::Text(text) => {
                forbid_active(&text, spot, report);
                Content::Scalar(text.into())
            }
            Parsed::List(items) => {
                Content::List(items.into_iter().map(|item| self.node(item, report)).collect())
            }
            Parsed::Mapping(entries) => return Node::mapping(self.entries(entries, report), spot),
        };
        Node { content, spot }
    }

    fn entries(
        &self,
        entries: Vec<(Spanned<String>, Spanned<Parsed>)>,
        report: &mut Report,
    ) -> Vec<Entry<'a>> {
        let mut known: BTreeMap<String, Spot<'_>> = BTreeMap::new();
        let mut kept = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            let (key, key_spot) = (key.value, self.spot(self.byte_range(key.defined)));
            forbid_active(&key, key_spot, report);
            if let Some(first) = known.get(&key) {
                report.push(duplicate_key(&key, key_spot, *first));
                continue;
            }
            known.insert(key.clone(), key_spot);
            kept.push(Entry { key: key.into(), key_spot, value: self.node(value, report) });
        }
        kept
    }

    fn spot(&self, byte_range: Range<usize>) -> Spot<'a> {
        let shifted = |at: usize| self.start.saturating_add(at).min(self.input.text.len());
        Spot::new(self.input, shifted(byte_range.start)..shifted(byte_range.end))
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
            .map_or_else(|| Origin::whole(self.input), |place| self.spot(self.byte_range(place)).to_origin());
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

fn duplicate_key(key: &str, spot: Spot<'_>, first: Spot<'_>) -> Diagnostic {
    Diagnostic::new(Code::DuplicateKey, &spot.to_origin(), format!("`{key}` is given twice"))
        .note(&first.to_origin(), "first given here")
        .help("keep one of the two")
}

/// A guessed scalar stands there as typed; quotes are around it only behind a tag (`!!int "3"`).
fn unquoted(typed: &str) -> &str {
    let inner = |mark| typed.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    inner('"').or_else(|| inner('\'')).unwrap_or(typed).trim()
}

/// A mapping is shown by its first entry, as far as that stands on one line.
fn first_line<'a>(entry: &Entry<'a>) -> Spot<'a> {
    let key = entry.key_spot;
    let whole = Spot { end: entry.value.spot.end.max(key.start), ..key };
    if whole.is_on_one_line() { whole } else { key }
}

/// Escapes (`"\u202e"`) can write what the file itself must not contain.
fn forbid_active(text: &str, spot: Spot<'_>, report: &mut Report) {
    if let Some((_, character)) = super::active_characters(text).next() {
        report.push(super::active_content(character, &spot.to_origin()));
    }
}
