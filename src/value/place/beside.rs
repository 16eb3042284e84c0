//! Places told by another: `off Harrow Point`, `5 km north of Pellmere`; and parts of one: `central Pellmere`,
//! `12 Harbour Street`.

use super::bearing::eighth;
use super::home;
use crate::value::Asked;
use crate::value::token::number_of;

/// Words between a place and the one beside it.
const LINKS: &[&str] = &[
    "near ",
    "nearby ",
    "off ",
    "outside ",
    "opposite ",
    "beside ",
    "behind ",
    "by ",
    "close to ",
    "next to ",
    "alongside ",
    "not far from ",
    "short of ",
    "north of ",
    "south of ",
    "east of ",
    "west of ",
    "north-east of ",
    "north-west of ",
    "south-east of ",
    "south-west of ",
    "northeast of ",
    "northwest of ",
    "southeast of ",
    "southwest of ",
    "from ",
    "beyond ",
    "above ",
    "below ",
    "in sight of ",
    "the edge of ",
    "on the edge of ",
];

/// Words that stand before those: how far, and on which side.
const DISTANCES: &[&str] = &[
    "almost",
    "approximately",
    "around",
    "due",
    "less",
    "more",
    "nearly",
    "over",
    "roughly",
    "than",
    "under",
    "within",
    "just",
    "a",
    "few",
    "some",
    "about",
    "mile",
    "miles",
    "km",
    "kilometres",
    "kilometers",
    "metres",
    "meters",
    "yards",
    "feet",
    "nautical",
    "coast",
    "the",
    "sea",
    "in",
    "at",
    "on",
    "road",
];

/// Words before a place that are a part of it.
const PARTS_BEFORE: &[&str] = &[
    "central ",
    "downtown ",
    "inner ",
    "northern ",
    "southern ",
    "eastern ",
    "western ",
    "centre of ",
    "center of ",
    "heart of ",
    "middle of ",
    "old town of ",
    "outskirts of ",
    "suburbs of ",
    "coast of ",
];

/// Words behind a place that are a part of it, or the place itself.
const PARTS_BEHIND: &[&str] = &[
    " town centre",
    " town center",
    " city centre",
    " city center",
    " centre",
    " center",
    " old town",
    " village",
    " outskirts",
    " suburbs",
    " waterfront",
    " seafront",
];

/// The place beside which something lies, in `just off Harrow Point`; before that may stand in a few small words what it is that
/// lies there (`a field outside Harrow`).
pub(super) fn beside(words: &str) -> Option<&str> {
    const MOST_WORDS: usize = 4;
    let mut rest = words;
    let mut described = 0;
    loop {
        if described == 0 && in_nearby(rest).is_some() {
            return None;
        }
        if let Some(place) = LINKS.iter().find_map(|link| rest.strip_prefix(link)) {
            return Some(place.trim())
                .filter(|place| place.starts_with(|c: char| !c.is_lowercase()) || place.starts_with("the "));
        }
        let (word, behind) = rest.split_once(' ')?;
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        // `five miles (8km) north of Ostley`
        let is_conversion = word.starts_with('(') && word.ends_with(')');
        let is_number = is_number || is_conversion || number_of(word).is_some();
        let is_distance = DISTANCES.contains(&word) || is_number;
        if !is_distance {
            described += 1;
            let is_small = word.chars().all(|c| c.is_lowercase() || c == '-');
            (is_small && described <= MOST_WORDS).then_some(())?;
        }
        rest = behind;
    }
}

/// The town of `nearby Sallens` and `in nearby Sallens`, which is near where the story is. What lies `nearby the school` is beside it.
fn in_nearby(words: &str) -> Option<&str> {
    let town = words.strip_prefix("in ").unwrap_or(words).strip_prefix("nearby ")?;
    town.starts_with(char::is_uppercase).then_some(town)
}

/// The name of a place without what only says that it is one where somebody is: `Lowick`, of `based in Lowick`, `nearby Lowick` and
/// `Lowick-based`; `Osterby`, of `this town (Osterby)`; and where that is asked for, without the house or the office: `a cottage
/// in Harl`.
pub(super) fn bare(words: &str, asked: Asked) -> &str {
    const LEADS: &[&str] = &["based in ", "based at ", "of "];
    const HERE: &[&str] = &["here", "there", "town", "city", "village", "capital", "port"];
    const POINTING: &[&str] = &["this ", "the ", "our ", "that "];
    let named = || {
        let (pointed, name) = words.strip_suffix(')')?.split_once(" (")?;
        let sort = POINTING.iter().find_map(|lead| pointed.strip_prefix(lead)).unwrap_or(pointed);
        (HERE.contains(&sort) && !name.contains('(')).then_some(name)
    };
    let based = || {
        let lead = LEADS.iter().find_map(|lead| words.strip_prefix(lead));
        lead.or_else(|| words.strip_suffix("-based"))
    };
    named()
        .or_else(based)
        .or_else(|| in_nearby(words))
        .or_else(|| home::town_of(words, asked))
        .filter(|name| name.starts_with(char::is_uppercase))
        .unwrap_or(words)
}

/// The place of which a side is told in small letters: `London` of `east London`. With a capital it may be a name of its own, as
/// of `East Timor`.
pub(super) fn of_side(words: &str) -> Option<&str> {
    const SIDES: &[&str] = &["north", "south", "east", "west"];
    let (side, place) = words.split_once(' ')?;
    let side = side.strip_suffix("ern").unwrap_or(side);
    let is_side = || {
        let rest = SIDES.iter().find_map(|own| side.strip_prefix(own));
        rest.is_some_and(|rest| rest.is_empty() || SIDES.contains(&rest.trim_start_matches('-')))
    };
    (place.starts_with(char::is_uppercase) && is_side()).then_some(place)
}

/// Whether both keys are of the middle of one place, in whatever words: `central Ostley`, `Ostley town centre`.
pub(super) fn are_middles_of_one(one: &str, other: &str) -> bool {
    const BEFORE: &[&str] = &["central ", "downtown ", "center of ", "heart of ", "middle of "];
    const BEHIND: &[&str] = &[" town center", " city center", " village center", " center"];
    let middle = |key: &'_ str| -> Option<String> {
        let before = BEFORE.iter().find_map(|lead| key.strip_prefix(lead));
        before.or_else(|| BEHIND.iter().find_map(|end| key.strip_suffix(end))).map(str::to_owned)
    };
    middle(one).is_some_and(|one| middle(other) == Some(one))
}

/// Whether both keys are of one side of one place, in whatever words: `north-west coast of Ostley`, `northwestern tip of Ostley`.
pub(super) fn are_sides_of_one(one: &str, other: &str) -> bool {
    const PARTS: &[&str] = &["coast", "corner", "edge", "end", "part", "shore", "side", "tip"];
    let side = |key: &str| {
        let (part, whole) = key.split_once(" of ")?;
        let (side, _) = part.rsplit_once([' ', '-']).filter(|(_, part)| PARTS.contains(part))?;
        Some((eighth(&side.replace(' ', "-"))?, whole.to_owned()))
    };
    side(one).is_some_and(|one| side(other) == Some(one))
}

/// The larger place of which the key of a place names a part.
pub(super) fn around(key: &str) -> Option<&str> {
    /// What is a part of something built, in front of ` of the `.
    const BUILT: &[&str] = &[
        "basement", "block", "blocks", "car", "carriage", "cellar", "chapel", "coach", "deck", "floor",
        "gate", "hall", "kitchen", "level", "roof", "room", "row", "section", "stairs", "steps",
    ];
    let built = || {
        let (part, whole) = key.split_once(" of the ")?;
        part.split(' ').any(|word| BUILT.contains(&word)).then_some(whole)
    };
    let behind = || PARTS_BEHIND.iter().find_map(|part| key.strip_suffix(part));
    let numbered = || {
        let (number, street) = key.split_once(' ')?;
        let is_number = number.trim_end_matches(char::is_alphabetic).parse::<u32>().is_ok();
        (is_number && street.starts_with(char::is_alphabetic)).then_some(street)
    };
    PARTS_BEFORE
        .iter()
        .find_map(|part| key.strip_prefix(part))
        .or_else(behind)
        .or_else(numbered)
        .or_else(built)
}
