//! Diagnostics on paper: the place as a path and a stretch, whose text is read again when they are told again.

use crate::cache;
use crate::diagnostic::{Code, Diagnostic, Input, Note, Origin, Severity};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A diagnostic.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Told {
    code: String,
    severity: String,
    message: String,
    place: Place,
    note: Option<(Place, String)>,
    help: Option<String>,
}

/// An origin.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Place {
    path: String,
    /// In bytes; nothing for a file as a whole.
    range: Option<(usize, usize)>,
}

/// The texts that places lie in, each read once.
pub(super) struct Texts<'a> {
    root: &'a Path,
    read: BTreeMap<String, Arc<Input>>,
}

impl Told {
    /// Nothing when the path of its place is no text.
    pub(super) fn of(diagnostic: &Diagnostic) -> Option<Self> {
        let Diagnostic { code, severity, message, origin, note, help } = diagnostic;
        let note = note.as_ref().map(|note| Some((Place::of(&note.origin)?, note.message.clone())));
        Some(Self {
            code: code.name().to_owned(),
            severity: severity.name().to_owned(),
            message: message.clone(),
            place: Place::of(origin)?,
            note: match note {
                Some(note) => Some(note?),
                None => None,
            },
            help: help.clone(),
        })
    }

    /// Nothing when it is none that this program tells, or its text is not to be had.
    pub(super) fn into_diagnostic(self, texts: &mut Texts<'_>) -> Option<Diagnostic> {
        let severities = [Severity::Error, Severity::Warning, Severity::Hint];
        let note = match self.note {
            Some((place, message)) => Some(Note { origin: texts.origin(place)?, message }),
            None => None,
        };
        Some(Diagnostic {
            code: Code::ALL.iter().copied().find(|code| code.name() == self.code)?,
            severity: severities.into_iter().find(|severity| severity.name() == self.severity)?,
            message: self.message,
            origin: texts.origin(self.place)?,
            note,
            help: self.help,
        })
    }
}

impl Place {
    /// Nothing when the path is no text.
    pub(super) fn of(origin: &Origin) -> Option<Self> {
        let range = origin.byte_range();
        let path = origin.path().to_str()?.to_owned();
        Some(Self { path, range: origin.has_place().then_some((range.start, range.end)) })
    }
}

impl<'a> Texts<'a> {
    /// Those of a site.
    pub(super) const fn of(root: &'a Path) -> Self {
        Self { root, read: BTreeMap::new() }
    }

    /// Nothing when the file is not there, or too short for the place.
    pub(super) fn origin(&mut self, place: Place) -> Option<Origin> {
        let Some((start, end)) = place.range else { return Some(Origin::of_path(place.path)) };
        let input = match self.read.get(&place.path) {
            Some(input) => Arc::clone(input),
            None => self.read(place.path)?,
        };
        input.text.get(start..end).is_some().then(|| Origin::new(&input, start..end))
    }

    fn read(&mut self, path: String) -> Option<Arc<Input>> {
        let text = String::from_utf8(cache::content(&self.root.join(&path))?).ok()?;
        let input = Arc::new(Input::new(&path, text));
        self.read.insert(path, Arc::clone(&input));
        Some(input)
    }
}
