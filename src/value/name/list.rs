//! Several names in one: `Joan Tuckwell, Sanjay Rao and the Rev Hugh Maddern`. They are held against each other as the members
//! of sets are, in whatever order they stand.

use super::untold::is_described;
use crate::letters::has_any;
use crate::value::set::Set;

/// The names, where the words are at least three with `and` before the last, or two of two words and more, or where they are
/// counted.
pub(super) fn read(words: &str) -> Option<Box<Set>> {
    // `Three` is a company.
    if let Some(counted) = words.contains(' ').then(|| Set::of_count(words)).flatten() {
        return Some(Box::new(counted));
    }
    // Most names are one.
    if !has_any(words, &[" and ", " & ", ", "]) {
        return None;
    }
    let some = some_of(words);
    let words = some.unwrap_or(words);
    let (head, last) =
        words.rsplit_once(" and ").or_else(|| words.rsplit_once(" & ")).or_else(|| listed(words))?;
    let names: Vec<&str> = head.trim_end_matches(',').split(", ").chain([last]).map(str::trim).collect();
    let is_full =
        |name: &&str| name.split(' ').filter(|word| word.starts_with(char::is_uppercase)).count() > 1;
    let are_names = match names.as_slice() {
        // `Alder and Sons`, `Trinidad and Tobago` are one.
        [one, other] => some.is_some() || is_full(one) && is_full(other),
        names => names.len() > 2,
    };
    // What somebody is stands before a name: `the vicar of St Oda's, Hugh Maddern`.
    let told: Vec<&str> = names.iter().copied().filter(|name| !describes(name)).collect();
    let is_name =
        |name: &&str| name.contains(char::is_uppercase) && !name.contains(|c: char| c.is_ascii_digit());
    (are_names && told.len() > 1 && told.iter().all(is_name))
        .then(|| Set::of(&told).ok())
        .flatten()
        .map(Box::new)
}

/// Whether two names are lists of as many: `Alder and Birch`, `Alder and Cole`.
pub(super) fn are_as_many(one: &str, other: &str) -> bool {
    let links = |words: &str| {
        let last = words.matches(" and ").count();
        (last > 0).then(|| last + words.matches(", ").count())
    };
    links(one).is_some_and(|own| links(other) == Some(own))
}

/// `Ireland, Latvia, Portugal`, without a word before the last. Such may be a place too, which is held against no list.
fn listed(words: &str) -> Option<(&str, &str)> {
    let is_capital = |piece: &str| piece.starts_with(char::is_uppercase);
    (words.matches(", ").count() > 1 && words.split(", ").all(is_capital))
        .then(|| words.rsplit_once(", "))
        .flatten()
}

/// The names without what says that there are more: `Ashgrove and Kite among the six`.
fn some_of(words: &str) -> Option<&str> {
    let (names, rest) = words.rsplit_once(" among ")?;
    (rest.starts_with("the ") || rest == "others" || rest == "them").then(|| names.trim_end_matches(','))
}

fn describes(name: &str) -> bool {
    let has_title_alone = name.starts_with("the ") && name.contains(" of ");
    is_described(name) || has_title_alone
}
