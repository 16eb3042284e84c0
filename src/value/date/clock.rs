//! Times of day and parts of the day: what they cover, and how they print.
//!
//! A time covers its minute. People round: a whole hour without a zone covers ten minutes on both sides, however it
//! is written (`5am`, `05:00`), and a time told in words that is a multiple of five minutes ("ten to five") covers
//! three. A time that does not say which half of the day it is in (`4.52`, "half past five") stands for both.

use super::hedging::{self, Hedging, Side};
use super::portion::Portion;
use super::span::{DAY, Span};
use super::zone;
use std::fmt;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const NOON: i64 = 12 * HOUR;

/// Which half of the day a time may be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    /// It says so.
    Known,
    /// It may be either.
    Either,
    /// Midnight, which may begin or end the day.
    Midnight,
}

/// A time of day as stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clock {
    /// 0 to 23; from 1 to 12 where the half of the day is open.
    pub(super) hour: i64,
    /// 0 to 59.
    pub(super) minute: i64,
    /// Only where stated, and not 0.
    pub(super) second: Option<i64>,
    /// Which half of the day.
    pub(super) half: Half,
    /// Told in words, in steps of five minutes.
    pub(super) in_words: bool,
    /// The hedge before it.
    pub(super) hedging: Hedging,
}

impl Clock {
    /// A time to the minute.
    pub(super) fn new(hour: i64, minute: i64, half: Half) -> Self {
        Self { hour, minute, second: None, half, in_words: false, hedging: Hedging::default() }
    }

    /// The seconds after midnight at which it may begin.
    pub(super) fn starts(&self) -> Vec<i64> {
        let at = |hour: i64| hour * HOUR + self.minute * MINUTE + self.second.unwrap_or(0);
        match self.half {
            Half::Known => vec![at(self.hour)],
            Half::Either => vec![at(self.hour % 12), at(self.hour % 12 + 12)],
            Half::Midnight => vec![0, DAY],
        }
    }

    /// The stretch it covers when it begins at `start` on a known day: "before" and "after" are open then.
    pub(super) fn span_from(&self, start: i64, zone: Option<i32>) -> Span {
        // What is before midnight is on the day that it ends.
        let is_over = self.half == Half::Midnight && self.hedging.ends_at_time();
        let end = start
            + match self.second {
                _ if is_over => 0,
                Some(_) => 1,
                None => MINUTE,
            };
        let rounding = self.rounding(zone);
        if self.hedging.is_exact() {
            return Span::new(start - rounding, end + rounding);
        }
        self.hedging.widen_time(start, end, rounding)
    }

    /// The stretches of the day it covers where no day is known.
    pub(super) fn spans(&self, zone: Option<i32>) -> Vec<Span> {
        // Before and after midnight people are up: they mean the evening and the small hours.
        let side = self.hedging.side().filter(|_| self.half == Half::Midnight);
        let within_day = |span: Span| match (span.low, span.high) {
            (None, high) if side.is_some() => high.map(|at| Span::new(NOON, at)).into_iter().collect(),
            (low, None) if side.is_some() => low.map(|at| Span::new(at, NOON)).into_iter().collect(),
            (None, high) => vec![Span { low: Some(0), high: high.map(|at| at.max(1)) }],
            (low, None) => vec![Span { low: low.map(|at| at.min(DAY - 1)), high: Some(DAY) }],
            (Some(_), Some(_)) => span.on_clock(),
        };
        let mut spans: Vec<Span> =
            self.starts().into_iter().flat_map(|start| within_day(self.span_from(start, zone))).collect();
        spans.retain(|span| span.low <= span.high);
        spans.sort_unstable();
        spans.dedup();
        spans
    }

    /// A zone as it prints behind the time.
    pub(super) fn zone_suffix(&self, minutes: i32) -> String {
        let offset = zone::to_offset(minutes);
        match (minutes, self.half) {
            (0, _) => " UTC".into(),
            (_, Half::Midnight) => format!(" UTC{offset}"),
            _ if self.in_words => format!(" UTC{offset}"),
            _ => offset,
        }
    }

    /// What tells it from a plain statement of the same stretch.
    pub(super) fn manner(&self) -> String {
        let is_plain = self.hedging.is_exact() && !self.in_words;
        if is_plain { String::new() } else { hedging::alike(self.to_string()) }
    }

    fn rounding(&self, zone: Option<i32>) -> i64 {
        match (self.minute, self.second) {
            (0, None) if zone.is_none() => 10 * MINUTE,
            (_, None) if self.in_words => 3 * MINUTE,
            _ => 0,
        }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.hedging.prefix())?;
        if self.half == Half::Midnight {
            return f.write_str("midnight");
        }
        if self.in_words {
            return fmt_in_words(self, f);
        }
        match (self.half, self.second) {
            (Half::Either, _) => write!(f, "{}.{:02}", self.hour, self.minute),
            (_, None) => write!(f, "{:02}:{:02}", self.hour, self.minute),
            (_, Some(second)) => write!(f, "{:02}:{:02}:{second:02}", self.hour, self.minute),
        }
    }
}

/// `half past 5`, `10 minutes to 5 am`, `quarter past noon`.
fn fmt_in_words(clock: &Clock, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (minutes, side, hour) = match clock.minute {
        ..=30 => (clock.minute, "past", clock.hour),
        _ => (60 - clock.minute, "to", (clock.hour + 1) % 24),
    };
    match minutes {
        15 => f.write_str("quarter")?,
        30 => f.write_str("half")?,
        minutes => write!(f, "{minutes} minutes")?,
    }
    let by_number = (hour + 11) % 12 + 1;
    match (clock.half, hour) {
        (Half::Known, 0) => write!(f, " {side} midnight"),
        (Half::Known, 12) => write!(f, " {side} noon"),
        (Half::Known, ..12) => write!(f, " {side} {by_number} am"),
        (Half::Known, _) => write!(f, " {side} {by_number} pm"),
        (Half::Either | Half::Midnight, _) => write!(f, " {side} {by_number}"),
    }
}

/// A part of the day, in hours after its midnight. The bounds are wide on purpose: people draw them differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    /// Its name as it prints.
    pub(super) name: &'static str,
    from: i64,
    to: i64,
}

const fn part(name: &'static str, from: i64, to: i64) -> Part {
    Part { name, from, to }
}

/// Longer names first, since the first that fits is taken.
const PARTS: &[Part] = &[
    part("early morning", 0, 9),
    part("mid morning", 8, 12),
    part("late morning", 9, 13),
    part("early hours", 0, 7),
    part("small hours", 0, 6),
    part("early afternoon", 12, 16),
    part("mid afternoon", 13, 17),
    part("late afternoon", 14, 19),
    part("early evening", 16, 21),
    part("late evening", 19, 24),
    part("late night", 20, 28),
    part("morning", 0, 12),
    part("lunchtime", 11, 15),
    part("afternoon", 12, 19),
    part("evening", 16, 24),
    part("overnight", 18, 33),
    part("night", 18, 30),
    part("dawn", 3, 9),
    part("dusk", 15, 23),
    part("early", 0, 12),
    part("late", 12, 24),
];

impl Part {
    /// The part of that name.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        PARTS.iter().copied().find(|part| part.name == name)
    }

    /// What it covers, in seconds after midnight; above a day's length where it reaches into the next day.
    pub(super) const fn span(self) -> Span {
        Span::new(self.from * HOUR, self.to * HOUR)
    }

    /// Of the starts of a time those that lie in this part, in seconds after its midnight.
    pub(super) fn keep(self, starts: &[i64]) -> Vec<i64> {
        let within = |at: &i64| (self.from * HOUR..self.to * HOUR).contains(at);
        starts.iter().flat_map(|start| [*start, start + DAY]).filter(within).collect()
    }

    /// The same of a time that is told. In an afternoon `02.45` is a quarter to three, for all its nought.
    pub(super) fn keep_said(self, clock: &Clock) -> Vec<i64> {
        let kept = self.keep(&clock.starts());
        let is_early = clock.half == Half::Known && (1..12).contains(&clock.hour);
        if !kept.is_empty() || !is_early || self.from < 11 || self.name == "late" {
            return kept;
        }
        self.keep(&Clock { half: Half::Either, ..clock.clone() }.starts())
    }

    /// The earlier, middle or later piece of it, where there is a word for that.
    pub(super) fn narrowed(self, portion: Portion) -> Self {
        Self::from_name(&format!("{} {}", portion.name(), self.name)).unwrap_or(self)
    }

    /// With two hours more on the side that a hedge leads to, or on both: the part itself is drawn widely.
    pub(super) fn loosened(self, side: Option<Side>) -> Self {
        const HOURS: i64 = 2;
        let (before, behind) = match side {
            Some(Side::Before) => (HOURS, 0),
            Some(Side::After) => (0, HOURS),
            None => (HOURS, HOURS),
        };
        // What ends by midnight leads to no other day.
        let latest = self.to.max(24);
        Self { from: (self.from - before).max(0), to: (self.to + behind).min(latest), ..self }
    }

    /// The narrower of two, where one lies in the other.
    pub(super) fn within(self, other: Self) -> Option<Self> {
        let holds = |outer: Self, inner: Self| outer.from <= inner.from && inner.to <= outer.to;
        if holds(other, self) { Some(self) } else { holds(self, other).then_some(other) }
    }

    /// Whether it passes midnight.
    pub(super) const fn is_night(self) -> bool {
        self.to > 24
    }
}
