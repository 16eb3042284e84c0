//! Reads the words of an age into the least it may be and the length it stays below.
//!
//! A stated age lasts until the next unit is full. What hedges widen it by stands in their table (`hedge/moving.rs`),
//! in years for ages from 20 on; below that it is one year at the most, and in smaller units a sixth of the number,
//! one to six. A half counts from a quarter below it to the next whole: `3½` is 3¼ to 4.

use super::wording::{by_birthday, evened, numbered_year, without_person, without_possessive};
use super::{decimal, long, stages};
use crate::value::date::Shift;
use crate::value::hedge::Hedging;
use crate::value::{Bound, Hedges, Reason, number};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What an age says, apart from the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stated {
    /// At least so old.
    pub(super) least: Shift,
    /// Younger than this, where it says so.
    pub(super) below: Option<Shift>,
    /// The normal form.
    pub(super) words: String,
}

/// Units of an age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Year,
    Month,
    Week,
    Day,
}

/// Whole units: from `least` to below `below`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Span {
    least: u32,
    below: u32,
    unit: Unit,
    /// How the number and unit print.
    words: String,
}

/// The longest age that is read, in any unit.
const MOST: u32 = 20_000;

/// Reads the words of an age.
pub(super) fn read(words: &str, hedges: &Hedges) -> Result<Stated, Reason> {
    let even = evened(words);
    let even = by_birthday(&even).unwrap_or(even);
    let read = |words: &str| {
        let decade = || decades(words).or_else(|| decade(words)).or_else(|| numbered_decade(words));
        stages::read(words)
            .or_else(|| long::read(words, hedges))
            .or_else(decade)
            .or_else(|| counted(words, hedges))
            .or_else(|| of_two_units(words))
            .or_else(|| decimal::read(words))
            .or_else(|| vague(words, hedges))
            .or_else(|| stages::untold(words))
    };
    // One way to tell an age, which another tells by its number.
    let in_year = || Some(Stated { words: even.clone(), ..read(&numbered_year(&even)?)? });
    read(&even).or_else(|| read(without_person(&even)?)).or_else(in_year).ok_or_else(|| {
        Reason::new(format!("`{}` is no age that can be read", words.trim()))
            .help("write it as `47`, `17 months`, `about 50`, `in his 40s` or `born 1957`")
    })
}

/// `late 30s to early 40s`, `early to mid 40s`, `in his 30s or 40s`.
fn decades(words: &str) -> Option<Stated> {
    let (low, high) = [" to ", " or ", "-to-"].iter().find_map(|link| words.split_once(link))?;
    let second = decade(high)?;
    let tens = high.rsplit([' ', '-']).next()?;
    let first = decade(low).or_else(|| decade(&format!("{low} {tens}")))?;
    let words = format!("{} to {}", first.words, second.words);
    Some(Stated { least: first.least, below: second.below, words })
}

/// `in his eighth decade` as his seventies.
fn numbered_decade(words: &str) -> Option<Stated> {
    let nth = number::ordinal(without_possessive(words).strip_suffix(" decade")?)?;
    decade(&format!("{}s", nth.checked_sub(1)?.checked_mul(10)?))
}

/// `a few weeks old`, `several months`, `10 hours old`.
fn vague(words: &str, hedges: &Hedges) -> Option<Stated> {
    let own = words.strip_suffix(" old").unwrap_or(words);
    let hours = ["hours", "hour", "minutes"].iter().find_map(|unit| own.strip_suffix(unit));
    if let Some(number) = hours.filter(|_| own.len() < words.len()) {
        let hours = number::read(number).map_or(Some(0), |(hours, _)| hours.value.to_u32())?;
        let below = Unit::Day.shift(hours.checked_div(24)?.checked_add(2)?);
        return Some(Stated { least: Unit::Day.shift(0)?, below, words: words.to_owned() });
    }
    let (hedging, rest) = hedges.vague(own).map_or((None, own), |(hedging, rest)| (Some(hedging), rest));
    let unit = ending(rest.strip_prefix("of ").unwrap_or(rest)).filter(|_| !rest.is_empty())?;
    let end = |bound: Bound| bound.at().map_or(Some(None), |at| Some(Some(at.to_u32()?)));
    let (low, high) = match hedging {
        Some(hedging) => (end(hedging.low)?.unwrap_or(0), end(hedging.high)?),
        None => (2, None),
    };
    let below = match high {
        Some(high) => Some(unit.shift(high.checked_add(1)?)?),
        None => None,
    };
    Some(Stated { least: unit.shift(low)?, below, words: words.to_owned() })
}

/// `in her early forties`: the early ones are 0 to 4, the middle 3 to 7, the late 6 to 9.
fn decade(words: &str) -> Option<Stated> {
    let own = without_possessive(words);
    let portions = [("early", 0, 5), ("mid", 3, 8), ("late", 6, 10)];
    let portion = portions.iter().find_map(|(name, from, to)| {
        Some((*name, *from, *to, own.strip_prefix(name)?.trim_start_matches([' ', '-'])))
    });
    let well_into = own.strip_prefix("well into ").map(|own| ("well into", 2, 10, without_possessive(own)));
    let (name, from, to, tens) = portion.or(well_into).unwrap_or(("", 0, 10, own));
    let tens = tens.trim_start_matches('\'');
    let something = tens
        .strip_suffix("something")
        .or_else(|| tens.strip_suffix("odd"))
        .map(|tens| tens.trim_end_matches('-'));
    let spelt = something.and_then(|tens| number::read(tens)).filter(|(_, rest)| rest.is_empty());
    let spelt = spelt.and_then(|(tens, _)| tens.value.to_u32()).filter(|tens| tens % 10 == 0 && *tens >= 20);
    let named = number::decade(tens).map(u32::from);
    let tens = named.or(spelt).or_else(|| {
        let digits = tens.strip_suffix("'s").or_else(|| tens.strip_suffix('s'))?;
        digits.parse().ok().filter(|tens| tens % 10 == 0 && (20..=110).contains(tens))
    })?;
    Some(Stated {
        least: Unit::Year.shift(tens + from)?,
        below: Unit::Year.shift(tens + to),
        words: format!("{name} {tens}s").trim_start().to_owned(),
    })
}

/// An age with a number, a range of numbers, or a hedge before either.
fn counted(words: &str, hedges: &Hedges) -> Option<Stated> {
    if let Some((hedging, rest)) = hedges.before_age(words) {
        return hedged(&hedging, &range(rest).or_else(|| single(rest))?);
    }
    let span = range(words).or_else(|| single(words))?;
    // People round weeks to the nearest one: three of them may be 18 days.
    let least = match span.unit {
        Unit::Week => Shift::Days(u64::from(span.least).checked_mul(7)?.saturating_sub(3)),
        Unit::Year | Unit::Month | Unit::Day => span.unit.shift(span.least)?,
    };
    Some(Stated { least, below: span.unit.shift(span.below), words: span.words })
}

fn hedged(hedging: &Hedging, span: &Span) -> Option<Stated> {
    let is_below = |bound: Bound| bound.at().is_some_and(|by| by.is_sign_negative() && !by.is_zero());
    // `almost a year` is told by the month.
    let is_of_infant = span.unit == Unit::Year && span.below <= 3 && span.least + 1 == span.below;
    let is_told_by_month =
        is_of_infant && is_below(hedging.low) && hedging.high.at().is_none_or(|by| by <= Decimal::ZERO);
    let (least, below, unit) = if is_told_by_month {
        (span.least * 12, span.least * 12 + 1, Unit::Month)
    } else {
        (span.least, span.below, span.unit)
    };
    let moved = |end: u32, by: Decimal| {
        let years = by.abs().to_u32()?;
        let by_so_many = match unit {
            Unit::Year if least >= long::OF_THINGS && years > 0 => years.max(least / 10),
            Unit::Year if least >= 20 => years,
            Unit::Year => years.min(1),
            Unit::Month | Unit::Week | Unit::Day if years == 0 => 0,
            Unit::Month | Unit::Week | Unit::Day => (least / 6).clamp(1, 6),
        };
        if by.is_sign_negative() { Some(end.saturating_sub(by_so_many)) } else { end.checked_add(by_so_many) }
    };
    let low = hedging.low.at().map_or(Some(0), |by| moved(least, by))?;
    let high = match hedging.high {
        Bound::Unbounded => None,
        Bound::Closed(by) => Some(moved(below, by)?),
        Bound::Open(by) => Some(moved(least, by)?),
    };
    if high.is_some_and(|high| high <= low) {
        return None;
    }
    let words = format!("{} {}", hedging.words, span.words);
    Some(Stated { least: unit.shift(low)?, below: high.and_then(|high| unit.shift(high)), words })
}

/// `between 30 and 40`, `30 to 40`, `17 or 18 years`.
fn range(words: &str) -> Option<Span> {
    let words = ["between ", "either ", "from ", "anywhere between ", "somewhere between "]
        .iter()
        .find_map(|lead| words.strip_prefix(lead))
        .unwrap_or(words);
    let (low, rest) = whole(words)?;
    let rest = ["to ", "and ", "or ", "-"].iter().find_map(|link| rest.strip_prefix(link))?;
    let (high, rest) = whole(rest)?;
    let unit = ending(rest)?;
    let words = format!("{low} to {}", unit.counted(high));
    (low < high && high <= MOST).then_some(Span { least: low, below: high + 1, unit, words })
}

/// `11 months to 84 years`: ages of which the youngest are told in another unit.
fn of_two_units(words: &str) -> Option<Stated> {
    let words = ["between ", "from "].iter().find_map(|lead| words.strip_prefix(lead)).unwrap_or(words);
    let (low, high) = [" to ", " and "].iter().find_map(|link| words.split_once(link))?;
    let (low, high) = (single(low)?, single(high)?);
    let is_told = high.unit == Unit::Year && low.unit != Unit::Year && high.least > 2;
    let words = format!("{} to {}", low.words, high.words);
    let (least, below) = (low.unit.shift(low.least)?, high.unit.shift(high.below));
    is_told.then_some(Stated { least, below, words })
}

fn whole(words: &str) -> Option<(u32, &str)> {
    let (number, rest) = number::read(words)?;
    Some((number.value.to_u32().filter(|_| number.value.is_integer())?, rest))
}

fn single(words: &str) -> Option<Span> {
    let (value, rest) = match words.strip_prefix("a ").filter(|rest| Unit::read(rest).is_some()) {
        Some(rest) => (Decimal::ONE, rest),
        None if words.starts_with("year") || words.starts_with("month-") => (Decimal::ONE, words),
        None => number::read(strip_article(words)).map(|(number, rest)| (number.value.normalize(), rest))?,
    };
    years_and_months(value, rest).or_else(|| one_unit(value, rest))
}

/// `a 47-year-old`, `an eight-year-old boy`.
fn strip_article(words: &str) -> &str {
    let rest = ["a ", "an ", "the "].iter().find_map(|article| words.strip_prefix(article));
    rest.filter(|rest| rest.contains("-old")).unwrap_or(words)
}

fn one_unit(value: Decimal, rest: &str) -> Option<Span> {
    if let Some((unit, rest)) =
        Unit::read(rest).and_then(|(unit, rest)| Some((unit, rest.strip_prefix("and a half")?)))
    {
        ending_old(rest)?;
        return halved(value.checked_add(Decimal::new(5, 1))?, unit);
    }
    let unit = ending(rest)?;
    match value.to_u32().filter(|count| *count <= MOST) {
        Some(count) if value.is_integer() => {
            Some(Span { least: count, below: count + 1, unit, words: unit.counted(count) })
        }
        Some(_) | None => halved(value, unit),
    }
}

/// Three and a half.
fn halved(value: Decimal, unit: Unit) -> Option<Span> {
    let whole = value.to_u32().filter(|whole| *whole <= 150)?;
    let is_half = value.checked_sub(Decimal::from(whole))? == Decimal::new(5, 1);
    let digits = if whole == 0 { String::new() } else { whole.to_string() };
    let words = format!("{digits}½ {}s", unit.name());
    let (least, below, unit) = match unit {
        Unit::Year => (whole * 12 + 3, whole * 12 + 12, Unit::Month),
        Unit::Month | Unit::Week | Unit::Day => (whole, whole + 1, unit),
    };
    is_half.then_some(Span { least, below, unit, words })
}

/// `2 years 6 months`, `2 years and 6 months old`.
fn years_and_months(years: Decimal, rest: &str) -> Option<Span> {
    let (Unit::Year, rest) = Unit::read(rest)? else { return None };
    let rest = rest.trim_start_matches([',', ' ']);
    let (months, rest) = whole(rest.strip_prefix("and ").unwrap_or(rest))?;
    let (Unit::Month, rest) = Unit::read(rest)? else { return None };
    ending_old(rest)?;
    let years = years.to_u32().filter(|count| *count <= 150 && years.is_integer() && months < 12)?;
    let least = years * 12 + months;
    let words = format!("{} {}", Unit::Year.counted(years), Unit::Month.counted(months));
    Some(Span { least, below: least + 1, unit: Unit::Month, words })
}

/// The unit at the end of an age; years where there is none.
pub(super) fn ending(rest: &str) -> Option<Unit> {
    if rest.is_empty() {
        return Some(Unit::Year);
    }
    let (unit, rest) = Unit::read(rest)?;
    ending_old(rest).map(|()| unit)
}

fn ending_old(rest: &str) -> Option<()> {
    let rest = rest.trim_start_matches([' ', '-']);
    let who = rest.strip_prefix("old ").or_else(|| rest.strip_prefix("olds "));
    (matches!(rest, "" | "old" | "of age" | "olds" | "young") || who.is_some_and(is_person)).then_some(())
}

/// Whether it says no more than who has the age: `man`, `mother of two`.
fn is_person(words: &str) -> bool {
    let word = words.split_once(" of ").map_or(words, |(word, _)| word);
    !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || c == '-')
}

impl Unit {
    const fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
        }
    }

    pub(super) fn counted(self, count: u32) -> String {
        format!("{count} {}{}", self.name(), if count == 1 { "" } else { "s" })
    }

    /// The unit at the start of the words, and what follows it.
    pub(super) fn read(words: &str) -> Option<(Self, &str)> {
        let words = words.trim_start_matches([' ', '-']);
        let end = words.find(|c: char| !c.is_alphabetic()).unwrap_or(words.len());
        let (word, rest) = words.split_at_checked(end)?;
        let unit = match word {
            "year" | "years" | "yr" | "yrs" | "y" | "yo" => Self::Year,
            "month" | "months" | "mo" | "mos" | "m" => Self::Month,
            "week" | "weeks" | "wk" | "wks" => Self::Week,
            "day" | "days" | "d" => Self::Day,
            _ => return None,
        };
        Some((unit, rest.strip_prefix("/o").unwrap_or(rest).trim_start()))
    }

    pub(super) fn shift(self, count: u32) -> Option<Shift> {
        Some(match self {
            Self::Year => Shift::Months(count.checked_mul(12)?),
            Self::Month => Shift::Months(count),
            Self::Week => Shift::Days(u64::from(count) * 7),
            Self::Day => Shift::Days(count.into()),
        })
    }
}
