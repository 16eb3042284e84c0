//! By which of their names people are called: `Sir Robert`, `Mr Ferrier`, `Sandra`.

use super::Name;
use super::part::Role;
use super::short_forms::is_given_name;
use super::word_lists::is_given_name_title;

/// What the one proper word of a name is.
#[derive(PartialEq, Eq)]
enum Called {
    Given,
    /// Of a knight or a dame, who are persons for certain.
    Knighted,
    Surname,
    /// A word that may be a surname, or no name of a person.
    Bare,
}

/// Whether one is called by the given name alone and the other by the surname (`Sir Robert`, `Mr Ferrier`; `Sandra`, `Mrs
/// Ferrier`; `Dame Sandra`, `Ferrier`), so that nothing tells whether they are one.
pub(super) fn are_given_and_surname(first: &Name, second: &Name) -> bool {
    let Some((one, other)) = called(first).zip(called(second)) else { return false };
    let is_pair = |given: &Called, surname: &Called| match given {
        Called::Given => *surname == Called::Surname,
        Called::Knighted => matches!(surname, Called::Surname | Called::Bare),
        Called::Surname | Called::Bare => false,
    };
    is_pair(&one, &other) || is_pair(&other, &one)
}

/// How a person is called by one word; nothing where there are more, or nobody can tell.
fn called(name: &Name) -> Option<Called> {
    let mut proper = name.parts.iter().filter(|part| part.role == Role::Proper);
    let word = proper.next().filter(|_| proper.next().is_none())?;
    let mut titles = name.parts.iter().filter(|part| part.role == Role::Title).peekable();
    if titles.peek().is_none() {
        return Some(if is_given_name(&word.word) { Called::Given } else { Called::Bare });
    }
    let title = titles.find(|title| is_given_name_title(&title.word));
    Some(title.map_or(Called::Surname, |title| match title.word.as_str() {
        "sir" | "dame" => Called::Knighted,
        _ => Called::Given,
    }))
}
