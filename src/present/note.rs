//! The notes and reasons of an editor: what they cite stands in them as the fact has it.

use super::link::LinkRules;
use super::naming::{answer_in_words, claims_in_words};
use crate::markdown::{self, Citation, escape};
use crate::model::{Correction, Dossier, Fact, Finding};
use crate::words::Words;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the notes and reasons of a story are told with.
#[derive(Debug)]
pub struct Notes<'a> {
    rules: LinkRules,
    /// What the facts that they cite come to, in words.
    answers: BTreeMap<&'a str, Arc<str>>,
}

impl<'a> Notes<'a> {
    /// `findings` stand in the order of the dossier's facts.
    pub fn of(dossier: &'a Dossier, findings: &[Finding], words: &Words) -> Self {
        let citing = dossier.notes().filter(|note| markdown::may_cite(note.text));
        let citations: Vec<_> = citing.flat_map(|note| markdown::citations(note.text)).collect();
        let is_cited = |id: &str| citations.iter().any(|citation| citation.target == id);
        let facts = dossier.facts.iter().zip(findings).filter(|(fact, _)| is_cited(fact.id.as_str()));
        let answer = |(fact, finding): (&'a Fact, &Finding)| {
            let known = claims_in_words(fact, words);
            (fact.id.as_str(), answer_in_words((fact, &known), dossier, finding, words))
        };
        let answers = facts.map(answer).collect();
        Self { rules: LinkRules::of(&dossier.sources), answers }
    }

    /// A note as HTML. A citation is plain words there: notes stand on many pages, and among the facts.
    pub(super) fn html(&self, note: &str) -> String {
        self.told(note, |target| self.answer(target))
    }

    fn answer(&self, target: &str) -> Option<&str> {
        self.answers.get(target).map(|answer| &**answer)
    }

    /// A reason as a line of plain words.
    pub fn line(&self, reason: &str) -> String {
        // Hardly any has a mark.
        if !reason.contains("[[") {
            return reason.to_owned();
        }
        markdown::to_line(reason, |citation| shown(citation, self.answer(&citation.target)).to_owned())
    }

    /// The note of a correction as HTML, which stays what it was when the fact goes on.
    pub(super) fn correction_html(&self, correction: &Correction) -> String {
        self.told(&correction.note, |_| None)
    }

    fn told<'b>(&self, note: &str, answer: impl Fn(&str) -> Option<&'b str>) -> String {
        let cite = |citation: &Citation<'_>| escape(shown(citation, answer(&citation.target))).into_owned();
        markdown::to_html(note, cite, &|address| self.rules.lead(address))
    }
}

/// What stands in the place of a citation: its own words, else the answer, else the id.
fn shown<'b>(citation: &'b Citation<'_>, answer: Option<&'b str>) -> &'b str {
    citation.words.as_deref().or(answer).unwrap_or(&citation.target)
}
