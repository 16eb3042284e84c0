//! The words of one story, each once, by how much they say about it.

use super::fold::words_of;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Between two groups, and between two words: neither is part of a word.
const GROUP: char = '\n';
const WORD: char = ' ';

/// Three groups of words: of the headline, of the standfirst, of everything else. A word stands in the first of its groups.
///
/// One text, since an archive keeps that of every story until all are read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms(Box<str>);

impl Terms {
    /// The words of a story.
    pub fn new<'a>(title: &str, standfirst: &str, rest: impl Iterator<Item = &'a str>) -> Self {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut group = |words: Vec<String>| -> String {
            let words: BTreeSet<String> = words.into_iter().filter(|word| !seen.contains(word)).collect();
            let line = words.iter().map(String::as_str).collect::<Vec<_>>().join(&WORD.to_string());
            seen.extend(words);
            line
        };
        let groups =
            [group(words_of(title)), group(words_of(standfirst)), group(rest.flat_map(words_of).collect())];
        Self(groups.join(&GROUP.to_string()).into())
    }

    /// The words of each group.
    pub(super) fn groups(&self) -> impl Iterator<Item = impl Iterator<Item = &str>> {
        self.0.split(GROUP).map(|group| group.split(WORD).filter(|word| !word.is_empty()))
    }

    /// All words, as one text.
    pub fn text(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Terms;

    #[test]
    fn a_word_stands_once_where_it_says_most() {
        let terms =
            Terms::new("The fire", "A fire at the works", ["Who saw the works?", "Nobody"].into_iter());
        assert_eq!(terms.text(), "fire the\na at works\nnobody saw who");
    }
}
