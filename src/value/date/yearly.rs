//! Days that come once a year and move: `Easter Monday`, `the third Thursday in November`, `Christmas` as a season.
//!
//! Easter is that of the Western churches, by the anonymous Gregorian rule (Meeus, *Astronomical Algorithms*,
//! chapter 8). Holidays of one country are those of the country whose papers use the name.

use super::hedging::begins_with;
use super::names::{month_from_name, month_name, weekday_from_name, weekday_name};
use super::range::{DayRange, days_on};
use super::words::Token;
use crate::value::number::{self, strip_phrase};
use chrono::{Datelike, NaiveDate, Weekday};
use std::fmt;

/// A day or a stretch of days of every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Yearly {
    /// One with a name.
    Feast(&'static Feast),
    /// The day itself of one that is also a season: what `before Christmas` counts from.
    DayOf(&'static Feast),
    /// `the third Thursday in November`.
    Nth(Nth),
}

/// A feast: its name as tokens have it, as it prints, and its first and last day from the day of its rule.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Feast {
    words: &'static str,
    name: &'static str,
    rule: Rule,
    stretch: (i64, i64),
}

/// Which day of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// A day of a month.
    Fixed(u32, u32),
    /// So many days from Easter Sunday.
    Easter(i64),
    /// A weekday of a month.
    Nth(Nth),
}

/// The so-manieth weekday of a month, counted from its end where the number is below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Nth {
    number: i8,
    weekday: Weekday,
    month: u32,
    /// Whether the weekend is meant that begins with it.
    is_weekend: bool,
}

const fn nth(number: i8, weekday: Weekday, month: u32) -> Rule {
    Rule::Nth(Nth { number, weekday, month, is_weekend: false })
}

const fn feast(words: &'static str, name: &'static str, rule: Rule) -> Feast {
    Feast { words, name, rule, stretch: (0, 0) }
}

const fn days(words: &'static str, name: &'static str, rule: Rule, stretch: (i64, i64)) -> Feast {
    Feast { words, name, rule, stretch }
}

/// The first whose words stand there is taken, so longer ones come before those that they begin with.
const FEASTS: &[Feast] = &[
    feast("shrove tuesday", "Shrove Tuesday", Rule::Easter(-47)),
    feast("pancake day", "Shrove Tuesday", Rule::Easter(-47)),
    feast("mardi gras", "Mardi Gras", Rule::Easter(-47)),
    feast("ash wednesday", "Ash Wednesday", Rule::Easter(-46)),
    feast("palm sunday", "Palm Sunday", Rule::Easter(-7)),
    feast("maundy thursday", "Maundy Thursday", Rule::Easter(-3)),
    feast("good friday", "Good Friday", Rule::Easter(-2)),
    feast("easter sunday", "Easter Sunday", Rule::Easter(0)),
    feast("easter day", "Easter Sunday", Rule::Easter(0)),
    feast("easter monday", "Easter Monday", Rule::Easter(1)),
    feast("easter tuesday", "Easter Tuesday", Rule::Easter(2)),
    days("easter saturday", "Easter Saturday", Rule::Easter(-1), (0, 7)),
    days("holy week", "Holy Week", Rule::Easter(-7), (0, 7)),
    days("easter holidays", "Easter holidays", Rule::Easter(0), (-16, 16)),
    days("easter break", "Easter holidays", Rule::Easter(0), (-16, 16)),
    days("easter weekend", "Easter weekend", Rule::Easter(0), (-2, 1)),
    days("easter", "Easter", Rule::Easter(0), (-2, 1)),
    feast("ascension day", "Ascension Day", Rule::Easter(39)),
    feast("whit sunday", "Whit Sunday", Rule::Easter(49)),
    feast("whit monday", "Whit Monday", Rule::Easter(50)),
    days("whitsun", "Whitsun", Rule::Easter(49), (-1, 1)),
    days("pentecost", "Pentecost", Rule::Easter(49), (-1, 1)),
    feast("corpus christi", "Corpus Christi", Rule::Easter(60)),
    days("thanksgiving weekend", "Thanksgiving weekend", nth(4, Weekday::Thu, 11), (0, 3)),
    feast("thanksgiving monday", "Thanksgiving Monday", nth(2, Weekday::Mon, 10)),
    feast("canadian thanksgiving", "Thanksgiving Monday", nth(2, Weekday::Mon, 10)),
    feast("thanksgiving", "Thanksgiving", nth(4, Weekday::Thu, 11)),
    days("black friday", "Black Friday", nth(4, Weekday::Thu, 11), (1, 1)),
    // The Monday before the 25th.
    days("victoria day", "Victoria Day", Rule::Fixed(5, 18), (0, 6)),
    feast("memorial day", "Memorial Day", nth(-1, Weekday::Mon, 5)),
    feast("labor day", "Labor Day", nth(1, Weekday::Mon, 9)),
    feast("martin luther king day", "Martin Luther King Day", nth(3, Weekday::Mon, 1)),
    feast("mlk day", "Martin Luther King Day", nth(3, Weekday::Mon, 1)),
    feast("remembrance sunday", "Remembrance Sunday", nth(2, Weekday::Sun, 11)),
    days("christmas time", "Christmas", Rule::Fixed(12, 25), (-5, 12)),
    days("christmas holidays", "Christmas", Rule::Fixed(12, 25), (-7, 14)),
    days("christmas", "Christmas", Rule::Fixed(12, 25), (-5, 12)),
    days("christmas break", "Christmas", Rule::Fixed(12, 25), (-7, 14)),
    days("summer holidays", "summer holidays", Rule::Fixed(6, 1), (0, 105)),
    days("summer break", "summer holidays", Rule::Fixed(6, 1), (0, 105)),
    feast("presidents day", "Presidents Day", nth(3, Weekday::Mon, 2)),
    feast("columbus day", "Columbus Day", nth(2, Weekday::Mon, 10)),
    feast("mothering sunday", "Mothering Sunday", Rule::Easter(-21)),
    feast("groundhog day", "Groundhog Day", Rule::Fixed(2, 2)),
    feast("earth day", "Earth Day", Rule::Fixed(4, 22)),
    feast("international women day", "International Women's Day", Rule::Fixed(3, 8)),
    days("midsummer eve", "Midsummer Eve", Rule::Fixed(6, 23), (-4, 2)),
    days("midsummer day", "Midsummer Day", Rule::Fixed(6, 24), (-4, 2)),
    feast("holy thursday", "Maundy Thursday", Rule::Easter(-3)),
    feast("holy saturday", "Holy Saturday", Rule::Easter(-1)),
    feast("trinity sunday", "Trinity Sunday", Rule::Easter(56)),
    feast("candlemas", "Candlemas", Rule::Fixed(2, 2)),
    feast("lady day", "Lady Day", Rule::Fixed(3, 25)),
    feast("st john day", "St John's Day", Rule::Fixed(6, 24)),
    feast("lammas", "Lammas", Rule::Fixed(8, 1)),
    feast("assumption day", "Assumption Day", Rule::Fixed(8, 15)),
    feast("michaelmas", "Michaelmas", Rule::Fixed(9, 29)),
    feast("martinmas", "Martinmas", Rule::Fixed(11, 11)),
    days("new year", "New Year", Rule::Fixed(1, 1), (-1, 2)),
];

impl Yearly {
    /// The one at the start of the tokens, and how many tokens it takes.
    pub(super) fn read(tokens: &[Token]) -> Option<(Self, usize)> {
        let feast =
            FEASTS.iter().find_map(|feast| Some((Self::Feast(feast), begins_with(tokens, feast.words)?)));
        feast.or_else(|| Nth::read(tokens).map(|(nth, used)| (Self::Nth(nth), used)))
    }

    /// Its one day, where it is known for one.
    pub(super) fn day(self) -> Self {
        const KNOWN: &[&str] = &["christmas", "easter", "new year"];
        match self {
            Self::Feast(feast) if KNOWN.contains(&feast.words) => Self::DayOf(feast),
            Self::Feast(_) | Self::DayOf(_) | Self::Nth(_) => self,
        }
    }

    /// Whether it goes by a name, so that people count weeks from it.
    pub(super) const fn is_feast(self) -> bool {
        match self {
            Self::Feast(_) | Self::DayOf(_) => true,
            Self::Nth(_) => false,
        }
    }

    /// Its days in a year.
    pub(super) fn in_year(self, year: i32) -> Option<DayRange> {
        let (day, (first, last)) = match self {
            Self::Feast(feast) => (feast.rule.in_year(year)?, feast.stretch),
            Self::DayOf(feast) => (feast.rule.in_year(year)?, (0, 0)),
            Self::Nth(nth) => (nth.in_year(year)?, (0, i64::from(nth.is_weekend))),
        };
        Some(DayRange::new(days_on(day, first)?, days_on(day, last)?))
    }

    /// Whether one of its days is in a stretch.
    pub(super) fn meets(self, days: DayRange) -> bool {
        let year = days.first.or(days.last).map(|day| day.year());
        let own = year.and_then(|year| self.in_year(year));
        own.is_some_and(|own| days.first <= own.last && own.first <= days.last)
    }

    /// Whether it is one day.
    pub(super) const fn is_one_day(self) -> bool {
        match self {
            Self::Feast(feast) => feast.stretch.0 == feast.stretch.1,
            Self::DayOf(_) => true,
            Self::Nth(nth) => !nth.is_weekend,
        }
    }
}

/// `next Easter` as `Easter 2025`: the first that is still to come, or the last that has begun.
pub(super) fn with_year(words: &str, said: DayRange) -> Option<String> {
    let coming = ["next ", "this coming ", "the coming ", "the next "]
        .iter()
        .find_map(|lead| strip_phrase(words, lead));
    let gone = || ["last ", "this past ", "the last "].iter().find_map(|lead| strip_phrase(words, lead));
    let name = coming.or_else(gone)?;
    let feast = whole(name)?;
    let (first, last) = (said.first?, said.last?);
    let mut years = last.year().checked_sub(1)?..=last.year().checked_add(1)?;
    let begins = |year: i32| feast.in_year(year)?.first;
    let year = if coming.is_some() {
        years.find(|year| begins(*year) > Some(last))
    } else {
        years.rev().find(|year| begins(*year).is_some_and(|begins| begins <= first))
    };
    Some(format!("{name} {}", year?))
}

/// The feast that the words name, and nothing more.
pub(super) fn whole(words: &str) -> Option<Yearly> {
    let tokens = super::words::tokens(words);
    Yearly::read(&tokens).filter(|(_, used)| *used == tokens.len()).map(|(feast, _)| feast)
}

impl Rule {
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Self::Easter(days) => days_on(easter(year)?, days),
            Self::Nth(nth) => nth.in_year(year),
        }
    }
}

fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century) = (year.rem_euclid(19), year.div_euclid(100));
    let of_century = century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15;
    let moon = (19 * golden + of_century).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 4).rem_euclid(7);
    let correction = (golden + 11 * moon + 22 * weekday) / 451;
    let day = moon + weekday - 7 * correction + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(day / 31).ok()?, u32::try_from(day % 31 + 1).ok()?)
}

impl Nth {
    /// `third Thursday in November`, `last weekend of June`.
    fn read(tokens: &[Token]) -> Option<(Self, usize)> {
        let [first, day, link, month, ..] = tokens else { return None };
        let number = if let Token::Number { value, ordinal: true, .. } = first {
            i8::try_from(*value).ok()?
        } else if first.is("last") || first.is("final") {
            -1
        } else {
            i8::try_from(number::ordinal(first.word())?).ok()?
        };
        let is_weekend = day.is("weekend");
        let weekday = if is_weekend { Weekday::Sat } else { weekday_from_name(day.word())? };
        let month = month_from_name(month.word()).filter(|month| *month <= 12)?;
        let is_linked = (link.is("in") || link.is("of")) && (-1..=5).contains(&number);
        is_linked.then_some((Self { number, weekday, month, is_weekend }, 4))
    }

    fn in_year(self, year: i32) -> Option<NaiveDate> {
        let on = |number| NaiveDate::from_weekday_of_month_opt(year, self.month, self.weekday, number);
        match u8::try_from(self.number) {
            Ok(number) => on(number),
            Err(_) => on(5).or_else(|| on(4)),
        }
    }
}

impl fmt::Display for Yearly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Feast(feast) | Self::DayOf(feast) => f.write_str(feast.name),
            Self::Nth(nth) => nth.fmt(f),
        }
    }
}

impl fmt::Display for Nth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = match self.number {
            1 => "first",
            2 => "second",
            3 => "third",
            4 => "fourth",
            5 => "fifth",
            _ => "last",
        };
        let day = if self.is_weekend { "weekend" } else { weekday_name(self.weekday) };
        write!(f, "{number} {day} of {}", month_name(self.month))
    }
}
