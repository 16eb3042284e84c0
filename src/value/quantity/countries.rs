//! Units of one country, which is told beside them: `317 gallons (US)`, `20 U.S. tons`, `3 (imperial) pints`.

use super::super::Unit;

/// What the country is called beside a unit, and in its name.
const COUNTRIES: &[(&str, &str)] = &[
    ("US", "US"),
    ("U.S.", "US"),
    ("UK", "UK"),
    ("U.K.", "UK"),
    ("imperial", "imperial"),
    ("Imperial", "imperial"),
];

/// The words with the unit of that country in full, where there is one.
pub(super) fn named(words: &str) -> Option<String> {
    behind(words).or_else(|| before(words))
}

/// `317 gallons (US)`
fn behind(words: &str) -> Option<String> {
    let (amount, country) = words.strip_suffix(')')?.rsplit_once(" (")?;
    let (number, unit) = amount.rsplit_once(' ')?;
    let unit = of_country(country, unit)?;
    Some(format!("{number} {unit}"))
}

/// `317 U.S. gallons`, `317 (US) gallons`
fn before(words: &str) -> Option<String> {
    let (rest, unit) = words.rsplit_once(' ')?;
    let (number, country) = rest.rsplit_once(' ')?;
    let plain = country.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(country);
    // What is so called in the table of units is read as it stands.
    let is_other = plain != country || plain.contains('.');
    let unit = is_other.then(|| of_country(plain, unit)).flatten()?;
    Some(format!("{number} {unit}"))
}

/// The name of a unit of a country.
fn of_country(country: &str, unit: &str) -> Option<String> {
    let (_, name) = COUNTRIES.iter().find(|(told, _)| *told == country)?;
    let name = format!("{name} {unit}");
    Unit::from_name(&name).is_some().then_some(name)
}
