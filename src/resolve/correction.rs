//! The public corrections of a story.

use super::link::Names;
use super::typed;
use crate::diagnostic::{Code, Report};
use crate::load::RawCorrection;
use crate::model::{Correction, FactId, Tier};
use std::cmp::Reverse;

/// Resolves all corrections, newest first.
///
/// Pushes `bad-id`, `duplicate-id`, `bad-date`, `unknown-choice` and `unknown-fact`.
pub(super) fn resolve_corrections(
    raw: &[RawCorrection],
    facts: &Names,
    report: &mut Report,
) -> Vec<Correction> {
    let mut names = Names::new(Code::UnknownFact, "correction");
    let mut corrections: Vec<Correction> = raw
        .iter()
        .filter_map(|correction| resolve_correction(correction, &mut names, facts, report))
        .collect();
    corrections.sort_by_key(|correction| Reverse(correction.date));
    corrections
}

fn resolve_correction(
    raw: &RawCorrection,
    names: &mut Names,
    facts: &Names,
    report: &mut Report,
) -> Option<Correction> {
    let is_sound = typed::check_id(raw.id.text(), "correction", &raw.id.origin, report);
    let is_new = names.define(raw.id.text(), &raw.id.origin, report);
    let tiers = Tier::ALL.iter().map(|tier| (tier.name(), *tier));
    let date = typed::day(&raw.date, report);
    let tier = typed::choice(&raw.tier, "tier of a correction", tiers, report);
    let fact = raw.fact.as_ref().and_then(|fact| facts.link(fact, report)).map(FactId::new);
    (is_sound && is_new).then_some(())?;
    Some(Correction {
        id: raw.id.text().to_owned(),
        date: date?,
        tier: tier?,
        fact,
        was: typed::line(raw.was.as_ref()),
        now: typed::line(raw.now.as_ref()),
        note: typed::markdown(Some(&raw.note), report),
    })
}
