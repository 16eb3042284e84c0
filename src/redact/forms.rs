//! The forms of names that a story withholds, made ready for searching.

use super::folded::{GAP, Letter, fold};
use crate::diagnostic::Origin;
use crate::model::{Reach, Redaction};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

/// The most signs that can stand between two words of a name.
const WIDEST_GAP: usize = 8;

/// Forms, ready for searching. Holds nothing of the story but these.
#[derive(Debug, Clone, Default)]
pub struct Forms {
    forms: Vec<Form>,
    /// Their letters, the first branch being that from which all begin.
    tree: Vec<Branch>,
}

/// What forms with the same first letters have in common.
#[derive(Debug, Clone, Default)]
struct Branch {
    /// Positions in the tree by the next letter.
    next: BTreeMap<char, usize>,
    /// Positions of the forms that end here.
    ends: Vec<usize>,
}

#[derive(Debug, Clone)]
struct Form {
    /// As the editor wrote it.
    words: String,
    origin: Origin,
    /// Position of its entry under `redact:`.
    entry: usize,
    reach: Reach,
}

/// A place where a form stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    /// Position of the form.
    pub(super) form: usize,
    /// Position of its entry under `redact:`.
    pub(super) entry: usize,
    /// In bytes of the source.
    pub(super) range: Range<usize>,
}

impl Forms {
    /// The forms of a story.
    pub fn of(redactions: &[Redaction]) -> Self {
        let mut forms = Self::default();
        for (entry, redaction) in redactions.iter().enumerate() {
            for form in &redaction.forms {
                let (words, origin) = (form.words.clone(), form.origin.clone());
                forms.add(Form { words, origin, entry, reach: form.reach });
            }
        }
        forms
    }

    /// The forms of several stories, each told at its file only, so that no text of a story is kept.
    pub fn of_all<'a>(stories: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut all = Self::default();
        for form in stories.into_iter().flat_map(|forms| &forms.forms) {
            all.add(Form { origin: Origin::of_path(form.origin.path()), ..form.clone() });
        }
        all
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.forms.is_empty()
    }

    /// Whether a form stands in a text, as it is or percent-encoded.
    pub fn stand_in(&self, text: &str) -> bool {
        !self.find_leaks(text).is_empty()
    }

    /// A form that stands in a text more often once its markup is gone.
    pub fn split_in(&self, typed: &str, plain: &str) -> Option<&str> {
        let count = |text: &str| {
            let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
            self.find(text).iter().for_each(|hit| *counts.entry(hit.form).or_default() += 1);
            counts
        };
        let (typed, plain) = (count(typed), count(plain));
        let split = plain.iter().find(|(form, times)| *times > typed.get(form).unwrap_or(&0));
        split.and_then(|(form, _)| self.forms.get(*form)).map(|form| form.words.as_str())
    }

    /// A form as the editor wrote it, and where.
    pub(super) fn named(&self, form: usize) -> Option<(&str, &Origin, Reach)> {
        self.forms.get(form).map(|form| (form.words.as_str(), &form.origin, form.reach))
    }

    /// Every place in a plain text, first to last, none over another; of two that begin together the longer one.
    pub(super) fn find(&self, text: &str) -> Vec<Hit> {
        self.find_in(&fold(text.char_indices()), text.len())
    }

    /// The text with something else in each of these places, by the entry under `redact:`.
    pub(super) fn replace(&self, text: &str, instead: impl Fn(usize) -> String) -> String {
        let mut replaced = String::with_capacity(text.len());
        let mut from = 0;
        for hit in self.find(text) {
            replaced.push_str(text.get(from..hit.range.start).unwrap_or_default());
            replaced.push_str(&instead(hit.entry));
            from = hit.range.end;
        }
        replaced.push_str(text.get(from..).unwrap_or_default());
        replaced
    }

    /// The same in folded letters of a source of `length` bytes.
    pub(super) fn find_in(&self, letters: &[Letter], length: usize) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut at = 0;
        while let Some((_, start)) = letters.get(at) {
            let Some((end, form)) = self.longest(letters, at) else {
                at += 1;
                continue;
            };
            let range = *start..end_in_source(letters, end, length);
            hits.push(Hit { form, entry: self.forms.get(form).map_or(0, |form| form.entry), range });
            at = end;
        }
        hits
    }

    fn add(&mut self, form: Form) {
        let letters = spell(&form.words);
        if letters.is_empty() {
            return;
        }
        if self.tree.is_empty() {
            self.tree.push(Branch::default());
        }
        let mut branch = 0;
        for letter in letters {
            let new = self.tree.len();
            let Some(here) = self.tree.get_mut(branch) else { return };
            branch = *here.next.entry(letter).or_insert(new);
            if branch == new {
                self.tree.push(Branch::default());
            }
        }
        if let Some(last) = self.tree.get_mut(branch) {
            last.ends.push(self.forms.len());
        }
        self.forms.push(form);
    }

    /// The end of the longest form that begins at a place, and its position; of two that end together the first.
    fn longest(&self, letters: &[Letter], start: usize) -> Option<(usize, usize)> {
        let first = self.tree.first()?.next.get(&letters.get(start)?.0)?;
        let mut longest: Option<(usize, Reverse<usize>)> = None;
        let mut open = vec![(*first, start + 1)];
        while let Some((branch, at)) = open.pop() {
            let Some(branch) = self.tree.get(branch) else { continue };
            let standing = branch.ends.iter().filter(|form| self.may_stand(**form, letters, start..at));
            longest = longest.into_iter().chain(standing.map(|form| (at, Reverse(*form)))).max();
            let rest = letters.get(at..).unwrap_or_default();
            if let Some(next) = branch.next.get(&GAP) {
                let gap = rest.iter().take(WIDEST_GAP).take_while(|(letter, _)| *letter == GAP);
                open.push((*next, at + gap.count()));
            }
            let letter = rest.first().filter(|(letter, _)| *letter != GAP);
            open.extend(letter.and_then(|(letter, _)| branch.next.get(letter)).map(|next| (*next, at + 1)));
        }
        longest.map(|(end, Reverse(form))| (end, form))
    }

    /// Whether a form may stand there: most do not within a word.
    fn may_stand(&self, form: usize, letters: &[Letter], range: Range<usize>) -> bool {
        let is_letter = |at: Option<usize>| {
            at.and_then(|at| letters.get(at)).is_some_and(|(letter, _)| letter.is_alphabetic())
        };
        let is_inside = || is_letter(range.start.checked_sub(1)) || is_letter(Some(range.end));
        self.forms.get(form).is_some_and(|form| form.reach == Reach::Anywhere || !is_inside())
    }
}

/// Whether words can be looked for: they have two letters or digits.
pub fn is_form(words: &str) -> bool {
    !spell(words).is_empty()
}

/// The letters of a form: single gaps between its words, none at the ends. Empty where it has fewer than two letters.
fn spell(words: &str) -> Vec<char> {
    let folded = fold(words.char_indices());
    let mut letters: Vec<char> = Vec::new();
    for (letter, _) in folded {
        if letter != GAP || letters.last().is_some_and(|last| *last != GAP) {
            letters.push(letter);
        }
    }
    if letters.last() == Some(&GAP) {
        letters.pop();
    }
    let is_name = letters.iter().filter(|letter| letter.is_alphanumeric()).count() >= 2;
    if is_name { letters } else { Vec::new() }
}

/// Where the letters before `end` end in the source: a letter that was folded into two goes as a whole, and so do the
/// marks behind it.
fn end_in_source(letters: &[Letter], end: usize, length: usize) -> usize {
    let last = end.checked_sub(1).and_then(|last| letters.get(last)).map_or(0, |(_, at)| *at);
    letters.iter().skip(end).map(|(_, at)| *at).find(|at| *at > last).unwrap_or(length)
}
