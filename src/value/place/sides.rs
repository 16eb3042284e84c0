//! Sides by which two places are told apart: `the north stand`, `the south stand`; `Upper Wick`, `Lower Wick`.

use super::apart::{in_singular, is_light, is_proper, words_of};
use crate::letters::lower;
use std::collections::BTreeSet;

/// Whether both are sides of one thing, and contrary ones; or two of its stands, gates or wings, or two winds and no more.
pub(super) fn are_on_contrary_sides(first: &[String], second: &[String]) -> bool {
    const BUILT: &[&str] = &[
        "stand", "gate", "entrance", "exit", "wing", "tower", "terminal", "door", "transept", "pier",
        "portal",
    ];
    let Some((one, two)) = Sided::read(first).zip(Sided::read(second)) else { return false };
    let are_built = one.noun == two.noun && one.noun.is_some_and(|noun| BUILT.contains(&noun));
    let is_bare = |sided: &Sided<'_>| sided.noun.is_none() && sided.rest.is_empty();
    let may_turn = are_built || is_bare(&one) && is_bare(&two);
    let is_other = one.side.is_contrary(two.side) || may_turn && one.side.is_another(two.side);
    let is_told_of_one = match (one.rest.is_empty(), two.rest.is_empty()) {
        (false, false) => one.rest.is_subset(&two.rest) || two.rest.is_subset(&one.rest),
        (true, _) | (false, true) => one.noun == two.noun && (one.noun.is_some() || one.rest == two.rest),
    };
    is_other && is_told_of_one
}

/// Words for what is over a thing, and for what is under it.
const OVER_AND_UNDER: [&[&str]; 2] = [&["above", "over"], &["below", "beneath", "under", "underneath"]];

/// Whether one is over what the other is under: `a gallery above the stage`, `under the stage`.
pub(super) fn are_over_and_under(first: &[String], second: &[String]) -> bool {
    let thing = |words: &'_ [String]| -> Option<(usize, Vec<String>)> {
        let is_over = |word: &String| OVER_AND_UNDER.iter().position(|row| row.contains(&word.as_str()));
        let (at, side) = words.iter().enumerate().find_map(|(at, word)| Some((at, is_over(word)?)))?;
        let thing = words.get(at + 1..)?.iter().filter(|word| !is_light(word)).cloned().collect();
        Some((side, thing))
    };
    thing(first).zip(thing(second)).is_some_and(|((side, thing), (other_side, other_thing))| {
        side != other_side && !thing.is_empty() && thing == other_thing
    })
}

/// Whether both are told by sides, contrary or not: the east and the south have a corner in common.
pub(super) fn are_on_two_sides(first: &str, second: &str) -> bool {
    let (one, two) = (words_of(first), words_of(second));
    Sided::read(&one).is_some() && Sided::read(&two).is_some()
}

/// Whether both lie in places that are told apart by a side in their names, whatever stands before these: `a garden in Upper
/// Wick`, `a hedge at Lower Wick`.
pub(super) fn are_of_contrary_names(first: &str, second: &str) -> bool {
    let others: Vec<(Side, String)> = named_by_side(second).collect();
    named_by_side(first)
        .any(|(side, name)| others.iter().any(|(other, its)| name == *its && side.is_contrary(*other)))
}

/// The side and the rest of each name that ends what stands between commas and has a side for its first word. `Above Upper Wick`
/// is in no such place.
fn named_by_side(place: &str) -> impl Iterator<Item = (Side, String)> {
    place.split([',', '(', ')']).filter_map(|part| {
        let part = part.trim();
        let at = [" in ", " at "].iter().filter_map(|link| Some(part.rfind(link)? + link.len())).max();
        let name = part.get(at.unwrap_or_default()..)?;
        let in_two = || {
            let (side, rest) = name.split_once(' ').filter(|_| is_proper(name))?;
            Some((Side::of(&side.to_lowercase())?, rest.to_lowercase()))
        };
        in_one_word(name).or_else(in_two)
    })
}

/// The wind and the rest of a name in one word: `Westmere`.
fn in_one_word(name: &str) -> Option<(Side, String)> {
    const LEAST_LETTERS: usize = 3;
    let is_word = name.starts_with(char::is_uppercase) && name.chars().all(char::is_alphabetic);
    let lower = lower(name);
    let mut winds = ["north", "east", "south", "west"].into_iter().filter(|_| is_word);
    let (wind, rest) = winds.find_map(|wind| Some((wind, lower.strip_prefix(wind)?)))?;
    let is_named = rest.chars().count() >= LEAST_LETTERS && rest != "ern";
    Side::of(wind).filter(|_| is_named).map(|side| (side, rest.to_owned()))
}

/// Sides of which nothing is on both.
const PAIRS: &[[&[&str]; 2]] = &[
    [&["left"], &["right"]],
    [&["upper"], &["lower"]],
    [&["front"], &["back", "rear"]],
    [&["inside"], &["outside"]],
    [&["indoors", "indoor"], &["outdoors", "outdoor"]],
    [&["upstairs"], &["downstairs"]],
    [&["upstream"], &["downstream"]],
    [&["eastbound"], &["westbound"]],
    [&["northbound"], &["southbound"]],
    [&["inbound"], &["outbound"]],
    [&["home"], &["away", "visitors'", "visiting"]],
    [&["top"], &["ground", "bottom"]],
];

/// Which of two or of eight sides a word tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Compass(u8),
    Pair(usize, usize),
}

impl Side {
    fn of(word: &str) -> Option<Self> {
        const WINDS: &[(&str, u8)] = &[
            ("north", 0),
            ("northeast", 1),
            ("east", 2),
            ("southeast", 3),
            ("south", 4),
            ("southwest", 5),
            ("west", 6),
            ("northwest", 7),
        ];
        let wind = word.strip_suffix("ern").unwrap_or(word);
        let compass =
            || WINDS.iter().find(|(name, _)| *name == wind).map(|(_, eighth)| Self::Compass(*eighth));
        let in_pair = |(row, pair): (usize, &[&[&str]; 2])| {
            pair.iter().position(|words| words.contains(&word)).map(|side| Self::Pair(row, side))
        };
        compass().or_else(|| PAIRS.iter().enumerate().find_map(in_pair))
    }

    fn is_contrary(self, other: Self) -> bool {
        match (self, other) {
            (Self::Compass(one), Self::Compass(other)) => one.abs_diff(other) == 4,
            (Self::Pair(row, side), Self::Pair(other_row, other_side)) => {
                row == other_row && side != other_side
            }
            (Self::Compass(_), Self::Pair(..)) | (Self::Pair(..), Self::Compass(_)) => false,
        }
    }

    /// Whether both are of the compass, and a quarter of a turn apart at least.
    fn is_another(self, other: Self) -> bool {
        matches!((self, other), (Self::Compass(one), Self::Compass(other)) if (2..=6).contains(&one.abs_diff(other)))
    }
}

/// A place told by one side.
struct Sided<'a> {
    side: Side,
    /// What is on that side: the `stand` of a ground, the `face` of a hill.
    noun: Option<&'a str>,
    /// The weighty words that are left.
    rest: BTreeSet<&'a str>,
}

impl<'a> Sided<'a> {
    fn read(words: &'a [String]) -> Option<Self> {
        const SIDES: &[&str] = &[
            "stand", "gate", "entrance", "exit", "wing", "tower", "terminal", "door", "transept", "pier",
            "portal", "face", "slope", "side", "bank", "shore", "coast", "end", "flank", "ridge", "edge",
            "rim", "corner", "outskirt", "suburb", "fringe", "wall", "part", "half", "tip", "approach",
        ];
        // `inside the front board` is told by the front.
        let is_within = |at: usize, word: &String| {
            let is_led = words.get(at + 1).is_some_and(|next| next == "the");
            is_led && word == "inside" && words.iter().skip(at + 1).any(|word| Side::of(word).is_some())
        };
        let is_side = |(at, word): (usize, &String)| {
            let side = side_at(words, at, word).filter(|_| !is_within(at, word));
            Some((at, side?))
        };
        let mut sides = words.iter().enumerate().filter_map(is_side);
        let (at, (side, length)) = sides.next()?;
        let behind = words.get(at + length..).unwrap_or_default();
        let next = behind.first().map(String::as_str);
        // `north of Pellmere` is beside it, and `the north of Pellmere` a part of it.
        let is_part =
            at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| before == "the");
        let is_beside = matches!(next, Some("of" | "from")) && !is_part;
        let skipped = usize::from(length > 1);
        if is_beside && matches!(side, Side::Compass(_)) || sides.nth(skipped).is_some() {
            return None;
        }
        let noun = next.map(in_singular).filter(|noun| SIDES.contains(noun));
        let others = words.iter().take(at).chain(behind.iter().skip(usize::from(noun.is_some())));
        let rest = others.map(String::as_str).filter(|word| !is_light(word) && *word != "inside").collect();
        Some(Self { side, noun, rest })
    }
}

/// The side that stands at a place, and in how many words: `north`, `north east`.
fn side_at(words: &[String], at: usize, word: &str) -> Option<(Side, usize)> {
    let both = words.get(at + 1).map(|next| format!("{word}{next}"));
    let of_two = both.filter(|_| matches!(word, "north" | "south")).and_then(|both| Side::of(&both));
    of_two.map(|side| (side, 2)).or_else(|| Side::of(word).map(|side| (side, 1)))
}
