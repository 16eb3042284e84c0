//! Units and what they measure: one audited table, exact factors to a base unit for each dimension.
//!
//! Lengths of time are here for quantities that turn out to be one; [`super::Duration`] is their own kind. Symbols are told apart by capitals (`MW`, `mw`), names
//! are not. A unit that differs between countries (ton, gallon, pint) or trades (MB) has two factors.

mod exchange;
mod home;
mod local;
mod mark;
mod money;
mod row;
mod table;

pub(super) use exchange::can_be_one;
pub use money::Currency;

use crate::letters::{ByLength, by_length, lower};
use mark::Mark;
use row::{Row, Side, physical};
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a unit measures. Amounts of one dimension convert; others are incomparable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// Things counted, and bare numbers.
    Count,
    /// Metres.
    Length,
    /// Square metres.
    Area,
    /// Litres.
    Volume,
    /// Kilograms.
    Mass,
    /// Metres a second.
    Speed,
    /// Degrees Celsius.
    Temperature,
    /// Joules.
    Energy,
    /// Watts.
    Power,
    /// Pascals.
    Pressure,
    /// Bytes.
    Data,
    /// A share of a whole, where 1 is all.
    Proportion,
    /// Percentage points: the difference between two percentages.
    Points,
    /// Decibels.
    Sound,
    /// Litres a second.
    Flow,
    /// Micrograms a cubic metre.
    Concentration,
    /// Bits a second.
    Rate,
    /// Hertz, and turns of a machine.
    Frequency,
    /// Volts.
    Voltage,
    /// Sieverts.
    Dose,
    /// Newtons.
    Force,
    /// Seconds, where a length of time is typed as a quantity.
    Time,
    /// Sums in one currency.
    Money(Currency),
}

/// A unit, as a row of the table: amounts, and what they are read with, are full of them.
#[derive(Debug, Clone, Copy, Eq, PartialOrd, Ord)]
pub struct Unit {
    row: &'static Row,
    /// The letters of money that is in no table.
    mark: Option<Mark>,
    /// Whether differences are told in it, of what has its zero elsewhere: 20 °F more are 11 °C more.
    is_of_differences: bool,
}

impl PartialEq for Unit {
    fn eq(&self, other: &Self) -> bool {
        let is_in_one_row = std::ptr::eq(self.row, other.row) || self.row == other.row;
        is_in_one_row && self.mark == other.mark && self.is_of_differences == other.is_of_differences
    }
}

/// Every unit by its symbols and names.
struct Lookup {
    symbols: BTreeMap<ByLength<'static>, Unit>,
    names: BTreeMap<ByLength<'static>, Unit>,
    before: BTreeMap<ByLength<'static>, Unit>,
}

static LOOKUP: LazyLock<Lookup> = LazyLock::new(Lookup::new);

impl Unit {
    /// Things counted.
    pub const COUNT: Self = Self::of(&Row::COUNT);

    /// A share of a whole, stated without a sign: `a third`, `1 in 8`.
    pub(super) const SHARE: Self = Self::of(&Row { dimension: Dimension::Proportion, ..Row::COUNT });

    const fn of(row: &'static Row) -> Self {
        Self { row, mark: None, is_of_differences: false }
    }

    /// The unit of that name or symbol: `km`, `miles`, `£`, `GBP`, `per cent`.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = spaced(name);
        let upper = || LOOKUP.before.get(&by_length(&name.to_uppercase())).copied();
        Self::of_spaced(&name).or_else(upper)
    }

    /// The name or symbol that was probably meant by a word that is none.
    pub fn nearest_name(word: &str) -> Option<&'static str> {
        let word = word.to_lowercase();
        let length = word.chars().count();
        let limit = (length / 8).min(2);
        let names = LOOKUP.names.keys().map(|(_, name)| *name);
        let alike = names.filter(|name| name.chars().count().abs_diff(length) <= limit);
        let names = alike.map(|name| (strsim::osa_distance(name, &word), name));
        names.filter(|(distance, _)| *distance <= limit).min().map(|(_, name)| name)
    }

    /// What it measures.
    pub const fn dimension(&self) -> Dimension {
        match self.mark {
            Some(mark) => Dimension::Money(Currency::Marked(mark)),
            None => self.row.dimension,
        }
    }

    /// Its name for many, as it is printed.
    pub fn name(&self) -> &str {
        self.mark.as_ref().map_or(self.row.many, Mark::letters)
    }

    /// Its name for one, as it is printed.
    fn name_of_one(&self) -> &str {
        self.mark.as_ref().map_or(self.row.one, Mark::letters)
    }

    /// The unit at the start of what follows a number, longest first, and what follows it.
    pub(super) fn at_start(text: &str) -> Option<(Self, &str)> {
        let text = text.trim_start();
        let text = text.strip_prefix(['-', '\u{2010}', '\u{2011}']).unwrap_or(text);
        word_ends(text).iter().rev().find_map(|end| {
            let (name, rest) = text.split_at_checked(*end)?;
            Some((Self::behind_number(name)?, rest))
        })
    }

    /// The sign or code of money at the start of a text, before a number.
    pub(super) fn money_at_start(text: &str) -> Option<(Self, &str)> {
        // Most amounts begin with a digit, and no sign or code does.
        if text.starts_with(|first: char| first.is_ascii_digit()) {
            return None;
        }
        let found = LOOKUP.before.iter().filter_map(|((_, sign), unit)| {
            let rest = text.strip_prefix(sign)?;
            let goes_on = sign.ends_with(char::is_alphabetic) && rest.starts_with(char::is_alphabetic);
            (!goes_on).then_some((sign.len(), *unit, rest.trim_start()))
        });
        let known = found.max_by_key(|(length, ..)| *length).map(|(_, unit, rest)| (unit, rest));
        known.or_else(|| mark::at_start(text))
    }

    fn behind_number(name: &str) -> Option<Self> {
        Self::of_spaced(&spaced(name))
    }

    fn of_spaced(name: &str) -> Option<Self> {
        let small = lower(name);
        let found = LOOKUP.symbols.get(&by_length(name));
        let found = found.or_else(|| LOOKUP.names.get(&by_length(&small)));
        found.or_else(|| LOOKUP.before.get(&by_length(name))).copied()
    }

    /// Whether it is a coin of several countries, which may be that of the one that another claim names.
    pub fn is_of_no_country(&self) -> bool {
        matches!(self.dimension(), Dimension::Money(currency) if currency.code() == self.name())
    }

    /// Whether it is money.
    pub const fn is_money(&self) -> bool {
        matches!(self.dimension(), Dimension::Money(_))
    }

    /// Whether it is pounds of sterling, for which a bare `pounds` may stand.
    pub(super) fn is_sterling(&self) -> bool {
        matches!(self.dimension(), Dimension::Money(currency) if currency.is_sterling())
    }

    /// Whether it only counts.
    pub fn is_count(&self) -> bool {
        self.dimension() == Dimension::Count
    }

    /// Whether it is the pound of mass.
    pub(super) fn is_pound(&self) -> bool {
        self.row.one == "lb"
    }

    /// Whether it is the thousand tonnes whose symbol is also written for knots.
    pub(super) fn is_kilotonne(&self) -> bool {
        self.row.one == "kilotonne"
    }

    /// Whether it is smaller than another of its dimension.
    pub(super) fn is_part_of(&self, other: &Self) -> bool {
        self.dimension() == other.dimension() && self.row.most < other.row.least
    }

    /// The unit of differences of what it measures.
    pub(super) fn of_differences(self) -> Self {
        Self { is_of_differences: !self.row.zero.is_zero(), ..self }
    }

    /// How many of `smaller` go into one.
    pub(super) fn in_units_of(&self, smaller: &Self) -> Option<Decimal> {
        self.row.least.checked_div(smaller.row.least)
    }

    /// How many times the smaller of its two sizes the larger is; nothing where it has one.
    pub(super) fn spread(&self) -> Option<Decimal> {
        (self.row.least < self.row.most).then(|| self.row.most.checked_div(self.row.least)).flatten()
    }

    /// The least that so many of it can be, in the base unit.
    pub(super) fn least_of(&self, amount: Decimal) -> Option<Decimal> {
        let factor = if amount.is_sign_negative() { self.row.most } else { self.row.least };
        self.in_base(amount, factor)
    }

    /// The currency of which it is one or a hundredth, as pence are and guineas are not.
    pub(super) fn decimal_currency(&self) -> Option<Currency> {
        let Dimension::Money(currency) = self.dimension() else { return None };
        let ones = [Decimal::ONE, Decimal::ONE_HUNDRED];
        ones.iter().any(|many| self.least_of(*many) == Some(Decimal::ONE)).then_some(currency)
    }

    /// The most that so many of it can be, in the base unit.
    pub(super) fn most_of(&self, amount: Decimal) -> Option<Decimal> {
        let factor = if amount.is_sign_negative() { self.row.least } else { self.row.most };
        self.in_base(amount, factor)
    }

    const fn zero(&self) -> Decimal {
        if self.is_of_differences { Decimal::ZERO } else { self.row.zero }
    }

    fn in_base(&self, amount: Decimal, factor: Decimal) -> Option<Decimal> {
        Some(amount.checked_sub(self.zero())?.checked_mul(factor)?.round_dp(18).normalize())
    }

    /// An amount of the base unit in this unit, to four significant digits or the last whole one.
    pub fn amount_of(&self, in_base: Decimal) -> Decimal {
        let in_unit = in_base.checked_div(self.row.least).and_then(|amount| amount.checked_add(self.zero()));
        let amount = in_unit.unwrap_or(in_base);
        let whole = amount.trunc().abs().normalize().to_string();
        let places =
            if whole == "0" { 4 } else { 4_u32.saturating_sub(u32::try_from(whole.len()).unwrap_or(4)) };
        amount.round_dp(places).normalize()
    }

    /// An amount of the base unit, told in this unit as the program itself writes numbers.
    pub fn tell(&self, in_base: Decimal) -> String {
        self.print(&with_separators(&self.amount_of(in_base).to_string()))
    }

    /// A number, as it is written, with the unit where it belongs.
    pub fn print(&self, number: &str) -> String {
        let is_one = matches!(number, "1" | "½" | "¼" | "¾" | "-1");
        let name = if is_one { self.name_of_one() } else { self.name() };
        match self.row.side {
            Side::Nowhere => number.to_owned(),
            Side::Before => match number.strip_prefix('-') {
                Some(number) => format!("-{name}{number}"),
                None => format!("{name}{number}"),
            },
            Side::Behind => [number, name].concat(),
            Side::Apart => [number, " ", name].concat(),
        }
    }
}

/// `1234567.5` → `1,234,567.5`.
fn with_separators(number: &str) -> String {
    let (whole, rest) = number.split_once('.').unwrap_or((number, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{grouped}{point}{rest}")
}

impl Lookup {
    fn new() -> Self {
        let mut lookup = Self { symbols: BTreeMap::new(), names: BTreeMap::new(), before: BTreeMap::new() };
        for (dimension, printed, size, symbols, names) in table::ROWS.iter().chain(local::ROWS) {
            let unit = physical(*dimension, printed, size).into_unit();
            lookup.symbols.extend(split(symbols).map(|symbol| (by_length(symbol), unit)));
            lookup.names.extend(split(names).map(|name| (by_length(name), unit)));
        }
        for (code, sign, signs, names) in money::ROWS {
            let dimension = Currency::dimension(code);
            let unit = Row { dimension, one: sign, many: sign, side: Side::Before, ..Row::COUNT }.into_unit();
            let own = [code, sign.trim_end()].into_iter().chain(split(signs));
            lookup.before.extend(own.map(|sign| (by_length(sign), unit)));
            lookup.names.extend(split(names).map(|name| (by_length(name), unit)));
        }
        let named = money::NAMED_ROWS.iter().flat_map(|(size, rows)| rows.iter().map(move |row| (size, row)));
        for (size, (code, printed, symbols, names)) in named {
            let unit = physical(Currency::dimension(code), printed, size).into_unit();
            lookup.symbols.extend(split(symbols).map(|symbol| (by_length(symbol), unit)));
            lookup.names.extend(split(names).map(|name| (by_length(name), unit)));
        }
        lookup
    }
}

fn split(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split('|').filter(|item| !item.is_empty())
}

/// A name with single blanks for hyphens, full stops and runs of white space.
fn spaced(name: &str) -> Cow<'_, str> {
    // Most names are one word.
    if name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Cow::Borrowed(name);
    }
    let name = name.replace(['-', '.', '\u{2010}', '\u{2011}'], " ");
    Cow::Owned(name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Where the first words of a text end, six at the most.
fn word_ends(text: &str) -> Vec<usize> {
    let is_end = |c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | ';' | '-' | '–' | '+');
    let ends = text.char_indices().filter(|(index, c)| *index > 0 && is_end(*c)).map(|(index, _)| index);
    ends.chain([text.len()]).take(6).collect()
}

#[cfg(test)]
mod tests {
    use super::{Dimension, LOOKUP, Unit, local, money, table};
    use rust_decimal::Decimal;

    #[test]
    fn every_row_has_its_sizes() {
        assert!(
            LOOKUP.symbols.values().chain(LOOKUP.names.values()).all(|unit| unit.row.least > Decimal::ZERO)
        );
        assert!(
            LOOKUP.symbols.values().chain(LOOKUP.names.values()).all(|unit| unit.row.most >= unit.row.least)
        );
    }

    #[test]
    fn no_name_is_given_twice() {
        let rows = || table::ROWS.iter().chain(local::ROWS);
        let physical = rows().flat_map(|row| super::split(row.4));
        let named = || money::NAMED_ROWS.iter().flat_map(|(_, rows)| rows.iter());
        let coined = money::ROWS.iter().chain(named()).flat_map(|row| super::split(row.3));
        assert_eq!(physical.chain(coined).count(), LOOKUP.names.len());
        let symbols = rows().flat_map(|row| super::split(row.3));
        let coined = named().flat_map(|row| super::split(row.2));
        assert_eq!(symbols.chain(coined).count(), LOOKUP.symbols.len());
    }

    #[test]
    fn every_unit_is_found_by_its_printed_name() {
        for unit in LOOKUP.symbols.values().chain(LOOKUP.names.values()).chain(LOOKUP.before.values()) {
            assert_eq!(Unit::from_name(unit.name()).as_ref(), Some(unit), "{unit:?}");
        }
    }

    #[test]
    fn temperatures_have_one_zero() {
        let base = |name: &str, amount: i64| Unit::from_name(name).unwrap().least_of(amount.into()).unwrap();
        assert_eq!(base("F", 104).round_dp(12), base("C", 40));
        assert_eq!(base("kelvin", 300), Decimal::new(2_685, 2));
        assert_eq!(Unit::from_name("km/h").unwrap().dimension(), Dimension::Speed);
    }
}
