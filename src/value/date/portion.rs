//! Portions of a longer time: `early`, `mid`, `late`, and halves of a month.

use super::range::{DayRange, days_on};

/// A portion of a longer time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Portion {
    Early,
    Mid,
    Late,
    FirstHalf,
    SecondHalf,
}

impl Portion {
    /// Its name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Mid => "mid",
            Self::Late => "late",
            Self::FirstHalf => "first half of",
            Self::SecondHalf => "second half of",
        }
    }

    /// Whether it is a half.
    pub(super) const fn is_half(self) -> bool {
        match self {
            Self::Early | Self::Mid | Self::Late => false,
            Self::FirstHalf | Self::SecondHalf => true,
        }
    }

    /// The portion of a range. Of a month the days 1 to 10, 10 to 20, and from 21; of a week or less the half that
    /// comes first or last; of anything longer two fifths.
    pub(super) fn of(self, days: DayRange) -> DayRange {
        let (Some(first), Some(last)) = (days.first, days.last) else { return days };
        let length = (last - first).num_days() + 1;
        let (early, mid, late) = match length {
            ..=7 => ((length + 1) / 2, (length / 4, length - length / 4), length / 2),
            28..=31 => (10, (9, 20), 20),
            _ => (length * 2 / 5, (length * 3 / 10, length * 7 / 10), length * 3 / 5),
        };
        let on = |days: i64| days_on(first, days).unwrap_or(last);
        match self {
            Self::Early => DayRange::new(first, on(early - 1)),
            Self::Mid => DayRange::new(on(mid.0), on(mid.1 - 1)),
            Self::Late => DayRange::new(on(late), last),
            Self::FirstHalf => DayRange::new(first, on((length + 1) / 2)),
            Self::SecondHalf => DayRange::new(on(length / 2 - 1), last),
        }
    }
}
