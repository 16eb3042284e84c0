//! From the YAML tree to the raw types: every key asked for by name, every problem told on its own.
//!
//! A raw type is a table of its keys (see `raw`). Reading one tells all its unknown, missing and mistyped keys in one
//! go, which a derived `Deserialize` cannot: that stops at the first. The type of a field says whether it is needed:
//! `T` drops the entry without it, [`Needed`] tells and goes on, `Option` and the lists may be left out.

use super::typed::Typed;
use super::yaml::{Content, Entry, Node, Spot};
use crate::diagnostic::{Code, Diagnostic, Origin, Report, nearest};
use std::fmt;

/// A number or a yes or no that was typed, with its place.
#[derive(Debug, Clone)]
pub struct Located<T> {
    /// What was typed.
    pub value: T,
    /// Where it stands.
    pub origin: Origin,
}

/// A value that must be there, of an entry that is of use without it. Its absence has been told.
#[derive(Debug)]
pub struct Needed<T>(pub Option<T>);

/// The items of a list that could be read; the others have been told.
#[derive(Debug)]
pub struct Each<T> {
    /// Those that could be read.
    pub items: Vec<T>,
    /// How many the editor wrote.
    pub written: usize,
    /// Where the list is named.
    pub origin: Origin,
}

/// A value as a claim states it: a text, or for a set its members.
#[derive(Debug)]
pub enum RawValue {
    /// One text.
    Text(Typed),
    /// Members, and where the list begins.
    Members(Vec<Typed>, Origin),
}

/// Values that say the same.
#[derive(Debug)]
pub struct Group(pub Vec<RawValue>);

/// One entry, or a list of them.
#[derive(Debug)]
pub struct OneOrMore<T>(pub Vec<T>);

/// One plain text, or an entry that says more.
#[derive(Debug)]
pub enum PlainOr<T> {
    /// The text alone.
    Plain(Typed),
    /// The entry.
    Entry(T),
}

/// A mapping from names of the editor's own, in the order of the file.
#[derive(Debug)]
pub struct Pairs<T>(pub Vec<(Typed, T)>);

impl RawValue {
    /// Where it stands.
    pub const fn origin(&self) -> &Origin {
        match self {
            Self::Text(text) => &text.origin,
            Self::Members(_, origin) => origin,
        }
    }
}

/// What is being read, for messages: "the fact `x`", and where it is named.
pub(super) struct Owner<'a> {
    pub(super) name: &'a dyn fmt::Display,
    pub(super) spot: Spot<'a>,
}

/// Something that one YAML value can be read as.
pub(super) trait Decode: Sized {
    /// Gives nothing when a problem has been told.
    fn decode(node: &Node<'_>, owner: &Owner<'_>, report: &mut Report) -> Option<Self>;
}

/// Something that a key of a mapping can hold.
pub(super) trait Field: Sized {
    /// Gives nothing when the whole entry cannot be used; that has been told.
    fn take(given: Given<'_>, fields: &Fields<'_>, report: &mut Report) -> Option<Self>;
}

/// A key, and the entry that has it, unless it was left empty.
type Given<'a> = (&'static str, Option<&'a Entry<'a>>);

/// The entries of one mapping.
pub(super) struct Fields<'a> {
    entries: &'a [Entry<'a>],
    owner: &'a Owner<'a>,
    /// Keys that unknown ones were probably meant to be; that they are missing goes without saying.
    misspelt: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// Opens a mapping and tells the keys that are none of `known`. Nothing counts as an empty mapping. Beside it come
    /// the entries of the known keys, in their order, but those that were left empty.
    pub(super) fn open<const KNOWN: usize>(
        node: &'a Node<'a>,
        known: &[&'static str],
        owner: &'a Owner<'a>,
        report: &mut Report,
    ) -> Option<(Self, [Option<&'a Entry<'a>>; KNOWN])> {
        let entries = match &node.content {
            Content::Mapping(entries) => entries.as_slice(),
            Content::Null => &[],
            Content::Scalar(_) | Content::List(_) => {
                report.push(wrong_type(node, owner.name, "a mapping of keys to values"));
                return None;
            }
        };
        let (mut given, mut misspelt) = ([None; KNOWN], Vec::new());
        for entry in entries {
            if let Some((_, place)) = known.iter().zip(&mut given).find(|(key, _)| **key == entry.key) {
                *place = place.or(Some(entry).filter(|entry| !is_blank(&entry.value)));
                continue;
            }
            let meant = nearest(&entry.key, known.iter().copied());
            misspelt.extend(known.iter().filter(|key| Some(**key) == meant));
            report.push(unknown_key(entry, meant, known, owner));
        }
        Some((Self { entries, owner, misspelt }, given))
    }

    fn missing(&self, key: &str) -> Diagnostic {
        let Owner { name, spot } = self.owner;
        match self.entries.iter().find(|entry| entry.key == key) {
            Some(entry) => {
                let message = format!("`{key}` of {name} is empty");
                Diagnostic::new(Code::MissingKey, &entry.key_spot.to_origin(), message)
            }
            None => Diagnostic::new(Code::MissingKey, &spot.to_origin(), format!("{name} has no `{key}`")),
        }
        .help(format!("add `{key}: …`"))
    }
}

fn is_blank(node: &Node<'_>) -> bool {
    match &node.content {
        Content::Null => true,
        Content::Scalar(text) => text.chars().all(char::is_whitespace),
        Content::List(_) | Content::Mapping(_) => false,
    }
}

/// The value of one entry.
fn read<T: Decode>(entry: &Entry<'_>, report: &mut Report) -> Option<T> {
    let name = fmt::from_fn(|f| write!(f, "`{}`", entry.key));
    T::decode(&entry.value, &Owner { name: &name, spot: entry.key_spot }, report)
}

impl<T: Decode> Field for T {
    fn take((key, entry): Given<'_>, fields: &Fields<'_>, report: &mut Report) -> Option<Self> {
        let Some(entry) = entry else {
            if !fields.misspelt.contains(&key) {
                report.push(fields.missing(key));
            }
            return None;
        };
        read(entry, report)
    }
}

impl<T: Decode> Field for Needed<T> {
    fn take(given: Given<'_>, fields: &Fields<'_>, report: &mut Report) -> Option<Self> {
        Some(Self(T::take(given, fields, report)))
    }
}

impl<T: Decode> Field for Option<T> {
    fn take((_, entry): Given<'_>, _: &Fields<'_>, report: &mut Report) -> Option<Self> {
        Some(entry.and_then(|entry| read(entry, report)))
    }
}

impl<T: Decode> Field for Vec<T> {
    fn take((_, entry): Given<'_>, _: &Fields<'_>, report: &mut Report) -> Option<Self> {
        let list: Option<Each<T>> = entry.and_then(|entry| read(entry, report));
        Some(list.map_or_else(Self::new, |list| list.items))
    }
}

impl<T: Decode> Decode for Pairs<T> {
    fn decode(node: &Node<'_>, owner: &Owner<'_>, report: &mut Report) -> Option<Self> {
        let entries = match &node.content {
            Content::Mapping(entries) => entries.as_slice(),
            Content::Null => &[],
            Content::Scalar(_) | Content::List(_) => {
                report.push(wrong_type(node, owner.name, "a mapping of names to values"));
                return None;
            }
        };
        let pair = |entry: &Entry<'_>| {
            let value = read(entry, report)?;
            Some((Typed::new(&entry.key, entry.key_spot.to_origin()), value))
        };
        Some(Self(entries.iter().filter_map(pair).collect()))
    }
}

impl<T: Decode> Decode for Each<T> {
    fn decode(node: &Node<'_>, owner: &Owner<'_>, report: &mut Report) -> Option<Self> {
        let Content::List(items) = &node.content else {
            report.push(wrong_type(node, owner.name, "a list"));
            return None;
        };
        let name = fmt::from_fn(|f| write!(f, "this entry of {}", owner.name));
        let read = |item: &Node<'_>| {
            let empty = Node { content: Content::Null, spot: item.spot };
            let item = if is_blank(item) { &empty } else { item };
            T::decode(item, &Owner { name: &name, spot: item.spot }, report)
        };
        Some(Self {
            items: items.iter().filter_map(read).collect(),
            written: items.len(),
            origin: owner.spot.to_origin(),
        })
    }
}

impl<T: Decode> Decode for OneOrMore<T> {
    fn decode(node: &Node<'_>, owner: &Owner<'_>, report: &mut Report) -> Option<Self> {
        if matches!(node.content, Content::List(_)) {
            return Each::decode(node, owner, report).map(|list| Self(list.items));
        }
        T::decode(node, owner, report).map(|one| Self(vec![one]))
    }
}

impl<T: Decode> Decode for PlainOr<T> {
    fn decode(node: &Node<'_>, owner: &Owner<'_>, report: &mut Report) -> Option<Self> {
        if matches!(node.content, Content::Mapping(_)) {
            return T::decode(node, owner, report).map(Self::Entry);
        }
        Typed::decode(node, owner, report).map(Self::Plain)
    }
}

impl Decode for Group {
    fn decode(node: &Node<'_>, owner: &Owner<'_>, report: &mut Report) -> Option<Self> {
        Each::decode(node, owner, report).map(|list| Self(list.items))
    }
}

impl Decode for RawValue {
    fn decode(node: &Node<'_>, owner: &Owner<'_>, report: &mut Report) -> Option<Self> {
        if matches!(node.content, Content::List(_)) {
            let members: Each<Typed> = Each::decode(node, owner, report)?;
            let is_whole = members.items.len() == members.written;
            let members = members.items.into_iter().map(Typed::evenly_spaced);
            return is_whole.then(|| Self::Members(members.collect(), node.spot.to_origin()));
        }
        Typed::decode(node, owner, report).map(|text| Self::Text(text.evenly_spaced()))
    }
}

impl Decode for Typed {
    fn decode(node: &Node<'_>, owner: &Owner<'_>, report: &mut Report) -> Option<Self> {
        let text = scalar(node, owner, "text", report)?;
        Some(Self::new(text, node.spot.to_origin()))
    }
}

impl Decode for Located<bool> {
    fn decode(node: &Node<'_>, owner: &Owner<'_>, report: &mut Report) -> Option<Self> {
        let value = match scalar(node, owner, "`true` or `false`", report)? {
            "true" => true,
            "false" => false,
            _ => {
                report.push(wrong_type(node, owner.name, "`true` or `false`"));
                return None;
            }
        };
        Some(Self { value, origin: node.spot.to_origin() })
    }
}

impl Decode for Located<u32> {
    fn decode(node: &Node<'_>, owner: &Owner<'_>, report: &mut Report) -> Option<Self> {
        let text = scalar(node, owner, "a whole number", report)?;
        let Ok(value) = text.parse() else {
            let is_whole = text.parse::<i128>().is_ok();
            let wanted = if is_whole { "a whole number from 0 to 4294967295" } else { "a whole number" };
            report.push(wrong_type(node, owner.name, wanted));
            return None;
        };
        Some(Self { value, origin: node.spot.to_origin() })
    }
}

fn scalar<'a>(node: &'a Node<'_>, owner: &Owner<'_>, wanted: &str, report: &mut Report) -> Option<&'a str> {
    match &node.content {
        Content::Scalar(text) => Some(text),
        Content::Null | Content::List(_) | Content::Mapping(_) => {
            report.push(wrong_type(node, owner.name, wanted));
            None
        }
    }
}

/// "`authors` must be a list, not text", with what to do where that is known.
pub(super) fn wrong_type(node: &Node<'_>, name: &dyn fmt::Display, wanted: &str) -> Diagnostic {
    let (found, help) = match &node.content {
        Content::Null => ("empty", None),
        Content::Scalar(text) if wanted == "a list" => {
            ("text", Some(format!("write it as a list, even with one entry: `[{text}]`")))
        }
        Content::Scalar(_) => ("text", None),
        Content::List(_) => ("a list", None),
        Content::Mapping(_) if wanted == "text" => (
            "a mapping",
            Some("text with a colon followed by a space needs quotes around it: `\"…: …\"`".to_owned()),
        ),
        Content::Mapping(_) => ("a mapping", None),
    };
    let message = match &node.content {
        Content::Scalar(text) if wanted != "a list" && text.chars().count() <= 40 => {
            format!("{name} must be {wanted}, not `{text}`")
        }
        Content::Null | Content::Scalar(_) | Content::List(_) | Content::Mapping(_) => {
            format!("{name} must be {wanted}, not {found}")
        }
    };
    let diagnostic = Diagnostic::new(Code::WrongType, &node.spot.to_origin(), message);
    help.into_iter().fold(diagnostic, Diagnostic::help)
}

fn unknown_key(entry: &Entry<'_>, meant: Option<&str>, known: &[&str], owner: &Owner<'_>) -> Diagnostic {
    let message = format!("unknown key `{}` in {}", entry.key, owner.name);
    let help = match meant {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("known keys: {}", known.join(", ")),
    };
    Diagnostic::new(Code::UnknownKey, &entry.key_spot.to_origin(), message).help(help)
}
