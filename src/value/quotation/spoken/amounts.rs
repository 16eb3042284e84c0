//! Amounts with their units, `£5m`, `five million pounds`, `90mph`, `20-30`, `12%`, and numbers in their two dresses,
//! `fifteen hundred`, `1st`.

use super::{Read, ShortM, is_digits, owned, whole};
use crate::value::number;
use crate::value::token::one_spelling;

/// Units as they are written short, and as they are said.
const UNITS: &[(&str, &[&str])] = &[
    ("mm", &["millimeters"]),
    ("cm", &["centimeters"]),
    ("km", &["kilometers"]),
    ("g", &["grams"]),
    ("kg", &["kilograms"]),
    ("kilos", &["kilograms"]),
    ("ft", &["feet"]),
    ("foot", &["feet"]),
    ("yds", &["yards"]),
    ("lb", &["pounds"]),
    ("lbs", &["pounds"]),
    ("mph", &["miles", "per", "hour"]),
    ("kph", &["kilometers", "per", "hour"]),
    ("km/h", &["kilometers", "per", "hour"]),
    ("kmh", &["kilometers", "per", "hour"]),
    ("hr", &["hours"]),
    ("hrs", &["hours"]),
    ("min", &["minutes"]),
    ("mins", &["minutes"]),
    ("sec", &["seconds"]),
    ("secs", &["seconds"]),
    ("bn", &["billion"]),
    ("k", &["thousand"]),
    ("%", &["per", "cent"]),
    ("percent", &["per", "cent"]),
];

/// Currencies by their signs, and as they are said, in the plural and in the singular.
const CURRENCIES: &[(char, &str, &str)] =
    &[('£', "pounds", "pound"), ('$', "dollars", "dollar"), ('€', "euros", "euro")];

/// Words that stand between a number and its unit.
const SCALES: &[&str] = &["hundred", "thousand", "million", "billion"];

/// The number, then the unit in words.
pub(super) fn read(words: &[&str], short: ShortM) -> Option<Read> {
    let (first, rest) = words.split_first()?;
    money(first, rest)
        .or_else(|| range(first))
        .or_else(|| ordinal(first))
        .or_else(|| glued(first, short))
        .or_else(|| hundreds(words))
        .or_else(|| measured(words))
}

/// `1st`
fn ordinal(word: &str) -> Option<Read> {
    let is_written = word.starts_with(|c: char| c.is_ascii_digit());
    let nth = number::ordinal(word).filter(|_| is_written)?;
    Some((1, vec![number::ordinal_in_words(nth)?]))
}

/// `fifteen hundred` as 1500
fn hundreds(words: &[&str]) -> Option<Read> {
    let [number, "hundred", rest @ ..] = words else { return None };
    let hundreds = whole(number).filter(|number| (11..100).contains(number) && number % 10 > 0)?;
    (rest.first() != Some(&"and")).then(|| (2, vec![(hundreds * 100).to_string()]))
}

/// `£5m`, `$5 million`
fn money(first: &str, rest: &[&str]) -> Option<Read> {
    let (_, unit, _) = CURRENCIES.iter().find(|(sign, ..)| first.starts_with(*sign))?;
    let amount = first.get(first.chars().next()?.len_utf8()..)?;
    let digits = amount.trim_end_matches(char::is_alphabetic);
    let scale = match amount.get(digits.len()..)? {
        "" => rest.first().copied().filter(|word| SCALES.contains(word)),
        "m" => Some("million"),
        "bn" => Some("billion"),
        "k" => Some("thousand"),
        _ => return None,
    };
    let count = 1 + usize::from(scale.is_some() && digits.len() == amount.len());
    let digits = digits.replace(',', "");
    is_digits(&digits).then(|| (count, owned([digits.as_str()].into_iter().chain(scale).chain([*unit]))))
}

/// `20-30`
fn range(word: &str) -> Option<Read> {
    let (from, to) = word.split_once(['-', '\u{2013}'])?;
    (is_digits(from) && is_digits(to)).then(|| (1, owned([from, "to", to])))
}

/// `5km`, `12%`
fn glued(word: &str, short: ShortM) -> Option<Read> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic() || matches!(c, '%' | '/'));
    let unit = word.get(digits.len()..).filter(|unit| !unit.is_empty())?;
    let said = match (unit, short) {
        ("m", ShortM::Metres) => &["meters"],
        ("m", ShortM::Million) => &["million"],
        _ => said(unit)?,
    };
    let digits = digits.replace(',', "");
    is_digits(&digits).then(|| (1, owned([digits.as_str()].into_iter().chain(said.iter().copied()))))
}

/// `5 km`, `90 miles an hour`, `a pound` behind a number
fn measured(words: &[&str]) -> Option<Read> {
    let (number, rest) = words.split_first()?;
    let is_amount = is_digits(number) || whole(number).is_some() || SCALES.contains(number);
    let unit = rest.first().filter(|_| is_amount)?;
    let plural = CURRENCIES.iter().find(|(.., singular)| singular == unit).map(|(_, plural, _)| *plural);
    let said: Vec<String> = match (plural, said(unit)) {
        (Some(plural), _) => owned([plural]),
        (None, Some(said)) => owned(said.iter().copied()),
        (None, None) => {
            let speed = one_spelling(unit);
            let is_speed = matches!(speed.as_str(), "miles" | "kilometers" | "meters");
            let per = rest.get(1..3).filter(|per| is_speed && matches!(per, ["a" | "an", _]))?;
            return Some((4, owned([*number, &speed, "per", per.last()?])));
        }
    };
    Some((2, std::iter::once((*number).to_owned()).chain(said).collect()))
}

/// Whether a word is said for a unit, a currency or a scale.
pub(super) fn is_unit(word: &str) -> bool {
    UNITS.iter().any(|(_, said)| said.contains(&word))
        || CURRENCIES.iter().any(|(_, plural, singular)| *plural == word || *singular == word)
        || SCALES.contains(&word)
        || word == "meters"
}

fn said(unit: &str) -> Option<&'static [&'static str]> {
    UNITS.iter().find(|(short, _)| *short == unit).map(|(_, said)| *said)
}
