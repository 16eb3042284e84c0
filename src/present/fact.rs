//! A finding as the pages show it.

use super::byline::{Byline, Bylines};
use super::date;
use super::derivation;
use super::naming::{answer_in_words, claims_in_words, reading_in_words};
use super::note::Notes;
use super::picture;
use super::term::{self, Terms};
use super::view::{
    AnswerView, BlankView, CellValueView, CellView, CitationView, ClaimView, EditView, FactLinkView,
    FactView, ReadingView, Shared,
};
use super::{Extra, Layout, Part, review};
use crate::model::{Claim, ClaimIndex, Conclusion, Dossier, Fact, Finding, Reading, SourceId};
use crate::value::{Edit, Value, collate};
use crate::words::Words;
use std::sync::Arc;

/// One fact on its own, without its citations in the story. `findings` are those of the whole dossier.
pub fn present_fact(
    (dossier, findings): (&Dossier, &[Finding]),
    (fact, finding): (&Fact, &Finding),
    words: &Words,
) -> FactView {
    let layout = &Layout::whole();
    let terms = &Terms::new(words, layout);
    let bylines = &Bylines::of(dossier, words, layout);
    let notes = &Notes::of(dossier, findings, words);
    let values = &claims_in_words(fact, words);
    let found = Found { dossier, fact, finding, layout, words, terms, bylines, notes, values };
    found.view(&found.link(Arc::default()))
}

/// A fact with its finding, from which every view of it is made.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) fact: &'a Fact,
    pub(super) finding: &'a Finding,
    pub(super) layout: &'a Layout,
    pub(super) words: &'a Words,
    pub(super) terms: &'a Terms<'a>,
    pub(super) bylines: &'a Bylines<'a>,
    pub(super) notes: &'a Notes<'a>,
    /// What each claim states, in words.
    pub(super) values: &'a [Arc<str>],
}

impl Found<'_> {
    /// Whether the readings differ, or a source contradicts itself.
    pub(super) fn is_discrepancy(&self) -> bool {
        self.finding.readings.len() > 1 || !self.finding.contradictions.is_empty()
    }

    /// The fact's row in the table, or its entry among all facts; relative to the story's folder.
    pub(super) fn row_href(&self) -> String {
        let part = if self.is_discrepancy() { Part::Discrepancies } else { Part::Facts };
        self.layout.href(part, self.fact.id.as_str())
    }

    fn evidence_href(&self) -> String {
        self.layout.href(Part::Facts, self.fact.id.as_str())
    }

    /// A reading, or the editor's own value, in words.
    fn in_words(&self, value: &Arc<Value>) -> Arc<str> {
        reading_in_words((self.fact, self.values), self.dossier, value, self.words)
    }

    /// The canonical value in words, or the word for having none.
    pub(super) fn answer_text(&self) -> Arc<str> {
        answer_in_words((self.fact, self.values), self.dossier, self.finding, self.words)
    }

    const fn decider(&self) -> Option<&'static str> {
        match &self.finding.conclusion {
            Conclusion::ByRule(_, rule) => Some(rule.name()),
            Conclusion::ByEditor(_) => Some("editor"),
            Conclusion::Unresolved | Conclusion::Undecided => None,
        }
    }

    const fn state(&self) -> &'static str {
        match self.finding.conclusion {
            Conclusion::ByRule(..) | Conclusion::ByEditor(_) => "resolved",
            Conclusion::Unresolved => "unresolved",
            Conclusion::Undecided => "undecided",
        }
    }

    /// The whole fact, of which `link` tells a part.
    pub(super) fn view(&self, link: &FactLinkView) -> FactView {
        let Self { fact, finding, words, .. } = *self;
        FactView {
            id: Arc::clone(&link.id),
            label: Arc::clone(&link.label),
            question: fact.question.clone(),
            kind: fact.kind.name(),
            section: self.section(),
            verdict: Shared::clone(&link.verdict),
            readings: finding.readings.iter().map(|reading| self.reading(reading)).collect(),
            answer: self.answer(),
            cause: finding.cause.filter(|_| self.is_discrepancy()).map(|cause| term::cause(cause, words)),
            blanks: self.blanks(),
            derivation: self.derivation(),
            intervals: if self.layout.shows(Extra::Intervals) { picture::intervals(self) } else { None },
            support: self.terms.support(finding.support),
            contradictions: self.contradictions(),
            note_html: self.notes.html(&fact.note),
            is_discrepancy: self.is_discrepancy(),
            evidence_href: self.evidence_href(),
            row_href: Arc::clone(&link.row_href),
            citations: Arc::clone(&link.citations),
            review: fact.review.as_ref().map(|review| review::view(self, review)),
            embed: None,
        }
    }

    /// What each source says about it, in the order of the sources.
    pub(super) fn cells(&self) -> Vec<CellView> {
        self.bylines.iter().map(|byline| self.cell(byline)).collect()
    }

    /// A link to the fact, without what a source says of it.
    pub(super) fn link(&self, citations: Arc<[CitationView]>) -> FactLinkView {
        FactLinkView {
            id: self.fact.id.to_shared(),
            label: self.fact.label.as_str().into(),
            values: Vec::new(),
            verdict: self.terms.verdict(self.finding.verdict),
            row_href: self.row_href().into(),
            citations,
        }
    }

    /// What one source says of the fact.
    pub(super) fn values_of(&self, source: &SourceId) -> Vec<Arc<str>> {
        let claims = self.fact.claims.iter().enumerate().filter(|(_, claim)| claim.source == *source);
        claims.map(|(index, claim)| self.stated(index, claim)).collect()
    }

    /// What a claim states, in the source's own words where they are given.
    fn stated(&self, index: ClaimIndex, claim: &Claim) -> Arc<str> {
        let in_words = || self.values.get(index).cloned().unwrap_or_default();
        claim.as_written.as_deref().map_or_else(in_words, Arc::from)
    }

    fn derivation(&self) -> Vec<String> {
        let Self { dossier, fact, finding, layout, words, .. } = *self;
        if !layout.shows(Extra::Derivation) {
            return Vec::new();
        }
        derivation::derivation_in_words((dossier, self.notes), (fact, finding), words)
    }

    fn section(&self) -> String {
        let sections = &self.dossier.story.sections;
        let own = sections.iter().find(|section| Some(&section.id) == self.fact.section.as_ref());
        own.map(|section| section.title.clone()).unwrap_or_default()
    }

    fn answer(&self) -> AnswerView {
        let (finding, words) = (self.finding, self.words);
        let decision = self.fact.decision.as_ref();
        let because = decision.map(|decision| self.notes.line(&decision.because)).unwrap_or_default();
        let basis = match &finding.conclusion {
            Conclusion::ByRule(_, rule) => term::rule(*rule, words),
            Conclusion::ByEditor(_) => words.basis_editor(),
            Conclusion::Unresolved => words.basis_unresolved(),
            Conclusion::Undecided => words.basis_undecided(),
        };
        let proposal = match (&finding.conclusion, &finding.proposal) {
            (Conclusion::Undecided, Some(proposal)) => {
                finding.readings.get(proposal.reading).map(|reading| {
                    words.answer_proposal(&self.in_words(&reading.value), &term::rule(proposal.rule, words))
                })
            }
            _ => None,
        };
        AnswerView {
            state: self.state(),
            text: self.answer_text(),
            by: self.decider(),
            basis,
            because,
            proposal: proposal.unwrap_or_default(),
        }
    }

    fn reading(&self, reading: &Reading) -> ReadingView {
        let canonical = self.finding.conclusion.value();
        let claim = |index: &ClaimIndex| self.claim(*index, self.fact.claims.get(*index)?);
        ReadingView {
            value: self.in_words(&reading.value),
            standing: self.terms.standing(reading.standing),
            is_canonical: canonical.is_some_and(|value| value.is_same(&reading.value)),
            support: self.terms.support(reading.support),
            edits: self.edits(reading),
            claims: reading.claims.iter().filter_map(claim).collect(),
        }
    }

    /// The words of a quotation that differ from the base text.
    fn edits(&self, reading: &Reading) -> Vec<EditView> {
        if !matches!(&*reading.value, Value::Quotation(_)) {
            return Vec::new();
        }
        let Some(base) = self.base_quotation().filter(|base| !base.is_same(&reading.value)) else {
            return Vec::new();
        };
        collate(&base.to_string(), &reading.value.to_string()).into_iter().map(edit).collect()
    }

    /// The text against which the variants of a quotation are shown: the canonical one, else the longest.
    pub(super) fn base_quotation(&self) -> Option<&Value> {
        let readings = self.finding.readings.iter().rev().map(|reading| &*reading.value);
        let longest = readings.max_by_key(|value| value.detail());
        let base = self.finding.conclusion.value().or(longest);
        base.filter(|value| matches!(value, Value::Quotation(_)))
    }

    fn claim(&self, index: ClaimIndex, claim: &Claim) -> Option<ClaimView> {
        let byline = self.bylines.of_source(&claim.source)?;
        let place = claim.verification.place();
        let fragment = place.and_then(|place| place.fragment.as_deref());
        let link = |url: &Option<String>| Some(with_fragment(url.as_deref()?, fragment?));
        Some(ClaimView {
            number: index + 1,
            source_id: Arc::clone(&byline.id),
            source_number: byline.number,
            source_name: Arc::clone(&byline.name),
            source_title: Arc::clone(&byline.title),
            source_href: Arc::clone(&byline.href),
            language: byline.language.clone(),
            direction: byline.direction,
            value: self.values.get(index).cloned().unwrap_or_default(),
            as_written: claim.as_written.clone().unwrap_or_default(),
            excerpt: Arc::clone(&claim.excerpt),
            prefix: claim.prefix.clone(),
            suffix: claim.suffix.clone(),
            verified: place.map_or("", |place| place.found.manner.name()),
            source_status: byline.status.clone(),
            link_rel: byline.link_rel,
            fragment_url: link(&byline.source.url),
            archive_fragment_url: link(&byline.source.archive_url),
            as_of: claim
                .as_of
                .as_ref()
                .filter(|_| claim.as_of_stated)
                .map(|moment| date::date(moment, self.words)),
            scope: claim.scope.clone().unwrap_or_default(),
            speaker: claim.speaker.clone().unwrap_or_default(),
            note_html: self.notes.html(&claim.note),
        })
    }

    fn cell(&self, byline: &Byline<'_>) -> CellView {
        let source = &byline.source.id;
        let values = self.fact.claims.iter().enumerate().filter(|(_, claim)| claim.source == *source);
        CellView {
            source_id: Arc::clone(&byline.id),
            source_name: Arc::clone(&byline.name),
            source_href: Arc::clone(&byline.href),
            language: byline.language.clone(),
            direction: byline.direction,
            source_status: byline.status.clone(),
            values: values.filter_map(|(index, claim)| self.cell_value(index, claim)).collect(),
            blank: self.blank(byline),
        }
    }

    /// Those who speak of the fact without a value, in the order of the sources.
    fn blanks(&self) -> Vec<BlankView> {
        // Hardly a fact has any, and a story may have many sources.
        if self.fact.blanks.is_empty() {
            return Vec::new();
        }
        self.bylines.iter().filter_map(|byline| self.blank(byline)).collect()
    }

    fn blank(&self, byline: &Byline<'_>) -> Option<BlankView> {
        let blank = self.fact.blanks.iter().find(|blank| blank.source == byline.source.id)?;
        Some(BlankView {
            source_name: Arc::clone(&byline.name),
            source_href: Arc::clone(&byline.href),
            manner: blank.manner.name(),
            because: self.notes.line(&blank.because),
        })
    }

    fn cell_value(&self, index: usize, claim: &Claim) -> Option<CellValueView> {
        let standing = self.finding.standings.get(index).copied()?;
        Some(CellValueView {
            value: self.stated(index, claim),
            scope: claim.scope.clone().unwrap_or_default(),
            standing: self.terms.standing(standing),
            excerpt: Arc::clone(&claim.excerpt),
        })
    }

    fn contradictions(&self) -> Vec<String> {
        self.finding
            .contradictions
            .iter()
            .map(|found| {
                let stated = |index: &ClaimIndex| {
                    self.fact.claims.get(*index).map(|claim| self.stated(*index, claim).to_string())
                };
                let values: Vec<String> = found.claims.iter().filter_map(stated).collect();
                let name = self.bylines.of_source(&found.source).map_or("", |byline| &byline.name);
                match values.as_slice() {
                    [one] => self.words.contradiction(name, one),
                    several => self.words.contradiction_between(name, &self.words.listed(several)),
                }
            })
            .collect()
    }
}

/// An address with a text directive behind its fragment, which it keeps.
fn with_fragment(url: &str, directive: &str) -> String {
    let hash = if url.contains('#') { "" } else { "#" };
    format!("{url}{hash}:~:{directive}")
}

fn edit(edit: Edit) -> EditView {
    match edit {
        Edit::Kept(text) => EditView { kind: "kept", text },
        Edit::Removed(text) => EditView { kind: "removed", text },
        Edit::Added(text) => EditView { kind: "added", text },
    }
}
