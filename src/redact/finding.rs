//! Findings as readers may see them. What was found on the true words stays: verdicts, standings, support.
//!
//! Two things are told in general terms instead: when somebody was born, which the ages of a named person would narrow
//! down to days, and what tells two readings apart where that is the name.

use super::pen::Pen;
use crate::model::{Conclusion, Contradiction, Finding, Reading, Step};
use crate::value::{Axis, Edit, Why, collate};
use std::sync::Arc;

impl Pen<'_> {
    pub(super) fn finding(&self, finding: &Finding) -> Finding {
        let Finding {
            readings,
            standings,
            verdict,
            contradictions,
            conclusion,
            proposal,
            cause,
            support,
            derivation,
        } = finding;
        let mut steps: Vec<Step> = derivation.iter().map(|step| self.step(step, readings)).collect();
        steps.dedup_by(|step, before| *step == Step::BirthWithheld && step == before);
        Finding {
            readings: readings.iter().map(|reading| self.reading(reading)).collect(),
            standings: standings.clone(),
            verdict: *verdict,
            contradictions: contradictions.iter().map(|found| self.contradiction(found)).collect(),
            conclusion: match conclusion {
                Conclusion::ByRule(value, rule) => Conclusion::ByRule(Arc::new(self.value(value)), *rule),
                Conclusion::ByEditor(value) => Conclusion::ByEditor(Arc::new(self.value(value))),
                Conclusion::Unresolved => Conclusion::Unresolved,
                Conclusion::Undecided => Conclusion::Undecided,
            },
            proposal: proposal.clone(),
            cause: *cause,
            support: *support,
            derivation: steps,
        }
    }

    fn reading(&self, reading: &Reading) -> Reading {
        let Reading { value, claims, support, standing } = reading;
        let value = Arc::new(self.value(value));
        Reading { value, claims: claims.clone(), support: *support, standing: *standing }
    }

    fn contradiction(&self, found: &Contradiction) -> Contradiction {
        let Contradiction { source, claims } = found;
        Contradiction { source: self.source(source), claims: claims.clone() }
    }

    /// A step, with what it says of `readings`, which are the true ones.
    fn step(&self, step: &Step, readings: &[Reading]) -> Step {
        match step {
            Step::Leaves { left, .. } | Step::InCommon(left) if left.axis() == Axis::Birth => {
                Step::BirthWithheld
            }
            Step::Compared { first, second, relation, why } => {
                let pair = readings.get(*first).zip(readings.get(*second));
                match pair.and_then(|pair| self.why(why, pair)) {
                    Some(why) => Step::Compared { first: *first, second: *second, relation: *relation, why },
                    None => Step::NameWithheld { first: *first, second: *second, relation: *relation },
                }
            }
            Step::Declared { relation, because } => {
                Step::Declared { relation: *relation, because: self.reason(because) }
            }
            Step::OutOfOrder { earlier, later, source } => {
                Step::OutOfOrder { earlier: *earlier, later: *later, source: self.source(source) }
            }
            Step::OneLine { sources } => {
                Step::OneLine { sources: sources.iter().map(|source| self.source(source)).collect() }
            }
            Step::Leaves { .. }
            | Step::InCommon(_)
            | Step::OtherScope { .. }
            | Step::MayBeOtherScope { .. }
            | Step::OtherMoment { .. }
            | Step::Grew { .. }
            | Step::MayHaveGrown { .. }
            | Step::CannotShrink { .. }
            | Step::Bridged { .. }
            | Step::Superseded { .. }
            | Step::DeclaredSame { .. }
            | Step::Miscount { .. }
            | Step::Sum { .. }
            | Step::Order { .. }
            | Step::BirthWithheld
            | Step::NameWithheld { .. } => step.clone(),
        }
    }

    /// What a relation rests on; nothing where that is the name.
    fn why(&self, why: &Why, (first, second): (&Reading, &Reading)) -> Option<Why> {
        let words = |reading: &Reading| (reading.value.to_string(), self.value(&reading.value).to_string());
        let ((first, first_shown), (second, second_shown)) = (words(first), words(second));
        if first == first_shown && second == second_shown {
            return Some(why.clone());
        }
        if first_shown == second_shown {
            return None;
        }
        let edits = || differing(&first_shown, &second_shown);
        match why {
            Why::Shortened(_) => edits().map(Why::Shortened),
            Why::Omission(_) => edits().map(Why::Omission),
            Why::HouseStyle(_) => edits().map(Why::HouseStyle),
            Why::OtherWords(_) => edits().map(Why::OtherWords),
            Why::Spelling { first, second } => {
                let (one, other) = (self.words(first), self.words(second));
                (one != other).then_some(Why::Spelling { first: one, second: other })
            }
            Why::OtherSum { first, second } => {
                Some(Why::OtherSum { first: self.words(first), second: self.words(second) })
            }
            Why::ToldBeside { sum } => Some(Why::ToldBeside { sum: self.words(sum) }),
            Why::AsMuch { sum } => Some(Why::AsMuch { sum: self.words(sum) }),
            Why::NotInComplete(members) => Some(Why::NotInComplete(self.lines(members))),
            Why::FewerNamed { count, counted, named } => {
                Some(Why::FewerNamed { count: self.words(count), counted: *counted, named: *named })
            }
            Why::TooMany(members) => Some(Why::TooMany(self.lines(members))),
            Why::Alike
            | Why::Overlap
            | Why::Apart
            | Why::OtherNumber
            | Why::OtherUnit
            | Why::OtherCurrency
            | Why::UnknownZone
            | Why::SameFigures
            | Why::EarlierWeek
            | Why::OneOfTwo
            | Why::BothQuoted
            | Why::Headline
            | Why::PartsLeftOut
            | Why::PartsReordered
            | Why::ShortForm
            | Why::Lettering
            | Why::OtherName
            | Why::Within
            | Why::OtherPlace
            | Why::OtherWay
            | Why::UnknownPlace
            | Why::IndirectSpeech
            | Why::Denied
            | Why::Subset
            | Why::OneOtherMember
            | Why::OtherMembers
            | Why::OtherText
            | Why::OtherKind => Some(why.clone()),
        }
    }
}

/// The words that differ, found anew, since a name can lie across two of them.
fn differing(first: &str, second: &str) -> Option<Vec<Edit>> {
    let edits = collate(first, second);
    let is_other = edits.iter().any(|edit| !matches!(edit, Edit::Kept(_)));
    is_other.then_some(edits)
}
