//! What CLDR knows of a language, by way of ICU4X: plural categories, lists, separators and direction.

use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::{LanguageIdentifier, LocaleDirectionality};
use icu_plurals::{PluralCategory, PluralRules};
use icu_provider::DataError;
use std::fmt;

/// Which way lines run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// As in English.
    LeftToRight,
    /// As in Arabic.
    RightToLeft,
}

impl Direction {
    /// As the attribute `dir` of HTML has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// A decimal number, as exact as it was written.
#[derive(Debug, Clone)]
pub struct Number(Decimal);

impl Number {
    /// Reads plain digits with a full stop before decimals: `1234.5`.
    pub fn from_digits(digits: &str) -> Option<Self> {
        digits.parse().ok().map(Self)
    }
}

impl From<usize> for Number {
    fn from(number: usize) -> Self {
        Self(Decimal::from(number))
    }
}

/// The rules of one language; where CLDR does not know it, those of no language.
pub(super) struct Locale {
    pub(super) direction: Direction,
    plurals: Option<PluralRules>,
    lists: Option<ListFormatter>,
    choices: Option<ListFormatter>,
    numbers: Option<DecimalFormatter>,
}

impl Locale {
    pub(super) fn new(tag: &str) -> Self {
        let id = identifier(tag);
        let locale = icu_locale::Locale::from(id.clone());
        // The figures that sources write, and the marks in the text, are European ones: one page, one kind.
        let european = icu_locale::Locale::try_from_str(&format!("{id}-u-nu-latn"));
        let numbers = DecimalFormatterPreferences::from(european.as_ref().unwrap_or(&locale));
        Self {
            direction: direction(&id),
            plurals: loaded(PluralRules::try_new_cardinal((&locale).into())),
            lists: loaded(ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default())),
            choices: loaded(ListFormatter::try_new_or((&locale).into(), ListFormatterOptions::default())),
            numbers: loaded(DecimalFormatter::try_new(numbers, DecimalFormatterOptions::default())),
        }
    }

    pub(super) fn category(&self, number: &Number) -> &'static str {
        self.plurals.as_ref().map_or("other", |rules| name(rules.category_for(&number.0)))
    }

    pub(super) fn list(&self, items: &[String]) -> String {
        joined(self.lists.as_ref(), items)
    }

    pub(super) fn choice(&self, items: &[String]) -> String {
        joined(self.choices.as_ref(), items)
    }

    pub(super) fn number(&self, number: &Number) -> String {
        // Most numbers are days and small counts, and no language divides three figures.
        let figures = number.0.to_string();
        if figures.len() <= 3 && figures.bytes().all(|figure| figure.is_ascii_digit()) {
            return figures;
        }
        self.numbers.as_ref().map_or(figures, |format| format.format(&number.0).to_string())
    }
}

fn joined(format: Option<&ListFormatter>, items: &[String]) -> String {
    format.map_or_else(|| items.join(", "), |format| format.format(items.iter()).to_string())
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Locale").field("direction", &self.direction).finish_non_exhaustive()
    }
}

/// The plural categories that a language tells apart, `other` among them, in CLDR's order.
pub fn categories(tag: &str) -> Vec<&'static str> {
    let locale = icu_locale::Locale::from(identifier(tag));
    let rules = loaded(PluralRules::try_new_cardinal((&locale).into()));
    let mut known: Vec<&'static str> = rules.iter().flat_map(PluralRules::categories).map(name).collect();
    known.sort_by_key(|category| ORDER.iter().position(|other| other == category));
    known
}

/// CLDR's order.
const ORDER: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

const fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// Which way lines of the language run.
pub fn direction_of(tag: &str) -> Direction {
    direction(&identifier(tag))
}

fn direction(id: &LanguageIdentifier) -> Direction {
    if LocaleDirectionality::new_extended().is_right_to_left(id) {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

/// Whether a text has the form of a BCP 47 language tag.
pub fn is_language_tag(tag: &str) -> bool {
    icu_locale::Locale::try_from_str(tag).is_ok_and(|locale| !locale.id.language.is_unknown())
}

/// Plain English is that of the whole world, which writes no comma before "and"; `en-US` is American.
fn identifier(tag: &str) -> LanguageIdentifier {
    let tag = if tag == "en" { "en-001" } else { tag };
    icu_locale::Locale::try_from_str(tag).map_or(LanguageIdentifier::UNKNOWN, |locale| locale.id)
}

/// The data are compiled in, and hold something for every tag. (Of the crate of this error the others need the feature
/// `sync`: without it what they load belongs to one thread.)
fn loaded<T>(found: Result<T, DataError>) -> Option<T> {
    found.ok()
}
