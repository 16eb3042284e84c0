//! CSV (RFC 4180) of claims and discrepancies, and the Frictionless package that describes them.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break for a formula. Such a text gets
//! an apostrophe in front, and so does one that begins with apostrophes and then such a sign: to get the text back, take
//! one apostrophe from any cell that begins so. Numbers of ours are never changed.

use super::{StoryParts, address};
use crate::present::view::{ClaimView, FactView, ReadingView, SourceView};
use csv::{QuoteStyle, Terminator, WriterBuilder};
use serde_json::{Value, json};

/// A column: its name, its Frictionless type, and what it holds.
type Column = (&'static str, &'static str, &'static str);

const CLAIMS: &[Column] = &[
    ("fact", "string", "Id of the fact"),
    ("claim", "integer", "Number of the claim within the fact, from 1"),
    ("question", "string", "The question that the fact answers"),
    ("kind", "string", "Kind of value"),
    ("source", "string", "Id of the source"),
    ("source_title", "string", "Headline of the source"),
    ("publisher", "string", "Outlet, where known"),
    ("published", "string", "When the source was published (EDTF), where known"),
    ("url", "string", "Address of the source, where known"),
    ("value", "string", "The value as stated"),
    ("as_written", "string", "The source's own words for it, where they are others"),
    ("excerpt", "string", "The verbatim words that show it"),
    (
        "verified",
        "string",
        "How the excerpt stands in the source's text: exact, typographic, edited, or nothing",
    ),
    ("as_of", "string", "The moment it speaks of (EDTF), where stated"),
    ("scope", "string", "What it speaks of, where stated"),
    ("speaker", "string", "Who says it, where stated"),
    ("standing", "string", "How its reading stands to the others"),
    ("is_canonical", "boolean", "Whether its reading is what stands as the answer"),
];

const DISCREPANCIES: &[Column] = &[
    ("fact", "string", "Id of the fact"),
    ("question", "string", "The question that it answers"),
    ("kind", "string", "Kind of value"),
    ("verdict", "string", "How the readings stand to each other"),
    ("cause", "string", "Why they differ, where anybody can say"),
    ("readings", "integer", "How many different readings there are"),
    ("claims", "integer", "How many claims there are"),
    ("support", "string", "Sources and independent lines"),
    ("values", "string", "The readings, divided by a vertical line"),
    ("state", "string", "resolved, unresolved or undecided"),
    ("answer", "string", "What stands, where the state is resolved"),
    ("by", "string", "The rule that decided, or editor"),
    ("because", "string", "The editor's reason, where there is one"),
];

/// One cell.
enum Cell<'a> {
    /// Words, which may be anybody's.
    Text(&'a str),
    /// A number of ours.
    Number(usize),
}

/// A row for each claim.
pub(super) fn to_claims(parts: &StoryParts<'_>) -> String {
    let data = parts.data;
    let rows = data.facts.iter().flat_map(|fact| {
        let claims =
            fact.readings.iter().flat_map(|reading| reading.claims.iter().map(move |claim| (reading, claim)));
        claims.map(|(reading, claim)| {
            let source = data.sources.iter().find(|source| *source.id == *claim.source_id);
            claim_row(fact, reading, claim, source)
        })
    });
    csv(CLAIMS, rows)
}

fn claim_row<'a>(
    fact: &'a FactView,
    reading: &'a ReadingView,
    claim: &'a ClaimView,
    source: Option<&'a SourceView>,
) -> Vec<Cell<'a>> {
    let published = source.and_then(|source| source.published.as_ref()).map(|date| date.edtf.as_str());
    vec![
        Cell::Text(&fact.id),
        Cell::Number(claim.number),
        Cell::Text(&fact.question),
        Cell::Text(fact.kind),
        Cell::Text(&claim.source_id),
        Cell::Text(&claim.source_title),
        Cell::Text(source.and_then(|source| source.publisher.as_deref()).unwrap_or_default()),
        Cell::Text(published.unwrap_or_default()),
        Cell::Text(source.and_then(|source| source.original_url.as_deref()).unwrap_or_default()),
        Cell::Text(&claim.value),
        Cell::Text(&claim.as_written),
        Cell::Text(&claim.excerpt),
        Cell::Text(claim.verified),
        Cell::Text(claim.as_of.as_ref().map_or("", |date| &date.edtf)),
        Cell::Text(&claim.scope),
        Cell::Text(&claim.speaker),
        Cell::Text(reading.standing.name),
        Cell::Text(if reading.is_canonical { "true" } else { "false" }),
    ]
}

/// A row for each fact whose readings differ.
pub(super) fn to_discrepancies(parts: &StoryParts<'_>) -> String {
    let differing: Vec<&FactView> =
        parts.data.facts.iter().map(|fact| &**fact).filter(|fact| fact.is_discrepancy).collect();
    let values: Vec<String> = differing
        .iter()
        .map(|fact| fact.readings.iter().map(|reading| &*reading.value).collect::<Vec<_>>().join(" | "))
        .collect();
    csv(DISCREPANCIES, differing.iter().zip(&values).map(|(fact, values)| discrepancy_row(fact, values)))
}

fn discrepancy_row<'a>(fact: &'a FactView, values: &'a str) -> Vec<Cell<'a>> {
    let answer = &fact.answer;
    vec![
        Cell::Text(&fact.id),
        Cell::Text(&fact.question),
        Cell::Text(fact.kind),
        Cell::Text(fact.verdict.name),
        Cell::Text(fact.cause.as_ref().map_or("", |cause| cause.name)),
        Cell::Number(fact.readings.len()),
        Cell::Number(fact.readings.iter().map(|reading| reading.claims.len()).sum()),
        Cell::Text(&fact.support),
        Cell::Text(values),
        Cell::Text(answer.state),
        Cell::Text(if answer.state == "resolved" { &answer.text } else { "" }),
        Cell::Text(answer.by.unwrap_or_default()),
        Cell::Text(&answer.because),
    ]
}

fn csv<'a>(columns: &[Column], rows: impl Iterator<Item = Vec<Cell<'a>>>) -> String {
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::NonNumeric)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let names = columns.iter().map(|(name, ..)| (*name).to_owned()).collect::<Vec<_>>();
    let rows = rows.map(|cells| cells.iter().map(to_field).collect());
    for row in [names].into_iter().chain(rows) {
        // Into memory nothing fails; all rows have the columns of the head.
        let _ = writer.write_record(&row);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn to_field(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Number(number) => number.to_string(),
        Cell::Text(text) if is_formula(text.trim_start_matches('\'')) => format!("'{text}"),
        Cell::Text(text) => (*text).to_owned(),
    }
}

/// Whether a spreadsheet might run the text. The wide forms count for some programs as the plain ones.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// The description of both tables (<https://specs.frictionlessdata.io/tabular-data-package/>).
pub(super) fn to_package(parts: &StoryParts<'_>) -> String {
    let StoryParts { site, entry, .. } = *parts;
    let mut package = json!({
        "profile": "tabular-data-package",
        "name": if entry.summary.path.is_empty() { "story" } else { entry.summary.path.trim_end_matches('/') },
        "title": entry.summary.title,
        "resources": [
            resource("claims", "claims.csv", CLAIMS, &["fact", "claim"]),
            resource("discrepancies", "discrepancies.csv", DISCREPANCIES, &["fact"]),
        ],
    });
    let homepage = site.base_url.as_ref().map(|_| Value::from(address(site, &entry.summary.path)));
    let licenses = site.license.as_ref().map(|license| {
        let key = if license.contains("://") { "path" } else { "name" };
        json!([{ key: license }])
    });
    if let Value::Object(keys) = &mut package {
        keys.extend(homepage.map(|value| ("homepage".to_owned(), value)));
        keys.extend(licenses.map(|value| ("licenses".to_owned(), value)));
    }
    super::json(&package)
}

fn resource(name: &str, path: &str, columns: &[Column], key: &[&str]) -> Value {
    let fields: Vec<Value> = columns
        .iter()
        .map(|(name, kind, about)| json!({ "name": name, "type": kind, "description": about }))
        .collect();
    json!({
        "profile": "tabular-data-resource",
        "name": name,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": { "fields": fields, "primaryKey": key },
    })
}

#[cfg(test)]
mod tests {
    use super::{Cell, csv, to_field};

    /// What the header of this module tells readers to do.
    fn restored(field: &str) -> &str {
        field
            .strip_prefix('\'')
            .filter(|rest| super::is_formula(rest.trim_start_matches('\'')))
            .unwrap_or(field)
    }

    #[test]
    fn no_text_is_a_formula_and_every_text_comes_back() {
        for text in [
            "=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''=1", "'t is", "plain", "",
            "3 - 1",
        ] {
            let field = to_field(&Cell::Text(text));
            assert!(!super::is_formula(&field), "{field:?}");
            assert_eq!(restored(&field), text);
        }
        assert_eq!(to_field(&Cell::Number(3)), "3");
    }

    #[test]
    fn text_is_quoted_and_numbers_are_not() {
        let row = vec![Cell::Text("a \"b\",\nc"), Cell::Number(2)];
        let columns = [("text", "string", ""), ("number", "integer", "")];
        assert_eq!(csv(&columns, [row].into_iter()), "\"text\",\"number\"\r\n\"a \"\"b\"\",\nc\",2\r\n");
    }
}
