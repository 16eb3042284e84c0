//! Members that are days of a calendar: `7, 8 and 10 July 2023`, `July 7, 8 and 9, 2023`.

use super::Member;
use crate::value::date::{month_number, weekday_number};
use crate::value::number::ordinal;

/// A day as a member tells it; what it leaves out stands with another.
#[derive(Clone, Copy)]
struct Day {
    of_month: u32,
    month: Option<u32>,
    year: Option<u32>,
    /// Whether the month stands before the day, and so before those that follow.
    leads: bool,
}

/// Gives members their days as keys, where all are days and every month is told.
pub(super) fn by_day(members: &mut [Member]) {
    if members.len() < 2 {
        return;
    }
    let Some(mut days) = members.iter().map(|member| read(&member.words)).collect::<Option<Vec<Day>>>()
    else {
        return;
    };
    let mut led = None;
    for day in &mut days {
        led = if day.leads { day.month } else { led };
        day.month = day.month.or(led);
    }
    let (mut month, mut year) = (None, None);
    for day in days.iter_mut().rev() {
        month = day.month.or(month);
        year = day.year.or(year);
        (day.month, day.year) = (month, year);
    }
    let keys: Option<Vec<String>> = days.iter().map(Day::key).collect();
    for (member, key) in members.iter_mut().zip(keys.unwrap_or_default()) {
        member.key = key;
    }
}

impl Day {
    fn key(&self) -> Option<String> {
        let month = self.month?;
        let year = self.year.map_or_else(String::new, |year| year.to_string());
        Some(format!("{year}{month:02}{:02}", self.of_month))
    }
}

/// `10`, `10 July`, `Monday 10 July 2023`, `July 10`, `9, 2023`, `the 10th of July`
fn read(words: &str) -> Option<Day> {
    let mut day = Day { of_month: 0, month: None, year: None, leads: false };
    let is_told = |word: &&str| !matches!(*word, "" | "the" | "of") && weekday_number(word).is_none();
    for word in words.split([' ', ',']).filter(is_told) {
        let number = word.parse().ok().or_else(|| ordinal(word));
        match (number, month_number(word)) {
            (Some(number @ 1..=31), _) if day.of_month == 0 => day.of_month = number,
            (Some(number @ 1000..=2999), _) if day.of_month > 0 && day.year.is_none() => {
                day.year = Some(number);
            }
            (None, Some(month)) if day.month.is_none() => {
                (day.month, day.leads) = (Some(month), day.of_month == 0);
            }
            (Some(_) | None, _) => return None,
        }
    }
    (day.of_month > 0).then_some(day)
}

/// Whether both are one day, of which one tells no year.
pub(super) fn are_one_day(first: &Member, second: &Member) -> bool {
    const WITHOUT_YEAR: usize = 4;
    const WITH_YEAR: usize = 8;
    let is_day = |member: &Member| member.is_number() && member.key.len() >= WITHOUT_YEAR;
    let is_within = |short: &str, long: &str| {
        short.len() == WITHOUT_YEAR && long.len() == WITH_YEAR && long.ends_with(short)
    };
    is_day(first)
        && is_day(second)
        && (is_within(&first.key, &second.key) || is_within(&second.key, &first.key))
}
