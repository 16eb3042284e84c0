//! Links that lead back to where they began.

use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use std::collections::BTreeMap;

/// A link from one thing to another, and where it is written.
pub(super) struct Edge<'a> {
    pub(super) from: &'a str,
    pub(super) to: &'a str,
    pub(super) origin: &'a Origin,
}

impl Edge<'_> {
    /// The same link, the other way round.
    pub(super) fn turned(self) -> Self {
        Self { from: self.to, to: self.from, origin: self.origin }
    }
}

/// How far the search has come with a thing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Open,
    Done,
}

/// Tells every link that closes a cycle, with the whole way round. Without these links there is no cycle.
///
/// `verb` says what a link means: "derives from". Walks without recursion, however long the chains are.
pub(super) fn find_cycles(edges: &[Edge<'_>], verb: &str, report: &mut Report) -> bool {
    let mut links: BTreeMap<&str, Vec<&Edge<'_>>> = BTreeMap::new();
    for edge in edges {
        links.entry(edge.from).or_default().push(edge);
    }
    let mut marks: BTreeMap<&str, Mark> = BTreeMap::new();
    let mut found = false;
    for start in links.keys() {
        found |= walk_from(start, &links, &mut marks, |way, edge| {
            report.push(cycle(way, edge, verb));
        });
    }
    found
}

/// Goes as deep as the links lead; `tell` hears the way walked and the link that leads back into it.
fn walk_from<'a>(
    start: &'a str,
    links: &BTreeMap<&'a str, Vec<&'a Edge<'a>>>,
    marks: &mut BTreeMap<&'a str, Mark>,
    mut tell: impl FnMut(&[&str], &Edge<'_>),
) -> bool {
    if marks.contains_key(start) {
        return false;
    }
    let links_of = |name: &str| links.get(name).map_or(&[][..], Vec::as_slice).iter();
    let mut found = false;
    let mut way = vec![start];
    let mut open = vec![links_of(start)];
    marks.insert(start, Mark::Open);
    while let Some(next) = open.last_mut().map(Iterator::next) {
        let Some(edge) = next else {
            open.pop();
            if let Some(name) = way.pop() {
                marks.insert(name, Mark::Done);
            }
            continue;
        };
        match marks.get(edge.to) {
            Some(Mark::Done) => {}
            Some(Mark::Open) => {
                tell(&way, edge);
                found = true;
            }
            None => {
                marks.insert(edge.to, Mark::Open);
                way.push(edge.to);
                open.push(links_of(edge.to));
            }
        }
    }
    found
}

fn cycle(way: &[&str], edge: &Edge<'_>, verb: &str) -> Diagnostic {
    let start = way.iter().position(|name| *name == edge.to).unwrap_or(0);
    let round = way.get(start..).unwrap_or_default();
    let message = format!("`{}` {verb} itself", edge.to);
    let names: Vec<String> = round.iter().chain([&edge.to]).map(|name| format!("`{name}`")).collect();
    let (shown, more) =
        if names.len() > 12 { (names.get(..12).unwrap_or_default(), " → …") } else { (&*names, "") };
    Diagnostic::new(Code::Cycle, edge.origin, message)
        .help(format!("the way round: {}{more}; take one of the links out", shown.join(" → ")))
}
