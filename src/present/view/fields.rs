//! The fields that the templates of a theme can show, and a view without the others.
//!
//! Making the template engine's value of a field takes longer than making the field, and a theme names few of them.

mod shown;

use serde::{Serialize, Serializer};
use shown::Narrowed;
use std::collections::BTreeSet;

/// Which fields of the view templates can show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields {
    /// Nothing where it may be any.
    known: Option<Known>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Known {
    /// Of structs, by the places of their names, which nearly always tell them apart.
    of_structs: Vec<Vec<(String, Names)>>,
    /// Of mappings, and of structs that are not among these.
    any: BTreeSet<String>,
}

/// The fields of a struct that templates can show, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Names {
    all: Vec<String>,
    /// The marks of all: a name whose mark is not among them is none of them.
    marks: Marks,
}

impl Fields {
    /// Those of structs, in their order, and the names by which templates know anything at all.
    pub fn named<'a>(
        of_structs: impl IntoIterator<Item = (&'a str, Vec<&'a str>)>,
        any: BTreeSet<&'a str>,
    ) -> Self {
        let owned = |names: Vec<&str>| Names {
            marks: names.iter().fold(0, |marks, name| marks | mark(name)),
            all: names.into_iter().map(str::to_owned).collect(),
        };
        let mut by_place: Vec<Vec<(String, Names)>> = vec![Vec::new(); PLACES];
        for (name, fields) in of_structs {
            if let Some(alike) = by_place.get_mut(place(name)) {
                alike.push((name.to_owned(), owned(fields)));
            }
        }
        let any = any.into_iter().map(str::to_owned).collect();
        Self { known: Some(Known { of_structs: by_place, any }) }
    }

    /// Whether templates can show a field of that name, whatever has it.
    pub fn have(&self, name: &str) -> bool {
        self.known.as_ref().is_none_or(|known| known.any.contains(name))
    }

    /// Whether templates can show a field of that name of a struct.
    pub fn have_in(&self, name: &str, field: &str) -> bool {
        self.of(name).map_or_else(|| self.have(field), |own| own.all.iter().any(|known| known == field))
    }

    /// The fields of a struct that templates can show; nothing where it may be any that [`Self::have`].
    fn of(&self, name: &str) -> Option<&Names> {
        let alike = self.known.as_ref()?.of_structs.get(place(name))?;
        alike.iter().find(|(own, _)| own == name).map(|(_, fields)| fields)
    }
}

impl Names {
    /// Whether a name is among them. `next` is the place where it stands if all have been asked about in their order,
    /// which nearly always they are.
    fn has(&self, name: &str, next: &mut usize) -> bool {
        let is_next = self.all.get(*next).is_some_and(|known| known == name);
        *next += usize::from(is_next);
        is_next || self.all.iter().any(|known| known == name)
    }
}

/// A bit for each place.
type Marks = u128;

/// How many places there are for names.
const PLACES: usize = Marks::BITS as usize;

/// One of the places, by which nearly all fields of a struct are told apart at once: from the length, the first letter
/// and the last.
#[inline]
const fn place(name: &str) -> usize {
    match name.as_bytes() {
        [first, .., last] => (11 * *first as usize + 17 * *last as usize + name.len()) % PLACES,
        [_] | [] => 0,
    }
}

/// The place of a name as one bit of all.
#[inline]
const fn mark(name: &str) -> Marks {
    1 << place(name)
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
        if self.fields.known.is_none() {
            return self.view.serialize(serializer);
        }
        self.view.serialize(Narrowed::new(serializer, self.fields))
    }
}
