//! The scale of bare degrees, as the claims beside them tell.

use super::{MOST_HELD, meet, told};
use crate::letters::has_any;
use crate::value::{Asked, Context, Dimension, Hints, Kind, Unit, Value};
use rust_decimal::Decimal;

/// What tells that a number is of degrees.
const NAMES: &[&str] = &["degree", "°"];

/// The hints with the scale of bare degrees: that which claims name, or the one on which alone the numbers meet. Where two
/// claims in bare degrees meet on two scales alone (`34 degrees`, `93 degrees`), the numbers tell which is whose.
pub(super) fn with_scale(hints: Hints, texts: &[&str], context: &Context<'_>) -> Hints {
    if !texts.iter().any(|text| has_any(text, NAMES)) {
        return hints;
    }
    // By how many degrees something rose is told by small numbers, which meet too often.
    let fahrenheit_from =
        if hints.asked == Asked::Difference { None } else { fahrenheit_from(texts, context) };
    let celsius = || fahrenheit_from.and_then(|_| Unit::from_name("°C"));
    Hints { degrees: scale(texts, context).or_else(celsius), fahrenheit_from, ..hints }
}

/// The scale that claims name, or the other where only that makes the numbers meet (`22 degrees`, `72F`).
fn scale(texts: &[&str], context: &Context<'_>) -> Option<Unit> {
    let is_both = || {
        let read = |text: &&str| Value::parse(Kind::Quantity, text, context).ok()?.unit();
        texts.iter().filter_map(read).find(|unit| unit.dimension() == Dimension::Temperature)
    };
    let named = told(texts, "degree", Dimension::Temperature, context).or_else(is_both)?;
    let (bare, scaled): (Vec<&str>, Vec<&str>) = texts.iter().partition(|text| is_bare(text, named, context));
    // `101 degrees` would be more than 38 °C on either scale, but 38.4 °C on one alone.
    let met = |scale: Unit| {
        let read = |text: &&str| read_on(scale, text, context);
        let others: Vec<Value> = scaled.iter().take(MOST_HELD).filter_map(read).collect();
        let met_by = |one: Value| others.iter().filter(|other| meet(&one, other)).count();
        bare.iter().take(MOST_HELD).filter_map(read).map(met_by).sum::<usize>()
    };
    let other = other_scale(named)?;
    Some(if met(other) > met(named) { other } else { named })
}

/// The least of the bare numbers that, on the scale of Fahrenheit, meet a smaller one on that of Celsius. Numbers without a
/// word may be of either (`34 degrees`, `the low 90s`), but not all of them are.
fn fahrenheit_from(texts: &[&str], context: &Context<'_>) -> Option<Decimal> {
    let (celsius, fahrenheit) = (Unit::from_name("°C")?, Unit::from_name("°F")?);
    let is_number =
        |text: &str| Value::parse(Kind::Quantity, text, context).is_ok_and(|value| value.is_bare_number());
    let is_open = |text: &&&str| is_bare(text, celsius, context) || is_number(text);
    let open: Vec<&str> = texts.iter().filter(is_open).take(MOST_HELD).copied().collect();
    let on = |scale: Unit| -> Vec<(&str, Value)> {
        let of_scale = Context { unit: Some(scale), ..*context };
        open.iter().filter_map(|text| Some((*text, read_on(scale, text, &of_scale)?))).collect()
    };
    let cold = on(celsius);
    let least_if_met = |(own, hot): &(&str, Value)| {
        let least = fahrenheit.amount_of(hot.extent()?.low.at()?);
        let is_met = |(text, cold): &(&str, Value)| {
            let is_smaller = cold.extent().and_then(|extent| extent.high.at()) < Some(least);
            is_smaller && (has_any(own, NAMES) || has_any(text, NAMES)) && meet(cold, hot)
        };
        cold.iter().any(is_met).then_some(least)
    };
    on(fahrenheit).iter().filter_map(least_if_met).min()
}

/// Whether the words are of degrees whose scale they leave open.
fn is_bare(text: &str, scale: Unit, context: &Context<'_>) -> bool {
    has_any(text, NAMES) && read_on(scale, text, context) != Value::parse(Kind::Quantity, text, context).ok()
}

/// What the words state where bare degrees are on that scale.
fn read_on(scale: Unit, text: &str, context: &Context<'_>) -> Option<Value> {
    let hints = Hints { degrees: Some(scale), ..Hints::default() };
    Value::parse(Kind::Quantity, text, &Context { hints, ..*context }).ok()
}

/// Fahrenheit of Celsius, and the other way round.
pub(super) fn other_scale(scale: Unit) -> Option<Unit> {
    let mut scales = ["°C", "°F"].iter().filter_map(|name| Unit::from_name(name));
    scales.find(|other| *other != scale).filter(|_| scale.dimension() == Dimension::Temperature)
}
