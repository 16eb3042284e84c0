//! Two names, part against part in order.

use std::cmp::Ordering;

use super::Name;
use super::acronym::{is_abbreviation, is_in_capitals};
use super::apart::{are_told_apart, clashing_particles, titles};
use super::called::{are_given_and_surname, is_called_for_short};
use super::clipped::are_of_one_given_name;
use super::designation::{
    are_of_one_ship, is_designation, is_family, is_house_of, is_species_in_two, is_spelt_out,
};
use super::exonyms::{are_called_otherwise, are_of_two_places};
use super::korean::is_in_other_letters;
use super::languages::{are_bodies_in_two, are_titles_in_two};
use super::lettering::{is_alike_without_accents, is_near_miss, without_arabic_turns};
use super::part::{Part, Role};
use super::short_forms::is_short_form;
use super::standing;
use super::translation::is_translated;
use super::untold::{
    before_byname, is_described, is_nobody, is_office, is_sort_beside_name, is_sort_somewhere, is_untold,
};
use super::word_lists::{is_one_body_word, is_sort_of_thing};
use super::writing::{are_one_but_for_genitive, is_one_but_for_genitives, is_written_otherwise};
use crate::value::{Comparison, Relation, Why};

/// What ties one part to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tie {
    Equal,
    Accents,
    ShortForm,
    Initial,
}

/// The parts of two names in order: those that are tied, and between them what either has alone.
#[derive(Default)]
struct Alignment<'a> {
    ties: Vec<Tie>,
    clashes: Vec<(Vec<&'a Part>, Vec<&'a Part>)>,
}

pub(super) fn compare(first: &Name, second: &Name) -> Comparison {
    match first.key().cmp(&second.key()) {
        Ordering::Equal => Comparison::new(Relation::Same, Why::Alike),
        Ordering::Less => compare_in_order(first, second),
        Ordering::Greater => compare_in_order(second, first).flip(),
    }
}

/// How two names relate by more than their parts: where none is told, where something tells them apart, by initials.
fn compare_as_wholes(first: &Name, second: &Name) -> Option<Comparison> {
    if is_untold(&first.words) || is_untold(&second.words) {
        return Some(Comparison::new(Relation::Compatible, Why::Overlap));
    }
    if is_nobody(&first.words) || is_nobody(&second.words) {
        return Some(Comparison::new(Relation::Incomparable, Why::OtherName));
    }
    if are_told_apart(first, second) {
        return Some(Comparison::new(Relation::Conflicting, Why::OtherName));
    }
    if is_house_of(first, second) || is_house_of(second, first) {
        return Some(Comparison::new(Relation::Compatible, Why::PartsLeftOut));
    }
    let is_short = is_spelt_out(&first.words, &second.words) || is_called_for_short(first, second);
    if is_short || is_abbreviation(first, second) || is_abbreviation(second, first) {
        return Some(Comparison::new(Relation::Compatible, Why::ShortForm));
    }
    if let Some((one, other)) = clashing_particles(first, second) {
        return Some(Comparison::new(Relation::Conflicting, Why::Spelling { first: one, second: other }));
    }
    let has_suffix = |name: &Name| name.parts.iter().any(|part| part.role == Role::Suffix);
    let are_alike = has_suffix(first) == has_suffix(second) && joined_proper(first) == joined_proper(second);
    if are_alike || is_one_but_for_genitives(&first.parts, &second.parts) {
        let why = if titles(first).eq(titles(second)) { Why::Lettering } else { Why::PartsLeftOut };
        return Some(Comparison::new(Relation::Compatible, why));
    }
    None
}

/// Two names with different keys, the lower key first, so that both directions come out alike.
fn compare_in_order(first: &Name, second: &Name) -> Comparison {
    if let Some(comparison) = compare_as_wholes(first, second) {
        return comparison;
    }
    let apart = Comparison::new(Relation::Conflicting, Why::OtherName);
    let mut conflict = None;
    let (one_word, other_word) = (with_joined_particles(first), with_joined_particles(second));
    let is_plain = |name: &Name| !name.words.contains(char::is_uppercase);
    let describes = is_plain(first) != is_plain(second);
    let all =
        |name, joined| callings(name).into_iter().chain(describes.then(|| all_words(name))).chain(joined);
    for one in all(first, one_word.as_ref().map(|parts| parts.iter().collect())) {
        for other in all(second, other_word.as_ref().map(|parts| parts.iter().collect())) {
            let comparison = compare_parts(&one, &other);
            if comparison.relation == Relation::Compatible {
                return if are_of_two_places(first, second) { apart } else { comparison };
            }
            conflict.get_or_insert(comparison);
        }
    }
    if are_called_otherwise(first, second)
        || is_alike_in_arabic(first, second)
        || is_in_other_letters(first, second)
        || are_of_one_ship(&first.words, &second.words)
    {
        return Comparison::new(Relation::Compatible, Why::Lettering);
    }
    if let Some(comparison) = standing::beside(first, second) {
        return comparison;
    }
    if is_sort_beside_name(&first.words, &second.words) {
        return Comparison::new(Relation::Compatible, Why::Overlap);
    }
    if is_described(before_byname(&first.words))
        || is_described(before_byname(&second.words))
        || is_species_in_two(first, second)
        || are_given_and_surname(first, second)
        || is_office(&first.words) != is_office(&second.words)
        || is_sort_somewhere(&first.words) != is_sort_somewhere(&second.words)
        || is_designation(first) != is_designation(second)
        || is_family(first, second)
        || is_family(second, first)
        || are_titles_in_two(&first.words, &second.words)
        || are_bodies_in_two(&first.words, &second.words)
    {
        return Comparison::new(Relation::Incomparable, Why::OtherName);
    }
    conflict.unwrap_or(apart)
}

/// Whether both are one name with an Arabic particle, in two ways of writing (`al-Noor`, `Al-Nur`; `Abdul Rahman`,
/// `Abdel-Rahman`).
fn is_alike_in_arabic(first: &Name, second: &Name) -> bool {
    let is_arabic = |name: &Name| {
        name.parts.iter().any(|part| {
            let is_particle =
                part.role == Role::Particle && ["al", "el", "bin", "ibn"].contains(&part.word.as_str());
            is_particle || part.word.starts_with("abd")
        })
    };
    is_arabic(first)
        && is_arabic(second)
        && without_arabic_turns(&first.key()) == without_arabic_turns(&second.key())
}

/// The parts with each particle as one word with what it belongs to (`van der Berg` as `vanderberg`); nothing where
/// there is none.
fn with_joined_particles(name: &Name) -> Option<Vec<Part>> {
    name.parts.iter().any(|part| part.role == Role::Particle).then_some(())?;
    let mut joined: Vec<Part> = Vec::new();
    let mut lead = String::new();
    for part in &name.parts {
        match part.role {
            Role::Particle => lead.push_str(&part.word),
            Role::Proper => {
                let word = format!("{}{}", std::mem::take(&mut lead), part.word);
                joined.push(Part { word, ..part.clone() });
            }
            Role::Initial => joined.push(part.clone()),
            Role::Title | Role::Suffix | Role::Descriptive | Role::Nickname => {}
        }
    }
    (!joined.is_empty()).then_some(joined)
}

/// The ways in which a name calls somebody: its proper parts, those with the nickname instead of the first, and the
/// nickname alone.
fn callings(name: &Name) -> Vec<Vec<&Part>> {
    let of = |roles: &[Role]| -> Vec<&Part> {
        name.parts.iter().filter(|part| roles.contains(&part.role)).collect()
    };
    let proper = of(&[Role::Proper, Role::Initial]);
    let nickname = of(&[Role::Nickname]);
    let mut callings = vec![proper.clone()];
    if !nickname.is_empty() {
        callings.push(nickname.iter().chain(&proper).copied().collect());
        callings.push(nickname.iter().copied().chain(proper.into_iter().skip(1)).collect());
        callings.push(nickname);
    }
    callings
}

/// The parts with the words that describe: a name without a capital may be a description (`the biscuit factory`).
fn all_words(name: &Name) -> Vec<&Part> {
    let is_word = |part: &&Part| matches!(part.role, Role::Proper | Role::Initial | Role::Descriptive);
    name.parts.iter().filter(is_word).collect()
}

fn compare_parts(first: &[&Part], second: &[&Part]) -> Comparison {
    let alignment = align(first, second);
    if let Some((one, other)) = turned_slip(first, second) {
        let why = Why::Spelling { first: bare(&one.shown), second: bare(&other.shown) };
        return Comparison::new(Relation::Conflicting, why);
    }
    if alignment.clashes.is_empty() && !alignment.ties.is_empty() {
        let why = if alignment.ties.contains(&Tie::ShortForm) {
            Why::ShortForm
        } else if alignment.ties.contains(&Tie::Accents) {
            Why::Lettering
        } else {
            Why::PartsLeftOut
        };
        return Comparison::new(Relation::Compatible, why);
    }
    if alignment.clashes.iter().all(|(one, other)| is_word_break(one, other) || is_word_break(other, one)) {
        return Comparison::new(Relation::Compatible, Why::Lettering);
    }
    if alignment.clashes.iter().all(|(one, other)| is_translated(one, other)) {
        return Comparison::new(Relation::Compatible, Why::Lettering);
    }
    if is_clipped(first, second) {
        return Comparison::new(Relation::Compatible, Why::ShortForm);
    }
    if is_reordered(first, second) {
        return Comparison::new(Relation::Compatible, Why::PartsReordered);
    }
    let is_body = |(one, other): &(Vec<&Part>, Vec<&Part>)| match (one.as_slice(), other.as_slice()) {
        ([.., one], [other]) | ([one], [.., other]) => is_one_body_word(&one.word, &other.word),
        _ => false,
    };
    if !alignment.ties.is_empty() && alignment.clashes.iter().all(is_body) {
        return Comparison::new(Relation::Compatible, Why::PartsLeftOut);
    }
    let is_in_initials =
        |(one, other): &(Vec<&Part>, Vec<&Part>)| is_in_capitals(one, other) || is_in_capitals(other, one);
    if !alignment.ties.is_empty() && alignment.clashes.iter().all(is_in_initials) {
        return Comparison::new(Relation::Compatible, Why::ShortForm);
    }
    let slips: Option<Vec<(&Part, &Part)>> = alignment.clashes.iter().map(find_slip).collect();
    let why = match slips.as_deref().and_then(<[_]>::first) {
        Some((one, other)) => Why::Spelling { first: bare(&one.shown), second: bare(&other.shown) },
        None => Why::OtherName,
    };
    Comparison::new(Relation::Conflicting, why)
}

fn tie(first: &Part, second: &Part) -> Option<Tie> {
    let is_initial = |short: &Part, long: &Part| {
        short.role == Role::Initial
            && long.word.chars().next().is_some_and(|c| is_alike_without_accents(&short.word, &c.to_string()))
    };
    if first.word == second.word {
        Some(Tie::Equal)
    } else if is_initial(first, second) || is_initial(second, first) {
        Some(Tie::Initial)
    } else if is_written_otherwise(first, second) {
        Some(Tie::Accents)
    } else {
        is_short_form(&first.word, &second.word).then_some(Tie::ShortForm)
    }
}

/// The alignment in order with the most and the strongest ties.
fn align<'a>(first: &[&'a Part], second: &[&'a Part]) -> Alignment<'a> {
    let table: Vec<Vec<Option<Tie>>> =
        first.iter().map(|a| second.iter().map(|b| tie(a, b)).collect()).collect();
    let scores = score_tails(&table, second.len());
    let score = |i: usize, j: usize| scores.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0);
    let tie_at = |i: usize, j: usize| table.get(i).and_then(|row| row.get(j)).copied().flatten();
    let mut alignment = Alignment::default();
    let (mut i, mut j) = (0, 0);
    let (mut one, mut other) = (Vec::new(), Vec::new());
    while let (Some(a), Some(b)) = (first.get(i), second.get(j)) {
        let tied = tie_at(i, j).filter(|tie| score(i, j) == score(i + 1, j + 1) + weight(*tie));
        if let Some(tie) = tied {
            alignment.ties.push(tie);
            alignment.close(&mut one, &mut other);
            (i, j) = (i + 1, j + 1);
        } else if score(i + 1, j) >= score(i, j + 1) {
            one.push(*a);
            i += 1;
        } else {
            other.push(*b);
            j += 1;
        }
    }
    one.extend(first.iter().skip(i));
    other.extend(second.iter().skip(j));
    alignment.close(&mut one, &mut other);
    alignment
}

impl<'a> Alignment<'a> {
    /// Ends the stretch between two ties. Parts on one side alone are left out by the other; on both they clash.
    fn close(&mut self, one: &mut Vec<&'a Part>, other: &mut Vec<&'a Part>) {
        let (one, other) = (std::mem::take(one), std::mem::take(other));
        if !one.is_empty() && !other.is_empty() {
            self.clashes.push((one, other));
        }
    }
}

/// The best score from each pair of parts to the ends, by dynamic programming; names have few parts. Each row of the
/// table has the ties of one part to all of the other name.
fn score_tails(table: &[Vec<Option<Tie>>], others: usize) -> Vec<Vec<u32>> {
    let mut scores = vec![vec![0; others + 1]];
    for own in table.iter().rev() {
        let below = scores.last().cloned().unwrap_or_default();
        let mut row = vec![0; others + 1];
        let mut right = 0;
        for ((j, tie), cell) in own.iter().enumerate().zip(&mut row).rev() {
            let tied = tie.map_or(0, |tie| weight(tie) + below.get(j + 1).copied().unwrap_or(0));
            right = tied.max(right).max(below.get(j).copied().unwrap_or(0));
            *cell = right;
        }
        scores.push(row);
    }
    scores.reverse();
    scores
}

fn weight(tie: Tie) -> u32 {
    match tie {
        Tie::Equal | Tie::Accents => 4,
        Tie::ShortForm => 3,
        Tie::Initial => 2,
    }
}

/// Whether one given name is the other cut short or a pet form of it, and nothing else clashes (`Jo Hale`, `Joachim Hale`).
fn is_clipped(first: &[&Part], second: &[&Part]) -> bool {
    let (Some((one, ones)), Some((other, others))) = (first.split_first(), second.split_first()) else {
        return false;
    };
    // `Hart Hospital` is no `Hartlepool Hospital`.
    let are_given = one.role == Role::Proper && other.role == Role::Proper;
    let is_thing = |parts: &[&Part]| parts.iter().any(|part| is_sort_of_thing(&part.word));
    if !are_given || is_thing(ones) || is_thing(others) || !are_of_one_given_name(&one.word, &other.word) {
        return false;
    }
    let rest = align(ones, others);
    rest.clashes.is_empty() && !rest.ties.is_empty()
}

/// Whether all parts of the shorter name, at least two, stand in the longer one in another order.
fn is_reordered(first: &[&Part], second: &[&Part]) -> bool {
    let (shorter, longer) = if first.len() <= second.len() { (first, second) } else { (second, first) };
    let mut free: Vec<&Part> = longer.to_vec();
    let mut is_in_longer = |part: &&Part| {
        let found = free.iter().position(|other| tie(part, other).is_some());
        found.map(|index| free.swap_remove(index)).is_some()
    };
    shorter.len() >= 2 && shorter.iter().all(&mut is_in_longer)
}

/// The near miss of two names of two parts that are turned besides: `Stephen Marsh`, `Marsh Stephens`.
fn turned_slip<'a>(first: &[&'a Part], second: &[&'a Part]) -> Option<(&'a Part, &'a Part)> {
    let ([a, b], [c, d]) = (first, second) else { return None };
    let slip = |one: &'a Part, other: &'a Part| find_slip(&(vec![one], vec![other]));
    if b.word == c.word {
        slip(a, d)
    } else if a.word == d.word {
        slip(b, c)
    } else {
        None
    }
}

/// The near miss that explains why the parts of two names clash, if each part of the shorter side has one.
fn find_slip<'a>((one, other): &(Vec<&'a Part>, Vec<&'a Part>)) -> Option<(&'a Part, &'a Part)> {
    let is_slip = |a: &Part, b: &Part| {
        let are_proper = a.role == Role::Proper && b.role == Role::Proper;
        are_proper && is_near_miss(&a.word, &b.word) && !are_one_but_for_genitive(a, b)
    };
    let found = |a: &'a Part, side: &[&'a Part]| side.iter().find(|b| is_slip(a, b)).copied();
    if one.len() <= other.len() {
        let slips: Option<Vec<_>> = one.iter().map(|a| found(a, other).map(|b| (*a, b))).collect();
        slips?.first().copied()
    } else {
        let slips: Option<Vec<_>> = other.iter().map(|b| found(b, one).map(|a| (a, *b))).collect();
        slips?.first().copied()
    }
}

/// The proper parts with their particles as one word (`de la Cruz`, `Delacruz`); they may differ in titles.
fn joined_proper(name: &Name) -> String {
    let is_proper = |part: &&Part| matches!(part.role, Role::Proper | Role::Initial | Role::Particle);
    name.parts.iter().filter(is_proper).map(|part| part.word.as_str()).collect()
}

/// Whether the first are, at one end of the second or as all of it, the same words with other breaks: `Halder Bank`, of
/// `Halderbank AG`. Who breaks a name of another script otherwise may write its `y` as `i` (`Gebre Maryam`, `Gebremariam`).
fn is_word_break(one: &[&Part], other: &[&Part]) -> bool {
    let own = joined(one);
    let mut sides =
        (1..=other.len()).filter_map(|count| other.split_at_checked(count)).chain([(other, [].as_slice())]);
    sides.any(|(front, back)| [front, back].iter().any(|side| side.len() != one.len() && joined(side) == own))
}

fn joined(parts: &[&Part]) -> String {
    parts.iter().flat_map(|part| part.word.chars()).map(|c| if c == 'y' { 'i' } else { c }).collect()
}

/// The part as typed, without the punctuation around it.
fn bare(shown: &str) -> String {
    shown.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}
