//! Facts, each with its claims and with what the editor says of them.

use super::claim::{self, FactFrame, ReadClaim};
use super::clues::Clues;
use super::decision::{Readings, resolve_decision, resolve_declarations, resolve_same_as};
use super::evidence::Evidence;
use super::link::Names;
use super::review::resolve_review;
use super::version::Versions;
use super::{growth, order, typed};
use crate::diagnostic::{Code, Diagnostic, Report};
use crate::load::{RawBlank, RawFact, RawFactEntry, Typed};
use crate::model::{Blank, Fact, FactId, Manner, Section, SectionId, Site, Source, SourceId};
use crate::value::{Context, DayRange, Kind, Reader, Unit, Value, group, names_crime, state};
use std::collections::{BTreeMap, BTreeSet};

/// What is known when facts are resolved.
pub(super) struct Setting<'a> {
    pub(super) site: &'a Site,
    pub(super) evidence: &'a Evidence<'a>,
    pub(super) sources: BTreeMap<&'a str, &'a Source>,
    pub(super) versions: &'a Versions<'a>,
    pub(super) section_names: &'a Names,
    pub(super) source_names: &'a Names,
    pub(super) fact_names: &'a Names,
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
        let is_sound = typed::check_id(&entry.id.value, "fact", &entry.id.origin, report);
        let is_new = names.define(&entry.id.value, &entry.id.origin, report);
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
    let mut facts: Vec<Fact> = raw.iter().filter_map(read).collect();
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
    if frame.kind == Some(Kind::Duration) {
        drop_lone_anchor(&mut claims);
    }
    if frame.kind == Some(Kind::Date) {
        drop_lone_making(&mut claims);
    }
    if frame.kind == Some(Kind::Quantity) {
        tell_apart(&mut claims, &frame, state);
        tell_apart(&mut claims, &frame, group);
        tell_parts_apart(&mut claims);
        drop_scopes_of_results(&mut claims);
    }
    let grows = match &raw.grows {
        Some(grows) => grows.value,
        None => growth::is_shown(raw, frame.kind, &claims),
    };
    let readings = Readings { claims: &claims, frame: &frame, is_partial: is_partial(raw, &claims) };
    let same_as = resolve_same_as(&raw.same_as, &readings, report);
    let compatible = resolve_declarations(raw.compatible.as_ref(), &readings, report);
    let conflicting = resolve_declarations(raw.conflicting.as_ref(), &readings, report);
    let decision = raw.decision.as_ref().and_then(|raw| resolve_decision(raw, &readings, report));
    let review = raw.review.as_ref().and_then(|raw| resolve_review(raw, setting, report));
    let question = typed::line_or_empty(Some(&raw.question));
    (!claims.is_empty()).then_some(())?;
    Some(Fact {
        id: FactId::new(&id.value),
        label: typed::line(raw.label.as_ref()).unwrap_or_else(|| question.clone()),
        question,
        kind: frame.kind?,
        section: links.section,
        grows,
        same_as,
        compatible,
        conflicting,
        sums_to: links.sums_to,
        before: links.before,
        after: links.after,
        note: typed::markdown(raw.note.as_ref(), report),
        claims: setting.versions.mark(claims.into_iter().map(|read| read.claim).collect()),
        blanks: raw.blanks.iter().filter_map(|blank| resolve_blank(blank, setting, report)).collect(),
        decision,
        review,
        origin: id.origin.clone(),
    })
}

fn frame<'a>(id: &Typed, raw: &RawFact, setting: &'a Setting<'a>, report: &mut Report) -> FactFrame<'a> {
    let kinds: Vec<_> = Kind::ALL.iter().map(|kind| (kind.name(), *kind)).collect();
    let reader = Reader::default();
    let clues = Clues::of(raw, &Context::new(&setting.site.hedges, &setting.site.places), &reader);
    FactFrame {
        kind: typed::choice(&raw.kind, "kind of value", &kinds, report),
        unit: raw.unit.as_ref().map_or(clues.unit, |unit| unit_named(unit, report)),
        moment: clues.is_of_dead.then(|| first_day(raw, setting)).flatten(),
        clues,
        reader,
        as_of: raw.as_of.as_ref().and_then(|date| typed::date(date, report)),
        id: FactId::new(&id.value),
        setting,
    }
}

/// The day of the first report. Whoever was dead by then grew no older after it.
fn first_day(raw: &RawFact, setting: &Setting<'_>) -> Option<DayRange> {
    let sources =
        raw.claims.items.iter().filter_map(|claim| setting.sources.get(claim.source.value.as_str()));
    sources.filter_map(|source| source.published.as_ref()?.days()).min_by_key(|days| days.last)
}

/// A length of time may be told with where it begins (`seven minutes after the alarm`) or with the crime that it is
/// the sentence for (`12 years for robbery`). That tells claims apart only where they name several such points or crimes.
fn drop_lone_anchor(claims: &mut [ReadClaim<'_>]) {
    // `from first to last` tells what was measured.
    let is_anchor = |scope: &str| {
        let begins = |word: &&str| scope.starts_with(*word);
        ["after ", "before ", "from ", "since "].iter().any(begins) && !scope.contains(" to ")
            || names_crime(scope)
    };
    let anchor = |read: &ReadClaim<'_>| {
        read.claim.scope.clone().filter(|scope| read.raw.scope.is_none() && is_anchor(scope))
    };
    let anchors: BTreeSet<String> = claims.iter().filter_map(anchor).collect();
    for read in claims {
        if anchors.len() == 1 && anchor(read).is_some() {
            read.claim.scope = None;
        }
    }
}

/// A year may be told with what was done in it (`built 1998`). That tells claims apart only where they name several
/// such things (`built 1998`, `opened 2001`).
fn drop_lone_making(claims: &mut [ReadClaim<'_>]) {
    const MAKINGS: &[&str] = &["built", "founded", "made", "born", "completed", "established", "created"];
    let makings = |scope: &str| MAKINGS.iter().filter(|making| scope.contains(**making)).count();
    let own = |read: &ReadClaim<'_>| read.claim.scope.clone().filter(|_| read.raw.scope.is_none());
    let scopes: BTreeSet<String> = claims.iter().filter_map(own).collect();
    let is_lone = scopes.iter().map(|scope| makings(scope)).sum::<usize>() == 1;
    for read in claims.iter_mut().filter(|_| is_lone) {
        if own(read).is_some_and(|scope| MAKINGS.contains(&scope.as_str())) {
            read.claim.scope = None;
        }
    }
}

/// Tells what the words of a value count, of those things that one claim may count and another leave out.
type Counted = fn(&str) -> Option<&'static str>;

/// Where the claims of a fact count people or things in several states (`2 treated`, `3 missing`) or groups (`214
/// passengers`, `252 people`), that is what each of them speaks of. Where all count one, or none says which, it only
/// names what is counted; so does what the question names.
fn tell_apart(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>, counted: Counted) {
    let counted_by = |read: &ReadClaim<'_>| {
        let text = claim::text_of(&read.raw.value).filter(|_| !read.claim.value.has_parts());
        text.and_then(|text| counted(&text.value))
    };
    let all: BTreeSet<&str> = claims.iter().filter_map(counted_by).collect();
    // Seven men and a crew of seven are the same seven.
    let is_one_number =
        || claims.iter().map(|read| read.claim.value.stated_key()).collect::<BTreeSet<_>>().len() < 2;
    if all.len() < 2 || is_one_number() {
        return;
    }
    for read in claims {
        let own = counted_by(read).filter(|own| *own != "people" && !frame.clues.restates(own));
        if read.claim.scope.is_none() {
            read.claim.scope = own.map(str::to_owned);
        }
    }
}

/// Where one claim tells several counts (`nine climbers and the warden`), or some in an aside (`14 crew, 3 of them trainees`),
/// a claim that counts one of them by its name (`nine climbers`, `3 trainees`) speaks of that one, and not of all.
fn tell_parts_apart(claims: &mut [ReadClaim<'_>]) {
    let wholes: Vec<Value> =
        claims.iter().map(|read| &read.claim.value).filter(|value| value.has_parts()).cloned().collect();
    let texts: Vec<&str> = claims
        .iter()
        .filter_map(|read| claim::text_of(&read.raw.value))
        .map(|text| text.value.as_str())
        .filter(|text| text.contains([',', '(']))
        .collect();
    for ReadClaim { claim, .. } in claims {
        let in_aside = || texts.iter().find_map(|text| claim.value.noun_in(text));
        let name = wholes.iter().find_map(|whole| claim.value.name_in(whole)).or_else(in_aside);
        if claim.scope.is_none() {
            claim.scope = name.map(str::to_owned);
        }
    }
}

/// What a source says that its own sum comes to (`€148 sent back` beside `€165 less €12`) speaks of the same, whatever
/// stands behind the number. So does what is left (`seven left`, `seven unsold`) beside a part of a whole (`11 of 20 played`).
fn drop_scopes_of_results(claims: &mut [ReadClaim<'_>]) {
    const LEFT: &[&str] = &[" left", " remaining", " remain", " to go", " to play", " outstanding"];
    let of = |is_told: &dyn Fn(&ReadClaim<'_>) -> bool| -> BTreeSet<SourceId> {
        claims.iter().filter(|read| is_told(read)).map(|read| read.claim.source.clone()).collect()
    };
    let with_sum = of(&|read| read.claim.value.is_reckoned() || read.claim.value.tells_loss());
    let with_part = of(&|read| read.claim.value.is_part_of_whole());
    let is_rest = |words: &str| {
        let is_of_others = words.rsplit_once(' ').is_some_and(|(_, state)| state.starts_with("un"));
        is_of_others || LEFT.iter().any(|left| words.ends_with(left))
    };
    let with_rest =
        of(&|read| claim::text_of(&read.raw.value).is_some_and(|text| is_rest(text.value.trim())));
    for ReadClaim { claim, raw, .. } in claims {
        let is_result = with_sum.contains(&claim.source)
            || with_part.contains(&claim.source) && with_rest.contains(&claim.source);
        if is_result && raw.scope.is_none() {
            claim.scope = None;
        }
    }
}

fn unit_named(typed: &Typed, report: &mut Report) -> Option<Unit> {
    let name = typed.value.trim();
    let unit = Unit::from_name(name);
    if unit.is_none() {
        let help = Unit::nearest_name(name).map(|meant| format!("did you mean `{meant}`?"));
        let diagnostic = Diagnostic::new(Code::BadValue, &typed.origin, format!("`{name}` is no unit"));
        report.push(typed::with_help(diagnostic, help));
    }
    unit
}

/// Resolves a source that speaks of a fact without a value. Pushes `unknown-source` and `unknown-choice`.
fn resolve_blank(raw: &RawBlank, setting: &Setting<'_>, report: &mut Report) -> Option<Blank> {
    let manners: Vec<_> = Manner::ALL.iter().map(|manner| (manner.name(), *manner)).collect();
    let source = setting.source_names.link(&raw.source, report);
    let manner = typed::choice(&raw.manner, "manner", &manners, report);
    let source = source.filter(|id| setting.sources.contains_key(id)).map(SourceId::new);
    Some(Blank { source: source?, manner: manner?, because: typed::line_or_empty(Some(&raw.because)) })
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
        let message = format!("the fact `{}` has no claims", id.value);
        report.push(
            Diagnostic::new(Code::NoClaims, &raw.claims.origin, message)
                .help("say what a source says of it: `claims: [{source: …, value: …, excerpt: …}]`"),
        );
    }
    raw.claims.items.iter().filter_map(|raw| claim::resolve_claim(raw, frame, report)).collect()
}

/// Whether some claims were dropped, so that a value that no claim states proves nothing.
fn is_partial(raw: &RawFact, claims: &[ReadClaim<'_>]) -> bool {
    raw.claims.written > claims.len()
}
