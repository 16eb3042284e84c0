//! Lengths of time as headlines tell them.

use super::super::rounded::Told;
use super::Duration;
use super::plain::Plain;

impl Duration {
    /// See `Value::is_rounded_from`.
    pub(in crate::value) fn is_rounded_from(&self, exact: &Self) -> bool {
        let told = self.plain.zip(exact.plain).and_then(|(own, exact)| {
            let factor = exact.period.in_units_of(own.period)?;
            Some((own.told()?, exact.told()?.times(factor)?))
        });
        told.is_some_and(|(own, exact)| own.is_rounded_from(exact))
    }
}

impl Plain {
    /// Nothing where there are months before smaller units.
    fn told(&self) -> Option<Told> {
        self.months.is_zero().then_some(Told { value: self.value, step: self.step })
    }
}
