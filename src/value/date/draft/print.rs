//! Statements in the normal form of their words.

use super::super::zone;
use super::{Base, Days, Statement};
use crate::value::date::clock::{Clock, Part};
use crate::value::date::names::{century_name, month_name, weekday_name};
use crate::value::date::relative::Relative;
use std::fmt;

impl Statement {
    /// The zone as it prints behind the time.
    pub(in crate::value::date) fn zone_suffix(&self) -> String {
        match (self.zone, &self.clock) {
            (Some(minutes), Some(clock)) => clock.zone_suffix(minutes),
            (Some(0), None) => " UTC".to_owned(),
            (Some(minutes), None) => format!(" UTC{}", zone::to_offset(minutes)),
            (None, _) => self.zone_name.as_ref().map_or_else(String::new, |name| format!(" {name} time")),
        }
    }
}

impl fmt::Display for Statement {
    /// Without zone and resolved days, which come last.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut pieces = Vec::new();
        match (&self.days, self.part) {
            (Some(days), Some(part)) if self.part_hedge.is_exact() => pieces.push(days.with_part(part)),
            (Some(days), Some(part)) => {
                pieces.push(format!("{days} {}{}", self.part_hedge.prefix(), part.name));
            }
            (Some(days), None) => pieces.push(days.to_string()),
            (None, Some(part)) => pieces.push(format!("{}{}", self.part_hedge.prefix(), part.name)),
            (None, None) => {}
        }
        pieces.extend(self.clock.as_ref().map(Clock::to_string));
        f.write_str(&pieces.join(" "))
    }
}

impl Days {
    /// `this morning`, `last night`, `2019-11-12 evening`, `early Thursday`.
    fn with_part(&self, part: Part) -> String {
        let is_bare = self.hedging.is_exact() && self.portion.is_none() && self.weekday.is_none();
        match (&self.base, part.name) {
            (_, "early" | "late") => format!("{} {self}", part.name),
            (Base::Relative(Relative::Day(0)), "night") if is_bare => "tonight".into(),
            (Base::Relative(Relative::Day(-1)), "night") if is_bare => "last night".into(),
            (Base::Relative(Relative::Day(0)), "morning" | "afternoon" | "evening") if is_bare => {
                format!("this {}", part.name)
            }
            _ => format!("{self} {}", part.name),
        }
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_weekday_beside {
            let day = Self { weekday: None, is_weekday_beside: false, ..self.clone() };
            self.fmt_weekday(f)?;
            return day.fmt(f);
        }
        f.write_str(&self.hedging.prefix())?;
        if let Some(portion) = self.portion {
            write!(f, "{} ", portion.name())?;
        }
        let vague = self.portion.is_some() || !self.hedging.is_exact();
        match &self.base {
            Base::Absolute(reading) if self.is_one_known_day() => f.write_str(&reading.text),
            Base::Absolute(reading) => {
                self.fmt_weekday(f)?;
                let plain = || if vague { in_words(&reading.text) } else { reading.text.clone() };
                f.write_str(&century_name(&reading.text).unwrap_or_else(plain))
            }
            Base::Relative(relative) => {
                self.fmt_weekday(f)?;
                write!(f, "{relative}")
            }
        }
    }
}

impl Days {
    fn fmt_weekday(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.weekday.map_or(Ok(()), |weekday| write!(f, "{} ", weekday_name(weekday)))
    }

    fn is_one_known_day(&self) -> bool {
        self.base.is_one_day()
    }
}

/// `2019-09` as `September 2019`, `2019-35` as `third quarter of 2019`, `198X` as `1980s`; other EDTF as it is.
fn in_words(text: &str) -> String {
    let part = text.split_once('-').and_then(|(year, part)| Some((part_of_year(part)?, year)));
    if let Some((part, year)) = part.filter(|(_, year)| year.len() == 4) {
        return format!("{part}{year}");
    }
    let month = text.split_once('-').and_then(|(year, month)| {
        let name = month_name(month.parse().ok().filter(|month| *month <= 12)?);
        (year.len() == 4 && !name.is_empty()).then(|| format!("{name} {year}"))
    });
    let decade = text.strip_suffix('X').filter(|decade| decade.len() == 3 && !decade.contains('X'));
    month.or_else(|| decade.map(|decade| format!("{decade}0s"))).unwrap_or_else(|| text.to_owned())
}

/// Quarters and halves of a year by their numbers in EDTF (level 2, sub-year groupings).
fn part_of_year(number: &str) -> Option<&'static str> {
    const PARTS: &[(&str, &str)] = &[
        ("33", "first quarter of "),
        ("34", "second quarter of "),
        ("35", "third quarter of "),
        ("36", "fourth quarter of "),
        ("40", "first half of "),
        ("41", "second half of "),
    ];
    PARTS.iter().find(|(part, _)| *part == number).map(|(_, words)| *words)
}
