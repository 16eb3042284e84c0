//! What hedge words widen a number to: one table in data, printed on the methodology page, and a site may set
//! its own widths over it.
//!
//! Two kinds of row: words beside a number, whose ends are multiples of it (`about`: 0.9 to 1.1), and words in
//! place of a number, whose ends are numbers (`several`: 3 to 10). Words that stand behind the number are
//! written with a leading `…`. `20+` counts as "20 or more": that 20 itself is meant cannot be ruled out.

mod table;

use super::Bound;
use super::number::strip_phrase;
use rust_decimal::Decimal;

/// What the ends of a row count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Multiples of the number beside the words.
    Factor,
    /// Numbers, in place of one.
    Number,
}

/// One row of the table: words and what they widen a number to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hedge {
    /// The words that mean the same; the first is the plainest.
    pub words: Vec<String>,
    /// What the two ends count.
    pub measure: Measure,
    /// The low end.
    pub low: Bound,
    /// The high end.
    pub high: Bound,
}

/// The table of hedge words; [`Hedges::default`] is the built-in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hedges {
    rows: Vec<Hedge>,
}

/// A hedge found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hedging {
    /// The words to print: as typed, or the plainest of the row for a sign such as `~`.
    pub words: String,
    /// The low end, in the measure of the row.
    pub low: Bound,
    /// The high end.
    pub high: Bound,
}

impl Default for Hedging {
    fn default() -> Self {
        Self { words: String::new(), low: Bound::Unbounded, high: Bound::Unbounded }
    }
}

impl Hedging {
    /// Two hedges of one number: what each leaves open stays open.
    pub(super) fn and(&self, other: &Self) -> Self {
        let words = format!("{} {}", self.words, other.words);
        Self { words, low: product(self.low, other.low), high: product(self.high, other.high) }
    }

    /// Ends that are numbers, times a multiplier word: `several` and `hundred`.
    pub(super) fn times(&self, scale: Decimal, word: &str) -> Self {
        let by = Bound::Closed(scale);
        Self {
            words: format!("{} {word}", self.words),
            low: product(self.low, by),
            high: product(self.high, by),
        }
    }
}

/// The product of two ends, open where one of them is; nothing is said where one of them says nothing.
fn product(a: Bound, b: Bound) -> Bound {
    let (Some(x), Some(y)) = (a.at(), b.at()) else { return Bound::Unbounded };
    let is_open = matches!(a, Bound::Open(_)) || matches!(b, Bound::Open(_));
    match x.checked_mul(y) {
        Some(at) if is_open => Bound::Open(at),
        Some(at) => Bound::Closed(at),
        None => Bound::Unbounded,
    }
}

impl Default for Hedges {
    fn default() -> Self {
        Self { rows: table::built_in() }
    }
}

impl Hedges {
    /// The rows in order, a site's own first.
    pub fn rows(&self) -> impl Iterator<Item = &Hedge> {
        self.rows.iter()
    }

    /// Sets own ends for one phrase; nothing means no end on that side. For words of the built-in table the ends
    /// count what they count there and stay open where they are open there; other words stand before a number.
    pub fn with_override(mut self, words: &str, low: Option<Decimal>, high: Option<Decimal>) -> Self {
        let phrase = words.trim().to_lowercase();
        let row = self.rows.iter_mut().find(|row| row.has(&phrase));
        let (measure, old_low, old_high) = match row {
            Some(row) => {
                row.words.retain(|own| bare(own) != bare(&phrase));
                (row.measure, row.low, row.high)
            }
            None => (Measure::Factor, Bound::Unbounded, Bound::Unbounded),
        };
        self.rows.retain(|row| !row.words.is_empty());
        let (low, high) = (end_like(old_low, low), end_like(old_high, high));
        self.rows.insert(0, Hedge { words: vec![phrase], measure, low, high });
        self
    }

    /// The hedge at the start of a text, before a number.
    pub(super) fn before<'a>(&self, text: &'a str) -> Option<(Hedging, &'a str)> {
        self.longest(text, Measure::Factor, |phrase| (!phrase.starts_with('…')).then_some(phrase))
    }

    /// The hedge at the start of what follows a number.
    pub(super) fn after<'a>(&self, text: &'a str) -> Option<(Hedging, &'a str)> {
        self.longest(text, Measure::Factor, |phrase| phrase.strip_prefix('…').map(str::trim_start))
    }

    /// The words at the start of a text that stand in place of a number.
    pub(super) fn vague<'a>(&self, text: &'a str) -> Option<(Hedging, &'a str)> {
        self.longest(text, Measure::Number, |phrase| (!phrase.starts_with('…')).then_some(phrase))
    }

    fn longest<'a>(
        &self,
        text: &'a str,
        measure: Measure,
        usable: impl Fn(&str) -> Option<&str>,
    ) -> Option<(Hedging, &'a str)> {
        let rows = self.rows.iter().filter(|row| row.measure == measure);
        let found = rows.flat_map(|row| row.words.iter().map(move |phrase| (row, phrase)));
        let (row, phrase, rest) = found
            .filter_map(|(row, phrase)| {
                let phrase = usable(phrase)?;
                strip_phrase(text, phrase).map(|rest| (row, phrase, rest))
            })
            .max_by_key(|(_, phrase, _)| phrase.len())?;
        let is_sign = !phrase.contains(char::is_alphabetic);
        let words = row.words.first().filter(|_| is_sign).map_or(phrase, String::as_str);
        let words = words.trim_start_matches('-').to_owned();
        Some((Hedging { words, low: row.low, high: row.high }, rest.trim_start()))
    }
}

impl Hedge {
    fn has(&self, phrase: &str) -> bool {
        self.words.iter().any(|own| bare(own) == bare(phrase))
    }
}

/// A phrase without the mark that it stands behind the number.
fn bare(phrase: &str) -> &str {
    phrase.trim_start_matches('…').trim_start()
}

/// An end at another number, open where the old one is.
fn end_like(old: Bound, at: Option<Decimal>) -> Bound {
    match (at, old) {
        (None, _) => Bound::Unbounded,
        (Some(at), Bound::Open(_)) => Bound::Open(at),
        (Some(at), Bound::Closed(_) | Bound::Unbounded) => Bound::Closed(at),
    }
}

#[cfg(test)]
mod tests {
    use super::{Bound, Decimal, Hedges};

    #[test]
    fn a_site_sets_its_own_width() {
        let hedges = Hedges::default().with_override("About", Some(Decimal::new(8, 1)), None);
        let (about, rest) = hedges.before("about 50").unwrap();
        assert_eq!(
            (about.low, about.high, rest),
            (Bound::Closed(Decimal::new(8, 1)), Bound::Unbounded, "50")
        );
        let (around, _) = hedges.before("around 50").unwrap();
        assert_eq!(around.low, Bound::Closed(Decimal::new(90, 2)));
        let hedges = hedges.with_override("dozens", Some(Decimal::from(36)), Some(Decimal::from(99)));
        let (dozens, _) = hedges.vague("dozens of homes").unwrap();
        assert_eq!(dozens.high, Bound::Open(Decimal::from(99)));
    }

    #[test]
    fn every_phrase_stands_in_one_row() {
        let hedges = Hedges::default();
        let mut phrases: Vec<_> = hedges.rows().flat_map(|row| &row.words).collect();
        let all = phrases.len();
        phrases.sort();
        phrases.dedup();
        assert_eq!(phrases.len(), all);
    }
}
