//! What the editor says of the claims: the same, compatible, conflicting, and what was decided.
//!
//! A value is meant as the claims state it, so it is read as each claim's own value was, until one agrees.

use super::claim::{FactFrame, ReadClaim};
use super::{citation, typed};
use crate::diagnostic::{Code, Diagnostic, Report, nearest};
use crate::load::{Group, OneOrMore, RawDecision, RawDeclaration, RawValue, Typed};
use crate::model::{Cause, Choice, Decision, Declaration, SourceId};
use crate::value::{Context, Kind, Value};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// So many claims are asked one by one. Mostly there are no more.
const FEW: usize = 8;

/// The claims of one fact.
pub(super) struct Readings<'r, 'a> {
    pub(super) claims: &'r [ReadClaim<'a>],
    pub(super) frame: &'r FactFrame<'a>,
    /// Whether some claims could not be read, so that a value that none states proves nothing.
    pub(super) is_partial: bool,
    pub(super) sorted: Sorted<'a>,
}

/// The claims by what their values were read with, once this is asked for; of most facts it never is.
#[derive(Default)]
pub(super) struct Sorted<'a>(OnceCell<Vec<Alike<'a>>>);

/// Claims whose words mean the same to a reader.
struct Alike<'a> {
    context: Context<'a>,
    /// The position of the first of them.
    start: usize,
    /// The position of the first that states a value, by the key of that.
    first: BTreeMap<(Kind, String), usize>,
}

impl<'a> Readings<'_, 'a> {
    /// The value that the editor means: that of the first claim beside which the words say what it says, or else of the first in
    /// the same words, which other claims may have given another sense (`half`, of 24).
    fn find(&self, raw: &'a RawValue) -> Option<Arc<Value>> {
        let kind = self.frame.kind?;
        let says_it = |read: &&ReadClaim<'a>| {
            let meant = self.frame.read(kind, raw, &read.context);
            meant.is_ok_and(|(meant, _)| meant.is_same(&read.claim.value))
        };
        let is_alike = |read: &&ReadClaim<'a>| words(&read.raw.value) == words(raw);
        let found = self.claims.iter().take(FEW).find(says_it).or_else(|| self.find_among_many(kind, raw));
        let found = found.or_else(|| self.claims.iter().find(is_alike));
        found.map(|read| Arc::clone(&read.claim.value))
    }

    /// The same where there are so many claims that each sort of them is asked once.
    fn find_among_many(&self, kind: Kind, raw: &'a RawValue) -> Option<&ReadClaim<'a>> {
        let first_in = |alike: &Alike<'a>| {
            let (meant, _) = self.frame.read(kind, raw, &alike.context).ok()?;
            alike.first.get(&(meant.kind(), meant.key())).copied()
        };
        (self.claims.len() > FEW).then_some(())?;
        let mut first = None;
        for alike in self.sorted.0.get_or_init(|| self.sort(kind)) {
            // Those that are still to come are all behind it.
            if first.is_some_and(|first| first < alike.start) {
                break;
            }
            first = first.into_iter().chain(first_in(alike)).min();
        }
        self.claims.get(first?)
    }

    fn sort(&self, kind: Kind) -> Vec<Alike<'a>> {
        let mut sorted: Vec<Alike<'a>> = Vec::new();
        for (at, read) in self.claims.iter().enumerate() {
            let value = &read.claim.value;
            let key = (value.kind(), value.key());
            if let Some(alike) = sorted.iter_mut().find(|alike| alike.context.is_like(&read.context, kind)) {
                alike.first.entry(key).or_insert(at);
            } else {
                let first = BTreeMap::from([(key, at)]);
                sorted.push(Alike { context: read.context, start: at, first });
            }
        }
        sorted
    }

    /// The same, with `not-a-reading` pushed where no claim states it.
    fn told(&self, raw: &'a RawValue, report: &mut Report) -> Option<Arc<Value>> {
        let found = self.find(raw);
        if found.is_none() && !self.is_partial {
            report.push(self.not_a_reading(raw));
        }
        found
    }

    fn not_a_reading(&self, raw: &RawValue) -> Diagnostic {
        let typed = words(raw);
        let stated: Vec<Cow<'_, str>> = self.claims.iter().map(|read| words(&read.raw.value)).collect();
        let help = match nearest(&typed, stated.iter().map(|words| &**words)) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("the claims state: {}", first_few(&stated)),
        };
        Diagnostic::new(Code::NotAReading, raw.origin(), format!("no claim states `{typed}`")).help(help)
    }
}

/// What claims state, as far as anybody reads it.
fn first_few(stated: &[Cow<'_, str>]) -> String {
    const MOST_TOLD: usize = 24;
    match stated.split_at_checked(MOST_TOLD) {
        Some((first, rest)) if !rest.is_empty() => format!("{}; and {} more", first.join("; "), rest.len()),
        Some(_) | None => stated.join("; "),
    }
}

fn words(raw: &RawValue) -> Cow<'_, str> {
    match raw {
        RawValue::Text(text) => text.text().into(),
        RawValue::Members(members, _) => {
            members.iter().map(Typed::text).collect::<Vec<_>>().join(", ").into()
        }
    }
}

/// Groups of values that say the same. Pushes `not-a-reading`.
pub(super) fn resolve_same_as<'a>(
    raw: &'a [Group],
    readings: &Readings<'_, 'a>,
    report: &mut Report,
) -> Vec<Vec<Value>> {
    raw.iter().map(|group| values(&group.0, readings, report)).collect()
}

/// What the editor declares of values. Pushes `not-a-reading` and `unknown-fact`.
pub(super) fn resolve_declarations<'a>(
    raw: Option<&'a OneOrMore<RawDeclaration>>,
    readings: &Readings<'_, 'a>,
    report: &mut Report,
) -> Vec<Declaration> {
    let declaration = |raw: &'a RawDeclaration| Declaration {
        values: values(&raw.values, readings, report),
        because: citation::reason(Some(&raw.because), readings.frame.setting.fact_names, report),
    };
    raw.iter().flat_map(|raw| &raw.0).map(declaration).collect()
}

fn values<'a>(raw: &'a [RawValue], readings: &Readings<'_, 'a>, report: &mut Report) -> Vec<Value> {
    raw.iter().filter_map(|value| readings.told(value, report)).map(Arc::unwrap_or_clone).collect()
}

/// What the editor decided. Pushes `missing-key`, `unknown-source`, `unknown-fact`, `not-a-reading`, `reason-missing`,
/// `bad-value` and `unknown-choice`.
pub(super) fn resolve_decision<'a>(
    raw: &'a RawDecision,
    readings: &Readings<'_, 'a>,
    report: &mut Report,
) -> Option<Decision> {
    let causes = Cause::ALL.iter().map(|cause| (cause.name(), *cause));
    let cause = raw.cause.as_ref().and_then(|cause| typed::choice(cause, "cause", causes, report));
    let choice = match (&raw.value, &raw.source) {
        (Some(RawValue::Text(text)), None) if text.text() == "unresolved" => Some(Choice::Unresolved),
        (Some(value), None) => chosen_value(value, raw, readings, report),
        (None, Some(source)) => chosen_source(source, readings, report),
        (Some(value), Some(source)) => {
            let message = "a decision has `value` or `source`, not both";
            report.push(
                Diagnostic::new(Code::DuplicateKey, &source.origin, message)
                    .note(value.origin(), "the other one")
                    .help("keep one of the two"),
            );
            None
        }
        (None, None) => {
            report.push(
                Diagnostic::new(Code::MissingKey, &raw.origin, "the decision has no `value` and no `source`")
                    .help("add `value: unresolved`, `value: …` or `source: …`"),
            );
            None
        }
    };
    let because = citation::reason(raw.because.as_ref(), readings.frame.setting.fact_names, report);
    Some(Decision { choice: choice?, cause, because, origin: raw.origin.clone() })
}

/// One of the readings, or else a value of the editor's own, which needs a reason.
fn chosen_value<'a>(
    value: &'a RawValue,
    raw: &RawDecision,
    readings: &Readings<'_, 'a>,
    report: &mut Report,
) -> Option<Choice> {
    if let Some(reading) = readings.find(value) {
        return Some(Choice::Value(reading));
    }
    let frame = readings.frame;
    let (own, _) = frame.told(frame.kind?, value, (&frame.context(), report))?;
    if raw.because.is_none() && !readings.is_partial {
        let diagnostic = readings.not_a_reading(value);
        let help = diagnostic.help.unwrap_or_default();
        let message = format!("no claim states `{}`, and no reason is given for it", words(value));
        report.push(
            Diagnostic::new(Code::ReasonMissing, value.origin(), message)
                .help(format!("{help}\nfor a value of your own add `because: …`")),
        );
    }
    Some(Choice::Value(own))
}

fn chosen_source(source: &Typed, readings: &Readings<'_, '_>, report: &mut Report) -> Option<Choice> {
    let id = readings.frame.setting.source_names.link(source, report)?;
    let has_claim = readings.claims.iter().any(|read| read.claim.source.as_str() == id);
    if !has_claim && !readings.is_partial {
        let message = format!("the source `{id}` makes no claim about this fact");
        let claimants: Vec<&str> = readings.claims.iter().map(|read| read.claim.source.as_str()).collect();
        report.push(
            Diagnostic::new(Code::NotAReading, &source.origin, message)
                .help(format!("claims are made by: {}", claimants.join(", "))),
        );
    }
    has_claim.then(|| Choice::Source(SourceId::new(id)))
}
