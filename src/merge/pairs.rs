//! How the groups of a fact relate, two by two.

use super::grouping::{Group, Strand};
use super::moments::{Growth, Histories, Moments, growth};
use super::{retold, ties, two_things};
use crate::model::{Claim, ClaimIndex, Declaration, Fact, Standing};
use crate::value::{Kind, Relation, Statistic, Value, Why, have_turned_digits};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Above this many groups, not every pair is looked at (see [`candidates`]).
const ALL_PAIRS_LIMIT: usize = 48;
/// Above this many strands on both sides together, only the outermost are compared (see [`outermost`]).
const ALL_STRANDS_LIMIT: usize = 64;

/// Two groups, by position, and how they relate.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) first: usize,
    pub(super) second: usize,
    /// The gravest relation of their strands.
    pub(super) relation: Relation,
    pub(super) ground: Ground,
    /// How the strands relate, by their positions in the first and the second group.
    pub(super) strands: Vec<(usize, usize, Relation)>,
}

impl Pair {
    /// Makes all that conflicts in it compatible.
    pub(super) fn allow(&mut self, ground: Ground) {
        self.relation = Relation::Compatible;
        self.ground = ground;
        for (_, _, relation) in &mut self.strands {
            if *relation == Relation::Conflicting {
                *relation = Relation::Compatible;
            }
        }
    }
}

/// What the relation of a pair rests on.
#[derive(Debug)]
pub(super) enum Ground {
    /// The values themselves.
    Values(Why),
    /// The values, which allow both, whether or not the words beside them narrow what they speak of.
    Remarked(Why),
    /// The claims name different scopes, as the editor says, or two statistics.
    Scope,
    /// The words beside the values may be different scopes.
    MayBeScope,
    /// The claims state different moments.
    Moment,
    /// A running count that went up, or down, or may have gone up.
    Growth(Growth),
    /// The source itself has taken one of them back.
    Superseded,
    /// Each is compatible with a third group, by position, which holds both.
    Bridge(usize),
    /// The editor's word, with its position among the fact's declarations of that relation.
    Declared(usize),
}

/// The relations of all groups of a fact that need to be known for its verdict.
pub(super) fn compare(fact: &Fact, groups: &[Group<'_>]) -> Vec<Pair> {
    if groups.len() < 2 {
        return Vec::new();
    }
    let histories = Histories::of(fact);
    let moments: Vec<Vec<Moments>> = groups.iter().map(|group| moments_of(fact, group, &histories)).collect();
    let side = |index: usize| Some(Side { group: groups.get(index)?, moments: moments.get(index)? });
    let mut pairs: Vec<Pair> = candidates(groups)
        .into_iter()
        .filter_map(|(first, second)| relate(fact, (first, &side(first)?), (second, &side(second)?)))
        .collect();
    ties::bridge(fact, groups, &mut pairs);
    retold::allow_for(fact, groups, &mut pairs);
    two_things::allow_for(fact, groups, &mut pairs);
    pairs
}

/// How each claim of a fact stands to the other groups, in the order of the claims.
pub(super) fn standings(fact: &Fact, groups: &[Group<'_>], pairs: &[Pair]) -> Vec<Standing> {
    let mut of_strands: BTreeMap<(usize, usize), Standing> = BTreeMap::new();
    for pair in pairs {
        for (first, second, relation) in &pair.strands {
            let standing = standing(*relation);
            for strand in [(pair.first, *first), (pair.second, *second)] {
                let known = of_strands.entry(strand).or_insert(standing);
                *known = graver(*known, standing);
            }
        }
    }
    let mut standings = vec![Standing::Agrees; fact.claims.len()];
    for (at, group) in groups.iter().enumerate() {
        for (position, strand) in group.strands.iter().enumerate() {
            let standing = of_strands.get(&(at, position)).copied().unwrap_or(Standing::Agrees);
            for (index, _) in &strand.members {
                if let Some(own) = standings.get_mut(*index) {
                    *own = standing;
                }
            }
        }
    }
    standings
}

/// The graver of two standings.
pub(super) const fn graver(a: Standing, b: Standing) -> Standing {
    const fn gravity(standing: Standing) -> u8 {
        match standing {
            Standing::Agrees => 0,
            Standing::Compatible => 1,
            Standing::Incomparable => 2,
            Standing::Conflicts => 3,
        }
    }
    if gravity(a) >= gravity(b) { a } else { b }
}

const fn standing(relation: Relation) -> Standing {
    match relation {
        Relation::Conflicting => Standing::Conflicts,
        Relation::Incomparable => Standing::Incomparable,
        Relation::Compatible => Standing::Compatible,
        Relation::Same => Standing::Agrees,
    }
}

/// A group with the moments of its strands.
struct Side<'a> {
    group: &'a Group<'a>,
    moments: &'a [Moments],
}

impl<'a> Side<'a> {
    /// A strand by its position, with its moments.
    fn told(&self, at: usize) -> Option<Told<'a>> {
        Some(Told { strand: self.group.strands.get(at)?, moments: self.moments.get(at)? })
    }
}

/// What the claims of a strand tell, and of which moments.
#[derive(Clone, Copy)]
struct Told<'a> {
    strand: &'a Strand<'a>,
    moments: &'a Moments,
}

/// The moments of the strands of a group, as far as they decide anything.
fn moments_of(fact: &Fact, group: &Group<'_>, histories: &Histories<'_>) -> Vec<Moments> {
    let moments = |strand: &Strand<'_>| {
        let are_stated = || strand.members.iter().all(|(_, claim)| claim.as_of_stated);
        let may_decide = fact.grows || speaks_of_moments(fact.kind) && are_stated();
        if may_decide { Moments::of(&strand.members, histories) } else { Moments::default() }
    };
    group.strands.iter().map(moments).collect()
}

/// Which pairs to look at: all of them, or for very many groups those that must show a conflict if there is one.
///
/// On a line, any two of a set of stretches have a point in common exactly when all of them have one (Helly's theorem
/// in one dimension), so each stretch against the last to begin and the first to end is enough, with neighbours for
/// plain numbers that differ and for running counts. For other kinds, each against the first groups.
fn candidates(groups: &[Group<'_>]) -> Vec<(usize, usize)> {
    let count = groups.len();
    if count <= ALL_PAIRS_LIMIT {
        return (0..count).flat_map(|first| (first + 1..count).map(move |second| (first, second))).collect();
    }
    let mut by_scope: BTreeMap<Option<&str>, Vec<usize>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        let scopes: BTreeSet<_> = group.strands.iter().map(|strand| strand.scope).collect();
        for scope in scopes {
            by_scope.entry(scope).or_default().push(index);
        }
    }
    let mut found = BTreeSet::new();
    for indices in by_scope.values() {
        along_the_line(groups, indices, &mut found);
    }
    let heads = ALL_PAIRS_LIMIT / 8;
    found.extend((0..heads).flat_map(|head| (head + 1..count).map(move |index| (head, index))));
    found.into_iter().collect()
}

fn along_the_line(groups: &[Group<'_>], indices: &[usize], found: &mut BTreeSet<(usize, usize)>) {
    let ends = indices.iter().filter_map(|index| {
        let extent = groups.get(*index)?.extent()?;
        Some((extent.low.at(), extent.high.at(), *index))
    });
    let mut by_start: Vec<(Option<Decimal>, Option<Decimal>, usize)> = ends.collect();
    by_start.sort_unstable();
    let last_start = by_start.last().map(|(.., index)| *index);
    let first_end = by_start.iter().filter_map(|(_, high, index)| Some(((*high)?, *index))).min();
    let first_end = first_end.map(|(_, index)| index);
    let mut put = |a: usize, b: usize| {
        if a != b {
            found.insert((a.min(b), a.max(b)));
        }
    };
    for (.., index) in &by_start {
        for end in [last_start, first_end].into_iter().flatten() {
            put(*index, end);
        }
    }
    for (first, second) in by_start.iter().zip(by_start.iter().skip(1)) {
        put(first.2, second.2);
    }
}

/// The gravest relation of the strands of two groups. What the editor says of the groups goes before all.
fn relate(fact: &Fact, first: (usize, &Side<'_>), second: (usize, &Side<'_>)) -> Option<Pair> {
    let (a, b) = (first.1, second.1);
    let declared = declared(&fact.conflicting, &a.group.conflicting, &b.group.conflicting)
        .map(|position| (Relation::Conflicting, position))
        .or_else(|| {
            declared(&fact.compatible, &a.group.compatible, &b.group.compatible)
                .map(|position| (Relation::Compatible, position))
        });
    let mut strands = Vec::new();
    let mut gravest: Option<(Relation, Ground)> = None;
    for (one, other) in strand_pairs(a.group, b.group) {
        let (strand, against) = (a.told(one)?, b.told(other)?);
        let (relation, ground) = match declared {
            Some((relation, position)) => (relation, Ground::Declared(position)),
            None => relate_strands(fact, strand, against),
        };
        strands.push((one, other, relation));
        if gravest.as_ref().is_none_or(|(known, _)| gravity(relation) > gravity(*known)) {
            gravest = Some((relation, ground));
        }
    }
    let (relation, ground) = gravest?;
    Some(Pair { first: first.0, second: second.0, relation, ground, strands })
}

/// All pairs of strands, or where there are very many those of the outermost.
fn strand_pairs(first: &Group<'_>, second: &Group<'_>) -> impl Iterator<Item = (usize, usize)> {
    let are_few = first.strands.len() + second.strands.len() <= ALL_STRANDS_LIMIT;
    let [ones, others] = [first, second].map(|group| {
        let (all, outer) = if are_few { (group.strands.len(), Vec::new()) } else { (0, outermost(group)) };
        (0..all).chain(outer)
    });
    ones.flat_map(move |one| others.clone().map(move |other| (one, other)))
}

/// The strands that begin last and end first, which meet all others if any do; and the first few.
fn outermost(group: &Group<'_>) -> Vec<usize> {
    let extents = || {
        let extents = group.strands.iter().map(|strand| strand.value.extent());
        extents.enumerate().filter_map(|(at, extent)| Some((at, extent?)))
    };
    let last_start = extents().max_by_key(|(_, extent)| extent.low.at()).map(|(at, _)| at);
    let first_end = extents()
        .filter_map(|(at, extent)| Some((at, extent.high.at()?)))
        .min_by_key(|(_, high)| *high)
        .map(|(at, _)| at);
    let first_few = 0..group.strands.len().min(4);
    let chosen: BTreeSet<usize> = first_few.chain(last_start).chain(first_end).collect();
    chosen.into_iter().collect()
}

/// The first ground that applies, headlines last: they only explain what else would conflict.
fn relate_strands(fact: &Fact, first: Told<'_>, second: Told<'_>) -> (Relation, Ground) {
    let related = relate_by_claims(fact, first, second);
    let is_headline_of =
        |own: &Strand<'_>, other: &Strand<'_>| own.in_headline && own.value.is_rounded_from(other.value);
    if related.0 == Relation::Conflicting
        && (is_headline_of(first.strand, second.strand) || is_headline_of(second.strand, first.strand))
    {
        return (Relation::Compatible, Ground::Values(Why::Headline));
    }
    related
}

/// The first ground that applies: a self-correction, other scopes, growth, other moments, the values.
fn relate_by_claims(fact: &Fact, first: Told<'_>, second: Told<'_>) -> (Relation, Ground) {
    let (a, b) = (first.strand, second.strand);
    if a.is_superseded || b.is_superseded {
        return (Relation::Compatible, Ground::Superseded);
    }
    if a.scope != b.scope {
        return relate_scopes(fact, first, second);
    }
    relate_states(fact, first, second)
}

/// What scopes come to. What the editor gives as such says that two claims speak of different things. Words beside a value may
/// say so, or nothing of the kind, and are only asked where the values do not allow both.
fn relate_scopes(fact: &Fact, first: Told<'_>, second: Told<'_>) -> (Relation, Ground) {
    let (a, b) = (first.strand, second.strand);
    if a.scope.zip(b.scope).is_some_and(|(one, other)| Statistic::are_two(one, other)) {
        return (Relation::Incomparable, Ground::Scope);
    }
    if a.is_scope_stated() || b.is_scope_stated() {
        return (Relation::Compatible, Ground::Scope);
    }
    match relate_states(fact, first, second) {
        (Relation::Compatible, Ground::Values(why)) => (Relation::Compatible, Ground::Remarked(why)),
        (Relation::Compatible, ground) => (Relation::Compatible, ground),
        (Relation::Same | Relation::Incomparable | Relation::Conflicting, _) => {
            (Relation::Compatible, Ground::MayBeScope)
        }
    }
}

/// What growth, other moments and the values come to.
fn relate_states(fact: &Fact, first: Told<'_>, second: Told<'_>) -> (Relation, Ground) {
    let (a, b) = (first.strand.value, second.strand.value);
    if fact.grows {
        match growth((a, first.moments), (b, second.moments)) {
            Some(Growth::Fell { .. }) if fact.may_fall => return (Relation::Compatible, Ground::Moment),
            Some(growth) => return (relation_of(growth), Ground::Growth(growth)),
            None => {}
        }
    } else if speaks_of_moments(fact.kind)
        && first.moments.are_apart(second.moments)
        && !is_slip_between(first, second)
    {
        return (Relation::Compatible, Ground::Moment);
    }
    by_values(a, b)
}

/// Whether a number stands before and after the same digits turned: `38`, `83` and `38` again.
fn is_slip_between(first: Told<'_>, second: Told<'_>) -> bool {
    let stands_around = first.moments.surround(second.moments) || second.moments.surround(first.moments);
    stands_around && have_turned_digits(&first.strand.value.to_string(), &second.strand.value.to_string())
}

/// Whether some claims of two conflicting strands conflict by themselves.
pub(super) fn conflict(
    fact: &Fact,
    pair: &Pair,
    first: (&Strand<'_>, &[(ClaimIndex, &Claim)]),
    second: (&Strand<'_>, &[(ClaimIndex, &Claim)]),
) -> bool {
    let histories = Histories::default();
    let (a, b) = (Moments::of(first.1, &histories), Moments::of(second.1, &histories));
    let (one, other) = (Told { strand: first.0, moments: &a }, Told { strand: second.0, moments: &b });
    matches!(pair.ground, Ground::Declared(_)) || relate_strands(fact, one, other).0 == Relation::Conflicting
}

fn by_values(first: &Value, second: &Value) -> (Relation, Ground) {
    let comparison = first.compare(second);
    (comparison.relation, Ground::Values(comparison.why))
}

const fn relation_of(growth: Growth) -> Relation {
    match growth {
        Growth::Rose { .. } | Growth::MayHaveRisen { .. } => Relation::Compatible,
        Growth::Fell { .. } => Relation::Conflicting,
    }
}

const fn gravity(relation: Relation) -> u8 {
    match relation {
        Relation::Same => 0,
        Relation::Compatible => 1,
        Relation::Incomparable => 2,
        Relation::Conflicting => 3,
    }
}

/// The first declaration that covers both groups: it names no values, or values of both.
fn declared(declarations: &[Declaration], first: &[usize], second: &[usize]) -> Option<usize> {
    let covers_all = declarations.iter().position(|declaration| declaration.values.is_empty());
    let covers_both = first.iter().find(|position| second.contains(position)).copied();
    match (covers_all, covers_both) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// Kinds whose answer may change with time without being a running count.
const fn speaks_of_moments(kind: Kind) -> bool {
    match kind {
        Kind::Text | Kind::Quantity | Kind::Duration | Kind::Place | Kind::Set => true,
        Kind::Name | Kind::Date | Kind::Age | Kind::Quotation => false,
    }
}
