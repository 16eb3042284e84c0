//! The state of a site for programs: `variorum status --json`. `docs/commands.md` describes every field, and the form
//! is stable: fields are added, never changed.

use crate::model::{Cause, Conclusion, Dossier, Fact, Finding, Reading};
use crate::pipeline::{Examined, english};
use crate::present::{Notes, derivation_in_words};
use serde::Serialize;

/// The whole site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SiteStatus {
    /// Its stories, by id.
    pub stories: Vec<StoryStatus>,
}

/// One story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StoryStatus {
    /// Its folder below `content/`; empty for the story of a site that has only one.
    pub id: String,
    /// The sentences of the narrative that are marked as connective, in their order.
    pub connective_sentences: Vec<String>,
    /// Its facts, by section, then as the files list them.
    pub facts: Vec<FactStatus>,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactStatus {
    /// Its id.
    pub id: String,
    /// `text`, `name`, `quantity`, `date`, `age`, `duration`, `place`, `quotation` or `set`.
    pub kind: &'static str,
    /// `agreed`, `compatible`, `conflicting`, `single-source` or `incomparable`.
    pub verdict: &'static str,
    /// What stands as the answer.
    pub decision: DecisionStatus,
    /// The readings, in the order of their first claims.
    pub readings: Vec<ReadingStatus>,
    /// The reasoning, a sentence each.
    pub derivation: Vec<String>,
}

/// What stands as the answer to a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecisionStatus {
    /// `resolved`, `unresolved` or `undecided`.
    pub state: &'static str,
    /// The canonical value in print; only where `state` is `resolved`.
    pub value: Option<String>,
    /// The rule that the value rests on; nothing where the editor chose against or without one.
    pub rule: Option<&'static str>,
    /// Why the readings differ: the editor's word, else what could be computed.
    pub cause: Option<&'static str>,
    /// The editor's reason.
    pub because: Option<String>,
}

/// The claims that state one value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingStatus {
    /// The value in print.
    pub value: String,
    /// Ids of the sources that state it, each once, in the order of their claims.
    pub sources: Vec<String>,
}

impl SiteStatus {
    /// The form that `--json` prints.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

impl StoryStatus {
    /// The state of a story.
    pub fn of(examined: &Examined<'_>) -> Self {
        let Examined { dossier, findings, .. } = examined;
        let notes = &Notes::of(dossier, findings, english());
        let facts = dossier.facts.iter().zip(*findings);
        Self {
            id: dossier.story.id.to_string(),
            connective_sentences: super::connective_sentences(&dossier.story),
            facts: facts.map(|known| fact_status((dossier, notes), known)).collect(),
        }
    }
}

fn fact_status((dossier, notes): (&Dossier, &Notes<'_>), (fact, finding): (&Fact, &Finding)) -> FactStatus {
    FactStatus {
        id: fact.id.to_string(),
        kind: fact.kind.name(),
        verdict: finding.verdict.name(),
        decision: decision(fact, finding, notes),
        readings: finding.readings.iter().map(|reading| reading_status(fact, reading)).collect(),
        derivation: derivation_in_words((dossier, notes), (fact, finding), english()),
    }
}

fn decision(fact: &Fact, finding: &Finding, notes: &Notes<'_>) -> DecisionStatus {
    let (state, rule) = match finding.conclusion {
        Conclusion::ByRule(_, rule) => ("resolved", Some(rule.name())),
        Conclusion::ByEditor(_) => ("resolved", None),
        Conclusion::Unresolved => ("unresolved", None),
        Conclusion::Undecided => ("undecided", None),
    };
    let because = fact.decision.as_ref().map(|decision| notes.line(&decision.because));
    DecisionStatus {
        state,
        value: finding.conclusion.value().map(ToString::to_string),
        rule,
        cause: finding.cause.map(Cause::name),
        because: because.filter(|because| !because.is_empty()),
    }
}

fn reading_status(fact: &Fact, reading: &Reading) -> ReadingStatus {
    let mut sources: Vec<String> = Vec::new();
    for claim in reading.claims.iter().filter_map(|index| fact.claims.get(*index)) {
        if !sources.iter().any(|source| source == claim.source.as_str()) {
            sources.push(claim.source.to_string());
        }
    }
    ReadingStatus { value: reading.value.to_string(), sources }
}
