//! What one currency has been worth in another, so widely that only sums which can never have been one fall outside.
//!
//! Each row gives the least and the most that one unit of the currency can have been worth in US dollars since 1999.
//! The bounds are conventions of ours, set wider than the rates of those years; they are no quotations of any. A sum
//! told in two currencies may be one where a rate within them turns one into the other; that it is, nothing here shows.

use super::Currency;
use rust_decimal::Decimal;

/// Currency, and the two ends in hundred-thousandths of a dollar.
const RATES: &[(&str, i64, i64)] = &[
    ("USD", 100_000, 100_000),
    ("EUR", 82_000, 160_000),
    ("GBP", 105_000, 212_000),
    ("CHF", 54_000, 140_000),
    ("JPY", 550, 1_350),
    ("CAD", 60_000, 112_000),
    ("AUD", 47_000, 111_000),
    ("NZD", 38_000, 89_000),
    ("SEK", 8_600, 17_200),
    ("NOK", 8_300, 20_400),
    ("DKK", 11_000, 21_500),
    ("CNY", 12_000, 16_700),
    ("HKD", 12_700, 13_000),
    ("SGD", 53_000, 84_000),
    ("INR", 900, 2_700),
    // Of a country that nobody names: from Hong Kong's to Singapore's. Nearer to one American the two may be a slip.
    ("dollars", 12_700, 84_000),
];

/// Whether so much of one currency can have been so much of another, at some rate since 1999. Nothing where the rates
/// of one are not kept here.
pub(in crate::value) fn can_be_one(
    (first, first_ends): (Currency, (Decimal, Decimal)),
    (second, second_ends): (Currency, (Decimal, Decimal)),
) -> Option<bool> {
    let in_dollars = |currency: Currency, ends: (Decimal, Decimal)| {
        let (_, least, most) = RATES.iter().find(|row| row.0 == currency.code())?;
        Some((ends.0.checked_mul((*least).into())?, ends.1.checked_mul((*most).into())?))
    };
    let (one, other) = (in_dollars(first, first_ends)?, in_dollars(second, second_ends)?);
    Some(one.0 <= other.1 && other.0 <= one.1)
}
