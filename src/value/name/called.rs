//! By which of their names people are called: `Sir Robert`, `Mr Ferrier`, `Sandra`.

use super::Name;
use super::part::Role;
use super::short_forms::is_given_name;
use super::word_lists::is_given_name_title;

/// What the one proper word of a name is.
enum Called {
    Given,
    Surname,
}

/// Whether one is called by the given name alone and the other by the surname (`Sir Robert`, `Mr Ferrier`; `Sandra`, `Mrs
/// Ferrier`), so that nothing tells whether they are one.
pub(super) fn are_given_and_surname(first: &Name, second: &Name) -> bool {
    let both = called(first).zip(called(second));
    matches!(both, Some((Called::Given, Called::Surname) | (Called::Surname, Called::Given)))
}

/// How a person is called by one word; nothing where there are more, or nobody can tell.
fn called(name: &Name) -> Option<Called> {
    let mut proper = name.parts.iter().filter(|part| part.role == Role::Proper);
    let word = proper.next().filter(|_| proper.next().is_none())?;
    let mut titles = name.parts.iter().filter(|part| part.role == Role::Title).peekable();
    if titles.peek().is_some() {
        let is_of_given = titles.any(|title| is_given_name_title(&title.word));
        return Some(if is_of_given { Called::Given } else { Called::Surname });
    }
    is_given_name(&word.word).then_some(Called::Given)
}
