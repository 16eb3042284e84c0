//! The fields that the templates of a theme can show, and a view without the others.
//!
//! Making the template engine's value of a field takes longer than making the field, and a theme names few of them.

mod shown;

use serde::{Serialize, Serializer};
use shown::Narrowed;

/// Which fields of the view templates can show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields {
    /// Nothing where it may be any.
    names: Option<Names>,
}

/// Names by their length: every field of every view is looked up here.
type Names = Vec<Alike>;

/// Names of one length.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Alike {
    /// A bit for each pair of letters that one of them begins and ends with.
    ends: u64,
    names: Vec<String>,
}

impl Fields {
    /// Those of these names.
    pub fn named<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut by_length = Names::new();
        for name in names {
            if by_length.len() <= name.len() {
                by_length.resize(name.len() + 1, Alike::default());
            }
            if let Some(alike) = by_length.get_mut(name.len()) {
                alike.add(name);
            }
        }
        Self { names: Some(by_length) }
    }

    /// Whether templates can show a field of that name.
    pub fn have(&self, name: &str) -> bool {
        let Some(names) = &self.names else { return true };
        names.get(name.len()).is_some_and(|alike| alike.has(name))
    }
}

impl Alike {
    fn add(&mut self, name: &str) {
        if !self.has(name) {
            self.ends |= ends(name);
            self.names.push(name.to_owned());
        }
    }

    fn has(&self, name: &str) -> bool {
        self.ends & ends(name) != 0 && self.names.iter().any(|known| known == name)
    }
}

/// The bit of the letters that a name begins and ends with, which it shares with few others.
fn ends(name: &str) -> u64 {
    let letters = name.as_bytes().first().zip(name.as_bytes().last());
    letters.map_or(0, |(first, last)| 1 << ((u32::from(*first) * 7 + u32::from(*last)) % 64))
}

/// A view with those fields only that templates can show, at every depth.
#[derive(Debug)]
pub struct Shown<'a, T: ?Sized> {
    view: &'a T,
    fields: &'a Fields,
}

impl<'a, T: Serialize + ?Sized> Shown<'a, T> {
    /// What templates can show of a view.
    pub const fn new(view: &'a T, fields: &'a Fields) -> Self {
        Self { view, fields }
    }
}

impl<T: Serialize + ?Sized> Serialize for Shown<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.fields.names.is_none() {
            return self.view.serialize(serializer);
        }
        self.view.serialize(Narrowed::new(serializer, self.fields))
    }
}
