//! The year in which began what is counted by years: `75th birthday last month`, `centenary`, `its 150th season`.
//!
//! It is asked for only where another claim names a year long past; elsewhere these words tell when they are celebrated.

use super::elsewhere::open;
use super::range::year_of;
use super::span::Span;
use super::{Date, Line};
use crate::value::few::Few;
use crate::value::{Context, number};
use chrono::Datelike;

/// So many years back another claim's year is long past.
const LONG_PAST: i32 = 10;

/// Jubilees with a name of their own, and their years.
const NAMED: &[(&str, i32)] = &[
    ("tercentenary", 300),
    ("tricentennial", 300),
    ("bicentenary", 200),
    ("bicentennial", 200),
    ("sesquicentenary", 150),
    ("sesquicentennial", 150),
    ("centenary", 100),
    ("centennial", 100),
    ("half-century", 50),
    ("half century", 50),
];

/// Jubilees called by what is given then, and their years.
const GIVEN: &[(&str, i32)] =
    &[("platinum ", 70), ("diamond ", 60), ("golden ", 50), ("ruby ", 40), ("pearl ", 30), ("silver ", 25)];

/// What such a jubilee is of.
const OF: &[&str] = &["jubilee", "anniversary", "wedding"];

/// Of how many years a jubilee is that is called by what is given then, and what follows: `golden wedding`.
pub(in crate::value) fn years_given(words: &str) -> Option<(i32, &str)> {
    let given = |(gift, years): &(&str, i32)| {
        let of = words.strip_prefix(*gift)?;
        OF.iter().find_map(|own| Some((*years, of.strip_prefix(own)?)))
    };
    GIVEN.iter().find_map(given)
}

/// Reads the year, with as much room as the way of counting leaves.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Date> {
    let said = context.as_of?.last?;
    context.hints.year.filter(|year| said.year() - year >= LONG_PAST)?;
    let lower = words.to_lowercase();
    let bare = without(&lower, &["now ", "currently ", "celebrating ", "celebrates ", "marking ", "marks "]);
    let bare = without(bare, &["in ", "on "]);
    let (first, last) = began(without(bare, &["its ", "their ", "the ", "his ", "her "]), said.month())?;
    let year = |after: i32| year_of(said.year().checked_add(after)?);
    Some(Date { spans: Few::One(Span::of_days(year(first)?.hull(year(last)?))), ..open(words, Line::Moment) })
}

fn without<'a>(words: &'a str, leads: &[&str]) -> &'a str {
    leads.iter().find_map(|lead| words.strip_prefix(lead)).unwrap_or(words)
}

/// The first and the last year in which it may have begun, counted from that of speaking.
fn began(plain: &str, month: u32) -> Option<(i32, i32)> {
    // In winter the one that is spoken of may lie in the year before.
    let early = i32::from(month <= 2);
    let named = NAMED.iter().find(|(name, _)| plain.starts_with(name)).map(|(_, years)| *years);
    if let Some(years) = named.or_else(|| years_given(plain).map(|(years, _)| years)) {
        return Some((-years - early, -years));
    }
    let (nth, unit) = plain.split_once(' ')?;
    let years = number::ordinal(nth).and_then(|nth| i32::try_from(nth).ok())?;
    if unit.starts_with("birthday") || unit.starts_with("anniversary") {
        Some((-years - early, -years))
    } else {
        // One more, since a season begins in the year before, and one less where one was left out.
        ["year", "season", "edition"].contains(&unit).then_some((-years, 2 - years))
    }
}
