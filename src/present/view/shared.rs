//! A part of the view that several pages show, or one page in several places: the template engine's value of it is
//! made once and shared as well, of those fields that templates can show.
//!
//! The one place outside `render` that knows the template engine, since only the part itself lives as long as its
//! value may.

use super::fields::{Fields, Shown};
use serde::{Serialize, Serializer};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};
use tera::Value;

/// A part of the view, shared by all that show it.
#[derive(Debug)]
pub struct Shared<T>(Arc<Part<T>>);

#[derive(Debug)]
struct Part<T> {
    view: T,
    fields: Arc<Fields>,
    /// What templates get of it, from the first time that one does.
    value: OnceLock<Value>,
}

impl<T> Shared<T> {
    /// Makes a part that can be shared.
    pub fn new(view: T, fields: &Arc<Fields>) -> Self {
        Self(Arc::new(Part { view, fields: Arc::clone(fields), value: OnceLock::new() }))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.view
    }
}

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // The engine takes a value of its own as it is; any other serializer reads from it what it would read here.
        let Part { view, fields, value } = &*self.0;
        value.get_or_init(|| Value::from_serializable(&Shown::new(view, fields))).serialize(serializer)
    }
}
