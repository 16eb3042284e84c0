//! What a story shows its readers, and the text of `published.lock` that keeps it.
//!
//! Holds the words themselves and no sums of them, so that a slip of the keyboard can be told from another statement.
//! Knows no clock: the day comes from the caller. The same story gives the same bytes.

use crate::markdown::passages;
use crate::model::{
    Claim, Conclusion, Correction, Dossier, Fact, Finding, Shown, ShownClaim, ShownCorrection, ShownFact,
};
use chrono::NaiveDate;
use std::fmt::Write as _;

/// What readers are shown of a story.
pub fn shown(dossier: &Dossier, findings: &[Finding]) -> Shown {
    let pairs = dossier.facts.iter().zip(findings);
    let mut facts: Vec<ShownFact> = pairs.map(|(fact, finding)| shown_fact(fact, finding)).collect();
    facts.sort_by(|a, b| a.id.cmp(&b.id));
    let mut corrections: Vec<ShownCorrection> = dossier.corrections.iter().map(shown_correction).collect();
    corrections.sort_by(|a, b| a.id.cmp(&b.id));
    let narrative = passages(&dossier.story.narrative);
    Shown {
        title: Some(dossier.story.title.clone()),
        standfirst: Some(dossier.story.standfirst.clone()).filter(|words| !words.is_empty()),
        facts,
        passages: narrative.into_iter().map(|passage| passage.words).collect(),
        corrections,
    }
}

/// What readers are shown of a correction.
pub fn shown_correction(correction: &Correction) -> ShownCorrection {
    let Correction { id, date, tier, fact, was, now, note } = correction;
    let about = fact.as_ref().map(|fact| format!(" of {fact}")).unwrap_or_default();
    let part = |key: &str, text: &Option<String>| text.as_ref().map(|text| format!("; {key} {text}"));
    let parts: String = [part("was", was), part("now", now)].into_iter().flatten().collect();
    let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
    ShownCorrection { id: id.clone(), says: format!("{date}, {}{about}{parts}: {note}", tier.name()) }
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
        question: Some(fact.question.clone()),
        verdict: finding.verdict.name().to_owned(),
        state: state.to_owned(),
        value: finding.conclusion.value().map(ToString::to_string),
        rating: fact.review.as_ref().map(|review| review.rating.id.to_string()),
        claims: fact.claims.iter().map(shown_claim).collect(),
    }
}

fn shown_claim(claim: &Claim) -> ShownClaim {
    ShownClaim {
        source: claim.source.to_string(),
        value: claim.value.to_string(),
        excerpt: claim.excerpt.to_string(),
    }
}

/// The text of the lock.
pub fn to_lock(shown: &Shown, date: NaiveDate) -> String {
    let mut text = format!(
        "# What readers were last shown. Written by `variorum publish`; commit it, and leave it as it is.\ndate: {date}\n"
    );
    for (key, words) in [("title", &shown.title), ("standfirst", &shown.standfirst)] {
        if let Some(words) = words {
            let _ = writeln!(text, "{key}: {}", quoted(words));
        }
    }
    list(&mut text, "facts", shown.facts.iter().map(fact_entry));
    list(&mut text, "passages", shown.passages.iter().map(|words| quoted(words)));
    list(&mut text, "corrections", shown.corrections.iter().map(correction_entry));
    text
}

fn fact_entry(fact: &ShownFact) -> String {
    let ShownFact { id, question, verdict, state, value, rating, claims } = fact;
    let line =
        |(key, text): (&str, &Option<String>)| Some(format!("\n    {key}: {}", quoted(text.as_deref()?)));
    let question = line(("question", question)).unwrap_or_default();
    let more: String = [("value", value), ("rating", rating)].into_iter().filter_map(line).collect();
    let claims: String = claims.iter().map(claim_entry).collect();
    let claims = if claims.is_empty() { claims } else { format!("\n    claims:{claims}") };
    format!("id: {}{question}\n    verdict: {verdict}\n    state: {state}{more}{claims}", quoted(id))
}

fn claim_entry(claim: &ShownClaim) -> String {
    let ShownClaim { source, value, excerpt } = claim;
    let [source, value, excerpt] = [source, value, excerpt].map(|text| quoted(text));
    format!("\n      - source: {source}\n        value: {value}\n        excerpt: {excerpt}")
}

fn correction_entry(correction: &ShownCorrection) -> String {
    format!("id: {}\n    says: {}", quoted(&correction.id), quoted(&correction.says))
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
