//! Levels of a scale: `three on a scale of one to five`, `the third of five degrees`, `level 3 (“considerable”)`.
//!
//! Such a level is a part of as many, so that `3 of 5`, `level 3` and `6 of 10` are compatible, and `level 4` is another.

use super::super::Asked;
use super::super::number::{self, strip_phrase};
use super::Quantity;
use crate::letters::split_at_one;
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// Nouns before the number of a level.
const LEVELS: &[&str] = &["level", "grade", "category", "stage", "phase", "tier", "degree", "number"];

/// What a scale is divided into.
const STEPS: &[&str] =
    &["degrees", "levels", "grades", "categories", "steps", "classes", "tiers", "rungs", "bands", "stages"];

const MARKS: [char; 5] = ['"', '\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}'];

/// The same in numbers, without what the level is called.
pub(super) fn in_numbers(words: &str) -> Option<String> {
    let bare = without_name(words);
    on_scale(bare.unwrap_or(words))
        .or_else(|| nth_step(bare.unwrap_or(words)))
        .or_else(|| bare.map(str::to_owned))
}

/// `five out of five` and `5/5` as `all 5`, where a mark is asked for: it is a five. `4/5` is no four fifths.
pub(super) fn mark(words: &str, asked: Asked) -> Option<String> {
    (asked == Asked::Rating).then_some(())?;
    let (mark, top) = split_at_one(words, &[" out of ", " of ", "/"])?;
    let (mark, _) = number::read(mark).filter(|(_, rest)| rest.is_empty())?;
    let (top, noun) = number::read(top).filter(|(top, _)| top.value > Decimal::ONE)?;
    let is_told = noun.chars().all(char::is_alphabetic) && top.value.is_integer();
    let (mark, top) = (mark.value.normalize(), top.value.normalize());
    match mark.cmp(&top) {
        Ordering::Equal => Some(format!("all {top}")).filter(|_| is_told),
        Ordering::Less => Some(format!("{mark} out of {top}")).filter(|_| is_told && words.contains('/')),
        Ordering::Greater => None,
    }
}

/// A level without its name in quotation marks, behind or before it.
fn without_name(words: &str) -> Option<&str> {
    if !words.contains(MARKS) {
        return None;
    }
    let is_name = |words: &str| {
        let inner = words.strip_prefix(MARKS).and_then(|rest| rest.strip_suffix(MARKS));
        inner.is_some_and(|name| !name.contains(MARKS) && !name.contains(|c: char| c.is_ascii_digit()))
    };
    let is_level = |words: &str| {
        LEVELS.iter().any(|name| strip_phrase(words, name).is_some_and(|rest| rest.starts_with(' ')))
            || on_scale(words).or_else(|| nth_step(words)).is_some()
    };
    let bracketed = words.strip_suffix(')').and_then(|rest| rest.split_once(" ("));
    let behind = bracketed.or_else(|| words.split_once(", ")).filter(|(_, name)| is_name(name));
    let before = || words.split_once(", ").filter(|(name, _)| is_name(name)).map(|(_, level)| level);
    behind.map(|(level, _)| level).or_else(before).filter(|level| is_level(level))
}

/// `three on a scale of one to five`, `4 on a five-point scale` as `3 of 5` and `4 of 5`.
fn on_scale(words: &str) -> Option<String> {
    let (level, scale) = words.split_once(" on ").filter(|(_, rest)| rest.contains("scale"))?;
    let (level, _) = number::read(level).filter(|(_, rest)| rest.is_empty())?;
    let scale = strip_phrase(scale, "a ").or_else(|| strip_phrase(scale, "the ")).unwrap_or(scale);
    let of = ["scale of ", "scale from ", "scale that goes up to ", "scale that goes to ", "scale up to "]
        .iter()
        .find_map(|lead| strip_phrase(scale, lead));
    let top = match of {
        Some(of) => of.rsplit_once(" to ").map_or(of, |(_, top)| top),
        None => {
            ["-point scale", "-step scale", "-level scale"].iter().find_map(|end| scale.strip_suffix(end))?
        }
    };
    let (top, rest) = number::read(top)?;
    (rest.is_empty() && level.value <= top.value).then(|| format!("{} of {}", level.value, top.value))
}

/// `the third of five degrees` as `3 of 5`, `the second-highest of five levels` as `4 of 5`.
fn nth_step(words: &str) -> Option<String> {
    let (step, of) = words.split_once(" of ").or_else(|| words.split_once(" out of "))?;
    let (top, steps) = number::read(strip_phrase(of, "the ").unwrap_or(of))?;
    let step = number::ordinal(step).or_else(|| from_an_end(step, u32::try_from(top.value).ok()?))?;
    let is_scale = STEPS.contains(&steps) && top.value >= step.into();
    is_scale.then(|| format!("{step} of {}", top.value))
}

/// The number of a step that is counted from the top or the bottom: `second-highest`, `lowest`.
fn from_an_end(step: &str, top: u32) -> Option<u32> {
    let step = strip_phrase(step, "the ").unwrap_or(step);
    let (place, end) = step.rsplit_once(['-', ' ']).unwrap_or(("first", step));
    let place = number::ordinal(place)?;
    match end {
        "highest" | "top" => top.checked_sub(place)?.checked_add(1),
        "lowest" | "bottom" => Some(place),
        _ => None,
    }
}

impl Quantity {
    /// Whether it is a level of a scale by its name: `level 3`.
    pub(super) fn is_level(&self) -> bool {
        let level = without_name(&self.printed).unwrap_or(&self.printed);
        level.split(' ').next().is_some_and(|noun| LEVELS.contains(&noun))
    }
}
