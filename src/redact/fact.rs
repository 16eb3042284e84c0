//! Facts as readers may see them: every struct field by field.

use super::pen::Pen;
use crate::evidence::Found;
use crate::model::{
    Blank, Choice, Claim, Claimant, Decision, Declaration, Fact, Place, Review, Verification,
};
use crate::value::Value;
use std::sync::Arc;

impl Pen<'_> {
    pub(super) fn fact_entry(&self, fact: &Fact) -> Fact {
        let Fact {
            id,
            label,
            question,
            kind,
            section,
            asks_for_two,
            grows,
            may_fall,
            same_as,
            compatible,
            conflicting,
            sums_to,
            before,
            after,
            note,
            claims,
            blanks,
            decision,
            review,
            origin,
        } = fact;
        Fact {
            id: self.fact(id),
            label: self.words(label),
            question: self.words(question),
            kind: *kind,
            section: section.as_ref().map(|id| self.section(id)),
            asks_for_two: *asks_for_two,
            grows: *grows,
            may_fall: *may_fall,
            same_as: same_as.iter().map(|group| self.values(group)).collect(),
            compatible: compatible.iter().map(|declared| self.declaration(declared)).collect(),
            conflicting: conflicting.iter().map(|declared| self.declaration(declared)).collect(),
            sums_to: sums_to.as_ref().map(|id| self.fact(id)),
            before: before.iter().map(|id| self.fact(id)).collect(),
            after: after.iter().map(|id| self.fact(id)).collect(),
            note: self.markdown(note),
            claims: claims.iter().map(|claim| self.claim(claim)).collect(),
            blanks: blanks.iter().map(|blank| self.blank(blank)).collect(),
            decision: decision.as_ref().map(|decision| self.decision(decision)),
            review: review.as_ref().map(|review| self.review(review)),
            origin: origin.clone(),
        }
    }

    fn blank(&self, blank: &Blank) -> Blank {
        let Blank { source, manner, because } = blank;
        Blank { source: self.source(source), manner: *manner, because: self.reason(because) }
    }

    fn claim(&self, claim: &Claim) -> Claim {
        let Claim {
            source,
            value,
            as_written,
            excerpt,
            in_headline,
            prefix,
            suffix,
            waive,
            verification,
            excerpt_origin,
            as_of,
            as_of_stated,
            scope,
            scope_teller,
            speaker,
            corrects,
            replaced_by,
            note,
            origin,
        } = claim;
        Claim {
            source: self.source(source),
            value: Arc::new(self.value(value)),
            as_written: self.line(as_written.as_ref()),
            excerpt: self.words(excerpt).into(),
            in_headline: *in_headline,
            prefix: self.words(prefix),
            suffix: self.words(suffix),
            waive: self.line(waive.as_ref()),
            verification: self.verification(verification, [excerpt, prefix, suffix]),
            excerpt_origin: excerpt_origin.clone(),
            as_of: as_of.clone(),
            as_of_stated: *as_of_stated,
            scope: self.line(scope.as_ref()),
            scope_teller: *scope_teller,
            speaker: self.line(speaker.as_ref()),
            corrects: *corrects,
            replaced_by: replaced_by.as_ref().map(|id| self.source(id)),
            note: self.markdown(note),
            origin: origin.clone(),
        }
    }

    /// Where the excerpt stands; no link to it where its words, those beside it or the link itself hold a form.
    fn verification(&self, verification: &Verification, words: [&str; 3]) -> Verification {
        let is_named = words.into_iter().any(|words| self.forms.stand_in(words));
        let place = |place: &Place| {
            let Place { found, fragment } = place;
            let Found { manner, start, end, skipped_negation: _, added_negation: _ } = found;
            let fragment = fragment.clone().filter(|link| !is_named && !self.forms.stand_in(link));
            let (manner, start, end) = (*manner, *start, *end);
            let found = Found { manner, start, end, skipped_negation: None, added_negation: None };
            Place { found, fragment }
        };
        match verification {
            Verification::Found(found) => Verification::Found(place(found)),
            Verification::Locked(found) => Verification::Locked(place(found)),
            Verification::Unknown | Verification::Failed(_) => Verification::Unknown,
        }
    }

    fn decision(&self, decision: &Decision) -> Decision {
        let Decision { choice, cause, because, origin } = decision;
        let choice = match choice {
            Choice::Unresolved => Choice::Unresolved,
            Choice::Value(value) => Choice::Value(Arc::new(self.value(value))),
            Choice::Source(source) => Choice::Source(self.source(source)),
        };
        Decision { choice, cause: *cause, because: self.reason(because), origin: origin.clone() }
    }

    fn review(&self, review: &Review) -> Review {
        let Review { claim, claimant, source, made, rating, because, date, origin } = review;
        Review {
            claim: self.words(claim),
            claimant: claimant.as_ref().map(|claimant| {
                let Claimant { name, kind } = claimant;
                Claimant { name: self.words(name), kind: *kind }
            }),
            source: source.as_ref().map(|id| self.source(id)),
            made: made.clone(),
            rating: rating.clone(),
            because: self.reason(because),
            date: *date,
            origin: origin.clone(),
        }
    }

    fn declaration(&self, declaration: &Declaration) -> Declaration {
        let Declaration { values, because } = declaration;
        Declaration { values: self.values(values), because: self.reason(because) }
    }

    fn values(&self, values: &[Value]) -> Vec<Value> {
        values.iter().map(|value| self.value(value)).collect()
    }

    pub(super) fn value(&self, value: &Value) -> Value {
        value.rewritten(&|words| self.words(words))
    }
}
