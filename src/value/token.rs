//! Words as a collation sees them: the first three of the five stages that `CollateX` names for collation software
//! (tokenize, normalize, align, analyze, output; <https://collatex.net/doc/>), and the last.
//!
//! `scanner` splits a text into tokens, `rendering` brings house styles to one form, `alignment` finds what two
//! token lists share. What a difference means is for the kind to analyze (see `quotation`).

mod alignment;
mod numeral;
mod rendering;
mod scanner;
mod spelling;

pub(super) use alignment::{Stretch, align, starts_sentence};
pub(super) use numeral::is_one_number;
pub use numeral::{is_number, number_of};
pub(super) use rendering::{atoms, is_one_rendering, uncontracted};
pub(super) use scanner::tokenize;
pub(super) use spelling::one_spelling;

/// One word with the signs that touch it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// The word as it was typed, with its punctuation.
    pub(super) shown: String,
    /// The word in lower case with plain typography, without punctuation.
    pub(super) word: String,
    /// The word in the form that is aligned: numbers in digits, one spelling.
    pub(super) aligned: String,
    /// What stands after it.
    pub(super) pause: Pause,
    /// Whether an omission is marked before it.
    pub(super) marked: bool,
    /// Whether it stands in square brackets: an editor's word, not the speaker's.
    pub(super) inserted: bool,
    /// Whether it follows the token before it without a space.
    pub(super) glued: bool,
}

/// What the punctuation after a token divides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pause {
    /// Nothing.
    None,
    /// Parts of a sentence.
    Clause,
    /// Sentences.
    Sentence,
}

/// One stretch of a collation of two texts, without spaces at its ends; a space stands between two stretches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Words that both have (as in the first).
    Kept(String),
    /// Words that only the first has.
    Removed(String),
    /// Words that only the second has.
    Added(String),
}

impl Edit {
    /// Whether both have it.
    pub const fn is_kept(&self) -> bool {
        matches!(self, Self::Kept(_))
    }
}

/// Collates two texts token by token. Case and punctuation do not count, spelling and digits do; the words are
/// shown as they were typed. Texts that differ over thousands of words are not taken apart in the middle.
pub fn collate(first: &str, second: &str) -> Vec<Edit> {
    let (first, second) = (tokenize(first), tokenize(second));
    let stretches = align(&first, &second);
    write_edits(&first, &second, &stretches)
}

/// The output stage: stretches as the words of both sides.
pub(super) fn write_edits(first: &[Token], second: &[Token], stretches: &[Stretch]) -> Vec<Edit> {
    let mut edits = Vec::new();
    for stretch in stretches {
        let removed = first.get(stretch.first.clone()).unwrap_or_default();
        let added = second.get(stretch.second.clone()).unwrap_or_default();
        let (start, end) = if stretch.is_kept { ends_alike(removed, added) } else { (0, 0) };
        let middle = |tokens: &[Token]| join_shown(tokens.get(start..tokens.len() - end).unwrap_or_default());
        push_edit(&mut edits, Edit::Kept(join_shown(removed.get(..start).unwrap_or_default())));
        push_edit(&mut edits, Edit::Removed(middle(removed)));
        push_edit(&mut edits, Edit::Added(middle(added)));
        push_edit(&mut edits, Edit::Kept(join_shown(removed.get(removed.len() - end..).unwrap_or_default())));
    }
    edits
}

/// As `write_edits`, with nothing told of stretches that are kept, in whatever house styles.
pub(super) fn write_conflict(first: &[Token], second: &[Token], stretches: &[Stretch]) -> Vec<Edit> {
    let mut edits = Vec::new();
    for stretch in stretches {
        let one = join_shown(first.get(stretch.first.clone()).unwrap_or_default());
        let other = join_shown(second.get(stretch.second.clone()).unwrap_or_default());
        if stretch.is_kept {
            push_edit(&mut edits, Edit::Kept(if one.is_empty() { other } else { one }));
        } else {
            push_edit(&mut edits, Edit::Removed(one));
            push_edit(&mut edits, Edit::Added(other));
        }
    }
    edits
}

/// How many words are the same at the beginning and at the end of two stretches.
fn ends_alike(first: &[Token], second: &[Token]) -> (usize, usize) {
    let is_alike = |(one, other): &(&Token, &Token)| one.word == other.word;
    let start = first.iter().zip(second).take_while(is_alike).count();
    let rest = first.len().min(second.len()) - start;
    let end = first.iter().rev().zip(second.iter().rev()).take(rest).take_while(is_alike).count();
    (start, end)
}

/// Adds a stretch, unless it is empty, joined to the one of its sort that no kept words part it from.
fn push_edit(edits: &mut Vec<Edit>, edit: Edit) {
    match (edits.as_mut_slice(), &edit) {
        (_, Edit::Kept(next) | Edit::Removed(next) | Edit::Added(next)) if next.is_empty() => {}
        ([.., Edit::Kept(last)], Edit::Kept(next))
        | ([.., Edit::Removed(last)] | [.., Edit::Removed(last), Edit::Added(_)], Edit::Removed(next))
        | ([.., Edit::Added(last)], Edit::Added(next)) => {
            last.push(' ');
            last.push_str(next);
        }
        (_, Edit::Kept(_) | Edit::Removed(_) | Edit::Added(_)) => edits.push(edit),
    }
}

/// The words as they were typed.
fn join_shown(tokens: &[Token]) -> String {
    let mut joined = String::new();
    for token in tokens {
        if !joined.is_empty() && !token.glued {
            joined.push(' ');
        }
        joined.push_str(&token.shown);
    }
    joined
}
