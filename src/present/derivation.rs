//! The reasoning in words: one sentence a step.

mod comparison;

use super::date::{is_period, range_in_words};
use super::extent::{in_words, left_in_words};
use super::naming::{reading_in_words, source_name, stated};
use super::note::Notes;
use crate::model::{Claim, Dossier, Fact, Finding, SourceId, Step};
use crate::value::{Axis, Date, Extent, Kind, Relation, Stretches, Unit, Value};
use crate::words::Words;

/// The derivation of a finding, a sentence each.
pub fn derivation_in_words(
    (dossier, notes): (&Dossier, &Notes<'_>),
    (fact, finding): (&Fact, &Finding),
    words: &Words,
) -> Vec<String> {
    let teller = Teller { dossier, notes, fact, finding, words };
    finding.derivation.iter().map(|step| capitalised(&teller.tell(step))).collect()
}

/// The unit in which the amounts of a fact are told: that of its first claim.
pub fn unit_of(fact: &Fact) -> Unit {
    fact.claims.iter().find_map(|claim| claim.value.unit()).unwrap_or(Unit::COUNT)
}

/// What the sentences refer to.
struct Teller<'a> {
    dossier: &'a Dossier,
    notes: &'a Notes<'a>,
    fact: &'a Fact,
    finding: &'a Finding,
    words: &'a Words,
}

impl Teller<'_> {
    fn tell(&self, step: &Step) -> String {
        let words = self.words;
        match step {
            Step::Leaves { claim, left } => words.step_leaves(&self.statement(*claim), &self.left(left)),
            Step::InCommon(left) if left.axis() == Axis::Birth => {
                words.step_in_common_birth(&self.left(left))
            }
            Step::InCommon(left) => words.step_in_common(&self.left(left)),
            Step::Compared { first, second, relation, why } => {
                self.comparison((*first, *second), *relation, why)
            }
            Step::OtherScope { first, second } => {
                words.step_other_scope(&self.scoped(*first), &self.scoped(*second))
            }
            Step::MayBeOtherScope { first, second } => {
                words.step_may_be_other_scope(&self.scoped(*first), &self.scoped(*second))
            }
            Step::OtherMoment { first, second } => {
                words.step_other_moment(&words.both(&self.scoped(*first), &self.scoped(*second)))
            }
            Step::Bridged { first, second, through } => self.bridged(*first, *second, *through),
            Step::Superseded { first, second } => self.superseded(*first, *second),
            Step::Grew { earlier, later } => {
                words.step_grew(&self.statement(*earlier), &self.statement(*later))
            }
            Step::MayHaveGrown { earlier, later } => {
                words.step_may_have_grown(&self.statement(*earlier), &self.statement(*later))
            }
            Step::CannotShrink { earlier, later } => {
                words.step_cannot_shrink(&self.statement(*earlier), &self.statement(*later))
            }
            Step::DeclaredSame { claims } => self.declared_same(claims),
            Step::Declared { relation, because } => self.declared(*relation, because),
            Step::Miscount { claim, stated, listed } => {
                words.step_miscount(&self.claimant(*claim), &stated.to_string(), &listed.to_string())
            }
            Step::Sum { claim, parts, extent, holds } => {
                let told = if *holds { Words::step_sum_fits } else { Words::step_sum_fails };
                told(words, &self.sum(*claim, parts, extent), &self.claimed(*claim))
            }
            Step::Order { earlier, later, holds } => {
                let told = if *holds { Words::step_order_holds } else { Words::step_order_fails };
                told(words, &self.label(*earlier), &self.label(*later))
            }
            Step::OutOfOrder { earlier, later, source } => {
                words.step_out_of_order(&self.name(source), &self.label(*earlier), &self.label(*later))
            }
            Step::BirthWithheld => words.step_birth_withheld().to_string(),
            Step::NameWithheld { .. } => words.step_name_withheld().to_string(),
            Step::OneLine { sources } => {
                let names: Vec<String> = sources.iter().map(|source| self.name(source)).collect();
                words.step_one_line(&words.listed(&names))
            }
        }
    }

    fn declared(&self, relation: Relation, because: &str) -> String {
        let told = match relation {
            Relation::Conflicting => Words::step_declared_conflicting,
            Relation::Same | Relation::Compatible | Relation::Incomparable => Words::step_declared_compatible,
        };
        told(self.words, &sentence(&self.notes.line(because)))
    }

    fn bridged(&self, first: usize, second: usize, through: usize) -> String {
        let is_amount = self.fact.kind == Kind::Quantity;
        let told = if is_amount { Words::step_bridged_amounts } else { Words::step_bridged };
        told(self.words, &self.both(first, second), &self.reading(through))
    }

    fn declared_same(&self, claims: &[usize]) -> String {
        let values: Vec<String> = claims.iter().map(|claim| self.claimed(*claim)).collect();
        self.words.step_declared_same(&self.words.listed(&distinct(values)))
    }

    fn superseded(&self, first: usize, second: usize) -> String {
        let is_new = self.is_new_version(first, second);
        let told = if is_new { Words::step_new_version } else { Words::step_superseded };
        told(self.words, &self.both(first, second))
    }

    /// Whether an article and its own later version state these two readings.
    fn is_new_version(&self, first: usize, second: usize) -> bool {
        let readings = [first, second].into_iter().filter_map(|index| self.finding.readings.get(index));
        let mut claims = readings.flat_map(|reading| &reading.claims);
        claims.any(|claim| self.fact.claims.get(*claim).is_some_and(|claim| claim.replaced_by.is_some()))
    }

    fn both(&self, first: usize, second: usize) -> String {
        self.words.both(&self.reading(first), &self.reading(second))
    }

    /// What the parts come to, by the source of a claim.
    fn sum(&self, claim: usize, parts: &[usize], extent: &Extent) -> String {
        let labels: Vec<String> = parts.iter().map(|part| self.label(*part)).collect();
        self.words.sum(&self.claimant(claim), &self.words.listed(&labels), &self.extent(extent))
    }

    /// What is left open, in words.
    fn left(&self, left: &Stretches) -> String {
        left_in_words(left, &unit_of(self.fact), self.words)
    }

    /// A stretch in words.
    fn extent(&self, extent: &Extent) -> String {
        in_words(extent, &unit_of(self.fact), self.words)
    }

    /// `“17 months” on 12 November 2019 (Scan report)`
    fn statement(&self, index: usize) -> String {
        let Some(claim) = self.fact.claims.get(index) else { return String::new() };
        let (quoted, source) = (self.quoted(claim), self.name(&claim.source));
        let moment = if let Value::Age(age) = &*claim.value {
            age.as_of().filter(|_| !age.says_when() && !age.is_of_undated_event())
        } else {
            claim.as_of.as_deref().filter(|_| self.fact.grows).and_then(Date::days)
        };
        let Some(days) = moment else { return self.words.said(&quoted, &source) };
        let told = match (days.first == days.last, is_period(days)) {
            (true, _) => Words::said_on,
            (false, true) => Words::said_in,
            (false, false) => Words::said_within,
        };
        told(self.words, &quoted, &range_in_words(days, self.words), &source)
    }

    fn claimed(&self, index: usize) -> String {
        self.fact.claims.get(index).map(|claim| self.quoted(claim)).unwrap_or_default()
    }

    fn claimant(&self, index: usize) -> String {
        self.fact.claims.get(index).map(|claim| self.name(&claim.source)).unwrap_or_default()
    }

    fn reading(&self, index: usize) -> String {
        let reading = self.finding.readings.get(index);
        reading
            .map(|reading| {
                self.shortened(&reading_in_words((self.fact, &[]), self.dossier, &reading.value, self.words))
            })
            .unwrap_or_default()
    }

    /// A reading with what it speaks of.
    fn scoped(&self, index: usize) -> String {
        let claims = self.finding.readings.get(index).into_iter().flat_map(|reading| &reading.claims);
        let scope = claims.into_iter().find_map(|claim| self.fact.claims.get(*claim)?.scope.as_deref());
        match scope {
            Some(scope) => self.words.scoped(&self.reading(index), scope),
            None => self.reading(index),
        }
    }

    /// The words a claim uses, in quotation marks.
    fn quoted(&self, claim: &Claim) -> String {
        self.shortened(&stated(claim, self.words))
    }

    /// Words in quotation marks, cut after about a dozen.
    fn shortened(&self, text: &str) -> String {
        let mut parts = text.split_whitespace();
        let head = parts.by_ref().take(12).collect::<Vec<_>>().join(" ");
        if parts.next().is_some() { self.words.shortened(&head) } else { self.words.quoted(&head) }
    }

    fn name(&self, source: &SourceId) -> String {
        source_name(self.dossier, source)
    }

    fn label(&self, index: usize) -> String {
        self.dossier.facts.get(index).map(|fact| fact.label.clone()).unwrap_or_default()
    }
}

fn distinct(mut values: Vec<String>) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    values.retain(|value| seen.insert(value.clone()));
    values
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A reason as it ends a sentence.
fn sentence(because: &str) -> String {
    let trimmed = because.trim();
    if trimmed.ends_with(['.', '!', '?', '”']) { trimmed.to_owned() } else { format!("{trimmed}.") }
}
