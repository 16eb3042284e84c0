//! States of which each of a whole is in one or the other: who sat an exam has passed or failed.
//!
//! Only what is certain stands here. The hurt are neither all who survived nor all who did not, and of a vote some may have
//! abstained.

use super::state;
use crate::letters::{is_word, lower};

/// What tells a whole, and the two states of its parts. Words of one list are one state.
struct Whole {
    told_by: &'static [&'static str],
    states: [&'static [&'static str]; 2],
}

/// What those did who started and have not finished.
const FELL_OUT: &[&str] = &[
    "dropped out",
    "drop-outs",
    "dropouts",
    "did not finish",
    "fell out",
    "gave up",
    "pulled out",
    "quit",
    "withdrew",
];

const WHOLES: &[Whole] = &[
    Whole {
        told_by: &["started", "starters", "set off", "set out", "took the start", "at the start"],
        states: [&["finished", "finishers", "reached the finish"], FELL_OUT],
    },
    Whole {
        told_by: &["aboard", "on board", "passengers and crew"],
        states: [&["survived", "survivors"], &["died", "dead", "killed", "drowned", "lost", "perished"]],
    },
    Whole {
        told_by: &["sat", "took", "tested", "examined", "inspected"],
        states: [&["passed", "passes"], &["failed", "failures", "fails"]],
    },
    Whole {
        told_by: &[],
        states: [
            &["working", "running", "in service", "in operation", "in working order", "operational"],
            &["out of action", "out of order", "out of service", "broken", "broken down", "not working"],
        ],
    },
    Whole { told_by: &[], states: [&["open"], &["closed", "shut"]] },
    Whole { told_by: &["on sale"], states: [&["sold"], &["unsold"]] },
    Whole { told_by: &[], states: [&["safe"], &["unsafe"]] },
    Whole { told_by: &[], states: [&["occupied", "taken"], &["empty", "vacant", "unoccupied"]] },
    Whole { told_by: &[], states: [&["present", "attended"], &["absent"]] },
    Whole { told_by: &[], states: [&["vaccinated"], &["unvaccinated"]] },
];

/// Whether what is in one state is not in the other, and the other way round: `working` and `out of action`.
pub(in crate::value) fn are_contrary(one: &str, other: &str) -> bool {
    WHOLES.iter().any(|whole| whole.is_parted(one, other))
}

/// Whether both tell the lot of people, and neither is the other nor its contrary: `survived`, `injured`.
pub(in crate::value) fn are_apart(one: &str, other: &str) -> bool {
    let lot =
        |word: &str| state(word).or_else(|| ["survived", "survivors"].contains(&word).then_some("alive"));
    let is_other = lot(one).zip(lot(other)).is_some_and(|(one, other)| one != other);
    is_other && !are_contrary(one, other)
}

/// Whether words tell that some who started have not finished.
pub(in crate::value) fn tells_falling_out(words: &str) -> bool {
    FELL_OUT.contains(&words)
}

/// Whether words tell the whole of which these are the two parts: `who started`, of `finished` and `dropped out`.
pub(in crate::value) fn is_whole_of(words: &str, one: &str, other: &str) -> bool {
    let words = lower(words);
    let is_told = |whole: &&Whole| whole.told_by.iter().any(|told| has_words(&words, told));
    WHOLES.iter().filter(is_told).any(|whole| whole.is_parted(one, other))
}

/// A state of several words at the start of a text, which is no verb, and what follows: `out of action`.
pub(in crate::value) fn phrase_at(text: &str) -> Option<(&str, &str)> {
    let states = WHOLES.iter().flat_map(|whole| whole.states).flatten();
    let mut phrases = states.filter(|state| ["out of ", "in "].iter().any(|lead| state.starts_with(lead)));
    phrases.find_map(|state| {
        let (start, rest) = text.split_at_checked(state.len())?;
        let is_it = start.eq_ignore_ascii_case(state) && !rest.starts_with(char::is_alphanumeric);
        is_it.then_some((start, rest.trim_start()))
    })
}

impl Whole {
    fn is_parted(&self, one: &str, other: &str) -> bool {
        let [first, second] = self.states;
        let is_in = |state: &[&str], word: &str| state.iter().any(|own| is_word(own, word));
        is_in(first, one) && is_in(second, other) || is_in(second, one) && is_in(first, other)
    }
}

/// Whether words stand in a text as whole ones.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let (before, rest) = text.split_at_checked(at).unwrap_or_default();
        let behind = rest.get(words.len()..).unwrap_or_default();
        !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric)
    })
}
