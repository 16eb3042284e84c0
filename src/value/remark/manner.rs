//! Words beside what was measured that say how, by what or between which ends of it, or what its size is called: they narrow
//! nothing.

use super::Remark;
use crate::value::{Dimension, Value};

/// What a measure is read from.
const INSTRUMENTS: &[&str] = &[
    "altimeter",
    "anemometer",
    "barometer",
    "clock",
    "echo-sounder",
    "gauge",
    "instrument",
    "instruments",
    "meter",
    "odometer",
    "radar",
    "rangefinder",
    "ruler",
    "scale",
    "scales",
    "seismograph",
    "sonar",
    "speedometer",
    "tachograph",
    "tape",
    "thermometer",
    "weighbridge",
];

/// Verbs for measuring, which leave open whether it was once more or less.
const MEASURING: &[&str] = &["clocked", "measured", "read", "recorded", "registered", "showed", "shown"];

/// The whole of a length, by its ends.
const ENDS: &[&str] = &[
    "bow to stern",
    "bank to bank",
    "head to tail",
    "head to toe",
    "nose to tail",
    "shore to shore",
    "start to finish",
    "stem to stern",
    "tip to tail",
    "top to bottom",
    "top to toe",
];

/// What the age of something is found by, where nobody wrote it down.
const FOUND_BY: &[&str] = &[
    "carbon dating",
    "radiocarbon dating",
    "radiocarbon",
    "dendrochronology",
    "growth rings",
    "tree rings",
    "rings",
    "teeth",
];
const FOUND: &[&str] = &["by ", "from ", "going by ", "judging by ", "according to ", "dated by "];

/// One way to say that no road was followed.
const STRAIGHT: &str = "in a straight line";
const STRAIGHT_TOO: &[&str] = &["as the crow flies", "as a crow flies", "by air", "straight-line"];

/// The value with what is left of a remark on something that was measured.
pub(super) fn without((value, remark): (Value, Remark)) -> (Value, Remark) {
    let is_measure = value.unit().is_some_and(|unit| {
        !matches!(
            unit.dimension(),
            Dimension::Count | Dimension::Money(_) | Dimension::Proportion | Dimension::Points
        )
    });
    let is_whole = |scope: &str| is_whole(scope) || is_name_of_size(scope);
    let scope = remark.scope.filter(|scope| !(is_measure && is_whole(&scope.to_lowercase())));
    let scope = scope.and_then(|scope| if is_measure { narrowing(&scope) } else { Some(scope) });
    (value, Remark { scope, ..remark })
}

/// `by its rings`, `by carbon dating`: how an age was found.
pub(super) fn tells_how_found(remark: &str) -> bool {
    const OWNERS: &[&str] = &["its ", "their ", "his ", "her ", "the "];
    let by = FOUND.iter().find_map(|lead| remark.strip_prefix(lead));
    let bare = by.map(|by| OWNERS.iter().find_map(|own| by.strip_prefix(own)).unwrap_or(by));
    bare.is_some_and(|by| FOUND_BY.contains(&by))
}

/// `end to end`, `from portal to portal`, `from bow to stern`.
fn is_whole(scope: &str) -> bool {
    let ends = scope.strip_prefix("from ").unwrap_or(scope);
    ENDS.contains(&ends) || ends.split_once(" to ").is_some_and(|(one, other)| one == other)
}

/// `Olympic-size (50 m)`: a name for the size.
fn is_name_of_size(scope: &str) -> bool {
    const ENDS: &[&str] = &["-size", "-sized", "-length"];
    let name = ENDS.iter().find_map(|end| scope.strip_suffix(end));
    name.is_some_and(|name| name.chars().all(char::is_alphabetic))
}

/// What is left of a remark without the words that only tell how it was measured: `ward` of `on the ward thermometer`.
fn narrowing(scope: &str) -> Option<String> {
    if STRAIGHT_TOO.iter().any(|straight| scope.eq_ignore_ascii_case(straight)) {
        return Some(STRAIGHT.to_owned());
    }
    let words: Vec<&str> = scope.split(' ').collect();
    let left: Vec<&str> = match words.as_slice() {
        ["on" | "by", inner @ .., last] if INSTRUMENTS.contains(last) => {
            let own = |word: &&&str| !matches!(**word, "the" | "a" | "an" | "its" | "his" | "her" | "their");
            inner.iter().filter(own).copied().collect()
        }
        [before @ .., last] if MEASURING.contains(last) => before.to_vec(),
        words => words.to_vec(),
    };
    (!left.is_empty()).then(|| left.join(" "))
}
