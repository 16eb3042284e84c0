//! Portions of a longer time: `early`, `mid`, `late`, and halves of a month; and the week or weekend around a day.

use super::range::{DayRange, days_on};
use chrono::{Datelike, Weekday};

/// A portion of a longer time, or the longer time around a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Portion {
    Early,
    /// Of a month, up to the Sunday of a week that begins in its first days.
    FirstWeek,
    SecondWeek,
    ThirdWeek,
    Mid,
    Late,
    /// Late, and up to the moment with which the next begins.
    End,
    FirstHalf,
    SecondHalf,
    /// `the week of 5 May`, which begins on the day or has it in it.
    WeekOf,
    WeekFrom,
    WeekTo,
    /// `the weekend of 3 May`.
    WeekendOf,
}

impl Portion {
    /// Its name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::FirstWeek => "first week of",
            Self::SecondWeek => "second week of",
            Self::ThirdWeek => "third week of",
            Self::Mid => "mid",
            Self::Late | Self::End => "late",
            Self::FirstHalf => "first half of",
            Self::SecondHalf => "second half of",
            Self::WeekOf => "week of",
            Self::WeekFrom => "week beginning",
            Self::WeekTo => "week ending",
            Self::WeekendOf => "weekend of",
        }
    }

    /// Whether it is a half.
    pub(super) const fn is_half(self) -> bool {
        match self {
            Self::FirstHalf | Self::SecondHalf => true,
            Self::Early
            | Self::FirstWeek
            | Self::SecondWeek
            | Self::ThirdWeek
            | Self::Mid
            | Self::Late
            | Self::End
            | Self::WeekOf
            | Self::WeekFrom
            | Self::WeekTo
            | Self::WeekendOf => false,
        }
    }

    /// Whether it is longer than the day that it is told by.
    pub(super) fn is_around(self) -> bool {
        self.reach(Weekday::Mon).is_some()
    }

    /// The portion of a range. Of a month the days 1 to 10, 10 to 20, and from 21; of a week or less the half that
    /// comes first or last; of anything longer two fifths.
    pub(super) fn of(self, days: DayRange) -> DayRange {
        let (Some(first), Some(last)) = (days.first, days.last) else { return days };
        let length = (last - first).num_days() + 1;
        if self.is_around() {
            return if length <= 7 { self.around(days) } else { days };
        }
        let (early, mid, late) = match length {
            ..=7 => ((length + 1) / 2, (length / 4, length - length / 4), length / 2),
            28..=31 => (10, (9, 20), 20),
            _ => (length * 2 / 5, (length * 3 / 10, length * 7 / 10), length * 3 / 5),
        };
        let on = |days: i64| days_on(first, days).unwrap_or(last);
        match self {
            Self::FirstWeek if length <= 31 => DayRange::new(first, on(early.min(9) - 1)),
            Self::Early | Self::FirstWeek => DayRange::new(first, on(early - 1)),
            // Some count the days before the first Sunday as a week, others none.
            Self::SecondWeek if (28..=31).contains(&length) => DayRange::new(on(4), on(15)),
            Self::ThirdWeek if (28..=31).contains(&length) => DayRange::new(on(11), on(22)),
            Self::Mid => DayRange::new(on(mid.0), on(mid.1 - 1)),
            Self::Late | Self::End => DayRange::new(on(late), last),
            Self::FirstHalf | Self::SecondWeek => DayRange::new(first, on((length + 1) / 2)),
            Self::SecondHalf | Self::ThirdWeek => DayRange::new(on(length / 2 - 1), last),
            Self::WeekOf | Self::WeekFrom | Self::WeekTo | Self::WeekendOf => days,
        }
    }

    /// The week or the weekend around days.
    fn around(self, days: DayRange) -> DayRange {
        let (Some(first), Some(last)) = (days.first, days.last) else { return days };
        let Some((to_first, to_last)) = self.reach(first.weekday()) else { return days };
        let moved = |day, by| days_on(day, by).unwrap_or(day);
        DayRange::new(moved(first, to_first), moved(last, to_last))
    }

    /// How many days it goes beyond a day of the week on both sides; nothing for a portion of a longer time.
    fn reach(self, day: Weekday) -> Option<(i64, i64)> {
        match self {
            // American weeks begin on a Sunday.
            Self::WeekOf => Some((-i64::from(day.num_days_from_sunday()), 6)),
            Self::WeekFrom => Some((0, 6)),
            Self::WeekTo => Some((-6, 0)),
            Self::WeekendOf => Some(match day {
                Weekday::Thu => (0, 3),
                Weekday::Fri => (0, 2),
                Weekday::Sat => (0, 1),
                Weekday::Sun => (-1, 0),
                Weekday::Mon => (-2, 0),
                Weekday::Tue | Weekday::Wed => (-4, 4),
            }),
            Self::Early
            | Self::FirstWeek
            | Self::SecondWeek
            | Self::ThirdWeek
            | Self::Mid
            | Self::Late
            | Self::End
            | Self::FirstHalf
            | Self::SecondHalf => None,
        }
    }
}
