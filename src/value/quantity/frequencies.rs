//! How often something happens: `twice a year`, `once in two years`, `every ten days`, `monthly`.
//!
//! All are told as so many times a year, a tenth wide: months have no fixed number of weeks, and people do not count.

use super::super::few::Few;
use super::super::number::{self, strip_phrase};
use super::super::{Asked, Axis, Bound, Comparison, Context, Dimension, Extent, Unit};
use super::{OVERLAP, Quantity, Sense, rates};
use crate::letters::split_at_one;
use rust_decimal::Decimal;

/// Words for a frequency, and how often that is in so many of a unit.
const ADVERBS: &[(&[&str], u32, u32, &str)] = &[
    (&["half-hourly"], 2, 1, "hour"),
    (&["hourly"], 1, 1, "hour"),
    (&["daily", "nightly", "seven days a week", "every day of the week"], 1, 1, "day"),
    (&["twice daily", "twice-daily"], 2, 1, "day"),
    (&["weekly"], 1, 1, "week"),
    (&["twice weekly", "twice-weekly"], 2, 1, "week"),
    (&["fortnightly", "biweekly", "bi-weekly"], 1, 1, "fortnight"),
    (&["monthly"], 1, 1, "month"),
    (&["quarterly"], 1, 1, "quarter"),
    (&["half-yearly", "biannual", "biannually", "twice yearly", "twice-yearly"], 2, 1, "year"),
    (&["yearly", "annual", "annually"], 1, 1, "year"),
    (&["biennial", "biennially"], 1, 2, "year"),
    (&["triennial", "triennially"], 1, 3, "year"),
];

/// Reads a frequency.
pub(super) fn read(words: &str) -> Option<Quantity> {
    let lower = words.trim().to_lowercase();
    let (times, units, unit) = adverb(&lower).or_else(|| every(&lower)).or_else(|| so_often(&lower))?;
    let (_, most) = rates::times_a_year(&unit)?;
    let in_a_year = most.checked_mul(times)?.checked_div(units)?;
    let tenth = in_a_year.checked_div(Decimal::TEN)?;
    let ends = [in_a_year.checked_sub(tenth)?, in_a_year.checked_add(tenth)?];
    let [low, high] = ends.map(|end| Bound::Closed(end.round_dp(9).normalize()));
    // Some say it of every other week, and some of twice a week.
    let is_either = lower.starts_with("bi") && unit == "fortnight";
    let high = if is_either { high.times(Decimal::from(4)).unwrap_or(high) } else { high };
    Some(Quantity {
        printed: words.trim().to_owned(),
        extent: Extent::new(Axis::Amount(Dimension::Count), low, high),
        units: Few::One(Unit::COUNT),
        plain: Few::NONE,
        sense: Some(Box::new(Sense::Per("year".to_owned()))),
        ties: Vec::new(),
    })
}

/// `four days a week` and `one day in four` as so many times, where the question is how often something is so.
pub(super) fn in_times(words: &str, asked: Asked) -> Option<String> {
    const DAYS: &[&str] = &["day", "night", "morning", "afternoon", "evening"];
    const LINKS: &[&str] = &["a ", "per ", "each ", "every ", "in every ", "in a "];
    const LONGER: &[&str] = &["week", "fortnight", "month", "year"];
    (asked == Asked::Often).then_some(())?;
    DAYS.iter().find_map(|day| {
        let (count, rest) = split_at_one(words, &[&format!(" {day}s "), &format!(" {day} ")])?;
        let of_days = ["in every ", "out of every ", "in ", "out of "].iter();
        let all = of_days.filter_map(|link| strip_phrase(rest, link)).find(|all| super::is_number_alone(all));
        if let Some(all) = all {
            return Some(format!("{count} times in {all} days"));
        }
        let longer = LINKS.iter().find_map(|link| strip_phrase(rest, link))?;
        LONGER.contains(&longer).then(|| format!("{count} times a {longer}"))
    })
}

/// `about one day in six`, in its words, so that so many days a year can be held against it.
pub(super) fn share_of_days(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (part, all) = split_at_one(words, OF_DAYS)?;
    let all = strip_phrase(all, "every ").unwrap_or(all);
    let share = Quantity::parse_any(&format!("{part} in {all}"), context).ok()?;
    let is_share = super::is_number_alone(all) && share.unit() == Unit::SHARE;
    is_share.then(|| Quantity { printed: words.trim().to_owned(), ..share })
}

/// What stands between the numbers of a share of days.
const OF_DAYS: &[&str] = &[" day in ", " days in ", " night in ", " nights in "];

impl Quantity {
    /// A share of all days, how often something is and so many days in a length of time, two of them against each other:
    /// `one day in six`, `every sixth day`, `60 days a year`. Other numbers may be of a part of the time.
    pub(super) fn compare_days(&self, other: &Self) -> Option<Comparison> {
        let common = self.days_a_year()?.intersection(&other.days_a_year()?)?;
        (!common.is_empty()).then_some(OVERLAP)
    }

    fn days_a_year(&self) -> Option<Extent> {
        let is_share = self.unit() == Unit::SHARE && OF_DAYS.iter().any(|link| self.printed.contains(link));
        let (low, high) = if is_share {
            let (least, most) = rates::times_a_year("day")?;
            (self.extent.low.times(least)?, self.extent.high.times(most)?)
        } else {
            let one = if self.is_frequency() { Decimal::ONE } else { self.days()?.least_of(Decimal::ONE)? };
            let in_a_year = self.in_a_year()?.over(one)?;
            (in_a_year.low, in_a_year.high)
        };
        Some(Extent::new(Axis::Amount(Dimension::Count), low, high))
    }

    /// The unit of days, where it is in them.
    fn days(&self) -> Option<Unit> {
        Some(self.unit()).filter(|unit| unit.name() == "days")
    }

    /// Whether it tells how often something happens, which is nothing that is counted besides.
    pub(super) fn is_frequency(&self) -> bool {
        self.plain.is_empty() && self.per() == Some("year") && self.unit().is_count()
    }
}

/// How often in how many of which unit.
type Often = (Decimal, Decimal, String);

fn adverb(words: &str) -> Option<Often> {
    let (_, times, units, unit) = ADVERBS.iter().find(|(names, ..)| names.contains(&words))?;
    Some(((*times).into(), (*units).into(), (*unit).to_owned()))
}

/// `every ten days`, `every other week`, `every third month`.
fn every(words: &str) -> Option<Often> {
    let rest = strip_phrase(words, "every ")?;
    let (units, unit) = so_many(rest)?;
    Some((Decimal::ONE, units, unit))
}

/// `twice a year`, `once in two years`, `three times every month`.
fn so_often(words: &str) -> Option<Often> {
    let (times, rest) = number::read(words)?;
    let is_named = ["once ", "twice ", "thrice "].iter().any(|lead| strip_phrase(words, lead).is_some());
    let rest = if is_named { rest } else { strip_phrase(rest, "times ")? };
    let links = ["in every ", "every ", "in ", "per ", "a ", "an ", "each "];
    let (units, unit) = so_many(links.iter().find_map(|link| strip_phrase(rest, link))?)?;
    (times.value > Decimal::ZERO).then_some((times.value, units, unit))
}

/// `two years`, `other week`, `third month`, `year`.
fn so_many(words: &str) -> Option<(Decimal, String)> {
    const PARTS_OF_HOUR: &[(&str, u32)] = &[
        ("quarter of an hour", 15),
        ("quarter hour", 15),
        ("half an hour", 30),
        ("half hour", 30),
        ("half-hour", 30),
    ];
    if let Some((_, minutes)) = PARTS_OF_HOUR.iter().find(|(part, _)| *part == words) {
        return Some(((*minutes).into(), "minute".to_owned()));
    }
    let (count, unit) = match number::read(words) {
        Some((count, unit)) => (count.value, unit),
        None => match words.split_once(' ') {
            Some(("other", unit)) => (Decimal::TWO, unit),
            Some((ordinal, unit)) => (number::ordinal(ordinal)?.into(), unit),
            None => (Decimal::ONE, words),
        },
    };
    let unit = unit.strip_suffix('s').unwrap_or(unit).trim();
    (count > Decimal::ZERO && rates::times_a_year(unit).is_some()).then(|| (count, unit.to_owned()))
}
