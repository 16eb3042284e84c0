//! An excerpt with square brackets, taken apart: runs of the source's words, and what may lie between them.

use super::negation;

/// Words of the source without a break.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) words: String,
    /// The same with its first letter in the other case, where the excerpt brackets that letter (`[W]e`).
    pub(super) other_case: Option<String>,
    /// What may lie before it.
    pub(super) leap: Leap,
    /// Whether its first word is cut short (`[un]happy`).
    pub(super) is_open_before: bool,
    /// Whether its last word is cut short (`want[ed]`).
    pub(super) is_open_after: bool,
}

/// What may lie between a run and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Leap {
    /// A few words, for which the editor has put in others.
    Few,
    /// Any number of words.
    Any,
}

/// The runs of a folded excerpt. None where no bracket closes, and then it can only stand there as it is.
pub(super) fn runs(excerpt: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut next = Run::empty(Leap::Few);
    let mut rest = excerpt;
    let mut has_brackets = false;
    while let Some((before, inner, after)) = bracket(rest) {
        has_brackets = true;
        next.words.push_str(before);
        let is_glued = next.words.ends_with(char::is_alphanumeric);
        let leap = if inner.trim() == "..." { Leap::Any } else { Leap::Few };
        next.is_open_after = is_glued && leap == Leap::Few;
        let pending = next.words.trim().is_empty().then_some(next.leap);
        let following = Run::after(inner, leap.max(pending.unwrap_or(Leap::Few)), after);
        runs.push(std::mem::replace(&mut next, following));
        rest = after;
    }
    next.words.push_str(rest);
    runs.push(next);
    runs.retain(|run| run.words.contains(char::is_alphanumeric));
    if has_brackets { runs.into_iter().map(Run::trimmed).collect() } else { Vec::new() }
}

/// What an excerpt puts in between brackets and turns its sentence into the contrary: `did [not] go`, `[un]happy`.
pub(super) fn added_negation(excerpt: &str) -> Option<String> {
    let mut rest = excerpt;
    while let Some((_, inner, after)) = bracket(rest) {
        let is_glued = after.starts_with(char::is_alphanumeric);
        if negation::stands_in(inner) || is_glued && negation::is_prefix(inner) {
            return Some(inner.to_owned());
        }
        rest = after;
    }
    None
}

/// What stands before, in and after the first pair of brackets.
fn bracket(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('[')?;
    let (inner, after) = rest.split_once(']')?;
    Some((before, inner, after))
}

impl Run {
    const fn empty(leap: Leap) -> Self {
        Self { words: String::new(), other_case: None, leap, is_open_before: false, is_open_after: false }
    }

    /// The run that begins after a pair of brackets with `inner` in it, and goes on with `rest`.
    fn after(inner: &str, leap: Leap, rest: &str) -> Self {
        let is_glued = rest.starts_with(char::is_alphanumeric);
        let mut letters = inner.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) if is_glued && letter.is_alphabetic() => {
                let is_capital = letter.is_uppercase();
                let other = if is_capital { inner.to_lowercase() } else { inner.to_uppercase() };
                Self { words: inner.to_owned(), other_case: Some(other), ..Self::empty(leap) }
            }
            _ => Self { is_open_before: is_glued && leap == Leap::Few, ..Self::empty(leap) },
        }
    }

    fn trimmed(self) -> Self {
        let words = self.words.trim().to_owned();
        let rest: String = words.chars().skip(1).collect();
        let other_case = self.other_case.map(|letter| letter + &rest);
        Self { words, other_case, ..self }
    }
}
