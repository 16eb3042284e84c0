//! What the claims of a fact speak of: words beside a value narrow it in one fact and say nothing new in another.

mod alike;
mod all;
mod anchor;
mod by_clock;
mod by_then;
mod contrary;
mod days;
mod each;
mod full_time;
mod going_on;
mod gusts;
mod measure;
mod most;
mod on_top;
mod peak;
mod persons;
mod plans;
mod raised;
mod rest;
mod share;
mod spread;
mod subjects;
mod things;
mod together;
mod told_beside;
mod totals;
mod voices;
mod whole;

use super::claim::{self, FactFrame, ReadClaim};
use crate::letters::has_any;
use crate::load::Typed;
use crate::model::SourceId;
use crate::value::{
    Bound, Extent, Kind, Value, filling, group, state, tells_one_more, tells_rest, tells_time,
    tells_what_became,
};
use contrary::{tell_debts_from_gains, tell_statistics_apart};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Every claim is held against these: the values and asides that tell several counts. The time grows with the claims.
const MOST_TOLD: usize = 48;

/// Gives claims the scopes that they have beside each other, and takes away those that tell nothing apart. The editor's stay.
pub(super) fn settle(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    // Words that are the same tell nothing apart.
    let are_alike = say_the_same(claims);
    if !are_alike {
        tell_statistics_apart(claims, frame);
    }
    match frame.kind {
        Some(Kind::Age) => persons::tell_apart(claims),
        Some(Kind::Duration) => {
            on_top::drop_scopes(claims, frame);
            anchor::drop_lone(claims);
            going_on::settle(claims, frame);
            most::drop_scopes(claims);
        }
        Some(Kind::Date) => {
            drop_lone_making(claims, frame);
            plans::tell_apart(claims);
            subjects::tell_apart(claims);
        }
        Some(Kind::Quantity) => {
            if !are_alike {
                let states = counted(claims, state).into_iter().zip(claims.iter());
                let states = states.map(|(own, read)| own.or_else(|| told_beside::state_in_excerpt(read)));
                tell_apart(claims, frame, &states.collect::<Vec<_>>());
                tell_apart(claims, frame, &counted(claims, filling));
                let groups = counted(claims, group);
                tell_apart(claims, frame, &groups);
                tell_group_from_all(claims, frame, &groups);
            }
            full_time::tell_apart(claims);
            gusts::tell_apart(claims, frame);
            if !are_alike {
                measure::tell_apart(claims, frame);
            }
            tell_parts_apart(claims);
            tell_parts_of_total(claims);
            together::tell_apart(claims, frame);
            things::tell_apart(claims, frame);
            peak::settle(claims);
            drop_scopes_of_results(claims);
            whole::drop_scopes(claims);
            all::drop_scopes(claims, frame);
            by_then::drop_scopes(claims, frame);
            by_clock::drop_scopes(claims);
            share::drop_scopes(claims);
            if !are_alike {
                tell_debts_from_gains(claims, frame);
                raised::tell_apart(claims);
            }
            spread::settle(claims);
            rest::settle(claims);
            days::drop_scopes(claims);
            days::tell_apart(claims, frame);
            each::settle(claims);
            totals::tell_apart(claims, frame);
        }
        Some(Kind::Text | Kind::Name | Kind::Place | Kind::Quotation | Kind::Set) | None => return,
    }
    voices::tell_apart(claims);
    alike::settle(claims);
}

/// Whether all claims state their value in the same words, so that nothing tells them apart.
fn say_the_same(claims: &[ReadClaim<'_>]) -> bool {
    let mut texts = claims.iter().map(|read| claim::text_of(&read.raw.value).map(Typed::text));
    texts.next().is_some_and(|first| texts.all(|other| other == first))
}

/// A date may be told with what was done then (`built 1998`, `arrested on Monday`). That tells claims apart only where they
/// name several such things (`built 1998`, `opened 2001`).
fn drop_lone_making(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    const MAKINGS: &[&str] = &["built", "founded", "made", "born", "completed", "established", "created"];
    let is_making = |scope: &str| MAKINGS.contains(&scope) || state(scope).is_some();
    let makings = |scope: &str| {
        let named = MAKINGS.iter().filter(|making| scope.contains(**making)).count();
        if state(scope).is_some() { named.max(1) } else { named }
    };
    let own = |read: &ReadClaim<'_>| read.claim.scope.clone().filter(|_| read.raw.scope.is_none());
    let scopes: BTreeSet<String> = claims.iter().filter_map(own).collect();
    let is_lone = scopes.iter().map(|scope| makings(scope)).sum::<usize>() == 1;
    // Who was born when is not asked by when he died.
    let is_asked =
        |scope: &str| !MAKINGS.iter().any(|making| *making != scope && frame.clues.restates(making));
    for read in claims.iter_mut().filter(|_| is_lone) {
        if own(read).is_some_and(|scope| is_making(&scope) && is_asked(&scope)) {
            read.claim.scope = None;
        }
    }
}

/// What the words of each claim count, of those things that one claim may count and another leave out.
fn counted<'c>(
    claims: &'c [ReadClaim<'_>],
    of_words: fn(&str) -> Option<&'static str>,
) -> Vec<Option<&'static str>> {
    // Sources mostly say the same in the same words.
    let mut last = ("", None);
    let of_claim = |read: &'c ReadClaim<'_>| {
        let text = claim::text_of(&read.raw.value).filter(|_| !read.claim.value.has_parts())?.text();
        if last.0 != text {
            last = (text, of_words(text));
        }
        last.1
    };
    claims.iter().map(of_claim).collect()
}

/// Where the claims of a fact count people or things in several states (`2 treated`, `3 missing`) or groups (`214
/// passengers`, `252 people`), that is what each of them speaks of. Where all count one, or none says which, it only
/// names what is counted; so does what the question names.
fn tell_apart(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>, counted: &[Option<&'static str>]) {
    let mut named = counted.iter().flatten();
    let first = named.next();
    if named.all(|other| Some(other) == first) || state_one_number(claims) {
        return;
    }
    for (read, own) in claims.iter_mut().zip(counted) {
        let own = own.filter(|own| *own != "people" && !frame.clues.restates(own));
        read.claim.scope = read.claim.scope.take().or_else(|| own.map(str::to_owned));
    }
}

/// Where one group is named (`212 passengers`) and others count more without saying whom (`221`), it may be a part of them.
fn tell_group_from_all(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>, groups: &[Option<&'static str>]) {
    let Some(own) = groups.iter().flatten().next().filter(|_| groups.contains(&None)) else { return };
    // Of `12 (three of them children)` all are counted.
    let counts_own =
        |read: &ReadClaim<'_>| read.claim.value.counted_noun().is_some_and(|noun| group(&noun) == Some(own));
    let is_told_beside = || claims.iter().any(|read| read.claim.value.has_part_of(own));
    if *own == "people" || frame.clues.restates(own) || is_told_beside() {
        return;
    }
    let (parts, others): (Vec<_>, Vec<_>) = claims.iter_mut().partition(|read| counts_own(read));
    let extents = |claims: &[&mut ReadClaim<'_>]| -> Vec<Extent> {
        claims.iter().filter_map(|read| read.claim.value.extent()).collect()
    };
    let most = extents(&parts).iter().filter_map(|extent| extent.high.at()).max();
    let least = extents(&others).iter().filter_map(|extent| extent.low.at()).min();
    if most.zip(least).is_some_and(|(most, least)| most < least) {
        for read in parts {
            read.claim.scope.get_or_insert_with(|| (*own).to_owned());
        }
    }
}

/// Seven men and a crew of seven are the same seven.
fn state_one_number(claims: &[ReadClaim<'_>]) -> bool {
    claims.iter().map(|read| read.claim.value.stated_key()).collect::<BTreeSet<_>>().len() < 2
}

/// Where one claim tells several counts (`nine climbers and the warden`), or some in an aside (`14 crew, 3 of them trainees`),
/// a claim that counts one of them by its name (`nine climbers`, `3 trainees`) speaks of that one, and not of all.
fn tell_parts_apart(claims: &mut [ReadClaim<'_>]) {
    let wholes: Vec<Arc<Value>> = claims
        .iter()
        .map(|read| &read.claim.value)
        .filter(|value| value.tells_several())
        .take(MOST_TOLD)
        .map(Arc::clone)
        .collect();
    let texts: Vec<&str> = claims
        .iter()
        .filter_map(|read| claim::text_of(&read.raw.value))
        .map(Typed::text)
        .filter(|text| has_any(text, &[", ", "("]))
        .take(MOST_TOLD)
        .collect();
    let excerpts = told_beside::breakdowns(claims, MOST_TOLD);
    // Most facts have no such claim.
    if wholes.is_empty() && texts.is_empty() && excerpts.is_empty() {
        return;
    }
    let mut counts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for value in claims.iter().map(|read| &read.claim.value) {
        if let Some(noun) = value.counted_noun() {
            counts.entry(noun).or_default().insert(value.stated_key().unwrap_or_default());
        }
    }
    // `188 pages` and `94 pages` are two answers, whatever `94 leaves (188 pages)` tells besides.
    let is_one_count = |value: &Value| {
        value.counted_noun().and_then(|noun| counts.get(&noun)).is_some_and(|counts| counts.len() == 1)
    };
    for ReadClaim { claim, .. } in claims {
        let in_aside = || texts.iter().find_map(|text| claim.value.noun_in(text));
        let in_aside = || in_aside().or_else(|| told_beside::part_of(&claim.value, &excerpts));
        let in_aside = || in_aside().filter(|_| is_one_count(&claim.value));
        let name = wholes.iter().find_map(|whole| claim.value.name_in(whole)).or_else(in_aside);
        if claim.scope.is_none() {
            claim.scope = name.map(str::to_owned);
        }
    }
}

/// Where one source gives several counts (`two inside`, `one in the van`) and another what they come to (`three`), or a vote of
/// which they are the sides, each of them is a part of that, whoever tells it.
fn tell_parts_of_total(claims: &mut [ReadClaim<'_>]) {
    let mut sources: Vec<&SourceId> = claims.iter().map(|read| &read.claim.source).collect();
    sources.sort_unstable();
    // Most sources state one count of each fact.
    let are_alone = sources.windows(2).all(|pair| pair.first() != pair.last());
    let mut counts: Counts<'_> = BTreeMap::new();
    for read in claims.iter().filter(|_| !are_alone) {
        counts.entry(&read.claim.source).or_default().extend(exact_count(read));
    }
    let told = total_told(&counts, claims).or_else(|| vote_told(&counts, claims));
    let told = told.or_else(|| whole::told_in_parts(claims)).or_else(|| whole::told_as_sum(claims));
    let Some((parts, whole)) = told else { return };
    for read in claims {
        if let Some(part) = whole::part_told(read, &parts) {
            read.claim.scope.get_or_insert_with(|| format!("{part} of {whole}"));
        }
    }
}

/// The counts that each source states.
type Counts<'a> = BTreeMap<&'a SourceId, BTreeSet<Decimal>>;

/// What a claim counts, where it says it exactly: one by `a third man`.
fn exact_count(read: &ReadClaim<'_>) -> Option<Decimal> {
    if claim::text_of(&read.raw.value).is_some_and(|text| tells_one_more(text.text())) {
        return Some(Decimal::ONE);
    }
    exact_count_of(&read.claim.value)
}

/// What a claim counts, where the editor types no scope.
fn count(read: &ReadClaim<'_>) -> Option<Extent> {
    let is_count = read.raw.scope.is_none() && read.claim.value.unit().is_some_and(|unit| unit.is_count());
    read.claim.value.extent().filter(|_| is_count)
}

/// The count that a value states exactly.
fn exact_count_of(value: &Value) -> Option<Decimal> {
    let is_count = value.unit().is_some_and(|unit| unit.is_count()) && value.score().is_none();
    let extent = value.extent().filter(|_| is_count)?;
    extent.low.at().filter(|_| extent.low == extent.high)
}

/// Several counts of one source that come to one of another, which may be told loosely: `more than 16,000`.
fn total_told(counts: &Counts<'_>, claims: &[ReadClaim<'_>]) -> Option<(BTreeSet<Decimal>, String)> {
    let sum =
        |parts: &BTreeSet<Decimal>| parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(*part));
    let wholes = claims.iter().filter(|read| read.claim.value.unit().is_some_and(|unit| unit.is_count()));
    let wholes: Vec<(&SourceId, Extent)> = wholes
        .filter_map(|read| Some((&read.claim.source, read.claim.value.extent()?)))
        .take(MOST_TOLD)
        .collect();
    counts.iter().filter(|(_, parts)| parts.len() > 1).find_map(|(source, parts)| {
        let total = sum(parts)?;
        let is_it = |(other, whole): &(&SourceId, Extent)| other != source && is_near(total, whole);
        wholes.iter().any(is_it).then(|| (parts.clone(), total.to_string()))
    })
}

/// Whether a number may be told so: it lies in there, no more than a tenth from an end that is told.
fn is_near(number: Decimal, told: &Extent) -> bool {
    let at = Extent { low: Bound::Closed(number), high: Bound::Closed(number), ..*told };
    let tenth = number.checked_div(Decimal::TEN).unwrap_or_default();
    let is_close = |end: Bound| end.at().is_some_and(|end| (number - end).abs() <= tenth);
    at.intersection(told).is_some_and(|common| !common.is_empty())
        && (is_close(told.low) || is_close(told.high))
}

/// Two counts of one source that are the sides of a vote: `411` and `410`, of `411 votes to 410`.
fn vote_told(counts: &Counts<'_>, claims: &[ReadClaim<'_>]) -> Option<(BTreeSet<Decimal>, String)> {
    claims.iter().find_map(|read| {
        let sides = BTreeSet::from(read.claim.value.score()?);
        let is_told = sides.len() > 1 && counts.values().any(|own| own.is_superset(&sides));
        is_told.then(|| (sides, read.claim.value.to_string()))
    })
}

/// What a source says that its own sum comes to (`€148 sent back` beside `€165 less €12`) speaks of the same, whatever
/// stands behind the number. So does what is left (`seven left`, `seven unsold`) beside a part of a whole (`11 of 20 played`), and
/// what there was at a time (`210 last year`) beside a change since then (`300, twice last year's`).
fn drop_scopes_of_results<'a>(claims: &mut [ReadClaim<'a>]) {
    if claims.iter().all(|read| read.claim.scope.is_none()) {
        return;
    }
    let of = |is_told: &dyn Fn(&ReadClaim<'_>) -> bool| -> BTreeSet<SourceId> {
        claims.iter().filter(|read| is_told(read)).map(|read| read.claim.source.clone()).collect()
    };
    let with_sum = of(&|read| read.claim.value.is_reckoned() || read.claim.value.tells_loss());
    let tied = sources_of_wholes(claims);
    let change = |read: &ReadClaim<'a>| {
        let text = claim::text_of(&read.raw.value).filter(|_| read.claim.value.tells_change());
        text.map(|text| (read.claim.source.clone(), text.text()))
    };
    let changes: Vec<(SourceId, &str)> = claims.iter().filter_map(change).take(MOST_TOLD).collect();
    for ReadClaim { claim, raw, .. } in claims {
        // `£900 from the raffle` is no result.
        let is_of_it =
            claim.scope.as_deref().is_some_and(|scope| tells_what_became(scope) || tells_rest(scope));
        let is_result = with_sum.contains(&claim.source) || tied.contains(&claim.source);
        let is_before = claim.scope.as_deref().filter(|scope| tells_time(scope)).is_some_and(|scope| {
            changes.iter().any(|(source, text)| *source == claim.source && text.contains(scope))
        });
        if (is_result && is_of_it || is_before) && raw.scope.is_none() {
            claim.scope = None;
        }
    }
}

/// The sources that tell two numbers of one whole: a part and what is left, a vote and those who have one.
fn sources_of_wholes(claims: &[ReadClaim<'_>]) -> BTreeSet<SourceId> {
    let mut known: BTreeMap<&SourceId, Vec<&ReadClaim<'_>>> = BTreeMap::new();
    let mut found = BTreeSet::new();
    let are_tied = |one: &ReadClaim<'_>, other: &ReadClaim<'_>| {
        claim::text_of(&other.raw.value)
            .is_some_and(|text| one.claim.value.is_tied_to(&other.claim.value, text.text()))
    };
    for read in claims {
        let others = known.entry(&read.claim.source).or_default();
        if others.iter().any(|other| are_tied(read, other) || are_tied(other, read)) {
            found.insert(read.claim.source.clone());
        }
        if others.len() < MOST_TOLD {
            others.push(read);
        }
    }
    found
}
