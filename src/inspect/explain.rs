//! One fact, or one diagnostic, in full: `variorum explain`.

use super::drawing;
use super::paragraph::wrap;
use crate::diagnostic::{Code, section};
use crate::model::{Claim, Fact, Finding};
use crate::pipeline::{Examined, english};
use crate::present::present_fact;
use crate::present::view::{AnswerView, FactView};
use crate::value::Value;

/// What a story has to say to a name.
#[derive(Debug)]
pub(super) struct Asked {
    /// The facts that are meant: what each is called outside its story, and the text on it.
    pub(super) found: Vec<(String, String)>,
    /// What all facts of the story are called.
    pub(super) names: Vec<String>,
}

impl Asked {
    /// Looks for the fact of that id, or with the story's id before a slash.
    pub(super) fn of(name: &str, examined: &Examined<'_>) -> Self {
        let story = &examined.dossier.story.id;
        let names = examined.dossier.facts.iter().map(|fact| story.name_of(&fact.id)).collect();
        let facts = examined.dossier.facts.iter().zip(examined.findings);
        let found = facts
            .map(|(fact, finding)| (story.name_of(&fact.id), fact, finding))
            .filter(|(own, fact, _)| own == name.trim_start_matches('/') || fact.id.as_str() == name)
            .map(|(own, fact, finding)| {
                let text = explain_fact(&own, examined, fact, finding);
                (own, text)
            });
        Self { found: found.collect(), names }
    }
}

/// What a diagnostic means, why it matters, how to mend it, and an example: its section of `docs/diagnostics.md`.
pub fn explain_code(code: Code) -> String {
    let mut text = format!("{code} ({})\n\n", code.severity().name());
    let mut is_example = false;
    for line in section(code).lines() {
        if line.starts_with("```") {
            is_example = !is_example;
        } else if is_example {
            text.extend(["  ", line, "\n"]);
        } else {
            text.push_str(&wrap("", "", &line.replace("**", "")));
        }
    }
    text
}

fn explain_fact(name: &str, examined: &Examined<'_>, fact: &Fact, finding: &Finding) -> String {
    let view = present_fact((examined.dossier, examined.findings), (fact, finding), english());
    let mut parts = vec![wrap("", "", &format!("{name}: {}", fact.question)), claims(fact)];
    parts.push(verdict(&view, fact));
    parts.extend(drawing::draw(fact));
    parts.extend((!view.derivation.is_empty()).then(|| derivation(&view.derivation)));
    parts.push(decision(&view));
    parts.join("\n")
}

fn claims(fact: &Fact) -> String {
    fact.claims.iter().map(claim).collect()
}

fn claim(claim: &Claim) -> String {
    let as_of = claim.as_of.as_ref().map(|date| format!("as of {date}"));
    let scope = claim.scope.as_ref().map(|scope| format!("scope: {scope}"));
    let speaker = claim.speaker.as_ref().map(|speaker| format!("said by {speaker}"));
    let corrects = claim.corrects.then(|| "its own correction".to_owned());
    let written = claim.as_written.as_ref().map(|words| format!("written “{words}”"));
    let details: Vec<String> = [written, as_of, scope, speaker, corrects].into_iter().flatten().collect();
    let details = if details.is_empty() { String::new() } else { format!(" ({})", details.join(", ")) };
    let value = match &*claim.value {
        Value::Quotation(quotation) => format!("“{quotation}”"),
        Value::Text(_)
        | Value::Name(_)
        | Value::Quantity(_)
        | Value::Date(_)
        | Value::Age(_)
        | Value::Duration(_)
        | Value::Place(_)
        | Value::Set(_) => claim.value.to_string(),
    };
    let stated = wrap(&format!("  {}: ", claim.source), "    ", &format!("{value}{details}"));
    stated + &wrap("    > ", "    > ", &claim.excerpt)
}

fn verdict(view: &FactView, fact: &Fact) -> String {
    let verdict = &view.verdict;
    let kind = fact.kind.name();
    let text = format!("{}. {} ({kind}, {})", verdict.label, verdict.meaning, view.support);
    let contradictions = view.contradictions.iter().map(|sentence| wrap("  ", "  ", sentence));
    wrap("Verdict: ", "  ", &text) + &contradictions.collect::<String>()
}

fn derivation(sentences: &[String]) -> String {
    let lines = sentences.iter().map(|sentence| wrap("  - ", "    ", sentence));
    format!("Derivation:\n{}", lines.collect::<String>())
}

fn decision(view: &FactView) -> String {
    let AnswerView { text, basis, because, proposal, .. } = &view.answer;
    let mut lines = wrap("Decision: ", "  ", &format!("{text} ({basis})"));
    if let Some(cause) = &view.cause {
        lines.push_str(&wrap("  Cause: ", "    ", &format!("{}. {}", cause.name, cause.meaning)));
    }
    for (heading, text) in [("  Because: ", because), ("  Proposed: ", proposal)] {
        if !text.is_empty() {
            lines.push_str(&wrap(heading, "    ", text));
        }
    }
    lines
}
