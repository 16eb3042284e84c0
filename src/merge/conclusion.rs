//! What stands as the answer: the rules propose, the editor confirms or decides.

use super::Judgement;
use super::grouping::Corrections;
use crate::model::{
    Choice, Claim, Conclusion, Fact, Finding, Proposal, Reading, ReadingIndex, Rule, Source, SourceId,
    SourceKind, Verdict,
};
use crate::value::{Extent, Kind, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What kind of witness each source is that is more than a report, as most are.
#[derive(Debug)]
pub(super) struct Witnesses<'a>(BTreeMap<&'a SourceId, SourceKind>);

impl<'a> Witnesses<'a> {
    /// All sources of a dossier.
    pub(super) fn of(sources: &'a [Source]) -> Self {
        let witnesses = sources.iter().filter(|source| source.kind != SourceKind::Report);
        Self(witnesses.map(|source| (&source.id, source.kind)).collect())
    }

    fn is(&self, source: &SourceId, kind: SourceKind) -> bool {
        self.0.get(source) == Some(&kind)
    }
}

/// Whether the readings of a fact speak of one thing, or of other scopes, moments or definitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// One thing: they can be ranked by how precise they are.
    One,
    /// Several, as far as the editor has said.
    Several,
}

/// The finding: what the rules propose, what stands, and the editor's cause over the computed one.
pub(super) fn conclude(fact: &Fact, witnesses: &Witnesses<'_>, judgement: Judgement) -> Finding {
    let proposal = propose(fact, witnesses, &judgement);
    let conclusion = conclusion(fact, &judgement, proposal.as_ref());
    let editors_cause = fact.decision.as_ref().and_then(|decision| decision.cause);
    Finding {
        readings: judgement.readings,
        standings: judgement.standings,
        verdict: judgement.verdict,
        contradictions: judgement.contradictions,
        conclusion,
        proposal,
        cause: editors_cause.or(judgement.cause),
        support: judgement.support,
        derivation: judgement.derivation,
    }
}

fn conclusion(fact: &Fact, judgement: &Judgement, proposal: Option<&Proposal>) -> Conclusion {
    let proposed = proposal.and_then(|proposal| {
        judgement.readings.get(proposal.reading).map(|reading| (reading, proposal.rule))
    });
    match fact.decision.as_ref().map(|decision| &decision.choice) {
        Some(Choice::Unresolved) => Conclusion::Unresolved,
        Some(Choice::Value(value)) => chosen(proposed, value),
        Some(Choice::Source(source)) => {
            let last = fact.claims.iter().rev().find(|claim| claim.source == *source);
            last.map_or(Conclusion::Undecided, |claim| chosen(proposed, &claim.value))
        }
        None => by_rule(judgement.verdict, proposed),
    }
}

/// Without a decision, a proposal stands only where nothing is in dispute.
fn by_rule(verdict: Verdict, proposed: Option<(&Reading, Rule)>) -> Conclusion {
    match (verdict, proposed) {
        (Verdict::Agreed | Verdict::SingleSource | Verdict::Compatible, Some((reading, rule))) => {
            Conclusion::ByRule(Arc::clone(&reading.value), rule)
        }
        (
            Verdict::Agreed
            | Verdict::SingleSource
            | Verdict::Compatible
            | Verdict::Conflicting
            | Verdict::Incomparable,
            _,
        ) => Conclusion::Undecided,
    }
}

/// The editor's value: confirmed when the rules propose the same.
fn chosen(proposed: Option<(&Reading, Rule)>, value: &Arc<Value>) -> Conclusion {
    match proposed {
        Some((reading, rule)) if reading.value.is_same(value) => Conclusion::ByRule(Arc::clone(value), rule),
        _ => Conclusion::ByEditor(Arc::clone(value)),
    }
}

/// The first rule that singles out one reading.
fn propose(fact: &Fact, witnesses: &Witnesses<'_>, judgement: &Judgement) -> Option<Proposal> {
    let unanimous = match judgement.verdict {
        Verdict::Agreed => Some(Rule::Agreement),
        Verdict::SingleSource if judgement.readings.len() == 1 => Some(Rule::OnlySource),
        Verdict::SingleSource | Verdict::Compatible | Verdict::Conflicting | Verdict::Incomparable => None,
    };
    if let Some(rule) = unanimous {
        return Some(Proposal { reading: 0, rule });
    }
    let corrections = Corrections::of(fact);
    let of_kind = |kind: SourceKind| {
        only(fact, judgement, |claim| witnesses.is(&claim.source, kind) && !corrections.take_back(claim))
    };
    let precise = || match judgement.subject {
        Subject::One => most_precise(fact, judgement),
        Subject::Several => None,
    };
    let propose_by = |rule, reading: Option<ReadingIndex>| reading.map(|reading| Proposal { reading, rule });
    propose_by(Rule::OfficialRecord, of_kind(SourceKind::OfficialRecord))
        .or_else(|| propose_by(Rule::PrimaryWitness, of_kind(SourceKind::PrimaryWitness)))
        .or_else(|| {
            propose_by(Rule::SelfCorrection, only(fact, judgement, |claim| corrections.put_right(claim)))
        })
        .or_else(|| propose_by(Rule::Latest, latest(fact, judgement)))
        .or_else(|| propose_by(Rule::MostPrecise, precise()))
        .or_else(|| propose_by(Rule::Majority, majority(fact, judgement)))
}

/// The one reading that holds all claims of a sort; nothing when there are none or several such readings.
fn only(fact: &Fact, judgement: &Judgement, is_wanted: impl Fn(&Claim) -> bool) -> Option<ReadingIndex> {
    let mut holders = judgement.readings.iter().enumerate().filter(|(_, reading)| {
        reading.claims.iter().any(|index| fact.claims.get(*index).is_some_and(&is_wanted))
    });
    let (found, _) = holders.next()?;
    holders.next().is_none().then_some(found)
}

/// The latest state of a running count that never shrank.
fn latest(fact: &Fact, judgement: &Judgement) -> Option<ReadingIndex> {
    if !fact.grows || judgement.verdict != Verdict::Compatible {
        return None;
    }
    let end = |reading: &Reading| {
        let ends = reading
            .claims
            .iter()
            .filter_map(|index| fact.claims.get(*index)?.as_of.as_ref()?.extent().high.at());
        ends.max()
    };
    let newest = judgement.readings.iter().filter_map(end).max()?;
    let mut at_newest =
        judgement.readings.iter().enumerate().filter(|(_, reading)| end(reading) == Some(newest));
    let (found, reading) = at_newest.next()?;
    if at_newest.next().is_some() {
        return None;
    }
    Some(highest_within(fact, judgement, narrowest(fact, reading)).unwrap_or(found))
}

/// Of the readings that the latest one leaves room for, the one that begins highest: a count that stood at 3 is not
/// put back by a later "at least 2".
fn highest_within(fact: &Fact, judgement: &Judgement, latest: Option<Extent>) -> Option<ReadingIndex> {
    let latest = latest?;
    let fits = |extent: &Extent| extent.intersection(&latest).is_some_and(|both| !both.is_empty());
    let extents = judgement.readings.iter().enumerate();
    let extents = extents.filter_map(|(index, reading)| Some((index, narrowest(fact, reading)?)));
    let (highest, _) =
        extents.filter(|(_, extent)| fits(extent)).max_by_key(|(_, extent)| extent.low.at())?;
    Some(highest)
}

/// The most precise of compatible readings that speak of one thing.
fn most_precise(fact: &Fact, judgement: &Judgement) -> Option<ReadingIndex> {
    if !matches!(judgement.verdict, Verdict::Compatible | Verdict::SingleSource) {
        return None;
    }
    let extents: Option<Vec<Extent>> =
        judgement.readings.iter().map(|reading| narrowest(fact, reading)).collect();
    match extents {
        Some(extents) if are_on_one_line(judgement) => {
            let found = narrowest_of(&extents, judgement)?;
            (fact.kind != Kind::Quantity || meets_all(fact, judgement, found)).then_some(found)
        }
        Some(_) => None,
        None => richest(judgement),
    }
}

/// Whether a reading has something in common with every other but those of headlines, which round. One that has not is a part
/// of what another tells, the level before it or what each has of it, and no closer answer.
fn meets_all(fact: &Fact, judgement: &Judgement, found: ReadingIndex) -> bool {
    let extent = |reading: &Reading| narrowest(fact, reading);
    let own = judgement.readings.get(found).and_then(extent);
    let stands_below = |index: &usize| fact.claims.get(*index).is_some_and(|claim| !claim.in_headline);
    let mut others = judgement.readings.iter().filter(|reading| reading.claims.iter().any(stands_below));
    others.all(|other| {
        let common = own.zip(extent(other)).and_then(|(own, other)| own.intersection(&other));
        common.is_some_and(|common| !common.is_empty())
    })
}

/// Whether the readings can be narrower than each other: a share is not narrower than a count, nor what comes a week than
/// what comes a year.
fn are_on_one_line(judgement: &Judgement) -> bool {
    let mut neighbours = judgement.readings.iter().zip(judgement.readings.iter().skip(1));
    neighbours.all(|(one, other)| one.value.is_on_line_of(&other.value))
}

/// The narrowest stretch that a claim of the reading leaves open.
fn narrowest(fact: &Fact, reading: &Reading) -> Option<Extent> {
    let extents = reading.claims.iter().filter_map(|index| fact.claims.get(*index)?.value.extent());
    extents.min_by_key(|extent| (extent.width().is_none(), extent.width()))
}

/// The reading with the narrowest stretch. Readings with the very same stretch say it in other words: of these the one
/// with more independent lines stands, then the first.
fn narrowest_of(extents: &[Extent], judgement: &Judgement) -> Option<ReadingIndex> {
    let least = extents.iter().filter_map(Extent::width).min()?;
    let narrow: Vec<(ReadingIndex, &Extent)> =
        extents.iter().enumerate().filter(|(_, extent)| extent.width() == Some(least)).collect();
    let (_, first) = narrow.first()?;
    if narrow.iter().any(|(_, extent)| extent != first) {
        return None;
    }
    let lines =
        |index: ReadingIndex| judgement.readings.get(index).map_or(0, |reading| reading.support.lines);
    narrow.into_iter().map(|(index, _)| index).rev().max_by_key(|index| lines(*index))
}

/// For kinds without a stretch: the one reading that says most, and all that the others say.
fn richest(judgement: &Judgement) -> Option<ReadingIndex> {
    let most =
        judgement.readings.iter().map(|reading| reading.value.detail()).max().filter(|most| *most > 0)?;
    let mut rich =
        judgement.readings.iter().enumerate().filter(|(_, reading)| reading.value.detail() == most);
    let (found, richest) = rich.next()?;
    let is_alone = rich.next().is_none();
    let says_all = judgement.readings.iter().all(|other| richest.value.says_all_of(&other.value));
    (is_alone && says_all).then_some(found)
}

/// The reading that is two or more independent lines ahead of every other, and no part of what others tell all of.
fn majority(fact: &Fact, judgement: &Judgement) -> Option<ReadingIndex> {
    let (leader, lead) =
        judgement.readings.iter().enumerate().rev().max_by_key(|(_, reading)| reading.support.lines)?;
    let others = judgement.readings.iter().enumerate().filter(|(index, _)| *index != leader);
    // A reading that stands alone has to be held by two lines itself.
    let most = others.map(|(_, reading)| reading.support.lines).max().unwrap_or(0);
    let is_scoped = |index: &usize| fact.claims.get(*index).is_some_and(|claim| claim.scope.is_some());
    let is_of_all = |reading: &Reading| !reading.claims.iter().any(is_scoped);
    let is_part = lead.claims.iter().all(is_scoped) && judgement.readings.iter().any(is_of_all);
    (lead.support.lines >= most + 2 && !is_part).then_some(leader)
}
