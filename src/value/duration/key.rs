//! By what lengths of time are known that state the same.

use super::super::Bound;
use super::period::Period;
use super::plain::Plain;
use super::{Duration, Told};
use rust_decimal::Decimal;

impl Duration {
    /// Equal for one plain length in the same units, however it is written and rounded (`3½ years`, `3.5 years`). Otherwise
    /// the key.
    pub fn stated_key(&self) -> String {
        let stated = |plain: Plain| {
            let (months, value, unit) = (plain.months, plain.value, plain.period.many());
            format!("{}{months} {value} {unit} {}", self.told.key(), self.units())
        };
        let plain = self.plain.filter(|_| !self.told.has_part());
        plain.map_or_else(|| self.key(), stated)
    }

    /// Whether the keys of both are equal, without making them where both are plain.
    pub(in crate::value) fn has_key_of(&self, other: &Self) -> bool {
        match (self.plain, other.plain) {
            (Some(one), Some(two)) => {
                let stated = |plain: Plain| (plain.months.serialize(), plain.value.serialize(), plain.period);
                self.extent.is_written_as(&other.extent)
                    && stated(one) == stated(two)
                    && self.told.key() == other.told.key()
                    && (!self.told.has_part() || self.parts == other.parts)
                    && self.units() == other.units()
            }
            (None, _) | (_, None) => self.key() == other.key(),
        }
    }

    /// The ends and, for a plain length, what is stated: equal for lengths that state the same.
    pub(in crate::value) fn key(&self) -> String {
        let (low, high) = (self.extent.low, self.extent.high);
        if let Some(plain) = self.plain {
            let (months, value, unit) = (plain.months, plain.value, plain.period.many());
            let units = self.units();
            let key =
                format!("{}{months} {value} {unit} {units} {} {}", self.told.key(), low.key(), high.key());
            let parts = self.parts.iter().filter(|_| self.told.has_part());
            return parts.fold(key, |key, part| format!("{key} {} {}", part.low.key(), part.high.key()));
        }
        // What leaves a length open says no more than its words.
        let is_open = low == Bound::Closed(Decimal::ZERO) && high == Bound::Unbounded;
        let stated = if is_open { self.printed.to_lowercase() } else { String::new() };
        format!("{}{stated} {} {} {}", self.told.key(), self.units(), low.key(), high.key())
    }

    /// The units that it is told in, as a set of bits: `45 months` and `three years and nine months` differ. A fortnight is but a
    /// word for two weeks.
    fn units(&self) -> u32 {
        // `Hourly` is every hour, and every 60 minutes.
        if self.told == Told::Every {
            return 0;
        }
        let words = self.printed.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        let bit = |word: &str| match Period::of_word(word) {
            Some(Period::Fortnight) => 1 << Period::Week as u32,
            period => period.map_or(0, |period| 1 << period as u32),
        };
        words.fold(0, |units, word| units | bit(word))
    }
}

impl Told {
    /// Whether another length belongs to it.
    const fn has_part(self) -> bool {
        matches!(self, Self::InPart | Self::Spread)
    }

    /// What tells a list, a change, what is left and what comes too early from a plain length.
    const fn key(self) -> &'static str {
        match self {
            Self::InUnits | Self::OnOpenClock | Self::FromTo | Self::Late => "",
            Self::By => "by ",
            Self::To => "to ",
            Self::Early => "early ",
            Self::Listed => "listed ",
            Self::Every => "every ",
            Self::ByEnds => "from end to end ",
            Self::InPart => "in part ",
            Self::Spread => "spread ",
        }
    }
}
