//! How two dates stand to each other.
//!
//! A time in a zone against one that names none: the other may be in any zone, so the two are compatible where one of
//! the offsets in use makes them meet, and conflict where none does (`23:51 UTC` is nowhere `00:57`). Times on two
//! clocks of which neither offset is known may be whole hours apart, or far away and a half.

use super::hedging::Side;
use super::span::{DAY, Span, any_overlap};
use super::zone::OFFSETS;
use super::{Date, Keeper, Line, Week};
use crate::value::{Comparison, Relation, Why};

const HOUR: i64 = 60 * 60;

/// Two unnamed clocks are no further apart.
const MOST_HOURS_APART: i64 = 14;

/// Clocks that are half an hour off are so from others far away. Those of neighbours would hide a slip of half an hour.
const LEAST_AND_A_HALF: i64 = 3 * HOUR;

/// Symmetric in its relation; *same* exactly where the keys are equal.
pub(super) fn compare(first: &Date, second: &Date) -> Comparison {
    if first.has_key_of(second) {
        return Comparison::new(Relation::Same, Why::Alike);
    }
    if first.is_at_odds || second.is_at_odds {
        return Comparison::new(Relation::Conflicting, Why::Apart);
    }
    if let (Some(one), Some(other)) = (&first.ends, &second.ends) {
        return compare_ends(one, other);
    }
    match (first.line, second.line) {
        (Line::Moment, Line::Moment) | (Line::Clock, Line::Clock) => compare_on_one_line(first, second),
        (Line::Clock, Line::Moment) if second.tells_time_of_day() => {
            compare_on_one_line(first, &on_clock(second))
        }
        (Line::Moment, Line::Clock) if first.tells_time_of_day() => {
            compare_on_one_line(&on_clock(first), second)
        }
        // One tells the day, the other the time of it.
        (Line::Clock, Line::Moment) | (Line::Moment, Line::Clock) => {
            Comparison::new(Relation::Compatible, Why::Overlap)
        }
    }
}

/// Two stretches that are told with both their ends are one only where both ends are.
fn compare_ends(one: &(Date, Date), other: &(Date, Date)) -> Comparison {
    let (start, end) = (compare(&one.0, &other.0), compare(&one.1, &other.1));
    let fits = |end: &Comparison| matches!(end.relation, Relation::Same | Relation::Compatible);
    if fits(&start) && fits(&end) {
        Comparison::new(Relation::Compatible, Why::Overlap)
    } else if [&start, &end].iter().any(|end| end.relation == Relation::Conflicting) {
        Comparison::new(Relation::Conflicting, Why::Apart)
    } else {
        Comparison::new(Relation::Incomparable, Why::OtherUnit)
    }
}

impl Date {
    /// Whether it gives a time of day.
    pub fn tells_time_of_day(&self) -> bool {
        let is_short = |span: &Span| span.low.zip(span.high).is_some_and(|(low, high)| high - low < DAY);
        self.is_timed && self.spans.iter().all(is_short)
    }

    /// The spans so many seconds later.
    fn later_by(&self, seconds: i64) -> Vec<Span> {
        let spans = self.in_utc();
        let moved = spans.iter().map(|span| span.moved(seconds, seconds));
        match self.line {
            Line::Moment => moved.collect(),
            Line::Clock => moved.flat_map(Span::on_clock).collect(),
        }
    }
}

/// The time of day of a moment.
fn on_clock(date: &Date) -> Date {
    let spans = date.spans.iter().flat_map(|span| span.on_clock()).collect();
    Date { line: Line::Clock, spans, ..date.clone() }
}

fn compare_on_one_line(first: &Date, second: &Date) -> Comparison {
    let meets = |seconds: &i64| any_meeting(&first.in_utc(), &second.later_by(*seconds));
    match steps(first, second) {
        None if are_on_both_sides(first, second) => Comparison::new(Relation::Conflicting, Why::Apart),
        None if meets(&0) => Comparison::new(Relation::Compatible, Why::Overlap),
        None if is_turn(first, second) || is_turn(second, first) => {
            Comparison::new(Relation::Compatible, Why::Overlap)
        }
        Some(steps) if steps.iter().any(meets) => {
            let is_alike = first.line == second.line && any_overlap(&first.spans, &second.spans);
            Comparison::new(Relation::Compatible, if is_alike { Why::Overlap } else { Why::UnknownZone })
        }
        steps if is_in_earlier_week(first, second, steps.as_deref()) => {
            Comparison::new(Relation::Compatible, Why::EarlierWeek)
        }
        None | Some(_) => Comparison::new(Relation::Conflicting, Why::Apart),
    }
}

/// Whether one lies before the minute or the day that it names, the other after it, and that is all that both have in common:
/// `just before 6am`, `shortly after 6am`.
fn are_on_both_sides(first: &Date, second: &Date) -> bool {
    if !matches!(
        (first.side, second.side),
        (Some(Side::Before), Some(Side::After)) | (Some(Side::After), Some(Side::Before))
    ) {
        return false;
    }
    let most = if first.is_timed && second.is_timed { 60 } else { DAY };
    let others = second.in_utc();
    let shared = |one: &Span, other: &Span| {
        let start = one.low.max(other.low).unwrap_or(i64::MIN);
        let end = one.high.unwrap_or(i64::MAX).min(other.high.unwrap_or(i64::MAX));
        end.saturating_sub(start)
    };
    let spans = first.in_utc();
    let shared: Vec<i64> =
        spans.iter().flat_map(|one| others.iter().map(|other| shared(one, other))).collect();
    shared.iter().any(|length| *length > 0) && shared.iter().all(|length| *length <= most)
}

/// Whether one is the end of a month or of more, or the last day of what goes on (`until 27 March`), and the other the day or
/// moment with which the next begins: who counts in whole months means the same by both (`the end of 2049`, `1 January 2050`),
/// and what ends with one day is over on the next (`not before 28 March`).
fn is_turn(late: &Date, next: &Date) -> bool {
    const WEEK: i64 = 7 * DAY;
    let lasts = |span: &Span| span.low.zip(span.high).map(|(low, high)| high - low);
    let follows = |end: &Span, next: &Span| {
        end.high.is_some()
            && end.high == next.low
            && lasts(end).is_none_or(|length| length > WEEK)
            && lasts(next).is_none_or(|length| length <= DAY)
    };
    late.is_end && late.spans.iter().any(|end| next.spans.iter().any(|next| follows(end, next)))
}

/// Whether a weekday by itself may be that of one of the two weeks before, which the other names: who writes ten days after an
/// event calls its Sunday Sunday. On another clock it may be so many seconds later, as `steps` has them for the second.
fn is_in_earlier_week(first: &Date, second: &Date, steps: Option<&[i64]>) -> bool {
    const WEEK: i64 = 7 * DAY;
    const WEEKS_OF_A_STORY: i64 = 104;
    let weeks = |date: &Date| match date.week {
        Week::Nearby if date.line == Line::Moment => 2,
        Week::Earlier if date.line == Line::Moment => WEEKS_OF_A_STORY,
        Week::Own | Week::Nearby | Week::Earlier => 0,
    };
    steps.unwrap_or(&[0]).iter().any(|seconds| {
        let earlier = |week: i64| any_meeting(&first.later_by(-week * WEEK), &second.later_by(*seconds));
        let later = |week: i64| any_meeting(&second.later_by(*seconds - week * WEEK), &first.in_utc());
        (1..=weeks(first)).any(earlier) || (1..=weeks(second)).any(later)
    })
}

/// Whether one of the first overlaps one of the second, or is the minute to which that rounds: `23:51:40` and `23:52`.
fn any_meeting(first: &[Span], second: &[Span]) -> bool {
    let length = |span: &Span| span.low.zip(span.high).map(|(low, high)| high - low);
    let rounds_to = |exact: &Span, minute: &Span| {
        let gap = minute.low.zip(exact.low).map(|(minute, exact)| minute - exact);
        length(exact) == Some(1)
            && length(minute) == Some(60)
            && gap.is_some_and(|gap| (1..=30).contains(&gap))
    };
    any_overlap(first, second)
        || first.iter().any(|one| second.iter().any(|two| rounds_to(one, two) || rounds_to(two, one)))
}

/// By how many seconds the second may have to be moved to be on the clock of the first; nothing where both are on one.
fn steps(first: &Date, second: &Date) -> Option<Vec<i64>> {
    // A whole day in an unknown zone may be any stretch that long nearby.
    let is_timed = first.is_timed && second.is_timed;
    let seconds = |sign: i64| OFFSETS.iter().map(move |minutes| sign * i64::from(*minutes) * 60);
    match (first.zone, second.zone) {
        (Some(_), Some(_)) => None,
        (Some(_), None) => Some(seconds(-1).collect()),
        (None, Some(_)) => Some(seconds(1).collect()),
        (None, None) if !is_timed || is_one_clock(&first.keeper, &second.keeper) => None,
        (None, None) => {
            season_steps(&first.keeper, &second.keeper).or_else(|| Some(between_unnamed_clocks().collect()))
        }
    }
}

/// By how many seconds two clocks can differ of which neither is named. Half a day is a slip of morning and evening.
fn between_unnamed_clocks() -> impl Iterator<Item = i64> {
    let half_hours = (-2 * MOST_HOURS_APART..=2 * MOST_HOURS_APART).map(|halves| halves * HOUR / 2);
    let may_be = |seconds: &i64| seconds % HOUR == 0 || seconds.abs() >= LEAST_AND_A_HALF;
    half_hours.filter(may_be).filter(|seconds| seconds.abs() != DAY / 2)
}

/// By how many seconds the second may have to be moved where the first or both are in summer or in winter time: one hour
/// apart, whatever the zone. A time that says neither may be in either.
fn season_steps(first: &Keeper, second: &Keeper) -> Option<Vec<i64>> {
    let ahead = |keeper: &Keeper| match keeper {
        Keeper::Named(name) => season_ahead(name).map(|hours| vec![hours]),
        Keeper::Common | Keeper::Unsaid => Some(vec![0, 1]),
    };
    let is_named = |keeper: &Keeper| matches!(keeper, Keeper::Named(_));
    (is_named(first) || is_named(second)).then_some(())?;
    let (ones, others) = (ahead(first)?, ahead(second)?);
    Some(ones.iter().flat_map(|one| others.iter().map(move |other| (one - other) * HOUR)).collect())
}

/// How many hours the clocks are ahead of those in winter, by the name of their time.
fn season_ahead(name: &str) -> Option<i64> {
    match name {
        "summer" | "daylight" | "daylight saving" | "daylight savings" => Some(1),
        "winter" | "standard" => Some(0),
        _ => None,
    }
}

fn is_one_clock(first: &Keeper, second: &Keeper) -> bool {
    match (first, second) {
        (Keeper::Named(one), Keeper::Named(other)) => one == other,
        (Keeper::Common, Keeper::Common) => true,
        (Keeper::Unsaid, _)
        | (_, Keeper::Unsaid)
        | (Keeper::Common, Keeper::Named(_))
        | (Keeper::Named(_), Keeper::Common) => false,
    }
}
