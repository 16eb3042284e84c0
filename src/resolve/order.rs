//! Links between facts: parts of a total, and which date comes first.

use super::cycle::{Edge, find_cycles};
use super::fact::NamedFact;
use crate::diagnostic::{Code, Diagnostic, Report};
use crate::load::Typed;
use crate::model::{Fact, FactId};
use crate::value::Kind;
use std::collections::BTreeMap;

/// Tells links that lead back or join facts of the wrong kind, and takes out what points to a dropped fact.
///
/// Pushes `cycle` and `bad-value`.
pub(super) fn check_links(facts: &mut [Fact], raw: &[NamedFact<'_>], report: &mut Report) {
    let sums: Vec<Edge<'_>> = raw.iter().flat_map(|(id, fact)| edges(id, &fact.sums_to)).collect();
    let orders: Vec<Edge<'_>> = raw
        .iter()
        .flat_map(|(id, fact)| edges(id, &fact.before).chain(edges(id, &fact.after).map(Edge::turned)))
        .collect();
    // Most stories have no such links.
    if sums.is_empty() && orders.is_empty() {
        return;
    }
    let kinds: BTreeMap<FactId, Kind> = facts.iter().map(|fact| (fact.id.clone(), fact.kind)).collect();
    check_kinds(&sums, Kind::Quantity, &kinds, report);
    check_kinds(&orders, Kind::Date, &kinds, report);
    let has_sum_cycle = find_cycles(&sums, "is a part of", report);
    let has_order_cycle = find_cycles(&orders, "comes before", report);
    for fact in facts {
        fact.sums_to.take_if(|id| has_sum_cycle || !kinds.contains_key(id));
        fact.before.retain(|id| !has_order_cycle && kinds.contains_key(id));
        fact.after.retain(|id| !has_order_cycle && kinds.contains_key(id));
    }
}

fn edges<'a>(id: &'a Typed, links: impl IntoIterator<Item = &'a Typed>) -> impl Iterator<Item = Edge<'a>> {
    links.into_iter().map(|link| Edge { from: id.text(), to: link.text(), origin: &link.origin })
}

/// Both ends of a link have the kind that it is about.
fn check_kinds(edges: &[Edge<'_>], wanted: Kind, kinds: &BTreeMap<FactId, Kind>, report: &mut Report) {
    for edge in edges {
        let wrong = [edge.from, edge.to].into_iter().find_map(|name| {
            kinds.get(&FactId::new(name)).filter(|kind| **kind != wanted).map(|kind| (name, kind))
        });
        if let Some((name, kind)) = wrong {
            let message =
                format!("`{name}` is of the kind {}, and this needs a {}", kind.name(), wanted.name());
            report.push(Diagnostic::new(Code::BadValue, edge.origin, message));
        }
    }
}
