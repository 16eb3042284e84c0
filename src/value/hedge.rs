//! What hedge words widen a value to: one table in data, printed on the methodology page, and a site may set
//! its own widths over it.
//!
//! A row's ends are multiples of the number beside the words (`about`: 0.9 to 1.1), numbers in place of one
//! (`several`: 3 to 10), or how far the ends of an age, a time or a day move (`about`: 2 years either way). Words
//! that stand behind the number are written with a leading `…`. `20+` counts as "20 or more": that 20 itself is
//! meant cannot be ruled out.

mod moving;

pub use moving::FROM_A_DAY;
mod table;
mod vague;

use super::Bound;
use super::number::strip_phrase;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What the ends of a row count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Multiples of the number beside the words.
    Factor,
    /// Numbers, in place of one.
    Number,
    /// Years by which an age moves: its low end, and the end of its last year.
    Years,
    /// Minutes by which the two ends of a time move.
    Minutes,
    /// Days by which the two ends of a day or a longer time move.
    Days,
}

impl Measure {
    /// Whether the ends tell how far something moves, and may be below zero.
    pub const fn is_shift(self) -> bool {
        match self {
            Self::Factor | Self::Number => false,
            Self::Years | Self::Minutes | Self::Days => true,
        }
    }
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
    /// All phrases of all rows, of which every word of a text is asked whether it begins one.
    phrases: BTreeMap<Shelf, Vec<Phrase>>,
}

/// By what phrases are looked up: what their row counts, where they stand, and the first byte in small letters.
type Shelf = (Measure, Place, u8);

/// One phrase of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Phrase {
    /// Without the mark that it stands behind the number.
    words: String,
    /// The place of its row.
    row: usize,
}

/// Where a phrase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// Before its number, or in place of it.
    Before,
    /// Behind its number.
    Behind,
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

    /// Ends that are numbers, times what a multiplier word stands for at the least and the most: `several` and `hundred`.
    pub(super) fn times(&self, (least, most): (Decimal, Decimal), word: &str) -> Self {
        Self {
            words: format!("{} {word}", self.words),
            low: product(self.low, Bound::Closed(least)),
            high: product(self.high, Bound::Closed(most)),
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
        Self::of(table::built_in().into_iter().chain(moving::built_in()).collect())
    }
}

/// The low and the high end of a width.
pub type Ends = (Option<Decimal>, Option<Decimal>);

impl Hedges {
    fn of(rows: Vec<Hedge>) -> Self {
        let mut phrases: BTreeMap<Shelf, Vec<Phrase>> = BTreeMap::new();
        let all = rows
            .iter()
            .enumerate()
            .flat_map(|(row, hedge)| hedge.words.iter().map(move |words| (row, hedge.measure, words)));
        for (row, measure, words) in all {
            let place = if words.starts_with('…') { Place::Behind } else { Place::Before };
            let words = bare(words).to_owned();
            if let Some(initial) = initial(&words) {
                phrases.entry((measure, place, initial)).or_default().push(Phrase { words, row });
            }
        }
        Self { rows, phrases }
    }

    /// The rows in order, a site's own first.
    pub fn rows(&self) -> impl Iterator<Item = &Hedge> {
        self.rows.iter()
    }

    /// Sets own ends for phrases; nothing means no end on that side. Without a measure they count what they count in the
    /// built-in table, multiples for words that it does not have. Ends that are open there stay open.
    pub fn with_overrides<'a>(
        self,
        overrides: impl IntoIterator<Item = (&'a str, Option<Measure>, Ends)>,
    ) -> Self {
        let mut rows = self.rows;
        for (words, measure, ends) in overrides {
            set_ends(&mut rows, words, measure, ends);
        }
        Self::of(rows)
    }

    /// The hedge at the start of a text, before a number.
    pub(super) fn before<'a>(&self, text: &'a str) -> Option<(Hedging, &'a str)> {
        self.beside(text, Measure::Factor, Place::Before)
    }

    /// The hedge at the start of what follows a number.
    pub(super) fn after<'a>(&self, text: &'a str) -> Option<(Hedging, &'a str)> {
        self.beside(text, Measure::Factor, Place::Behind)
    }

    /// The words at the start of a text that stand in place of a number.
    pub(super) fn vague<'a>(&self, text: &'a str) -> Option<(Hedging, &'a str)> {
        self.beside(text, Measure::Number, Place::Before)
    }

    /// The hedge at the start of the words of an age, under the plainest of its row.
    pub(super) fn before_age<'a>(&self, text: &'a str) -> Option<(Hedging, &'a str)> {
        let (row, _, rest) = self.longest(Measure::Years, text, |phrase| strip_phrase(text, phrase))?;
        Some((row.hedging(&row.words), rest.trim_start()))
    }

    /// The row of the longest phrase before a number that is there, the phrase, and what was found with it. Only
    /// phrases are tried that begin as the text does.
    pub(super) fn longest<T>(
        &self,
        measure: Measure,
        text: &str,
        find: impl Fn(&str) -> Option<T>,
    ) -> Option<(&Hedge, &str, T)> {
        self.longest_at(text, (measure, Place::Before), find)
    }

    fn longest_at<T>(
        &self,
        text: &str,
        (measure, place): (Measure, Place),
        find: impl Fn(&str) -> Option<T>,
    ) -> Option<(&Hedge, &str, T)> {
        let alike = self.phrases.get(&(measure, place, initial(text)?))?.iter();
        let second = text.as_bytes().get(1).map(u8::to_ascii_lowercase);
        let (phrase, found) = alike
            .filter(|phrase| phrase.second().is_none_or(|own| Some(own) == second))
            .filter_map(|phrase| find(&phrase.words).map(|found| (phrase, found)))
            .max_by_key(|(phrase, _)| phrase.words.len())?;
        Some((self.rows.get(phrase.row)?, &phrase.words, found))
    }

    fn beside<'a>(&self, text: &'a str, measure: Measure, place: Place) -> Option<(Hedging, &'a str)> {
        let (row, phrase, rest) =
            self.longest_at(text, (measure, place), |phrase| strip_phrase(text, phrase))?;
        let is_sign = !phrase.contains(char::is_alphabetic);
        let hedging = if is_sign { row.hedging(&row.words) } else { row.hedging(&[phrase.to_owned()]) };
        Some((hedging, rest.trim_start()))
    }
}

impl Phrase {
    /// Its second byte in small letters, where both of the first two are letters of one byte.
    fn second(&self) -> Option<u8> {
        self.words.as_bytes().get(1).filter(|byte| byte.is_ascii_alphabetic()).map(u8::to_ascii_lowercase)
    }
}

/// The first byte in small letters.
fn initial(words: &str) -> Option<u8> {
    words.as_bytes().first().map(u8::to_ascii_lowercase)
}

impl Hedge {
    fn has(&self, phrase: &str) -> bool {
        self.words.iter().any(|own| bare(own) == bare(phrase))
    }

    /// The row as a hedge, under the first of these words.
    fn hedging(&self, words: &[String]) -> Hedging {
        let words = words.first().map_or("", |first| bare(first).trim_start_matches('-')).to_owned();
        Hedging { words, low: self.low, high: self.high }
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

fn set_ends(rows: &mut Vec<Hedge>, words: &str, measure: Option<Measure>, ends: Ends) {
    let phrase = words.trim().to_lowercase();
    let fits = |own: Measure| measure.map_or(!own.is_shift(), |measure| own == measure);
    let row = rows.iter_mut().find(|row| fits(row.measure) && row.has(&phrase));
    let (measure, old_low, old_high) = match row {
        Some(row) => {
            row.words.retain(|own| bare(own) != bare(&phrase));
            (row.measure, row.low, row.high)
        }
        None => (measure.unwrap_or(Measure::Factor), Bound::Unbounded, Bound::Unbounded),
    };
    rows.retain(|row| !row.words.is_empty());
    let (low, high) = (end_like(old_low, ends.0), end_like(old_high, ends.1));
    rows.insert(0, Hedge { words: vec![phrase], measure, low, high });
}

#[cfg(test)]
mod tests {
    use super::{Bound, Decimal, Hedges, Measure};

    #[test]
    fn a_site_sets_its_own_width() {
        let hedges = Hedges::default().with_overrides([("About", None, (Some(Decimal::new(8, 1)), None))]);
        let (about, rest) = hedges.before("about 50").unwrap();
        assert_eq!(
            (about.low, about.high, rest),
            (Bound::Closed(Decimal::new(8, 1)), Bound::Unbounded, "50")
        );
        let (around, _) = hedges.before("around 50").unwrap();
        assert_eq!(around.low, Bound::Closed(Decimal::new(90, 2)));
        let hedges =
            hedges.with_overrides([("dozens", None, (Some(Decimal::from(36)), Some(Decimal::from(99))))]);
        let (dozens, _) = hedges.vague("dozens of homes").unwrap();
        assert_eq!(dozens.high, Bound::Open(Decimal::from(99)));
        let years = (Some(Decimal::NEGATIVE_ONE), Some(Decimal::ONE));
        let hedges = hedges.with_overrides([("about", Some(Measure::Years), years)]);
        assert_eq!(hedges.before_age("about 50").unwrap().0.high, Bound::Closed(Decimal::ONE));
        assert_eq!(hedges.before("about 50").unwrap().0.high, Bound::Unbounded);
    }

    #[test]
    fn every_phrase_stands_in_one_row_of_a_measure() {
        let hedges = Hedges::default();
        let rows = hedges.rows();
        let mut phrases: Vec<_> =
            rows.flat_map(|row| row.words.iter().map(|phrase| (row.measure, phrase))).collect();
        let all = phrases.len();
        phrases.sort();
        phrases.dedup();
        assert_eq!(phrases.len(), all);
    }
}
