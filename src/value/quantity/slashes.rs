//! Amounts for one of something with a slash between: `4.1 t/ha`, `£30/head`, `120/day`.

use super::super::Unit;

/// What may stand behind a slash, and its name.
const THINGS: &[(&str, &str)] = &[
    ("min", "minute"),
    ("minute", "minute"),
    ("h", "hour"),
    ("hr", "hour"),
    ("hour", "hour"),
    ("day", "day"),
    ("night", "night"),
    ("wk", "week"),
    ("week", "week"),
    ("month", "month"),
    ("yr", "year"),
    ("year", "year"),
    ("ha", "hectare"),
    ("hectare", "hectare"),
    ("acre", "acre"),
    ("m2", "square metre"),
    ("m²", "square metre"),
    ("km2", "square kilometre"),
    ("km²", "square kilometre"),
    ("g", "gram"),
    ("kg", "kg"),
    ("t", "tonne"),
    ("tonne", "tonne"),
    ("l", "litre"),
    ("L", "litre"),
    ("litre", "litre"),
    ("ml", "millilitre"),
    ("kWh", "kWh"),
    ("MWh", "MWh"),
    ("bbl", "barrel"),
    ("barrel", "barrel"),
    ("head", "head"),
    ("person", "person"),
    ("share", "share"),
];

/// The words with `per` in place of the slash; nothing where both sides are one unit, as in `km/h`.
pub(super) fn in_words(words: &str) -> Option<String> {
    let (before, rest) = words.split_once('/')?;
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let (thing, behind) = rest.split_at(end);
    let (_, name) = THINGS.iter().find(|(short, _)| *short == thing)?;
    let number = before.trim_end_matches(|c: char| c.is_alphabetic() || matches!(c, '²' | '³'));
    let unit = before.get(number.len()..)?;
    let is_unit = Unit::from_name(&format!("{unit}/{thing}")).is_some();
    let tells_number = before.contains(|c: char| c.is_ascii_digit());
    (tells_number && !is_unit).then(|| format!("{before} per {name}{behind}"))
}
