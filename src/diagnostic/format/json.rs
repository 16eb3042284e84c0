//! One JSON object a line, so that a reader can stop anywhere.

use super::seen_path;
use crate::diagnostic::{Diagnostic, Note, Origin};
use serde::Serialize;
use std::path::Path;

/// One line.
#[derive(Debug, Serialize)]
struct Line<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    #[serde(flatten)]
    place: Place,
    note: Option<NoteLine<'a>>,
    help: Option<&'a str>,
}

/// The second place.
#[derive(Debug, Serialize)]
struct NoteLine<'a> {
    message: &'a str,
    #[serde(flatten)]
    place: Place,
}

/// Lines and columns from 1, columns in characters; nothing where the file as a whole is meant.
#[derive(Debug, Serialize)]
struct Place {
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

pub(super) fn tell(diagnostics: &[Diagnostic], site: &Path) -> String {
    let lines = diagnostics.iter().filter_map(|told| serde_json::to_string(&line(told, site)).ok());
    lines.map(|line| line + "\n").collect()
}

fn line<'a>(told: &'a Diagnostic, site: &Path) -> Line<'a> {
    let note = |note: &'a Note| NoteLine { message: &note.message, place: place(&note.origin, site) };
    Line {
        code: told.code.name(),
        severity: told.severity.name(),
        message: &told.message,
        place: place(&told.origin, site),
        note: told.note.as_ref().map(note),
        help: told.help.as_deref(),
    }
}

fn place(origin: &Origin, site: &Path) -> Place {
    let start = origin.has_place().then(|| origin.position());
    let end = origin.has_place().then(|| origin.end_position());
    Place {
        file: seen_path(site, origin.path()),
        line: start.map(|at| at.line),
        column: start.map(|at| at.column),
        end_line: end.map(|at| at.line),
        end_column: end.map(|at| at.column),
    }
}
