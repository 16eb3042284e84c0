//! What a story shows its readers, and the text of `published.lock` that keeps it.
//!
//! Holds the words themselves and no sums of them, so that a slip of the keyboard can be told from another statement.
//! Knows no clock: the day comes from the caller. The same story gives the same bytes.

use crate::markdown::passages;
use crate::model::{Conclusion, Dossier, Fact, Finding, Shown, ShownFact};
use chrono::NaiveDate;
use std::fmt::Write as _;

/// What readers are shown of a story.
pub fn shown(dossier: &Dossier, findings: &[Finding]) -> Shown {
    let pairs = dossier.facts.iter().zip(findings);
    let mut facts: Vec<ShownFact> = pairs.map(|(fact, finding)| shown_fact(fact, finding)).collect();
    facts.sort_by(|a, b| a.id.cmp(&b.id));
    let mut corrections: Vec<String> =
        dossier.corrections.iter().map(|correction| correction.id.clone()).collect();
    corrections.sort();
    let narrative = passages(&dossier.story.narrative);
    Shown { facts, passages: narrative.into_iter().map(|passage| passage.words).collect(), corrections }
}

/// What readers are shown of a fact.
pub fn shown_fact(fact: &Fact, finding: &Finding) -> ShownFact {
    let state = match finding.conclusion {
        Conclusion::ByRule(..) | Conclusion::ByEditor(_) => "resolved",
        Conclusion::Unresolved => "unresolved",
        Conclusion::Undecided => "undecided",
    };
    ShownFact {
        id: fact.id.to_string(),
        verdict: finding.verdict.name().to_owned(),
        state: state.to_owned(),
        value: finding.conclusion.value().map(ToString::to_string),
        rating: fact.review.as_ref().map(|review| review.rating.id.to_string()),
    }
}

/// The text of the lock.
pub fn to_lock(shown: &Shown, date: NaiveDate) -> String {
    let mut text = format!(
        "# What readers were last shown. Written by `variorum publish`; commit it, and leave it as it is.\ndate: {date}\n"
    );
    list(&mut text, "facts", shown.facts.iter().map(fact_entry));
    list(&mut text, "passages", shown.passages.iter().map(|words| quoted(words)));
    list(&mut text, "corrections", shown.corrections.iter().map(|id| quoted(id)));
    text
}

fn fact_entry(fact: &ShownFact) -> String {
    let ShownFact { id, verdict, state, value, rating } = fact;
    let more = [("value", value), ("rating", rating)]
        .into_iter()
        .filter_map(|(key, text)| Some(format!("\n    {key}: {}", quoted(text.as_deref()?))));
    format!("id: {}\n    verdict: {verdict}\n    state: {state}{}", quoted(id), more.collect::<String>())
}

fn list(text: &mut String, key: &str, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.map(|item| format!("  - {item}\n")).collect();
    if !items.is_empty() {
        let _ = write!(text, "{key}:\n{}", items.concat());
    }
}

/// A text that YAML takes as it is: its double quotes are those of JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
