//! Changes: two levels of one thing (`$450, down from $600`), and how much something changed (`15% more`, `up £5`).
//!
//! Two levels tell the difference and its share of the first of them, so that what another source gives as the change is
//! held against both. What is less than certain shows no conflict: `£2.40 to £3.00` may be a range of prices.

mod asked;
mod became;
mod level;
mod moved;
mod stretches;
mod told;

use super::super::number::strip_phrase;
use super::super::{Asked, Bound, Comparison, Context, Dimension, Extent, Hints, Relation, Why};
use super::ties::{Role, Tie};
use super::{OVERLAP, Quantity, Sense, reading, scores};
use crate::letters::split_at_one;
use level::{came_to, level, since, tells_level};
use rust_decimal::Decimal;
pub(super) use stretches::share_of;
use stretches::{apart, in_points, is_in_points, near, on_counts, told_loosely};

/// Which way something changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

/// What stands between a level and the one before it.
const FROM: &[&str] = &[
    ", up from ",
    " up from ",
    ", down from ",
    " down from ",
    ", compared with ",
    " compared with ",
    ", compared to ",
    " compared to ",
    ", against ",
    " against ",
    ", from ",
    ", was ",
    " (was ",
    ", previously ",
    " (previously ",
    ", formerly ",
    " (formerly ",
];

/// Words before the level before.
const LEADS: &[&str] =
    &["just ", "an estimate of ", "estimates of ", "a forecast of ", "an average of ", "the usual "];
/// Words around an amount that make it a change.
const BEFORE: &[(&str, Way)] = &[
    ("up by ", Way::Up),
    ("up ", Way::Up),
    ("a rise of ", Way::Up),
    ("an increase of ", Way::Up),
    ("a jump of ", Way::Up),
    ("a gain of ", Way::Up),
    ("rose by ", Way::Up),
    ("rose ", Way::Up),
    ("increased by ", Way::Up),
    ("grew by ", Way::Up),
    ("down by ", Way::Down),
    ("down ", Way::Down),
    ("a fall of ", Way::Down),
    ("a drop of ", Way::Down),
    ("a cut of ", Way::Down),
    ("a decrease of ", Way::Down),
    ("a decline of ", Way::Down),
    ("a reduction of ", Way::Down),
    ("a discount of ", Way::Down),
    ("fell by ", Way::Down),
    ("fell ", Way::Down),
    ("raised by ", Way::Up),
    ("cut by ", Way::Down),
    ("reduced by ", Way::Down),
    ("lowered by ", Way::Down),
];
const BEHIND: &[(&str, Way)] = &[
    (" too high", Way::Up),
    (" too long", Way::Up),
    (" too many", Way::Up),
    (" too much", Way::Up),
    (" too low", Way::Down),
    (" too short", Way::Down),
    (" too few", Way::Down),
    (" too little", Way::Down),
    (" more", Way::Up),
    (" up", Way::Up),
    (" over", Way::Up),
    (" higher", Way::Up),
    (" dearer", Way::Up),
    (" increase", Way::Up),
    (" rise", Way::Up),
    (" less", Way::Down),
    (" fewer", Way::Down),
    (" down", Way::Down),
    (" off", Way::Down),
    (" lower", Way::Down),
    (" cheaper", Way::Down),
    (" decrease", Way::Down),
    (" drop", Way::Down),
    (" fall", Way::Down),
    (" reduction", Way::Down),
    (" discount", Way::Down),
];

/// Reads two levels, or a change.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    if scores::read(words, context).is_some() {
        return None;
    }
    let levels = || levels(words, context).or_else(|| from_to(words, context));
    let became = || became::read(words.trim(), context);
    let told = moved::reached(words.trim(), context).or_else(|| by(words, context));
    let changed = || moved::read(words.trim(), context).or_else(|| came_to(words.trim(), context));
    told.or_else(levels).or_else(became).or_else(changed)
}

/// `half as much again` and `a third as many again` as so much more.
pub(super) fn again(words: &str) -> Option<String> {
    const AGAIN: &[&str] =
        &[" as much again", " as many again", " as big again", " as large again", " as long again"];
    const PARTS: &[(&str, &str)] = &[("half", "50%"), ("a third", "a third"), ("a quarter", "25%")];
    let part = AGAIN.iter().find_map(|tail| words.strip_suffix(tail))?;
    let (_, share) = PARTS.iter().find(|(name, _)| part.eq_ignore_ascii_case(name))?;
    Some(format!("{share} more"))
}

/// `12% more`, `up £5`. What counts things and nothing more may be counted besides others (`two more`).
fn by(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let words = words.trim();
    if let Some(fall) = moved::halved(words, context) {
        return Some(fall);
    }
    let before = BEFORE.iter().find_map(|(lead, way)| Some((strip_phrase(words, lead)?, *way)));
    let behind = || {
        let (amount, way) = BEHIND.iter().find_map(|(tail, way)| Some((words.strip_suffix(tail)?, *way)))?;
        (!amount.ends_with("or") && !amount.ends_with("and")).then_some((amount, way))
    };
    // `up from £12 to £15` tells two levels.
    let (amount, way) =
        before.or_else(behind).filter(|(amount, _)| strip_phrase(amount, "from ").is_none())?;
    // `4 °C too high` is a difference, of whatever it is.
    let is_too = words.contains(" too ");
    let asked = if is_too { Asked::Difference } else { context.hints.asked };
    let apart = Context { unit: None, hints: Hints { asked, ..context.hints }, ..*context };
    let read = |amount: &str| Quantity::of_one(reading::read(amount, &apart).ok()?);
    let bare = || read(strip_phrase(amount, "a ").or_else(|| strip_phrase(amount, "an "))?);
    let read = read(amount).or_else(bare)?;
    let is_measure =
        matches!(read.unit().dimension(), Dimension::Proportion | Dimension::Points | Dimension::Money(_));
    // `a rise of 40`, `fell by 40`; `up 40` and `40 more` may be so many others.
    let leads_to_change = || words.starts_with('a') || words.split(' ').nth(1) == Some("by");
    let is_told = is_measure || is_too || read.unit().is_count() && before.is_some() && leads_to_change();
    (is_told && matches!(read.sense.as_deref(), None | Some(Sense::Bare))).then(|| Quantity {
        printed: words.to_owned(),
        sense: Some(Box::new(Sense::By(way))),
        ..read
    })
}

/// `12,500 tonnes against 10,000`.
fn levels(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (to, from) = split_at_one(words, FROM)
        .or_else(|| level::bracketed_before(words))
        .or_else(|| level::moved_from(words))
        .or_else(|| level::bare_from(words))?;
    let from = LEADS.iter().find_map(|lead| strip_phrase(from, lead)).unwrap_or(from);
    let (from, since) = level::parted_from_time(from);
    let from = from.strip_suffix(')').unwrap_or(from);
    of_two((from, since), to, context)
}

/// Verbs before two levels, of which the first is the one before.
const MOVED_FROM: &[(&str, Way)] = &[
    ("up from ", Way::Up),
    ("rises from ", Way::Up),
    ("rose from ", Way::Up),
    ("rising from ", Way::Up),
    ("raised from ", Way::Up),
    ("climbed from ", Way::Up),
    ("increased from ", Way::Up),
    ("grew from ", Way::Up),
    ("doubled from ", Way::Up),
    ("trebled from ", Way::Up),
    ("tripled from ", Way::Up),
    ("halved from ", Way::Down),
    ("from ", Way::Down),
    ("down from ", Way::Down),
    ("cut from ", Way::Down),
    ("reduced from ", Way::Down),
    ("lowered from ", Way::Down),
    ("falls from ", Way::Down),
    ("fell from ", Way::Down),
    ("dropped from ", Way::Down),
];

/// `$600 to $450`, which is no range, and `up from 28 to 31`.
fn from_to(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (from, to) = words.split_once(" to ")?;
    let led = MOVED_FROM.iter().find_map(|(lead, way)| Some((strip_phrase(from, lead)?, *way)));
    let (from, way) = led.unwrap_or((from, Way::Down));
    let is_from = strip_phrase(words, "from ").is_some();
    let asked = asked::way(context).filter(|_| is_from);
    let way = asked.unwrap_or(way);
    let parted = Some(level::parted_from_time(from)).filter(|(_, when)| level::is_past(when));
    let (from, when) = parted.unwrap_or((from, ""));
    let now = to.strip_suffix(" now");
    let change = of_two((from, when), now.unwrap_or(to), context)?;
    let (before, after) = (change.levels()?.0, change.levels()?.1);
    // A verb tells which way it went, however little: `cut from 5% to 4.5%`. So does the question.
    let is_told = led.is_some() && !is_from || asked.is_some();
    let is_under = |low: &Quantity, high: &Quantity| match (low.plain.first(), high.plain.first()) {
        (Some(low), Some(high)) if is_told => low.value < high.value,
        _ => low.extent.high.at().is_some_and(|end| high.extent.low.at().is_some_and(|start| start > end)),
    };
    let is_so = match way {
        Way::Up => is_under(before, after),
        Way::Down => is_under(after, before),
    };
    // Frost is told from the warmer end too: `-10 to -12 °C` is a range.
    if led.is_none() && before.extent.low.at() < Some(Decimal::ZERO) {
        return None;
    }
    // `From 12 last week to 15 now` is no range.
    let is_so = is_so || led.is_some() && (now.is_some() || !when.is_empty());
    (is_so && before.plain.len() == 1).then_some(change)
}

fn of_two((from, when): (&str, &str), to: &str, context: &Context<'_>) -> Option<Quantity> {
    let multiplied = level::multiplied(from, to);
    let from = multiplied.as_deref().unwrap_or(from);
    let unit_of =
        |other: &str| plain(other, context).map(|other| other.unit()).filter(|unit| !unit.is_count());
    let in_unit = Context { unit: context.unit.or_else(|| unit_of(from)), ..*context };
    let after = level(to, &in_unit).or_else(|| in_each_time(to, &in_unit))?;
    let unit = context.unit.or_else(|| Some(after.unit()).filter(|unit| !unit.is_count()));
    let in_unit = Context { unit, ..*context };
    // `From 430 million litres a day to 512 million` leaves the second open.
    let in_same = || in_each_time(from, &in_unit).filter(|before| before.per() == after.per());
    let before = plain(from, &in_unit).or_else(in_same)?;
    let before = Quantity { sense: before.sense.filter(|sense| **sense == Sense::Bare), ..before };
    let is_one_line = before.extent.axis == after.extent.axis && before.key() != after.key();
    is_one_line.then(|| Quantity {
        printed: format!("{}, from {}", after.printed, before.printed),
        ties: vec![Tie::told(Role::Before(since(when)), before)],
        ..after
    })
}

/// An amount in each of a length of time: `512 million litres a day`.
fn in_each_time(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let read = Quantity::of_one(reading::read(words.trim(), context).ok()?)?;
    (read.in_a_year().is_some() && !read.has_ties()).then_some(read)
}

/// An amount that tells no more than that.
pub(super) fn plain(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let read = Quantity::of_one(reading::read(words.trim(), context).ok()?)?;
    (matches!(read.sense.as_deref(), None | Some(Sense::Bare)) && !read.has_ties()).then_some(read)
}

impl Quantity {
    /// The level before a change and the one after it.
    fn levels(&self) -> Option<(&Self, &Self)> {
        let before = self.ties.iter().find(|tie| matches!(tie.role, Role::Before(_)))?;
        Some((&before.amount, self))
    }

    /// Whether it tells two levels.
    pub(in crate::value) fn has_levels(&self) -> bool {
        self.levels().is_some()
    }

    /// Whether its two levels are these, which tell no change themselves.
    pub(in crate::value) fn leads_from_to(&self, from: &Self, to: &Self) -> bool {
        let is_level = |level: &Self, own: &Self| {
            let is_plain = !own.has_levels() && own.way().is_none();
            is_plain && level.as_level().intersection(&own.extent).is_some_and(|common| !common.is_empty())
        };
        self.levels().is_some_and(|(before, after)| is_level(before, from) && is_level(after, to))
    }

    /// Whether it tells two levels, or may.
    pub(in crate::value) fn may_be_change(&self) -> bool {
        self.levels().is_some() || self.ends_of_range().is_some()
    }

    fn way(&self) -> Option<Way> {
        if let Some(Sense::By(way)) = self.sense.as_deref() { Some(*way) } else { None }
    }

    /// Changes against changes and against amounts; nothing where neither of the two may be one.
    pub(super) fn compare_changes(&self, other: &Self) -> Option<Comparison> {
        if self.has_levels() && other.has_levels() {
            // What both were before is compared with all that is tied to them.
            let after = self.alone().compare(&other.alone());
            return Some(if after.relation == Relation::Conflicting { after } else { OVERLAP });
        }
        if let (Some(way), Some(other_way)) = (self.way(), other.way()) {
            return (way != other_way).then_some(Comparison::new(Relation::Conflicting, Why::OtherNumber));
        }
        let in_times = || self.compare_with_rise(other).or_else(|| other.compare_with_rise(self));
        let by_levels =
            self.against_change(other).or_else(|| Some(told::turned(other.against_change(self)?)));
        by_levels.or_else(in_times).or_else(|| {
            let is_beside = self.way().is_some() != other.way().is_some();
            let common = self.extent.intersection(&other.extent).filter(|_| is_beside)?;
            // `Cut by £300,000` and `cut to £300,000` are one number told in two ways.
            let is_level = [self, other].iter().any(|own| tells_level(&own.printed));
            let is_slip = is_level && !common.is_empty();
            Some(if is_slip { Comparison::new(Relation::Conflicting, Why::OtherNumber) } else { OVERLAP })
        })
    }

    /// So many times as much against the rise that it takes: what is doubled is up by 100 per cent.
    fn compare_with_rise(&self, rise: &Self) -> Option<Comparison> {
        let is_rise = rise.way() == Some(Way::Up) && rise.unit().dimension() == Dimension::Proportion;
        (is_rise && self.printed.ends_with(" times")).then_some(())?;
        let one = Bound::Closed(Decimal::ONE);
        let before = Extent::new(rise.extent.axis, one, one);
        let times = told_loosely(rise.as_level().plus(&before)?).map(on_counts)?;
        let common = times.intersection(&self.extent)?;
        Some(if common.is_empty() {
            Comparison::new(Relation::Conflicting, Why::OtherNumber)
        } else {
            OVERLAP
        })
    }

    /// An amount against two levels: it is one of them, the difference or its share. A change that is neither conflicts,
    /// where the levels are certain.
    fn against_change(&self, other: &Self) -> Option<Comparison> {
        let certain = self.levels().map(|(before, after)| (before.as_level(), after.as_level()));
        let is_certain = certain.is_some();
        let (before, after) = certain.or_else(|| self.ends_of_range())?;
        let meets = |change: Option<Extent>| {
            change.is_some_and(|change| {
                change.intersection(&other.extent).is_some_and(|common| !common.is_empty())
            })
        };
        let difference = Some(apart(before, after));
        let on_line = self.extent.axis == other.extent.axis;
        // Who tells the level before may tell what it was.
        let is_level =
            || meets(Some(after)) || meets(Some(before)) || !is_certain && meets(Some(self.extent));
        if on_line && other.way().is_none() && is_level() {
            return Some(OVERLAP);
        }
        let in_shares = share_of(difference, before);
        let in_times = other.printed.ends_with(" times").then(|| share_of(Some(after), before)).flatten();
        let is_share = matches!(other.unit().dimension(), Dimension::Proportion);
        // Beside levels in per cent, a bare one is such a level too.
        let may_be_part = is_share && (!on_line || other.way().is_some());
        let fits = on_line && meets(difference)
            || may_be_part && meets(in_shares)
            || meets(in_times.and_then(told_loosely).map(on_counts))
            || is_in_points(self, other) && meets(difference.and_then(in_points));
        if fits {
            return Some(told::fitting(self, other));
        }
        // What goes up may be a range too, and percentages a stretch of them; what is tripled is none.
        let is_rise = !on_line && (is_share && other.way() == Some(Way::Up) || in_times.is_some());
        let is_measured = is_share && in_shares.is_some() || on_line || is_in_points(self, other);
        let is_change = other.way().is_some() && is_measured;
        let is_held = is_certain && (is_change || in_times.is_some());
        (is_held || is_rise).then(|| told::at_odds(self, other))
    }

    /// What it may stand for beside another level: a hundredth off at the most, for nobody tells a change of what was rounded
    /// more.
    pub(super) fn as_level(&self) -> Extent {
        let near = near(self.extent).filter(|_| !self.plain.is_empty());
        near.and_then(|near| near.intersection(&self.extent)).unwrap_or(self.extent)
    }

    /// The two ends of a range, which may be two levels: `£2.40 to £3.00`.
    fn ends_of_range(&self) -> Option<(Extent, Extent)> {
        let Extent { axis, low, high } = self.extent;
        let is_range = matches!(self.sense.as_deref(), None | Some(Sense::Bare))
            && self.plain.is_empty()
            && self.printed.starts_with("between ");
        let closed = |bound: Bound| matches!(bound, Bound::Closed(_));
        let end = |at: Bound| near(Extent::new(axis, at, at)).unwrap_or(Extent::new(axis, at, at));
        (is_range && closed(low) && closed(high)).then(|| (end(low), end(high)))
    }
}
