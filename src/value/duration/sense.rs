//! Words around a length that tell what is so long: what something was cut by or to, how late or how early it was.

use super::{Duration, Told};
use crate::value::number::strip_phrase;
use crate::value::{Comparison, Context, Extent, Relation, Why};

/// What is left, or was added or taken away, behind these words or behind them and a link.
const CHANGES: &[&str] = &["cut ", "reduced ", "shortened ", "extended ", "lengthened ", "down "];
const LINKS: &[(&str, Told)] = &[("by ", Told::By), ("to ", Told::To)];

/// Words behind a length.
const SIDES: &[(&str, Told)] = &[
    (" late", Told::Late),
    (" overdue", Told::Late),
    (" behind schedule", Told::Late),
    (" behind time", Told::Late),
    (" later than planned", Told::Late),
    (" later than scheduled", Told::Late),
    (" later than expected", Told::Late),
    (" early", Told::Early),
    (" ahead of schedule", Told::Early),
    (" ahead of time", Told::Early),
    (" earlier than planned", Told::Early),
    (" earlier than scheduled", Told::Early),
    (" earlier than expected", Told::Early),
];

/// The length between such words.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    let behind = || {
        let rest = CHANGES.iter().find_map(|change| strip_phrase(words, change)).unwrap_or(words);
        LINKS.iter().find_map(|(link, told)| Some((strip_phrase(rest, link)?, *told)))
    };
    let before = || SIDES.iter().find_map(|(side, told)| Some((words.strip_suffix(side)?, *told)));
    let (length, told) = behind().or_else(before)?;
    let read = Duration::parse_one(length, context).ok().filter(|read| read.told == Told::InUnits)?;
    let printed = match told {
        Told::By => format!("by {}", read.printed),
        Told::To => format!("to {}", read.printed),
        Told::Early => format!("{} early", read.printed),
        Told::Late
        | Told::InUnits
        | Told::OnOpenClock
        | Told::Listed
        | Told::ByEnds
        | Told::InPart
        | Told::Spread
        | Told::FromTo
        | Told::Every => read.printed,
    };
    Some(Duration { printed, told, ..read })
}

/// How two lengths of contrary things stand to each other: nothing is both so late and so early. By how much something was cut
/// is seldom what it was cut to.
pub(super) fn compare(one: &Duration, other: &Duration) -> Option<Comparison> {
    let told = (one.told, other.told);
    if matches!(told, (Told::Late, Told::Early) | (Told::Early, Told::Late)) {
        Some(Comparison::new(Relation::Conflicting, Why::OtherNumber))
    } else if (one.told == Told::Every) != (other.told == Told::Every) {
        compare_with_period(one, other)
    } else if matches!(told, (Told::By, Told::To | Told::FromTo)) {
        Some(hold(one, other))
    } else if matches!(told, (Told::To | Told::FromTo, Told::By)) {
        Some(hold(other, one))
    } else {
        None
    }
}

/// How often something comes, beside how long it lasts: nothing shows that one answers what the other does, but they may be the
/// same (`every hour`, `an hour`).
fn compare_with_period(one: &Duration, other: &Duration) -> Option<Comparison> {
    let meets = one.extent.intersection(&other.extent).is_some_and(|common| !common.is_empty());
    (!meets).then_some(Comparison::new(Relation::Incomparable, Why::OtherKind))
}

/// A change beside what is left, which may tell by how much that is less.
fn hold(by: &Duration, to: &Duration) -> Comparison {
    let meets = |other: &Extent| by.extent.intersection(other).is_some_and(|common| !common.is_empty());
    let is_other = if to.parts.is_empty() { meets(&to.extent) } else { !to.parts.iter().any(meets) };
    if is_other {
        Comparison::new(Relation::Conflicting, Why::OtherNumber)
    } else {
        Comparison::new(Relation::Compatible, Why::OneOfTwo)
    }
}
