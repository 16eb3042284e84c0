//! Tables of words in rows, asked whether two words stand in one row.

use crate::letters::{ByLength, by_length};
use std::collections::BTreeMap;

/// The rows in which each word stands.
#[derive(Debug)]
pub(super) struct Rows(BTreeMap<ByLength<'static>, Vec<usize>>);

impl Rows {
    /// Of rows with blanks between their words.
    pub(super) fn of(rows: impl IntoIterator<Item = &'static str>) -> Self {
        let mut of_words: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (at, row) in rows.into_iter().enumerate() {
            for word in row.split_whitespace() {
                of_words.entry(by_length(word)).or_default().push(at);
            }
        }
        Self(of_words)
    }

    /// Whether some row has both words.
    pub(super) fn have_in_one(&self, first: &str, second: &str) -> bool {
        // Most words stand in no row.
        let rows = |word| self.0.get(&by_length(word));
        let both = rows(first).and_then(|ones| Some((ones, rows(second)?)));
        both.is_some_and(|(ones, others)| ones.iter().any(|row| others.contains(row)))
    }
}
