//! Links by id: whether the thing is there, and what was probably meant where it is not.

use super::typed::with_help;
use crate::diagnostic::{Code, Diagnostic, Origin, Report, nearest};
use crate::load::Typed;
use std::collections::BTreeMap;

/// The ids of one kind of thing, those of bad entries too.
pub(super) struct Names {
    code: Code,
    what: &'static str,
    known: BTreeMap<String, Origin>,
    /// Whether some ids could not be read, so that one that is not here proves nothing.
    is_partial: bool,
}

impl Names {
    /// No ids yet. `code` is told for an id that is not there.
    pub(super) fn new(code: Code, what: &'static str) -> Self {
        Self { code, what, known: BTreeMap::new(), is_partial: false }
    }

    /// Some ids could not be read: links are no longer told.
    pub(super) fn set_partial(&mut self) {
        self.is_partial = true;
    }

    /// Makes an id known. Pushes `duplicate-id` and says no where it is known already.
    pub(super) fn define(&mut self, id: &str, origin: &Origin, report: &mut Report) -> bool {
        if let Some(first) = self.known.get(id) {
            let message = format!("there are two {}s with the id `{id}`", self.what);
            report.push(
                Diagnostic::new(Code::DuplicateId, origin, message)
                    .note(first, "first defined here")
                    .help("give one of the two another id"),
            );
            return false;
        }
        self.known.insert(id.to_owned(), origin.clone());
        true
    }

    /// Makes an id known that was found sound before, and is linked to without its place.
    pub(super) fn define_known(&mut self, id: &str) {
        self.known.insert(id.to_owned(), Origin::of_path("site.yaml"));
    }

    /// Whether the id is there.
    pub(super) fn has(&self, id: &str) -> bool {
        self.known.contains_key(id)
    }

    /// Whether the id is there; if not, it is told.
    pub(super) fn check(&self, id: &str, origin: &Origin, report: &mut Report) -> bool {
        if self.has(id) {
            return true;
        }
        if !self.is_partial {
            report.push(self.unknown(id, origin));
        }
        false
    }

    /// The id, if it is there; if not, it is told.
    pub(super) fn link<'a>(&self, typed: &'a Typed, report: &mut Report) -> Option<&'a str> {
        let id = typed.text();
        self.check(id, &typed.origin, report).then_some(id)
    }

    fn unknown(&self, id: &str, origin: &Origin) -> Diagnostic {
        let what = self.what;
        let help = match nearest(id, self.known.keys().map(String::as_str)) {
            Some(meant) => Some(format!("did you mean `{meant}`?")),
            None if self.known.is_empty() => Some(format!("no {what} is defined")),
            None if self.known.len() <= 10 => {
                Some(format!("known: {}", self.known.keys().cloned().collect::<Vec<_>>().join(", ")))
            }
            None => None,
        };
        with_help(Diagnostic::new(self.code, origin, format!("there is no {what} `{id}`")), help)
    }
}
