//! What the editor's files may hold, as data: the raw types describe themselves, for the schemas.
//!
//! The tables of keys in `raw` are read here as they are in `decode`; a key cannot be in one and not in the other.

use super::decode::{Each, Group, Located, Needed, OneOrMore, Pairs, PlainOr, RawValue};
use super::raw::{RawCorrection, RawFact, RawPageMatter, RawSettings, RawSourceMatter, RawStoryMatter};
use super::typed::Typed;

/// What a YAML value may be.
#[derive(Debug)]
pub enum Shape {
    /// Text; numbers and dates are text too.
    Text,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    WholeNumber,
    /// A text, or a list of texts.
    TextOrTexts,
    /// A text, or an entry that says more.
    TextOr(Box<Self>),
    /// A list.
    List(Box<Self>),
    /// One of it, or a list.
    OneOrMore(Box<Self>),
    /// A mapping from names of the editor's own.
    Pairs(Box<Self>),
    /// A mapping from ids.
    ById(Box<Self>),
    /// A mapping with these keys, and the name of its raw type.
    Entry(&'static str, Vec<Key>),
}

/// One key of an entry.
#[derive(Debug)]
pub struct Key {
    /// As it is typed.
    pub name: &'static str,
    /// What it may hold.
    pub shape: Shape,
    /// Whether it must be there.
    pub needed: bool,
}

/// A file that an editor writes; of Markdown files the front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `site.yaml`.
    Site,
    /// `story.md`.
    Story,
    /// `sources/<source-id>.md`.
    Source,
    /// `facts/<any-name>.yaml`.
    Facts,
    /// `corrections.yaml`.
    Corrections,
    /// `pages/<page-id>.md`.
    Page,
}

impl FileKind {
    /// All of them, in the order of the docs.
    pub const ALL: &[Self] =
        &[Self::Site, Self::Story, Self::Source, Self::Facts, Self::Corrections, Self::Page];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Story => "story",
            Self::Source => "source",
            Self::Facts => "facts",
            Self::Corrections => "corrections",
            Self::Page => "page",
        }
    }

    /// What it may hold.
    pub fn shape(self) -> Shape {
        match self {
            Self::Site => RawSettings::shape(),
            Self::Story => RawStoryMatter::shape(),
            Self::Source => RawSourceMatter::shape(),
            Self::Facts => Shape::ById(Box::new(RawFact::shape())),
            Self::Corrections => Shape::List(Box::new(RawCorrection::shape())),
            Self::Page => RawPageMatter::shape(),
        }
    }
}

/// Something whose shape is known; the other side of `Decode`.
pub(super) trait Described {
    fn shape() -> Shape;
}

/// Something that a key can hold; the other side of `Field`.
pub(super) trait DescribedField {
    /// Its shape, and whether the key is needed.
    fn field() -> (Shape, bool);
}

/// The key of that name that holds an `F`.
pub(super) fn key<F: DescribedField>(name: &'static str) -> Key {
    let (shape, needed) = F::field();
    Key { name, shape, needed }
}

impl<T: Described> DescribedField for T {
    fn field() -> (Shape, bool) {
        (T::shape(), true)
    }
}

impl<T: Described> DescribedField for Needed<T> {
    fn field() -> (Shape, bool) {
        (T::shape(), true)
    }
}

impl<T: Described> DescribedField for Option<T> {
    fn field() -> (Shape, bool) {
        (T::shape(), false)
    }
}

impl<T: Described> DescribedField for Vec<T> {
    fn field() -> (Shape, bool) {
        (Shape::List(Box::new(T::shape())), false)
    }
}

impl<T: Described> Described for Each<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }
}

impl<T: Described> Described for OneOrMore<T> {
    fn shape() -> Shape {
        Shape::OneOrMore(Box::new(T::shape()))
    }
}

impl<T: Described> Described for PlainOr<T> {
    fn shape() -> Shape {
        Shape::TextOr(Box::new(T::shape()))
    }
}

impl<T: Described> Described for Pairs<T> {
    fn shape() -> Shape {
        Shape::Pairs(Box::new(T::shape()))
    }
}

impl Described for Group {
    fn shape() -> Shape {
        Shape::List(Box::new(RawValue::shape()))
    }
}

impl Described for RawValue {
    fn shape() -> Shape {
        Shape::TextOrTexts
    }
}

impl Described for Typed {
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Described for Located<bool> {
    fn shape() -> Shape {
        Shape::Flag
    }
}

impl Described for Located<u32> {
    fn shape() -> Shape {
        Shape::WholeNumber
    }
}
