//! By which of their names people are called: `Sir Robert`, `Mr Ferrier`, `Sandra`, `Ily`.

use super::Name;
use super::clipped::begins_given_name;
use super::part::{Part, Role};
use super::short_forms::is_given_name;
use super::word_lists::{
    find_title, is_body_word, is_building, is_given_name_title, is_in_names, is_sort_of_thing,
};
use crate::letters::lower;

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

/// Whether one is called by a short form of the given name that the other has with a surname: `Ily`, `Ilyana Vostrek`.
pub(super) fn is_called_for_short(first: &Name, second: &Name) -> bool {
    let is_short = |short: &Name, full: &Name| {
        let pair = only_word(short).zip(given_with_surname(full));
        pair.is_some_and(|(word, given)| begins_given_name(word, given))
    };
    is_short(first, second) || is_short(second, first)
}

/// Whether the first is the given name alone that the second has with a surname, in full or cut short.
pub(super) fn is_given_name_of(first: &Name, second: &Name) -> bool {
    let pair = only_word(first).zip(given_with_surname(second));
    pair.is_some_and(|(word, given)| word == given) || is_called_for_short(first, second)
}

/// The one word of a name. Behind an article it is no given name: `the Sun`.
fn only_word(name: &Name) -> Option<&str> {
    let [only] = name.parts.as_slice() else { return None };
    let is_named = only.role == Role::Proper && name.words.starts_with(char::is_uppercase);
    (is_named && !has_article(name)).then_some(only.word.as_str())
}

/// The given name of somebody whose surname is told with it.
fn given_with_surname(name: &Name) -> Option<&str> {
    let is_title = |part: &&Part| part.role == Role::Title;
    let is_of_person = |part: &Part| {
        let is_thing = is_sort_of_thing(&part.word) || is_building(&part.word) || is_body_word(&part.word);
        !is_thing && matches!(part.role, Role::Proper | Role::Initial | Role::Particle | Role::Suffix)
    };
    let mut parts = name.parts.iter().skip_while(is_title);
    let given = parts.next().filter(|part| part.role == Role::Proper && is_of_person(part))?;
    let mut others = parts.peekable();
    let is_full = others.peek().is_some() && others.all(is_of_person);
    (is_full && name.list.is_none() && !has_article(name)).then_some(given.word.as_str())
}

fn has_article(name: &Name) -> bool {
    ["The ", "the "].iter().any(|article| name.words.starts_with(article))
}

/// Whether places are called by who has such a name or title, in the genitive: `Ann's`, `the Queen's`.
pub(in crate::value) fn names_owner(word: &str) -> bool {
    const SAINTS: &[&str] = &["saint", "st"];
    let small = lower(word);
    is_given_name(&small) || is_in_names(&small) || find_title(&small).is_some() || SAINTS.contains(&&*small)
}
