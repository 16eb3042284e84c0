//! What tells two names apart, whatever else they have in common: `Jr` and `Sr`, `Mr` and `Mrs`, `van der` and `van den`,
//! `eastbound` and `westbound`, two species of one genus, two codes, `Ohio State University` and `the University of Ohio`.

use super::Name;
use super::denied::denies;
use super::designation::{are_two_species, have_other_codes};
use super::part::{Part, Role};
use super::untold::is_described;
use super::word_lists::{WordSet, is_building, words_of};
use crate::letters::by_length;
use std::sync::LazyLock;

/// Whether the two are certainly not of one person or thing.
pub(super) fn are_told_apart(first: &Name, second: &Name) -> bool {
    has_other_suffix(first, second)
        || has_other_address(first, second)
        || has_other_direction(first, second)
        || has_turned_double_name(first, second)
        || has_turned_initials(first, second)
        || are_two_species(first, second)
        || are_two_universities(first, second)
        || have_other_codes(first, second)
        || denies(first, second)
        || denies(second, first)
}

/// Particles of names with the same proper parts, each of which the other name does not have (`van der`, `van den`).
/// Particles are left out, but not exchanged; `al` and `el` write one sound.
pub(super) fn clashing_particles(first: &Name, second: &Name) -> Option<(String, String)> {
    let of = |name: &Name, role: Role| -> Vec<String> {
        let parts = name.parts.iter().filter(|part| part.role == role);
        parts.map(|part| if part.word == "el" { "al".to_owned() } else { part.word.clone() }).collect()
    };
    if of(first, Role::Proper) != of(second, Role::Proper) {
        return None;
    }
    let (ones, others) = (of(first, Role::Particle), of(second, Role::Particle));
    let one = ones.iter().find(|word| !others.contains(word))?;
    let other = others.iter().find(|word| !ones.contains(word))?;
    Some((one.clone(), other.clone()))
}

fn has_other_suffix(first: &Name, second: &Name) -> bool {
    let suffix =
        |name: &Name| name.parts.iter().find(|part| part.role == Role::Suffix).map(|part| part.word.clone());
    matches!((suffix(first), suffix(second)), (Some(one), Some(other)) if one != other)
}

/// Whether one is addressed as a man and the other as a woman: `Mr Brock`, `Mrs Brock`.
fn has_other_address(first: &Name, second: &Name) -> bool {
    // `Lord Hale's widow` is no lord.
    let names = |name: &Name| name.words.starts_with(char::is_uppercase) && !is_described(&name.words);
    let other = address(first).zip(address(second)).is_some_and(|(one, other)| one != other);
    other && names(first) && names(second)
}

/// As what somebody is addressed.
#[derive(PartialEq, Eq)]
enum Address {
    Man,
    Woman,
}

/// How the titles of a name address somebody; nothing for a couple, nor for an office that either may have.
fn address(name: &Name) -> Option<Address> {
    static MEN: WordSet = LazyLock::new(|| {
        words_of(
            "mr sir lord baron count viscount duke archduke prince king emperor brother friar herr señor senor signor",
        )
    });
    static WOMEN: WordSet = LazyLock::new(|| {
        words_of(
            "mrs ms miss dame lady baroness countess viscountess duchess princess queen empress sister madame mme \
             mlle frau fräulein señora senora señorita signora",
        )
    });
    let is = |words: &WordSet| titles(name).any(|title| words.contains(&by_length(title)));
    // A Lord Mayor may be either.
    let is_office = || {
        titles(name).next() == Some("lord") && titles(name).nth(1).is_some_and(|office| office != "justice")
    };
    match (is(&MEN), is(&WOMEN)) {
        (true, false) if !is_office() => Some(Address::Man),
        (false, true) => Some(Address::Woman),
        (true | false, _) => None,
    }
}

/// The titles and honours of a name, in the form they are compared in.
pub(super) fn titles(name: &Name) -> impl Iterator<Item = &str> {
    name.parts.iter().filter(|part| part.role == Role::Title).map(|part| part.word.as_str())
}

/// Whether both are of one thing but for its direction.
pub(super) fn is_other_way(first: &Name, second: &Name) -> bool {
    let proper = |name: &Name| -> Vec<String> {
        let parts =
            name.parts.iter().filter(|part| part.role == Role::Proper && direction_of(&part.word).is_none());
        parts.map(|part| part.word.clone()).collect()
    };
    // A `Left Bank` is a place, beside which a list may name the other.
    let is_named = |name: &Name| {
        name.parts
            .iter()
            .any(|part| direction_of(&part.word).is_some() && part.shown.starts_with(char::is_uppercase))
    };
    has_other_direction(first, second)
        && proper(first) == proper(second)
        && !is_named(first)
        && !is_named(second)
}

/// Whether the two are of contrary directions: `the M4 eastbound`, `the westbound M4`.
fn has_other_direction(first: &Name, second: &Name) -> bool {
    let direction = |name: &Name| {
        // The Right Reverend is on no side.
        let parts = name.parts.iter().filter(|part| part.role != Role::Title);
        let mut found = parts.filter_map(|part| direction_of(&part.word));
        let one = found.next()?;
        found.next().is_none().then_some(one)
    };
    let Some(((row, side), (other_row, other_side))) = direction(first).zip(direction(second)) else {
        return false;
    };
    row == other_row && side != other_side
}

/// The pair of contrary directions that a word is one of, and which of the two.
fn direction_of(word: &str) -> Option<(usize, usize)> {
    const CONTRARY: &[[&str; 2]] = &[
        ["eastbound", "westbound"],
        ["northbound", "southbound"],
        ["inbound", "outbound"],
        ["clockwise", "anticlockwise"],
        ["upstream", "downstream"],
        ["left", "right"],
        ["port", "starboard"],
    ];
    let at = |row: &[&str; 2]| row.iter().position(|own| *own == word);
    CONTRARY.iter().enumerate().find_map(|(row, words)| Some((row, at(words)?)))
}

/// Whether one is the state university and the other the university of that state, which many states of America have both.
fn are_two_universities(first: &Name, second: &Name) -> bool {
    let follow = |name: &Name, one: &str, two: &str| {
        let mut pairs = name.parts.iter().zip(name.parts.iter().skip(1));
        pairs.any(|(a, b)| a.word == one && b.word == two)
    };
    let is_of = |name: &Name| follow(name, "university", "of");
    let is_state = |name: &Name| follow(name, "state", "university");
    let are_two =
        |state: &Name, other: &Name| is_state(state) && !is_of(state) && is_of(other) && !is_state(other);
    are_two(first, second) || are_two(second, first)
}

/// Whether one place may lie in the other by its name: a valley in a range, a pub in a street. Two buildings do not, nor two of
/// one sort by the last word or the first: `Mill Street`, `Canal Street`; `Lake Orra`, `Lake Tund`. Two roads of one name are two: `Abbot Road`, `Abbot Street`.
pub(super) fn may_lie_within(first: &Name, second: &Name) -> bool {
    const SORTS: &[&str] = &[
        "bay", "camp", "cape", "church", "county", "fort", "gate", "glen", "gulf", "hall", "hotel", "isle",
        "lake", "loch", "mount", "pier", "piz", "platform", "point", "port", "river", "room", "stand",
        "terminal", "val",
    ];
    // A park may lie in a park.
    const WIDE: &[&str] = &[
        "area",
        "bay",
        "district",
        "estate",
        "forest",
        "gulf",
        "hills",
        "islands",
        "mountains",
        "ocean",
        "park",
        "region",
        "sea",
        "valley",
    ];
    let proper = |name: &'_ Name| -> Vec<String> {
        let is_word = |part: &&Part| matches!(part.role, Role::Proper | Role::Descriptive);
        name.parts.iter().filter(is_word).map(|part| part.word.clone()).collect()
    };
    let (one, two) = (proper(first), proper(second));
    let is_sort = |word: &String| SORTS.contains(&word.as_str());
    let is_wide = one.last().is_some_and(|word| WIDE.contains(&word.as_str()));
    let is_road = |words: &[String]| words.last().is_some_and(|word| is_street(word));
    let are_namesakes = is_road(&one) && is_road(&two) && one.len() > 1 && one.first() == two.first();
    let are_of_one_sort = one.last() == two.last() && !is_wide
        || are_namesakes
        || one.first().filter(|word| is_sort(word)).is_some_and(|sort| two.first() == Some(sort));
    let is_building = |words: &[String]| words.last().is_some_and(|word| is_building(word));
    let are_buildings = is_building(&one) && is_building(&two);
    !are_told_apart(first, second) && !are_of_one_sort && !are_buildings
}

/// Whether a word, in small letters, is that of a street.
pub(in crate::value) fn is_street(word: &str) -> bool {
    const STREETS: &[&str] = &[
        "avenue",
        "boulevard",
        "close",
        "crescent",
        "drive",
        "gardens",
        "lane",
        "place",
        "road",
        "row",
        "square",
        "street",
        "terrace",
        "walk",
        "way",
    ];
    STREETS.contains(&word)
}

/// Whether two buildings are called by one word, and what they are by others: `the Harrow Hotel`, `the Harrow Inn`.
pub(super) fn may_be_one_building(first: &Name, second: &Name) -> bool {
    let ends = |name: &Name| {
        name.parts.first().zip(name.parts.last()).map(|(a, b)| (a.word.clone(), b.word.clone()))
    };
    ends(first).zip(ends(second)).is_some_and(|(one, two)| {
        one.0 == two.0 && one.1 != two.1 && is_building(&one.1) && is_building(&two.1)
    })
}

/// Whether both have a double name of the same halves in another order (`Marchetti-Bowen`, `Bowen-Marchetti`).
fn has_turned_double_name(first: &Name, second: &Name) -> bool {
    let doubles = |name: &Name| -> Vec<Vec<String>> {
        let chunks = name.words.split(' ').filter(|chunk| chunk.contains('-'));
        chunks.map(|chunk| chunk.to_lowercase().split('-').map(str::to_owned).collect()).collect()
    };
    let others = doubles(second);
    let is_turned = |one: &Vec<String>| {
        let turned: Vec<String> = one.iter().rev().cloned().collect();
        *one != turned && others.contains(&turned) && !others.contains(one)
    };
    doubles(first).iter().any(is_turned)
}

/// Whether both have the same initials in another order: `T. M. Srinivas`, `M. T. Srinivas`.
fn has_turned_initials(first: &Name, second: &Name) -> bool {
    let initials = |name: &Name| -> Vec<String> {
        name.parts.iter().filter(|part| part.role == Role::Initial).map(|part| part.word.clone()).collect()
    };
    let (ones, others) = (initials(first), initials(second));
    let sorted = |mut initials: Vec<String>| {
        initials.sort_unstable();
        initials
    };
    ones != others && sorted(ones) == sorted(others)
}
