//! SARIF 2.1.0 (OASIS Standard, 27 March 2020): one run, a rule for each code that was told.

use super::seen_path;
use crate::diagnostic::{Code, Diagnostic, Origin, Severity, first_paragraph};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub(super) fn tell(diagnostics: &[Diagnostic], site: &Path) -> String {
    let codes: BTreeSet<Code> = diagnostics.iter().map(|told| told.code).collect();
    let rules: Vec<Value> = codes.into_iter().map(rule).collect();
    let results: Vec<Value> = diagnostics.iter().map(|told| result(told, site)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "variorum",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.name(),
        "shortDescription": {"text": first_paragraph(code)},
        "defaultConfiguration": {"level": level(code.severity())},
    })
}

fn result(told: &Diagnostic, site: &Path) -> Value {
    let help = told.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    let mut result = json!({
        "ruleId": told.code.name(),
        "level": level(told.severity),
        "message": {"text": format!("{}{help}", told.message)},
        "locations": [{"physicalLocation": place(&told.origin, site)}],
    });
    if let (Some(note), Some(members)) = (&told.note, result.as_object_mut()) {
        let related = json!([{
            "id": 0,
            "message": {"text": note.message},
            "physicalLocation": place(&note.origin, site),
        }]);
        members.insert("relatedLocations".to_owned(), related);
    }
    result
}

fn place(origin: &Origin, site: &Path) -> Value {
    let uri = to_uri(&seen_path(site, origin.path()));
    if !origin.has_place() {
        return json!({"artifactLocation": {"uri": uri}});
    }
    let (start, end) = (origin.position(), origin.end_position());
    json!({
        "artifactLocation": {"uri": uri},
        "region": {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        },
    })
}

/// A path as a relative reference (RFC 3986): everything but unreserved characters and `/` is percent-encoded.
fn to_uri(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// What SARIF calls it.
const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}
