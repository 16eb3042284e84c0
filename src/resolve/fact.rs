//! Facts, each with its claims and with what the editor says of them.

use super::citation;
use super::claim::{self, FactFrame, Moment, ReadClaim};
use super::clues::Clues;
use super::decision::{Readings, Sorted, resolve_decision, resolve_declarations, resolve_same_as};
use super::evidence::Evidence;
use super::link::Names;
use super::review::resolve_review;
use super::version::Versions;
use super::{asked, growth, moment, one_more, order, ounces, scope, shares, typed, year};
use crate::diagnostic::{Code, Diagnostic, Report};
use crate::load::{RawBlank, RawFact, RawFactEntry, Typed};
use crate::model::{Blank, Fact, FactId, Manner, Section, SectionId, Site, Source, SourceId};
use crate::value::{Context, DayRange, Kind, Reader, Unit};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is known when facts are resolved.
pub(super) struct Setting<'a> {
    pub(super) site: &'a Site,
    pub(super) evidence: &'a Evidence<'a>,
    pub(super) sources: BTreeMap<&'a str, KnownSource<'a>>,
    pub(super) versions: &'a Versions<'a>,
    pub(super) section_names: &'a Names,
    pub(super) source_names: &'a Names,
    pub(super) fact_names: &'a Names,
}

/// A source with the day on which its claims rest, unless they state another.
pub(super) struct KnownSource<'a> {
    pub(super) source: &'a Source,
    pub(super) published: Option<Moment>,
}

impl<'a> From<&'a Source> for KnownSource<'a> {
    fn from(source: &'a Source) -> Self {
        Self { source, published: source.published.as_ref().map(|date| Moment::of(Arc::clone(date))) }
    }
}

/// A fact that can be used, with its id.
pub(super) type NamedFact<'a> = (&'a Typed, &'a RawFact);

/// Makes the ids of all facts known and gives those facts that can be used. Pushes `bad-id` and `duplicate-id`.
pub(super) fn define_facts<'a>(
    raw: &'a [RawFactEntry],
    names: &mut Names,
    report: &mut Report,
) -> Vec<NamedFact<'a>> {
    let mut sound = Vec::new();
    for entry in raw {
        let is_sound = typed::check_id(entry.id.text(), "fact", &entry.id.origin, report);
        let is_new = names.define(entry.id.text(), &entry.id.origin, report);
        sound.extend(entry.fact.as_ref().filter(|_| is_sound && is_new).map(|fact| (&entry.id, fact)));
    }
    sound
}

/// Resolves all facts, by section in the story's order, then as listed; those without a section come last.
pub(super) fn resolve_facts(
    raw: &[NamedFact<'_>],
    sections: &[Section],
    setting: &Setting<'_>,
    report: &mut Report,
) -> Vec<Fact> {
    let read = |(id, fact): &NamedFact<'_>| resolve_fact(id, fact, setting, report);
    let mut facts = Vec::with_capacity(raw.len());
    facts.extend(raw.iter().filter_map(read));
    order::check_links(&mut facts, raw, report);
    let order: BTreeMap<&SectionId, usize> =
        sections.iter().enumerate().map(|(index, section)| (&section.id, index)).collect();
    facts.sort_by_key(|fact| {
        fact.section.as_ref().and_then(|section| order.get(section)).copied().unwrap_or(usize::MAX)
    });
    facts
}

fn resolve_fact(id: &Typed, raw: &RawFact, setting: &Setting<'_>, report: &mut Report) -> Option<Fact> {
    let frame = frame(id, raw, setting, report);
    let links = Links::resolve(raw, setting, report);
    let mut claims = resolve_claims(id, raw, &frame, report);
    year::settle(&mut claims, &frame);
    year::settle_same_days(&mut claims, &frame);
    year::settle_weekdays(&mut claims, &frame);
    year::settle_ahead(&mut claims, &frame);
    moment::settle(&mut claims, &frame);
    one_more::settle(&mut claims, &frame);
    scope::settle(&mut claims, &frame);
    shares::settle(&mut claims, raw.question.text(), &frame);
    shares::read_without_sign(&mut claims, &frame);
    ounces::settle(&mut claims, &frame);
    close_lists(&mut claims, raw.question.text(), raw.label.as_ref().map_or("", Typed::text));
    growth::read_up_to_then(&mut claims, &frame);
    let grows = match &raw.grows {
        Some(grows) => grows.value,
        None => growth::is_shown(&frame, &claims),
    };
    if grows {
        growth::read_states(&mut claims, &frame);
    } else {
        growth::read_unfinished(&mut claims, &frame);
    }
    if raw.grows.is_none() && !grows && growth::is_of_each_day(&claims, &frame) {
        for read in &mut claims {
            read.claim.as_of_stated = read.claim.as_of.is_some();
        }
    }
    let is_partial = is_partial(raw, &claims);
    let readings = Readings { claims: &claims, frame: &frame, is_partial, sorted: Sorted::default() };
    let same_as = resolve_same_as(&raw.same_as, &readings, report);
    let compatible = resolve_declarations(raw.compatible.as_ref(), &readings, report);
    let conflicting = resolve_declarations(raw.conflicting.as_ref(), &readings, report);
    let decision = raw.decision.as_ref().and_then(|raw| resolve_decision(raw, &readings, report));
    let review = raw.review.as_ref().and_then(|raw| resolve_review(raw, setting, report));
    let question = typed::line_or_empty(Some(&raw.question));
    (!claims.is_empty()).then_some(())?;
    Some(Fact {
        id: frame.id.clone(),
        label: typed::line(raw.label.as_ref()).unwrap_or_else(|| question.clone()),
        question,
        kind: frame.kind?,
        section: links.section,
        asks_for_two: asked::asks_for_two(&frame.clues.question),
        grows,
        may_fall: grows && growth::may_fall(&frame.clues.question),
        same_as,
        compatible,
        conflicting,
        sums_to: links.sums_to,
        before: links.before,
        after: links.after,
        note: citation::note(raw.note.as_ref(), setting.fact_names, report),
        claims: setting.versions.mark(claims.into_iter().map(|read| read.claim).collect()),
        blanks: raw.blanks.iter().filter_map(|blank| resolve_blank(blank, setting, report)).collect(),
        decision,
        review,
        origin: id.origin.clone(),
    })
}

fn frame<'a>(id: &Typed, raw: &'a RawFact, setting: &'a Setting<'a>, report: &mut Report) -> FactFrame<'a> {
    let kinds = Kind::ALL.iter().map(|kind| (kind.name(), *kind));
    let reader = Reader::default();
    let clues = Clues::of(raw, &Context::new(&setting.site.hedges, &setting.site.places), &reader);
    FactFrame {
        kind: typed::choice(&raw.kind, "kind of value", kinds, report),
        unit: raw.unit.as_ref().map_or(clues.unit, |unit| unit_named(unit, report)),
        moment: clues
            .moment
            .or(clues.died)
            .or_else(|| clues.is_of_dead.then(|| first_day(raw, setting)).flatten()),
        clues,
        reader,
        as_of: raw.as_of.as_ref().and_then(|date| typed::date(date, report)).map(Moment::of),
        id: FactId::new(id.text()),
        setting,
    }
}

/// The day of the first report. Whoever was dead by then grew no older after it.
fn first_day(raw: &RawFact, setting: &Setting<'_>) -> Option<DayRange> {
    let sources = raw.claims.items.iter().filter_map(|claim| setting.sources.get(claim.source.text()));
    sources.filter_map(|known| known.published.as_ref()?.days).min_by_key(|days| days.last)
}

fn unit_named(typed: &Typed, report: &mut Report) -> Option<Unit> {
    let name = typed.text().trim();
    let unit = Unit::from_name(name);
    if unit.is_none() {
        let help = Unit::nearest_name(name).map(|meant| format!("did you mean `{meant}`?"));
        let diagnostic = Diagnostic::new(Code::BadValue, &typed.origin, format!("`{name}` is no unit"));
        report.push(typed::with_help(diagnostic, help));
    }
    unit
}

/// Resolves a source that speaks of a fact without a value. Pushes `unknown-source`, `unknown-choice` and
/// `unknown-fact`.
fn resolve_blank(raw: &RawBlank, setting: &Setting<'_>, report: &mut Report) -> Option<Blank> {
    let manners = Manner::ALL.iter().map(|manner| (manner.name(), *manner));
    let source = setting.source_names.link(&raw.source, report);
    let manner = typed::choice(&raw.manner, "manner", manners, report);
    let source = source.filter(|id| setting.sources.contains_key(id)).map(SourceId::new);
    let because = citation::reason(Some(&raw.because), setting.fact_names, report);
    Some(Blank { source: source?, manner: manner?, because })
}

/// What a fact points to.
struct Links {
    section: Option<SectionId>,
    sums_to: Option<FactId>,
    before: Vec<FactId>,
    after: Vec<FactId>,
}

impl Links {
    fn resolve(raw: &RawFact, setting: &Setting<'_>, report: &mut Report) -> Self {
        let section = raw.section.as_ref().and_then(|id| setting.section_names.link(id, report));
        let mut facts = |ids: &[Typed]| -> Vec<FactId> {
            ids.iter().filter_map(|id| setting.fact_names.link(id, report)).map(FactId::new).collect()
        };
        Self {
            section: section.map(SectionId::new),
            sums_to: facts(raw.sums_to.as_slice()).pop(),
            before: facts(&raw.before),
            after: facts(&raw.after),
        }
    }
}

/// The claims that can be used. Pushes `no-claims` where none was written.
fn resolve_claims<'a>(
    id: &Typed,
    raw: &'a RawFact,
    frame: &FactFrame<'a>,
    report: &mut Report,
) -> Vec<ReadClaim<'a>> {
    if raw.claims.written == 0 {
        let message = format!("the fact `{}` has no claims", id.text());
        report.push(
            Diagnostic::new(Code::NoClaims, &raw.claims.origin, message)
                .help("say what a source says of it: `claims: [{source: …, value: …, excerpt: …}]`"),
        );
    }
    raw.claims.items.iter().filter_map(|raw| claim::resolve_claim(raw, frame, report)).collect()
}

/// Closes the lists whose excerpts say how many there are, or name them as all, and tells the counts that can contradict them.
fn close_lists(claims: &mut [ReadClaim<'_>], question: &str, label: &str) {
    for ReadClaim { claim, raw, .. } in claims.iter_mut() {
        if let Some(closed) = claim.value.closed_by(raw.excerpt.text(), question, label) {
            claim.value = closed.into();
        }
    }
    settle_lists(claims, question, label);
}

/// Tells of lists that another source tells too, in words of its own, and of those that no other shows to be a choice.
fn settle_lists(claims: &mut [ReadClaim<'_>], question: &str, label: &str) {
    // Every list is held against the others.
    const MOST: usize = 32;
    let settled = |at: usize, read: &ReadClaim<'_>| {
        let is_other = |other: &&ReadClaim<'_>| {
            other.claim.source != read.claim.source && other.raw.excerpt.text() != read.raw.excerpt.text()
        };
        let others = claims.iter().take(MOST).filter(is_other).map(|other| &*other.claim.value);
        Some((at, read.claim.value.settled_among(&others.collect::<Vec<_>>(), question, label)?))
    };
    let all = claims.iter().take(MOST).enumerate();
    let lists = all.filter(|(_, read)| read.claim.value.kind() == Kind::Set);
    let settled: Vec<_> = lists.filter_map(|(at, read)| settled(at, read)).collect();
    for (at, value) in settled {
        if let Some(read) = claims.get_mut(at) {
            read.claim.value = value.into();
        }
    }
}

/// Whether some claims were dropped, so that a value that no claim states proves nothing.
fn is_partial(raw: &RawFact, claims: &[ReadClaim<'_>]) -> bool {
    raw.claims.written > claims.len()
}
