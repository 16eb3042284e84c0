//! Money that goes by one name in several countries: what `$500` or `500 francs` are where the fact, or another claim of
//! it, names the country.

use super::super::number::strip_phrase;
use super::{Currency, Dimension, Row, Side, Unit};
use crate::letters::has_any;

/// By what a currency may go where it is at home, and the codes of those that do.
const HOMES: &[(&[&str], &[&str])] = &[
    (&["$", "dollars", "dollar"], &["AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "dollars"]),
    (&["$", "pesos", "peso"], &["MXN", "ARS", "CLP", "COP"]),
    (&["pesos", "peso"], &["PHP"]),
    (&["francs", "franc"], &["CHF"]),
    (&["kronor", "krona", "crowns", "crown"], &["SEK"]),
    (&["kroner", "krone", "crowns", "crown"], &["NOK", "DKK"]),
    (&["kronur", "krona", "crowns", "crown"], &["ISK"]),
    (&["crowns", "crown"], &["CZK"]),
    (&["Rs", "rupees", "rupee"], &["PKR", "LKR"]),
    (&["won"], &["KRW"]),
    (&["shillings", "shilling"], &["KES", "UGX", "TZS"]),
];

/// The dollar that is printed `$` where no other goes by its sign.
const DOLLAR_IN_FULL: Row =
    Row { dimension: Currency::dimension("USD"), one: "US$", many: "US$", side: Side::Before, ..Row::COUNT };

/// The dollar of a country that nobody names, where another claim has those of the United States in full.
const DOLLAR_UNTOLD: Row =
    Row { dimension: Currency::dimension("dollars"), one: "$", many: "$", side: Side::Before, ..Row::COUNT };

/// How a text tells that its dollars are those of the United States.
const AMERICAN: &[&str] = &["US$", "US $", "USD", "US dollars", "U.S. dollars", "American dollars"];

impl Unit {
    /// The dollar of a country that nobody names, where some text tells that its own are those of the United States.
    pub fn dollar_beside_american(texts: &[&str]) -> Option<Self> {
        let is_american = |text: &&str| has_any(text, AMERICAN);
        texts.iter().any(is_american).then(|| Self::of(&DOLLAR_UNTOLD))
    }

    /// By what the currency goes where it is at home, as others do elsewhere.
    fn home_names(&self) -> &'static [&'static str] {
        let Dimension::Money(currency) = self.dimension() else { return &[] };
        let home = HOMES.iter().find(|(_, codes)| codes.contains(&currency.code()));
        home.map_or(&[], |(names, _)| names)
    }

    /// Whether it is money that shares its name at home with that of other countries.
    pub fn shares_name(&self) -> bool {
        !self.home_names().is_empty()
    }

    /// What follows the name that the currency has at home, where a text begins with that.
    pub(in crate::value) fn strip_home_name<'a>(&self, text: &'a str) -> Option<&'a str> {
        let strip = |name: &&str| {
            let is_word = name.starts_with(char::is_alphabetic);
            if is_word { strip_phrase(text, name) } else { text.strip_prefix(name) }
        };
        self.home_names().iter().find_map(strip)
    }

    /// The unit as it is printed where another country's money goes by its sign.
    pub(in crate::value) fn in_full(self) -> Self {
        let is_american = self.row.dimension == DOLLAR_IN_FULL.dimension && self.row.one == "$";
        if is_american { Self::of(&DOLLAR_IN_FULL) } else { self }
    }
}
