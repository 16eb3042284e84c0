//! How two dates stand to each other.
//!
//! A zone on one side only leaves the other up to 14 hours off (the zones in use go from UTC-12 to UTC+14): equal
//! digits are compatible, days that no zone can bring together conflict, and the rest only a person can say.

use super::span::{DAY, Span, any_overlap};
use super::{Date, Line};
use crate::value::{Comparison, Relation, Why};

const HOUR: i64 = 60 * 60;

/// Symmetric in its relation; *same* exactly where the keys are equal.
pub(super) fn compare(first: &Date, second: &Date) -> Comparison {
    if first.key() == second.key() {
        return Comparison::new(Relation::Same, Why::Alike);
    }
    if first.is_at_odds || second.is_at_odds {
        return Comparison::new(Relation::Conflicting, Why::Apart);
    }
    match (first.line, second.line) {
        (Line::Moment, Line::Moment) => compare_moments(first, second),
        (Line::Clock, Line::Clock) => compare_clocks(first, second),
        (Line::Clock, Line::Moment) if second.is_within_a_day() => compare_clocks(first, &on_clock(second)),
        (Line::Moment, Line::Clock) if first.is_within_a_day() => compare_clocks(&on_clock(first), second),
        (Line::Clock, Line::Moment) | (Line::Moment, Line::Clock) => {
            Comparison::new(Relation::Incomparable, Why::OtherUnit)
        }
    }
}

impl Date {
    /// Whether it gives a time of day.
    fn is_within_a_day(&self) -> bool {
        let is_short = |span: &Span| span.low.zip(span.high).is_some_and(|(low, high)| high - low < DAY);
        self.is_timed && self.spans.iter().all(is_short)
    }
}

/// The time of day of a moment.
fn on_clock(date: &Date) -> Date {
    let spans = date.spans.iter().flat_map(|span| span.on_clock()).collect();
    Date { line: Line::Clock, spans, ..date.clone() }
}

fn compare_clocks(first: &Date, second: &Date) -> Comparison {
    if first.zone.is_some() == second.zone.is_some() {
        return overlap(&first.in_utc(), &second.in_utc());
    }
    if any_overlap(&first.spans, &second.spans) {
        return Comparison::new(Relation::Compatible, Why::Overlap);
    }
    Comparison::new(Relation::Incomparable, Why::UnknownZone)
}

fn compare_moments(first: &Date, second: &Date) -> Comparison {
    match (first.zone, second.zone) {
        (Some(_), Some(_)) | (None, None) => overlap(&first.in_utc(), &second.in_utc()),
        (Some(_), None) => compare_across_zones(first, second),
        (None, Some(_)) => compare_across_zones(second, first),
    }
}

fn compare_across_zones(zoned: &Date, local: &Date) -> Comparison {
    let anywhere: Vec<Span> = zoned.in_utc().iter().map(|span| span.moved(-12 * HOUR, 14 * HOUR)).collect();
    if any_overlap(&zoned.spans, &local.spans) {
        Comparison::new(Relation::Compatible, Why::Overlap)
    } else if !any_overlap(&anywhere, &local.spans) {
        Comparison::new(Relation::Conflicting, Why::Apart)
    } else if local.is_timed {
        Comparison::new(Relation::Incomparable, Why::UnknownZone)
    } else {
        Comparison::new(Relation::Compatible, Why::Overlap)
    }
}

fn overlap(first: &[Span], second: &[Span]) -> Comparison {
    if any_overlap(first, second) {
        Comparison::new(Relation::Compatible, Why::Overlap)
    } else {
        Comparison::new(Relation::Conflicting, Why::Apart)
    }
}
