//! Claims → groups that state the same value of the same thing.

use crate::model::{Claim, ClaimIndex, Fact};
use crate::value::{Extent, Value};
use std::collections::BTreeMap;

/// Claims of one fact that state the same value; what becomes a reading.
#[derive(Debug)]
pub(super) struct Group<'a> {
    /// The value, as the first of the claims states it.
    pub(super) value: &'a Value,
    /// What they speak of.
    pub(super) scope: Option<&'a str>,
    /// Whether the editor, not the values, says that they are the same.
    pub(super) is_declared: bool,
    members: Vec<(ClaimIndex, &'a Claim)>,
}

impl<'a> Group<'a> {
    /// The claims with their positions.
    pub(super) fn iter(&self) -> impl Iterator<Item = (ClaimIndex, &'a Claim)> {
        self.members.iter().copied()
    }

    /// The claims.
    pub(super) fn claims(&self) -> impl Iterator<Item = &'a Claim> {
        self.members.iter().map(|(_, claim)| *claim)
    }

    /// The positions of the claims.
    pub(super) fn indices(&self) -> impl Iterator<Item = ClaimIndex> {
        self.members.iter().map(|(index, _)| *index)
    }

    /// What all its claims leave open together.
    pub(super) fn extent(&self) -> Option<Extent> {
        let mut extents = self.claims().map(|claim| claim.value.extent());
        let first = extents.next()??;
        extents.try_fold(first, |common, extent| common.intersection(&extent?))
    }

    fn takes_scope(&self, scope: Option<&str>) -> bool {
        self.scope.is_none() || scope.is_none() || self.scope == scope
    }

    /// Ages that are stated alike on other days are one reading as long as one birth can explain them all.
    fn takes_extent(&self, value: &Value) -> bool {
        match (self.extent(), value.extent()) {
            (Some(common), Some(extent)) => common.intersection(&extent).is_some_and(|rest| !rest.is_empty()),
            _ => true,
        }
    }
}

/// Groups the claims of a fact, in the order of their first claims.
///
/// A claim that names no scope joins whoever states its value; two claims that name different ones stay apart.
pub(super) fn group(fact: &Fact) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, claim) in fact.claims.iter().enumerate() {
        let (key, is_declared) = reading_key(fact, &claim.value);
        let scope = claim.scope.as_deref();
        let candidates = by_key.entry(key).or_default();
        let joined = candidates.iter().copied().find(|at| {
            groups.get(*at).is_some_and(|group| group.takes_scope(scope) && group.takes_extent(&claim.value))
        });
        if let Some(group) = joined.and_then(|at| groups.get_mut(at)) {
            group.members.push((index, claim));
            group.scope = group.scope.or(scope);
            group.is_declared |= is_declared && group.value.key() != claim.value.key();
        } else {
            candidates.push(groups.len());
            let members = vec![(index, claim)];
            groups.push(Group { value: &claim.value, scope, is_declared: false, members });
        }
    }
    groups
}

/// What a claim's value is grouped by, and whether that is the editor's doing (`same_as`).
fn reading_key(fact: &Fact, value: &Value) -> (String, bool) {
    let own = match value {
        Value::Age(age) => age.stated().to_owned(),
        Value::Text(_)
        | Value::Name(_)
        | Value::Quantity(_)
        | Value::Date(_)
        | Value::Duration(_)
        | Value::Place(_)
        | Value::Quotation(_)
        | Value::Set(_) => value.key(),
    };
    let declared =
        fact.same_as.iter().position(|values| values.iter().any(|candidate| candidate.key() == value.key()));
    match declared {
        Some(position) => (format!("\u{0}{position}"), true),
        None => (own, false),
    }
}
