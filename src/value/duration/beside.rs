//! Lengths with something beside them that is no second length: the dates of the calendar that they touch (`just under four days,
//! five dates`), and the time of day at which they begin or end (`11:01, 9 minutes`), and the day on which they began.

use super::{Duration, Told, clock, since};
use crate::value::number;
use crate::value::{Axis, Context, Extent, Face, Reason};
use rust_decimal::Decimal;

/// The length of such words.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    with_dates(words, context).or_else(|| with_time(words, context)).or_else(|| with_start(words, context))
}

/// The length, which others may tell by its dates.
fn with_dates(words: &str, context: &Context<'_>) -> Option<Duration> {
    const LINKS: &[&str] = &[", on ", ", over ", ", ", " on ", " over ", " ("];
    let told = words.strip_suffix(')').unwrap_or(words);
    let told = [" dates", " calendar days"].iter().find_map(|unit| told.strip_suffix(unit))?;
    let (length, dates) = LINKS.iter().find_map(|link| told.rsplit_once(link))?;
    let (dates, _) =
        number::read(dates).filter(|(dates, rest)| rest.is_empty() && dates.value.is_integer())?;
    let is_touched = |read: &Duration| {
        // So many dates are two days fewer and some hours at the least.
        let least = dates.value.checked_sub(Decimal::TWO).unwrap_or_default();
        read.extent.low.at() <= Some(dates.value) && read.extent.high.at().is_none_or(|most| most > least)
    };
    let read = Duration::parse_one(length, context).ok().filter(is_touched)?;
    let parts = vec![Extent::closed(Axis::Length, dates.value, dates.value)];
    Some(Duration { printed: words.to_owned(), told: Told::InPart, parts, ..read })
}

/// The length beside a time of day, which is another length than the time would be by itself.
fn with_time(words: &str, context: &Context<'_>) -> Option<Duration> {
    words.contains(':').then_some(())?;
    let bracketed = || words.strip_suffix(')')?.split_once(" (");
    let (one, two) = words.split_once(", ").or_else(|| words.split_once("; ")).or_else(bracketed)?;
    let (time, length) = if clock::is_of_day(one) { (one, two) } else { (two, one) };
    let read = Duration::parse_amount(length, context).ok().filter(|_| clock::is_of_day(time))?;
    let meets = |face: Face| {
        let of_time = clock::read(time, face).and_then(|told| Duration::parse_amount(&told, context).ok());
        of_time
            .and_then(|told| told.extent.intersection(&read.extent))
            .is_some_and(|common| !common.is_empty())
    };
    let is_length = meets(Face::Minutes) || meets(Face::Hours);
    (!is_length).then(|| Duration { printed: words.to_owned(), ..read })
}

/// The length of what began then and has ended since: `eleven days (since 3 October)`, told on the 17th.
fn with_start(words: &str, context: &Context<'_>) -> Option<Duration> {
    let (length, start) = words.strip_suffix(')')?.split_once(" (")?;
    let so_far = start.starts_with("since ").then(|| since::read(start, context)).flatten()?;
    let read = Duration::parse_amount(length, context).ok()?;
    let is_over = read.extent.high.at()? <= so_far.extent.low.at()?;
    is_over.then(|| Duration { printed: words.to_owned(), ..read })
}

impl Duration {
    /// What both statements leave open.
    pub(super) fn restated(self, second: &Self) -> Result<Self, Reason> {
        let common = self.extent.intersection(&second.extent).filter(|common| !common.is_empty());
        let extent = common.ok_or_else(|| {
            let message = format!("`{}` and `{}` do not agree", self.printed, second.printed);
            Reason::new(message).help(format!("write the one that the source means: `{}`", self.printed))
        })?;
        let printed = format!("{} ({})", self.printed, second.printed);
        Ok(Self { printed, extent, in_months: None, ..self })
    }
}
