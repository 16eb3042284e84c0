//! Time zones named by their region (`ET`, `Eastern time`, `UK time`), whose offset rests on the day.
//!
//! The rules are those in force: in the United States since 2007 (Energy Policy Act of 2005), in Europe since 1996
//! (Directive 2000/84/EC). On a day before them, or where the day is not known, the offset stays open.

use super::hedging::begins_with;
use super::range::DayRange;
use super::words::Token;
use chrono::{Datelike, NaiveDate, Weekday};

/// When the clocks are put forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// From the second Sunday of March to the first of November.
    American,
    /// From the last Sunday of March to the last of October.
    European,
}

/// A region: its words, and its abbreviations in winter and in summer. Longer words come first.
const REGIONS: &[(&str, &str, &str, Rule)] = &[
    ("central european time", "cet", "cest", Rule::European),
    ("uk time", "gmt", "bst", Rule::European),
    ("british time", "gmt", "bst", Rule::European),
    ("london time", "gmt", "bst", Rule::European),
    ("et", "est", "edt", Rule::American),
    ("eastern", "est", "edt", Rule::American),
    ("ct", "cst", "cdt", Rule::American),
    ("central", "cst", "cdt", Rule::American),
    ("mt", "mst", "mdt", Rule::American),
    ("mountain", "mst", "mdt", Rule::American),
    ("pt", "pst", "pdt", Rule::American),
    ("pacific", "pst", "pdt", Rule::American),
];

/// The tokens with the region's abbreviation, in winter and in summer.
pub(super) struct Regional {
    /// In winter.
    pub(super) winter: Vec<Token>,
    /// In summer.
    pub(super) summer: Vec<Token>,
    rule: Rule,
}

/// Finds a region in the tokens.
pub(super) fn find(tokens: &[Token]) -> Option<Regional> {
    (1..tokens.len()).find_map(|at| {
        let rest = tokens.get(at..)?;
        let (used, row) = REGIONS.iter().find_map(|row| Some((begins_with(rest, row.0)?, row)))?;
        let with = |name: &str| {
            let after = rest.get(used..).unwrap_or_default().iter().cloned();
            let before = tokens.iter().take(at).cloned();
            before.chain([Token::Word(name.to_owned())]).chain(after).collect()
        };
        Some(Regional { winter: with(row.1), summer: with(row.2), rule: row.3 })
    })
}

impl Regional {
    /// Whether the clocks are put forward on all of these days; nothing where it is not known.
    pub(super) fn is_summer(&self, days: DayRange) -> Option<bool> {
        let (first, last) = (self.rule.is_summer(days.first?)?, self.rule.is_summer(days.last?)?);
        let is_short = (days.last? - days.first?).num_days() < 100;
        (first == last && is_short).then_some(first)
    }
}

impl Rule {
    fn is_summer(self, day: NaiveDate) -> Option<bool> {
        let sunday = |month, nth| NaiveDate::from_weekday_of_month_opt(day.year(), month, Weekday::Sun, nth);
        let last_sunday = |month| sunday(month, 5).or_else(|| sunday(month, 4));
        let (since, first, end) = match self {
            Self::American => (2007, sunday(3, 2)?, sunday(11, 1)?),
            Self::European => (1996, last_sunday(3)?, last_sunday(10)?),
        };
        (day.year() >= since).then(|| (first..end).contains(&day))
    }
}
