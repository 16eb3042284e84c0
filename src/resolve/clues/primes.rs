//! What the primes behind numbers are (`7"`, `1' 20"`), as the question and the claims beside them tell.

use super::MOST_HELD;
use crate::resolve::wording::{Wording, has_phrase, has_word};
use crate::value::{Context, Dimension, Kind, Primes, Value};

/// Seconds and minutes where a claim without primes tells a length of time, or the question asks for one.
pub(super) fn told(question: &Wording<'_>, texts: &[&str], context: &Context<'_>) -> Primes {
    const TIMES: &[&str] = &["winning time", "finishing time", "lap time", "race time"];
    let (with, without): (Vec<&str>, Vec<&str>) = texts.iter().partition(|text| has_prime(text));
    let is_time = |text: &&str| {
        let unit = Value::parse(Kind::Quantity, text, context).ok().and_then(|value| value.unit());
        unit.is_some_and(|unit| unit.dimension() == Dimension::Time)
    };
    let is_asked = || has_word(question, &["minutes", "seconds"]) || has_phrase(question, TIMES);
    let is_told = || without.iter().take(MOST_HELD).any(is_time);
    if !with.is_empty() && (is_asked() || is_told()) { Primes::Times } else { Primes::Lengths }
}

/// Whether a prime, be it typed as a quotation mark, stands right behind a digit, and no letter behind it.
fn has_prime(text: &str) -> bool {
    const PRIMES: &[char] = &['"', '″', '”', '\'', '′', '’'];
    text.match_indices(PRIMES).any(|(at, prime)| {
        let (before, rest) = text.split_at_checked(at).unwrap_or_default();
        let goes_on = rest.strip_prefix(prime).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        before.ends_with(|c: char| c.is_ascii_digit()) && !goes_on
    })
}
