//! Degrees whose scale stands beside them, and degrees of frost: `39 degrees (Fahrenheit)`, `eleven degrees of frost`.

use super::super::number;
use super::super::{Context, Dimension, Unit};
use crate::letters::split_at_one;
use rust_decimal::Decimal;

/// What stands behind the number of degrees.
const DEGREES: &[&str] = &["degrees", "degree", "°"];

/// The scales by what they are called, and their signs.
const SCALES: &[(&str, &str)] = &[
    ("fahrenheit", "°F"),
    ("fahr", "°F"),
    ("f", "°F"),
    ("celsius", "°C"),
    ("centigrade", "°C"),
    ("cels", "°C"),
    ("c", "°C"),
];

/// What may stand around the name of a scale.
const LEADS: &[&str] = &["on the ", "in ", "by ", "of "];
const TAILS: &[&str] = &[".", " scale", " thermometer"];

/// What leaves the number behind it open to both sides alike.
const AROUND: &[&str] = &["about ", "around ", "some ", "roughly ", "approximately "];

/// What stands between the two numbers of a range.
const BETWEEN: &[&str] = &[" to ", " or ", "-", "–"];

/// The words as others have them: `39 °F`, `-11 °C`.
pub(super) fn in_words(words: &str, context: &Context<'_>) -> Option<String> {
    on_scale(words).or_else(|| of_frost(words, context)).or_else(|| by_sign(words))
}

/// `34°` as `34 degrees`, whatever scale these are on.
fn by_sign(words: &str) -> Option<String> {
    let number = words.strip_suffix('°')?.trim_end();
    number.ends_with(|c: char| c.is_ascii_digit()).then(|| format!("{number} degrees"))
}

/// `39 degrees (Fahrenheit)` and `39 degrees, Fahrenheit`.
fn on_scale(words: &str) -> Option<String> {
    let bracketed = || words.strip_suffix(')')?.split_once('(');
    let (amount, name) = bracketed().or_else(|| words.split_once(", "))?;
    let number = DEGREES.iter().find_map(|degrees| amount.trim_end().strip_suffix(degrees))?;
    let sign = scale_named(name.trim())?;
    let tells_number = number.ends_with(|c: char| c.is_alphanumeric() || c.is_whitespace());
    tells_number.then(|| format!("{} {sign}", number.trim_end()))
}

fn scale_named(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let name = LEADS.iter().fold(name.as_str(), |name, lead| name.strip_prefix(lead).unwrap_or(name));
    let name = TAILS.iter().fold(name, |name, tail| name.strip_suffix(tail).unwrap_or(name));
    SCALES.iter().find(|(own, _)| *own == name).map(|(_, sign)| *sign)
}

/// So many degrees below freezing, on the scale that is told: that of the words, of the fact or of other claims, or else
/// Celsius. Water freezes at 32 °F.
fn of_frost(words: &str, context: &Context<'_>) -> Option<String> {
    let amount = words.strip_suffix(" of frost")?;
    let around = AROUND.iter().find(|lead| amount.starts_with(**lead)).copied().unwrap_or_default();
    let amount = amount.strip_prefix(around)?;
    let range =
        split_at_one(amount, BETWEEN).and_then(|(low, high)| Some((whole_number(low)?, number::read(high)?)));
    let (least, (most, degrees)) = match range {
        Some((least, high)) => (Some(least), high),
        None => (None, number::read(amount)?),
    };
    let scale = scale_of(degrees.trim(), context)?;
    let freezing = if scale.name() == "°F" { Decimal::from(32) } else { Decimal::ZERO };
    let below = |number: Decimal| freezing.checked_sub(number).map(|number| number.normalize());
    let (coldest, name) = (below(most.value)?, scale.name());
    Some(match least {
        Some(least) => format!("{around}between {coldest} and {} {name}", below(least)?),
        None => format!("{around}{coldest} {name}"),
    })
}

fn whole_number(words: &str) -> Option<Decimal> {
    number::read(words.trim()).filter(|(_, rest)| rest.is_empty()).map(|(number, _)| number.value)
}

fn scale_of(degrees: &str, context: &Context<'_>) -> Option<Unit> {
    let is_scale = |unit: &Unit| unit.dimension() == Dimension::Temperature;
    if DEGREES.contains(&degrees) {
        let told = context.unit.filter(is_scale).or_else(|| context.hints.degrees.filter(is_scale));
        return told.or_else(|| Unit::from_name("°C"));
    }
    Unit::from_name(degrees).filter(is_scale)
}
