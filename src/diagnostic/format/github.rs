//! Workflow commands of GitHub Actions: `::error file=…,line=…::message`.
//!
//! Escapes as the toolkit does (`actions/toolkit`, `command.ts`): `%`, line ends, and in properties also `:` and `,`.

use super::seen_path;
use crate::diagnostic::{Diagnostic, Severity};
use std::path::Path;

pub(super) fn tell(diagnostics: &[Diagnostic], site: &Path) -> String {
    diagnostics.iter().map(|told| command(told, site)).collect()
}

fn command(told: &Diagnostic, site: &Path) -> String {
    let mut properties = vec![("file", seen_path(site, told.origin.path()))];
    if told.origin.has_place() {
        let (start, end) = (told.origin.position(), told.origin.end_position());
        properties.push(("line", start.line.to_string()));
        properties.push(("endLine", end.line.to_string()));
        // GitHub takes columns only where the annotation stays on one line.
        if start.line == end.line {
            properties.push(("col", start.column.to_string()));
            properties.push(("endColumn", end.column.to_string()));
        }
    }
    properties.push(("title", told.code.name().to_owned()));
    let properties: Vec<String> =
        properties.iter().map(|(name, value)| format!("{name}={}", escape_property(value))).collect();
    let note = told.note.as_ref().map(|note| format!("\nnote: {}: {}", note.message, note.origin));
    let help = told.help.as_ref().map(|help| format!("\nhelp: {help}"));
    let message = format!("{}{}{}", told.message, note.unwrap_or_default(), help.unwrap_or_default());
    format!("::{} {}::{}\n", level(told.severity), properties.join(","), escape(&message))
}

/// What GitHub calls it.
const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "notice",
    }
}

fn escape(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape(text).replace(':', "%3A").replace(',', "%2C")
}
