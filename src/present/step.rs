//! The steps of a derivation as data: what each is about, beside its sentence.

use super::derivation::{derivation_in_words, unit_of};
use super::extent::clock;
use super::fact::Found;
use crate::model::{Fact, Step};
use crate::value::{Axis, Bound, Extent, Relation, Stretches};
use chrono::{DateTime, NaiveDate};
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

/// One step of the reasoning. Numbers of claims and readings count from 1 within the fact.
#[derive(Debug, Clone, Default, Serialize)]
pub struct StepView {
    /// What kind of step it is.
    pub step: &'static str,
    /// The sentence that readers see.
    pub text: String,
    /// Numbers of the claims it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<usize>,
    /// Numbers of the readings it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<usize>,
    /// Ids of other facts it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    /// Ids of the sources it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What is left open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extent: Option<ExtentView>,
    /// The stretches that what is left open falls into, where there are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stretches: Vec<ExtentView>,
    /// How they stand to each other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relation: Option<&'static str>,
    /// The editor's reason.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub because: String,
    /// Whether what is asked for can be so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holds: Option<bool>,
}

/// A stretch of a line.
#[derive(Debug, Clone, Serialize)]
pub struct ExtentView {
    /// What lies on the line: `birth`, `moment`, `clock`, `length` or `amount`.
    pub axis: &'static str,
    /// Where it begins: a day, a moment, a time of day, a number of days, or an amount with its unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<String>,
    /// Whether the beginning itself is out of it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub low_is_open: bool,
    /// Where it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<String>,
    /// Whether the end itself is out of it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub high_is_open: bool,
}

/// The derivation of a finding, step by step.
pub(super) fn steps(found: &Found<'_>) -> Vec<StepView> {
    let Found { dossier, fact, finding, notes, words, .. } = *found;
    let texts = derivation_in_words((dossier, notes), (fact, finding), words);
    let steps = finding.derivation.iter().zip(texts);
    steps.map(|(step, text)| StepView { text, ..data(found, step) }).collect()
}

/// What a step is about.
fn data(found: &Found<'_>, step: &Step) -> StepView {
    let name = |index: &usize| found.dossier.facts.get(*index).map(|fact| fact.id.to_string());
    let extent = |extent: &Extent| Some(extent_view(extent, found.fact));
    match step {
        Step::Leaves { claim, left } => of_stretches(left, found.fact, of_claims("leaves", &[*claim])),
        Step::InCommon(left) => of_stretches(left, found.fact, of_claims("in-common", &[])),
        Step::Compared { first, second, relation, why: _ }
        | Step::NameWithheld { first, second, relation } => StepView {
            relation: Some(relation_name(*relation)),
            ..of_readings("compared", &[*first, *second])
        },
        Step::OtherScope { first, second } => of_readings("other-scope", &[*first, *second]),
        Step::MayBeOtherScope { first, second } => of_readings("may-be-other-scope", &[*first, *second]),
        Step::OtherMoment { first, second } => of_readings("other-moment", &[*first, *second]),
        Step::Bridged { first, second, through } => of_readings("bridged", &[*first, *second, *through]),
        Step::Superseded { first, second } => of_readings("superseded", &[*first, *second]),
        Step::Grew { earlier, later } => of_claims("grew", &[*earlier, *later]),
        Step::MayHaveGrown { earlier, later } => of_claims("may-have-grown", &[*earlier, *later]),
        Step::CannotShrink { earlier, later } => of_claims("cannot-shrink", &[*earlier, *later]),
        Step::DeclaredSame { claims } => of_claims("declared-same", claims),
        Step::Declared { relation, because } => StepView {
            relation: Some(relation_name(*relation)),
            because: found.notes.line(because),
            ..of_claims("declared", &[])
        },
        Step::Miscount { claim, stated: _, listed: _ } => of_claims("miscount", &[*claim]),
        Step::Sum { claim, parts, extent: sum, holds } => StepView {
            facts: parts.iter().filter_map(name).collect(),
            extent: extent(sum),
            holds: Some(*holds),
            ..of_claims("sum", &[*claim])
        },
        Step::Order { earlier, later, holds } => StepView {
            facts: [earlier, later].into_iter().filter_map(name).collect(),
            holds: Some(*holds),
            ..of_claims("order", &[])
        },
        Step::OutOfOrder { earlier, later, source } => StepView {
            facts: [earlier, later].into_iter().filter_map(name).collect(),
            sources: vec![source.to_string()],
            ..of_claims("out-of-order", &[])
        },
        // Of what is withheld the kind of step stays, and not what it would tell.
        Step::BirthWithheld => of_claims("in-common", &[]),
        Step::OneLine { sources } => StepView {
            sources: sources.iter().map(ToString::to_string).collect(),
            ..of_claims("one-line", &[])
        },
    }
}

fn of_claims(step: &'static str, claims: &[usize]) -> StepView {
    StepView { step, claims: from_one(claims), ..StepView::default() }
}

fn of_readings(step: &'static str, readings: &[usize]) -> StepView {
    StepView { step, readings: from_one(readings), ..StepView::default() }
}

/// A step with what it says is left open.
fn of_stretches(left: &Stretches, fact: &Fact, step: StepView) -> StepView {
    let each = left.iter().filter(|_| left.count() > 1);
    StepView {
        extent: Some(extent_view(&left.whole(), fact)),
        stretches: each.map(|one| extent_view(one, fact)).collect(),
        ..step
    }
}

fn from_one(indexes: &[usize]) -> Vec<usize> {
    indexes.iter().map(|index| index + 1).collect()
}

const fn relation_name(relation: Relation) -> &'static str {
    match relation {
        Relation::Same => "same",
        Relation::Compatible => "compatible",
        Relation::Conflicting => "conflicting",
        Relation::Incomparable => "incomparable",
    }
}

fn extent_view(extent: &Extent, fact: &Fact) -> ExtentView {
    ExtentView {
        axis: match extent.axis {
            Axis::Amount(_) => "amount",
            Axis::Moment => "moment",
            Axis::Clock => "clock",
            Axis::Birth => "birth",
            Axis::Length => "length",
        },
        low: end(extent, extent.low, fact),
        low_is_open: matches!(extent.low, Bound::Open(_)),
        high: end(extent, extent.high, fact),
        high_is_open: matches!(extent.high, Bound::Open(_)),
    }
}

/// One end; days and moments as ISO 8601 has them.
fn end(extent: &Extent, bound: Bound, fact: &Fact) -> Option<String> {
    let at = bound.at()?;
    match extent.axis {
        Axis::Amount(_) => Some(unit_of(fact).tell(at)),
        Axis::Clock => Some(clock(at.to_i64()?)),
        Axis::Length => Some(at.normalize().to_string()),
        Axis::Birth => NaiveDate::from_epoch_days(at.to_i32()?).map(|day| day.to_string()),
        Axis::Moment => {
            DateTime::from_timestamp(at.to_i64()?, 0).map(|at| at.naive_utc().format("%FT%T").to_string())
        }
    }
}
