//! Members told by what they are and where: `the distillery at Tarve`, which is `Tarve Distillery` and no `bowling club in Tarve`.

use super::Member;
use super::counted::in_singular;
use super::distinct::share_a_stem;
use super::run::bare;
use crate::letters::lower;

/// Words between what something is, or what it is of, and the rest.
const PLACED: &[&str] = &["at", "in", "near", "of", "on", "with"];

/// Sorts of places of which one may be in another or go by its name; those of one row may be one.
pub(super) const SORTS: &[&[&str]] = &[
    &["school", "academy", "college", "university", "primary", "nursery"],
    &["hospital", "clinic", "infirmary", "surgery"],
    &["church", "cathedral", "chapel", "minster", "abbey", "mosque", "synagogue", "temple"],
    &["club", "centre", "center", "gym", "pool", "rink", "clubhouse"],
    &["pub", "bar", "hotel", "hostel", "inn", "tavern", "restaurant", "café", "cafe"],
    &["shop", "store", "supermarket"],
    &["distillery", "brewery"],
    &["museum", "gallery"],
    &["cinema", "theatre", "theater"],
    &["airport", "airfield"],
    &["park-and-ride"],
    &["lighthouse"],
    &["library"],
    &["prison", "jail"],
    &["racecourse"],
];

/// Whether both tell the sort of place that they are, and are of two sorts: `Tarve Distillery`, `a bowling club in Tarve`. A `farm
/// shop` may be the farm, and a hall that of a school.
pub(super) fn are_two_places(one: &Member, other: &Member) -> bool {
    let (own, others) = (lower(&one.words), lower(&other.words));
    let Some((first, second)) = sort_of(&own).zip(sort_of(&others)) else { return false };
    let names = |text: &str, sort: &[&str]| {
        text.split(' ').any(|word| sort.contains(&word) || sort.contains(&in_singular(word).as_str()))
    };
    first != second && !names(&own, second) && !names(&others, first)
}

/// Whether they are two, whatever their names: two sorts of places, or both told by what they are and where, with no word in
/// common.
pub(super) fn are_apart(one: &Member, other: &Member) -> bool {
    are_two_places(one, other)
        || puts_behind(&one.words) && puts_behind(&other.words) && !share_a_stem(one, other)
}

/// The row of the sort that a member tells, before where it is or at its end.
fn sort_of(small: &str) -> Option<&'static [&'static str]> {
    let kind = small.split(' ').take_while(|word| !PLACED.contains(word)).last()?;
    SORTS.iter().find(|row| row.contains(&kind)).copied()
}

/// Whether both are told by the same words, of which one puts some behind where it is or what it has: `the high school in
/// Kilbrannan`, `Kilbrannan High School`; `panels with a steel core`, `a steel core in the panels`. `Miami University` is not the
/// University of Miami.
pub(super) fn are_told_in_other_order(one: &Member, other: &Member) -> bool {
    (puts_behind(&one.words) || puts_behind(&other.words)) && sorted_words(one) == sorted_words(other)
}

/// Whether words tell what something is, and behind it where it is or what it has: `the high school in Kilbrannan`, `panels with
/// a steel core`.
pub(super) fn puts_behind(words: &str) -> bool {
    let is_small = bare(words).starts_with(char::is_lowercase);
    is_small && words.split(' ').skip(1).any(|word| PLACED.contains(&word))
}

fn sorted_words(member: &Member) -> Vec<String> {
    const ARTICLES: &[&str] = &["a", "an", "the"];
    let small = lower(&member.words);
    let told = small.split(' ').filter(|word| !ARTICLES.contains(word) && !PLACED.contains(word));
    let mut words: Vec<String> = told.map(str::to_owned).collect();
    words.sort_unstable();
    words
}
