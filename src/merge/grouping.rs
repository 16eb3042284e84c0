//! Claims → groups that state the same value, and within them strands that are alike in all that matters.

use crate::model::{Claim, ClaimIndex, Declaration, Fact, ScopeTeller, SourceId};
use crate::value::{Extent, Relation, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

/// Claims of one fact that state the same value; what becomes a reading.
#[derive(Debug)]
pub(super) struct Group<'a> {
    /// The value, as the first of the claims states it.
    pub(super) value: &'a Arc<Value>,
    /// Whether the editor, not the values, says that they are the same.
    pub(super) is_declared: bool,
    /// Its claims, sorted by what they speak of and state exactly.
    pub(super) strands: Vec<Strand<'a>>,
    /// Positions of the fact's `conflicting` that name the value.
    pub(super) conflicting: Vec<usize>,
    /// Positions of the fact's `compatible` that name the value.
    pub(super) compatible: Vec<usize>,
    /// The scope that one of the claims names.
    scope: Option<&'a str>,
    extent: Option<Extent>,
}

/// Claims of a group that stand to all other claims in the same way, their moments aside.
#[derive(Debug)]
pub(super) struct Strand<'a> {
    /// What all of them state.
    pub(super) value: &'a Arc<Value>,
    /// What all of them speak of.
    pub(super) scope: Option<&'a str>,
    /// Whether their sources have taken it back.
    pub(super) is_superseded: bool,
    /// Whether all of them stand in headlines.
    pub(super) in_headline: bool,
    /// The claims with their positions; at least one.
    pub(super) members: Vec<(ClaimIndex, &'a Claim)>,
    /// Nothing where it is the only one, which nobody looks for.
    keys: Option<Keys>,
}

/// What a value is known by.
#[derive(Debug, PartialEq, Eq)]
struct Keys {
    own: Rc<str>,
    /// What the claims of its reading have in common.
    reading: Rc<str>,
}

impl Strand<'_> {
    /// Whether the editor says what all of them speak of.
    pub(super) fn is_scope_stated(&self) -> bool {
        self.members.iter().any(|(_, claim)| claim.scope_teller == ScopeTeller::Editor)
    }

    /// Whether a claim states the same value of the same.
    fn tells(&self, claim: &Claim) -> bool {
        self.scope == claim.scope.as_deref()
            && self.in_headline == claim.in_headline
            && *self.value == claim.value
    }
}

/// So many numbers that are tied to one are held against each claim of another, in a group and among groups.
const MOST_TIES: usize = 16;

impl<'a> Group<'a> {
    /// The positions of its claims, in the order of the fact.
    pub(super) fn claims(&self) -> Vec<ClaimIndex> {
        let members = self.strands.iter().flat_map(|strand| &strand.members);
        let mut claims: Vec<ClaimIndex> = members.map(|(index, _)| *index).collect();
        claims.sort_unstable();
        claims
    }

    /// What all its claims leave open together; nothing where the kind leaves nothing open.
    pub(super) const fn extent(&self) -> Option<Extent> {
        self.extent
    }

    fn takes_scope(&self, scope: Option<&str>) -> bool {
        self.scope.is_none() || scope.is_none() || self.scope == scope
    }

    /// Whether nothing that is tied to its number contradicts this: `31, two fewer`, beside `31, two more`.
    fn takes_ties(&self, value: &Value) -> bool {
        let is_other = |own: &Value| own.compare(value).relation == Relation::Conflicting;
        let own = self.strands.iter().map(|strand| strand.value);
        let mut tied = own.filter(|own| own.has_ties() || value.has_ties()).take(MOST_TIES);
        self.is_declared || !tied.any(|own| is_other(own))
    }

    /// Ages that are stated alike on other days are one reading as long as one birth can explain them all.
    fn takes_extent(&self, extent: Option<Extent>) -> bool {
        match (self.extent, extent) {
            (Some(common), Some(extent)) => common.intersection(&extent).is_some_and(|rest| !rest.is_empty()),
            _ => true,
        }
    }

    fn add(&mut self, entry: Entry<'a>) {
        self.scope = self.scope.or(entry.scope);
        self.extent = match (self.extent, entry.extent) {
            (Some(common), Some(extent)) => common.intersection(&extent),
            (None, _) | (_, None) => None,
        };
        let strand = self.strands.iter_mut().rev().find(|strand| entry.is_alike(strand));
        match strand {
            Some(strand) => strand.members.push((entry.index, entry.claim)),
            None => self.strands.push(entry.into_strand()),
        }
    }
}

/// A claim with what it is sorted by.
struct Entry<'a> {
    index: ClaimIndex,
    claim: &'a Claim,
    scope: Option<&'a str>,
    extent: Option<Extent>,
    is_superseded: bool,
    keys: Keys,
}

impl<'a> Entry<'a> {
    fn is_alike(&self, strand: &Strand<'_>) -> bool {
        self.scope == strand.scope
            && self.is_superseded == strand.is_superseded
            && self.claim.in_headline == strand.in_headline
            && strand.keys.as_ref() == Some(&self.keys)
            && strand.value.closes_as(&self.claim.value)
    }

    fn into_strand(self) -> Strand<'a> {
        Strand {
            value: &self.claim.value,
            scope: self.scope,
            is_superseded: self.is_superseded,
            in_headline: self.claim.in_headline,
            members: vec![(self.index, self.claim)],
            keys: Some(self.keys),
        }
    }
}

/// Groups the claims of a fact, in the order of their first claims.
///
/// A claim that names no scope joins whoever states its value; two claims that name different ones stay apart.
pub(super) fn group(fact: &Fact) -> Vec<Group<'_>> {
    let corrections = Corrections::of(fact);
    if let Some(all) = all_in_one(fact, &corrections) {
        return vec![all];
    }
    let declarations = Declarations::of(fact);
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut by_key: BTreeSet<(Rc<str>, usize)> = BTreeSet::new();
    for (index, claim) in fact.claims.iter().enumerate() {
        let is_superseded = corrections.take_back(claim);
        // Sources mostly say the same, and what took the first of them takes the others. Where they say many things, only
        // a few are looked at.
        let mut known = groups.iter_mut().flat_map(|group| &mut group.strands).take(8);
        let is_same = |strand: &&mut Strand<'_>| strand.is_superseded == is_superseded && strand.tells(claim);
        if let Some(strand) = known.find(is_same) {
            strand.members.push((index, claim));
            continue;
        }
        let entry = Entry {
            index,
            claim,
            scope: claim.scope.as_deref(),
            extent: claim.value.extent(),
            is_superseded,
            keys: declarations.keys(&claim.value),
        };
        let takes = |group: &Group<'_>| {
            group.takes_scope(entry.scope)
                && group.takes_extent(entry.extent)
                && group.takes_ties(&claim.value)
        };
        let alike = by_key.range((Rc::clone(&entry.keys.reading), 0)..);
        let alike = alike.take_while(|(key, _)| *key == entry.keys.reading).map(|(_, at)| *at);
        // Each change may make a group of its own.
        let most = if claim.value.has_ties() { MOST_TIES } else { usize::MAX };
        let joined = alike.take(most).find(|at| groups.get(*at).is_some_and(takes));
        if let Some(group) = joined.and_then(|at| groups.get_mut(at)) {
            declarations.join(group, entry);
        } else {
            by_key.insert((Rc::clone(&entry.keys.reading), groups.len()));
            groups.push(declarations.new_group(entry));
        }
    }
    groups
}

/// The group of all claims of a fact, where they say the same throughout, as of most facts, and the editor says nothing of
/// it. It is found without keys, which take longer to make than to compare.
fn all_in_one<'a>(fact: &'a Fact, corrections: &Corrections<'_>) -> Option<Group<'a>> {
    let first = fact.claims.first()?;
    let strand = Strand {
        value: &first.value,
        scope: first.scope.as_deref(),
        is_superseded: false,
        in_headline: first.in_headline,
        members: fact.claims.iter().enumerate().collect(),
        keys: None,
    };
    let is_declared = [&fact.conflicting, &fact.compatible].into_iter().any(|all| !all.is_empty());
    let is_in_it = |claim: &Claim| strand.tells(claim) && !corrections.take_back(claim);
    let is_one = fact.same_as.is_empty() && !is_declared && fact.claims.iter().all(is_in_it);
    is_one.then(|| Group {
        value: strand.value,
        is_declared: false,
        conflicting: Vec::new(),
        compatible: Vec::new(),
        scope: strand.scope,
        extent: first.value.extent(),
        strands: vec![strand],
    })
}

/// What the editor says of values, by their keys: positions in the lists of the fact.
struct Declarations {
    same: BTreeMap<String, Vec<usize>>,
    conflicting: BTreeMap<String, Vec<usize>>,
    compatible: BTreeMap<String, Vec<usize>>,
}

impl Declarations {
    fn of(fact: &Fact) -> Self {
        Self {
            same: positions(fact.same_as.iter().map(Vec::as_slice)),
            conflicting: positions(fact.conflicting.iter().map(values_of)),
            compatible: positions(fact.compatible.iter().map(values_of)),
        }
    }

    /// What claims of one reading have in common is the list of `same_as` that they stand in, else the value.
    fn keys(&self, value: &Value) -> Keys {
        let own: Rc<str> = value.key().into();
        let reading = match self.same.get(&*own).and_then(|positions| positions.first()) {
            Some(position) => format!("\u{0}{position}").into(),
            None => value.stated_key().map_or_else(|| Rc::clone(&own), Rc::from),
        };
        Keys { own, reading }
    }

    /// Adds a claim to a group, with what the editor says of its value.
    fn join<'a>(&self, group: &mut Group<'a>, entry: Entry<'a>) {
        let own = &*entry.keys.own;
        let is_new = !group.strands.iter().flat_map(|strand| &strand.keys).any(|keys| &*keys.own == own);
        if is_new {
            group.is_declared |= self.same.contains_key(own);
            merge_positions(&mut group.conflicting, self.conflicting.get(own));
            merge_positions(&mut group.compatible, self.compatible.get(own));
        }
        group.add(entry);
    }

    fn new_group<'a>(&self, entry: Entry<'a>) -> Group<'a> {
        Group {
            value: &entry.claim.value,
            is_declared: false,
            conflicting: self.conflicting.get(&*entry.keys.own).cloned().unwrap_or_default(),
            compatible: self.compatible.get(&*entry.keys.own).cloned().unwrap_or_default(),
            scope: entry.scope,
            extent: entry.extent,
            strands: vec![entry.into_strand()],
        }
    }
}

/// The positions of the lists that a value stands in, by its key.
fn positions<'a>(lists: impl Iterator<Item = &'a [Value]>) -> BTreeMap<String, Vec<usize>> {
    let mut positions: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (position, values) in lists.enumerate() {
        for value in values {
            merge_positions(positions.entry(value.key()).or_default(), Some(&vec![position]));
        }
    }
    positions
}

fn values_of(declaration: &Declaration) -> &[Value] {
    &declaration.values
}

fn merge_positions(positions: &mut Vec<usize>, more: Option<&Vec<usize>>) {
    positions.extend(more.into_iter().flatten());
    positions.sort_unstable();
    positions.dedup();
}

/// What sources have put in place of what they said before. Hardly a fact has any of it.
#[derive(Debug)]
pub(super) struct Corrections<'a> {
    /// By their sources.
    own: Vec<&'a Claim>,
    /// What later versions of an article say, by these.
    later: Vec<&'a Claim>,
    /// The later versions that say something else than the ones before them, sorted.
    differing: Vec<&'a SourceId>,
}

impl<'a> Corrections<'a> {
    /// All claims of a fact that correct others.
    pub(super) fn of(fact: &'a Fact) -> Self {
        let versions = later_versions(fact, |_| true);
        let own = by_source(fact, |claim| claim.corrects);
        let later = by_source(fact, |claim| versions.binary_search(&&claim.source).is_ok());
        let corrections = Self { own, later, differing: Vec::new() };
        let differing = later_versions(fact, |claim| corrections.take_back(claim));
        Self { differing, ..corrections }
    }

    /// Whether a claim stands in the place of another: its source corrects itself, or is the later version of one that
    /// said something else.
    pub(super) fn put_right(&self, claim: &Claim) -> bool {
        claim.corrects || self.differing.binary_search(&&claim.source).is_ok()
    }

    /// Whether the source of a claim has taken it back: it, or its later version, says something else about the same
    /// scope.
    pub(super) fn take_back(&self, claim: &Claim) -> bool {
        let own = (!claim.corrects).then(|| of_source(&self.own, &claim.source));
        let later = claim.replaced_by.as_ref().map(|version| of_source(&self.later, version));
        let mut others = own.into_iter().chain(later).flatten();
        others.any(|other| other.scope == claim.scope && !other.value.is_same(&claim.value))
    }
}

/// The later versions of the articles in which claims of a sort stand, sorted.
fn later_versions(fact: &Fact, is_wanted: impl Fn(&Claim) -> bool) -> Vec<&SourceId> {
    let versions = fact.claims.iter().filter(|claim| claim.replaced_by.is_some() && is_wanted(claim));
    let mut versions: Vec<&SourceId> = versions.filter_map(|claim| claim.replaced_by.as_ref()).collect();
    versions.sort_unstable();
    versions
}

/// Claims of a sort, sorted by their sources. Of each source and scope two that differ: another claim differs from one of
/// them, or from the only one, or from none.
fn by_source(fact: &Fact, is_wanted: impl Fn(&Claim) -> bool) -> Vec<&Claim> {
    let mut claims: Vec<&Claim> = fact.claims.iter().filter(|claim| is_wanted(claim)).collect();
    claims.sort_by_key(|claim| (&claim.source, &claim.scope));
    let mut differing: Vec<&Claim> = Vec::new();
    for claim in claims {
        let is_alike = |known: &&&Claim| known.source == claim.source && known.scope == claim.scope;
        let mut alike = differing.iter().rev().take_while(is_alike);
        let is_told = match (alike.next(), alike.next()) {
            (Some(one), None) => one.value.is_same(&claim.value),
            (Some(_), Some(_)) => true,
            (None, _) => false,
        };
        if !is_told {
            differing.push(claim);
        }
    }
    differing
}

/// Those of one source among claims that are sorted by their sources.
fn of_source<'c, 'a>(sorted: &'c [&'a Claim], source: &SourceId) -> &'c [&'a Claim] {
    let (_, rest) = sorted.split_at(sorted.partition_point(|claim| claim.source < *source));
    let (own, _) = rest.split_at(rest.partition_point(|claim| claim.source == *source));
    own
}
