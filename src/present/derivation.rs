//! The reasoning in words: one sentence a step.

use super::date::range_in_words;
use super::extent::in_words;
use super::naming::{source_name, value_in_words};
use super::words::listed;
use crate::model::{Claim, Dossier, Fact, Finding, SourceId, Step};
use crate::value::{Axis, Date, Edit, Extent, Relation, Unit, Value, Why};

/// The derivation of a finding, a sentence each.
pub fn derivation_in_words(dossier: &Dossier, fact: &Fact, finding: &Finding) -> Vec<String> {
    let teller = Teller { dossier, fact, finding };
    finding.derivation.iter().map(|step| capitalised(&teller.tell(step))).collect()
}

/// The unit in which the amounts of a fact are told: that of its first claim.
pub fn unit_of(fact: &Fact) -> Unit {
    fact.claims.iter().find_map(|claim| claim.value.unit()).unwrap_or(Unit::COUNT)
}

/// What the sentences refer to.
struct Teller<'a> {
    dossier: &'a Dossier,
    fact: &'a Fact,
    finding: &'a Finding,
}

impl Teller<'_> {
    fn tell(&self, step: &Step) -> String {
        match step {
            Step::Leaves { claim, extent } => {
                format!("{} means {}.", self.statement(*claim), self.extent(extent))
            }
            Step::InCommon(extent) if extent.axis == Axis::Birth => {
                format!("all of this holds for somebody {}.", self.extent(extent))
            }
            Step::InCommon(extent) => format!("all of this holds for {}.", self.extent(extent)),
            Step::Compared { first, second, relation, why } => {
                self.comparison((*first, *second), *relation, why)
            }
            Step::OtherScope { first, second } => {
                format!("{} and {} speak of different things.", self.scoped(*first), self.scoped(*second))
            }
            Step::OtherMoment { first, second } => {
                format!("{} speak of different moments.", self.both(*first, *second))
            }
            Step::Bridged { first, second, through } => {
                format!("{} are both parts of {}.", self.both(*first, *second), self.reading(*through))
            }
            Step::Superseded { first, second } => {
                format!("of {} a source has itself taken one back.", self.both(*first, *second))
            }
            Step::Grew { earlier, later } => self.sequence(*earlier, *later, "may rise"),
            Step::MayHaveGrown { earlier, later } => self.no_sequence(*earlier, *later),
            Step::CannotShrink { earlier, later } => self.sequence(*earlier, *later, "cannot fall"),
            Step::DeclaredSame { claims } => {
                let values: Vec<String> = claims.iter().map(|claim| self.claimed(*claim)).collect();
                format!("the editor reads {} as the same.", listed(&distinct(values)))
            }
            Step::Declared { relation: Relation::Conflicting, because } => {
                format!("the editor judges that they cannot all be true: {}", sentence(because))
            }
            Step::Declared { because, .. } => {
                format!("the editor judges that all can be true: {}", sentence(because))
            }
            Step::Miscount { claim, stated, listed } => {
                format!("{} says {stated} and names {listed}.", self.claimant(*claim))
            }
            Step::Sum { claim, parts, extent, holds } => {
                let fits = if *holds { "which fits" } else { "which does not fit" };
                format!("{}, {fits} the stated {}.", self.sum(*claim, parts, extent), self.claimed(*claim))
            }
            Step::Order { earlier, later, holds } => {
                let can = if *holds { "and can" } else { "and cannot by what the sources say" };
                format!("{} must come before {}, {can}.", self.label(*earlier), self.label(*later))
            }
            Step::OutOfOrder { earlier, later, source } => self.out_of_order(*earlier, *later, source),
            Step::OneLine { sources } => {
                let names: Vec<String> = sources.iter().map(|source| self.name(source)).collect();
                format!(
                    "{} count as one line, because they repeat each other or quote the same person.",
                    listed(&names)
                )
            }
        }
    }

    fn comparison(&self, pair: (usize, usize), relation: Relation, why: &Why) -> String {
        let (one, other) = (self.reading(pair.0), self.reading(pair.1));
        match why {
            Why::Alike => format!("{one} and {other} say the same."),
            Why::Overlap => format!("{one} and {other} can both hold."),
            Why::Apart if self.is_about_birth() => format!("no date of birth fits both {one} and {other}."),
            Why::Apart => format!("{one} and {other} have nothing in common."),
            Why::OtherNumber => format!("{one} and {other} are stated just as exactly, and differ."),
            Why::OtherUnit => format!("{one} and {other} are measured in different units."),
            Why::UnknownZone => format!("{one} and {other} cannot be compared: a time zone is missing."),
            Why::PartsLeftOut => format!("{one} and {other} differ only in what they leave out or shorten."),
            Why::PartsReordered => format!("{one} and {other} have the same parts in another order."),
            Why::ShortForm => format!("one of {one} and {other} is a short form of the other."),
            Why::Lettering => format!("{one} and {other} differ only in accents or joining marks."),
            Why::HouseStyle(edits) => {
                format!("the words are the same in another house style: {}.", changed(edits))
            }
            Why::Spelling { first, second } => {
                format!("“{first}” and “{second}” differ by a slip of spelling.")
            }
            Why::OtherName => format!("{one} and {other} are different names."),
            Why::Within => format!("one of {one} and {other} lies within the other."),
            Why::OtherPlace => format!("neither of {one} and {other} lies within the other."),
            Why::UnknownPlace => {
                format!("nothing tells whether one of {one} and {other} lies within the other.")
            }
            Why::Shortened(_) => format!("one of {one} and {other} is a shortened form of the other."),
            Why::Omission(edits) => format!("one of them leaves out {} without a mark.", changed(edits)),
            Why::IndirectSpeech if relation == Relation::Compatible => {
                format!("{one} and {other}: at least one is reported speech, so the words may differ.")
            }
            Why::IndirectSpeech => format!("{one} and {other} are reported in other words."),
            Why::OtherWords(edits) => {
                format!("the words inside the quotation marks differ: {}.", changed(edits))
            }
            Why::Subset => {
                format!("one of {one} and {other} names more than the other, and neither is said to be all.")
            }
            Why::NotInComplete(members) => {
                format!("{} does not stand in a list that is said to be complete.", listed(members))
            }
            Why::OtherMembers => {
                format!("{one} and {other} name different members, and neither is said to be all.")
            }
            Why::OtherText => {
                format!("{one} and {other} are worded differently; only a person can say how they relate.")
            }
            Why::OtherKind => format!("{one} and {other} cannot be compared."),
        }
    }

    fn both(&self, first: usize, second: usize) -> String {
        format!("{} and {}", self.reading(first), self.reading(second))
    }

    fn sequence(&self, earlier: usize, later: usize, verb: &str) -> String {
        let (one, other) = (self.statement(earlier), self.statement(later));
        format!("{one} came before {other}: a running count {verb}.")
    }

    fn no_sequence(&self, earlier: usize, later: usize) -> String {
        let (one, other) = (self.statement(earlier), self.statement(later));
        format!("{one} and {other} need not speak of one moment: a running count may rise in between.")
    }

    fn out_of_order(&self, earlier: usize, later: usize, source: &SourceId) -> String {
        let (first, second) = (self.label(earlier), self.label(later));
        format!("by {}, {first} does not come before {second}.", self.name(source))
    }

    /// What the parts come to, by the source of a claim.
    fn sum(&self, claim: usize, parts: &[usize], extent: &Extent) -> String {
        let labels: Vec<String> = parts.iter().map(|part| self.label(*part)).collect();
        format!("by {}, {} come to {}", self.claimant(claim), listed(&labels), self.extent(extent))
    }

    /// A stretch in words.
    fn extent(&self, extent: &Extent) -> String {
        in_words(extent, &unit_of(self.fact))
    }

    /// `“17 months” on 12 November 2019 (Scan report)`
    fn statement(&self, index: usize) -> String {
        let Some(claim) = self.fact.claims.get(index) else { return String::new() };
        let needs_moment = matches!(claim.value, Value::Age(_)) || self.fact.grows;
        let moment = claim.as_of.as_ref().filter(|_| needs_moment).and_then(Date::days);
        let on = moment.map(|days| {
            let words = range_in_words(days);
            match (days.first == days.last, words.contains(" to ")) {
                (true, _) => format!(" on {words}"),
                (false, true) => format!(" on a day from {words}"),
                (false, false) => format!(" in {words}"),
            }
        });
        format!("{}{} ({})", quoted(claim), on.unwrap_or_default(), self.name(&claim.source))
    }

    fn claimed(&self, index: usize) -> String {
        self.fact.claims.get(index).map(quoted).unwrap_or_default()
    }

    fn claimant(&self, index: usize) -> String {
        self.fact.claims.get(index).map(|claim| self.name(&claim.source)).unwrap_or_default()
    }

    fn reading(&self, index: usize) -> String {
        let reading = self.finding.readings.get(index);
        reading.map(|reading| shortened(&value_in_words(&reading.value))).unwrap_or_default()
    }

    /// A reading with what it speaks of.
    fn scoped(&self, index: usize) -> String {
        let claims = self.finding.readings.get(index).into_iter().flat_map(|reading| &reading.claims);
        let scope = claims.into_iter().find_map(|claim| self.fact.claims.get(*claim)?.scope.as_deref());
        match scope {
            Some(scope) => format!("{} ({scope})", self.reading(index)),
            None => self.reading(index),
        }
    }

    fn is_about_birth(&self) -> bool {
        self.finding.readings.iter().any(|reading| matches!(reading.value, Value::Age(_)))
    }

    fn name(&self, source: &SourceId) -> String {
        source_name(self.dossier, source)
    }

    fn label(&self, index: usize) -> String {
        self.dossier.facts.get(index).map(|fact| fact.label.clone()).unwrap_or_default()
    }
}

/// The words a claim uses, in quotation marks.
fn quoted(claim: &Claim) -> String {
    let words = claim.as_written.clone().unwrap_or_else(|| value_in_words(&claim.value));
    shortened(&words)
}

/// Words in quotation marks, cut after about a dozen.
fn shortened(words: &str) -> String {
    let mut parts = words.split_whitespace();
    let head: Vec<&str> = parts.by_ref().take(12).collect();
    let dots = if parts.next().is_some() { " …" } else { "" };
    format!("“{}{dots}”", head.join(" "))
}

/// The words that were removed and added, in quotation marks.
fn changed(edits: &[Edit]) -> String {
    let parts: Vec<String> = edits
        .iter()
        .filter_map(|edit| match edit {
            Edit::Kept(_) => None,
            Edit::Removed(words) => Some(format!("“{}” on one side", words.trim())),
            Edit::Added(words) => Some(format!("“{}” on the other", words.trim())),
        })
        .take(6)
        .collect();
    listed(&parts)
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
