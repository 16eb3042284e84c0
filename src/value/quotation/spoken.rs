//! Normalize, once more: what is said alike and written otherwise over several words, which one word cannot tell.
//!
//! | written | said |
//! |---|---|
//! | `3pm`, `three o'clock`, `3 in the afternoon` | 3, and which half of the day where that is told |
//! | `£5m`, `five million pounds`; `90mph`, `90 miles an hour`; `20-30` | the number, and its unit in words |
//! | `May 5`, `the 5th of May`; `the '90s` | the day before the month; the decade in words |
//! | `could of`, `dunno`, `goin'`, `Doctor` | as another paper prints them |

mod amounts;
mod clock;
mod dates;
mod dialect;

use crate::value::token::{Pause, Token, is_number, number_of, one_spelling};
use crate::value::{Edit, Why};

/// The most words that are read as one.
const MOST_WORDS: usize = 7;

/// How many words were read, and what they say.
type Read = (usize, Vec<String>);

/// What a bare `5m` stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ShortM {
    Metres,
    Million,
}

/// Whether what is left out is a unit, as of `12%` beside `12`.
pub(super) fn leaves_out_unit(why: &Why) -> bool {
    let (Why::Omission(edits) | Why::Shortened(edits)) = why else { return false };
    edits.iter().any(|edit| match edit {
        Edit::Removed(words) | Edit::Added(words) => words.split(' ').any(amounts::is_unit),
        Edit::Kept(_) => false,
    })
}

/// The words as they are said; nothing where that is as they are written.
pub(super) fn said(tokens: &[Token], short: ShortM) -> Option<Vec<Token>> {
    let mut said = Vec::with_capacity(tokens.len());
    let mut is_changed = false;
    let mut rest = tokens;
    while let Some(first) = rest.first() {
        let read = read(&within_clause(rest), first, short);
        let count = read.as_ref().map_or(1, |(count, _)| *count);
        let (taken, behind) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        match read {
            Some((_, words)) => {
                is_changed = true;
                push(&mut said, taken, words);
            }
            None => said.extend_from_slice(taken),
        }
        rest = behind;
    }
    is_changed.then_some(said)
}

fn read(words: &[&str], first: &Token, short: ShortM) -> Option<Read> {
    clock::read(words)
        .or_else(|| dates::read(words))
        .or_else(|| amounts::read(words, short))
        .or_else(|| dialect::read(words, &first.shown))
}

/// The words that follow each other without an omission, an editor's words or the end of a sentence between them.
fn within_clause(tokens: &[Token]) -> Vec<&str> {
    let mut words = Vec::new();
    for (at, token) in tokens.iter().take(MOST_WORDS).enumerate() {
        if at > 0 && (token.marked || token.inserted) {
            break;
        }
        words.push(token.word.as_str());
        if token.pause != Pause::None {
            break;
        }
    }
    words
}

/// Adds the words in place of the tokens; the first one has what stands before these, the last one what stands behind.
fn push(said: &mut Vec<Token>, taken: &[Token], words: Vec<String>) {
    let (Some(first), Some(last)) = (taken.first(), taken.last()) else { return };
    let count = words.len();
    for (at, word) in words.into_iter().enumerate() {
        let aligned = match whole(&word) {
            Some(number) => number.to_string(),
            None if is_number(&word) => word.clone(),
            None => one_spelling(&word),
        };
        said.push(Token {
            shown: if at == 0 { first.shown.clone() } else { word.clone() },
            word,
            aligned,
            pause: if at + 1 == count { last.pause } else { Pause::None },
            marked: at == 0 && first.marked,
            inserted: first.inserted,
            glued: at == 0 && first.glued,
        });
    }
}

/// A whole number in words or digits.
fn whole(word: &str) -> Option<u64> {
    if let Some((tens, units)) = word.split_once('-') {
        let (tens, units) = (number_of(tens)?, number_of(units)?);
        return (tens >= 20 && (1..10).contains(&units)).then_some(tens + units);
    }
    number_of(word).or_else(|| word.replace(',', "").parse().ok())
}

/// Whether a word is a number in digits.
fn is_digits(word: &str) -> bool {
    is_number(word) && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

/// The words, owned.
fn owned<'a>(words: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    words.into_iter().map(str::to_owned).collect()
}
