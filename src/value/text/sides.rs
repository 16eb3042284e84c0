//! One of two that nothing can be both of: the sides of a ship and of a body, the sexes, what came of an examination or
//! a game, before and after.
//!
//! Left and right are certain only of a body and of the engines of an aircraft, whose sides are their own wherever one
//! stands. What else stands in the text is no side.

use crate::letters::is_word;
use crate::value::{Asked, Comparison, Relation, Why, is_negation};

/// Which of two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Side {
    pair: Pair,
    is_first: bool,
    /// What it is a side of, where the words say that.
    of: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pair {
    Ship,
    Body,
    Sex,
    /// Before and after what the question names.
    Sequence,
    /// By its row in the table.
    Outcome(usize),
}

/// Parts of a body that it has on both sides.
const PARTS: &[&str] = &[
    "ankle",
    "arm",
    "breast",
    "buttock",
    "cheek",
    "claw",
    "collarbone",
    "ear",
    "elbow",
    "eye",
    "fin",
    "flank",
    "flipper",
    "foot",
    "forearm",
    "hand",
    "heel",
    "hip",
    "hoof",
    "kidney",
    "knee",
    "leg",
    "lung",
    "paw",
    "shin",
    "shoulder",
    "thigh",
    "thumb",
    "tusk",
    "wrist",
];

/// What a ship has on both sides.
const OF_SHIPS: &[&str] =
    &["side", "bow", "quarter", "beam", "engine", "screw", "rudder", "hull", "tank", "anchor"];

const SIDES: &[&str] = &["left", "right", "port", "starboard", "both"];

/// What may come of something, and what cannot then; the two ways along a road.
const OUTCOMES: &[[&str; 2]] = &[
    ["passed", "failed"],
    ["won", "lost"],
    ["guilty", "not guilty"],
    ["acquitted", "convicted"],
    ["resigned", "dismissed"],
    ["northbound", "southbound"],
    ["eastbound", "westbound"],
];

const MALE: &[&str] = &["boy", "male", "man", "son", "he"];
const FEMALE: &[&str] = &["girl", "female", "woman", "daughter", "she"];

/// Words before it that leave it what it is.
const BEFORE: &[&str] = &["a", "an", "the", "his", "her", "its", "their", "on", "in", "to", "baby", "little"];

/// Whether a text names a part of a body that it has twice, or both: `Which of his knees`.
pub fn names_part(text: &str) -> bool {
    let is_part = |word: &str| PARTS.iter().any(|part| is_word(part, word));
    let is_both = |word: &str| word.strip_suffix(['s', 'S']).is_some_and(is_part) || is_word("feet", word);
    text.split(|c: char| !c.is_alphabetic()).any(|word| is_part(word) || is_both(word))
}

/// The side that the words are; nothing where they say more than what it is a side of.
pub(super) fn read(words: &str, asked: Asked) -> Option<Side> {
    let lower = words.to_lowercase();
    let head = lower.split([',', '(']).next()?.trim();
    if let Some((row, [first, _])) = OUTCOMES.iter().enumerate().find(|(_, row)| row.contains(&head)) {
        return Some(Side { pair: Pair::Outcome(row), is_first: *first == head, of: None });
    }
    if asked == Asked::Sequence {
        let is_first = came_first(head)?;
        return Some(Side { pair: Pair::Sequence, is_first, of: None });
    }
    let mut words = head.split(' ').skip_while(|word| BEFORE.contains(word));
    let (word, of) = (words.next()?, words.next());
    words.next().is_none().then_some(())?;
    // `left, then right`
    let sides = lower.split(|c: char| !c.is_alphabetic()).filter(|word| SIDES.contains(word));
    (sides.count() < 2).then_some(())?;
    // The left wing of a house is another one from the garden.
    let is_own = ["his ", "her ", "its ", "their "].iter().any(|whose| head.starts_with(whose));
    let is_of_body = of.is_some_and(|of| PARTS.contains(&of) || of == "engine" || is_own && of == "wing");
    let word = word.strip_suffix("-hand").unwrap_or(word);
    let (pair, is_first) = match word {
        "port" | "starboard" if of.is_none_or(|of| OF_SHIPS.contains(&of)) => (Pair::Ship, word == "port"),
        "left" | "right" if is_of_body => (Pair::Body, word == "left"),
        "left" | "right" if asked == Asked::Body && of.is_none_or(|of| of == "side") => {
            (Pair::Body, word == "left")
        }
        _ if asked == Asked::Sex && of.is_none() && MALE.contains(&word) => (Pair::Sex, true),
        _ if asked == Asked::Sex && of.is_none() && FEMALE.contains(&word) => (Pair::Sex, false),
        _ => return None,
    };
    Some(Side { pair, is_first, of: of.filter(|of| *of != "side").map(str::to_owned) })
}

/// Whether it was before, of `before`, `shortly after` or `twelve minutes after`. `Not before` may be at the same time.
fn came_first(head: &str) -> Option<bool> {
    const LEADS: &[&str] = &["just", "long", "right", "shortly", "soon", "well"];
    const UNITS: &[&str] = &["second", "minute", "hour", "day", "week", "month", "year"];
    let (lead, word) = head.rsplit_once(' ').unwrap_or(("", head));
    let last = lead.rsplit(' ').next().unwrap_or_default();
    let is_length = UNITS.contains(&last.strip_suffix('s').unwrap_or(last));
    let is_plain = lead.is_empty() || LEADS.contains(&lead) || is_length;
    let is_clear = is_plain && !lead.split(' ').any(|word| is_negation(word) || matches!(word, "and" | "or"));
    is_clear.then_some(())?;
    match word {
        "before" | "beforehand" => Some(true),
        "after" | "afterwards" => Some(false),
        _ => None,
    }
}

impl Side {
    /// How it stands to another: the same, of which one may say more (`left, suspected`), or the other one.
    pub(super) fn beside(&self, other: &Self) -> Comparison {
        let is_other_part = matches!((&self.of, &other.of), (Some(one), Some(two)) if one != two);
        if self.pair != other.pair || is_other_part {
            Comparison::new(Relation::Incomparable, Why::OtherText)
        } else if self.is_first == other.is_first {
            Comparison::new(Relation::Compatible, Why::Overlap)
        } else {
            Comparison::new(Relation::Conflicting, Why::Apart)
        }
    }
}
