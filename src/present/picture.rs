//! Pictures that are made with the page: bars of what claims leave open.
//!
//! Inline SVG without styles: places in percent and heights in `em`, so that a picture is as wide as its place and
//! its text as large as the reader's. Whatever a picture shows, the words beside it say.

mod axis;
mod bar;

use super::extent::left_in_words;
use super::fact::Found;
use super::naming::{short_name, source_href, stated};
use super::unit_of;
use super::view::{IntervalView, IntervalsView, SourceLinkView};
use crate::model::{Source, Standing, Step};
use crate::value::{Axis, Extent, Stretches};
use axis::Line;
use std::collections::BTreeMap;

/// With more bars than this a picture shows nothing that a list does not.
const MOST_BARS: usize = 24;

/// The stretches that the claims leave open; nothing unless the readings differ and lie on one line. Draws no more than
/// the derivation tells: where that withholds a birth, there is no picture of it.
pub(super) fn intervals(found: &Found<'_>) -> Option<IntervalsView> {
    let is_told = found.finding.derivation.iter().any(|step| matches!(step, Step::Leaves { .. }));
    (found.is_discrepancy() && is_told).then_some(())?;
    let groups = groups(found)?;
    let extents: Vec<Extent> = groups.iter().map(|group| group.left.whole()).collect();
    let name = axis_name(extents.first()?.axis)?;
    let line = Line::around(&extents)?;
    let unit = unit_of(found.fact);
    let common = common(found);
    Some(IntervalsView {
        axis: name,
        bars: groups.iter().map(|group| view(found, group, &line, common)).collect(),
        common: common.map(|common| left_in_words(common, &unit, found.words)),
        scale_html: axis::scale(&line, &unit, found.words),
    })
}

/// Claims that leave open the same.
struct Group {
    left: Stretches,
    claims: Vec<usize>,
}

/// The claims by what they leave open, in the order of their first; nothing unless there are several, on one line.
fn groups(found: &Found<'_>) -> Option<Vec<Group>> {
    let mut groups: Vec<Group> = Vec::new();
    for (index, claim) in found.fact.claims.iter().enumerate() {
        let left = claim.value.stretches()?;
        match groups.iter_mut().find(|group| group.left == left) {
            Some(group) => group.claims.push(index),
            None => groups.push(Group { left, claims: vec![index] }),
        }
        if groups.len() > MOST_BARS {
            return None;
        }
    }
    let mut values = groups.iter().filter_map(|group| found.fact.claims.get(*group.claims.first()?));
    let first = &values.next()?.value;
    (groups.len() > 1 && values.all(|claim| claim.value.is_on_line_of(first))).then_some(groups)
}

/// What all have in common, where the merge says that it matters.
fn common<'a>(found: &Found<'a>) -> Option<&'a Stretches> {
    found.finding.derivation.iter().find_map(|step| match step {
        Step::InCommon(common) => Some(common),
        Step::Leaves { .. }
        | Step::Compared { .. }
        | Step::OtherScope { .. }
        | Step::MayBeOtherScope { .. }
        | Step::OtherMoment { .. }
        | Step::Grew { .. }
        | Step::MayHaveGrown { .. }
        | Step::CannotShrink { .. }
        | Step::Bridged { .. }
        | Step::Superseded { .. }
        | Step::DeclaredSame { .. }
        | Step::Declared { .. }
        | Step::Miscount { .. }
        | Step::Sum { .. }
        | Step::Order { .. }
        | Step::OutOfOrder { .. }
        | Step::BirthWithheld
        | Step::NameWithheld { .. }
        | Step::OneLine { .. } => None,
    })
}

fn view(found: &Found<'_>, group: &Group, line: &Line, common: Option<&Stretches>) -> IntervalView {
    let claims = || group.claims.iter().filter_map(|index| found.fact.claims.get(*index));
    let standings = group.claims.iter().filter_map(|index| found.finding.standings.get(*index).copied());
    let speaking: BTreeMap<usize, &Source> =
        claims().filter_map(|claim| found.dossier.source(&claim.source)).collect();
    let named = |source: &Source| SourceLinkView {
        id: source.id.to_string(),
        name: short_name(source),
        href: source_href(found.layout, &source.id),
    };
    IntervalView {
        value: claims().next().map(|claim| stated(claim, found.words)).unwrap_or_default(),
        sources: speaking.into_values().map(named).collect(),
        standing: found.terms.standing(standings.max().unwrap_or(Standing::Agrees)),
        words: left_in_words(&group.left, &unit_of(found.fact), found.words),
        bar_html: bar::draw(line, &group.left, common),
    }
}

/// The line's stable name; a time of day without its day goes round and has no line.
const fn axis_name(axis: Axis) -> Option<&'static str> {
    match axis {
        Axis::Birth => Some("birth"),
        Axis::Moment => Some("moment"),
        Axis::Amount(_) => Some("amount"),
        Axis::Length => Some("length"),
        Axis::Clock => None,
    }
}
